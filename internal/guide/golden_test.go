package guide

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backlog/testkit"
)

// The tables in the code are the source of every rule and word. These files show
// them as text, so that a change of a table is reviewed as a difference:
// go test ./internal/guide -run Golden -update.
func TestGoldenRules(t *testing.T) {
	testkit.Golden(t, filepath.Join("testdata", "rules.txt"), rulesText())
}

func TestGoldenVocabulary(t *testing.T) {
	testkit.Golden(t, filepath.Join("testdata", "vocabulary.txt"), vocabularyText())
}

// outline is a text of entries with labelled, indented lines. Empty values are left out.
type outline struct{ strings.Builder }

func (o *outline) entry(kind, id string) { fmt.Fprintf(o, "\n%s %s\n", kind, id) }

func (o *outline) line(label, value string) {
	if value != "" {
		fmt.Fprintf(o, "    %s: %s\n", label, value)
	}
}

func (o *outline) list(label string, values []string) { o.line(label, strings.Join(values, ", ")) }

// lines writes each value on a line of its own.
func (o *outline) lines(label string, values []string) {
	for _, value := range values {
		o.line(label, value)
	}
}

func (o *outline) flag(label string, set bool) {
	if set {
		o.line(label, "yes")
	}
}

// condition writes a condition as a tree, one part a line.
func (o *outline) condition(c Condition, depth int) {
	indent := strings.Repeat("  ", depth) + "        "
	switch j := c.(type) {
	case *joint:
		head := j.kind.String()
		if j.kind == jointLeast {
			head += fmt.Sprintf(" %d", j.least)
		}
		fmt.Fprintf(o, "%s%s\n", indent, head)
		for _, part := range j.parts {
			o.condition(part, depth+1)
		}
	default:
		fmt.Fprintf(o, "%s%s\n", indent, c)
	}
}

// levels writes the levels of a rule or a contraindication. What each rests on comes first.
func (o *outline) levels(levels []Level) {
	for i, l := range levels {
		fmt.Fprintf(o, "    level %d: urgency %s, massage %s", i+1, l.Urgency, l.Massage)
		if l.Call {
			o.WriteString(", call for help")
		}
		o.WriteString(", when\n")
		o.condition(l.When, 0)
		o.list("area", l.Area)
		o.list("bars", l.Bars)
		o.line("do", l.Advice.Do)
		o.line("massage", l.Advice.Massage)
		o.line("why", l.Advice.Why)
		o.line("if worse", l.Advice.Worse)
	}
}

func rulesText() string {
	var o outline
	o.WriteString("# Red-flag rules and contraindications, as the code has them.\n")
	for _, r := range Rules() {
		o.entry("rule", r.ID)
		o.line("group", r.Group)
		o.line("suspects", r.Suspects)
		o.line("question", r.Question)
		o.line("base", "urgency "+r.Base.String()+", massage "+r.BaseMassage.String())
		o.list("area", r.Area)
		o.flag("for each region", r.PerRegion)
		o.levels(r.Levels)
		o.lines("source", r.Sources)
		o.line("note", r.Note)
	}
	for _, c := range Contraindications() {
		o.entry("contraindication", c.ID)
		o.line("condition", c.Condition)
		o.line("category", c.Category)
		o.levels(c.Levels)
		o.lines("source", c.Sources)
		o.line("note", c.Note)
	}
	for _, t := range terms() {
		o.entry("named condition", t.name)
		o.condition(t.is, 0)
	}
	for _, s := range Sources() {
		o.entry("source", s.ID)
		o.line("text", s.Text)
	}
	return o.String()
}

func vocabularyText() string {
	var o outline
	o.WriteString("# The words that rules and entries are made of, as the code has them.\n")
	mentioned := mentionedBy()
	for _, s := range symptoms {
		o.entry("symptom", s.ID)
		o.line("label", s.Label)
		o.line("question", s.Question)
		o.flag("has sides", s.Sided)
		o.line("keeps", inDays(s.ValidFor))
		o.list("area", s.Area)
		o.line("values", s.Values)
		o.list("aliases", s.Aliases)
		o.lines("not", s.Not)
		o.list("mentioned by", mentioned[s.ID])
	}
	for _, e := range incidents {
		o.entry("event", e.ID)
		o.line("label", e.Label)
		o.line("question", e.Question)
		o.list("aliases", e.Aliases)
		o.lines("not", e.Not)
		o.list("mentioned by", mentioned[e.ID])
	}
	for _, f := range profileFacts {
		o.entry("fact", f.ID)
		o.line("label", f.Label)
		o.line("kind", string(f.Kind))
		o.list("values", f.Values)
		o.list("aliases", f.Aliases)
		o.list("implies", f.Implies)
		o.line("note", f.Note)
		o.list("mentioned by", mentioned[f.ID])
	}
	for _, s := range sets {
		o.entry("set of symptoms", s.ID)
		o.list("members", s.Members)
	}
	o.body()
	return o.String()
}

func (o *outline) body() {
	v := &Vocabulary{}
	for _, g := range groups {
		o.entry("part of the body", g.ID)
		o.line("label", g.Label)
	}
	for _, r := range regions {
		o.entry("region", r.ID)
		o.line("label", r.Label)
		o.line("part", r.Group)
		o.flag("on the spine", r.Spine)
		o.flag("in the guide", r.Guide)
		o.list("aliases", r.Aliases)
	}
	for _, p := range places {
		o.entry("place", p.id)
		o.list("written as", p.parts)
		var inside []string
		for _, r := range regions {
			if v.In(r.ID, p.id) {
				inside = append(inside, r.ID)
			}
		}
		o.list("regions in it", inside)
	}
	for _, x := range techniques {
		o.entry("technique", x.ID)
		o.line("label", x.Label)
		o.flag("deep", x.Deep)
		o.list("aliases", x.Aliases)
	}
	for _, x := range tools {
		o.entry("tool", x.ID)
		o.line("label", x.Label)
		o.flag("deep", x.Deep)
		o.list("aliases", x.Aliases)
	}
	for _, b := range forbidden {
		o.entry("ban", b.What+" on "+b.Where)
		o.line("why", b.Why)
		o.line("rule", b.Rule)
		o.line("only", b.Only)
	}
}

// mentionedBy returns the rules and contraindications that look at each word, in
// alphabetical order.
func mentionedBy() map[string][]string {
	by := map[string][]string{}
	add := func(id string, m Mentions) {
		for _, word := range slices.Concat(m.Symptoms, m.Incidents, m.Facts) {
			by[word] = append(by[word], id)
		}
	}
	for _, r := range Rules() {
		add(r.ID, r.Mentions())
	}
	for _, c := range Contraindications() {
		add(c.ID, c.Mentions())
	}
	for _, ids := range by {
		slices.Sort(ids)
	}
	return by
}
