package render

import (
	"fmt"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// RegionEpisode is an episode with its region.
type RegionEpisode struct {
	Region string `json:"region"`
	trends.EpisodeSummary
}

// Episodes are the episodes of pain.
type Episodes struct {
	Schema   schema          `json:"schema"`
	Episodes []RegionEpisode `json:"episodes"`
}

// Text returns the episodes as a table, and which may be closed.
func (e Episodes) Text(p Page) string {
	if len(e.Episodes) == 0 {
		return "No episode is logged: no score of 1 or more.\n"
	}
	columns := []column{
		{"region", false}, {"since", false}, {"last pain", false}, {"days", true}, {"sessions", true}, {"median", true}, {"worst", true}, {"state", false},
	}
	rows := make([][]string, len(e.Episodes))
	offers := ""
	for i, s := range e.Episodes {
		rows[i] = []string{
			p.Region(s.Region, guide.NoSide), s.Began.Text(), s.Last.Text(), fmt.Sprint(s.Days), fmt.Sprint(s.Sessions), figureText(s.Level),
			fmt.Sprint(s.Worst), s.StateText(),
		}
		if s.MayClose {
			offers += p.closeOffer(s)
		}
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		for i, s := range e.Episodes {
			rows[i][len(columns)-1] = s.State
		}
		text, _ = p.fitted(columns, rows, "sessions", "days", "median")
	}
	if p.Width > 0 && widest(text) > p.Width {
		text = e.Plain(p)
	}
	if offers != "" {
		text += "\n" + offers
	}
	return text + "\n" + p.prose("days: with a score · median: of the daily medians of the episode (logged days) · worst: of every score · "+
		"over: no pain logged for more than 35 days · closing an episode tidies tables and reminders; the warnings ignore it")
}

// closeOffer offers to close an episode without pain.
func (p Page) closeOffer(s RegionEpisode) string {
	return p.hang("", fmt.Sprintf("%s, no pain logged: close it? backlog episode close %s", term.Count(s.PainFree, "day"), s.Region))
}

// Plain returns the episodes as labelled lines.
func (e Episodes) Plain(p Page) string {
	if len(e.Episodes) == 0 {
		return "episodes: none\n"
	}
	return blocks(e.Episodes, func(b *lines, s RegionEpisode) {
		b.add("region", p.Region(s.Region, guide.NoSide))
		b.add("since", s.Began.Text())
		b.add("first logged", s.First.Text())
		b.add("last pain", s.Last.Text())
		b.add("days with a score", s.Days)
		b.add("sessions", s.Sessions)
		b.add("scores without massage", s.Readings)
		b.add("median pain", overDays(s.Level))
		b.add("worst", s.Worst)
		b.add("state", s.StateText())
	})
}
