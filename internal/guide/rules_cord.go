package guide

// cordRules returns the rules on the signs of a pressed spinal cord.
func cordRules() []Rule {
	return []Rule{{
		ID: "cord-hands-gait", Group: "Spinal cord",
		Suspects: "Degenerative cervical myelopathy", Title: "clumsy or numb hands, or unsteady walking",
		Question: "Are your hands clumsy or numb, or is walking unsteady?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"neck", "shoulder", "upper-back"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: anyOf(
				allOf(worse("cord", 7), fast("cord", 7)),
				allOf(there("cord"), recent("bladder-change", 14)),
				allOf(there("cord"), recent("bowel-change", 14)),
			),
			Advice: Advice{Why: "Hands or legs that fail more and more within days, or together with the bladder or bowel, can be a sign of pressure on the spinal cord."},
		}, {
			Urgency: Urgent, Massage: AvoidArea,
			When:   anyOf(allOf(there("clumsy-hands"), there("unsteady")), recent("cord", 14), recent("nerve-arm.both", 84)),
			Advice: Advice{Why: "Clumsy hands, unsteady walking, or tingling or weakness in both arms can be a sign of pressure on the spinal cord.", Worse: "If it gets worse within days, go to an emergency department now."},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: there("cord"),
			Advice: Advice{Do: bookInTwoWeeks, Why: "Clumsy hands or unsteady walking that come on slowly need checking, even without neck pain.", Worse: worseSoon},
		}},
		Sources: []string{"L32"},
		Note:    "Both arms count like both legs: tingling, weakness or clumsiness on each side, one of them new or worse within 84 days, is urgent. Worse over hours or days means reported worse within 7 days and fast. Both signs together, or one that began or got worse within 14 days, are urgent; one alone and slow is soon. Neck pain is not asked for.",
	}, {
		ID: "cord-lhermitte", Group: "Spinal cord",
		Suspects: "Cervical myelopathy or another lesion of the cord", Title: "electric shocks on bending the neck",
		Question: "Does bending the neck send an electric shock down the spine or limbs?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"neck", "shoulder", "upper-back"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   anyOf(recent("shock-neck", 28), allOf(there("shock-neck"), there("cord"))),
			Advice: Advice{Why: "A new shock on bending the neck, or one beside clumsy hands or unsteady walking, can be a sign of pressure on the spinal cord.", Worse: "If it gets worse, or bladder or bowel change, go to an emergency department now."},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: there("shock-neck"),
			Advice: Advice{Do: bookInTwoWeeks, Why: "A shock on bending the neck needs checking of the spinal cord.", Worse: "If your hands get clumsy or your walking unsteady, contact a doctor or an urgent-care line the same day."},
		}},
		Sources: []string{"L32", "S34", "design: 28 days"},
		Note:    "New or worse within 28 days is urgent; what came on before that and has not changed is soon.",
	}, {
		ID: "mscc-cancer-neuro", Group: "Spinal cord",
		Suspects: "Metastatic spinal cord compression", Title: "a nerve sign after cancer",
		Question: "After cancer, is there a new nerve sign?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: allOf(is("cancer"), anyOf(
				allOf(pain("spine"), recent("neuro", 28)),
				recent("weak-leg", 28), recent("unsteady", 28), recent("ces", 28),
			)),
			Advice: Advice{Do: "Go to an emergency department now, and say first that you have or had cancer.", Why: "After cancer, a new weakness of a leg, unsteady walking, a change of bladder or bowel, or spine pain with another nerve sign can be a sign of pressure on the spinal cord. Hours count."},
		}},
		Sources: []string{"L13", "L14"},
		Note:    "Weak legs, unsteady walking and changes of bladder or bowel need no pain; tingling and weak arms do. New means new or worse within 28 days, because such pressure builds over weeks. Numb feet left by an old treatment, unchanged, do not fire. Each nerve sign keeps its own rule where no cancer is known.",
	}, {
		ID: "mscc-band-pain", Group: "Spinal cord",
		Suspects: "Spinal metastasis, spinal cord compression",
		Title:    "a band of pain round the trunk, or spine pain that nothing eases",
		Question: "Is there a tight band of pain round the trunk, or spine pain that coughing makes worse and nothing eases?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"back"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(there("band-pain"), recent("neuro", 28)),
			Advice: Advice{Why: "A tight band of pain round the trunk with a new nerve sign can be a sign of pressure on the spinal cord. Hours count."},
		}, {
			Urgency: Urgent, Massage: AvoidArea, When: allOf(there("band-pain"), is("cancer")),
			Advice: Advice{Do: sayCancer, Why: "After cancer, a tight band of pain needs checking of the spine.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: allOf(there("band-pain"), not(there("blister-rash"))),
			Advice: Advice{Why: "A tight band of pain round the trunk needs checking.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"S24"},
		Note:    "With a blistery rash on one side and nothing else, the rule on shingles speaks instead.",
	}}
}
