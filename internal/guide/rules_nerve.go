package guide

// tailorTingling says what to watch for by the limb that tingles.
func tailorTingling(a *Advice, f *Finding, _ *RegionFacts) {
	switch leg, arm := f.restsOn("tingling-leg"), f.restsOn("tingling-arm"); {
	case leg && arm:
		a.Worse = "If a limb gets weak or your hands get clumsy, contact a doctor the same day. " + bothLegs
	case leg:
		a.Worse = "If it gets worse or the leg gets weak, contact a doctor the same day. " + bothLegs
	case arm:
		a.Worse = "If it stays for a week or gets worse, the arm gets weak or loses all feeling, your hands get clumsy or walking gets unsteady, contact a doctor or an urgent-care line the same day."
	}
}

const bothLegs = "If the other leg joins in, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to an emergency department now."

// nerveRules returns the rules on the signs of nerve and brain.
func nerveRules() []Rule {
	return []Rule{{
		ID: "neuro-sudden", Group: "Nerve and brain",
		Suspects: "Stroke, transient ischaemic attack",
		Title:    "sudden weakness, numbness, drooping face, muddled speech or loss of sight",
		Question: "Did weakness or numbness, a drooping face, muddled speech or loss of sight come on suddenly?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When: anyOf(
				recent("stroke", 7),
				passed("stroke", 7),
				allOf(recent("dizzy", 7), anyOf(recent("vision-change", 7), recent("swallow-trouble", 7), recent("droopy-eyelid", 7), fast("weak-limb", 7))),
				allOf(recent("faint", 3), fast("weak-limb", 7)),
			),
			Advice: Advice{Do: "Call your emergency number now, and note the time it began.", Why: "Sudden weakness, a drooping face, muddled speech or lost sight, or dizziness with double sight, trouble swallowing or weakness, can be a sign of a stroke, even if it has gone again."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: began("stroke", 28),
			Advice: Advice{Why: "Sudden weakness, a drooping face, muddled speech or lost sight needs checking even days or weeks later.", Worse: "If it comes back or gets worse, call your emergency number now."},
		}},
		Sources: []string{"L15", "S54", "design: urgent from 7 to 28 days"},
		Note:    "New dizziness counts with a second sign of the brain, and fainting with new weakness. Gone again within the last seven days counts as well. From 7 to 28 days it is urgent. Older than 28 days and unchanged does not fire.",
	}, {
		ID: "neuro-fast-one-limb", Group: "Nerve and brain",
		Suspects: "Severe radiculopathy, lesion of the cord or brain", Title: "an arm or leg quickly getting weaker",
		Question: "Is one arm or leg getting weaker within hours, days or a few weeks, or has a foot begun to slap?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: fast("weak-limb", 28),
			Advice: Advice{Why: "An arm or leg that quickly gets weaker can be a sign of a nerve in trouble, and early care matters.", Worse: "If it spreads to the other side or comes on suddenly, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to an emergency department now."},
		}},
		Sources: []string{"L15", "L16"},
		Note:    "Fast is 28 days at most, which leaves no gap to the rule on slow weakness. A foot that drops counts as a weak leg. Both sides at once are the next rule.",
	}, {
		ID: "neuro-fast-symmetrical", Group: "Nerve and brain",
		Suspects: "Guillain-Barré syndrome, lesion of the cord", Title: "both arms or both legs getting weaker",
		Question: "Are both arms or both legs getting weaker within four weeks?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: anyOf(fast("weak-arm.both", 28), fast("weak-leg.both", 28)),
			Advice: Advice{Why: "Weakness that builds up in both arms or both legs within weeks can be a sign of nerves or spinal cord in trouble, and it can reach the breathing."},
		}},
		Sources: []string{"L15"},
	}, {
		ID: "neuro-slow", Group: "Nerve and brain",
		Suspects: "Motor neurone disease, radiculopathy, tumour at the top of the lung, others",
		Title:    "an arm or leg slowly getting weaker or thin",
		Question: "Is an arm or leg slowly getting weaker, or a muscle getting thin?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Soon, Massage: AvoidArea,
			When: anyOf(
				there("muscle-wasting"),
				allOf(
					there("weak-limb"),
					not(fast("weak-limb", 28)),
					anyOf(began("weak-limb", 365), worse("weak-limb", 28)),
				),
			),
			Advice: Advice{Do: bookInTwoWeeks, Why: "A muscle that slowly gets weak or thin needs checking of its nerve.", Worse: "If it gets worse within days, contact a doctor or an urgent-care line the same day."},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: allOf(there("weak-limb"), not(fast("weak-limb", 28))),
			Advice: Advice{Why: unchanged, Worse: worseSoon},
		}},
		Sources: []string{"L15"},
		Note:    "Weakness older than a year and not worse no longer counts as creeping on: caution only, for massage as well.",
	}, {
		ID: "neuro-one-limb-tingle", Group: "Nerve and brain",
		Suspects: "Radiculopathy", Title: "tingling or numbness in one arm or leg",
		Question: "Is part of one arm or leg tingling or numb?",
		Base:     Caution, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Soon, Massage: AvoidArea,
			When: anyOf(
				worse("tingle", 14),
				allOf(long("tingle", 42), began("tingle", 365)),
				allOf(recent("tingling-arm", 84), pain("arm-nerve")),
			),
			Advice: Advice{Do: bookEither, Why: "Tingling or numbness that gets worse, stays for six weeks or runs into an arm beside pain in neck or shoulder needs checking.", Worse: "If a limb gets weak, contact a doctor the same day. " + bothLegs},
			Tailor: tailorTingling,
		}, {
			Urgency: Caution, Massage: AvoidArea,
			When:   anyOf(worse("tingle", oldSign), allOf(there("tingle"), not(long("tingle", oldSign)))),
			Advice: Advice{Do: watch, Massage: "Leave this area alone, and stop wherever pressing brings the tingling on.", Why: "Tingling or numbness in one limb can come from a nerve.", Worse: "If a limb gets weak, contact a doctor the same day. " + bothLegs},
			Tailor: tailorTingling,
		}, {
			Urgency: Caution, Massage: MassageCaution, When: there("tingle"),
			Advice: Advice{Why: unchanged, Worse: "If it changes, or a limb gets weak, contact a doctor the same day. " + bothLegs},
			Tailor: tailorTingling,
		}},
		Sources: []string{"L5", "seed", "S34", "S35", "design: four to six weeks are read as 42 days"},
		Note:    "Beside pain in neck, shoulder or upper back, tingling in an arm is for a doctor at once. Four to six weeks are read as 42 days. Both legs and new is an emergency of its own. Shooting pain alone changes only where to massage. Older than a year and unchanged is caution.",
	}, {
		ID: "headache-beside", Group: "Nerve and brain",
		Suspects: "Bleeding, raised pressure, infection or inflamed arteries in the head",
		Title:    "a new headache beside other signs",
		Question: "Is there a new headache with sickness, tingling or a sore scalp, after cancer or an injection in the spine, or while you take blood thinners or have weak defences?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				recent("headache", 28),
				anyOf(there("nausea"), recent("tingle", 28), there("jaw-scalp"), is("blood-thinner"), is("weak-immunity"), is("cancer"), had("spinal-injection", 14)),
			),
			Advice: Advice{Why: "A new, strong headache with sickness, tingling or a sore scalp, after cancer or an injection in the spine, or while you take blood thinners or have weak defences, needs checking.", Worse: "If it turns sudden and very bad, or you get drowsy, confused, weak or see badly, call your emergency number now."},
		}},
		Sources: []string{"G13", "S27"},
		Note:    "The headache meant is strong or unlike the usual by its wording. Dizziness, double sight and weakness beside it belong to the rule on the neck arteries, fever and a stiff neck to that on infection.",
	}, {
		ID: "neuro-head-injury", Group: "Nerve and brain",
		Suspects: "Bleeding or swelling in the head after a blow", Title: "a blow to the head",
		Question: "After a blow to the head, is there headache, sickness, drowsiness or any change, or do you take blood thinners?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"neck"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: allOf(had("head-injury", 3), anyOf(
				recent("headache", 3), recent("headache-sudden", 3), recent("confusion", 3), recent("vision-change", 3), recent("vision-loss", 3),
				recent("faint", 3), recent("fit", 3), recent("unsteady", 3), recent("slurred-speech", 3), recent("weak-sudden", 3),
				is("blood-thinner"), is("bleeding-disorder"),
			)),
			Advice: Advice{Why: "A blow to the head with a strong headache, drowsiness or any change of mind, sight or balance, or while you take blood thinners, can mean bleeding in the head.", Worse: "If you get drowsy or confused, weak, or have a fit, call your emergency number now."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   allOf(had("head-injury", 3), anyOf(recent("nausea", 3), recent("dizzy", 3))),
			Advice: Advice{Why: "Sickness or dizziness after a blow to the head needs checking.", Worse: "If you vomit, or get a headache that painkillers do not take away, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: AvoidArea, When: had("head-injury", 2),
			Advice: Advice{Do: watch, Massage: "Leave the neck alone for now.", Why: "What a blow to the head does can show hours later.", Worse: "If you vomit, get drowsy or confused, or have a headache that painkillers do not take away, go to an emergency department now."},
		}},
		Sources: []string{"S43", "design: three days; sickness without vomiting is urgent rather than an emergency"},
		Note:    "Feeling sick is common after a small blow, and vomiting is not; the sign nausea means either, so it is urgent.",
	}, {
		ID: "headache-thunderclap", Group: "Nerve and brain",
		Suspects: "Subarachnoid haemorrhage, other causes of a thunderclap headache",
		Title:    "the worst headache ever, within a minute",
		Question: "Did the worst headache ever come on within a minute or so?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, Call: true,
			When:   anyOf(recent("headache-sudden", 7), passed("headache-sudden", 7)),
			Advice: Advice{Why: "A headache that hits like a blow can be a sign of bleeding in the head, even if it has gone again."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: began("headache-sudden", 28),
			Advice: Advice{Why: "A headache that hit like a blow needs checking even days or weeks later.", Worse: "If it comes back, call your emergency number now."},
		}},
		Sources: []string{"S27", "design: urgent from 7 to 28 days"},
		Note:    "Gone again counts for a week. From 7 to 28 days it is urgent.",
	}}
}
