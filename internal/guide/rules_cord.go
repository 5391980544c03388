package guide

// cordRules returns the rules on the signs of a pressed spinal cord.
func cordRules() []Rule {
	return []Rule{
		{
			ID:          "cord-hands-gait",
			Group:       "Spinal cord",
			Suspects:    "Degenerative cervical myelopathy",
			Question:    "Are your hands clumsy or numb, or is walking unsteady?",
			Base:        Urgent,
			BaseMassage: AvoidArea,
			Area:        []string{"neck", "shoulder", "upper-back"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					When: anyOf(
						allOf(worse("cord", 7), fast("cord", 7)),
						allOf(there("cord"), recent("bladder-change", 14)),
						allOf(there("cord"), recent("bowel-change", 14)),
					),
					Advice: "Go to emergency care now, and do not massage until you have been seen. Hands or legs that fail more and more within days, or together with the bladder or bowel, can be a sign of pressure on the spinal cord.",
				},
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    anyOf(allOf(there("clumsy-hands"), there("unsteady")), recent("cord", 14), recent("nerve-arm.both", 84)),
					Advice:  "Contact a doctor or an urgent-care line today, and leave the neck, shoulders and upper back alone until you have been seen. Clumsy hands, unsteady walking, or tingling or weakness in both arms can be a sign of pressure on the spinal cord. If it gets worse within days, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    there("cord"),
					Advice:  "Book a doctor within two weeks, and leave the neck, shoulders and upper back alone until then. Clumsy hands or unsteady walking that come on slowly need checking, even without neck pain. If it gets worse, call an urgent-care line the same day.",
				},
			},
			Sources: []string{"L32"},
			Note:    "Both arms count like both legs: tingling, weakness or clumsiness on each side, one of them new or worse within 84 days, is urgent. Worse over hours or days means reported worse within 7 days and fast. Both signs together, or one that began or got worse within 14 days, are urgent; one alone and slow is soon. Neck pain is not asked for.",
		},
		{
			ID:          "cord-lhermitte",
			Group:       "Spinal cord",
			Suspects:    "Cervical myelopathy or another lesion of the cord",
			Question:    "Does bending the neck send an electric shock down the spine or limbs?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"neck", "shoulder", "upper-back"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    allOf(there("shock-neck"), there("cord")),
					Advice:  "Contact a doctor or an urgent-care line today, and leave the neck, shoulders and upper back alone until you have been seen. A shock on bending the neck, beside clumsy hands or unsteady walking, can be a sign of pressure on the spinal cord.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    there("shock-neck"),
					Advice:  "Book a doctor within two weeks, and leave the neck, shoulders and upper back alone until then. A shock on bending the neck needs checking of the spinal cord. If your hands get clumsy or your walking unsteady, call an urgent-care line the same day.",
				},
			},
			Sources: []string{"L32"},
		},
		{
			ID:          "mscc-cancer-neuro",
			Group:       "Spinal cord",
			Suspects:    "Metastatic spinal cord compression",
			Question:    "After cancer, is there spine pain and a new nerve sign?",
			Base:        Emergency,
			BaseMassage: AvoidAll,
			Area:        []string{"all"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					When:    allOf(is("cancer"), pain("spine"), recent("neuro", 28)),
					Advice:  "Go to emergency care now, and do not massage until you have been seen. Tell them about the cancer first. With cancer now or in the past, spine pain and a new nerve sign can be a sign of pressure on the spinal cord, and hours count.",
				},
			},
			Sources: []string{"L13", "L14"},
			Note:    "New means new or worse within 28 days, because such pressure builds over weeks. Numb feet left by an old treatment, unchanged, do not fire. Each nerve sign keeps its own rule where no cancer is known.",
		},
		{
			ID:          "mscc-band-pain",
			Group:       "Spinal cord",
			Suspects:    "Spinal metastasis, spinal cord compression",
			Question:    "Is there a tight band of pain round the trunk, or spine pain that coughing makes worse and nothing eases?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"back"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					When:    allOf(there("band-pain"), recent("neuro", 28)),
					Advice:  "Go to emergency care now, and do not massage until you have been seen. A tight band of pain round the trunk with a new nerve sign can be a sign of pressure on the spinal cord, and hours count.",
				},
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    allOf(there("band-pain"), is("cancer")),
					Advice:  "Contact a doctor or an urgent-care line today, tell them about the cancer, and leave the back alone until you have been seen. With cancer now or in the past, a tight band of pain needs checking of the spine. If you get weak, numb or unsteady, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    allOf(there("band-pain"), not(there("blister-rash"))),
					Advice:  "Book a doctor within a few days, and leave the back alone until then. A tight band of pain round the trunk needs checking. If you get weak, numb or unsteady, go to emergency care now.",
				},
			},
			Sources: []string{"K: NICE NG234 / CG75 symptom list (list not seen)"},
			Note:    "With a blistery rash on one side and nothing else, the rule on shingles speaks instead.",
		},
	}
}
