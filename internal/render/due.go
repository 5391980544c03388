package render

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
)

// Due is what the plans ask for now.
type Due struct {
	Schema schema    `json:"schema"`
	AsOf   guide.Day `json:"as_of"`
	Due    bool      `json:"due"` // one or more is
	Plans  []DuePlan `json:"plans"`
}

// DuePlan is what a plan asks for.
type DuePlan struct {
	Region string     `json:"region"`
	Due    bool       `json:"due"` // now
	On     guide.Day  `json:"on"`
	At     string     `json:"at,omitempty"`     // HH:MM, "" for the whole day
	Paused string     `json:"paused,omitempty"` // why it is not asked for now, "" if it is
	Last   *guide.Day `json:"last_session"`
}

// NewDuePlan returns a plan that is paused for a reason, "" for none.
func NewDuePlan(d trends.Due, at, paused string) DuePlan {
	return DuePlan{d.Plan.Region, d.Now && paused == "", d.On, at, paused, valueIf(d.Last, d.LastKnown)}
}

// NewDue returns what plans ask for on a day.
func NewDue(today guide.Day, plans []DuePlan) Due {
	return Due{AsOf: today, Due: slices.ContainsFunc(plans, func(d DuePlan) bool { return d.Due }), Plans: plans}
}

// when says when a plan asks for a session: "now", "today 21:00", "Mon 21:00".
func (d DuePlan) when(today guide.Day) string {
	day := ""
	switch {
	case d.Paused != "":
		return "paused"
	case d.Due:
		return "now"
	case d.On == today:
		day = "today"
	case d.On-today < 7:
		day = d.On.Time().Format("Mon")
	default:
		day = d.On.Text()
	}
	return strings.TrimSpace(day + " " + d.At)
}

// state says the same in a sentence.
func (d DuePlan) state(today guide.Day) string {
	switch {
	case d.Paused != "":
		return "paused, " + d.Paused
	case d.Due:
		return "due now"
	}
	return "due " + d.when(today)
}

// Text returns a line for each plan, what is due first.
func (d Due) Text(p Page) string {
	if len(d.Plans) == 0 {
		return "Nothing is planned, so nothing is due. backlog due --help shows how to plan.\n"
	}
	var b strings.Builder
	for _, plan := range dueFirst(d.Plans) {
		last := " (no session yet)"
		if plan.Last != nil {
			last = " (last session " + plan.Last.Text() + ")"
		}
		fmt.Fprintf(&b, "%s: %s%s\n", p.Region(plan.Region, guide.NoSide), plan.state(d.AsOf), last)
	}
	return b.String()
}

// Plain returns the plans as labelled lines.
func (d Due) Plain(p Page) string {
	var b lines
	b.add("due", map[bool]string{true: "yes", false: "no"}[d.Due])
	if len(d.Plans) == 0 {
		b.add("plans", "none")
	}
	for _, plan := range dueFirst(d.Plans) {
		b.gap()
		b.add("region", p.Region(plan.Region, guide.NoSide))
		b.add("state", plan.state(d.AsOf))
		b.add("on", plan.On.Text())
		if plan.Last != nil {
			b.add("last session", plan.Last.Text())
		}
	}
	return b.String()
}

func dueFirst(list []DuePlan) []DuePlan {
	var due, later []DuePlan
	for _, plan := range list {
		if plan.Due {
			due = append(due, plan)
		} else {
			later = append(later, plan)
		}
	}
	return append(due, later...)
}

// DefaultAlarmHour is when a timer rings for a plan without a time of day.
const DefaultAlarmHour = 9

// Alarm is when a timer rings.
type Alarm struct {
	Days         []time.Weekday // none: every day
	Hour, Minute int
}

// Crontab returns the lines of a crontab that run a command and let cron mail
// what it prints. It does so only if something is due, or, by a second run that shows
// why, if the first one failed: with any status but 0 and 1.
func Crontab(words []string, alarms []Alarm) string {
	command := strings.ReplaceAll(term.ShellLine(words), "%", `\%`)
	var b strings.Builder
	b.WriteString("# Put these lines into your crontab (crontab -e). cron mails what is due, and failures.\n")
	for _, a := range distinctAlarms(alarms) {
		days := "*"
		if len(a.Days) > 0 {
			numbers := make([]string, len(a.Days))
			for i, day := range a.Days {
				numbers[i] = fmt.Sprint(int(day))
			}
			days = strings.Join(numbers, ",")
		}
		fmt.Fprintf(&b, "%d %d * * %s %s 2>/dev/null || [ $? -eq 1 ] || %s\n", a.Minute, a.Hour, days, command, command)
	}
	return b.String()
}

// SystemdTimer returns a user service that shows what is due, and its timer. If the
// command fails, with any status but 0 and 1, so does the service, and its log says why.
func SystemdTimer(words []string, alarms []Alarm) string {
	command := strings.NewReplacer("%", "%%", "$", "$$").Replace(term.ShellLine(words))
	script := fmt.Sprintf(`if due="$$(%s 2>/dev/null)"; then exec notify-send backlog "$$due"; elif [ $$? -ne 1 ]; then exec %s; fi`, command, command)
	var b strings.Builder
	b.WriteString("# ~/.config/systemd/user/backlog-due.service\n[Unit]\nDescription=Show which planned massage is due\n\n")
	fmt.Fprintf(&b, "[Service]\nType=oneshot\nExecStart=/bin/sh -c %s\n\n", systemdQuote(script))
	b.WriteString("# ~/.config/systemd/user/backlog-due.timer\n[Unit]\nDescription=Ask which planned massage is due\n\n[Timer]\n")
	for _, a := range distinctAlarms(alarms) {
		days := ""
		if len(a.Days) > 0 {
			names := make([]string, len(a.Days))
			for i, day := range a.Days {
				names[i] = day.String()[:3]
			}
			days = strings.Join(names, ",") + " "
		}
		fmt.Fprintf(&b, "OnCalendar=%s*-*-* %02d:%02d:00\n", days, a.Hour, a.Minute)
	}
	b.WriteString("Persistent=true\n") // what passed while the machine was off is asked when it is on again
	b.WriteString("\n[Install]\nWantedBy=timers.target\n\n# systemctl --user enable --now backlog-due.timer\n")
	return b.String()
}

// systemdQuote puts a text between double quotes as unit files read them.
func systemdQuote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}

func distinctAlarms(alarms []Alarm) []Alarm {
	var list []Alarm
	for _, a := range alarms {
		same := func(b Alarm) bool { return a.Hour == b.Hour && a.Minute == b.Minute && slices.Equal(a.Days, b.Days) }
		if !slices.ContainsFunc(list, same) {
			list = append(list, a)
		}
	}
	return list
}
