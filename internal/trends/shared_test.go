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
func sharedFile(t *testing.T, name string) string {
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
	rows := readCSV(t, sharedFile(t, "myaiguide_pain.csv"))
	for _, row := range rows {
		if diaries[row[0]] == nil {
			diaries[row[0]] = new(Diary)
		}
		date, err := time.Parse(time.DateOnly, row[1])
		if err != nil {
			t.Fatal(err)
		}
		diaries[row[0]].Add(sessions.Observation{
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
		episodes := d.EpisodeSummaries(row.Region, []guide.Day{(span.From + span.To) / 2}, span.To)
		for i, s := range episodes {
			if s.First > s.Last || s.Days < 1 || !s.Level.Known() || math.IsNaN(s.Level.Value) || i > 0 && s.First <= episodes[i-1].Last {
				t.Errorf("%s: %+v after %+v, want episodes one after the other", row.Region, s, episodes[max(i-1, 0)])
			}
		}
	}
	for _, a := range d.Around((span.From+span.To)/2, 28, span.To) {
		if math.IsNaN(a.Before.Level.Value) || math.IsNaN(a.After.Level.Value) {
			t.Errorf("%+v, want plain numbers", a)
		}
	}
	d.PainFacts(span.To, int64(span.To)*86400+86399)
}

func TestRealTrialDiariesAreJudged(t *testing.T) {
	for _, row := range readCSV(t, sharedFile(t, "bda_pain_vas.csv")) {
		var d Diary
		for i, score := range row[3:] {
			v, err := strconv.ParseFloat(score, 64)
			if i == 7 || i == 15 || err != nil { // recalled over the week, or missing
				continue
			}
			day := guide.Day(20000 + i)
			d.Add(sessions.Observation{At: int64(day) * 86400, Day: day, Region: "any", Before: sessions.NRS(int(math.Round(v)))})
		}
		check(t, &d)
		if w := d.History(30000); len(w) > 0 {
			t.Errorf("patient %s: %v, want none in two weeks", row[0], w)
		}
	}
}

// The people of these diaries logged scores and no massage. Each score and the
// next one of the region are taken for a session here, on one of four techniques
// by the day of the week: real scores, ties and gaps, on which nothing is known
// to help.
func TestRealScoresAreCompared(t *testing.T) {
	uses := make(map[string][]Use)
	last := make(map[string]int)
	for _, row := range readCSV(t, sharedFile(t, "myaiguide_pain.csv")) {
		date, err := time.Parse(time.DateOnly, row[1])
		if err != nil {
			t.Fatal(err)
		}
		key, score := row[0]+" "+row[3], atoi(t, row[5])
		if before, known := last[key]; known {
			uses[key] = append(uses[key], Use{Key: strconv.Itoa(int(date.Weekday()) % 4), Before: before, After: score})
		}
		last[key] = score
	}
	compared := 0
	for key, list := range uses {
		for n := 1; n <= len(list); n += 1 + n/4 {
			c := WhatHelps(list[:n])
			for _, h := range c.Helps {
				for _, v := range figures(h) {
					if math.IsNaN(v) || math.IsInf(v, 0) {
						t.Fatalf("%s, %d uses: %+v, want plain numbers", key, n, h)
					}
				}
			}
			c.Next(nil)
			compared++
		}
	}
	if compared < 100 {
		t.Errorf("%d comparisons, want 100 or more", compared)
	}
	t.Logf("%d comparisons of %d regions of people", compared, len(uses))
}
