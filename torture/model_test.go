package torture

import (
	"encoding/csv"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// kept is an entry as a small model of the diary has it.
type kept struct {
	region, note, reports string
	before, after         string
	gone                  bool
}

// model is what a diary should hold after the commands that were typed. It knows nothing
// of the program: a map of entries, and whole maps from before each change.
type model struct {
	entries    map[int]kept
	undo, redo []map[int]kept
}

func (m *model) change(fn func()) {
	m.undo, m.redo = append(m.undo, maps.Clone(m.entries)), nil
	fn()
}

// rows returns what an export holds, sorted.
func (m *model) rows() string {
	var rows []string
	for _, e := range m.entries {
		if !e.gone {
			rows = append(rows, strings.Join([]string{e.region, e.before, e.after, e.reports, e.note}, "|")+"\n")
		}
	}
	slices.Sort(rows)
	return strings.Join(rows, "")
}

// exported returns the same of what the program exports.
func (d diary) exported() string {
	d.t.Helper()
	table, err := csv.NewReader(strings.NewReader(d.run("export"))).ReadAll()
	if err != nil {
		d.t.Fatal(err)
	}
	var rows []string
	for _, row := range table[1:] {
		column := func(name string) string { return row[slices.Index(table[0], name)] }
		rows = append(rows, strings.Join([]string{column("region"), column("pain_before"), column("pain_after"), column("symptoms"), column("note")}, "|")+"\n")
	}
	slices.Sort(rows)
	return strings.Join(rows, "")
}

// Random histories of what is typed: after each command the real program holds what a
// small model of it says, and refuses what the model says cannot be.
func TestModel(t *testing.T) {
	t.Parallel()
	histories, steps, refused := times(30, 1000), 12, 0
	for n := range histories {
		seed := rand.Uint64()
		random := rand.New(rand.NewPCG(seed, 1))
		d, m := newDiary(t), &model{entries: map[int]kept{}}
		var typed []string
		for i := range steps {
			args, want := m.step(random)
			for i == 0 && !(want && args[0] == "pain") { // the first line makes the diary
				*m = model{entries: map[int]kept{}}
				args, want = m.step(random)
			}
			typed = append(typed, strings.Join(args, " "))
			stdout, stderr, err := d.try(args...)
			if (err == nil) != want {
				t.Fatalf("history %d: %v, want it to work: %v\n%s%s\nafter\n%s", n, err, want, stdout, stderr, strings.Join(typed, "\n"))
			}
			if !want {
				refused++
			}
			if got := d.exported(); got != m.rows() {
				t.Fatalf("history %d holds\n%sand the model\n%safter\n%s", n, got, m.rows(), strings.Join(typed, "\n"))
			}
		}
		d.sound()
	}
	t.Logf("%d histories of %d commands: each as the model says; %d commands were refused, as it says", histories, steps, refused)
}

// step draws a command, lets the model do it, and returns whether the program should.
func (m *model) step(r *rand.Rand) (args []string, works bool) {
	regions := []string{"neck", "piriformis", "hip-flexors"}
	region, before, after := regions[r.IntN(len(regions))], fmt.Sprint(r.IntN(11)), fmt.Sprint(r.IntN(11))
	note := strings.Repeat(string(rune('a'+r.IntN(26))), 1+r.IntN(9))
	when := fmt.Sprintf("@%dd", 1+r.IntN(40))
	number := 1 + r.IntN(len(m.entries)+2)
	at, there := m.entries[number]
	there = there && !at.gone
	add := func(e kept) { m.change(func() { m.entries[len(m.entries)+1] = e }) }
	switch r.IntN(8) {
	case 0:
		add(kept{region: region, before: before, note: note})
		return []string{"pain", region, before, when, "-n", note}, true
	case 1:
		add(kept{region: region, before: before, after: after})
		return []string{"log", region, "compression", "ball", "5m", before + "-" + after, when}, true
	case 2:
		add(kept{reports: "muscle-sore=new", note: note})
		return []string{"symptom", "muscle-sore=new", when, "-n", note}, true
	case 3:
		if there && at.note != note {
			m.change(func() { m.entries[number] = with(at, func(e *kept) { e.note = note }) })
		}
		return []string{"edit", fmt.Sprint(number), "note=" + note}, there
	case 4:
		if there && at.region != "" && at.before != before {
			m.change(func() { m.entries[number] = with(at, func(e *kept) { e.before = before }) })
		}
		// A symptom has no score: that is refused.
		return []string{"edit", fmt.Sprint(number), "before=" + before}, there && at.region != ""
	case 5:
		if there {
			m.change(func() { m.entries[number] = with(at, func(e *kept) { e.gone = true }) })
		}
		return []string{"delete", fmt.Sprint(number)}, there
	case 6:
		if len(m.undo) == 0 {
			return []string{"undo"}, false
		}
		m.redo = append(m.redo, m.entries)
		m.entries, m.undo = numbered(m.undo[len(m.undo)-1], m.entries), m.undo[:len(m.undo)-1]
		return []string{"undo"}, true
	default:
		if len(m.redo) == 0 {
			return []string{"redo"}, false
		}
		m.undo = append(m.undo, m.entries)
		m.entries, m.redo = m.redo[len(m.redo)-1], m.redo[:len(m.redo)-1]
		return []string{"redo"}, true
	}
}

// numbered is the diary as it was, with the numbers that were given since: a number is
// never given twice.
func numbered(was, is map[int]kept) map[int]kept {
	was = maps.Clone(was)
	for number := range is {
		if _, there := was[number]; !there {
			was[number] = kept{gone: true}
		}
	}
	return was
}

func with(e kept, fn func(*kept)) kept {
	fn(&e)
	return e
}
