package backlog_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write docs/licenses.md anew")

// docs/licenses.md names every module that is in the program on any system, with its
// licence and who holds the copyright. make licenses writes it.
func TestLicenses(t *testing.T) {
	const page = "docs/licenses.md"
	modules := map[string]string{} // path and version, and the folder
	for _, system := range []string{"linux", "darwin", "windows", "freebsd"} {
		list := exec.Command("go", "list", "-deps", "-f", `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}`, "./cmd/backlog")
		list.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		text, err := list.Output()
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(text)) {
			if words := strings.Fields(row); len(words) == 3 {
				modules[words[0]+" | "+words[1]] = words[2]
			}
		}
	}
	text, err := exec.Command("go", "env", "GOROOT", "GOVERSION").Output()
	if err != nil {
		t.Fatal(err)
	}
	root := strings.Fields(string(text))[0]
	modules["Go and its standard library | the version that builds it"] = root

	var rows []string
	for name, folder := range modules {
		license, holders, err := licenseIn(folder)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		rows = append(rows, fmt.Sprintf("| %s | %s | %s |\n", name, license, holders))
	}
	slices.SortFunc(rows, func(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) })
	want := "# Licences of what is in the program\n\n" +
		"backlog itself is under the MIT License. The program holds parts of these modules as well, on one system or another. Each\n" +
		"licence allows that, and asks that its copyright and its text are passed on; the text is in the module, on pkg.go.dev and after\n" +
		"`go mod download` in `$(go env GOMODCACHE)`. `make licenses` writes this page, and a test keeps it current.\n\n" +
		"| module | version | licence | copyright |\n| --- | --- | --- | --- |\n" + strings.Join(rows, "")
	if *update {
		if err := os.WriteFile(page, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(page); err != nil || string(got) != want {
		t.Errorf("%s is not current: %v; run make licenses, and see whether each licence suits", page, err)
	}
}

// licenseIn returns which licence a folder holds, and who holds the copyright.
func licenseIn(folder string) (license, holders string, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return "", "", err
	}
	for _, file := range files {
		name := strings.ToUpper(filepath.Base(file))
		if !strings.HasPrefix(name, "LICENSE") && !strings.HasPrefix(name, "LICENCE") && !strings.HasPrefix(name, "COPYING") {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return "", "", err
		}
		kind := licenseOf(string(text))
		if kind == "" {
			continue
		}
		line := regexp.MustCompile(`(?mi)^\s*copyright (?:\(c\)|©|[12]\d{3}).*$`)
		var list []string
		for _, found := range line.FindAllString(string(text), -1) {
			found = strings.TrimSuffix(strings.ReplaceAll(strings.Join(strings.Fields(found), " "), "|", "/"), " All rights reserved.")
			if !slices.Contains(list, found) {
				list = append(list, found)
			}
		}
		return kind, cmp.Or(strings.Join(list, "; "), "its authors"), nil
	}
	return "", "", fmt.Errorf("no known licence in %s", folder)
}

// licenseOf returns which licence a text is, "" if it is none that is known.
func licenseOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	has := func(part string) bool { return strings.Contains(text, part) }
	switch {
	case has("Apache License Version 2.0"):
		return "Apache-2.0"
	case has("Mozilla Public License"):
		return "MPL-2.0"
	case has("Redistribution and use in source and binary forms") && (has("Neither the name") || has("The names of")):
		return "BSD-3-Clause"
	case has("Redistribution and use in source and binary forms"):
		return "BSD-2-Clause"
	case has("Permission is hereby granted, free of charge"):
		return "MIT"
	}
	return ""
}
