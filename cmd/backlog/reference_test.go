package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

var manual = flag.String("manual", "", "write the man pages and the completions of the shells into this folder")

// documentedRoot returns the command tree as its documentation shows it.
func documentedRoot(t *testing.T) *cobra.Command {
	t.Helper()
	p := newPaper(t)
	p.e.doc = new(document)
	root := newRootCmd(p.e)
	var each func(cmd *cobra.Command)
	each = func(cmd *cobra.Command) {
		cmd.DisableAutoGenTag = true // it has the date
		cmd.InitDefaultHelpFlag()
		for _, c := range cmd.Commands() {
			each(c)
		}
	}
	each(root)
	return root
}

// docs/reference.md is the help of every command and the topics, as cobra/doc writes
// them: -update writes it anew.
func TestDocumentedReference(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	b.WriteString("# Every command\n\nWritten by: go test ./cmd/backlog -run TestDocumentedReference -update\n\n" +
		"[commands.md](commands.md) is shorter. Every command also takes `--color`, `--db` and `--help`, as below `backlog` itself.\n")
	var each func(cmd *cobra.Command)
	inherited := regexp.MustCompile(`(?s)### Options inherited from parent commands.*?` + "```\n.*?```\n")
	helpFlag := regexp.MustCompile(`(?m)^ +-h, --help .*\n`)
	indented := regexp.MustCompile(`(?m)^ {2,}`)
	each = func(cmd *cobra.Command) {
		if indented.MatchString(cmd.Long) {
			cmd.Long = "```text\n" + cmd.Long + "\n```"
		}
		var page bytes.Buffer
		if err := doc.GenMarkdown(cmd, &page); err != nil {
			t.Fatal(err)
		}
		text, _, _ := strings.Cut(page.String(), "### SEE ALSO")
		if cmd.HasParent() {
			text = helpFlag.ReplaceAllString(inherited.ReplaceAllString(text, ""), "")
		}
		text = strings.ReplaceAll(text, "### Options\n\n```\n```\n", "")
		b.WriteString("\n" + strings.TrimSpace(strings.ReplaceAll(text, "### ", "#### ")) + "\n")
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() && cmd.Name() != "completion" {
				each(c)
			}
		}
	}
	each(documentedRoot(t))
	for _, topic := range helpTopics() {
		text, _ := helpTopic(topic)
		fmt.Fprintf(&b, "\n## backlog help %s\n\n```text\n%s```\n", topic, text)
	}
	const file = "../../docs/reference.md"
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, err := os.ReadFile(file); err != nil || string(got) != b.String() {
		t.Errorf("%s differs from the help of the commands; run this test with -update and read the difference (%v)", file, err)
	}
}

// Every command has a man page, and every shell its completion. Packages carry them;
// make manual writes them.
func TestManual(t *testing.T) {
	folder := *manual
	if folder == "" {
		folder = t.TempDir()
	}
	save := func(below, name string, text []byte) {
		err := os.MkdirAll(filepath.Join(folder, below), 0o755)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, below, name), text, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	indented := regexp.MustCompile(`(?m)^ {2,}`)
	var each func(cmd *cobra.Command)
	each = func(cmd *cobra.Command) {
		paragraphs := strings.Split(cmd.Long, "\n\n")
		for i, text := range paragraphs {
			if indented.MatchString(text) { // columns, which are no running text
				paragraphs[i] = "    " + strings.ReplaceAll(text, "\n", "\n    ")
			}
		}
		cmd.Long = strings.Join(paragraphs, "\n\n")
		var page bytes.Buffer
		// The date of a page is that of the first release, so that two builds are the same.
		header := doc.GenManHeader{Title: strings.ToUpper(strings.ReplaceAll(cmd.CommandPath(), " ", "-")), Section: "1", Source: "backlog", Manual: "backlog", Date: new(time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC))}
		if err := doc.GenMan(cmd, &header, &page); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(page.String(), ".SH SYNOPSIS") {
			t.Errorf("the man page of %s has no synopsis:\n%s", cmd.CommandPath(), &page)
		}
		var packed bytes.Buffer
		w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
		w.Write(page.Bytes())
		w.Close()
		save("man", strings.ReplaceAll(cmd.CommandPath(), " ", "-")+".1.gz", packed.Bytes())
		for _, c := range cmd.Commands() {
			if c.IsAvailableCommand() && c.Name() != "help" {
				each(c)
			}
		}
	}
	each(documentedRoot(t))
	for shell, name := range map[string]string{"bash": "backlog.bash", "zsh": "_backlog", "fish": "backlog.fish", "powershell": "backlog.ps1"} {
		p := newPaper(t)
		if status := p.run(t, "completion "+shell); status != 0 || p.stdout.Len() < 1000 {
			t.Fatalf("completion %s: status %d: %s", shell, status, p.stderr)
		}
		save("completions", name, p.stdout.Bytes())
	}
}
