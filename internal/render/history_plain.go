package render

import "backlog/internal/sessions"

// HistoryPlain returns every change of an entry as labelled lines, oldest first.
func (p Page) HistoryPlain(number int64, changes []sessions.Change) string {
	var b lines
	b.add("entry", number)
	for _, c := range changes {
		is := c.Is
		if c.Act == "lost" { // the version of another machine, which was older
			is = c.Was
		}
		b.gap()
		b.add("when", Moment(c.At))
		b.add("change", c.Act)
		b.add("command", oneLine(c.Words))
		if is == nil {
			b.add("entry became", "deleted")
			continue
		}
		b.add("entry became", Moment(is.Local())+", "+p.What(*is))
		if is.Note != "" {
			b.add("note", oneLine(is.Note))
		}
	}
	return b.String()
}
