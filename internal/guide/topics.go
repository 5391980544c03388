package guide

import "slices"

// Topic is a page of the guide on what people ask about, rather than on a muscle:
// first what has to be ruled out, then what it is, what to do, and what not. It
// names possibilities and diagnoses nothing.
type Topic struct {
	ID, Label string
	Aliases   []string

	Urgency Urgency // of the topic itself, where it is a danger sign that no word of a report names
	RuleOut []Sign
	About   []string
	Do      []string
	Not     []string
	Pages   []string // ids of regions, techniques and other topics that go with it
	Sources []string // as in RegionGuide
}

// Sign is something that a page tells people to have looked at. How soon is not
// written beside it: the rules say so, and the page cannot differ from them.
type Sign struct {
	Text    string
	Reports []string // symptoms and events, each perhaps with a side as it is typed: "weak-leg.both"
	Pain    string   // the region that hurts as well, or ""
	Fact    string   // a profile fact that is yes, or ""
}

// UrgencyOf returns how soon the rules want a professional to look at the sign
// where it is new.
func (v *Vocabulary) UrgencyOf(s Sign) Urgency {
	urgency, _ := Overall(Check(v, s.facts(v)))
	return urgency
}

// facts returns the diary of a person who reports the sign today and nothing else.
func (s Sign) facts(v *Vocabulary) Facts {
	const today = Day(20_000)
	f := Facts{Today: today, Now: int64(today)*86400 + 43_200, Profile: map[string]string{}}
	for i, word := range s.Reports {
		r := Report{Symptom: word, Day: today, At: f.Now + int64(i)}
		for _, side := range []Side{Left, Right, Both} {
			if id, found := cutSuffix(word, side.Suffix()); found {
				r.Symptom, r.Side = id, side
			}
		}
		if _, ok := findSymptom(r.Symptom); ok {
			r.Course = CourseNew
		}
		f.Reports = append(f.Reports, r)
	}
	if r, ok := v.Region(s.Pain); ok {
		const score = 5
		f.Regions = append(f.Regions, RegionFacts{
			Region: r.ID, Group: r.Group, Spine: r.Spine,
			Hurts: true, Score: score, ScoreDay: today, Began: On(today - 5),
		})
	}
	if s.Fact != "" {
		f.Profile[s.Fact] = "yes"
	}
	return f
}

func cutSuffix(word, suffix string) (string, bool) {
	if n := len(word) - len(suffix); n > 0 && word[n:] == suffix {
		return word[:n], true
	}
	return word, false
}

// Alone returns what the rules find where a symptom or an event is reported for the
// first time today and nothing else is known, the most urgent first. What is no
// symptom and no event finds nothing.
func (v *Vocabulary) Alone(id string) []Finding {
	if _, symptom := findSymptom(id); !symptom && !isEvent(id) {
		return nil
	}
	found := Check(v, Sign{Reports: []string{id}}.facts(v))
	return slices.DeleteFunc(found, func(f Finding) bool { return f.Urgency == NoUrgency })
}

// DangerSigns is the topic that says when to get help: what is shown where
// nothing is found.
const DangerSigns = "danger-signs"

// TopicOf returns the topic of an id, false if there is none.
func TopicOf(id string) (Topic, bool) {
	for _, t := range Topics() {
		if t.ID == id {
			return t, true
		}
	}
	return Topic{}, false
}

// Topics returns every topic, the danger signs first.
func Topics() []Topic {
	return slices.Concat([]Topic{dangerSigns()}, nerveTopics(), muscleTopics(), bodyTopics())
}

// Signs that several topics share.
func signSaddle() Sign {
	return Sign{Text: "numbness or tingling around your genitals or back passage, or where you would sit on a saddle", Reports: []string{"numb-saddle"}}
}

func signBladder() Sign {
	return Sign{Text: "new trouble passing, holding or feeling pee, with back or leg pain", Reports: []string{"bladder-change"}, Pain: "erector-spinae"}
}

func signBowel() Sign {
	return Sign{Text: "new trouble holding or feeling poo or wind, with back or leg pain", Reports: []string{"bowel-change"}, Pain: "erector-spinae"}
}

func signBothLegs() Sign {
	return Sign{Text: "pain, tingling, numbness or weakness in both legs", Reports: []string{"tingling-leg.both"}}
}

func signWeakLeg() Sign {
	return Sign{Text: "a leg or foot that is weak, gives way, drags or slaps down", Reports: []string{"weak-leg.l"}}
}

func signFeverSpine() Sign {
	return Sign{Text: "fever, chills or the shakes with pain in the back or neck that is new, worse or severe", Reports: []string{"fever"}, Pain: "erector-spinae"}
}

func signWeightLoss() Sign {
	return Sign{Text: "weight loss that you did not try for, with back pain", Reports: []string{"weight-loss"}, Pain: "erector-spinae"}
}

func signAccident() Sign {
	return Sign{Text: "pain after a crash, a fall from a height or a heavy blow", Reports: []string{"injury-major"}, Pain: "erector-spinae"}
}

func signChest() Sign {
	return Sign{Text: "pain, pressure or tightness in the chest", Reports: []string{"chest-pain"}}
}

func signStroke() Sign {
	return Sign{Text: "a drooping face, slurred speech, lost sight, or an arm or leg that goes weak or numb all at once", Reports: []string{"weak-sudden.l"}}
}

func signThunderclap() Sign {
	return Sign{Text: "the worst headache of your life, within a minute or so", Reports: []string{"headache-sudden"}}
}

func signMeningitis() Sign {
	return Sign{Text: "a headache or fever with a neck too stiff to bring the chin to the chest, or with light that hurts", Reports: []string{"stiff-neck", "fever", "headache"}}
}

func signCannotStand() Sign {
	return Sign{Text: "a leg that takes no weight after a fall, or a foot that turns out", Reports: []string{"cannot-stand.l", "injury-minor"}}
}

func signSwollenLeg() Sign {
	return Sign{Text: "one calf or thigh that is swollen, warm, red or darker than the other", Reports: []string{"leg-swollen.l"}}
}

func signLung() Sign {
	return Sign{Text: "sudden shortness of breath, sharp pain on breathing in, or coughing up blood", Reports: []string{"breathless"}}
}

// dangerSigns is what a frightened person is shown.
func dangerSigns() Topic {
	return Topic{
		ID: DangerSigns, Label: "when to get help, and how fast",
		Aliases: []string{"warning-signs", "get-help", "emergency", "worried", "frightened"},
		RuleOut: []Sign{
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
