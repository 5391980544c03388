package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

// demoLines are the entries of the diary that demo makes: how many days ago, at what time,
// and the line.
//
//go:embed demo.txt
var demoLines string

func newDemoCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "demo FILE",
		Short: "Make a sample diary of six weeks to look around in",
		Long: `Make a sample diary of six weeks that end today, in a new file. It is made up:
nobody felt it. Your diary is not touched. To look at it add --db FILE to any command.`,
		Example: "  backlog demo sample.db",
		Args:    exactlyOne("file"),
		RunE:    func(cmd *cobra.Command, args []string) error { return e.demo(cmd.Context(), args[0]) },
	}
}

func (e env) demo(ctx context.Context, path string) (err error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return misused("%s is there already; name a new file for the sample diary; nothing was written", path)
	}
	*e.path = path
	a, err := e.newApp()
	if err != nil {
		return err
	}
	list, err := demoEntries(ctx, a)
	if err != nil {
		return err
	}
	whole := false
	defer func() { // once it is closed
		if !whole {
			err = errors.Join(err, os.RemoveAll(path), os.RemoveAll(path+"-journal"))
		}
	}()
	a, done, err := e.openToWrite(ctx, a, &attempt{})
	if err != nil {
		return err
	}
	defer done(&err)
	if _, err := a.Store.Import(ctx, a.Command("demo"), sessions.Snapshot{Entries: list}); err != nil {
		return err
	}
	whole = true
	return e.printWritten(fmt.Sprintf("%s holds a sample diary of %d entries; nobody felt it\n  backlog --db %s\n  backlog --db %s trends\n  backlog --db %s check\n", path, len(list), path, path, path), func(*render.Written) {})
}

// demoEntries reads the lines as if each had been typed on its day. The same day gives the
// same entries, whoever makes them.
func demoEntries(ctx context.Context, a app.App) ([]sessions.Entry, error) {
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		return nil, err
	}
	a.Words = words // own regions of this machine must not change what the lines mean
	today := a.Clock.Today().Time()
	var list []sessions.Entry
	for text := range strings.Lines(demoLines) {
		var ago, hour, minute int
		var rest string
		if n, _ := fmt.Sscanf(text, "%d %d:%d", &ago, &hour, &minute); n < 3 {
			continue // a comment
		}
		_, rest, _ = strings.Cut(text, ":")
		day := today.AddDate(0, 0, -ago)
		at := time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, a.Clock.Now.Location())
		if at.After(a.Clock.Now) {
			at = a.Clock.Now
		}
		entry, err := a.ReadLine(ctx, strings.TrimSpace(rest[2:]), at)
		if err != nil {
			return nil, fmt.Errorf("sample line %q: %w", text, err)
		}
		entry.UID = uuid.NewSHA1(uuid.NameSpaceURL, []byte(day.Format(time.DateOnly)+text)).String()
		list = append(list, entry)
	}
	return list, nil
}
