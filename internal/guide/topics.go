package guide

// Topic is a page of the guide on what people ask about, rather than on a muscle.
type Topic struct {
	ID, Label string
	Aliases   []string
}

// DangerSigns is the topic that says when to get help: what is shown where
// nothing is found.
const DangerSigns = "danger-signs"

func dangerSigns() Topic { return Topics()[0] }

// Topics returns the topics.
func Topics() []Topic {
	return []Topic{
		{"danger-signs", "when to get help, and how fast", []string{"warning-signs", "get-help", "emergency", "worried", "frightened"}},
		{"sciatica", "pain down a leg from the back", []string{"sciatic", "sciatic-nerve", "trapped-nerve", "pinched-nerve", "piriformis-syndrome"}},
		{"disc", "a suspected disc problem", []string{"slipped-disc", "herniated-disc", "bulging-disc", "prolapsed-disc", "disc-problem", "disc-prolapse"}},
		{"pulled-muscle", "a pulled or torn muscle", []string{"muscle-tear", "torn-muscle", "tear", "strain", "muscle-strain"}},
		{"sprain", "a sprain", []string{"twisted-ankle", "ligament", "torn-ligament"}},
		{"clot", "a clot in a leg", []string{"dvt", "blood-clot", "deep-vein-thrombosis", "thrombosis"}},
		{"headache", "headache and a tight neck", []string{"tension-headache", "migraine"}},
		{"stiff-neck", "a stiff or sore neck", []string{"neck-pain", "crick", "wry-neck", "neck-stiffness"}},
		{"knot", "knots and tender spots", []string{"trigger-points", "tight-spot", "tender-spot", "lumpy-muscle"}},
		{"tension", "tense, tight muscles", []string{"stress", "tight-muscles", "tight-shoulders", "muscle-tension"}},
		{"posture", "sitting, standing and posture", []string{"sitting", "desk", "slouching", "standing", "leaning-forward", "bad-mattress", "ergonomics"}},
		{"back-pain", "back pain, and where it may come from", []string{"low-back-pain", "lower-back-pain", "backache", "bad-back", "referred-pain", "stiff-back"}},
		{"stay-active", "moving, work and rest with a sore back", []string{"rest", "bed-rest", "stay-in-bed", "exercise", "keep-moving", "swimming", "going-to-work"}},
		{"soreness", "soreness after exercise or massage", []string{"sore-muscles", "doms", "aching-after-exercise", "stiff-after-exercise"}},
		{"fever", "fever and massage", []string{"temperature", "flu", "infection"}},
		{"pins-and-needles", "tingling and numbness", []string{"tingling", "numbness"}},
		{"giving-way", "a leg that gives way", []string{"leg-gives-way", "weak-leg", "foot-drop", "buckling"}},
		{"bladder-and-bowel", "weeing, poo and numbness below", []string{"weeing", "wee", "pee", "poo", "bladder", "bowel", "cauda-equina", "incontinence", "toilet"}},
		{"groin", "pain or numbness in the groin", []string{"groin-pain"}},
		{"fracture", "a bone that may be broken", []string{"broken-bone", "fall", "broken-hip", "crack"}},
		{"bruise", "bruises", []string{"small-bruise"}},
		{"pregnancy", "pregnancy and massage", []string{"pregnant", "expecting"}},
		{"blood-thinner", "blood thinners and massage", []string{"warfarin", "anticoagulant"}},
		{"blood-pressure", "blood pressure and massage", []string{"hypertension", "high-blood-pressure"}},
		{"suicidal-thoughts", "not wanting to live", []string{"suicide", "suicidal", "kill-myself", "want-to-die"}},
		{"black-poo", "black or bloody poo", []string{"black-stool", "tarry-poo", "bloody-poo"}},
	}
}
