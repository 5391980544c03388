package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/term"
)

// longestStep is the longest step of a routine. What is held on one spot has a
// limit of its own. Source: design.
const longestStep = 30 * time.Minute

// Routine is a guided session of the person's own.
type Routine struct {
	Name   string `toml:"name"`   // as it is typed: "evening"
	Region string `toml:"region"` // a region, as in a line
	Steps  []Step `toml:"steps"`
}

// Step is one step: in words, "compression ball 30s each", or as a table.
type Step struct {
	Technique string `toml:"technique"`
	Tool      string `toml:"tool"`
	Time      string `toml:"time"`  // of one side: "30s"
	Sides     string `toml:"sides"` // "both" at once, or "each"; both if it is not given
	Say       string `toml:"say"`   // what to do, in one line

	words string
}

// UnmarshalText keeps the words of a step for later: they need the vocabulary.
func (s *Step) UnmarshalText(text []byte) error {
	s.words = string(text)
	return nil
}

// Routines returns every routine, the person's own first, in the order of the file. The
// error names the file and the line of what is wrong.
func (c Config) Routines(words *guide.Vocabulary) ([]howto.Routine, error) {
	var list []howto.Routine
	for i, own := range c.OwnRoutines {
		places, err := c.routineLines()
		if err != nil {
			return nil, err
		}
		r, row, err := own.routine(words, list, places[min(i, len(places)-1)])
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", c.path, row, err)
		}
		list = append(list, r)
	}
	return append(list, howto.Routines()...), nil
}

// routine reads a routine; row is the line of an error.
func (o Routine) routine(words *guide.Vocabulary, before []howto.Routine, at routineLine) (r howto.Routine, row int, err error) {
	name := strings.ToLower(o.Name)
	switch {
	case o.Name == "":
		return r, at.row, errors.New("a routine needs a name, as name = \"evening\"")
	case strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
		return r, at.key("name"), fmt.Errorf("%q cannot name a routine: letters, digits and hyphens", o.Name)
	case slices.ContainsFunc(before, func(b howto.Routine) bool { return b.Name == name }):
		return r, at.key("name"), fmt.Errorf("there are two routines %q; rename one", o.Name)
	case o.Region == "":
		return r, at.row, fmt.Errorf("routine %q needs a region, as region = \"lower-back\"", o.Name)
	case len(o.Steps) == 0:
		return r, at.key("steps"), fmt.Errorf("routine %q has no steps; write steps = [\"effleurage hands 60s\"]", o.Name)
	}
	r.Name = name
	if _, r.Region, err = words.Find(o.Region, guide.KindRegion); err != nil {
		return r, at.key("region"), fmt.Errorf("routine %q: %w", o.Name, err)
	}
	longest := 0
	for i, own := range o.Steps {
		step, err := own.step(words, r.Region)
		if err != nil {
			return r, at.step(i), fmt.Errorf("routine %q, step %d: %w", o.Name, i+1, err)
		}
		r.Steps = append(r.Steps, step)
		weight := int(step.Total() / time.Second)
		if guide.Deep(step.Technique, step.Tool) {
			weight += int(24 * time.Hour / time.Second) // it counts as its deepest part
		}
		if weight > longest {
			longest, r.Technique, r.Tool = weight, step.Technique, step.Tool
		}
	}
	if total := r.Total(); total > line.LongestUnasked {
		return r, at.row, fmt.Errorf("routine %q takes %s; a routine takes 3 hours at most", o.Name, line.FormatDuration(total))
	}
	return r, 0, nil
}

// techniqueWords lists the techniques.
func techniqueWords() string {
	var words []string
	for _, t := range guide.Techniques() {
		words = append(words, t.ID)
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// step reads a step, and refuses what nobody should do on the region.
func (s Step) step(words *guide.Vocabulary, region string) (howto.Step, error) {
	for word := range strings.FieldsSeq(s.words) {
		if err := s.sort(words, word); err != nil {
			return howto.Step{}, err
		}
	}
	step := howto.Step{Say: term.Sanitize(s.Say)}
	var err error
	if s.Technique == "" {
		return step, fmt.Errorf("the technique is missing: %s; write it as \"compression ball 30s each\"", techniqueWords())
	}
	if _, step.Technique, err = words.Find(s.Technique, guide.KindTechnique); err != nil {
		return step, err
	}
	if s.Tool != "" {
		if _, step.Tool, err = words.Find(s.Tool, guide.KindTool); err != nil {
			return step, err
		}
	}
	if s.Time == "" {
		return step, errors.New("the time is missing; write it as \"compression ball 30s each\"")
	}
	d, err := line.ParseDuration(s.Time)
	switch {
	case err != nil:
		return step, err
	case d > longestStep:
		return step, fmt.Errorf("%s is too long; a step takes from 1s to %s", s.Time, line.FormatDuration(longestStep))
	case step.Technique == "compression" && d > howto.LongestHold:
		return step, fmt.Errorf("%s is too long on one spot; a press is held %d seconds at most, and another spot is another step", s.Time, int(howto.LongestHold.Seconds()))
	}
	step.Seconds = int(d / time.Second)
	switch s.Sides {
	case "", howto.BothSides.String():
	case howto.EachSide.String():
		step.Side = howto.EachSide
	default:
		return step, fmt.Errorf("sides is %q; write both, for both at once, or each", s.Sides)
	}
	for _, ban := range guide.Forbidden() {
		if ban.Only == "" && (ban.What == step.Technique || ban.What == step.Tool) && words.In(region, ban.Where) {
			return step, fmt.Errorf("no %s on the %s: %s", ban.What, guide.PlaceName(region), ban.Reason())
		}
	}
	if step.Say == "" {
		t, _ := words.Technique(step.Technique)
		step.Say = strings.ToUpper(t.Label[:1]) + t.Label[1:] + "."
	}
	return step, nil
}

// sort puts a word of a step where it belongs.
func (s *Step) sort(words *guide.Vocabulary, word string) error {
	set := func(part *string, what string) error {
		if *part != "" {
			return fmt.Errorf("two %ss, %s and %s; a step has one", what, *part, word)
		}
		*part = word
		return nil
	}
	switch {
	case word == howto.BothSides.String() || word == howto.EachSide.String():
		return set(&s.Sides, "side")
	case word[0] >= '0' && word[0] <= '9':
		return set(&s.Time, "time")
	}
	kind, _, err := words.Find(word, guide.KindTechnique, guide.KindTool)
	switch {
	case err != nil:
		return err
	case kind == guide.KindTool:
		return set(&s.Tool, "tool")
	}
	return set(&s.Technique, "technique")
}

// routineLine is the lines of the file on which a routine is.
type routineLine struct {
	row   int // of its [[routine]]
	keys  []string
	rows  []int // of keys
	steps []int
}

func (l routineLine) key(name string) int {
	if i := slices.Index(l.keys, name); i >= 0 {
		return l.rows[i]
	}
	return l.row
}

func (l routineLine) step(i int) int {
	if i < len(l.steps) {
		return l.steps[i]
	}
	return l.key("steps")
}

// routineLines finds the lines of every routine in the file, which is known to be read
// without an error.
func (c Config) routineLines() ([]routineLine, error) {
	var p unstable.Parser
	p.Reset(c.text)
	list := []routineLine{}
	table := ""
	for p.NextExpression() {
		expression := p.Expression()
		row, name := 0, ""
		for key := expression.Key(); key.Next(); {
			if name != "" {
				name += "."
			}
			name += string(key.Node().Data)
			row = p.Shape(key.Node().Raw).Start.Line
		}
		switch expression.Kind {
		case unstable.KeyValue:
			if table != "routine" || len(list) == 0 {
				continue
			}
			last := &list[len(list)-1]
			last.keys, last.rows = append(last.keys, name), append(last.rows, row)
			if name == "steps" {
				last.steps = valueLines(&p, expression.Value(), row)
			}
		default:
			table = name
			switch name {
			case "routine":
				list = append(list, routineLine{row: row})
			case "routine.steps":
				if len(list) > 0 {
					list[len(list)-1].steps = append(list[len(list)-1].steps, row)
				}
			}
		}
	}
	return append(list, routineLine{row: 1})[:max(len(list), 1)], p.Error()
}

// valueLines returns the line of each value in an array that begins at row.
func valueLines(p *unstable.Parser, array *unstable.Node, row int) []int {
	var rows []int
	for item := array.Children(); item.Next(); {
		node := item.Node()
		if node.Raw.Length > 0 {
			row = p.Shape(node.Raw).Start.Line
		}
		rows = append(rows, row)
	}
	return rows
}
