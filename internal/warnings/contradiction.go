package warnings

import (
	"cmp"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// TooEarly is a report that says that a symptom had gone before it came.
type TooEarly struct {
	Entry  sessions.Entry // that carries it
	Report sessions.Report
	Came   guide.Span // as the diary has it
}

// GoneBeforeItCame returns the first report of the added entries that says that a
// symptom had gone before it came, judged by the entries of a diary and by the added
// ones themselves.
func GoneBeforeItCame(diary, added []sessions.Entry) (TooEarly, bool) {
	dated := func(r sessions.Report) bool { return r.Course == guide.CourseGone && r.Since.Known }
	if !slices.ContainsFunc(added, func(e sessions.Entry) bool { return slices.ContainsFunc(e.Reports, dated) }) {
		return TooEarly{}, false
	}
	type line struct {
		entry  sessions.Entry
		report sessions.Report
		added  bool
	}
	var all []line
	for i, e := range slices.Concat(diary, added) {
		for _, r := range e.Reports {
			all = append(all, line{e, r, i >= len(diary)})
		}
	}
	// Of one moment nothing is earlier: the rows of a file have no order, so the most serious
	// report is the last, as where it is judged.
	slices.SortStableFunc(all, func(a, b line) int {
		one, other := written{Report: reportOf(&a.entry, a.report), entry: &a.entry}, written{Report: reportOf(&b.entry, b.report), entry: &b.entry}
		return cmp.Or(cmp.Compare(a.entry.At, b.entry.At), falseFirst(dated(a.report), dated(b.report)), one.compare(other))
	})
	reports := map[string][]guide.Report{} // by symptom
	for _, l := range all {
		r, report := l.report, reportOf(&l.entry, l.report)
		if l.added && dated(r) {
			if came := guide.Came(reports[r.Symptom], report); came.Known && r.Since.To < came.From {
				return TooEarly{l.entry, r, came}, true
			}
		}
		reports[r.Symptom] = append(reports[r.Symptom], report)
	}
	return TooEarly{}, false
}

// falseFirst puts false before true.
func falseFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// reportOf returns a report of an entry as the rules look at it.
func reportOf(e *sessions.Entry, r sessions.Report) guide.Report {
	return guide.Report{
		Symptom: r.Symptom, Side: r.Side, Course: r.Course, Since: r.Since, Value: r.Value,
		At: e.At, Day: e.Day, Region: e.Region, DateOnly: !e.TimeGiven(),
	}
}
