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
	want := `# Put these lines into your crontab (crontab -e). cron mails what is due, and failures.
0 9 * * * /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due 2>/dev/null || [ $? -eq 1 ] || /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due
5 21 * * 1,4 /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due 2>/dev/null || [ $? -eq 1 ] || /opt/backlog --db '/home/me/my \% '\''diary'\''.db' due
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
ExecStart=/bin/sh -c "if due=\"$$(/opt/backlog --db '/home/me/my $$ %% diary.db' due 2>/dev/null)\"; then exec notify-send backlog \"$$due\"; elif [ $$? -ne 1 ]; then exec /opt/backlog --db '/home/me/my $$ %% diary.db' due; fi"

# ~/.config/systemd/user/backlog-due.timer
[Unit]
Description=Ask which planned massage is due

[Timer]
OnCalendar=*-*-* 09:00:00
OnCalendar=Mon,Thu *-*-* 21:05:00
Persistent=true

[Install]
WantedBy=timers.target

# systemctl --user enable --now backlog-due.timer
`
	if diff := cmp.Diff(want, SystemdTimer([]string{"/opt/backlog", "--db", "/home/me/my $ % diary.db", "due"}, alarms())); diff != "" {
		t.Error(diff)
	}
}
