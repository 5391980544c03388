package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"backlog/internal/db"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// bookkeeping are the fields of an entry that the Store fills, so that nobody types them.
var bookkeeping = []string{"Number", "UID", "Day", "Rev", "Device"}

// variant is an entry in which one field of the base of its kind is another.
type variant struct {
	field string // of sessions.Entry, or Report. and a field of sessions.Report
	base  sessions.Entry
	entry sessions.Entry
}

// lacks says why a format rightly has no place for a field of a kind of entry, "" if it
// has one.
func lacks(format string, v variant) string {
	scored := v.base.Kind == sessions.Session || v.base.Kind == sessions.Reading || v.base.Kind == sessions.OtherTreatment
	switch {
	case (format == "csv" || format == "fhir" || format == "map") && !scored && v.base.Kind != sessions.SymptomOnly:
		return "a table or a clinic's bundle has rows for what was measured only; JSON has every kind"
	case format == "report" && (v.field == "Offset" || v.field == "NoonGiven"):
		return "the report prints local days"
	case format == "report" && v.field == "Seconds" && v.base.Kind == sessions.OtherTreatment:
		return "the report counts the days of another treatment"
	}
	return ""
}

func variants(t *testing.T) []variant {
	span := func(text string) (s guide.Span) {
		if err := s.UnmarshalText([]byte(text)); err != nil {
			t.Fatal(err)
		}
		return s
	}
	day := func(text string) guide.Day { return span(text).From }
	at := time.Date(2026, 11, 20, 20, 30, 0, 0, time.UTC).Unix()
	tingling := sessions.Report{Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseWorse, Since: span("2026-11-02")}
	pressure := sessions.Report{Symptom: "bp-high", Value: "192/124", Since: span("2026-11-19")}
	reports := []sessions.Report{tingling, pressure}
	// Of each kind two entries that differ in every field that the kind may hold.
	pairs := [][2]sessions.Entry{
		{
			{
				Kind: sessions.Session, At: at, Offset: 3600, Region: "piriformis", Side: guide.Left, Technique: "compression", Tool: "ball", Seconds: 300,
				Before: sessions.NRS(6), After: sessions.NRS(3), Interference: sessions.NRS(4), Since: span("2026-10"), Reports: reports, Also: []string{"ibuprofen", "hot-bath"}, Note: "after the drive",
			},
			{
				At: at - 86400, Offset: -7200, Region: "rhomboids", Side: guide.Right, Technique: "rolling", Tool: "roller", Seconds: 420,
				Before: sessions.NRS(7), After: sessions.NRS(2), Interference: sessions.NRS(8), Since: span("2025"), Also: []string{"walk"}, Note: "before lunch",
			},
		},
		{
			{Kind: sessions.Reading, At: at, Offset: 3600, Region: "neck", Side: guide.Left, Before: sessions.NRS(5), Interference: sessions.NRS(0), Since: span("2026-11-01"), Reports: reports, Also: []string{"heat"}, Note: "woke up so"},
			{At: at - 86400, Offset: -7200, Region: "calves", Side: guide.Both, Before: sessions.NRS(0), Interference: sessions.NRS(10), Since: span("2026-09-09"), Also: []string{"heat", "walk"}, Note: "at noon"},
		},
		{
			{Kind: sessions.SymptomOnly, At: at, Offset: 3600, Reports: reports, Note: "since the walk"},
			{At: at - 86400, Offset: -7200, Note: "while sitting"},
		},
		{
			{Kind: sessions.Consultation, At: at, Offset: 3600, Rules: []string{"ces-bilateral-leg"}, MassageOK: true, By: "gp", Review: day("2026-12-20"), Note: "all looked at"},
			{At: at - 86400, Offset: -7200, Rules: []string{"vasc-dvt", "fx-cannot-bear-weight"}, MassageOK: false, By: "physio", Review: day("2027-01-20"), Note: "looked at twice"},
		},
		{
			{Kind: sessions.Event, At: at, Offset: 3600, Region: "neck", Side: guide.Left, Note: "new pillow"},
			{At: at - 86400, Offset: -7200, Region: "piriformis", Side: guide.Right, Note: "new chair"},
		},
		{
			{Kind: sessions.OtherTreatment, At: at, Offset: 3600, Also: []string{"heat", "walk"}, Seconds: 1200, Note: "on the sofa"},
			{At: at - 86400, Offset: -7200, Also: []string{"ibuprofen"}, Seconds: 60, Note: "in the garden"},
		},
		{
			{Kind: sessions.Question, At: at, Offset: 3600, Note: "is swimming worth a try"},
			{At: at - 86400, Offset: -7200, Note: "which chair"},
		},
		{
			{Kind: sessions.EpisodeClosed, At: at, Offset: 3600, Region: "neck", Note: "quiet for weeks"},
			{At: at - 86400, Offset: -7200, Region: "rhomboids", Note: "quiet since May"},
		},
	}
	other := map[string]sessions.Report{ // of each field of a report, one that differs in that field only
		"Symptom": {Symptom: "weak-leg", Side: guide.Left, Course: guide.CourseWorse, Since: tingling.Since},
		"Side":    {Symptom: "tingling-leg", Side: guide.Right, Course: guide.CourseWorse, Since: tingling.Since},
		"Course":  {Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseBetter, Since: tingling.Since},
		"Since":   {Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseWorse, Since: span("2026-10")},
		"Value":   {Symptom: "bp-high", Value: "181/121", Since: pressure.Since},
	}
	var list []variant
	varied := map[string]bool{}
	for _, pair := range pairs {
		base, another := reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1])
		list = append(list, variant{"", pair[0], pair[0]})
		for i := range base.NumField() {
			field := base.Type().Field(i)
			if slices.Contains(bookkeeping, field.Name) || field.Name == "Kind" || field.Name == "Reports" || base.Field(i).IsZero() {
				continue
			}
			if pair[0].Kind == sessions.Question && (field.Name == "At" || field.Name == "Offset") {
				continue // a question is of the moment in which it is typed
			}
			if reflect.DeepEqual(base.Field(i).Interface(), another.Field(i).Interface()) {
				t.Errorf("the two entries of kind %s have the same %s", pair[0].Kind, field.Name)
			}
			changed := reflect.New(base.Type()).Elem()
			changed.Set(base)
			changed.Field(i).Set(another.Field(i))
			list = append(list, variant{field.Name, pair[0], changed.Interface().(sessions.Entry)})
			varied[field.Name] = true
		}
		if pair[0].Kind != sessions.Question { // of a date alone, and at noon exactly
			noon := time.Date(2026, 11, 20, 12, 0, 0, 0, time.FixedZone("", pair[0].Offset))
			for i, given := range []bool{false, true} {
				changed := pair[0]
				changed.SetMoment(noon.AddDate(0, 0, i), given)
				list = append(list, variant{"NoonGiven", pair[0], changed})
				varied["NoonGiven"] = true
			}
		}
		if len(pair[0].Reports) == 0 || pair[0].Kind == sessions.Reading { // whose reports are those of a session
			continue
		}
		for name, report := range other {
			changed := pair[0]
			changed.Reports = slices.Clone(reports)
			if name == "Value" {
				changed.Reports[1] = report
			} else {
				changed.Reports[0] = report
			}
			list = append(list, variant{"Report." + name, pair[0], changed})
			varied["Reports"], varied["Report."+name] = true, true
		}
	}
	for _, of := range []struct {
		prefix string
		fields reflect.Type
	}{{"", reflect.TypeFor[sessions.Entry]()}, {"Report.", reflect.TypeFor[sessions.Report]()}} {
		for i := range of.fields.NumField() {
			name := of.prefix + of.fields.Field(i).Name
			if !varied[name] && name != "Kind" && !slices.Contains(bookkeeping, name) {
				t.Errorf("no entry here varies %s: give it a value in every kind that may hold it, and support it in every format", name)
			}
		}
	}
	for i := range list { // a time for each, by which it is found again; an episode is closed once a day
		switch {
		case list[i].field == "NoonGiven":
		case list[i].base.Kind == sessions.Question:
			list[i].entry.At, list[i].entry.Offset = fieldsNow().Unix(), 0
		case list[i].base.Kind == sessions.EpisodeClosed:
			list[i].entry.At = at + int64(86400*(i-len(list)))
		case list[i].field != "At":
			list[i].entry.At += int64(120 * (i + 1))
		}
	}
	return list
}

// fieldsMachine is one machine with a diary in its own folder.
type fieldsMachine struct {
	t              *testing.T
	e              env
	stdout, stderr bytes.Buffer
}

func newFieldsMachine(t *testing.T) *fieldsMachine {
	m := &fieldsMachine{t: t}
	m.e = env{
		stdin: strings.NewReader(""), stdout: &m.stdout, stderr: &m.stderr, getenv: func(string) string { return "" },
		now:      fieldsNow,
		dataHome: t.TempDir(), configHome: t.TempDir(), path: new(string),
	}
	folder := filepath.Join(m.e.configHome, "backlog")
	if err := errors.Join(os.Mkdir(folder, 0o700), os.WriteFile(filepath.Join(folder, "config.toml"), []byte("[backup]\ndaily = 0\nweekly = 0\nmonthly = 0\n[sync]\nname = \"m\"\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	return m
}

func (m *fieldsMachine) run(args ...string) string {
	m.t.Helper()
	m.stdout.Reset()
	if status := run(m.t.Context(), m.e, args); status != 0 {
		m.t.Fatalf("backlog %q: exit status %d: %s", args, status, &m.stderr)
	}
	return m.stdout.String()
}

// log types an entry. The end of an episode needs pain before it.
func (m *fieldsMachine) log(e sessions.Entry) {
	m.t.Helper()
	if e.Kind == sessions.EpisodeClosed {
		m.run("pain", e.Region, "4", "@"+line.FormatWhen(e.Local().Add(-time.Minute)))
	}
	m.run(lineOf(e)...)
}

// entries returns what the file holds, oldest first.
func (m *fieldsMachine) entries() []sessions.Entry {
	m.t.Helper()
	conn, err := db.OpenToLook(m.t.Context(), m.e.database())
	if err != nil {
		m.t.Fatal(err)
	}
	defer conn.Close()
	list, err := sessions.NewStore(conn, 0).Entries(m.t.Context(), sessions.Query{})
	if err != nil {
		m.t.Fatal(err)
	}
	slices.Reverse(list)
	return list
}

func fieldsNow() time.Time { return time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC) }

// asTyped compares entries but for the bookkeeping; their symptoms have no order.
var asTyped = cmp.Options{
	cmpopts.IgnoreFields(sessions.Entry{}, bookkeeping...), cmpopts.EquateEmpty(),
	cmpopts.SortSlices(func(a, b sessions.Report) bool { return a.String() < b.String() }),
}

// holds compares every variant with the entry of its moment, unless the format lacks it.
func (m *fieldsMachine) holds(format string, list []variant) {
	m.t.Helper()
	got := m.entries()
	for _, v := range list {
		i := slices.IndexFunc(got, func(e sessions.Entry) bool {
			return e.At == v.entry.At && e.Kind == v.entry.Kind && (e.Kind != sessions.Question || e.Note == v.entry.Note)
		})
		why := lacks(format, v)
		switch {
		case i < 0 && why == "":
			m.t.Errorf("%s lost the %s with another %s", format, v.base.Kind, v.field)
		case i >= 0 && why != "":
			m.t.Errorf("%s holds the %s with another %s, but is said to lack it: %s", format, v.base.Kind, v.field, why)
		case i >= 0:
			if diff := cmp.Diff(v.entry, got[i], asTyped); diff != "" {
				m.t.Errorf("%s changed the %s with another %s (-want +got):\n%s", format, v.base.Kind, v.field, diff)
			}
		}
	}
}

// Every field of every kind of entry comes through each way in and out. A field that is
// new in sessions.Entry fails here until each of them has it, or lacks says why not.
func TestEveryFieldSurvives(t *testing.T) {
	list := variants(t)
	m := newFieldsMachine(t)
	for _, v := range list {
		m.log(v.entry)
	}
	m.holds("log", list)

	t.Run("edit", func(t *testing.T) {
		words, err := guide.NewVocabulary(nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range list {
			got, err := line.ParseEdit(words, editLine(v.base, v.entry)[2:], v.base, line.Clock{Now: m.e.now()})
			if err != nil {
				t.Errorf("edit of the %s to another %s: %v", v.base.Kind, v.field, err)
			} else if diff := cmp.Diff(v.entry, got, asTyped); diff != "" {
				t.Errorf("edit of the %s to another %s (-want +got):\n%s", v.base.Kind, v.field, diff)
			}
		}
	})
	for _, format := range []string{"csv", "json", "fhir"} {
		t.Run(format, func(t *testing.T) {
			file, into := filepath.Join(t.TempDir(), "diary."+format), newFieldsMachine(t)
			m.run("export", "--format", format, "-o", file)
			into.run("import", file)
			into.holds(format, list)
		})
	}
	t.Run("map", func(t *testing.T) { // of another program whose columns are named as ours
		file, names, into := filepath.Join(t.TempDir(), "diary.csv"), filepath.Join(t.TempDir(), "map.toml"), newFieldsMachine(t)
		m.run("export", "--format", "csv", "-o", file)
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		header, _, _ := strings.Cut(string(text), "\n")
		toml := "[columns]\n"
		for column := range strings.SplitSeq(header, ",") {
			if column != "time_given" { // a map says when by its own tables
				toml += fmt.Sprintf("%s = %q\n", column, column)
			}
		}
		if err := os.WriteFile(names, []byte(toml), 0o600); err != nil {
			t.Fatal(err)
		}
		into.run("import", "--map", names, file)
		want := slices.Clone(list)
		for i := range want { // others have no mark for noon: a time in their file is a time
			want[i].entry.NoonGiven = want[i].entry.NoonGiven || !want[i].entry.TimeGiven()
		}
		into.holds("map", want)
	})
	t.Run("sync", func(t *testing.T) {
		folder, into := t.TempDir(), newFieldsMachine(t)
		m.run("sync", folder)
		into.run("sync", folder)
		into.holds("sync", list)
	})
	t.Run("undo", func(t *testing.T) {
		var numbers []string
		for _, e := range m.entries() {
			numbers = append(numbers, fmt.Sprint(e.Number))
		}
		m.run(append([]string{"delete"}, numbers...)...)
		m.run("undo")
		m.holds("undo", list)
	})
	t.Run("list --json", func(t *testing.T) {
		var printed struct {
			Entries []map[string]any `json:"entries"`
		}
		if err := json.Unmarshal([]byte(m.run("list", "--all", "--json")), &printed); err != nil {
			t.Fatal(err)
		}
		shown := map[string]map[string]any{} // by kind and moment
		for _, e := range printed.Entries {
			at, err := time.Parse(time.RFC3339, e["started_at"].(string))
			if err != nil {
				t.Fatal(err)
			}
			shown[fmt.Sprint(e["kind"], at.Unix(), e["kind"] == "question" && e["note"] == "which chair")] = e
			delete(e, "number")
			delete(e, "uid")
		}
		base := map[sessions.Kind]map[string]any{}
		for _, v := range list {
			e := shown[fmt.Sprint(v.entry.Kind, v.entry.At, v.entry.Note == "which chair")]
			if v.field == "" {
				base[v.base.Kind] = e
				continue
			}
			if v.field != "At" && v.field != "Offset" {
				delete(e, "started_at")
				delete(base[v.base.Kind], "started_at")
			}
			if cmp.Equal(base[v.base.Kind], e) {
				t.Errorf("list --json shows the %s with another %s as it shows the other: %v", v.base.Kind, v.field, e)
			}
		}
	})
}

// The report of a diary says something else if any field of its only entry is another.
func TestEveryFieldIsInTheReport(t *testing.T) {
	base := map[sessions.Kind]string{}
	for _, v := range variants(t) {
		m := newFieldsMachine(t)
		switch {
		case v.entry.NoonGiven:
			v.entry.At -= 86400 // the day of the others
		case v.field != "At" && v.field != "NoonGiven":
			v.entry.At = v.base.At
		}
		if v.base.Kind == sessions.Event || v.base.Kind == sessions.EpisodeClosed { // which are shown beside pain
			m.run("pain", "neck", "4", "@2026-11-10")
		}
		m.log(v.entry)
		report := m.run("report", "--format", "json", "--with-notes")
		if v.field == "" {
			base[v.base.Kind] = report
			continue
		}
		same, why := report == base[v.base.Kind], lacks("report", v)
		if same != (why != "") {
			t.Errorf("the report of the %s with another %s is another: %v; it lacks it: %q", v.base.Kind, v.field, !same, why)
		}
	}
}
