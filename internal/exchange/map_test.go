package exchange

import (
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
	return ReadMap(strings.NewReader(text), berlin)
}

// csvLine is an entry as a line of CSV, without its uid.
func csvLine(e sessions.Entry) string {
	return strings.TrimRight(strings.Join(record(e)[1:], ","), ",")
}

// leftOut is how much was left out.
func leftOut(m mappedFile) (n int) {
	for _, left := range m.Left {
		n += left.Count
	}
	return n
}

// The maps that are part of the program read what those programs write.
func TestShippedMaps(t *testing.T) {
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
			"Track & Graph", "FeatureName,Timestamp,Value,Note\nNeck,2022-09-15T00:20:40.986+01:00,3.0:sharp,\nLower back pain,2022-09-14T12:55:37.508Z,7:2nd day,in the car\nRun,2021-02-09T11:07:28Z,1:10:00:Label,\n",
			[]string{"2022-09-15T00:20:40+01:00,neck,,,,,3", "2022-09-14T12:55:37Z,erector-spinae,,,,,7,,,in the car"},
			1,
		},
		{
			"bearable", "date,weekday,time of day,category,rating/amount,detail,notes\n" +
				"\"8th Dec 2021\",\"Wednesday\",\"mid\",\"Symptom\",\"2\",\"Neck pain (Moderate)\",\"\"\n8th Dec 2021,Wednesday,23:32,Symptom,3,Back (lower) pain (Severe),\n22nd Jan 2022,Saturday,10:15 PM,Symptom,1,Left shoulder pain (Mild),\n1st March 2022,Tuesday,,Symptom,1,Itching (Mild),\n",
			[]string{"2021-12-08T14:00:00+01:00,neck,,,,,5", "2021-12-08T23:32:00+01:00,erector-spinae,,,,,8", "2022-01-22T22:15:00+01:00,shoulder,left,,,,3"},
			1,
		},
		{
			"daylio", "\uFEFFfull_date,date,weekday,time,mood,activities,scales,note_title,note\n" +
				"2026-11-20,20. November,Freitag,21:05,meh,\"walk | Back pain 6\",\"Neck pain:\u00a03 | Energy:\u00a07\",\"\",\"long drive\"\n2026-11-19,19. November,Donnerstag,07:30,good,\"work\",\"\",\"\",\"\"\n",
			[]string{"2026-11-20T21:05:00+01:00,erector-spinae,,,,,6,,,long drive", "2026-11-20T21:05:00+01:00,neck,,,,,3,,,long drive"},
			3,
		},
		{
			"daylio", "full_date,date,weekday,time,mood,activities,note_title,note\n" +
				"2026-11-20,November 20,Friday,9:05 pm,Severe,\"back pain | work\",\"\",\"\"\n2026-11-19,November 19,Thursday,12:05 am,rad,\"neck\",\"\",\"\"\n2026-11-18,November 18,Wednesday,8:00 am,no pain,\"left hip\",\"A title\",\"\"\n2026-11-17,November 17,Tuesday,8:00 am,good,\"\",\"\",\"\"\n",
			[]string{"2026-11-20T21:05:00+01:00,erector-spinae,,,,,8", "2026-11-18T08:00:00+01:00,gluteus-medius,left,,,,0,,,A title"},
			3,
		},
		{
			"manage-my-pain", "Start Date,Location,Average Pain,Interference,Notes\n2023-01-31 21:05,Upper back,4,2,\n2023-02-01 08:00,Knee,4,2,\n2023-02-02 08:00,Neck,,,\n",
			[]string{"2023-01-31T21:05:00+01:00,rhomboids,,,,,4,,,,,2"},
			2,
		},
	} {
		shipped, _ := FindShippedMap(c.name)
		m, err := mapping(t, shipped.Text)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		mapped, err := readMapped(strings.NewReader(c.file), m, vocabulary(t), now())
		if left := leftOut(mapped); err != nil || left != c.left {
			t.Errorf("%s: %d left out, %v; want %d left out", c.name, left, err, c.left)
		}
		var got []string
		for _, e := range mapped.Entries {
			got = append(got, csvLine(e))
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s reads\n%s\nwant\n%s", c.name, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

const plainMap = "[columns]\nstarted_at = \"When\"\npain_before = \"Pain\"\n[fixed]\nregion = \"neck\"\n[date]\nlayout = \"DD.MM.YYYY HH:mm\"\n"

func TestReadMapFaults(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"[fixed]", "[fixd]", `line 4: unknown key "fixd"; the keys are delimiter and unknown_words, and the tables columns, date, fixed, scale, words, split and only`},
		{`started_at = "When"`, ``, "the map does not say when an entry was; name the column of started_at, or of date, under [columns]"},
		{`pain_before = "Pain"`, ``, "the map does not say how much it hurt; name the column of pain_before under [columns]"},
		{`region = "neck"`, ``, "the map does not say where it hurt; name the column of region under [columns], or one region for all rows under [fixed]"},
		{`started_at =`, `start =`, `[columns] has no field "start"; the fields are uid, started_at, region, side, technique, tool, duration_seconds, pain_before, pain_after, symptoms, note, since, way, also`},
		{`DD.MM.YYYY`, `DD.MM`, `layout "DD.MM HH:mm" does not have year, month and day; write it as YYYY-MM-DD HH:mm, with MMM for Jan, h and A for 9 PM, ZZ for +01:00`},
		{"[date]", "[date]\nzone = \"Berlin\"", `zone is "Berlin"; write a time zone such as "Europe/Berlin" or "UTC"`},
		{"[columns]", "delimiter = \"and\"\n[columns]", `delimiter is "and"; write ",", ";", "|" or "tab"`},
		{"[columns]", "unknown_words = \"drop\"\n[columns]", `unknown_words is "drop"; write "skip" or "refuse"`},
		{"[columns]", "[scale]\npain_before = [4]\n[columns]", "scale.pain_before is not a scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [0, inf]\n[columns]", "scale.pain_before is not a scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [-inf, 10]\n[columns]", "scale.pain_before is not a scale; write the ends of a score, as pain_before = [0, 4]"},
		{"[columns]", "[scale]\npain_before = [0, nan]\n[columns]", "scale.pain_before is not a scale; write the ends of a score, as pain_before = [0, 4]"},
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
		{"", "When,Pain\n31.01.2023 21:05,6.5\n", "line 2, column Pain: 6.5 is not a pain score: scores are whole numbers from 0 to 10; pain_before = [0, 10] under [scale] of the map rounds them"},
		{"", "When,Pain\n31.01.2023 21:05,severe\n", `line 2, column Pain: "severe" (1 row) is not in [words.pain_before] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`},
		{"", "When,Pain\n2023-01-31,6\n", `line 2, column When: "2023-01-31" does not match the layout "DD.MM.YYYY HH:mm" of the map`},
		{"", "When,Pain\n31.01.2033 21:05,6\n", `line 2, column When: 2033-01-31T21:05:00+01:00 is in the future; log it once it has happened`},
		{"", "When,Pain,When\n", `line 1: the column "When" is there twice`},
		{"", "When,Ache\n", `line 1: the map names the column "Pain" and the file has none; it has "When", "Ache"`},
		{"", "When,\x1b[31mAche\n", `line 1: the map names the column "Pain" and the file has none; it has "When", "\x1b[31mAche"`},
		{"", "When,Pain\n31.01.2023 21:05\n", `line 2: the row has 1 field and line 1 names 2 columns; a comma within a field needs quotation marks around it`},
		{"", "", "line 1: the file is empty; its first line names the columns: Pain,When"},
		{"", "\xff\xfeW\x00", `line 1: the map names the column "Pain" and the file has none; it has "W"`},
		{"[scale]\npain_before = [0, 4]\n", "When,Pain\n31.01.2023 21:05,5\n", `line 2, column Pain: "5" is not a score from 0 to 4, as [scale] of the map says`},
		{"[words.pain_before]\nmild = 2\n", "When,Pain\n31.01.2023 21:05,Mild\n31.01.2023 21:06,bad\n", `line 3, column Pain: "bad" (1 row) is not in [words.pain_before] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`},
	} {
		m, err := mapping(t, plainMap+c.extra)
		if err != nil {
			t.Fatal(err)
		}
		mapped, err := readMapped(strings.NewReader(c.file), m, vocabulary(t), now())
		if err == nil || err.Error() != c.want || mapped.Entries != nil {
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
		m, err := ReadMap(strings.NewReader(text), time.UTC)
		if err != nil {
			if err.Error() == "" {
				t.Error("ReadMap fails without a word")
			}
			return
		}
		mapped, err := readMapped(strings.NewReader(file), m, v, now())
		list := mapped.Entries
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
