package main

import (
	"os/exec"
	"strings"
	"testing"
)

// On a terminal the candidates are offered by number, and then the whole line is
// saved: nothing else of it is lost.
func TestUnclearWordsAreAskedAbout(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		args   []string
		talk   []string // what is seen, then what is typed, in turn
		status int
		says   string
		kept   []string // what show 1 says; nil: nothing was saved
	}{
		{
			name: "a symptom within a line", args: []string{"log", "lower", "back", "left", "knead", "5m", "6-3", "+tear", "@yesterday", "21:30", "-n", "after the garden"},
			talk: []string{"[2] injury-minor: small strain or knock", "2\r"},
			says: "small strain or knock", kept: []string{"Sat 21 Nov 2026 21:30", "lower back", "left", "kneading", "small strain or knock", "after the garden"},
		},
		{
			name: "its side and its course", args: []string{"symptom", "tingle.l=worse", "since=2026-11"},
			talk: []string{"tingling-leg: tingling or numbness", "2\r"}, says: "(left): worse", kept: []string{"tingling or numbness in a leg or foot (left): worse"},
		},
		{
			name: "two words", args: []string{"symptom", "feverr", "chest-pian"},
			talk: []string{`does not know "feverr"`, "1\r", `does not know "chest-pian"`, "1\r"}, says: "chest pain", kept: []string{"fever", "chest pain"},
		},
		{
			name: "several words that are one thing", args: []string{"symptom", "pins", "and", "needles", "yesterday"},
			talk: []string{`does not know "pins and needles"`, "3\r"}, says: "tingling or numbness in an arm or hand", kept: []string{"Sat 21 Nov 2026", "tingling or numbness in an arm or hand"},
		},
		{
			name: "a flag", args: []string{"pain", "neck", "4", "--symptom", "feverr=new"},
			talk: []string{"[1] fever", "1\r"}, says: "fever, chills or shakes: new", kept: []string{"fever, chills or shakes: new", "4"},
		},
		{
			name: "a region", args: []string{"pain", "glute", "4", "-n", "after the run"},
			talk: []string{"[2] gluteus-medius", "2\r"}, says: "side of the hip", kept: []string{"side of the hip", "after the run"},
		},
		{
			name: "a slip of the finger first", args: []string{"symptom", "feverr"},
			talk: []string{"[1] fever", "9\r", "not one of the choices", "1\r"}, says: "fever, chills or shakes", kept: []string{"fever"},
		},
		{
			name: "two signs in one sentence", args: []string{"symptom", "tingling", "in", "my", "right", "leg", "and", "I", "have", "trouble", "peeing"},
			talk: []string{"or several as 1 2", "1 2\r"}, says: "EMERGENCY", kept: []string{"change in passing", "tingling or numbness in a leg or foot (right)"},
		},
		{
			name: "how it is going", args: []string{"symptom", "the", "tingling", "in", "my", "left", "leg", "is", "worse"},
			talk: []string{"[1] tingling-leg.l", "1\r"}, says: "(left): worse", kept: []string{"(left): worse"},
		},
		{
			name: "that it is over", args: []string{"symptom", "the", "tingling", "in", "my", "left", "leg", "has", "gone", "away"},
			talk: []string{"[1] tingling-leg.l", "1\r"}, says: "(left): gone", kept: []string{"(left): gone"},
		},
		{
			name: "that it is not there", args: []string{"symptom", "I", "do", "not", "have", "a", "fever"},
			talk: []string{"[1] fever", "1\r"}, says: "fever, chills or shakes: no", kept: []string{"fever, chills or shakes: no"},
		},
		{
			name: "a reading of the thermometer in a sentence", args: []string{"symptom", "temperature", "of", "38.5", "and", "sore", "back"},
			talk: []string{"[1] fever", "1\r"}, says: "fever, chills or shakes", kept: []string{"fever, chills or shakes"},
		},
		{
			name: "a page first, which asks again", args: []string{"symptom", "both", "legs", "weak"},
			talk: []string{"[2] giving-way", "2\r", `Back to "both legs weak"`, "1\r"}, says: "EMERGENCY", kept: []string{"both sides"},
		},
		{
			name: "none of them", args: []string{"symptom", "tear"}, talk: []string{"[1] tearing-pain", "n\r"}, status: statusMistyped,
			says: `"tear" is none of these; backlog guide symptoms lists every word; nothing was saved`,
		},
		{
			name: "stopped", args: []string{"symptom", "tear"}, talk: []string{"[1] tearing-pain", "q\r"}, status: statusMistyped,
			says: "if you mean this: EMERGENCY. Call your emergency number now",
		},
		{
			name: "the end of input", args: []string{"symptom", "tear"}, talk: []string{"[1] tearing-pain", "\x04"}, status: statusMistyped,
			says: "if you mean this: EMERGENCY. Call your emergency number now",
		},
		{
			name: "a technique that is missing", args: []string{"log", "left", "lower", "back", "ball", "5m", "@yesterday"}, talk: []string{"[3] pressing", "3\r", "Pain from 0 to 10", "6-6\r", "[n] none", "n\r"},
			says: "left lower back · pressing, ball · 5 min", kept: []string{"left", "pressing", "ball"},
		},
		{
			name: "a place that is missing", args: []string{"pain", "5", "@yesterday"}, talk: []string{"Where?", "nowhere\n", "unknown region", "hip\n", "more than one region", "left neck\n"},
			says: "left neck · no massage · pain 5", kept: []string{"neck"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			home := newHome(t)
			s := onScreen(t, home, 100, 40, nil, c.args...)
			for i := 0; i < len(c.talk); i += 2 {
				s.sees(c.talk[i])
				s.types(c.talk[i+1])
			}
			if status := s.ends(); status != c.status {
				t.Errorf("exit status %d, want %d:\n%s", status, c.status, s.text())
			}
			s.sees(c.says)
			cmd := exec.Command(program(t), "show", "1")
			cmd.Env = environment(home)
			shown, err := cmd.Output()
			if (err == nil) != (c.kept != nil) {
				t.Errorf("show 1: %v\n%s", err, shown)
			}
			for _, text := range c.kept {
				if !strings.Contains(string(shown), text) {
					t.Errorf("show 1 says\n%s, want %q", shown, text)
				}
			}
		})
	}
}

// A fact that is chosen on a terminal is set with the others of the line.
func TestUnclearFactIsAskedAbout(t *testing.T) {
	t.Parallel()
	home := newHome(t)
	s := onScreen(t, home, 100, 24, nil, "profile", "set", "smoker=no", "disc=2019", "osteoporosis=no")
	s.sees("[2] spinal-surgery: spine operation: fusion, disc, rods")
	s.types("2\r")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}
	s.sees("spine operation: fusion, disc, rods: 2019 · smoking: no")
}
