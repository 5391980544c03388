package torture

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// stored is an entry as show --json gives it back from the file.
type stored struct {
	Started      time.Time `json:"started_at"`
	Region       string    `json:"region"`
	Side         string    `json:"side"`
	Technique    string    `json:"technique"`
	Tool         string    `json:"tool"`
	Seconds      int       `json:"duration_seconds"`
	Before       *int      `json:"pain_before"`
	After        *int      `json:"pain_after"`
	Interference *int      `json:"way"`
	Since        string    `json:"since"`
	Symptoms     []struct{ Symptom, Side, Course, Value, Since string }
}

var echoed = regexp.MustCompile(`^#(\d+)  (\w{3} \d+ \w{3} \d{4}(?: \d\d:\d\d)?)  (.*)        undo: backlog undo\n`)

// The real program, with lines right and wrong: what it echoes is what the file
// then holds, and what it refuses writes nothing.
func TestWrittenIsWhatIsPrinted(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	v, err := guide.NewVocabulary(nil)
	if err != nil {
		t.Fatal(err)
	}
	w := newWriter(v, time.Now(), rand.New(rand.NewPCG(*seed, 0)))
	commands := map[sessions.Kind]string{sessions.Session: "log", sessions.Reading: "pain", sessions.SymptomOnly: "symptom"}
	n, written, refused := times(150, 3000), 0, 0
	for range n {
		kind := pick(w, []sessions.Kind{sessions.Session, sessions.Session, sessions.Reading, sessions.SymptomOnly})
		words := w.line(kind)
		if w.one(4) {
			words = w.spoiledWords(words)
		}
		if slices.ContainsFunc(words, func(word string) bool { return strings.Contains(word, "\x00") || strings.HasPrefix(word, "-") }) {
			continue // no system starts a program with the one, and the other may ask for help
		}
		args := append([]string{commands[kind]}, words...)
		said, told, err := d.try(args...)
		next := written + 1
		if err != nil {
			var exit *exec.ExitError
			urgent := strings.HasPrefix(said, "\nEMERGENCY ") || strings.HasPrefix(said, "\nURGENT ") // of a symptom in the line
			if !errors.As(err, &exit) || exit.ExitCode() != 2 || said != "" && !urgent || !strings.HasPrefix(told, "backlog: ") {
				t.Fatalf("backlog %q: %v\n%s%s", args, err, said, told)
			}
			if _, _, err := d.try("show", strconv.Itoa(next)); err == nil {
				t.Fatalf("backlog %q was refused with %q, and #%d was written", args, told, next)
			}
			refused++
			continue
		}
		written++
		echo := echoed.FindStringSubmatch(said)
		var file struct{ Entry stored }
		if err := json.Unmarshal([]byte(d.run("show", strconv.Itoa(written), "--json")), &file); err != nil {
			t.Fatalf("show %d: %v", written, err)
		}
		held := file.Entry
		if echo == nil || echo[1] != strconv.Itoa(written) || echo[2] != held.moment() || echo[3] != held.text() {
			t.Fatalf("backlog %q says\n%sand the file holds\n#%d  %s", args, said, written, held.text())
		}
	}
	if written < n/5 || refused < n/20 {
		t.Errorf("%d of %d lines written, %d refused; that is no trial", written, n, refused)
	}
	d.sound()
	t.Logf("%d lines typed into the real program: %d written, and each in the file as it was printed; %d refused, and nothing written", n, written, refused)
}

// moment is when the entry was, as it is echoed: 12:00:00 is the time that nobody gave.
func (s stored) moment() string {
	if s.Started.Format(time.TimeOnly) == "12:00:00" {
		return s.Started.Format("Mon 2 Jan 2006")
	}
	return s.Started.Format("Mon 2 Jan 2006 15:04")
}

// text writes out an entry of the file as the echo of a line is to be.
func (s stored) text() string {
	var parts []string
	switch name := guide.PlaceName(s.Region); {
	case s.Side == "left", s.Side == "right":
		parts = append(parts, s.Side+" "+name)
	case s.Side == "both":
		parts = append(parts, name+", both sides")
	case name != "":
		parts = append(parts, name)
	}
	if s.Technique != "" {
		name := guide.TechniqueName(s.Technique)
		if s.Tool != "" {
			name += ", " + s.Tool
		}
		var length []string
		for _, part := range []struct {
			n    int
			unit string
		}{{s.Seconds / 3600, "h"}, {s.Seconds / 60 % 60, "min"}, {s.Seconds % 60, "s"}} {
			if part.n > 0 {
				length = append(length, fmt.Sprint(part.n, " ", part.unit))
			}
		}
		parts = append(parts, name, strings.Join(length, " "))
	} else if s.Before != nil {
		parts = append(parts, "no massage")
	}
	switch {
	case s.Before != nil && s.After == nil:
		parts = append(parts, fmt.Sprint("pain ", *s.Before))
	case s.Before != nil && *s.Before == *s.After:
		parts = append(parts, fmt.Sprintf("pain %d → %d (no change)", *s.Before, *s.After))
	case s.Before != nil:
		parts = append(parts, fmt.Sprintf("pain %d → %d", *s.Before, *s.After))
	}
	if s.Interference != nil {
		parts = append(parts, fmt.Sprintf("interference %d of 10", *s.Interference))
	}
	if s.Since != "" {
		parts = append(parts, "since "+dateText(s.Since))
	}
	for _, r := range s.Symptoms {
		word := r.Symptom
		if label := new(guide.Vocabulary).Label(guide.KindSymptom, r.Symptom); label != "" {
			word = label
		} else if label := new(guide.Vocabulary).Label(guide.KindIncident, r.Symptom); label != "" {
			word = label
		}
		word += map[string]string{"left": " (left)", "right": " (right)", "both": " (both sides)"}[r.Side]
		if r.Course+r.Value != "" {
			word += ": " + r.Course + r.Value
		}
		if r.Since != "" {
			word += ", since " + dateText(r.Since)
		}
		parts = append(parts, word)
	}
	return strings.Join(parts, " · ")
}

// dateText writes out 2026-11-20, 2026-11 or 2026.
func dateText(date string) string {
	for _, form := range [][2]string{{time.DateOnly, "2 Jan 2006"}, {"2006-01", "Jan 2006"}} {
		if day, err := time.Parse(form[0], date); err == nil {
			return day.Format(form[1])
		}
	}
	return date
}
