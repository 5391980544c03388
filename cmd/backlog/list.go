package main

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"backlog/internal/app"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
	"backlog/internal/trends"
)

// listed is how many entries list shows when no period is asked for.
const listed = 20

func newListCmd(e env) *cobra.Command {
	var l listOptions
	cmd := &cobra.Command{
		Use:   "list [REGION]",
		Short: "Show recent entries",
		Long: fmt.Sprintf(`Show the latest %d entries, all of a period, or with --all every one. With --json it
is every one where no period is given. Several filters must all match.`, listed),
		Example: "  backlog list\n  backlog list piriformis --last 4w\n  backlog list --symptom tingling-leg --all\n  backlog list --technique compression --min-pain 7",
		Args:    cobra.ArbitraryArgs, // the words of one region
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.list(cmd.Context(), args, l)
		},
	}
	l.period.addFlags(cmd.Flags())
	l.region.addFlag(cmd.Flags())
	cmd.Flags().BoolVar(&l.all, "all", false, "show every entry")
	cmd.Flags().StringVar(&l.side, "side", "", "only one `SIDE`: left, right or both")
	cmd.Flags().StringVar(&l.technique, "technique", "", "only one `TECHNIQUE`")
	cmd.Flags().StringVar(&l.tool, "tool", "", "only one `TOOL`")
	cmd.Flags().StringVar(&l.symptom, "symptom", "", "only reports of one `SYMPTOM` or event")
	cmd.Flags().StringVar(&l.text, "text", "", "only notes with this `TEXT` in them")
	cmd.Flags().StringVar(&l.minPain, "min-pain", "", "only with a `SCORE` at least as high, before or after")
	cmd.Flags().StringVar(&l.limit, "limit", "", fmt.Sprintf("the latest `N` entries instead of %d", listed))
	cmd.Flags().BoolVar(&l.reverse, "reverse", false, "the latest first")
	return cmd
}

// listOptions is which entries are listed.
type listOptions struct {
	period
	region                                               aRegion
	all, reverse                                         bool
	side, technique, tool, symptom, text, minPain, limit string
}

// query reads the filters. A word of the vocabulary is read as on a typed line.
func (l listOptions) query(a app.App, args []string, asJSON bool) (q sessions.Query, err error) {
	if q.From, q.To, err = l.period.days(a.Clock); err != nil {
		return q, err
	}
	var side guide.Side
	if q.Region, side, err = l.region.readSided(a, args); err != nil {
		return q, err
	}
	if q.Side, q.Technique, q.Tool, err = line.ParseFilters(a.Words, l.side, l.technique, l.tool); err != nil {
		return q, err
	}
	if side != "" && q.Side != "" && side != q.Side {
		return q, misused("--side %s and the region name two sides; give one", l.side)
	}
	q.Side = cmp.Or(side, q.Side)
	if l.symptom != "" {
		report, err := line.ParseReport(a.Words, l.symptom)
		if err != nil {
			return q, err
		}
		q.Symptom, q.Side = report.Symptom, cmp.Or(report.Side, q.Side)
	}
	q.Text = l.text
	if l.minPain != "" {
		if q.MinPain, err = wholeNumber(l.minPain, "--min-pain", 0, 10); err != nil {
			return q, err
		}
		q.Painful = true
	}
	switch {
	case l.limit != "" && l.all:
		return q, misused("--limit %s and --all contradict each other; give one", l.limit)
	case l.limit != "":
		q.Limit, err = wholeNumber(l.limit, "--limit", 1, 1_000_000)
	case !l.period.asked() && !l.all && !asJSON:
		q.Limit = listed
	}
	return q, err
}

// wholeNumber reads a number of a flag.
func wholeNumber(word, flag string, least, most int) (int, error) {
	n, err := strconv.Atoi(word)
	if err != nil || n < least || n > most {
		return 0, misused("%s takes a whole number from %d to %d, not %q", flag, least, most, word)
	}
	return n, nil
}

func (e env) list(ctx context.Context, args []string, l listOptions) (err error) {
	a, err := e.newApp()
	if err != nil {
		return err
	}
	q, err := l.query(a, args, e.asJSON())
	if err != nil {
		return err
	}
	a, done, err := e.openDiary(ctx, a)
	if err != nil {
		return err
	}
	defer done(&err)
	var view render.Entries
	var list []sessions.Entry
	if a.Store != nil {
		if list, view.More, err = readEntries(ctx, a.Store, q); err != nil {
			return err
		}
		verdict, err := a.JudgeLately(ctx)
		if err != nil {
			return err
		}
		view.Judged(e.page(a), verdict, q.Region)
		view.Total, view.InDiary = int64(len(list)), int64(len(list))
		switch { // to count every row is dearer than to list the latest
		case view.More && e.asJSON():
			view.Total, err = a.Store.Count(ctx, q)
		case !view.More && !q.Whole():
			view.InDiary, err = a.Store.Size(ctx)
		}
		if err != nil {
			return err
		}
	}
	if view.Entries = render.NewEntries(list); view.More {
		view.All = e.withAll()
	}
	view.Reverse = l.reverse
	if l.period.asked() {
		view.During(bounded(q, list, a.Clock.Today()))
	}
	return e.showLong(a, view)
}

// readEntries returns the entries that match, and whether there are more than the limit.
func readEntries(ctx context.Context, store *sessions.Store, q sessions.Query) (list []sessions.Entry, more bool, err error) {
	limit := q.Limit
	if limit > 0 {
		q.Limit++
	}
	if list, err = store.Entries(ctx, q); err != nil || limit == 0 || len(list) <= limit {
		return list, false, err
	}
	return list[1:], true, nil
}

// withAll returns the line that was typed with --all instead of a limit.
func (e env) withAll() string {
	words := []string{"backlog"}
	for i := 0; i < len(e.args); i++ {
		switch word := e.args[i]; {
		case word == "--limit":
			i++ // and its number
		case strings.HasPrefix(word, "--limit="), word == "--plain":
		case strings.ContainsAny(word, " '\"$"):
			words = append(words, "'"+strings.ReplaceAll(word, "'", `'\''`)+"'")
		default:
			words = append(words, word)
		}
	}
	return strings.Join(append(words, "--all"), " ")
}

// bounded returns the period that was asked for; an open end is today, an open
// beginning the first entry that is shown.
func bounded(q sessions.Query, list []sessions.Entry, today guide.Day) trends.Period {
	p := trends.Period{From: q.From, To: q.To}
	first, last := today, today
	if len(list) > 0 {
		first, last = list[0].Day, max(today, list[len(list)-1].Day)
	}
	if p.To == line.LastDay {
		p.To = last
	}
	if p.From == line.FirstDay {
		p.From = min(first, p.To)
	}
	return p
}

// aRegion is the region that a command is about: as words after its name, or of the flag
// --region.
type aRegion struct{ flag string }

func (r *aRegion) addFlag(flags *pflag.FlagSet) {
	flags.StringVar(&r.flag, "region", "", "one `REGION` only; the same as to name it after the command")
}

// read returns the region's id, "" if none was named. A look takes it with both its sides.
func (r aRegion) read(a app.App, words []string) (string, error) {
	id, side, err := r.readSided(a, words)
	if err == nil && side != guide.NoSide {
		return "", misused("this shows a region with both its sides; write %s", a.Words.RegionName(id))
	}
	return id, err
}

// readSided returns the region's id and its side, each empty if none was named.
func (r aRegion) readSided(a app.App, words []string) (string, guide.Side, error) {
	switch {
	case r.flag != "" && len(words) > 0:
		return "", "", misused("--region %s and %q both name a region; give one", r.flag, strings.Join(words, " "))
	case r.flag != "":
		words = []string{r.flag}
	case len(words) == 0:
		return "", "", nil
	}
	return line.ParseRegion(a.Words, strings.Join(words, " "))
}
