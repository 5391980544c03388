package coach

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/huh/v2"

	"backlog/internal/term"
)

// ErrAborted is returned when a form was left before its end.
var ErrAborted = errors.New("the form was left")

// Choice is an answer that a field offers.
type Choice struct {
	Value string // "" for none
	Label string
}

// Field is a question of a form.
type Field struct {
	Name  string // of the answer
	Title string
	Help  string

	Choices []Choice // what can be chosen, the likeliest first; nil: it is typed
	Many    bool     // several can be chosen
	Needed  bool     // of Many: at least one has to be chosen
	Value   string   // what is there at first
	Suggest string   // what Enter takes while nothing is typed; typing replaces it

	// If reports whether the question is asked, from the answers before it; nil: always.
	// A page is asked if its first question is.
	If func(answer func(name string) []string) bool

	// Check refuses what was typed, in a sentence. nil takes everything. It is no
	// replacement for reading the answers again where they are used.
	Check func(text string) error
}

// Form is questions on pages.
type Form struct {
	Title  string
	Pages  [][]Field
	Review bool // the last page shows the answers and asks whether to save them
	Known  bool // the review leaves out what was there before
}

// FillForm puts the questions and returns the answers by name: one text for each field,
// of Many as many as were chosen. ErrAborted if it was left, or ctx cancelled,
// before the end. It must only be called where In is a person at a terminal.
func FillForm(ctx context.Context, t Terminal, f Form) (map[string][]string, error) {
	if t.Plain {
		return f.askPlain(ctx, t)
	}
	return f.askScreen(ctx, t)
}

// listed is how many choices a field shows at once.
const listed = 8

func (f Form) askScreen(ctx context.Context, t Terminal) (map[string][]string, error) {
	values := map[string]any{}
	answer := func(name string) []string { return answerOf(values[name]) }
	groups := make([]*huh.Group, len(f.Pages))
	lists := map[huh.Field]Field{} // those whose choices are filtered by typing
	for i, page := range f.Pages {
		var fields []huh.Field
		for _, field := range page {
			asked, value := field.onScreen(t.Width)
			fields = append(fields, asked)
			values[field.Name] = value
			if field.Many || len(field.Choices) > few {
				lists[asked] = field
			}
		}
		groups[i] = huh.NewGroup(fields...).WithHideFunc(func() bool { return page[0].If != nil && !page[0].If(answer) })
		if i == 0 {
			groups[i].Title(f.Title).Description("Esc leaves, nothing saved")
		}
	}
	save := true
	if f.Review {
		groups = append(groups, huh.NewGroup(huh.NewConfirm().Title("Save this?").Affirmative("save").Negative("leave").Value(&save).
			DescriptionFunc(func() string { return strings.Join(f.review(answer), "\n") }, &values)))
	}
	keys := huh.NewDefaultKeyMap()
	keys.Quit = key.NewBinding(key.WithKeys("ctrl+c"), key.WithHelp("ctrl+c", "leave, nothing saved"))
	form := huh.NewForm(groups...).WithKeyMap(keys).WithTheme(huh.ThemeFunc(huh.ThemeBase16)).WithShowHelp(true)
	form.SubmitCmd, form.CancelCmd = tea.Quit, tea.Quit
	err := runProgram(ctx, t, formScreen{form}, tea.WithFilter(func(_ tea.Model, msg tea.Msg) tea.Msg {
		return typedInto(form.GetFocusedField(), lists, msg)
	}))
	switch {
	case ctx.Err() != nil, errors.Is(err, tea.ErrProgramKilled):
		return nil, ErrAborted
	case err != nil:
		return nil, err
	case form.State != huh.StateCompleted, !save:
		return nil, ErrAborted
	}
	answers := map[string][]string{}
	for _, page := range f.Pages {
		for _, field := range page {
			answers[field.Name] = field.or(answer(field.Name))
		}
	}
	return answers, nil
}

// formScreen is a form as bubbletea sees it.
type formScreen struct{ *huh.Form }

// Update gives the form what happened.
func (f formScreen) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := f.Form.Update(msg) // the form itself, changed
	return f, cmd
}

// View is the page of the form that is being filled in.
func (f formScreen) View() tea.View {
	v := tea.NewView(f.Form.View())
	v.ReportFocus = true
	return v
}

// answerOf reads what a field of the screen points to.
func answerOf(value any) []string {
	switch value := value.(type) {
	case *[]string:
		return *value
	case *string:
		return []string{strings.TrimSpace(*value)}
	}
	return nil
}

// or returns an answer, or what is suggested if it is empty.
func (f Field) or(answer []string) []string {
	if len(answer) == 1 && answer[0] == "" {
		return []string{f.Suggest}
	}
	return answer
}

// review returns a line for each answer that is not empty.
func (f Form) review(answer func(name string) []string) (lines []string) {
	for _, page := range f.Pages {
		if page[0].If != nil && !page[0].If(answer) {
			continue
		}
		for _, field := range page {
			var texts []string
			for _, text := range field.or(answer(field.Name)) {
				if text == "" && field.Value == "" || f.Known && text == field.Value {
					continue
				}
				if i := slices.IndexFunc(field.Choices, func(c Choice) bool { return c.Value == text }); text == "" && i >= 0 {
					text = field.Choices[i].Label
				}
				texts = append(texts, text)
			}
			title, _, _ := strings.Cut(field.Title, ",")
			if len(texts) > 0 {
				lines = append(lines, strings.TrimSuffix(title, "?")+": "+strings.Join(texts, ", "))
			}
		}
	}
	return lines
}

// few is up to how many choices arrows and letters move between them; more are
// filtered by what is typed.
const few = 4

// typedInto turns keys into what a person means by them: a letter over a long list
// filters it at once, and Escape leaves the form, unless the list has a use for it.
func typedInto(focused huh.Field, lists map[huh.Field]Field, msg tea.Msg) tea.Msg {
	pressed, ok := msg.(tea.KeyPressMsg)
	if !ok || focused == nil {
		return msg
	}
	takes := func(name string) bool {
		return slices.ContainsFunc(focused.KeyBinds(), func(b key.Binding) bool { return b.Enabled() && slices.Contains(b.Keys(), name) })
	}
	if pressed.String() == "esc" && !takes("esc") {
		return tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl}
	}
	list, long := lists[focused]
	letter := len(pressed.Text) == 1 && (pressed.Text[0]|0x20 >= 'a' && pressed.Text[0]|0x20 <= 'z')
	if long && letter && takes("/") && !(list.Many && pressed.Text == "x") { // x marks a choice
		if takes("esc") { // a search before this one is over
			focused.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
		}
		focused.Update(tea.KeyPressMsg{Code: '/', Text: "/"})
	}
	return msg
}

// besideChoice is how many columns a form needs beside the label of a choice.
const besideChoice = 9

// onScreen returns the field as huh asks it, and a pointer to its answer. The labels of the
// choices are broken here, because huh cuts them.
func (f Field) onScreen(width int) (huh.Field, any) {
	options := make([]huh.Option[string], len(f.Choices))
	for i, c := range f.Choices {
		if width > 0 {
			c.Label = strings.Join(term.Wrap(c.Label, max(width-besideChoice, 12)), "\n")
		}
		options[i] = huh.NewOption(c.Label, c.Value)
	}
	switch {
	case f.Many:
		var chosen []string
		field := huh.NewMultiSelect[string]().Title(f.Title).Description(f.Help).Options(options...).Filterable(true).Value(&chosen)
		rows := 0 // a label may be broken
		for _, o := range options {
			rows += 1 + strings.Count(o.Key, "\n")
		}
		field.Height(min(rows, 2*listed) + 2) // with the title and the help, which huh leaves out of its own sum
		if f.Needed {
			field.Validate(func(list []string) error { return f.chosen(list) })
		}
		return field, &chosen
	case f.Choices != nil:
		chosen := f.Value
		field := huh.NewSelect[string]().Title(f.Title).Description(f.Help).Options(options...).Value(&chosen)
		if len(options) > listed {
			field.Height(listed + 2)
		}
		return field, &chosen
	}
	typed := f.Value
	field := huh.NewInput().Title(f.Title).Description(f.Help).Placeholder(f.Suggest).Value(&typed)
	if f.Check != nil {
		field.Validate(func(text string) error { return f.Check(f.or([]string{strings.TrimSpace(text)})[0]) })
	}
	return field, &typed
}

// askPlain asks line by line: for people whose screen is read to them.
func (f Form) askPlain(ctx context.Context, t Terminal) (map[string][]string, error) {
	answers := map[string][]string{}
	fmt.Fprintln(t.Out, f.Title)
	known := func(name string) []string { return answers[name] }
	for _, page := range f.Pages {
		for _, field := range page {
			if page[0].If != nil && !page[0].If(known) {
				answers[field.Name] = []string{""}
				continue
			}
			answer, err := field.askPlain(ctx, t)
			if err != nil {
				return nil, err
			}
			answers[field.Name] = answer
		}
	}
	if !f.Review {
		return answers, nil
	}
	fmt.Fprintf(t.Out, "\n%s\n", strings.Join(f.review(known), "\n"))
	if text, ok := typedLine(ctx, t, "Enter saves, n leaves > "); !ok || text != "" && !strings.HasPrefix("yes", strings.ToLower(text)) {
		return nil, ErrAborted
	}
	return answers, nil
}

func (f Field) askPlain(ctx context.Context, t Terminal) ([]string, error) {
	title := f.Title
	if f.Help != "" {
		title += ", " + f.Help
	}
	fmt.Fprintf(t.Out, "\n%s\n", title)
	if len(f.Choices) > 0 && len(f.Choices) <= 2*listed {
		f.list(t)
	} else if len(f.Choices) > 0 {
		fmt.Fprintln(t.Out, "Type its name, or ? for the list.")
	}
	prompt := "> "
	switch {
	case f.Many:
		prompt = "several with spaces between, Enter for none > "
		if f.Needed {
			prompt = "one or several with spaces between > "
		}
	case f.Value+f.Suggest != "":
		prompt = "Enter for " + f.Value + f.Suggest + " > "
	}
	for {
		text, ok := typedLine(ctx, t, prompt)
		if !ok {
			return nil, ErrAborted
		}
		if text == "?" && len(f.Choices) > 0 {
			f.list(t)
			continue
		}
		answer, err := f.read(text)
		if err == nil {
			return answer, nil
		}
		fmt.Fprintf(t.Out, "%v\n", err)
	}
}

func (f Field) list(t Terminal) {
	for i, c := range f.Choices {
		fmt.Fprintf(t.Out, "%d: %s\n", i+1, c.Label)
	}
}

// read takes what was typed for an answer: "" accepts the value shown.
func (f Field) read(text string) ([]string, error) {
	switch {
	case f.Many:
		var list []string
		for word := range strings.FieldsSeq(text) {
			value, err := f.choice(word)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		return list, f.chosen(list)
	case text == "":
		text = f.Value + f.Suggest
	}
	if f.Choices != nil {
		value, err := f.choice(text)
		return []string{value}, err
	}
	if f.Check != nil {
		if err := f.Check(text); err != nil {
			return nil, err
		}
	}
	return []string{text}, nil
}

// chosen refuses an answer without a choice where one is needed.
func (f Field) chosen(list []string) error {
	if f.Needed && len(list) == 0 {
		return errors.New("choose at least one")
	}
	return nil
}

// choice finds the choice that a word means: its value, its number, or the one
// value that it begins.
func (f Field) choice(word string) (string, error) {
	if i := slices.IndexFunc(f.Choices, func(c Choice) bool { return c.Value == word }); i >= 0 {
		return word, nil
	}
	if n, err := strconv.Atoi(word); err == nil && n >= 1 && n <= len(f.Choices) {
		return f.Choices[n-1].Value, nil
	}
	var begun []string
	for _, c := range f.Choices {
		if word != "" && strings.HasPrefix(c.Value, strings.ToLower(word)) {
			begun = append(begun, c.Value)
		}
	}
	switch {
	case len(begun) == 1:
		return begun[0], nil
	case len(begun) > 6:
		return "", fmt.Errorf("%q matches %d of them; type more letters", word, len(begun))
	case len(begun) > 1:
		return "", fmt.Errorf("%q could be %s; type more letters", word, strings.Join(begun, ", "))
	}
	return "", fmt.Errorf("%q is not one of them; ? lists them", word)
}
