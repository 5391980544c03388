package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// states returns a line for each region that the worsening rule watches, with the change of habit
// that may account for it unless that has been said already, and says where it cannot recognise a worsening yet.
func (p Page) states(states []warnings.RegionState, said string) string {
	var b strings.Builder
	var unknown []string
	for _, s := range states {
		switch {
		case !s.Current:
		case s.State.Sustained == guide.TierUnknown:
			unknown = append(unknown, p.Region(s.Region, guide.NoSide))
		case s.State.Sustained > guide.TierFine:
			habit := habitText(s.State)
			if habit != "" && strings.Contains(said, s.State.HabitText()) {
				habit = ""
			}
			text := "pain has been " + stateText(s.State)
			if habit != "" {
				text = habit + term.UpperFirst(text)
			}
			b.WriteString(p.prose(fmt.Sprintf("%s: %s. %s.", p.Region(s.Region, s.State.Side), text, term.UpperFirst(saysSince(s.State.Sustained, s.WarnedOn)))))
		}
	}
	if len(unknown) > 0 {
		b.WriteString(p.prose(fmt.Sprintf("Not known yet: your usual level of %s. Until it is, backlog cannot recognise a worsening there; trends shows how many more logs it takes.", strings.Join(unknown, ", "))))
	}
	b.WriteString(p.youngUsual(states))
	if b.Len() == 0 {
		return ""
	}
	return "\n" + b.String()
}

// youngUsual names the regions whose usual level rests on six weeks, and says what that hides.
func (p Page) youngUsual(states []warnings.RegionState) string {
	var young []string
	for _, s := range states {
		if s.Current && s.State.Young {
			young = append(young, p.Region(s.Region, guide.NoSide))
		}
	}
	if len(young) == 0 {
		return ""
	}
	return p.prose(fmt.Sprintf("Usual level from six weeks only: %s. If the pain was already worse then, that counts as usual.", strings.Join(young, ", ")))
}

// youngMark follows a usual level that rests on six weeks.
func youngMark(young bool) string {
	if young {
		return ", from six weeks only"
	}
	return ""
}

// stateText says how pain differs from usual: "above your usual 3.5 from about 15 Nov 2026 on, in
// 12 logged days".
func stateText(s trends.State) string {
	return fmt.Sprintf("above your usual %s from about %s on, in %s", score(s.Usual), s.Since.Text(), term.Count(s.Logs, "logged day"))
}

// saysSince returns what a tier asks to do, and since when: "urgent since 21 Nov 2026: contact a
// doctor today". When pain rose is another date.
func saysSince(tier guide.Tier, on guide.Day) string {
	if on == 0 {
		return tier.Says()
	}
	urgency, do, _ := strings.Cut(tier.Says(), ": ")
	return urgency + " since " + on.Text() + ": " + do
}

type stateJSON struct {
	Region  string   `json:"region"`
	Tier    string   `json:"tier"`
	Usual   *float64 `json:"usual"`
	Young   bool     `json:"usual_young"` // it knows the last six weeks at most
	Cusum   *float64 `json:"excess"`
	Since   string   `json:"since"`                   // when pain rose
	Warned  string   `json:"warning_since,omitempty"` // when the tier was reached
	Logs    int      `json:"logs"`
	LastLog string   `json:"last_log"`
	Current bool     `json:"current"`
	Habit   string   `json:"habit_change,omitempty"` // of how pain is logged, which may account for the tier
}

func asStateJSON(s warnings.RegionState) stateJSON {
	j := stateJSON{Region: s.Region, Tier: s.State.Sustained.String(), Young: s.State.Young, Logs: s.State.Logs, LastLog: s.State.Day.String(), Current: s.Current, Habit: s.State.HabitText()}
	if s.State.PastDays > 0 {
		usual, excess := round(s.State.Usual), round(s.State.Cusum)
		j.Usual, j.Cusum = &usual, &excess
		if s.State.Cusum > 0 {
			j.Since = s.State.Since.String()
		}
	}
	if s.WarnedOn != 0 {
		j.Warned = s.WarnedOn.String()
	}
	return j
}

// round keeps six digits after the point: enough to compare, few enough to read.
func round(x float64) float64 { return stats.Round(x, 6) }
