package guide

// month is the most days that a date given as a month may lie apart.
const month = 31

// within reports whether the date is at most so many days ago; unknown if nobody
// knows it. A month that the limit cuts through counts as within: who writes
// since=2026-11 for what began last week must not be warned less than who writes
// the day. A year that it cuts through says too little, and is unknown.
func (s Span) within(today Day, days int) Truth {
	limit := today - Day(days)
	switch {
	case !s.Known:
		return Unknown
	case s.To < limit:
		return No
	case s.From >= limit, s.To-s.From < month:
		return Yes
	}
	return Unknown
}

// ago reports whether the date is so many days ago or more; unknown if nobody knows
// it, or if the limit cuts through the month or year that was given.
func (s Span) ago(today Day, days int) Truth {
	limit := today - Day(days)
	switch {
	case !s.Known:
		return Unknown
	case s.To <= limit:
		return Yes
	case s.From > limit:
		return No
	}
	return Unknown
}

// Until returns the part of the span that ends on the day or before it.
func (s Span) Until(day Day) Span {
	s.From, s.To = min(s.From, day), min(s.To, day)
	return s
}

// Text returns the date as a person reads it: 22 Nov 2026, Nov 2026 or 2026.
func (s Span) Text() string {
	from := s.From.Time()
	switch {
	case !s.Known:
		return "nobody knows when"
	case s.From == s.To:
		return s.From.Text()
	case from.Year() == s.To.Time().Year() && from.Month() == s.To.Time().Month():
		return from.Format("Jan 2006")
	}
	return from.Format("2006")
}

// parseSpan reads 2026, 2026-11 or 2026-11-20. Of anything else nothing is known.
func parseSpan(text string) Span {
	var s Span
	if s.UnmarshalText([]byte(text)) != nil {
		return Span{}
	}
	return s
}
