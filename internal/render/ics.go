package render

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/google/uuid"

	"backlog/internal/trends"
)

// Planned is a plan for a calendar.
type Planned struct {
	trends.Plan
	Clock string // 21:00, "" for the whole day
}

// Reminders returns a calendar with a reminder for every plan, from today on. Its times are those
// of the clock wherever the person is.
func (p Page) Reminders(plans []Planned, now time.Time) string {
	calendar := ics.NewCalendarFor("backlog")
	for _, plan := range plans {
		rule, days := fmt.Sprintf("FREQ=DAILY;INTERVAL=%d", plan.Every), []string{}
		for _, day := range plan.Days {
			days = append(days, strings.ToUpper(day.String()[:2]))
		}
		if len(days) > 0 {
			rule = "FREQ=WEEKLY;BYDAY=" + strings.Join(days, ",")
		}
		first := now
		for len(plan.Days) > 0 && !onDay(plan.Days, first) {
			first = first.AddDate(0, 0, 1)
		}
		key := strings.Join([]string{plan.Region, rule, plan.Clock}, " ")
		event := calendar.AddEvent(uuid.NewSHA1(uuid.NameSpaceOID, []byte("a plan of backlog: "+key)).String() + "@backlog")
		event.SetDtStampTime(now)
		event.SetSummary("Massage: " + p.Region(plan.Region, ""))
		event.SetDescription("backlog due says whether it is due; it is not while a finding speaks against massage there.")
		event.SetTimeTransparency(ics.TransparencyTransparent)
		trigger := "PT0S"
		if plan.Clock == "" {
			event.SetProperty(ics.ComponentPropertyDtStart, first.Format("20060102"), ics.WithValue(string(ics.ValueDataTypeDate)))
			trigger = fmt.Sprintf("PT%dH", DefaultAlarmHour)
		} else {
			event.SetProperty(ics.ComponentPropertyDtStart, first.Format("20060102")+"T"+strings.ReplaceAll(plan.Clock, ":", "")+"00")
			event.SetProperty(ics.ComponentPropertyDuration, "PT15M")
		}
		event.AddRrule(rule)
		alarm := event.AddAlarm()
		alarm.SetAction(ics.ActionDisplay)
		alarm.SetTrigger(trigger)
		alarm.SetProperty(ics.ComponentPropertyDescription, "Massage: "+p.Region(plan.Region, ""))
	}
	return calendar.Serialize(ics.WithNewLineWindows)
}

func onDay(days []time.Weekday, t time.Time) bool {
	for _, day := range days {
		if day == t.Weekday() {
			return true
		}
	}
	return false
}
