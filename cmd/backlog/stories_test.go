package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/notes"
)

// storyOfLife is a story of testdata/stories: what somebody felt, in their own words, what they
// type, and the answer that a careful clinician wants. README.txt there says more.
type storyOfLife struct {
	title   string
	profile []string
	typed   []string
	picks   map[string][][]string // of what is typed: groups of signs that the person knows in a list of what it may mean
	urgency [2]guide.Urgency
	massage [2]guide.Massage
}

func readLifeStories(t *testing.T, name string) []storyOfLife {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "stories", name))
	if err != nil {
		t.Fatal(err)
	}
	var list []storyOfLife
	for _, block := range strings.Split(string(text), "\n== ")[1:] {
		title, rest, _ := strings.Cut(block, "\n")
		s := storyOfLife{title: title, picks: map[string][][]string{}, urgency: [2]guide.Urgency{0, guide.Emergency}, massage: [2]guide.Massage{0, guide.AvoidAll}}
		for line := range strings.Lines(rest) {
			key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
			switch key {
			case "profile":
				s.profile = strings.Fields(value)
			case "typed":
				s.typed = append(s.typed, value)
			case "picks":
				last := s.typed[len(s.typed)-1]
				for group := range strings.SplitSeq(value, ";") {
					s.picks[last] = append(s.picks[last], strings.Fields(group))
				}
			case "expected":
				s.urgency = ends(t, value, guide.NoUrgency, guide.Emergency)
			case "massage":
				s.massage = ends(t, value, guide.MassageOK, guide.AvoidAll)
			}
		}
		list = append(list, s)
	}
	return list
}

// shellWords splits a line as a shell does, as far as the stories quote.
func shellWords(line string) (words []string) {
	for _, m := range regexp.MustCompile(`"([^"]*)"|'([^']*)'|(\S+)`).FindAllStringSubmatch(line, -1) {
		words = append(words, m[1]+m[2]+m[3])
	}
	return words
}

// typist types into a diary of their own on 22 November 2026.
type typist struct {
	env            env
	stdout, stderr *bytes.Buffer
}

func newTypist(t *testing.T) typist {
	p := typist{stdout: new(bytes.Buffer), stderr: new(bytes.Buffer)}
	p.env = env{
		stdin: strings.NewReader(""), stdout: p.stdout, stderr: p.stderr, getenv: func(string) string { return "" },
		now:      func() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) },
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string), program: os.Executable,
	}
	return p
}

func (p typist) types(t *testing.T, args ...string) (status int) {
	p.stdout.Reset()
	p.stderr.Reset()
	return run(t.Context(), p.env, args)
}

// offered returns the signs that the program offers where it did not know the words, with
// their sides, and the facts; pages of the guide are none.
func (p typist) offered() (ids []string) {
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z]+(?:-[a-z]+)*(?:\.(?:l|r|both))?): (.*)|profile set ([a-z-]+)=`).FindAllStringSubmatch(p.stdout.String()+p.stderr.String(), -1) {
		if id := m[1] + m[3]; !strings.Contains(m[2], "(backlog guide ") && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// mentioned returns the signs that a note of a saved line sounds like.
func (p typist) mentioned() (ids []string) {
	for _, m := range regexp.MustCompile(`that sounds like [^:]*: if it is, (?:this is (?:an emergency|urgent): )?backlog symptom ([a-z-]+)`).FindAllStringSubmatch(p.stdout.String(), -1) {
		ids = append(ids, m[1])
	}
	return ids
}

// seesAll types that a professional has looked at whatever the program warns of.
func (p typist) seesAll(t *testing.T, line string) (remarks []string) {
	t.Helper()
	p.types(t, "check", "--json")
	var verdict struct {
		Findings []struct{ Rule, Urgency string }
	}
	if err := json.Unmarshal(p.stdout.Bytes(), &verdict); err != nil {
		t.Fatal(err)
	}
	args := []string{"seen"}
	for _, f := range verdict.Findings {
		if f.Urgency != "none" && !slices.Contains(args, f.Rule) {
			args = append(args, f.Rule)
		}
	}
	if _, when, dated := strings.Cut(line, "} @"); dated {
		args = append(args, "@"+when)
	}
	if len(args) > 1 && p.types(t, args...) != 0 {
		remarks = append(remarks, fmt.Sprintf("%q was refused: %.90s", strings.Join(args, " "), p.stderr))
	}
	return remarks
}

var courseMark = regexp.MustCompile(`=(same|gone|worse|better|no|new)\b`)

// judge types a story and returns the answer of check, and how it differed from what the
// person wanted.
func (s storyOfLife) judge(t *testing.T) (urgency guide.Urgency, massage guide.Massage, remarks []string) {
	t.Helper()
	p := newTypist(t)
	if len(s.profile) > 0 && p.types(t, append([]string{"profile", "set"}, s.profile...)...) != 0 {
		t.Fatalf("%s: %s", s.title, p.stderr)
	}
	for _, line := range s.typed {
		if strings.HasPrefix(line, "seen {") {
			remarks = append(remarks, p.seesAll(t, line)...)
			continue
		}
		args := shellWords(line)
		saved := p.types(t, args...) == 0
		stderr := p.stderr.String()
		if saved && len(s.picks[line]) == 0 {
			continue
		}
		offered := p.offered()
		if saved { // a note may sound like a sign
			offered = p.mentioned()
		}
		if !saved && len(s.picks[line]) == 0 {
			remarks = append(remarks, fmt.Sprintf("%q was not saved; offered %v: %.90s", line, offered[:min(4, len(offered))], stderr))
		}
		for _, group := range s.picks[line] {
			took := ""
			for _, id := range group {
				i := slices.IndexFunc(offered, func(o string) bool { name, _, _ := strings.Cut(o, "."); return name == id })
				if took == "" && i >= 0 {
					took = offered[i]
				}
			}
			if took == "" {
				remarks = append(remarks, fmt.Sprintf("%q: %v is not offered, but %v: %.90s", line, group, offered[:min(5, len(offered))], stderr))
				if _, sign := new(guide.Vocabulary).Symptom(group[0]); saved || !sign && group[0] != "none" || args[0] != "symptom" {
					continue
				}
				took = guide.UnknownSign // "none of these", on a terminal
			}
			course := courseMark.FindString(line)
			if strings.Contains(stderr, "(getting worse: "+took+"=worse)") {
				course = "=worse"
			}
			if strings.Contains(stderr, "(no longer there: "+took+"=gone)") {
				course = "=gone"
			}
			again := []string{"symptom", took + course}
			if _, fact := new(guide.Vocabulary).Fact(took); fact {
				again = []string{"profile", "set", took + "=yes"}
			}
			for _, word := range args[1:] {
				if strings.HasPrefix(word, "since=") && again[0] == "symptom" || strings.HasPrefix(word, "@") {
					again = append(again, word)
				}
			}
			if p.types(t, again...) != 0 {
				remarks = append(remarks, fmt.Sprintf("%q: %q was refused: %.90s", line, strings.Join(again, " "), p.stderr))
			}
		}
	}
	if status := p.types(t, "check", "--json"); status != 0 {
		t.Fatalf("%s: check: %d: %s", s.title, status, p.stderr)
	}
	var verdict struct {
		Urgency, Massage string
		Findings         []struct{ Rule, Urgency string }
		NotJudged        []struct{ Symptom string } `json:"not_judged"`
	}
	if err := json.Unmarshal(p.stdout.Bytes(), &verdict); err != nil {
		t.Fatal(err)
	}
	for _, n := range verdict.NotJudged {
		remarks = append(remarks, "a note waits for an answer: "+n.Symptom)
	}
	for _, f := range verdict.Findings {
		if f.Urgency != "none" {
			remarks = append(remarks, f.Rule+" "+f.Urgency)
		}
	}
	return ends(t, verdict.Urgency, guide.NoUrgency, guide.Emergency)[0], ends(t, verdict.Massage, guide.MassageOK, guide.AvoidAll)[0], remarks
}

// No story that should alarm ends below soon, no emergency below urgent, at most one in
// twenty is one level low, and 94 of 100 that should not alarm do not.
func TestStories(t *testing.T) {
	t.Parallel()
	for _, set := range [][]string{{"alarm.txt", "silent.txt"}, {"second-alarm.txt", "second-silent.txt"}, {"blind.txt"}, {"blind-third.txt"}, {"blind-fourth.txt"}, {"blind-fifth.txt"}, {"blind-sixth.txt"}, {"blind-seventh.txt"}, {"blind-eighth.txt"}, {"blind-ninth.txt"}} {
		t.Run(set[0], func(t *testing.T) {
			t.Parallel()
			var alarms, soon, emergency, oneLow, silent, loud int
			for _, name := range set {
				for _, s := range readLifeStories(t, name) {
					urgency, massage, remarks := s.judge(t)
					off := urgency < s.urgency[0] || massage < s.massage[0]
					if s.urgency[0] == guide.NoUrgency {
						silent++
						if off = urgency > s.urgency[1] || massage > s.massage[1]; urgency > s.urgency[1] {
							loud++
						}
					} else {
						alarms++
						if urgency < min(guide.Soon, s.urgency[0]) {
							soon++
						}
						if s.urgency[0] == guide.Emergency && urgency < guide.Urgent {
							emergency++
						}
						if urgency+1 == s.urgency[0] {
							oneLow++
						}
					}
					if off {
						t.Logf("%s: %s %s, want %s..%s %s..%s\n   %s", s.title, urgency, massage, s.urgency[0], s.urgency[1], s.massage[0], s.massage[1], strings.Join(remarks, "\n   "))
					}
				}
			}
			t.Logf("of %d that alarm %d below soon, %d one level low, %d emergencies below urgent; of %d silent ones %d too loud", alarms, soon, oneLow, emergency, silent, loud)
			if soon > 0 || emergency > 0 || 20*oneLow > alarms || 100*loud > 6*silent {
				t.Error("too many errors")
			}
		})
	}
}

// The signs that the program offers for phrases of lay people, and those that it hears in
// notes, are golden files to read beside what was meant. Nothing urgent leads an everyday
// phrase, and nothing is heard in a note without a sign.
func TestPhrasesAndNotes(t *testing.T) {
	t.Parallel()
	words := new(guide.Vocabulary)
	urgent := func(id string) bool {
		for _, rule := range []string{"sign-" + id} {
			if r, ok := guide.RuleOf(rule); ok && r.Base >= guide.Urgent {
				return true
			}
		}
		return false
	}
	rows := func(name string, row func(number int, text, meant string) string) string {
		text, err := os.ReadFile(filepath.Join("testdata", "stories", name))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for i, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
			phrase, meant, _ := strings.Cut(line, "\t")
			fmt.Fprintf(&b, "%s\n    meant: %s\n    %s\n", phrase, meant, row(i+1, phrase, meant))
		}
		return b.String()
	}
	offered := rows("phrases.txt", func(number int, phrase, meant string) string {
		var names []string
		for _, c := range words.Meant(phrase) {
			if len(names) < 3 {
				names = append(names, c.Name)
			}
		}
		if number > 125 && len(names) > 0 && urgent(names[0]) {
			t.Errorf("%q is led by %s", phrase, names[0])
		}
		return "offered: " + strings.Join(names, ", ")
	})
	heard := rows("notes.txt", func(number int, note, meant string) string {
		ids := notes.Mentions(note)
		sign := func(id string) bool { _, ok := words.Symptom(id); return ok }
		if number > 50 && slices.ContainsFunc(ids, sign) {
			t.Errorf("%q: %v is heard, and no sign is meant", note, ids)
		}
		return "heard: " + strings.Join(ids, ", ")
	})
	for name, got := range map[string]string{"offered.txt": offered, "heard.txt": heard} {
		golden(t, filepath.Join("testdata", "stories", name), got)
	}
}

// golden compares a text with a file, or rewrites the file.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s, -want +got:\n%s", path, diff)
	}
}

// What the program answers to each row of the article that it grew from, in a diary of
// its own for each: a golden file to read.
func TestArticle(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("testdata", "stories", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		says, line, _ := strings.Cut(row, "\t")
		p := newTypist(t)
		if status := p.types(t, shellWords(line)...); status != 0 {
			t.Errorf("%s: backlog %s: %d %s", says, line, status, p.stderr)
		}
		fmt.Fprintf(&b, "%s\n  > backlog %s\n", says, line)
		if !strings.HasPrefix(line, "guide ") {
			p.types(t, "check", "--plain")
		}
		lines := strings.Split(strings.TrimSpace(p.stdout.String()), "\n")
		for _, answer := range lines[:min(12, len(lines))] {
			if answer != "" {
				fmt.Fprintf(&b, "    %s\n", answer)
			}
		}
	}
	golden(t, filepath.Join("testdata", "stories", "article-answers.txt"), b.String())
}
