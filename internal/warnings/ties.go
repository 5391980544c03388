package warnings

import (
	"cmp"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// written is a report with who wrote it, which is the same on every machine.
type written struct {
	guide.Report
	entry     *sessions.Entry
	corrected bool // by a later one of the same moment
}

// ordered sorts the reports of one moment. They are not ordered by their numbers, which
// belong to one machine, nor by the rows of a file: the last report of a symptom decides,
// and that is the most serious one. Only what somebody wrote later, on the same machine,
// comes after what it corrects.
func ordered(list []written) {
	all := slices.Clone(list)
	for i := range list {
		list[i].corrected = slices.ContainsFunc(all, func(other written) bool { return other.corrects(list[i]) })
	}
	slices.SortStableFunc(list, func(a, b written) int {
		switch c := strings.Compare(a.Symptom, b.Symptom); {
		case c != 0:
			return c
		case a.corrected && b.corrected:
			return cmp.Or(cmp.Compare(a.entry.Rev, b.entry.Rev), strings.Compare(a.entry.UID, b.entry.UID))
		case a.corrected:
			return -1
		case b.corrected:
			return 1
		}
		return a.compare(b)
	})
}

// corrects reports whether r was written after another report of the same symptom, by
// the same machine. A change of an entry makes it newer, and its uid says when it was
// first written; where the two disagree, neither is known to be later. What one command
// wrote, an import for one, has no order.
func (r written) corrects(other written) bool {
	sameSide := r.Side == other.Side || r.Side == guide.Both || other.Side == guide.Both
	return r.Symptom == other.Symptom && sameSide && r.entry.Device == other.entry.Device &&
		r.entry.Rev > other.entry.Rev && r.entry.UID > other.entry.UID
}

// compare orders reports from the least serious to the most serious one.
func (r written) compare(other written) int {
	return cmp.Or(cmp.Compare(r.seriousness(), other.seriousness()),
		strings.Compare(r.Value, other.Value),
		cmp.Compare(r.Since.From, other.Since.From), cmp.Compare(r.Since.To, other.Since.To),
		strings.Compare(string(r.Side), string(other.Side)), strings.Compare(r.Region, other.Region),
		strings.Compare(r.entry.UID, other.entry.UID))
}

// seriousness is larger the more a report asks for; of blood pressures, the higher one.
func (r written) seriousness() int {
	if systolic, diastolic, err := guide.ParseBloodPressure(r.Value); r.Value != "" && err == nil {
		return systolic + diastolic
	}
	return slices.Index([]guide.Course{
		guide.CourseNo, guide.CourseGone, guide.CourseBetter, guide.CourseSame, guide.CourseNotGiven, guide.CourseNew, guide.CourseWorse,
	}, r.Course)
}
