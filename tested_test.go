package backlog_test

import (
	"go/ast"
	"go/parser"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// An exported function of a package that judges a diary is called by a test of that package: what
// a screen prints does not show at which figure an answer changes.
func TestWhatJudgesHasItsOwnTest(t *testing.T) {
	// These are tested by what calls them.
	throughOthers := []string{
		"internal/trends LastTwoWeeks", "internal/trends Less", "internal/trends Logged", "internal/trends RowOf", "internal/trends StateText",
		"internal/trends Swap", "internal/trends UsesWithout", "internal/trends WarnedOn", "internal/warnings Asks", "internal/warnings WarnedOn", "internal/stats Median",
		"internal/trends Median", "internal/trends Change", "internal/warnings Bars",
	}
	for name, file := range sources(t, parser.SkipObjectResolution) {
		dir := path.Dir(name)
		if dir != "internal/trends" && dir != "internal/warnings" && dir != "internal/stats" {
			continue
		}
		tests, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
		if err != nil {
			t.Fatal(err)
		}
		text := ""
		for _, test := range tests {
			content, err := os.ReadFile(test)
			if err != nil {
				t.Fatal(err)
			}
			text += string(content)
		}
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || !f.Name.IsExported() || strings.HasPrefix(f.Name.Name, "Marshal") || slices.Contains(throughOthers, dir+" "+f.Name.Name) {
				continue
			}
			if !strings.Contains(text, f.Name.Name+"(") {
				t.Errorf("%s: no test of %s calls %s", name, dir, f.Name.Name)
			}
		}
	}
}
