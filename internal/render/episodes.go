package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// RegionSpell is an episode with its region.
type RegionSpell struct {
	Region string
	trends.Spell
}

// spellText says when an episode began and how it stands.
func spellText(s trends.Spell) string {
	text := "since " + s.Began.Text()
	if s.Began != guide.On(s.First) {
		text += ", first logged " + s.First.Text()
	}
	return text + ", " + spellState(s)
}

func spellState(s trends.Spell) string {
	switch {
	case s.IsClosed:
		return "closed on " + s.Closed.Text()
	case s.MayRest():
		return fmt.Sprintf("open, no pain logged for %s", term.Count(s.Quiet, "day"))
	case s.Open():
		return "open"
	}
	return "over, no pain logged for more than 35 days"
}

// spellWord is spellState where there is little room.
func spellWord(s trends.Spell) string {
	switch {
	case s.IsClosed:
		return "closed"
	case s.Open():
		return "open"
	}
	return "over"
}

// Episodes returns the episodes as a table, and which may be let rest.
func (p Page) Episodes(list []RegionSpell) string {
	if len(list) == 0 {
		return "No episode is logged: no score of 1 or more.\n"
	}
	columns := []column{
		{"region", false}, {"since", false}, {"last pain", false}, {"days", true}, {"sessions", true}, {"median", true}, {"worst", true}, {"state", false},
	}
	rows := make([][]string, len(list))
	var rest []string
	for i, s := range list {
		rows[i] = []string{
			p.Region(s.Region, guide.NoSide), s.Began.Text(), s.Last.Text(), fmt.Sprint(s.Days), fmt.Sprint(s.Sessions), figureText(s.Level),
			fmt.Sprint(s.Worst), spellState(s.Spell),
		}
		if s.MayRest() {
			rest = append(rest, p.restOffer(s))
		}
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		for i, s := range list {
			rows[i][len(columns)-1] = spellWord(s.Spell)
		}
		text, _ = p.fitted(columns, rows, "sessions", "days", "median")
	}
	if p.Width > 0 && widest(text) > p.Width {
		text = p.episodeLines(list)
	}
	if len(rest) > 0 {
		text += "\n" + strings.Join(rest, "")
	}
	return text + "\n" + p.prose("days: with a score · median: of the daily medians of the episode (logged days) · worst: of every score · "+
		"over: no pain logged for more than 35 days · closing an episode tidies tables and reminders; no warning looks at it")
}

// restOffer offers to close a quiet episode.
func (p Page) restOffer(s RegionSpell) string {
	return p.hang("", fmt.Sprintf("%s, no pain logged: let it rest? backlog episode close %s", term.Count(s.Quiet, "day"), s.Region))
}

func (p Page) episodeLines(list []RegionSpell) string {
	var b lines
	for i, s := range list {
		if i > 0 {
			b.gap()
		}
		b.add("region", p.Region(s.Region, guide.NoSide))
		b.add("since", s.Began.Text())
		b.add("first logged", s.First.Text())
		b.add("last pain", s.Last.Text())
		b.add("days with a score", s.Days)
		b.add("sessions", s.Sessions)
		b.add("readings", s.Readings)
		b.add("median pain", figureText(s.Level))
		b.add("worst", s.Worst)
		b.add("state", spellState(s.Spell))
	}
	return b.String()
}

// EpisodesPlain returns them as labelled lines.
func (p Page) EpisodesPlain(list []RegionSpell) string {
	if len(list) == 0 {
		return "episodes: none\n"
	}
	return p.episodeLines(list)
}

type spellJSON struct {
	Began    string      `json:"began"` // as told, or the first logged day
	First    string      `json:"first"`
	Last     string      `json:"last"`
	State    string      `json:"state"` // open, closed or over
	Closed   *string     `json:"closed_on"`
	Quiet    int         `json:"quiet_days"`
	MayRest  bool        `json:"may_rest"`
	Days     int         `json:"days"`
	Sessions int         `json:"sessions"`
	Readings int         `json:"readings"`
	Level    *figureJSON `json:"median"`
	Worst    int         `json:"worst"`
}

func asSpell(s trends.Spell) spellJSON {
	j := spellJSON{
		Began: s.Began.String(), First: s.First.String(), Last: s.Last.String(), State: "over", Quiet: s.Quiet, MayRest: s.MayRest(),
		Days: s.Days, Sessions: s.Sessions, Readings: s.Readings, Level: asFigure(s.Level), Worst: s.Worst,
	}
	if s.Open() {
		j.State = "open"
	}
	if s.IsClosed {
		day := s.Closed.String()
		j.State, j.Closed = "closed", &day
	}
	return j
}

// EpisodesJSON returns them for scripts.
func EpisodesJSON(list []RegionSpell) any {
	type rowJSON struct {
		Region string `json:"region"`
		spellJSON
	}
	rows := make([]rowJSON, len(list))
	for i, s := range list {
		rows[i] = rowJSON{s.Region, asSpell(s.Spell)}
	}
	return struct {
		Schema   int       `json:"schema"`
		Episodes []rowJSON `json:"episodes"`
	}{1, rows}
}
