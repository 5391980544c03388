package guide

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// wording is a line of a file in testdata/wording: what somebody may say, and the
// ids of which one is meant.
type wording struct {
	text string
	want []string
}

func readWordings(t *testing.T, name string) []wording {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "wording", name))
	if err != nil {
		t.Fatal(err)
	}
	var list []wording
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		said, want, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found {
			t.Fatalf("%s: %q has no tab", name, line)
		}
		list = append(list, wording{said, strings.Fields(want)})
	}
	return list
}

// urgentAlone reports whether a first report of what was found is urgent or more.
func urgentAlone(t *testing.T, v *Vocabulary, h Hit) bool {
	t.Helper()
	if !h.reported() {
		return false
	}
	urgency, _ := Overall(Check(v, tell(t, "+"+h.ID)))
	return urgency >= Urgent
}

// Of the phrases for a sign 95 in a hundred have it among the first three, and
// what is everyday is led by something urgent in two of a hundred at most.
func TestSearchFindsOrdinaryWords(t *testing.T) {
	v := &Vocabulary{}
	for _, name := range []string{"phrases.txt", "phrases_independent.txt"} {
		signs, everyday, urgent, places := 0, 0, 0, [SearchLimit]int{}
		for _, w := range readWordings(t, name) {
			hits := v.Search(w.text, KindSymptom, KindIncident, KindFact, KindTopic, KindRegion)
			if w.want[0] == "everyday" {
				everyday++
				if len(hits) > 0 && urgentAlone(t, v, hits[0]) {
					urgent++
					t.Logf("%s: %q is led by %s, which is urgent", name, w.text, hits[0].ID)
				}
				continue
			}
			signs++
			at := slices.IndexFunc(hits, func(h Hit) bool {
				if h.Kind != KindTopic {
					return slices.Contains(w.want, h.ID)
				}
				_, sign := v.Symptom(h.ID)
				return slices.Contains(w.want, "topic:"+h.ID) || !sign && slices.Contains(w.want, h.ID)
			})
			for place := range places {
				if at >= 0 && at <= place {
					places[place]++
				}
			}
			if at < 0 || at > 2 {
				t.Logf("%s: %q does not find %s among the first three: %v", name, w.text, strings.Join(w.want, " or "), hits)
			}
		}
		t.Logf("%s: of %d signs %d first, %d among the first three, %d among the first five; %d of %d everyday phrases are led by something urgent",
			name, signs, places[0], places[2], places[4], urgent, everyday)
		if places[2]*100 < signs*95 {
			t.Errorf("%s: %d of %d signs are among the first three, want 95 in a hundred", name, places[2], signs)
		}
		if urgent*50 > everyday {
			t.Errorf("%s: %d of %d everyday phrases are led by something urgent, want two in a hundred at most", name, urgent, everyday)
		}
	}
}

// Whatever is in the vocabulary is found by its own name, first, but the sign that no word fits.
func TestSearchFindsEveryName(t *testing.T) {
	v, err := NewVocabulary([]Region{{ID: "left-knee", Label: "left knee", Group: "thigh"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []Kind{KindRegion, KindTechnique, KindTool, KindSymptom, KindIncident, KindFact, KindTopic} {
		v.each([]Kind{kind}, func(_ Kind, id, word string) {
			if id == UnknownSign {
				return
			}
			for _, text := range []string{word, strings.ToUpper(strings.ReplaceAll(word, "-", " "))} {
				hits := v.Search(text, kind)
				if len(hits) == 0 {
					t.Errorf("Search(%q) among the %ss finds nothing, want %s", text, kind, id)
				} else if !slices.ContainsFunc(hits[:min(len(hits), 3)], func(h Hit) bool { return h.ID == id }) {
					t.Errorf("Search(%q) among the %ss finds %v, want %s", text, kind, hits, id)
				}
			}
		})
	}
}

// A topic may have the name of a sign, but none of what else has a page.
func TestTopicNamesAreFree(t *testing.T) {
	taken := map[string]string{}
	(&Vocabulary{}).each([]Kind{KindTopic, KindRegion, KindTechnique, KindTool}, func(kind Kind, id, word string) {
		if other, found := taken[word]; found {
			t.Errorf("%q is the %s %s and %s", word, kind, id, other)
		}
		taken[word] = kind.String() + " " + id
	})
}

func TestSearchOfNothing(t *testing.T) {
	v := &Vocabulary{}
	for _, text := range []string{"", "  ", "…", "the and my", "\xff\xfe", "qqqq zzzz", "1234"} {
		if hits := v.Search(text); len(hits) != 0 {
			t.Errorf("Search(%q) = %v, want nothing", text, hits)
		}
	}
	if hits := v.Search(strings.Repeat("numb saddle ", 100_000)); len(hits) == 0 || hits[0].ID != "numb-saddle" {
		t.Errorf("Search of a very long text = %v, want numb-saddle first", hits)
	}
}

func FuzzSearch(f *testing.F) {
	for _, text := range []string{"cant feel my bum", "numb-saddle", "\x1b[31mfever", "pins and", "pins", "…"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		hits := (&Vocabulary{}).Search(text)
		if len(hits) > SearchLimit {
			t.Errorf("Search(%q) finds %d, want %d at most", text, len(hits), SearchLimit)
		}
		for _, h := range hits {
			if h.ID == "" || h.Label == "" {
				t.Errorf("Search(%q) finds %+v, which lacks something", text, h)
			}
		}
	})
}

// Who says that a sign is no longer there is shown how to say so; a feeling that has gone is a sign.
func TestDeniedAndWell(t *testing.T) {
	for text, want := range map[string][2]bool{
		"I do not have a fever": {true, false}, "no fever": {true, false}, "I don't have chest pain": {true, false}, "I have no feeling in my foot": {}, "I dont have any strength in my leg": {}, "I haven't had a headache but I am dizzy": {},
		"I have not had a headache like this": {}, "never had such pain": {}, "I feel fine": {false, true}, "feeling much better today": {false, true}, "I feel better but my foot is numb": {}, "my foot is fine": {}, "": {}, "not feeling well": {},
	} {
		if got := [2]bool{CourseSaid(text, "") == CourseNo, SaysWell(text)}; got != want {
			t.Errorf("%q denies a sign, and says nothing but well: %v, want %v", text, got, want)
		}
	}
}

func TestSaysOver(t *testing.T) {
	for text, want := range map[string]bool{
		"arm asleep because I lay on it, normal after one minute": true, "foot numb on the bike, back to normal": true, "the tingling wore off": true, "dizzy but fine now": false,
		"my willy has gone numb": false, "the feeling in my seat is gone now": false, "numb and not back to normal": false, "never fine again": false, "headache from the screen, gone now": true, "the strength is gone now": false, "": false, "dizzy this morning, fine now": true,
	} {
		if got := SaysOver(text); got != want {
			t.Errorf("SaysOver(%q) = %v, want %v", text, got, want)
		}
	}
}

// What a stranger describes is offered among the first three, with how it is going; nothing
// that is there is taken for gone or denied.
func TestDescribed(t *testing.T) {
	for _, name := range []string{"described.txt", "described_second.txt"} {
		t.Run(name, func(t *testing.T) { testDescribed(t, name) })
	}
}

func testDescribed(t *testing.T, name string) {
	text, err := os.ReadFile(filepath.Join("testdata", "wording", name))
	if err != nil {
		t.Fatal(err)
	}
	v := new(Vocabulary)
	of, offered, right := 0, 0, 0
	for row := range strings.Lines(string(text)) {
		if strings.HasPrefix(row, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		said, ids, want := fields[0], strings.Fields(fields[1]), Course(fields[2])
		of++
		meant := v.Meant(said)
		if slices.ContainsFunc(meant[:min(len(meant), 3)], func(c Candidate) bool { return slices.Contains(ids, c.ID) }) {
			offered++
		} else {
			t.Logf("%q does not find %v among the first three: %v", said, ids, meant)
		}
		got := cmp.Or(CourseSaid(said, ids[0]), CourseNew)
		if got == want {
			right++
		} else {
			t.Logf("CourseSaid(%q, %s) = %s, want %s", said, ids[0], got, want)
		}
		if (got == CourseGone || got == CourseNo) && want != CourseGone && want != CourseNo {
			t.Errorf("%q is there, and taken for %s", said, got)
		}
	}
	t.Logf("of %d descriptions %d are offered, %d with how they are going", of, offered, right)
	if 100*offered < 88*of || 100*right < 86*of {
		t.Errorf("of %d descriptions %d are offered, want 88 in a hundred; %d with how they are going, want 86", of, offered, right)
	}
}
