package guide

// signsOfInflamedSpine is so many signs of the list of NICE NG65 or more.
func signsOfInflamedSpine(n int) Condition {
	return atLeast(
		n,
		onsetUnder(35),
		anyOf(is("wakes-early"), there("night-pain")),
		there("morning-stiffness"),
		pain("buttock"),
		is("better-moving"),
		is("nsaid-helps"),
		is("family-spa"),
		is("arthritis"),
		is("enthesitis"),
		is("psoriasis"),
	)
}

// inflammatoryRules returns the rules on the signs of inflammatory disease.
func inflammatoryRules() []Rule {
	return []Rule{{
		ID: "infl-axspa", Group: "Inflammatory",
		Suspects: "Axial spondyloarthritis", Title: "back pain for over three months that began before 45",
		Question: "Did back pain that has lasted over three months begin before 45, with other signs of an inflamed spine?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"spine"}, Chronic: true,
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When: allOf(
				anyOf(longSince("back-pain-since", 91), longPain("spine", 91)),
				onsetUnder(45),
				signsOfInflamedSpine(4),
			),
			Advice: Advice{Do: "Book a doctor within two weeks, and ask whether a rheumatologist should see you.", Why: "Back pain that began young, with several of these signs, needs checking for an inflamed spine. Mention bowel or eye inflammation if you ever had it."},
		}, {
			Urgency: Soon, Massage: MassageCaution,
			When: allOf(
				anyOf(longSince("back-pain-since", 91), longPain("spine", 91)),
				onsetUnder(45),
				signsOfInflamedSpine(3),
			),
			Advice: Advice{Do: "Book a doctor within two weeks, and ask whether a blood test would help.", Why: "Back pain that began young, with some of these signs, needs checking for an inflamed spine. Mention bowel or eye inflammation if you ever had it."},
		}},
		Sources: []string{"L12", "design: stiffness every morning, and pain at night, count as signs of the list"},
		Note:    "Four or more signs of the list: ask about a rheumatologist. Exactly three: ask about a blood test. Inflammation of bowel or eye is mentioned and not counted.",
	}, {
		ID: "infl-pmr", Group: "Inflammatory",
		Suspects: "Polymyalgia rheumatica", Title: "both shoulders or both hips stiff each morning",
		Question: "From 50 on, have both shoulders or both hips been painful and stiff each morning for over a week?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: allOf(ageAtLeast(50), there("morning-stiffness")),
			Advice: Advice{Why: "Stiff, painful shoulders or hips each morning on both sides need checking with a blood test.", Worse: "If a new headache, jaw ache or trouble seeing joins in, get help the same day."},
		}},
		Sources: []string{"L28"},
		Note:    "Both sides, 45 minutes and the week are part of the question.",
	}, {
		ID: "infl-gca", Group: "Inflammatory",
		Suspects: "Giant cell arteritis", Title: "a new headache, sore scalp, jaw ache or change of sight, from 50 on",
		Question: "From 50 on, is there a new headache, a sore scalp, jaw ache on chewing, or a change of sight?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: anyOf(
				allOf(ageAtLeast(50), anyOf(recent("vision-loss", 28), passed("vision-loss", 28))),
				allOf(began("jaw-scalp", 84), recent("vision-change", 28)),
			),
			Advice: Advice{Why: "Losing sight from 50 on, even for minutes, or a change of sight with an aching jaw or sore scalp, can be a sign of an inflamed artery, and quick care can save the sight."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				ageAtLeast(50),
				anyOf(recent("headache", 28), began("jaw-scalp", 84), recent("vision-change", 28)),
			),
			Advice: Advice{Why: "From 50 on, a new headache, a sore scalp, jaw ache on chewing or a change of sight needs checking for an inflamed artery.", Worse: "If you lose sight, even for a minute, go to an emergency department now."},
		}},
		Sources: []string{"L28", "S55"},
		Note:    "Any loss of sight within 28 days is an emergency, even if it came back, and a change of sight beside an aching jaw or a sore scalp is one at any age.",
	}, {
		ID: "eye-red-sight", Group: "Inflammatory",
		Suspects: "Inflamed eye, raised pressure in the eye", Title: "a red, painful eye that sees less",
		Question: "Is an eye red and painful, and has your sight changed?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("eye-red", 14), recent("vision-change", 14)),
			Advice: Advice{Do: "Go to an emergency department now, if you can to one with an eye clinic.", Why: "A red, painful eye that sees less needs treatment at once to save the sight."},
		}},
		Sources: []string{"S56", "S42"},
	}}
}
