package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

// turnLimit is how many changes one undo or redo takes.
const turnLimit = 1000

// turn walks along the journal: UndoLast or RedoNext.
type turn func(*sessions.Store, context.Context, sessions.Command, int, func([][]sessions.Change) error) ([][]sessions.Change, error)

func newUndoCmd(e env) *cobra.Command {
	return e.newTurnCmd("undo", "Undo the last change, or the last N", (*sessions.Store).UndoLast)
}

func newRedoCmd(e env) *cobra.Command {
	return e.newTurnCmd("redo", "Redo what undo took back", (*sessions.Store).RedoNext)
}

// newTurnCmd makes undo and redo: the same walk along the journal, in two directions.
func (e env) newTurnCmd(name, short string, turn turn) *cobra.Command {
	var yes, ask bool
	use, more := name+" [N]", ""
	if name == "undo" {
		use, more = name+" [N | sync]", " undo sync reverts the whole last sync."
	}
	cmd := &cobra.Command{
		Use:   use,
		Short: short,
		Long: fmt.Sprintf(`%s. N is a number of changes, not the number of an entry; more
than one are listed first and need your confirmation.%s`, short, more),
		Example: fmt.Sprintf("  backlog %s\n  backlog %s 3 --yes", name, name),
		Args:    atMostOne("count"),
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			turn, steps, asked := turn, 1, ""
			switch {
			case len(args) > 0 && name == "undo" && args[0] == "sync":
				turn, asked = undoSync, "sync"
			case len(args) > 0:
				var err error
				if steps, err = strconv.Atoi(args[0]); err != nil || steps < 1 || steps > turnLimit {
					return misused("%s", notSteps(name, args[0]))
				}
			}
			a, done, err := e.openToChange(cmd.Context())
			if err != nil {
				return err
			}
			defer done(&err)
			approve, err := e.approval(cmd.Context(), a, name, cmp.Or(asked, strconv.Itoa(steps)), yes, ask, turn)
			if err != nil {
				return err
			}
			before := a.Before(cmd.Context())
			turned, err := turn(a.Store, cmd.Context(), a.Command(e.typed), steps, approve)
			if err != nil {
				return err
			}
			for _, changes := range turned {
				if err := e.printWritten(e.page(a).Turned(name, changes), func(w *render.Written) { w.Turned(name, changes) }); err != nil {
					return err
				}
			}
			if asked != "" {
				fmt.Fprintln(e.stderr, "backlog: other machines undo it too at their next sync; if that was somebody else's diary, use another sync folder from now on")
			}
			if len(turned) < steps {
				fmt.Fprintf(e.stdout, "%d of %d: nothing more to %s\n", len(turned), steps, name)
			}
			return e.warnSince(cmd.Context(), a, before, nil)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do not ask before more than one change")
	cmd.Flags().BoolVar(&ask, "ask", false, "ask before one change, too")
	return cmd
}

// undoSync is the walk back over the last sync.
func undoSync(s *sessions.Store, ctx context.Context, c sessions.Command, _ int, approve func([][]sessions.Change) error) ([][]sessions.Change, error) {
	return s.UndoSync(ctx, c, approve)
}

// notSteps says why a word is not a number of changes; it may be the number of an entry.
func notSteps(name, word string) string {
	text := fmt.Sprintf("%s takes a number of changes, 1 to %d, not %q", name, turnLimit, word)
	if number, err := parseNumber(word); err == nil {
		text += ofEntry(number)
	}
	return text + "; nothing was changed"
}

// ofEntry says what to type for an entry, where its number was taken for a count.
func ofEntry(number int64) string {
	return fmt.Sprintf("; if you meant entry %d: backlog delete %d, backlog edit %d or backlog history %d", number, number, number, number)
}

// errPlanned keeps a walk that was only looked at from being committed.
var errPlanned = errors.New("planned")

// approval asks before more than one change, showing them, and returns what lets
// exactly those be made: another program may write while the question waits.
func (e env) approval(ctx context.Context, a app.App, name, asked string, yes, ask bool, turn turn) (func([][]sessions.Change) error, error) {
	steps, _ := strconv.Atoi(asked) // 0 of a sync
	if steps == 1 && !ask || yes {
		return nil, nil
	}
	var plan [][]sessions.Change
	_, err := turn(a.Store, ctx, a.Command(e.typed), steps, func(list [][]sessions.Change) error {
		plan = list
		return errPlanned
	})
	if !errors.Is(err, errPlanned) {
		return nil, err
	}
	if _, err := fmt.Fprint(e.stdout, e.page(a).Turns(name, plan)); err != nil {
		return nil, err
	}
	meant := ""
	if _, err := a.Store.Get(ctx, int64(steps)); err == nil && steps > 1 {
		meant = ofEntry(int64(steps))
	}
	if len(plan) == 0 {
		return nil, nil // which then says that there is nothing
	}
	number := strconv.Itoa(len(plan)) + " change" + strings.Repeat("s", min(len(plan)-1, 1))
	if _, asking := e.asking(); !asking {
		return nil, misused("%s %s means %s, and nothing was changed; to do it, add --yes%s", name, asked, number, meant)
	}
	question := fmt.Sprintf("%s %s?", name, number)
	if meant != "" {
		question = strings.TrimPrefix(meant, "; ") + "\n" + question
	}
	if err := e.confirm(false, question); err != nil {
		return nil, err
	}
	return func(list [][]sessions.Change) error {
		if !reflect.DeepEqual(list, plan) {
			return fmt.Errorf("the diary was changed while you were asked, and nothing was changed here; try backlog %s %s again", name, asked)
		}
		return nil
	}, nil
}
