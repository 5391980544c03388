package guide

import "slices"

// Topic is what people ask about, rather than a muscle. Its page is in internal/howto.
type Topic struct {
	ID, Label string
	Urgency   Urgency // of the topic itself, where it is a danger sign that no symptom names
	Aliases   []string
}

// DangerSigns is the topic that says when to get help: what is shown where
// nothing is found.
const DangerSigns = "danger-signs"

var topics = []Topic{
	{ID: DangerSigns, Label: "when to get help, and how fast", Aliases: []string{"warning-signs", "get-help", "emergency", "worried", "frightened"}},
	{ID: "sciatica", Label: "pain from the back or buttock down a leg", Aliases: []string{"sciatic", "sciatic-nerve", "trapped-nerve", "pinched-nerve", "piriformis-syndrome", "leg-pain"}},
	{ID: "disc", Label: "a suspected disc problem", Aliases: []string{"slipped-disc", "slipped-disk", "disk", "herniated-disc", "herniated-disk", "bulging-disc", "prolapsed-disc", "disc-problem", "disc-prolapse", "disc-herniation"}},
	{ID: "pins-and-needles", Label: "tingling and numbness", Aliases: []string{"tingling", "numbness", "numb", "pins-needles"}},
	{ID: "giving-way", Label: "a leg that gives way", Aliases: []string{"gives-way", "leg-gives-way", "leg-giving-way", "weak-leg", "weak-legs", "leg-weakness", "foot-drop", "buckling"}},
	{ID: "bladder-and-bowel", Label: "weeing, poo and numbness below", Aliases: []string{"weeing", "wee", "pee", "peeing", "poo", "poop", "bladder", "bowel", "cauda-equina", "incontinence", "toilet", "constipation"}},
	{ID: "groin", Label: "pain or numbness in the groin", Aliases: []string{"groin-pain", "sore-groin", "numb-groin", "inner-thigh"}},
	{ID: "back-pain", Label: "back pain, and where it may come from", Aliases: []string{"low-back-pain", "lower-back-pain", "backache", "back-ache", "bad-back", "sore-back", "referred-pain", "lumbago", "stiff-back"}},
	{ID: "stay-active", Label: "moving, work and rest with a sore back", Aliases: []string{"rest", "bed-rest", "stay-in-bed", "exercise", "keep-moving", "swimming", "going-to-work"}},
	{ID: "posture", Label: "sitting, standing and leaning forward", Aliases: []string{"bad-posture", "sitting", "standing", "desk", "slouching", "leaning-forward", "ergonomics", "screen", "computer", "mattress"}},
	{ID: "tension", Label: "tense, tight muscles", Aliases: []string{"stress", "stressed", "tense", "tight-muscles", "tight-shoulders", "muscle-tension", "stiff-muscles"}},
	{ID: "headache", Label: "headache and a tight neck", Aliases: []string{"tension-headache", "headaches", "migraine"}},
	{ID: "stiff-neck", Label: "a stiff or sore neck", Aliases: []string{"neck-pain", "sore-neck", "crick", "crick-in-the-neck", "wry-neck", "neck-stiffness"}},
	{ID: "knot", Label: "knots and tender spots", Aliases: []string{"knots", "trigger-points", "tight-spot", "tender-spot", "tender-spots", "lumpy-muscle"}},
	{ID: "pulled-muscle", Label: "a pulled or torn muscle", Aliases: []string{"muscle-tear", "torn-muscle", "tear", "torn", "strain", "muscle-strain", "pulled-back"}},
	{ID: "sprain", Label: "a sprain", Aliases: []string{"sprained", "sprained-back", "sprained-ankle", "twisted-ankle", "ligament", "torn-ligament"}},
	{ID: "soreness", Label: "sore after exercise or massage", Aliases: []string{"sore", "sore-muscles", "doms", "aching-muscles", "tender-muscles", "sore-after-massage", "sore-after-exercise"}},
	{ID: "clot", Label: "a clot in a leg", Aliases: []string{"dvt", "blood-clot", "deep-vein-thrombosis", "thrombosis", "calf-pain"}},
	{ID: "fever", Label: "fever, infection and massage", Aliases: []string{"temperature", "chills", "flu", "infection", "feverish"}},
	{ID: "fracture", Label: "a fall, or a bone that may be broken", Aliases: []string{"broken-bone", "broken-back", "fall", "fell", "broken-hip", "cracked-rib", "vertebra"}},
	{ID: "bruise", Label: "bruises", Aliases: []string{"bruises", "small-bruise", "bruised", "black-and-blue"}},
	{ID: "pregnancy", Label: "pregnancy and massage", Aliases: []string{"pregnant", "expecting", "baby"}},
	{ID: "blood-thinner", Label: "blood thinners and massage", Aliases: []string{"blood-thinners", "warfarin", "anticoagulant", "anticoagulants"}},
	{ID: "blood-pressure", Label: "blood pressure and massage", Aliases: []string{"hypertension", "high-blood-pressure", "bp"}},
	{ID: "black-poo", Label: "black or bloody poo", Urgency: Urgent, Aliases: []string{"poo-like-tar", "bleeding-gut"}},
	{ID: "suicidal-thoughts", Label: "not wanting to live", Urgency: Urgent, Aliases: []string{"despair"}},
}

// Topics returns every topic, the danger signs first.
func Topics() []Topic { return slices.Clone(topics) }

// TopicOf returns the topic of an id, false if there is none.
func TopicOf(id string) (Topic, bool) {
	if i := slices.IndexFunc(topics, func(t Topic) bool { return t.ID == id }); i >= 0 {
		return topics[i], true
	}
	return Topic{}, false
}
