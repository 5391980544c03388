package howto

import "backlog/internal/guide"

// nerveTopics are those on nerves, discs, bladder and bowel.
func nerveTopics() []TopicGuide {
	return []TopicGuide{{
		Topic:   "sciatica",
		RuleOut: []guide.Sign{signSaddle(), signBladder(), signBowel(), signBothLegs(), signWeakLeg(), signFeverSpine(), signWeightLoss(), signAccident(), signSwollenLeg()},
		About: []string{
			"Sciatica is the name for pain, tingling, numbness or weakness along the sciatic nerve: from the low back or the buttock down the leg. The word says where it is felt, not what causes it.",
			"The nerve can be irritated where it leaves the spine, often beside a disc, or where it passes the piriformis, a muscle deep in the buttock. When the muscle is taken for the cause it is called piriformis syndrome. No single test tells the two apart, and only an examination can.",
		},
		Do: []string{
			"Report it, so that the rules can watch it: backlog symptom shooting-leg.l or tingling-leg.r.",
			"Keep moving within what you can bear; change your position often.",
			"See a doctor if it gets worse, if it stops you from doing daily things, or if it is no better after a few weeks.",
		},
		Not: []string{
			"Do not press along the painful line of the leg: that is the nerve.",
			"Leave the low back, the buttock and that leg alone while the leg tingles, is numb or shoots. Stop at once wherever pressing sends something down the leg.",
			"No ball under the buttock with a leg that is numb or weak.",
		},
		Pages:   []string{"piriformis", "disc", "giving-way", "stay-active"},
		Sources: []string{"G1", "G2", "G3", "L3", "L4", "seed"},
	}, {
		Topic:   "disc",
		RuleOut: []guide.Sign{signSaddle(), signBladder(), signBowel(), signBothLegs(), signWeakLeg(), signFeverSpine(), signAccident()},
		About: []string{
			"A disc is the cushion between two bones of the spine. It does not slip, but it can bulge and press on a nerve. Pain, tingling, numbness or weakness in one leg or arm is how that is felt. Discs bulge in people without any pain as well, so a picture alone does not settle it.",
		},
		Do: []string{
			"If you or somebody else suspects a disc, ask a doctor or physiotherapist before you massage there.",
			"Tell the profile, and backlog keeps massage off that part: backlog profile set disc-problem=lower-back; =no once it has been ruled out.",
			"Report what the limb does: backlog symptom shooting-leg, tingling-leg, weak-leg, tingling-arm or weak-arm. Then the rules know where not to press.",
			"Had an operation on the spine? Tell the profile: backlog profile set spinal-surgery=DATE.",
		},
		Not: []string{
			"Do not press, roll or lean on the back over the place, and do not twist or crack it.",
			"Do not stretch or press where that sends pain, tingling or numbness into a limb.",
		},
		Pages:   []string{"sciatica", "giving-way", "bladder-and-bowel", "stay-active"},
		Sources: []string{"G1", "L3", "L16", "seed"},
	}, {
		Topic: "pins-and-needles",
		RuleOut: []guide.Sign{
			signSaddle(), signBothLegs(), signStroke(),
			{Text: "clumsy or numb hands together with unsteady walking", Reports: []string{"clumsy-hands", "unsteady"}},
			signWeakLeg(),
			{Text: "an arm or hand that is weak", Reports: []string{"weak-arm.l"}},
		},
		About: []string{"A limb that fell asleep comes back within minutes. What stays, spreads or comes again and again is for the diary, and for somebody who can examine it."},
		Do: []string{
			"Report it with its side: backlog symptom tingling-leg.l or tingling-arm.r; =gone once it is over.",
			"See a doctor the same day if it gets worse, if it spreads to the other side, or if strength goes.",
		},
		Not:     []string{"Do not massage where the skin feels little, nor where pressing brings the tingling on."},
		Pages:   []string{"sciatica", "disc", "bladder-and-bowel"},
		Sources: []string{"G1", "L4", "L32", "L38"},
	}, {
		Topic:   "giving-way",
		RuleOut: []guide.Sign{signSaddle(), signBladder(), signBowel(), signBothLegs(), signStroke(), signCannotStand(), signWeakLeg()},
		About:   []string{"A leg can give way because a nerve no longer drives the muscle, because a joint or bone is hurt, or because pain makes it let go. Which of them it is takes an examination."},
		Do: []string{
			"Try it: stand on tiptoe, then on the heels, then lift the big toe, left against right. Report what is weaker: backlog symptom weak-leg.l.",
			"Contact a doctor or an urgent-care line today if a leg or foot has become weak.",
			"Hold on to something on stairs until somebody has looked at it.",
		},
		Not:     []string{"No massage of the low back, the buttock or that leg until it has been examined."},
		Pages:   []string{"sciatica", "disc", "bladder-and-bowel", "fracture"},
		Sources: []string{"G1", "L3", "L16"},
	}, {
		Topic: "bladder-and-bowel",
		RuleOut: []guide.Sign{
			signSaddle(), signBladder(), signBowel(),
			{Text: "lost genital feeling, or new trouble with sex, with back or leg pain", Reports: []string{"sexual-change"}, Pain: "erector-spinae"},
			signBothLegs(),
			{Text: "blood in the pee, or pee that burns, with fever and pain in the side", Reports: []string{"urine-burning", "fever", "flank-pain"}, Pain: "erector-spinae"},
		},
		About: []string{
			"The nerves at the lower end of the spine serve the bladder, the bowel, the genitals and the skin you sit on. When they are squeezed, hours count. New changes there matter more than the pain.",
			"Painkillers such as codeine can cause constipation. That alone is not what is meant here; lost feeling or lost control is.",
		},
		Do: []string{
			"Go to emergency care now if one of these is new with back or leg pain. Say what you cannot feel or hold.",
			"Report it: backlog symptom bladder-change, bowel-change or numb-saddle. If you checked and it is not there, end the line with =no, as in backlog symptom numb-saddle=no.",
		},
		Not:     []string{"Do not wait for it to pass, and do not massage until you have been seen."},
		Pages:   []string{"sciatica", "disc", "black-poo"},
		Sources: []string{"L3", "L4", "L1", "L30"},
	}, {
		Topic: "groin",
		RuleOut: []guide.Sign{
			signSaddle(), signBladder(), signCannotStand(), signSwollenLeg(),
			{Text: "a pulse that you feel or see in your tummy, with back pain", Reports: []string{"pulsing-belly"}, Pain: "erector-spinae"},
			{Text: "hip or groin with fever, too sore to move", Reports: []string{"hot-joint.l", "fever"}},
		},
		About: []string{
			"Numbness in the groin, at the genitals or on both inner thighs is a danger sign. Pain in the groin can come from the hip joint, the muscles at the front of the hip, a hernia, a kidney or the back.",
			"A sudden pain in a testicle needs emergency care at once, whatever the back does.",
		},
		Do: []string{
			"Say which it is: numbness is backlog symptom numb-saddle; pain there is logged as hip-flexors.",
			"See a doctor about a new lump in the groin, and about groin pain that does not ease within two weeks.",
		},
		Not:     []string{"Do not press in the fold of the groin: large vessels, a nerve and glands lie there."},
		Pages:   []string{"bladder-and-bowel", "hip-flexors", "fracture"},
		Sources: []string{"L4", "L41", "G8", "unsourced: anatomy of the groin; sudden testicular pain is treated as an emergency"},
	}}
}
