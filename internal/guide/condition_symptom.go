package guide

import (
	"strconv"
	"strings"
)

// symptomVerb says what is asked of a symptom.
type symptomVerb uint8

const (
	isThere symptomVerb = iota
	isRecent
	isWorse
	hasBegun
	isLong
	isFast
	hasPassed
	wasHad
	cameAfterSession
)

func (v symptomVerb) String() string {
	return [...]string{"", "recent", "worse", "began", "long", "fast", "passed", "had", "after-session"}[v]
}

// reported is a condition on what was reported of a symptom or of one of a set.
// It is kept small: every check builds hundreds.
type reported struct {
	word  string      // the symptom or set, with its side: "nerve-leg.both"
	set   *SymptomSet // nil for a single symptom
	place string      // of after-session
	days  int16
	hours int16 // of after-session
	verb  symptomVerb
	name  uint8 // length of the word without the side
}

func newReported(verb symptomVerb, word string, days int) *reported {
	c := &reported{verb: verb, word: word, days: int16(days), name: uint8(len(word))}
	if i := strings.IndexByte(word, '.'); i >= 0 {
		c.name = uint8(i)
	}
	c.set = findSet(word[:c.name])
	return c
}

// side returns "", left, right, one or both.
func (c *reported) side() string {
	if int(c.name) == len(c.word) {
		return ""
	}
	return c.word[c.name+1:]
}

// there: it is there now.
func there(s string) Condition { return newReported(isThere, s, 0) }

// recent: there, and it began, was reported worse or was measured within the days.
func recent(s string, days int) Condition { return newReported(isRecent, s, days) }

// worse: there, and reported worse within the days.
func worse(s string, days int) Condition { return newReported(isWorse, s, days) }

// began: there, and it began within the days or nobody knows when.
func began(s string, days int) Condition { return newReported(hasBegun, s, days) }

// long: there, and it began so many days ago or more.
func long(s string, days int) Condition { return newReported(isLong, s, days) }

// fast: there, and it came, or got worse, within the days and in no more than those.
func fast(s string, days int) Condition { return newReported(isFast, s, days) }

// passed: gone; it went within the days and had begun within them or nobody knows when.
func passed(s string, days int) Condition { return newReported(hasPassed, s, days) }

// had: an event or a profile date within the days, or a symptom there at any time within them.
func had(x string, days int) Condition {
	if isIncidentID(x) {
		return happened{x, days}
	}
	if isFact(x) {
		return dated{"had", x, days}
	}
	return newReported(wasHad, x, days)
}

// afterSession: it began within the hours after a session on the place in the last days, of
// which the facts know 28.
func afterSession(s string, hours int, place string, days int) Condition {
	c := newReported(cameAfterSession, s, days)
	c.hours, c.place = int16(hours), place
	return c
}

func (c *reported) String() string {
	switch c.verb {
	case isThere:
		return c.word
	case cameAfterSession:
		return "after-session(" + c.word + ", " + strconv.Itoa(int(c.hours)) + "h, " + c.place + ", " + inDays(int(c.days)) + ")"
	}
	return c.verb.String() + "(" + c.word + ", " + inDays(int(c.days)) + ")"
}

func (c *reported) truth(q *inquiry) Truth {
	if len(q.tracks) == 0 {
		return No
	}
	if c.side() != "both" {
		most := No
		c.each(q, func(t *Track) bool {
			most = max(most, c.of(q, t))
			return most < Yes
		})
		return most
	}
	// It came to both sides when it came to the later one, and it is worse if it is on either.
	left, right, most := false, false, No
	c.each(q, func(t *Track) bool {
		left = left || t.Side == Left && t.There
		right = right || t.Side == Right && t.There
		return true
	})
	if !left || !right {
		return No
	}
	if c.verb == isLong {
		return c.longOnBoth(q)
	}
	c.each(q, func(t *Track) bool {
		most = max(most, c.of(q, t))
		return most < Yes
	})
	return most
}

// longOnBoth: each side has some member that has been there so long.
func (c *reported) longOnBoth(q *inquiry) Truth {
	left, right := No, No
	c.each(q, func(t *Track) bool {
		if t.Side == Left {
			left = max(left, c.of(q, t))
		} else {
			right = max(right, c.of(q, t))
		}
		return true
	})
	return min(left, right)
}

// each visits the tracks that the word speaks of until visit returns false.
func (c *reported) each(q *inquiry, visit func(*Track) bool) {
	for _, symptom := range c.symptoms() {
		if !c.eachOf(q, symptom, visit) {
			return
		}
	}
}

func (c *reported) eachOf(q *inquiry, symptom string, visit func(*Track) bool) bool {
	i, ok := q.first[symptom]
	if !ok {
		return true
	}
	for ; i < len(q.tracks) && q.tracks[i].Symptom == symptom; i++ {
		if t := &q.tracks[i]; c.speaksOf(t) && !visit(t) {
			return false
		}
	}
	return true
}

// speaksOf reports whether the word's side includes the track.
func (c *reported) speaksOf(t *Track) bool {
	switch c.side() {
	case "left":
		return t.Side == Left
	case "right":
		return t.Side == Right
	case "both":
		return t.Side == Left || t.Side == Right
	case "one":
		return t.Alone
	}
	return true
}

// of is the truth of the verb for one track.
func (c *reported) of(q *inquiry, t *Track) Truth {
	days := int(c.days)
	switch c.verb {
	case hasPassed:
		return t.passed(q.f.Today, days)
	case wasHad:
		return t.had(q.f.Today, days)
	case cameAfterSession:
		truth, _ := c.after(q, t)
		return truth
	}
	if !t.There {
		return No
	}
	switch c.verb {
	case isRecent:
		measured := t.measured.Known && t.measured.within(q.f.Today, days) == Yes
		return max(truthOf(measured || t.worse(q.f.Today, days)), t.Began.within(q.f.Today, days))
	case isWorse:
		return truthOf(t.worse(q.f.Today, days))
	case hasBegun:
		return truthOf(t.Began.within(q.f.Today, days) > No)
	case isLong:
		return t.Began.ago(q.f.Today, days)
	case isFast:
		return truthOf(t.fast(q.f.Today, days))
	}
	return Yes
}

// after reports whether the symptom began after a session on the place, and in which regions.
func (c *reported) after(q *inquiry, t *Track) (Truth, []string) {
	if !t.There && !t.Gone {
		return No, nil
	}
	most := No
	var regions []string
	for i := range q.f.Regions {
		region := &q.f.Regions[i]
		if len(region.Sessions) == 0 || !q.in(region, c.place) {
			continue
		}
		best := No
		for _, session := range region.Sessions {
			if session.Day < q.f.Today-Day(c.days) || session.Day > q.f.Today || session.Side.Opposes(t.Side) {
				continue
			}
			best = max(best, t.beganAfter(session, int(c.hours)))
		}
		if best == Yes {
			regions = append(regions, region.Region)
		}
		most = max(most, best)
	}
	return most, regions
}

func (c *reported) grounds(q *inquiry, add func(ground)) {
	c.each(q, func(t *Track) bool {
		if c.of(q, t) != Yes {
			// The side that makes it both is a ground, new or old.
			if c.side() != "both" || !t.There {
				return true
			}
		}
		g := ground{because: t.because(), kind: groundReport, area: q.areaOf(t.Symptom)}
		if t.Region != "" {
			g.regions = []string{t.Region}
		}
		if c.verb == cameAfterSession {
			_, g.regions = c.after(q, t)
			g.kind = groundPain
		}
		add(g)
		return true
	})
}

// symptoms returns the symptoms that the word stands for.
func (c *reported) symptoms() []string {
	if c.set != nil {
		return c.set.Members
	}
	return []string{c.word[:c.name]}
}

func (c *reported) leaves(visit func(Condition)) { visit(c) }

// happened is a condition on a dated event.
type happened struct {
	incident string
	days     int
}

func (c happened) String() string { return "had(" + c.incident + ", " + inDays(c.days) + ")" }

func (c happened) truth(q *inquiry) Truth {
	most := No
	for i := range q.incidents {
		if r := &q.incidents[i]; r.Symptom == c.incident && r.Course != CourseNo {
			most = max(most, dateOf(r).within(q.f.Today, c.days))
		}
	}
	return most
}

func (c happened) grounds(q *inquiry, add func(ground)) {
	for i := range q.incidents {
		r := &q.incidents[i]
		if r.Symptom != c.incident || r.Course == CourseNo || dateOf(r).within(q.f.Today, c.days) != Yes {
			continue
		}
		date := dateOf(r)
		g := ground{kind: groundReport, because: Because{
			Says: "on " + date.Text(), Incident: c.incident, Region: r.Region, Since: date, Day: r.Day,
		}}
		if r.Region != "" {
			g.regions = []string{r.Region}
		}
		add(g)
	}
}

func (c happened) leaves(visit func(Condition)) { visit(c) }

// dateOf returns the date of an event: its own, else that of the report.
func dateOf(r *Report) Span {
	if r.Since.Known {
		return r.Since.Until(r.Day)
	}
	return On(r.Day)
}
