package line

import (
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Parse reads the words of an entry of a kind, in any order: what Format gave, or what a person
// made of it. Number, UID, Day, Rev and Device are left to the Store.
//
//	Session         REGION[.l|.r|.both] TECHNIQUE [TOOL] DURATION PAIN [since=DATE] [way=SCORE] [+SYMPTOM …]
//	Reading         REGION[.l|.r|.both] SCORE [since=DATE] [way=SCORE] [+SYMPTOM …]
//	SymptomOnly     SYMPTOM[.l|.r|.both][=COURSE] … [since=DATE], incidents too: since is when they began, with =gone when they went
//	Consultation    RULE … [massage-ok] [by=WHO] [review=WHEN]; the rules keep the order typed, each once
//	Event, Question TEXT, which becomes the note; of an event with [region=REGION]
//	OtherTreatment  WORDS [, WORDS …] [DURATION]; several words between commas are one treatment
//	EpisodeClosed   REGION, which has no side
//
// Each may have @WHEN, else its moment is c.Now, and note=TEXT. since= counts from c, not from
// @WHEN. What is missing, not understood or does not belong together is an *Error. A duration over
// LongestUnasked is not refused: see CheckLong.
func Parse(v *guide.Vocabulary, kind sessions.Kind, words []string, c Clock) (sessions.Entry, error) {
	return Parts{}.Entry(v, kind, words, c)
}

// Entry reads words as Parse does, on top of the parts that flags gave.
func (p Parts) Entry(v *guide.Vocabulary, kind sessions.Kind, words []string, c Clock) (sessions.Entry, error) {
	if !kind.Known() {
		return sessions.Entry{}, mistake("an entry of kind %s has no line", kind)
	}
	for _, name := range p.given() { // by flags
		if part := p.part(name); part != nil && name != "note" {
			p.said = append(p.said, name+"="+*part)
		}
	}
	p.said = slices.Concat(words, p.said)
	if err := p.read(v, kind, words, c); err != nil {
		return sessions.Entry{}, err
	}
	if len(p.clear) > 0 {
		return sessions.Entry{}, mistake("%s= needs a value", p.clear[0])
	}
	for _, word := range p.Symptoms {
		if strings.HasSuffix(word, "=") {
			return sessions.Entry{}, mistake("%s needs a value", quote(word))
		}
	}
	e := sessions.Entry{Kind: kind}
	if p.At == "" {
		e.SetMoment(c.Now, true)
	}
	if err := p.apply(v, &e, c); err != nil {
		return sessions.Entry{}, err
	}
	return e, nil
}

// apply puts the parts that are given into the entry, leaves the others as they
// are, and then checks the entry.
func (p Parts) apply(v *guide.Vocabulary, e *sessions.Entry, c Clock) error {
	for _, name := range p.given() {
		if !takes(e.Kind, name) {
			return p.misplaced(e.Kind, name)
		}
	}
	p.empty(e)
	if p.At != "" {
		at, err := ParseWhen(strings.TrimPrefix(p.At, "@"), c)
		if err != nil {
			return err
		}
		e.SetMoment(at, hasClock(p.At, at, c))
	}
	for _, step := range [...]func(*guide.Vocabulary, *sessions.Entry, Clock) error{
		p.applyRegion, p.applyWork, p.applyPain, p.applyReports, p.applyConsultation, p.applySince,
	} {
		if err := step(v, e, c); err != nil {
			return err
		}
	}
	if p.Note != "" {
		note, err := ParseNote(p.Note)
		if err != nil {
			return err
		}
		e.Note = note
	}
	if lacks := missing(*e); len(lacks) > 0 {
		return lackingParts(lacks, p.example(e.Kind, lacks))
	}
	return checkEntry(*e)
}

func (p Parts) misplaced(kind sessions.Kind, name string) error {
	switch {
	case kind == sessions.EpisodeClosed && name == "side":
		return mistake("an episode belongs to a region with both of its sides; leave the side out")
	case kind == sessions.Reading && name == "after":
		return mistake("a reading is one score; before and after belong to a massage, which the log command records")
	case kind == sessions.Reading && (name == "technique" || name == "tool" || name == "duration"):
		return mistake("a reading has no %s (%s); the log command records a massage", name, quote(*p.part(name)))
	}
	return mistake("%s has no %s", kind.Phrase(), name)
}

// empty takes out what the words empty: since= of a symptom report is that of each symptom.
func (p Parts) empty(e *sessions.Entry) {
	for _, name := range p.clear {
		e.Clear(sessions.Field(name))
		for i := range e.Reports {
			if name == "since" {
				e.Reports[i].Since = guide.Span{}
			}
		}
	}
}

func (p Parts) applyRegion(v *guide.Vocabulary, e *sessions.Entry, _ Clock) error {
	if p.Region != "" {
		id, side, err := ParseRegion(v, p.Region)
		if err != nil {
			return err
		}
		if side != guide.NoSide && p.Side != "" {
			return mistake("two sides, %s and %s; an entry has one", quote(p.Region), quote(p.Side))
		}
		e.Region, e.Side = id, side
	}
	if p.Side != "" {
		side, ok := sideOf(p.Side)
		if !ok {
			return mistake("unknown side %s; it is l, r or both", quote(p.Side))
		}
		e.Side = side
	}
	return nil
}

func (p Parts) applyWork(v *guide.Vocabulary, e *sessions.Entry, _ Clock) error {
	var err error
	if p.Technique != "" {
		if _, e.Technique, err = find(v, p.Technique, guide.KindTechnique); err != nil {
			return err
		}
	}
	if p.Tool != "" {
		if _, e.Tool, err = find(v, p.Tool, guide.KindTool); err != nil {
			return err
		}
	}
	if e.Kind == sessions.Session && e.Technique == "" && strings.HasSuffix(strings.ToLower(p.Tool), "gun") {
		e.Technique = "percussion" // a massage gun does nothing else
	}
	if p.Duration != "" {
		d, err := ParseDuration(p.Duration)
		if err != nil {
			return err
		}
		e.Seconds = int(d / time.Second)
	}
	return nil
}

func (p Parts) applyPain(v *guide.Vocabulary, e *sessions.Entry, _ Clock) error {
	if p.Also != "" {
		list, err := ParseTreatments(v, p.Also)
		if err != nil {
			return err
		}
		e.Also = list
	}
	if p.Before != "" {
		before, after, err := ParsePain(p.Before)
		switch {
		case err != nil:
			return err
		case after.Given() && p.After != "":
			return mistake("two scores after, %s and %s; an entry has one", quote(p.Before), quote(p.After))
		case after.Given() && !takes(e.Kind, "after"):
			return p.misplaced(e.Kind, "after")
		case after.Given():
			e.After = after
		}
		e.Before = before
	}
	var err error
	if p.After != "" {
		if e.After, err = score(p.After, p.After); err != nil {
			return err
		}
	}
	if p.Interference != "" {
		if e.Interference, err = score(p.Interference, p.Interference); err != nil {
			return mistake("%s is not a score for interference; it is a whole number from 0, not at all, to 10", quote("way="+p.Interference))
		}
	}
	return err
}

func (p Parts) applyReports(v *guide.Vocabulary, e *sessions.Entry, c Clock) error {
	var seen []sessions.Report
	for i, word := range p.Symptoms {
		word, date, dated := strings.Cut(word, sinceMark)
		report, err := ParseReport(v, strings.TrimSuffix(word, "="))
		if err != nil {
			return err
		}
		same := func(r sessions.Report) bool { return r.Symptom == report.Symptom && r.Side == report.Side }
		if slices.Contains(seen, report) && !slices.Contains(p.Symptoms[:i], p.Symptoms[i]) && !dated {
			continue // fever and chills: two words for one sign
		}
		if slices.ContainsFunc(seen, same) {
			return mistake("%s is given twice", report.Symptom+report.Side.Suffix())
		}
		seen = append(seen, report)
		at := slices.IndexFunc(e.Reports, same)
		if at >= 0 && report.Course != guide.CourseNo {
			report.Since = e.Reports[at].Since
		}
		if dated {
			if report.Since, err = reportDate(report, date, *e, c); err != nil {
				return err
			}
		}
		switch {
		case strings.HasSuffix(word, "="):
			if at < 0 {
				return mistake("%s is not in the entry, nothing to take out", report.Symptom+report.Side.Suffix())
			}
			e.Reports = slices.Delete(e.Reports, at, at+1)
		case at < 0:
			e.Reports = append(e.Reports, report)
		default:
			e.Reports[at] = report
		}
	}
	return nil
}

func (p Parts) applyConsultation(v *guide.Vocabulary, e *sessions.Entry, c Clock) error {
	if len(p.rules) > 0 {
		e.Rules = nil
	}
	for _, word := range p.rules {
		_, id, err := find(v, word, guide.KindRule)
		if err != nil {
			return err
		}
		if !slices.Contains(e.Rules, id) {
			e.Rules = append(e.Rules, id)
		}
	}
	if p.massageOK {
		e.MassageOK = true
	}
	if p.Review != "" {
		var err error
		if e.Review, err = reviewDay(p.Review, *e); err != nil {
			return err
		}
	}
	if p.By == "" {
		return nil
	}
	by := strings.ToLower(p.By)
	if len(by) > 40 || strings.Trim(by, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || by[0] == '-' {
		return mistake("by=%s is not a word; write by=gp, by=physio, by=emergency or the like, and names in the note", quote(p.By))
	}
	e.By = by
	return nil
}

// reviewDay reads when the rules of a consultation warn again: so many days or weeks after
// it, or a date.
func reviewDay(word string, e sessions.Entry) (review guide.Day, err error) {
	seen, lower := guide.DayOf(e.Local()), strings.TrimPrefix(strings.ToLower(strings.TrimSpace(word)), "in ")
	days, ok := daysOf(lower)
	switch {
	case ok:
		review = seen + guide.Day(min(days, 100_000))
	case isDay(lower):
		review, err = parseDay(lower)
	default:
		err = mistake("%s is not when to look again; write review=2w, review=10d or review=%s", quote("review="+word), seen+14)
	}
	if err == nil && (review <= seen || review > seen+sessions.MaxReview) {
		err = mistake("a review is from 1 to %d days after the consultation, not on %s", sessions.MaxReview, review.Text())
	}
	return review, err
}

// reportDate reads the date after one report; nothing after it takes it out.
func reportDate(r sessions.Report, date string, e sessions.Entry, c Clock) (guide.Span, error) {
	switch {
	case date == "":
		return guide.Span{}, nil
	case r.Course == guide.CourseNo:
		return guide.Span{}, noDate(r)
	}
	return sinceDate(date, e, c)
}

func noDate(r sessions.Report) error {
	return mistake("%s=no has no date; since= says when a symptom began, or with =gone when it went; for one symptom of several write it as in fever,since=mon", r.Symptom)
}

// sinceDate reads a date for an entry. The date of a night before DayStart means the day
// that the entry counts for, as every view shows it.
func sinceDate(word string, e sessions.Entry, c Clock) (guide.Span, error) {
	since, err := ParseDate(word, c.reaching(e))
	return c.counted(since, e), err
}

// counted returns a date of an entry, or the day that the entry counts for where that is
// the one before it.
func (c Clock) counted(date guide.Span, e sessions.Entry) guide.Span {
	if day := c.dayOf(e.Local()); date == guide.On(guide.DayOf(e.Local())) && date.From > day {
		return guide.On(day)
	}
	return date
}

// Dated returns an entry of another program with its dates as they would be if it had
// been typed.
func (c Clock) Dated(e sessions.Entry) sessions.Entry {
	e.Since, e.Reports = c.counted(e.Since, e), slices.Clone(e.Reports)
	for i, r := range e.Reports {
		e.Reports[i].Since = c.counted(r.Since, e)
	}
	return e
}

// applySince reads since=: of the pain in a session or a reading, in a symptom
// report of all that has no date of its own in the line.
func (p Parts) applySince(v *guide.Vocabulary, e *sessions.Entry, c Clock) error {
	if p.Since == "" {
		return nil
	}
	since, err := sinceDate(p.Since, *e, c)
	if err != nil {
		return err
	}
	if e.Kind != sessions.SymptomOnly {
		e.Since = since
		return nil
	}
	for i, r := range e.Reports {
		if p.dates(v, r) {
			continue
		}
		if r.Course == guide.CourseNo {
			return noDate(r)
		}
		e.Reports[i].Since = since
	}
	return nil
}

// dates reports whether a word of the line gives the report a date of its own.
func (p Parts) dates(v *guide.Vocabulary, r sessions.Report) bool {
	return slices.ContainsFunc(p.Symptoms, func(word string) bool {
		name, date, _ := strings.Cut(word, sinceMark)
		report, err := ParseReport(v, strings.TrimSuffix(name, "="))
		return date != "" && err == nil && report.Symptom == r.Symptom && report.Side == r.Side
	})
}
