package exchange

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// sharedFile opens a file that lies outside the repository.
func sharedFile(t *testing.T, path string) *os.File {
	t.Helper()
	folder := os.Getenv("BACKLOG_SHARED")
	if folder == "" {
		folder = filepath.Join("..", "..", "..", "shared")
	}
	file, err := os.Open(filepath.Join(folder, path))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("the real diaries are not here: %v", err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r < 'a' || r > 'z' })
	return "own-" + strings.Join(words, "-")
}

// realDiaries returns the diaries of nine people as CSV, and the regions of each.
func realDiaries(t *testing.T) (map[string]*strings.Builder, map[string][]guide.Region) {
	t.Helper()
	rows, err := csv.NewReader(sharedFile(t, "trend/data/myaiguide_pain.csv")).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*strings.Builder{}
	regions := map[string][]guide.Region{}
	seen := map[string]int{}
	for _, row := range rows[1:] {
		person, date, clock, region, pain := row[0], row[1], row[2], slug(row[3]), row[5]
		moment, err := time.Parse("2006-01-02 15:04:05", clock)
		if clock == "" {
			moment, err = time.Parse("2006-01-02 15", date+" 12")
		}
		if err != nil {
			t.Fatal(err)
		}
		// Some days have the same score of the same region twice, without a clock time.
		again := person + region + moment.String()
		moment = moment.Add(time.Duration(seen[again]) * time.Minute)
		seen[again]++
		if files[person] == nil {
			files[person] = &strings.Builder{}
			files[person].WriteString("started_at,region,pain_before\n")
		}
		if !slices.ContainsFunc(regions[person], func(r guide.Region) bool { return r.ID == region }) {
			regions[person] = append(regions[person], guide.Region{ID: region, Label: "my " + row[3], Group: "arm"})
		}
		files[person].WriteString(moment.Format(time.RFC3339) + "," + region + "," + pain + "\n")
	}
	return files, regions
}

// The real diaries of nine people come in as readings of their own regions, all
// 15,116 rows, and go out and in again as they were, in every format.
func TestRealDiaries(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	files, regions := realDiaries(t)
	total, added := 0, 0
	for person, file := range files {
		v, err := guide.NewVocabulary(regions[person])
		if err != nil {
			t.Fatal(err)
		}
		list, err := readCSV(strings.NewReader(file.String()), v, now())
		if err != nil {
			t.Fatalf("%s: %v", person, err)
		}
		for _, e := range list {
			if e.Kind != sessions.Reading {
				t.Fatalf("%s: %+v is no reading", person, e)
			}
		}
		plan := planImport(list, nil, nil)
		total += len(list)
		added += len(plan.Add)

		var out bytes.Buffer
		if err := writeCSV(&out, list); err != nil {
			t.Fatal(err)
		}
		again, err := readCSV(&out, v, now())
		if err != nil {
			t.Fatalf("%s: %v", person, err)
		}
		if !slices.EqualFunc(list, again, func(a, b sessions.Entry) bool { return content(a) == content(b) }) {
			t.Errorf("%s: what was written is not what was read", person)
		}
		throughJSON(t, person, list, v)
		throughFHIR(t, person, list, v)
	}
	if len(files) != 9 || total != 15116 || added != 15116 {
		t.Errorf("%d people, %d rows, %d new, want 9, 15116, 15116", len(files), total, added)
	}
}

func throughJSON(t *testing.T, person string, list []sessions.Entry, v *guide.Vocabulary) {
	t.Helper()
	var out, again bytes.Buffer
	if err := writeJSON(&out, sessions.Snapshot{Entries: list}); err != nil {
		t.Fatal(err)
	}
	whole, err := readJSON(bytes.NewReader(out.Bytes()), v, now())
	if err != nil {
		t.Fatalf("%s: %v", person, err)
	}
	if err := writeJSON(&again, whole); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) || !slices.EqualFunc(list, whole.Entries, func(a, b sessions.Entry) bool { return content(a) == content(b) }) {
		t.Errorf("%s: what was written as JSON is not what was read", person)
	}
}

// throughFHIR gives each entry a uid, by which the resources of one are found.
func throughFHIR(t *testing.T, person string, list []sessions.Entry, v *guide.Vocabulary) {
	t.Helper()
	list = slices.Clone(list)
	for i := range list {
		list[i].UID = fmt.Sprintf("%s-%d", person, i)
	}
	var out bytes.Buffer
	if err := (Bundle{Entries: listed(list), Words: v, Device: person, Now: now()}).Write(&out); err != nil {
		t.Fatal(err)
	}
	again, left, err := readFHIR(&out, v, now())
	if err != nil || left != 0 {
		t.Fatalf("%s: %d left out, %v", person, left, err)
	}
	if !slices.EqualFunc(list, again, func(a, b sessions.Entry) bool { return a.UID == b.UID && content(a) == content(b) }) {
		t.Errorf("%s: what was written as FHIR is not what was read", person)
	}
}
