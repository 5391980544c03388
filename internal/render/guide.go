package render

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// GuidePage is a page of the guide.
type GuidePage interface {
	View
	HeaderText(Page) string // what the diary says against a massage now; "" for nothing
	Sheet(Page) string      // the page itself
}

// laidOut is a page of the guide as it is read. The struct of a page holds it beside
// the fields of its document.
type laidOut struct {
	massageHeader
	sheet doc
}

// Sheet returns the page without what the diary says.
func (l laidOut) Sheet(p Page) string { return p.sheet(l.sheet) }

// Text returns the page for reading.
func (l laidOut) Text(p Page) string { return l.HeaderText(p) + l.Sheet(p) }

// Plain returns the page as labelled lines.
func (l laidOut) Plain(p Page) string { return l.firstLines(p) + p.plainSheet(l.sheet) }

// Guide returns the page on a region, a technique, a tool, a topic, or a word of a
// report or of the profile, false where there is none. Of a region that has no guide it
// says what not to do there and which guided regions are next to it. A figure that the
// evidence does not name is null in its document.
func (p Page) Guide(kind guide.Kind, id string) (GuidePage, bool) {
	switch kind {
	case guide.KindRegion:
		r, ok := p.Words.Region(id)
		return p.regionPage(r), ok
	case guide.KindTechnique:
		t, known := p.Words.Technique(id)
		g, ok := howto.TechniqueGuideOf(id)
		return p.techniquePage(t, g), known && ok
	case guide.KindTool:
		t, known := p.Words.Tool(id)
		g, ok := howto.ToolGuideOf(id)
		return p.toolPage(t, g), known && ok
	case guide.KindTopic:
		t, known := guide.TopicOf(id)
		g, ok := howto.TopicGuideOf(id)
		return p.topicPage(t, g), known && ok
	case guide.KindSymptom, guide.KindIncident, guide.KindFact:
		w, ok := p.wordOf(kind, id)
		return p.signPage(w), ok
	}
	return nil, false
}

// Topics returns what the guide has a page for, and what holds on every page.
func (p Page) Topics() GuidePage {
	v := topicsPage{Tables: []string{"red-flags", "symptoms", "events", "facts"}, Dose: howto.DoseRules(), Stop: howto.StopRules()}
	for _, g := range howto.RegionGuides() {
		r, _ := p.Words.Region(g.Region)
		v.Regions = append(v.Regions, topic{r.ID, r.Label, r.Group})
	}
	for _, t := range guide.Topics() {
		v.Topics = append(v.Topics, topic{ID: t.ID, Label: t.Label})
	}
	for _, t := range guide.Techniques() {
		v.Techniques = append(v.Techniques, topic{ID: t.ID, Label: t.Label})
	}
	for _, t := range guide.Tools() {
		v.Tools = append(v.Tools, topic{ID: t.ID, Label: t.Label})
	}
	v.massageHeader = p.massageHeader("", "", "")
	v.sheet = doc{
		title: "backlog guide", label: "where it is, how to work it, and when not to",
		sections: []section{
			{head: "Regions", word: "region", kind: list, rows: topicRows(v.Regions)},
			{head: "What people ask about", word: "topic", kind: list, rows: topicRows(v.Topics)},
			{head: "Techniques", word: "technique", kind: list, rows: topicRows(v.Techniques)},
			{head: "Tools", word: "tool", kind: list, rows: topicRows(v.Tools)},
			{head: "Every word of a line", word: "table", kind: list, rows: [][2]string{
				{"regions", "all regions, those without a page too, techniques and tools, with their other names"},
			}},
			{head: "Warning signs, and the words to report them", word: "table", kind: list, rows: [][2]string{
				{"red-flags", "every rule of backlog check with its sources, for review by a clinician"},
				{"symptoms", "the words of a report, with what each asks for"},
				{"events", "the words for what happened on a date"},
				{"facts", "the words of the profile"},
			}},
			{head: "Whatever the region", word: "dose", kind: bullets, lines: v.Dose},
			{head: "Stop at once", word: "stop", kind: bullets, lines: v.Stop},
			{word: "hint", lines: []string{"Read one: backlog guide piriformis. Any other words are searched for: backlog guide pain down my leg"}},
		},
	}
	return v
}

func topicRows(list []topic) [][2]string {
	rows := make([][2]string, len(list))
	for i, t := range list {
		rows[i] = [2]string{t.ID, term.Sanitize(t.Label)}
	}
	return rows
}

func regionRows(list []guide.Region) [][2]string {
	rows := make([][2]string, len(list))
	for i, r := range list {
		rows[i] = [2]string{r.ID, term.Sanitize(r.Label)}
	}
	return rows
}

func (p Page) regionRow(id string) [2]string {
	r, _ := p.Words.Region(id)
	return [2]string{id, term.Sanitize(r.Label)}
}

// muscle returns a region under its everyday name with the muscle's own beside it.
func (p Page) muscle(r guide.Region) string {
	name, muscle := p.Region(r.ID, guide.NoSide), strings.ReplaceAll(r.ID, "-", " ")
	if r.Own || strings.Contains(name, muscle) {
		return name
	}
	return name + " (" + muscle + ")"
}

func (p Page) regionSheet(r guide.Region, g howto.RegionGuide) doc {
	return doc{
		title: p.muscle(r), label: r.Label,
		sections: []section{
			{word: "about", lines: []string{g.Muscle}},
			{head: "Why it may ache", word: "why", kind: bullets, lines: g.Why},
			{head: "Find it", word: "find", kind: bullets, lines: g.Find},
			{head: "Work it", word: "work", kind: steps, lines: g.Work},
			{head: "With what, and how much of it", word: "dose", kind: list, rows: doseRows(g.Doses)},
			{head: "Limits", kind: facts, rows: regionLimits(g)},
			{head: "Stop at once", word: "stop", kind: bullets, lines: slices.Concat(g.Stop, howto.StopRules())},
			{head: "Never", word: "never", kind: bullets, lines: g.Never},
			{head: "Take care", word: "care", kind: bullets, lines: g.Cautions},
			sourceSection(g.Sources),
			{head: "Typed as", word: "alias", lines: aliasLines(r.ID, r.Aliases)},
			closing(),
		},
	}
}

// unguidedSheet is the page on a region that has none.
func (p Page) unguidedSheet(r guide.Region) doc {
	limit := howto.LimitOf(r)
	about := fmt.Sprintf("Part of the body: %s. You can log it, and the rules watch it. The guide does not show how to work it; this page says what not to do.", guide.PlaceName(r.Group))
	if r.Own {
		about = fmt.Sprintf("A region of your own, typed as %s. ", r.ID) + about
	}
	near, same := p.Words.GuidedNear(r)
	where := "Guided regions of the same part"
	if !same {
		where = "Guided regions of the part next to it"
	}
	s := doc{title: p.muscle(r), sections: []section{
		{word: "about", lines: []string{about}},
		{head: "Never", word: "never", kind: bullets, lines: append(p.bans(r.ID), limit.Never...)},
		{head: "Stop at once", word: "stop", kind: bullets, lines: howto.StopRules()},
		{head: where, word: "guided", kind: list, rows: regionRows(near)},
		sourceSection(limit.Sources),
		{head: "Typed as", word: "alias", lines: aliasLines(r.ID, r.Aliases)},
		{word: "hint", lines: []string{"All pages: backlog guide"}},
	}}
	if !r.Own {
		s.label = r.Label
	}
	return s
}

func (p Page) bans(region string) []string {
	barred := p.Words.BarredFor(region)
	if len(barred) == 0 {
		return nil
	}
	return []string{"Nobody should use this here: " + strings.Join(barred, ", ") + "."}
}

func (p Page) techniqueSheet(t guide.Technique, g howto.TechniqueGuide) doc {
	var tools, suited [][2]string
	for _, id := range g.Tools {
		tool, _ := p.Words.Tool(id)
		tools = append(tools, [2]string{id, tool.Label})
	}
	for _, region := range howto.RegionGuides() {
		if slices.Contains(region.Techniques(), t.ID) {
			suited = append(suited, p.regionRow(region.Region))
		}
	}
	limits := [][2]string{{"time", g.HowLong}}
	limits = addRow(limits, "on a spot", span(g.Seconds, "second"))
	limits = addRow(limits, "sets", setsText(g.Sets))
	limits = addRow(limits, "rest", deepText(t.Deep))
	return doc{
		title: t.ID, label: t.Label,
		sections: []section{
			{word: "about", lines: []string{g.What}},
			{head: "How", word: "how", kind: steps, lines: g.How},
			{head: "Limits", kind: facts, rows: limits},
			{head: "With", word: "tool", kind: list, rows: tools},
			{head: "Guided for", word: "region", kind: list, rows: suited},
			{head: "When not", word: "not", kind: bullets, lines: g.WhenNot},
			{head: "Stop at once", word: "stop", kind: bullets, lines: howto.StopRules()},
			sourceSection(g.Sources),
			{head: "Typed as", word: "alias", lines: aliasLines(t.ID, t.Aliases)},
			closing(),
		},
	}
}

func (p Page) toolSheet(t guide.Tool, g howto.ToolGuide) doc {
	var suited [][2]string
	for _, id := range g.Suits {
		suited = append(suited, p.regionRow(id))
	}
	limits := addRow(nil, "on a spot", span(g.Seconds, "second"))
	limits = addRow(limits, "sets", setsText(g.Sets))
	limits = addRow(limits, "a muscle", atMost(g.MaxPerMuscle))
	limits = addRow(limits, "a day", atMost(g.MaxPerDay))
	limits = addRow(limits, "days", daysText(g.DaysPerWeek, false))
	if g.Ceiling > 0 {
		limits = addRow(limits, "pressure", pressureText(g.Ceiling))
	}
	limits = addRow(limits, "rest", deepText(t.Deep))
	limits = addRow(limits, "else", "the limits of the region apply; where both name one, the lower")
	return doc{
		title: t.ID, label: t.Label,
		sections: []section{
			{word: "about", lines: []string{g.What}},
			{head: "How", word: "how", kind: steps, lines: g.How},
			{head: "Limits", kind: facts, rows: limits},
			{head: "Good for", word: "region", kind: list, rows: suited},
			{head: "When not", word: "not", kind: bullets, lines: g.WhenNot},
			{head: "Stop at once", word: "stop", kind: bullets, lines: howto.StopRules()},
			sourceSection(g.Sources),
			{head: "Typed as", word: "alias", lines: aliasLines(t.ID, t.Aliases)},
			closing(),
		},
	}
}

// closing is what every page ends with.
func closing() section {
	return section{word: "note", lines: []string{
		"A guide is no diagnosis, and its figures come from healthy volunteers for the most part. What your diary says against a massage: backlog check",
	}}
}

func sourceSection(ids []string) section {
	s := section{head: "Sources", word: "source", kind: bullets}
	for _, id := range ids {
		s.lines = append(s.lines, sourceLine(id))
	}
	return s
}

// sourceLine returns a source with its id, or the text of a source that has no id.
func sourceLine(id string) string {
	if text := howto.SourceText(id); text != id {
		return id + ": " + text
	}
	return id
}

func aliasLines(id string, aliases []string) []string {
	return []string{strings.Join(append([]string{id}, aliases...), ", ")}
}

func doseRows(doses []howto.Dose) [][2]string {
	var rows [][2]string
	for _, d := range doses {
		text := span(d.Seconds, "second") + " on a spot, " + span(d.Times, "spot")
		if d.Tool == "roller" {
			text = span(d.Seconds, "second") + " in a row, " + span(d.Times, "set")
		}
		rows = append(rows, [2]string{d.Technique + ", " + d.Tool, text})
	}
	return rows
}

func regionLimits(g howto.RegionGuide) [][2]string {
	time := span(howto.Bounds{Least: minutes(g.UsualPerDay), Most: minutes(g.MaxPerDay)}, "minute") + " a day, both sides together"
	return [][2]string{
		{"pressure", pressureText(g.Ceiling)},
		{"time", time},
		{"days", daysText(g.DaysPerWeek, g.LightDaily)},
		{"rest", fmt.Sprintf("%d hours before the same spot is worked deep again", int(g.Rest.Hours()))},
		{"soreness", fmt.Sprintf("if it lasts over %d hours, wait until it has settled, then half the time and half the pressure", int(howto.SoreLimit.Hours()))},
	}
}

// pressureText never aims higher than the ceiling.
func pressureText(ceiling int) string {
	aim := howto.TargetPressure()
	aim.Most = min(aim.Most, ceiling)
	return fmt.Sprintf("aim for %s out of 10, and never go above %d", figures(aim), ceiling)
}

func daysText(b howto.Bounds, light bool) string {
	text := span(b, "day")
	if text != "" {
		text += " a week"
	}
	if light {
		text += "; light strokes may be daily"
	}
	return text
}

func setsText(b howto.Bounds) string {
	if b == (howto.Bounds{}) {
		return ""
	}
	return span(b, "set") + ", half a minute between them"
}

func deepText(deep bool) string {
	if !deep {
		return ""
	}
	return fmt.Sprintf("it counts as deep: %d hours before the same spot again", int(howto.DeepRest.Hours()))
}

func atMost(d time.Duration) string {
	if d == 0 {
		return ""
	}
	return term.Count(minutes(d), "minute") + " at most"
}

func minutes(d time.Duration) int { return int(d / time.Minute) }

// span returns "30 seconds" or "30 to 60 seconds"; "" for the zero Bounds.
func span(b howto.Bounds, unit string) string {
	switch {
	case b == (howto.Bounds{}):
		return ""
	case b.Most == 1:
		return "1 " + unit
	}
	return figures(b) + " " + unit + "s"
}

func figures(b howto.Bounds) string {
	if b.Least == b.Most {
		return fmt.Sprint(b.Most)
	}
	return fmt.Sprintf("%d to %d", b.Least, b.Most)
}

func addRow(rows [][2]string, label, text string) [][2]string {
	if text == "" {
		return rows
	}
	return append(rows, [2]string{label, text})
}
