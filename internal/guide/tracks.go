package guide

import (
	"cmp"
	"slices"
)

// Track is the state of one symptom on one side on a day. No side is a track
// of its own and counts as one side; a report on both sides is one on each.
type Track struct {
	Symptom string
	Side    Side

	There  bool // there now: reported, not ended, and the last report still speaks
	Gone   bool // reported as gone, and not reported since
	Lapsed bool // ended by silence only: the last report no longer speaks
	Denied bool // the last report says no: it is not there

	Course Course // of the last report, never CourseNotGiven
	Last   Day    // of the last report
	LastAt int64  // the same, UTC seconds
	Region string // of the latest entry that carried it, or ""

	Began Span // of the current or last episode; not known if nobody knows when
	Went  Span // if Gone
	Alone bool // reported by itself, not only with the other side

	first   *Report // of the current or last episode that says it is there; nil if none does
	before  *Track  // as it was ahead of that report
	reached Day     // the last day on which that episode was reported to be there

	beganAt int64 // the moment it began, or 0 if only a date is known
	worses  []worsening
	ended   Span  // the last day of the latest episode or stretch that is over
	fresh   bool  // no report of this episode yet
	changed int64 // when it was last reported new or worse, UTC seconds; 0 for never

	measured Span          // of a symptom that is measured: the day of the last reading over the threshold
	lowest   bloodPressure // of the readings since it was last new or worse; zero if none was given
}

// bloodPressure is a reading in mmHg.
type bloodPressure struct{ systolic, diastolic int }

// worsening is one report of worse.
type worsening struct {
	day   Day
	took  Day  // days since the report before, which is how long the change took at most
	first bool // none before: it took as long as the symptom had lasted
}

// Tracks returns the current state of each symptom and side that was ever
// reported, on f.Today, in order of symptom id and side. Events are no symptoms.
func Tracks(f Facts) []Track {
	tracks := make([]Track, 0, min(len(f.Reports), 16)) // one a symptom and side, however often reported
	for i := range f.Reports {
		r := &f.Reports[i]
		symptom, ok := findSymptom(r.Symptom)
		if !ok {
			continue
		}
		sides := []Side{r.Side}
		ends := r.Course == CourseGone || r.Course == CourseNo
		switch {
		case !symptom.Sided:
			sides[0] = NoSide
		case r.Side == Both:
			sides = []Side{Left, Right}
		case r.Side == NoSide && ends:
			sides = append(sides, openSides(tracks, symptom.ID)...) // it has gone, on whatever side it was
		}
		for _, side := range sides {
			tracks = note(tracks, symptom, side, r)
		}
		if symptom.Sided && r.Side != NoSide && ends {
			endOfNeither(tracks, symptom, r)
		}
	}
	for i := range tracks {
		tracks[i].settle(f.Today)
	}
	slices.SortFunc(tracks, func(a, b Track) int {
		return cmp.Or(cmp.Compare(a.Symptom, b.Symptom), cmp.Compare(a.Side, b.Side))
	})
	return tracks
}

// openSides returns the sides on which a symptom was reported and has not gone.
func openSides(tracks []Track, symptom string) (sides []Side) {
	for i := range tracks {
		if t := &tracks[i]; t.Symptom == symptom && t.Side != NoSide && (t.There || t.Lapsed) {
			sides = append(sides, t.Side)
		}
	}
	return sides
}

// endOfNeither ends a symptom that was reported without a side once it has gone, or is not
// there, on the left and on the right: r is the report of one of them.
func endOfNeither(tracks []Track, symptom *Symptom, r *Report) {
	var neither *Track
	for i := range tracks {
		if t := &tracks[i]; t.Symptom == symptom.ID && t.Side == NoSide && (t.There || t.Lapsed) {
			neither = t
		}
	}
	if neither == nil {
		return
	}
	over := 0
	for i := range tracks {
		if t := &tracks[i]; t.Symptom == symptom.ID && t.Side != NoSide && (t.Gone || t.Denied) && t.LastAt >= neither.LastAt {
			over++
		}
	}
	if over == 2 {
		gone := *r
		gone.Course = CourseGone
		neither.report(symptom, &gone)
	}
}

func note(tracks []Track, symptom *Symptom, side Side, r *Report) []Track {
	for i := range tracks {
		if tracks[i].Symptom == symptom.ID && tracks[i].Side == side {
			tracks[i].report(symptom, r)
			return tracks
		}
	}
	t := Track{Symptom: symptom.ID, Side: side, fresh: true}
	t.report(symptom, r)
	return append(tracks, t)
}

// Came returns when the episode of a symptom began that a report of it being gone
// would end: as given, else when it was first reported; of both sides the later one.
// reports are those ahead of it, oldest first. It is not known if they report none.
func Came(reports []Report, gone Report) Span {
	var came Span
	f := Facts{Today: gone.Day}
	for _, r := range reports {
		if r.Symptom == gone.Symptom {
			f.Reports = append(f.Reports, r)
		}
	}
	for _, t := range Tracks(f) {
		if t.first == nil || t.Side != gone.Side && gone.Side != NoSide && (gone.Side != Both || t.Side == NoSide) {
			continue
		}
		began := On(t.first.Day)
		if t.Began.Known {
			began = t.Began
		}
		if !came.Known || began.From > came.From {
			came = began
		}
	}
	return came
}

func validFor(symptom *Symptom) Day { return Day(symptom.ValidFor) }

// report adds the next report.
func (t *Track) report(symptom *Symptom, r *Report) {
	t.lapse(r.Day, validFor(symptom))
	course := t.course(symptom, r)
	switch course {
	case CourseNotGiven:
		return
	case CourseGone:
		t.leave(r)
	case CourseNo:
		t.deny(r)
	default:
		t.carry(course, r)
	}
	if course == CourseNew || course == CourseWorse {
		t.changed = r.At
		t.lowest = bloodPressure{}
	}
	if symptom.Values != "" && r.Course == CourseNotGiven && t.There {
		t.measure(r)
	}
	t.Course, t.Last, t.LastAt = course, r.Day, r.At
}

// course returns what the report says, or CourseNotGiven if it changes nothing.
func (t *Track) course(symptom *Symptom, r *Report) Course {
	course := r.Course
	if symptom.Values != "" && r.Value != "" {
		if systolic, diastolic, err := ParseBloodPressure(r.Value); err == nil {
			switch {
			case highBloodPressure(systolic, diastolic) && t.There && t.lowest.below(systolic, diastolic):
				return CourseWorse
			case highBloodPressure(systolic, diastolic):
				course = CourseNotGiven
			case t.There:
				return CourseGone
			default:
				return CourseNotGiven
			}
		}
	}
	if course != CourseNotGiven {
		return course
	}
	if t.There {
		return CourseSame
	}
	return CourseNew
}

// measure adds a reading over the threshold. It is a fact of its day however
// long the pressure has been high, so that it counts as recent from that day.
func (t *Track) measure(r *Report) {
	t.measured = On(r.Day)
	systolic, diastolic, err := ParseBloodPressure(r.Value)
	if err != nil {
		return // given in words
	}
	if t.lowest == (bloodPressure{}) {
		t.lowest = bloodPressure{systolic, diastolic}
	}
	t.lowest = bloodPressure{min(t.lowest.systolic, systolic), min(t.lowest.diastolic, diastolic)}
}

// below reports whether another reading is worse by a grade: 20 mmHg on top or 10
// below, the steps of the European grades of high blood pressure. That one grade
// makes it worse, and that small steps add up, are ours.
func (b bloodPressure) below(systolic, diastolic int) bool {
	return b.systolic > 0 && (systolic >= b.systolic+20 || diastolic >= b.diastolic+10)
}

// lapse ends by silence what no report speaks for any more on the day.
func (t *Track) lapse(day, validFor Day) {
	if t.There && day-t.Last > validFor {
		t.There, t.Lapsed = false, true
		t.ended = On(t.Last + validFor)
	}
}

// withdrawn is for how many seconds after a sign was reported a "no" takes that back.
const withdrawn = 60

// deny notes that it is not there. Within a minute of the report that it came, that
// was a slip, and the track is as if it had never been reported. Later, what was there
// has gone: a "no" says no less than that.
func (t *Track) deny(r *Report) {
	switch reported := t.There || t.Lapsed; {
	case reported && r.At >= t.first.At && r.At-t.first.At < withdrawn && !r.DateOnly && !t.first.DateOnly:
		*t = *t.before
	case reported:
		t.leave(r)
	}
	t.Denied = true
}

// leave ends the episode. Gone once more after it was gone is another episode, of
// which nobody knows when it began; an earlier date only says better when it went.
func (t *Track) leave(r *Report) {
	went := On(r.Day)
	if r.Since.Known {
		went = r.Since.Until(r.Day)
	}
	if t.Gone && !r.Since.Known && r.Day <= t.Last {
		return
	}
	if t.fresh || t.Gone && went.To > t.Last {
		t.Began, t.beganAt, t.worses, t.first = Span{}, 0, nil, nil
	}
	if t.first != nil { // it was there until then, whatever date a machine or an import brings along
		went.From, went.To = max(went.From, t.reached), max(went.To, t.reached)
	}
	t.Went = went
	t.ended = t.Went
	t.There, t.Lapsed, t.Denied, t.Gone = false, false, false, true
	if r.Region != "" {
		t.Region = r.Region
	}
}

// carry adds a report that it is there.
func (t *Track) carry(course Course, r *Report) {
	first := t.fresh || t.Gone
	before := t.Last
	if first {
		was := *t
		t.first, t.before = r, &was
	}
	t.reached = r.Day
	if first || course == CourseNew {
		t.Began, t.beganAt, t.worses = Span{}, 0, nil
		if course == CourseNew {
			t.Began, t.beganAt = On(r.Day), r.At
			if r.DateOnly {
				t.beganAt = 0
			}
		}
	}
	if r.Since.Known {
		t.Began, t.beganAt = r.Since.Until(r.Day), 0
	}
	if course == CourseWorse {
		t.worses = append(t.worses, worsening{day: r.Day, took: r.Day - before, first: first})
	}
	t.Alone = t.There && t.Alone || r.Side != Both
	if r.Region != "" || !t.There {
		t.Region = r.Region
	}
	t.There, t.Gone, t.Lapsed, t.Denied, t.fresh = true, false, false, false, false
}

// settle brings the track to the day that it is asked for.
func (t *Track) settle(today Day) {
	if symptom, ok := findSymptom(t.Symptom); ok {
		t.lapse(today, validFor(symptom))
	}
}
