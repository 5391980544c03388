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

// What comes out of the file is what was logged, in both ways of reading it.
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

// What could not be saved is judged with the diary: an entry that takes the place of
// another one, new entries, and facts.
func TestReadWith(t *testing.T) {
	store := newStore(t)
	saved := stored(t, store, "-3 neck 4", "-2 numb-saddle", "-1 fever", "0 neck 5")
	was := saved[1]
	changed := was
	changed.Reports = []sessions.Report{{Symptom: "chills"}}
	signs := func(d Diary) (list []string) {
		for _, e := range d.Reported {
			for _, r := range e.Reports {
				list = append(list, r.Symptom)
			}
		}
		return list
	}
	score := saved[3]
	higher := score
	higher.Before = sessions.NRS(9)
	for _, c := range []struct {
		name  string
		store *sessions.Store
		added []sessions.Entry
		was   *sessions.Entry
		facts map[string]string
		want  string
	}{
		{"nothing", store, nil, nil, nil, "[numb-saddle fever] [numb-saddle fever] 2 2 0 true"},
		{"a changed sign", store, []sessions.Entry{changed}, &was, nil, "[chills fever] [numb-saddle fever] 2 2 0 true"},
		{"a changed score", store, []sessions.Entry{higher}, &score, nil, "[numb-saddle fever] [numb-saddle fever] 2 2 0 true"},
		{"a new sign", store, []sessions.Entry{{Kind: sessions.SymptomOnly, At: noon(today, 0), Day: today, Reports: []sessions.Report{{Symptom: "chills"}}}}, nil, nil, "[numb-saddle fever chills] [numb-saddle fever] 2 2 0 true"},
		{"a new score", store, []sessions.Entry{{Kind: sessions.Reading, At: noon(today, 9), Day: today, Region: "neck", Before: sessions.NRS(8)}}, nil, nil, "[numb-saddle fever] [numb-saddle fever] 3 2 0 true"},
		{"a score that is saved", store, []sessions.Entry{score}, nil, nil, "[numb-saddle fever] [numb-saddle fever] 2 2 0 true"},
		{"a fact", store, nil, nil, map[string]string{"cancer": "yes"}, "[numb-saddle fever] [numb-saddle fever] 2 2 1 true"},
		{"no diary", nil, []sessions.Entry{changed, score}, nil, nil, "[chills] [] 1 0 0 true"},
	} {
		with, without, complete := ReadWith(t.Context(), c.store, c.added, c.was, c.facts, endOf(0))
		if got := fmt.Sprint(signs(with), " ", signs(without), " ", with.Pain.Len("neck"), " ", without.Pain.Len("neck"), " ", len(with.Given), " ", complete); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if last := with.Pain.LastScore("neck", today).Score; c.name == "a changed score" && last != 9 {
			t.Errorf("%s: the last score is %d, want 9", c.name, last)
		}
	}
}

// A report without a course says something new if the last one no longer speaks.
func TestTurnsOf(t *testing.T) {
	fever, _ := new(guide.Vocabulary).Symptom("fever")
	report := func(day int, course guide.Course) guide.Report {
		return guide.Report{Symptom: "fever", Day: today + guide.Day(day), Course: course}
	}
	for name, c := range map[string]struct {
		reports []guide.Report
		want    []bool
	}{
		"again while it speaks": {[]guide.Report{report(0, ""), report(fever.ValidFor, "")}, []bool{true, false}},
		"again after that":      {[]guide.Report{report(0, ""), report(fever.ValidFor+1, "")}, []bool{true, true}},
		"from report to report": {[]guide.Report{report(0, ""), report(fever.ValidFor, ""), report(2*fever.ValidFor, "")}, []bool{true, false, false}},
		"worse":                 {[]guide.Report{report(0, ""), report(1, guide.CourseWorse), report(2, guide.CourseSame)}, []bool{true, true, false}},
		"gone and back":         {[]guide.Report{report(0, ""), report(1, guide.CourseGone), report(2, guide.CourseSame)}, []bool{true, false, true}},
		"denied and back":       {[]guide.Report{report(0, ""), report(1, guide.CourseNo), report(2, "")}, []bool{true, false, true}},
	} {
		if got := turnsOf(c.reports); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
