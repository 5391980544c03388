package coach

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// letGo is how long a terminal has to let go once the session is to be saved.
const letGo = 2 * time.Second

// runScreen leads through a lesson on a screen of its own.
func runScreen(ctx context.Context, t Terminal, l Lesson) (Outcome, error) {
	shared := &progress{}
	m := &screen{lesson: l, now: t.Now, progress: shared, before: l.Before, after: NotGiven, voice: newVoice(t.Say)}
	m.resize(t.Width, 0)
	if l.Before != NotGiven {
		m.begin()
	}
	defer m.voice.stop()
	err := runProgram(ctx, t, m)
	o := shared.stop(l, t.Now())
	if ctx.Err() != nil || err != nil && o.Worked > 0 {
		o.Broken = true
	}
	if errors.Is(err, tea.ErrProgramKilled) || ctx.Err() != nil {
		err = nil // it ended by a signal, or its terminal went away
	}
	return o, err
}

// progress is what a session has come to, kept where it can be read even if the
// screen hangs.
type progress struct {
	mu            sync.Mutex
	session       *Session
	before, after int
	broken        bool
}

// stop ends the session, if it has not ended, and sums it up.
func (p *progress) stop(l Lesson, now time.Time) Outcome {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.session == nil {
		return outcome(l, nil, p.before, NotGiven, p.broken)
	}
	if !p.session.Over() {
		p.session.Stop(now)
	}
	return outcome(l, p.session, p.before, p.after, p.broken)
}

// low is the height below which a screen shows the bar first and no title.
const low = 10

// part is what the screen is about.
type part uint8

const (
	askBefore part = iota
	underWay
	askAfter
)

// screen is the guided session as bubbletea sees it.
type screen struct {
	lesson   Lesson
	voice    *voice
	now      func() time.Time
	progress *progress

	part          part
	session       *Session
	before, after int
	typed         string // a score being typed
	fault         string // what is wrong with it
	width, height int
	dark          bool
}

type tick struct{}

func nextTick() tea.Cmd { return tea.Tick(look, func(time.Time) tea.Msg { return tick{} }) }

// Init asks for the background, so that colours are readable on it.
func (m *screen) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, nextTick()) }

// begin starts the clock.
func (m *screen) begin() {
	m.part = underWay
	m.session = Start(Plan(m.lesson.Routine, m.lesson.Side), m.now())
	m.progress.session, m.progress.before = m.session, m.before
	m.progress.after = NotGiven
	m.announce()
}

func (m *screen) announce() { m.voice.say(upper(m.lesson.line(m.session.Current()))) }

// Update takes a message in, and lets the time pass.
func (m *screen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m.progress.mu.Lock()
	defer m.progress.mu.Unlock()
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.dark = msg.IsDark()
	case tea.KeyPressMsg:
		return m, m.key(msg)
	case tick:
		cmd := nextTick()
		if m.part == underWay {
			cmd = tea.Batch(cmd, m.happened(m.session.Tick(m.now())))
		}
		return m, cmd
	}
	return m, nil
}

// resize takes a new size in; a terminal that does not know its own has 80x24.
func (m *screen) resize(width, height int) {
	m.width, m.height = width, height
	if width <= 0 {
		m.width = 80
	}
	if height <= 0 {
		m.height = 24
	}
}

func (m *screen) key(msg tea.KeyPressMsg) tea.Cmd {
	key := strings.ToLower(msg.String())
	switch {
	case key == "ctrl+c":
		m.progress.broken = true
		if m.session != nil {
			m.session.Stop(m.now())
		}
		return tea.Quit
	case key == "ctrl+z":
		// It only pauses: where no shell is there to go on with, a suspended screen
		// would be stuck.
		if m.part == underWay && !m.session.Paused() {
			return m.happened(m.session.Pause(m.now()))
		}
		return nil
	case m.part != underWay:
		return m.answer(key, msg.Text)
	}
	switch key {
	case "space", "p":
		return m.happened(m.session.Pause(m.now()))
	case "n", "right":
		return m.happened(m.session.Skip(m.now()))
	case "q", "esc":
		m.session.Stop(m.now())
		return m.over()
	}
	return nil
}

// happened rings at each change, and goes on to the questions after the last one.
func (m *screen) happened(events []Event) tea.Cmd {
	if len(events) == 0 {
		return nil
	}
	if events[len(events)-1] == Began {
		m.announce()
	}
	if m.session.Over() {
		return tea.Sequence(tea.Raw(bell), m.over())
	}
	return tea.Raw(bell)
}

// over asks for the pain after, unless nothing was done, or it was long ago.
func (m *screen) over() tea.Cmd {
	if m.session.Lost() || m.session.Done(m.lesson.Routine).Worked == 0 {
		return tea.Quit
	}
	m.part = askAfter
	return nil
}

// answer types a score. Enter takes it, Escape or q leaves it out.
func (m *screen) answer(key, text string) tea.Cmd {
	switch {
	case key == "q" || key == "esc" || key == "enter" && m.typed == "":
		return tea.Quit
	case key == "backspace":
		m.typed = m.typed[:max(0, len(m.typed)-1)]
	case len(text) == 1 && text[0] >= '0' && text[0] <= '9' && len(m.typed) < 3:
		m.typed += text
	case key == "enter":
		n, err := score(m.typed)
		m.typed = ""
		if err != nil {
			m.fault = err.Error()
			return nil
		}
		m.fault = ""
		if m.part == askBefore {
			m.before = n
			m.begin()
			return nil
		}
		m.after, m.progress.after = n, n
		return tea.Quit
	}
	return nil
}

// View draws the screen at the size that it has now.
func (m *screen) View() tea.View {
	m.progress.mu.Lock()
	defer m.progress.mu.Unlock()
	v := tea.NewView(strings.Join(m.rows(), "\n"))
	v.AltScreen = true
	v.WindowTitle = "backlog: " + m.lesson.Title
	return v
}

// rows returns the rows of the screen, no more and no wider than it is.
func (m *screen) rows() []string {
	look := styles(m.dark)
	width := max(min(m.width, 80)-2, 1)
	p := &layout{width: width, whole: width, look: look}
	switch m.part {
	case askBefore:
		m.drawQuestion(p, "Pain now, before the massage", "0 is none, 10 the worst imaginable. Enter starts, q leaves.")
		p.gap()
		p.text(m.lesson.summary() + ".")
		p.gap()
		for i, text := range m.lesson.remarks() {
			as := p.look.strong
			if i == remarked {
				as = p.look.faint
			}
			p.styled(text, as)
		}
	case askAfter:
		m.drawQuestion(p, "Pain now, after the massage", "0 is none, 10 the worst imaginable. Enter saves; Enter alone leaves it out.")
	default:
		m.drawStep(p)
	}
	return p.fit(m.height)
}

func (m *screen) drawQuestion(p *layout, question, help string) {
	if m.height >= low {
		p.line(p.look.title.Render(upper(m.lesson.Title)))
		p.gap()
	}
	if m.part == askAfter && m.height >= low {
		d := m.session.Done(m.lesson.Routine)
		p.text(fmt.Sprintf("%s worked.", length(d.Worked)))
		p.gap()
	}
	p.text(question)
	p.line(p.look.strong.Render("> " + m.typed + "_"))
	if m.fault != "" {
		p.text(m.fault)
	}
	p.first = len(p.rows)
	p.text(help)
}

// drawStep shows the stretch under way: what to do first, what can wait last.
func (m *screen) drawStep(p *layout) {
	s := m.session.Current()
	_, steps := worked(m.session.plan)
	drawing := m.drawing(s)
	if p.width < 74 {
		drawing = nil
	}
	if drawing != nil {
		p.width -= term.Width(drawing[0]) + gutter
	}
	bar := func() {
		left := clock(m.session.Left())
		if m.height >= tall && p.width >= 4*len(left) {
			for _, row := range large(m.session.Left()) {
				p.line(p.look.strong.Render(row))
			}
			left = ""
		}
		p.bar(s.Length-m.session.Left(), s.Length, left)
	}
	if m.height >= low {
		p.styled(upper(m.lesson.Title)+" · "+clock(m.session.LeftInAll())+" left", p.look.title)
		p.gap()
	} else {
		bar()
	}
	step := s
	switch s.Kind {
	case Ready:
		p.styled("GET READY", p.look.strong)
		step, _ = m.session.Next()
	case Change:
		p.styled("SWITCH SIDES: the "+sideWords(s.Side), p.look.strong)
		step, _ = m.session.Next()
	default:
		p.line(fmt.Sprintf("Step %d of %d, %s", s.Number, steps, sideWords(s.Side)))
	}
	if s.Kind != Work {
		p.text(fmt.Sprintf("Next is step %d of %d, %s", step.Number, steps, sideWords(step.Side)))
	}
	p.styled(upper(with(step.Step)), p.look.strong)
	p.gap()
	p.text(step.Step.Say)
	if m.height >= low {
		p.gap()
		bar()
	}
	if m.session.Paused() {
		text := "PAUSED: space goes on"
		if gone := m.session.Gone(); gone > 0 {
			text = fmt.Sprintf("PAUSED: the clock jumped by %s, and that does not count; space goes on", length(gone))
		}
		p.styled(text, p.look.alert)
	}
	p.keys = [][2]string{{"space", "pause"}, {"n", "next"}, {"q", "stop, saved"}}
	p.rest()
	p.field("How hard", pressure(m.lesson.Routine.Region, step.Step))
	if m.lesson.Where != "" {
		p.field("Where", m.lesson.Where)
	}
	if next, more := m.session.Next(); more && s.Kind == Work {
		p.field("Then", fmt.Sprintf("%s, %s, %s", with(next.Step), sideWords(next.Side), length(next.Length)))
	}
	p.gap()
	for _, text := range m.lesson.stops() {
		p.text(text)
	}
	if drawing != nil {
		p.beside(drawing, m.height-2)
	}
}

// drawing is the body with the muscle marked, on the side under way.
func (m *screen) drawing(s Stretch) []string {
	side := s.Side
	if side == guide.NoSide {
		side = m.lesson.Side
	}
	return howto.BackMarked(m.lesson.Routine.Region, side)
}

// clock writes what is left, rounded up: 0:17.
func clock(d time.Duration) string {
	seconds := int((d + time.Second - 1) / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
