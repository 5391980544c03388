package exchange

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/testkit"
)

func drawSpan(t *rapid.T, e sessions.Entry, label string) guide.Span {
	if !rapid.Bool().Draw(t, label+" told") {
		return guide.Span{}
	}
	day := e.Local().AddDate(0, 0, -rapid.IntRange(0, 4000).Draw(t, label))
	if day.Year() < 1901 {
		day = e.Local()
	}
	layout := rapid.SampledFrom([]string{"2006-01-02", "2006-01", "2006"}).Draw(t, label+" precision")
	var span guide.Span
	if err := span.UnmarshalText([]byte(day.Format(layout))); err != nil {
		t.Fatal(err)
	}
	return span
}

func drawPain(t *rapid.T, least sessions.Pain, label string) sessions.Pain {
	return sessions.Pain(rapid.IntRange(int(least), 11).Draw(t, label))
}

func drawReports(t *rapid.T, v *guide.Vocabulary, e sessions.Entry, least int) []sessions.Report {
	var list []sessions.Report
	for n := rapid.IntRange(least, 4).Draw(t, "reports"); len(list) < n; {
		r := sessions.Report{}
		if rapid.Bool().Draw(t, "is event") {
			r.Symptom = rapid.SampledFrom(guide.Incidents()).Draw(t, "event").ID
		} else {
			symptom := rapid.SampledFrom(guide.Symptoms()).Draw(t, "symptom")
			if rapid.IntRange(0, 9).Draw(t, "is measured") == 0 {
				symptom, _ = v.Symptom("bp-high")
			}
			r.Symptom = symptom.ID
			if symptom.Sided {
				r.Side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "report side")
			}
			courses := []guide.Course{guide.CourseNotGiven, guide.CourseNew, guide.CourseWorse, guide.CourseSame, guide.CourseBetter, guide.CourseGone, guide.CourseNo}
			if symptom.Values != "" {
				courses = []guide.Course{guide.CourseNotGiven, guide.CourseGone, guide.CourseNo}
			}
			r.Course = rapid.SampledFrom(courses).Draw(t, "course")
			if symptom.Values != "" && r.Course == guide.CourseNotGiven && rapid.Bool().Draw(t, "is read") {
				r.Value = "192/124"
			}
		}
		if r.Course != guide.CourseNo {
			r.Since = drawSpan(t, e, "report since")
		}
		if slices.ContainsFunc(list, func(o sessions.Report) bool { return o.Symptom == r.Symptom && o.Side == r.Side }) {
			continue
		}
		list = append(list, r)
	}
	return list
}

func drawNote(t *rapid.T) string {
	note := rapid.OneOf(
		rapid.SampledFrom([]string{"", "'", "''", "=", "'=", "''=1", "\t", " = ", "\"", "\n", "\ufeff", `\.`, ";since=", "a,b", " ", "＝"}),
		rapid.String(),
	).Draw(t, "note")
	if sessions.ValidNote(note) != nil {
		return strings.Map(func(r rune) rune {
			if sessions.ValidNote(string(r)) != nil {
				return -1
			}
			return r
		}, note)
	}
	return note
}

func drawAlso(t *rapid.T, least int) []string {
	list := rapid.SliceOfNDistinct(rapid.SampledFrom([]string{"heat", "walk", "ibuprofen"}), least, 3, rapid.ID[string]).Draw(t, "also")
	if len(list) == 0 {
		return nil
	}
	return list
}

// Each field that has a column is drawn now and then.
func TestEveryFieldIsDrawn(t *testing.T) {
	v := vocabulary(t)
	entries, reports := testkit.Fields{}, testkit.Fields{}
	for i := range 400 {
		e := rapid.Custom(func(t *rapid.T) sessions.Entry { return drawEntry(t, v) }).Example(i)
		entries.Add(e)
		for _, report := range e.Reports {
			reports.Add(report)
		}
	}
	notInCSV := []string{"Number", "UID", "Day", "Rev", "Device", "Rules", "MassageOK", "By", "Review"}
	if lacks := entries.Missing(sessions.Entry{}, notInCSV...); len(lacks) > 0 {
		t.Errorf("drawEntry never draws %q", lacks)
	}
	if lacks := reports.Missing(sessions.Report{}); len(lacks) > 0 {
		t.Errorf("drawEntry never draws reports with %q", lacks)
	}
}

func drawEntry(t *rapid.T, v *guide.Vocabulary) sessions.Entry {
	e := sessions.Entry{
		Kind:   rapid.SampledFrom([]sessions.Kind{sessions.Session, sessions.Reading, sessions.SymptomOnly, sessions.OtherTreatment}).Draw(t, "kind"),
		At:     rapid.Int64Range(firstMoment+2*86400, now().Unix()).Draw(t, "at"),
		Offset: rapid.OneOf(rapid.SampledFrom([]int{0, 3600, -12600, 20700}), rapid.IntRange(-86399, 86399)).Draw(t, "offset"),
		Note:   drawNote(t),
	}
	if rapid.IntRange(0, 4).Draw(t, "at noon") == 0 && e.At < now().Unix()-2*86400 {
		local := e.Local()
		e.SetMoment(time.Date(local.Year(), local.Month(), local.Day(), 12, 0, 0, 0, local.Location()), rapid.Bool().Draw(t, "and that is given"))
	}
	switch e.Kind {
	case sessions.SymptomOnly:
		e.Reports = drawReports(t, v, e, 1)
		return e
	case sessions.OtherTreatment:
		e.Also = drawAlso(t, 1)
		e.Seconds = rapid.IntRange(0, 86400).Draw(t, "seconds")
		return e
	}
	e.Also = drawAlso(t, 0)
	e.Region = rapid.SampledFrom(v.Regions()).Draw(t, "region").ID
	e.Side = rapid.SampledFrom([]guide.Side{guide.NoSide, guide.Left, guide.Right, guide.Both}).Draw(t, "side")
	e.Before, e.Interference = drawPain(t, 1, "before"), drawPain(t, 0, "way")
	e.Since = drawSpan(t, e, "since")
	e.Reports = drawReports(t, v, e, 0)
	if e.Kind == sessions.Session {
		e.Technique = rapid.SampledFrom(guide.Techniques()).Draw(t, "technique").ID
		if rapid.Bool().Draw(t, "has tool") {
			e.Tool = rapid.SampledFrom(guide.Tools()).Draw(t, "tool").ID
		}
		e.Seconds = rapid.IntRange(1, 86400).Draw(t, "seconds")
		e.After = drawPain(t, 0, "after")
	}
	return e
}

func TestRoundTrip(t *testing.T) {
	v := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		var list []sessions.Entry
		uids := rapid.SliceOfNDistinct(rapid.StringMatching(`[0-9a-z][0-9a-zA-Z_.:-]{0,63}`), 0, 6, rapid.ID[string]).Draw(t, "uids")
		for _, uid := range uids {
			e := drawEntry(t, v)
			if rapid.Bool().Draw(t, "has uid") {
				e.UID = uid
			}
			list = append(list, e)
		}
		var file bytes.Buffer
		if err := writeCSV(&file, list); err != nil {
			t.Fatal(err)
		}
		got, err := readCSV(bytes.NewReader(file.Bytes()), v, now())
		if err != nil {
			t.Fatalf("%v in\n%s", err, &file)
		}
		if diff := cmp.Diff(list, got); diff != "" {
			t.Fatalf("written and read (-want +got):\n%s\n%s", diff, &file)
		}
	})
}

func FuzzReadCSV(f *testing.F) {
	_, written := diary(f)
	f.Add([]byte(written))
	f.Add([]byte("\ufeff" + strings.ReplaceAll(written, "\n", "\r\n")))
	f.Add([]byte("pain_before,region,started_at\n6,lower back,2026-11-20T21:30+01:00\n\n5,ql,2026-11-20T21:30:00.75Z\n"))
	f.Add([]byte("started_at,region,pain_before,note\n2026-11-20T21:30Z,neck,6,\"cut\noff"))
	f.Add([]byte("started_at,region,pain_before,symptoms\n2026-11-20T21:30Z,,,bp-high=192/124;since=2026 tingling-leg.l=no\n"))
	f.Add([]byte("\xff\xfes\x00"))
	v := vocabulary(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		first, err := readCSV(bytes.NewReader(file), v, now())
		if err != nil {
			if err.Error() == "" || first != nil {
				t.Errorf("ReadCSV = %v, %q, want no entries and a sentence", first, err)
			}
			return
		}
		var out bytes.Buffer
		if err := writeCSV(&out, first); err != nil {
			t.Fatal(err)
		}
		again, err := readCSV(bytes.NewReader(out.Bytes()), v, now().Add(time.Second))
		if err != nil {
			t.Fatalf("%v in what was written:\n%q", err, &out)
		}
		if len(first) == 0 && len(again) == 0 {
			return
		}
		if diff := cmp.Diff(first, again); diff != "" {
			t.Errorf("read, written and read (-want +got):\n%s", diff)
		}
	})
}
