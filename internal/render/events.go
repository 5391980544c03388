package render

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// eventText returns one of the person's own events: "2 Nov 2026, new desk (#42)".
func eventText(e sessions.Entry) string {
	return fmt.Sprintf("%s, %s (#%d)", e.Day.Text(), firstLine(e.Note, 60), e.Number)
}

// eventLines are the events of a period, under its line.
func (p Page) eventLines(list []sessions.Entry) string {
	var b strings.Builder
	head := "Events  "
	for _, e := range list {
		b.WriteString(p.hang(head, eventText(e)))
		head = "        "
	}
	return b.String()
}

// Events returns the person's own events as a table.
func (p Page) Events(list []sessions.Entry) string {
	if len(list) == 0 {
		return "No event is noted. One might be:\n  backlog event new desk @2026-11-02\n"
	}
	columns := []column{{"#", true}, {"when", false}, {"event", false}, {"region", false}}
	rows := make([][]string, len(list))
	for i, e := range list {
		rows[i] = []string{fmt.Sprint(e.Number), Moment(e.Local()), firstLine(e.Note, p.Width-30), ""}
		if e.Region != "" {
			rows[i][3] = p.Region(e.Region, e.Side)
		}
	}
	return table(columns, rows) + fmt.Sprintf("\nbefore and after one: backlog event %d\n", list[len(list)-1].Number)
}

// EventsPlain returns them as labelled lines.
func (p Page) EventsPlain(list []sessions.Entry) string {
	if len(list) == 0 {
		return "events: none\n"
	}
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = p.WholePlain(e)
	}
	return strings.Join(texts, "\n")
}

type eventJSON struct {
	Number int64  `json:"number"`
	On     string `json:"on"`
	At     string `json:"at"`
	Text   string `json:"text"`
	Region string `json:"region,omitempty"`
}

func asEvents(list []sessions.Entry) []eventJSON {
	events := make([]eventJSON, len(list))
	for i, e := range list {
		events[i] = eventJSON{e.Number, e.Day.String(), e.Local().Format(time.RFC3339), e.Note, e.Region}
	}
	return events
}

// EventsJSON returns them for scripts.
func EventsJSON(list []sessions.Entry) any {
	return struct {
		Schema int         `json:"schema"`
		Events []eventJSON `json:"events"`
	}{1, asEvents(list)}
}

// Compared is what was logged before and after an event.
type Compared struct {
	Event  sessions.Entry
	Span   int // days on each side
	Rows   []trends.Around
	Others []sessions.Entry // events within the same days
}

// after returns the days from the event on, as far as they have come.
func (c Compared) sides() (before, after trends.Period, known bool) {
	if len(c.Rows) == 0 {
		return before, after, false
	}
	return c.Rows[0].Before.Period, c.Rows[0].After.Period, true
}

// Compared returns what was logged before an event beside what was logged after it.
func (p Page) Compared(c Compared) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", p.bold(eventText(c.Event)))
	before, after, known := c.sides()
	if !known {
		return b.String() + p.prose(fmt.Sprintf("Nothing was logged in the %s before it, nor in those from it on.", term.Count(c.Span, "day")))
	}
	b.WriteString(p.hang("Before  ", periodText(before)) + p.hang("After   ", periodText(after)) + "\n")
	// Heads of two lines: in one, two columns would be named alike or be too wide.
	columns := []column{{"", false}, {"pain", true}, {"pain", true}, {"pain", true}, {"sessions", true}, {"sessions", true}, {"relief", true}, {"relief", true}}
	rows := [][]string{{"region", "before", "after", "change", "before", "after", "before", "after"}}
	for _, r := range c.Rows {
		rows = append(rows, []string{
			p.Region(r.Region, guide.NoSide), figureText(r.Before.Level), figureText(r.After.Level), changeAround(r),
			fmt.Sprint(r.Before.Sessions), fmt.Sprint(r.After.Sessions), reliefText(r.Before.Change), reliefText(r.After.Change),
		})
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		text = p.comparedLines(c)
	}
	b.WriteString(text)
	b.WriteByte('\n')
	for _, text := range comparedNotes(c) {
		b.WriteString(p.prose(text))
	}
	return b.String()
}

func (p Page) comparedLines(c Compared) string {
	var b lines
	for i, r := range c.Rows {
		if i > 0 {
			b.gap()
		}
		b.add("region", p.Region(r.Region, guide.NoSide))
		b.add("pain before it", figureText(r.Before.Level))
		b.add("pain after it", figureText(r.After.Level))
		b.add("change", changeAround(r))
		b.add("sessions before it", r.Before.Sessions)
		b.add("sessions after it", r.After.Sessions)
		b.add("relief before it", reliefText(r.Before.Change))
		b.add("relief after it", reliefText(r.After.Change))
	}
	return b.String()
}

func comparedNotes(c Compared) []string {
	notes := []string{
		"pain: median of the daily medians before and after the event (logged days) · relief: mean of the score before massage less that after (sessions with both) · the day of the event counts as after",
		"Whatever else changed then is in these figures too: they tell what went along with the event, and not what it did.",
	}
	if len(c.Others) > 0 {
		texts := make([]string, len(c.Others))
		for i, e := range c.Others {
			texts[i] = eventText(e)
		}
		notes = append(notes, "In the same days: "+strings.Join(texts, "; ")+".")
	}
	if _, after, known := c.sides(); known {
		if missing := c.Span - int(after.To-after.From) - 1; missing > 0 {
			notes = append(notes, fmt.Sprintf("The days after are not over: %s to come.", term.Count(missing, "day")))
		}
	}
	return notes
}

func changeAround(r trends.Around) string {
	if !r.Before.Level.Known() || !r.After.Level.Known() {
		return "-"
	}
	return signed(r.After.Level.Value - r.Before.Level.Value)
}

func reliefText(change trends.Figure) string {
	if !change.Known() {
		return "-"
	}
	return fmt.Sprintf("%s (%d)", oneDigit(-change.Value), change.N)
}

// ComparedPlain returns the same as labelled lines.
func (p Page) ComparedPlain(c Compared) string {
	var b lines
	b.add("event", eventText(c.Event))
	before, after, known := c.sides()
	if !known {
		b.add("entries", "none before it, none after it")
		return b.String()
	}
	b.add("before", periodText(before))
	b.add("after", periodText(after))
	b.gap()
	b.WriteString(p.comparedLines(c))
	b.gap()
	for _, text := range comparedNotes(c) {
		b.add("note", text)
	}
	return b.String()
}

// ComparedJSON returns the same for scripts.
func ComparedJSON(c Compared) any {
	type stretchJSON struct {
		From     string      `json:"from"`
		To       string      `json:"to"`
		Sessions int         `json:"sessions"`
		Readings int         `json:"readings"`
		Level    *figureJSON `json:"median_pain"`
		Change   *figureJSON `json:"mean_change"`
	}
	type rowJSON struct {
		Region string      `json:"region"`
		Before stretchJSON `json:"before"`
		After  stretchJSON `json:"after"`
		Change *float64    `json:"change"`
	}
	stretch := func(s trends.Stretch) stretchJSON {
		return stretchJSON{s.From.String(), s.To.String(), s.Sessions, s.Readings, asFigure(s.Level), asFigure(s.Change)}
	}
	rows := make([]rowJSON, len(c.Rows))
	for i, r := range c.Rows {
		rows[i] = rowJSON{Region: r.Region, Before: stretch(r.Before), After: stretch(r.After)}
		if r.Before.Level.Known() && r.After.Level.Known() {
			change := round(r.After.Level.Value - r.Before.Level.Value)
			rows[i].Change = &change
		}
	}
	return struct {
		Schema int         `json:"schema"`
		Event  eventJSON   `json:"event"`
		Days   int         `json:"days"`
		Rows   []rowJSON   `json:"regions"`
		Others []eventJSON `json:"other_events"`
		Notes  []string    `json:"notes"`
	}{1, asEvents([]sessions.Entry{c.Event})[0], c.Span, rows, asEvents(c.Others), comparedNotes(c)}
}
