package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

func newEditCmd(e env) *cobra.Command {
	var parts line.Parts
	var from string
	var long bool
	cmd := &cobra.Command{
		Use:   "edit N|last [WORDS]",
		Short: "Change an entry: with words, or in $EDITOR",
		Long: `Change the parts that the words name, and nothing else. tool=, after=, since=, note=
and the like, with nothing after them, remove that part. Without words the whole line
opens in $EDITOR. last is the entry that was added last; on a terminal the words alone
change it too, after a question. A text that backlog cannot read afterwards is kept in a file, and
--from reads that file.`,
		Example: "  backlog edit last 6-2\n  backlog edit 41 6-2 10m\n  backlog edit 41 @yesterday-21:30 tool=\n  backlog edit 41",
		RunE: func(cmd *cobra.Command, args []string) error {
			args, err := e.numberFirst(cmd.Context(), args)
			if err != nil {
				return nothingSaved(e.judgeUnsavedWords(cmd.Context(), args, nil, err))
			}
			words, err := e.withFlags(cmd, &parts, args[1:])
			if err == nil {
				words, err = e.edit(cmd.Context(), args[0], words, from, long)
			}
			var again []string
			if len(words) > 0 { // else there is nothing to type again
				again = append([]string{"edit", args[0]}, words...)
			}
			return nothingSaved(e.judgeUnsavedWords(cmd.Context(), words, again, err))
		},
	}
	addPartFlags(cmd.Flags(), &parts)
	cmd.Flags().StringVar(&parts.By, "by", "", "of a consultation: `WHO` looked at it")
	cmd.Flags().StringVar(&parts.Review, "review", "", "of a consultation: `WHEN` its rules are to warn again")
	cmd.Flags().StringVar(&from, "from", "", "read the whole line from a `FILE` that the editor left")
	cmd.Flags().BoolVar(&long, "yes", false, "confirm that it took over 3 hours")
	return cmd
}

// edit changes an entry to what the words say, else to what an editor or a file says,
// and returns the words.
func (e env) edit(ctx context.Context, number string, words []string, from string, long bool) ([]string, error) {
	if from != "" && len(words) > 0 {
		return words, misused("--from reads the whole line from a file; leave out the other words, or --from")
	}
	a, found, changed, words, err := e.readEdit(ctx, number, words, from, long)
	if err != nil {
		return words, err
	}
	if sameEntry(found, changed) {
		_, err := fmt.Fprintf(e.stdout, "#%d says that already; nothing was changed\n", changed.Number)
		return words, err
	}
	changed.Rev, changed.Device = found.Rev, found.Device
	return words, e.replace(ctx, a, found, changed)
}

// readEdit returns the entry with a typed number, what is to become of it, and the words
// that say so.
func (e env) readEdit(ctx context.Context, number string, words []string, from string, long bool) (a app.App, found, changed sessions.Entry, said []string, err error) {
	a, found, done, err := e.openEntry(ctx, number)
	if err != nil {
		return a, found, changed, words, err
	}
	defer done(&err)
	read := func(v *guide.Vocabulary) (sessions.Entry, error) { return line.ParseEdit(v, words, found, a.Clock) }
	if len(words) == 0 {
		words, err = e.editedWords(found, from)
		read = func(v *guide.Vocabulary) (sessions.Entry, error) {
			changed, err := line.Parse(v, found.Kind, words, a.Clock)
			changed.Number = found.Number
			return changed, err
		}
	}
	if err == nil {
		changed, err = e.parseEntry(ctx, a, read)
	}
	if err == nil && changed.Seconds != found.Seconds && !long {
		err = line.CheckLong(time.Duration(changed.Seconds) * time.Second)
	}
	return a, found, changed, words, err
}

// replace saves an entry that was changed.
func (e env) replace(ctx context.Context, a app.App, found, changed sessions.Entry) (err error) {
	try := &attempt{entries: []sessions.Entry{changed}, was: &found, lines: [][]string{editLine(found, changed)}}
	a, done, err := e.openToWrite(ctx, a, try)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := a.CheckDates(ctx, changed); err != nil {
		return err
	}
	before := a.Before(ctx)
	_, is, err := a.Store.Replace(ctx, a.Command(e.typed), changed)
	if err != nil {
		return withNumber(err, changed.Number)
	}
	e.dropDraft()
	if err := e.echoEntry(a, is); err != nil {
		return err
	}
	if err := e.echoSides(found, is); err != nil {
		return err
	}
	return e.warnSince(ctx, a, before, &is)
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
			text := fmt.Sprintf("     added %s%s; %s is still in the entry; to remove it: backlog edit %d +%s=\n", r.Symptom, r.Side.Suffix(), token, is.Number, token)
			if err := e.echo(text); err != nil {
				return err
			}
		}
	}
	return nil
}

// sameEntry reports whether an edit left an entry as it was.
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

// editedWords opens the words of an entry in the editor, a part a line, and returns
// what it leaves; if a file is named, what is in that.
func (e env) editedWords(entry sessions.Entry, from string) ([]string, error) {
	if err := e.requireZone(); err != nil {
		return nil, err
	}
	if from != "" {
		return e.wordsFrom(from)
	}
	note := entry.Note
	entry.Note = ""
	text := "# Entry " + fmt.Sprint(entry.Number) + ", one word a line. Lines that begin with # are ignored.\n" +
		strings.Join(line.Format(entry), "\n") + "\n\n" + noteFollows + "\n" + note + "\n"
	edited, err := e.editText(fmt.Sprintf("%s%d.txt", entryDraft, entry.Number), text)
	return wordsOf(edited), err
}

// wordsFrom reads the words of an entry from a file, which is removed once they are
// saved if it is a draft.
func (e env) wordsFrom(path string) ([]string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, &absent{fmt.Errorf("there is no file %s", path)}
	}
	if err == nil && info.Size() > mostText {
		err = misused("%s has %s, and a line has at most %s", path, render.Size(info.Size()), render.Size(mostText))
	}
	if err != nil {
		return nil, err
	}
	text, err := db.ReadRegular(path)
	if err == nil {
		e.fromDraft(info)
	}
	return wordsOf(string(text)), err
}

// noteFollows is the line between the words of an entry and its note.
const noteFollows = "# The note, all that follows:"

// wordsOf returns the words of an edited text.
func wordsOf(text string) []string {
	head, note, _ := strings.Cut(text, noteFollows)
	var words []string
	for row := range strings.Lines(head) {
		if row = strings.TrimSpace(row); row != "" && row[0] != '#' {
			words = append(words, strings.Fields(row)...)
		}
	}
	if note = strings.TrimSpace(note); note != "" {
		words = append(words, "note="+note)
	}
	return words
}
