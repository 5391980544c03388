package guide

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// spellings are the British and the American way to write a word.
var spellings = [][2]string{
	{"diarrhoea", "diarrhea"},
	{"tumour", "tumor"},
	{"colour", "color"},
	{"anaesthetised", "anesthetized"},
	{"paralysed", "paralyzed"},
	{"mum", "mom"},
	{"bum", "butt"},
	{"wee", "pee"},
	{"poo", "poop"},
	{"loo", "bathroom"},
	{"trousers", "pants"},
	{"tummy", "belly"},
	{"arse", "ass"},
	{"swolen", "swollen"},
	{"grey", "gray"},
	{"pyjamas", "pajamas"},
	{"kerb", "curb"},
	{"whilst", "while"},
	{"oestrogen", "estrogen"},
}

// variations are other ways to write a phrase.
func variations() map[string]func(*rand.Rand, string) string {
	words := func(change func(*rand.Rand, []string) []string) func(*rand.Rand, string) string {
		return func(r *rand.Rand, text string) string { return strings.Join(change(r, strings.Fields(text)), " ") }
	}
	long := func(r *rand.Rand, list []string) int { // a word of six letters or more, -1 for none
		var at []int
		for i, w := range list {
			if len(w) >= 6 && strings.Trim(w, "abcdefghijklmnopqrstuvwxyz") == "" {
				at = append(at, i)
			}
		}
		if len(at) == 0 {
			return -1
		}
		return at[r.IntN(len(at))]
	}
	return map[string]func(*rand.Rand, string) string{
		"capitals":   func(_ *rand.Rand, text string) string { return strings.ToUpper(text) },
		"the for my": func(_ *rand.Rand, text string) string { return strings.ReplaceAll(" "+text+" ", " my ", " the ") },
		"my for the": func(_ *rand.Rand, text string) string { return strings.ReplaceAll(" "+text+" ", " the ", " my ") },
		"no small words": words(func(_ *rand.Rand, list []string) []string {
			return slices.DeleteFunc(list, func(w string) bool {
				return slices.Contains([]string{"my", "the", "a", "an", "i", "is", "are", "am", "of", "im"}, w)
			})
		}),
		"words before": func(_ *rand.Rand, text string) string { return "i have noticed that " + text },
		"words after":  func(_ *rand.Rand, text string) string { return text + " since yesterday evening" },
		"an apostrophe": func(_ *rand.Rand, text string) string {
			return strings.NewReplacer("cant", "can't", "dont", "don't", "doesnt", "doesn't", "wont", "won't", "didnt", "didn't", "im ", "i'm ", "ive ", "i've ").Replace(text)
		},
		"no apostrophe": func(_ *rand.Rand, text string) string { return strings.NewReplacer("'", "", "’", "").Replace(text) },
		"swapped letters": words(func(r *rand.Rand, list []string) []string {
			if i := long(r, list); i >= 0 {
				w := []byte(list[i])
				at := 1 + r.IntN(len(w)-3)
				w[at], w[at+1] = w[at+1], w[at]
				list[i] = string(w)
			}
			return list
		}),
		"a letter missing": words(func(r *rand.Rand, list []string) []string {
			if i := long(r, list); i >= 0 {
				at := 1 + r.IntN(len(list[i])-2)
				list[i] = list[i][:at] + list[i][at+1:]
			}
			return list
		}),
		"a letter twice": words(func(r *rand.Rand, list []string) []string {
			if i := long(r, list); i >= 0 {
				at := 1 + r.IntN(len(list[i])-2)
				list[i] = list[i][:at] + list[i][at:at+1] + list[i][at:]
			}
			return list
		}),
		"other order": words(func(_ *rand.Rand, list []string) []string {
			half := len(list) / 2
			return slices.Concat(list[half:], list[:half])
		}),
		"other spelling": words(func(_ *rand.Rand, list []string) []string {
			for i, w := range list {
				for _, s := range spellings {
					switch w {
					case s[0]:
						list[i] = s[1]
					case s[1]:
						list[i] = s[0]
					}
				}
			}
			return list
		}),
		"another number": words(func(_ *rand.Rand, list []string) []string {
			for i, w := range list {
				switch w {
				case "leg", "arm", "hand", "shoulder", "toe", "finger", "knee", "calf":
					list[i] = strings.Replace(w+"s", "calfs", "calves", 1)
				case "legs", "arms", "hands", "shoulders", "toes", "fingers", "knees":
					list[i] = strings.TrimSuffix(w, "s")
				}
			}
			return list
		}),
	}
}

// However a phrase is written, its sign is found.
func TestSearchFindsVariations(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	t.Parallel()
	v := &Vocabulary{}
	r := rand.New(rand.NewPCG(7, 7))
	all := variations()
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		changed, found := 0, 0
		for _, file := range []string{"phrases.txt", "phrases_independent.txt"} {
			for _, w := range readWordings(t, file) {
				text := strings.TrimSpace(all[name](r, w.text))
				if w.want[0] == "everyday" || text == w.text {
					continue
				}
				hits := v.Search(text, KindSymptom, KindIncident, KindFact, KindTopic, KindRegion)
				at := slices.IndexFunc(hits[:min(3, len(hits))], func(h Hit) bool {
					_, sign := v.Symptom(h.ID)
					if h.Kind == KindTopic {
						return slices.Contains(w.want, "topic:"+h.ID) || !sign && slices.Contains(w.want, h.ID)
					}
					return slices.Contains(w.want, h.ID)
				})
				changed++
				if at >= 0 {
					found++
				} else {
					t.Logf("%s: %q (%s), want %v", name, text, w.text, w.want)
				}
			}
		}
		t.Logf("== %s: %d of %d", name, found, changed)
		want := 95
		switch name { // the phrases hold words that are misspelt already, and half of some is no sentence
		case "a letter missing", "another number", "other order":
			want = 90
		}
		if found*100 < changed*want {
			t.Errorf("%s: of %d phrases %d are found, want %d in a hundred", name, changed, found, want)
		}
	}
}
