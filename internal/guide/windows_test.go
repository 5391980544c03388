package guide

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"backlog/testkit"
)

// Every window of every rule and contraindication holds on its last day and not on the
// next: each condition of the tables that names days is asked at both, with facts made
// for it alone. The golden file lists the conditions, so that none is dropped unseen.
func TestEveryWindowAtItsEdge(t *testing.T) {
	const today = Day(20000)
	table := new(Vocabulary).rules()
	seen := map[string]bool{}
	var listed []string
	check := func(leaf Condition, inside, outside Facts) {
		for want, f := range map[Truth]Facts{Yes: inside, No: outside} {
			f.Today, f.Now = today, int64(today)*86400
			if got := leaf.truth(newInquiry(&f, table.rules)); got != want {
				t.Errorf("%s is %s, want %s, with %+v %+v %+v", leaf, got, want, f.Reports, f.Profile, f.Regions)
			}
		}
		listed = append(listed, leaf.String())
	}
	report := func(c *reported, ago int, course Course, began int) Facts {
		symptom, sides := c.symptoms()[0], []Side{NoSide}
		if s, _ := findSymptom(symptom); s.Sided {
			sides[0] = Left
		}
		if c.side() == "both" {
			sides = []Side{Left, Right}
		}
		var f Facts
		add := func(ago int, course Course, since Span) {
			for _, side := range sides {
				day := today - Day(ago)
				f.Reports = append(f.Reports, Report{Symptom: symptom, Side: side, Course: course, Since: since, Day: day, At: int64(day) * 86400})
			}
		}
		if course == CourseGone {
			add(ago, course, Span{}) // nobody knows when it began
			return f
		}
		// Reported often enough that no silence ends it.
		s, _ := findSymptom(symptom)
		for at := began; at > ago; at -= max(1, min(s.ValidFor, at-ago)) {
			if at == began {
				add(at, CourseNew, Span{})
			} else {
				add(at, CourseSame, Span{})
			}
		}
		if began == ago {
			add(ago, CourseNew, Span{})
		} else {
			add(ago, course, Span{})
		}
		for at := ago - s.ValidFor; at > 0; at -= s.ValidFor {
			add(at, CourseSame, Span{})
		}
		if ago > 0 {
			add(0, CourseSame, Span{})
		}
		return f
	}
	region := func(c *hurting, r RegionFacts) Facts {
		for i := range regions {
			if lies(regions[i].ID, regions[i].Group, regions[i].Spine, c.where()) {
				r.Region, r.Group, r.Spine = regions[i].ID, regions[i].Group, regions[i].Spine
				break
			}
		}
		if c.oneSide {
			return Facts{OneSided: []RegionFacts{r}}
		}
		return Facts{Regions: []RegionFacts{r}}
	}
	table.leaves(func(leaf Condition) {
		if seen[leaf.String()] {
			return
		}
		seen[leaf.String()] = true
		switch c := leaf.(type) {
		case *reported:
			n := int(c.days)
			switch c.verb {
			case isRecent, hasBegun, isFast:
				check(leaf, report(c, n, CourseSame, n), report(c, n+1, CourseSame, n+1))
			case isWorse:
				check(leaf, report(c, n, CourseWorse, n+5), report(c, n+1, CourseWorse, n+6))
			case isLong:
				check(leaf, report(c, n, CourseSame, n), report(c, n-1, CourseSame, n-1))
			case hasPassed:
				check(leaf, report(c, n, CourseGone, n), report(c, n+1, CourseGone, n+1))
			}
		case happened:
			on := func(ago int) Facts {
				day := today - Day(ago)
				return Facts{Reports: []Report{{Symptom: c.incident, Day: day, At: int64(day) * 86400}}}
			}
			check(leaf, on(c.days), on(c.days+1))
		case dated:
			on := func(ago int) Facts { return Facts{Profile: map[string]string{c.fact: (today - Day(ago)).String()}} }
			if c.verb == "had" {
				check(leaf, on(c.days), on(c.days+1))
			} else {
				check(leaf, on(c.days), on(c.days-1))
			}
		case *hurting:
			n := Day(c.days)
			switch c.verb {
			case hurtsNewly:
				check(leaf, region(c, RegionFacts{Hurts: true, Began: On(today - n)}), region(c, RegionFacts{Hurts: true, Began: On(today - n - 1)}))
			case hurtsLong:
				check(leaf, region(c, RegionFacts{Hurts: true, Began: On(today - n)}), region(c, RegionFacts{Hurts: true, Began: On(today - n + 1)}))
			case wasWorked:
				on := func(day Day) Facts {
					return region(c, RegionFacts{Sessions: []SessionFact{{Day: day, Technique: c.technique}}})
				}
				check(leaf, on(today-n), on(today-n-1))
			case soreAfterSession:
				check(leaf, region(c, RegionFacts{SoreFor: int(n)}), region(c, RegionFacts{SoreFor: int(n) - 1}))
			}
		case aged:
			born := func(years int) Facts {
				profile := map[string]string{"birth-year": fmt.Sprint(today.Time().Year() - years)}
				if c.what == "onset-age" {
					profile = map[string]string{"birth-year": "1950", "back-pain-since": fmt.Sprint(1950 + years)}
				}
				return Facts{Profile: profile}
			}
			switch c.sign {
			case ">=":
				check(leaf, born(c.years), born(c.years-1))
			case ">":
				check(leaf, born(c.years+1), born(c.years))
			default: // the birthday may still be to come
				check(leaf, born(c.years), born(c.years+1))
			}
		}
	})
	slices.Sort(listed)
	text := "Conditions with a limit, each tested on the last day or year of it and just beyond.\n\n"
	for _, l := range listed {
		text += l + "\n"
	}
	testkit.Golden(t, filepath.Join("testdata", "windows.txt"), text)
}

// A report of a symptom speaks for as many days as the symptom says, and no longer.
func TestEverySymptomAtTheEndOfItsDays(t *testing.T) {
	for _, s := range symptoms {
		for _, after := range []int{s.ValidFor, s.ValidFor + 1} {
			f := Facts{Today: Day(20000 + after), Reports: []Report{{Symptom: s.ID, Day: 20000, At: 20000 * 86400}}}
			tracks := Tracks(f)
			if there := tracks[0].There; there != (after == s.ValidFor) || tracks[0].Lapsed == there {
				t.Errorf("%s reported %d days ago: there is %t, ended by silence is %t", s.ID, after, there, tracks[0].Lapsed)
			}
		}
	}
}
