package main

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"backlog/internal/config"
)

// The file of explained settings can be used as it is and with every setting on, and
// docs/diary.md shows the same.
func TestDefaultSettings(t *testing.T) {
	t.Parallel()
	_, body, _ := strings.Cut(config.Defaults, "\n\n")
	on := regexp.MustCompile(`(?m)^#(  |[^ \n])`).ReplaceAllString(body, "$1")
	for name, text := range map[string]string{"off": config.Defaults, "on": on} {
		path := filepath.Join(t.TempDir(), "config.toml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := config.Read(path)
		if err == nil {
			err = c.Fault(nil)
		}
		if err != nil {
			t.Errorf("every setting %s: %v", name, err)
		}
	}
	docs, err := os.ReadFile("../../docs/diary.md")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(docs), "```toml\n")
	shown, after, found := strings.Cut(rest, "```\n")
	if !found {
		t.Fatal("docs/diary.md has no block of ```toml")
	}
	if shown != on {
		if *update {
			if err := os.WriteFile("../../docs/diary.md", []byte(before+"```toml\n"+on+"```\n"+after), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Error("the settings in docs/diary.md differ from internal/config/defaults.toml; run this test with -update")
	}
}

// Every key that the file may have is explained and shown.
func TestEverySettingIsShown(t *testing.T) {
	t.Parallel()
	var shown []string
	for _, s := range (config.Config{}).Settings("", "") {
		shown = append(shown, s.Key)
	}
	var look func(is reflect.Type, above string)
	look = func(is reflect.Type, above string) {
		for i := range is.NumField() {
			field := is.Field(i)
			key := field.Tag.Get("toml")
			if key == "" {
				continue
			}
			if !strings.Contains(config.Defaults, key) {
				t.Errorf("%s%s is not explained in defaults.toml", above, key)
			}
			switch {
			case field.Type.Kind() == reflect.Struct && field.Type.NumField() > 0:
				look(field.Type, key+".")
			case !slices.Contains(shown, above+key):
				t.Errorf("backlog config does not show %s%s", above, key)
			}
		}
	}
	look(reflect.TypeFor[config.Config](), "")
}
