package render

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// Due is how a plan stands.
type Due struct {
	trends.Due
	At     string // HH:MM, "" for the whole day
	Paused string // why it is not asked for now, "" if it is
}

// DueNow tells whether any of the plans is due and not paused.
func DueNow(list []Due) bool { return slices.ContainsFunc(list, Due.now) }

func (d Due) now() bool { return d.Now && d.Paused == "" }

// when says when a plan asks for a session: "now", "today 21:00", "Mon 21:00".
func (d Due) when(today guide.Day) string {
	day := ""
	switch {
	case d.Paused != "":
		return "paused"
	case d.Now:
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

// Due returns a line for each plan, what is due first.
func (p Page) Due(list []Due, today guide.Day) string {
	if len(list) == 0 {
		return "Nothing is planned, so nothing is due. backlog due --help shows how to plan.\n"
	}
	var b strings.Builder
	for _, d := range sortedDue(list) {
		fmt.Fprintf(&b, "%s: %s%s\n", p.Region(d.Plan.Region, guide.NoSide), dueText(d, today), lastText(d))
	}
	return b.String()
}

func sortedDue(list []Due) []Due {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b Due) int {
		switch {
		case a.now() == b.now():
			return 0
		case a.now():
			return -1
		}
		return 1
	})
	return list
}

func dueText(d Due, today guide.Day) string {
	switch {
	case d.Paused != "":
		return "paused, " + d.Paused
	case d.Now:
		return "due now"
	}
	return "due " + d.when(today)
}

func lastText(d Due) string {
	if !d.LastKnown {
		return " (no session yet)"
	}
	return " (last session " + d.Last.Text() + ")"
}

// DuePlain returns the plans as labelled lines.
func (p Page) DuePlain(list []Due, today guide.Day) string {
	var b lines
	b.add("due", map[bool]string{true: "yes", false: "no"}[DueNow(list)])
	if len(list) == 0 {
		b.add("plans", "none")
	}
	for _, d := range sortedDue(list) {
		b.gap()
		b.add("region", p.Region(d.Plan.Region, guide.NoSide))
		b.add("state", dueText(d, today))
		b.add("on", d.On.Text())
		if d.LastKnown {
			b.add("last session", d.Last.Text())
		}
	}
	return b.String()
}

type dueJSON struct {
	Region string  `json:"region"`
	Due    bool    `json:"due"`
	On     string  `json:"on"`
	At     string  `json:"at,omitempty"`
	Paused string  `json:"paused,omitempty"`
	Last   *string `json:"last_session"`
}

func asDue(list []Due) []dueJSON {
	rows := make([]dueJSON, len(list))
	for i, d := range list {
		rows[i] = dueJSON{Region: d.Plan.Region, Due: d.now(), On: d.On.String(), At: d.At, Paused: d.Paused}
		if d.LastKnown {
			last := d.Last.String()
			rows[i].Last = &last
		}
	}
	return rows
}

// DueJSON returns the plans for scripts.
func DueJSON(list []Due, today guide.Day) any {
	return struct {
		Schema int       `json:"schema"`
		AsOf   string    `json:"as_of"`
		Due    bool      `json:"due"`
		Plans  []dueJSON `json:"plans"`
	}{1, today.String(), DueNow(list), asDue(list)}
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
	command := strings.ReplaceAll(shellWords(words), "%", `\%`)
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
	command := strings.NewReplacer("%", "%%", "$", "$$").Replace(shellWords(words))
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

// shellWords returns words as a shell reads them back.
func shellWords(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = word
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-=+:,@") != "" {
			quoted[i] = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
	}
	return strings.Join(quoted, " ")
}
