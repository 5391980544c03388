package guide

const bonesAlone = "Leave the spine, buttocks and hips alone until you have been seen."

// fractureRules returns the rules on the signs of a broken bone.
func fractureRules() []Rule {
	return []Rule{{
		ID: "fx-major-trauma", Group: "Fracture",
		Suspects: "Fracture of the spine or another bone", Title: "a serious accident before the pain",
		Question: "Did a serious accident come before the pain?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: had("injury-major", 14),
			Advice: Advice{Do: "Go to an emergency department now. If moving hurts the neck or back, stay where you are and call your emergency number.", Why: "After a crash, a high fall or a heavy blow, pain can be a sign of a broken bone."},
		}, {
			Urgency: Urgent, Massage: AvoidArea, When: allOf(had("injury-major", 42), newPain("spine", 42)),
			Advice: Advice{Why: "Spine pain since a serious accident can be a sign of a broken bone.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L1", "L20"},
		Note:    "An accident within 14 days needs no pain score: whoever logs one in a pain diary hurts from it. Up to 42 days it is urgent if spine pain began since. An old, healed accident does not fire.",
	}, {
		ID: "fx-minor-trauma-fragile", Group: "Fracture",
		Suspects: "Osteoporotic vertebral fracture",
		Title:    "pain after a small knock or all at once, with bones that may be thin",
		Question: "With bones that may be thin, did pain in the back, buttock or hip follow a small knock, a lift or a cough, or come on suddenly?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"spine", "buttock", "hip"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When: allOf(
				anyOf(pain("spine-or-hip"), there("spine-point"), there("eases-lying")),
				anyOf(
					allOf(
						anyOf(had("injury-minor", 28), recent("pain-sudden", 28)),
						anyOf(is("osteoporosis"), is("fragility-fracture"), is("steroids")),
					),
					allOf(
						ageAtLeast(70),
						anyOf(
							recent("pain-sudden", 28),
							allOf(
								had("injury-minor", 28),
								anyOf(severe("spine-or-hip"), there("eases-lying"), there("losing-height")),
							),
						),
					),
				),
			),
			Advice: Advice{Massage: bonesAlone, Why: "When bones may be thin, a small knock, a lift or a cough can be enough to break one.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea,
			When:   allOf(pain("spine-or-hip"), had("injury-minor", 28), ageAtLeast(70)),
			Advice: Advice{Massage: bonesAlone, Why: "From 70 on, even a small knock can be enough to crack a bone.", Worse: "If the pain turns severe, or only lying down eases it, contact a doctor the same day."},
		}},
		Sources: []string{"L6", "L7", "L19", "L20", "L73", "design: 28 days, and soon where age is the only risk"},
		Note:    "A fall that hurts buttock or hip is treated as one that hurts the back. The pain need not be new, for people who already hurt fall too; 28 days is our choice. At 70 or more with age as the only risk, a small strain and mild pain is soon, not urgent, because age alone says little.",
	}, {
		ID: "fx-steroids-new-pain", Group: "Fracture",
		Suspects: "Vertebral fracture", Title: "new spine pain while on steroid tablets",
		Question: "On steroid tablets for months, is there new spine pain?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(is("steroids"), newPain("spine", 42), anyOf(severe("spine"), recent("pain-sudden", 42))),
			Advice: Advice{Why: "Steroid tablets thin the bones, and new pain that is sudden or severe can be a sign of a broken one.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: allOf(is("steroids"), newPain("spine", 42)),
			Advice: Advice{Do: "Book a doctor within a few days. Go on with your tablets unless a doctor says otherwise.", Why: "Steroid tablets thin the bones, so new spine pain needs checking."},
		}},
		Sources: []string{"L6", "L7"},
		Note:    "New is 42 days, the limit of what is called acute.",
	}, {
		ID: "fx-one-spot", Group: "Fracture",
		Suspects: "Vertebral fracture", Title: "new pain at one exact spot of the spine",
		Question: "With bones that may be thin, is there new pain at one exact spot on the spine?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: allOf(recent("spine-point", 42), fragile(), severe("spine")),
			Advice: Advice{Why: "Where bones may be thin, severe pain at one spot on the spine can be a sign of a broken one.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea,
			When:   allOf(recent("spine-point", 42), anyOf(fragile(), ageAtLeast(65))),
			Advice: Advice{Why: "Where bones may be thin, new pain at one spot on the spine needs checking of the bones.", Worse: "If it turns severe, contact a doctor the same day."},
		}},
		Sources: []string{"L6", "L7", "S22"},
		Note:    "New is 42 days. Thin bones, steroid tablets or age make it soon, severe pain urgent; else the sign alone is caution.",
	}, {
		ID: "fx-multi", Group: "Fracture",
		Suspects: "Vertebral fracture", Title: "two or more reasons to look for a broken bone",
		Question: "Are there two or more of: 70 or older, a serious accident, steroid tablets for months?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(newPain("spine", 42), atLeast(2, ageAtLeast(70), had("injury-major", 42), is("steroids"))),
			Advice: Advice{Why: "With more than one risk for a break, new spine pain needs checking for a broken bone.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L6", "L7"},
		Note:    "A serious accident is the accident of the first fracture rule. Being female adds, but does not count towards the two: else every woman of 70 with new pain would be urgent.",
	}, {
		ID: "fx-neck", Group: "Fracture",
		Suspects: "Fracture of the neck, injury of the cord", Title: "neck pain after a fall or a knock, with a risk",
		Question: "Did neck pain follow a fall or a knock, and are you 65 or older, or is the neck too stiff to bend or an arm or leg tingling, numb or weak?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: allOf(
				anyOf(had("injury-minor", 14), had("head-injury", 14)),
				pain("neck"),
				anyOf(recent("nerve-arm.both", 14), recent("nerve-leg", 14)),
			),
			Advice: Advice{Do: "Call your emergency number now, and keep the neck still until help comes.", Why: "After a fall or a knock, neck pain with tingling, numbness or weakness in both arms or in a leg can be a sign of a hurt spine in the neck."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				anyOf(had("injury-minor", 14), had("head-injury", 14)),
				anyOf(
					recent("stiff-neck", 14),
					allOf(pain("neck"), anyOf(ageAtLeast(65), recent("tingle", 14), recent("weak-limb", 14))),
				),
			),
			Advice: Advice{Do: "Contact a doctor or an urgent-care line today, and keep the neck still until then.", Why: "After a fall or a knock, neck pain needs checking for a broken bone from 65 on, and at any age when the neck is stiff or a limb tingles or is weak.", Worse: "If numbness or weakness comes on or gets worse, call your emergency number now."},
		}},
		Sources: []string{"S57"},
		Note:    "The rule of the hospitals asks for a picture of the neck from 65 on, and with tingling in arms or legs. Both arms, or a leg, make it an emergency. A twist or a lift counts as well, for the diary has one word for both.",
	}, {
		ID: "fx-bruise", Group: "Fracture",
		Suspects: "Fracture", Title: "a bruise or graze over the spine after an injury",
		Question: "Is there a bruise or graze over the spine after an injury?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(recent("bruise-spine", 28), anyOf(had("injury-major", 28), had("injury-minor", 28))),
			Advice: Advice{Why: "A bruise or graze over the spine after an injury can be a sign of a broken bone.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L6"},
	}, {
		ID: "fx-age-only", Group: "Fracture",
		Suspects: "Vertebral fracture", Title: "new spine pain at 70 or older",
		Question: "At 70 or older, is there new spine pain without an injury?",
		Base:     Caution, BaseMassage: MassageCaution, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When: allOf(
				ageAtLeast(70),
				anyOf(
					newPain("thoracic", 42),
					allOf(newPain("spine", 42), anyOf(severe("spine"), there("eases-lying"))),
					allOf(newPain("spine", 84), longPain("spine", 28), strong("spine")),
				),
			),
			Advice: Advice{Do: bookInTwoWeeks, Why: "From 70 on, new spine pain of this kind needs checking of the bones."},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: allOf(ageAtLeast(70), newPain("spine", 42)),
			Advice: Advice{Do: watch, Massage: "Keep massage light along the spine, with hands only.", Why: "From 70 on, a small strain can be enough to crack a bone.", Worse: "If the pain turns severe, or only lying down eases it, book a doctor."},
		}},
		Sources: []string{"L6", "L7", "L20"},
		Note:    "Age never goes above caution by itself. Pain in the upper or mid-back, severe pain, pain eased only by lying down, or pain of 5 or more for four weeks makes it soon.",
	}, {
		ID: "spine-shape-change", Group: "Fracture",
		Suspects: "Fracture, tumour, infection", Title: "a new lump or shape of the back, or getting shorter",
		Question: "Is there a new lump, swelling or shape of the back, or are you getting shorter?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"back"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: anyOf(began("spine-shape", 84), worse("spine-shape", 14)),
			Advice: Advice{Why: "A new lump, swelling or change in the shape of the back needs checking.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: there("losing-height"),
			Advice: Advice{Do: bookInTwoWeeks, Why: "Getting shorter can be a sign of bones in the spine giving way."},
		}},
		Sources: []string{"L1", "L73"},
		Note:    "A curve known for longer than 84 days and unchanged does not fire.",
	}, {
		ID: "fx-cannot-bear-weight", Group: "Fracture",
		Suspects: "Fracture of the hip or pelvis", Title: "a leg that takes no weight, or a sore hip, after a fall",
		Question: "After a fall, does a leg take no weight, or does the hip hurt with the foot turned out?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true, When: recent("cannot-stand", 14),
			Advice: Advice{Do: "Call your emergency number now, and do not stand on the leg.", Why: "A leg that takes no weight after a fall can be a sign of a broken hip."},
		}},
		Sources: []string{"S33"},
	}}
}
