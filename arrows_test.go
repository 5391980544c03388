// Package backlog_test keeps what the tree promises as a whole: which package may
// use which, what is made at start-up, and which versions belong together.
package backlog_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "backlog"

// arrows is the drawing of the house: each package with those of ours that it may
// use. A package that is not here has no place yet.
var arrows = map[string][]string{
	"cmd/backlog": {
		"internal/app", "internal/coach", "internal/config", "internal/db", "internal/early", "internal/exchange", "internal/guide", "internal/howto", "internal/line", "internal/notes", "internal/render",
		"internal/report", "internal/sessions", "internal/term", "internal/trends", "internal/warnings", "internal/zone",
	},
	"internal/app":      {"internal/config", "internal/exchange", "internal/guide", "internal/howto", "internal/line", "internal/sessions", "internal/trends", "internal/warnings"},
	"internal/render":   {"internal/warnings", "internal/trends", "internal/sessions", "internal/guide", "internal/howto", "internal/line", "internal/notes", "internal/stats", "internal/term"},
	"internal/report":   {"internal/warnings", "internal/trends", "internal/sessions", "internal/guide", "internal/line", "internal/stats", "internal/term"},
	"internal/sim/cmd":  {"internal/sim", "internal/guide"},
	"internal/sim":      {"internal/warnings", "internal/trends", "internal/sessions", "internal/guide"},
	"internal/warnings": {"internal/trends", "internal/sessions", "internal/guide"},
	"internal/trends":   {"internal/sessions", "internal/guide", "internal/stats"},
	"internal/config":   {"internal/trends", "internal/line", "internal/howto", "internal/guide", "internal/db", "internal/term"},
	"internal/exchange": {"internal/line", "internal/sessions", "internal/guide", "internal/term"},
	"internal/line":     {"internal/sessions", "internal/guide"},
	"internal/sessions": {"internal/guide", "internal/db", "migrations"},
	"internal/db":       {"migrations"},
	"internal/coach":    {"internal/guide", "internal/howto", "internal/term"},
	"internal/early":    {},
	"internal/guide":    {"internal/notes"}, // search finds signs by the phrases of notes
	"internal/howto":    {"internal/guide"},
	"internal/notes":    {},
	"internal/stats":    {},
	"internal/term":     {},
	"internal/zone":     {},
	"migrations":        {},
	"testkit":           {},
}

// keepers names, for a package from elsewhere and all below it, those of ours
// that may know it.
var keepers = []struct {
	theirs string
	ours   []string
}{
	{"github.com/spf13/cobra", []string{"cmd/backlog"}},
	{"github.com/spf13/pflag", []string{"cmd/backlog"}},
	{"github.com/pelletier/go-toml", []string{"internal/config", "internal/exchange"}},
	{"modernc.org/sqlite", []string{"internal/db"}},
	{"database/sql", []string{"internal/db", "internal/sessions"}},
	{"github.com/olekukonko/tablewriter", []string{"internal/term"}},
	{"github.com/charmbracelet/x/ansi", []string{"internal/term"}},
	{"golang.org/x/term", []string{"internal/term"}},
	{"charm.land/bubbletea", []string{"internal/coach"}},
	{"github.com/muesli/cancelreader", []string{"internal/coach"}},
	{"charm.land/bubbles", []string{"internal/coach"}},
	{"charm.land/huh", []string{"internal/coach"}},
	{"charm.land/lipgloss", []string{"internal/coach"}}, // its styles are part of bubbletea's screens
	{"net", nil},
	{"testing", []string{"testkit"}},
}

func TestArrows(t *testing.T) {
	for name, file := range sources(t, parser.ImportsOnly) {
		dir := path.Dir(name)
		allowed, known := arrows[dir]
		if !known {
			t.Errorf("%s: no arrow leads to or from %s; draw it first", name, dir)
			continue
		}
		for _, spec := range file.Imports {
			used := imported(t, spec)
			if ours, ok := strings.CutPrefix(used, module+"/"); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s uses %s; %s may use %v", name, used, dir, allowed)
			}
		}
	}
}

// Nothing of ours reaches the network, and each foreign trade has one master.
// net/url only takes paths apart.
func TestKeepers(t *testing.T) {
	for name, file := range sources(t, parser.ImportsOnly) {
		for _, spec := range file.Imports {
			used := imported(t, spec)
			if used == "net/url" {
				continue
			}
			for _, k := range keepers {
				if below(used, k.theirs) && !slices.Contains(k.ours, path.Dir(name)) {
					t.Errorf("%s uses %s; only %v may", name, used, k.ours)
				}
			}
		}
	}
}

// The raw system calls would be the other way to a socket.
func TestNoSockets(t *testing.T) {
	for name, file := range sources(t, parser.SkipObjectResolution) {
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			from, ok := sel.X.(*ast.Ident)
			if ok && slices.Contains([]string{"syscall", "unix", "windows"}, from.Name) && strings.Contains(sel.Sel.Name, "Socket") {
				t.Errorf("%s calls %s.%s", name, from.Name, sel.Sel.Name)
			}
			return true
		})
	}
}

// Every command pays for what its packages make before main: maps, regular
// expressions and templates are made inside functions, and there is no init.
func TestNothingMadeAtStart(t *testing.T) {
	files := sources(t, parser.SkipObjectResolution)
	maps := mapTypes(files)
	for name, file := range files {
		for _, decl := range file.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Recv == nil && decl.Name.Name == "init" {
					t.Errorf("%s has an init function", name)
				}
			case *ast.GenDecl:
				if what := made(decl, maps[path.Dir(name)]); what != "" {
					t.Errorf("%s makes %s at package level", name, what)
				}
			}
		}
	}
}

// made names the first costly thing that a declaration makes at start-up, or
// returns "". maps are the package's own map types.
func made(decl *ast.GenDecl, maps []string) (what string) {
	if decl.Tok != token.VAR {
		return ""
	}
	isMap := func(e ast.Expr) bool {
		if id, ok := e.(*ast.Ident); ok {
			return slices.Contains(maps, id.Name)
		}
		_, ok := e.(*ast.MapType)
		return ok
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit: // runs when it is called
			return false
		case *ast.CompositeLit:
			if isMap(n.Type) {
				what = "a map"
			}
		case *ast.CallExpr:
			switch fun := n.Fun.(type) {
			case *ast.Ident:
				if fun.Name == "make" && isMap(n.Args[0]) {
					what = "a map"
				}
			case *ast.SelectorExpr:
				if from, ok := fun.X.(*ast.Ident); ok && (from.Name == "regexp" || from.Name == "template") {
					what = from.Name + "." + fun.Sel.Name
				}
			}
		}
		return true
	})
	return what
}

// mapTypes returns the names of the map types that each folder declares.
func mapTypes(files map[string]*ast.File) map[string][]string {
	types := make(map[string][]string)
	for name, file := range files {
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range group.Specs {
				if spec, ok := spec.(*ast.TypeSpec); ok {
					if _, ok := spec.Type.(*ast.MapType); ok {
						dir := path.Dir(name)
						types[dir] = append(types[dir], spec.Name.Name)
					}
				}
			}
		}
	}
	return types
}

func TestMadeAtStart(t *testing.T) {
	for _, c := range []struct{ decl, want string }{
		{`var sides = []string{"left", "right"}`, ""},
		{`var errGone = errors.New("gone")`, ""},
		{`var lazy = sync.OnceValue(func() map[string]int { return map[string]int{} })`, ""},
		{`var byName = map[string]int{"one": 1}`, "a map"},
		{`var byName = make(map[string]int)`, "a map"},
		{`var byName = index{"one": 1}`, "a map"},
		{`var nested = []struct{ m map[string]int }{{m: map[string]int{}}}`, "a map"},
		{`var word = regexp.MustCompile("[a-z]+")`, "regexp.MustCompile"},
		{`var page = template.Must(parse())`, "template.Must"},
	} {
		file, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\n"+c.decl, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := made(file.Decls[0].(*ast.GenDecl), []string{"index"}); got != c.want {
			t.Errorf("made(%s) = %q, want %q", c.decl, got, c.want)
		}
	}
}

// sources parses every Go file that is not a test, named from the root with slashes.
func sources(t *testing.T, mode parser.Mode) map[string]*ast.File {
	t.Helper()
	files := make(map[string]*ast.File)
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && name != "." && (entry.Name()[0] == '.' || entry.Name()[0] == '_' || entry.Name() == "testdata"):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, mode)
		files[filepath.ToSlash(name)] = file
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if files["cmd/backlog/main.go"] == nil {
		t.Fatal("the program was not found: is this the root of the module?")
	}
	return files
}

func imported(t *testing.T, spec *ast.ImportSpec) string {
	t.Helper()
	name, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		t.Fatal(err)
	}
	return name
}

// below tells whether a package is another one or lies below it.
func below(name, top string) bool {
	return name == top || strings.HasPrefix(name, top+"/")
}
