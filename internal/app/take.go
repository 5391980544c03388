package app

import (
	"context"
	"errors"
	"slices"
	"strings"

	"backlog/internal/exchange"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// Fate is what becomes of a line of an inbox.
type Fate uint8

// The fates of a line.
const (
	LineNew     Fate = iota // an entry to be saved
	LineKnown               // taken before, whatever became of the entry since
	LineRefused             // no entry: Err says why
	LineWaiting             // the file may not be whole yet
)

// Sorted is a line of an inbox with what becomes of it.
type Sorted struct {
	exchange.Line
	Fate  Fate
	Entry sessions.Entry
	// Copy is set where an earlier line of the run is the same: a program for syncing made a copy
	// of the inbox.
	Copy bool
	// Unjudged is set where no entry is made of a line that seems to name a symptom.
	Unjudged bool
	// AsSaid is set where the entry is a sign in words of the person's own, which the next check asks about.
	AsSaid bool
	// IfSo says, of a line that is Unjudged or kept AsSaid, how urgent the gravest of what it may mean is; "" if
	// none of that calls for care today.
	IfSo string
}

// SortLines says what becomes of the lines of an inbox, in the order of their moments. wait reports
// whether a line is to be left for the next time.
func (a App) SortLines(ctx context.Context, lines []exchange.Line, wait func(exchange.Line) bool) ([]Sorted, error) {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(x, y exchange.Line) int { return x.At.Compare(y.At) })
	list := make([]Sorted, len(lines))
	seen := map[string]int{}
	var added []sessions.Entry
	for i, l := range lines {
		one := Sorted{Line: l}
		if first, copied := seen[l.UID]; copied {
			one.Fate, one.Err, one.Unjudged, one.IfSo, one.Copy = list[first].Fate, list[first].Err, list[first].Unjudged, list[first].IfSo, true
			list[i] = one
			continue
		}
		known := false
		if a.Store != nil && l.UID != "" {
			var err error
			if known, err = a.Store.HasUID(ctx, l.UID); err != nil {
				return nil, err
			}
		}
		switch {
		case known:
			one.Fate = LineKnown
		case wait(l):
			one.Fate = LineWaiting
		case l.Err != nil:
			one.Fate = LineRefused
		default:
			var err error
			one.Entry, err = a.readLine(ctx, l.Text, l.At, added)
			if description, kept := keptAsSaid(err); kept {
				described := a
				described.Words = a.Words.Meaning(description, UnknownSign)
				entry, again := described.readLine(ctx, l.Text, l.At, added)
				if again == nil {
					Describe(&entry, description)
					one.Entry, one.AsSaid, one.IfSo = entry, true, a.ifSo(l.Shown, err)
				}
				err = again
			}
			if err == nil {
				err = a.checkDates(ctx, added, one.Entry, "")
			}
			if err != nil && !errors.As(err, new(*line.Error)) && !errors.As(err, new(*Misuse)) {
				return nil, err
			}
			if one.Err = err; err != nil {
				one.Fate = LineRefused
				break
			}
			one.Entry.UID = l.UID
			if verb, _, _ := strings.Cut(l.Text, " "); !strings.EqualFold(verb, "again") { // which depends on the diary
				one.Entry.Rev, one.Entry.Device = l.At.UnixMilli(), sessions.InboxDevice
			}
			added = append(added, one.Entry)
		}
		if l.UID != "" {
			seen[l.UID] = i
		}
		if one.Unjudged = one.Fate >= LineRefused && a.namesSymptom(l.Shown, one.Err); one.Unjudged {
			one.IfSo = a.ifSo(l.Shown, one.Err)
		}
		list[i] = one
	}
	return list, nil
}

// namesSymptom reports whether a line seems to report a symptom: rather once too often.
func (a App) namesSymptom(text string, err error) bool {
	var typo *line.Error
	if errors.As(err, &typo) && slices.ContainsFunc(typo.Candidates, func(c guide.Candidate) bool {
		return c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident
	}) {
		return true
	}
	for _, word := range strings.Fields(text) {
		name, _, _ := strings.Cut(strings.TrimLeft(word, "+"), "=")
		name, _, _ = strings.Cut(name, ".")
		if strings.HasPrefix(word, "+") || strings.HasPrefix(strings.ToLower(word), "symp") || a.Words.Knows(name, guide.KindSymptom, guide.KindIncident) {
			return true
		}
	}
	return len(a.Words.Mentioned(text, "", false)) > 0
}

// ifSo says how urgent the gravest sign is that a line may mean. It follows from the line alone, so
// that two machines write the same results.
func (a App) ifSo(text string, err error) string {
	ids := a.Words.Mentioned(text, "", false)
	var typo *line.Error
	if errors.As(err, &typo) {
		for _, c := range typo.Candidates {
			if c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident {
				ids = append(ids, c.ID)
			}
		}
	}
	now, gravest, sign := a.Now(), guide.Soon, ""
	for _, id := range ids {
		alone := guide.Facts{Today: now.Day, Now: now.At, Reports: []guide.Report{{Symptom: id, At: now.At, Day: now.Day}}}
		for _, f := range guide.Check(a.Words, alone) {
			if f.Urgency > gravest {
				gravest, sign = f.Urgency, id
			}
		}
	}
	switch {
	case sign == "":
		return ""
	case gravest == guide.Emergency:
		return "if it is " + sign + ", it is an emergency"
	}
	return "if it is " + sign + ", it is urgent, and with other signs an emergency: type it here now" // the line may name pain as well
}
