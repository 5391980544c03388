package guide

// Contraindications returns every reason not to massage, or not everywhere, or
// not with everything. They carry no urgency.
func Contraindications() []Contraindication {
	return []Contraindication{{
		ID: "ci-dvt", Condition: "blood clot in a limb, known or suspected", Category: "absolute",
		Levels: []Level{{
			Massage: AvoidAll, When: anyOf(is("dvt-now"), fires("vasc-dvt")), Area: []string{"all"},
			Advice: Advice{Massage: "Do not massage anywhere until a doctor has looked for a clot and agrees to massage.", Why: "Pressing could set a clot loose."},
		}},
		Sources: []string{"L36", "L39", "L41"},
		Note:    "Until it is treated and massage is cleared.",
	}, {
		ID: "ci-dvt-past", Condition: "blood clot in the past, treated", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: is("dvt-past"), Area: []string{"leg"}, Bars: []string{"deep@leg"},
			Advice: Advice{Massage: "Use light strokes only on calves and thighs until a doctor agrees to more.", Why: "A vein that once held a clot can hold another."},
		}},
		Sources: []string{"L36"},
		Note:    "A clot has come loose two years after the first one.",
	}, {
		ID: "ci-immobilised-limb", Condition: "plaster, brace, leg fracture or surgery not long ago, long in bed",
		Category: "absolute for that limb",
		Levels: []Level{{
			Massage: AvoidArea, When: is("immobilised"), Area: []string{"there", "leg"},
			Advice: Advice{Massage: "Leave this limb alone, and do not massage the legs.", Why: "A leg that has lain still can hold a clot that nobody feels.", Worse: "If a calf swells, warms or hurts, contact a doctor the same day."},
		}},
		Sources: []string{"L36", "L39"},
		Note:    "If the place was not given, both legs.",
	}, {
		ID: "ci-fracture", Condition: "broken bone, known or suspected", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea,
			When: anyOf(
				is("fracture"),
				fires("fx-major-trauma"),
				fires("fx-minor-trauma-fragile"),
				fires("fx-multi"),
				fires("fx-bruise"),
				fires("fx-cannot-bear-weight"),
			),
			Area:   []string{"there"},
			Advice: Advice{Massage: "Leave this area alone until a doctor agrees to massage there.", Why: "Pressing can move a broken bone."},
		}},
		Sources: []string{"L39", "L41"},
		Note:    "Until it has healed.",
	}, {
		ID: "ci-open-wound", Condition: "open wound, blister, burn, stitches", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: there("skin-broken"), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone until the skin has closed.", Why: "Rubbing can tear it open and carry germs in."},
		}},
		Sources: []string{"L39", "L41"},
	}, {
		ID: "ci-skin-infection", Condition: "infected skin, contagious rash, shingles",
		Category: "absolute, local; everywhere with fever",
		Levels: []Level{{
			Massage: AvoidAll, When: allOf(there("fever"), anyOf(there("hot-skin"), there("blister-rash"))),
			Area:   []string{"all"},
			Advice: Advice{Massage: "Do not massage anywhere until the fever has gone and the skin has healed.", Why: "Wash hands and tools that touched it."},
		}, {
			Massage: AvoidArea, When: anyOf(there("hot-skin"), there("blister-rash"), there("skin-broken")),
			Area:   []string{"there"},
			Advice: Advice{Massage: "Leave this area alone until the skin has healed, and wash hands and tools.", Why: "Rubbing can spread germs."},
		}},
		Sources: []string{"L41", "L39", "L29"},
		Note:    "Tools are to be washed.",
	}, {
		ID: "ci-local-inflammation", Condition: "hot, red, swollen tissue or an inflamed joint",
		Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: anyOf(there("hot-joint"), there("hot-skin")), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone until heat and swelling are gone.", Why: "Pressing makes inflamed tissue worse."},
		}},
		Sources: []string{"L39", "L41"},
	}, {
		ID: "ci-osteomyelitis", Condition: "bone infection", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: is("bone-infection"), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone until the doctor who treats the bone clears it for massage."},
		}},
		Sources: []string{"L39"},
	}, {
		ID: "ci-myositis-ossificans", Condition: "bony lump in a muscle after a bruise", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: is("bony-lump"), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone, and ask a doctor or physiotherapist about the lump.", Why: "Pressing a bony lump in a muscle can make it grow."},
		}},
		Sources: []string{"L39", "L40"},
	}, {
		ID: "ci-fever", Condition: "fever, acute infection", Category: "absolute",
		Levels: []Level{{
			Massage: AvoidAll, When: anyOf(there("fever"), had("fever", 2)), Area: []string{"all"},
			Advice: Advice{Massage: "Do not massage anywhere until two days after the fever has gone.", Why: "Rest and drink.", Worse: "If new back pain joins in, contact a doctor the same day."},
		}},
		Sources: []string{"L41", "seed", "design: 48 hours"},
		Note:    "Until 48 hours free of fever; the interval is our choice.",
	}, {
		ID: "ci-acute-injury", Condition: "sprain, strain or muscle tear of the last days", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: anyOf(had("injury-minor", 3), had("injury-major", 3)), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone for the first three days after the injury.", Why: "Pressing early can make the bleeding inside worse."},
		}, {
			Massage: MassageCaution, When: anyOf(had("injury-minor", 7), had("injury-major", 7)),
			Area: []string{"there"}, Bars: []string{"deep@there"},
			Advice: Advice{Massage: "Use light strokes only on this area until a week after the injury.", Worse: "If it still swells or hurts more, see a doctor."},
		}},
		Sources: []string{"L42", "design: light only to the seventh day"},
		Note:    "Nothing for 72 hours, then light only to the seventh day.",
	}, {
		ID: "ci-uncontrolled-bp", Condition: "blood pressure of 180/120 or more, or not under control",
		Category: "absolute",
		Levels: []Level{{
			Massage: AvoidAll, When: anyOf(recent("bp-high", 7), equals("high-bp", "uncontrolled")),
			Area:   []string{"all"},
			Advice: Advice{Massage: "Do not massage until a doctor has looked at your blood pressure and agrees to massage."},
		}},
		Sources: []string{"L31", "L41", "seed"},
	}, {
		ID: "ci-controlled-bp", Condition: "high blood pressure, treated", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: anyOf(equals("high-bp", "controlled"), equals("high-bp", "yes")),
			Area:   []string{"all"},
			Advice: Advice{Massage: "Keep the pressure light to moderate, and get up slowly afterwards. Stop if you get dizzy."},
		}},
		Sources: []string{"L40"},
		Note:    "Moderate pressure, rise slowly.",
	}, {
		ID: "ci-anticoagulant", Condition: "blood thinner", Category: "caution; nothing deep",
		Levels: []Level{{
			Massage: MassageCaution, When: is("blood-thinner"), Area: []string{"all"},
			Bars:   []string{"deep", "petrissage"},
			Advice: Advice{Massage: "Keep to light strokes: no kneading, no firm pressing, no ball, roller or gun, unless a doctor agrees.", Worse: "If a bruise or swelling grows, go to an emergency department."},
		}},
		Sources: []string{"L41", "L37"},
		Note:    "Light strokes only unless cleared.",
	}, {
		ID: "ci-bleeding-disorder", Condition: "bleeding disorder, low platelets",
		Category: "absolute for everything deep",
		Levels: []Level{{
			Massage: MassageCaution, When: is("bleeding-disorder"), Area: []string{"all"},
			Bars:   []string{"deep", "petrissage"},
			Advice: Advice{Massage: "Keep to light strokes: no kneading, no firm pressing, no ball, roller or gun.", Worse: "If a bruise or swelling grows, go to an emergency department."},
		}},
		Sources: []string{"L41"},
	}, {
		ID: "ci-osteoporosis", Condition: "thin bones; a bone broken by a small knock",
		Category: "caution; absolute over spine and ribs after such a fracture",
		Levels: []Level{{
			Massage: AvoidArea, When: is("fragility-fracture"), Area: []string{"spine"},
			Bars:   []string{"ball", "roller", "gun"},
			Advice: Advice{Massage: "Leave the spine and ribs alone, and use no ball, roller or gun.", Why: "A bone that broke easily before can break again under pressure."},
		}, {
			Massage: MassageCaution, When: is("osteoporosis"), Area: []string{"spine"},
			Bars: []string{
				"ball@spine", "roller@spine", "gun@spine", "ball@hip", "roller@hip",
				"gun@hip", "ball@buttock", "roller@buttock", "gun@buttock", "deep@spine",
			},
			Advice: Advice{Massage: "Use only light hands over spine, ribs and hips: no ball, no roller, no gun and nothing firm.", Why: "Thin bones can crack under pressure."},
		}},
		Sources: []string{"L40", "L41"},
		Note:    "Light hands only over spine, ribs and hips.",
	}, {
		ID: "ci-steroids", Condition: "steroid tablets for months", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: is("steroids"), Area: []string{"all"}, Bars: []string{"deep"},
			Advice: Advice{Massage: "Keep the pressure light.", Why: "Steroid tablets thin skin and bone, so both give way more easily."},
		}},
		Sources: []string{"L6", "S32"},
		Note:    "Fragile skin and bone.",
	}, {
		ID: "ci-cancer-site", Condition: "place of a tumour, of radiotherapy or of cancer in bone",
		Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: is("cancer-site"), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this area alone, and never press over it. Ask your cancer team before you massage anywhere else."},
		}},
		Sources: []string{"L41"},
		Note:    "Never press over it.",
	}, {
		ID: "ci-cancer-active", Condition: "cancer under treatment", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: is("cancer-active"), Area: []string{"all"}, Bars: []string{"deep"},
			Advice: Advice{Massage: "Use a light touch only, and ask your cancer team first.", Why: "Treatment can make bruises and clots come more easily."},
		}},
		Sources: []string{"L41"},
		Note:    "Low platelets, clots and swelling are what the team looks for.",
	}, {
		ID: "ci-lymphoedema", Condition: "lymphoedema, lymph nodes removed",
		Category: "absolute, local, for deep pressure",
		Levels: []Level{{
			Massage: AvoidArea, When: is("lymphoedema"), Area: []string{"there"}, Bars: []string{"deep"},
			Advice: Advice{Massage: "Leave this area alone, and leave any work on it to a lymphoedema specialist. Press nowhere deeply."},
		}},
		Sources: []string{"S28"},
		Note:    "For specialists only.",
	}, {
		ID: "ci-pregnancy", Condition: "pregnancy",
		Category: "caution; absolute for deep pressure on the legs and percussion",
		Levels: []Level{{
			Massage: MassageCaution, When: is("pregnant"), Area: []string{"all"},
			Bars:   []string{"deep@leg", "percussion", "deep@lower-back"},
			Advice: Advice{Massage: "Keep it light and lie on your side: no firm pressing on legs or lower back, no tapping or gun, and nothing on the tummy.", Why: "Clots form more easily in pregnancy."},
		}},
		Sources: []string{"L36", "L40"},
		Note:    "Light, lying on the side. Bans for the first weeks are custom, not evidence.",
	}, {
		ID: "ci-preeclampsia", Condition: "pre-eclampsia, bleeding, high-risk pregnancy", Category: "absolute",
		Levels: []Level{{
			Massage: AvoidAll, When: anyOf(is("pregnancy-high-risk"), fires("preg-warning")), Area: []string{"all"},
			Advice: Advice{Massage: "Do not massage until your maternity team has cleared it."},
		}},
		Sources: []string{"L41"},
	}, {
		ID: "ci-neck-front", Condition: "front and side of the neck", Category: "absolute, local, for everyone",
		Levels: []Level{{
			Massage: MassageOK, When: always(),
			Advice: Advice{Massage: "Never press the front or side of the neck: stay behind the line of the ear.", Why: "The arteries to the brain run there."},
		}},
		Sources: []string{"L34", "L40", "S31"},
		Note:    "No region names the front or side of the neck, and none may ever.",
	}, {
		ID: "ci-gun-neck", Condition: "massage gun or tapping on the neck", Category: "absolute, local, for everyone",
		Levels: []Level{{
			Massage: MassageOK, When: always(), Area: []string{"neck", "shoulder"},
			Bars: []string{
				"percussion@neck", "gun@neck",
				"percussion@upper-trapezius", "gun@upper-trapezius",
			},
			Advice: Advice{Massage: "Use no gun and no tapping on the neck or on the muscle roll beside it.", Why: "Torn neck arteries have been seen after such machines."},
		}},
		Sources: []string{"L34"},
		Note:    "A policy: two torn neck arteries after home devices have been published.",
	}, {
		ID: "ci-connective-tissue", Condition: "Ehlers-Danlos, Marfan, disease of the neck arteries",
		Category: "absolute for the neck, caution elsewhere",
		Levels: []Level{{
			Massage: AvoidArea, When: is("connective-tissue"), Area: []string{"neck", "shoulder"},
			Bars:   []string{"deep"},
			Advice: Advice{Massage: "Leave the neck and shoulders alone, and use only light touch elsewhere.", Why: "Arteries may tear more easily with this."},
		}},
		Sources: []string{"L34", "unsourced: nothing deep with loose connective tissue"},
		Note:    "Nothing deep anywhere.",
	}, {
		ID: "ci-spine-bone", Condition: "bone: spine, ribs, edge of the shoulder blade, sacrum; over the kidneys",
		Category: "absolute, local, for everyone",
		Levels: []Level{{
			Massage: MassageOK, When: always(),
			Advice: Advice{Massage: "Work beside the spine, never on it, and stay off other bone and the kidneys.", Why: "Bone and what lies under it take pressure badly."},
		}},
		Sources: []string{"L40", "seed"},
		Note:    "Words in the guide: beside the spine, never on bone.",
	}, {
		ID: "ci-recent-surgery", Condition: "operation in the last weeks, scar not healed", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: anyOf(had("surgery", 42), had("spinal-surgery", 42)), Area: []string{"there"},
			Advice: Advice{Massage: "Leave the area of the operation alone until your surgeon clears it, six weeks at least."},
		}, {
			Massage: MassageCaution, When: anyOf(had("surgery", 84), had("spinal-surgery", 84)),
			Area: []string{"there"}, Bars: []string{"deep@there"},
			Advice: Advice{Massage: "Use only light strokes near the scar until twelve weeks after the operation. Ask your surgeon before you try anything firmer."},
		}},
		Sources: []string{"L41", "L40", "S32", "design: twelve weeks after a large operation"},
		Note:    "If the place was not given, wherever the scar is. Six to twelve weeks are convention.",
	}, {
		ID: "ci-spinal-hardware", Condition: "operation on the spine: fusion, disc, rods",
		Category: "absolute over the implant",
		Levels: []Level{{
			Massage: AvoidArea, When: is("spinal-surgery"), Area: []string{"spine"},
			Bars:   []string{"percussion", "gun"},
			Advice: Advice{Massage: "Leave the spine alone until your surgeon clears massage, and use no tapping and no gun."},
		}},
		Sources: []string{"L40", "unsourced: until massage is cleared"},
		Note:    "Until massage is cleared.",
	}, {
		ID: "ci-pacemaker-gun", Condition: "pacemaker, defibrillator or other implanted stimulator",
		Category: "absolute for percussion near the chest, caution elsewhere",
		Levels: []Level{{
			Massage: MassageCaution, When: is("pacemaker"), Area: []string{"all"},
			Bars:   []string{"percussion@arm-nerve", "gun@arm-nerve", "percussion@mid-back", "gun@mid-back"},
			Advice: Advice{Massage: "Keep motors and magnets at least 20 cm away from the implant: no gun or tapping on neck, shoulders, upper or mid-back. Light hands are the better choice near it.", Why: "A motor or a magnet can disturb it."},
		}},
		Sources: []string{"S30", "L40"},
	}, {
		ID: "ci-varicose", Condition: "varicose or inflamed veins", Category: "absolute, local",
		Levels: []Level{{
			Massage: AvoidArea, When: is("varicose"), Area: []string{"there", "calf"},
			Advice: Advice{Massage: "Leave the veins alone: work around them, never on them.", Worse: "If a vein turns hard, hot or sore, contact a doctor the same day."},
		}},
		Sources: []string{"L36", "L40", "L41"},
		Note:    "Place not given: the calves. Hard, sore veins belong to the rule on clots.",
	}, {
		ID: "ci-neuropathy", Condition: "reduced feeling in the skin", Category: "caution, light only",
		Levels: []Level{{
			Massage: MassageCaution, When: is("numb-skin"), Area: []string{"all"},
			Bars:   []string{"deep", "gun", "ball"},
			Advice: Advice{Massage: "Keep it light, with hands only: no ball, no gun and nothing firm.", Why: "Where you feel less, you cannot tell when it is too much."},
		}},
		Sources: []string{"L40"},
		Note:    "Pressure cannot be judged.",
	}, {
		ID: "ci-sedated", Condition: "alcohol, sedatives, strong painkillers", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: had("sedated", 1), Area: []string{"all"}, Bars: []string{"deep"},
			Advice: Advice{Massage: "Keep it light until tomorrow.", Why: "After alcohol or strong medicine you cannot tell when it is too much."},
		}},
		Sources: []string{"L40", "L41"},
	}, {
		ID: "ci-disc-problem", Condition: "disc problem, known or suspected",
		Category: "local, until it has been examined",
		Levels: []Level{{
			Massage: AvoidArea, When: is("disc-problem"), Area: []string{"there"},
			Advice: Advice{Massage: "Leave this part of the back or neck alone until a doctor or physiotherapist has examined it and agrees to massage.", Why: "Pressing there can irritate a nerve beside the disc."},
		}},
		Sources: []string{"seed", "L38", "G1"},
		Note:    "The article names a suspected disc problem among the reasons to have it looked at before any massage. Clearing the fact, or a consultation with massage-ok, ends it.",
	}, {
		ID: "ci-disc-nerve", Condition: "nerve signs in a leg or an arm", Lasting: true,
		Category: "absolute, local, for deep pressure",
		Levels: []Level{{
			Massage: AvoidArea, When: there("nerve-leg"), Area: []string{"leg-nerve"},
			Bars:   []string{"deep@leg-nerve"},
			Advice: Advice{Massage: "Leave the lower back, buttocks, hips and legs alone while a leg shoots, tingles or is weak. Stop at once if touching sends pain or tingling down the leg."},
		}, {
			Massage: AvoidArea, When: anyOf(there("tingling-arm"), there("weak-arm")), Area: []string{"arm-nerve"},
			Bars:   []string{"deep@arm-nerve"},
			Advice: Advice{Massage: "Leave the neck, shoulders and upper back alone while an arm tingles or is weak. Stop at once if touching sends pain or tingling down the arm."},
		}},
		Sources: []string{"seed", "L38", "L67b"},
		Note:    "Each level names its own area. Signs that have been there unchanged for a year are a caution.",
	}, {
		ID: "ci-aaa", Condition: "aneurysm of the belly artery", Category: "absolute for belly and low back",
		Levels: []Level{{
			Massage: AvoidArea, When: anyOf(is("aneurysm"), fires("vasc-aaa-pulsing")),
			Area:   []string{"lower-back", "mid-back", "hip"},
			Advice: Advice{Massage: "Leave the lower back, mid-back and front of the hip alone, and never press the tummy.", Why: "A widened artery must not be pressed."},
		}},
		Sources: []string{"L41", "unsourced: an aneurysm and pressure on the tummy"},
	}, {
		ID: "ci-heart", Condition: "unstable heart disease; heart attack or stroke within six weeks; heart failure",
		Category: "absolute until cleared",
		Levels: []Level{{
			Massage: AvoidAll, When: anyOf(is("heart-unstable"), had("heart-event", 42)), Area: []string{"all"},
			Advice: Advice{Massage: "Do not massage until your heart or stroke team has cleared it."},
		}},
		Sources: []string{"L41", "unsourced: interval"},
	}, {
		ID: "ci-bursitis-hip", Condition: "pain at the bony outside of the hip when lying on it",
		Category: "caution, local",
		Levels: []Level{{
			Massage: MassageCaution, When: is("hip-bursitis"), Area: []string{"gluteus-medius"},
			Bars:   []string{"ball@gluteus-medius"},
			Advice: Advice{Massage: "Use no ball on the bony side of the hip; work lightly above and behind the bone.", Why: "Lying on a ball squeezes the sore spot."},
		}},
		Sources: []string{"S29"},
	}, {
		ID: "ci-anaemia-exertion", Condition: "just after hard exercise; untreated anaemia",
		Category: "caution for the gun",
		Levels: []Level{{
			Massage: MassageCaution, When: anyOf(had("muscle-sore", 2), is("anaemia")), Area: []string{"all"},
			Bars:   []string{"percussion", "gun"},
			Advice: Advice{Massage: "Use no gun and no tapping for now, and keep to light hands.", Why: "Muscles that have just worked hard need rest and drink.", Worse: "If your pee turns dark, go to an emergency department."},
		}},
		Sources: []string{"L35"},
		Note:    "Sore muscles stand for the hard exercise.",
	}, {
		ID: "ci-child", Condition: "under 18", Category: "caution",
		Levels: []Level{{
			Massage: MassageCaution, When: ageUnder(18), Area: []string{"all"}, Bars: []string{"deep"},
			Advice: Advice{Massage: "Keep it light, and have an adult with you."},
		}},
		Sources: []string{"unsourced: with an adult"},
		Note:    "With an adult.",
	}}
}
