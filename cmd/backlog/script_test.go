package main

import (
	"context"
	"debug/elf"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"

	"backlog/internal/early"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

// TestMain lets the scripts run the real program; only its clock is replaced.
func TestMain(m *testing.M) {
	early.Restore()
	testscript.Main(m, map[string]func(){
		"backlog":  func() { os.Exit(run(context.Background(), scriptEnv(), os.Args[1:])) },
		"backlogs": runLines,
	})
}

// scriptEnv is the real outside world at the moment TEST_NOW, in the time zone TZ.
// With TEST_CLOCK=runs, time goes on from that moment.
func scriptEnv() env {
	now, err := time.Parse(time.RFC3339, os.Getenv("TEST_NOW"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "TEST_NOW:", err)
		os.Exit(125)
	}
	e := systemEnv()
	e.now = func() time.Time { return now.In(time.Local) }
	if os.Getenv("TEST_CLOCK") == "runs" {
		began := time.Now()
		e.now = func() time.Time { return now.In(time.Local).Add(time.Since(began)) }
	}
	return e
}

// TestScripts runs the stories of testdata/script. Each has a home of its own and
// starts on a Sunday evening in Berlin; "env TEST_NOW=…" moves its clock.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join("testdata", "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       *update,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"status": status},
		Condition: func(name string) (bool, error) {
			switch name {
			case "root":
				return os.Getuid() == 0, nil
			case "static": // it runs without the files of a system
				program, err := elf.Open("/proc/self/exe")
				return err == nil && !slices.ContainsFunc(program.Progs, func(p *elf.Prog) bool { return p.Type == elf.PT_INTERP }), nil
			}
			return false, fmt.Errorf("unknown condition %q", name)
		},
		Setup: func(s *testscript.Env) error {
			s.Setenv("TEST_NOW", "2026-11-22T21:05:00+01:00")
			s.Setenv("TZ", "Europe/Berlin")
			s.Setenv("RELEASED", absolute(filepath.Join("testdata", "released")))
			s.Setenv("HOME", s.WorkDir)
			s.Setenv("XDG_DATA_HOME", filepath.Join(s.WorkDir, "data"))
			s.Setenv("XDG_CONFIG_HOME", filepath.Join(s.WorkDir, "config"))
			return nil
		},
	})
}

// Whoever has nothing but Go can run the scripts: what needs another program stops
// before it where that is not there.
func TestScriptsNeedOnlyGo(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join("testdata", "script", "*.txtar"))
	if err != nil || len(files) < 60 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		script, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		before, _, uses := strings.Cut(string(script.Comment), "\nexec sqlite3 ")
		if uses && !strings.Contains(before, "[!exec:sqlite3] stop ") {
			t.Errorf("%s runs sqlite3 without asking first whether it is there", file)
		}
	}
}

// status runs a program that must end with a given exit status, as in
//
//	status 2 backlog log nonsense
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N program [args…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	got := 0
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
