package warnings

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/sessions"
)

func newStore(t *testing.T) *sessions.Store {
	t.Helper()
	conn, err := db.OpenToWrite(t.Context(), filepath.Join(t.TempDir(), "backlog.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return sessions.NewStore(conn, 0)
}

func TestReadOfNoDiary(t *testing.T) {
	words := vocabulary(t)
	for _, store := range []*sessions.Store{nil, newStore(t)} {
		d, err := Read(t.Context(), store, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := overall(d.Judge(words, endOf(0))); got != "none ok" {
			t.Errorf("an empty diary calls for %s, want none ok", got)
		}
		if list := d.Replay(words, endOf(0)); len(list) > 0 {
			t.Errorf("an empty diary has raised %v", list)
		}
		d.Questions(words, endOf(0), 5)
		d.Symptoms(words, endOf(0))
	}
}

// What comes out of the file is what was told, in both ways of reading it.
func TestReadIsWhatWasTold(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	words := vocabulary(t)
	for name, story := range map[string][]string{
		"small": {
			"profile steroids=yes", "-30..-1/1 erector-spinae compression 4-3", "-12..-6/2 piriformis 7", "-9 numb-saddle",
			"-8 seen ces-saddle-numbness", "-3 fever", "-2 fever=gone", "0 erector-spinae compression 8-8",
		},
		// More than are always read whole, with a beginning that only a whole reading sees.
		"large": {
			"-2000..-1900/1 erector-spinae 9", "-1899..0/1 erector-spinae compression 4-3", "-1400..0/2 piriformis compression 5-5", "-12..-6/2 neck 7",
			"-9 numb-saddle", "0 lump-growing", "0 neck 8",
		},
		"a pause of 35 days": {"-2100..-2000/1 erector-spinae 8", "-1965..0/1 erector-spinae 5", "-600..0/1 neck 2", "0 neck 4"},
		"a pause of 36 days": {"-2100..-2000/1 erector-spinae 8", "-1964..0/1 erector-spinae 5", "-600..0/1 neck 2", "0 neck 4"},
		"pain began within":  {"-2100..-450/1 erector-spinae 0", "-449..0/1 erector-spinae 5", "-800..0/1 neck 2", "0 neck 4"},
		"back-dated":         {"-1200..0/1 erector-spinae 5", "-1200..0/1 neck 2", "-2000..-1201/30 neck 9", "-2001 neck 9"},
	} {
		t.Run(name, func(t *testing.T) {
			store := newStore(t)
			saved := stored(t, store, story...)
			last := saved[len(saved)-1]
			if name == "back-dated" {
				last = saved[0]
			}
			told := tell(t, story...)
			read, err := Read(t.Context(), store, 0)
			if err != nil {
				t.Fatal(err)
			}
			with, without, err := ReadAround(t.Context(), store, today, &last)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := store.Delete(t.Context(), sessions.Command{Words: "delete", Now: time.Unix(0, 0)}, last.Number); err != nil {
				t.Fatal(err)
			}
			rest, err := Read(t.Context(), store, 0)
			if err != nil {
				t.Fatal(err)
			}
			summary := func(d Diary) []string {
				v := d.Judge(words, endOf(0))
				var all []string
				for _, f := range v.Findings {
					all = append(all, fmt.Sprint(f.Rule, " ", f.Region, " ", f.Urgency, " ", f.Massage, " ", f.Seen != nil))
				}
				for _, r := range v.Regions {
					all = append(all, fmt.Sprint(r.Region, " ", r.Score, " ", r.Trend, " ", len(r.Sessions)))
				}
				return all
			}
			if diff := cmp.Diff(summary(told), summary(read)); diff != "" {
				t.Errorf("Read, -told +read:\n%s", diff)
			}
			if diff := cmp.Diff(summary(read), summary(with)); diff != "" {
				t.Errorf("ReadAround with the entry, -whole +around:\n%s", diff)
			}
			if diff := cmp.Diff(summary(rest), summary(without)); diff != "" {
				t.Errorf("ReadAround without the entry, -whole +around:\n%s", diff)
			}
		})
	}
}

func TestNow(t *testing.T) {
	berlin := time.FixedZone("CET", 3600)
	for _, c := range []struct {
		at       string
		dayStart time.Duration
		want     guide.Day
	}{
		{"2026-11-22T00:00:00", 0, today},
		{"2026-11-22T02:59:59", 3 * time.Hour, today - 1},
		{"2026-11-22T03:00:00", 3 * time.Hour, today},
		{"2026-11-21T23:59:59", 0, today - 1},
	} {
		at, err := time.ParseInLocation("2006-01-02T15:04:05", c.at, berlin)
		if err != nil {
			t.Fatal(err)
		}
		if got := Now(at, c.dayStart); got.Day != c.want || got.At != at.Unix() {
			t.Errorf("Now(%s, %s) = %+v, want %s", c.at, c.dayStart, got, c.want)
		}
	}
}
