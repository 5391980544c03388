package warnings

import (
	"encoding/csv"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

func rows(list []Raised) []string {
	var all []string
	for _, r := range list {
		end := "stands"
		if !r.Active {
			end = fmt.Sprintf("to %d", r.ClearedOn-today)
			if r.Seen {
				end += ", seen"
			}
		}
		all = append(all, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s from %d %s", r.Rule, r.Region, r.Level(), r.RaisedOn-today, end)), " "))
	}
	return all
}

func TestReplay(t *testing.T) {
	words := vocabulary(t)
	for _, c := range []struct {
		name  string
		story []string
		want  []string
	}{
		{"nothing", nil, nil},
		{"pain alone", []string{"-9..0/1 neck 3"}, nil},
		{"stands", []string{"-3 numb-saddle"}, []string{"ces-saddle-numbness emergency from -3 stands"}},
		{"gone", []string{"-300 walk-pain", "-290 walk-pain=gone"}, []string{"vasc-claudication soon from -300 to -290"}},
		{"raised and gone on one day", []string{"-30 walk-pain", "-30 walk-pain=gone"}, []string{"vasc-claudication soon from -30 to -30"}},
		{"gone and back on one day", []string{"-30 walk-pain", "-20 walk-pain=gone", "-20 walk-pain"}, []string{"vasc-claudication soon from -30 stands"}},
		{"ended by silence", []string{"-300 walk-pain"}, []string{"vasc-claudication soon from -300 to -215"}},
		{"a row for each urgency", []string{"-20 numb-saddle", "-5 neck 1", "-5 numb-saddle=same"}, []string{
			"ces-saddle-numbness emergency from -20 to -5", "ces-saddle-numbness urgent from -5 stands",
		}},
		{"a level falls between entries", []string{"-82 numb-saddle", "-82 weak-leg.l"}, []string{
			"ces-saddle-numbness emergency from -82 to -67", "neuro-fast-one-limb urgent from -82 to -53",
			"ces-saddle-numbness urgent from -67 stands", "neuro-slow soon from -53 stands",
		}},
		{"seen", []string{"-3 numb-saddle", "-2 seen ces-saddle-numbness massage-ok"}, []string{"ces-saddle-numbness emergency from -3 to -2, seen"}},
		{"seen, and back when that no longer covers it", []string{"-60 numb-saddle", "-59 seen ces-saddle-numbness", "-50 neck 1", "-44 numb-saddle=same"}, []string{
			"ces-saddle-numbness emergency from -60 to -59, seen", "ces-saddle-numbness soon from -44 stands",
		}},
		{"a worsening that was seen", []string{"-60..-20/1 neck 2", "-19..0/1 neck 7", "-3 seen trend-worsening"}, []string{
			"trend-worsening neck watch from -16 to -3, seen", "trend-not-improving neck soon from -13 stands",
			"trend-worsening neck see from -12 to -3, seen", "trend-severe-persistent neck soon from -6 stands",
		}},
		{"both sides gone, one after the other, beside an incident", []string{"-25 injury-minor", "-25 neck 5", "-23 tingling-arm.both", "-20 tingling-arm.l=gone", "-10 tingling-arm.r=gone"}, []string{
			"cord-hands-gait urgent from -23 to -20", "fx-neck emergency from -23 to -20", "neuro-one-limb-tingle neck soon from -23 to -10", "fx-neck urgent from -20 to -10",
		}},
		{"lowered by time alone", []string{"-30 fever", "-29 erector-spinae 5"}, []string{"inf-fever-spine urgent from -29 to -22", "inf-fever-spine soon from -22 stands"}},
		{"an answer that was changed", []string{"-80 profile pregnant=late", "-80 pregnancy-trouble", "-2 profile pregnant=no"}, []string{
			"preg-warning emergency from -80 to -72", "preg-warning urgent from -72 stands",
		}},
		{"caution and contraindications are none", []string{"profile spinal-surgery=2020", "-3 tingling-leg.l"}, nil},
		{"a region", []string{"-12..-6/2 piriformis 7", "-5..-3/1 piriformis 2"}, []string{"trend-severe-persistent piriformis soon from -8 to -3"}},
		{"announced once", []string{"-60..0/1 neck 5"}, []string{"trend-not-improving neck soon from -32 stands"}},
		{"mild pain that stays asks for nobody", []string{"-90..0/1 neck 3"}, nil},
		{"until it is mild no more", []string{"-90..-20/1 neck 3", "-19..0/1 neck 4"}, []string{"trend-not-improving neck soon from -13 stands"}},
		{"announced once, and seen", []string{"-60..0/1 neck 5", "-20 seen trend-not-improving"}, []string{"trend-not-improving neck soon from -32 to -20, seen"}},
		{"seen before it would be", []string{"-60..0/1 neck 5", "-40 seen trend-not-improving"}, nil},
		{"announced once, and better", []string{"-60..-20/1 neck 5", "-19..0/1 neck 2"}, []string{"trend-not-improving neck soon from -32 to -13"}},
	} {
		got := rows(tell(t, c.story...).Replay(words, endOf(0)))
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s, -want +got:\n%s", c.name, strings.Join(c.story, "; "), diff)
		}
	}
	// What lies after the moment is left out.
	d := tell(t, "-30 walk-pain", "-20 walk-pain=gone", "-3 numb-saddle")
	if diff := cmp.Diff([]string{"vasc-claudication soon from -30 stands"}, rows(d.Replay(words, endOf(-25)))); diff != "" {
		t.Error(diff)
	}
}

// The rows of the worsening rule are those that the trends find, on every
// simulated diary.
func TestReplayOfGoldenSeries(t *testing.T) {
	file, err := os.Open("../trends/testdata/golden_series.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	table, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	diaries := map[string]*trends.Diary{}
	var last guide.Day
	for _, row := range table[1:] {
		at, err := time.Parse(time.RFC3339, row[2])
		if err != nil {
			t.Fatal(err)
		}
		key := row[0] + " " + row[1]
		if diaries[key] == nil {
			diaries[key] = new(trends.Diary)
		}
		day := guide.DayOf(at)
		last = max(last, day)
		diaries[key].Add(sessions.Observation{
			At: at.Unix(), Day: day, Region: row[3], Technique: "compression", Seconds: 300,
			Before: sessions.NRS(number(t, row[4])), After: sessions.NRS(number(t, row[5])),
		})
	}
	words := vocabulary(t)
	raised := 0
	for key, pain := range diaries {
		var want, got []Raised
		for _, w := range pain.History(last) {
			want = append(want, raisedTier(w))
		}
		for _, r := range (Diary{Pain: pain}).Replay(words, Moment{Day: last, At: int64(last+1) * 86400}) {
			if r.Rule == worsening {
				got = append(got, r)
			}
		}
		raised += len(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s, -want +got:\n%s", key, diff)
		}
	}
	if len(diaries) != 25 || raised == 0 {
		t.Errorf("%d diaries with %d rows, want 25 and some", len(diaries), raised)
	}
}

// The replay raises on each day exactly what a check after each entry and at the end
// of each day, which knew no more than had been written by then, would have found.
func TestReplayIsACheckOfEveryDay(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	words := vocabulary(t)
	reports := []string{
		"numb-saddle", "numb-saddle=gone", "fever", "fever=gone", "rest-pain", "night-pain", "walk-pain", "walk-pain=no",
		"tingling-leg.l", "tingling-leg.both=worse", "lump-growing in=neck", "injury-minor", "weight-loss", "pain-climbing",
	}
	rapid.Check(t, func(rt *rapid.T) {
		var lines []string
		if rapid.Bool().Draw(rt, "steroids") {
			lines = append(lines, "profile steroids=yes")
		}
		for day := -60; day <= 0; day += rapid.IntRange(1, 9).Draw(rt, "gap") {
			// Pain first: a day's median is of the whole day.
			if rapid.Bool().Draw(rt, "pain") {
				lines = append(lines, fmt.Sprintf("%d erector-spinae compression %d-%d", day, rapid.IntRange(0, 10).Draw(rt, "before"), rapid.IntRange(0, 10).Draw(rt, "after")))
			}
			for range rapid.IntRange(0, 3).Draw(rt, "reports") {
				lines = append(lines, fmt.Sprintf("%d %s", day, rapid.SampledFrom(reports).Draw(rt, "report")))
			}
		}
		var given []guide.Given
		list := entriesOf(t, &given, lines)

		// By hand: a diary that grows, checked after each entry, and what is found by day.
		grown := Diary{Pain: new(trends.Diary), Given: given}
		want := map[string]bool{}
		held := map[string]bool{}
		check := func(at Moment, want map[string]bool) map[string]bool {
			holds := map[string]bool{}
			defer func() { held = holds }()
			v := grown.Judge(words, at)
			for _, f := range v.Findings {
				key := strings.Join(strings.Fields(fmt.Sprint(f.Rule, " ", f.Region, " ", max(f.Urgency, guide.Soon))), " ")
				if f.Urgency >= guide.Soon && (f.Rule != worsening || f.Region == "") || v.Facts.Announced(f.Finding) && held[key] {
					holds[key] = true
					want[fmt.Sprintf("%d %s", at.Day-today, key)] = true
				}
			}
			return holds
		}
		var days []guide.Day
		passed := func(until guide.Day) { // the ends of the days before another entry
			for len(days) > 0 && days[len(days)-1] < until {
				check(endOf(int(days[len(days)-1]-today)), want)
				days = append(days, days[len(days)-1]+1)
			}
		}
		for _, e := range list {
			passed(e.Day)
			if e.Kind == sessions.Session {
				o, _ := e.Observation()
				grown.Pain.Add(o)
			} else {
				grown.Reported = append(grown.Reported, e)
			}
			check(Moment{Day: e.Day, At: e.At}, want)
			days = append(days, e.Day)
		}
		passed(today)
		stands := check(endOf(0), want)

		raised := grown.Replay(words, endOf(0))
		got := map[string]bool{}
		standing := map[string]bool{}
		for _, r := range raised {
			if r.Rule == worsening && r.Region != "" {
				continue
			}
			key := strings.Join(strings.Fields(fmt.Sprint(r.Rule, " ", r.Region, " ", r.Urgency)), " ")
			if r.Active {
				standing[key] = true
			}
			for _, day := range append(slices.Compact(days), today) {
				if day >= r.RaisedOn && (r.Active || day < r.ClearedOn || day == r.RaisedOn) {
					got[fmt.Sprintf("%d %s", day-today, key)] = true
				}
			}
			// On the day of clearing it may still have held after some entry.
			if !r.Active && want[fmt.Sprintf("%d %s", r.ClearedOn-today, key)] {
				got[fmt.Sprintf("%d %s", r.ClearedOn-today, key)] = true
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			rt.Fatalf("%s\n-by hand +replay:\n%s", strings.Join(lines, "\n"), diff)
		}
		if diff := cmp.Diff(stands, standing); diff != "" {
			rt.Fatalf("%s\nstands now, -by hand +replay:\n%s", strings.Join(lines, "\n"), diff)
		}
	})
}

// A day with ten times as many entries costs about ten times as much, not a hundred times.
func TestManyEntriesADayAreReplayedInProportion(t *testing.T) {
	words := vocabulary(t)
	cost := func(a int) float64 {
		d := Diary{Pain: new(trends.Diary)}
		for day := range guide.Day(40) {
			for i := range a {
				d.Pain.Add(sessions.Observation{
					At: int64(10000+day)*86400 + 30000 + int64(i)*200, Day: 10000 + day, Region: "erector-spinae", Technique: "compression", Tool: "ball", Seconds: 300,
					Before: sessions.NRS((i*7+int(day))%4 + 2), After: sessions.NRS((i*5 + int(day)) % 4),
				})
			}
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		d.Replay(words, Moment{Day: 10040, At: 10041 * 86400})
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc - before.TotalAlloc)
	}
	if few, many := cost(20), cost(200); many > 20*few {
		t.Errorf("200 entries a day take %.0f times the memory of 20", many/few)
	}
}
