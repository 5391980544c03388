package render

import (
	"fmt"
	"strings"
)

// Version is what the program was built from.
type Version struct {
	Schema      schema    `json:"schema"`
	Version     string    `json:"version"`
	Commit      string    `json:"commit,omitempty"` // "": it was not built in a clone
	Committed   string    `json:"committed,omitempty"`
	Modified    bool      `json:"modified"` // the clone had changes that were not committed
	DiarySchema int       `json:"diary_schema"`
	Go          string    `json:"go"`
	Platform    string    `json:"platform"`
	Libraries   []Library `json:"libraries"`
}

// Library is a module that is part of the program.
type Library struct {
	Module  string `json:"module"`
	Version string `json:"version"`
}

func (v Version) facts() [][2]string {
	commit := v.Commit
	switch {
	case commit == "":
		commit = "unknown"
	case v.Modified:
		commit += ", with changes that were not committed"
	}
	return [][2]string{{"commit", commit}, {"committed", v.Committed}, {"schema", fmt.Sprintf("%d, of the diary's file", v.DiarySchema)}, {"go", v.Go + " " + v.Platform}}
}

// Text returns the version in the first line.
func (v Version) Text(Page) string {
	var b strings.Builder
	fmt.Fprintf(&b, "backlog %s\n", v.Version)
	for _, f := range v.facts() {
		if f[1] != "" {
			fmt.Fprintf(&b, "  %-9s  %s\n", f[0], f[1])
		}
	}
	for i, l := range v.Libraries {
		label := ""
		if i == 0 {
			label = "libraries"
		}
		fmt.Fprintf(&b, "  %-9s  %s %s\n", label, l.Module, l.Version)
	}
	return b.String()
}

// Plain returns the same, one labelled fact a line.
func (v Version) Plain(Page) string {
	var l lines
	l.add("version", v.Version)
	for _, f := range v.facts() {
		if f[1] != "" {
			l.add(f[0], f[1])
		}
	}
	for _, library := range v.Libraries {
		l.add("library", library.Module+" "+library.Version)
	}
	return l.String()
}
