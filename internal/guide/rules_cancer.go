package guide

const newBonePain = "After cancer, new pain in spine or bones needs checking."

// cancerRules returns the rules on the signs of cancer.
func cancerRules() []Rule {
	return []Rule{{
		ID: "ca-history-new-pain", Group: "Cancer",
		Suspects: "Metastasis", Title: "new spine or bone pain after cancer",
		Question: "After cancer, all clear or not, is there new or different pain in the spine or the bones?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When: allOf(
				is("cancer"),
				cancerPain(),
				anyOf(
					there("pain-climbing"),
					up("spine"),
					trend(TierSee, "spine"),
					there("rest-pain"),
					there("night-pain"),
					pain("thoracic"),
					severe("spine"),
					there("bone-pain"),
					began("spine-point", 84),
					longPain("spine", 14),
				),
			),
			Advice: Advice{Do: sayCancer, Why: newBonePain, Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: allOf(is("cancer"), cancerPain()),
			Advice: Advice{Do: "Book a doctor within a few days, and say that you have or had cancer.", Why: newBonePain, Worse: "If it climbs or keeps you awake, contact a doctor the same day."},
		}},
		Sources: []string{"L6", "L8", "L13", "L14"},
		Note:    "New is 84 days, different is getting worse. Pain that climbs, stays at rest or at night, sits in the upper or mid-back, is severe, is in several bones or has lasted 14 days is urgent; the rest is soon.",
	}, {
		ID: "ca-weight-loss", Group: "Cancer",
		Suspects: "Cancer, infection", Title: "weight loss beside spine pain",
		Question: "Is weight going without trying, beside spine pain?",
		Base:     Urgent, BaseMassage: MassageCaution, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: MassageCaution, When: allOf(there("weight-loss"), pain("spine")),
			Advice: Advice{Why: "Losing weight without trying, beside spine pain, needs checking."},
		}},
		Sources: []string{"L1", "L75"},
		Note:    "Weight lost on purpose is not logged.",
	}, {
		ID: "ca-night-rest-pain", Group: "Cancer",
		Suspects: "Cancer, infection, inflammatory spine disease", Title: "pain that no rest eases, much worse at night",
		Question: "Is the pain eased by no rest and no position, and much worse at night?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: allOf(there("rest-pain"), there("night-pain")),
			Advice: Advice{Why: "Pain that no position eases and that is much worse at night needs checking.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L1", "S8", "L9", "L19"},
		Note:    "The three nights are part of the question. Either half by itself is urgent as well (sign-rest-pain, sign-night-pain); together they are one finding.",
	}, {
		ID: "ca-age50-first-not-better", Group: "Cancer",
		Suspects: "Cancer", Title: "first back pain over 50, no better after four weeks",
		Question: "Over 50, is this the first back pain ever, and no better after four weeks?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When:   allOf(ageOver(50), had("back-pain-since", 365), notImproving("spine")),
			Advice: Advice{Do: bookInTwoWeeks, Why: "A first back pain after 50 that is no better after four weeks needs checking for its cause."},
		}},
		Sources: []string{"L8"},
		Note:    "First ever means that back pain first began within a year. All three parts are needed: each alone raises too many alarms.",
	}, {
		ID: "ca-apex-lung", Group: "Cancer",
		Suspects: "Tumour at the top of the lung", Title: "deep shoulder or inner arm pain for weeks, with other signs",
		Question: "Is there deep shoulder or inner arm pain for weeks that moving does not change, with smoking, cough, or a weak hand or drooping eyelid?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"neck", "shoulder", "upper-back"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(there("shoulder-deep"), anyOf(there("weak-arm"), there("clumsy-hands"), there("droopy-eyelid"))),
			Advice: Advice{Why: "Deep shoulder pain for weeks, with a weak hand or a drooping eyelid, needs checking of the chest and nerves."},
		}, {
			Urgency: Soon, Massage: AvoidArea,
			When:   allOf(there("shoulder-deep"), anyOf(is("smoker"), there("cough"), there("lung"), there("weight-loss"))),
			Advice: Advice{Do: bookInTwoWeeks, Why: "Deep shoulder pain for weeks that moving does not change needs checking of the chest.", Worse: "If a hand gets weak or an eyelid droops, contact a doctor the same day."},
		}},
		Sources: []string{"L76"},
		Note:    "Four weeks, and not changed by moving, are part of the question.",
	}, {
		ID: "ca-unwell-multisite", Group: "Cancer",
		Suspects: "Cancer, infection", Title: "two of: several sore bones, sweats at night, exhaustion, fever, cancer",
		Question: "Are there two or more of: several bones hurt, sweats soak the bed, exhausted and unwell, fever, cancer now or before?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When:   atLeast(2, there("bone-pain"), there("night-sweats"), there("exhausted"), there("fever"), is("cancer")),
			Advice: Advice{Do: bookInTwoWeeks, Why: "Feeling unwell in more than one of these ways needs checking for one cause, and a blood test may help."},
		}},
		Sources: []string{"L9", "L19", "S7"},
	}, {
		ID: "ca-cough", Group: "Cancer",
		Suspects: "Lung cancer, tuberculosis", Title: "a cough that will not go, with a risk or another sign",
		Question: "Does a cough not go, and do or did you smoke, had cancer, lose weight, sweat at night or feel exhausted?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When:   allOf(there("cough"), anyOf(is("smoker"), is("cancer"), there("weight-loss"), there("night-sweats"), there("exhausted"))),
			Advice: Advice{Do: bookInTwoWeeks, Why: "A cough that will not go needs an X-ray of the chest when you smoke or smoked, had cancer, or have another sign.", Worse: "If you cough up blood or get short of breath, get help today."},
		}},
		Sources: []string{"S58", "S13"},
		Note:    "The three weeks are part of the question.",
	}, {
		ID: "lump-soft-tissue", Group: "Cancer",
		Suspects: "Soft-tissue sarcoma, others", Title: "a lump in a muscle",
		Question: "Is there a lump in a muscle that grows, sits deep or is larger than a golf ball?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Soon, Massage: AvoidArea, When: there("lump-growing"),
			Advice: Advice{Do: bookInTwoWeeks, Massage: "Leave the lump alone until you have been seen, and do not press it to make it go.", Why: "A lump that grows, sits deep or is larger than a golf ball needs checking."},
		}},
		Sources: []string{"S23"},
	}}
}
