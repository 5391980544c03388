package howto

import (
	"slices"
	"strings"

	"backlog/internal/guide"
)

// TopicGuide is a page of the guide on what people ask about, rather than on a muscle:
// first what has to be ruled out, then what it is, what to do, and what not. It
// names possibilities and diagnoses nothing.
type TopicGuide struct {
	Topic string // a topic's id

	RuleOut []guide.Sign
	About   []string
	Do      []string
	Not     []string
	Pages   []string // ids of regions, techniques and other topics that go with it
	Sources []string // as in RegionGuide
}

// TopicGuideOf returns the page of a topic, false if there is no such topic.
func TopicGuideOf(id string) (TopicGuide, bool) {
	for _, g := range TopicGuides() {
		if g.Topic == id {
			return g, true
		}
	}
	return TopicGuide{}, false
}

// Advice returns what to do, in one line.
func (g TopicGuide) Advice() string { return strings.Join(g.Do, " ") }

// TopicGuides returns the page of every topic, in the order of guide.Topics.
func TopicGuides() []TopicGuide {
	return slices.Concat([]TopicGuide{dangerSigns()}, nerveTopics(), muscleTopics(), bodyTopics())
}

// Signs that several topics share.
func signSaddle() guide.Sign {
	return guide.Sign{Text: "numbness or tingling around your genitals or back passage, or where you would sit on a saddle", Reports: []string{"numb-saddle"}}
}

func signBladder() guide.Sign {
	return guide.Sign{Text: "new trouble passing, holding or feeling pee, with back or leg pain", Reports: []string{"bladder-change"}, Pain: "erector-spinae"}
}

func signBowel() guide.Sign {
	return guide.Sign{Text: "new trouble holding or feeling poo or wind, with back or leg pain", Reports: []string{"bowel-change"}, Pain: "erector-spinae"}
}

func signBothLegs() guide.Sign {
	return guide.Sign{Text: "pain, tingling, numbness or weakness in both legs", Reports: []string{"tingling-leg.both"}}
}

func signWeakLeg() guide.Sign {
	return guide.Sign{Text: "a leg or foot that is weak, gives way, drags or slaps down", Reports: []string{"weak-leg.l"}}
}

func signFeverSpine() guide.Sign {
	return guide.Sign{Text: "fever, chills or the shakes with pain in the back or neck that is new, worse or severe", Reports: []string{"fever"}, Pain: "erector-spinae"}
}

func signWeightLoss() guide.Sign {
	return guide.Sign{Text: "weight loss that you did not try for, with back pain", Reports: []string{"weight-loss"}, Pain: "erector-spinae"}
}

func signAccident() guide.Sign {
	return guide.Sign{Text: "pain after a crash, a fall from a height or a heavy blow", Reports: []string{"injury-major"}, Pain: "erector-spinae"}
}

func signChest() guide.Sign {
	return guide.Sign{Text: "pain, pressure or tightness in the chest", Reports: []string{"chest-pain"}}
}

func signStroke() guide.Sign {
	return guide.Sign{Text: "a drooping face, slurred speech, lost sight, or an arm or leg that goes weak or numb all at once", Reports: []string{"weak-sudden.l"}}
}

func signThunderclap() guide.Sign {
	return guide.Sign{Text: "the worst headache of your life, within a minute or so", Reports: []string{"headache-sudden"}}
}

func signMeningitis() guide.Sign {
	return guide.Sign{Text: "a headache or fever with a neck too stiff to bring the chin to the chest, or with light that hurts", Reports: []string{"stiff-neck", "light-hurts", "fever", "headache"}}
}

func signCannotStand() guide.Sign {
	return guide.Sign{Text: "a leg that takes no weight after a fall, or a foot that turns out", Reports: []string{"cannot-stand.l", "injury-minor"}}
}

func signSwollenLeg() guide.Sign {
	return guide.Sign{Text: "one calf or thigh that is swollen, warm, red or darker than the other", Reports: []string{"leg-swollen.l"}}
}

func signLung() guide.Sign {
	return guide.Sign{Text: "sudden shortness of breath, sharp pain on breathing in, or coughing up blood", Reports: []string{"breathless"}}
}

// dangerSigns is what a frightened person is shown.
func dangerSigns() TopicGuide {
	return TopicGuide{
		Topic: guide.DangerSigns,
		RuleOut: []guide.Sign{
			signSaddle(), signBladder(), signBowel(), signBothLegs(),
			signChest(), signLung(), signStroke(), signThunderclap(), signMeningitis(),
			{Text: "a sudden tearing pain in the chest or between the shoulder blades", Reports: []string{"tearing-pain"}},
			{Text: "a leg or arm that is suddenly cold and pale", Reports: []string{"cold-limb.l"}},
			signAccident(), signCannotStand(), signWeakLeg(), signFeverSpine(), signSwollenLeg(), signWeightLoss(),
			{Text: "pee like tea or cola", Reports: []string{"dark-urine"}},
			{Text: "hot, red skin that spreads or has pus", Reports: []string{"hot-skin"}},
		},
		About: []string{
			"These are the signs that matter most with a sore back. The list is not complete, and backlog knows only what you type.",
		},
		Do: []string{
			"If one of them is there and new, act on it first and write it down afterwards.",
			"If you feel that something is badly wrong, get help now. You need no word for it.",
			"To report it, try other words: backlog symptom followed by what you feel. Every word it knows: backlog guide symptoms.",
		},
		Not:     []string{"Do not massage until you know what it is."},
		Sources: []string{"L1", "L2", "L3", "L4", "L23", "L25"},
	}
}
