package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backlog/internal/db"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// The line that a person gets to keep writes the same entry, whenever it is typed.
func TestKeptLinesWriteTheSame(t *testing.T) {
	for _, words := range [][]string{
		{"log", "lower-back.l", "knead", "thumb", "4h", "4-2", "--yes", "+numb-saddle", "+tingling-leg.l=worse,since=2026-11", "since=2019", "way=4", "-n", "it's $HOME; \"so\"\nand so on"},
		{"log", "neck", "knead", "90s", "0"},
		{"pain", "neck.r", "7", "@mon", "+fever=same"},
		{"symptom", "injury-minor", "fever=new", "since=yesterday"},
		{"symptom", "bp-high=192/124", "tingling-leg.both=no"},
		{"seen", "ces-saddle-numbness", "ci-spinal-hardware", "massage-ok", "by=gp", "@yesterday", "-n", "looked"},
		{"event", "new", "desk", "@2026-11-02", "--region", "lower-back"},
		{"question", "add", "-n", "-x or +y?"},
	} {
		first := writtenBy(t, time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC), words)
		again := writtenBy(t, time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC), lineOf(first))
		if first.Kind == sessions.Question { // a question is not given a time
			again.At = first.At
		}
		want, got := text(t, first), text(t, again)
		if got != want {
			t.Errorf("%q gives\n%s, and the line to keep, %q, gives\n%s", words, want, lineOf(first), got)
		}
	}
}

// writtenBy returns the entry that a command line writes into an empty diary.
func writtenBy(t *testing.T, now time.Time, words []string) sessions.Entry {
	t.Helper()
	path := filepath.Join(t.TempDir(), "diary.db")
	var out, remarks bytes.Buffer
	e := env{
		stdin: strings.NewReader(""), stdout: &out, stderr: &remarks, getenv: func(string) string { return "" },
		now: func() time.Time { return now }, path: new(string), configHome: t.TempDir(),
	}
	if status := run(context.Background(), e, append([]string{"--db", path}, words...)); status != 0 {
		t.Fatalf("backlog %q: status %d\n%s%s", words, status, &out, &remarks)
	}
	conn, err := db.OpenToLook(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	list, err := sessions.NewStore(conn, 0).Entries(t.Context(), sessions.Query{})
	if err != nil || len(list) != 1 {
		t.Fatalf("backlog %q: %d entries, %v", words, len(list), err)
	}
	return list[0]
}

func text(t *testing.T, e sessions.Entry) string {
	t.Helper()
	e.UID, e.Rev, e.Device = "", 0, ""
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// A shell takes the quoted words for the words that they are.
func TestShellLine(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	words := []string{"plain", "", "it's", "a b", "$HOME", "`id`", "two\nlines", "~", "=ls", "#41", "*", `\`, "+fever=worse;since=mon", "@2026-11-22T21:05+01:00", "!x", "ä"}
	out, err := exec.Command(shell, "-c", `printf '%s\0' `+term.ShellLine(words)).Output()
	if got := strings.TrimSuffix(string(out), "\x00"); err != nil || got != strings.Join(words, "\x00") {
		t.Errorf("sh reads %q as %q, %v", words, strings.Split(got, "\x00"), err)
	}
}
