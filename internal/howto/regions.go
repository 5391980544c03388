package howto

import "time"

// RegionGuides returns the five guided regions, from the lower back upwards.
// Figures: design, within the ranges that L59, L60 and Hou 2002 report.
func RegionGuides() []RegionGuide {
	return []RegionGuide{
		erectorSpinae(),
		gluteusMedius(),
		piriformis(),
		rhomboids(),
		upperTrapezius(),
	}
}

func erectorSpinae() RegionGuide {
	return RegionGuide{
		Region: "erector-spinae",
		Muscle: "Two long ropes of muscle, one each side of the spine. They hold you upright.",
		Why: []string{
			"Long sitting and long standing make it stiff; so do a small strain and tension.",
			"Pain felt here may start elsewhere: in many people with low back pain the tender spots are in the gluteus medius or the piriformis. Try those as well.",
		},
		Find: []string{
			"Stand with your hands on your waist, thumbs behind you.",
			"Slide the thumbs inwards until they meet a row of bony knobs: your spine.",
			"Come back out by about two fingers. The firm ridge there is the muscle.",
			"Bend forward a little: it tightens. Lean back a little: it softens.",
		},
		Work: []string{
			"Warm up: flat hands, slow strokes from the belt up towards the ribs.",
			"Knead the ridge, one side at a time: gather it, squeeze, let it go.",
			"Put two balls in a sock and lean on them at a wall, one each side of the spine.",
			"Bend your knees to move the balls. Wait where it is tender.",
			"Hold 30 to 60 seconds and breathe out slowly, until the ache fades a little.",
			"Move on by two fingers' width. End a hand's width below the last ribs.",
			"Three to five spots are enough.",
			"Finish as you began: light, long strokes.",
		},
		Doses: []Dose{
			{"effleurage", "hands", Bounds{30, 60}, Bounds{3, 5}},
			{"petrissage", "hands", Bounds{30, 60}, Bounds{3, 5}},
			{"compression", "ball", Bounds{30, 60}, Bounds{3, 5}},
		},
		UsualPerDay: 10 * time.Minute, MaxPerDay: 10 * time.Minute, DaysPerWeek: Bounds{3, 3}, LightDaily: true, Ceiling: 5,
		Rest: DeepRest,
		Stop: []string{"Stop if pain, tingling or numbness runs into a buttock or a leg."},
		Never: []string{
			"Never on the spine itself: beside it, in the soft ridge.",
			"Never on the ribs, the tailbone, or the kidneys: end a hand's width below the last ribs.",
			"No foam roller across the bones of the low back.",
		},
		Cautions: []string{
			"Thin bones (osteoporosis, or long on steroid tablets): hands only, and lightly.",
			"Blood thinner or bleeding disorder: light strokes only, no ball.",
			"Pregnant, a bulging artery in the belly, or a back operation: ask first.",
			"New injury: leave it alone for two to three days, then start lightly.",
		},
		Sources: []string{"L59", "L60", "L40", "L41", "G4", "G5", "seed", "unsourced: Hou 2002, pressing for 30 to 90 seconds", "design: within the ranges studied"},
	}
}

func gluteusMedius() RegionGuide {
	return RegionGuide{
		Region: "gluteus-medius",
		Muscle: "A fan of muscle on the side of the hip. It keeps the pelvis level when you walk.",
		Why: []string{
			"It works with every step, and on whichever leg you lean on when you stand.",
			"Its pain may be felt in the low back, above the belt.",
		},
		Find: []string{
			"Put a hand on your hip: the hard rim under it is the top of the hip bone.",
			"Lower down, on the outside of the thigh, is a second bony point.",
			"The muscle is the soft part between the two, and a little to the back.",
			"Stand on that leg: it firms up under your fingers.",
		},
		Work: []string{
			"Warm up: stroke from the outside of the hip up and back with a flat hand.",
			"Knead the soft part between the two bones with fingers or a loose fist.",
			"Stand side-on to a wall with a ball on that soft part.",
			"Roll slowly, a few centimetres at a time, and find the tender places.",
			"Stay on one for 30 to 90 seconds. Two or three spots are enough.",
			"On the floor it is stronger: go there only when the wall feels easy.",
			"Finish with light strokes. Then the other side.",
		},
		Doses: []Dose{
			{"petrissage", "hands", Bounds{30, 90}, Bounds{2, 3}},
			{"rolling", "ball", Bounds{30, 90}, Bounds{2, 3}},
			{"compression", "ball", Bounds{30, 90}, Bounds{2, 3}},
			{"rolling", "roller", Bounds{30, 60}, Bounds{1, 3}},
		},
		UsualPerDay: 5 * time.Minute, MaxPerDay: 8 * time.Minute, DaysPerWeek: Bounds{3, 5}, Ceiling: 6, Rest: DeepRest,
		Stop:  []string{"Stop if the leg tingles, goes numb or feels weak."},
		Never: []string{"Never on the bony point at the side of the hip, nor on the rim above."},
		Cautions: []string{
			"Hurts when you lie on that hip? Keep the ball off the side; hands only, further back.",
			"With a roller stay at 5 out of 10 and within three minutes.",
			"Thin bones: no ball and no roller on the hip. Hands only, and lightly.",
			"Blood thinner or bleeding disorder: light strokes only, no ball.",
		},
		Sources: []string{"L59", "L60", "L40", "L41", "G4", "seed", "S29", "design: within the ranges studied"},
	}
}

func piriformis() RegionGuide {
	return RegionGuide{
		Region: "piriformis",
		Muscle: "A short muscle deep in the buttock that turns the leg out. The sciatic nerve passes it.",
		Why: []string{
			"Long sitting, running and a fall on the buttock irritate it. Its pain may be felt in the low back.",
			"Tight, it can irritate the sciatic nerve: pain, tingling or numbness from the buttock down the leg, called piriformis syndrome. A nerve pressed in the back feels the same. First rule out what backlog guide sciatica lists.",
		},
		Find: []string{
			"Feel for the edge of the flat bone at the base of your spine, in the buttock.",
			"Feel for the bony point on the outside of the hip.",
			"The muscle runs between the two, from the sacrum to the top of the thigh bone.",
			"It lies under the thick muscle of the buttock.",
			"Turn your foot outwards against something: it tightens deep inside.",
		},
		Work: []string{
			"Warm up: stroke the whole buttock with a flat hand, slowly.",
			"Stand with your back to a wall, the ball in the middle of the buttock.",
			"Roll in small circles until you find the tender place.",
			"Stay there 30 to 60 seconds. Sink in only as far as you can breathe calmly.",
			"One or two spots are enough. Finish with light strokes, then change sides.",
			"Sit on the ball on the floor only when the wall has felt easy for some days.",
		},
		Doses: []Dose{
			{"rolling", "ball", Bounds{30, 60}, Bounds{1, 2}},
			{"compression", "ball", Bounds{30, 60}, Bounds{1, 2}},
		},
		UsualPerDay: 5 * time.Minute, MaxPerDay: 5 * time.Minute, DaysPerWeek: Bounds{3, 3}, Ceiling: 5, Rest: DeepRest,
		Stop: []string{"Any tingling, shooting or numb feeling in the leg ends the session, not only the spot."},
		Never: []string{
			"Never on the tailbone, the flat bone above it, or the bone you sit on.",
			"Never chase a pain that runs down the leg: that is the nerve, not the muscle.",
		},
		Cautions: []string{
			"Leg tingling, numb or shooting? Leave this muscle alone and report it.",
			"A weak leg, or the same in both legs? Have it seen today.",
			"Thin bones: no ball near the hip. Hands only, and lightly.",
			"Blood thinner or bleeding disorder: no ball here, large bruises have been reported.",
		},
		Sources: []string{"L59", "L60", "L37", "L38", "L41", "L67b", "G2", "G3", "G4", "seed", "design: within the ranges studied"},
	}
}

func rhomboids() RegionGuide {
	return RegionGuide{
		Region: "rhomboids",
		Muscle: "Flat muscles between spine and shoulder blade. They draw the shoulder blades together.",
		Why:    []string{"Leaning forward, over a desk or a phone, keeps them on the stretch for hours."},
		Find: []string{
			"Lay one hand on the other shoulder and let the elbow hang across your chest.",
			"The shoulder blade on that side slides out and makes room at its inner edge.",
			"Reach back over the shoulder: the muscle fills the gap between blade and spine.",
			"Squeeze the shoulder blades together: it gathers into a firm strip.",
		},
		Work: []string{
			"Warm up: reach over the opposite shoulder and stroke as far down as you can.",
			"Stand with your back to a wall, a ball between the spine and the shoulder blade.",
			"Cross the arm of that side over your chest, so that the gap opens.",
			"Bend and stretch your knees: the ball rolls slowly up and down the gap.",
			"Wait on a tender spot for 30 to 60 seconds. Two or three spots are enough.",
			"Step closer to the wall for less pressure, further away for more.",
			"Finish with light strokes, then change sides.",
		},
		Doses: []Dose{
			{"rolling", "ball", Bounds{30, 60}, Bounds{2, 3}},
			{"compression", "ball", Bounds{30, 60}, Bounds{2, 3}},
			{"rolling", "roller", Bounds{30, 60}, Bounds{1, 3}},
		},
		UsualPerDay: 5 * time.Minute, MaxPerDay: 8 * time.Minute, DaysPerWeek: Bounds{3, 5}, Ceiling: 5, Rest: DeepRest,
		Stop: []string{
			"Chest pain, shortness of breath or a cold sweat: stop and call your emergency number.",
			"Stop if an arm tingles, goes numb or feels weak.",
		},
		Never: []string{
			"Never on the spine, and never on the edge of the shoulder blade.",
			"Never on the ribs with your full weight. Use a wall, not the floor, to begin with.",
			"A roller stays below the neck and above the low back.",
		},
		Cautions: []string{
			"Thin bones: no ball and no roller over spine or ribs. Hands only, and lightly.",
			"Blood thinner or bleeding disorder: light strokes only, no ball.",
			"Deep ache here for weeks that no movement changes? Have it looked at first.",
		},
		Sources: []string{"L59", "L60", "L63", "L25", "L40", "L41", "G10", "seed", "design: within the ranges studied"},
	}
}

func upperTrapezius() RegionGuide {
	return RegionGuide{
		Region: "upper-trapezius",
		Muscle: "The roll of muscle from the neck to the tip of the shoulder. It lifts the shoulder.",
		Why:    []string{"It tightens under stress and with raised shoulders, and goes with a stiff neck and with tension headaches."},
		Find: []string{
			"Lay your right hand on your left shoulder, close to the neck.",
			"Shrug a little: the roll that rises under your fingers is the muscle.",
			"Let the shoulder drop and take the roll between fingers and palm.",
			"Stay behind the line of the ear: in front of it the neck is not yours to press.",
		},
		Work: []string{
			"Warm up: stroke from behind the ear line down and out to the tip of the shoulder.",
			"Take the roll between fingers and palm of the opposite hand. Squeeze gently, lift, let go.",
			"Then small circles along the roll towards the base of the neck, behind the ear line.",
			"Strokes run the other way: towards the heart, away from the vessels of the neck.",
			"Press a tender spot with two or three fingers for 20 to 60 seconds.",
			"Let the head hang easily: no twisting and no pulling while you press.",
			"For a ball, lean the back of the shoulder on a wall, behind the line of the ear.",
			"Two or three spots are enough. Finish with light strokes, then change sides.",
		},
		Doses: []Dose{
			{"petrissage", "hands", Bounds{20, 60}, Bounds{2, 3}},
			{"compression", "hands", Bounds{20, 60}, Bounds{2, 3}},
			{"compression", "ball", Bounds{20, 60}, Bounds{2, 3}},
		},
		UsualPerDay: 5 * time.Minute, MaxPerDay: 5 * time.Minute, DaysPerWeek: Bounds{3, 5}, Ceiling: 4, Rest: DeepRest,
		Stop: []string{
			"Dizzy, seeing double or blurred, a new headache: stop, sit down, run backlog check.",
			"Trouble speaking, a drooping face or unsteady legs: call your emergency number.",
			"Stop if an arm tingles, goes numb or feels weak.",
		},
		Never: []string{
			"Stay behind the line of the ear. Never the front or the side of the neck.",
			"No massage gun and no roller: hands or a ball only.",
			"Never crack, twist or jerk the neck.",
		},
		Cautions: []string{
			"New neck pain or headache unlike any before? Leave this alone and have it seen today.",
			"Ehlers-Danlos, Marfan or diseased neck arteries: no massage near the neck.",
			"Blood thinner or bleeding disorder: light strokes only.",
		},
		Sources: []string{"L59", "L60", "L63", "L33", "L34", "L40", "G11", "G12", "seed", "design: within the ranges studied"},
	}
}
