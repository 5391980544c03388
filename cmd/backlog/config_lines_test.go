package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var configLines = flag.Int("lines", 10_000, "how many random lines of config TestManySettings reads")

// Lines of config as people write them, right and wrong: none stops the program,
// and a refusal is one sentence that names the file. The lines that are typed and
// those of files that are imported are in torture.
func TestManySettings(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "backlog"), 0o700); err != nil {
		t.Fatal(err)
	}
	e := env{configHome: folder, dataHome: folder, now: time.Now, stderr: io.Discard, getenv: func(string) string { return "" }, path: new(string)}
	random := rand.New(rand.NewPCG(1, 2))
	// The first of a list is right, and more often taken.
	pick := func(list ...string) string { return list[max(0, random.IntN(3*len(list))-2*len(list))] }
	tables := []func() string{
		func() string {
			return fmt.Sprintf("[[region]]\nname = %s\nlabel = %s\npart = %s\n", pick(`"left-knee"`, `"neck"`, `"Knee"`, `"all"`, `"r2"`, "7"),
				pick(`"left knee"`, `""`, `"\u001b[31mred"`), pick(`"thigh"`, `"other"`, `"lower-back"`, `"moon"`))
		},
		func() string {
			return fmt.Sprintf("[[plan]]\nregion = %s\n%s\n%s\n", pick(`"lower-back"`, `"neck"`, `"nowhere"`),
				pick(`every = "2d"`, `days = ["mon", "thu"]`, `every = "0d"`, `days = ["funday"]`, `every = 2`), pick(`at = "21:00"`, `at = "25:00"`, ""))
		},
		func() string {
			return fmt.Sprintf("[[routine]]\nname = %s\nregion = \"lower-back\"\nsteps = [%s]\n", pick(`"evening"`, `""`, `"x y"`),
				pick(`"effleurage hands 60s both"`, `{ technique = "compression", tool = "ball", time = "30s", sides = "each", say = "Above the belt." }`, `"nonsense"`, `7`, ""))
		},
		func() string {
			return fmt.Sprintf("[backup]\nfolder = %s\ndaily = %s\n", pick(`"~/copies"`, `""`, `"\u0000"`), pick("7", "0", "-1", "1e9", `"7"`))
		},
		func() string { return "[sync]\nname = " + pick(`"laptop"`, `""`, `"\u202e"`) + "\n" },
	}
	read, taken := 0, 0
	for read < *configLines {
		text := pick("day_start = \"03:00\"\n", "day_start = 3\n", "", "day_start = \"24:00\"\n") + pick("ask_way = true\n", "", "ask_way = 1\n")
		for range random.IntN(3) {
			text += tables[random.IntN(len(tables))]()
		}
		for random.IntN(3) == 0 {
			at := random.IntN(len(text) + 1)
			text = text[:at] + pick("\x00", "\x1b[31m", "=", "[", "\"", "\n", string(rune(random.IntN(0x3000))), string([]byte{byte(random.IntN(256))})) + text[min(len(text), at+random.IntN(3)):]
		}
		read += strings.Count(text, "\n") + 1
		if err := os.WriteFile(e.configFile(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		a, err := e.newApp()
		if err == nil {
			err = a.ConfigFault
		}
		if err == nil {
			_, err = a.Routines()
		}
		if err == nil {
			_, err = a.Config.TrendPlans(a.Words)
		}
		if err == nil {
			taken += strings.Count(text, "\n") + 1
			continue
		}
		if said := err.Error(); !strings.Contains(said, "config.toml") || strings.ContainsAny(said, "\x1b\x00\n\u202e") {
			t.Fatalf("%q is refused with %q, want one line that names config.toml", text, said)
		}
	}
	if taken < read/20 || taken > read*19/20 {
		t.Errorf("%d lines, %d of them taken; that is no trial", read, taken)
	}
	t.Logf("config %9d lines: %9d taken, %9d refused", read, taken, read-taken)
}
