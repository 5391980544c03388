package app

import (
	"context"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// Annotations are what a person added to the scores: their own events, and the days on which they
// closed an episode.
type Annotations struct {
	Events []sessions.Entry // oldest first
	Closed map[string][]guide.Day
}

// Annotations reads the person's events and closings.
func (a App) Annotations(ctx context.Context) (Annotations, error) {
	m := Annotations{Closed: map[string][]guide.Day{}}
	if a.Store == nil {
		return m, nil
	}
	list, err := a.Store.EventsAndClosings(ctx)
	for _, entry := range list {
		if entry.Kind == sessions.EpisodeClosed {
			m.Closed[entry.Region] = append(m.Closed[entry.Region], entry.Day)
		} else {
			m.Events = append(m.Events, entry)
		}
	}
	return m, err
}

// Within returns the events of a period that concern a region: its own, and
// those of no region. Of region "" it returns all.
func (m Annotations) Within(p trends.Period, region string) []sessions.Entry {
	var list []sessions.Entry
	for _, entry := range m.Events {
		if p.Contains(entry.Day) && (region == "" || entry.Region == "" || entry.Region == region) {
			list = append(list, entry)
		}
	}
	return list
}

// LastEpisode returns the last episode of a region, and the days that figures about it
// are taken from: up to today while it is open.
func (m Annotations) LastEpisode(d *trends.Diary, region string, today guide.Day) (trends.EpisodeSummary, trends.Period, bool) {
	s, found := d.LastEpisode(region, m.Closed[region], today)
	p := trends.Period{From: s.First, To: s.Last}
	switch {
	case s.Closed != nil:
		p.To = *s.Closed
	case s.State == trends.EpisodeOpen:
		p.To = today
	}
	return s, p, found
}

// Scores reads the scores of the diary, and the annotations.
func (a App) Scores(ctx context.Context) (*trends.Diary, Annotations, error) {
	d := new(trends.Diary)
	if a.Store != nil {
		if err := a.Store.Each(ctx, nil, d.Add); err != nil {
			return nil, Annotations{}, err
		}
	}
	m, err := a.Annotations(ctx)
	return d, m, err
}
