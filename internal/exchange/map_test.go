package exchange

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"backlog/internal/sessions"
)

func mapping(t *testing.T, text string) (Map, error) {
	t.Helper()
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	return ReadMap(strings.NewReader(text), vocabulary(t), berlin)
}

// line is an entry as a line of CSV, without its uid.
func line(e sessions.Entry) string { return strings.TrimRight(strings.Join(record(e)[1:], ","), ",") }

// The maps of the documentation read what those programs write.
func TestMapsOfTheDocs(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       []string
		left       int
	}{
		{
			"track-and-graph", "FeatureName,Timestamp,Value,Label,Note\r\n" +
				"Lower back,2022-09-14T21:30:41.432+01:00,1.0,,\r\nNeck,2022-09-17T21:14:56.864+01:00,6.5,,So:me n:ot:e\r\nSteps,2022-09-17T21:14:56.864+01:00,4000,,\r\n",
			[]string{"2022-09-14T21:30:41+01:00,erector-spinae,,,,,1", "2022-09-17T21:14:56+01:00,neck,,,,,7,,,So:me n:ot:e"},
			1,
		},
		{
			"bearable", "date,date formatted,weekday,time of day,category,rating/amount,detail,notes\n" +
				"31st Jan 2023,2023-01-31,Tuesday,am,Symptom,2,Back pain (Moderate),\n31st Jan 2023,2023-01-31,Tuesday,pm,Mood,3,,\n31st Jan 2023,2023-01-31,Tuesday,all day,Symptom,1,Headache (Mild),\n" +
				"31st Jul 2023,2023-07-31,Monday,pm,Symptom,4,Neck pain (Unbearable),=sore\n",
			[]string{"2023-01-31T09:00:00+01:00,erector-spinae,,,,,5", "2023-07-31T20:00:00+02:00,neck,,,,,10,,,'=sore"},
			2,
		},
		{
			"manage-my-pain", "Start Date,Location,Average Pain,Interference,Notes\n2023-01-31 21:05,Upper back,4,2,\n2023-02-01 08:00,Knee,4,2,\n2023-02-02 08:00,Neck,,,\n",
			[]string{"2023-01-31T21:05:00+01:00,rhomboids,,,,,4,,,,,2"},
			2,
		},
	} {
		text, err := os.ReadFile(filepath.Join("..", "..", "docs", "import", c.name+".toml"))
		if err != nil {
			t.Fatal(err)
		}
		m, err := mapping(t, string(text))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		list, left, err := ReadMapped(strings.NewReader(c.file), m, vocabulary(t), now())
		if err != nil || left != c.left {
			t.Errorf("%s: %d left out, %v; want %d left out", c.name, left, err, c.left)
		}
		var got []string
		for _, e := range list {
			got = append(got, line(e))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s reads\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

const plainMap = "[columns]\nstarted_at = \"When\"\npain_before = \"Pain\"\n[fixed]\nregion = \"neck\"\n[date]\nlayout = \"DD.MM.YYYY HH:mm\"\n"

func TestReadMapFaults(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"[fixed]", "[fixd]", `line 4: unknown key "fixd"; the keys are delimiter and unknown_words, and the tables columns, date, fixed, scale, words and only`},
		{`started_at = "When"`, ``, "the map does not say when an entry was; name the column of started_at, or of date, under [columns]"},
		{`pain_before = "Pain"`, ``, "the map does not say how much it hurt; name the column of pain_before under [columns]"},
		{`region = "neck"`, ``, "the map does not say where it hurt; name the column of region under [columns], or one region for all rows under [fixed]"},
		{`started_at =`, `start =`, `[columns] has no field "start"; the fields are uid, started_at, region, side, technique, tool, duration_seconds, pain_before, pain_after, symptoms, note, since, way, date, time, duration_minutes`},
		{`DD.MM.YYYY`, `DD.MM`, `layout "DD.MM HH:mm" does not tell year, month and day; write it as YYYY-MM-DD HH:mm, with MMM for Jan, hh and A for 09 PM, ZZ for +01:00`},
		{"[date]", "[date]\nzone = \"Berlin\"", `zone is "Berlin"; write a time zone such as "Europe/Berlin" or "UTC"`},
		{"[columns]", "delimiter = \"and\"\n[columns]", `delimiter is "and"; write ",", ";", "|" or "tab"`},
		{"[columns]", "unknown_words = \"drop\"\n[columns]", `unknown_words is "drop"; write "skip" or "refuse"`},
		{"[columns]", "[scale]\npain_before = [4]\n[columns]", "scale.pain_before is no scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [0, inf]\n[columns]", "scale.pain_before is no scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [-inf, 10]\n[columns]", "scale.pain_before is no scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [0, nan]\n[columns]", "scale.pain_before is no scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[columns", `line 1: expected ']' to close table name`},
	} {
		_, err := mapping(t, strings.Replace(plainMap, c.old, c.new, 1))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("ReadMap with %q = %v, want %s", c.new, err, c.want)
		}
	}
}

func TestReadMappedFaults(t *testing.T) {
	for _, c := range []struct{ extra, file, want string }{
		{"", "When,Pain\n31.01.2023 21:05,6.5\n", "line 2, column Pain: 6.5 is not a pain score: scores are whole numbers from 0 to 10"},
		{"", "When,Pain\n31.01.2023 21:05,severe\n", `line 2, column Pain: "severe" is not a pain score from 0 to 10`},
		{"", "When,Pain\n2023-01-31,6\n", `line 2, column When: "2023-01-31" is not a date as the map's layout has it`},
		{"", "When,Pain\n31.01.2033 21:05,6\n", `line 2, column When: 2033-01-31T21:05:00+01:00 is still to come; an entry is written once it has happened`},
		{"", "When,Pain,When\n", `line 1: the column "When" is there twice`},
		{"", "When,Ache\n", `line 1: the map names the column "Pain" and the file has none; it has "When", "Ache"`},
		{"", "When,\x1b[31mAche\n", `line 1: the map names the column "Pain" and the file has none; it has "When", "\x1b[31mAche"`},
		{"", "When,Pain\n31.01.2023 21:05\n", `line 2: the row has 1 field and the first line names 2 columns; a ',' within a field needs quotation marks around it`},
		{"", "", "line 1: the file is empty; its first line names the columns"},
		{"", "\xff\xfeW\x00", "line 1: the file is in UTF-16; save it as UTF-8, which spreadsheets call CSV UTF-8"},
		{"[scale]\npain_before = [0, 4]\n", "When,Pain\n31.01.2023 21:05,5\n", `line 2, column Pain: "5" is not a score from 0 to 4, as the map's scale has it`},
		{"[words.pain_before]\nmild = 2\n", "When,Pain\n31.01.2023 21:05,Mild\n31.01.2023 21:06,bad\n", `line 3, column Pain: "bad" is not in [words.pain_before] of the map; add it there, or write unknown_words = "skip"`},
	} {
		m, err := mapping(t, plainMap+c.extra)
		if err != nil {
			t.Fatal(err)
		}
		list, _, err := ReadMapped(strings.NewReader(c.file), m, vocabulary(t), now())
		if err == nil || err.Error() != c.want || list != nil {
			t.Errorf("ReadMapped of %q = %v, want %s", c.file, err, c.want)
		}
	}
}

func FuzzReadMap(f *testing.F) {
	f.Add(plainMap, "When,Pain\n31.01.2023 21:05,6\n")
	f.Add(plainMap+"[scale]\npain_before = [0, 4]\n[only]\nPain = [\"1\"]\n", "When,Pain\n31.01.2023 21:05,1\n")
	f.Add("delimiter = \"tab\"\n[columns]\ndate = \"d\"\ntime = \"t\"\nregion = \"r\"\npain_before = \"p\"\n[date]\nlayout = \"D MMM YYYY\"\n", "d\tt\tr\tp\n1 Jan 2020\t09:00\tneck\t3\n")
	v := vocabulary(f)
	f.Fuzz(func(t *testing.T, text, file string) {
		m, err := ReadMap(strings.NewReader(text), v, time.UTC)
		if err != nil {
			if err.Error() == "" {
				t.Error("ReadMap fails without a word")
			}
			return
		}
		list, _, err := ReadMapped(strings.NewReader(file), m, v, now())
		if _, fault := err.(*Fault); err != nil && (!fault || list != nil) {
			t.Errorf("ReadMapped = %v, %v, want no entries and a fault", list, err)
		}
		for _, e := range list {
			if err := e.Validate(); err != nil {
				t.Errorf("ReadMapped gives %+v: %v", e, err)
			}
		}
	})
}
