package db

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Of two years of daily copies there stay the latest days, and the newest of each
// of the latest weeks and months.
func TestKeep(t *testing.T) {
	last := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC) // a Sunday
	var days []time.Time
	for i := range 730 {
		days = append(days, last.AddDate(0, 0, -i))
	}
	for _, c := range []struct {
		keep Retention
		days []time.Time
		want []string
	}{
		{Retention{}, days, nil},
		{Retention{Days: 3}, days, []string{"2026-11-20", "2026-11-21", "2026-11-22"}},
		{Retention{Weeks: 3}, days, []string{"2026-11-08", "2026-11-15", "2026-11-22"}},
		{Retention{Months: 3}, days, []string{"2026-09-30", "2026-10-31", "2026-11-22"}},
		{Retention{Days: 2, Weeks: 2, Months: 2}, days, []string{"2026-10-31", "2026-11-15", "2026-11-21", "2026-11-22"}},
		{Retention{Days: 7, Weeks: 4, Months: 12}, days[:2], []string{"2026-11-21", "2026-11-22"}},
		{Retention{Days: 2}, []time.Time{days[0], days[100], days[200]}, []string{"2026-08-14", "2026-11-22"}},
	} {
		var got []string
		for _, day := range c.keep.of(c.days) {
			got = append(got, day.Format(dailyLayout))
		}
		slices.Sort(got)
		if got = slices.Compact(got); !slices.Equal(got, c.want) {
			t.Errorf("%+v.of(%d days) = %q, want %q", c.keep, len(c.days), got, c.want)
		}
	}
}

// Day after day there is one copy, the old ones go, and nothing else does.
func TestDailyCopies(t *testing.T) {
	folder := t.TempDir()
	conn, err := OpenToWrite(t.Context(), filepath.Join(folder, "diary.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	copies := filepath.Join(folder, "copies")
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	for i := range 10 {
		for _, want := range []bool{true, false} {
			took, err := Daily(t.Context(), conn, copies, "diary", day.AddDate(0, 0, i), Retention{Days: 3})
			if err != nil || took != want {
				t.Fatalf("Daily() = %v, %v, want %v", took, err, want)
			}
		}
		if i == 0 {
			for _, other := range []string{"diary-2026-11-22T210500.db", "diary-2026-11-01.db.age", "other-2026-11-01.db", "notes.txt"} {
				if err := os.WriteFile(filepath.Join(copies, other), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	var names []string
	files, err := os.ReadDir(copies)
	for _, file := range files {
		names = append(names, file.Name())
	}
	want := []string{
		"diary-2026-11-01.db.age", "diary-2026-11-22T210500.db", "diary-2026-11-29.db", "diary-2026-11-30.db", "diary-2026-12-01.db",
		"notes.txt", "other-2026-11-01.db",
	}
	if diff := cmp.Diff(want, names); diff != "" || err != nil {
		t.Errorf("the folder of the copies, -want +got, %v:\n%s", err, diff)
	}
	if _, err := Inspect(t.Context(), filepath.Join(copies, "diary-2026-12-01.db")); err != nil {
		t.Error(err)
	}
}

// A copy that an earlier program left unfinished does not stand in the way for long.
func TestUnfinishedDailyCopy(t *testing.T) {
	folder := t.TempDir()
	conn, err := OpenToWrite(t.Context(), filepath.Join(folder, "diary.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	day := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	part := filepath.Join(folder, DailyName("diary", day)+".part")
	if err := os.WriteFile(part, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if took, err := Daily(t.Context(), conn, folder, "diary", day, Retention{Days: 1}); took || err != nil {
		t.Fatalf("while another program copies: Daily() = %v, %v, want false", took, err)
	}
	old := time.Now().Add(-time.Hour)
	if err := os.Chtimes(part, old, old); err != nil {
		t.Fatal(err)
	}
	if took, err := Daily(t.Context(), conn, folder, "diary", day, Retention{Days: 1}); !took || err != nil {
		t.Fatalf("an hour later: Daily() = %v, %v, want true", took, err)
	}
}

// Copies that a fast clock made push out no other, and stay; so does what was made
// before the clock went back.
func TestCopiesOfTheFuture(t *testing.T) {
	folder := t.TempDir()
	conn, err := OpenToWrite(t.Context(), filepath.Join(folder, "diary.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	copies := filepath.Join(folder, "copies")
	take := func(days ...string) {
		t.Helper()
		for _, text := range days {
			day, err := time.Parse(dailyLayout, text)
			if err != nil {
				t.Fatal(err)
			}
			if took, err := Daily(t.Context(), conn, copies, "diary", day, Retention{Days: 2, Weeks: 1, Months: 4}); !took || err != nil {
				t.Fatalf("Daily(%s) = %t, %v", text, took, err)
			}
		}
	}
	check := func(want ...string) {
		t.Helper()
		files, err := List(copies, "*")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, file := range files {
			got = append(got, filepath.Base(file)[len("diary-"):len("diary-2026-11-22")])
		}
		if !slices.Equal(got, want) {
			t.Errorf("there are %q, want %q", got, want)
		}
	}
	take("2026-10-31", "2026-11-26", "2026-11-27")
	check("2026-10-31", "2026-11-26", "2026-11-27")
	take("2030-01-01", "2099-12-31") // the clock is fast: these two are the latest days
	check("2026-10-31", "2026-11-27", "2030-01-01", "2099-12-31")
	take("2026-11-28", "2026-11-29", "2026-11-30") // and right again
	check("2026-10-31", "2026-11-29", "2026-11-30", "2030-01-01", "2099-12-31")
	take("1970-01-01") // a machine without a battery
	check("1970-01-01", "2026-10-31", "2026-11-29", "2026-11-30", "2030-01-01", "2099-12-31")
	take("2026-12-01")
	check("1970-01-01", "2026-10-31", "2026-11-30", "2026-12-01", "2030-01-01", "2099-12-31")
	take("2030-01-02", "2030-02-01") // the day has come
	check("2026-11-30", "2026-12-01", "2030-01-02", "2030-02-01", "2099-12-31")
}
