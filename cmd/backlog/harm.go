package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// askHarm asks for what massage can do: where a session was deep or on the neck, and
// where pain rose after one. Each of these signs is asked for once a day; without a
// terminal a rise alone is answered, by a line that says what to look for.
func (e env) askHarm(ctx context.Context, a app.App, entry sessions.Entry, rose bool) error {
	deep := entry.Kind == sessions.Session && guide.MayHarm(a.Words, entry.Region, entry.Technique, entry.Tool)
	if !rose && !deep {
		return nil
	}
	signs, silent, err := harmSigns(ctx, a, entry)
	if err != nil || len(signs) == 0 {
		return err
	}
	keyboard := e.keyboard()
	if keyboard == nil {
		if !rose {
			return nil
		}
		return e.echoRise(a, signs, entry.Side)
	}
	term.DropTypedAhead(keyboard)
	fmt.Fprintf(e.stdout, "\n   Did any of these begin during or after this massage, or after an earlier one?\n")
	for len(signs) > 0 {
		sign, key := e.chooseSign(a, keyboard, signs)
		switch key {
		case 'q':
			return nil
		case 'n':
			var words []string
			for _, id := range signs {
				if !slices.Contains(silent, id) {
					words = append(words, id+"=no")
				}
			}
			if len(words) == 0 {
				return nil
			}
			saved, err := e.addReport(ctx, a, words)
			if err == nil {
				fmt.Fprintf(e.stdout, "     #%d  none of these        undo: backlog undo\n", saved.Number)
			}
			return err
		case 's':
			fmt.Fprintf(e.stdout, "   Leave the area alone until it has settled, and log how it is: backlog pain %s SCORE\n", entry.Region+entry.Side.Suffix())
			return nil
		}
		token := sign
		if s, _ := a.Words.Symptom(sign); s.Sided {
			token += entry.Side.Suffix()
		}
		saved, err := e.addReport(ctx, a, []string{token})
		if err != nil {
			return err
		}
		fmt.Fprint(e.stdout, e.page(a).Entry(saved))
		after, err := e.warn(ctx, a, &saved)
		if err != nil || after.Verdict.Urgency == guide.Emergency {
			return err // an emergency stays the last thing on the screen
		}
		if signs = slices.DeleteFunc(signs, func(id string) bool { return id == sign }); len(signs) > 0 {
			fmt.Fprintf(e.stdout, "\n   Any of these?\n")
		}
	}
	return nil
}

// echoRise says what to look for after a rise of pain, where nobody can be asked.
func (e env) echoRise(a app.App, signs []string, side guide.Side) error {
	tokens := make([]string, len(signs))
	for i, id := range signs {
		tokens[i] = id
		if s, known := a.Words.Symptom(id); known && s.Sided {
			tokens[i] += side.Suffix()
		}
	}
	if e.asPlain() {
		return e.echo("look for: " + strings.Join(tokens, ", ") + "\n")
	}
	return e.printWritten(e.page(a).AfterRise(tokens), func(w *render.Written) { w.LookFor = tokens })
}

// harmSigns returns what to ask for: nerves where the region leads to some,
// bleeding and broken muscle, but for what was answered today and what is there
// already: that cannot be new. silent are those of them that ended by silence only;
// that none is new does not say what became of these.
func harmSigns(ctx context.Context, a app.App, entry sessions.Entry) (signs, silent []string, err error) {
	tingling, weak := guide.NerveSymptoms(a.Words, entry.Region)
	signs = slices.DeleteFunc([]string{tingling, weak, "swelling-growing", "dark-urine"}, func(id string) bool { return id == "" })
	reported, err := a.Store.Reported(ctx)
	if err != nil {
		return nil, nil, err
	}
	diary := warnings.Diary{Pain: new(trends.Diary), Reported: reported}
	for _, t := range diary.Symptoms(a.Words, a.Now()) {
		everySide := entry.Side == guide.NoSide || entry.Side == guide.Both || t.Side == guide.NoSide
		switch {
		case t.There && (everySide || t.Side == entry.Side):
			signs = slices.DeleteFunc(signs, func(id string) bool { return id == t.Symptom })
		case t.Lapsed && t.Side == guide.NoSide:
			silent = append(silent, t.Symptom)
		}
	}
	for _, e := range reported {
		if e.Day != a.Clock.Today() {
			continue
		}
		for _, r := range e.Reports {
			signs = slices.DeleteFunc(signs, func(id string) bool { return id == r.Symptom })
		}
	}
	return signs, silent, nil
}

// chooseSign waits for a key: of a sign, n for none, s for soreness, q to stop.
func (e env) chooseSign(a app.App, keyboard *os.File, signs []string) (sign string, key byte) {
	keys := "ns"
	for i, id := range signs {
		s, _ := a.Words.Symptom(id)
		fmt.Fprintf(e.stdout, "   [%d] %s\n", i+1, s.Label)
		keys += string(rune('1' + i))
	}
	fmt.Fprintf(e.stdout, "   [s] soreness that has lasted over %d hours\n", int(howto.SoreLimit.Hours()))
	key = e.choose(keyboard, "[n] none", keys)
	if i := int(key) - '1'; i >= 0 && i < len(signs) {
		return signs[i], key
	}
	return "", key
}

// addReport saves a report that was asked for.
func (e env) addReport(ctx context.Context, a app.App, words []string) (sessions.Entry, error) {
	report, err := line.Parse(a.Words, sessions.SymptomOnly, words, a.Clock)
	if err != nil {
		return sessions.Entry{}, err
	}
	return e.add(ctx, a, "log: symptom "+strings.Join(words, " "), attemptOf(report))
}
