package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// Entries are entries to show, oldest first.
type Entries struct {
	Schema  schema     `json:"schema"`
	From    *guide.Day `json:"from"` // of the period that was asked for; nil: none was
	To      *guide.Day `json:"to"`
	Total   int64      `json:"total"` // how many match; Entries may be the latest ones only
	Entries []Entry    `json:"entries"`
	All     string     `json:"-"` // the command that shows all that match; "": these are all
	More    bool       `json:"-"` // there are older ones that match
	InDiary int64      `json:"-"` // how many the diary has; not known if there are more
	Reverse bool       `json:"-"` // text shows the latest first
	header
}

// Judged adds what to do now; about is the region that was asked for, "" for none.
func (l *Entries) Judged(p Page, v warnings.Verdict, about string) {
	l.header = p.headerAbout(v, about)
}

// During names the period that was asked for.
func (l *Entries) During(p trends.Period) { l.From, l.To = &p.From, &p.To }

func (l Entries) period() string {
	if l.From == nil {
		return ""
	}
	return periodText(trends.Period{From: *l.From, To: *l.To})
}

// Text returns the entries under their days, below the period that was asked for.
func (l Entries) Text(p Page) string {
	period := l.period()
	if period != "" {
		period = p.titled("Entries", period) + "\n"
	}
	switch {
	case l.InDiary == 0:
		return "The diary is empty. The first line might be:\n  backlog log left buttock press ball 5m 6-3\n"
	case len(l.Entries) == 0:
		return p.headerText(l.header) + period + fmt.Sprintf("No entry matches. The diary has %s; backlog list shows the latest.\n", HowMany(l.InDiary))
	}
	below := fmt.Sprintf("%d of %s", len(l.Entries), HowMany(l.InDiary))
	if l.More {
		below = l.shown() + ": " + l.All
	}
	return p.headerText(l.header) + period + p.entriesByDay(l.ordered()) + "\n" + p.muted(below) + "\n"
}

// shown says how many of the entries that match are shown.
func (l Entries) shown() string {
	return fmt.Sprintf("the latest %d; all of them", len(l.Entries))
}

// Plain returns each entry as labelled lines.
func (l Entries) Plain(p Page) string {
	var first lines
	p.headerLines(&first, l.header)
	var texts []string
	if first.Len() > 0 {
		texts = append(texts, first.String())
	}
	if period := l.period(); period != "" {
		texts = append(texts, "period: "+period+"\n")
	}
	for _, e := range l.ordered() {
		texts = append(texts, p.EntryPlain(e.entry))
	}
	switch {
	case len(l.Entries) == 0:
		texts = append(texts, "entries: none\n")
	case l.More:
		texts = append(texts, fmt.Sprintf("entries shown: %s: %s --plain\n", l.shown(), l.All))
	}
	return strings.Join(texts, "\n")
}

// ordered returns the entries in the order in which they are shown.
func (l Entries) ordered() []Entry {
	list := slices.Clone(l.Entries)
	if l.Reverse {
		slices.Reverse(list)
	}
	return list
}

const (
	leastNote = 12 // columns of a note that is worth a column
	mostRows  = 3  // of a note that a list shows
)

// entriesByDay returns entries under their days: the number, the time, what was done,
// and the note where it has room.
func (p Page) entriesByDay(list []Entry) string {
	var b strings.Builder
	digits := 0
	for _, e := range list {
		digits = max(digits, len(fmt.Sprint(e.Number)))
	}
	day := ""
	for _, e := range list {
		d := e.StartedAt.Format("Mon 2 Jan 2006")
		clock := "     "
		if e.entry.TimeGiven() {
			clock = e.StartedAt.Format("15:04")
		}
		head := fmt.Sprintf("  %*s  %s  ", digits+1, fmt.Sprintf("#%d", e.Number), clock)
		indent := strings.Repeat(" ", len(head))
		switch {
		case p.listWidth() >= leastDated:
			indent += strings.Repeat(" ", dateWidth)
			if d == day {
				head = strings.Repeat(" ", dateWidth) + p.muted(head)
			} else {
				head = p.bold(d) + strings.Repeat(" ", dateWidth-len(d)) + p.muted(head)
			}
		case d != day:
			b.WriteString(p.bold(d) + "\n")
			fallthrough
		default:
			head = p.muted(head)
		}
		day = d
		width := p.listWidth() - len(indent)
		if width < leastWhat { // below the number, where it has no room after it
			b.WriteString(strings.TrimRight(head, " ") + "\n")
			head, indent, width = "  ", "  ", max(p.listWidth()-2, leastNote)
		}
		what := wrapParts(p.What(e.entry), width)
		note := noteRows(e.Note, width, e.Number)
		if len(note) == 1 && len(what) == 1 && term.Width(what[0])+3+term.Width(note[0]) <= width {
			what[0] += " · " + note[0]
			note = nil
		}
		for i, text := range what {
			if i == 0 {
				b.WriteString(head + text + "\n")
			} else {
				b.WriteString(indent + text + "\n")
			}
		}
		for _, text := range note {
			b.WriteString(indent + text + "\n")
		}
	}
	return b.String()
}

// The columns of a list.
const (
	leastDated = 78 // of a terminal on which the day has its place ahead of the entries
	dateWidth  = 15
	leastWhat  = 24 // of what was done, beside a number and a time
)

// listWidth is how wide a list gets: notes have all the room that there is.
func (p Page) listWidth() int {
	if p.Width == 0 {
		return 110
	}
	return p.Width
}

// noteRows returns the beginning of a note, and where the rest is.
func noteRows(note string, width int, number int64) []string {
	if strings.TrimSpace(note) == "" {
		return nil
	}
	rows := term.WrapWords(strings.Join(strings.Fields(term.Sanitize(note)), " "), width)
	if len(rows) > mostRows {
		rows = append(rows[:mostRows], term.Wrap(fmt.Sprintf("… all of it: backlog show %d", number), width)...)
	}
	return rows
}

// wrapParts breaks what was done into lines, between its parts as far as they fit.
func wrapParts(text string, width int) []string {
	const between = " · "
	var lines []string
	line := ""
	for _, part := range strings.Split(text, between) {
		switch {
		case line == "":
			line = part
		case term.Width(line)+term.Width(between+part) <= width:
			line += between + part
		default:
			lines = append(lines, term.Wrap(line, width)...)
			line = part
		}
	}
	return append(lines, term.Wrap(line, width)...)
}

// firstLine returns the beginning of a note, at most width columns; where there
// is no limit or too little room, 40.
func firstLine(note string, width int) string {
	if width < leastNote {
		width = 40
	}
	text, rest, _ := strings.Cut(strings.TrimSpace(term.Sanitize(note)), "\n")
	if rest != "" {
		text = strings.TrimSpace(text) + " …"
	}
	return term.Truncate(text, width)
}

// OneEntry is everything of an entry.
type OneEntry struct {
	Schema schema `json:"schema"`
	Entry  Entry  `json:"entry"`
}

// Text returns one labelled line a fact.
func (v OneEntry) Text(p Page) string {
	var b strings.Builder
	for _, fact := range p.factsOf(v.Entry.entry) {
		fmt.Fprintf(&b, "%-14s%s\n", fact[0], fact[1])
	}
	return b.String()
}

// Plain returns the same for a screen reader.
func (v OneEntry) Plain(p Page) string { return p.EntryPlain(v.Entry.entry) }

// EntryPlain returns everything of an entry, one labelled line a fact.
func (p Page) EntryPlain(e sessions.Entry) string { return p.entriesPlain(e) }

// entriesPlain returns everything of entries, an empty line between two.
func (p Page) entriesPlain(list ...sessions.Entry) string {
	return blocks(list, func(l *lines, e sessions.Entry) {
		for _, fact := range p.factsOf(e) {
			l.add(cmp.Or(fact[0], "note"), fact[1]) // a note goes on without a label
		}
	})
}

// factsOf returns the facts of an entry, each with its label; a further line of the
// note has none.
func (p Page) factsOf(e sessions.Entry) [][2]string {
	var facts [][2]string
	fact := func(label, text string) {
		if text != "" {
			facts = append(facts, [2]string{label, text})
		}
	}
	fact("number", fmt.Sprint(e.Number))
	fact("kind", string(e.Kind))
	when := When(e)
	if e.TimeGiven() {
		when += e.Local().Format(" -07:00")
	}
	fact("when", when)
	fact("region", p.Region(e.Region, guide.NoSide))
	fact("side", string(e.Side))
	fact("technique", guide.TechniqueName(e.Technique))
	fact("tool", e.Tool)
	if e.Seconds > 0 {
		fact("duration", sessions.Duration(e.Seconds))
	}
	fact("before", scoreText(e.Before))
	fact("after", scoreText(e.After))
	fact("interference", scoreText(e.Interference))
	fact("also", term.Sanitize(strings.Join(e.Also, ", ")))
	if e.Since.Known {
		fact("since", e.Since.Text())
	}
	for _, r := range e.Reports {
		fact("symptom", p.reported(r))
	}
	if len(e.Rules) > 0 {
		fact("seen because", titles(e.Rules))
		fact("by", term.Sanitize(e.By))
		fact("massage", map[bool]string{true: "cleared", false: "not cleared"}[e.MassageOK])
		if e.Review != 0 {
			fact("review", e.Review.Text())
		}
	}
	for i, text := range strings.Split(term.Sanitize(e.Note), "\n") {
		if i == 0 {
			fact("note", text)
		} else {
			facts = append(facts, [2]string{"", text})
		}
	}
	fact("uid", term.Sanitize(e.UID))
	return facts
}

func scoreText(p sessions.Pain) string {
	if !p.Given() {
		return ""
	}
	return fmt.Sprint(p.Score())
}

// Entry is an entry for other programs; what is missing is left out.
type Entry struct {
	Number       int64      `json:"number,omitempty"`
	UID          string     `json:"uid,omitempty"`
	Kind         string     `json:"kind"`
	StartedAt    time.Time  `json:"started_at"`
	TimeGiven    *bool      `json:"time_given,omitempty"` // of 12:00:00: false where only the date is known
	Region       string     `json:"region,omitempty"`
	Side         guide.Side `json:"side,omitempty"`
	Technique    string     `json:"technique,omitempty"`
	Tool         string     `json:"tool,omitempty"`
	Seconds      int        `json:"duration_seconds,omitempty"`
	Before       *int       `json:"pain_before,omitempty"`
	After        *int       `json:"pain_after,omitempty"`
	Interference *int       `json:"way,omitempty"`
	Since        guide.Span `json:"since,omitzero"`
	Symptoms     []report   `json:"symptoms,omitempty"`
	Also         []string   `json:"also,omitempty"`
	Rules        []string   `json:"rules,omitempty"`
	MassageOK    bool       `json:"massage_ok,omitempty"`
	By           string     `json:"by,omitempty"`
	Review       guide.Day  `json:"review,omitempty"`
	Note         string     `json:"note,omitempty"`

	entry sessions.Entry
}

// report is a symptom that an entry reports.
type report struct {
	Symptom string       `json:"symptom"`
	Side    guide.Side   `json:"side,omitempty"`
	Course  guide.Course `json:"course,omitempty"`
	Since   guide.Span   `json:"since,omitzero"`
	Value   string       `json:"value,omitempty"`
}

// NewEntry returns an entry as other programs get it.
func NewEntry(e sessions.Entry) Entry {
	score := func(p sessions.Pain) *int {
		if !p.Given() {
			return nil
		}
		score := p.Score()
		return &score
	}
	v := Entry{
		e.Number, e.UID, string(e.Kind), e.Local(), nil, e.Region, e.Side, e.Technique, e.Tool, e.Seconds, score(e.Before), score(e.After), score(e.Interference), e.Since,
		nil, e.Also, e.Rules, e.MassageOK, e.By, e.Review, e.Note, e,
	}
	if given := e.TimeGiven(); e.NoonGiven || !given {
		v.TimeGiven = &given
	}
	for _, r := range e.Reports {
		v.Symptoms = append(v.Symptoms, report(r))
	}
	return v
}

// NewEntries returns entries as other programs get them.
func NewEntries(list []sessions.Entry) []Entry {
	all := make([]Entry, len(list))
	for i, e := range list {
		all[i] = NewEntry(e)
	}
	return all
}
