package warnings

import (
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

// ago is the one number that differs from day to day while nothing else does.
var ago = regexp.MustCompile(`still there \d+ days`)

// spelled returns all that a verdict says, a line for each part.
func spelled(v Verdict) []string {
	list := []string{overall(v)}
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	for _, f := range v.Findings {
		text := fmt.Sprintf("%s %s, %s in %q %v bars %v", f.Rule, f.Urgency, f.Massage, f.Region, f.Area, f.Bars)
		if f.Since.Known {
			text += " since " + f.Since.String()
		}
		if f.Seen != nil {
			text += fmt.Sprintf(", seen by %s (%d) on %s, massage %t, review %d", f.Seen.By, f.Seen.Number, f.Seen.On, f.Seen.MassageOK, f.Seen.Review)
		}
		if f.Lapsed != nil {
			text += fmt.Sprintf(", was seen by %s (%d) on %s, massage %t", f.Lapsed.By, f.Lapsed.Number, f.Lapsed.On, f.Lapsed.MassageOK)
		}
		text += fmt.Sprintf(", lifted %t, unreviewed %t, warning %t, call %t; %s|%s|%s|%s;", f.Lifted, f.Unreviewed, warns(f), f.Call, f.Advice.Do, f.Advice.Massage, f.Advice.Why, f.HabitChange)
		for _, b := range f.Because {
			says := b.Says
			if b.Symptom+b.Incident+b.Fact == "" { // the latest scores, which change daily
				says = fmt.Sprint("of pain, changed ", b.Changed)
			}
			text += fmt.Sprintf(" because %s%s%s%s %s %s", b.Symptom, b.Incident, b.Fact, b.Side.Suffix(), b.Region, says)
		}
		add("%s", text)
	}
	add("open: %s", rulesOf(v.Open()))
	asked := func(kind string, asks []guide.Question) {
		for _, q := range asks {
			add("%s %v %s%s, %s, %s, %v, pending %s, last %s, entry %d: %s", kind, q.Kind, q.ID, q.Side.Suffix(), q.Would, q.Massage, q.Rules, q.Pending, q.Last, q.Entry, q.Text)
		}
	}
	asked("unanswered", v.Unanswered)
	asked("noted", v.Noted)
	for _, track := range v.Unjudged {
		add("unjudged %s%s", track.Symptom, track.Side.Suffix())
	}
	for _, region := range v.Unplaced {
		add("unplaced %s", region)
	}
	for _, s := range v.States {
		add("state of %s: %s, current %t", s.Region, s.State.Sustained, s.Current)
	}
	for i, text := range list {
		list[i] = ago.ReplaceAllString(text, "still there so many days")
	}
	return list
}

// aftermath returns what is said after a write, a line for each part, without the verdict.
func aftermath(a Change) []string {
	list := []string{fmt.Sprintf("shows %s, raised %s, stood %d, rose %t, open %s", rulesOf(a.Show), a.Raised, a.StillActive(), a.Rose, rulesOf(a.Open()))}
	for _, o := range a.Objections {
		list = append(list, "against it: "+objection(o))
	}
	for _, track := range a.OtherSides {
		list = append(list, "other side: "+track.Symptom+track.Side.Suffix())
	}
	return list
}

// strictest returns which finding limits a massage most, of some places and ways.
func strictest(v Verdict, words *guide.Vocabulary) string {
	var all []string
	for _, try := range [][3]string{{}, {"neck"}, {"erector-spinae", "compression", "ball"}, {"", "percussion", "gun"}, {"calves", "rolling", ""}, {"nowhere"}} {
		if f, limited := v.Strictest(words, try[0], try[1], try[2]); limited {
			all = append(all, strings.Join(strings.Fields(strings.Join(try[:], " ")), " ")+": "+f.Rule)
		}
	}
	return strings.Join(all, ", ")
}

// What is said of the stories of testdata/days.txt at the end of each day, as what comes
// and what goes, and after each write. A change that is meant shows here with the day on
// which it comes to bear: read the difference before you keep it.
func TestEveryDay(t *testing.T) {
	words := vocabulary(t)
	testkit.Stories(t, filepath.Join("testdata", "days.txt"), "story: ", func(b *strings.Builder, story string) {
		lines := strings.Split(story, "; ")
		d := tell(t, lines...)
		entries := entriesOf(t, new([]guide.Given), lines)
		for _, e := range entries {
			for _, r := range e.Reports {
				if _, known := words.Symptom(r.Symptom); !known && !guide.IsIncident(r.Symptom) {
					t.Errorf("%s is no sign and no event", r.Symptom)
				}
			}
		}
		was := spelled(Diary{Pain: tell(t).Pain}.Judge(words, endOf(-800)))
		for day := firstDay(entries) - 1; day <= today+3; day++ {
			v := d.Judge(words, endOf(int(day-today)))
			is := spelled(v)
			for _, text := range was {
				if !slices.Contains(is, text) {
					fmt.Fprintf(b, "  %d - %s\n", day-today, text[:min(len(text), 60)])
				}
			}
			for _, text := range is {
				if !slices.Contains(was, text) {
					fmt.Fprintf(b, "  %d + %s\n", day-today, text)
				}
			}
			was = is
		}
		fmt.Fprintf(b, "  strictest %s\n", strictest(d.Judge(words, endOf(0)), words))
		for i, e := range entries {
			now := Moment{Day: e.Day, At: e.At}
			with, without := diaryOf(entries[:i+1], d.Given), diaryOf(entries[:i], d.Given)
			e.Number = int64(i + 1)
			a := After(words, now, with, without, &e)
			fmt.Fprintf(b, "  write %d: %s\n", i+1, strings.Join(aftermath(a), "; "))
			// Supposing it says the same as writing it.
			supposed := e
			supposed.Number = 0
			said := spelled(without.Supposing(supposed, nil, now).Judge(words, now))
			if diff := cmp.Diff(numberless(spelled(a.Verdict)), numberless(said)); diff != "" && e.Note == "" {
				t.Errorf("%s: entry %d, -written +supposed:\n%s", story, i+1, diff)
			}
		}
		fmt.Fprintf(b, "  replay: %s\n", strings.Join(rows(d.Replay(words, endOf(0))), "; "))
	})
}

func firstDay(entries []sessions.Entry) guide.Day {
	first := today
	for _, e := range entries {
		first = min(first, e.Day)
	}
	return first
}

var anyNumber = regexp.MustCompile(`by (\w*) \(\d+\)`)

func numberless(lines []string) []string {
	for i := range lines {
		lines[i] = anyNumber.ReplaceAllString(lines[i], "by $1")
	}
	return lines
}

// warns reports whether a finding counts: it has an urgency, and nobody has seen it.
func warns(f Finding) bool { return f.Seen == nil && f.Urgency > guide.NoUrgency }
