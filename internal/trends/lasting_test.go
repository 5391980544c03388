package trends

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// announced returns the days, counted from 20000, on which what lasts is announced
// and on which it is shown.
func announced(t *testing.T, d *Diary, days int) (notImproving, shown, severe, severeShown []int) {
	t.Helper()
	for i := range days {
		today := guide.Day(20000 + i)
		f := fact(t, d, today)
		if f.NotImproving {
			shown = append(shown, i)
			if f.NotImprovingNew {
				notImproving = append(notImproving, i)
			}
		}
		if f.SevereLately {
			severeShown = append(severeShown, i)
			if f.SevereSince == today {
				severe = append(severe, i)
			}
		}
	}
	return notImproving, shown, severe, severeShown
}

// since adds a reading on the first day that says since when the pain has been there.
func since(d *Diary, day guide.Day) {
	d.Add(sessions.Observation{At: 20000 * 86400, Day: 20000, Region: "neck", Before: sessions.NRS(5), Since: guide.On(day)})
}

func TestWhatLastsIsAnnouncedOnce(t *testing.T) {
	for _, test := range []struct {
		name                                string
		since                               guide.Day
		scores                              []int
		notImproving                        []int
		shown                               [2]int // the first day and the last; 0, 0 for never
		severe                              []int
		severeFirst, severeLast, severeDays int
	}{
		{name: "the same for a year", scores: times(365, 5), notImproving: []int{28}, shown: [2]int{28, 364}},
		{name: "the same for three years", scores: times(1100, 5), notImproving: []int{28}, shown: [2]int{28, 730}},
		{name: "to and fro on the edge", scores: slices.Concat(times(30, 6), slices.Repeat(slices.Concat(times(20, 4), times(20, 5)), 5)), notImproving: []int{28}, shown: [2]int{28, 229}},
		{name: "began three years before", since: 19000, scores: times(365, 5)},
		{name: "began three years before, and got worse", since: 19000, scores: slices.Concat(times(60, 5), times(60, 7)), notImproving: []int{74}, shown: [2]int{74, 119}},
		{name: "began in the same year", since: 19900, scores: times(100, 5), notImproving: []int{28}, shown: [2]int{28, 99}},
		{name: "no logs any more", scores: times(40, 5), notImproving: []int{28}, shown: [2]int{28, 53}},
		{name: "no log on the day", scores: slices.Concat(times(20, 5), times(10, -1), times(30, 5)), notImproving: []int{28, 29, 30}, shown: [2]int{28, 59}},
		{name: "two episodes", scores: slices.Concat(times(40, 5), times(40, 0), times(40, 5)), notImproving: []int{28, 108}, shown: [2]int{28, 119}},
		{name: "at 7", since: 19000, scores: times(300, 7), severe: []int{3}, severeFirst: 3, severeLast: 299, severeDays: 297},
		{name: "at 7 with better days", since: 19000, scores: slices.Repeat([]int{7, 7, 7, 8, 7, 5, 7, 7, 7, 6}, 30), severe: []int{3}, severeFirst: 3, severeLast: 299, severeDays: 297},
		{name: "a flare that settles", since: 19000, scores: slices.Concat(times(60, 6), times(8, 8), times(40, 6)), severeFirst: 62, severeLast: 85, severeDays: 24},
		{name: "a flare that stays", since: 19000, scores: slices.Concat(times(60, 5), times(20, 8)), notImproving: []int{74}, shown: [2]int{74, 79}, severe: []int{73}, severeFirst: 66, severeLast: 79, severeDays: 14},
	} {
		var d Diary
		if test.since != 0 {
			since(&d, test.since)
		}
		read(&d, "neck", 20000, test.scores...)
		notImproving, shown, severe, severeShown := announced(t, &d, len(test.scores)+30)
		if test.name != "no logs any more" {
			trim := func(list []int) []int {
				return slices.DeleteFunc(list, func(i int) bool { return i >= len(test.scores) })
			}
			shown, severeShown = trim(shown), trim(severeShown)
		}
		if !slices.Equal(notImproving, test.notImproving) {
			t.Errorf("%s: not improving announced on %v, want %v", test.name, notImproving, test.notImproving)
		}
		if got := firstAndLast(shown); got != test.shown {
			t.Errorf("%s: not improving shown from %v, want %v", test.name, got, test.shown)
		}
		if test.severe != nil || test.severeDays > 0 {
			if got := firstAndLast(severeShown); !slices.Equal(severe, test.severe) || got != [2]int{test.severeFirst, test.severeLast} || len(severeShown) != test.severeDays {
				t.Errorf("%s: severe announced on %v, shown %v on %d days, want %v, %d to %d on %d", test.name, severe, got, len(severeShown),
					test.severe, test.severeFirst, test.severeLast, test.severeDays)
			}
		}
	}
}

func TestExtremePainIsAnnouncedOnce(t *testing.T) {
	spiky := slices.Repeat([]int{5, 6, 4, 5, 7, 5, 4, 6, 5, 8}, 6)
	for _, test := range []struct {
		name   string
		scores []int // one a day, -1 for none
		want   []int // the days on which it is announced
	}{
		{"on the first day", []int{9}, []int{0}},
		{"on the third day", []int{6, 8, 9}, []int{2}},
		{"in the second week, far above the scores before", append(times(10, 5), 9), []int{10}},
		{"in the second week, 2 above the scores before", append(times(10, 7), 9), []int{10}},
		{"in the second week, 1 above the scores before", append(times(10, 8), 9), nil},
		{"in the second week, 1 above, on two days in a row", append(times(10, 8), 9, 9), nil},
		{"in the second week, 1 above, on two days", append(times(10, 8), 9, 7, 9), []int{12}},
		{"usually at 5, with an 8 before", slices.Concat(times(10, 5), []int{8}, times(20, 4), []int{9}), []int{31}},
		{"usually at 5, with an 8 before and a usual level", slices.Concat(times(50, 5), []int{8}, times(50, 5), []int{9}), []int{101}},
		{"usually at 5, with two 8s before", slices.Concat(times(10, 5), []int{8, 8}, times(20, 4), []int{9}), nil},
		{"far above the scores of two months", append(times(60, 4), 10), []int{60}},
		{"a spike of two days", slices.Concat(spiky, []int{9, 9}, spiky), nil},
		{"a spike of two days to 10", slices.Concat(spiky, []int{9, 10}, spiky), []int{61}},
		{"a spike now and then", slices.Repeat(append(slices.Clone(spiky), 9), 5), nil},
		{"on three days of a week", slices.Concat(spiky, []int{9, 8, 9}, spiky), []int{62}},
		{"on three days in a row", slices.Concat(spiky, []int{9, 9, 9}, spiky), []int{62}},
		{"not again in the episode", slices.Concat(spiky, []int{9, 9, 9}, spiky, []int{9, 9, 9}, spiky), []int{62}},
		{"again in another episode", slices.Concat(times(5, 9), times(40, 0), []int{9}), []int{0, 45}},
		{"not after a pause of logs alone", slices.Concat(times(5, 9), times(40, -1), []int{9}), []int{0}},
		{"lives at 8", slices.Repeat([]int{8, 8, 7, 8, 9, 8, 8, 10, 8, 9}, 36), []int{7}},
		{"lives at 9", times(300, 9), []int{0}},
	} {
		var d Diary
		read(&d, "neck", 20000, test.scores...)
		var got []int
		for i := range test.scores {
			if f := fact(t, &d, guide.Day(20000+i)); f.ExtremeDay == guide.Day(20000+i) {
				got = append(got, i)
				if !f.Extreme {
					t.Errorf("%s: announced on day %d, and not extreme", test.name, i)
				}
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: announced on days %v, want %v", test.name, got, test.want)
		}
	}
}

// Pain of 9 that lets up on the same day is new only where it lies far above every earlier score.
func TestPainThatLetsUpOnItsDay(t *testing.T) {
	type score struct {
		side          guide.Side
		before, after int // -1 for none
	}
	for _, test := range []struct {
		name    string
		earlier int
		day     []score
		want    bool
	}{
		{"a reading", 6, []score{{"", 9, -1}}, true},
		{"a massage that eased it", 6, []score{{"", 9, 6}}, false},
		{"a massage that did not", 6, []score{{"", 9, 9}}, true},
		{"a massage that eased it, from far above", 3, []score{{"", 9, 4}}, false},
		{"lower in the evening", 6, []score{{"", 9, -1}, {"", 5, -1}}, false},
		{"higher in the evening", 6, []score{{"", 5, -1}, {"", 9, -1}}, true},
		{"the other side is lower", 6, []score{{guide.Left, 9, -1}, {guide.Right, 2, -1}}, true},
		{"the same side is lower", 6, []score{{guide.Left, 9, -1}, {guide.Left, 2, -1}}, false},
		{"both sides are lower", 6, []score{{guide.Left, 9, -1}, {guide.Both, 2, -1}}, false},
	} {
		var d Diary
		read(&d, "neck", 20000, times(20, test.earlier)...)
		for i, s := range test.day {
			o := sessions.Observation{At: 20020*86400 + int64(8+i)*3600, Day: 20020, Region: "neck", Side: s.side, Before: sessions.NRS(s.before)}
			if s.after >= 0 {
				o.Technique, o.After = "rolling", sessions.NRS(s.after)
			}
			d.Add(o)
		}
		if got := fact(t, &d, 20020).ExtremeDay == 20020; got != test.want {
			t.Errorf("%s: announced %t, want %t", test.name, got, test.want)
		}
	}
}

// One visit is for all pain as strong: it is asked for once.
func TestOneVisitForStrongPain(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, times(30, 8)...)
	read(&d, "calves", 20010, append(times(3, 6), 10)...)
	read(&d, "piriformis", 20040, 9)
	read(&d, "forearms", 20100, 9)
	regions, _ := d.PainFacts(20110, 20110*86400)
	for _, f := range regions {
		if want := map[string]guide.Day{"calves": 20000, "piriformis": 20013, "forearms": 20040}[f.Region]; f.ExtremeVisit != want && f.ExtremeDay == 20100 {
			t.Errorf("%s: a visit was advised on %d, want %d", f.Region, f.ExtremeVisit, want)
		}
	}
	d = Diary{}
	read(&d, "neck", 20000, slices.Concat([]int{9}, times(20, 8), times(40, 0), []int{9})...)
	if f := fact(t, &d, 20061); f.ExtremeDay != 20061 || f.ExtremeVisit != 0 {
		t.Errorf("in a new episode a visit of the old one counts: %+v", f)
	}
	d = Diary{}
	read(&d, "neck", 20000, append([]int{9}, times(20, 8)...)...)
	if f := fact(t, &d, 20010); f.SevereSince == 0 {
		t.Error("not severe")
	}
}

func firstAndLast(list []int) [2]int {
	if len(list) == 0 {
		return [2]int{}
	}
	return [2]int{list[0], list[len(list)-1]}
}

// What is announced rests on the episode that the diary shows.
func TestWhatLastsIsOfTheEpisode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var d Diary
		for _, s := range rapid.SliceOfN(rapid.Custom(sampled), 1, 120).Draw(t, "samples") {
			d.Add(s)
		}
		for today := guide.Day(20000); today < 20260; today++ {
			regions, sided := d.PainFacts(today, int64(today)*86400+86399)
			for _, f := range slices.Concat(regions, sided) {
				if f.NotImproving && (f.NotImprovingFor < persistDays || f.NotImprovingSince > today || f.NotImprovingSince < today-guide.Day(f.NotImprovingFor)) {
					t.Fatalf("on %d: %+v", today-20000, f)
				}
			}
		}
	})
}

// From the last 800 days follows what follows from the whole diary.
func TestWhatLastsFollowsFromAStretch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var whole, stretch Diary
		const start, today = 20400, 21200
		level := rapid.IntRange(0, 7).Draw(t, "level")
		for day := guide.Day(20000); day <= today; day += guide.Day(rapid.SampledFrom([]int{1, 1, 2, 3, 9, 40}).Draw(t, "gap")) {
			if rapid.IntRange(0, 60).Draw(t, "moves") == 0 {
				level = rapid.IntRange(0, 7).Draw(t, "level")
			}
			score := min(max(level+rapid.SampledFrom([]int{-1, 0, 0, 1, 1, 2, 3, 5}).Draw(t, "noise"), 0), 10)
			read(&whole, "neck", day, score)
			if day >= start {
				read(&stretch, "neck", day, score)
			}
		}
		said := func(d *Diary) (said [5]bool) {
			regions, _ := d.PainFacts(today, today*86400+86399)
			for _, f := range regions {
				said = [5]bool{f.NotImproving, f.NotImprovingNew, f.SevereLately, f.SevereSince == today, f.ExtremeDay == today}
			}
			return said
		}
		if want, got := said(&whole), said(&stretch); got != want {
			t.Fatalf("not improving, announced, severe, announced, extreme: %v from the stretch, %v from the whole", got, want)
		}
	})
}
