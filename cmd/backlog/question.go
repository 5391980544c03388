package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newQuestionCmd(e env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "question",
		Short: "List what you want to ask the clinician",
		Long: `List the questions that you want to ask. The report shows them, oldest first, until
you remove them: backlog question done N.`,
		Example: "  backlog question add is swimming worth a try\n  backlog question\n  backlog question done 44",
		Args: func(_ *cobra.Command, words []string) error {
			if len(words) > 0 {
				return misused("to keep a question write backlog question add %s", strings.Join(words, " "))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return e.questions(cmd.Context()) },
	}
	cmd.AddCommand(newQuestionAddCmd(e), newQuestionDoneCmd(e))
	cmd.AddCommand(e.entryVerbs(sessions.Question, "a question", "backlog question add",
		func(cmd *cobra.Command) error { return e.questions(cmd.Context()) },
		func(cmd *cobra.Command, word string) error { return e.showOne(cmd.Context(), word) })...)
	return cmd
}

func newQuestionAddCmd(e env) *cobra.Command {
	var parts line.Parts
	cmd := &cobra.Command{
		Use:     "add TEXT",
		Short:   "Write a question down",
		Example: "  backlog question add is swimming worth a try\n  backlog question add -n -",
		RunE: func(cmd *cobra.Command, words []string) (err error) {
			defer addNothingSaved(&err)
			a, err := e.newApp()
			if err != nil {
				return err
			}
			if err := e.readNote(&parts); err != nil {
				return err
			}
			entry, err := parts.Entry(a.Words, sessions.Question, words, a.Clock)
			if err != nil {
				return err
			}
			try := attemptOf(entry)
			a, done, err := e.openToWrite(cmd.Context(), a, try)
			if err != nil {
				return err
			}
			defer done(&err)
			saved, err := e.add(cmd.Context(), a, e.typed, try)
			if err != nil {
				return err
			}
			return e.echoEntry(a, saved)
		},
	}
	cmd.Flags().StringVarP(&parts.Note, "note", "n", "", "the `TEXT`; - reads it from standard input or the editor")
	return cmd
}

func newQuestionDoneCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:     "done N…",
		Short:   "Remove a question from the list",
		Long:    "Remove questions from the list once they are answered. As with any deleted entry, history still shows them and undo restores them.",
		Example: "  backlog question done 44\n  backlog undo",
		Args:    atLeastOne("the number of a question"),
		RunE: func(cmd *cobra.Command, words []string) error {
			return nothingSaved(e.closeQuestions(cmd.Context(), words))
		},
	}
}

func (e env) questions(ctx context.Context) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	list, err := a.OwnQuestions(ctx)
	if err != nil {
		return err
	}
	return e.show(a, render.NewOwnQuestions(list))
}

func (e env) closeQuestions(ctx context.Context, words []string) (err error) {
	if words, err = e.withLast(ctx, words, sessions.Question); err != nil {
		return err
	}
	numbers := make([]int64, len(words))
	for i, word := range words {
		var err error
		if numbers[i], err = parseNumber(word); err != nil {
			return err
		}
	}
	a, done, err := e.openToChange(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	for _, number := range numbers {
		entry, err := a.Store.Get(ctx, number)
		if errors.Is(err, sessions.ErrNotFound) {
			return fmt.Errorf("%w %d", err, number)
		}
		if err != nil {
			return err
		}
		if entry.Kind != sessions.Question {
			return misused("#%d is no question; backlog question lists them", number)
		}
	}
	list, err := a.Store.Delete(ctx, a.Command(e.typed), slices.Compact(numbers)...)
	if err != nil {
		return err
	}
	return e.echoDeleted(a, list)
}
