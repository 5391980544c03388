package stats

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type reference struct {
	X             []*float64
	S, VarS, Z, P float64
	TauA          float64 `json:"tau_a"`
	Slope         float64
	Intercept     float64
	Theilslopes95 []float64
}

func near(got, want float64) bool { return math.Abs(got-want) <= 1e-9*max(1, math.Abs(want)) }

func evenly(n int) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = float64(i)
	}
	return x
}

func TestReferenceValues(t *testing.T) {
	text, err := os.ReadFile("testdata/reference_values.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Series    map[string]reference
		Irregular struct {
			T, X               []float64
			Slope_per_day      float64
			Slope_per_week     float64
			Intercept_separate float64
			Lo95, Hi95         float64
		}
		Sen1968 struct {
			T, X                      []float64
			Slope, Intercept_separate float64
			Lo93, Hi93                float64
		}
		Arbitrary struct {
			X          []*float64
			Original   reference
			Sens_slope float64
			Intercept  float64
		} `json:"pymannkendall_arbitrary_1d"`
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	if len(file.Series) != 10 {
		t.Errorf("%d series, want 10", len(file.Series))
	}
	compare := func(name string, got, want []float64) {
		t.Helper()
		if !slices.EqualFunc(got, want, near) {
			t.Errorf("%s = %v, want %v", name, got, want)
		}
	}
	kendall := func(name string, y []float64, want reference) {
		k := MannKendall(y)
		compare("MannKendall("+name+")", []float64{k.S, k.VarS, k.Z, k.P}, []float64{want.S, want.VarS, want.Z, want.P})
	}
	for name, want := range file.Series {
		y := present(want.X)
		kendall(name, y, want)
		compare("TheilSen("+name+")", []float64{TheilSen(evenly(len(y)), y)}, want.Theilslopes95[:1])
	}
	x, y := evenly(0), present(file.Arbitrary.X)
	for i, v := range file.Arbitrary.X {
		if v != nil {
			x = append(x, float64(i)) // what is missing leaves a gap
		}
	}
	kendall("arbitrary", y, file.Arbitrary.Original)
	r, q := file.Irregular, file.Sen1968
	compare("TheilSen", []float64{TheilSen(x, y), TheilSen(r.T, r.X), TheilSen(q.T, q.X)}, []float64{file.Arbitrary.Sens_slope, r.Slope_per_day, q.Slope})
}

// present leaves out what is missing.
func present(x []*float64) []float64 {
	var y []float64
	for _, v := range x {
		if v != nil {
			y = append(y, *v)
		}
	}
	return y
}

// days draws a series of scores on days in order, of which half points are possible.
func days(t *rapid.T, least, most int) (x, y []float64) {
	n := rapid.IntRange(least, most).Draw(t, "n")
	r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
	day, level, drift := 0, 10.0, rapid.Float64Range(-0.05, 0.05).Draw(t, "drift")
	noise := rapid.SampledFrom([]float64{0, 1, 4, 8}).Draw(t, "noise")
	gap := rapid.SampledFrom([]int{1, 2, 40}).Draw(t, "gap")
	for range n {
		day += 1 + r.IntN(gap)
		level += drift
		x = append(x, float64(day))
		y = append(y, min(max(math.Round(level+noise*r.NormFloat64()), 0), 20)/2)
	}
	return x, y
}

func TestDirectionOfMirroredMovedAndStretchedDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, y := days(t, 2, 60)
		k, s := MannKendall(y), TheilSen(x, y)
		mirrored, moved, stretched := slices.Clone(y), slices.Clone(y), slices.Clone(y)
		for i := range y {
			mirrored[i], moved[i], stretched[i] = -y[i], y[i]+3, 4*y[i]
		}
		if m := MannKendall(mirrored); m.S != -k.S || m.Z != -k.Z || m.P != k.P || m.VarS != k.VarS {
			t.Errorf("mirrored %+v, want %+v turned", m, k)
		}
		if m := TheilSen(x, mirrored); m != -s {
			t.Errorf("mirrored slope %v, want %v", m, -s)
		}
		if m := MannKendall(moved); m != k {
			t.Errorf("moved %+v, want %+v", m, k)
		}
		if m := TheilSen(x, moved); m != s {
			t.Errorf("moved slope %v, want %v", m, s)
		}
		if m := MannKendall(stretched); m != k {
			t.Errorf("stretched %+v, want %+v", m, k)
		}
		if m := TheilSen(x, stretched); m != 4*s {
			t.Errorf("stretched slope %v, want %v", m, 4*s)
		}
	})
}
