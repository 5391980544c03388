package guide

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// storyDay is the day of every story.
var storyDay = DayOf(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))

// tell turns a story into facts. Its parts stand between semicolons, and "3d"
// is three days ago:
//
//	+tingling-leg.l=worse since 2024 @3d in piriformis   a report; now unless @ says when
//	pain erector-spinae 7 since 5d up rise one           the latest score; the episode is old unless the story says
//	session neck.l percussion gun @3d                    a massage, with hands unless the story says
//	trend neck see, persistent neck, stuck neck 30, worse-after neck rolling lasting, sore neck 4
//	steroids=yes, age=72                                 the profile
func tell(t *testing.T, story string) Facts {
	t.Helper()
	vocabulary, err := NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	f := Facts{Today: storyDay, Now: int64(storyDay)*86400 + 12*3600, Profile: map[string]string{}}
	region := func(id string) *RegionFacts {
		i := slices.IndexFunc(f.Regions, func(r RegionFacts) bool { return r.Region == id })
		if i < 0 {
			known, ok := vocabulary.Region(id)
			if !ok {
				t.Fatalf("story %q: no region %q", story, id)
			}
			f.Regions = append(f.Regions, RegionFacts{Region: id, Group: known.Group, Spine: known.Spine, ScoreDay: storyDay})
			i = len(f.Regions) - 1
		}
		return &f.Regions[i]
	}
	for part := range strings.SplitSeq(story, ";") {
		words := strings.Fields(part)
		option := func(name string) string {
			if i := slices.Index(words, name); i >= 0 {
				return words[i+1]
			}
			return ""
		}
		ago := Day(0)
		if i := slices.IndexFunc(words, func(w string) bool { return w[0] == '@' }); i >= 0 {
			ago = storyDay - spanOf(t, words[i][1:]).From
		}
		since := spanOf(t, cmp.Or(option("since"), "never"))
		switch {
		case len(words) == 0:
		case words[0][0] == '+':
			word, course, _ := strings.Cut(words[0][1:], "=")
			id, side, _ := strings.Cut(word, ".")
			_, symptom := vocabulary.Symptom(id)
			if _, event := vocabulary.Incident(id); !symptom && !event {
				t.Fatalf("story %q: no symptom %q", story, id)
			}
			f.Reports = append(f.Reports, Report{
				Symptom: id, Side: sideOf(side),
				Course: Course(course), Since: since, Region: option("in"), Value: option("value"),
				Day: storyDay - ago, At: f.Now - int64(ago)*86400 + int64(len(f.Reports)),
			})
		case words[0] == "pain":
			r := region(words[1])
			r.Score, _ = strconv.Atoi(words[2])
			r.Hurts, r.Strong, r.Severe = r.Score >= 1, r.Score >= 5, r.Score >= 7
			r.Began = spanOf(t, cmp.Or(option("since"), "400d"))
			r.Up, r.Rise = slices.Contains(words, "up"), slices.Contains(words, "rise")
			r.Extreme, r.Climbs = slices.Contains(words, "extreme") || slices.Contains(words, "extreme-first"), slices.Contains(words, "climbs")
			if slices.Contains(words, "extreme-first") {
				r.ExtremeDay = storyDay
			}
			r.SevereRise, r.SharpRise = slices.Contains(words, "severe-rise"), slices.Contains(words, "sharp-rise")
			if slices.Contains(words, "one") {
				f.OneSided = append(f.OneSided, *r)
			}
		case words[0] == "session":
			s := SessionFact{At: f.Now - int64(ago)*86400, Day: storyDay - ago, Technique: words[2], Tool: "hands"}
			if len(words) > 3 && words[3][0] != '@' {
				s.Tool = words[3]
			}
			id, side, _ := strings.Cut(words[1], ".")
			s.Side = sideOf(side)
			r := region(id)
			r.Sessions = append(r.Sessions, s)
		case words[0] == "trend":
			tiers := []string{"", "fine", "watch", "see", "urgent"}
			region(words[1]).Trend = Tier(slices.Index(tiers, words[2]))
		case words[0] == "persistent":
			r := region(words[1])
			r.SeverePersistent, r.SevereLately, r.SevereSince = true, true, storyDay-ago
		case words[0] == "stuck":
			r := region(words[1])
			r.NotImproving = true
			r.NotImprovingFor, _ = strconv.Atoi(words[2])
			r.NotImprovingSince, r.NotImprovingNew = storyDay-ago, ago == 0
		case words[0] == "worse-after":
			r := region(words[1])
			r.WorseAfter = append(r.WorseAfter, WorseAfter{Technique: words[2], Lasting: slices.Contains(words, "lasting")})
		case words[0] == "sore":
			region(words[1]).SoreFor, _ = strconv.Atoi(words[2])
		default:
			fact, value, ok := strings.Cut(words[0], "=")
			if fact == "age" {
				years, _ := strconv.Atoi(value)
				fact, value = "birth-year", strconv.Itoa(storyDay.Time().Year()-years)
			}
			if _, known := vocabulary.Fact(fact); !ok || !known {
				t.Fatalf("story %q: %q is neither a word of stories nor a profile fact", story, words[0])
			}
			f.Profile[fact] = value
		}
	}
	return f
}

func sideOf(suffix string) Side {
	return map[string]Side{"": NoSide, "l": Left, "r": Right, "both": Both}[suffix]
}

// spanOf reads "3d" as three days ago, and a date as it is typed.
func spanOf(t *testing.T, text string) Span {
	t.Helper()
	if days, ok := strings.CutSuffix(text, "d"); ok {
		n, err := strconv.Atoi(days)
		if err != nil {
			t.Fatal(err)
		}
		return On(storyDay - Day(n))
	}
	return parseSpan(text)
}

// ruleCase is a story and what one rule finds in it: the urgency of its
// finding, or "" for none.
type ruleCase struct {
	story string
	want  string
}

// findOf reads the stories and compares what the rule finds in each.
func findOf(t *testing.T, rule string, cases []ruleCase) {
	t.Helper()
	vocabulary, err := NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	fired := map[string]bool{}
	for _, c := range cases {
		got := ""
		for _, finding := range Check(vocabulary, tell(t, c.story)) {
			if finding.Rule == rule {
				got = finding.Urgency.String()
				break
			}
		}
		fired[got] = true
		if got != c.want {
			t.Errorf("%s: Check(%q) = %q, want %q", rule, c.story, got, c.want)
		}
	}
	if !fired[""] {
		t.Errorf("%s: no story in which it stays quiet", rule)
	}
	i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.ID == rule })
	for _, level := range Rules()[i].Levels {
		if !fired[level.Urgency.String()] {
			t.Errorf("%s: no story in which it is %s", rule, level.Urgency)
		}
	}
}
