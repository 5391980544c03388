package render

// Places are where the files of a diary are.
type Places struct {
	Schema   schema `json:"schema"`
	Diary    string `json:"diary"`
	Copies   string `json:"copies"`             // the folder of the daily copies
	Settings string `json:"settings,omitempty"` // "": there is no place for them
}

// Text returns the diary's path alone, for scripts.
func (v Places) Text(Page) string { return oneLine(v.Diary) + "\n" }

// Plain returns every path.
func (v Places) Plain(Page) string {
	var l lines
	l.add("diary", oneLine(v.Diary))
	l.add("copies", oneLine(v.Copies))
	if v.Settings != "" {
		l.add("settings", oneLine(v.Settings))
	}
	return l.String()
}
