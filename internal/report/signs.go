package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// Signs is everything about warning signs.
type Signs struct {
	Urgency guide.Urgency // of what nobody has seen
	Massage guide.Massage
	Now     []Sign    // what holds on the page's day, the most urgent first
	Before  []Raised  // warnings that were raised in the period and no longer active
	There   []Symptom // reported and not ended
	Ended   []Symptom // reported in the period, and gone or silent since
	Denied  []Symptom // asked, and not there
	Open    []OpenSign
	// Unplaced are regions whose part of the body is not known, so that they count as any.
	Unplaced []string
	Known    int     // symptoms of the vocabulary that the diary says something about
	All      int     // symptoms of the vocabulary
	Seen     []Visit // consultations in the period
	raised   []Raised
	Sources  []guide.Source // of the rules in Now and Before, in order of first mention
}

// OpenSign is a sign that was urgent and has no answer: no rule names it any more,
// no professional has looked at it, and it was not reported gone.
type OpenSign struct {
	ID    string    `json:"symptom"`
	Name  string    `json:"name"`
	Last  guide.Day `json:"last_reported"`
	Rules []string  `json:"rules"` // that once asked for a professional
}

// Sign is a finding that holds.
type Sign struct {
	Rule    string
	Region  string // its name, or ""
	id      string // of the region
	Urgency guide.Urgency
	Massage guide.Massage
	Since   guide.Span
	Warned  guide.Day // of a worsening: since when it is warned of; 0: of another finding
	Because []string
	Seen    string // who has looked at it and when, "" for nobody
	Sources []string
}

// Raised is a warning of the period.
type Raised struct {
	Rule, Region string
	id           string // of the region
	Level        string // the tier or the urgency, for scripts
	Says         string // the same in words
	On, Cleared  guide.Day
	Early        bool // it was raised before the period
}

// Symptom is a reported symptom.
type Symptom struct {
	ID, Name string
	Value    string // a measured one, as last typed: "192/124"; "" of the others
	Course   guide.Course
	Began    guide.Span
	Last     guide.Day
	Silent   bool // it ended by silence only
	Cited    bool // a finding mentions it
}

// Visit is a consultation.
type Visit struct {
	Day       guide.Day `json:"on"`
	By        string    `json:"by"` // "seen by gp"
	Rules     []string  `json:"rules"`
	MassageOK bool      `json:"massage_ok"`

	Review guide.Day `json:"review,omitempty"` // 0: none was set
}

func (a Request) signs(v warnings.Verdict, raised []warnings.Raised) Signs {
	s := Signs{Urgency: v.Urgency, Massage: v.Massage, All: len(guide.Symptoms())}
	var cited []string
	for _, f := range v.Findings {
		if f.Urgency == guide.NoUrgency && f.Massage == guide.MassageOK || a.elsewhere(f.Region) {
			continue
		}
		sign := Sign{Rule: f.Rule, Urgency: f.Urgency, Massage: f.Massage, Since: f.Since, Warned: v.WarnedOn(f.Rule, f.Region), Sources: f.Sources}
		if f.Region != "" {
			sign.Region, sign.id = regionName(a.Words, f.Region), f.Region
		}
		for _, b := range f.Because {
			sign.Because = append(sign.Because, a.because(b))
			if b.Symptom != "" {
				cited = append(cited, b.Symptom)
			}
		}
		if f.HabitChange != "" {
			sign.Because = append(sign.Because, habitSaid.Replace(strings.TrimSuffix(f.HabitChange, ".")))
		}
		if f.Seen != nil {
			sign.Seen = seenBy(f.Seen.By) + " on " + f.Seen.On.Text()
			if f.Seen.MassageOK {
				sign.Seen += ", massage cleared"
			}
		}
		s.Now = append(s.Now, sign)
		s.cite(f.Sources)
	}
	for _, r := range raised {
		if r.RaisedOn > a.Period.To || !r.Active && r.ClearedOn < a.Period.From || a.elsewhere(r.Region) {
			continue
		}
		one := Raised{Rule: r.Rule, id: r.Region, Level: r.Level(), Says: saysOf(r), On: r.RaisedOn, Cleared: r.ClearedOn, Early: r.RaisedOn < a.Period.From}
		if r.Region != "" && r.Region != a.Region {
			one.Region = regionName(a.Words, r.Region)
		}
		if !r.Unreviewed {
			s.raised = append(s.raised, one)
		}
		now := r.Seen && slices.ContainsFunc(s.Now, func(sign Sign) bool { return sign.Rule == r.Rule && sign.id == r.Region && sign.Seen != "" })
		if !r.Active && !now { // what was seen and is still there is listed with what holds now
			lower := slices.IndexFunc(s.Before, func(b Raised) bool { // what time alone has lowered is one row
				return b.Rule == one.Rule && b.id == one.id && b.Cleared == one.On
			})
			if lower >= 0 && r.Tier == guide.TierUnknown {
				s.Before[lower].Cleared = one.Cleared
				continue
			}
			s.Before = append(s.Before, one)
			if rule, known := guide.RuleOf(r.Rule); known {
				s.cite(rule.Sources)
			}
		}
	}
	s.symptoms(a, guide.Tracks(v.Facts), cited)
	s.Unplaced = v.Unplaced
	for _, ask := range v.Unanswered {
		s.Open = append(s.Open, OpenSign{ask.ID + ask.Side.Suffix(), symptomName(a.Words, ask.ID, ask.Side), ask.Last, ask.Rules})
	}
	for _, e := range a.Entries {
		if e.Kind == sessions.Consultation {
			s.Seen = append(s.Seen, Visit{Day: e.Day, By: seenBy(e.By), Rules: e.Rules, MassageOK: e.MassageOK, Review: e.Review})
		}
	}
	return s
}

// elsewhere reports whether a page about one region leaves out what another one raised.
func (a Request) elsewhere(region string) bool {
	if a.Region == "" || region == "" || region == a.Region {
		return false
	}
	_, known := a.Words.Region(region)
	return known
}

// habitSaid puts what the person reads about how they log into words for somebody else.
var habitSaid = strings.NewReplacer("Your logs", "the logs", "Your last logs", "the last logs", ". Since", ". since", "you log on", "logged on", "you logged on", "logged on", ". That", "; that")

// because says what a finding rests on, a symptom by its label, a region by its name.
func (a Request) because(b guide.Because) string {
	if b.Symptom == "" && b.Region != "" && strings.HasPrefix(b.Text(), b.Region+": ") {
		return clean(regionName(a.Words, b.Region) + ": " + b.Says)
	}
	if b.Symptom == "" {
		return clean(b.Text())
	}
	return clean(symptomName(a.Words, b.Symptom, b.Side) + ": " + b.Says)
}

// lastValue returns what was last measured of a symptom, "" if nothing was.
func lastValue(reported []sessions.Entry, t guide.Track) string {
	for _, e := range slices.Backward(reported) {
		for _, r := range e.Reports {
			if r.Symptom == t.Symptom && r.Side == t.Side && r.Value != "" && e.At <= t.LastAt {
				return r.Value
			}
		}
	}
	return ""
}

// symptoms sorts the tracks; those that a finding cites are listed there.
func (s *Signs) symptoms(a Request, tracks []guide.Track, cited []string) {
	var known []string
	for _, t := range tracks {
		if _, event := a.Words.Incident(t.Symptom); !event && !slices.Contains(known, t.Symptom) {
			known = append(known, t.Symptom)
		}
		one := Symptom{
			ID: t.Symptom + t.Side.Suffix(), Name: symptomName(a.Words, t.Symptom, t.Side), Value: lastValue(a.Diary.Reported, t), Course: t.Course, Began: t.Began, Last: t.Last, Silent: t.Lapsed,
		}
		switch {
		case t.There:
			one.Cited = slices.Contains(cited, t.Symptom)
			s.There = append(s.There, one)
		case !a.Period.Contains(t.Last) && !(t.Lapsed && t.Last >= a.Period.From-90):
		case t.Denied:
			s.Denied = append(s.Denied, one)
		default:
			s.Ended = append(s.Ended, one)
		}
	}
	s.Known = len(known)
}

func (s *Signs) cite(ids []string) {
	for _, id := range ids {
		if !slices.ContainsFunc(s.Sources, func(o guide.Source) bool { return o.ID == id }) {
			s.Sources = append(s.Sources, guide.Source{ID: id, Text: guide.SourceText(id)})
		}
	}
}

// marks returns the warnings and consultations as the chart shows them.
func (s Signs) marks() []Mark {
	var list []Mark
	for _, r := range s.raised {
		list = append(list, Mark{Kind: MarkWarning, Day: r.On, Text: fmt.Sprintf("warning (%s): %s", r.Says, guide.RuleTitle(r.Rule)), Region: r.id})
	}
	for _, v := range s.Seen {
		list = append(list, Mark{Kind: MarkSeen, Day: v.Day, Text: v.Text()})
	}
	return list
}

// Text says who has looked at what.
func (v Visit) Text() string {
	text := v.By
	if v.MassageOK {
		text += ", massage cleared"
	}
	if v.Review != 0 {
		text += ", review " + v.Review.Text()
	}
	titles := make([]string, len(v.Rules))
	for i, rule := range v.Rules {
		titles[i] = cmp.Or(guide.RuleTitle(rule), rule)
	}
	return text + ": " + strings.Join(titles, ", ")
}

// Health is what the person has said about themselves.
type Health struct {
	Born, Sex string // "" if not given
	Given     []Fact // everything else that is given, in the order of the vocabulary
	NotGiven  []string
}

// Fact is a fact as it was given.
type Fact struct{ Label, Value string }

func healthOf(profile map[string]string) Health {
	var h Health
	for _, f := range guide.ProfileFacts() {
		value, known := profile[f.ID]
		switch {
		case known && f.ID == "birth-year":
			h.Born = value
		case known && f.ID == "sex":
			h.Sex = value
		case known:
			h.Given = append(h.Given, Fact{f.Label, clean(value)})
		case f.ID != "birth-year" && f.ID != "sex":
			h.NotGiven = append(h.NotGiven, strings.ReplaceAll(f.ID, "-", " "))
		}
	}
	return h
}

func seenBy(by string) string {
	if by == "" {
		return "seen by a professional"
	}
	return "seen by " + clean(by)
}
