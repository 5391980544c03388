package guide

// harmGroup is the group of the rules on the harm that massage itself may do.
const harmGroup = "Harm from massage itself"

// harmRules returns the rules on the harm that massage itself may do.
func harmRules() []Rule {
	return []Rule{{
		ID: "harm-dark-urine", Group: harmGroup,
		Suspects: "Rhabdomyolysis", Title: "dark pee, or swollen and weak muscles, after massage or exercise",
		Question: "After hard massage or exercise, is pee like tea or cola, or are muscles very swollen and weak?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: allOf(
				anyOf(recent("dark-urine", 7), allOf(recent("swelling-growing", 7), fast("weak-limb", 7))),
				anyOf(session("any", 7, ""), had("muscle-sore", 7), recent("leg-swollen.both", 7), recent("arm-swollen.both", 7)),
			),
			Advice: Advice{Why: "Dark pee, or a swollen muscle that turns weak, after massage or exercise can be a sign of muscle breaking down, which can hurt the kidneys."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: recent("dark-urine", 7),
			Advice: Advice{Why: "Pee like tea or cola needs checking of liver, kidneys and muscles.", Worse: "If muscles swell or get weak, or you pee little, go to an emergency department now."},
		}},
		Sources: []string{"L35", "design: urgent without a session or sore muscles"},
		Note:    "Without a session, sore muscles, or both thighs or arms swollen within seven days the cause is open: urgent.",
	}, {
		ID: "harm-haematoma", Group: harmGroup,
		Suspects: "Bleeding into a muscle, compartment syndrome",
		Title:    "a growing swelling or bruise, or a sharp rise of pain",
		Question: "After a session or a knock, does a swelling or bruise keep growing, or did pain rise sharply?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: allOf(
				recent("swelling-growing", 7),
				anyOf(recent("tingle", 7), bleedRisk(), rise("any")),
			),
			Advice: Advice{Why: "A swelling that keeps growing, with numbness, rising pain or blood that clots poorly, can be a sign of bleeding inside a muscle."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				recent("swelling-growing", 7),
				sharpRise("any"),
				allOf(bleedRisk(), anyOf(severeRise("any"), recent("lump-growing", 7))),
			),
			Advice: Advice{Why: "Pain that climbs sharply within hours of a session and is severe, or a swelling that keeps growing, needs checking: pressing can make a muscle bleed.", Worse: "If a limb goes numb or pale, or the pain keeps rising, go to an emergency department now."},
		}},
		Sources: []string{"L37", "design: own simulation of the rise"},
		Note: "Emergency with numbness, a blood thinner, a bleeding disorder, or a score 3 or more higher within a day of a session. " +
			"Pain alone counts as a bleed only where it rises steeply and higher than in the two weeks before; with a blood thinner or a bleeding disorder a rise of 3 to 7 or more within a day is enough. " +
			"In simulation that fires 0.04 times a year for a person of stable pain, where the smaller rise fires 2.8 times, and the price is that pain alone reveals 25 of 100 bleeds within a day instead of 79. " +
			"That is why every rise of 3 or more after a session is answered by a question for a growing swelling or bruise, numbness and weakness.",
	}, {
		ID: "harm-new-nerve", Group: harmGroup,
		Suspects: "Injury of a nerve or a disc", Title: "numbness or weakness that began after pressing",
		Question: "Did numbness or weakness begin after pressing an area?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When: anyOf(
				afterSession("weak-leg", 48, "leg-nerve", 14),
				afterSession("weak-arm", 48, "arm-nerve", 14),
				allOf(long("tingling-leg", 1), afterSession("tingling-leg", 48, "leg-nerve", 14)),
				allOf(long("tingling-arm", 1), afterSession("tingling-arm", 48, "arm-nerve", 14)),
			),
			Advice: Advice{Why: "Weakness, or tingling that stays over a day, after pressing can be a sign of a hurt nerve.", Worse: "If it gets worse, or both legs are involved, go to an emergency department now."},
		}, {
			Urgency: Soon, Massage: AvoidArea,
			When: anyOf(
				allOf(long("tingling-leg", 14), afterSession("tingling-leg", 48, "leg-nerve", 28)),
				allOf(long("tingling-arm", 14), afterSession("tingling-arm", 48, "arm-nerve", 28)),
			),
			Advice: Advice{Why: "Tingling or numbness that began after pressing, and has stayed for two weeks, needs checking.", Worse: "If it gets worse or the limb gets weak, contact a doctor the same day. If both legs are involved, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: AvoidArea,
			When: anyOf(
				afterSession("tingling-leg", 48, "leg-nerve", 14),
				afterSession("tingling-arm", 48, "arm-nerve", 14),
			),
			Advice: Advice{Do: watch, Massage: "Leave this area alone for now, and stay off any spot that brings tingling on.", Why: "Tingling that begins after pressing can come from a nerve.", Worse: "If the tingling is there tomorrow, or comes back, or the limb gets weak, contact a doctor the same day."},
		}},
		Sources: []string{"L38"},
		Note:    "Began within 48 hours after a session on a region whose nerves lead there, and not on the other side only. Weakness, or tingling that lasts over a day, is urgent; tingling that stayed for more than two weeks is soon.",
	}, {
		ID: "harm-lasting-soreness", Group: harmGroup,
		Suspects: "Too much pressure", Title: "pain still higher days after deep work",
		Question: "Is pain still above where it was, days after deep work?",
		Base:     Caution, BaseMassage: AvoidArea, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Soon, Massage: AvoidArea, When: soreAfter("any", 10),
			Advice: Advice{Do: bookEither, Why: "Soreness that stays ten days after deep work needs checking."},
		}, {
			Urgency: Caution, Massage: AvoidArea, When: soreAfter("any", 3),
			Advice: Advice{Do: watch, Massage: "Leave this area alone until the soreness has settled, then start again with half the pressure and half the time.", Why: "The area has been sore for days after deep work."},
		}},
		Sources: []string{"L69", "L70"},
		Note:    "Scores of one side are compared with those of that side. Three days: rest the area and halve the dose. Ten days: soon. Rising pain is for the rule on worsening.",
	}}
}
