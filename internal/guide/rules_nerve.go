package guide

// tingleRule is the rule whose advice says what to watch for by the limb.
const tingleRule = "neuro-one-limb-tingle"

// tingleAdvice is what to do about tingling in a leg, an arm or both, if it got
// worse or stayed (soon) or not.
func tingleAdvice(soon, leg, arm bool) string {
	weak := "a limb gets weak or your hands get clumsy"
	switch {
	case !arm:
		weak = "the leg gets weak"
	case !leg:
		weak = "the arm gets weak, your hands get clumsy or walking gets unsteady"
	}
	text := "Leave this area alone, and stop at once wherever pressing brings the tingling on. Look again in a week, and contact a doctor the same day if it gets worse or if " + weak + "."
	if soon {
		text = "Book a doctor or physiotherapist within two weeks, and leave this area alone until then. Tingling or numbness that gets worse or stays for six weeks needs checking: contact a doctor the same day if " + weak + "."
	}
	if leg {
		text += " If the other leg joins in, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to emergency care now."
	}
	return text
}

// nerveRules returns the rules on the signs of nerve and brain.
func nerveRules() []Rule {
	return []Rule{
		{
			ID:          "neuro-sudden",
			Group:       "Nerve and brain",
			Suspects:    "Stroke, transient ischaemic attack",
			Question:    "Did weakness or numbness, a drooping face, muddled speech or loss of sight come on suddenly?",
			Base:        Emergency,
			BaseMassage: AvoidAll,
			Area:        []string{"all"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					Call:    true,
					When:    anyOf(recent("stroke", 7), passed("stroke", 7)),
					Advice:  "Call your emergency number now, and do not massage. Sudden weakness, a drooping face, muddled speech or lost sight can be a sign of a stroke, even if it has gone again. Note the time it began.",
				},
				{
					Urgency: Urgent,
					Massage: AvoidAll,
					When:    began("stroke", 28),
					Advice:  "Contact a doctor or an urgent-care line today, and do not massage until you have been seen. Sudden weakness, a drooping face, muddled speech or lost sight needs checking even days or weeks later. If it comes back or gets worse, call your emergency number now.",
				},
			},
			Sources: []string{"L15", "design: urgent from 7 to 28 days"},
			Note:    "Gone again within the last seven days counts as well. From 7 to 28 days it is urgent. Older than 28 days and unchanged does not fire.",
		},
		{
			ID:          "neuro-fast-one-limb",
			Group:       "Nerve and brain",
			Suspects:    "Severe radiculopathy, lesion of the cord or brain",
			Question:    "Is one arm or leg getting weaker within hours, days or a few weeks, or has a foot begun to slap?",
			Base:        Urgent,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    fast("weak-limb", 28),
					Advice:  "Contact a doctor or an urgent-care line today, and leave this area alone until you have been seen. An arm or leg that quickly gets weaker can be a sign of a nerve in trouble, and early care matters. If it spreads to the other side or comes on suddenly, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to emergency care now.",
				},
			},
			Sources: []string{"L15", "L16"},
			Note:    "Fast is 28 days at most, which leaves no gap to the rule on slow weakness. A foot that drops counts as a weak leg. Both sides at once are the next rule.",
		},
		{
			ID:          "neuro-fast-symmetrical",
			Group:       "Nerve and brain",
			Suspects:    "Guillain-Barré syndrome, lesion of the cord",
			Question:    "Are both arms or both legs getting weaker within four weeks?",
			Base:        Emergency,
			BaseMassage: AvoidAll,
			Area:        []string{"all"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					When:    anyOf(fast("weak-arm.both", 28), fast("weak-leg.both", 28)),
					Advice:  "Go to emergency care now, and do not massage until you have been seen. Weakness that builds up in both arms or both legs within weeks can be a sign of nerves or spinal cord in trouble, and it can reach the breathing.",
				},
			},
			Sources: []string{"L15"},
		},
		{
			ID:          "neuro-slow",
			Group:       "Nerve and brain",
			Suspects:    "Motor neurone disease, radiculopathy, tumour at the top of the lung, others",
			Question:    "Is an arm or leg slowly getting weaker, or a muscle getting thin?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When: anyOf(
						there("muscle-wasting"),
						allOf(
							there("weak-limb"),
							not(fast("weak-limb", 28)),
							anyOf(began("weak-limb", 365), worse("weak-limb", 28)),
						),
					),
					Advice: "Book a doctor within two weeks, and leave this area alone until then. A muscle that slowly gets weak or thin needs checking of its nerve. If it gets worse within days, call an urgent-care line the same day.",
				},
				{
					Urgency: Caution,
					Massage: AvoidArea,
					When:    allOf(there("weak-limb"), not(fast("weak-limb", 28))),
					Advice:  "Leave this area alone for now, and tell a doctor about the weakness at your next visit if you never did. If it gets worse, call an urgent-care line the same day.",
				},
			},
			Sources: []string{"L15"},
			Note:    "Weakness older than a year and not worse no longer counts as creeping on: caution only.",
		},
		{
			ID:          tingleRule,
			Group:       "Nerve and brain",
			Suspects:    "Radiculopathy",
			Question:    "Is part of one arm or leg tingling or numb?",
			Base:        Caution,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When: anyOf(
						worse("tingle", 14),
						allOf(long("tingle", 42), began("tingle", 365)),
					),
					Advice: tingleAdvice(true, true, true),
				},
				{
					Urgency: Caution,
					Massage: AvoidArea,
					When:    there("tingle"),
					Advice:  tingleAdvice(false, true, true),
				},
			},
			Sources: []string{"L5", "seed", "K"},
			Note:    "Four to six weeks are read as 42 days. Both legs and new is an emergency of its own. Shooting pain alone changes only where to massage. Older than a year and unchanged is caution.",
		},
		{
			ID:          "headache-thunderclap",
			Group:       "Nerve and brain",
			Suspects:    "Subarachnoid haemorrhage, other causes of a thunderclap headache",
			Question:    "Did the worst headache ever come on within a minute or so?",
			Base:        Emergency,
			BaseMassage: AvoidAll,
			Area:        []string{"all"},
			Levels: []Level{
				{
					Urgency: Emergency,
					Massage: AvoidAll,
					Call:    true,
					When:    anyOf(recent("headache-sudden", 7), passed("headache-sudden", 7)),
					Advice:  "Call your emergency number now, and do not massage. A headache that hits like a blow can be a sign of bleeding in the head, even if it has gone again.",
				},
				{
					Urgency: Urgent,
					Massage: AvoidAll,
					When:    began("headache-sudden", 28),
					Advice:  "Contact a doctor or an urgent-care line today, and do not massage until you have been seen. A headache that hit like a blow needs checking even days or weeks later. If it comes back, call your emergency number now.",
				},
			},
			Sources: []string{"K: NICE CG150/NG127", "design: urgent from 7 to 28 days"},
			Note:    "Gone again counts for a week. From 7 to 28 days it is urgent.",
		},
	}
}
