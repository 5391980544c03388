package guide

// cancerRules returns the rules on the signs of cancer.
func cancerRules() []Rule {
	return []Rule{
		{
			ID:          "ca-history-new-pain",
			Group:       "Cancer",
			Suspects:    "Metastasis",
			Question:    "After cancer, all clear or not, is there new or different pain in the spine or the bones?",
			Base:        Urgent,
			BaseMassage: AvoidArea,
			Area:        []string{"spine"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
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
							longPain("spine", 14),
						),
					),
					Advice: "Contact a doctor or an urgent-care line today, tell them about the cancer, and leave the spine alone until you have been seen. With cancer now or in the past, new pain in spine or bones needs checking. If you get numb, weak or unsteady, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    allOf(is("cancer"), cancerPain()),
					Advice:  "Book a doctor within a few days, tell them about the cancer, and leave the spine alone until then. With cancer now or in the past, new pain in spine or bones needs checking. If it climbs or keeps you awake, contact a doctor the same day.",
				},
			},
			Sources: []string{"L6", "L8", "L13", "L14"},
			Note:    "New is 84 days, different is getting worse. Pain that climbs, stays at rest or at night, sits in the upper or mid-back, is severe, is in several bones or has lasted 14 days is urgent; the rest is soon.",
		},
		{
			ID:          "ca-weight-loss",
			Group:       "Cancer",
			Suspects:    "Cancer, infection",
			Question:    "Is weight going without trying, beside spine pain?",
			Base:        Urgent,
			BaseMassage: MassageCaution,
			Area:        []string{"spine"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: MassageCaution,
					When:    allOf(there("weight-loss"), pain("spine")),
					Advice:  "Contact a doctor or an urgent-care line today, and keep massage light until you have been seen. Losing weight without trying, beside spine pain, needs checking.",
				},
			},
			Sources: []string{"L1", "L75"},
			Note:    "Weight lost on purpose is not logged.",
		},
		{
			ID:          "ca-night-rest-pain",
			Group:       "Cancer",
			Suspects:    "Cancer, infection, inflammatory spine disease",
			Question:    "Is the pain eased by no rest and no position, and much worse at night?",
			Base:        Urgent,
			BaseMassage: MassageCaution,
			Area:        []string{"spine"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: MassageCaution,
					When:    allOf(there("rest-pain"), there("night-pain")),
					Advice:  "Contact a doctor or an urgent-care line today, and keep massage light until you have been seen. Pain that no position eases and that is much worse at night needs checking.",
				},
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    allOf(strong("spine"), there("night-pain"), not(long("night-pain", oldSign))),
					Advice:  "Book a doctor within a few days, and keep massage light until then. Ask for an urgent appointment, because the pain is much worse at night. If no position eases it, or you get numb, weak or feverish, get help the same day.",
				},
			},
			Sources: []string{"L1", "S8", "L9", "L19"},
			Note:    "Urgent needs both halves; the three nights are part of the question. Pain at night with a score of 5 or more is soon, with less it is a question (sign-night-pain). Pain that rest does not ease is soon by itself (sign-rest-pain).",
		},
		{
			ID:          "ca-age50-first-not-better",
			Group:       "Cancer",
			Suspects:    "Cancer",
			Question:    "Over 50, is this the first back pain ever, and no better after four weeks?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"spine"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    allOf(ageOver(50), had("back-pain-since", 365), notImproving("spine")),
					Advice:  "Book a doctor within two weeks, and keep massage light until then. A first back pain after 50 that is no better after four weeks needs checking for its cause.",
				},
			},
			Sources: []string{"L8"},
			Note:    "First ever means that back pain first began within a year. All three parts are needed: each alone raises too many alarms.",
		},
		{
			ID:          "ca-apex-lung",
			Group:       "Cancer",
			Suspects:    "Tumour at the top of the lung",
			Question:    "Is there deep shoulder or inner arm pain for weeks that moving does not change, with smoking, cough, or a weak hand or drooping eyelid?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"neck", "shoulder", "upper-back"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When: allOf(
						there("shoulder-deep"),
						anyOf(there("weak-arm"), there("clumsy-hands"), there("droopy-eyelid")),
					),
					Advice: "Contact a doctor or an urgent-care line today, and leave the neck, shoulders and upper back alone until you have been seen. Deep shoulder pain for weeks, with a weak hand or a drooping eyelid, needs checking of the chest and nerves.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When: allOf(
						there("shoulder-deep"),
						anyOf(is("smoker"), there("cough"), there("lung"), there("weight-loss")),
					),
					Advice: "Book a doctor within two weeks, and leave the neck, shoulders and upper back alone until then. Deep shoulder pain for weeks that moving does not change needs checking of the chest. If a hand gets weak or an eyelid droops, contact a doctor the same day.",
				},
			},
			Sources: []string{"L76"},
			Note:    "Four weeks, and not changed by moving, are part of the question.",
		},
		{
			ID:          "ca-unwell-multisite",
			Group:       "Cancer",
			Suspects:    "Cancer, infection",
			Question:    "Are there two or more of: several bones hurt, sweats soak the bed, exhausted and unwell?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"all"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    atLeast(2, there("bone-pain"), there("night-sweats"), there("exhausted")),
					Advice:  "Book a doctor within two weeks, and keep massage light until then. Feeling unwell in more than one of these ways needs checking for a common cause, and a blood test may help.",
				},
			},
			Sources: []string{"L9", "L19"},
		},
		{
			ID:          "lump-soft-tissue",
			Group:       "Cancer",
			Suspects:    "Soft-tissue sarcoma, others",
			Question:    "Is there a lump in a muscle that grows, sits deep or is larger than a golf ball?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    there("lump-growing"),
					Advice:  "Book a doctor within two weeks, and leave the lump alone until then. A lump that grows, sits deep or is larger than a golf ball needs checking; do not press it to try to make it go.",
				},
			},
			Sources: []string{"K: NICE NG12 sarcoma"},
		},
	}
}
