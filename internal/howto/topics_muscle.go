package howto

import "backlog/internal/guide"

// muscleTopics are those on muscles: where pain comes from, and what helps.
func muscleTopics() []TopicGuide {
	return []TopicGuide{{
		Topic:   "back-pain",
		RuleOut: []guide.Sign{signSaddle(), signBladder(), signBothLegs(), signChest(), signAccident(), signWeakLeg(), signFeverSpine(), signWeightLoss()},
		About: []string{
			"An ache in the back often goes with tense muscles, one position for too long, or a small strain. Massage eases such an ache for a time; it does not treat a cause.",
			"The muscles beside the lower spine get stiff from long sitting, and from long standing.",
			"Pain can be felt away from where it starts. In people with low back pain, tender spots that bring their pain on are found in the gluteus medius at the side of the hip and in the piriformis deep in the buttock, as well as beside the spine. So those two are worth trying when the low back itself does not give.",
		},
		Do: []string{
			"Try in this order: erector-spinae beside the spine, then gluteus-medius, then piriformis. Log each, and backlog helps shows what changes your pain.",
			"Keep moving: backlog guide stay-active.",
			"See a doctor about pain that is severe and constant, that rest does not ease, that is worse at night, or that keeps getting worse.",
		},
		Not:     []string{"Never press on the spine itself, nor just below the last ribs."},
		Pages:   []string{"erector-spinae", "gluteus-medius", "piriformis", "stay-active", "posture", "sciatica"},
		Sources: []string{"seed", "G4", "G5", "G6", "L2", "L66"},
	}, {
		Topic:   "stay-active",
		RuleOut: []guide.Sign{signSaddle(), signBothLegs(), signAccident(), signWeakLeg()},
		About: []string{
			"With back pain that has no serious cause, staying active helps more than bed rest: less pain, and sooner back to daily life. Rest in bed makes joints stiff and muscles weak.",
			"Some pain while you move is to be expected, and does not mean that the back is being damaged.",
		},
		Do: []string{
			"Do less for the first days if you must, then a little more each day.",
			"Walk, swim, cycle, garden: whatever you like and can bear. No one exercise is known to be best.",
			"Work if you can, perhaps with lighter tasks or shorter days to begin with.",
			"Change your position often, in a chair as well as on your feet.",
		},
		Not: []string{
			"Do not stay in bed for days.",
			"This is not for a broken bone, a new weakness or a fresh injury: those are looked at first.",
		},
		Pages:   []string{"back-pain", "posture"},
		Sources: []string{"G7", "G9", "L67"},
	}, {
		Topic: "posture",
		About: []string{
			"Four and a half hours at a desk made the muscles of the low back measurably stiffer in one experiment, in those who sat slumped and in others. People who sit a lot at work report low back and neck or shoulder pain more often. Standing all day is not clearly better.",
			"Leaning forward over a desk or a phone holds the shoulder blades apart, and the rhomboids between them and the spine are on the stretch all the time.",
			"No single posture has been shown to be right. Staying in any of them for long is what seems to matter.",
		},
		Do: []string{
			"Change position every half hour: stand up, walk a few steps, roll the shoulders.",
			"Bring the screen up and near, so that you need not lean forward, and let the elbows rest.",
			"Note a change, and see what it does: backlog event new desk, later backlog event NUMBER.",
		},
		Not:     []string{"Do not force yourself to sit bolt upright all day: that is one more position held for too long."},
		Pages:   []string{"rhomboids", "erector-spinae", "upper-trapezius", "stay-active"},
		Sources: []string{"G5", "G6", "G10", "seed", "design: the half hour is our own choice"},
	}, {
		Topic:   "tension",
		RuleOut: []guide.Sign{signChest(), signMeningitis()},
		About: []string{
			"Under stress the upper trapezius, the roll between neck and shoulder, works harder than the task needs. In office workers its activity rose with stress alone, while other neck muscles stayed as they were.",
			"Tense is not the same as damaged. A tight muscle is one that does not let go between efforts.",
		},
		Do: []string{
			"Let the shoulders drop and breathe out long, several times a day.",
			"Long strokes first, then slow kneading: backlog start upper-trapezius.",
			"Move between tasks, and sleep enough: both change how much tension hurts.",
		},
		Not:     []string{"Do not answer tension with force. A muscle that braces against your hand is being pressed too hard."},
		Pages:   []string{"upper-trapezius", "rhomboids", "headache", "posture", "effleurage", "petrissage"},
		Sources: []string{"G11", "G7", "L60", "seed"},
	}, {
		Topic:   "headache",
		RuleOut: []guide.Sign{signThunderclap(), signStroke(), signMeningitis()},
		About: []string{
			"A tension-type headache presses like a band on both sides of the head. It goes with tender muscles in neck and shoulders, and stress, missed meals, little sleep and long sitting have been linked to it. The cause is not known.",
			"A new headache that is strong, one-sided with neck pain, or unlike any you know is something else until somebody has looked at it.",
		},
		Do: []string{
			"For your usual tension headache: light strokes and slow squeezes of the upper trapezius, behind the line of the ear.",
			"Report a new or unusual one: backlog symptom headache. Have it seen today if it comes with new neck pain, double sight, dizziness or trouble swallowing.",
			"See a doctor about headaches that keep coming back or get worse, and about one in pregnancy.",
		},
		Not:     []string{"No massage of the neck with a new or unusual headache, and never of its front or side.", "No massage gun near the neck."},
		Pages:   []string{"upper-trapezius", "stiff-neck", "tension"},
		Sources: []string{"G12", "G13", "L33", "L34"},
	}, {
		Topic: "stiff-neck",
		RuleOut: []guide.Sign{
			signMeningitis(), signThunderclap(), signStroke(), signAccident(),
			{Text: "electric shocks down spine or limbs when you bend your neck", Reports: []string{"shock-neck"}},
			{Text: "clumsy hands or unsteady walking", Reports: []string{"clumsy-hands", "unsteady"}},
			signChest(),
		},
		About: []string{"A neck gets stiff from a night in one position, from long screen work, and from stress. Too stiff to bring the chin to the chest is another matter, and so is stiffness with fever or a headache."},
		Do: []string{
			"Turn and tilt the head gently as far as it likes, a few times an hour.",
			"Warm it, and work the roll towards the shoulder, not the neck itself: backlog start upper-trapezius.",
		},
		Not:     []string{"Never press the front or the side of the neck, never crack or jerk it, and no massage gun.", "New neck pain after a blow or a jolt: no massage until it has been looked at."},
		Pages:   []string{"upper-trapezius", "headache", "tension"},
		Sources: []string{"L33", "L34", "G11", "seed"},
	}, {
		Topic: "knot",
		RuleOut: []guide.Sign{
			{Text: "a lump that grows, sits deep, or is larger than a golf ball", Reports: []string{"lump-growing"}},
			{Text: "a new lump or hump on the spine", Reports: []string{"spine-shape"}},
			{Text: "a spot that is hot, red and spreading", Reports: []string{"hot-skin"}},
		},
		About: []string{"A knot is a tender place in a tight string of muscle. Pressing it can bring on the pain you know, there or some way off. What exactly it is, is disputed; it comes and goes, and a real lump does not."},
		Do: []string{
			"Press slowly to 3 to 5 out of 10, hold about 30 seconds until it eases, let go slowly: backlog guide compression.",
			"Or gather and knead it: backlog guide petrissage. Two or three spots in one session are enough.",
		},
		Not:     []string{"Not harder than 5 out of 10, not longer than 90 seconds, not the same spot within 48 hours."},
		Pages:   []string{"compression", "petrissage", "ball"},
		Sources: []string{"L62", "L60", "G4", "unsourced: Hou 2002, pressing for 30 to 90 seconds"},
	}, {
		Topic: "pulled-muscle",
		RuleOut: []guide.Sign{
			signCannotStand(),
			{Text: "a swelling or bruise that keeps growing for hours", Reports: []string{"swelling-growing"}},
			signAccident(), signBothLegs(), signWeakLeg(), signSwollenLeg(),
		},
		About: []string{
			"In a strain, fibres of a muscle are overstretched or torn. It hurts at once or within hours and may swell and bruise. A pop, a gap that you can feel, or a muscle that no longer works points to a large tear.",
			"A tearing pain inside the chest or between the shoulder blades that comes all at once is something else: that is an emergency.",
		},
		Do: []string{
			"For two to three days: protect it, rest it, cool it for up to 20 minutes at a time through a cloth, and keep it up if you can.",
			"Then move it as soon as pain allows, a little more each day.",
			"Report it: backlog symptom injury-minor. Then backlog keeps massage off the place while it is fresh.",
			"See a doctor if you felt a pop or feel a gap, cannot use the muscle, or if it is no better after two weeks.",
		},
		Not:     []string{"No massage, no heat and no alcohol for the first two to three days.", "After that begin with light strokes around it. Do not press on the torn place itself."},
		Pages:   []string{"sprain", "bruise", "stay-active"},
		Sources: []string{"L42", "G14", "seed"},
	}, {
		Topic:   "sprain",
		RuleOut: []guide.Sign{signCannotStand(), signAccident(), signBothLegs(), signWeakLeg()},
		About:   []string{"A sprain is an overstretched or torn band at a joint, after a twist or a jolt. In the back it feels much like a strained muscle."},
		Do: []string{
			"Protect, rest and cool it for two to three days, then begin to move it.",
			"Report it: backlog symptom injury-minor.",
			"Have it looked at if you cannot put weight on it, if it is out of shape or numb, or if it is no better after two weeks.",
		},
		Not:     []string{"Never massage straight after the injury: not for two to three days, and a severe sprain not before it has been looked at.", "No heat and no alcohol in the first days."},
		Pages:   []string{"pulled-muscle", "fracture"},
		Sources: []string{"L42", "G14", "seed"},
	}, {
		Topic: "soreness",
		RuleOut: []guide.Sign{
			{Text: "pee like tea or cola after hard exercise or a massage gun", Reports: []string{"dark-urine"}},
			{Text: "a swelling or bruise that keeps growing", Reports: []string{"swelling-growing"}},
			signSwollenLeg(),
		},
		About: []string{"Muscles may be tender a day or two after unusual exercise or a firm massage, and nothing else. It fades within about three days."},
		Do: []string{
			"Move lightly and stroke lightly; leave deep work for later.",
			"Report it, so that it does not count as worse: backlog symptom muscle-sore.",
			"Still sore after 72 hours? Wait until it has settled, then half the time and half the pressure.",
		},
		Not:     []string{"Do not press a sore muscle deep, and do not use a massage gun after exhausting exercise."},
		Pages:   []string{"effleurage", "gun", "pulled-muscle"},
		Sources: []string{"L69", "L70", "L35", "design: the limits are those of the guide"},
	}}
}
