package trends

import (
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// shared returns the path of a file of real diaries. They are health data that
// volunteers published, so they are read where they are and never kept here.
func shared(t *testing.T, name string) string {
	t.Helper()
	folder := os.Getenv("BACKLOG_SHARED")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(folder, "trend", "data", name)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("the real diaries are not here: %v", err)
	}
	return path
}

func TestRealDiariesRaiseNoSee(t *testing.T) {
	diaries := make(map[string]*Diary)
	rows := readCSV(t, shared(t, "myaiguide_pain.csv"))
	for _, row := range rows {
		if diaries[row[0]] == nil {
			diaries[row[0]] = new(Diary)
		}
		date, err := time.Parse(time.DateOnly, row[1])
		if err != nil {
			t.Fatal(err)
		}
		diaries[row[0]].Add(sessions.Sample{
			At: date.Unix() + 43200, Day: guide.DayOf(date), Region: row[3], Before: sessions.NRS(atoi(t, row[5])),
		})
	}
	if len(rows) != 15116 || len(diaries) != 9 {
		t.Errorf("%d rows of %d people, want 15116 of 9", len(rows), len(diaries))
	}
	for person, d := range diaries {
		for _, w := range d.History(math.MaxInt32 / 2) {
			if w.Tier >= guide.TierSee {
				t.Errorf("%s: %s on %s, want none", person, w.Tier, w.RaisedOn)
			}
		}
		check(t, d)
	}
}

// check looks at a diary in every way and wants plain numbers.
func check(t *testing.T, d *Diary) {
	t.Helper()
	span, _ := d.Span("")
	for _, row := range d.Table(span) {
		for _, v := range []float64{row.Direction.PerWeek, row.Direction.Low, row.Direction.High, row.Direction.Kendall.P, row.Usual.Value, row.Change} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("%s: %+v, want plain numbers", row.Region, row)
			}
		}
		d.Rows(row.Region, span, ByWeek)
	}
	d.PainFacts(span.To, int64(span.To)*86400+86399)
}

func TestRealTrialDiariesAreJudged(t *testing.T) {
	for _, row := range readCSV(t, shared(t, "bda_pain_vas.csv")) {
		var d Diary
		for i, score := range row[3:] {
			v, err := strconv.ParseFloat(score, 64)
			if i == 7 || i == 15 || err != nil { // recalled over the week, or missing
				continue
			}
			day := guide.Day(20000 + i)
			d.Add(sessions.Sample{At: int64(day) * 86400, Day: day, Region: "any", Before: sessions.NRS(int(math.Round(v)))})
		}
		check(t, &d)
		if w := d.History(30000); len(w) > 0 {
			t.Errorf("patient %s: %v, want none in two weeks", row[0], w)
		}
	}
}
