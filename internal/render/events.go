package render

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// Event is one of the person's own events.
type Event struct {
	Number int64     `json:"number"`
	On     guide.Day `json:"on"`
	At     time.Time `json:"at"`
	Note   string    `json:"text"`
	Region string    `json:"region,omitempty"`

	entry sessions.Entry
}

// NewEvents returns events as a screen shows them.
func NewEvents(list []sessions.Entry) []Event {
	events := make([]Event, len(list))
	for i, e := range list {
		events[i] = Event{e.Number, e.Day, e.Local(), e.Note, e.Region, e}
	}
	return events
}

// String returns an event in short: "2 Nov 2026, new desk".
func (e Event) String() string { return e.On.Text() + ", " + firstLine(e.Note, 60) }

// eventLines are the events of a period, under its line.
func (p Page) eventLines(list []Event) string {
	var b strings.Builder
	head := "Events  "
	for _, e := range list {
		b.WriteString(p.hang(head, e.String()))
		head = "        "
	}
	return b.String()
}

// Events are the person's own events.
type Events struct {
	Schema schema  `json:"schema"`
	Events []Event `json:"events"`
}

// Text returns the events as a table.
func (l Events) Text(p Page) string {
	if len(l.Events) == 0 {
		return "No event is noted. One might be:\n  backlog event new desk @2026-11-02\n"
	}
	columns := []column{{"#", true}, {"when", false}, {"event", false}, {"region", false}}
	rows := make([][]string, len(l.Events))
	for i, e := range l.Events {
		rows[i] = []string{fmt.Sprint(e.Number), When(e.entry), firstLine(e.Note, p.Width-30), ""}
		if e.Region != "" {
			rows[i][3] = p.Region(e.Region, e.entry.Side)
		}
	}
	return table(columns, rows) + fmt.Sprintf("\nbefore and after one: backlog event %d\n", l.Events[len(l.Events)-1].Number)
}

// Plain returns the events as labelled lines.
func (l Events) Plain(p Page) string {
	if len(l.Events) == 0 {
		return "events: none\n"
	}
	entries := make([]sessions.Entry, len(l.Events))
	for i, e := range l.Events {
		entries[i] = e.entry
	}
	return p.entriesPlain(entries...)
}

// BeforeAfter sets what was logged before an event beside what was logged after it.
type BeforeAfter struct {
	Schema  schema         `json:"schema"`
	Event   Event          `json:"event"`
	Days    int            `json:"days"` // on each side
	Regions []RegionAround `json:"regions"`
	Others  []Event        `json:"other_events"` // within the same days
	Notes   []string       `json:"notes"`        // what the figures are
}

// RegionAround is one region before and after an event.
type RegionAround struct {
	Region string         `json:"region"`
	Before trends.Stretch `json:"before"`
	After  trends.Stretch `json:"after"`
	Change *stats.Rounded `json:"change"`
}

// NewBeforeAfter compares so many days on each side of an event.
func NewBeforeAfter(event sessions.Entry, days int, rows []trends.Around, others []sessions.Entry) BeforeAfter {
	v := BeforeAfter{Event: NewEvents([]sessions.Entry{event})[0], Days: days, Regions: make([]RegionAround, len(rows)), Others: NewEvents(others)}
	for i, r := range rows {
		v.Regions[i] = RegionAround{r.Region, r.Before, r.After, ifKnown(r.Change())}
	}
	v.Notes = v.notes()
	return v
}

func (v BeforeAfter) notes() []string {
	notes := []string{
		"pain: median of the daily medians before and after the event (logged days) · relief: mean of the score before massage less that after (sessions with both) · the day of the event counts as after",
		"Anything else that changed at the time is in these figures too: they show what happened around the event, not what it caused.",
	}
	if len(v.Others) > 0 {
		texts := make([]string, len(v.Others))
		for i, e := range v.Others {
			texts[i] = e.String()
		}
		notes = append(notes, "In the same days: "+strings.Join(texts, "; ")+".")
	}
	if len(v.Regions) > 0 {
		after := v.Regions[0].After
		if missing := v.Days - int(after.To-after.From) - 1; missing > 0 {
			notes = append(notes, fmt.Sprintf("The %s after it are not over yet: %d to go.", term.Count(v.Days, "day"), missing))
		}
	}
	return notes
}

// Text returns the regions as a table.
func (v BeforeAfter) Text(p Page) string {
	head := p.bold(v.Event.String()) + "\n"
	if len(v.Regions) == 0 {
		return head + p.prose(fmt.Sprintf("Nothing was logged in the %s before it, nor in those from it on.", term.Count(v.Days, "day")))
	}
	head += p.hang("Before  ", periodText(v.Regions[0].Before.Period)) + p.hang("After   ", periodText(v.Regions[0].After.Period)) + "\n"
	// Heads of two lines: in one, two columns would be named alike or be too wide.
	columns := []column{{"", false}, {"pain", true}, {"pain", true}, {"pain", true}, {"sessions", true}, {"sessions", true}, {"relief", true}, {"relief", true}}
	rows := [][]string{{"region", "before", "after", "change", "before", "after", "before", "after"}}
	for _, r := range v.Regions {
		rows = append(rows, []string{
			p.Region(r.Region, guide.NoSide), figureText(r.Before.Level), figureText(r.After.Level), changeText(r.Change),
			fmt.Sprint(r.Before.Sessions), fmt.Sprint(r.After.Sessions), reliefText(r.Before.Change), reliefText(r.After.Change),
		})
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		text = v.blocks(p)
	}
	text += "\n"
	for _, note := range v.Notes {
		text += p.prose(note)
	}
	return head + text
}

// blocks returns labelled lines for each region.
func (v BeforeAfter) blocks(p Page) string {
	return blocks(v.Regions, func(b *lines, r RegionAround) {
		b.add("region", p.Region(r.Region, guide.NoSide))
		b.add("pain before it", overDays(r.Before.Level))
		b.add("pain after it", overDays(r.After.Level))
		b.add("change", changeText(r.Change))
		b.add("sessions before it", r.Before.Sessions)
		b.add("sessions after it", r.After.Sessions)
		b.add("relief before it", reliefText(r.Before.Change))
		b.add("relief after it", reliefText(r.After.Change))
	})
}

// Plain returns the regions as labelled lines.
func (v BeforeAfter) Plain(p Page) string {
	var b lines
	b.add("event", v.Event)
	if len(v.Regions) == 0 {
		b.add("entries", "none before it, none after it")
		return b.String()
	}
	b.add("before", periodText(v.Regions[0].Before.Period))
	b.add("after", periodText(v.Regions[0].After.Period))
	b.gap()
	b.WriteString(v.blocks(p))
	b.gap()
	for _, note := range v.Notes {
		b.add("note", note)
	}
	return b.String()
}

// changeText returns a change with its sign; "-" if it is not known.
func changeText(change *stats.Rounded) string {
	if change == nil {
		return "-"
	}
	return signed(float64(*change))
}

func reliefText(change trends.Figure) string {
	if !change.Known() {
		return "-"
	}
	return fmt.Sprintf("%s (%d)", oneDigit(-change.Value), change.N)
}
