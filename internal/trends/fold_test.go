package trends

import (
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// sampled draws a sample within some months.
func sampled(t *rapid.T) sessions.Observation {
	day := guide.Day(rapid.IntRange(20000, 20240).Draw(t, "day"))
	s := sessions.Observation{
		At:     int64(day)*86400 + int64(rapid.SampledFrom([]int{0, 43200, 43200, 80000}).Draw(t, "moment")),
		Day:    day,
		Region: rapid.SampledFrom([]string{"neck", "piriformis", "calves"}).Draw(t, "region"),
		Side:   rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side"),
		Before: sessions.NRS(rapid.IntRange(0, 10).Draw(t, "before")),
	}
	s.Offset = rapid.SampledFrom([]int{0, 3600, -18000}).Draw(t, "offset")
	if rapid.Bool().Draw(t, "session") {
		s.Technique = rapid.SampledFrom([]string{"compression", "effleurage"}).Draw(t, "technique")
		s.Tool = rapid.SampledFrom([]string{"", "ball"}).Draw(t, "tool")
		s.Seconds = rapid.IntRange(1, 86400).Draw(t, "seconds")
		if rapid.Bool().Draw(t, "ended") {
			s.After = sessions.NRS(rapid.IntRange(0, 10).Draw(t, "after"))
		}
	}
	if rapid.IntRange(0, 9).Draw(t, "tells") == 0 {
		s.Since = guide.On(day - 100)
	}
	return s
}

// answers is everything a diary says.
type answers struct {
	Regions, OneSided []guide.RegionFacts
	History           []Warning
	States            map[string][]State
	Table             []RegionRow
	Rows              map[string][]Row
}

func ask(d *Diary, today guide.Day) answers {
	a := answers{States: make(map[string][]State), Rows: make(map[string][]Row)}
	a.Regions, a.OneSided = d.PainFacts(today, int64(today)*86400+86399)
	a.History = d.History(today)
	p := Period{20000, today}
	a.Table = d.Table(p)
	for _, region := range append(d.Regions(), "") {
		a.States[region] = d.States(region)
		for _, by := range []By{ByWeek, ByMonth, ByTechnique, ByTool} {
			a.Rows[region+" "+by.String()] = d.Rows(region, p, by)
		}
	}
	return a
}

func TestOrderOfSamplesDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := rapid.SliceOfN(rapid.Custom(sampled), 1, 120).Draw(t, "samples")
		today := guide.Day(rapid.IntRange(20100, 20260).Draw(t, "today"))
		var drawn, shuffled Diary
		for _, s := range samples {
			drawn.Add(s)
		}
		for i, k := range rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0)).Perm(len(samples)) {
			shuffled.Add(samples[k])
			if i == len(samples)/2 {
				ask(&shuffled, today) // a look in between changes nothing
			}
		}
		if diff := cmp.Diff(ask(&drawn, today), ask(&shuffled, today)); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestLaterSamplesDoNotChangeEarlierAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		samples := rapid.SliceOfN(rapid.Custom(sampled), 1, 120).Draw(t, "samples")
		today := guide.Day(rapid.IntRange(20100, 20260).Draw(t, "today"))
		var whole, until Diary
		for _, s := range samples {
			whole.Add(s)
			if s.Day <= today {
				until.Add(s)
			}
		}
		var got, want answers
		got.Regions, got.OneSided = whole.PainFacts(today, int64(today)*86400+86399)
		want.Regions, want.OneSided = until.PainFacts(today, int64(today)*86400+86399)
		got.History, want.History = whole.History(today), until.History(today)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestDailyMedians(t *testing.T) {
	var d Diary
	for _, s := range []sessions.Observation{
		{Day: 20000, Technique: "friction", Before: sessions.NRS(3), After: sessions.NRS(9)},
		{Day: 20000, Before: sessions.NRS(4)},
		{Day: 20002, Before: sessions.NRS(0)},
		{Day: 20003, Technique: "friction"},
	} {
		s.At, s.Region = int64(s.Day)*86400, "neck"
		d.Add(s)
	}
	want := []DayPain{{Day: 20000, Half: 7, Peak: 9, Last: 4, N: 2}, {Day: 20002, Half: 0, Peak: 0, N: 1}}
	if diff := cmp.Diff(want, d.Daily("neck")); diff != "" {
		t.Error(diff)
	}
}

func TestAnEmptyDiaryAnswers(t *testing.T) {
	var d Diary
	if d.Converged("neck", 20000, 20100) {
		t.Error("an empty diary is settled")
	}
	if _, ok := d.Episode("neck", 20000); ok {
		t.Error("there is an episode")
	}
	if got := d.Uses("neck", Period{0, 20000}, ByTechnique); got != nil {
		t.Errorf("Uses = %v, want none", got)
	}
	want := answers{
		History: []Warning{}, Table: []RegionRow{}, States: map[string][]State{"": nil},
		Rows: map[string][]Row{" week": nil, " month": nil, " technique": nil, " tool": nil},
	}
	if diff := cmp.Diff(want, ask(&d, 20000)); diff != "" {
		t.Error(diff)
	}
}

func TestPackedSampleComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sampled(t)
		s.Day = guide.Day(rapid.IntRange(firstDay, 60000).Draw(t, "date"))
		s.At = int64(s.Day)*86400 + int64(rapid.IntRange(-86400, 2*86400).Draw(t, "shift"))
		var d Diary
		d.Add(s)
		p, code := d.regions[s.Region].at(0)
		got := d.unpack(p, code)
		want := entry{s.At, s.Day, s.Before, s.After, s.Seconds, shared{s.Side, s.Technique, s.Tool, s.Offset, s.DateOnly}}
		if got != want {
			t.Fatalf("unpack(pack(%+v)) = %+v, want %+v", s, got, want)
		}
	})
}

func TestMillionSamplesAreTenMebibytes(t *testing.T) {
	regions := []string{"neck", "piriformis", "calves", "feet", "gluteus-medius"}
	techniques := []string{"compression", "effleurage", "rolling", ""}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var d Diary
	for i := range 1_000_000 {
		at := int64(1_000_000_000 + i*700)
		d.Add(sessions.Observation{
			At: at, Day: guide.Day(at / 86400), Region: regions[i%5], Technique: techniques[i%4], Seconds: 300,
			Before: sessions.NRS(i % 11), After: sessions.NRS(i % 7),
		})
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	if got, want := after.HeapAlloc-before.HeapAlloc, uint64(10<<20); got > want {
		t.Errorf("1,000,000 samples take %d bytes, want at most %d", got, want)
	}
	runtime.KeepAlive(&d)
}

func BenchmarkAdd(b *testing.B) {
	regions := []string{"neck", "piriformis", "calves", "feet", "gluteus-medius"}
	techniques := []string{"compression", "effleurage", "rolling", ""}
	var d Diary
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		at := int64(1_000_000_000 + i*70)
		d.Add(sessions.Observation{
			At: at, Day: guide.Day(at / 86400), Region: regions[i*7%5], Technique: techniques[i*3%4], Seconds: 300,
			Before: sessions.NRS(i % 11), After: sessions.NRS(i % 7),
		})
		i++
	}
}
