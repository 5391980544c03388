package coach

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"backlog/internal/term"
)

// Home is the home screen: a page of text, and keys that run commands.
type Home struct {
	Keys []HomeKey

	// Show returns what a command prints on a page of so many columns.
	Show func(ctx context.Context, words []string, columns int) string
	// Take runs a command on the terminal itself, until the person has read what it prints.
	Take func(words []string)
}

// HomeKey is a key of the home screen.
type HomeKey struct {
	Key, Label string
	Words      []string // of the command that it runs
	Takes      bool     // the command asks something, so it gets the terminal
}

// RunHome shows the home screen until the person leaves it. ErrAborted if it ended by
// Ctrl-C, a signal or a terminal that went away.
func RunHome(ctx context.Context, t Terminal, h Home) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	m := &home{Home: h, ctx: ctx, columns: t.Width, rows: 24}
	err := runProgram(ctx, t, m)
	if m.broken || ctx.Err() != nil || errors.Is(err, tea.ErrProgramKilled) {
		return ErrAborted
	}
	return err
}

// runProgram runs a full-screen program until it ends or ctx is cancelled. It is asked to
// quit rather than killed: a killed one closes its reader while that still waits for a
// key. A terminal that takes nothing any more keeps it no longer than letGo.
func runProgram(ctx context.Context, t Terminal, m tea.Model, options ...tea.ProgramOption) error {
	program := tea.NewProgram(m, append(options, tea.WithInput(t.In), tea.WithOutput(t.Out),
		tea.WithEnvironment(t.Env), tea.WithColorProfile(t.colours()), tea.WithoutSignalHandler())...)
	ended := make(chan error, 1)
	go func() {
		_, err := program.Run()
		ended <- err
	}()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	go program.Quit() // waits for its turn
	select {
	case err := <-ended:
		return err
	case <-time.After(letGo):
		return nil
	}
}

// home is the home screen as bubbletea sees it.
type home struct {
	Home
	ctx           context.Context
	columns, rows int

	lines   []string // of the page
	first   int      // the first line that is shown
	shown   HomeKey  // the command whose page it is; the zero HomeKey for today's
	help    bool     // the page explains the keys
	asked   int      // pages asked for; an answer to an earlier one is too late
	reading bool     // the page is not there yet
	broken  bool     // left by Ctrl-C
}

// pageRead is a page that was asked for.
type pageRead struct {
	number int
	text   string
}

// taken is a command that gets the terminal, as tea.Exec wants it.
type taken struct {
	m     *home
	words []string
}

func (c taken) Run() error          { c.m.Take(c.words); return nil }
func (c taken) SetStdin(io.Reader)  {}
func (c taken) SetStdout(io.Writer) {}
func (c taken) SetStderr(io.Writer) {}

// gaveBack is the end of such a command.
type gaveBack struct{}

// Init reads today's page.
func (m *home) Init() tea.Cmd { return m.read() }

// read asks for the page again, at the width of now.
func (m *home) read() tea.Cmd {
	m.asked++
	m.reading = true
	number, words, columns := m.asked, m.shown.Words, max(m.columns, 1)
	return func() tea.Msg { return pageRead{number, m.Show(m.ctx, words, columns)} }
}

// Update handles keys, sizes and pages that have been read.
func (m *home) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		narrower := msg.Width != m.columns
		m.columns, m.rows = msg.Width, msg.Height
		if m.help {
			m.lines = m.helpLines()
		} else if narrower {
			return m, m.read()
		}
	case pageRead:
		if msg.number == m.asked && !m.help {
			m.lines, m.reading = strings.Split(strings.TrimRight(msg.text, "\n"), "\n"), false
		}
	case gaveBack:
		if !m.help { // a key may have been pressed before this
			return m, m.read()
		}
	case tea.KeyPressMsg:
		return m, m.key(msg)
	}
	m.first = max(min(m.first, len(m.lines)-m.room()), 0)
	return m, nil
}

func (m *home) key(msg tea.KeyPressMsg) tea.Cmd {
	key := msg.String()
	switch key {
	case "ctrl+c":
		m.broken = true
		return tea.Quit
	case "q":
		return tea.Quit
	case "esc", "backspace", "left":
		if key == "esc" && m.shown.Key == "" && !m.help {
			return tea.Quit
		}
		m.shown, m.first, m.help = HomeKey{}, 0, false
		return m.read()
	case "?":
		m.help, m.first, m.reading, m.lines = true, 0, false, m.helpLines()
		return nil
	case "up", "k":
		m.first--
	case "down", "j", "enter":
		m.first++
	case "pgup", "b":
		m.first -= m.room()
	case "pgdown", "space":
		m.first += m.room()
	case "home":
		m.first = 0
	case "end":
		m.first = len(m.lines)
	default:
		i := slices.IndexFunc(m.Keys, func(k HomeKey) bool { return k.Key == msg.Text })
		if i < 0 {
			return nil
		}
		if m.Keys[i].Takes {
			m.shown, m.first, m.help = HomeKey{}, 0, false
			return tea.Exec(taken{m, m.Keys[i].Words}, func(error) tea.Msg { return gaveBack{} })
		}
		m.shown, m.first, m.help = m.Keys[i], 0, false
		return m.read()
	}
	m.first = max(min(m.first, len(m.lines)-m.room()), 0)
	return nil
}

// helpLines explain each key.
func (m *home) helpLines() (lines []string) {
	lines = append(lines, "The keys of the home screen", "")
	for _, k := range m.Keys {
		command := "backlog " + strings.Join(k.Words, " ")
		lines = append(lines, fmt.Sprintf("  %s   %-9s %s", k.Key, k.Label, command))
	}
	lines = append(lines, "", "  ↑ ↓ and space move the page", "  Esc goes back, and leaves from today's page", "  q   leaves")
	for i, text := range lines {
		lines[i] = term.Truncate(text, max(m.columns, 1))
	}
	return append(lines, strings.Split("\n"+strings.Join(term.Wrap("Every key runs that command, as it does when you type it. The first page is backlog alone; backlog --help lists every command.", max(m.columns, 1)), "\n"), "\n")...)
}

// footer returns the rows below the page: the keys, as many in a row as fit.
func (m *home) footer() (rows []string) {
	list := slices.Concat(m.Keys, []HomeKey{{Key: "?", Label: "help"}, {Key: "q", Label: "leave"}})
	if m.shown.Key != "" || m.help {
		list = append([]HomeKey{{Key: "Esc", Label: "back"}}, list...)
	}
	row, wide := "", 0
	for _, k := range list {
		width := term.Width(k.Key + " " + k.Label)
		if wide > 0 && wide+3+width > m.columns {
			rows, row, wide = append(rows, row), "", 0
		}
		if wide > 0 {
			row, wide = row+term.Muted.On(" · "), wide+3
		}
		row, wide = row+term.Strong.On(k.Key)+" "+k.Label, wide+width
	}
	rows = append(rows, row)
	return rows[:min(len(rows), max(m.rows/3, 1))] // on a low terminal the page comes first
}

// room returns how many lines of the page are shown: one row says whether there are more.
func (m *home) room() int { return max(m.rows-len(m.footer())-1, 1) }

// View draws the page, and the keys at the bottom.
func (m *home) View() tea.View {
	footer, room := m.footer(), m.room()
	rows := slices.Clone(m.lines[min(m.first, len(m.lines)):min(m.first+room, len(m.lines))])
	for len(rows) < room {
		rows = append(rows, "")
	}
	more := ""
	switch {
	case m.reading:
		more = "one moment…"
	case m.first+room < len(m.lines):
		more = term.Truncate(fmt.Sprintf("↓ %s below: space or the arrow keys", term.Count(len(m.lines)-m.first-room, "more line")), max(m.columns, 1))
	}
	rows = append(append(rows, term.Muted.On(more)), footer...)
	v := tea.NewView(strings.Join(rows[:min(len(rows), max(m.rows, 1))], "\n")) // where it is too low, the keys go first
	v.AltScreen = true
	v.WindowTitle = "backlog"
	return v
}
