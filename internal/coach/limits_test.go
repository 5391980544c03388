package coach

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

func TestLimits(t *testing.T) {
	now := noon().t
	today := guide.DayOf(now)
	ago := func(hours int, minutes int, technique, tool string, side guide.Side) Past {
		at := now.Add(-time.Duration(hours) * time.Hour)
		return Past{
			Region: "piriformis", Side: side, Technique: technique, Tool: tool,
			Length: time.Duration(minutes) * time.Minute, At: at, Day: guide.DayOf(at),
		}
	}
	const region = "Deep buttock: at most 5m a day, both sides together, pressure on 3 days a week, 48 hours of rest after deep work."
	elsewhere := ago(1, 9, "compression", "ball", "")
	elsewhere.Region = "calves"
	gun := howto.Routine{Name: "thighs", Region: "quadriceps", Technique: "percussion", Tool: "gun", Steps: []howto.Step{
		{Technique: "percussion", Tool: "gun", Seconds: 75, Side: howto.EachSide},
	}}
	guns := Past{Region: "calves", Technique: "percussion", Tool: "gun", Length: 8 * time.Minute, At: now.Add(-time.Hour), Day: today}
	piriformis := routineOf("piriformis")
	for _, c := range []struct {
		name    string
		routine howto.Routine
		side    guide.Side
		past    []Past
		want    []string
	}{
		{"nothing yet", piriformis, "", nil, []string{region}},
		{"another region", piriformis, "", []Past{elsewhere}, []string{region}},
		{"light strokes today", piriformis, "", []Past{ago(2, 1, "effleurage", "hands", "")}, []string{
			"Over the day's limit by 20s: today has 1m, and this adds 4m20s. Stop early; what you did is saved.",
			region,
		}},
		{"one side, and light strokes today", piriformis, "left", []Past{ago(2, 1, "effleurage", "hands", "")}, []string{region}},
		{"deep work 20 hours ago", piriformis, "", []Past{ago(20, 1, "compression", "ball", "")}, []string{
			"Too early for deep work: the last was 20 hours ago, of 48 hours of rest. Light strokes only, or wait 28 hours.",
			region,
		}},
		{"deep work on the other side", piriformis, "left", []Past{ago(20, 1, "compression", "ball", "right")}, []string{region}},
		{"deep work 48 hours ago", piriformis, "", []Past{ago(48, 1, "compression", "ball", "")}, []string{region}},
		{"three days with pressure", piriformis, "", []Past{ago(144, 1, "rolling", "ball", ""), ago(96, 1, "rolling", "ball", ""), ago(50, 1, "rolling", "ball", "")}, []string{
			"Over the week's limit: pressure on 3 days of the last seven. Light strokes only today.",
			region,
		}},
		{"a gun, for too long on a muscle and over the day", gun, "", []Past{guns}, []string{
			"Over the limit for the gun: 2m a muscle in a day, and with this it is 2m30s.",
			"Over the limit for the gun: 10m a day in all, and with this it is 10m30s.",
		}},
	} {
		if diff := cmp.Diff(c.want, Limits(c.routine, c.side, c.past, now, today)); diff != "" {
			t.Errorf("%s: Limits() (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestCeiling(t *testing.T) {
	for _, c := range []struct {
		region, tool string
		want         int
	}{
		{"calves", "hands", 6},
		{"gluteus-medius", "ball", 6},
		{"gluteus-medius", "roller", 5},
		{"upper-trapezius", "hands", 4},
		{"quadriceps", "gun", 4},
		{"calves", "", 6},
	} {
		if got := Ceiling(c.region, c.tool); got != c.want {
			t.Errorf("Ceiling(%s, %s) = %d, want %d", c.region, c.tool, got, c.want)
		}
	}
}
