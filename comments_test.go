package backlog_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// A comment on a function begins with its name if it begins with any, and names nothing of
// the code that is gone: a rename leaves neither behind. CONTRIBUTING.md names only what there is.
func TestCommentsNameWhatIsThere(t *testing.T) {
	files, fset := map[string]*ast.File{}, token.NewFileSet()
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.Contains(name, "testdata") {
			return err
		}
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		files[filepath.ToSlash(name)] = file
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, name := range strings.Fields("PubMed JavaScript CommonMark GoReleaser GitHub LibreOffice OpenSSH PostScript FreeBSD macOS mmHg PainScore CodeableConcept bodySite ConText OpenWrt KiB MiB GiB ReadPassword") {
		known[name] = true // of others
	}
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				known[id.Name] = true
			}
			return true
		})
	}
	text, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Join(slices.Collect(maps.Keys(known)), " ")
	for _, quoted := range regexp.MustCompile("`[^`\n]+`").FindAllString(string(text), -1) {
		for _, name := range regexp.MustCompile(`[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+\.go\b`).FindAllString(quoted, -1) {
			there := strings.Contains(names, name)
			if file, isFile := strings.CutSuffix(name, ".go"); isFile {
				there = strings.Contains(file, "NAME") || slices.ContainsFunc(slices.Collect(maps.Keys(files)), func(path string) bool { return strings.HasSuffix(path, name) })
			}
			if !there && !strings.Contains(name, "NAME") {
				t.Errorf("CONTRIBUTING.md names %s, which is nowhere", name)
			}
		}
	}
	word, mixed := regexp.MustCompile(`^\w+`), regexp.MustCompile(`\b([a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*)\b`)
	for name, file := range files {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok || f.Doc == nil || strings.HasSuffix(name, "_test.go") {
				continue
			}
			first := word.FindString(f.Doc.Text())
			if first != f.Name.Name && known[first] && ast.IsExported(first) == f.Name.IsExported() && (mixed.MatchString(first) || !ast.IsExported(first)) {
				t.Errorf("%s: the comment on %s is about %s", name, f.Name.Name, first)
			}
		}
		for _, group := range file.Comments {
			for _, name := range mixed.FindAllString(group.Text(), -1) {
				if !known[name] {
					t.Errorf("%s: a comment names %s, which is nowhere", fset.Position(group.Pos()), name)
				}
			}
		}
	}
}
