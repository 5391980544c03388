package guide

// worse reports whether it was reported worse within the days, in this episode.
func (t *Track) worse(today Day, days int) bool {
	for _, w := range t.worses {
		if w.day >= today-Day(days) {
			return true
		}
	}
	return false
}

// fast reports whether it came, or got worse, within the days and in no more than
// those. A beginning given as a year that the limit cuts through says too little.
func (t *Track) fast(today Day, days int) bool {
	if t.Began.within(today, days) == Yes {
		return true
	}
	for _, w := range t.worses {
		if w.day >= today-Day(days) && t.took(w) <= Day(days) {
			return true
		}
	}
	return false
}

// took returns how many days a change took at most. It asks for the beginning as
// it is known now, for that may have been given later than the change. What began
// nobody knows when counts as having come at once.
func (t *Track) took(w worsening) Day {
	switch {
	case !w.first:
		return w.took
	case t.Began.Known:
		return w.day - t.Began.To
	}
	return 0
}

func (t *Track) passed(today Day, days int) Truth {
	if !t.Gone || t.Began.within(today, days) == No {
		return No
	}
	return t.Went.within(today, days)
}

func (t *Track) had(today Day, days int) Truth {
	if t.There {
		return Yes
	}
	if !t.ended.Known {
		return No
	}
	return t.ended.within(today, days)
}

// beganAfter reports whether it began within the hours after the session. Where
// the beginning or the session is a date, whole dates count.
func (t *Track) beganAfter(s SessionFact, hours int) Truth {
	if t.beganAt != 0 && !s.DateOnly {
		after := t.beganAt - s.At
		return truthOf(after >= 0 && after <= int64(hours)*3600)
	}
	last := s.Day + Day((hours+23)/24)
	switch {
	case !t.Began.Known:
		return Unknown
	case t.Began.To < s.Day || t.Began.From > last:
		return No
	case t.Began.From >= s.Day && t.Began.To <= last:
		return Yes
	}
	return Unknown
}

// because says what was reported, for a finding that rests on it.
func (t *Track) because() Because {
	course := string(t.Course)
	if t.Gone && t.Course == CourseNo {
		course = "not there any more"
	}
	text := course + ", reported " + t.Last.Text()
	switch {
	case t.Gone && t.Went != On(t.Last):
		text += ", gone since " + t.Went.Text()
	case t.There && t.Began.Known && t.Began != On(t.Last):
		text += ", there since " + t.Began.Text()
	case t.There && !t.Began.Known:
		text += ", start not given"
	}
	if n := len(t.worses); n > 0 && t.worses[n-1].day != t.Last {
		text += ", worse on " + t.worses[n-1].day.Text()
	}
	return Because{Says: text, Symptom: t.Symptom, Side: t.Side, Region: t.Region, Gone: t.Gone, Since: t.Began, Day: t.Last}
}
