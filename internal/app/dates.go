package app

import (
	"context"
	"fmt"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// CheckDates returns an error if an entry that is to be written says that a symptom had
// gone before it came: such a date would silence the symptom by a slip.
func (a App) CheckDates(ctx context.Context, entry sessions.Entry) error {
	return a.checkDates(ctx, nil, entry, "; give a later date with since=, or leave it out if it went today")
}

// checkDates is CheckDates with the entries that are to be saved before it, and the way out.
func (a App) checkDates(ctx context.Context, added []sessions.Entry, entry sessions.Entry, wayOut string) error {
	gone := func(r sessions.Report) bool { return r.Course == guide.CourseGone }
	if !slices.ContainsFunc(entry.Reports, gone) {
		return nil // and so a diary that cannot be read keeps no symptom from being saved
	}
	early, found, err := a.goneTooEarly(ctx, append(slices.Clip(added), entry))
	if err != nil || !found {
		return err
	}
	return Mistake("%s%s", GoneTooEarlyText(early), wayOut)
}

// goneTooEarly looks for such a report in entries that are to be written.
func (a App) goneTooEarly(ctx context.Context, added []sessions.Entry) (early warnings.TooEarly, found bool, err error) {
	var reported []sessions.Entry
	if a.Store != nil {
		if reported, err = a.Store.Reported(ctx); err != nil {
			return early, false, err
		}
	}
	early, found = a.GoneTooEarlyIn(reported, added)
	return early, found, nil
}

// GoneTooEarlyIn is goneTooEarly with what the diary reports at hand.
func (a App) GoneTooEarlyIn(reported, added []sessions.Entry) (early warnings.TooEarly, found bool) {
	added = slices.Clone(added)
	for i := range added {
		added[i].Day = guide.DayOf(added[i].Local().Add(-a.Clock.DayStart))
		reported = slices.DeleteFunc(reported, func(e sessions.Entry) bool { return e.Number != 0 && e.Number == added[i].Number })
	}
	return warnings.GoneBeforeItCame(reported, added)
}

// GoneTooEarlyText says when a symptom came, and that it cannot have gone before.
func GoneTooEarlyText(early warnings.TooEarly) string {
	date := func(s guide.Span) string {
		if s.From == s.To {
			return "on " + s.Text()
		}
		return "in " + s.Text()
	}
	r := early.Report
	return fmt.Sprintf("%s%s cannot have gone %s: it came %s", r.Symptom, r.Side.Suffix(), date(r.Since), date(early.Came))
}
