package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// questionLimit is how many questions are put at most.
const questionLimit = 5

func (e env) showQuestions(a app.App, d warnings.Diary, now warnings.Moment) error {
	list := d.Questions(a.Words, now, questionLimit)
	more := len(d.Questions(a.Words, now, questionLimit+1)) > len(list)
	return e.show(a, render.NewQuestions(d.Judge(a.Words, now), list, more))
}

// keyboard returns the terminal to read answers from, nil if there is none: then
// nothing is ever asked.
func (e env) keyboard() *os.File {
	file, ok := e.stdin.(*os.File)
	if !ok || !e.terminal || e.asJSON() || !term.IsTerminal(file) {
		return nil
	}
	return file
}

// readAnswer returns what is typed, as term.ReadAnswer.
func (e env) readAnswer(keyboard *os.File) string {
	return term.ReadAnswer(keyboard, unwrapped(e.stdout), e.cleanup.tidy)
}

// choose prints a prompt and waits for one of the keys and Enter; q, which is always
// one of them, stops. Enter keeps the next command, typed while this one still ran,
// from being taken for an answer.
func (e env) choose(keyboard *os.File, prompt, keys string) byte {
	for {
		fmt.Fprintf(e.stdout, "   %s  [q] stop; then Enter: ", prompt)
		answer := e.readAnswer(keyboard)
		if len(answer) == 1 && strings.Contains(keys+"q", answer) {
			return answer[0]
		}
		if answer != "" {
			fmt.Fprintf(e.stdout, "   not one of the choices; nothing was saved\n")
		}
	}
}

// ask puts the questions whose answers could change the verdict, one at a time:
// each answer is saved at once, and decides what is still worth asking. It reports
// whether anything was answered.
func (e env) ask(ctx context.Context, a app.App, d warnings.Diary, now warnings.Moment) (answered bool, err error) {
	keyboard := e.keyboard()
	if keyboard == nil || e.noZone != nil {
		return false, nil
	}
	put := map[string]bool{}
	for len(put) < questionLimit {
		ask, found := firstOther(d.Questions(a.Words, now, questionLimit), put)
		if !found {
			break
		}
		if len(put) == 0 {
			term.DropTypedAhead(keyboard)
			fmt.Fprintf(e.stdout, "\nNot answered yet, and it matters:\n")
		}
		put[ask.Notation] = true
		fmt.Fprintln(e.stdout)
		for _, text := range term.Wrap(ask.Text, 76) {
			fmt.Fprintf(e.stdout, "   %s\n", text)
		}
		words, facts, more := e.answer(a, keyboard, ask)
		if len(words)+len(facts) > 0 {
			if err := e.saveAnswer(ctx, a, words, facts); err != nil {
				return answered, err
			}
			answered = true
			if d, err = e.readDiary(ctx, a); err != nil {
				return answered, err
			}
		}
		if !more {
			break
		}
	}
	return answered, nil
}

// firstOther returns the first question that was not put yet.
func firstOther(list []guide.Question, put map[string]bool) (guide.Question, bool) {
	for _, ask := range list {
		if !put[ask.Notation] {
			return ask, true
		}
	}
	return guide.Question{}, false
}

// saveAnswer saves an answer: the words of a report, or facts.
func (e env) saveAnswer(ctx context.Context, a app.App, words []string, facts map[string]string) (err error) {
	if len(facts) > 0 {
		return e.saveFactAnswer(ctx, a, facts)
	}
	entry, err := line.Parse(a.Words, sessions.SymptomOnly, words, a.Clock)
	if err != nil {
		return err
	}
	try := attemptOf(entry)
	a, done, err := e.openToWrite(ctx, a, try)
	if err != nil {
		return err
	}
	defer done(&err)
	_, err = e.add(ctx, a, "check: symptom "+strings.Join(words, " "), try)
	return err
}

func (e env) saveFactAnswer(ctx context.Context, a app.App, facts map[string]string) (err error) {
	a, done, err := e.openToWrite(ctx, a, &attempt{facts: facts, lines: profileLines(facts)})
	if err != nil {
		return err
	}
	defer done(&err)
	return a.Store.SetFacts(ctx, a.Command("check: profile"), facts)
}

// readDiary reads the diary as it is in its file.
func (e env) readDiary(ctx context.Context, a app.App) (d warnings.Diary, err error) {
	_, d, done, err := e.openRead(ctx, a, a.Clock.Today())
	if err == nil {
		done(&err)
	}
	return d, err
}

// answer puts one question and returns what it says: the words of a report, or
// facts; nothing if it was skipped. more is false once the person stops.
func (e env) answer(a app.App, keyboard *os.File, ask guide.Question) (words []string, facts map[string]string, more bool) {
	token := ask.ID + ask.Side.Suffix()
	switch ask.Kind {
	case guide.QuestionFact:
		return e.answerFact(a, keyboard, ask)
	case guide.QuestionSince:
		date := e.askLine(keyboard, "when did it begin? a date, a month, a year, or Enter to skip: ", func(word string) error {
			_, err := line.ParseDate(word, a.Clock)
			return err
		})
		if date == "" {
			return nil, nil, true
		}
		if _, symptom := a.Words.Symptom(ask.ID); symptom {
			token += "=same" // an event has a date and no course
		}
		return []string{token, "since=" + date}, nil, true
	case guide.QuestionOutcome:
		key := e.choose(keyboard, "[s] still there  [w] worse  [b] better  [g] gone", "swbg")
		course := map[byte]string{'s': "same", 'w': "worse", 'b': "better", 'g': "gone"}[key]
		if course == "" {
			return nil, nil, false
		}
		return []string{token + "=" + course}, nil, true
	}
	yes, no := token, token+"=no"
	if ask.Kind == guide.QuestionWorse { // it is there: a no denies only that it got worse
		yes, no = token+"=worse", token+"=same"
	}
	switch e.choose(keyboard, "[y] yes  [n] no  [s] skip", "yns") {
	case 'y':
	case 'n':
		return []string{no}, nil, true
	case 's':
		return nil, nil, true
	default:
		return nil, nil, false
	}
	if ask.Kind == guide.QuestionIncident {
		date := e.askLine(keyboard, "when? a date, or Enter for today: ", func(word string) error {
			_, err := line.ParseDate(word, a.Clock)
			return err
		})
		if date == "" {
			return []string{token}, nil, true
		}
		return []string{token, "since=" + date}, nil, true
	}
	if s, known := a.Words.Symptom(ask.ID); known && s.Sided && ask.Side == guide.NoSide && ask.Kind == guide.QuestionSymptom {
		side := map[byte]guide.Side{'l': guide.Left, 'r': guide.Right, 'b': guide.Both}[e.choose(keyboard, "[l] left  [r] right  [b] both  [n] not sure", "lrbn")]
		yes += side.Suffix()
	}
	return []string{yes}, nil, true
}

// answerFact puts a question about the profile.
func (e env) answerFact(a app.App, keyboard *os.File, ask guide.Question) (words []string, facts map[string]string, more bool) {
	fact, _ := a.Words.Fact(ask.ID)
	if fact.Kind == guide.Year || fact.Kind == guide.Date {
		value := e.askLine(keyboard, "type it, or Enter to skip: ", func(word string) error {
			_, err := fact.Parse(word, a.Clock.Today())
			return err
		})
		if value == "" {
			return nil, nil, true
		}
		canonical, _ := fact.Parse(value, a.Clock.Today()) // it has just been read
		return nil, map[string]string{fact.ID: canonical}, true
	}
	switch e.choose(keyboard, "[y] yes  [n] no  [s] skip", "yns") {
	case 'y':
		return nil, map[string]string{fact.ID: cmp.Or(ask.Value, "yes")}, true
	case 'n':
		return nil, map[string]string{fact.ID: "no"}, true
	case 's':
		return nil, nil, true
	}
	return nil, nil, false
}

// askLine reads a line until check accepts it, and returns it; "" for an empty one.
func (e env) askLine(keyboard *os.File, prompt string, check func(string) error) string {
	reader := bufio.NewReader(keyboard)
	for {
		fmt.Fprintf(e.stdout, "   %s", prompt)
		text, err := reader.ReadString('\n')
		word := strings.TrimSpace(text)
		if word == "" || err != nil {
			return ""
		}
		if err := check(word); err != nil {
			fmt.Fprintf(e.stdout, "   %v\n", err)
			continue
		}
		return word
	}
}
