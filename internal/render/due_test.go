package render

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// alarms are of three plans, two of which ring at once.
func alarms() []Alarm {
	week := []time.Weekday{time.Monday, time.Thursday}
	return []Alarm{{Hour: 9}, {Days: week, Hour: 21, Minute: 5}, {Hour: 9}}
}

func TestCrontab(t *testing.T) {
	want := `# Put these lines into your crontab (crontab -e). cron mails what is due, and nothing else.
0 9 * * * /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due 2>/dev/null
5 21 * * 1,4 /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due 2>/dev/null
`
	if diff := cmp.Diff(want, Crontab([]string{"/opt/backlog", "--db", "/home/me/my % 'diary'.db", "due"}, alarms())); diff != "" {
		t.Error(diff)
	}
}

func TestSystemdTimer(t *testing.T) {
	want := `# ~/.config/systemd/user/backlog-due.service
[Unit]
Description=Show which planned massage is due

[Service]
Type=oneshot
ExecStart=/bin/sh -c "due=\"$$(/opt/backlog --db '/home/me/my $$ %% diary.db' due 2>/dev/null)\" && exec notify-send backlog \"$$due\""
SuccessExitStatus=1

# ~/.config/systemd/user/backlog-due.timer
[Unit]
Description=Ask which planned massage is due

[Timer]
OnCalendar=*-*-* 09:00:00
OnCalendar=Mon,Thu *-*-* 21:05:00

[Install]
WantedBy=timers.target

# systemctl --user enable --now backlog-due.timer
`
	if diff := cmp.Diff(want, SystemdTimer([]string{"/opt/backlog", "--db", "/home/me/my $ % diary.db", "due"}, alarms())); diff != "" {
		t.Error(diff)
	}
}
