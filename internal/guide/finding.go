package guide

import (
	"cmp"
	"slices"
	"strings"
)

// Finding is a true level of a rule or a contraindication.
type Finding struct {
	Rule             string
	Contraindication bool
	Region           string // of a rule judged region by region, or if its place is one region; else ""
	Level            int    // index into the levels, 0 the highest

	Urgency Urgency
	Massage Massage
	Call    bool // of an emergency: its advice is to call the emergency number

	// Area is where the advice on massage holds: regions, groups, places, "all",
	// or the words "wherever it is" if nothing says where.
	Area []string
	// Bars is what is barred: a technique, a tool or "deep", alone or @place.
	Bars []string

	Visit   Day  // when a visit was advised for it, which nobody has answered since; 0: never, or it is advised now
	Since   Span // when the latest of what it rests on began; not known if nothing of it is dated
	Because []Because
	Advice  Advice

	HabitChange string // a change of how pain is logged that alone can explain it; its advice says so first
	Sources     []string
}

// Because is one fact that a finding rests on.
type Because struct {
	Says string // "new, reported 22 Nov 2026"

	// What the fact is of; those that do not apply are "". Of a symptom or an incident
	// Region is that of the entry that carried it.
	Symptom, Incident, Fact, Region string
	Side                            Side // of the symptom

	Changed bool // of pain: that it is new, raised, extreme or getting worse
	Gone    bool // of a symptom: it was reported as gone, and the finding outlasts that

	Since Span // when it began, or when it happened
	Day   Day  // when it was reported or logged; 0 for a profile fact
}

// Text returns the fact under its id: "numb-saddle: new, reported 22 Nov 2026".
func (b Because) Text() string {
	if id := cmp.Or(b.Symptom, b.Incident, b.Fact, b.Region); id != "" {
		return id + b.Side.Suffix() + ": " + b.Says
	}
	return b.Says
}

// Signs returns the symptoms and incidents that the finding rests on, each once.
func (f Finding) Signs() []string {
	var signs []string
	for _, b := range f.Because {
		if sign := cmp.Or(b.Symptom, b.Incident); sign != "" && !slices.Contains(signs, sign) {
			signs = append(signs, sign)
		}
	}
	return signs
}

// Somewhere is an area that nobody named.
const Somewhere = "wherever it is"

// BySpeed compares findings by what comes first: the more urgent, and of emergencies those for
// which help is called before those for which one goes. Of equal ones it is the one that gives
// less time, now or if it gets worse, and then the one that allows less massage.
func BySpeed(a, b Finding) int {
	if a.Urgency != b.Urgency || haste(a) != haste(b) {
		return cmp.Or(cmp.Compare(b.Urgency, a.Urgency), cmp.Compare(haste(b), haste(a)))
	}
	return cmp.Or(cmp.Compare(daysLeft(a.Advice.Do), daysLeft(b.Advice.Do)), cmp.Compare(daysLeft(a.Advice.Worse), daysLeft(b.Advice.Worse)),
		cmp.Compare(b.Massage, a.Massage))
}

// daysLeft returns how many days a sentence of advice leaves to act, the fewest where it names
// several times; many where it names none.
func daysLeft(advice string) int {
	for _, time := range []struct {
		words string
		days  int
	}{
		{" now", 0},
		{" at once", 0},
		{" emergency ", 0},
		{" again.", 0},
		{" today", 1},
		{" same day", 1},
		{" a few days", 3},
		{" three days", 3},
		{" next session", 7},
		{" one week", 7},
		{" a week", 7},
		{" two weeks", 14},
		{" next visit", 90},
	} {
		if strings.Contains(advice, time.words) {
			return time.days
		}
	}
	return 365
}

func haste(f Finding) int {
	if f.Call && f.Urgency == Emergency {
		return 1
	}
	return 0
}

type groundKind uint8

const (
	groundReport groundKind = iota
	groundPain
	groundFact
	groundRule
)

// ground is a part of a condition that makes it true, and the places it points to.
type ground struct {
	because   Because
	kind      groundKind
	technique bool     // it is a session with the one technique that a rule asks for
	regions   []string // whose pain or session it is, or whose entry carried the symptom
	named     []string // groups that a profile fact names
	area      []string // the symptom's own area, or that of a rule
}

// finding fills in what follows from the level being true.
func (q *inquiry) finding(level *Level, area []string) Finding {
	finding := Finding{Urgency: level.Urgency, Massage: level.Massage, Call: level.Call, Advice: level.Advice}
	var grounds []ground
	level.When.grounds(q, func(g ground) { grounds = append(grounds, g) })
	for _, g := range grounds {
		if g.because.Since.Known && g.kind != groundFact &&
			(!finding.Since.Known || g.because.Since.From > finding.Since.From) {
			finding.Since = g.because.Since
		}
		if !slices.ContainsFunc(finding.Because, func(b Because) bool { return b.Text() == g.because.Text() }) {
			finding.Because = append(finding.Because, g.because)
		}
	}
	places := thereOf(grounds)
	if len(places.regions) == 1 && slices.Contains(area, "there") {
		finding.Region = places.regions[0]
	}
	finding.Area = resolve(area, places.words())
	if level.Massage == AvoidAll {
		finding.Area = []string{"all"}
	}
	finding.Bars = resolveBars(level.Bars, places.words())
	return finding
}

// whereabouts is what the grounds of a condition say of "there", surest first.
type whereabouts struct {
	regions, named, area []string
}

func thereOf(grounds []ground) whereabouts {
	var w whereabouts
	for _, g := range grounds {
		for _, r := range g.regions {
			w.regions = appendNew(w.regions, r)
		}
		for _, n := range g.named {
			w.named = appendNew(w.named, n)
		}
		for _, a := range g.area {
			if a != "there" {
				w.area = appendNew(w.area, a)
			}
		}
	}
	return w
}

func (w whereabouts) words() []string {
	switch {
	case len(w.regions) > 0:
		return w.regions
	case len(w.named) > 0:
		return w.named
	}
	return w.area
}

// resolve puts places for "there". What follows it holds only if none is known.
func resolve(area, there []string) []string {
	i := slices.Index(area, "there")
	switch {
	case i < 0:
		return slices.Clone(area)
	case len(there) > 0:
		return slices.Concat(area[:i], there)
	case i+1 < len(area):
		return slices.Concat(area[:i], area[i+1:])
	}
	return append(slices.Clone(area[:i]), Somewhere)
}

func resolveBars(bars, there []string) []string {
	var resolved []string
	for _, bar := range bars {
		what, here := strings.CutSuffix(bar, "@there")
		switch {
		case !here:
			resolved = append(resolved, bar)
		case len(there) == 0:
			resolved = append(resolved, what+"@"+Somewhere)
		default:
			for _, place := range there {
				resolved = append(resolved, what+"@"+place)
			}
		}
	}
	return resolved
}
