package guide

// vascularRules returns the rules on the signs of heart, lungs and blood vessels.
func vascularRules() []Rule {
	return []Rule{{
		ID: "vasc-chest-pain", Group: "Heart, lungs, blood vessels",
		Suspects: "Heart attack", Title: "pain or pressure in the chest, or an ache that spreads",
		Question: "Is there pain or pressure in the chest, or an ache that spreads to jaw, arm, neck or back with sweat, breathlessness, sickness or faintness?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				recent("chest-pain", 14),
				allOf(
					recent("jaw-arm-pain", 14),
					anyOf(there("sweaty"), recent("breathless", 14), there("nausea"), there("faint")),
				),
				allOf(
					anyOf(newPain("trunk", 14), up("trunk"), severe("trunk")),
					recent("sweaty", 14),
					anyOf(recent("nausea", 14), recent("breathless", 14), recent("faint", 14)),
				),
			),
			Advice: Advice{Why: "New chest pain, or an ache in jaw, arm, neck or upper back with sweating, sickness, faintness or short breath, can be a sign of a heart attack."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   allOf(there("sweaty"), anyOf(there("nausea"), there("faint"), newOrUp("trunk"))),
			Advice: Advice{Why: "A cold sweat with sickness, faintness or new or stronger pain in neck, shoulder or upper back can come from the heart, even without chest pain.", Worse: "If your chest, jaw or arm hurts, or you get short of breath, call your emergency number now."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: passed("chest-pain", 3),
			Advice: Advice{Why: "Chest pain needs checking even after it has gone.", Worse: "If it comes back, call your emergency number now."},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: there("chest-pain"),
			Advice: Advice{Massage: "Keep massage light, and stay off the chest.", Why: unchanged, Worse: "If it began within the last two weeks, if it changes or gets stronger, or if it comes with sweat or short breath, call your emergency number now."},
		}},
		Sources: []string{"L1", "L25", "S2", "design: urgent when it went away within three days"},
		Note:    "Pain of neck, shoulder, upper or mid-back that is new, raised or severe counts like a spreading ache when a cold sweat and sickness, faintness or short breath join it. Gone again within three days is urgent. Known and unchanged is caution. A sore chest muscle after exercise is logged as sore muscle.",
	}, {
		ID: "vasc-heart-racing", Group: "Heart, lungs, blood vessels",
		Suspects: "A disturbed heart rhythm", Title: "a racing or irregular heart",
		Question: "Does your heart race, flutter or skip beats, and are you short of breath or faint with it?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When:   allOf(recent("heart-racing", 7), anyOf(recent("breathless", 7), recent("faint", 7), recent("sweaty", 7), recent("jaw-arm-pain", 7))),
			Advice: Advice{Why: "A racing or irregular heart with shortness of breath, faintness or a cold sweat can be a dangerous heart rhythm."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: allOf(recent("heart-racing", 7), recent("dizzy", 7)),
			Advice: Advice{Why: "A racing or irregular heart with dizziness needs checking today.", Worse: "If you feel faint, your chest hurts or you get short of breath, call your emergency number now."},
		}, {
			Urgency: Soon, Massage: MassageCaution,
			When:   anyOf(worse("heart-racing", oldSign), allOf(there("heart-racing"), not(long("heart-racing", oldSign)))),
			Advice: Advice{Why: "A heart that races or skips for longer than a few minutes, or again and again, needs checking.", Worse: "If your chest hurts, you get short of breath, or you feel faint, call your emergency number now."},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: there("heart-racing"),
			Advice: Advice{Why: unchanged, Worse: "If it comes more often or lasts longer, book a doctor. With chest pain, shortness of breath or faintness, call your emergency number now."},
		}},
		Sources: []string{"S39", "design: a cold sweat or an ache in jaw or arm counts like faintness; dizziness alone is urgent"},
		Note:    "With chest pain the rule on chest pain says as much. A fast heart during exercise is not meant.",
	}, {
		ID: "vasc-tearing", Group: "Heart, lungs, blood vessels",
		Suspects: "Aortic dissection", Title: "a sudden, severe tearing pain",
		Question: "Did a sudden, severe tearing pain start in the chest or between the shoulder blades?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				recent("tearing-pain", 7),
				passed("tearing-pain", 7),
				allOf(recent("pain-sudden", 7), recent("collapse", 7)),
				allOf(
					newOrUp("thoracic"),
					severe("thoracic"),
					anyOf(is("connective-tissue"), allOf(recent("pain-sudden", 7), anyOf(is("high-bp"), is("aneurysm"), is("pregnant")))),
				),
			),
			Advice: Advice{Why: "A sudden tearing pain in the chest or back, or sudden pain with faintness, can be a sign of a torn artery, even if it has eased."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   allOf(recent("pain-sudden", 7), newOrUp("thoracic"), severe("thoracic")),
			Advice: Advice{Why: "Severe pain between the shoulder blades that began in an instant needs checking of the heart and the large artery.", Worse: "If it tears, moves or comes with chest pain, faintness, a cold sweat or weakness, call your emergency number now."},
		}},
		Sources: []string{"L26", "S52"},
		Note:    "Gone again within a week counts as well. So does any sudden pain with faintness or a cold sweat. Pain of 7 or more in the upper or mid-back, new within a week or above what it was, is urgent if it was sudden, and an emergency with a risk: disease of connective tissue, and if it was sudden also high blood pressure, an aneurysm or pregnancy.",
	}, {
		ID: "vasc-aaa-rupture", Group: "Heart, lungs, blood vessels",
		Suspects: "Ruptured aneurysm of the abdominal aorta", Title: "sudden severe tummy or low back pain",
		Question: "Did severe tummy or low back pain start suddenly, with faintness, cold sweat, short breath or a risk to the belly artery?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				allOf(
					recent("pain-sudden", 7),
					anyOf(severe("low"), recent("tummy-pain", 7)),
					anyOf(
						there("faint"),
						there("sweaty"),
						recent("breathless", 14),
						is("aneurysm"),
						allOf(ageAtLeast(60), is("smoker")),
					),
				),
				allOf(recent("faint", 7), anyOf(recent("belly", 7), allOf(newOrUp("back"), severe("back")))),
				allOf(recent("sweaty", 7), recent("belly", 7), anyOf(severe("back"), ageAtLeast(60))),
				allOf(is("aneurysm"), anyOf(recent("tummy-pain", 14), newPain("back", 28))),
			),
			Advice: Advice{Why: "Severe pain in the tummy or back that is sudden or comes with faintness, or new pain there with a known aneurysm, can be a sign of a bleeding artery."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(recent("faint", 7), newOrUp("back")),
				allOf(recent("flank-pain", 7), ageAtLeast(60)),
			),
			Advice: Advice{Why: "New or stronger back pain with faintness, or from 60 on new pain in the side, needs checking of the belly artery.", Worse: "If the pain is sudden or severe, or you feel faint, call your emergency number now."},
		}},
		Sources: []string{"L27", "S17", "S53"},
		Note:    "Fainting with pain in the tummy or side, or with severe back pain that is new or has risen, is enough at any age, a cold sweat with it needs severe back pain or an age of 60. Sudden tummy pain counts as severe; sudden back pain needs a score of 7 or more in the lower back. With a known aneurysm any new back or tummy pain is enough.",
	}, {
		ID: "vasc-aaa-pulsing", Group: "Heart, lungs, blood vessels",
		Suspects: "Unruptured aneurysm of the abdominal aorta", Title: "a pulse beating in the tummy",
		Question: "Is there a pulse beating in the tummy, with back or tummy pain?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"lower-back", "mid-back", "hip"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(there("pulsing-belly"), anyOf(pain("back"), there("tummy-pain"))),
			Advice: Advice{Why: "A pulse in the tummy with pain needs checking of the belly artery.", Worse: "If the pain turns sudden or severe, or you feel faint, call your emergency number now."},
		}},
		Sources: []string{"L27", "L77"},
		Note:    "A felt pulse with back or tummy pain is enough; whether moving changes the pain is not asked again.",
	}, {
		ID: "vasc-pe", Group: "Heart, lungs, blood vessels",
		Suspects: "Pulmonary embolism, collapsed lung",
		Title:    "breathlessness, sharp pain on breathing in, or blood coughed up",
		Question: "Is there new breathlessness, sharp pain on breathing in, or blood coughed up?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true, When: recent("lung", 14),
			Advice: Advice{Do: "Call your emergency number now. Tell them if you had a swollen leg or massaged a leg.", Why: "New short breath, sharp pain on breathing in, or coughing blood can be a sign of a clot in the lung."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: passed("lung", 3),
			Advice: Advice{Why: "Short breath, sharp pain on breathing in or coughing blood needs checking even after it has gone.", Worse: "If it comes back, call your emergency number now."},
		}},
		Sources: []string{"L23", "L24", "L36", "design: urgent when it went away within three days"},
		Note:    "A swollen leg, an operation, pregnancy, a flight or massage of a leg make it weigh more and change no tier. Gone within three days is urgent. Breathlessness known for years, unchanged, does not fire.",
	}, {
		ID: "vasc-dvt", Group: "Heart, lungs, blood vessels",
		Suspects: "Deep vein thrombosis", Title: "a swollen, warm, red or painful calf or thigh",
		Question: "Is one calf or thigh swollen, warm, red, throbbing, or newly painful with a risk of clots?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				allOf(legClotSigns(), anyOf(recent("lung", 14), recent("chest-pain", 14), recent("collapse", 7))),
				allOf(newPain("calf", 14), recent("faint", 7)),
			),
			Advice: Advice{Why: "A swollen or painful leg with trouble in the chest can be a sign of a clot that has moved to the lung."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: legClotSigns(),
			Advice: Advice{Why: "One leg that is swollen, warm, red or newly painful can be a sign of a blood clot, and pressing could set it loose.", Worse: "If you get chest pain or short of breath, call your emergency number now."},
		}},
		Sources: []string{"L23", "L36", "L39"},
		Note:    "New calf pain with fainting is an emergency without any risk. Swelling, or warm, red skin or hard veins, in one leg fires without a pain score. Pain plus a risk means new calf pain on one side, for thigh pain in this diary is mostly nerve pain. A side not given counts as one leg. Soreness from running is no excuse once there is a risk.",
	}, {
		ID: "vasc-neck-artery", Group: "Heart, lungs, blood vessels",
		Suspects: "Dissection of a neck artery", Title: "new neck pain or headache, with dizziness or other new signs",
		Question: "Is there new neck pain or a new headache with dizziness, fainting, double sight, slurred speech, trouble swallowing, a drooping face or unsteadiness?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				allOf(newHeadNeckPain(), fast("brainstem", 14)),
				allOf(newPain("neck", 28), recent("faint", 7)),
				allOf(recent("headache", 28), fast("weak-limb", 28)),
			),
			Advice: Advice{Why: "New neck pain or a new headache with signs such as dizziness, fainting, double sight, muddled speech or weakness can be a sign of a torn neck artery."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(
					anyOf(recent("headache", 28), allOf(newPain("neck", 28), severe("neck"))),
					anyOf(had("injury-major", 28), session("neck", 28, "percussion")),
				),
				allOf(newPain("neck", 28), severe("neck"), had("injury-minor", 28)),
			),
			Advice: Advice{Why: "A new headache or severe new neck pain after an injury or a tapping massage of the neck needs checking of the neck arteries.", Worse: "If you get dizzy, see double, slur or feel weak, call your emergency number now."},
		}},
		Sources: []string{"L33", "L34", "S34"},
		Note:    "Fainting counts beside new neck pain. The nerve signs must have come fast, for this does not creep on over years. A drooping eyelid counts as a drooping face. A newly weak limb counts beside a new headache, not beside neck pain alone, which is what a trapped nerve looks like. One side is not required.",
	}, {
		ID: "vasc-limb-ischaemia", Group: "Heart, lungs, blood vessels",
		Suspects: "Acute limb ischaemia", Title: "a leg or arm suddenly cold or pale",
		Question: "Has a leg or arm suddenly become cold or pale?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: recent("cold-limb", 7),
			Advice: Advice{Why: "A limb that suddenly turns cold or pale can be a sign that no blood gets through. Hours count."},
		}},
		Sources: []string{"S26"},
	}, {
		ID: "vasc-claudication", Group: "Heart, lungs, blood vessels",
		Suspects: "Narrowed arteries of the leg, spinal stenosis",
		Title:    "leg or buttock pain on walking that stops when you stand still",
		Question: "Does walking bring on pain in buttock, thigh or calf, again and again, that stops when you stand still?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"buttock", "thigh", "calf"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: there("walk-pain"),
			Advice: Advice{Do: bookInTwoWeeks, Massage: "Keep massage of the buttocks and legs light until you have been seen.", Why: "Leg pain that walking brings on and standing still stops needs checking of the blood flow and the spine.", Worse: "If a leg turns cold or pale, go to an emergency department now."},
		}},
		Sources: []string{"L15", "S26"},
		Note:    "On both sides it stays this rule, for walking brings it on and rest stops it.",
	}, {
		ID: "vasc-bp", Group: "Heart, lungs, blood vessels",
		Suspects: "Hypertensive crisis", Title: "blood pressure twice very high",
		Question: "Did the blood pressure read 180 or more on top, or 120 or more below, twice?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: allOf(
				recent("bp-high", 7),
				anyOf(
					there("chest-pain"),
					recent("breathless", 14),
					recent("stroke", 7),
					recent("vision-change", 14),
					fast("weak-limb", 14),
					recent("pain-sudden", 7),
					there("tearing-pain"),
					allOf(newPain("spine", 7), severe("spine")),
				),
			),
			Advice: Advice{Why: "Blood pressure this high, together with a new sign in chest, head, sight, limbs or back, can be an emergency of the heart or brain."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: recent("bp-high", 7),
			Advice: Advice{Why: "Blood pressure this high needs checking even when you feel well.", Worse: "If you get chest pain, short breath, weakness, or trouble seeing or speaking, call your emergency number now."},
		}},
		Sources: []string{"L31"},
		Note:    "Measuring again after five minutes is part of the question. Back pain must be sudden, tearing or new and severe, for everybody who keeps this diary has back pain.",
	}}
}
