package warnings

import (
	"cmp"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// Raised is a warning that the diary raised at some time.
type Raised struct {
	Rule     string
	Region   string        // "" where the rule knows none
	Tier     guide.Tier    // of the worsening rule: TierWatch, TierSee or TierUrgent
	Urgency  guide.Urgency // of every other rule: Soon or above
	RaisedOn guide.Day

	Stands    bool
	ClearedOn guide.Day // the first day on which it no longer held, unless it stands
}

// Level returns the tier of the worsening rule, and the urgency of any other.
func (r Raised) Level() string {
	if r.Tier != guide.TierUnknown {
		return r.Tier.String()
	}
	return r.Urgency.String()
}

const worsening = "trend-worsening"

// Replay lists every warning that the diary would have raised up to a moment, had
// it been checked after every entry: a row for each tier of the worsening rule,
// and one for each urgency of Soon or above that another rule reached. Rows are
// ordered by the day on which they were raised. Consultations are left out: what
// was raised is asked for, not what was seen to.
func (d Diary) Replay(words *guide.Vocabulary, asOf Moment) []Raised {
	list := []Raised{}
	for _, w := range d.Pain.History(asOf.Day) {
		list = append(list, raisedTier(w))
	}
	open := map[Raised]Raised{} // by rule, region and urgency alone
	for _, day := range d.days(asOf.Day) {
		at := Moment{Day: day, At: asOf.At}
		if day < asOf.Day {
			at.At = int64(day+2) * 86400 // past the end of the day in every time zone; the date itself leaves out what is later
		}
		holds := map[Raised]bool{}
		for _, f := range guide.Check(words, d.facts(words, at)) {
			if f.Urgency < guide.Soon || f.Rule == worsening && f.Region != "" {
				continue
			}
			key := Raised{Rule: f.Rule, Region: f.Region, Urgency: f.Urgency}
			holds[key] = true
			if _, stands := open[key]; !stands {
				raised := key
				raised.RaisedOn = day
				open[key] = raised
			}
		}
		for key, raised := range open {
			if !holds[key] {
				raised.ClearedOn = day
				list = append(list, raised)
				delete(open, key)
			}
		}
	}
	for _, raised := range open {
		raised.Stands = true
		list = append(list, raised)
	}
	slices.SortFunc(list, func(a, b Raised) int {
		return cmp.Or(cmp.Compare(a.RaisedOn, b.RaisedOn), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Region, b.Region),
			cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Urgency, b.Urgency))
	})
	return list
}

func raisedTier(w trends.Warning) Raised {
	return Raised{Rule: worsening, Region: w.Region, Tier: w.Tier, RaisedOn: w.RaisedOn, Stands: w.Stands, ClearedOn: w.ClearedOn}
}

// days returns the days up to a day on which something was logged or reported,
// and that day itself, in order.
func (d Diary) days(asOf guide.Day) []guide.Day {
	days := []guide.Day{asOf}
	for _, region := range d.Pain.Regions() {
		for _, x := range d.Pain.Daily(region) {
			if x.Day < asOf {
				days = append(days, x.Day)
			}
		}
	}
	for _, e := range d.Reported {
		if e.Day < asOf {
			days = append(days, e.Day)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}
