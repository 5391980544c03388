// Package warnings says when to stop and see someone: it turns a diary into
// facts, asks guide, and subtracts what a professional has looked at.
//
// It stores nothing and prints nothing. What it answers follows from the diary
// alone, so an edit, an import or a back-dated entry simply changes the answer.
package warnings

import (
	"slices"
	"sort"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// Diary is what judging looks at: the folded scores, the entries that carry
// symptoms or consultations, oldest first, and the profile.
type Diary struct {
	Pain     *trends.Diary
	Reported []sessions.Entry
	Profile  map[string]string
}

// Moment is as of when a diary is judged. What lies after it is left out.
type Moment struct {
	Day guide.Day
	At  int64 // UTC seconds
}

// Verdict is what the diary calls for.
type Verdict struct {
	AsOf Moment

	// Urgency is the highest of the findings that no consultation covers, Massage
	// the strictest advice that none lifts. They are two answers.
	Urgency guide.Urgency
	Massage guide.Massage

	// Findings stand with the most urgent first, then contraindications; those
	// that a consultation covers are among them.
	Findings []Finding

	// Unattended are symptoms that were urgent and are still there, of which no rule
	// says anything any more, and which no consultation has looked at.
	Unattended []guide.Unattended
	// Unanswered asks after signs that were urgent and ended by silence only. Judge
	// leaves it empty: see Diary.Unanswered.
	Unanswered []guide.Ask

	Regions []guide.RegionFacts // every logged region, in alphabetical order
	Facts   guide.Facts         // what the rules were handed
}

// Finding is a rule or contraindication that holds, and who has looked at it.
type Finding struct {
	guide.Finding

	// Seen is the consultation that covers it; nil makes it a warning.
	Seen *Seen
	// Lapsed is a consultation that no longer covers it: what it found is still
	// there and unchanged, so that it comes back as soon at most. nil: none.
	Lapsed *Seen
	// Lifted tells that a consultation lifted its advice on massage.
	Lifted bool
}

// Rules returns the rules that the verdict names, seen or not.
func (v Verdict) Rules() []string {
	var rules []string
	for _, f := range v.Findings {
		rules = append(rules, f.Rule)
	}
	for _, u := range v.Unattended {
		rules = append(rules, u.Rules...)
	}
	for _, ask := range v.Unanswered {
		rules = append(rules, ask.Rules...)
	}
	return rules
}

// Quiet tells that a sign that was urgent is open and no rule says so any more.
func (v Verdict) Quiet() bool { return len(v.Unattended)+len(v.Unanswered) > 0 }

// Warning tells that the finding counts: it has an urgency, and nobody has seen it.
func (f Finding) Warning() bool { return f.Seen == nil && f.Urgency > guide.NoUrgency }

// Seen is the consultation that concerns a finding.
type Seen struct {
	Number    int64
	On        guide.Day
	By        string
	MassageOK bool
}

// Now returns the moment t as the diary dates it: dayStart after midnight a date begins.
func Now(t time.Time, dayStart time.Duration) Moment {
	return Moment{Day: guide.DayOf(t.Add(-dayStart)), At: t.Unix()}
}

// Judge judges the diary as of a moment.
func (d Diary) Judge(words *guide.Vocabulary, asOf Moment) Verdict {
	facts := d.facts(words, asOf)
	v := Verdict{AsOf: asOf, Regions: facts.Regions, Facts: facts}
	seen := consultations{diary: d, words: words, before: map[int64]*past{}}
	found := guide.Check(words, facts)
	for _, f := range found {
		finding := seen.subtract(f, facts)
		if finding.Seen == nil {
			v.Urgency = max(v.Urgency, finding.Urgency)
		}
		if !finding.Lifted {
			v.Massage = max(v.Massage, finding.Massage)
		}
		v.Findings = append(v.Findings, finding)
	}
	sortFindings(v.Findings)
	v.Unattended = slices.DeleteFunc(guide.StillOpen(words, facts, found), func(u guide.Unattended) bool {
		return slices.ContainsFunc(d.Reported, func(e sessions.Entry) bool {
			return e.At >= u.At && e.At <= asOf.At && slices.ContainsFunc(e.Rules, func(rule string) bool { return slices.Contains(u.Rules, rule) })
		})
	})
	return v
}

// facts reduces the diary to what the rules look at.
func (d Diary) facts(words *guide.Vocabulary, asOf Moment) guide.Facts {
	return d.factsOf(words, asOf, d.reports())
}

// reports returns every report of the diary, oldest first.
func (d Diary) reports() []guide.Report {
	n := 0
	for i := range d.Reported {
		n += len(d.Reported[i].Reports)
	}
	list := make([]guide.Report, 0, n)
	for i := range d.Reported {
		e := &d.Reported[i]
		for _, r := range e.Reports {
			list = append(list, guide.Report{
				Symptom: r.Symptom, Side: r.Side, Course: r.Course, Since: r.Since, Value: r.Value,
				At: e.At, Day: e.Day, Region: e.Region,
			})
		}
	}
	return list
}

// until returns the reports up to a moment.
func until(asOf Moment, reports []guide.Report) []guide.Report {
	n := sort.Search(len(reports), func(i int) bool { return reports[i].At > asOf.At })
	reports = reports[:n:n]
	later := func(r guide.Report) bool { return r.Day > asOf.Day }
	if slices.ContainsFunc(reports, later) { // of someone who flies, or logs by another clock
		return slices.DeleteFunc(slices.Clone(reports), later)
	}
	return reports
}

// factsOf is facts with the reports of the diary at hand.
func (d Diary) factsOf(words *guide.Vocabulary, asOf Moment, reports []guide.Report) guide.Facts {
	f := guide.Facts{Today: asOf.Day, Now: asOf.At, Profile: d.Profile, Reports: until(asOf, reports)}
	f.Regions, f.OneSided = d.Pain.PainFacts(asOf.Day, asOf.At)
	for _, list := range [][]guide.RegionFacts{f.Regions, f.OneSided} {
		for i := range list {
			if r, known := words.Region(list[i].Region); known {
				list[i].Group, list[i].Spine = r.Group, r.Spine
			}
		}
	}
	return f
}
