package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/render"
)

// statusNotDue is what due answers if nothing is due, as grep does if nothing matches.
const statusNotDue answer = 1

// statusDueFailed is how due fails: a timer must be able to distinguish it from nothing due.
const statusDueFailed = 4

func newDueCmd(e env) *cobra.Command {
	var print string
	cmd := &cobra.Command{
		Use:   "due",
		Short: "Say whether a planned session is due, by exit status too",
		Long: `Say whether a planned session is due. The exit status is 0 if one is, 1 if none is,
and 4 if that could not be determined. Plans are in config.toml; without one there are
no reminders:

  [[plan]]
  region = "lower-back"
  every  = "2d"              # or days = ["mon", "thu"]
  at     = "21:00"           # optional; without it, the whole day

A plan pauses while a finding advises against massage there, and once its
episode is closed. --print writes a timer that calls this command, or a calendar
for a phone.`,
		Example: "  backlog due && echo time for a massage\n  backlog due --print cron\n  backlog due --print systemd\n  backlog due --print ics > massage.ics",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if print != "" {
				err = e.printTimer(print)
			} else {
				err = e.due(cmd.Context())
			}
			var answer answer
			if err == nil || errors.As(err, &answer) {
				return err
			}
			return &failure{err, statusDueFailed}
		},
	}
	cmd.Flags().StringVar(&print, "print", "", "print a timer for this `KIND`: cron or systemd, or a calendar: ics")
	return cmd
}

func (e env) due(ctx context.Context) (err error) {
	a, done, err := e.open(ctx)
	if err != nil {
		return err
	}
	defer done(&err)
	if err := a.NeedsConfig("every plan"); err != nil {
		return err
	}
	d, err := readHelpsDiary(ctx, a)
	if err != nil {
		return err
	}
	list, err := d.due(a)
	if err != nil {
		return err
	}
	view := render.NewDue(a.Clock.Today(), list)
	if !view.Due && !e.asPlain() && !e.asJSON() {
		e.stdout = e.stderr // a timer mails what is on standard output
	}
	if err := e.show(a, view); err != nil || view.Due {
		return err
	}
	return statusNotDue
}

// due returns what every plan of the config file asks for.
func (d helpsDiary) due(a app.App) ([]render.DuePlan, error) {
	plans, err := a.Config.TrendPlans(a.Words)
	if err != nil {
		return nil, err
	}
	list := make([]render.DuePlan, len(plans))
	for i, plan := range plans {
		at := ""
		if a.Config.Plans[i].At.Given {
			at = a.Config.Plans[i].At.String()
		}
		list[i] = render.NewDuePlan(d.Pain.Due(plan, a.Clock.Today(), timeOfDay(a.Clock)), at, d.paused(a, plan.Region))
	}
	return list, nil
}

// paused returns why a region is not to be massaged now, "" if nothing speaks against it.
func (d helpsDiary) paused(a app.App, region string) string {
	for _, o := range d.verdict.Against(a.Words, region, "", "") {
		switch o.Finding.Massage {
		case guide.AvoidAll:
			return "no massage for now: " + guide.RuleTitle(o.Finding.Rule)
		case guide.AvoidArea:
			return "leave the area alone for now: " + guide.RuleTitle(o.Finding.Rule)
		}
	}
	if episode, found := d.Pain.LastEpisode(region, d.Closed[region], a.Clock.Today()); found && episode.Closed != nil {
		return "its episode was closed on " + episode.Closed.Text()
	}
	return ""
}

// printTimer writes a timer for every plan, to be put where the system looks for it.
func (e env) printTimer(kind string) (err error) {
	if kind != "cron" && kind != "systemd" && kind != "ics" {
		return misused("--print takes cron, systemd or ics, not %q", kind)
	}
	a, err := e.newApp()
	if err != nil {
		return err
	}
	if err := a.NeedsConfig("every plan"); err != nil {
		return err
	}
	plans, err := a.Config.TrendPlans(a.Words)
	if err != nil {
		return err
	}
	if len(plans) == 0 {
		return misused("there is no [[plan]] in %s, so there is nothing to time; backlog due --help shows one", e.configFile())
	}
	if kind == "ics" {
		list := make([]render.Planned, len(plans))
		for i, plan := range plans {
			if list[i].Plan = plan; a.Config.Plans[i].At.Given {
				list[i].Clock = a.Config.Plans[i].At.String()
			}
		}
		_, err = io.WriteString(e.rawStdout(), e.page(a).Reminders(list, a.Clock.Now))
		return err
	}
	program, err := e.program()
	if err != nil {
		return fmt.Errorf("the path of this program is not known: %w", err)
	}
	// A timer runs elsewhere, and without the settings of this shell.
	words := []string{program}
	for _, name := range []string{"XDG_DATA_HOME", "XDG_CONFIG_HOME"} {
		if path := e.getenv(name); path != "" {
			words = append([]string{name + "=" + path}, words...)
		}
	}
	if len(words) > 1 {
		words = append([]string{"env"}, words...)
	}
	if *e.path != "" || e.getenv("BACKLOG_DB") != "" {
		path, err := filepath.Abs(e.database())
		if err != nil {
			return fmt.Errorf("the folder that this was started in is not known: %w", err)
		}
		words = append(words, "--db", path)
	}
	alarms := make([]render.Alarm, len(plans))
	for i, own := range a.Config.Plans {
		alarms[i] = render.Alarm{Days: plans[i].Days, Hour: render.DefaultAlarmHour}
		if own.At.Given {
			alarms[i].Hour, alarms[i].Minute = int(own.At.Since.Hours()), int(own.At.Since.Minutes())%60
		}
	}
	text := render.Crontab(append(words, "due"), alarms)
	if kind == "systemd" {
		text = render.SystemdTimer(append(words, "due"), alarms)
	}
	_, err = io.WriteString(e.stdout, text)
	return err
}

// timeOfDay returns how much of the diary's day is over.
func timeOfDay(c line.Clock) time.Duration {
	hour, minute, second := c.Now.Clock()
	return config.SinceDayStart(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute+time.Duration(second)*time.Second, c.DayStart)
}
