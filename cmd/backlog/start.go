package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/coach"
	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

// statusInterrupted is for what a signal ended, as shells have it.
const statusInterrupted = 130

// startOptions is what start was asked for.
type startOptions struct {
	list, dryRun bool
	before       string
}

func newStartCmd(e env) *cobra.Command {
	var s startOptions
	cmd := &cobra.Command{
		Use:   "start [REGION[.l|.r]|ROUTINE]",
		Short: "Start a guided session, timed and logged for you",
		Long: `Guide you through a session with a bell at each change, and log it: the pain before
and after, and the minutes worked. Space pauses, n skips to the next step, q stops.
What you did is saved however it ends. The diary is checked first: where massage is
to be avoided, start says why and does not begin.`,
		Example: "  backlog start piriformis\n  backlog start rhomboids.l\n  backlog start --list\n  backlog start piriformis --dry-run",
		Args:    cobra.ArbitraryArgs, // the words of one region or routine
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				args = []string{strings.Join(args, " ")}
			}
			return e.start(cmd.Context(), args, s)
		},
	}
	cmd.Flags().BoolVar(&s.list, "list", false, "list the routines, and stop")
	cmd.Flags().BoolVar(&s.dryRun, "dry-run", false, "print what would be done, and stop")
	cmd.Flags().StringVar(&s.before, "before", "", "pain `SCORE` before, 0 to 10; without it you are asked")
	return cmd
}

func (e env) start(ctx context.Context, args []string, s startOptions) (err error) {
	if len(args) == 1 && (args[0] == "list" || args[0] == "ls") {
		args, s.list = nil, true
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	list, err := a.Routines()
	if err != nil {
		return err
	}
	if s.list {
		return e.show(a, e.warnedPage(ctx, a).NewRoutines(list...))
	}
	routine, side, err := e.routineOf(ctx, a, list, args)
	if err != nil && a.ConfigFault != nil {
		return a.NeedsConfig("every routine of your own")
	}
	if err != nil {
		return err
	}
	lesson, err := e.lesson(a, routine, side, s.before)
	if err != nil {
		return err
	}
	if s.dryRun && e.asJSON() {
		return e.show(a, e.warnedPage(ctx, a).NewRoutines(routine))
	}
	if err := e.checkBeforeMassage(ctx, a, &lesson); err != nil {
		return err
	}
	if s.dryRun {
		for _, row := range lesson.Script() {
			text := strings.TrimLeft(row, " ")
			indent := row[:len(row)-len(text)]
			for _, part := range term.Wrap(text, max(e.width-len(indent), 0)) {
				if _, err := fmt.Fprintln(e.stdout, indent+part); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return e.guided(ctx, a, lesson, e.asPlain())
}

// routineOf finds the routine that is meant: by its name, or by its region.
func (e env) routineOf(ctx context.Context, a app.App, list []howto.Routine, args []string) (howto.Routine, guide.Side, error) {
	if len(args) == 0 && e.keyboard() != nil {
		return e.pickRoutine(ctx, a, list)
	}
	if len(args) == 0 {
		return howto.Routine{}, "", misused("start needs a region or a routine, as in backlog start piriformis; backlog start --list shows them")
	}
	name, ending, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(args[0]), " ", "-"), ".")
	named := func(r howto.Routine) bool { return r.Name == name }
	if i := slices.IndexFunc(list, named); i >= 0 {
		side, err := sideOf(args[0], ending)
		return list[i], side, err
	}
	region, side, err := line.ParseRegion(a.Words, args[0])
	if err == nil {
		if i := slices.IndexFunc(list, func(r howto.Routine) bool { return r.Name == region }); i >= 0 {
			return list[i], side, nil
		}
		if i := slices.IndexFunc(list, func(r howto.Routine) bool { return r.Region == region }); i >= 0 {
			return list[i], side, nil
		}
		return howto.Routine{}, "", misused("there is no routine for %s; backlog start --list shows what there is, and config.toml takes your own", guide.PlaceName(region))
	}
	var begun []howto.Routine
	for _, r := range list {
		if strings.HasPrefix(r.Name, name) {
			begun = append(begun, r)
		}
	}
	if len(begun) == 1 {
		side, err := sideOf(args[0], ending)
		return begun[0], side, err
	}
	return howto.Routine{}, "", fmt.Errorf("%w; backlog start --list shows the routines", err)
}

// pickRoutine lets the person choose.
func (e env) pickRoutine(ctx context.Context, a app.App, list []howto.Routine) (howto.Routine, guide.Side, error) {
	choices := make([]coach.Choice, len(list))
	page := e.warnedPage(ctx, a)
	for i, r := range list {
		choices[i] = coach.Choice{Value: r.Name, Label: fmt.Sprintf("%s: %s", r.Name, line.FormatDuration(r.Total()))}
		if word, _ := page.Limit(r.Region, r.Technique, r.Tool); word != "" {
			choices[i].Label += ", " + word
		}
	}
	answers, err := e.fill(ctx, coach.Form{Title: "Start a guided session", Pages: [][]coach.Field{{
		{Name: "routine", Title: "Routine", Choices: choices, Value: list[0].Name},
		{Name: "side", Title: "Side, from your own point of view", Choices: []coach.Choice{{Value: "", Label: "both"}, {Value: "left", Label: "left only"}, {Value: "right", Label: "right only"}}},
	}}})
	if err != nil {
		return howto.Routine{}, "", err
	}
	i := slices.IndexFunc(list, func(r howto.Routine) bool { return r.Name == answers["routine"][0] })
	return list[i], guide.Side(answers["side"][0]), nil
}

// sideOf reads what follows the dot of a routine.
func sideOf(word, ending string) (guide.Side, error) {
	switch ending {
	case "":
		return guide.NoSide, nil
	case "l", "left":
		return guide.Left, nil
	case "r", "right":
		return guide.Right, nil
	case "both":
		return guide.Both, nil
	}
	return "", misused("unknown side in %q; write .l or .r for one side alone", word)
}

// lesson says in words what a routine is about.
func (e env) lesson(a app.App, r howto.Routine, side guide.Side, before string) (coach.Lesson, error) {
	page := render.Page{Words: a.Words}
	l := coach.Lesson{Routine: r, Side: side, Title: page.Region(r.Region, guide.NoSide), Before: coach.NotGiven}
	if r.Name != r.Region {
		l.Title = r.Name + ", " + l.Title
	}
	if region, known := a.Words.Region(r.Region); known && !region.Own {
		l.Where = region.Label
	}
	if before == "" {
		return l, nil
	}
	score, after, err := line.ParsePain(before)
	if err != nil {
		return l, err
	}
	if after.Given() {
		return l, misused("--before is one score, as --before 6; the pain after is asked for at the end")
	}
	l.Before = score.Score()
	return l, nil
}

// errStopped is why a guided session does not start, when findings speak against it.
var errStopped = errors.New("no guided session was started: see above what to do first")

// checkBeforeMassage checks the diary. Where a finding says to leave the place or the work
// alone it says why, and that is an error; limits become remarks.
func (e env) checkBeforeMassage(ctx context.Context, a app.App, l *coach.Lesson) (err error) {
	a, done, err := e.openIfThere(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	_, verdict, err := a.Judge(ctx)
	if err != nil {
		return err
	}
	var against []warnings.Objection
	for _, step := range l.Routine.Steps {
		for _, o := range verdict.Against(a.Words, l.Routine.Region, step.Technique, step.Tool) {
			known := slices.ContainsFunc(against, func(a warnings.Objection) bool {
				return a.Finding.Rule == o.Finding.Rule && a.Ban == o.Ban
			})
			if !known && o.Bars() {
				against = append(against, o)
			}
		}
	}
	if len(against) > 0 {
		fmt.Fprint(e.stdout, e.page(a).Stopped(verdict, against))
		if text := e.page(a).Unplaced(verdict.Unplaced); text != "" {
			fmt.Fprintf(e.stderr, "backlog: %s\n", text)
		}
		return errStopped
	}
	if open := e.page(a).OpenSigns(verdict); open != "" {
		l.Remarks = append(l.Remarks, strings.ToUpper(open[:1])+open[1:]+". Read it first: backlog check.")
	}
	if verdict.Urgency >= guide.Soon {
		l.Remarks = append(l.Remarks, fmt.Sprintf("There is a warning (%s) in your diary. Read it first: backlog check.", verdict.Urgency))
	}
	past, err := lastWeek(ctx, a)
	l.Remarks = append(l.Remarks, coach.Limits(l.Routine, l.Side, past, a.Clock.Now, a.Clock.Today())...)
	if text := e.page(a).Unplaced(verdict.Unplaced); text != "" {
		l.Remarks = append(l.Remarks, text)
	}
	return err
}

// lastWeek returns the sessions of the last seven days.
func lastWeek(ctx context.Context, a app.App) ([]coach.Past, error) {
	if a.Store == nil {
		return nil, nil
	}
	entries, err := a.Store.Entries(ctx, sessions.Query{From: a.Clock.Today() - 6, To: a.Clock.Today(), Kinds: []sessions.Kind{sessions.Session}})
	past := make([]coach.Past, len(entries))
	for i, entry := range entries {
		past[i] = coach.Past{
			Region: entry.Region, Side: entry.Side, Technique: entry.Technique, Tool: entry.Tool,
			Length: time.Duration(entry.Seconds) * time.Second, At: entry.Local(), Day: entry.Day,
		}
	}
	return past, err
}

// guided leads through the lesson and saves what was done, however it ended.
func (e env) guided(ctx context.Context, a app.App, l coach.Lesson, plain bool) error {
	if err := e.requireZone(); err != nil {
		return err
	}
	t := e.guidedTerminal(plain)
	if t.In == nil && l.Before == coach.NotGiven {
		return misused("start cannot ask for the pain here; add it, as in backlog start %s --before 6", l.Routine.Name)
	}
	if t.Say = strings.Fields(a.Config.Say); len(t.Say) > 0 {
		if _, err := exec.LookPath(t.Say[0]); err != nil {
			fmt.Fprintf(e.stderr, "backlog: nothing is spoken, as say in config.toml names %s, which is not there\n", t.Say[0])
			t.Say = nil
		}
	}
	// A closed terminal and a closed pipe end a session, and must not end the
	// program before that session is saved.
	signals, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPIPE)
	defer stop()
	o, err := coach.Run(signals, t, l)
	if signals.Err() != nil {
		e.cleanup.end()
	}
	if o.Broken {
		e.stdout, e.terminal = ignoreErrors{e.stdout}, false
	}
	a.Clock.Now = e.now().Truncate(time.Second)
	if saveErr := e.saveGuided(ctx, a, l, o); saveErr != nil {
		return saveErr
	}
	if o.Broken {
		return answer(statusInterrupted)
	}
	return err
}

// guidedTerminal returns the terminal as it is to be spoken with.
func (e env) guidedTerminal(plain bool) coach.Terminal {
	t := coach.Terminal{Out: unwrapped(e.stdout), Width: e.width, Now: e.now}
	if keyboard := e.keyboard(); keyboard != nil {
		t.In = keyboard
	}
	t.Plain = plain || t.In == nil || e.getenv("ACCESSIBLE") != "" || e.getenv("TERM") == "dumb"
	for _, name := range [...]string{"TERM", "COLORTERM", "CLICOLOR", "CLICOLOR_FORCE", "TERM_PROGRAM", "SSH_TTY", "WT_SESSION"} {
		if value := e.getenv(name); value != "" {
			t.Env = append(t.Env, name+"="+value)
		}
	}
	switch { // the libraries know only truths
	case e.doc.color == "never", e.doc.color == "auto" && e.getenv("NO_COLOR") != "":
		t.Env = append(t.Env, "NO_COLOR=1")
	case e.doc.color == "always":
		t.Env = append(t.Env, "CLICOLOR_FORCE=1")
	}
	return t
}

// ignoreErrors swallows errors: when a terminal has gone, there is still a session to save.
type ignoreErrors struct{ w io.Writer }

func (d ignoreErrors) Write(p []byte) (int, error) {
	d.w.Write(p)
	return len(p), nil
}

// sleptText says what a jump of the clock did to a session.
func sleptText(o coach.Outcome) string {
	precision := time.Second
	if o.Slept > 2*time.Minute {
		precision = time.Minute
	}
	text := "the clock jumped by " + line.FormatDuration(o.Slept.Round(precision))
	if o.Lost {
		return text + ": the session ended before the jump"
	}
	return text + "; that time does not count"
}

func (e env) saveGuided(ctx context.Context, a app.App, l coach.Lesson, o coach.Outcome) error {
	if o.Worked < time.Second {
		_, err := fmt.Fprintln(e.stdout, "nothing was done, and nothing was saved")
		return err
	}
	until := o.Until
	if until.After(a.Clock.Now) { // the clock was set back meanwhile
		until = a.Clock.Now
	}
	entry := sessions.Entry{
		Kind: sessions.Session, Region: l.Routine.Region, Side: o.Side, Technique: o.Technique, Tool: o.Tool,
		Seconds: int(o.Worked / time.Second), Before: sessions.NRS(o.Before),
	}
	entry.SetMoment(until, true)
	if o.After != coach.NotGiven {
		entry.After = sessions.NRS(o.After)
	}
	if o.Slept > 0 {
		fmt.Fprintln(e.stdout, sleptText(o))
	}
	try := attemptOf(entry)
	err := e.saveAttempt(ctx, a, try)
	if err == nil && o.After == coach.NotGiven {
		_, err = fmt.Fprintf(e.stdout, "     the pain after, once you know it: backlog edit %d after=3\n", try.entries[0].Number)
	}
	if err != nil || !e.terminal || e.asJSON() {
		return err
	}
	if err := e.offerNext(ctx, a, entry); err != nil {
		return &savedBefore{err}
	}
	return nil
}
