package guide

// Technique is a way of working a muscle.
type Technique struct {
	ID, Label string
	Name      string   // as a person reads it; "": the ID
	Deep      bool     // it presses deep, whatever the tool
	Aliases   []string // the plainest first
}

var techniques = []Technique{
	{ID: "effleurage", Name: "stroking", Label: "long light strokes", Aliases: []string{"stroking", "stroked", "glide", "gliding", "light", "strokes"}},
	{ID: "petrissage", Name: "kneading", Label: "kneading", Aliases: []string{"kneading", "knead", "kneaded", "squeeze", "squeezing", "squeezed", "wringing"}},
	{ID: "compression", Name: "pressing", Label: "pressing and holding a spot", Deep: true, Aliases: []string{"pressing", "press", "pressed", "pressure", "trigger", "trigger-point", "hold", "holding", "held", "ischemic", "ischaemic"}},
	{ID: "friction", Name: "rubbing", Label: "small firm rubs across the fibres", Deep: true, Aliases: []string{"rubbing", "rub", "rubbed", "cross-friction", "transverse"}},
	{ID: "rolling", Label: "rolling over a ball or roller", Deep: true, Aliases: []string{"roll", "rolled", "foam-rolling"}},
	{ID: "percussion", Name: "tapping", Label: "tapping, by hand or machine", Deep: true, Aliases: []string{"tapping", "tapped", "vibration", "vibrating", "percussive"}},
}

// Tool is what touches the skin.
type Tool struct {
	ID, Label string
	Deep      bool // it presses deep, whatever the technique
	Aliases   []string
}

var tools = []Tool{
	{ID: "hands", Label: "hands or fingers", Aliases: []string{"hand", "fingers", "palm"}},
	{ID: "thumb", Label: "thumb", Aliases: []string{"thumbs"}},
	{ID: "knuckle", Label: "knuckles or fist", Deep: true, Aliases: []string{"knuckles", "fist"}},
	{ID: "forearm", Label: "forearm or elbow", Deep: true, Aliases: []string{"elbow"}},
	{ID: "ball", Label: "ball", Deep: true, Aliases: []string{"tennis-ball", "lacrosse-ball", "massage-ball", "two-balls"}},
	{ID: "roller", Label: "foam roller", Deep: true, Aliases: []string{"foam-roller", "stick"}},
	{ID: "gun", Label: "massage gun or other machine", Deep: true, Aliases: []string{"massage-gun", "massager", "massage-machine", "device"}},
}

// Ban is something that nobody should do.
type Ban struct {
	What  string // a technique or a tool
	Where string // a group or a region
	Why   string
	Rule  string // the contraindication that says so
	Only  string // "" or what it amounts to, if less than a ban: "a word of caution"
}

// Reason returns why, in words that need no explanation.
func (b Ban) Reason() string {
	if b.Why != "the same" {
		return b.Why
	}
	for _, other := range forbidden {
		if other.Where == b.Where && other.Rule == b.Rule && other.Why != b.Why {
			return other.Why
		}
	}
	return b.Why
}

var forbidden = []Ban{
	{What: "percussion", Where: "neck", Why: "two published artery dissections after home devices", Rule: "ci-gun-neck"},
	{What: "gun", Where: "neck", Why: "the same", Rule: "ci-gun-neck"},
	{What: "percussion", Where: "upper-trapezius", Why: "too near the neck", Rule: "ci-gun-neck"},
	{What: "gun", Where: "upper-trapezius", Why: "too near the neck", Rule: "ci-gun-neck"},
	{What: "roller", Where: "neck", Why: "a roller presses on bone and artery there", Rule: "ci-spine-bone"},
	{What: "roller", Where: "erector-spinae", Why: "beside the lower spine only, never across the bone", Rule: "ci-spine-bone", Only: "a word of caution"},
}
