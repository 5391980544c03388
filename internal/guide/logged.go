package guide

import (
	"fmt"
	"slices"
	"strings"
)

// signWords are the beginnings of words by which advice names a sign as something that may come
// on; the label of that sign has one of the same group in it.
var signWords = [...][]string{
	{"numb", "tingl"}, {"weak"}, {"unsteady", "trouble walking"}, {"fever"}, {"faint"}, {"breath"}, {"swell", "swollen"}, {"weight"}, {"headache"}, {"bladder", "pee"}, {"bowel"},
}

// mostNamed is how many signs an advice names.
const mostNamed = 3

// NameLogged lets the sentence of what would make it worse name the signs that are there: "if
// numbness comes on" must not read as if none were logged. What the finding rests on is named
// beside it anyway.
func (f *Finding) NameLogged(tracks []Track) {
	var names []string
	for _, t := range tracks {
		symptom, known := findSymptom(t.Symptom)
		if !known || !t.There || f.restsOn(t.Symptom) || len(names) == mostNamed || !sameSign(f.Advice.Worse, symptom.Label) {
			continue
		}
		name := symptom.Label
		if t.Side != NoSide {
			name += " (" + string(t.Side) + ")"
		}
		names = append(names, fmt.Sprintf("%s on %s", name, t.Last.Text()))
	}
	if len(names) == 0 {
		return
	}
	worse := f.Advice.Worse
	if rest, found := strings.CutPrefix(worse, "If "); found {
		if later, found := strings.CutPrefix(rest, "it gets worse"); found {
			worse = "If any of this gets worse" + later
		} else {
			worse = "If that gets worse, or if " + strings.Replace(rest, "comes on or gets worse", "comes on elsewhere", 1)
		}
	}
	f.Advice.Worse = "You logged " + strings.Join(names, " and ") + ". " + worse
}

// sameSign reports whether an advice names the sign of a label.
func sameSign(advice, label string) bool {
	return slices.ContainsFunc(signWords[:], func(words []string) bool {
		in := func(text string) bool {
			text = " " + strings.ReplaceAll(strings.ToLower(text), "number", "")
			return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, " "+word) })
		}
		return in(advice) && in(label)
	})
}
