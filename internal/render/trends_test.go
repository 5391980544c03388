package render

import (
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

const trendsToday = guide.Day(20779) // 22 November 2026

// fourRegions is a diary of eleven weeks: the rhomboids get worse in the last two,
// and the neck was logged last some weeks ago.
func fourRegions() *trends.Diary {
	var d trends.Diary
	for i := range guide.Day(77) {
		day := trendsToday - 76 + i
		add := func(region string, before, after int) {
			d.Add(sessions.Observation{
				At: int64(day)*86400 + 72000, Day: day, Region: region, Technique: "petrissage", Tool: "hands", Seconds: 300,
				Before: sessions.NRS(before), After: sessions.NRS(after),
			})
		}
		switch { // a fall that was over long ago, and a rise of the last two weeks
		case i < 14:
			add("rhomboids", 5, 2)
		case i > 64:
			add("rhomboids", 7, 2)
		default:
			add("rhomboids", 3, 2)
		}
		if i%2 == 0 {
			add("erector-spinae", 7-int(i)/14, 1)
		}
		if i%3 == 0 {
			add("piriformis", 4, 3)
		}
		if i < 30 && i%5 == 0 {
			add("neck", 3, 2)
		}
	}
	return &d
}

func trendsPage(t *testing.T, width int) Page {
	t.Helper()
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	return Page{Words: words, Width: width}
}

// narrow fails where a line is wider than the page or a table became labelled lines.
func narrow(t *testing.T, text string, width int) {
	t.Helper()
	if wide := widest(text); wide > width {
		t.Errorf("a line has %d columns of %d:\n%s", wide, width, text)
	}
	if strings.Contains(text, "\nsessions: ") {
		t.Errorf("at %d columns the table is labelled lines:\n%s", width, text)
	}
}

func TestTrendsFitNarrowTerminals(t *testing.T) {
	d := fourRegions()
	all := trends.Period{From: trendsToday - 76, To: trendsToday}
	event := sessions.Entry{Kind: sessions.Event, Number: 9, Day: trendsToday - 20, Note: "a new desk that can be raised, and a chair"}
	events := []sessions.Entry{event}
	var rows, episodes []RegionSummary
	for _, r := range d.Table(all) {
		episode, _ := d.LastEpisode(r.Region, nil, trendsToday)
		rows, episodes = append(rows, NewRegionSummary(r, nil)), append(episodes, NewRegionSummary(r, &episode))
	}
	for _, width := range []int{60, 80} {
		p := trendsPage(t, width)
		narrow(t, Trends{Regions: rows, Period: all, Events: NewEvents(events)}.Text(p), width)
		narrow(t, Trends{Regions: episodes, Period: all, Episodes: true}.Text(p), width)
		for _, r := range rows {
			narrow(t, NewRegionTrend(r, all, trends.ByWeek, d.Rows(r.Region, all, trends.ByWeek), events).Judged(p, nil).Text(p), width)
		}
	}
	narrow(t, NewBeforeAfter(event, 28, d.Around(event.Day, 28, trendsToday), nil).Text(trendsPage(t, 80)), 80)
}

// A verdict of the rule and a slope that seems to deny it are said as one.
func TestTheRuleAndTheSlopeBothHold(t *testing.T) {
	d := fourRegions()
	all := trends.Period{From: trendsToday - 76, To: trendsToday}
	p := trendsPage(t, 0)
	text := ""
	for _, r := range d.Table(all) {
		if r.Region == "rhomboids" {
			view := NewRegionTrend(NewRegionSummary(r, nil), all, trends.ByWeek, d.Rows(r.Region, all, trends.ByWeek), nil).Judged(p, &warnings.Verdict{})
			text = strings.Join(strings.Fields(view.Text(p)), " ")
		}
	}
	for _, want := range []string{
		"Pain has been above your usual 3.4 from about 11 Nov 2026 on, in 12 logged days.",
		"pain is perhaps rising, not certain yet (slope +0.12, 95 % interval -0.25 to +0.49, from the means of 11 weeks), and both are right: the slope weighs all these days alike, the rule compares the last weeks with your usual level.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}
