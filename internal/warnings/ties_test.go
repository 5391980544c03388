package warnings

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// Reports of a few symptoms at a few moments, of several machines, with sides and dates:
// whichever way round they are numbered and read, they are judged alike, and a date before
// the beginning is found in them or is not.
func TestOrderDecidesNothing(t *testing.T) {
	words := vocabulary(t)
	courses := []guide.Course{guide.CourseNotGiven, guide.CourseNew, guide.CourseWorse, guide.CourseSame, guide.CourseBetter, guide.CourseGone, guide.CourseNo}
	rapid.Check(t, func(t *rapid.T) {
		var list []sessions.Entry
		for i := range rapid.IntRange(2, 7).Draw(t, "entries") {
			day := today - guide.Day(rapid.IntRange(0, 2).Draw(t, "day"))
			r := sessions.Report{
				Symptom: rapid.SampledFrom([]string{"weak-leg", "tingling-leg", "numb-saddle"}).Draw(t, "symptom"),
				Course:  rapid.SampledFrom(courses).Draw(t, "course"),
			}
			if r.Symptom != "numb-saddle" {
				r.Side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
			}
			if r.Course != guide.CourseNo && rapid.Bool().Draw(t, "dated") {
				r.Since = guide.On(day - guide.Day(rapid.IntRange(0, 3).Draw(t, "since")))
			}
			list = append(list, sessions.Entry{
				Kind: sessions.SymptomOnly, UID: fmt.Sprint("u", i), At: noon(day, 0), Day: day, Reports: []sessions.Report{r},
				Rev: rapid.Int64Range(1, 4).Draw(t, "rev"), Device: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "device"),
			})
		}
		judged := func(list []sessions.Entry) string {
			d := Diary{Pain: new(trends.Diary)}
			for i, e := range list {
				e.Number = int64(i + 1)
				d.Reported = append(d.Reported, e)
			}
			slices.SortStableFunc(d.Reported, func(a, b sessions.Entry) int { return cmp.Compare(a.At, b.At) })
			v := d.Judge(words, endOf(0))
			_, found := GoneBeforeItCame(nil, d.Reported)
			return fmt.Sprintf("%v %v %+v %+v", found, v.Urgency, v.Findings, v.Rules())
		}
		other := rapid.Permutation(list).Draw(t, "other")
		if one, two := judged(list), judged(other); one != two {
			t.Fatalf("%v and %v are judged differently:\n%s\n%s", list, other, one, two)
		}
	})
}

// Only what the same machine wrote later of the same symptom and side corrects a report;
// what one command wrote has no order.
func TestWhatCorrectsAReport(t *testing.T) {
	report := func(symptom string, side guide.Side, device string, rev int64, uid string) written {
		return written{Report: guide.Report{Symptom: symptom, Side: side}, entry: &sessions.Entry{Device: device, Rev: rev, UID: uid}}
	}
	first := report("tingling-leg", guide.Left, "a", 2, "b")
	for name, c := range map[string]struct {
		later written
		want  bool
	}{
		"later":               {report("tingling-leg", guide.Left, "a", 3, "c"), true},
		"of both sides":       {report("tingling-leg", guide.Both, "a", 3, "c"), true},
		"the other side":      {report("tingling-leg", guide.Right, "a", 3, "c"), false},
		"no side":             {report("tingling-leg", guide.NoSide, "a", 3, "c"), false},
		"another symptom":     {report("weak-leg", guide.Left, "a", 3, "c"), false},
		"another machine":     {report("tingling-leg", guide.Left, "b", 3, "c"), false},
		"of one command":      {report("tingling-leg", guide.Left, "a", 2, "c"), false},
		"of an earlier entry": {report("tingling-leg", guide.Left, "a", 3, "a"), false},
		"of the same entry":   {report("tingling-leg", guide.Left, "a", 3, "b"), false},
		"earlier":             {report("tingling-leg", guide.Left, "a", 1, "a"), false},
	} {
		if got := c.later.corrects(first); got != c.want {
			t.Errorf("%s: corrects it: %t", name, got)
		}
	}
	if both := report("tingling-leg", guide.Both, "a", 1, "a"); !first.corrects(both) {
		t.Error("one side does not correct both")
	}
}
