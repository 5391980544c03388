package main

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

func newEditCmd(e env) *cobra.Command {
	var parts line.Parts
	var long bool
	cmd := &cobra.Command{
		Use:   "edit N [WORDS]",
		Short: "Change an entry: with words, or in $EDITOR",
		Long: `Change what the words say, and nothing else. tool=, after=, since=, note= and the
like, with nothing behind them, take that out. Without words the whole line
opens in $EDITOR.`,
		Example: "  backlog edit 41 6-2 10m\n  backlog edit 41 @yesterday-21:30 tool=\n  backlog edit 41",
		Args:    atLeast(1, "the number of an entry"),
		RunE: func(cmd *cobra.Command, args []string) error {
			words, err := e.withFlags(cmd, &parts, args[1:])
			if err == nil {
				err = e.edit(cmd.Context(), args[0], words, long)
			}
			return nothingSaved(e.orWarnOfWords(cmd.Context(), "edit", append([]string{args[0]}, words...), err))
		},
	}
	addPartFlags(cmd.Flags(), &parts)
	cmd.Flags().StringVar(&parts.By, "by", "", "of a consultation: `WHO` looked")
	cmd.Flags().BoolVar(&long, "yes", false, "yes, it took over 3 hours")
	return cmd
}

func (e env) edit(ctx context.Context, number string, words []string, long bool) error {
	var changed, found sessions.Entry
	var h home
	same := false
	err := e.withEntry(ctx, number, func(opened home, entry sessions.Entry) error {
		h, found = opened, entry
		read := func(v *guide.Vocabulary) (sessions.Entry, error) { return line.ParseEdit(v, words, entry, h.clock) }
		var err error
		if len(words) == 0 {
			read, err = e.editInEditor(ctx, h, entry)
		}
		if err == nil {
			changed, err = e.understandEntry(ctx, h, read)
		}
		if err == nil && changed.Seconds != entry.Seconds && !long {
			err = line.CheckLong(time.Duration(changed.Seconds) * time.Second)
		}
		same = sameEntry(entry, changed)
		return err
	})
	if err != nil {
		return err
	}
	if same {
		_, err := fmt.Fprintf(e.stdout, "#%d is as it was; nothing was changed\n", changed.Number)
		return err
	}
	a := &attempt{entries: []sessions.Entry{changed}, was: &found, lines: [][]string{editLine(found, changed)}}
	return e.write(ctx, h, a, func(h home) error {
		if err := h.plausible(ctx, changed); err != nil {
			return err
		}
		before := h.before(ctx)
		_, is, err := h.store.Replace(ctx, h.command(e.typed), changed)
		if err != nil {
			return named(err, changed.Number)
		}
		if err := e.echoEntry(h, is); err != nil {
			return err
		}
		if err := e.echoSides(found, is); err != nil {
			return err
		}
		return e.warnSince(ctx, h, before, &is)
	})
}

// echoSides names the sides that an edit added to a symptom that stays on others: who
// meant to replace one now has it on both.
func (e env) echoSides(was, is sessions.Entry) error {
	if e.asJSON() {
		return nil
	}
	for _, r := range is.Reports {
		same := func(o sessions.Report) bool { return o.Symptom == r.Symptom && o.Side == r.Side }
		if slices.ContainsFunc(was.Reports, same) {
			continue
		}
		for _, other := range is.Reports {
			if other.Symptom != r.Symptom || other.Side == r.Side {
				continue
			}
			token := other.Symptom + other.Side.Suffix()
			text := fmt.Sprintf("     added %s%s; %s is still in the entry: to take it out, backlog edit %d +%s=\n", r.Symptom, r.Side.Suffix(), token, is.Number, token)
			if err := e.echo(text); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameEntry tells whether an edit left an entry as it was.
func sameEntry(was, is sessions.Entry) bool {
	is.UID, is.Kind, is.Day, is.Rev, is.Device = was.UID, was.Kind, was.Day, was.Rev, was.Device
	if len(is.Reports)+len(was.Reports) == 0 {
		is.Reports, was.Reports = nil, nil
	}
	if len(is.Rules)+len(was.Rules) == 0 {
		is.Rules, was.Rules = nil, nil
	}
	return reflect.DeepEqual(was, is)
}

// editInEditor opens the words of an entry, a part a line, and returns what reads them
// back.
func (e env) editInEditor(ctx context.Context, h home, entry sessions.Entry) (func(*guide.Vocabulary) (sessions.Entry, error), error) {
	if err := e.zoned(); err != nil {
		return nil, err
	}
	note := entry.Note
	entry.Note = ""
	text := "# Entry " + fmt.Sprint(entry.Number) + ", a word a line. Lines that begin with # are left out.\n" +
		strings.Join(line.Format(entry), "\n") + "\n\n# The note, all that follows:\n" + note + "\n"
	edited, err := e.editText(ctx, "entry.txt", text)
	if err != nil {
		return nil, err
	}
	head, tail, _ := strings.Cut(edited, "# The note, all that follows:")
	var words []string
	for _, row := range strings.Split(head, "\n") {
		if row = strings.TrimSpace(row); row != "" && row[0] != '#' {
			words = append(words, strings.Fields(row)...)
		}
	}
	if tail = strings.TrimSpace(tail); tail != "" {
		words = append(words, "note="+tail)
	}
	return func(v *guide.Vocabulary) (sessions.Entry, error) {
		changed, err := line.Parse(v, entry.Kind, words, h.clock)
		changed.Number = entry.Number
		return changed, err
	}, nil
}
