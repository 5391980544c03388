package trends

import (
	"encoding/csv"
	"fmt"
	"iter"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// readCSV returns the rows of a file below its header.
func readCSV(t *testing.T, path string) [][]string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// goldenDiaries folds the simulated diaries: scenario, person, then region.
func goldenDiaries(t *testing.T) map[[2]string]*Diary {
	t.Helper()
	diaries := make(map[[2]string]*Diary)
	for _, row := range readCSV(t, "testdata/golden_series.csv") {
		key := [2]string{row[0], row[1]}
		if diaries[key] == nil {
			diaries[key] = new(Diary)
		}
		at, err := time.Parse(time.RFC3339, row[2])
		if err != nil {
			t.Fatal(err)
		}
		diaries[key].Add(sessions.Observation{
			At: at.Unix(), Day: guide.DayOf(at), Region: row[3], Technique: "compression", Seconds: 300,
			Before: sessions.NRS(atoi(t, row[4])), After: sessions.NRS(atoi(t, row[5])),
		})
	}
	return diaries
}

func TestGoldenStates(t *testing.T) {
	got := make(map[[3]string][]string)
	for key, d := range goldenDiaries(t) {
		for _, region := range d.Regions() {
			for s := range worseningOf(d.Daily(region), func(guide.Day) float64 { return seeLimit }) {
				got[[3]string{key[0], key[1], region}] = append(got[[3]string{key[0], key[1], region}], golden(s))
			}
		}
	}
	want := make(map[[3]string][]string)
	rows := readCSV(t, "testdata/golden_states.csv")
	for _, row := range rows {
		key := [3]string{row[0], row[1], row[2]}
		want[key] = append(want[key], fmt.Sprint(row[3:]))
	}
	if len(rows) != 3740 {
		t.Errorf("%d session-days, want 3740", len(rows))
	}
	for key := range want {
		if len(got[key]) != len(want[key]) {
			t.Fatalf("%v: %d days, want %d", key, len(got[key]), len(want[key]))
		}
		for i := range want[key] {
			if got[key][i] != want[key][i] {
				t.Fatalf("%v:\n got %s\nwant %s", key, got[key][i], want[key][i])
			}
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d series, want %d", len(got), len(want))
	}
}

// golden prints a state as a row of the golden file.
func golden(s State) string {
	row := []string{s.Day.String(), strconv.FormatFloat(s.Median, 'g', -1, 64), "", "", "", "", s.Tier.String()}
	if s.Tier != guide.TierUnknown {
		row[2], row[3] = fmt.Sprintf("%.6f", s.Usual), fmt.Sprintf("%.6f", s.Cusum)
		if s.Cusum > 0 {
			row[4], row[5] = s.Since.String(), strconv.Itoa(s.Logs)
		}
	}
	return fmt.Sprint(slices.Clone(row))
}

// worseningOf runs the rule over the days of one region, oldest first, and yields
// the state after each. limit returns the excess at which TierSee is reached on
// a day; it is asked in the order of the days.
func worseningOf(days []DayPain, limit func(guide.Day) float64) iter.Seq[State] {
	return func(yield func(State) bool) {
		c := cusum{days: days}
		for i := range days {
			if !yield(c.step(i, limit(days[i].Day))) {
				return
			}
		}
	}
}
