package exchange

import "strings"

// formulaStarts are the characters with which a spreadsheet takes a field for a
// formula, the full-width ones included. Source: OWASP, CSV Injection.
const formulaStarts = "=+-@\t\r\n＝＋－＠"

// startsFormula reports whether a spreadsheet could take the note for a formula,
// or it is one that defuse has to mark so that undefuse can distinguish them.
func startsFormula(note string) bool {
	rest := strings.TrimLeft(note, "'")
	return rest != "" && strings.IndexAny(rest, formulaStarts) == 0
}

// defuse puts an apostrophe before a note that a spreadsheet would run, and
// before one that begins like a note so marked.
func defuse(note string) string {
	if startsFormula(note) {
		return "'" + note
	}
	return note
}

// undefuse takes the apostrophe away that defuse put there. A note that begins
// like a formula without one stays as it is.
func undefuse(note string) string {
	if strings.HasPrefix(note, "'") && startsFormula(note) {
		return note[1:]
	}
	return note
}
