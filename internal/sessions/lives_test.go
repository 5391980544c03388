package sessions

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/testkit"
)

// randomEntry is an entry of any kind, now and then with a field that it cannot have or
// a value that it cannot take.
func randomEntry(r *rand.Rand, n int) Entry {
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	e := Entry{
		UID: fmt.Sprintf("00000000-0000-7000-8000-%012d", n), Kind: allKinds()[r.IntN(len(allKinds()))], At: noon.Unix() - int64(r.IntN(40*86400)),
		Offset: []int{0, 3600, -36000, 50400}[r.IntN(4)], Note: pick("", "", "a note", "BY the window"),
	}
	side := []guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}[r.IntN(4)]
	since := []guide.Span{{}, guide.On(Day(20700 + r.IntN(60))), {From: 20758, To: 20787, Known: true}}[r.IntN(3)]
	score := func() Pain { return NRS(r.IntN(11)) }
	report := func() Report {
		return Report{
			Symptom: pick("fever", "tingling-leg", "bp-high"), Side: side, Since: since,
			Course: []guide.Course{guide.CourseNotGiven, guide.CourseNew, guide.CourseWorse, guide.CourseGone, guide.CourseNo}[r.IntN(5)],
		}
	}
	switch e.Kind {
	case Session, Reading:
		e.Region, e.Side, e.Before, e.Since = pick("neck", "piriformis", "calves"), side, score(), since
		if e.Kind == Session {
			e.Technique, e.Tool, e.Seconds = pick("compression", "rolling"), pick("", "ball"), 1+r.IntN(3600)
			if r.IntN(3) > 0 {
				e.After = score()
			}
		}
		if r.IntN(4) == 0 {
			e.Interference = score()
		}
		if r.IntN(4) == 0 {
			e.Reports = []Report{report()}
		}
	case SymptomOnly:
		e.Reports = []Report{report(), report()}
	case Consultation:
		e.Rules, e.By, e.MassageOK = []string{pick("ces-saddle-numbness", "inf-fever")}, pick("", "gp"), r.IntN(2) == 0
	case Event, Question:
		e.Note = pick("new desk", "is it wise?")
	case OtherTreatment:
		e.Also, e.Seconds = []string{pick("heat", "walk", "ibuprofen")}, []int{0, 1200}[r.IntN(2)]
	case EpisodeClosed:
		e.Region = pick("neck", "calves")
	}
	if e.Kind == Consultation && n%3 == 0 {
		e.Review = guide.DayOf(e.Local()) + Day(n%40)
	}
	if (e.Kind == Session || e.Kind == Reading) && n%4 == 0 {
		e.Also = []string{"walk"}
	}
	if e.Kind != EpisodeClosed && n%7 == 0 {
		local := e.Local()
		e.SetMoment(time.Date(local.Year(), local.Month(), local.Day(), 12, 0, 0, 0, local.Location()), n%2 == 0)
	}
	faults := []func(){
		func() { e.Technique = "compression" },
		func() { e.Seconds = pickInt(r, 0, 1, 86400, 86401, -1) },
		func() { e.Before = NRS(pickInt(r, 10, 11)) },
		func() { e.After = NRS(10) },
		func() { e.At = []int64{firstSecond, firstSecond - 1, lastSecond, lastSecond + 1}[r.IntN(4)] },
		func() { e.Offset = pickInt(r, 86399, 86400, -86399, -86400) },
		func() { e.Note = strings.Repeat("x", pickInt(r, MaxNote, MaxNote+1)) },
		func() { e.Note = "a\x1bb" },
		func() { e.Region = strings.Repeat("x", pickInt(r, maxWord, maxWord+1)) },
		func() { e.Side = "up" },
		func() { e.Since = guide.Span{From: 20700, To: 20702, Known: true} },
		func() { e.Reports = []Report{{Symptom: pick("", "fever"), Course: "bad"}} },
		func() { e.Rules = []string{""} },
		func() { e.By = "gp" },
		func() { e.Region = "" },
		func() { e.UID = strings.Repeat("u", pickInt(r, 64, 65)) },
		func() { e.Kind = "nothing" },
	}
	if r.IntN(3) == 0 {
		faults[r.IntN(len(faults))]()
	}
	return e
}

func pickInt(r *rand.Rand, list ...int) int { return list[r.IntN(len(list))] }

// Two diaries go through everything that can happen to them, each step as it is kept in
// testdata. A change that is meant shows here: read the difference before you keep
// it.
func TestTwoLivesOfADiary(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 0))
	p := &pair{t: t, dir: t.TempDir()}
	stores := []*Store{newStore(t), newStore(t)}
	names := strings.NewReplacer()
	var pairs []string
	for i, s := range stores {
		device, err := s.Device(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, device, fmt.Sprint("device-", i))
	}
	names = strings.NewReplacer(pairs...)
	var b strings.Builder
	say := func(label string, v any, err error) {
		text, fault := json.Marshal(v)
		if fault != nil {
			t.Fatal(fault)
		}
		line := strings.ReplaceAll(label+" "+string(text), strings.Repeat("x", 150), "…")
		if err != nil {
			line = label + " ! " + err.Error()
		}
		b.WriteString("  " + names.Replace(line) + "\n")
	}
	for step := range 260 {
		i := r.IntN(2)
		s, ctx := stores[i], t.Context()
		fmt.Fprintf(&b, "%d, machine %d\n", step, i)
		number := int64(1 + r.IntN(30))
		switch action := r.IntN(20); action {
		case 0, 1, 2, 3, 4, 5, 6:
			list, err := s.Add(ctx, p.now("log"), randomEntry(r, step))
			say("add", list, err)
		case 7, 8, 9:
			e := randomEntry(r, step)
			if found, err := s.Get(ctx, number); err == nil {
				for e.Kind != found.Kind {
					e = randomEntry(r, step)
				}
				if r.IntN(4) == 0 {
					e.Rev, e.Device = found.Rev, found.Device
				}
			}
			e.Number = number
			was, is, err := s.Replace(ctx, p.now("edit"), e)
			say("replace", []Entry{was, is}, err)
		case 10:
			list, err := s.Delete(ctx, p.now("delete"), number, int64(1+r.IntN(30)))
			say("delete", numbers(list), err)
		case 11, 12:
			list, err := s.UndoLast(ctx, p.now("undo"), 1+r.IntN(3), nil)
			say("undo", list, err)
		case 13:
			list, err := s.RedoNext(ctx, p.now("redo"), 1+r.IntN(2), func([][]Change) error {
				if r.IntN(4) == 0 {
					return errors.New("not approved")
				}
				return nil
			})
			say("redo", list, err)
		case 14:
			err := s.SetFacts(ctx, p.now("profile"), map[string]string{"osteoporosis": []string{"yes", "no", ""}[r.IntN(3)], "birth-year": fmt.Sprint(1960 + r.IntN(3))})
			say("profile", nil, err)
		case 15, 16:
			path := p.copied(stores[1-i])
			contradictions, err := s.Contradictions(ctx, path)
			say("contradictions", contradictions, err)
			difference, err := s.Compare(ctx, path)
			say("difference", difference, err)
			merged, err := s.Merge(ctx, p.now("sync"), Self{Name: fmt.Sprint("machine-", i)}, path)
			say("merge", merged, err)
		case 17:
			list, err := s.UndoSync(ctx, p.now("undo sync"), nil)
			say("undo sync", list, err)
		case 18:
			purged, err := s.Purgeable(ctx)
			say("purgeable", purged, err)
			if r.IntN(3) == 0 {
				purged, err = s.Purge(ctx)
				say("purge", purged.Changes, err)
			}
		case 19:
			changes, err := s.History(ctx, number)
			say("history", changes, err)
		}
		q := []Query{
			{Kinds: []Kind{Session, Reading}, Limit: 3},
			{Region: "neck", Side: guide.Left},
			{Technique: "rolling", Tool: "ball"},
			{Symptom: "tingling-leg", Side: guide.Right},
			{Text: "window", Limit: 2},
			{Painful: true, MinPain: r.IntN(11)},
			{From: Day(20760), To: Day(20770)},
		}[r.IntN(7)]
		list, err := s.Entries(ctx, q)
		say(fmt.Sprintf("query %+v", q), numbers(list), err)
		n, err := s.Count(ctx, q)
		say("count", n, err)
		if step%40 == 39 {
			for _, s := range stores {
				last, err := s.LastInUse(ctx)
				say("last", last, err)
				size, err := s.Size(ctx)
				say("size", size, err)
				given, err := s.FactsGiven(ctx)
				say("facts given", given, err)
				regions, err := s.Regions(ctx, nil)
				say("regions", regions, err)
				day, found, err := s.DayBefore(ctx)
				say("day before", []any{day, found}, err)
				faults, err := s.Audit(ctx)
				say("audit", faults, err)
				written, revision, err := s.Newest(ctx)
				say("newest", []int64{written.UnixNano(), revision.UnixMilli()}, err)
				n, err := s.CountFuture(ctx)
				say("future", n, err)
				reported, err := s.Reported(ctx)
				say("reported", numbers(reported), err)
			}
		}
	}
	testkit.Golden(t, filepath.Join("testdata", "lives.txt"), b.String())
}
