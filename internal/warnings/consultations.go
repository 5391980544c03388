package warnings

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// coverDays is how long a consultation without a date of review covers a finding, by the urgency that it
// had then: an emergency two weeks, an urgent one four, anything else twelve.
func coverDays(u guide.Urgency) guide.Day {
	switch u {
	case guide.Emergency:
		return 14
	case guide.Urgent:
		return 28
	}
	return 84
}

// consultations subtracts what professionals have looked at. What the rules said
// at the time of a consultation is found out once for each.
type consultations struct {
	diary  Diary
	list   []sessions.Entry // the reported entries that are consultations with rules, oldest first
	words  *guide.Vocabulary
	before map[int64]*verdictThen // by the number of the consultation

	// earlier holds what the rules said at earlier moments, which unreviewed asks again
	// and again for a diary that is judged day by day.
	earlier map[reportsThen][]guide.Finding
}

func (d Diary) consultations(words *guide.Vocabulary) consultations {
	list := slices.DeleteFunc(slices.Clone(d.Reported), func(e sessions.Entry) bool { return len(e.Rules) == 0 })
	return consultations{diary: d, list: list, words: words, before: map[int64]*verdictThen{}, earlier: map[reportsThen][]guide.Finding{}}
}

// verdictThen is what the rules said at the time of a consultation, and of what.
type verdictThen struct {
	facts    guide.Facts
	findings []guide.Finding
}

// subtract says of a finding who has seen it: the latest consultation that names
// its rule decides.
func (c consultations) subtract(f guide.Finding, now guide.Facts) Finding {
	finding := Finding{Finding: f}
	for _, e := range slices.Backward(c.list) {
		if e.At > now.Now || !slices.Contains(e.Rules, f.Rule) {
			continue
		}
		then := c.then(e, f)
		if c.reopened(f, e, then, now) {
			if f.Urgency == guide.Caution && now.Announced(f) {
				finding.Finding = guide.AnnouncedAgain(f)
			}
			return finding
		}
		seen := &Seen{Number: e.Number, On: e.Day, By: e.By, MassageOK: e.MassageOK, Review: e.Review}
		over := now.Today-e.Day > coverDays(then.urgency) && !c.onFactsAlone(f)
		if e.Review != 0 {
			over = now.Today >= e.Review
		}
		if over {
			if !then.fired || f.Since.Known && f.Since.From > e.Day {
				return finding // what was looked at is over: this is another one
			}
			finding.Lapsed = seen
			if f.Urgency > guide.Soon {
				finding.Finding = f.Lowered(guide.Soon, f.Massage, "")
			}
			finding.Advice.Do = "Book a review within two weeks."
			if e.Review != 0 {
				finding.Advice.Do = fmt.Sprintf("Have it reviewed, as was set for %s.", e.Review.Text())
			}
			finding.Advice.Why = fmt.Sprintf("It is still there %d days after it was seen.", now.Today-e.Day)
			return finding
		}
		finding.Seen = seen
		finding.Lifted = e.MassageOK || f.Massage == guide.MassageCaution && !f.Contraindication
		return finding
	}
	return finding
}

// level is what a finding was at the time of a consultation.
type level struct {
	urgency guide.Urgency
	fired   bool
	region  guide.RegionFacts // the finding's region as it was then
}

// looked reports whether a professional has looked at a symptom since it last came or
// got worse: at one of the rules that it made urgent, or at another one of which it was
// a reason when they looked.
func (c consultations) looked(symptom string, rules []string, since int64) bool {
	return slices.ContainsFunc(c.list, func(e sessions.Entry) bool {
		if e.At < since {
			return false
		}
		if slices.ContainsFunc(e.Rules, func(rule string) bool { return slices.Contains(rules, rule) }) {
			return true
		}
		return slices.ContainsFunc(c.pastAt(e).findings, func(f guide.Finding) bool {
			return !f.Contraindication && slices.Contains(e.Rules, f.Rule) &&
				slices.ContainsFunc(f.Because, func(b guide.Because) bool { return b.Symptom == symptom })
		})
	})
}

// pastAt returns what the rules said at the time of a consultation.
func (c consultations) pastAt(e sessions.Entry) *verdictThen {
	was := c.before[e.Number]
	if was == nil {
		was = &verdictThen{facts: c.diary.facts(c.words, Moment{Day: e.Day, At: e.At})}
		was.findings = guide.Check(c.words, was.facts)
		c.before[e.Number] = was
	}
	return was
}

// then returns what the rule said when it was looked at: the urgency that it had,
// or its base urgency if it did not fire then.
func (c consultations) then(e sessions.Entry, f guide.Finding) level {
	was := c.pastAt(e)
	perRegion := isTrend(f.Rule)
	l := level{urgency: baseOf(f.Rule)}
	for _, was := range was.findings {
		// Only these rules have a finding for each region; that of another one may have moved.
		if was.Rule != f.Rule || perRegion && was.Region != f.Region {
			continue
		}
		if !l.fired || was.Urgency > l.urgency {
			l.urgency, l.fired = was.Urgency, true
		}
	}
	for _, r := range was.facts.Regions {
		if r.Region == f.Region {
			l.region = r
		}
	}
	return l
}

func baseOf(rule string) guide.Urgency {
	r, _ := guide.RuleOf(rule)
	return r.Base
}

// onFactsAlone reports whether a contraindication rests on profile facts alone: what a
// clearance lifts then does not come back by the calendar.
func (c consultations) onFactsAlone(f guide.Finding) bool {
	return f.Contraindication && !slices.ContainsFunc(f.Because, func(b guide.Because) bool { return b.Fact == "" })
}

// reopened reports whether something after the consultation ends what it covers.
func (c consultations) reopened(f guide.Finding, e sessions.Entry, then level, now guide.Facts) bool {
	if f.Urgency > then.urgency {
		return true
	}
	mentions := mentionsOf(f.Rule)
	if len(mentions.Places) > 0 {
		mentions.Symptoms = append(mentions.Symptoms, "pain-climbing")
	}
	since := e.At
	if c.tied(e, mentions.Symptoms) {
		since--
	}
	if guide.ChangedSince(now, mentions.Symptoms, since) {
		return true
	}
	for _, r := range now.Reports {
		if slices.Contains(mentions.Incidents, r.Symptom) && r.Course != guide.CourseNo && r.At > e.At && (!r.Since.Known || r.Since.To >= e.Day) {
			return true
		}
	}
	if !isTrend(f.Rule) {
		return false
	}
	for _, r := range now.Regions {
		if r.Region == f.Region && (r.Trend > then.region.Trend && r.Trend > guide.TierFine || r.Score >= then.region.Score+2) {
			return true
		}
	}
	return false
}

// tied reports whether one of the symptoms was reported at the very moment of a
// consultation, and not known to be written before it: the more serious reading counts.
func (c consultations) tied(seen sessions.Entry, symptoms []string) bool {
	return slices.ContainsFunc(c.diary.Reported, func(e sessions.Entry) bool {
		before := e.Device == seen.Device && e.Rev < seen.Rev && e.UID < seen.UID
		return e.At == seen.At && !before && slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return slices.Contains(symptoms, r.Symptom) })
	})
}

func mentionsOf(id string) guide.Mentions {
	if c, ok := guide.ContraindicationOf(id); ok {
		return c.Mentions()
	}
	r, _ := guide.RuleOf(id)
	return r.Mentions()
}

// isTrend reports whether a rule follows from the scores of a region over time.
func isTrend(rule string) bool {
	r, _ := guide.RuleOf(rule)
	return r.PerRegion
}

// nameSigns fills in what the rule of each finding rests on.
func nameSigns(list []Finding) {
	signs := map[string][]string{}
	for _, f := range list {
		for _, sign := range f.Signs() {
			if !slices.Contains(signs[f.Rule], sign) {
				signs[f.Rule] = append(signs[f.Rule], sign)
			}
		}
	}
	for i := range list {
		list[i].RuleSigns = signs[list[i].Rule]
	}
}

// SeenAs returns what to name once a professional has looked at the finding: the signs that
// its rule rests on, because signs mean every rule on them and on no others; the rule where
// there are none, or more than anybody would type.
func (f Finding) SeenAs() string {
	if n := len(f.RuleSigns); n > 0 && n < 4 {
		return strings.Join(f.RuleSigns, " ")
	}
	return f.Rule
}

// sortFindings puts what nobody has seen first, then what comes first by its
// urgency, and rules before contraindications.
func sortFindings(list []Finding) {
	slices.SortStableFunc(list, func(a, b Finding) int {
		switch {
		case a.Contraindication != b.Contraindication:
			return falseFirst(a.Contraindication, b.Contraindication)
		case a.Contraindication && (a.Seen != nil) == (b.Seen != nil):
			return 0
		case (a.Seen != nil) != (b.Seen != nil):
			return falseFirst(a.Seen != nil, b.Seen != nil)
		}
		return guide.BySpeed(a.Finding, b.Finding)
	})
}
