package render

import (
	"fmt"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

type helpJSON struct {
	Key      string  `json:"key"`
	Uses     int     `json:"uses"`
	Relief   float64 `json:"mean_relief"`
	Adjusted float64 `json:"adjusted_relief"` // at the usual starting pain
	Mean     float64 `json:"estimate"`        // the same, drawn towards the others
	SD       float64 `json:"sd"`
	Low      float64 `json:"low"` // of the 80 % interval of the estimate
	High     float64 `json:"high"`
	Eased    int     `json:"eased_by_2"`
	Share    float64 `json:"eased_share"`
	Best     float64 `json:"p_best"`
	Tried    bool    `json:"tried_enough"`
	Compared int     `json:"compared"` // uses around which others were used about as often
}

type leftOutJSON struct {
	Key string `json:"key"`
	Why string `json:"why"`
}

type nextJSON struct {
	Key     *string       `json:"key"`
	Settled bool          `json:"settled"`
	Other   *string       `json:"compared_with"`
	Note    string        `json:"mind,omitempty"` // how to do it
	LeftOut []leftOutJSON `json:"left_out"`
}

type helpsJSON struct {
	Region  string          `json:"region"`
	From    string          `json:"from"`
	To      string          `json:"to"`
	Uses    int             `json:"uses"`
	NoAfter int             `json:"sessions_without_after"`
	NoTool  int             `json:"uses_without_tool,omitempty"`
	Before  *float64        `json:"usual_before"`
	Rows    []helpJSON      `json:"rows"`
	Winner  *string         `json:"winner"`
	Doubt   string          `json:"doubt"`     // why no winner is named, "" if one is
	Needed  float64         `json:"p_needed"`  // of p_best, to be named
	More    int             `json:"more_logs"` // after which a difference of 1 point is named in 8 of 10 diaries
	Says    string          `json:"says"`
	Worse   []worseJSON     `json:"worse"`
	Next    nextJSON        `json:"next"`
	Events  []Event         `json:"events"`
	Episode *EpisodeSummary `json:"episode,omitempty"`
}

type worseJSON struct {
	Technique string `json:"technique"`
	Side      string `json:"side"`    // left or right if it was so on that side only, else ""
	Lasting   bool   `json:"lasting"` // so 14 days ago too
}

// HelpsJSON returns what helps for scripts, figures unrounded.
func (p Page) HelpsJSON(list []Helps, by trends.By) any {
	regions := make([]helpsJSON, len(list))
	for i, h := range list {
		regions[i] = p.asHelps(h)
	}
	return struct {
		Schema  int         `json:"schema"`
		By      string      `json:"by"`
		Regions []helpsJSON `json:"regions"`
		Note    string      `json:"note"`
	}{1, by.String(), regions, fmt.Sprintf(regression, manyOf(by))}
}

func (p Page) asHelps(h Helps) helpsJSON {
	c := h.Comparison
	j := helpsJSON{
		Region: h.Region, From: h.Period.From.String(), To: h.Period.To.String(), Uses: c.Uses, NoAfter: h.NoAfter, NoTool: h.NoTool, Needed: c.Needed, Rows: []helpJSON{},
		Doubt: doubtWord(c.Doubt), More: c.More, Worse: []worseJSON{}, Events: h.Events, Says: p.notLogged(h), Episode: h.Episode,
		Next: nextJSON{Settled: h.Next.Settled, Note: h.Next.Note, LeftOut: []leftOutJSON{}},
	}
	if h.Logged {
		j.Says = p.winnerText(h)
	}
	if c.Uses > 0 {
		j.Before = &c.Before
	}
	for _, x := range c.Helps {
		j.Rows = append(j.Rows, helpJSON{
			x.Key, x.Uses, x.Relief, x.Adjusted, x.Mean, x.SD, x.Low, x.High, x.Eased, float64(x.Eased) / float64(x.Uses), x.Best, x.Tried, x.Compared,
		})
	}
	if c.Winner != "" {
		j.Winner = &c.Winner
	}
	for _, w := range h.Worse {
		j.Worse = append(j.Worse, worseJSON{w.Technique, string(w.Side), w.Lasting})
	}
	if h.Next.Key != "" {
		j.Next.Key = &h.Next.Key
	}
	if h.Next.Other != "" {
		j.Next.Other = &h.Next.Other
	}
	for _, out := range h.Next.LeftOut {
		j.Next.LeftOut = append(j.Next.LeftOut, leftOutJSON(out))
	}
	return j
}

func doubtWord(d trends.Doubt) string {
	return [...]string{"", "no-uses", "one-only", "too-few-uses", "too-close", "no-difference", "none-eases", "other-times"}[d]
}

// HelpsPlain returns what helps as labelled lines; next says what to use next alone.
func (p Page) HelpsPlain(list []Helps, by trends.By, next bool) string {
	var b lines
	if len(list) == 0 {
		b.add("regions", "none")
	}
	for i, h := range list {
		if i > 0 {
			b.gap()
		}
		b.add("region", p.Region(h.Region, guide.NoSide))
		b.add("period", periodText(h.Period))
		if h.Episode != nil {
			b.add("episode", h.Episode)
		}
		if !h.Logged {
			b.add("says", p.notLogged(h))
			continue
		}
		if next {
			b.add("says", nextText(h))
		} else {
			p.helpsPlain(&b, h)
		}
		if h.Next.Note != "" {
			b.add("mind", h.Next.Note)
		}
		for _, out := range h.Next.LeftOut {
			b.add("left out of suggestions", keyText(out.Key)+", because "+out.Why)
		}
	}
	b.gap()
	b.add("note", fmt.Sprintf(regression, manyOf(by)))
	return b.String()
}

func (p Page) helpsPlain(b *lines, h Helps) {
	for _, e := range h.Events {
		b.add("event", e)
	}
	for _, x := range h.Comparison.Helps {
		b.gap()
		helpLines(b, h, x)
	}
	b.gap()
	for _, text := range p.helpsSentences(h) {
		b.add("says", text)
	}
	b.add("suggestion", nextText(h))
}
