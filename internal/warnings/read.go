package warnings

import (
	"cmp"
	"context"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// Read reads the whole diary, with the notes that may wait for an answer on a day. A nil
// store is a diary without entries.
func Read(ctx context.Context, store *sessions.Store, day guide.Day) (Diary, error) {
	d := Diary{Pain: new(trends.Diary)}
	if store == nil {
		return d, nil
	}
	if err := store.Each(ctx, nil, d.Pain.Add); err != nil {
		return d, err
	}
	if err := d.readRest(ctx, store); err != nil {
		return d, err
	}
	return d, d.readNotes(ctx, store, day)
}

func (d *Diary) readRest(ctx context.Context, store *sessions.Store) (err error) {
	if d.Reported, err = store.Reported(ctx); err != nil {
		return err
	}
	d.Given, err = store.FactsGiven(ctx)
	return err
}

const (
	// smallDiary is how many entries are always read whole: a year of five a day.
	smallDiary = 2_000

	lapse = 35 // days without a log that forget a run
)

// lookback are the stretches, in days, that are tried one after the other on a
// diary that is not small, before it is read whole.
func lookback() []guide.Day { return []guide.Day{800, 1500} }

// ReadAround reads the diary as it is and as it would be without an entry that was
// just written (nil: nothing is left out).
//
// Of a large diary only so much is read as the worsening rule needs to come to
// the same state as from the beginning: see trends.Diary.Converged. What else lasts
// looks back two years at most.
func ReadAround(ctx context.Context, store *sessions.Store, today guide.Day, entry *sessions.Entry) (with, without Diary, err error) {
	last, err := store.Last(ctx)
	if err != nil {
		return with, without, err
	}
	stretches := []*guide.Day{nil}
	if last > smallDiary {
		stretches = nil
		for _, days := range lookback() {
			start := today - days
			stretches = append(stretches, &start)
		}
		stretches = append(stretches, nil)
	}
	for _, start := range stretches {
		with.Pain, without.Pain = new(trends.Diary), nil
		var left sessions.Observation
		found := false
		add := func(s sessions.Observation) {
			with.Pain.Add(s)
			if !found && entry != nil && s.At == entry.At && s.Region == entry.Region && s.Technique == entry.Technique && s.Before == entry.Before {
				left, found = s, true
			}
		}
		if err = store.Each(ctx, start, add); err != nil {
			return with, without, err
		}
		if without.Pain = with.Pain; found {
			without.Pain = with.Pain.Without(left)
		}
		if start == nil || statesConverged(with.Pain, *start, today) {
			break
		}
	}
	if err := with.readRest(ctx, store); err != nil {
		return with, without, err
	}
	without.Given = with.Given
	without.Reported = with.Reported
	if entry != nil {
		without.Reported = slices.DeleteFunc(slices.Clone(with.Reported), func(e sessions.Entry) bool { return e.Number == entry.Number })
	}
	return with, without, nil
}

// statesConverged reports whether every region whose state counts today has the state that
// the whole history would give it.
func statesConverged(d *trends.Diary, start, today guide.Day) bool {
	const current = 14 // days after which a state is old
	for _, region := range d.Regions() {
		span, ok := d.Span(region)
		if !ok || today-span.To > current || span.From > start+lapse {
			continue
		}
		if !d.Converged(region, start, today) {
			return false
		}
	}
	return true
}

// ReadWith reads what can be read of the diary, nil for none of it, as it is and as it
// would be with entries and facts that could not be saved now. was is an entry that one of
// them takes the place of; an added entry that has a number is in the diary already,
// should that be readable. complete reports whether all of the diary could be read.
func ReadWith(ctx context.Context, store *sessions.Store, added []sessions.Entry, was *sessions.Entry, facts map[string]string, now Moment) (with, without Diary, complete bool) {
	complete = true
	with.Pain, without.Pain = new(trends.Diary), new(trends.Diary)
	read := store != nil
	if read {
		left := was == nil
		err := store.Each(ctx, nil, func(s sessions.Observation) {
			without.Pain.Add(s)
			if !left && s.At == was.At && s.Region == was.Region && s.Technique == was.Technique && s.Before == was.Before {
				left = true
				return
			}
			with.Pain.Add(s)
		})
		if err != nil { // a part of the scores says nothing about their course
			with.Pain, without.Pain, read, complete = new(trends.Diary), new(trends.Diary), false, false
		}
		if without.Reported, err = store.Reported(ctx); err != nil {
			without.Reported, complete = nil, false
		}
		if without.Given, err = store.FactsGiven(ctx); err != nil {
			complete = false
		}
	}
	with.Reported = slices.DeleteFunc(slices.Clone(without.Reported), func(e sessions.Entry) bool {
		return was != nil && e.Number == was.Number || slices.ContainsFunc(added, func(a sessions.Entry) bool { return a.Number == e.Number })
	})
	for _, e := range added {
		if s, scored := e.Observation(); scored && (e.Number == 0 || was != nil || !read) {
			with.Pain.Add(s)
		}
		if len(e.Reports)+len(e.Rules) > 0 {
			with.Reported = append(with.Reported, e)
		}
	}
	slices.SortStableFunc(with.Reported, func(a, b sessions.Entry) int { return cmp.Compare(a.At, b.At) })
	with.Given = withFacts(without.Given, facts, now)
	return with, without, complete
}
