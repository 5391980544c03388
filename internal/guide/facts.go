package guide

import "slices"

// Facts is everything the rules look at: a diary reduced to plain facts on
// one moment. Whoever hands it over has left out what lies after that moment.
type Facts struct {
	Today Day   // the local date for which the rules are asked
	Now   int64 // the same moment, UTC seconds

	// Reports are the symptom reports ever made, oldest first; those of one
	// moment in the order in which they were typed. Events are among them.
	Reports []Report

	// Profile holds what the person has said about themselves. A fact that is not
	// in the map is unknown: never low risk, never a reason to fire.
	Profile map[string]string

	// Given holds the latest answer to each fact that was given, also of what has ended
	// since and is not in Profile any more. nil: nobody knows when anything was given.
	Given map[string]Given

	// Regions holds the logged regions, one row a region with all sides taken
	// together; OneSided the same counted from entries with side left or right only.
	Regions  []RegionFacts
	OneSided []RegionFacts

	// Past returns the facts at an earlier moment, 0 for the end of the day, which show
	// what a sign called for then: pain that was there with it may be over now. nil: the
	// reports up to that moment, and all else as it is.
	Past func(at int64, day Day) Facts
}

// Announced reports whether a finding is of what is announced once and then shown
// with its date, and has been announced.
func (f Facts) Announced(finding Finding) bool {
	if finding.Rule != notImprovingRule && finding.Rule != severeRule {
		return false
	}
	i := slices.IndexFunc(f.Regions, func(r RegionFacts) bool { return r.Region == finding.Region })
	return i >= 0 && (finding.Rule == notImprovingRule || f.Regions[i].SevereSince != 0)
}

// Report is one report of a symptom or an event.
type Report struct {
	Symptom string // the id of a symptom or an event
	Side    Side
	Course  Course // as typed; events have none
	Since   Span   // as typed; for events, and with gone, the date itself
	At      int64  // when it was reported, UTC seconds
	Day     Day    // the local date of At
	Region  string // the region of the entry that carried it, or ""
	Value   string // a blood pressure as typed, "192/124", or ""

	DateOnly bool // no time of day was given: At is noon
}

// RegionFacts is what the diary says of pain in one region.
type RegionFacts struct {
	Region string
	Group  string // the part of the body that the region belongs to
	Spine  bool   // the region lies on the spine

	// Unplaced is set of a region of the person's own that the vocabulary lacks, as on a
	// new machine: where it lies is unknown, so it counts for every place that a rule
	// asks about, and a finding is never too low for that.
	Unplaced bool

	Hurts        bool // the latest entry within 28 days has a score of 1 or more, before or after
	Strong       bool // the latest entry within 7 days has a score of 5 or more, before or after
	Severe       bool // the latest entry within 7 days has a score of 7 or more, before or after
	Score        int  // the latest score, the higher of before and after
	ScoreDay     Day  // its date
	Began        Span // when the current episode began
	Extreme      bool // a score of 9 or 10 in the last 14 days, 2 or more above the usual level if that is known
	ExtremeDay   Day  // when such a score was announced as new in this episode; 0 for never
	ExtremeVisit Day  // when a visit was advised for pain as strong in the year before that, here or elsewhere, and nobody has looked since; 0 for never
	Up           bool // the latest score is 2 or more above the median of the earlier ones of the last 28 days, with scores of three days
	Climbs       bool // in a diary of six weeks or less nearly every logged day was above those before it, by 3 points or more in all
	Sessions     []SessionFact
	Trend        Tier // the tier of the worsening rule that is active today; none after 14 days without a log
	TrendSince   Day  // when that run of bad days began, if Trend is not TierFine

	TrendSide Side   // the side of which that is so, if the two are logged apart
	TrendHeld bool   // TierSee is reached, and shown as TierWatch for up to 14 days because of Change
	Change    string // says how the way of logging changed, and since when; "" if it did not

	// What lasts is announced once, on the day of its Since, and shown with that date
	// from then on.
	SeverePersistent  bool // 7 or more on 3 or more days within 7, and no day at 5 or less
	SevereLately      bool // that was so on a day with a log in the last 14 days
	SevereSince       Day  // when that was announced, after a year without it; 0 while a flare has a week to settle
	SevereVisit       Day  // likewise, in the year before SevereSince
	NotImproving      bool // for 28 days or more, and neither 2 points nor 30 % below the first two weeks of the episode
	NotImprovingNew   bool // that is announced: on the first day on which it is so, and up to the next one with a score
	NotImprovingSince Day  // when that was first so in this episode
	NotImprovingFor   int  // days since the first log of the episode, if NotImproving

	// What a session did is shown by scores of its own side: an entry about both
	// sides, or about none in particular, counts for each of them.
	Rise       bool         // within 24 hours after a session of the last 7 days a score 3 or more above the one before it
	SevereRise bool         // Rise, and the latest score of that side, of the last 7 days, is 7 or more
	SharpRise  bool         // SevereRise within 12 hours, by 4 or more, to 8 or more, above every score of the 14 days before
	WorseAfter []WorseAfter // techniques after which pain was worse, 2 of the last 3 uses
	SoreFor    int          // sore-after: days from the deep session to the latest score that had not come back; 0 for none
}

// SessionFact is one massage of the last 28 days.
type SessionFact struct {
	At        int64 // UTC seconds
	DateOnly  bool  // no time of day was given: At is noon
	Day       Day
	Side      Side
	Technique string
	Tool      string
}

// WorseAfter names a technique after which pain was 2 or more above before in 2
// of the last 3 sessions with it.
type WorseAfter struct {
	Technique string `json:"technique"`
	Side      Side   `json:"side"`    // Left or Right if it was so on that side only
	Lasting   bool   `json:"lasting"` // it was so 14 days ago too
}

// Name returns the technique with the side, if it was so on one side only.
func (w WorseAfter) Name() string {
	if w.Side == NoSide {
		return TechniqueName(w.Technique)
	}
	return TechniqueName(w.Technique) + " (" + string(w.Side) + " side)"
}

// Tier is what the worsening rule says of a region.
type Tier uint8

// The tiers, lowest first. TierUnknown is "not enough data".
const (
	TierUnknown Tier = iota
	TierFine
	TierWatch
	TierSee
	TierUrgent
)

// String returns the tier as it is printed in every output.
func (t Tier) String() string {
	return [...]string{"not-enough-data", "fine", "watch", "see", "urgent"}[t]
}

// MarshalText writes the word.
func (t Tier) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Urgency returns how urgent the worsening rule is at this tier.
func (t Tier) Urgency() Urgency {
	return [...]Urgency{NoUrgency, NoUrgency, Caution, Soon, Urgent}[t]
}

// Says returns what the worsening rule says to a person at this tier: what it saw
// and what to do, and not how the person is.
func (t Tier) Says() string {
	return [...]string{"not known yet", "no worsening", "caution: watch it", "soon: see a professional", "urgent: contact a doctor today"}[t]
}
