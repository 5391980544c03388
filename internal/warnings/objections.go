package warnings

import (
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Objection is what speaks against a massage.
type Objection struct {
	Finding Finding // the zero Finding for what nobody should do
	Ban     guide.Ban
}

// Bars reports whether it rules the massage out. What only says how to do it, such
// as beside the spine, does not.
func (o Objection) Bars() bool { return o.Finding.Rule != "" || o.Ban.Only == "" }

// Against returns what speaks against a massage of that region, with that
// technique and tool ("" for none): findings whose advice no consultation lifted,
// the strictest first, then what nobody should do there.
func (v Verdict) Against(words *guide.Vocabulary, region, technique, tool string) []Objection {
	var list []Objection
	for _, f := range v.Findings {
		if f.Lifted {
			continue
		}
		there := slices.ContainsFunc(f.Area, func(place string) bool { return mayLie(words, region, place) })
		if f.Massage == guide.AvoidAll || f.Massage == guide.AvoidArea && there ||
			slices.ContainsFunc(f.Bars, func(bar string) bool { return barred(words, bar, region, technique, tool) }) {
			list = append(list, Objection{Finding: f})
		}
	}
	slices.SortStableFunc(list, func(a, b Objection) int { return int(b.Finding.Massage) - int(a.Finding.Massage) })
	for _, ban := range guide.Forbidden() {
		known := slices.ContainsFunc(list, func(o Objection) bool { return o.Finding.Rule == ban.Rule })
		if !known && (ban.What == technique || ban.What == tool) && words.In(region, ban.Where) {
			list = append(list, Objection{Ban: ban})
		}
	}
	return list
}

// Strictest returns the finding that limits a massage most, of those that rest on something and
// whose advice no consultation lifted; false if none does. "" is any region, technique or tool.
func (v Verdict) Strictest(words *guide.Vocabulary, region, technique, tool string) (strictest Finding, limited bool) {
	for _, f := range v.Findings {
		there := f.Massage == guide.AvoidAll || region != "" && slices.ContainsFunc(f.Area, func(place string) bool { return mayLie(words, region, place) }) ||
			slices.ContainsFunc(f.Bars, func(bar string) bool { return barred(words, bar, region, technique, tool) })
		if there && !f.Lifted && len(f.Because) > 0 && f.Massage > strictest.Massage {
			strictest, limited = f, true
		}
	}
	return strictest, limited
}

// mayLie reports whether a region lies in a place, or might: nobody knows where one
// lies that the settings of this machine lack.
func mayLie(words *guide.Vocabulary, region, place string) bool {
	_, known := words.Region(region)
	return !known || words.In(region, place)
}

// barred reports whether a bar, "deep", "ball@spine" or "percussion", meets a massage.
func barred(words *guide.Vocabulary, bar, region, technique, tool string) bool {
	what, place, placed := strings.Cut(bar, "@")
	if placed && !mayLie(words, region, place) {
		return false
	}
	return what == technique || what == tool && tool != "" || what == "deep" && guide.Deep(technique, tool)
}

// Change is what to say after a write.
type Change struct {
	Verdict      Verdict
	Show         []Finding     // to be shown in full: new, risen, or too urgent to wait
	Raised       guide.Urgency // the highest of those that are new or have risen
	ActiveBefore []Finding     // warnings that were active before and are unchanged
	Objections   []Objection   // of the session that was written; those in Show are not repeated
	OtherSides   []guide.Track // of a sign that the entry says has gone: the sides on which it is still open
	LookedAt     *Finding      // a finding that a professional has looked at, on Sign; nil: none
	Sign         string        // what the entry says is still there, as it is typed: weak-leg.l
	Rose         bool          // the score that was written is 3 or more above the one before a session of the last 24 hours
}

// After judges the diary now, after something was written, and sets apart
// what that raised: what the diary without it does not say. The zero Diary for
// without counts everything as new. entry is what was written, nil for anything but one entry.
func After(words *guide.Vocabulary, now Moment, with, without Diary, entry *sessions.Entry) Change {
	a := Change{Verdict: with.Judge(words, now)}
	if entry != nil {
		a.OtherSides = otherSides(a.Verdict.Facts, entry.Reports)
		a.LookedAt, a.Sign = lookedAt(a.Verdict, entry.Reports)
	}
	var before *Verdict // judged only if something hangs on it
	for _, f := range a.Verdict.Findings {
		if f.Seen != nil || f.Urgency == guide.NoUrgency && f.Massage == guide.MassageOK {
			continue
		}
		if f.Urgency < guide.Urgent && before == nil {
			before = new(Verdict)
			if without.Pain != nil {
				*before = without.Judge(words, now)
			}
		}
		if f.Urgency >= guide.Urgent || !before.had(f) {
			a.Show = append(a.Show, f)
		} else {
			a.ActiveBefore = append(a.ActiveBefore, f)
		}
	}
	for _, f := range a.Show {
		if before == nil || !before.had(f) { // nil: all of them are urgent, and shown
			a.Raised = max(a.Raised, f.Urgency)
		}
	}
	if entry != nil && entry.Region != "" && with.Pain != nil {
		a.Rose = with.Pain.RoseAt(entry.Region, entry.At, now.Day)
	}
	if entry != nil && entry.Kind == sessions.Session {
		for _, o := range a.Verdict.Against(words, entry.Region, entry.Technique, entry.Tool) {
			if !a.shows(o.Finding.Rule) {
				a.Objections = append(a.Objections, o)
			}
		}
	}
	return a
}

// lookedAt returns the most urgent finding that a professional has looked at, on a sign that a
// report says is still there, and that sign.
func lookedAt(v Verdict, reports []sessions.Report) (*Finding, string) {
	for i := range v.Findings {
		f := &v.Findings[i]
		for _, r := range reports {
			there := r.Course == guide.CourseNotGiven || r.Course == guide.CourseSame
			if there && f.Seen != nil && !f.Contraindication && slices.Contains(f.Signs(), r.Symptom) {
				return f, r.Symptom + r.Side.Suffix()
			}
		}
	}
	return nil, ""
}

// shows reports whether a finding of the rule is shown in full.
func (a Change) shows(rule string) bool {
	return slices.ContainsFunc(a.Show, func(f Finding) bool { return f.Rule == rule })
}

// StillActive returns how many rules were active before and are shown neither in full nor as an
// objection.
func (a Change) StillActive() int {
	var rules []string
	for _, f := range a.ActiveBefore {
		covered := a.shows(f.Rule) || slices.ContainsFunc(a.Objections, func(o Objection) bool { return o.Finding.Rule == f.Rule })
		if !covered && !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return len(rules)
}

// had reports whether the verdict had the finding, as urgent and as strict.
func (v Verdict) had(f Finding) bool {
	return slices.ContainsFunc(v.Findings, func(was Finding) bool {
		return was.Rule == f.Rule && was.Region == f.Region && was.Seen == nil && was.Urgency >= f.Urgency && was.Massage >= f.Massage
	})
}

// Rules returns the rules of the findings to show: those that are new, have risen, or
// are too urgent to wait.
func (a Change) Rules() []string {
	var rules []string
	for _, f := range a.Show {
		if !slices.Contains(rules, f.Rule) {
			rules = append(rules, f.Rule)
		}
	}
	return rules
}

// otherSides returns the sides on which a sign is still open that reports say has gone.
func otherSides(f guide.Facts, reports []sessions.Report) []guide.Track {
	ended := func(t guide.Track) bool {
		return slices.ContainsFunc(reports, func(r sessions.Report) bool {
			return r.Symptom == t.Symptom && (r.Course == guide.CourseGone || r.Course == guide.CourseNo)
		})
	}
	return slices.DeleteFunc(guide.Tracks(f), func(t guide.Track) bool { return !(t.There || t.Lapsed) || !ended(t) })
}
