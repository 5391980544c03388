package guide

// within tells whether the date is at most so many days ago; unknown if nobody
// knows it, or if it was told as a month or a year that the limit cuts through.
func (s Span) within(today Day, days int) Truth {
	limit := today - Day(days)
	switch {
	case !s.Known:
		return Unknown
	case s.From >= limit:
		return Yes
	case s.To < limit:
		return No
	}
	return Unknown
}

// ago tells whether the date is so many days ago or more, unknown as in within.
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

// until returns the part of the span that ends on the day or before it.
func (s Span) until(day Day) Span {
	s.From, s.To = min(s.From, day), min(s.To, day)
	return s
}

// text returns the date as a person reads it: 22 Nov 2026, Nov 2026 or 2026.
func (s Span) text() string {
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
