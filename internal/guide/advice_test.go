package guide

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// Advice is data: no code searches its texts for words or cuts them.
func TestNoCodeSearchesAdvice(t *testing.T) {
	fset := token.NewFileSet()
	for _, root := range []string{"../../internal", "../../cmd"} {
		err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(fset, path, nil, 0)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				if f, ok := call.Fun.(*ast.SelectorExpr); ok && searches(f) && len(call.Args) > 0 && advises(call.Args[0]) {
					t.Errorf("%s searches the text of an advice; choose its parts instead", fset.Position(call.Pos()))
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// searches reports whether a function looks for words in its first argument.
func searches(f *ast.SelectorExpr) bool {
	of, ok := f.X.(*ast.Ident)
	return ok && (of.Name == "strings" && f.Sel.Name != "Join" || of.Name == "regexp")
}

// advises reports whether an expression is an advice or a part of one.
func advises(x ast.Expr) bool {
	found := false
	ast.Inspect(x, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "Advice" {
			found = true
		}
		return !found
	})
	return found
}

// A finding that is lowered has the advice of its new level, and what would make it
// worse is no longer said for the way to hospital.
func TestLowered(t *testing.T) {
	for _, c := range []struct {
		finding Finding
		urgency Urgency
		massage Massage
		want    string
	}{
		{
			Finding{Urgency: Emergency, Massage: AvoidAll, Call: true, Advice: Advice{Do: "Call.", Worse: "Call again."}},
			Caution, MassageCaution,
			"Tell a doctor about this at your next visit if you have not yet. Keep massage light for now. It is old. If it changes or gets worse, call your emergency number now.",
		},
		{
			Finding{Urgency: Emergency, Massage: AvoidAll, Advice: Advice{Massage: "Do not massage."}},
			Urgent, AvoidAll,
			"Contact a doctor or an urgent-care line today. Do not massage. It is old. If it changes or gets worse, go to an emergency department now.",
		},
		{
			Finding{Urgency: Urgent, Massage: AvoidArea, Area: []string{"erector-spinae"}, Advice: Advice{Worse: "If it spreads, go."}},
			Soon, AvoidArea,
			"Book a doctor within a few days. Leave this area alone until you have been seen. It is old. If it spreads, go.",
		},
	} {
		f := c.finding.Lowered(c.urgency, c.massage, "It is old.")
		if f.Advice.String() != c.want || f.Urgency != c.urgency || f.Massage != c.massage || f.Call {
			t.Errorf("%+v lowered to %s: %q, want %q", c.finding, c.urgency, f.Advice, c.want)
		}
	}
}

// A sentence names an area as it is spoken.
func TestSpokenArea(t *testing.T) {
	for _, c := range []struct {
		area []string
		want string
	}{
		{[]string{"neck", "shoulder", "upper-back"}, "the neck, shoulders and upper back"},
		{[]string{"spine"}, "the spine"},
		{[]string{"lower-back", "hip"}, "the lower back and front of the hip"},
		{[]string{"there"}, "this area"},
		{[]string{"piriformis", "neck"}, "this area"},
		{nil, "this area"},
	} {
		if got := spoken(c.area); got != c.want {
			t.Errorf("spoken(%v) = %q, want %q", c.area, got, c.want)
		}
	}
}
