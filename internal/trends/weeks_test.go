package trends

import (
	"fmt"
	"math"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

func date(text string) guide.Day {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return guide.DayOf(t)
}

// month is a diary around a new year, with a week without a log.
func month() *Diary {
	var d Diary
	massage(&d, date("2026-12-23"), "rolling", "ball", 6, 3)
	massage(&d, date("2026-12-23"), "friction", "", 4, 5)
	read(&d, "neck", date("2026-12-24"), 9)
	massage(&d, date("2027-01-04"), "rolling", "ball", 2, 2)
	d.Add(sessions.Observation{
		At: date("2027-01-05").Time().Unix() + 7*3600, Offset: -7200, Day: date("2027-01-05"),
		Region: "neck", Technique: "rolling", Seconds: 900, Before: sessions.NRS(0),
	})
	return &d
}

func TestRowsByWeekKeepGaps(t *testing.T) {
	got := month().Rows("neck", Period{date("2026-12-01"), date("2027-01-06")}, ByWeek)
	want := []Row{
		{
			Key: "2026-W52", From: date("2026-12-23"), To: date("2026-12-27"), Sessions: 2, Readings: 1, Seconds: 600,
			Before: Figure{6, 3}, Scores: 5, Worst: 9, Least: 3, After: Figure{4, 2}, Change: Figure{-1, 2},
		},
		{Key: "2026-W53", From: date("2026-12-28"), To: date("2027-01-03")},
		{
			Key: "2027-W01", From: date("2027-01-04"), To: date("2027-01-06"), Sessions: 2, Seconds: 1200,
			Before: Figure{1, 2}, Scores: 3, Worst: 2, Least: 0, After: Figure{2, 1}, Change: Figure{0, 1},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if !got[1].Empty() || got[0].Empty() {
		t.Error("the week without a log, and it alone, is empty")
	}
}

// A date without a time is in no time of day, a session at noon is.
func TestRowsByTimeOfDayOfDates(t *testing.T) {
	var d Diary
	for i := range 4 {
		d.Add(sessions.Observation{
			At: int64(20000+i)*86400 + 43200, DateOnly: i > 0, Day: guide.Day(20000 + i),
			Region: "neck", Technique: "rolling", Seconds: 900, Before: sessions.NRS(3),
		})
	}
	got := ""
	for _, row := range d.Rows("", Period{20000, 20009}, ByTimeOfDay) {
		got += fmt.Sprint([]any{row.Key, row.Sessions}, " ")
	}
	if want := "[ 3] [afternoon 1] "; got != want {
		t.Errorf("by time of day: %s, want %s", got, want)
	}
}

// Of a session or a score without a time, that time of its day counts with which pain rose
// after the session.
func TestRiseOfDates(t *testing.T) {
	const day = 20000 * 86400
	for _, c := range []struct {
		name               string
		session, score     int64 // hours
		sessionDay, scored bool  // of a date alone
		want               bool
	}{
		{"both with a time", 12, 12 + 25, false, false, false},
		{"a session without one may have been late", 12, 12 + 35, true, false, true},
		{"but not on the day after", 12, 12 + 37, true, false, false},
		{"a score without one may have been early", 20, 36 + 24, false, true, false},
		{"a score of the next day", 1, 36, false, true, true},
		{"of one day", 12, 12, true, true, true},
		{"a score before the session", 12, 9, false, false, false},
		{"a score before noon of a session without a time", 12, 9, true, false, true},
		{"a score without a time on the day of a session", 18, 12, false, true, true},
		{"a score of the day before", 12, 12 - 24, true, true, false},
	} {
		var d Diary
		d.Add(sessions.Observation{At: day + c.session*3600, DateOnly: c.sessionDay, Day: guide.Day((day + c.session*3600) / 86400), Region: "neck", Technique: "rolling", Seconds: 300, Before: sessions.NRS(4)})
		d.Add(sessions.Observation{At: day + c.score*3600, DateOnly: c.scored, Day: guide.Day((day + c.score*3600) / 86400), Region: "neck", Before: sessions.NRS(7)})
		if got := fact(t, &d, 20003).Rise; got != c.want {
			t.Errorf("%s: rise %t, want %t", c.name, got, c.want)
		}
	}
}

func TestRowsByOtherKeys(t *testing.T) {
	d, all := month(), Period{date("2026-12-01"), date("2027-02-10")}
	for by, want := range map[By]string{
		ByMonth:     "[2026-12 2 1] [2027-01 2 0] [2027-02 0 0] ",
		ByTechnique: "[rolling 3 0] [friction 1 0] ",
		ByTool:      "[ 2 0] [ball 2 0] ",
		ByDuration:  "[5m to 10m 3 0] [over 10m 1 0] ",
		ByTimeOfDay: "[afternoon 3 0] [morning 1 0] ",
	} {
		got := ""
		for _, row := range d.Rows("", all, by) {
			got += fmt.Sprint([]any{row.Key, row.Sessions, row.Readings}, " ")
		}
		if got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}

func TestUsesNeedBothScores(t *testing.T) {
	got := month().Uses("neck", Period{0, date("2027-02-10")}, ByTechnique)
	want := []Use{{"friction", 4, 5, date("2026-12-23")}, {"rolling", 6, 3, date("2026-12-23")}, {"rolling", 2, 2, date("2027-01-04")}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTable(t *testing.T) {
	var d Diary
	scores := append(times(40, 3), 4, 4, 5, 4, 5, 5, 6, 5, 6, 6, 6, 7, 6, 7)
	read(&d, "neck", 20000, scores...)
	read(&d, "feet", 20050, 2)
	table := d.Table(Period{20040, 20053})
	if len(table) != 2 || table[0].Region != "feet" || table[1].Region != "neck" {
		t.Fatalf("%+v, want feet and neck", table)
	}
	feet, neck := table[0], table[1]
	if feet.Usual.Known() || feet.ChangeKnown || feet.Wait != (Wait{5, 20075}) || feet.Direction.Known() || feet.Recent != (Figure{2, 1}) {
		t.Errorf("feet: %+v", feet)
	}
	if neck.Readings != 14 || neck.Days != 14 || neck.Usual != (Figure{3, 40}) || neck.Recent != (Figure{5.5, 14}) || neck.Change != 2.5 {
		t.Errorf("neck: %+v", neck)
	}
	if neck.Direction.Known() || neck.Direction.Days != 14 || !neck.Current || neck.State.Sustained != guide.TierSee {
		t.Errorf("neck: %+v", neck)
	}
	if diff := cmp.Diff([]Figure{{4, 5}, {6, 7}, {6.5, 2}}, neck.Weeks); diff != "" {
		t.Error(diff)
	}
}

// The last two weeks are two weeks, however short the period that is shown.
func TestLastTwoWeeksHangOnThePeriodsEndAlone(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, times(10, 7)...)
	read(&d, "neck", 20010, times(4, 2)...)
	for _, from := range []guide.Day{20000, 20007, 20013} {
		if got := d.Table(Period{from, 20013})[0].Recent; got != (Figure{7, 14}) {
			t.Errorf("from day %d the last two weeks are %+v, want 7 over 14 days", from, got)
		}
	}
}

func TestWaitCountsTodayUntilItIsLogged(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, 3, -1, -1, 3, -1, -1, 3, -1, -1, 3, -1, -1, 3)
	read(&d, "neck", 20016, 3)
	for day, want := range map[guide.Day]Wait{20035: {1, 20035}, 20016: {1, 20030}} {
		if got := d.Table(Period{20000, day})[0].Wait; got != want {
			t.Errorf("Wait as of day %d = %+v, want %+v", day, got, want)
		}
	}
}

func TestDirectionNeedsFiveDaysInFourWeeks(t *testing.T) {
	var d Diary
	read(&d, "neck", 20000, 3, -1, -1, -1, -1, -1, -1, 4, -1, -1, -1, -1, -1, -1, 5, -1, -1, -1, -1, -1, -1, 6, 7)
	for last, want := range map[guide.Day]bool{20000: false, 20014: false, 20021: false, 20022: true} {
		if got := d.Direction("neck", Period{20000, last}).Known(); got != want {
			t.Errorf("a direction is known on day %d: %t, want %t", last, got, want)
		}
	}
}

func TestDirectionIsNamedOnlyWhereItIsClear(t *testing.T) {
	week := func(scores ...int) (all []int) {
		for _, score := range scores {
			all = append(all, times(7, score)...)
		}
		return all
	}
	for _, test := range []struct {
		scores []int
		want   string
	}{
		{nil, "no clear direction"},
		{[]int{3}, "no clear direction"},
		{week(3, 4, 5), "no clear direction"}, // three weeks are too few
		{week(3, 4, 5, 6), "rising"},
		{week(7, 6, 6, 5, -1, 4, 3, 2), "easing"},
		{week(3, 3, 3, 3, 3, 3, 3), "no clear direction"},
		{week(0, 0, 0, 0, 0, 0), "no clear direction"},
		{week(3, 6, 3, 5, 4, 3, 5), "no clear direction"},
		{week(3, 3, 3, 4), "no clear direction"},
	} {
		var d Diary
		read(&d, "neck", 20000, test.scores...)
		got := d.Direction("neck", Period{20000, 20100})
		if got.Word() != test.want {
			t.Errorf("direction of %v = %s, want %s", test.scores, got.Word(), test.want)
		}
		if got.Known() && got.High-got.Low < 0.1 {
			t.Errorf("direction of %v from %v to %v a week: too sure", test.scores, got.Low, got.High)
		}
	}
}

// What a line is put through does not change with the order of the sums, and years
// of logs are cut into longer stretches.
func TestStretches(t *testing.T) {
	for _, test := range []struct{ days, length, stretches int }{
		{22, 7, 4}, {28, 7, 4}, {29, 7, 5}, {112, 7, 16}, {113, 14, 9}, {224, 14, 16}, {225, 21, 11}, {3650, 231, 16},
	} {
		var d Diary
		scores := times(test.days, 3)
		for i := range scores {
			scores[i] += i % 2
		}
		read(&d, "neck", 20000, scores...)
		got := d.Direction("neck", Period{20000, 30000})
		if got.StretchDays != test.length || got.Stretches != test.stretches || got.Word() != "no clear direction" {
			t.Errorf("%d days: %+v, want %d stretches of %d days", test.days, got, test.stretches, test.length)
		}
	}
}

// A straight line is found again, however the days are spread.
func TestLineThroughMeans(t *testing.T) {
	var days []DayPain
	for _, day := range []int{0, 1, 2, 10, 15, 22, 23, 24, 25, 33, 40} {
		days = append(days, DayPain{Day: guide.Day(day), Half: uint8(day / 5)})
	}
	d := DirectionOf(days)
	if math.Abs(d.PerWeek-0.7) > 0.05 || d.Low > 0.7 || d.High < 0.7 || math.Abs(d.TheilSen-0.7) > 0.1 {
		t.Errorf("%+v, want a slope of 0.7", d)
	}
}
