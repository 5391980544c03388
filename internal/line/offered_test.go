package line

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// slips returns a word as it may be mistyped: a letter left out, doubled, swapped or
// another one, the first half only, its parts in another order.
func slips(word string) []string {
	i := len(word) / 2
	list := []string{word[:i+1], word[:i] + word[i+1:], word[:i] + word[i-1:], word[:i] + "x" + word[i+1:], word[:i-1] + word[i:i+1] + word[i-1:i] + word[i+1:]}
	parts := strings.Split(word, "-")
	slices.Reverse(parts)
	return append(list, strings.Join(parts, " "), strings.ReplaceAll(word, "-", ""), parts[0])
}

// Whatever a line says to write, is accepted when it is written.
func TestWhatIsOfferedIsAccepted(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	v, c := words(t), evening(t)
	type line struct {
		kind     sessions.Kind
		template string
	}
	try := func(l line, word string) (offers int) {
		_, err := Parse(v, l.kind, strings.Fields(strings.Replace(l.template, "WORD", word, 1)), c)
		if err == nil {
			return 0
		}
		forms := offered(err.Error())
		if strings.Contains(err.Error(), "= is") {
			return 0 // names of parts
		}
		for _, form := range forms {
			if strings.HasSuffix(form, "=?") || strings.HasSuffix(form, "=") || strings.HasPrefix(form, "-n") || strings.HasPrefix(form, ".") || strings.Contains(form, `"`) || strings.HasPrefix(form, "backlog") {
				continue
			}
			corrected := strings.Replace(l.template, "WORD", form, 1)
			if strings.HasPrefix(form, "+") {
				corrected = strings.Replace(corrected, "++", "+", 1)
			}
			if _, err := Parse(v, l.kind, strings.Fields(corrected), c); err != nil && !strings.Contains(err.Error(), "missing") {
				t.Errorf("%s %q: %q is offered for %q, and then: %v", l.kind, l.template, form, word, err)
			}
			offers++
		}
		return offers
	}
	count := 0
	long := os.Getenv("BACKLOG_LONG") != ""
	all := 0
	mistyped := func(names []string, lines ...line) {
		for _, name := range names {
			if all++; all%3 != 0 && !long {
				continue // make torture tries every one
			}
			for _, word := range slips(name) {
				for _, l := range lines {
					if strings.Contains(word, " ") && strings.Contains(l.template, "+") {
						continue // only its first word follows the plus
					}
					count += try(l, word)
				}
			}
		}
	}
	for _, r := range v.Regions() {
		mistyped(append(slices.Clone(r.Aliases), r.ID), line{sessions.Session, "WORD knead ball 5m 6"}, line{sessions.Session, "WORD 5m 6 knead"}, line{sessions.Reading, "WORD 6"})
	}
	for _, technique := range guide.Techniques() {
		mistyped(append(slices.Clone(technique.Aliases), technique.ID), line{sessions.Session, "neck WORD ball 5m 6"})
	}
	for _, tool := range guide.Tools() {
		mistyped(append(slices.Clone(tool.Aliases), tool.ID), line{sessions.Session, "neck knead WORD 5m 6"})
	}
	for _, s := range guide.Symptoms() {
		mistyped(append(slices.Clone(s.Aliases[:min(len(s.Aliases), 1)]), s.ID), line{sessions.SymptomOnly, "WORD"})
		mistyped([]string{s.ID}, line{sessions.Session, "neck knead 5m 6 +WORD"})
	}
	for _, e := range guide.Incidents() {
		mistyped(append(slices.Clone(e.Aliases), e.ID), line{sessions.SymptomOnly, "WORD"}, line{sessions.Reading, "neck 6 +WORD"})
	}
	for _, r := range guide.Rules() {
		mistyped([]string{r.ID}, line{sessions.Consultation, "WORD by=gp"})
	}
	for _, word := range []string{
		"12", "30", "300", "2000", "99999", "0", "6/10", "6/3", "6-11", "11-6", "6.5", "6,5", "06", "6→3", "6to3", "25:00", "5:00", "5:61", "21:60", "24:00", "0:30", "22:30", "3:30:00",
		"1h90m", "0m", "25h", "5x", "2026-11-20", "2026-11-30", "2026-11-20T99:00", "20.11.2026", "3d", "knead.l", "knead.x", "neck.x", "fever", "+fever.l", "+fever.x", "+injury-minor.l", "+injury-minor=worse",
		"+bp=worse", "+bp=300", "+bp", "+weak-leg=wrose", "+weak-leg=worse.l", "sinec=2019", "wya=4", "way=11", "since=6m", "since=mnoday", "since=1.1.2019", "since=2y", "@6m", "@12pm", "@21", "@930", "@20.11", "@2026-11",
		"left", "warfarin", "hip", "back", "leg", "yesterdy", "@yesterdy", "by=gp",
	} {
		for _, l := range []line{
			{sessions.Session, "neck knead 5m 6 WORD"},
			{sessions.Session, "neck knead 6 WORD"},
			{sessions.Session, "neck knead 5m WORD"},
			{sessions.Session, "neck knead WORD"},
			{sessions.Session, "WORD knead 5m 6"},
			{sessions.Reading, "neck WORD"},
			{sessions.Reading, "neck 6 WORD"},
			{sessions.Reading, "WORD 6"},
			{sessions.SymptomOnly, "fever WORD"},
			{sessions.SymptomOnly, "WORD"},
			{sessions.Consultation, "vasc-dvt WORD"},
		} {
			// A line that lacks another part is not what is tried here.
			if _, err := Parse(v, l.kind, strings.Fields(strings.Replace(l.template, "WORD", "", 1)), c); err != nil && !strings.Contains(err.Error(), "is missing") {
				continue
			}
			if _, err := Parse(v, l.kind, strings.Fields(strings.Replace(l.template, "WORD", word, 1)), c); l.template == "fever WORD" && describes(err) {
				continue // what is offered stands for all of the words
			}
			if l.kind == sessions.SymptomOnly && (strings.Contains(word, "=") || strings.Contains(word, "fever") || word == "left") {
				continue // there it is a report
			}
			count += tryAlone(t, v, c, l.kind, l.template, word)
		}
	}
	if count < 1_000 {
		t.Errorf("%d words were offered and tried, want 1,000 and more", count)
	}
}

func describes(err error) bool {
	var e *Error
	return errors.As(err, &e) && e.Described()
}

// tryAlone is for words that may be wrong in another way than their spelling: what is
// offered must not be refused for itself, but another part may still be missing.
func tryAlone(t *testing.T, v *guide.Vocabulary, c Clock, kind sessions.Kind, template, word string) (offers int) {
	t.Helper()
	_, err := Parse(v, kind, strings.Fields(strings.Replace(template, "WORD", word, 1)), c)
	if err == nil || strings.Contains(err.Error(), "= is") {
		return 0
	}
	for _, form := range offered(err.Error()) {
		if strings.HasSuffix(form, "=?") || strings.HasSuffix(form, "=") || strings.HasPrefix(form, "-n") || strings.HasPrefix(form, ".") || strings.Contains(form, `"`) || strings.HasPrefix(form, "backlog") {
			continue
		}
		if name, _, named := strings.Cut(word, "="); named && !strings.Contains(form, "=") && !strings.HasPrefix(word, "+") {
			form = name + "=" + form
		} else if named && !strings.Contains(form, "=") && !strings.HasPrefix(form, "+") && slices.Contains(Courses(), form) {
			form = name + "=" + form
		}
		if name, _, valued := strings.Cut(word, "="); valued && form == "192/124" {
			form = name + "=" + form
		}
		if strings.HasPrefix(word, "+") && !strings.HasPrefix(form, "+") {
			form = "+" + form
		}
		if _, err := Parse(v, kind, strings.Fields(strings.Replace(template, "WORD", form, 1)), c); err != nil && !strings.Contains(err.Error(), "missing") {
			t.Errorf("%s %q: %q is offered for %q, and then: %v", kind, template, form, word, err)
		}
		offers++
	}
	return offers
}
