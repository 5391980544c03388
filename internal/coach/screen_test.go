package coach

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/hinshun/vt10x"

	"backlog/internal/guide"
	"backlog/testkit"
)

// shown returns what a terminal of that size shows of a screen, and fails if a row
// is wider or the whole is higher.
func shown(t *testing.T, m *screen, width, height int) string {
	t.Helper()
	m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	text := m.View().Content
	if n := strings.Count(text, "\n") + 1; n > height {
		t.Errorf("%d rows on a screen of %d", n, height)
	}
	wide := vt10x.New(vt10x.WithSize(400, height))
	fmt.Fprint(wide, strings.ReplaceAll(text, "\n", "\r\n"))
	var rows []string
	for _, row := range strings.Split(strings.TrimRight(wide.String(), "\n"), "\n") {
		row = strings.TrimRight(row, " ")
		if n := len([]rune(row)); n > width {
			t.Errorf("%d columns on a screen of %d: %q", n, width, row)
		}
		rows = append(rows, row)
	}
	return strings.TrimRight(strings.Join(rows, "\n"), "\n") + "\n"
}

func newScreen(l Lesson, c *clockface) *screen {
	m := &screen{lesson: l, voice: newVoice(nil), now: c.now, progress: &progress{}, before: l.Before, after: NotGiven}
	if l.Before != NotGiven {
		m.begin()
	}
	return m
}

func TestScreens(t *testing.T) {
	for _, size := range []struct{ width, height int }{{80, 24}, {40, 24}, {40, 12}, {120, 40}, {24, 8}} {
		name := func(what string) string { return fmt.Sprintf("testdata/%s-%dx%d.txt", what, size.width, size.height) }
		clock := noon()
		lesson := lessonOf("piriformis")
		lesson.Before = NotGiven
		past := []Past{{Region: "piriformis", Technique: "compression", Tool: "ball", Length: 3 * time.Minute, At: clock.t.Add(-20 * time.Hour), Day: guide.DayOf(clock.t)}}
		lesson.Remarks = Limits(lesson.Routine, "", past, clock.t, guide.DayOf(clock.t))
		m := newScreen(lesson, clock)
		testkit.Golden(t, name("before"), shown(t, m, size.width, size.height))
		press(m, "6", "enter")
		testkit.Golden(t, name("ready"), shown(t, m, size.width, size.height))
		clock.pass(m.session, 38*time.Second)
		testkit.Golden(t, name("step"), shown(t, m, size.width, size.height))
		press(m, "space")
		testkit.Golden(t, name("paused"), shown(t, m, size.width, size.height))
		press(m, "space")
		clock.pass(m.session, 99*time.Second)
		testkit.Golden(t, name("switch"), shown(t, m, size.width, size.height))
		press(m, "q")
		testkit.Golden(t, name("after"), shown(t, m, size.width, size.height))
	}
}

// Terminals of every size are drawn on, those that do not know their own as well.
func TestEverySize(t *testing.T) {
	clock := noon()
	lesson := lessonOf("piriformis")
	lesson.Before = NotGiven
	m := newScreen(lesson, clock)
	draw := func() {
		for width := 0; width < 100; width += 3 {
			for height := 0; height < 45; height += 2 {
				m.Update(tea.WindowSizeMsg{Width: width, Height: height})
				if n := strings.Count(m.View().Content, "\n") + 1; height > 0 && n > height {
					t.Fatalf("%d rows on a screen of %dx%d", n, width, height)
				}
			}
		}
	}
	draw()
	press(m, "6", "enter")
	for range 3 {
		clock.pass(m.session, 30*time.Second)
		draw()
	}
	press(m, "space")
	draw()
	press(m, "q")
	draw()
}

// press sends keys to the screen, and the ticks that they bring about.
func press(m *screen, keys ...string) {
	for _, key := range keys {
		m.Update(keyPress(key))
	}
}

func keyPress(key string) tea.KeyPressMsg {
	switch key {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "ctrl+c":
		return tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: rune(key[0]), Text: key}
}

// A background that is dark, one that is light, and a terminal without colours
// show the same letters.
func TestNoMeaningHangsOnColour(t *testing.T) {
	clock := noon()
	m := newScreen(lessonOf("piriformis"), clock)
	clock.pass(m.session, 38*time.Second)
	light := shown(t, m, 80, 24)
	m.dark = true
	if dark := shown(t, m, 80, 24); dark != light {
		t.Errorf("on dark:\n%s\non light:\n%s", dark, light)
	}
}

func TestScreenAnswers(t *testing.T) {
	for _, c := range []struct {
		name          string
		keys          []string
		before, after int
	}{
		{"told", []string{"6", "enter", "n", "n", "wait", "q", "3", "enter"}, 6, 3},
		{"ten, and a slip", []string{"1", "1", "enter", "1", "0", "enter", "n", "n", "wait", "q", "enter"}, 10, NotGiven},
		{"not told after", []string{"0", "enter", "n", "n", "wait", "q", "esc"}, 0, NotGiven},
		{"asleep for a minute, then stopped", []string{"6", "enter", "n", "n", "wait", "sleep", "q", "2", "enter"}, 6, 2},
		{"interrupted", []string{"4", "enter", "n", "n", "wait", "ctrl+c"}, 4, NotGiven},
	} {
		clock := noon()
		lesson := lessonOf("piriformis")
		lesson.Before = NotGiven
		m := newScreen(lesson, clock)
		m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		for _, key := range c.keys {
			switch key {
			case "wait":
				clock.pass(m.session, 4*time.Second)
			case "sleep":
				clock.t = clock.t.Add(time.Minute)
				m.Update(tick{})
			default:
				press(m, key)
			}
		}
		o := m.progress.stop(lesson, clock.t)
		if o.Before != c.before || o.After != c.after || o.Worked != 4*time.Second || o.Broken != (c.name == "interrupted") {
			t.Errorf("%s: before %d, after %d, worked %v, broken %v", c.name, o.Before, o.After, o.Worked, o.Broken)
		}
	}
}
