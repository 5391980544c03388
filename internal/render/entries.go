package render

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// Listing is entries to show, oldest first.
type Listing struct {
	Entries  []sessions.Entry
	Total    int64         // how many the diary has
	Matching int64         // how many of them match; Entries may be the latest ones only
	All      string        // the command that shows all that match; "": these are all
	Period   trends.Period // that was asked for; the zero Period: none
}

// Entries returns the entries as a table under the period that was asked for.
func (p Page) Entries(l Listing) string {
	list, total, period := l.Entries, l.Total, ""
	if l.Period != (trends.Period{}) {
		period = periodLine(l.Period) + "\n"
	}
	switch {
	case total == 0:
		return "The diary is empty. The first line might be:\n  backlog log piriformis.l compression ball 5m 6-3\n"
	case len(list) == 0:
		return period + fmt.Sprintf("No entry matches. The diary has %s; backlog list shows the latest.\n", term.Count(int(total), "entry", "entries"))
	}
	below := fmt.Sprintf("%d of %s", len(list), term.Count(int(total), "entry", "entries"))
	if l.All != "" {
		below = l.shown() + ": " + l.All
	}
	return period + p.entryTable(list) + "\n" + below + "\n"
}

// shown says how many of the entries that match are shown.
func (l Listing) shown() string {
	return fmt.Sprintf("the latest %d of %d; all of them", len(l.Entries), l.Matching)
}

const (
	leastNote = 12 // columns of a note that is worth a column
	leastWhat = 24 // columns of what was done, beside a number and a moment
)

// entryTable returns a row for each entry that fits the width: the notes are cut
// first, then what was done goes on below itself, and where even that has no room
// it stands below the moment.
func (p Page) entryTable(list []sessions.Entry) string {
	columns := []column{{"#", true}, {"when", false}, {"what", false}, {"note", false}}
	ahead, what, note := 0, 0, 0
	for _, e := range list {
		ahead = max(ahead, len(fmt.Sprint(e.Number))+len(Moment(e.Local()))+4)
		what = max(what, term.Width(p.What(e)))
		note = max(note, term.Width(firstLine(e.Note, 40)))
	}
	if p.Width > 0 {
		if note > 0 {
			note = min(note, max(leastNote, p.Width-ahead-what-2))
		} else {
			columns = columns[:3]
		}
		what = min(what, p.Width-ahead)
		if note > 0 {
			what = min(what, p.Width-ahead-note-2)
		}
		if what < leastWhat {
			return p.entryStack(list)
		}
	}
	var rows [][]string
	for _, e := range list {
		for i, text := range wrapParts(p.What(e), what) {
			row := []string{"", "", text, ""}
			if i == 0 {
				row = []string{fmt.Sprint(e.Number), Moment(e.Local()), text, firstLine(e.Note, note)}
			}
			rows = append(rows, row[:len(columns)])
		}
	}
	return table(columns, rows)
}

// entryStack returns each entry as a line of when it was, and what below it.
func (p Page) entryStack(list []sessions.Entry) string {
	var b strings.Builder
	for _, e := range list {
		fmt.Fprintf(&b, "#%d  %s\n", e.Number, Moment(e.Local()))
		for _, text := range wrapParts(p.What(e), max(p.Width-2, leastNote)) {
			fmt.Fprintf(&b, "  %s\n", text)
		}
		if e.Note != "" {
			fmt.Fprintf(&b, "  %s\n", firstLine(e.Note, max(p.Width-2, leastNote)))
		}
	}
	return b.String()
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
	text, rest, _ := strings.Cut(term.Sanitize(note), "\n")
	if runes := []rune(strings.TrimSpace(text)); len(runes) > width || rest != "" {
		return string(runes[:min(len(runes), width-1)]) + "…"
	}
	return strings.TrimSpace(text)
}

// EntriesPlain returns each entry as labelled lines.
func (p Page) EntriesPlain(l Listing) string {
	var texts []string
	if l.Period != (trends.Period{}) {
		texts = append(texts, "period: "+periodText(l.Period)+"\n")
	}
	for _, e := range l.Entries {
		texts = append(texts, p.WholePlain(e))
	}
	switch {
	case len(l.Entries) == 0:
		texts = append(texts, "entries: none\n")
	case l.All != "":
		texts = append(texts, fmt.Sprintf("entries shown: %s: %s --plain\n", l.shown(), l.All))
	}
	return strings.Join(texts, "\n")
}

// Whole returns everything of an entry, one labelled line a fact.
func (p Page) Whole(e sessions.Entry) string {
	var b strings.Builder
	for _, fact := range p.factsOf(e) {
		fmt.Fprintf(&b, "%-11s%s\n", fact[0], fact[1])
	}
	return b.String()
}

// WholePlain returns the same for a screen reader.
func (p Page) WholePlain(e sessions.Entry) string {
	var l lines
	for _, fact := range p.factsOf(e) {
		label := fact[0]
		if label == "" { // the note goes on
			label = "note"
		}
		l.add(label, fact[1])
	}
	return l.String()
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
	fact("when", Moment(e.Local())+e.Local().Format(" -07:00"))
	fact("region", term.Sanitize(e.Region))
	fact("side", string(e.Side))
	fact("technique", e.Technique)
	fact("tool", e.Tool)
	if e.Seconds > 0 {
		fact("duration", sessions.Length(e.Seconds))
	}
	fact("before", scoreText(e.Before))
	fact("after", scoreText(e.After))
	fact("in the way", scoreText(e.Way))
	if e.Since.Known {
		fact("since", e.Since.Text())
	}
	for _, r := range e.Reports {
		text := r.String()
		if r.Since.Known {
			text += ", since " + r.Since.Text()
		}
		if label := p.symptomLabel(r.Symptom); label != "" {
			text += " (" + label + ")"
		}
		fact("symptom", text)
	}
	if len(e.Rules) > 0 {
		fact("rules", strings.Join(e.Rules, ", "))
		fact("by", term.Sanitize(e.By))
		fact("massage", map[bool]string{true: "cleared", false: "not cleared"}[e.MassageOK])
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

// Deleted returns the echo of a deletion.
func (p Page) Deleted(list []sessions.Entry) string {
	var b strings.Builder
	for i, e := range list {
		fmt.Fprintf(&b, "deleted #%d  %s  %s", e.Number, Moment(e.Local()), p.What(e))
		if i == len(list)-1 {
			b.WriteString("        " + undoHint)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Turned says in one sentence what undo or redo did.
func (p Page) Turned(name string, changes []sessions.Change) string {
	if len(changes) == 0 {
		return "nothing changed\n"
	}
	verb := map[string]string{"undo": "undid", "redo": "redid"}[name]
	return verb + " " + p.turned(name, changes) + "\n"
}

// plannedTurns is how many changes a question before undo or redo shows.
const plannedTurns = 20

// Turns lists what undo or redo is about to do, a change a line.
func (p Page) Turns(name string, plan [][]sessions.Change) string {
	var b strings.Builder
	for i, changes := range plan[:min(len(plan), plannedTurns)] {
		fmt.Fprintf(&b, "%*d  %s %s\n", len(strconv.Itoa(len(plan))), i+1, name, p.turned(name, changes))
	}
	if more := len(plan) - plannedTurns; more > 0 {
		fmt.Fprintf(&b, "… and %d more\n", more)
	}
	return b.String()
}

// turned names the command of a change, and what undo or redo makes of its rows.
func (p Page) turned(name string, changes []sessions.Change) string {
	head := strconv.Quote(term.Sanitize(changes[0].Words))
	if len(changes) > 3 {
		return head + ": " + term.Count(len(changes), "entry", "entries") + " changed"
	}
	parts := make([]string, len(changes))
	for i, c := range changes {
		was, is, wasFact, isFact := c.Was, c.Is, c.WasFact, c.IsFact
		if name == "undo" {
			was, is, wasFact, isFact = is, was, isFact, wasFact
		}
		if parts[i] = p.change(c.Fact, was, is, wasFact, isFact); c.Stays {
			parts[i] = p.stays(c)
		}
	}
	return head + ": " + strings.Join(parts, "; ")
}

// change says what became of one row.
func (p Page) change(fact string, was, is *sessions.Entry, wasFact, isFact string) string {
	switch {
	case fact != "" && isFact == "":
		return fact + " is not told any more"
	case fact != "" && wasFact == "":
		return fmt.Sprintf("%s is %s", fact, isFact)
	case fact != "":
		return fmt.Sprintf("%s is %s, no longer %s", fact, isFact, wasFact)
	case is == nil:
		return fmt.Sprintf("#%d is gone (%s)", was.Number, p.What(*was))
	case was == nil:
		return fmt.Sprintf("#%d is there (%s)", is.Number, p.What(*is))
	}
	var parts []string
	if p.What(*is) != p.What(*was) {
		parts = append(parts, p.What(*is)+", no longer "+p.What(*was))
	}
	if is.At != was.At || is.Offset != was.Offset {
		parts = append(parts, Moment(is.Local())+", no longer "+Moment(was.Local()))
	}
	if is.Note != was.Note {
		parts = append(parts, noteChange(is.Note, was.Note))
	}
	if len(parts) == 0 {
		return fmt.Sprintf("#%d is as it was: %s", is.Number, p.What(*is))
	}
	return fmt.Sprintf("#%d is %s", is.Number, strings.Join(parts, " · "))
}

// noteChange says what became of a note, by the beginnings of both.
func noteChange(is, was string) string {
	switch {
	case is == "":
		return fmt.Sprintf("without its note %q", firstLine(was, 40))
	case was == "":
		return fmt.Sprintf("with the note %q", firstLine(is, 40))
	}
	return fmt.Sprintf("with the note %q, no longer %q", firstLine(is, 40), firstLine(was, 40))
}

// stays says that undo or redo left a row alone.
func (p Page) stays(c sessions.Change) string {
	row := c.Fact
	for _, e := range []*sessions.Entry{c.Was, c.Is} {
		if e != nil {
			row = fmt.Sprintf("#%d", e.Number)
		}
	}
	return row + " stays: it was changed since"
}

// History returns every change of an entry, oldest first.
func (p Page) History(number int64, changes []sessions.Change) string {
	var b strings.Builder
	fmt.Fprintf(&b, "#%d\n", number)
	for _, c := range changes {
		is, was := c.Is, c.Was
		switch words := oneLine(c.Words); c.Act {
		case "do":
			fmt.Fprintf(&b, "%s  backlog %s\n", Moment(c.At), words)
		case "merge":
			fmt.Fprintf(&b, "%s  %s: came in\n", Moment(c.At), words)
		case "lost":
			fmt.Fprintf(&b, "%s  %s: was older, and lost\n", Moment(c.At), words)
			is, was = c.Was, nil
		default:
			fmt.Fprintf(&b, "%s  backlog %s of: %s\n", Moment(c.At), c.Act, words)
		}
		switch {
		case is == nil:
			b.WriteString("    deleted\n")
		default:
			fmt.Fprintf(&b, "    %s  %s\n", Moment(is.Local()), p.What(*is))
			if is.Note != "" && (was == nil || was.Note != is.Note) {
				fmt.Fprintf(&b, "    note: %s\n", firstLine(is.Note, p.Width-10))
			}
		}
	}
	return b.String()
}

// entryJSON is an entry for other programs: times as RFC 3339, what is missing left out.
type entryJSON struct {
	Number    int64        `json:"number,omitempty"`
	UID       string       `json:"uid,omitempty"`
	Kind      string       `json:"kind"`
	StartedAt string       `json:"started_at"`
	Region    string       `json:"region,omitempty"`
	Side      guide.Side   `json:"side,omitempty"`
	Technique string       `json:"technique,omitempty"`
	Tool      string       `json:"tool,omitempty"`
	Seconds   int          `json:"duration_seconds,omitempty"`
	Before    *int         `json:"pain_before,omitempty"`
	After     *int         `json:"pain_after,omitempty"`
	Way       *int         `json:"way,omitempty"`
	Since     string       `json:"since,omitempty"`
	Symptoms  []reportJSON `json:"symptoms,omitempty"`
	Rules     []string     `json:"rules,omitempty"`
	MassageOK bool         `json:"massage_ok,omitempty"`
	By        string       `json:"by,omitempty"`
	Note      string       `json:"note,omitempty"`
}

type reportJSON struct {
	Symptom string       `json:"symptom"`
	Side    guide.Side   `json:"side,omitempty"`
	Course  guide.Course `json:"course,omitempty"`
	Since   string       `json:"since,omitempty"`
	Value   string       `json:"value,omitempty"`
}

func asJSON(e sessions.Entry) entryJSON {
	j := entryJSON{
		Number: e.Number, UID: e.UID, Kind: string(e.Kind), StartedAt: e.Local().Format(time.RFC3339),
		Region: e.Region, Side: e.Side, Technique: e.Technique, Tool: e.Tool, Seconds: e.Seconds,
		Before: scoreJSON(e.Before), After: scoreJSON(e.After), Way: scoreJSON(e.Way), Since: e.Since.String(),
		Rules: e.Rules, MassageOK: e.MassageOK, By: e.By, Note: e.Note,
	}
	for _, r := range e.Reports {
		j.Symptoms = append(j.Symptoms, reportJSON{r.Symptom, r.Side, r.Course, r.Since.String(), r.Value})
	}
	return j
}

func asJSONs(list []sessions.Entry) []entryJSON {
	all := make([]entryJSON, len(list))
	for i, e := range list {
		all[i] = asJSON(e)
	}
	return all
}

func scoreJSON(p sessions.Pain) *int {
	if !p.Given() {
		return nil
	}
	score := p.Score()
	return &score
}

// EntriesJSON returns the entries for other programs, and how many there are of the
// kind that was asked for; from and to are null where no period was.
func EntriesJSON(l Listing) any {
	var from, to *string
	if l.Period != (trends.Period{}) {
		first, last := l.Period.From.String(), l.Period.To.String()
		from, to = &first, &last
	}
	return struct {
		Schema  int         `json:"schema"`
		From    *string     `json:"from"`
		To      *string     `json:"to"`
		Total   int64       `json:"total"`
		Entries []entryJSON `json:"entries"`
	}{1, from, to, l.Matching, asJSONs(l.Entries)}
}

// EntryJSON returns one entry for other programs.
func EntryJSON(e sessions.Entry) any {
	return struct {
		Schema int       `json:"schema"`
		Entry  entryJSON `json:"entry"`
	}{1, asJSON(e)}
}

// HistoryJSON returns the changes of an entry for other programs.
func HistoryJSON(changes []sessions.Change) any {
	type changeJSON struct {
		At     string     `json:"at"`
		Act    string     `json:"act"`
		Words  string     `json:"words"`
		Before *entryJSON `json:"before"`
		After  *entryJSON `json:"after"`
	}
	list := make([]changeJSON, len(changes))
	for i, c := range changes {
		list[i] = changeJSON{At: c.At.Format(time.RFC3339), Act: c.Act, Words: c.Words}
		if c.Was != nil {
			was := asJSON(*c.Was)
			list[i].Before = &was
		}
		if c.Is != nil {
			is := asJSON(*c.Is)
			list[i].After = &is
		}
	}
	return struct {
		Schema  int          `json:"schema"`
		Changes []changeJSON `json:"changes"`
	}{1, list}
}
