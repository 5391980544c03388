package line

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

// typedWords splits a line as a shell would, and takes its flags into parts.
func typedWords(text string) (words []string, p Parts) {
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range text + " " {
		switch {
		case r == '\'':
			quoted, begun = !quoted, true
		case r == ' ' && !quoted:
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	flags := map[string]*string{
		"-n": &p.Note, "--note": &p.Note, "--region": &p.Region, "--side": &p.Side, "--technique": &p.Technique, "--tool": &p.Tool, "--duration": &p.Duration,
		"--before": &p.Before, "--after": &p.After, "--way": &p.Interference, "--since": &p.Since, "--at": &p.At, "--by": &p.By,
	}
	var rest []string
	for i := 0; i < len(words); i++ {
		switch value := flags[words[i]]; {
		case value != nil && i+1 < len(words):
			i++
			*value = words[i]
		case words[i] == "--symptom" && i+1 < len(words):
			i++
			p.Symptoms = append(p.Symptoms, words[i])
		default:
			rest = append(rest, words[i])
		}
	}
	return rest, p
}

// models are the entries that edit changes, by their number less one.
func models(t *testing.T, v *guide.Vocabulary, c Clock) (list []sessions.Entry) {
	t.Helper()
	at := Clock{Now: c.Now.AddDate(0, 0, -3), DayStart: c.DayStart}
	for i, m := range []struct {
		kind sessions.Kind
		text string
	}{
		{sessions.Session, "piriformis.l compression ball 5m 6-3 way=2 since=2024 +tingling-leg.l note=sore"},
		{sessions.Reading, "neck 4 since=2025-11"},
		{sessions.SymptomOnly, "fever=worse tingling-leg.r"},
		{sessions.Consultation, "ces-saddle-numbness by=gp"},
		{sessions.Event, "new desk"},
	} {
		e, err := Parse(v, m.kind, strings.Fields(m.text), at)
		if err != nil {
			t.Fatal(err)
		}
		e.Number = int64(i + 1)
		list = append(list, e)
	}
	return list
}

// readTyped returns what becomes of a line that is typed after backlog.
func readTyped(t *testing.T, v *guide.Vocabulary, text string, c Clock) (string, error) {
	t.Helper()
	verb, rest, _ := strings.Cut(text, " ")
	words, p := typedWords(rest)
	named := map[string]string{}
	for _, word := range words {
		if name, value, found := strings.Cut(word, "="); found {
			named[name] = value
		} else if len(named) > 0 {
			named["last"] += " " + word
		}
	}
	var e sessions.Entry
	var err error
	switch verb {
	case "date":
		span, err := ParseDate(rest, c)
		return span.String(), err
	case "period":
		from, to, err := ParsePeriod(named["last"], named["since"], named["until"], named["week"], c)
		return fmt.Sprint(from, " to ", to), err
	case "duration":
		d, err := ParseDuration(rest)
		return FormatDuration(d), err
	case "region":
		id, side, err := ParseRegion(v, rest)
		return id + side.Suffix(), err
	case "filters":
		side, technique, tool, err := ParseFilters(v, named["side"], named["technique"], named["tool"])
		return fmt.Sprint(side, " ", technique, " ", tool), err
	case "log":
		if e, err = p.Entry(v, sessions.Session, words, c); err == nil {
			err = CheckLong(time.Duration(e.Seconds) * time.Second)
		}
	case "pain":
		e, err = p.Entry(v, sessions.Reading, words, c)
	case "symptom":
		e, err = p.Entry(v, sessions.SymptomOnly, words, c)
	case "event":
		e, err = p.Entry(v, sessions.Event, words, c)
	case "seen":
		e, err = p.Entry(v, sessions.Consultation, words, c)
	case "question":
		e, err = p.Entry(v, sessions.Question, words[min(len(words), 1):], c)
	case "episode":
		e, err = p.Entry(v, sessions.EpisodeClosed, words[min(len(words), 1):], c)
	case "again":
		e, err = ParseAgain(v, words, models(t, v, c)[0], c)
	case "edit":
		number := 0
		if fmt.Sscanf(strings.TrimPrefix(words[0], "#"), "%d", &number); number < 1 || number > 5 {
			number = 1
		}
		e, err = ParseEdit(v, words[1:], models(t, v, c)[number-1], c)
	default:
		t.Fatalf("nothing reads %q", text)
	}
	return strings.Join(Format(e), " "), err
}

// What is read of every line in testdata/typed.txt, and what is said of those that cannot
// be read, is what it was.
func TestTypedLines(t *testing.T) {
	file := filepath.Join("testdata", "typed.txt")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	v, c := words(t), Clock{}
	var got []string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "  = ") || strings.HasPrefix(line, "  ! ") {
			continue
		}
		got = append(got, line)
		if strings.HasPrefix(line, "#") {
			continue
		}
		if moment, found := strings.CutPrefix(line, "clock "); found {
			moment, begins, _ := strings.Cut(moment, " ")
			now, err := time.Parse(time.RFC3339, moment)
			if err != nil {
				t.Fatal(err)
			}
			c = Clock{Now: now.In(berlin(t))}
			if begins != "" {
				if c.DayStart, err = time.ParseDuration(strings.Replace(begins, ":", "h", 1) + "m"); err != nil {
					t.Fatal(err)
				}
			}
			continue
		}
		if answer, err := readTyped(t, v, line, c); err != nil {
			got = append(got, "  ! "+err.Error())
		} else {
			got = append(got, "  = "+answer)
		}
	}
	testkit.Golden(t, file, strings.Join(got, "\n")+"\n")
}
