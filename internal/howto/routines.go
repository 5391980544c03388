package howto

import "time"

// SideRule says how a step of a routine is done on a body with two sides.
type SideRule uint8

// The rules. Steps of EachSide that follow each other are one run: the whole run
// is done on one side, then again on the other, with one change of sides.
const (
	BothSides SideRule = iota // both sides at once; its seconds count once
	EachSide                  // one side, then the other; its seconds count for each
)

// String returns the word used in every output: both or each.
func (r SideRule) String() string { return [...]string{"both", "each"}[r] }

// Step is one stretch of a guided session.
type Step struct {
	Technique, Tool string // ids
	Seconds         int    // of one side, if Side is EachSide
	Side            SideRule
	Say             string // what to do, in one line
}

// Total returns how long the step takes, both sides together, changes not counted.
func (s Step) Total() time.Duration {
	d := time.Duration(s.Seconds) * time.Second
	if s.Side == EachSide {
		return 2 * d
	}
	return d
}

// Routine is a guided session of one region.
type Routine struct {
	Name   string // what is typed to start it: for ours, the region's id
	Region string

	Technique, Tool string // as what it is logged: its deepest part
	Steps           []Step
}

// Total returns how long the steps take, both sides together.
func (r Routine) Total() time.Duration {
	var sum time.Duration
	for _, s := range r.Steps {
		sum += s.Total()
	}
	return sum
}

// Routines returns one routine for each guided region, in the order of
// RegionGuides: light strokes, the main technique, two or three holds of 30
// seconds, light strokes. Each stays within the region's limits for a day and
// uses nothing that is barred there. Times: design.
func Routines() []Routine {
	return []Routine{{
		Name: "erector-spinae", Region: "erector-spinae", Technique: "compression", Tool: "ball",
		Steps: []Step{
			{"effleurage", "hands", 60, BothSides, "Flat hands, slow strokes from the belt up towards the ribs."},
			{"petrissage", "hands", 60, EachSide, "Knead the ridge beside the spine: gather, squeeze, let go."},
			{"compression", "ball", 30, BothSides, "Two balls at the wall, just above the belt, beside the spine. Stay and breathe."},
			{"compression", "ball", 30, BothSides, "Two fingers higher, still a hand's width below the last ribs. Stay and breathe."},
			{"compression", "ball", 30, BothSides, "Back down to the first spot, knees a little softer. Stay."},
			{"effleurage", "hands", 60, BothSides, "Balls away. Light, long strokes to finish."},
		},
	}, {
		Name: "gluteus-medius", Region: "gluteus-medius", Technique: "compression", Tool: "ball",
		Steps: []Step{
			{"effleurage", "hands", 30, EachSide, "Stroke the side of the hip, up and back, with a flat hand."},
			{"rolling", "ball", 60, EachSide, "Ball at the wall on the soft part behind the hip bone. Roll slowly."},
			{"compression", "ball", 30, EachSide, "Stay on the most tender spot. Breathe out long."},
			{"compression", "ball", 30, EachSide, "A little further back. Stay, and let the hip get heavy."},
			{"effleurage", "hands", 30, EachSide, "Light strokes to finish this side."},
		},
	}, {
		Name: "piriformis", Region: "piriformis", Technique: "compression", Tool: "ball",
		Steps: []Step{
			{"effleurage", "hands", 20, EachSide, "Stroke the whole buttock with a flat hand."},
			{"rolling", "ball", 30, EachSide, "Ball at the wall, middle of the buttock. Small, slow circles."},
			{"compression", "ball", 30, EachSide, "Stay on the tender spot. Any tingling in the leg: stop for today."},
			{"compression", "ball", 30, EachSide, "A thumb's width further out. Stay, knees soft, breathe."},
			{"effleurage", "hands", 20, EachSide, "Light strokes to finish this side."},
		},
	}, {
		Name: "rhomboids", Region: "rhomboids", Technique: "compression", Tool: "ball",
		Steps: []Step{
			{"effleurage", "hands", 20, EachSide, "Reach over the opposite shoulder and stroke down beside the spine."},
			{"rolling", "ball", 60, EachSide, "Ball at the wall, between spine and blade. Bend the knees to roll."},
			{"compression", "ball", 30, EachSide, "Stay on the tender spot, arm across the chest."},
			{"compression", "ball", 30, EachSide, "A little lower. Stay beside the bone, not on it."},
			{"effleurage", "hands", 20, EachSide, "Ball away. Light strokes over the shoulder to finish."},
		},
	}, {
		Name: "upper-trapezius", Region: "upper-trapezius", Technique: "compression", Tool: "hands",
		Steps: []Step{
			{"effleurage", "hands", 20, EachSide, "Stroke from behind the ear line out to the tip of the shoulder."},
			{"petrissage", "hands", 40, EachSide, "Squeeze the roll, lift, let go; then small circles towards the base of the neck."},
			{"compression", "hands", 30, EachSide, "Press a tender spot, behind the line of the ear. 4 out of 10 at most."},
			{"compression", "hands", 30, EachSide, "A thumb's width towards the shoulder. Stay, head easy."},
			{"effleurage", "hands", 20, EachSide, "Light strokes to finish. Let the shoulder drop."},
		},
	}}
}
