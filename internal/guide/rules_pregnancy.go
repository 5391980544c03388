package guide

// pregnancyRules returns the rules on pregnancy, the belly and the young.
func pregnancyRules() []Rule {
	return []Rule{{
		ID: "preg-warning", Group: "Pregnancy, belly, other",
		Suspects: "Obstetric emergency", Title: "a warning sign in pregnancy",
		Question: "Being pregnant, is there bleeding, fluid loss, tightenings, a new bad headache, a change of sight, upper tummy pain or sudden swelling?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: anyOf(allOf(is("pregnant"), recent("pregnancy-trouble", 7)), allOf(
				anyOf(is("pregnant"), recent("pregnancy-trouble", 7)),
				anyOf(
					recent("headache", 7),
					recent("vision-change", 7),
					recent("vision-loss", 7),
					recent("bp-high", 7),
				),
			)),
			Advice: Advice{Do: "Go to an emergency department or your maternity unit now, or call your emergency number.", Why: "In pregnancy this can be a sign that you or the baby needs help quickly."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: allOf(
				is("pregnant"),
				anyOf(
					there("fever"),
					recent("tummy-pain", 7),
					recent("flank-pain", 7),
					there("urine-burning"),
					recent("faint", 7),
					recent("leg-swollen", 7),
					had("injury-minor", 7),
				),
			),
			Advice: Advice{Do: "Contact your maternity unit, a doctor or an urgent-care line today.", Why: "In pregnancy, fever, tummy pain, trouble with pee, faintness, swelling, a fall or a knock needs checking today.", Worse: "If you bleed, the pain is sharp or stays, or the baby moves less, call your maternity unit or your emergency number now."},
		}},
		Sources: []string{"S1", "S48"},
		Note:    "With pregnancy not given, the sign by itself is urgent (sign-pregnancy-trouble); with a headache, a change of sight or very high blood pressure beside it, it says enough.",
	}, {
		ID: "ectopic", Group: "Pregnancy, belly, other",
		Suspects: "Ectopic pregnancy",
		Title:    "tummy pain on one side, shoulder tip pain or faintness in early pregnancy",
		Question: "In early pregnancy, or if there may be one, is there tummy pain on one side, pain at the tip of the shoulder, or faintness?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: anyOf(
				allOf(
					is("pregnant"),
					not(equals("pregnant", "late")),
					anyOf(recent("tummy-pain.one", 7), recent("shoulder-tip", 7), recent("faint", 7)),
				),
				allOf(recent("pregnancy-trouble", 7), anyOf(recent("shoulder-tip", 7), recent("faint", 7))),
			),
			Advice: Advice{Do: "Go to an emergency department now, and say that you may be pregnant.", Why: "Early on, pain on one side, pain at the tip of the shoulder or faintness can be a sign of a pregnancy outside the womb.", Worse: "If you faint or the pain is severe, call your emergency number now."},
		}},
		Sources: []string{"S11"},
		Note:    "Pain at the tip of the shoulder with faintness or tummy pain is a rule by itself, whether or not pregnancy was given. A stage that was not given counts as possibly early. With a warning sign in pregnancy, fainting or pain at the tip of the shoulder needs no more.",
	}, {
		ID: "referred-gallbladder", Group: "Pregnancy, belly, other",
		Suspects: "Gallbladder or liver disease", Title: "pain at the right shoulder blade after meals",
		Question: "Does the right shoulder blade hurt after meals, with fever, sickness or yellow skin?",
		Base:     Urgent, BaseMassage: AvoidArea, Area: []string{"upper-back", "mid-back"},
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(there("meal-pain"), anyOf(there("fever"), there("nausea"), there("yellow-skin"))),
			Advice: Advice{Why: "Pain at the shoulder blade after meals, with fever, sickness or yellow skin, needs checking of gallbladder and liver."},
		}},
		Sources: []string{"S12"},
	}, {
		ID: "referred-belly", Group: "Pregnancy, belly, other",
		Suspects: "Pancreatitis, gallbladder, kidney or bowel disease",
		Title:    "severe back pain with tummy pain, sickness or fever",
		Question: "Is there severe back pain with new tummy pain, or with sickness or fever?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(recent("tummy-pain", 7), recent("pain-sudden", 7)),
			Advice: Advice{Why: "Tummy pain that comes on suddenly can be an emergency inside the belly.", Worse: "If you faint or feel very ill, call your emergency number now."},
		}, {
			Urgency: Emergency, Massage: AvoidAll,
			When:   allOf(severe("back"), newOrUp("back"), recent("tummy-pain", 7)),
			Advice: Advice{Why: "New severe back pain with new tummy pain can come from inside the belly.", Worse: "If you faint or feel very ill, call your emergency number now."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(severe("back"), recent("belly", 14), anyOf(there("nausea"), there("fever"))),
				allOf(recent("tummy-pain", 7), anyOf(there("sweaty"), there("fever"))),
				allOf(there("yellow-skin"), recent("tummy-pain", 7)),
			),
			Advice: Advice{Why: "Tummy pain with a cold sweat, fever or yellow skin, or with severe back pain and sickness or fever, can come from inside the belly.", Worse: "If it is sudden, or you faint or feel very ill, call your emergency number now."},
		}},
		Sources: []string{"S17", "S4"},
		Note:    "Sudden tummy pain is an emergency by itself. Tummy pain and back pain that are both new within a week, the back at 7 or more, or risen to that, are an emergency; what began before, or pain in the side, is urgent.",
	}, {
		ID: "belly-bleeding", Group: "Pregnancy, belly, other",
		Suspects: "Bleeding inside the belly", Title: "pain at the tip of the shoulder, in tummy or in side, with a risk of a bleed",
		Question: "Is there pain at the tip of the shoulder with faintness or tummy pain, or pain in tummy or side after a knock or on blood thinners?",
		Base:     Urgent, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When: allOf(
				recent("shoulder-tip", 7),
				anyOf(recent("faint", 7), recent("tummy-pain", 7), had("injury-minor", 7)),
			),
			Advice: Advice{Do: "Go to an emergency department now. If you may be pregnant, say so.", Why: "Pain at the tip of the shoulder with faintness or tummy pain, or after a knock, can be a sign of bleeding inside the belly.", Worse: "If you faint or the pain is severe, call your emergency number now."},
		}, {
			Urgency: Urgent, Massage: AvoidAll,
			When: anyOf(
				allOf(had("injury-minor", 7), anyOf(recent("tummy-pain", 7), recent("flank-pain", 7), there("urine-burning"))),
				allOf(bleedRisk(), anyOf(recent("flank-pain", 7), allOf(had("injury-minor", 7), newOrUp("back"), severe("back")))),
			),
			Advice: Advice{Why: "Pain in tummy or side, or blood in the pee, after a fall or a knock or while you take blood thinners, needs checking for a bleed inside.", Worse: "If you feel faint or clammy, or the pain gets severe, call your emergency number now."},
		}},
		Sources: []string{"S11", "S49", "S50"},
		Note:    "A twist or a lift counts as a knock here, for the diary has one word for both. With a blood thinner or a bleeding disorder pain in the side is enough, and so is new severe back pain after a knock.",
	}, {
		ID: "belly-lasting", Group: "Pregnancy, belly, other",
		Suspects: "Ulcer, gallbladder, bowel disease, others", Title: "tummy pain for two weeks or more",
		Question: "Has tummy pain stayed, or kept coming back, for two weeks or more?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: allOf(long("tummy-pain", 14), began("tummy-pain", 365)),
			Advice: Advice{Massage: "Leave the tummy and the front of the hip alone, and keep massage light elsewhere.", Why: "Tummy pain that stays or keeps coming back needs checking, above all while you take ibuprofen, naproxen or the like.", Worse: "If your poo turns black, you vomit blood, or the pain is sudden or severe, go to an emergency department now."},
		}},
		Sources: []string{"S17", "design: two weeks"},
	}, {
		ID: "overdose-beside", Group: "Pregnancy, belly, other",
		Suspects: "Poisoning by painkillers", Title: "too many painkillers, with sickness, drowsiness or thoughts of harm",
		Question: "After too many painkillers, do you feel sick, drowsy or confused, or did you think of harming yourself?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When:   allOf(recent("overdose", 7), anyOf(there("nausea"), recent("confusion", 7), there("suicidal-thoughts"), there("suicide-plan"))),
			Advice: Advice{Why: "Too many painkillers together with sickness, drowsiness or thoughts of harming yourself need treatment in hospital, and it works best early."},
		}},
		Sources: []string{"S36", "S20"},
	}, {
		ID: "steroid-crisis", Group: "Pregnancy, belly, other",
		Suspects: "Adrenal crisis", Title: "sick and faint, dizzy, exhausted or confused, on steroid tablets",
		Question: "On steroid tablets for months, are you sick and also faint, dizzy, exhausted or confused?",
		Base:     Emergency, BaseMassage: AvoidAll, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll,
			When:   allOf(is("steroids"), there("nausea"), anyOf(recent("faint", 3), there("dizzy"), recent("exhausted", 14), recent("confusion", 7))),
			Advice: Advice{Do: "Go to an emergency department now, and say that you take steroid tablets.", Why: "After months of steroid tablets the body makes too little of its own. When you are sick and cannot keep them down, that can become dangerous within hours."},
		}},
		Sources: []string{"S51"},
	}, {
		ID: "child-back", Group: "Pregnancy, belly, other",
		Suspects: "Various causes that need a look", Title: "back pain under 18",
		Question: "Under 18, has back pain lasted weeks, or come with pain at night, fever or a nerve sign?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"spine"},
		Levels: []Level{{
			Urgency: Emergency, Massage: AvoidAll, When: allOf(ageUnder(18), pain("spine"), recent("neuro", 14)),
			Advice: Advice{Do: "Go to an emergency department now, and tell an adult at once.", Why: "Under 18, back pain with weakness, numbness or a change of bladder or bowel can be a sign of pressure on nerves in the spine."},
		}, {
			Urgency: Urgent, Massage: AvoidAll, When: allOf(ageUnder(18), pain("spine"), there("fever")),
			Advice: Advice{Do: "Tell an adult, and contact a doctor or an urgent-care line today.", Why: "Under 18, back pain with fever needs checking for an infection.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: MassageCaution,
			When:   allOf(ageUnder(18), pain("spine"), anyOf(longPain("spine", 14), there("night-pain"))),
			Advice: Advice{Do: "Tell an adult, and book a doctor within two weeks.", Why: "Under 18, back pain that lasts weeks or is much worse at night needs checking."},
		}},
		Sources: []string{"L19", "L20"},
		Note:    "Two to four weeks are read as 14 days. Being young fires nothing by itself.",
	}, {
		ID: "thoracic-only", Group: "Pregnancy, belly, other",
		Suspects: "Nothing in particular", Title: "pain only in the upper or mid-back",
		Question: "Is pain only in the upper or mid-back?",
		Base:     Caution, BaseMassage: MassageOK,
		Sources: []string{"L8", "L9"},
		Note:    "Never fires: pain there alone says nothing. It only weighs in two other rules, on age and on cancer.",
	}}
}
