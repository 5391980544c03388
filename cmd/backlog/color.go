package main

import "backlog/internal/term"

// colorHelp is what --color takes.
const colorHelp = "use colours: `WHEN` is auto, always or never"

// chooseColors notes whether colour may be used: --color decides, else NO_COLOR and
// CLICOLOR_FORCE (no-color.org and bixense.com/clicolors), else whether standard output
// is a terminal that has colours.
func (e env) chooseColors() error {
	switch e.doc.color {
	case "always":
		e.doc.colors = true
	case "never":
	case "auto":
		e.doc.colors = e.hasColors()
	default:
		return misused("--color takes auto, always or never, not %q", e.doc.color)
	}
	if guard, ok := e.stdout.(*outlet).stdout.(*term.SafeWriter); ok {
		guard.Colors = e.doc.colors
	}
	return nil
}

// hasColors reports whether colour is wanted where --color does not say so.
func (e env) hasColors() bool {
	switch {
	case e.getenv("NO_COLOR") != "":
		return false
	case e.getenv("CLICOLOR_FORCE") != "" && e.getenv("CLICOLOR_FORCE") != "0":
		return true
	}
	return e.colors && e.getenv("TERM") != "dumb"
}
