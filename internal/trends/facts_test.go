package trends

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// massage adds a session at noon of a day.
func massage(d *Diary, day guide.Day, technique, tool string, before, after int) {
	d.Add(sessions.Observation{
		At: int64(day)*86400 + 43200, Day: day, Region: "neck", Technique: technique, Tool: tool, Seconds: 300,
		Before: sessions.NRS(before), After: sessions.NRS(after),
	})
}

// fact returns the facts of the only region at the end of a day.
func fact(t *testing.T, d *Diary, today guide.Day) guide.RegionFacts {
	t.Helper()
	regions, _ := d.PainFacts(today, int64(today)*86400+86399)
	if len(regions) != 1 {
		t.Fatalf("%d regions, want 1", len(regions))
	}
	return regions[0]
}

func TestPainFacts(t *testing.T) {
	var d Diary
	massage(&d, 20000, "rolling", "roller", 6, 0)
	d.Add(sessions.Observation{At: 20005 * 86400, Day: 20005, Region: "neck", Side: guide.Left, Before: sessions.NRS(7)})
	d.Add(sessions.Observation{At: 20009 * 86400, Day: 20009, Region: "calves", Before: sessions.NRS(1)})
	regions, oneSided := d.PainFacts(20006, 20006*86400)
	if diff := cmp.Diff([]guide.RegionFacts{{
		Region: "neck", Hurts: true, Strong: true, Severe: true, Score: 7, ScoreDay: 20005, Began: guide.On(20000),
		Sessions: []guide.SessionFact{{At: 20000*86400 + 43200, Day: 20000, Technique: "rolling", Tool: "roller"}},
		SoreFor:  5,
	}}, regions); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]guide.RegionFacts{{
		Region: "neck", Hurts: true, Strong: true, Severe: true, Score: 7, ScoreDay: 20005, Began: guide.On(20005),
	}}, oneSided); diff != "" {
		t.Error(diff)
	}
	for today, want := range map[guide.Day][2]bool{20012: {true, true}, 20013: {true, false}, 20033: {true, false}, 20034: {false, false}} {
		regions, _ := d.PainFacts(today, int64(today)*86400)
		if got := [2]bool{regions[1].Hurts, regions[1].Severe}; got != want {
			t.Errorf("hurts, severe after %d days = %v, want %v", today-20005, got, want)
		}
	}
}

// A young diary climbs where nearly every day is above those before it: at the edge of
// each limit.
func TestClimbs(t *testing.T) {
	for _, c := range []struct {
		days, scores []int
		today        int
		want         bool
	}{
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{3, 4, 5, 6, 7, 7, 8}, 24, true},
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{3, 4, 5, 6, 7, 7, 8}, 38, true},
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{3, 4, 5, 6, 7, 7, 8}, 39, false},       // it was two weeks ago
		{[]int{0, 4, 8, 12, 16, 20, 43}, []int{3, 4, 5, 6, 7, 7, 8}, 43, false},       // no young diary any more
		{[]int{0, 3, 6, 8, 10}, []int{1, 2, 3, 5, 6}, 10, true},                       // five days over ten
		{[]int{0, 3, 6, 8, 9}, []int{1, 2, 3, 5, 6}, 9, false},                        // over nine
		{[]int{0, 4, 7, 10}, []int{1, 3, 5, 7}, 10, false},                            // four, over ten
		{[]int{0, 5, 9, 14}, []int{1, 3, 4, 6}, 14, true},                             // four, over two weeks
		{[]int{0, 5, 9, 13}, []int{1, 3, 4, 6}, 13, false},                            // over 13 days
		{[]int{0, 5, 9, 14}, []int{2, 3, 4, 6}, 14, false},                            // by 4
		{[]int{0, 5, 9, 14}, []int{1, 3, 3, 6}, 14, false},                            // not each above the one before
		{[]int{0, 5, 14}, []int{1, 3, 6}, 14, false},                                  // three
		{[]int{0, 3, 6, 8, 10}, []int{0, 1, 2, 4, 4}, 10, false},                      // to 4
		{[]int{0, 3, 6, 8, 10}, []int{3, 4, 4, 6, 6}, 10, false},                      // by 2
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{3, 6, 2, 7, 4, 8, 7}, 24, false},       // up and down
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{8, 7, 7, 6, 5, 4, 3}, 24, false},       // it eases
		{[]int{0, 4, 8, 12, 16, 20, 24}, []int{6, 6, 6, 6, 6, 6, 6}, 24, false},       // it stays
		{[]int{0, 4, 8, 12, 16, 20, 24, 28}, []int{3, 4, 5, 6, 7, 7, 8, 2}, 28, true}, // one good day does not undo it
		// Of an older diary with few logs: ten over four to nine weeks, by 4 points, to 5 or more.
		{[]int{0, 5, 10, 15, 20, 24, 29, 33, 37, 41, 45, 49}, []int{3, 3, 3, 4, 4, 4, 5, 6, 6, 7, 7, 8}, 49, true},
		{[]int{0, 5, 10, 15, 20, 24, 29, 33, 37, 41, 45, 49}, []int{3, 3, 3, 4, 4, 4, 5, 6, 6, 7, 7, 8}, 63, true},
		{[]int{0, 5, 10, 15, 20, 24, 29, 33, 37, 41, 45, 49}, []int{3, 3, 3, 4, 4, 4, 5, 6, 6, 7, 7, 8}, 64, false},                       // it was two weeks ago
		{[]int{0, 5, 10, 15, 20, 24, 29, 33, 37, 41, 45, 49}, []int{3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 6}, 49, false},                       // by 3
		{[]int{0, 5, 10, 15, 20, 24, 29, 33, 37, 41, 45, 49}, []int{3, 6, 2, 4, 7, 3, 5, 8, 4, 7, 5, 8}, 49, false},                       // up and down
		{[]int{0, 12, 18, 24, 30, 36, 42, 48, 54}, []int{3, 3, 3, 4, 5, 6, 7, 7, 8}, 54, false},                                           // nine logs
		{[]int{0, 70, 72, 74, 76, 78, 80, 82, 84, 86, 88, 90, 92, 95, 98}, []int{3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8}, 98, false}, // every other day
	} {
		var d Diary
		for i, day := range c.days {
			read(&d, "neck", 20000+guide.Day(day), c.scores[i])
		}
		if got := fact(t, &d, 20000+guide.Day(c.today)).Climbs; got != c.want {
			t.Errorf("climbs with %v on days %v as of %d = %t, want %t", c.scores, c.days, c.today, got, c.want)
		}
	}
}

func TestUp(t *testing.T) {
	for _, test := range []struct {
		scores []int
		want   bool
	}{
		{[]int{5}, false},
		{[]int{3, 5}, false}, // two days say no more than that pain goes up and down
		{[]int{3, 3, 5}, true},
		{[]int{3, 4, 5, 6}, true},
		{[]int{3, 4, 5, 5}, false},
		{[]int{0, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 9}, false},
	} {
		var d Diary
		read(&d, "neck", 20000, test.scores...)
		if got := fact(t, &d, 20000+guide.Day(len(test.scores)-1)).Up; got != test.want {
			t.Errorf("Up of %v = %v, want %v", test.scores, got, test.want)
		}
	}
}

func TestRise(t *testing.T) {
	for _, test := range []struct {
		before, after, then int
		hours               int64
		want                bool
	}{
		{4, 7, 4, 30, true},
		{4, 6, 6, 1, false},
		{4, 3, 7, 24, true},
		{4, 3, 7, 25, false},
	} {
		var d Diary
		massage(&d, 20000, "rolling", "", test.before, test.after)
		at := 20000*86400 + 43200 + test.hours*3600
		d.Add(sessions.Observation{At: at, Day: guide.Day(at / 86400), Region: "neck", Before: sessions.NRS(test.then)})
		if got := fact(t, &d, 20003).Rise; got != test.want {
			t.Errorf("Rise of %+v = %v, want %v", test, got, test.want)
		}
		if fact(t, &d, 20008).Rise {
			t.Errorf("Rise of %+v stays for 8 days", test)
		}
	}
}

// diaryOf returns a diary of the neck, each "DAY HOUR[.SIDE] TECHNIQUE BEFORE[-AFTER]"; a
// technique of "-" makes a reading.
func diaryOf(t *testing.T, lines ...string) *Diary {
	t.Helper()
	var d Diary
	for _, line := range lines {
		words := strings.Fields(line)
		hour, side, _ := strings.Cut(words[1], ".")
		before, after, _ := strings.Cut(words[3], "-")
		s := sessions.Observation{
			At: int64(atoi(t, words[0]))*86400 + int64(atoi(t, hour))*3600, Day: guide.Day(atoi(t, words[0])), Region: "neck",
			Side:   map[string]guide.Side{"": guide.NoSide, "l": guide.Left, "r": guide.Right, "both": guide.Both}[side],
			Before: sessions.NRS(atoi(t, before)),
		}
		if words[2] != "-" {
			s.Technique, s.Seconds = words[2], 300
		}
		if after != "" {
			s.After = sessions.NRS(atoi(t, after))
		}
		d.Add(s)
	}
	return &d
}

func TestSharpRise(t *testing.T) {
	for _, test := range []struct {
		name   string
		lines  []string
		severe bool // and 3 or more within 24 hours
		sharp  bool
	}{
		{"4 points to 8", []string{"20000 12 rolling 4-3", "20000 20 - 8"}, true, true},
		{"in the session itself", []string{"20000 12 rolling 4-8"}, true, true},
		{"12 hours after", []string{"20000 12 rolling 4-3", "20001 0 - 9"}, true, true},
		{"13 hours after", []string{"20000 12 rolling 4-3", "20001 1 - 9"}, true, false},
		{"25 hours after", []string{"20000 12 rolling 4-3", "20001 13 - 9"}, false, false},
		{"3 points", []string{"20000 12 rolling 5-4", "20000 20 - 8"}, true, false},
		{"to 7", []string{"20000 12 rolling 3-3", "20000 20 - 7"}, true, false},
		{"as bad ten days ago", []string{"19990 12 - 8", "20000 12 rolling 4-3", "20000 20 - 8"}, true, false},
		{"worse than ten days ago", []string{"19990 12 - 8", "20000 12 rolling 4-3", "20000 20 - 9"}, true, true},
		{"as bad after a session ten days ago", []string{"19990 12 rolling 7-9", "20000 12 rolling 4-3", "20000 20 - 9"}, true, false},
		{"as bad 15 days ago", []string{"19985 12 - 8", "20000 12 rolling 4-3", "20000 20 - 8"}, true, true},
		{"and 8 again an hour later", []string{"20000 12 rolling 4-3", "20000 20 - 8", "20000 21 - 8"}, true, true},
		{"settled since", []string{"20000 12 rolling 4-3", "20000 20 - 8", "20001 8 - 5"}, false, false},
		{"no session before it", []string{"20000 12 - 4", "20000 20 - 8"}, false, false},
		{"a session without a score after", []string{"20000 12 rolling 2", "20000 20 rolling 8-5"}, true, true},
		{"ten minutes later the other side", []string{"20000 12.r rolling 2-2", "20000 13.l rolling 8-8"}, false, false},
		{"the other side, as a reading", []string{"20000 12.l rolling 2-2", "20000 13.r - 8"}, false, false},
		{"the same side", []string{"20000 12.r rolling 2-2", "20000 13.r rolling 8-8"}, true, true},
		{"both sides worked", []string{"20000 12.both rolling 2-2", "20000 13.l - 8"}, true, true},
		{"no side given", []string{"20000 12 rolling 2-2", "20000 13.l - 8"}, true, true},
		{"scored for both sides", []string{"20000 12.l rolling 2-2", "20000 13.both - 8"}, true, true},
		{"the other side is fine since", []string{"20000 12.r rolling 2-2", "20000 13.r - 8", "20000 14.l - 2"}, true, true},
		{"the other side was as bad", []string{"19995 12.l - 9", "20000 12.r rolling 2-2", "20000 13.r - 8"}, true, true},
	} {
		f := fact(t, diaryOf(t, test.lines...), 20003)
		if f.SevereRise != test.severe || f.SharpRise != test.sharp {
			t.Errorf("%s: severe rise %v, sharp rise %v, want %v, %v", test.name, f.SevereRise, f.SharpRise, test.severe, test.sharp)
		}
		if later := fact(t, diaryOf(t, test.lines...), 20009); later.SevereRise || later.SharpRise {
			t.Errorf("%s: stays for more than a week", test.name)
		}
	}
}

func TestEpisodes(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, 4, 0, 0, 3) // the last score of 1 or more is on 20003
	for _, test := range []struct {
		next guide.Day
		want guide.Day
	}{{20038, 20000}, {20039, 20039}} {
		var other Diary
		read(&other, "neck", 20000, 4, 0, 0, 3)
		read(&other, "neck", 20020, 0)
		read(&other, "neck", test.next, 2)
		if got := fact(t, &other, test.next).Began; got != guide.On(test.want) {
			t.Errorf("after pain on 20003 and %d: began %v, want %v", test.next, got, guide.On(test.want))
		}
	}
	if got := fact(t, &d, 20039).Began; got.Known {
		t.Errorf("began %v, want nothing current after 36 quiet days", got)
	}
	told := guide.Span{From: 19723, To: 20088, Known: true}
	d.Add(sessions.Observation{At: 20010 * 86400, Day: 20010, Region: "neck", Before: sessions.NRS(3), Since: told})
	read(&d, "neck", 20012, 5)
	want := guide.Span{From: 19723, To: 20010, Known: true} // it had begun when it was logged
	if got := fact(t, &d, 20012).Began; got != want {
		t.Errorf("began %+v, want %+v as told", got, want)
	}
	d.Add(sessions.Observation{At: 20014 * 86400, Day: 20014, Region: "neck", Before: sessions.NRS(3), Since: guide.On(20011)})
	e, _ := d.Episode("neck", 20014)
	if want := (Episode{Began: guide.On(20011), First: 20012, Last: 20014}); e != want {
		t.Errorf("Episode = %+v, want %+v", e, want)
	}
}

func TestToldSinceKeepsItsSide(t *testing.T) {
	var d Diary
	d.Add(sessions.Observation{
		At: 20000 * 86400, Day: 20000, Region: "calves", Before: sessions.NRS(4),
		Side: guide.Right, Since: guide.On(19500),
	})
	_, oneSided := d.PainFacts(20001, 20001*86400)
	if len(oneSided) != 1 || oneSided[0].Began != guide.On(19500) {
		t.Errorf("one side began %+v, want as told on %v", oneSided, guide.Day(19500))
	}
}

func TestNotImproving(t *testing.T) {
	for _, test := range []struct {
		first, last []int
		days        guide.Day // from the first log until today
		want        int
	}{
		{[]int{6, 6}, []int{6, 5}, 28, 28},
		{[]int{6, 6}, []int{6, 5}, 27, 0},
		{[]int{6, 6}, []int{4, 5}, 45, 45},
		{[]int{6, 6}, []int{4, 4}, 45, 0}, // 2 points
		{[]int{5, 5}, []int{3, 4}, 45, 0}, // 30 %
		{[]int{5, 5}, []int{4, 4}, 45, 45},
		{[]int{5, 5}, []int{4}, 45, 0},
		{[]int{5}, []int{5, 5}, 45, 0},
	} {
		var d Diary
		read(&d, "neck", 20000, test.first...)
		read(&d, "neck", 20014, 5) // in neither two weeks
		read(&d, "neck", 20000+test.days-guide.Day(len(test.last))+1, test.last...)
		f := fact(t, &d, 20000+test.days)
		if f.NotImprovingFor != test.want || f.NotImproving != (test.want > 0) {
			t.Errorf("not improving from %v to %v after %d days for %d, want %d", test.first, test.last, test.days, f.NotImprovingFor, test.want)
		}
	}
}

// Pain that comes and goes, with two weeks without any between, begins its four weeks anew.
func TestNotImprovingAfterTwoWeeksWithoutPain(t *testing.T) {
	for _, back := range []struct {
		day  guide.Day
		want bool
	}{{16, false}, {15, true}} {
		var d Diary
		read(&d, "neck", 20000, 5, 5, 0)
		read(&d, "neck", 20000+back.day, 5, 5)
		read(&d, "neck", 20028, 5, 5)
		if got := fact(t, &d, 20029).NotImproving; got != back.want {
			t.Errorf("not improving after %d days without pain: %t, want %t", back.day-2, got, back.want)
		}
	}
}

func TestSevereAndStaying(t *testing.T) {
	for _, test := range []struct {
		scores []int
		want   bool
	}{
		{[]int{7, 7, 7}, true},
		{[]int{7, 6, 7, 8}, true},
		{[]int{7, 5, 7, 8}, false},
		{[]int{7, -1, -1, 7, -1, -1, 7}, true},
		{[]int{7, -1, -1, 7, -1, -1, -1, 7}, false},
		{[]int{5, 7, 7, 7, -1, -1, -1, -1}, true},
	} {
		var d Diary
		read(&d, "neck", 20000, test.scores...)
		if got := fact(t, &d, 20000+guide.Day(len(test.scores)-1)).SeverePersistent; got != test.want {
			t.Errorf("severe and staying of %v = %v, want %v", test.scores, got, test.want)
		}
	}
}

func TestWorseAfter(t *testing.T) {
	var d Diary
	massage(&d, 20000, "rolling", "", 3, 5)
	massage(&d, 20001, "friction", "", 3, 5)
	massage(&d, 20002, "rolling", "", 3, 3)
	massage(&d, 20003, "rolling", "", 3, 6)
	massage(&d, 20004, "friction", "", 3, 4)
	for today, want := range map[guide.Day][]guide.WorseAfter{
		20002: nil,
		20004: {{Technique: "rolling"}},
		20016: {{Technique: "rolling"}},
		20017: {{Technique: "rolling", Lasting: true}},
	} {
		if diff := cmp.Diff(want, fact(t, &d, today).WorseAfter); diff != "" {
			t.Errorf("on %d: %s", today, diff)
		}
	}
	massage(&d, 20018, "rolling", "", 3, 3)
	if got := fact(t, &d, 20018).WorseAfter; got != nil {
		t.Errorf("after a session without harm: %v, want none", got)
	}
}

func TestWorseAfterIsOfOneSide(t *testing.T) {
	for _, test := range []struct {
		lines []string
		want  []guide.WorseAfter
	}{
		{[]string{"20000 12.l rolling 3-5", "20001 12.r rolling 3-5"}, nil},
		{[]string{"20000 12.l rolling 3-5", "20001 12.r rolling 3-3", "20002 12.r rolling 3-3", "20003 12.l rolling 3-5"}, []guide.WorseAfter{{Technique: "rolling", Side: guide.Left}}},
		{[]string{"20000 12.r rolling 3-5", "20001 12 rolling 3-5"}, []guide.WorseAfter{{Technique: "rolling", Side: guide.Right}}},
		{[]string{"20000 12 rolling 3-5", "20001 12.both rolling 3-5", "20002 12.l friction 3-6", "20003 12.l friction 3-6"}, []guide.WorseAfter{{Technique: "friction", Side: guide.Left}, {Technique: "rolling"}}},
	} {
		if diff := cmp.Diff(test.want, fact(t, diaryOf(t, test.lines...), 20004).WorseAfter); diff != "" {
			t.Errorf("%v: %s", test.lines, diff)
		}
	}
}

func TestSorenessIsOfOneSide(t *testing.T) {
	for _, test := range []struct {
		lines []string
		want  int
	}{
		{[]string{"20000 12.l rolling 3", "20001 12.r - 5", "20004 12.r - 5"}, 0},
		{[]string{"20000 12.l rolling 3", "20001 12.l - 5", "20004 12.l - 5"}, 4},
		{[]string{"20000 12.l rolling 3", "20002 12.r - 2", "20004 12.l - 5"}, 4},
		{[]string{"20000 12.both rolling 3", "20002 12.r - 2", "20004 12.l - 5"}, 4},
		{[]string{"20000 12 rolling 3", "20002 12 - 2", "20004 12.l - 5"}, 0},
	} {
		if got := fact(t, diaryOf(t, test.lines...), 20005).SoreFor; got != test.want {
			t.Errorf("%v: sore for %d days, want %d", test.lines, got, test.want)
		}
	}
}

func TestSoreness(t *testing.T) {
	for _, test := range []struct {
		technique, tool string
		later           []int // scores of the days after
		want            int
	}{
		{"rolling", "", []int{5, 5, 5}, 3},
		{"effleurage", "", []int{5, 5, 5}, 0},
		{"effleurage", "knuckle", []int{5, -1, 4}, 3},
		{"rolling", "", []int{5, 3, 5}, 0},
		{"rolling", "", []int{-1, -1, -1}, 0},
		{"rolling", "", []int{5, 5, 5, 5, 5, 5, 5, 5, 5, 5}, 10},
		{"rolling", "", []int{4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, 9},         // ten days take 2 points
		{"rolling", "", []int{-1, 5, -1, -1, -1, -1, -1, -1, -1, 5}, 9}, // and three scores
	} {
		var d Diary
		massage(&d, 20000, test.technique, test.tool, 3, 5)
		read(&d, "neck", 20001, test.later...)
		if got := fact(t, &d, 20011).SoreFor; got != test.want {
			t.Errorf("sore after %s %s and then %v for %d days, want %d", test.technique, test.tool, test.later, got, test.want)
		}
		if got := fact(t, &d, 20015).SoreFor; got != 0 {
			t.Errorf("sore 15 days after the session for %d days, want 0", got)
		}
	}
}

func TestStandingTierIsAFact(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, append(times(30, 3), times(8, 5)...)...)
	for today, want := range map[guide.Day]guide.RegionFacts{
		20010: {Trend: guide.TierUnknown},
		20031: {Trend: guide.TierFine},
		20051: {Trend: guide.TierSee, TrendSince: 20030},
		20052: {Trend: guide.TierUnknown},
	} {
		if f := fact(t, &d, today); f.Trend != want.Trend || f.TrendSince != want.TrendSince {
			t.Errorf("on %d: %v since %d, want %v since %d", today, f.Trend, f.TrendSince, want.Trend, want.TrendSince)
		}
	}
}

// What entries say by themselves is kept until another moment asks for more or fewer of them.
func TestKeptFactsAreThoseOfTheMoment(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	sides := []guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}
	for diary := range 40 {
		var d Diary
		for day := range guide.Day(60) {
			for range r.IntN(4) {
				s := sessions.Observation{
					At: int64(20000+day)*86400 + int64(r.IntN(86400)), Day: 20000 + day, Region: []string{"neck", "calves"}[r.IntN(2)],
					Side: sides[r.IntN(1+diary%4)], Before: sessions.NRS(r.IntN(11)),
				}
				if r.IntN(3) > 0 {
					s.Technique, s.Seconds, s.After = "compression", 300, sessions.NRS(r.IntN(11))
				}
				if r.IntN(9) == 0 { // elsewhere it was another date
					s.Day += guide.Day(r.IntN(3) - 1)
				}
				d.Add(s)
			}
		}
		for range 200 {
			today := guide.Day(20000 + r.IntN(70))
			now := int64(today)*86400 + int64(r.IntN(2*86400))
			regions, oneSided := d.PainFacts(today, now)
			for _, region := range d.regions {
				region.judged = nil
			}
			wantRegions, wantSided := d.PainFacts(today, now)
			if diff := cmp.Diff([][]guide.RegionFacts{wantRegions, wantSided}, [][]guide.RegionFacts{regions, oneSided}); diff != "" {
				t.Fatal(diff)
			}
			d.PainFacts(today, now-int64(r.IntN(86400))) // what is kept now is of an earlier moment
		}
	}
}
