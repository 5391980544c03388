package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"backlog/internal/coach"
	"backlog/internal/term"
)

// homeKeys are the keys of the home screen, in the order of a day.
var homeKeys = []coach.HomeKey{
	{Key: "l", Label: "log", Words: []string{"log"}, Takes: true},
	{Key: "a", Label: "again", Words: []string{"again"}, Takes: true},
	{Key: "s", Label: "start", Words: []string{"start"}, Takes: true},
	{Key: "+", Label: "symptom", Words: []string{"symptom"}, Takes: true},
	{Key: "t", Label: "trends", Words: []string{"trends"}},
	{Key: "c", Label: "check", Words: []string{"check"}, Takes: true},
	{Key: "h", Label: "helps", Words: []string{"helps"}},
	{Key: "r", Label: "report", Words: []string{"report"}},
	{Key: "u", Label: "undo", Words: []string{"undo", "--ask"}, Takes: true},
}

func newUICmd(e env) *cobra.Command {
	keys := ""
	for _, k := range homeKeys {
		keys += fmt.Sprintf("  %s  backlog %s\n", k.Key, k.Words[0])
	}
	return &cobra.Command{
		Use:   "ui",
		Short: "Open the home screen: today's page, and a key for each command",
		Long: `Open the home screen: today's page, and a key for each command of a day. A key
runs the command as if it was typed.

` + keys + `  ?  explains the keys; q, Esc and Ctrl-C leave`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return e.ui(cmd.Context()) },
	}
}

func (e env) ui(ctx context.Context) error {
	if e.asJSON() || e.asPlain() {
		if err := e.today(ctx); err != nil || e.asJSON() {
			return err
		}
		fmt.Fprintln(e.stdout)
		for _, k := range homeKeys {
			fmt.Fprintf(e.stdout, "command: backlog %s\n", k.Words[0])
		}
		return nil
	}
	t := e.guidedTerminal(false)
	if t.Plain {
		return misused("the home screen needs a terminal that it can draw on; backlog alone prints today's page, and backlog --help lists the commands")
	}
	// A signal ends the home screen, which gives the terminal back first. A command that has
	// the terminal gets the signals itself.
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	signals := make(chan os.Signal, 1)
	listen := func() { signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPIPE) }
	listen()
	defer signal.Stop(signals)
	go func() {
		select {
		case <-signals:
			leave()
		case <-ctx.Done():
		}
	}()
	err := coach.RunHome(ctx, t, coach.Home{Keys: homeKeys, Show: e.printed, Take: func(words []string) {
		signal.Stop(signals)
		defer listen()
		if e.handOver(words); e.cleanup.ended.Load() {
			leave()
		}
	}})
	if errors.Is(err, coach.ErrAborted) {
		return answer(statusInterrupted)
	}
	return err
}

// command returns the outside world of a command that runs within another, and its words.
func (e env) command(words []string) (env, []string) {
	given := []string{"--color", e.doc.color}
	if *e.path != "" {
		given = append(given, "--db", *e.path)
	}
	e.path = new(string)
	return e, append(slices.Clone(words), given...)
}

// printed returns what a command prints on a terminal of so many columns, where nobody
// answers.
func (e env) printed(ctx context.Context, words []string, columns int) string {
	var text strings.Builder
	e, words = e.command(words)
	e.stdin, e.width = strings.NewReader(""), columns
	e.stdout, e.stderr = &term.SafeWriter{To: &text, Columns: columns}, &term.SafeWriter{To: &text, Columns: columns}
	run(ctx, e, words)
	return text.String()
}

// handOver runs a command on the terminal, and waits until what it prints has been read.
func (e env) handOver(words []string) {
	file, _ := unwrapped(e.stdout).(*os.File)
	e, words = e.command(words)
	e.width, _ = term.Columns(file)
	out := &term.SafeWriter{To: file, Columns: e.width}
	e.stdout, e.stderr = out, &term.SafeWriter{To: file, Columns: e.width}
	run(context.Background(), e, words)
	if keyboard := e.keyboard(); keyboard != nil && !e.cleanup.ended.Load() {
		fmt.Fprint(out, "\nEnter goes back to the home screen ")
		term.ReadAnswer(keyboard, file, e.cleanup.tidy)
	}
}
