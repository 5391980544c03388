package guide

import "strings"

// signPrefix begins the id of the rule of a single sign.
const signPrefix = "sign-"

// oldSign is after how many days an unchanged sign is an old one, which is
// never more than caution by itself. design: 12 months.
const oldSign = 365

// sign is a symptom that means something by itself, whatever else was reported.
type sign struct {
	symptom string
	floor   Urgency // the lowest urgency of a new report
	massage Massage
	advice  Advice // on a new one
	old     Advice // on one that has not changed for a year, or nobody knows since when
	sources []string
}

// single reports whether the rule is the floor of a single sign.
func (r *Rule) single() bool { return strings.HasPrefix(r.ID, signPrefix) }

// signRules returns a rule for each sign that no other rule covers by itself: the
// floor under a new report, whether or not pain is logged. Check leaves out the
// finding of such a rule where another rule says as much of the same symptom.
func signRules() []Rule {
	list := signs()
	rules := make([]Rule, 0, len(list))
	for _, s := range list {
		symptom, _ := findSymptom(s.symptom)
		levels := []Level{{
			Urgency: s.floor,
			Massage: s.massage,
			Call:    strings.HasPrefix(s.advice.Do, "Call your emergency number now"),
			When:    anyOf(worse(s.symptom, oldSign), allOf(there(s.symptom), not(long(s.symptom, oldSign)))),
			Advice:  s.advice,
		}}
		if s.floor > Caution {
			s.old.Why = unchanged
			levels = append(levels, Level{Urgency: Caution, Massage: MassageCaution, When: there(s.symptom), Advice: s.old})
		}
		rules = append(rules, Rule{
			ID:          signPrefix + s.symptom,
			Group:       "Single signs",
			Suspects:    "Various causes; the sign by itself decides nothing",
			Title:       symptom.Label,
			Question:    symptom.Question,
			Base:        s.floor,
			BaseMassage: s.massage,
			Area:        symptom.Area,
			Levels:      levels,
			Sources:     s.sources,
			Note:        "The lowest level that a new report of this sign may have. Unchanged for 12 months, or nobody knows since when: caution. Left out where another rule says as much of it.",
		})
	}
	return rules
}

// signs returns the signs with a floor, the most urgent first. Where a sign by
// itself means little, the floor is caution, and the advice names what would make
// it more.
func signs() []sign {
	return []sign{{
		"black-poo", Emergency, AvoidAll,
		Advice{Why: "Black, sticky or bloody poo, or blood in vomit, can be bleeding in the stomach or gut.", Worse: "Have you vomited blood, or do you feel faint or short of breath? Then call your emergency number now."},
		Advice{Worse: "Have you vomited blood, or do you feel faint? Then call your emergency number now."},
		[]string{"S17", "S21"},
	}, {
		"throat-swelling", Emergency, AvoidAll,
		Advice{Do: "Call your emergency number now.", Why: "Lips, tongue or throat that swell can close the airway within minutes.", Worse: "Use an adrenaline pen if you have one, and lie down unless that makes breathing harder."},
		Advice{Worse: "If it swells again, or you get short of breath, hoarse or faint, call your emergency number now."},
		[]string{"S38"},
	}, {
		"fit", Emergency, AvoidAll,
		Advice{Do: "Call your emergency number now.", Why: "A first fit needs to be looked at at once.", Worse: "If you are known to have fits and this was one as usual, do what was agreed with your doctor; call for help if it lasts more than five minutes or another one follows."},
		Advice{Worse: "If a fit lasts more than five minutes, or another one follows, call your emergency number now."},
		[]string{"S40"},
	}, {
		"testicle-pain", Emergency, AvoidAll,
		Advice{Do: "Go to an emergency department now if the pain began within the last days, is strong, or you feel sick; otherwise contact a doctor today.", Why: "A testicle that has twisted can be saved only within hours."},
		Advice{Worse: "If it gets strong or comes on suddenly, go to an emergency department now."},
		[]string{"S41"},
	}, {
		"pregnancy-trouble", Urgent, AvoidAll,
		Advice{Do: "Contact your maternity unit, a doctor or an urgent-care line today.", Why: "In pregnancy this needs checking at once.", Worse: "If you bleed heavily, have bad tummy pain, feel faint or see badly, call your emergency number now."},
		Advice{Do: "Tell your midwife or doctor about this today.", Worse: "If it changes or gets worse, call your maternity unit."},
		[]string{"S1"},
	}, {
		"suicide-plan", Emergency, MassageOK,
		Advice{
			Do:      "Call your emergency number now, or go to an emergency department. Do not stay alone: ring somebody you trust, or a crisis line.",
			Massage: "Massage can wait until then.",
			Why:     "With a plan, help is needed now.", Worse: "If you have taken tablets or hurt yourself already, call your emergency number now, even if you feel well.",
		},
		Advice{Do: "Contact a doctor or a crisis line today.", Worse: "If you might act on it, or have hurt yourself, call your emergency number now."},
		[]string{"S20"},
	}, {
		"suicidal-thoughts", Urgent, MassageOK,
		Advice{
			Do:      "Contact a doctor or an urgent-care line today, or a crisis line. If you might act on it or have hurt yourself, call your emergency number now.",
			Massage: "Massage can wait until then.",
			Why:     "You do not have to carry this alone, and help works best before it gets worse.", Worse: "Put tablets and whatever else could hurt you out of reach, and let somebody stay with you.",
		},
		Advice{Do: "Tell a doctor within a few days that these thoughts are still there.", Worse: "If they get stronger, or you might act on them, call your emergency number now."},
		[]string{"S20"},
	}, {
		"overdose", Urgent, MassageCaution,
		Advice{Why: "Too many painkillers can harm liver, stomach or breathing before you feel anything, and treatment works best early.", Worse: "If you feel sick, drowsy or confused, or took them to harm yourself, go to an emergency department now."},
		Advice{Do: "Ask a doctor or pharmacist today how many you may take.", Worse: "If you feel sick, drowsy or confused, go to an emergency department now."},
		[]string{"S36"},
	}, {
		"arm-swollen", Urgent, AvoidAll,
		Advice{Why: "An arm that swells or turns blue or dark can be a sign of a blood clot, and pressing could set it loose.", Worse: "If you get chest pain or short of breath, call your emergency number now."},
		Advice{Worse: "If it swells more or changes colour, contact a doctor the same day."},
		[]string{"L23"},
	}, {
		"jaw-arm-pain", Urgent, AvoidAll,
		Advice{Why: "An ache or pressure that spreads to jaw, arm, neck or back can come from the heart, even without chest pain.", Worse: "If you sweat, feel sick or faint, get short of breath or your chest hurts, call your emergency number now."},
		Advice{Worse: "If it gets stronger, comes more often or comes at rest, call your emergency number now."},
		[]string{"L25", "S2"},
	}, {
		"droopy-eyelid", Urgent, AvoidAll,
		Advice{Why: "An eyelid that newly droops, or a pupil that is newly smaller, needs checking of the nerves and arteries of the neck.", Worse: "If it came on suddenly or after an injury, or with a headache, neck pain, dizziness or weakness, go to an emergency department now."},
		Advice{Worse: "If the other eye, your sight or your face changes as well, go to an emergency department now."},
		[]string{"S3"},
	}, {
		"yellow-skin", Urgent, AvoidAll,
		Advice{Why: "Yellow skin or eyes needs checking of liver and gallbladder.", Worse: "If you are feverish, have bad tummy pain or feel very ill, go to an emergency department now."},
		Advice{Worse: "If the colour deepens, or you feel ill, contact a doctor the same day."},
		[]string{"S4"},
	}, {
		"vision-change", Urgent, AvoidAll,
		Advice{Why: "Sight that is newly blurred or double needs checking.", Worse: "If it came on suddenly, or with a headache, eye pain, weakness or muddled speech, go to an emergency department now."},
		Advice{Worse: "If your sight changes again, contact an optician or a doctor the same day."},
		[]string{"S5"},
	}, {
		"rest-pain", Urgent, AvoidArea,
		Advice{Why: "Pain that no rest and no position eases needs checking.", Worse: numbWeakUnsteady},
		Advice{Worse: "If it gets worse, or you get numb, weak or feverish, contact a doctor the same day."},
		[]string{"L1", "S8"},
	}, {
		"night-pain", Urgent, AvoidArea,
		Advice{Why: "Pain that is much worse at night needs checking.", Worse: numbWeakUnsteady},
		Advice{Worse: "If nothing eases it, or you lose weight or get feverish, contact a doctor the same day."},
		[]string{"L1", "S8"},
	}, {
		"cough-pain", Urgent, AvoidArea,
		Advice{Why: "Pain that coughing, sneezing or straining makes worse needs checking.", Worse: numbWeakUnsteady},
		Advice{Worse: "If it gets worse, or pain runs down a leg, contact a doctor the same day."},
		[]string{"S8"},
	}, {
		"faint", Soon, MassageCaution,
		Advice{Why: "Fainting needs checking for its cause.", Worse: "If you faint again, or it comes with chest, back or tummy pain, a racing or uneven heartbeat, short breath or weakness, call your emergency number now."},
		Advice{Worse: "If it happens more often, or with pain or short breath, call your emergency number now."},
		[]string{"S6"},
	}, {
		"weight-loss", Soon, MassageCaution,
		Advice{Why: "Losing weight without trying needs checking.", Worse: "If you have back pain as well, contact a doctor today."},
		Advice{Worse: "If you are still losing weight, book a doctor."},
		[]string{"L1", "S7"},
	}, {
		"eye-red", Urgent, MassageCaution,
		Advice{Do: "Contact an optician, a doctor or an urgent-care line today.", Why: "A red eye that hurts can lose sight if it is left, and can belong to an inflammation of the spine.", Worse: "If you see less, or it came from a chemical or a blow, go to an emergency department now."},
		Advice{Worse: "If it hurts more, light hurts or you see less, contact an optician or an eye clinic the same day."},
		[]string{"S42", "L12"},
	}, {
		"swallow-trouble", Soon, MassageCaution,
		Advice{Why: "Trouble swallowing that is new needs checking.", Worse: "If you cannot swallow at all, or it came on suddenly with weakness, a drooping face or muddled speech, call your emergency number now."},
		Advice{Worse: "If it gets worse, book a doctor within a few days."},
		[]string{"S9"},
	}, {
		"urine-burning", Soon, MassageCaution,
		Advice{Why: "Pee that burns or has blood in it needs a test.", Worse: "If you are feverish, have pain in your side or feel sick, contact a doctor or an urgent-care line today."},
		Advice{Worse: "If you see blood, or get a fever or pain in your side, contact a doctor the same day."},
		[]string{"S10"},
	}, {
		"pulsing-belly", Soon, AvoidArea,
		Advice{Massage: "Leave the tummy, the lower back and the front of the hip alone until you have been seen.", Why: "A pulse that you feel or see in your tummy needs checking of the belly artery.", Worse: "If you get sudden pain in tummy or back, or feel faint, call your emergency number now."},
		Advice{Worse: "If you get sudden pain in tummy or back, or feel faint, call your emergency number now."},
		[]string{"L27"},
	}, {
		"jaw-scalp", Soon, MassageCaution,
		Advice{Why: "A jaw that aches on chewing, or a sore scalp, needs checking, and today if you are over 50.", Worse: "If your sight changes, even for a minute, go to an emergency department now."},
		Advice{Worse: "If your sight changes, even for a minute, go to an emergency department now."},
		[]string{"L28"},
	}, {
		"shoulder-tip", Soon, MassageCaution,
		Advice{Why: "Pain at the very tip of the shoulder can come from inside the body.", Worse: "If you are or may be pregnant, or feel faint, or have tummy pain, go to an emergency department now."},
		Advice{Worse: "If you feel faint or get tummy pain, go to an emergency department now."},
		[]string{"S11"},
	}, {
		"meal-pain", Soon, MassageCaution,
		Advice{Why: "Pain at the right shoulder blade after meals needs checking of the gallbladder.", Worse: "If you get a fever, turn yellow or cannot keep food down, contact a doctor the same day."},
		Advice{Worse: "If you get a fever or turn yellow, contact a doctor the same day."},
		[]string{"S12"},
	}, {
		"bloated", Soon, MassageCaution,
		Advice{Why: "A tummy that stays bloated, or is full after a few bites, needs checking with a blood test.", Worse: "If you vomit, cannot poo or have bad tummy pain, get help the same day."},
		Advice{Worse: "If it gets worse, or you lose weight, book a doctor."},
		[]string{"S19"},
	}, {
		"bone-pain", Soon, MassageCaution,
		Advice{Why: "Pain in several bones needs checking.", Worse: "If you get weak, numb or very unwell, contact a doctor the same day."},
		Advice{Worse: "If it gets worse, book a doctor."},
		[]string{"S14"},
	}, {
		"shoulder-deep", Soon, MassageCaution,
		Advice{Why: "Deep shoulder pain for weeks that moving the shoulder does not change needs checking.", Worse: "If an eyelid droops or a hand gets weak, contact a doctor the same day."},
		Advice{Worse: "If it gets worse, an eyelid droops or a hand gets weak, contact a doctor."},
		[]string{"L76"},
	}, {
		"morning-stiffness", Soon, MassageCaution,
		Advice{Why: "Shoulders or hips that are stiff on both sides each morning need checking with a blood test.", Worse: "If you get a new headache, jaw ache or trouble seeing, get help the same day."},
		Advice{Worse: "If it gets worse, or you get a new headache or trouble seeing, contact a doctor the same day."},
		[]string{"L28"},
	}, {
		"fever", Caution, MassageOK,
		Advice{Do: watch, Worse: "Is the pain in your back or neck new, worse or different since the fever? Then contact a doctor or an urgent-care line today. With a stiff neck, a bad headache, confusion or a rash that does not fade, call your emergency number now."},
		Advice{},
		[]string{"S8", "S18"},
	}, {
		"cough", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Has it lasted three weeks or more, or is your voice hoarse for as long? Then book a doctor. If you cough up blood or get short of breath, get help today."},
		Advice{},
		[]string{"S13"},
	}, {
		"night-sweats", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Do sweats soak your bedding again and again, are you losing weight, or are you feverish? Then book a doctor within a few days."},
		Advice{},
		[]string{"S7"},
	}, {
		"headache", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Was it sudden, is it the worst you know, or did it follow a knock to the head? Is there fever, a stiff neck, a change of sight, weakness, or are you pregnant or over 50? If any of these is so, get help now; if it stays or comes back, book a doctor."},
		Advice{},
		[]string{"S15"},
	}, {
		"dizzy", Caution, MassageCaution,
		Advice{Do: watch, Massage: "Leave the neck alone, and keep massage light elsewhere.", Worse: "Is there also double sight, muddled speech, a drooping face, weakness, a new headache or neck pain, chest pain, or did you faint? If any of these is so, call your emergency number now; if the dizziness stays or comes back, book a doctor."},
		Advice{},
		[]string{"S16"},
	}, {
		"sweaty", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Is there also pain in chest, back, jaw, arm or tummy, or short breath? Then call your emergency number now. If you feel sick or faint, contact a doctor today."},
		Advice{},
		[]string{"L25", "S2"},
	}, {
		"pain-sudden", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Is the pain severe or tearing, in chest, tummy or between the shoulder blades, or do you feel faint or sweaty? If any of these is so, call your emergency number now. Did it follow a small fall or a lift, and are your bones thin, or are you over 65 or on steroid tablets? Then contact a doctor today."},
		Advice{},
		[]string{"L26", "S17"},
	}, {
		"tummy-pain", Caution, MassageCaution,
		Advice{Do: watch, Massage: "Leave the tummy and the front of the hip alone, and keep massage light elsewhere.", Worse: "Is the pain sudden or severe, are you or may you be pregnant, do you feel faint, or is there blood or black poo? If any of these is so, go to an emergency department now; if it stays or comes back, book a doctor."},
		Advice{},
		[]string{"S17"},
	}, {
		"flank-pain", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Is there also fever, sickness, burning or bloody pee, or do you feel faint? With fever, sickness or a change of pee contact a doctor today; if you feel faint, call your emergency number now. If it stays, book a doctor."},
		Advice{},
		[]string{"S10"},
	}, {
		"nausea", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Is there also chest, jaw, arm or bad tummy pain, a bad headache, a stiff neck, or a cold sweat? If any of these is so, call your emergency number now."},
		Advice{},
		[]string{"L25", "S15"},
	}, {
		"stiff-neck", Caution, AvoidArea,
		Advice{Do: watch, Massage: "Leave the neck alone for now.", Worse: "Does light hurt your eyes as well, or is there also fever, sickness, a rash, confusion or drowsiness? If any of these is so, call your emergency number now. If there is a bad headache, or it follows a fall or a crash, contact a doctor today."},
		Advice{},
		[]string{"S18"},
	}, {
		"light-hurts", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Is your neck too stiff to bring the chin to the chest, or is there also fever, a rash, confusion or drowsiness? If any of these is so, call your emergency number now. With a bad headache that is unlike your usual ones, contact a doctor today."},
		Advice{},
		[]string{"S18"},
	}, {
		UnknownSign, Soon, MassageCaution,
		Advice{
			Do:    "Book a doctor within a few days, or ask a pharmacist or an urgent-care line: backlog does not know what this is and cannot judge it.",
			Worse: "Get emergency care now if it is, or comes with: numbness between the legs, new trouble peeing or pooing, both legs weak or numb, chest pain, shortness of breath, swelling of the lips, tongue or throat, a face that droops, slurred speech, an arm or leg that is suddenly weak, the worst headache of your life, a fever with a stiff neck, or a sudden tearing pain. If it is severe, sudden or spreads, contact a doctor or an urgent-care line today.",
		},
		Advice{Do: "Tell a doctor about this at your next visit.", Worse: "If it changes or gets worse, ask a doctor or an urgent-care line."},
		[]string{"S1", "S37"},
	}, {
		"bruise-spine", Caution, AvoidArea,
		Advice{Do: watch, Massage: "Leave the bruise alone.", Worse: "Did you fall or take a knock? Then contact a doctor today. If you cannot say what it came from, or it grows, book a doctor."},
		Advice{},
		[]string{"L6"},
	}, {
		"spine-point", Caution, AvoidArea,
		Advice{Do: watch, Massage: "Leave the spot alone.", Worse: "Are your bones thin, are you over 65 or on steroid tablets, or did it follow a knock or a lift? Then book a doctor within a few days. If it gets severe, or you get feverish, numb or weak, get help today."},
		Advice{},
		[]string{"L6"},
	}, {
		"eases-lying", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Did it begin suddenly, or after a knock, a lift or a cough, and are you over 70 or on steroid tablets, or have thin bones? Then contact a doctor today. If only lying down eases it for more than a few days, book a doctor."},
		Advice{},
		[]string{"L73"},
	}, {
		"exhausted", Caution, MassageCaution,
		Advice{Do: watch, Worse: "Are you losing weight, sweating at night or feverish? Then book a doctor within a few days; if it lasts for weeks, book one as well."},
		Advice{},
		[]string{"S7"},
	}, {
		"shooting-leg", Caution, AvoidArea,
		Advice{Do: watch, Massage: "Leave the spot that sets it off alone.", Worse: "Is the leg weak? Then get help today. Are both legs involved, or has your bladder, bowel or saddle area changed? Then go to an emergency department now. If it has not eased in a few weeks, book a doctor."},
		Advice{},
		[]string{"L2"},
	}}
}
