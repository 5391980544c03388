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
			When:   allOf(there("fever"), anyOf(changedSpinePain(), strong("spine"))),
			Advice: Advice{Why: "Fever beside spine pain needs checking for an infection in the spine.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: allOf(there("fever"), recent("neuro", 14)),
			Advice: Advice{Why: "Fever beside a new nerve sign needs checking for an infection in the spine, even without pain.", Worse: "If it gets worse, or pain in the back or neck joins in, go to an emergency department now."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				passed("fever", 14),
				changedSpinePain(),
				anyOf(there("rest-pain"), there("pain-climbing"), infectionRisk()),
			),
			Advice: Advice{Why: "Fever that comes and goes can be a sign of an infection in the spine, so pain like this needs checking although the fever has gone.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L1", "L17", "L19", "design: usual pain below 5 does not count"},
		Note:    "Emergency with a nerve sign or a known risk of infection. Usual pain below 5 that has not changed does not fire, because most fevers are of a cold or a flu; fever by itself asks whether the pain is new, worse or different, and stops massage. Fever that went within 14 days counts where pain stays constant or climbs, or a risk is known, because it comes and goes. Without either, fever reported as gone ends this.",
	}, {
		ID: "inf-risk-unrelenting", Group: "Infection",
		Suspects: "Discitis, epidural abscess", Title: "new spine pain with a raised risk of infection",
		Question: "With a raised risk of infection, is there new spine pain that nothing eases, that gets worse, or that comes with drenching night sweats?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(
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
				allOf(
					newPain("spine", 28),
					severe("spine"),
					anyOf(is("iv-drugs"), is("dialysis"), had("spinal-surgery", 84), had("spinal-injection", 84)),
				),
			),
			Advice: Advice{Why: "When the risk of infection is higher, spine pain that is new and severe, stays constant, climbs or comes with drenching sweats at night needs checking for an infection, even without fever.", Worse: numbWeakUnsteady},
		}},
		Sources: []string{"L17", "L18", "L74"},
		Note:    "New is 84 days, for such infections smoulder for weeks. Getting worse is read from the scores too. Fever is not required. Where germs can reach the blood or the spine directly (needles, dialysis, an operation or injection in the spine), new severe pain is enough.",
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
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   allOf(anyOf(recent("stiff-neck", 14), recent("light-hurts", 14)), recent("headache", 14)),
			Advice: Advice{Why: "A strong new headache with a stiff neck or with light that hurts needs checking.", Worse: "If fever, sickness, a rash, confusion or drowsiness joins in, call your emergency number now."},
		}},
		Sources: []string{"S15", "S18"},
		Note:    "A stiff neck or light that hurts, beside a new headache and nothing else, is urgent. The headache meant here is strong or unlike the usual by its wording, so an ordinary one with a cold is not meant. Rash or confusion alone is enough. A new stiff neck with sickness or with light that hurts, and either of these two with a headache and sickness, a change of sight or severe neck pain, needs no fever.",
	}, {
		ID: "inf-kidney", Group: "Infection",
		Suspects: "Kidney infection, kidney stone",
		Title:    "signs from the kidneys: pain in the side, fever, sickness, burning or bloody pee",
		Question: "Are two of these there: pain in the side, fever, sickness, burning or bloody pee? Or is the pain in the side severe?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(there("flank-pain"), anyOf(there("fever"), there("urine-burning"), there("nausea"))),
				allOf(there("urine-burning"), anyOf(there("fever"), there("nausea"))),
				allOf(recent("flank-pain", 7), newOrUp("back"), severe("back")),
			),
			Advice: Advice{Why: "Severe pain in the side, or two of pain in the side, fever, sickness, and burning or bloody pee, can be a sign of a kidney infection or stone.", Worse: "If you shiver hard or feel very ill, go to an emergency department now."},
		}},
		Sources: []string{"L30", "S10", "S44"},
		Note:    "Two of the signs, or pain in the side with new severe back pain.",
	}, {
		ID: "inf-shingles", Group: "Infection",
		Suspects: "Shingles", Title: "a burning or blistered strip of skin on one side",
		Question: "Does a strip of skin on one side burn, or carry a blistery rash?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(there("blister-rash"), anyOf(recent("eye-red", 14), recent("vision-change", 14))),
			Advice: Advice{Why: "A blistery rash together with a red, painful eye or a change of sight can harm the sight, and early treatment matters."},
		}, {
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
			Urgency: Emergency, Massage: AvoidAll, When: allOf(there("hot-skin"), there("fever")),
			Advice: Advice{Why: "Hot, red skin that spreads or holds pus, together with fever, can be a sign of an infection that has reached the blood."},
		}, {
			Urgency: Urgent, Massage: AvoidArea, When: there("hot-skin"),
			Advice: Advice{Why: "Hot, red skin that spreads or holds pus needs checking for an infection.", Worse: "If you also get fever or feel very ill, go to an emergency department now."},
		}, {
			Urgency: Urgent, Massage: AvoidArea, When: allOf(there("skin-broken"), anyOf(is("diabetes"), is("numb-skin")), pain("foot")),
			Advice: Advice{Massage: "Leave the feet alone until you have been seen.", Why: "With diabetes or reduced feeling in the skin, a sore on a foot needs checking at once, however small.", Worse: "If it turns hot, swells or spreads, or you get fever, go to an emergency department now."},
		}, {
			Urgency: NoUrgency, Massage: AvoidArea, When: there("skin-broken"),
			Advice: Advice{Massage: "Leave this area alone until the skin has healed, and wash hands and tools.", Worse: "If it turns hot, swells or spreads, contact a doctor the same day."},
		}},
		Sources: []string{"L39", "L41", "S45", "S46"},
		Note:    "A wound or a small spot is a symptom by itself: leave the area alone, no urgency; with diabetes or reduced feeling in the skin, and pain logged for the foot, it is urgent.",
	}, {
		ID: "inf-joint", Group: "Infection",
		Suspects: "Septic arthritis", Title: "one joint newly hot, swollen and sore",
		Question: "Is one joint newly hot, swollen and too sore to move?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("hot-joint", 14), there("fever")),
			Advice: Advice{Why: "A joint that is suddenly hot and swollen, together with fever, can be a sign of an infection in the joint, and early treatment matters."},
		}, {
			Urgency: Urgent, Massage: AvoidArea, When: recent("hot-joint", 14),
			Advice: Advice{Massage: "Leave the joint alone until you have been seen.", Why: "A joint that is suddenly hot and swollen needs checking for an infection.", Worse: "If you also get fever, go to an emergency department now."},
		}},
		Sources: []string{"S25"},
		Note:    "A joint that has flared for years, unchanged, does not fire.",
	}, {
		ID: "inf-fever-risk", Group: "Infection",
		Suspects: "Sepsis, infection of the gallbladder", Title: "fever with weak defences, yellow skin or faintness",
		Question: "Is there fever during treatment for cancer, with weak immunity, on dialysis, or with yellow skin or faintness?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(there("fever"), is("cancer-active")),
			Advice: Advice{Do: "Go to an emergency department now, or call the emergency line of your cancer team, and say that you are being treated for cancer.", Why: "During treatment for cancer, an infection can become dangerous within hours."},
		}, {
			Urgency: Emergency, Massage: AvoidAll, When: allOf(there("fever"), there("yellow-skin")),
			Advice: Advice{Why: "Yellow skin or eyes together with fever can be a sign of an infection of the gallbladder or the liver."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   allOf(there("fever"), anyOf(is("weak-immunity"), is("dialysis"), is("iv-drugs"), recent("faint", 3))),
			Advice: Advice{Why: "Fever needs checking at once when you feel faint, when your defences are weak, or when germs can reach the blood through a needle or a line.", Worse: "If you shiver hard, get confused or short of breath, or feel very ill, call your emergency number now."},
		}},
		Sources: []string{"S45", "S47", "S12", "S4"},
		Note:    "No pain is needed. Fever in pregnancy has its rule among those on pregnancy.",
	}}
}
