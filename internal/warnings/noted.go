package warnings

import (
	"context"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// notedWindow is for how many days a note that sounds like a sign waits for an answer: as
// long as an accident is asked about. design.
const notedWindow guide.Day = 28

// readNotes reads the entries whose notes may wait for an answer on a day.
func (d *Diary) readNotes(ctx context.Context, store *sessions.Store, day guide.Day) error {
	list, err := store.Entries(ctx, sessions.Query{From: day - notedWindow, To: day})
	d.Noted = slices.DeleteFunc(list, func(e sessions.Entry) bool { return e.Note == "" || e.Kind == sessions.Consultation })
	return err
}

// noted returns a question for each sign that a note mentions, that would call for care if
// it were reported with what else the note mentions, and of which nothing was said since:
// a note alone raises no finding, but nothing may sound reassuring beside it.
func (d Diary) noted(v *Verdict, words *guide.Vocabulary) []guide.Question {
	var asks []guide.Question
	for _, e := range slices.Backward(d.Noted) {
		if e.At > v.AsOf.At || e.Day > v.AsOf.Day || v.AsOf.Day-e.Day > notedWindow {
			continue
		}
		for i, signs := range signsMeant(words, e) {
			var reports []sessions.Report
			for _, id := range signs {
				_, symptom := words.Symptom(id)
				if !symptom && !guide.IsIncident(id) || d.answered(id, e) || v.restsOn(id) ||
					slices.ContainsFunc(asks, func(ask guide.Question) bool { return ask.ID == id }) {
					continue
				}
				reports = append(reports, sessions.Report{Symptom: id})
			}
			asks = append(asks, d.wouldCall(reports, e, v.AsOf, words)...)
			if i >= mostMeant {
				break
			}
		}
	}
	return asks
}

// signsMeant returns the signs that a note mentions, together; then each other one that the
// description may mean of what a phone wrote in words of the person's own, where nobody could be asked.
func signsMeant(words *guide.Vocabulary, e sessions.Entry) [][]string {
	list := [][]string{words.Mentioned(e.Note, e.Region, e.Kind == sessions.Event)}
	unknown := func(r sessions.Report) bool { return r.Symptom == guide.UnknownSign }
	if e.Device == sessions.InboxDevice && slices.ContainsFunc(e.Reports, unknown) {
		for _, c := range words.Meant(e.Note) {
			if c.Kind == guide.KindSymptom || c.Kind == guide.KindIncident {
				list = append(list, []string{c.ID})
			}
		}
	}
	return list
}

// mostMeant is of how many signs that a description may mean is asked.
const mostMeant = 3

// wouldCall returns a question for each of the signs of a note that would call for care if all of
// them were reported.
func (d Diary) wouldCall(reports []sessions.Report, e sessions.Entry, asOf Moment, words *guide.Vocabulary) (asks []guide.Question) {
	if len(reports) == 0 {
		return nil
	}
	d.Noted = nil
	supposed := sessions.Entry{Kind: sessions.SymptomOnly, At: e.At, Offset: e.Offset, Day: e.Day, Reports: reports}
	would := d.Supposing(supposed, nil, asOf).Judge(words, asOf)
	for _, r := range reports {
		ask := guide.Noted(words, r.Symptom, e.Number, e.Day)
		for _, f := range would.Findings {
			if f.Seen == nil && f.Urgency >= guide.Soon && restsOn(f, r.Symptom) {
				ask.Would = max(ask.Would, f.Urgency)
				ask.Massage = max(ask.Massage, f.Massage)
				ask.Rules = append(ask.Rules, f.Rule)
			}
		}
		if len(ask.Rules) > 0 {
			asks = append(asks, ask)
		}
	}
	return asks
}

// answered reports whether something was reported of a sign with a note, or after it.
func (d Diary) answered(id string, note sessions.Entry) bool {
	return slices.ContainsFunc(d.Reported, func(e sessions.Entry) bool {
		return e.At >= note.At && slices.ContainsFunc(e.Reports, func(r sessions.Report) bool { return r.Symptom == id })
	})
}
