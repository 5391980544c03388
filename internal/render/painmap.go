package render

import (
	"cmp"
	"fmt"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// PainMap shows on a figure where it hurt in the last two weeks.
type PainMap struct {
	Schema schema `json:"schema"`
	trends.Period
	header
	Places []PainPlace `json:"places"` // the worst first
}

// PainPlace is a region, or one side of it where its sides were logged apart.
type PainPlace struct {
	Region string         `json:"region"`
	Side   guide.Side     `json:"side,omitempty"`
	Pain   trends.Figure  `json:"pain"`          // median of the daily medians
	Now    *nowPain       `json:"now,omitempty"` // of a region that is one place
	Change *stats.Rounded `json:"change"`        // of the region, from its usual level
	Drawn  bool           `json:"drawn"`         // it can be seen from behind
}

// NewPainMap returns where it hurt in the two weeks up to a day.
func (p Page) NewPainMap(d *trends.Diary, today guide.Day, v warnings.Verdict) PainMap {
	m := PainMap{Period: trends.LastTwoWeeks(today), header: p.header(v), Places: []PainPlace{}}
	for _, row := range d.Table(m.Period) {
		place := PainPlace{Region: row.Region, Pain: row.Recent, Change: ifKnown(row.Change, row.ChangeKnown), Drawn: slices.Contains(howto.BackRegions(), row.Region)}
		left, onLeft := d.SideLevel(row.Region, guide.Left, m.Period)
		right, onRight := d.SideLevel(row.Region, guide.Right, m.Period)
		if !row.Recent.Known() {
			continue
		}
		now := newNowPain(d.LastScore(row.Region, today))
		if !onLeft && !onRight {
			place.Now = &now
			m.Places = append(m.Places, place)
			continue
		}
		_, onBoth := d.SideLevel(row.Region, guide.Both, m.Period)
		for _, one := range []struct {
			side   guide.Side
			level  trends.Figure
			logged bool
		}{{guide.Left, left, onLeft || onBoth}, {guide.Right, right, onRight || onBoth}} {
			if one.logged {
				place.Side, place.Pain = one.side, one.level
				place.Now = valueIf(now, onLeft != onRight && !onBoth) // the last score may be of the other side
				m.Places = append(m.Places, place)
			}
		}
	}
	slices.SortStableFunc(m.Places, func(a, b PainPlace) int { return cmp.Compare(b.Pain.Value, a.Pain.Value) })
	return m
}

// shadeOf is the character of a level of pain: the darker, the more. Pain of 0 is blank.
func shadeOf(pain float64) rune {
	switch {
	case pain >= 7:
		return '█'
	case pain >= 4:
		return '▒'
	case pain > 0:
		return '░'
	}
	return ' '
}

// shadeStyle is the colour of that character.
func shadeStyle(shade rune) term.Style {
	switch shade {
	case '█':
		return term.Alarm
	case '▒':
		return term.Caution
	}
	return term.Strong
}

// level returns how much a side of a region hurts.
func (m PainMap) level(region string, side guide.Side) float64 {
	for _, place := range m.Places {
		if place.Region == region && (place.Side == guide.NoSide || place.Side == side) {
			return place.Pain.Value
		}
	}
	return 0
}

// Text returns the figure with the places beside it, or below on a narrow terminal.
func (m PainMap) Text(p Page) string {
	head := p.headerText(m.header) + p.titled("Where it hurts", "from behind; your middle score of the last two weeks, before massage") + "\n"
	if len(m.Places) == 0 {
		return head + "No pain was logged in them. backlog pain lower-back 4 logs a score.\n"
	}
	var legend []string
	for _, place := range m.Places {
		legend = append(legend, place.text(p), place.figures(m.To))
	}
	legend = append(legend, "", "░ 1 to 3   ▒ 4 to 6   █ 7 to 10", "usual: "+usualIs)
	rows := howto.BackShaded(func(region string, side guide.Side) rune { return shadeOf(m.level(region, side)) })
	return head + p.drawing(rows, legend)
}

// text returns a place.
func (s PainPlace) text(p Page) string {
	text := fmt.Sprintf("%c %s", shadeOf(s.Pain.Value), p.Region(s.Region, s.Side))
	if !s.Drawn {
		text += "  (not in the picture)"
	}
	return text
}

// figures returns the level of a place, how that differs from usual, and the last score.
func (s PainPlace) figures(today guide.Day) string {
	text := "  " + overDays(s.Pain)
	if s.Change != nil {
		text += ", " + againstUsual(s.Change)
	}
	if s.Now != nil {
		text += ", last score " + s.Now.text(today)
	}
	return text
}

// Plain returns each place as labelled lines, and what to do.
func (m PainMap) Plain(p Page) string {
	var b lines
	b.add("period", periodText(m.Period))
	p.headerLines(&b, m.header)
	for _, place := range m.Places {
		b.gap()
		b.add("place", p.Region(place.Region, place.Side))
		b.add("pain", overDays(place.Pain))
		if place.Now != nil {
			b.add("last score", place.Now.text(m.To))
		}
		if place.Change != nil {
			b.add(trendChange, withoutArrow(againstUsual(place.Change)))
		}
	}
	if len(m.Places) == 0 {
		b.add("places", "none")
	}
	return b.String()
}
