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
// symptoms or consultations, oldest first, and the values that the facts of the
// profile were given, in that order.
type Diary struct {
	Pain     *trends.Diary
	Reported []sessions.Entry
	Noted    []sessions.Entry // with a note, of the last weeks, oldest first
	Given    []guide.Given
}

// Moment is the point in time at which a diary is judged; later entries are ignored.
// An entry from before it counts from its day at the latest, also where it was
// written under a later local date, by someone who flew west.
type Moment struct {
	Day guide.Day
	At  int64 // UTC seconds
}

// Verdict is what the diary calls for. Judge alone makes one and fills every part
// of it: what is printed of a verdict needs nothing else.
type Verdict struct {
	AsOf Moment

	// Urgency is the highest of the findings that no consultation covers, Massage
	// the strictest advice that none lifts. They are two answers.
	Urgency guide.Urgency
	Massage guide.Massage

	// Findings come with the most urgent first, then contraindications; those
	// that a consultation covers are among them.
	Findings []Finding

	// Unanswered asks after signs that were urgent and ended by silence only, which no
	// consultation has looked at since and on which no finding rests.
	Unanswered []guide.Question

	// Noted asks after signs that a note mentions, that would call for care, and of which
	// nothing else was said.
	Noted []guide.Question

	// Unjudged are the other symptoms that are there and that no finding rests on.
	Unjudged []guide.Track

	// Unplaced are the logged regions of the person's own that the settings of this
	// machine lack, in alphabetical order. Each counts for every place that a rule asks
	// about.
	Unplaced []string

	Regions []guide.RegionFacts // every logged region, in alphabetical order
	States  []RegionState       // the worsening rule's state of every region with a score, in alphabetical order
	Facts   guide.Facts         // what the rules were handed
}

// RegionState is the state in which the worsening rule left a region.
type RegionState struct {
	State   trends.State
	Region  string
	Current bool // the last log is at most 14 days old; if not, State.Sustained is TierUnknown

	WarnedOn guide.Day // when State.Sustained was reached; 0 if that is none to warn of
}

// Finding is a rule or contraindication that holds, and who has looked at it.
type Finding struct {
	guide.Finding

	// Seen is the consultation that covers it; nil makes it a warning.
	Seen *Seen
	// Lapsed is a consultation that no longer covers it: what it found is still
	// there and unchanged, so that it comes back as soon at most. nil: none.
	Lapsed *Seen
	// Unreviewed reports that time alone has lowered the finding: what it rests on was
	// urgent when it was reported, and nobody has looked at it since.
	Unreviewed bool
	// RuleSigns are the symptoms and incidents that its rule rests on, in any region: a consultation
	// names a rule, and so covers all of them.
	RuleSigns []string
	// Lifted says that a consultation lifted its advice on massage.
	Lifted bool
}

// Rules returns the rules that the verdict names, seen or not.
func (v Verdict) Rules() []string {
	var rules []string
	for _, f := range v.Findings {
		rules = append(rules, f.Rule)
	}
	for _, ask := range v.Unanswered {
		rules = append(rules, ask.Rules...)
	}
	return rules
}

// Unreviewed returns the findings that time alone has lowered.
func (v Verdict) Unreviewed() []Finding {
	return slices.DeleteFunc(slices.Clone(v.Findings), func(f Finding) bool { return !f.Unreviewed })
}

// limit fits the advice of a finding to the strictest advice on massage of all: where
// there is to be none, no finding speaks of a massage that may go on.
func (f *Finding) limit(strictest guide.Massage) {
	switch a := &f.Advice; {
	case strictest < guide.AvoidAll || f.Massage == guide.AvoidAll || a.Massage == "":
	case a.Do == "":
		a.Massage = "Once massage is cleared: " + a.Massage
	default:
		a.Massage = ""
	}
}

// Seen is the consultation that concerns a finding.
type Seen struct {
	Number    int64
	On        guide.Day
	By        string
	MassageOK bool
	Review    guide.Day // from when on its rules warn again, if it says so
}

// Now returns the moment t as the diary dates it: dayStart after midnight a date begins.
func Now(t time.Time, dayStart time.Duration) Moment {
	return Moment{Day: guide.DayOf(t.Add(-dayStart)), At: t.Unix()}
}

// EndOf returns the end of a day: the last moment at which something was logged under
// that date or an earlier one, wherever that was.
func (d Diary) EndOf(day guide.Day) Moment {
	end := int64(day-2) * 86400 // ahead of whatever is dated later, in every time zone
	const late = 5              // days after its date: no offset from UTC and no start of the day moves an entry so far
	later := sort.Search(len(d.Reported), func(i int) bool { return d.Reported[i].At >= int64(day+late)*86400 })
	for i := later - 1; i >= 0; i-- {
		if d.Reported[i].Day <= day {
			end = max(end, d.Reported[i].At)
			break
		}
	}
	for _, g := range d.Given {
		if g.Day <= day {
			end = max(end, g.At)
		}
	}
	if at, found := d.Pain.LastEntryTime(day); found {
		end = max(end, at)
	}
	return Moment{Day: day, At: end}
}

// Judge judges the diary at a moment.
func (d Diary) Judge(words *guide.Vocabulary, asOf Moment) Verdict {
	d = d.until(asOf)
	facts := d.facts(words, asOf)
	v := Verdict{AsOf: asOf, Regions: facts.Regions, States: d.states(asOf.Day), Facts: facts}
	for _, r := range facts.Regions {
		if r.Unplaced {
			v.Unplaced = append(v.Unplaced, r.Region)
		}
	}
	seen := d.consultations(words)
	v.Findings = d.findings(seen, facts)
	nameLogged(v.Findings, facts)
	nameSigns(v.Findings)
	var found []guide.Finding
	for _, f := range v.Findings {
		if f.Seen == nil {
			v.Urgency = max(v.Urgency, f.Urgency)
		}
		if !f.Lifted {
			v.Massage = max(v.Massage, f.Massage)
		}
		found = append(found, f.Finding)
	}
	sortFindings(v.Findings)
	for i := range v.Findings {
		v.Findings[i].limit(v.Massage)
	}
	v.Unjudged = slices.DeleteFunc(guide.Unjudged(facts, found), func(t guide.Track) bool { return v.restsOn(t.Symptom) })
	v.Unanswered = slices.DeleteFunc(seen.unseen(append(guide.LostToFollowUp(words, facts), d.incidentsOver(seen, facts)...)), func(ask guide.Question) bool { return v.restsOn(ask.ID) })
	v.Noted = d.noted(&v, words)
	return v
}

// nameLogged lets the advice of findings name the signs that are there already.
func nameLogged(list []Finding, facts guide.Facts) {
	tracks := guide.Tracks(facts)
	for i := range list {
		list[i].NameLogged(tracks)
	}
}

// WarnedOn returns since when a worsening of the region is warned of; 0 if it is not.
func (v Verdict) WarnedOn(rule, region string) guide.Day {
	for _, s := range v.States {
		if rule == worsening && s.Region == region {
			return s.WarnedOn
		}
	}
	return 0
}

// findings returns what the rules find in the facts, less what consultations cover, and
// what is lower than it was by time alone.
func (d Diary) findings(seen consultations, facts guide.Facts) []Finding {
	var list []Finding
	found := guide.Check(seen.words, facts)
	for _, f := range found {
		list = append(list, seen.subtract(f, facts))
	}
	for _, f := range d.unreviewed(seen, facts, found) {
		list = slices.DeleteFunc(list, func(now Finding) bool { // what the rule says of the same by now
			return now.Rule == f.Rule && now.Urgency < f.Urgency && now.Seen == nil && (now.Region == "" || now.Region == f.Region)
		})
		list = append(list, Finding{Finding: f, Unreviewed: true})
	}
	return list
}

// restsOn reports whether a finding of the verdict rests on the symptom.
func (v Verdict) restsOn(symptom string) bool {
	return slices.ContainsFunc(v.Findings, func(f Finding) bool { return restsOn(f, symptom) })
}

// restsOn reports whether a finding rests on a symptom or an incident.
func restsOn(f Finding, id string) bool {
	return slices.ContainsFunc(f.Because, func(b guide.Because) bool { return b.Symptom == id || b.Incident == id })
}

// states returns what the worsening rule says of every region on a day.
func (d Diary) states(asOf guide.Day) []RegionState {
	var states []RegionState
	for _, region := range d.Pain.Regions() {
		if s, current, found := d.Pain.StateOn(region, asOf); found {
			if !current {
				s.Sustained = guide.TierUnknown
			}
			states = append(states, RegionState{State: s, Region: region, Current: current, WarnedOn: d.Pain.WarnedOn(region, s.Sustained, asOf)})
		}
	}
	return states
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
	all := make([]written, 0, n)
	first := 0 // of the moment
	for i := range d.Reported {
		e := &d.Reported[i]
		if len(all) > first && all[first].At != e.At {
			first = len(all)
		}
		for _, r := range e.Reports {
			all = append(all, written{Report: reportOf(e, r), entry: e})
		}
		if len(all)-first > 1 && (i+1 == len(d.Reported) || d.Reported[i+1].At != e.At) {
			ordered(all[first:])
		}
	}
	list := make([]guide.Report, len(all))
	for i := range all {
		list[i] = all[i].Report
	}
	return list
}

// until returns the diary with the reported entries up to a moment. Scores are left to
// PainFacts, which takes the moment.
func (d Diary) until(asOf Moment) Diary {
	n := sort.Search(len(d.Reported), func(i int) bool { return d.Reported[i].At > asOf.At })
	d.Reported = d.Reported[:n:n]
	if slices.ContainsFunc(d.Reported, func(e sessions.Entry) bool { return e.Day > asOf.Day }) {
		d.Reported = slices.Clone(d.Reported)
		for i := range d.Reported {
			d.Reported[i].Day = min(d.Reported[i].Day, asOf.Day)
		}
	}
	return d
}

// until returns the reports up to a moment.
func until(asOf Moment, reports []guide.Report) []guide.Report {
	n := sort.Search(len(reports), func(i int) bool { return reports[i].At > asOf.At })
	reports = reports[:n:n]
	if slices.ContainsFunc(reports, func(r guide.Report) bool { return r.Day > asOf.Day }) {
		reports = slices.Clone(reports)
		for i := range reports {
			reports[i].Day = min(reports[i].Day, asOf.Day)
		}
	}
	return reports
}

// factsOf is facts with the reports of the diary at hand.
func (d Diary) factsOf(words *guide.Vocabulary, asOf Moment, reports []guide.Report) guide.Facts {
	f := guide.Facts{Today: asOf.Day, Now: asOf.At, Reports: until(asOf, reports)}
	f.Learn(d.Given)
	f.Past = func(at int64, day guide.Day) guide.Facts {
		then := Moment{Day: day, At: at}
		if at == 0 {
			then = d.EndOf(day)
		}
		return d.factsOf(words, then, reports)
	}
	f.Regions, f.OneSided = d.Pain.PainFacts(asOf.Day, asOf.At)
	for _, list := range [][]guide.RegionFacts{f.Regions, f.OneSided} {
		for i := range list {
			r, known := words.Region(list[i].Region)
			list[i].Group, list[i].Spine, list[i].Unplaced = r.Group, r.Spine, !known
			d.forgetVisit(&list[i].ExtremeVisit, list[i].ExtremeDay, asOf)
			d.forgetVisit(&list[i].SevereVisit, list[i].SevereSince, asOf)
		}
	}
	return f
}

// forgetVisit forgets the day on which a visit was advised for strong pain if a professional
// has looked at such pain since, and before a day on which it is announced.
func (d Diary) forgetVisit(advised *guide.Day, announced guide.Day, asOf Moment) {
	if *advised != 0 && slices.ContainsFunc(d.Reported, func(e sessions.Entry) bool {
		return e.At <= asOf.At && e.Day >= *advised && e.Day < announced && slices.ContainsFunc(e.Rules, guide.StrongPain)
	}) {
		*advised = 0
	}
}
