package main

import (
	"context"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// annotations are what a person set beside the scores: events of their own, and the
// days on which they closed an episode.
type annotations struct {
	events []sessions.Entry // oldest first
	closed map[string][]guide.Day
}

// marks reads them from the diary.
func (h home) marks(ctx context.Context) (annotations, error) {
	m := annotations{closed: map[string][]guide.Day{}}
	if h.store == nil {
		return m, nil
	}
	list, err := h.store.EventsAndClosings(ctx)
	for _, entry := range list {
		if entry.Kind == sessions.EpisodeClosed {
			m.closed[entry.Region] = append(m.closed[entry.Region], entry.Day)
		} else {
			m.events = append(m.events, entry)
		}
	}
	return m, err
}

// within returns the events of a period that concern a region: its own, and
// those of no region. Of region "" it returns all.
func (m annotations) within(p trends.Period, region string) []sessions.Entry {
	var list []sessions.Entry
	for _, entry := range m.events {
		if p.Contains(entry.Day) && (region == "" || entry.Region == "" || entry.Region == region) {
			list = append(list, entry)
		}
	}
	return list
}

// lastEpisode returns the last episode of a region, and the days that figures about it
// are taken from: up to today while it is open.
func (m annotations) lastEpisode(d *trends.Diary, region string, today guide.Day) (trends.EpisodeSummary, trends.Period, bool) {
	s, found := d.LastEpisode(region, m.closed[region], today)
	p := trends.Period{From: s.First, To: s.Last}
	switch {
	case s.Closed != nil:
		p.To = *s.Closed
	case s.State == trends.EpisodeOpen:
		p.To = today
	}
	return s, p, found
}
