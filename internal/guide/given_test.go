package guide

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A value applies from when it was given or from its own date, and no longer than it
// can: the day before each edge and the day of it.
func TestLearn(t *testing.T) {
	given := func(text string) (list []Given) {
		for _, word := range strings.Fields(text) {
			day, fact, _ := strings.Cut(word, ":")
			name, value, _ := strings.Cut(fact, "=")
			n, err := strconv.Atoi(day)
			if err != nil {
				t.Fatal(err)
			}
			d := Day(20000 + n)
			list = append(list, Given{Fact: name, Value: value, At: int64(d) * 86400, Day: d})
		}
		return list
	}
	ownDate := "heart-event=" + Day(20010).String()
	for _, c := range []struct {
		given string
		day   int
		want  string // the value of the fact that was given first
	}{
		{"", 0, ""},
		{"5:steroids=yes", 4, ""},
		{"5:steroids=yes", 5, "yes"},
		{"5:steroids=yes", 5000, "yes"},
		{"5:steroids=yes 9:steroids=no", 8, "yes"},
		{"5:steroids=yes 9:steroids=no", 9, "no"},
		{"5:steroids=yes 9:steroids=", 8, "yes"},
		{"5:steroids=yes 9:steroids=", 9, ""},
		{"5:birth-year=1970", -900, "1970"},
		{"5:birth-year=1970 9:birth-year=1971", 0, "1971"},
		{"5:sex=male", -900, "male"},
		{"40:" + ownDate, 9, ""},
		{"40:" + ownDate, 10, Day(20010).String()},
		{"2:heart-event=2020 40:" + ownDate, 9, "2020"},
		{"2:heart-event=2020 40:" + ownDate, 10, Day(20010).String()},
		{"2:heart-event=no 40:" + ownDate, 9, "no"},
		{"2:heart-event=yes", 1, ""},
		{"0:pregnant=early", 83, "early"},
		{"0:pregnant=early", 84, "late"},
		{"0:pregnant=early", 293, "late"},
		{"0:pregnant=early", 294, ""},
		{"0:pregnant=yes", 83, "yes"},
		{"0:pregnant=yes", 84, "late"},
		{"0:pregnant=yes", 294, ""},
		{"0:pregnant=late", 209, "late"},
		{"0:pregnant=late", 210, ""},
		{"0:pregnant=late", 490, ""},
		{"0:pregnant=late 200:pregnant=late", 409, "late"},
		{"0:pregnant=late 20:pregnant=no", 19, "late"},
		{"0:pregnant=no", 5000, "no"},
		{"0:pregnant=maybe", 41, "maybe"},
		{"0:pregnant=maybe", 42, ""},
		{"0:pregnancy-high-risk=yes", 293, "yes"},
		{"0:pregnancy-high-risk=yes", 294, ""},
	} {
		f := Facts{Today: Day(20000) + Day(c.day)}
		f.Now = int64(f.Today) * 86400
		list := given(c.given)
		f.Learn(list)
		fact := ""
		if len(list) > 0 {
			fact = list[0].Fact
		}
		if got := f.Profile[fact]; got != c.want {
			t.Errorf("%s on day %d: %q, want %q", c.given, c.day, got, c.want)
		}
	}
}

// What may have ended is asked about again, once, after everything that matters more,
// and a yes keeps what was said.
func TestAskAgain(t *testing.T) {
	words := new(Vocabulary)
	for _, c := range []struct {
		fact, value string
		days        int // the day on which it is asked first
		yes         string
	}{
		{"steroids", "yes", 90, "yes"},
		{"blood-thinner", "yes", 180, "yes"},
		{"dvt-now", "yes", 90, "yes"},
		{"cancer-active", "yes", 90, "yes"},
		{"anaemia", "yes", 90, "yes"},
		{"fracture", "arm", 84, "arm"},
		{"bone-infection", "hip", 84, "hip"},
		{"immobilised", "thigh", 42, "thigh"},
		{"pregnant", "late", 210, ""},
		{"pregnant", "maybe", 42, ""},
		{"pregnancy-high-risk", "yes", 294, ""},
		{"steroids", "no", 0, ""},
		{"pregnant", "no", 180, "no"},
		{"osteoporosis", "yes", 0, ""},
	} {
		for _, day := range []int{c.days - 1, c.days} {
			f := Facts{Today: Day(20000) + Day(day)}
			f.Now = int64(f.Today) * 86400
			f.Learn([]Given{{c.fact, c.value, 20000 * 86400, 20000}})
			asks := Questions(words, f, NoUrgency, 1000)
			i := slices.IndexFunc(asks, func(a Question) bool { return a.Kind == QuestionFact && a.ID == c.fact && a.Last > 0 })
			if asked := i >= 0; asked != (day == c.days && c.days > 0) {
				t.Errorf("%s=%s after %d days: asked again is %t", c.fact, c.value, day, asked)
			}
			if i >= 0 && (asks[i].Value != c.yes || !strings.Contains(asks[i].Text, "4 Oct 2024")) {
				t.Errorf("%s=%s: asked %+v, want a yes to say %q", c.fact, c.value, asks[i], c.yes)
			}
		}
	}
}
