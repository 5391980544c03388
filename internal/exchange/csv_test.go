package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

const header = "uid,started_at,region,side,technique,tool,duration_seconds,pain_before,pain_after,symptoms,note,since,way\n"

func now() time.Time { return time.Date(2026, 11, 22, 21, 0, 0, 0, time.FixedZone("", 3600)) }

func vocabulary(t testing.TB) *guide.Vocabulary {
	t.Helper()
	v, err := guide.NewVocabulary([]guide.Region{{ID: "left-knee", Label: "left knee", Group: "thigh"}})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// at returns UTC seconds of a moment in RFC 3339.
func at(t testing.TB, moment string) int64 {
	t.Helper()
	m, err := time.Parse(time.RFC3339, moment)
	if err != nil {
		t.Fatal(err)
	}
	return m.Unix()
}

func month(year int, month time.Month) guide.Span {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	return guide.Span{From: guide.DayOf(first), To: guide.DayOf(first.AddDate(0, 1, -1)), Known: true}
}

// diary is one entry of each kind that a CSV file holds, and as it is written.
func diary(t testing.TB) ([]sessions.Entry, string) {
	list := []sessions.Entry{
		{
			UID: "01970000-0000-7000-8000-000000000001", Kind: sessions.Session, At: at(t, "2026-11-20T20:30:00Z"), Offset: 3600,
			Region: "piriformis", Side: guide.Left, Technique: "compression", Tool: "ball", Seconds: 300,
			Before: sessions.NRS(6), After: sessions.NRS(3), Note: "two lines,\n\"quoted\"",
		},
		{
			UID: "01970000-0000-7000-8000-000000000002", Kind: sessions.Reading, At: at(t, "2026-11-21T07:00:05Z"), Offset: 0,
			Region: "left-knee", Before: sessions.NRS(0), Since: month(2026, 2), Interference: sessions.NRS(10),
			Reports: []sessions.Report{{Symptom: "fever"}},
		},
		{
			UID: "01970000-0000-7000-8000-000000000003", Kind: sessions.SymptomOnly, At: at(t, "2026-11-21T12:00:00Z"), Offset: -12600,
			Reports: []sessions.Report{
				{Symptom: "numb-saddle", Course: guide.CourseNew},
				{Symptom: "tingling-leg", Side: guide.Left, Course: guide.CourseWorse, Since: month(2026, 10)},
				{Symptom: "tingling-leg", Side: guide.Both, Course: guide.CourseNo},
				{Symptom: "bp-high", Value: "192/124"},
				{Symptom: "injury-minor", Since: guide.On(guide.DayOf(time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC)))},
			},
			Note: "=1+1",
		},
	}
	return list, header +
		"01970000-0000-7000-8000-000000000001,2026-11-20T21:30:00+01:00,piriformis,left,compression,ball,300,6,3,,\"two lines,\n\"\"quoted\"\"\",,\n" +
		"01970000-0000-7000-8000-000000000002,2026-11-21T07:00:05Z,left-knee,,,,,0,,fever,,2026-02,10\n" +
		"01970000-0000-7000-8000-000000000003,2026-11-21T08:30:00-03:30,,,,,,,,numb-saddle=new tingling-leg.l=worse;since=2026-10 tingling-leg.both=no bp-high=192/124 injury-minor;since=2026-11-20,'=1+1,,\n"
}

func TestWriteCSV(t *testing.T) {
	list, want := diary(t)
	// What has no place among the columns is left out.
	list = append(list, sessions.Entry{UID: "c", Kind: sessions.Consultation, Rules: []string{"ces-saddle-numbness"}})
	var out bytes.Buffer
	if err := writeCSV(&out, list); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("WriteCSV (-want +got):\n%s", diff)
	}
}

func TestWriteCSVOptionalColumns(t *testing.T) {
	list, _ := diary(t)
	var out bytes.Buffer
	if err := writeCSV(&out, list[2:]); err != nil {
		t.Fatal(err)
	}
	want := "uid,started_at,region,side,technique,tool,duration_seconds,pain_before,pain_after,symptoms,note\n" +
		"01970000-0000-7000-8000-000000000003,2026-11-21T08:30:00-03:30,,,,,,,,numb-saddle=new tingling-leg.l=worse;since=2026-10 tingling-leg.both=no bp-high=192/124 injury-minor;since=2026-11-20,'=1+1\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("WriteCSV (-want +got):\n%s", diff)
	}
}

func TestReadCSV(t *testing.T) {
	want, written := diary(t)
	for name, file := range map[string]string{
		"as written":         written,
		"byte order mark":    "\ufeff" + written,
		"Windows line ends":  strings.ReplaceAll(written, "\n", "\r\n"),
		"no last line end":   strings.TrimSuffix(written, "\n"),
		"empty lines":        "\n" + written + "\n\n,,,,,,,,,,,,\n  \n",
		"space round fields": strings.NewReplacer(",left,", ", left ,", ",0,", ", 0,").Replace(written),
	} {
		got, err := readCSV(strings.NewReader(file), vocabulary(t), now())
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// A file of another program: its own order, only some columns, aliases, capitals.
func TestReadCSVForeign(t *testing.T) {
	file := "pain_before,region,started_at,technique,duration_seconds,side\n" +
		"6,Lower Back,2026-11-20T21:30+01:00,Knead,90,R\n" +
		"5,ql,2026-11-20T21:30:00.75Z,,,\n" +
		"4,foot,1901-01-01T00:00:00+00:19:32,,,\n"
	want := []sessions.Entry{
		{Kind: sessions.Session, At: at(t, "2026-11-20T20:30:00Z"), Offset: 3600, Region: "erector-spinae", Side: guide.Right, Technique: "petrissage", Seconds: 90, Before: sessions.NRS(6)},
		{Kind: sessions.Reading, At: at(t, "2026-11-20T21:30:00Z"), Region: "quadratus-lumborum", Before: sessions.NRS(5)},
		{Kind: sessions.Reading, At: at(t, "1900-12-31T23:40:28Z"), Offset: 1172, Region: "feet", Before: sessions.NRS(4)},
	}
	got, err := readCSV(strings.NewReader(file), vocabulary(t), now())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("ReadCSV (-want +got):\n%s", diff)
	}
	var out bytes.Buffer
	if err := writeCSV(&out, got[2:]); err != nil {
		t.Fatal(err)
	}
	if want := ",1901-01-01T00:00:00+00:19:32,feet,"; !strings.Contains(out.String(), want) {
		t.Errorf("WriteCSV = %q, want %q in it", out.String(), want)
	}
}

func TestReadCSVFaultsOfFile(t *testing.T) {
	const first = "started_at,region,pain_before,note\n"
	names := strings.Join(columns(), ",")
	for _, test := range []struct{ file, want string }{
		{"", "line 1: the file is empty; its first line names the columns: started_at,region,pain_before"},
		{"\n\n", "line 1: the file is empty; its first line names the columns: started_at,region,pain_before"},
		{"started_at,region\n", "line 1: the column pain_before is missing; one line names the columns, and started_at, region and pain_before must be among them"},
		{"started_at,region,pain_before,weather\n", `line 1: unknown column "weather"; the columns are ` + names},
		{"\nstarted_at,region,pain_before,\x1b[2J\n", `line 2: unknown column "\x1b[2J"; the columns are ` + names},
		{"started_at,region,pain_before,region\n", "line 1: the column region is there twice"},
		{"started_at,region,pain_before\n2026-11-20T21:30Z,ne\x00ck,6\n", "line 2: there is a NUL byte, so this is not text in UTF-8; save the file as CSV in UTF-8"},
		{first + "2026-11-20T21:30Z,neck,6,a\x00b\n", "line 2: there is a NUL byte, so this is not text in UTF-8; save the file as CSV in UTF-8"},
		{"started_at,region,pain_before\r2026-11-20T21:30Z,neck,6\r", "line 1: a line ends in a carriage return alone; save the file with Unix or Windows line ends"},
		{first + "\n2026-11-20T21:30Z,neck,6\n", "line 3: the row has 3 fields and line 1 names 4 columns; a comma within a field needs quotation marks around it"},
		{first + "2026-11-20T21:30Z,neck,6,sore, stiff\n", "line 2: the row has 5 fields and line 1 names 4 columns; a comma within a field needs quotation marks around it"},
		{first + "2026-11-20T21:30Z,neck,6,fine\n2026-11-20T21:30Z,neck,6,\"cut\noff", "line 3: the quotation mark that opens here is never closed; the file may be cut off"},
		{first + "2026-11-20T21:30Z,neck,6,5\" ball\n", "line 2: a quotation mark is in a field that does not begin with one; put the field in quotation marks and double those within"},
		{first + "2026-11-20T21:30Z,neck,6,\"5\" ball\"\n", "line 2: text follows a closing quotation mark; double the quotation marks within a field"},
		{first + "2026-11-20T21:30Z,neck,6,\"a\nb\"c\n", "line 3: text follows a closing quotation mark, in a row that begins in line 2; double the quotation marks within a field"},
		{first + "2026-11-20T21:30Z,neck,6,\"two\nlines\"\n2026-11-20T21:30Z,neck,12,\n", "line 4, column pain_before: 12 is not a pain score from 0 to 10"},
		{"note,started_at,region,pain_before\n\"two\nlines\",2026-11-20T21:30Z,neck,12\n", "line 3, column pain_before: 12 is not a pain score from 0 to 10"},
		{"uid," + first + "a1,2026-11-20T21:30Z,neck,6,\nb2,2026-11-20T21:30Z,neck,6,\na1,2026-11-20T21:31Z,neck,5,\n", "line 4, column uid: a1 is already in line 2; a uid belongs to one entry"},
	} {
		got, err := readCSV(strings.NewReader(test.file), vocabulary(t), now())
		var fault *Fault
		if !errors.As(err, &fault) || err.Error() != test.want || got != nil {
			t.Errorf("ReadCSV(%q) = %v, %v, want %s", test.file, got, err, test.want)
		}
	}
}

func TestReadCSVFaultsOfFields(t *testing.T) {
	good := map[string]string{"started_at": "2026-11-20T21:30:00+01:00", "region": "piriformis", "technique": "compression", "duration_seconds": "300", "pain_before": "6"}
	reading := map[string]string{"technique": "", "duration_seconds": ""}
	symptom := map[string]string{"technique": "", "duration_seconds": "", "region": "", "pain_before": "", "symptoms": "fever"}
	type fields = map[string]string
	for _, test := range []struct {
		base, row fields
		want      string // after "line 2, column "
	}{
		{nil, fields{"pain_before": "12"}, `pain_before: 12 is not a pain score from 0 to 10`},
		{nil, fields{"pain_before": "-1"}, `pain_before: -1 is not a pain score from 0 to 10`},
		{nil, fields{"pain_before": "6.5"}, `pain_before: 6.5 is not a pain score: scores are whole numbers from 0 to 10`},
		{nil, fields{"pain_before": "6.0"}, `pain_before: "6.0" is not how a pain score is written; write 6`},
		{nil, fields{"pain_before": "06"}, `pain_before: "06" is not how a pain score is written; write 6`},
		{nil, fields{"pain_before": "severe"}, `pain_before: "severe" is not a pain score from 0 to 10`},
		{nil, fields{"pain_before": "NaN"}, `pain_before: "NaN" is not a pain score from 0 to 10`},
		{nil, fields{"pain_after": "11"}, `pain_after: 11 is not a pain score from 0 to 10`},
		{nil, fields{"way": "a lot"}, `way: "a lot" is not a score from 0 to 10`},
		{nil, fields{"pain_before": ""}, `pain_before: this is empty; a session needs the pain before it, 0 to 10`},
		{nil, fields{"region": ""}, `region: this is empty; a session needs its region`},
		{nil, fields{"duration_seconds": ""}, `duration_seconds: this is empty; a session needs its duration in seconds, 300 for five minutes`},
		{nil, fields{"duration_seconds": "0"}, `duration_seconds: 0 is not a duration from 1 to 86400 seconds`},
		{nil, fields{"duration_seconds": "86401"}, `duration_seconds: 86401 is not a duration from 1 to 86400 seconds`},
		{nil, fields{"duration_seconds": "5m"}, `duration_seconds: "5m" is not a number of seconds; write whole seconds, 300 for five minutes`},
		{nil, fields{"duration_seconds": "1.5"}, `duration_seconds: "1.5" is not a number of seconds; write whole seconds, 300 for five minutes`},
		{reading, fields{"region": ""}, `region: this is empty; a row needs region and pain_before, or symptoms without either`},
		{reading, fields{"pain_before": ""}, `pain_before: this is empty; a row needs region and pain_before, or symptoms without either`},
		{reading, fields{"pain_before": "", "symptoms": "fever"}, `pain_before: this is empty; a row needs region and pain_before, or symptoms without either`},
		{reading, fields{"pain_after": "3"}, `pain_after: "3" is given, but a row without a technique is a reading, one score without a massage`},
		{reading, fields{"tool": "ball"}, `tool: "ball" is given, but a row without a technique is a reading, one score without a massage`},
		{reading, fields{"duration_seconds": "90"}, `duration_seconds: "90" is given, but a row without a technique is a reading, one score without a massage`},
		{symptom, fields{"side": "left"}, `side: "left" is given, but a row without region and pain_before is a report of symptoms only`},
		{symptom, fields{"technique": "rolling"}, `technique: "rolling" is given, but a row without region and pain_before is a report of symptoms only`},
		{symptom, fields{"since": "2026-10"}, `since: "2026-10" is given, but the date of a symptom comes after it, as in fever;since=2026-11`},
		{symptom, fields{"way": "3"}, `way: "3" is given, but a row without region and pain_before is a report of symptoms only`},

		{nil, fields{"started_at": ""}, `started_at: this is empty; every row needs the moment with its offset from UTC, as 2026-11-20T21:30:00+01:00`},
		{nil, fields{"started_at": "2026-11-20T21:30"}, `started_at: 2026-11-20T21:30 has no offset from UTC; write 2026-11-20T21:30+01:00 where the clocks were an hour ahead of UTC, or 2026-11-20T21:30Z`},
		{nil, fields{"started_at": "2026-11-20T21:30:05"}, `started_at: 2026-11-20T21:30:05 has no offset from UTC; write 2026-11-20T21:30:05+01:00 where the clocks were an hour ahead of UTC, or 2026-11-20T21:30:05Z`},
		{nil, fields{"started_at": "2026-11-20 21:30:05"}, `started_at: "2026-11-20 21:30:05" has no offset from UTC; write 2026-11-20T21:30:05+01:00 where the clocks were an hour ahead of UTC, or 2026-11-20T21:30:05Z`},
		{nil, fields{"started_at": "2026-11-20 21:30:05+01:00"}, `started_at: "2026-11-20 21:30:05+01:00" needs a T between date and time; write 2026-11-20T21:30:05+01:00`},
		{nil, fields{"started_at": "2026-11-20"}, `started_at: 2026-11-20 has no time and no offset from UTC; write 2026-11-20T12:00Z`},
		{nil, fields{"started_at": "20.11.2026"}, `started_at: "20.11.2026" is not a moment; write it with its offset from UTC, as 2026-11-20T21:30:00+01:00 or 2026-11-20T20:30:00Z`},
		{nil, fields{"started_at": "2026-02-30T10:00Z"}, `started_at: "2026-02-30T10:00Z" is not a moment; write it with its offset from UTC, as 2026-11-20T21:30:00+01:00 or 2026-11-20T20:30:00Z`},
		{nil, fields{"started_at": "2026-11-20T10:00+24:00"}, `started_at: "2026-11-20T10:00+24:00" is not a moment; write it with its offset from UTC, as 2026-11-20T21:30:00+01:00 or 2026-11-20T20:30:00Z`},
		{nil, fields{"started_at": "2026-11-22T20:00:01Z"}, `started_at: 2026-11-22T20:00:01Z is in the future; log it once it has happened`},
		{nil, fields{"started_at": "1899-12-31T23:59:59Z"}, `started_at: 1899-12-31T23:59:59Z is before 1900`},

		{nil, fields{"region": "piriforms"}, `region: unknown region "piriforms" (did you mean piriformis?); a region of your own belongs in config.toml under [[region]], with name, label and part`},
		{nil, fields{"region": "pirif"}, `region: unknown region "pirif" (did you mean piriformis?); a region of your own belongs in config.toml under [[region]], with name, label and part`},
		{nil, fields{"region": "eyelid muscle"}, `region: unknown region "eyelid muscle"; a region of your own belongs in config.toml under [[region]], with name, label and part`},
		{nil, fields{"side": "middle"}, `side: unknown side "middle"; it is left, right or both`},
		{nil, fields{"technique": "leeches"}, `technique: unknown technique "leeches"`},
		{nil, fields{"tool": "bal"}, `tool: unknown tool "bal" (did you mean ball?)`},
		{nil, fields{"uid": "=cmd"}, `uid: "=cmd" is not a uid: up to 64 letters, digits and -_.:, a letter or digit first; leave it out for a new entry`},
		{nil, fields{"uid": strings.Repeat("a", 65)}, `uid: "` + strings.Repeat("a", 60) + `…" is not a uid: up to 64 letters, digits and -_.:, a letter or digit first; leave it out for a new entry`},
		{nil, fields{"since": "last may"}, `since: "last may" is not a date; write 2026-11-20, 2026-11 or 2026`},
		{nil, fields{"since": "2026-11-21"}, `since: 2026-11-21 is after the entry itself, which is of 2026-11-20`},
		{nil, fields{"since": "1899"}, `since: 1899 is before 1900`},

		{nil, fields{"symptoms": "fewer"}, `symptoms: unknown symptom "fewer" (did you mean fever?)`},
		{nil, fields{"symptoms": "fever=bad"}, `symptoms: unknown course "bad" of fever; it is new, worse, same, better, gone or no`},
		{nil, fields{"symptoms": "fever.l"}, `symptoms: fever has no sides; write fever`},
		{nil, fields{"symptoms": "tingling-leg.x"}, `symptoms: unknown side "x"; it is left, right or both`},
		{nil, fields{"symptoms": "fever fever=new"}, `symptoms: fever is given twice`},
		{nil, fields{"symptoms": "fever;since="}, `symptoms: "" is not a date; write 2026-11-20, 2026-11 or 2026`},
		{nil, fields{"symptoms": "fever;since=2026-12"}, `symptoms: 2026-12 is after the entry itself, which is of 2026-11-20`},
		{nil, fields{"symptoms": "fever=no;since=2026"}, `symptoms: fever=no is not there, so it has no date`},
		{nil, fields{"symptoms": "injury-minor.l"}, `symptoms: injury-minor is an event and has no side; write injury-minor`},
		{nil, fields{"symptoms": "injury-minor=new"}, `symptoms: injury-minor is an event: it has a date and no course; write injury-minor;since=2026-11-20`},
		{nil, fields{"symptoms": "bp-high=worse"}, `symptoms: bp-high takes a reading where others take a course; write bp-high=192/124, or bp-high alone`},
		{nil, fields{"symptoms": "bp-high=300/200"}, `symptoms: "300/200" is not a blood pressure: write 192/124, 50 to 280 over 20 to 180, the first the larger`},

		{nil, fields{"note": "a\x1b[2Jb"}, `note: the note contains a control character (U+001B) at position 2; remove it`},
		{nil, fields{"note": "R\xfccken"}, `note: the note is not UTF-8 text; retype or convert it`},
		{nil, fields{"note": strings.Repeat("é", sessions.MaxNote+1)}, fmt.Sprintf("note: the note has %d characters, and a note can have %d; shorten it", sessions.MaxNote+1, sessions.MaxNote)},
	} {
		var row []string
		for _, name := range columns() {
			value := good[name]
			for _, changed := range []fields{test.base, test.row} {
				if v, ok := changed[name]; ok {
					value = v
				}
			}
			row = append(row, value)
		}
		file := header + strings.Join(row, ",") + "\n"
		want := "line 2, column " + test.want
		if got, err := readCSV(strings.NewReader(file), vocabulary(t), now()); err == nil || err.Error() != want || got != nil {
			t.Errorf("ReadCSV of %.200v = %v, %v, want %s", test.row, got, err, want)
		}
	}
}

// endless yields the same byte for ever and counts what was taken.
type endless struct {
	b     byte
	taken int
}

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = e.b
	}
	e.taken += len(p)
	return len(p), nil
}

func TestReadCSVEndlessRow(t *testing.T) {
	for _, test := range []struct {
		begin string
		b     byte
		want  string
	}{
		{header, 'x', "line 2: the row is longer than 1048576 bytes, more than any entry; a quotation mark may be missing or too many"},
		{header + `"`, 'x', "line 2: the row is longer than 1048576 bytes, more than any entry; a quotation mark may be missing or too many"},
		{header + `"`, '\n', "line 1048578: the row is longer than 1048576 bytes, more than any entry; a quotation mark may be missing or too many"},
		{"", 'x', "line 1: the row is longer than 1048576 bytes, more than any entry; a quotation mark may be missing or too many"},
	} {
		rest := &endless{b: test.b}
		_, err := readCSV(io.MultiReader(strings.NewReader(test.begin), rest), vocabulary(t), now())
		if err == nil || err.Error() != test.want || rest.taken > longestRecord+1<<16 {
			t.Errorf("ReadCSV(%.20q and %q for ever) = %v after %d bytes, want %s", test.begin, test.b, err, rest.taken, test.want)
		}
	}
}

func TestReadCSVErrorOfReader(t *testing.T) {
	broken := errors.New("the stick was pulled out")
	_, err := readCSV(io.MultiReader(strings.NewReader(header), errorReader{broken}), vocabulary(t), now())
	if err != broken {
		t.Errorf("ReadCSV = %v, want %v", err, broken)
	}
}

type errorReader struct{ err error }

func (r errorReader) Read([]byte) (int, error) { return 0, r.err }

func TestDefuse(t *testing.T) {
	for _, test := range []struct{ note, want string }{
		{"", ""},
		{"sore", "sore"},
		{"it's", "it's"},
		{"'t was sore", "'t was sore"},
		{"=1+1", "'=1+1"},
		{"+1", "'+1"},
		{"-1", "'-1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"\t=1", "'\t=1"},
		{"\n=1", "'\n=1"},
		{"＝1", "'＝1"},
		{"'=1", "''=1"},
		{"''=1", "'''=1"},
		{"'", "'"},
	} {
		got := defuse(test.note)
		if got != test.want {
			t.Errorf("defuse(%q) = %q, want %q", test.note, got, test.want)
		}
		if back := undefuse(got); back != test.note {
			t.Errorf("undefuse(%q) = %q, want %q", got, back, test.note)
		}
	}
	// Typed by hand, not exported: a formula without the apostrophe stays as it is.
	if got := undefuse("-1 on the left"); got != "-1 on the left" {
		t.Errorf("undefuse = %q", got)
	}
}

// Whatever a merge or a JSON file has brought along: no field of a CSV is a formula, and
// what is a valid entry comes back.
func TestNoFieldIsAFormula(t *testing.T) {
	const formula = "=HYPERLINK(1)"
	entry := sessions.Entry{
		UID: formula, Kind: sessions.Session, At: 1_795_000_000, Region: formula, Technique: formula, Tool: formula, Side: formula, Note: formula,
		Seconds: 60, Before: sessions.NRS(3), Reports: []sessions.Report{{Symptom: formula, Value: formula, Side: formula, Course: formula}},
	}
	var out strings.Builder
	if err := writeCSV(&out, []sessions.Entry{entry}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		for _, field := range row {
			if strings.IndexAny(field, formulaStarts) == 0 {
				t.Errorf("a field begins as a formula: %q", field)
			}
		}
	}
	text := "started_at,region,pain_before,symptoms\n2026-11-20T21:30:00+01:00,'neck,3,\n2026-11-20T21:30:00+01:00,neck,'=3,\n"
	if _, err := readCSV(strings.NewReader(text), vocabulary(t), now()); err == nil || !strings.Contains(err.Error(), `"'neck"`) {
		t.Errorf("an apostrophe that marks no formula was taken away: %v", err)
	}
}

func TestInCSV(t *testing.T) {
	var got []string
	for _, kind := range []sessions.Kind{sessions.Session, sessions.Reading, sessions.SymptomOnly, sessions.Consultation, sessions.Event, sessions.Question, sessions.EpisodeClosed} {
		got = append(got, fmt.Sprint(kind, " ", InCSV(sessions.Entry{Kind: kind})))
	}
	want := []string{"session true", "reading true", "symptom true", "consultation false", "event false", "question false", "rest false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("InCSV (-want +got):\n%s", diff)
	}
}
