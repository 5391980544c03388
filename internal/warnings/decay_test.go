package warnings

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/trends"
	"backlog/testkit"
)

// What each sign and accident that is urgent or an emergency by itself calls for on each
// of the 60 days after it was reported, if nothing more is logged: a golden file to read,
// a run of days with one level at a time.
func TestDecay(t *testing.T) {
	words := vocabulary(t)
	var b strings.Builder
	b.WriteString("A sign or accident that is reported once, alone, and then nothing more: what check says on each day\nfrom that of the report, 0, to the 60th after it.\n")
	row := func(id, label, value string) {
		report := sessions.Report{Symptom: id, Value: value}
		d := Diary{Pain: new(trends.Diary), Reported: []sessions.Entry{{Number: 1, Day: today, At: endOf(0).At, Reports: []sessions.Report{report}}}}
		if d.Judge(words, endOf(0)).Urgency < guide.Urgent {
			return
		}
		fmt.Fprintf(&b, "\n%s: %s\n", id, label)
		first, last := 0, ""
		for day := 0; day <= 61; day++ {
			text := ""
			if day <= 60 {
				v := d.Judge(words, endOf(day))
				text = v.Urgency.String() + ", " + v.Massage.String()
				if len(v.Unanswered) > 0 {
					text += ", asks what became of it"
				}
			}
			if day > 0 && text != last {
				fmt.Fprintf(&b, "    day %2d to %2d: %s\n", first, day-1, last)
				first = day
			}
			last = text
		}
	}
	for _, s := range guide.Symptoms() {
		value := ""
		if s.Values != "" {
			value = "192/124"
		}
		row(s.ID, s.Label, value)
	}
	for _, e := range guide.Incidents() {
		row(e.ID, e.Label, "")
	}
	testkit.Golden(t, filepath.Join("testdata", "decay.txt"), b.String())
}
