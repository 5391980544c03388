// Package early keeps other people's packages from working before main does.
//
// Two that the forms need look around while they are initialised: lipgloss starts
// tmux inside tmux, to learn its colours, and the clipboard is searched for along
// the whole path. Every command, even --version, would wait for that. Packages are
// initialised in the order of their import paths as far as their imports allow, so
// that this one, which imports next to nothing, comes first and takes the path away
// until main gives it back. It is the one place where something of ours runs at
// start-up.
package early

import "os"

var path, had = hide()

func hide() (value string, was bool) {
	value, was = os.LookupEnv("PATH")
	if was {
		os.Unsetenv("PATH")
	}
	return value, was
}

// Restore gives the path back. It must come before anything that starts a program.
func Restore() {
	if had {
		os.Setenv("PATH", path)
	}
}
