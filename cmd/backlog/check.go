package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/warnings"
)

// checkOptions is what check was asked for.
type checkOptions struct {
	outputFormat
	all, explain, exitCode, history, questions bool
	asOf                                       string
}

func newCheckCmd(e env) *cobra.Command {
	var c checkOptions
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Say what to do now: how urgent it is, and whether to massage",
		Long: `Check the whole diary against the red-flag rules and say what to do now. How
urgent it is and whether to massage are two answers. This is no diagnosis. On a terminal
it then asks up to five questions whose answers could change the result; --questions
only lists them.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.check(cmd.Context(), c) },
	}
	c.outputFormat.addFlags(cmd.Flags())
	cmd.Flags().BoolVar(&c.explain, "explain", false, "show the rule and the sources of each finding")
	cmd.Flags().BoolVar(&c.all, "all", false, "also show findings that a professional has seen, and advice that does not apply now")
	cmd.Flags().BoolVar(&c.exitCode, "exit-code", false, "exit with 10 if a finding is soon, 20 if urgent, 30 if an emergency")
	cmd.Flags().StringVar(&c.asOf, "as-of", "", "judge the diary as it was at the end of this `DATE`, and ask nothing")
	cmd.Flags().BoolVar(&c.history, "history", false, "replay the diary and list every warning that it would have raised")
	cmd.Flags().BoolVar(&c.questions, "questions", false, "only list the questions whose answers could change the result")
	return cmd
}

func (e env) check(ctx context.Context, c checkOptions) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	day, err := c.day(a.Clock)
	if err != nil {
		return err
	}
	a, diary, done, err := e.openRead(ctx, a, day)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := e.remarkFuture(ctx, a); err != nil {
		return err
	}
	e.remarkUnjudged()
	now := a.EndOf(diary, day)
	switch {
	case c.history:
		bar := e.progress()
		raised := diary.ReplayShown(a.Words, now, func(done, total int) { bar.Show("replaying", done, total) })
		bar.Clear()
		return e.show(a, render.NewRaised(raised))
	case c.questions:
		return e.showQuestions(a, diary, now)
	}
	verdict := diary.Judge(a.Words, now)
	if err := e.show(a, e.page(a).NewVerdict(verdict, c.all, c.explain)); err != nil {
		return err
	}
	if c.asksNothing() {
		return c.answer(verdict.Urgency)
	}
	answered, err := e.ask(ctx, a, diary, now)
	if err != nil || !answered {
		return err
	}
	fmt.Fprintln(e.stdout)
	if diary, err = warnings.Read(ctx, a.Store, day); err != nil {
		return err
	}
	return e.show(a, e.page(a).NewVerdict(diary.Judge(a.Words, now), c.all, c.explain))
}

// remarkFuture remarks on entries that are dated after now.
func (e env) remarkFuture(ctx context.Context, a app.App) error {
	if a.Store == nil {
		return nil
	}
	n, err := a.Store.CountFuture(ctx)
	if err == nil && n > 0 {
		text := "1 entry is dated in the future; was a clock fast? It counts as now until you correct it with backlog edit; backlog list shows it last"
		if n > 1 {
			text = fmt.Sprintf("%d entries are dated in the future; was a clock fast? They count as now until you correct them with backlog edit; backlog list shows them last", n)
		}
		_, err = fmt.Fprintf(e.stderr, "backlog: %s\n", text)
	}
	return err
}

// asksNothing reports whether the answer is for a script, a screen reader or another day: then
// nothing is asked back.
func (c checkOptions) asksNothing() bool { return c.json || c.plain || c.exitCode || c.asOf != "" }

// day is today, or the day asked for.
func (c checkOptions) day(clock line.Clock) (guide.Day, error) {
	if c.asOf == "" {
		return clock.Today(), nil
	}
	_, day, err := line.ParsePeriod("", "", c.asOf, "", clock)
	return day, err
}

// answer is the exit status that --exit-code asks for.
func (c checkOptions) answer(u guide.Urgency) error {
	if !c.exitCode {
		return nil
	}
	switch u {
	case guide.Soon:
		return answer(10)
	case guide.Urgent:
		return answer(20)
	case guide.Emergency:
		return answer(30)
	}
	return nil
}
