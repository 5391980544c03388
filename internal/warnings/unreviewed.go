package warnings

import (
	"fmt"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

const (
	// reviewWindow is for how many days a report that nobody has reviewed keeps its
	// level: what has not changed for a year is an old sign. design.
	reviewWindow = 365

	// mostTurns is how many times of coming or getting worse are looked at in full, of each
	// sign, so that a diary with a report a day costs little more than one with few.
	mostTurns = 6

	// incidentLasts is for how many days an incident counts without pain in an episode
	// that it may have begun: the window of the rules on a serious accident.
	incidentLasts = 42
)

// unreviewed returns the findings that once were urgent or an emergency, rest on what
// was reported, and that the calendar alone has lowered or ended. Each comes back at
// one level below its highest and never below soon, until a professional has looked
// at it, or the report is withdrawn or reported gone. found is what the rules say as
// of now.
func (d Diary) unreviewed(seen consultations, facts guide.Facts, found []guide.Finding) []guide.Finding {
	open, ended := openReports(facts)
	if len(open) == 0 {
		return nil
	}
	reports := withoutEnded(facts.Reports, ended)
	var list []guide.Finding
	for _, m := range d.reviewMoments(facts, open) {
		then := reportsThen{m, fmt.Sprint(ended)}
		if _, known := seen.earlier[then]; !known {
			seen.earlier[then] = guide.Check(seen.words, d.factsOf(seen.words, m, reports))
		}
		for _, f := range seen.earlier[then] {
			if f.Contraindication || f.Urgency < guide.Urgent || !restsOnOpen(f, open) || seen.reviewed(f, facts) {
				continue
			}
			level := max(f.Urgency-1, guide.Soon)
			if slices.ContainsFunc(found, func(now guide.Finding) bool {
				return now.Urgency >= level && (now.Rule == f.Rule || sharesReport(now, f))
			}) {
				continue
			}
			f = lowered(f, level)
			if i := slices.IndexFunc(list, func(other guide.Finding) bool { return other.Rule == f.Rule }); i < 0 {
				list = append(list, f)
			} else if list[i].Urgency <= f.Urgency {
				list[i] = f
			}
		}
	}
	return list
}

// withoutEnded returns the reports without those that have ended since; of a report of both sides
// of which one has ended, the other is left.
func withoutEnded(reports []guide.Report, ended []reportKey) []guide.Report {
	var left []guide.Report
	for _, r := range reports {
		over := func(side guide.Side) bool { return slices.Contains(ended, reportKey{r.Symptom, side}) }
		if l, rt := over(guide.Left), over(guide.Right); r.Side == guide.Both && l != rt {
			r.Side = map[bool]guide.Side{true: guide.Right, false: guide.Left}[l]
		} else if over(r.Side) || r.Side == guide.Both && l {
			continue
		}
		left = append(left, r)
	}
	return left
}

// reportsThen is a moment, and the reports that have ended since and are left out.
type reportsThen struct {
	Moment
	ended string
}

// reportKey is a symptom or an incident, on one side.
type reportKey struct {
	symptom string
	side    guide.Side
}

// openReports returns the reports that were never withdrawn, and those that were or
// that ended.
func openReports(facts guide.Facts) (open, ended []reportKey) {
	for _, t := range guide.Tracks(facts) {
		key := reportKey{t.Symptom, t.Side}
		if t.There || t.Lapsed {
			open = append(open, key)
			continue
		}
		ended = append(ended, key)
	}
	for _, r := range facts.Reports {
		if !guide.IsIncident(r.Symptom) {
			continue
		}
		key := reportKey{r.Symptom, r.Side}
		if r.Course == guide.CourseNo || !incidentLives(r, facts) {
			ended = append(ended, key)
			open = slices.DeleteFunc(open, func(k reportKey) bool { return k == key })
		} else if !slices.Contains(open, key) {
			open = append(open, key)
			ended = slices.DeleteFunc(ended, func(k reportKey) bool { return k == key })
		}
	}
	return open, ended
}

// incidentLives reports whether the episode of pain that an incident may have begun
// still goes on.
func incidentLives(r guide.Report, facts guide.Facts) bool {
	day := r.Day
	if r.Since.Known {
		day = r.Since.To
	}
	return facts.Today-day <= incidentLasts || slices.ContainsFunc(facts.Regions, func(region guide.RegionFacts) bool {
		return region.Hurts && (!region.Began.Known || region.Began.From <= day+14)
	})
}

// reviewMoments returns the moments at which an open report said something new, and the ends
// of that day, of the third and of the fourteenth after it, for pain that was logged later
// may have made a sign urgent; and now and then the end of a day on which it only was reported
// again. The latest come first.
func (d Diary) reviewMoments(facts guide.Facts, open []reportKey) []Moment {
	turns := turnsOf(facts.Reports)
	latest, full := map[reportKey]guide.Day{}, map[reportKey]int{}
	known := map[Moment]bool{}
	var list []Moment
	add := func(m Moment) {
		if !known[m] {
			known[m] = true
			list = append(list, m)
		}
	}
	for i, r := range slices.Backward(facts.Reports) {
		ago := facts.Today - r.Day
		if ago > reviewWindow {
			break
		}
		for _, key := range open {
			if key.symptom != r.Symptom || key.side != r.Side && r.Side != guide.Both && key.side != guide.NoSide {
				continue
			}
			stretch := r.Day / 7 // of the calendar, so that a diary judged day by day looks at the same days
			if ago > 90 {
				stretch = -r.Day / 28
			}
			before, looked := latest[key]
			switch {
			case turns[i] && full[key] < mostTurns:
				full[key]++
				add(Moment{Day: r.Day, At: r.At})
				for _, later := range []guide.Day{0, 3, 14} {
					if on := r.Day + later; on < facts.Today {
						add(d.EndOf(on))
					}
				}
			case (!looked || before != stretch) && r.Day < facts.Today: // today is not over
				add(d.EndOf(r.Day))
			case !looked || before != stretch:
				add(Moment{Day: r.Day, At: r.At})
			}
			latest[key] = stretch
		}
	}
	return list
}

// turnsOf reports of each report whether it says something new: that a sign came or got
// worse, or that something happened.
func turnsOf(reports []guide.Report) []bool {
	turns := make([]bool, len(reports))
	last := map[reportKey]guide.Day{}
	for i, r := range reports {
		key := reportKey{r.Symptom, r.Side}
		symptom, _ := new(guide.Vocabulary).Symptom(r.Symptom)
		switch day, before := last[key]; r.Course {
		case guide.CourseGone, guide.CourseNo:
			delete(last, key)
			continue
		case guide.CourseNew, guide.CourseWorse:
			turns[i] = true
		default:
			turns[i] = !before || r.Day-day > guide.Day(symptom.ValidFor)
		}
		last[key] = r.Day
	}
	return turns
}

// incidentsOver asks once more after incidents that called for a professional, of which the
// episode has ended by silence in the last weeks.
func (d Diary) incidentsOver(seen consultations, facts guide.Facts) []guide.Question {
	const asked = 28 // days; design
	var asks []guide.Question
	for i, r := range facts.Reports {
		happened := r.Day
		if r.Since.Known {
			happened = r.Since.To
		}
		if !guide.IsIncident(r.Symptom) || r.Course == guide.CourseNo || incidentLives(r, facts) ||
			facts.Today-happened > reviewWindow ||
			slices.ContainsFunc(facts.Reports[i+1:], func(later guide.Report) bool { return later.Symptom == r.Symptom }) {
			continue
		}
		before := d.EndOf(facts.Today - asked)
		if facts.Today-happened > incidentLasts+asked && !incidentLives(r, d.factsOf(seen.words, before, facts.Reports)) {
			continue
		}
		ask := guide.Question{
			Kind: guide.QuestionOutcome, ID: r.Symptom, Side: r.Side, Last: r.Day, Reason: r.At, Notation: "symptom " + r.Symptom + "=no",
		}
		for _, later := range []guide.Day{0, 3, 14} {
			for _, f := range guide.Check(seen.words, d.factsOf(seen.words, d.EndOf(r.Day+later), facts.Reports)) {
				if !f.Contraindication && f.Urgency >= guide.Urgent && slices.ContainsFunc(f.Because, func(b guide.Because) bool { return b.Incident == r.Symptom }) {
					ask.Pending = max(ask.Pending, f.Urgency)
					if !slices.Contains(ask.Rules, f.Rule) {
						ask.Rules = append(ask.Rules, f.Rule)
					}
				}
			}
		}
		if ask.Rules == nil {
			continue
		}
		incident, _ := seen.words.Incident(r.Symptom)
		ask.Text = fmt.Sprintf("What became of this, of %s: %s?", r.Day.Text(), incident.Label)
		asks = append(asks, ask)
	}
	return asks
}

func restsOnOpen(f guide.Finding, open []reportKey) bool {
	return slices.ContainsFunc(f.Because, func(b guide.Because) bool {
		return slices.ContainsFunc(open, func(k reportKey) bool { return k.symptom == b.Symptom || k.symptom == b.Incident })
	})
}

// sharesReport reports whether two findings rest on a symptom or an incident in common.
func sharesReport(a, b guide.Finding) bool {
	return slices.ContainsFunc(a.Because, func(x guide.Because) bool {
		return slices.ContainsFunc(b.Because, func(y guide.Because) bool {
			return x.Symptom != "" && x.Symptom == y.Symptom || x.Incident != "" && x.Incident == y.Incident
		})
	})
}

// reviewed reports whether a consultation has looked at what a finding rests on since
// it was last reported new or worse: at the rule itself, or at others that look at
// every report of it.
func (c consultations) reviewed(f guide.Finding, facts guide.Facts) bool {
	var words []string
	for _, b := range f.Because {
		if word := b.Symptom + b.Incident; word != "" {
			words = append(words, word)
		}
	}
	return slices.ContainsFunc(c.list, func(e sessions.Entry) bool {
		return e.At <= facts.Now && (slices.Contains(e.Rules, f.Rule) || looksAt(e.Rules, words)) && !guide.ChangedSince(facts, words, e.At) &&
			!slices.ContainsFunc(facts.Reports, func(r guide.Report) bool {
				return r.At > e.At && guide.IsIncident(r.Symptom) && slices.Contains(words, r.Symptom)
			})
	})
}

// looksAt reports whether the rules together look at every one of the reports.
func looksAt(rules, words []string) bool {
	var seen []string
	for _, rule := range rules {
		m := mentionsOf(rule)
		seen = append(append(seen, m.Symptoms...), m.Incidents...)
	}
	return !slices.ContainsFunc(words, func(word string) bool { return !slices.Contains(seen, word) })
}

// lowered returns a finding that time alone has lowered to the level.
func lowered(f guide.Finding, level guide.Urgency) guide.Finding {
	return f.Lowered(level, f.Massage, "As far as backlog knows, nobody has looked at this since you reported it. If it has gone, log it as gone.")
}
