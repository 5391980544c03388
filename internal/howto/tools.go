package howto

import "time"

// ToolGuides returns the seven tools, the gentlest first.
func ToolGuides() []ToolGuide {
	return []ToolGuide{{
		Tool: "hands", What: "Your own hands: they feel what they do, and stop when you do.",
		How: []string{
			"Warm them first. Use the flat hand to stroke, fingers and palm to knead.",
			"Keep the wrists straight and let your weight do the work.",
		},
		Suits:   []string{"erector-spinae", "gluteus-medius", "upper-trapezius"},
		WhenNot: []string{"Not over broken or infected skin, and never on the front or side of the neck."},
		Sources: []string{"L41", "design: use is our own choice"},
	}, {
		Tool: "thumb", What: "For one small spot, where a whole hand is too broad.",
		How: []string{
			"Put the pad on, not the tip, and keep the thumb in line with the arm.",
			"Press slowly, and change thumbs before they ache.",
		},
		Suits:   []string{"erector-spinae", "upper-trapezius"},
		WhenNot: []string{"Not on a pulse or a bone. With sore thumb joints take knuckles or a ball."},
		Sources: []string{"L38", "design: use is our own choice"},
	}, {
		Tool: "knuckle", What: "A loose fist: firmer than fingers, and easy to lighten.",
		How: []string{
			"Lay the flat of the knuckles on the muscle and lean in little by little.",
			"Glide slowly, or stay on one spot.",
		},
		Suits: []string{"erector-spinae", "gluteus-medius"},
		WhenNot: []string{
			"Not on the neck, the spine or the ribs.",
			"Not with a blood thinner, a bleeding disorder or thin bones.",
		},
		Sources: []string{"L40", "L41", "design: use is our own choice"},
	}, {
		Tool: "forearm", What: "Broad and strong: for thick muscle that you can reach without twisting.",
		How: []string{
			"Use the flat of the forearm. The point of the elbow is for nobody's first try.",
			"Lean in slowly and stop at once if it tingles.",
		},
		Suits: []string{"quadriceps"},
		WhenNot: []string{
			"Not on neck, spine, ribs, or the back of the knee.",
			"Not with a blood thinner, a bleeding disorder, thin bones or skin that feels little.",
		},
		Sources: []string{"L38", "L40", "L41", "design: use is our own choice"},
	}, {
		Tool: "ball", What: "For places your hands cannot reach. A tennis ball is firm enough for most.",
		How: []string{
			"Start at a wall: there you can take the weight off in an instant.",
			"Let it rest in soft muscle, beside the bone and never on it.",
			"For the low back put two in a sock, so that the spine lies in the gap.",
			"A hard ball does no better than a softer one.",
		},
		Suits:   []string{"erector-spinae", "gluteus-medius", "piriformis", "rhomboids", "upper-trapezius"},
		Seconds: Bounds{30, 90},
		WhenNot: []string{
			"Not on bone, on varicose veins, or on the front or side of the neck.",
			"Not with a blood thinner, a bleeding disorder, thin bones or skin that feels little.",
			"Not on a leg that tingles, is swollen, or may hold a clot.",
		},
		Sources: []string{"L37", "L38", "L40", "L41", "L63", "L64", "unsourced: Hou 2002, pressing for 30 to 90 seconds"},
	}, {
		Tool: "roller", What: "A foam roller, for the long muscles of thigh, buttock and upper back.",
		How: []string{
			"Take a soft one first. Carry your weight on hands and feet, and give it little.",
			"Roll slowly, about three seconds for a pass, 30 to 60 seconds in a row.",
			"One to three times, with half a minute of rest in between.",
		},
		Suits: []string{"gluteus-medius", "rhomboids", "quadriceps", "hamstrings"}, Seconds: Bounds{30, 60}, Sets: Bounds{1, 3},
		MaxPerMuscle: 3 * time.Minute,
		DaysPerWeek:  Bounds{3, 5}, Ceiling: 5,
		WhenNot: []string{
			"Never on the neck, and never across the bones of the low back.",
			"Not with thin bones, a clot now, a swollen leg, or a blood thinner.",
			"Not deep on the legs in pregnancy.",
		},
		Sources: []string{"L36", "L39", "L41", "L59", "L60", "design: within the ranges studied"},
	}, {
		Tool: "gun", What: "A machine that taps fast. For large muscles only, briefly, on the lowest speed.",
		How: []string{
			"Take the soft, round head. Lay it on; do not press it in.",
			"Keep it moving for 30 to 60 seconds, 2 minutes a muscle at most.",
			"No more than 10 minutes in all, on 3 days a week.",
		},
		Suits: []string{"quadriceps", "hamstrings", "gluteus-maximus"}, Seconds: Bounds{30, 60},
		MaxPerMuscle: 2 * time.Minute,
		MaxPerDay:    10 * time.Minute, DaysPerWeek: Bounds{3, 3}, Ceiling: 4,
		WhenNot: []string{
			"Never on the neck, nor on the roll between neck and shoulder.",
			"Never on bone, numb skin, belly or kidneys.",
			"Not with a blood thinner, in pregnancy, or with thin bones.",
			"With a pacemaker or another implant keep it well away, and ask first.",
			"Not after exhausting exercise or when short of water.",
			"Dark urine afterwards: stop, and get emergency care.",
		},
		Sources: []string{"L34", "L35", "L40", "L68", "unsourced: advice of heart charities and makers on implants", "design: time and days are our own choice"},
	}}
}
