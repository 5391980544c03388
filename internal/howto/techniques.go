package howto

// TechniqueGuides returns the six techniques, the gentlest first.
func TechniqueGuides() []TechniqueGuide {
	return []TechniqueGuide{{
		Technique: "effleurage", What: "Long, light strokes with hand or forearm. They warm up, and begin and end a session.",
		How: []string{
			"Lay the whole hand on, soft as on a cat. A drop of oil helps.",
			"Stroke slowly along the muscle, towards the heart, and come back lightly.",
			"On thigh and buttock the flat of the forearm covers more, as lightly as the hand.",
			"Let the pressure grow a little from stroke to stroke. It never hurts.",
		},
		HowLong: "About a minute before pressing, and again after it. Light strokes may be daily.",
		Tools:   []string{"hands", "forearm"},
		WhenNot: []string{
			"Not over broken, infected or hot, red skin.",
			"Not with a fever, and not on a leg that is swollen, hot or may hold a clot.",
		},
		Sources: []string{"L36", "L41", "seed", "design: minutes are our own choice"},
	}, {
		Technique: "petrissage", What: "Kneading: the muscle is gathered, squeezed and let go. It loosens what is tight.",
		How: []string{
			"Gather the muscle between fingers and palm, as you would lift dough.",
			"Squeeze gently, lift it off the bone, let go. One hand after the other.",
			"Keep an even, slow rhythm, about one squeeze a breath. If your body tenses, go lighter.",
			"Move on by a finger's width each time. Slow beats strong.",
		},
		HowLong: "30 to 60 seconds on each spot, 90 at most.", Seconds: Bounds{30, 60},
		Tools: []string{"hands", "thumb", "knuckle"},
		WhenNot: []string{
			"Not on a strain, sprain or bruise of the last two to three days.",
			"With a blood thinner, a bleeding disorder or thin bones: light strokes instead.",
			"Not over varicose veins, and not deep on the legs in pregnancy.",
		},
		Sources: []string{"L36", "L40", "L41", "L42", "G18", "seed", "design: within the ranges studied"},
	}, {
		Technique: "compression", What: "Pressing a tender spot and waiting until it lets go.",
		How: []string{
			"Find a spot that is tender and feels like a knot or a tight string.",
			"Press slowly, straight in, to 3 to 5 out of 10. Then stay still.",
			"Breathe out long. Hold for about 30 seconds while the ache fades.",
			"Let go as slowly as you came. Stroke the place, then go on to the next.",
		},
		HowLong: "About 30 seconds, 60 if it is still easing, never more than 90.", Seconds: Bounds{30, 60},
		Tools: []string{"hands", "thumb", "knuckle", "forearm", "ball"},
		WhenNot: []string{
			"Not on bone, not on a pulse, and not where pressing sends tingling elsewhere.",
			"Not with a blood thinner, a bleeding disorder, or where the skin feels little.",
			"Not on a spot that you pressed deeply within the last 48 hours.",
			"Not in the front or at the side of the neck, ever.",
		},
		Sources: []string{"L62", "L38", "L40", "L41", "unsourced: Hou 2002, pressing for 30 to 90 seconds", "design: within the ranges studied"},
	}, {
		Technique: "friction", What: "Small, firm rubs across the fibres, at one place. It is the strongest by hand.",
		How: []string{
			"Put two fingertips on the tight band. Skin and fingers move together.",
			"Rub across the band, a centimetre to and fro, slowly.",
			"Begin lightly and stay at 5 out of 10 or below.",
		},
		HowLong: "Half a minute on a spot, then strokes. Not on the same spot for 48 hours.", Seconds: Bounds{30, 30},
		Tools: []string{"hands", "thumb", "knuckle"},
		WhenNot: []string{
			"Not on a new injury, a bruise, or swollen, hot or broken skin.",
			"Not with a blood thinner, a bleeding disorder, steroid tablets or thin skin.",
			"Not over a nerve: if it tingles, move away.",
		},
		Sources: []string{"L40", "L41", "L42", "design: time and rest are our own choice"},
	}, {
		Technique: "rolling", What: "Your own weight on a ball or a roller, moving slowly along the muscle.",
		How: []string{
			"With a ball, start at a wall. Shift your weight until it lies in soft muscle.",
			"Roll a few centimetres at a time; a pass takes about three seconds.",
			"With a roller, carry part of your weight on hands and feet.",
			"Where it is tender, slow down or stop and breathe. Then roll on.",
		},
		HowLong: "30 to 60 seconds, one to three times, with 30 seconds of rest in between.", Seconds: Bounds{30, 60},
		Sets: Bounds{1, 3}, Tools: []string{"ball", "roller"},
		WhenNot: []string{
			"Never over the bones of spine, ribs or hip, and no roller on neck or low back.",
			"Not with thin bones, a clot, a swollen leg, or a leg in plaster or just out of it.",
			"Not with a blood thinner or a bleeding disorder.",
			"Not deep on calf or thigh in pregnancy or after an old clot, unless a doctor agrees.",
		},
		Sources: []string{"L36", "L39", "L41", "L59", "L59b", "L60", "L61", "design: within the ranges studied"},
	}, {
		Technique: "percussion", What: "Quick, soft taps with loose hands, or with a massage gun, on large muscles.",
		How: []string{
			"By hand: loose fists or cupped hands, from a limp wrist, light as rain.",
			"By machine: the softest head, the lowest speed, laid on without pressing.",
			"Keep it moving, and only where the muscle is thick.",
		},
		HowLong: "30 to 60 seconds; by machine 2 minutes a muscle and 10 in all, on 3 days a week.", Seconds: Bounds{30, 60},
		Tools: []string{"hands", "gun"},
		WhenNot: []string{
			"Never on the neck or on the roll between neck and shoulder.",
			"Never on bone, on numb skin, over the kidneys or on the belly.",
			"Not with a blood thinner, thin bones, in pregnancy, or a pacemaker near the chest.",
			"Not right after exhausting exercise: muscle damage has been reported.",
		},
		Sources: []string{"L34", "L35", "L40", "L68", "design: time and days are our own choice"},
	}}
}
