package exchange

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// drawAny draws an entry of any kind.
func drawAny(t *rapid.T, v *guide.Vocabulary) sessions.Entry {
	e := drawEntry(t, v)
	kind := rapid.SampledFrom([]sessions.Kind{e.Kind, e.Kind, sessions.Consultation, sessions.Event, sessions.Question, sessions.EpisodeClosed}).Draw(t, "any kind")
	if kind == e.Kind {
		return e
	}
	e = sessions.Entry{Kind: kind, At: e.At, Offset: e.Offset, Note: e.Note}
	switch kind {
	case sessions.Consultation:
		e.Rules = rapid.SliceOfN(rapid.SampledFrom([]string{"ces-saddle-numbness", "ci-disc-nerve", "a-rule-of-tomorrow"}), 1, 3).Draw(t, "rules")
		e.MassageOK = rapid.Bool().Draw(t, "massage ok")
		e.By = rapid.SampledFrom([]string{"", "gp", "Dr. Ü"}).Draw(t, "by")
	case sessions.Event, sessions.Question:
		if e.Note == "" {
			e.Note = "new desk"
		}
	case sessions.EpisodeClosed:
		e.Region = "piriformis"
	}
	return e
}

func drawSnapshot(t *rapid.T, v *guide.Vocabulary) sessions.Snapshot {
	var whole sessions.Snapshot
	for _, uid := range rapid.SliceOfNDistinct(rapid.StringMatching(`[0-9a-z][0-9a-zA-Z_.:-]{0,63}`), 0, 6, rapid.ID[string]).Draw(t, "uids") {
		e := drawAny(t, v)
		e.UID, e.Rev, e.Device = uid, rapid.Int64Range(1, 33_000_000_000_000).Draw(t, "rev"), "0b31b3c2"
		whole.Entries = append(whole.Entries, e)
	}
	for _, f := range []sessions.Fact{{Fact: "birth-year", Value: "1969"}, {Fact: "cancer", Value: "no"}, {Fact: "surgery", Value: "2020-05"}} {
		if rapid.Bool().Draw(t, f.Fact) {
			f.At, f.Offset, f.Rev, f.Device = now().Unix()-5, 3600, 7, "x"
			whole.Facts = append(whole.Facts, f)
		}
	}
	return whole
}

// The whole diary goes out and comes in as it was, every kind of entry and every
// version, and the same diary gives the same bytes.
func TestJSONRoundTrip(t *testing.T) {
	v := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		want := drawSnapshot(t, v)
		var file, again bytes.Buffer
		if err := writeJSON(&file, want); err != nil {
			t.Fatal(err)
		}
		got, err := readJSON(bytes.NewReader(file.Bytes()), v, now())
		if err != nil {
			t.Fatalf("%v in\n%s", err, &file)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("written and read (-want +got):\n%s\n%s", diff, &file)
		}
		if err := writeJSON(&again, got); err != nil || !bytes.Equal(file.Bytes(), again.Bytes()) {
			t.Fatalf("%v: written again\n%s\nwant\n%s", err, &again, &file)
		}
	})
}

const small = `{
"format": "backlog-diary",
"schema": 1,
"entries": [
{"uid":"a1","kind":"session","at":"2026-11-20T21:30:00+01:00","region":"piriformis","technique":"compression","seconds":300,"before":6,"after":3,"reports":[{"symptom":"fever"}]},
{"uid":"a2","kind":"question","at":"2026-11-20T21:31:00+01:00","note":"why?"}
],
"profile": [
{"fact":"cancer","value":"no","at":"2026-11-20T21:32:00+01:00"}
]
}
`

func TestReadJSONFaults(t *testing.T) {
	v := vocabulary(t)
	if _, err := readJSON(strings.NewReader("\ufeff"+strings.ReplaceAll(small, "\n", "\r\n")), v, now()); err != nil {
		t.Errorf("with a byte order mark and Windows line ends: %v", err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"before":6`, `"before":6.5`, `line 5, column before: 6.5 is not a pain score: scores are whole numbers from 0 to 10`},
		{`"before":6`, `"before":-1`, `line 5, column before: -1 is not a pain score from 0 to 10`},
		{`"before":6`, `"before":"severe"`, `line 5, column before: "severe" is not a pain score from 0 to 10`},
		{`"before":6`, `"before":[6]`, `line 5, column before: "[6]" is not a pain score from 0 to 10`},
		{`"seconds":300`, `"seconds":0`, `line 5, column seconds: 0 is not a duration from 1 to 86400 seconds`},
		{`T21:30:00+01:00`, `T21:30:00`, `line 5, column at: 2026-11-20T21:30:00 has no offset from UTC; write 2026-11-20T21:30:00+01:00 where the clocks were an hour ahead of UTC, or 2026-11-20T21:30:00Z`},
		{`"technique":"compression"`, `"technique":"compresion"`, `line 5, column technique: unknown technique "compresion" (did you mean compression?)`},
		{`"symptom":"fever"`, `"symptom":"feverr"`, `line 5, column symptom: unknown symptom "feverr" (did you mean fever?)`},
		{`"kind":"question"`, `"kind":"answer"`, `line 6, column kind: "answer" is no kind of entry; it is session, reading, symptom, consultation, event, question, other-treatment or rest`},
		{`"uid":"a2"`, `"uid":"a1"`, `line 6, column uid: a1 is already in line 5; a uid belongs to one entry`},
		{`"note":"why?"`, `"note":"why?","note":"how?"`, `line 6, column note: an entry has the key twice`},
		{`"note":"why?"`, `"noted":"why?"`, `line 6, column noted: an entry has no such key; it is misspelt, or a newer backlog wrote it`},
		{`"note":"why?"`, `"note":7`, `line 6, column note: a number is where a text belongs`},
		{`"value":"no"`, `"value":"perhaps"`, `line 9, column value: cancer is yes or no, not "perhaps"`},
		{`"fact":"cancer"`, `"fact":"cancerous"`, `line 9, column fact: unknown profile fact "cancerous" (did you mean cancer, cancer-active or cancer-site?)`},
		{"\"entries\": [\n", "\"entries\": [7,\n", "line 4: an entry is an object in braces, not a number"},
		{"\"profile\": [\n", "\"profile\": [\"cancer\",\n", "line 8: a fact is an object in braces, not a text"},
		{`"schema": 1`, `"schema": 1e1000`, "line 3: 1e1000 is not allowed here"},
		{`"schema": 1`, `"schema": 2`, `line 3: a newer backlog wrote this (schema 2, this one reads 1); update backlog`},
		{`"format": "backlog-diary"`, `"format": "klog"`, `line 2: this is JSON but no diary of backlog: format is "klog", not "backlog-diary"`},
		{"{\n\"format\": \"backlog-diary\",", `{`, `line 2: this is JSON but no diary of backlog: such a file begins with "format": "backlog-diary"`},
		{`"profile": [`, `"profiles": [`, `line 8: unknown key "profiles"; a diary has format, schema, entries and profile`},
		{`"seconds":300,`, `"seconds":300,,`, `line 5: at character 111: this is not JSON: invalid character ',' looking for beginning of object key string`},
		{small[strings.Index(small, "a2"):], "", `line 6: the file ends before the diary does: it may be cut off; copy it again`},
		{small[10:], "", `line 2: the file ends before the diary does: it may be cut off; copy it again`},
		{"}\n]\n}\n", "}\n]\n}\n{}", `line 12: the diary ends before this: "{"`},
		{`why?`, strings.Repeat("why", 1<<20), `line 6: this is longer than 1048576 bytes, more than any entry; a quotation mark or a bracket may be missing`},
		{small, "\xff\xfe{\x00", `line 1: the file is in UTF-16; save it as UTF-8`},
		{small, "[]", `line 1: a diary in JSON begins with {, not with "["`},
		{small, "null", `line 1: a diary in JSON begins with {, not with null`},
		{"\"entries\": [\n", "\"entries\": [null,\n", "line 4: an entry is an object in braces, not null"},
		{"\"entries\": [\n", "\"entries\": [[],\n", "line 4: an entry is an object in braces, not a list"},
		{"\"schema\": 1", "\"schema\": null", "line 3: schema is null, not 1"},
		{`"region":"piriformis"`, `"region":[]`, `line 5, column region: a list is where a text belongs`},
		{`[{"symptom":"fever"}]`, `{}`, `line 5, column reports: an object is where a list belongs`},
		{`{"symptom":"fever"}`, `true`, `line 5, column reports: true or false is where an object belongs`},
		{`"before":6`, `"before":6,"rev":1.5`, `line 5, column rev: 1.5 is where a whole number belongs`},
		{`"before":6`, `"before":6,"rev":-1`, `line 5, column rev: -1 is no revision: that is a moment in milliseconds; leave rev and device out to get a new one`},
		{`"before":6`, `"before":6,"rev":253370764800000,"device":"x"`, `line 5, column rev: 253370764800000 is no revision: that is a moment in milliseconds; leave rev and device out to get a new one`},
		{`"value":"no"`, `"value":"no","rev":253402300799999,"device":"x"`, `line 9, column rev: 253402300799999 is no revision: that is a moment in milliseconds; leave rev and device out to get a new one`},
		{`"before":6`, `"before":6,"device":"\u001b[31m"`, `line 5, column device: "\x1b[31m" is no device: it is a word of up to 64 letters and digits`},
		{`"value":"no"`, `"value":"no","device":"a\nb"`, `line 9, column device: "a\nb" is no device: it is a word of up to 64 letters and digits`},
		{`"before":6`, `"Before":6`, `line 5, column Before: an entry has no such key; it is misspelt, or a newer backlog wrote it`},
		{`"before":6`, `"before":5,"Before":6`, `line 5, column Before: an entry has no such key; it is misspelt, or a newer backlog wrote it`},
		{`{"symptom":"fever"}`, `{"\u017fymptom":"fever"}`, `line 5, column ſymptom: an entry has no such key; it is misspelt, or a newer backlog wrote it`},
		{`"fact"`, `"FACT"`, `line 9, column FACT: a fact has no such key; it is misspelt, or a newer backlog wrote it`},
		{`why?`, "R\xfccken", `line 6: at character 73: this is no text in UTF-8; save the file as UTF-8, or copy it again`},
		{`why?`, "R\xc3", `line 6: at character 73: this is no text in UTF-8; save the file as UTF-8, or copy it again`},
		{`why?`, `R\ud800cken`, `line 6: at character 73: \ud800 is half of a letter, and the other half is missing`},
		{`why?`, `\\\udc00\ud800`, `line 6: at character 74: \udc00 is half of a letter, and the other half is missing`},
		{`2026-11-20T21:31:00+01:00`, `2026-11-24T21:31:00+01:00`, `line 6, column at: 2026-11-24T21:31:00+01:00 is in the future; log it once it has happened`},
		{`"kind":"question"`, `"kind":"symptom"`, `line 6: a symptom report needs a symptom or an event`},
		{`"kind":"question"`, `"kind":"symptom","since":"2026","reports":[{"symptom":"fever"}]`, `line 6, column since: a symptom report has no since of its own; write it with each symptom`},
	} {
		whole, err := readJSON(strings.NewReader(strings.Replace(small, c.old, c.new, 1)), v, now())
		if err == nil || err.Error() != c.want || whole.Entries != nil {
			t.Errorf("ReadJSON with %.60q for %.60q = %v, want %s", c.new, c.old, err, c.want)
		}
	}
}

// What the programs of a clock that was ahead or of a newer backlog wrote comes back
// as it was; so do letters that a file writes in two halves, or that a read cuts.
func TestJSONTakesBackWhatWasWritten(t *testing.T) {
	v := vocabulary(t)
	const file = `{
"format": "backlog-diary",
"schema": 1,
"entries": [
{"uid":"a1","kind":"reading","at":"2027-02-01T00:00:00Z","region":"neck","before":3,"since":"2027-01","note":"Rücken, \\ud800, 🙂","rev":1800000000000,"device":"x"}
],
"profile": [
{"fact":"of-tomorrow","value":"yes","at":"2026-11-20T21:32:00+01:00","rev":7,"device":"x"},
{"fact":"surgery","value":"2027-01","at":"2027-02-01T00:00:00Z","rev":8,"device":"x"}
]
}
`
	for name, r := range map[string]io.Reader{
		"whole":         strings.NewReader(file),
		"byte for byte": iotest.OneByteReader(strings.NewReader(file)),
		"two halves":    strings.NewReader(strings.Replace(file, "🙂", `\ud83d\ude42`, 1)),
	} {
		whole, err := readJSON(r, v, now())
		var out bytes.Buffer
		if err := errors.Join(err, writeJSON(&out, whole)); err != nil || out.String() != file {
			t.Errorf("%s: %v, read and written again\n%s\nwant\n%s", name, err, &out, file)
		}
		if got := UnknownFacts(whole.Facts, v); len(got) != 1 || got[0] != "of-tomorrow" {
			t.Errorf("UnknownFacts = %q", got)
		}
	}
}

// A file that is cut off anywhere is refused, and never half of it read.
func TestCutOffJSON(t *testing.T) {
	v := vocabulary(t)
	for end := range len(strings.TrimRight(small, "\n")) {
		whole, err := readJSON(strings.NewReader(small[:end]), v, now())
		if _, fault := err.(*Fault); !fault || whole.Entries != nil || whole.Facts != nil {
			t.Fatalf("ReadJSON of the first %d bytes = %v, %v, want a fault", end, whole, err)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("\ufeff" + strings.ReplaceAll(small, "\n", "\r\n")))
	f.Add([]byte(strings.Replace(small, "why?", `\u0000\ud800`, 1)))
	f.Add([]byte(`{"format":"backlog-diary","schema":1,"entries":[{"kind":"consultation","at":"2026-11-20T20:31Z","rules":["x"],"massage_ok":true}]}`))
	v := vocabulary(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		first, err := readJSON(bytes.NewReader(file), v, now())
		if err != nil {
			if _, fault := err.(*Fault); !fault || err.Error() == "" || first.Entries != nil {
				t.Errorf("ReadJSON = %v, %q, want no entries and a fault", first, err)
			}
			return
		}
		var out bytes.Buffer
		if err := writeJSON(&out, first); err != nil {
			t.Fatal(err)
		}
		again, err := readJSON(bytes.NewReader(out.Bytes()), v, now().Add(time.Second))
		if err != nil {
			t.Fatalf("%v in what was written:\n%q", err, &out)
		}
		if diff := cmp.Diff(first, again); diff != "" && len(first.Entries)+len(first.Facts) > 0 {
			t.Errorf("read, written and read (-want +got):\n%s", diff)
		}
	})
}
