package render

// Settings are every setting with the value in effect.
type Settings struct {
	Schema   schema    `json:"schema"`
	File     string    `json:"file"`
	Exists   bool      `json:"exists"`
	Settings []Setting `json:"settings"`
}

// Setting is a setting and the value in effect.
type Setting struct {
	Key     string `json:"key"`
	Value   string `json:"value"`
	Default bool   `json:"default"` // the file says nothing else
}

// Text returns a table of the settings below the path of the file.
func (v Settings) Text(p Page) string {
	var rows [][]string
	for _, s := range v.Settings {
		from := ""
		if s.Default {
			from = "default"
		}
		rows = append(rows, []string{s.Key, oneLine(s.Value), from})
	}
	text := oneLine(v.File)
	if !v.Exists {
		text += " (not there; backlog config edit makes it)"
	}
	return text + "\n\n" + table([]column{{"setting", false}, {"value", false}, {"", false}}, rows) + "\nwhat each means: backlog config defaults\n"
}

// Plain returns a setting a line.
func (v Settings) Plain(Page) string {
	var l lines
	l.add("file", oneLine(v.File))
	l.add("exists", v.Exists)
	for _, s := range v.Settings {
		value := oneLine(s.Value)
		if s.Default {
			value += " (default)"
		}
		l.add(s.Key, value)
	}
	return l.String()
}
