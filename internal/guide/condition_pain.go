package guide

import (
	"fmt"
	"strings"
)

// painVerb says what is asked of a region.
type painVerb uint8

const (
	hurts painVerb = iota
	hurtsStrongly
	hurtsSeverely
	hurtsExtremely
	turnsExtreme
	hurtsNewly
	hurtsLong
	isUp
	hasClimbed
	rose
	roseSeverely
	roseSharply
	wasWorked
	worsens
	staysSevere
	staysTheSame
	turnsSevere
	remainsSevere
	wasSevere
	stopsImproving
	worseAfterSession
	soreAfterSession
)

// change reports whether the verb says that pain is not what it used to be.
func (v painVerb) change() bool {
	switch v {
	case hurtsExtremely, turnsExtreme, hurtsNewly, isUp, hasClimbed, rose, roseSeverely, roseSharply, worsens:
		return true
	}
	return false
}

func (v painVerb) String() string {
	return [...]string{
		"pain", "strong", "severe", "extreme", "extreme-first", "new-pain", "long-pain", "up", "climbs", "rise", "severe-rise", "sharp-rise", "session", "trend",
		"severe-persistent", "not-improving", "severe-first", "severe-since", "severe-lately", "not-improving-first", "worse-after", "sore-after",
	}[v]
}

// hurting is a condition on what was logged of the regions of a place. It holds
// if it does for one of them.
type hurting struct {
	place     string // with ".one": entries of one side only
	technique string // of session
	days      int16
	verb      painVerb
	tier      Tier // of trend
	oneSide   bool
}

func newHurting(verb painVerb, place string, days int) *hurting {
	return &hurting{verb: verb, place: place, days: int16(days), oneSide: strings.HasSuffix(place, ".one")}
}

// where returns the place without the side.
func (c *hurting) where() string { return strings.TrimSuffix(c.place, ".one") }

// pain: the latest entry within 28 days has a score of 1 or more.
func pain(place string) Condition { return newHurting(hurts, place, 0) }

// strong: the latest entry within 7 days has a score of 5 or more, moderate pain and above (Boonstra 2016).
func strong(place string) Condition { return newHurting(hurtsStrongly, place, 0) }

// severe: the latest entry within 7 days has a score of 7 or more.
func severe(place string) Condition { return newHurting(hurtsSeverely, place, 0) }

// extreme: a score of 9 or 10 within 14 days, 2 or more above the usual level if that is known.
func extreme(place string) Condition { return newHurting(hurtsExtremely, place, 0) }

// extremeFirst: such a score was new within 14 days, and no visit was advised before it.
func extremeFirst(place string) Condition { return newHurting(turnsExtreme, place, 0) }

// newPain: pain in a region whose episode began within the days.
func newPain(place string, days int) Condition { return newHurting(hurtsNewly, place, days) }

// longPain: pain in a region whose episode began so many days ago or more.
func longPain(place string, days int) Condition { return newHurting(hurtsLong, place, days) }

// up: the latest score is 2 or more above the median of the 28 days before.
func up(place string) Condition { return newHurting(isUp, place, 0) }

// climbs: in a young diary, or one with few logs, nearly every logged day is above those before it, by 3 or 4 points in all.
func climbs(place string) Condition { return newHurting(hasClimbed, place, 0) }

// rise: within 24 hours after a session a score 3 or more above the one before it.
func rise(place string) Condition { return newHurting(rose, place, 0) }

// severeRise: rise, and the latest score is 7 or more.
func severeRise(place string) Condition { return newHurting(roseSeverely, place, 0) }

// sharpRise: severeRise within 12 hours, by 4 or more, to 8 or more, above every
// score of the 14 days before.
func sharpRise(place string) Condition { return newHurting(roseSharply, place, 0) }

// session: a session within the days, with the technique unless it is "".
func session(place string, days int, technique string) Condition {
	c := newHurting(wasWorked, place, days)
	c.technique = technique
	return c
}

// trend: the tier of the worsening rule or a higher one is active.
func trend(tier Tier, place string) Condition {
	c := newHurting(worsens, place, 0)
	c.tier = tier
	return c
}

// severePersistent: severe and staying.
func severePersistent(place string) Condition { return newHurting(staysSevere, place, 0) }

// severeFirst: severe and staying, and that is announced today; no visit was advised before it.
func severeFirst(place string) Condition { return newHurting(turnsSevere, place, 0) }

// severeSince: severe and staying on a day of the last two weeks, and announced before.
func severeSince(place string) Condition { return newHurting(remainsSevere, place, 0) }

// severeLately: severe and staying on a day of the last two weeks.
func severeLately(place string) Condition { return newHurting(wasSevere, place, 0) }

// notImprovingFirst: not improving, and today is the first such day of the episode.
func notImprovingFirst(place string) Condition { return newHurting(stopsImproving, place, 0) }

// notImproving: no lasting change over weeks.
func notImproving(place string) Condition { return newHurting(staysTheSame, place, 0) }

// worseAfter: two of the last three sessions with one technique ended worse, and so it was the days ago.
func worseAfter(place string, days int) Condition { return newHurting(worseAfterSession, place, days) }

// soreAfter: no score came back for the days after a deep session.
func soreAfter(place string, days int) Condition { return newHurting(soreAfterSession, place, days) }

func (c *hurting) String() string {
	words := c.verb.String() + "("
	if c.verb == worsens {
		words += c.tier.String() + ", "
	}
	words += c.place
	if c.days > 0 {
		words += ", " + inDays(int(c.days))
	}
	if c.technique != "" {
		words += ", " + c.technique
	}
	return words + ")"
}

func (c *hurting) regions(q *inquiry) []RegionFacts {
	if c.oneSide {
		return q.f.OneSided
	}
	return q.f.Regions
}

func (c *hurting) truth(q *inquiry) Truth {
	regions := c.regions(q)
	most := No
	for i := range regions {
		// The order matters for speed only: few regions pass the first.
		if t := c.of(q, &regions[i]); t > most && q.in(&regions[i], c.where()) {
			if most = t; most == Yes {
				return Yes
			}
		}
	}
	return most
}

// of is the truth for one region.
func (c *hurting) of(q *inquiry, r *RegionFacts) Truth {
	today := q.f.Today
	switch c.verb {
	case hurts:
		return truthOf(r.Hurts)
	case hurtsStrongly:
		return truthOf(r.Strong)
	case hurtsSeverely:
		return truthOf(r.Severe)
	case hurtsExtremely:
		return truthOf(r.Extreme)
	case turnsExtreme:
		return truthOf(r.ExtremeDay != 0 && today-r.ExtremeDay <= 14 && r.ExtremeVisit == 0)
	case hurtsNewly:
		if !r.Hurts {
			return No
		}
		if !r.Began.Known {
			return Unknown
		}
		// A beginning given as a month or a year counts as late as it may have been: towards firing.
		return truthOf(r.Began.To >= today-Day(c.days))
	case hurtsLong:
		if !r.Hurts {
			return No
		}
		if !r.Began.Known {
			return Unknown
		}
		return truthOf(r.Began.From <= today-Day(c.days))
	case isUp:
		return truthOf(r.Up)
	case hasClimbed:
		return truthOf(r.Climbs)
	case rose:
		return truthOf(r.Rise)
	case roseSeverely:
		return truthOf(r.SevereRise)
	case roseSharply:
		return truthOf(r.SharpRise)
	case wasWorked:
		return truthOf(c.session(today, r) >= 0)
	case worsens:
		return truthOf(r.Trend >= c.tier)
	case staysSevere:
		return truthOf(r.SeverePersistent)
	case staysTheSame:
		return truthOf(r.NotImproving)
	case turnsSevere:
		return truthOf(r.SevereLately && r.SevereSince == today && r.SevereVisit == 0)
	case remainsSevere:
		return truthOf(r.SevereLately && r.SevereSince != 0)
	case wasSevere:
		return truthOf(r.SevereLately)
	case stopsImproving:
		return truthOf(r.NotImproving && r.NotImprovingNew)
	case worseAfterSession:
		for _, w := range r.WorseAfter {
			if c.days == 0 || w.Lasting {
				return Yes
			}
		}
		return No
	default:
		return truthOf(r.SoreFor >= int(c.days))
	}
}

// session returns the index of the latest session that counts, or -1.
func (c *hurting) session(today Day, r *RegionFacts) int {
	found := -1
	for i, s := range r.Sessions {
		if s.Day >= today-Day(c.days) && s.Day <= today && (c.technique == "" || s.Technique == c.technique) &&
			(found < 0 || s.At >= r.Sessions[found].At) {
			found = i
		}
	}
	return found
}

func (c *hurting) grounds(q *inquiry, add func(ground)) {
	regions := c.regions(q)
	for i := range regions {
		r := &regions[i]
		if c.of(q, r) != Yes || !q.in(r, c.where()) {
			continue
		}
		text, since, day := c.because(q, r)
		add(ground{
			kind: groundPain, regions: []string{r.Region}, technique: c.technique != "",
			because: Because{Says: text, Region: r.Region, Since: since, Day: day, Changed: c.verb.change()},
		})
	}
}

func (c *hurting) because(q *inquiry, r *RegionFacts) (text string, since Span, day Day) {
	since, day = r.Began, r.ScoreDay
	switch c.verb {
	case hurtsStrongly:
		return fmt.Sprintf("pain of 5 or more, %d on %s", r.Score, day.Text()), since, day
	case hurtsSeverely:
		return fmt.Sprintf("severe pain, %d on %s", r.Score, day.Text()), since, day
	case hurtsExtremely:
		return "a score of 9 or 10 within two weeks", Span{}, day
	case turnsExtreme:
		return fmt.Sprintf("a score of 9 or 10 on %s, the first logged in this episode or far above usual", r.ExtremeDay.Text()), On(r.ExtremeDay), r.ExtremeDay
	case hurtsNewly, hurtsLong:
		return fmt.Sprintf("pain since %s, %d on %s", r.Began.Text(), r.Score, day.Text()), since, day
	case isUp:
		return fmt.Sprintf("pain %d on %s, 2 or more above the median of the four weeks before", r.Score, day.Text()), since, day
	case hasClimbed:
		return fmt.Sprintf("pain climbed by 3 points or more, almost without a lower day, %d on %s", r.Score, day.Text()), since, day
	case rose:
		return "pain rose by 3 points or more within 24 hours of a session", Span{}, day
	case roseSeverely:
		return "pain rose by 3 points or more within 24 hours of a session, to 7 or more", Span{}, day
	case roseSharply:
		return "pain rose by 4 points or more within 12 hours of a session, to 8 or more and above every score of the 14 days before", Span{}, day
	case wasWorked:
		s := r.Sessions[c.session(q.f.Today, r)]
		return fmt.Sprintf("session with %s on %s", TechniqueName(s.Technique), s.Day.Text()), On(s.Day), s.Day
	case worsens:
		side := ""
		if r.TrendSide != NoSide {
			side = " on the " + string(r.TrendSide)
		}
		return fmt.Sprintf("pain%s rose from about %s", side, r.TrendSince.Text()), On(r.TrendSince), day
	case staysSevere, turnsSevere:
		return "7 or more on three days of the last seven, and never 5 or less", Span{}, day
	case remainsSevere, wasSevere:
		return "7 or more on three days of seven, and never 5 or less, within the last two weeks", Span{}, day
	case staysTheSame, stopsImproving:
		return fmt.Sprintf("not improving for %d days", r.NotImprovingFor), since, day
	case worseAfterSession:
		return "worse after " + r.techniques(c.days > 0), since, day
	case soreAfterSession:
		return fmt.Sprintf("still sore %d days after a deep session", r.SoreFor), since, day
	}
	return fmt.Sprintf("pain %d on %s", r.Score, day.Text()), since, day
}

func (r *RegionFacts) techniques(lasting bool) string {
	var names []string
	for _, w := range r.WorseAfter {
		if w.Lasting || !lasting {
			names = append(names, w.Name())
		}
	}
	return strings.Join(names, ", ") + " in two of the last three sessions"
}

func (c *hurting) leaves(visit func(Condition)) { visit(c) }
