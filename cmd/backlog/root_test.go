package main

import (
	"bytes"
	"testing"
)

// A command that is made alone is the same as among the others.
func TestNamedCommandAlone(t *testing.T) {
	help := func(typed ...string) (text string, made int) {
		var out bytes.Buffer
		e := env{path: new(string), doc: new(document), args: typed, stdout: &out, stderr: &out}
		root := newRootCmd(e)
		made = len(root.Commands())
		for _, cmd := range root.Commands() {
			if cmd.Name() == typed[len(typed)-1] || cmd.Name() == "log" && len(typed) == 2 && typed[1] == "--help" {
				cmd.SetOut(&out)
				if err := cmd.Help(); err != nil {
					t.Fatal(err)
				}
			}
		}
		return out.String(), made
	}
	_, all := help("")
	for _, g := range commandGroups() {
		for _, c := range g.commands {
			alone, made := help("--db", "log", "--plain", c.name)
			among, whole := help("no-command", c.name)
			if made != 1 || whole != all || alone != among || alone == "" {
				t.Errorf("%s alone makes %d commands, among others %d, with the help\n%swant\n%s", c.name, made, whole, alone, among)
			}
		}
	}
	for _, words := range [][]string{{}, {"--help"}, {"lgo"}, {"help"}, {"completion", "bash"}, {"__complete", "log", ""}, {"-x", "log"}, {"--db"}, {"--version", "log"}} {
		if got := (env{args: words}).typedCommand(); got != "" {
			t.Errorf("%q names %q", words, got)
		}
	}
}
