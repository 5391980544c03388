package howto

import "backlog/internal/guide"

// bodyTopics are those on the rest of the body, and on who should ask first.
func bodyTopics() []TopicGuide {
	return []TopicGuide{{
		Topic: "clot",
		RuleOut: []guide.Sign{
			signLung(), signChest(), signSwollenLeg(),
			{Text: "a calf that hurts, is warm or throbs on one side", Reports: []string{"leg-hot.l"}},
		},
		About: []string{"A clot in a deep vein makes one leg swell, hurt or feel warm, usually the calf. A long journey, days in bed, a plaster, an operation, pregnancy, oestrogen, cancer and an earlier clot make it likelier. A piece that comes loose goes to the lung."},
		Do: []string{
			"Contact a doctor or an urgent-care line today about one leg that is swollen, warm or painful without a knock.",
			"Call your emergency number if you are short of breath or your chest hurts as well.",
			"Report it: backlog symptom leg-swollen.l or leg-hot.l. Had one before? backlog profile set dvt-past=yes.",
		},
		Not:     []string{"No massage at all, nowhere, while a clot is possible: pressing could set it loose."},
		Pages:   []string{"danger-signs", "calves"},
		Sources: []string{"L23", "L24", "L36", "seed"},
	}, {
		Topic: "fever",
		RuleOut: []guide.Sign{
			signMeningitis(), signFeverSpine(),
			{Text: "a rash that does not fade under a pressed glass", Reports: []string{"rash-dark"}},
			{Text: "confusion, or being hard to wake", Reports: []string{"confusion"}},
			{Text: "hot, red skin that spreads or has pus", Reports: []string{"hot-skin"}},
			{Text: "burning pee and pain in the side, with fever", Reports: []string{"fever", "urine-burning", "flank-pain"}},
		},
		About: []string{"Fever is 38 C (100.4 F) or more; chills and shakes count as well. With back pain it can come from an infection of the spine or the kidneys."},
		Do: []string{
			"With pain in the back or neck that is new, worse or severe: contact a doctor or an urgent-care line today.",
			"Report it: backlog symptom fever; =gone once it is over.",
		},
		Not:     []string{"No massage while you have a fever or feel ill with an infection."},
		Pages:   []string{"danger-signs"},
		Sources: []string{"L1", "L17", "L30", "L41", "seed"},
	}, {
		Topic: "fracture",
		RuleOut: []guide.Sign{
			signCannotStand(), signAccident(), signBothLegs(),
			{Text: "a new lump, hump or change of shape of the back", Reports: []string{"spine-shape"}},
			{Text: "new back pain after a small fall or knock, with thin bones", Reports: []string{"injury-minor"}, Pain: "erector-spinae", Fact: "osteoporosis"},
			{Text: "getting shorter, with back pain", Reports: []string{"losing-height"}, Pain: "erector-spinae"},
		},
		About: []string{
			"Bones that are thin from age, osteoporosis, or months of steroid tablets can break from a small knock or none. A broken hip may be short, turned out and unable to carry you; sometimes people can still walk on it.",
		},
		Do: []string{
			"If you cannot stand, do not move about. Call your emergency number and keep warm.",
			"Report it: backlog symptom injury-major or injury-minor, and cannot-stand.l.",
			"Tell the profile what the rules should know: backlog profile set birth-year=1950 osteoporosis=yes steroids=no.",
		},
		Not:     []string{"No massage where a bone may be broken, nor near it."},
		Pages:   []string{"danger-signs", "sprain"},
		Sources: []string{"G8", "L6", "L7", "L73", "seed"},
	}, {
		Topic: "bruise",
		RuleOut: []guide.Sign{
			{Text: "a swelling or bruise that keeps growing", Reports: []string{"swelling-growing"}},
			signAccident(),
			{Text: "a swelling or bruise that keeps growing, on a blood thinner", Reports: []string{"swelling-growing"}, Fact: "blood-thinner"},
		},
		About:   []string{"A small bruise from pressing fades within days. Many of them, large ones, or bruises without a cause are a matter for a doctor, the more so with a blood thinner."},
		Do:      []string{"Leave the place alone until it has faded, then begin lighter than before.", "Report one that grows: backlog symptom swelling-growing."},
		Not:     []string{"Do not rub or press a bruise.", "With a blood thinner: no ball, no roller, no gun."},
		Pages:   []string{"blood-thinner", "pulled-muscle"},
		Sources: []string{"L37", "L38", "L42"},
	}, {
		Topic: "pregnancy",
		RuleOut: []guide.Sign{
			{Text: "bleeding, leaking fluid, regular tightenings, a baby that moves less, or sudden swelling of face or hands", Reports: []string{"pregnancy-trouble"}, Fact: "pregnant"},
			signSaddle(), signSwollenLeg(), signLung(),
		},
		About: []string{"Ask your midwife or doctor before you massage in pregnancy. Clots are likelier then, and lying flat on the back is uncomfortable and unwise later on."},
		Do: []string{
			"Tell the profile: backlog profile set pregnant=early or late. The rules and the guide then take it into account.",
			"Call your maternity unit about any of the signs above, at any hour.",
		},
		Not:     []string{"No deep work on the legs, no roller and no massage gun.", "No pressure on the tummy."},
		Pages:   []string{"effleurage", "danger-signs"},
		Sources: []string{"L36", "L40", "L41", "unsourced: maternity units ask to be called about these signs"},
	}, {
		Topic: "blood-thinner",
		RuleOut: []guide.Sign{
			{Text: "a swelling or bruise that keeps growing", Reports: []string{"swelling-growing"}, Fact: "blood-thinner"},
			{Text: "coughing up blood", Reports: []string{"coughing-blood"}, Fact: "blood-thinner"},
			signAccident(),
		},
		About:   []string{"Under a blood thinner a firm press can bleed into the muscle. Large bleeds into the buttock have been reported after massage."},
		Do:      []string{"Tell the profile: backlog profile set blood-thinner=yes.", "Light strokes with the flat hand only."},
		Not:     []string{"No ball, roller, knuckles, elbow or massage gun, and no friction."},
		Pages:   []string{"effleurage", "bruise", "black-poo"},
		Sources: []string{"L37", "L40", "L41"},
	}, {
		Topic: "blood-pressure",
		RuleOut: []guide.Sign{
			signChest(), signStroke(),
			{Text: "a reading of 180 or more on top, or 120 or more below, twice", Reports: []string{"bp-high"}},
		},
		About:   []string{"With severe high blood pressure that is not controlled, ask a doctor before any massage. Known, treated and controlled is another matter."},
		Do:      []string{"Report a high reading: backlog symptom bp-high=192/124. Measure again after five minutes of rest.", "Tell the profile: backlog profile set high-bp=controlled or uncontrolled."},
		Not:     []string{"No massage with a reading that high, until somebody has looked at it."},
		Pages:   []string{"danger-signs"},
		Sources: []string{"L31", "L41", "seed"},
	}, {
		Topic: "black-poo",
		About: []string{
			"Black, sticky poo, or vomit with blood or like coffee grounds, can be bleeding in the stomach or gut. Ibuprofen, aspirin and other tablets for pain can cause it, more so with a blood thinner or steroids. Iron tablets also turn poo black.",
		},
		Do: []string{
			"Call your emergency number if you also feel faint, are breathless, have bad tummy pain, or vomit blood.",
			"Else contact a doctor or an urgent-care line today.",
			"Stop ibuprofen, aspirin and the like until you have asked; do not stop a prescribed blood thinner without asking.",
		},
		Not:     []string{"No massage until it has been looked at."},
		Pages:   []string{"danger-signs", "blood-thinner"},
		Sources: []string{"G15", "G16"},
	}, {
		Topic: "suicidal-thoughts",
		About: []string{
			"Pain that does not end can bring thoughts of not wanting to live. Tell someone: you do not have to carry this alone.",
		},
		Do: []string{
			"If you might act on it, or have already hurt yourself: call your emergency number now, or go to emergency care.",
			"Otherwise talk to someone today: a crisis line, your doctor, or a person you trust. In the UK and Ireland Samaritans answer day and night on 116 123, in the United States and Canada 988; elsewhere findahelpline.com lists them.",
			"Put tablets and whatever else could hurt you out of reach, and let somebody stay with you.",
		},
		Not:     []string{"Do not wait until the pain is better before you say it."},
		Pages:   []string{"danger-signs"},
		Sources: []string{"G17"},
	}}
}
