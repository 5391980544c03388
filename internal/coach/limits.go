package coach

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// Past is a session of the last week, of any region.
type Past struct {
	Region          string
	Side            guide.Side
	Technique, Tool string
	Length          time.Duration
	At              time.Time // when it ended
	Day             guide.Day
}

// Limits says, before a routine is started, what its region and tools allow in a
// day and in a week, and where the routine would go over that: a short sentence each,
// what is allowed last.
// today is the date of now. Sources: those of howto.RegionGuide and howto.ToolGuide.
func Limits(r howto.Routine, side guide.Side, past []Past, now time.Time, today guide.Day) (limits []string) {
	var list []string
	say := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	total, _ := worked(Plan(r, side))
	name := guide.PlaceName(r.Region)

	var spent time.Duration
	deepDays := map[guide.Day]bool{}
	var lastDeep time.Time
	for _, p := range past {
		if p.Region != r.Region {
			continue
		}
		if p.Day == today {
			spent += p.Length
		}
		if !guide.Deep(p.Technique, p.Tool) {
			continue
		}
		if p.Day > today-7 && p.Day <= today {
			deepDays[p.Day] = true
		}
		if p.At.After(lastDeep) && !p.Side.Opposes(side) {
			lastDeep = p.At
		}
	}
	g, guided := howto.RegionGuideOf(r.Region)
	rest := howto.DeepRest
	if guided {
		rest = g.Rest
		defer func() {
			say("%s: at most %s a day, both sides together, pressure on %s a week, %d hours of rest after deep work.",
				upper(name), length(g.MaxPerDay), term.Count(g.DaysPerWeek.Most, "day"), int(rest.Hours()))
			limits = list
		}()
		if over := spent + total - g.MaxPerDay; over > 0 {
			already := "this takes " + length(total)
			if spent > 0 {
				already = fmt.Sprintf("today has %s, and this adds %s", length(spent), length(total))
			}
			say("Over the day's limit by %s: %s. Stop early; what you did is saved.", length(over), already)
		}
	}
	if !deep(r) {
		return list
	}
	if guided && !deepDays[today] && len(deepDays) >= g.DaysPerWeek.Most {
		say("Over the week's limit: pressure on %s of the last seven. Light strokes only today.", term.Count(len(deepDays), "day"))
	}
	if since := now.Sub(lastDeep); !lastDeep.IsZero() && since < rest {
		say("Too early for deep work: the last was %s ago, of %d hours of rest. Light strokes only, or wait %s.",
			hours(since), int(rest.Hours()), hours(rest-since))
	}
	list = append(list, toolLimits(r, side, past, today)...)
	return list
}

// toolLimits are those of a tool that are apart from the region's.
func toolLimits(r howto.Routine, side guide.Side, past []Past, today guide.Day) []string {
	var list, seen []string
	for _, step := range r.Steps {
		g, known := howto.ToolGuideOf(step.Tool)
		if !known || slices.Contains(seen, step.Tool) {
			continue
		}
		seen = append(seen, step.Tool)
		var here, everywhere, adds time.Duration
		for _, p := range past {
			if p.Day == today && p.Tool == step.Tool {
				everywhere += p.Length
				if p.Region == r.Region {
					here += p.Length
				}
			}
		}
		for _, s := range Plan(r, side) {
			if s.Kind == Work && s.Step.Tool == step.Tool {
				adds += s.Length
			}
		}
		if g.MaxPerMuscle > 0 && here+adds > g.MaxPerMuscle {
			list = append(list, fmt.Sprintf("Over the limit for the %s: %s a muscle in a day, and with this it is %s.", step.Tool, length(g.MaxPerMuscle), length(here+adds)))
		}
		if g.MaxPerDay > 0 && everywhere+adds > g.MaxPerDay {
			list = append(list, fmt.Sprintf("Over the limit for the %s: %s a day in all, and with this it is %s.", step.Tool, length(g.MaxPerDay), length(everywhere+adds)))
		}
	}
	return list
}

func deep(r howto.Routine) bool {
	return slices.ContainsFunc(r.Steps, func(s howto.Step) bool { return guide.Deep(s.Technique, s.Tool) })
}

// Ceiling returns the most pressure for a step on a region, 1 to 10: the lowest
// of the region's, the tool's and what holds everywhere.
func Ceiling(region, tool string) int {
	ceiling := howto.HardStop
	if g, ok := howto.RegionGuideOf(region); ok {
		ceiling = min(ceiling, g.Ceiling)
	}
	if g, ok := howto.ToolGuideOf(tool); ok && g.Ceiling > 0 {
		ceiling = min(ceiling, g.Ceiling)
	}
	return ceiling
}

// pressure says how hard to work.
func pressure(region string, step howto.Step) string {
	ceiling := Ceiling(region, step.Tool)
	if !guide.Deep(step.Technique, step.Tool) && step.Technique == "effleurage" {
		return fmt.Sprintf("light, never above %d of 10", ceiling)
	}
	aim := howto.TargetPressure()
	if aim.Most = min(aim.Most, ceiling); aim.Most <= aim.Least {
		return fmt.Sprintf("%d of 10, never above %d", aim.Most, ceiling)
	}
	return fmt.Sprintf("%d to %d of 10, never above %d", aim.Least, aim.Most, ceiling)
}

// length writes a duration as it is typed: 4m20s, 90s as 1m30s.
func length(d time.Duration) string {
	d = d.Round(time.Second)
	minutes, seconds := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case minutes == 0:
		return fmt.Sprintf("%ds", seconds)
	case seconds == 0:
		return fmt.Sprintf("%dm", minutes)
	}
	return fmt.Sprintf("%dm%ds", minutes, seconds)
}

// hours writes a span of hours roughly, never 0.
func hours(d time.Duration) string {
	if d < time.Hour {
		return term.Count(max(1, int(d.Round(time.Minute)/time.Minute)), "minute")
	}
	return term.Count(int(d.Round(time.Hour)/time.Hour), "hour")
}

func upper(text string) string {
	if text == "" {
		return text
	}
	return strings.ToUpper(text[:1]) + text[1:]
}
