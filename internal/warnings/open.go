package warnings

import (
	"cmp"
	"slices"
	"strings"

	"backlog/internal/guide"
)

// Open returns the findings that ask for something now: nobody has seen them, or what
// was seen still limits massage. A finding of which a more urgent one says as much is
// left out, so that no lesser advice contradicts it.
func (v Verdict) Open() []Finding {
	return slices.DeleteFunc(slices.Clone(v.Findings), func(f Finding) bool {
		return !f.Asks() || slices.ContainsFunc(v.Findings, func(g Finding) bool { return g.Asks() && g.covers(f) })
	})
}

// Open returns the open findings with those that the write raised, or that cannot wait, or for
// which a visit was advised before, first; none if there are none of these.
func (a Change) Open() []Finding {
	if len(a.Show) == 0 {
		return nil
	}
	open := a.Verdict.Open()
	first := func(f Finding) bool { return a.shown(f) || f.Visit != 0 }
	slices.SortStableFunc(open, func(x, y Finding) int {
		return cmp.Or(falseFirst(!first(x), !first(y)), cmp.Compare(y.Urgency, x.Urgency), falseFirst(x.Visit == 0, y.Visit == 0))
	})
	return open
}

func (a Change) shown(f Finding) bool {
	return slices.ContainsFunc(a.Show, func(g Finding) bool { return g.Rule == f.Rule && g.Region == f.Region })
}

// Asks reports whether a finding asks for something now.
func (f Finding) Asks() bool {
	if f.Seen != nil {
		return !f.Lifted && f.Massage > guide.MassageOK
	}
	return f.Urgency > guide.NoUrgency || f.Massage > guide.MassageOK
}

// covers reports whether f says as much as other: it is more urgent, and rests on every
// sign of the other.
func (f Finding) covers(other Finding) bool {
	signs, mine := signsOf(other), signsOf(f)
	if f.Seen != nil || other.Seen != nil || f.Contraindication || len(signs) == 0 ||
		slices.ContainsFunc(signs, func(s string) bool { return !slices.Contains(mine, s) }) {
		return false
	}
	if other.Contraindication {
		return f.Massage >= other.Massage && !other.barsMore(f)
	}
	return f.Urgency > other.Urgency
}

// barsMore reports whether a contraindication bars what the massage advice of the
// finding leaves.
func (f Finding) barsMore(than Finding) bool {
	return than.Massage < guide.AvoidAll && slices.ContainsFunc(f.Area, func(place string) bool { return !slices.Contains(than.Area, place) })
}

// signsOf returns the symptoms and the incidents that a finding rests on.
func signsOf(f Finding) []string {
	var signs []string
	for _, b := range f.Because {
		if word := b.Symptom + b.Incident; word != "" {
			signs = append(signs, word)
		}
	}
	slices.SortFunc(signs, strings.Compare)
	return slices.Compact(signs)
}
