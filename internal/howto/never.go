package howto

import "backlog/internal/guide"

// Limit is what to leave out on a region that has no page on how to work it, and
// what the sentences rest on.
type Limit struct {
	Never   []string
	Sources []string // as in RegionGuide
}

// LimitOf returns what never to do on a region that has no guide: by the region,
// else by the part of the body that it belongs to. Every region has one.
func LimitOf(r guide.Region) Limit {
	switch r.ID {
	case "quadratus-lumborum":
		return Limit{
			[]string{
				"Never just below the last ribs: the kidneys lie there. Flat hand and light strokes only.",
				"No ball, no roller and no massage gun in the soft part between ribs and hip.",
				"Not with fever, burning pee or a pain in the side that no movement changes: have it seen today.",
			},
			[]string{"L30", "L41", "unsourced: anatomy of the kidneys"},
		}
	case "latissimus-dorsi":
		return Limit{
			[]string{
				"Never in the armpit: nerves, vessels and glands lie there.",
				"Never on the ribs with your full weight, and no massage gun over them.",
				"Not on the side on which lymph nodes were removed, unless you have asked.",
			},
			[]string{"L40", "L41"},
		}
	case "gluteus-maximus":
		return Limit{
			[]string{
				"Never on the tailbone, the flat bone above it, or the bone you sit on.",
				"No ball under the buttock with a leg that tingles, is numb or is weak.",
				"Blood thinner or bleeding disorder: light strokes only, large bruises have been reported.",
			},
			[]string{"L37", "L38", "L41"},
		}
	}
	return limitOfPart(r.Group)
}

func limitOfPart(group string) Limit {
	switch group {
	case "neck":
		return Limit{
			[]string{
				"Stay behind the line of the ear. Never the front or the side of the neck, and never on a pulse.",
				"No roller and no massage gun: torn neck arteries have been reported after machines.",
				"Never crack, twist or jerk the neck, and nothing with a new headache, dizziness or double sight.",
			},
			[]string{"L33", "L34", "L38"},
		}
	case "shoulder":
		return Limit{
			[]string{
				"Never in the armpit or in the hollow above the collarbone: nerves and vessels lie there.",
				"Never on the bones: the tip of the shoulder, the collarbone, the edge of the shoulder blade.",
				"Not straight after a fall or a pull, and not on a joint that is hot, swollen or out of shape.",
			},
			[]string{"L41", "L42", "unsourced: anatomy of the armpit"},
		}
	case "upper-back", "mid-back":
		return Limit{
			[]string{
				"Never on the spine, and never on the ribs with your full weight.",
				"Thin bones: no ball and no roller here. Hands only, and lightly.",
				"Not with chest pain, shortness of breath or a pain that came all at once: call your emergency number.",
			},
			[]string{"L25", "L26", "L40", "L41"},
		}
	case "lower-back":
		return Limit{
			[]string{
				"Never on the spine, the ribs or the tailbone, and never just below the last ribs.",
				"No roller across the bones of the low back.",
				"Not with a leg that tingles, is numb or is weak, and not with fever.",
			},
			[]string{"L1", "L40", "L41"},
		}
	case "buttock":
		return Limit{
			[]string{
				"Never on the tailbone, the flat bone above it, or the bone you sit on.",
				"No ball with a leg that tingles, is numb or is weak.",
			},
			[]string{"L37", "L38", "L41"},
		}
	case "hip":
		return Limit{
			[]string{
				"Never in the fold of the groin: a large artery, a vein, a nerve and glands lie there.",
				"Never deep into the belly to reach the muscle, and never where you feel a pulse.",
				"No ball, no roller and no massage gun here. Stretching does it instead.",
			},
			[]string{"L40", "L41", "unsourced: anatomy of the groin"},
		}
	case "thigh":
		return Limit{
			[]string{
				"Never on the inner thigh, where the large vessels run, nor on the back of the knee.",
				"Not on a leg that is swollen, hot, or may hold a clot; not over varicose veins.",
				"Pregnant, or a clot in the past: light strokes only.",
			},
			[]string{"L36", "L39", "L41"},
		}
	case "calf":
		return Limit{
			[]string{
				"Never on a calf that is swollen, warm, red or painful on one side only: it may hold a clot. Have it seen today.",
				"Never on the back of the knee, the shin bone or the tendon above the heel.",
				"Pregnant, a clot in the past, a long journey or an operation just behind you: light strokes only.",
			},
			[]string{"L23", "L36", "L39", "L41"},
		}
	case "foot":
		return Limit{
			[]string{
				"Not on skin that feels little, with diabetes for one: you would not notice too much pressure.",
				"Not on a wound, a sore, or a toe that is hot and swollen.",
				"No massage gun on the foot.",
			},
			[]string{"L40", "L41"},
		}
	case "arm":
		return Limit{
			[]string{
				"Never in the armpit, nor on the inside of the elbow or of the upper arm: nerves and vessels lie there.",
				"Not on an arm whose lymph nodes were removed, or with a line in a vein.",
				"Pain in the left arm with pressure in the chest: call your emergency number.",
			},
			[]string{"L25", "L40", "L41"},
		}
	}
	return Limit{
		[]string{
			"Never on bone, on a pulse, on the front of the neck, on the belly or in the armpit or groin.",
			"Not on a new injury, on broken, hot or numb skin, or on a joint that is hot and swollen.",
		},
		[]string{"L38", "L41", "L42"},
	}
}
