package guide

// caudaRules returns the rules on the signs of pressed nerves to bladder, bowel and legs.
func caudaRules() []Rule {
	return []Rule{{
		ID: "ces-saddle-numbness", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome", Title: "numbness where you would sit on a saddle",
		Question: "Is there new numbness or an odd feeling where you would sit on a saddle?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: recent("numb-saddle", 14),
			Advice: Advice{Why: "New numbness where you would sit on a saddle can be a sign that nerves to the bladder and bowel are being squeezed. Hours count."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When:   anyOf(began("numb-saddle", 84), allOf(passed("numb-saddle", 14), spineOrLegPain())),
			Advice: Advice{Why: "Numbness in the saddle area needs checking even weeks later, and even if it went away.", Worse: "If it comes back, spreads or gets worse, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: MassageOK, When: anyOf(there("numb-saddle"), passed("numb-saddle", 14)),
			Advice: Advice{Massage: "Stop any massage that brings the feeling on.", Why: unchanged, Worse: "If this changes, or your bladder or bowel changes, go to an emergency department now."},
		}},
		Sources: []string{"L3", "L4", "L5", "L16", "design: urgent from 14 to 84 days, and when it went away again"},
		Note:    "New or worse within 14 days is an emergency. From then to 84 days it stays urgent, so that an alarm nobody answered does not fall silent. Gone again with back, buttock or leg pain is urgent, without such pain caution. Older and unchanged is caution.",
	}, {
		ID: "ces-bladder-change", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome, spinal cord compression", Title: "a change in passing or holding urine",
		Question: "Has passing or holding urine changed?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("bladder-change", 14), spineOrLegPain()),
			Advice: Advice{Why: "A change in how you pee, beside pain in the back or leg, " + squeezedNerves},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				recent("bladder-change", 14),
				began("bladder-change", 84),
				allOf(passed("bladder-change", 14), spineOrLegPain()),
			),
			Advice: Advice{Why: "A change in how you pee needs checking of the nerves in the spine, even without pain and even if it went away.", Worse: "If it gets worse, or you go numb between the legs, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: MassageOK, When: there("bladder-change"),
			Advice: Advice{Why: unchanged, Worse: "If this changes, go to an emergency department now."},
		}},
		Sources: []string{"L1", "L3", "L4", "L5", "design: urgent without logged pain, from 14 to 84 days, and when it went away again"},
		Note:    "An emergency when new or worse within 14 days beside logged spine, buttock or leg pain. Without logged pain it is urgent, because a cord can be pressed without pain. Urgent too from 14 to 84 days. Older and unchanged is caution; getting worse makes it an emergency however old it is.",
	}, {
		ID: "ces-bowel-change", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome", Title: "a change in holding or feeling a poo or wind",
		Question: "Has holding or feeling a poo or wind changed?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("bowel-change", 14), spineOrLegPain()),
			Advice: Advice{Why: "Not holding or not feeling a poo, beside pain in the back or leg, " + squeezedNerves},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				recent("bowel-change", 14),
				began("bowel-change", 84),
				allOf(passed("bowel-change", 14), spineOrLegPain()),
			),
			Advice: Advice{Why: "A change in how you hold or feel a poo needs checking of the nerves in the spine, even without pain and even if it went away.", Worse: "If it gets worse, or you go numb between the legs, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: MassageOK, When: there("bowel-change"),
			Advice: Advice{Why: unchanged, Worse: "If this changes, go to an emergency department now."},
		}},
		Sources: []string{"L1", "L3", "L4", "design: urgent without logged pain, from 14 to 84 days, and when it went away again"},
		Note:    "Read as the rule on the bladder.",
	}, {
		ID: "ces-sexual-change", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome", Title: "lost feeling or function during sex",
		Question: "Has feeling or function during sex been lost?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("sexual-change", 14), spineOrLegPain()),
			Advice: Advice{Why: "Losing feeling or function during sex, beside pain in the back or leg, " + squeezedNerves},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: allOf(began("sexual-change", 84), spineOrLegPain()),
			Advice: Advice{Why: "This change, beside pain in the back or leg, needs checking of the nerves in the spine.", Worse: "If it gets worse, or your bladder or bowel changes, go to an emergency department now."},
		}, {
			Urgency: Soon, Massage: MassageCaution,
			When:   anyOf(recent("sexual-change", 14), began("sexual-change", 84)),
			Advice: Advice{Do: bookInTwoWeeks, Why: "A change of feeling or function during sex needs checking, even without pain.", Worse: "If pain in the back or leg joins in, or you go numb between the legs, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: MassageOK, When: there("sexual-change"),
			Advice: Advice{Why: unchanged, Worse: "If this changes, go to an emergency department now."},
		}},
		Sources: []string{"L1", "L3", "L4", "design: urgent from 14 to 84 days"},
		Note:    "An emergency when new or worse within 14 days beside logged spine, buttock or leg pain; urgent from then to 84 days, as for the other signs of this group. Without such pain it is soon.",
	}, {
		ID: "ces-bilateral-leg", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome", Title: "both legs shoot, tingle, feel numb or weak",
		Question: "Do both legs shoot, tingle, feel numb or feel weak?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: recent("nerve-leg.both", 14),
			Advice: Advice{Why: "Nerve pain, tingling or weakness in both legs " + squeezedNerves},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: began("nerve-leg.both", 84),
			Advice: Advice{Why: "Nerve signs in both legs need checking, even when they began weeks ago.", Worse: "If they get worse, or your bladder or bowel changes, go to an emergency department now."},
		}, {
			Urgency: Caution, Massage: AvoidArea, When: there("nerve-leg.both"),
			Advice: Advice{Do: "Tell a doctor at your next visit that both legs are involved.", Massage: "Leave massage alone for now, above all on the lower back, buttocks and legs.", Why: unchanged, Worse: "If this changes or gets worse, go to an emergency department now."},
		}},
		Sources: []string{"L1", "L5", "L16", "L22", "design: urgent from 14 to 84 days"},
		Note:    "Each leg has at least one of shooting pain, tingling or weakness, and one of them is new or worse. A second leg joining an old first one counts as new. Sore muscles after exercise never count.",
	}, {
		ID: "ces-gait-legs", Group: "Cauda equina",
		Suspects: "Cauda equina syndrome, spinal cord compression", Title: "heavy legs, or walking newly hard",
		Question: "Are your legs newly heavy or like jelly, or is walking newly hard?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(fast("unsteady", 14), pain("spine")),
			Advice: Advice{Why: "Legs that quickly turn heavy or stop doing what you want, beside spine pain, " + squeezedNerves},
		}},
		Sources: []string{"L5", "L15", "L32"},
		Note:    "New is read as pace: it came or got worse within 14 days, beside pain on the spine. What crept on over weeks belongs to the rule on hands and walking.",
	}}
}
