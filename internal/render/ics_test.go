package render

import (
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"backlog/internal/trends"
)

func TestReminders(t *testing.T) {
	sunday := time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)
	plans := []Planned{
		{trends.Plan{Region: "erector-spinae", Every: 2}, "21:00"},
		{trends.Plan{Region: "neck", Days: []time.Weekday{time.Monday, time.Thursday}}, ""},
	}
	p := wideGuide(t)
	text := p.Reminders(plans, sunday)
	for _, want := range []string{
		"BEGIN:VCALENDAR\r\n", "SUMMARY:Massage: lower back\r\n", "DTSTART:20261122T210000\r\n", "RRULE:FREQ=DAILY;INTERVAL=2\r\n",
		"DTSTART;VALUE=DATE:20261123\r\n", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\n", "TRIGGER:PT0S\r\n", "TRIGGER:PT9H\r\n", "ACTION:DISPLAY\r\n", "END:VCALENDAR\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	calendar, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil || len(calendar.Events()) != 2 || calendar.Events()[0].Id() == calendar.Events()[1].Id() {
		t.Fatalf("%v, %v", calendar, err)
	}
	later, err := ics.ParseCalendar(strings.NewReader(p.Reminders(plans, sunday.AddDate(0, 0, 3))))
	if err != nil || later.Events()[0].Id() != calendar.Events()[0].Id() {
		t.Errorf("the same plan has another uid later: %v", err)
	}
}
