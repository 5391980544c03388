package guide

// infectionRules returns the rules on the signs of infection.
func infectionRules() []Rule {
	return []Rule{{
		ID: "inf-fever-spine", Group: "Infection",
		Suspects: "Spinal infection", Title: "fever beside spine pain",
		Question: "Is there fever beside spine pain that is new, worse or severe?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When:   allOf(there("fever"), changedSpinePain(), anyOf(recent("neuro", 14), infectionRisk())),
			Advice: Advice{Why: "Fever and spine pain, with a nerve sign or a higher risk of infection, can be a sign of an infection in the spine."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(there("fever"), anyOf(changedSpinePain(), strong("spine"))),
				allOf(
					passed("fever", 14),
					changedSpinePain(),
					anyOf(there("rest-pain"), there("pain-climbing"), infectionRisk()),
				),
			),
			Advice: Advice{Why: "Fever beside spine pain needs checking for an infection in the spine, even if the fever has gone.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L1", "L17", "L19", "design: usual pain below 5 does not count"},
		Note:    "Emergency with a nerve sign or a known risk of infection. Usual pain below 5 that has not changed does not fire, because most fevers are of a cold or a flu; fever by itself asks whether the pain is new, worse or different, and stops massage. Fever that went within 14 days counts where pain stays constant or climbs, or a risk is known, because it comes and goes.",
	}, {
		ID: "inf-risk-unrelenting", Group: "Infection",
		Suspects: "Discitis, epidural abscess", Title: "new spine pain with a raised risk of infection",
		Question: "With a raised risk of infection, is there new spine pain that nothing eases, that gets worse, or that comes with drenching night sweats?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				pain("spine"),
				infectionRisk(),
				anyOf(
					long("rest-pain", 3),
					worse("rest-pain", 14),
					there("pain-climbing"),
					up("spine"),
					trend(TierSee, "spine"),
					recent("night-sweats", 28),
				),
				anyOf(newPain("spine", 84), began("rest-pain", 84)),
			),
			Advice: Advice{Why: "When the risk of infection is higher, spine pain that stays constant, climbs or comes with drenching sweats at night needs checking for an infection, even without fever.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L17", "L18", "L74"},
		Note:    "New is 84 days, for such infections smoulder for weeks. Getting worse is read from the scores too. Fever is not required.",
	}, {
		ID: "inf-meningitis", Group: "Infection",
		Suspects: "Meningitis, sepsis", Title: "fever with a stiff neck or bad headache, confusion, or a rash",
		Question: "Is there fever with a stiff neck or a bad headache, or confusion, or a rash that does not fade?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				allOf(there("fever"), anyOf(there("stiff-neck"), there("light-hurts"), there("headache"))),
				allOf(recent("stiff-neck", 14), anyOf(recent("light-hurts", 14), there("nausea"))),
				allOf(anyOf(recent("stiff-neck", 14), recent("light-hurts", 14)), recent("headache", 14), anyOf(there("nausea"), there("vision-change"), severe("neck"))),
				recent("rash-dark", 7),
				recent("confusion", 7),
			),
			Advice: Advice{Why: "A stiff neck or light that hurts, together or with a bad headache, fever or sickness, new confusion, or a rash that does not fade can be a sign of an infection of the brain or blood."},
		}},
		Sources: []string{"S15", "S18"},
		Note:    "The headache meant here is strong or unlike the usual by its wording, so an ordinary one with a cold is not meant. Rash or confusion alone is enough. A new stiff neck with sickness or with light that hurts, and either of these two with a headache and sickness, a change of sight or severe neck pain, needs no fever.",
	}, {
		ID: "inf-kidney", Group: "Infection",
		Suspects: "Kidney infection",
		Title:    "signs of a kidney infection: pain in the side, fever, burning or bloody pee",
		Question: "Are two of these there: pain in the side, fever, burning or bloody pee?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidAll,
			When:   anyOf(allOf(there("flank-pain"), anyOf(there("fever"), there("urine-burning"))), allOf(there("fever"), there("urine-burning"))),
			Advice: Advice{Why: "Pain in the side, fever, and burning or bloody pee: two of these together can be a sign of a kidney infection.", Worse: "If you shiver hard or feel very ill, go to an emergency department now."},
		}},
		Sources: []string{"L30", "S10"},
		Note:    "Feeling sick belongs to the picture, but fever or burning pee is what counts.",
	}, {
		ID: "inf-shingles", Group: "Infection",
		Suspects: "Shingles", Title: "a burning or blistered strip of skin on one side",
		Question: "Does a strip of skin on one side burn, or carry a blistery rash?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: there("blister-rash"),
			Advice: Advice{Massage: "Leave the rash alone, and wash hands and tools that touched it.", Why: "A blistery rash on one side can be a sign of shingles, and medicine works best in the first three days.", Worse: "If it comes near an eye, or you feel very ill, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: AvoidArea, When: there("burning-strip"),
			Advice: Advice{Do: "Look at the skin again within three days.", Why: "Skin that burns or tingles on one side can come before a rash.", Worse: "If a rash or blisters show, contact a doctor the same day."},
		}},
		Sources: []string{"L29"},
		Note:    "A burning strip is asked about again after three days.",
	}, {
		ID: "inf-skin", Group: "Infection",
		Suspects: "Cellulitis, abscess", Title: "a hot, red and swollen patch of skin, or a small sore",
		Question: "Is a patch of skin hot, red and swollen, spreading or full of pus, or is there a small sore?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: there("hot-skin"),
			Advice: Advice{Why: "Hot, red skin that spreads or holds pus needs checking for an infection.", Worse: "If you also get fever or feel very ill, go to an emergency department now."},
		}, {
			Urgency: NoUrgency, Massage: AvoidArea, When: there("skin-broken"),
			Advice: Advice{Massage: "Leave this area alone until the skin has healed, and wash hands and tools.", Worse: "If it turns hot, swells or spreads, contact a doctor the same day."},
		}},
		Sources: []string{"L39", "L41"},
		Note:    "A wound or a small spot is a symptom of its own: leave the area alone, no urgency.",
	}, {
		ID: "inf-joint", Group: "Infection",
		Suspects: "Septic arthritis", Title: "one joint newly hot, swollen and sore",
		Question: "Is one joint newly hot, swollen and too sore to move?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: recent("hot-joint", 14),
			Advice: Advice{Massage: "Leave the joint alone until you have been seen.", Why: "A joint that is suddenly hot and swollen needs checking for an infection.", Worse: "If you also get fever, go to an emergency department now."},
		}},
		Sources: []string{"S25"},
		Note:    "A joint that has flared for years, unchanged, does not fire.",
	}}
}
