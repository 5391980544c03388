package warnings

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Whichever way a diary is read, whole, around an entry that was just written or with
// entries that cannot be saved, it says what the same entries say that were never in a file.
func TestEveryWayOfReading(t *testing.T) {
	words := vocabulary(t)
	say := func(d Diary) []string { return numberless(spelled(d.Judge(words, endOf(0)))) }
	for _, story := range [][]string{
		{"-30 neck 4", "-12..-6/2 piriformis 7", "-9 numb-saddle", "-8 seen ces-saddle-numbness", "-3 fever", "-3 neck compression 6-5", "0 neck compression 8-8", "0 weak-leg.l"},
		{"-40..-20/1 neck 2", "-19..-1/1 neck 6", "-5 seen trend-worsening", "-4 neck 6 note numb between the legs", "-2 injury-minor note fell", "0 neck 9"},
		{"-20 neck 3", "-20 neck compression 3-3", "-20 neck rolling 3-3", "-20 neck rolling 5-3", "-1 seen pain-extreme massage-ok note he was kind"},
	} {
		store := newStore(t)
		saved := stored(t, store, story...)
		check := func(name string, want, got Diary) {
			t.Helper()
			if diff := cmp.Diff(say(want), say(got)); diff != "" {
				t.Errorf("%v: %s, -want +got:\n%s", story, name, diff)
			}
		}
		whole := func(list []sessions.Entry) Diary { return diaryOf(list, nil) }
		noteless := func(list []sessions.Entry) Diary { // only Read reads notes
			d := whole(list)
			d.Noted = nil
			return d
		}
		read, err := Read(t.Context(), store, today)
		if err != nil {
			t.Fatal(err)
		}
		check("read", whole(saved), read)
		for i, e := range saved {
			rest := slices.Delete(slices.Clone(saved), i, i+1)
			with, without, err := ReadAround(t.Context(), store, today, &e)
			if err != nil {
				t.Fatal(err)
			}
			check("around, with", noteless(saved), with)
			check("around, without", noteless(rest), without)

			changed := e
			if e.Before.Given() {
				changed.Before = sessions.NRS(10)
			}
			if len(e.Reports) > 0 {
				changed.Reports = []sessions.Report{{Symptom: "chest-pain"}}
			}
			changed.MassageOK = !e.MassageOK && len(e.Rules) > 0
			with, without, complete := ReadWith(t.Context(), store, []sessions.Entry{changed}, &e, nil, endOf(0))
			check("with a change", noteless(slices.Insert(rest, i, changed)), with)
			check("as it was before the change", noteless(saved), without)
			if !complete {
				t.Errorf("%v: not complete", story)
			}
			with, _, _ = ReadWith(t.Context(), store, []sessions.Entry{e}, nil, nil, endOf(0))
			check("with what is saved already", noteless(saved), with)
		}
		half := newStore(t)
		const k = 3
		if _, err := half.Add(t.Context(), sessions.Command{Words: "story", Now: today.Time()}, saved[:k]...); err != nil {
			t.Fatal(err)
		}
		added := slices.Clone(saved[k:])
		for i := range added {
			added[i].Number = 0
		}
		with, without, _ := ReadWith(t.Context(), half, added, nil, map[string]string{"cancer": "yes"}, endOf(0))
		told := noteless(saved)
		told.Given = []guide.Given{{Fact: "cancer", Value: "yes", At: endOf(0).At, Day: today}}
		check("with what cannot be saved", told, with)
		check("without it", noteless(saved[:k]), without)
	}
}

// Of a diary that cannot be read, what was to be added is judged nevertheless, and it is
// said that the rest is missing.
func TestReadWithWhatCannotBeRead(t *testing.T) {
	store := newStore(t)
	stored(t, store, "-3 neck 4", "-2 numb-saddle")
	ctx, stop := context.WithCancel(t.Context())
	stop()
	e := sessions.Entry{Number: 9, Kind: sessions.Reading, At: noon(today, 9), Day: today, Region: "neck", Before: sessions.NRS(9), Reports: []sessions.Report{{Symptom: "chest-pain"}}}
	with, without, complete := ReadWith(ctx, store, []sessions.Entry{e}, nil, map[string]string{"cancer": "yes"}, endOf(0))
	if complete || with.Pain.Len("neck") != 1 || without.Pain.Len("neck") != 0 || len(with.Reported) != 1 || len(without.Reported) != 0 || len(with.Given) != 1 {
		t.Errorf("complete %t, with %+v, without %+v", complete, with, without)
	}
	if _, _, err := ReadAround(ctx, store, today, &e); err == nil {
		t.Error("ReadAround has no error")
	}
	if _, err := Read(ctx, store, today); err == nil {
		t.Error("Read has no error")
	}
}

// A note waits for an answer for 28 days, and is none of what a consultation says.
func TestNotesOfTheLastWeeksAreRead(t *testing.T) {
	store := newStore(t)
	stored(t, store, "-29 neck 4 note a", "-28 neck 4 note b", "-5 event note c", "-4 seen pain-extreme note d", "-3 neck 5", "0 neck 3 note e", "1 neck 3 note f")
	d, err := Read(t.Context(), store, today)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, e := range d.Noted {
		got += e.Note
	}
	if got != "bce" && got != "ecb" {
		t.Errorf("the notes are %q, want b, c and e", got)
	}
	words := vocabulary(t)
	noted := tell(t, "-10 event note numb between the legs")
	for day, want := range map[int]int{-11: 0, -10: 1, 18: 1, 19: 0} {
		if asks := noted.Judge(words, endOf(day)).Noted; len(asks) != want {
			t.Errorf("on day %d %v is asked, want %d", day, asks, want)
		}
	}
	if asks := noted.Questions(words, endOf(0), 3); len(asks) != 3 || asks[0].Entry != 1 || slices.ContainsFunc(asks[1:], func(q guide.Question) bool { return q.ID == asks[0].ID }) {
		t.Errorf("asks %+v, want what the note means first and once", asks)
	}
	if asks := noted.Questions(words, endOf(0), 1); len(asks) != 1 {
		t.Errorf("asks %+v, want one", asks)
	}
}

// A symptom cannot have gone before it came, as the diary and what is added have it.
func TestGoneBeforeItCame(t *testing.T) {
	words := []string{"-10 fever since=-12", "-9 tingling-leg.l since=-20", "-9 tingling-leg.r since=-15"}
	for _, c := range []struct {
		added []string
		want  string // the symptom, and when it came
	}{
		{[]string{"0 fever=gone since=-13"}, "fever " + (today - 12).String()},
		{[]string{"0 fever=gone since=-12"}, ""},
		{[]string{"0 fever=gone since=-5"}, ""},
		{[]string{"0 fever=gone"}, ""},
		{[]string{"0 fever=no"}, ""},
		{[]string{"0 fever=worse since=-13"}, ""},
		{[]string{"0 chills=gone since=-400"}, ""},
		{[]string{"0 cough", "0 cough=gone since=-2"}, "cough " + today.String()},
		{[]string{"-1 fever=gone since=-3", "0 fever=gone since=-30"}, "fever " + (today - 12).String()},
		{[]string{"0 tingling-leg.r=gone since=-16"}, "tingling-leg.r " + (today - 15).String()},
		{[]string{"0 tingling-leg.l=gone since=-16"}, ""},
	} {
		diary := tell(t, words...).Reported
		got := ""
		if found, early := GoneBeforeItCame(diary, tell(t, c.added...).Reported); early {
			got = found.Report.Symptom + found.Report.Side.Suffix() + " " + found.Came.String()
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.added, got, c.want)
		}
		if _, early := GoneBeforeItCame(append(diary, tell(t, c.added...).Reported...), nil); early {
			t.Errorf("%v: what was there already is found", c.added)
		}
	}
}

// A page about some weeks has the rows of the whole history that reach into them.
func TestReplayFromIsTheEndOfReplay(t *testing.T) {
	words := vocabulary(t)
	for _, story := range [][]string{
		{"-60 numb-saddle", "-55 seen ces-saddle-numbness", "-40..-20/1 neck 2", "-19..-1/1 neck 6", "-12 numb-saddle=worse"},
		{"-60..0/1 neck 5", "-30 fever", "-28 fever=gone", "-20 weak-leg.l", "-15 piriformis 9", "-10 seen neuro-fast-one-limb"},
	} {
		d := tell(t, story...)
		for _, from := range []guide.Day{-70, -60, -59, -30, -28, -20, -15, -14, -10, -1, 0} {
			from += today
			want := []Raised{}
			for _, r := range d.Replay(words, endOf(0)) {
				if !r.Active && r.ClearedOn < from {
					continue
				}
				if r.Tier == guide.TierUnknown {
					r.RaisedOn = max(r.RaisedOn, from-1)
				}
				want = append(want, r)
			}
			got := d.ReplayFrom(words, from, endOf(0))
			sorted := func(list []Raised) []Raised {
				list = slices.Clone(list)
				slices.SortFunc(list, func(a, b Raised) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
				return list
			}
			if diff := cmp.Diff(sorted(want), sorted(got)); diff != "" {
				t.Errorf("%v from %d, -want +got:\n%s", story, from-today, diff)
			}
		}
	}
	// What is done is handed over now and then.
	var seen []int
	d := tell(t, "-250..0/1 neck 2")
	d.ReplayShown(words, endOf(0), func(done, total int) { seen = append(seen, done, total) })
	if len(seen) < 4 || seen[0] != 0 || seen[2] != progressEvery || seen[1] != seen[3] || seen[1] < 250 {
		t.Errorf("handed over %v", seen)
	}
}
