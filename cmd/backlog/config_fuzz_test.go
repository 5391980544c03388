package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backlog/internal/guide"
)

// Whatever the config file holds, it is read or refused in one sentence that names it.
func FuzzConfig(f *testing.F) {
	for _, text := range []string{
		"day_start = \"03:00\"\n", "day_start = 3\n", "[[region]]\nname = \"left-knee\"\nlabel = \"left knee\"\npart = \"thigh\"\n",
		"[[routine]]\nname = \"evening\"\nsteps = [\"rolling roller 60s both\"]\n", "[[plan]]\nregion = \"neck\"\nevery = \"2d\"\nat = \"21:00\"\n",
		"[backup]\nfolder = \"~/copies\"\ndaily = 7\nweekly = -1\n", "[sync]\nname = \"laptop\"\n", "[[[", "\x00", "day_start = \"\x1b[31m\"\n", "a = 1e999\n",
	} {
		f.Add(text)
	}
	folder := f.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "backlog"), 0o700); err != nil {
		f.Fatal(err)
	}
	e := env{configHome: folder}
	f.Fuzz(func(t *testing.T, text string) {
		if err := os.WriteFile(e.configFile(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		settings, err := e.readConfig()
		if err == nil {
			_, err = guide.NewVocabulary(settings.Regions())
			if err != nil && err.Error() == "" {
				t.Errorf("NewVocabulary() of %q fails without a word", text)
			}
			return
		}
		if !strings.HasPrefix(err.Error(), e.configFile()) || strings.ContainsAny(err.Error(), "\x1b\x00\n") {
			t.Errorf("readConfig() of %q = %q, want one line that names %s", text, err, e.configFile())
		}
	})
}
