package guide

// Incident is something that happened on a date and never lasts.
type Incident struct {
	ID, Label string
	Question  string // says what counts
	Aliases   []string
	Not       []string // look-alikes that are something else
}

var incidents = []Incident{{
	ID: "injury-major", Label: "serious accident",
	Question: "A car crash, a fall from a height, or a heavy direct blow.",
	Aliases:  []string{"major-injury", "car-crash", "fall-from-height", "heavy-blow", "whiplash"},
	Not:      []string{"an old accident that has healed (give since=, or do not log it)"},
}, {
	ID: "injury-minor", Label: "small strain or knock",
	Question: "A small fall, a lift, twist, strain or sprain, or a cough or sneeze, after which it hurt.",
	Aliases:  []string{"minor-injury", "strain", "sprain", "lift", "fall-small", "sneeze", "twist", "pulled-muscle", "torn-muscle", "muscle-tear"},
	Not:      []string{"soreness after ordinary exercise (muscle-sore)"},
}, {
	ID: "head-injury", Label: "blow to the head",
	Question: "A knock, a fall or a blow in which the head was hit.",
	Aliases:  []string{"concussion", "hit-my-head", "bang-to-the-head", "knock-to-the-head", "head-knock"},
	Not:      []string{"a headache without a blow (headache)"},
}, {
	ID: "infection", Label: "infection in the last weeks",
	Question: "A boil or abscess, or another infection that needed treatment.",
	Aliases:  []string{"boil", "recent-infection"},
	Not:      []string{"a common cold"},
}, {
	ID: "long-journey", Label: "long journey sitting",
	Question: "Four hours or more sitting in a plane, car or bus.",
	Aliases:  []string{"flight", "long-flight", "long-drive"},
}, {
	ID: "sedated", Label: "numbed by alcohol or medicine",
	Question: "Alcohol, sedatives or strong painkillers shortly before a session.",
	Aliases:  []string{"drunk", "alcohol", "intoxicated"},
}}
