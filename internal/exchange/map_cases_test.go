package exchange

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"backlog/internal/guide"
)

// whenMap is a map whose layout and zone a case gives.
func whenMap(layout, zone string) string {
	return fmt.Sprintf("[columns]\nstarted_at = \"When\"\npain_before = \"Pain\"\n[fixed]\nregion = \"neck\"\n[date]\nlayout = %q\nzone = %q\n", layout, zone)
}

// A layout reads what programs write, or the map is refused with the token that is unknown.
func TestLayouts(t *testing.T) {
	for _, c := range []struct{ layout, zone, text, want string }{
		{"YYYY-MM-DD HH:mm", "Europe/Berlin", "2026-04-08 13:45", "2026-04-08T13:45:00+02:00"},
		{"YYYY-MM-DD HH:mm:ss ZZ", "Europe/Berlin", "2024-02-15 14:30:00 +0100", "2024-02-15T14:30:00+01:00"},
		{"YYYY-MM-DD HH:mm:ss ZZ", "Europe/Berlin", "2024-02-15 14:30:00.250 -03:30", "2024-02-15T14:30:00-03:30"},
		{"YYYY-MM-DDTHH:mm:ssZ", "Europe/Berlin", "2026-04-08T13:45:00Z", "2026-04-08T13:45:00Z"},
		{"YYYY-MM-DDTHH:mm:ssZ", "Europe/Berlin", "2026-04-08T13:45:00+05:45", "2026-04-08T13:45:00+05:45"},
		{"YYYY-MM-DDTHH:mm:ssZ", "Europe/Berlin", "2026-04-08T13:45:00+02:00[Europe/Berlin]", "2026-04-08T13:45:00+02:00"},
		{"YYYY-MM-DD HH:mm:ss ZZ", "Asia/Tokyo", "2026-04-08 13:45:00 UTC", "2026-04-08T13:45:00Z"},
		{"YYYY-MM-DD HH:mm Z", "Asia/Tokyo", "2026-04-08 13:45 GMT+1", "2026-04-08T13:45:00+01:00"},
		{"rfc3339", "Asia/Tokyo", "2026-04-08T13:45:00.123456Z", "2026-04-08T13:45:00Z"},
		{"", "Asia/Tokyo", "2026-04-08 13:45:01", "2026-04-08T13:45:01+09:00"},
		{"", "Asia/Tokyo", "2026-04-08T13:45", "2026-04-08T13:45:00+09:00"},
		{"", "Asia/Tokyo", "2026-04-08", "2026-04-08T12:00:00+09:00"},
		{"X", "Europe/Berlin", "1663197640", "2022-09-15T01:20:40+02:00"},
		{"X", "Europe/Berlin", "1663197640.986", "2022-09-15T01:20:40+02:00"},
		{"x", "UTC", "1663197640986", "2022-09-14T23:20:40Z"},
		{"D MMM YYYY", "UTC", "8th Dec 2021", "2021-12-08T12:00:00Z"},
		{"D MMM YYYY", "UTC", "1st March 2024", "2024-03-01T12:00:00Z"},
		{"Do MMMM YYYY", "UTC", "22nd Jan 2022", "2022-01-22T12:00:00Z"},
		{"DD MMM YYYY", "UTC", "03rd SEP 2023", "2023-09-03T12:00:00Z"},
		{"dddd, D. MMMM YYYY HH:mm", "Europe/Berlin", "Freitag, 20. November 2026 21:30", "2026-11-20T21:30:00+01:00"},
		{"D. MMM YYYY", "Europe/Berlin", "4. März 2026", "2026-03-04T12:00:00+01:00"},
		{"D. MMM YYYY", "Europe/Berlin", "4. Mrz. 2026", "2026-03-04T12:00:00+01:00"},
		{"D MMM YYYY", "Europe/Paris", "4 févr. 2026", "2026-02-04T12:00:00+01:00"},
		{"D MMM YYYY", "Europe/Paris", "1er aou\u0302t 2026", "2026-08-01T12:00:00+02:00"},
		{"D MMM YYYY", "Europe/Paris", "14 juil. 2026", "2026-07-14T12:00:00+02:00"},
		{"D [de] MMMM [de] YYYY", "Europe/Madrid", "8 de diciembre de 2025", "2025-12-08T12:00:00+01:00"},
		{"D MMM YYYY", "Europe/Rome", "8 giu 2026", "2026-06-08T12:00:00+02:00"},
		{"D MMM YYYY", "Europe/Lisbon", "8 fev 2026", "2026-02-08T12:00:00Z"},
		{"D MMM YYYY", "Europe/Amsterdam", "8 mrt 2026", "2026-03-08T12:00:00+01:00"},
		{"D MMM YYYY", "Europe/Amsterdam", "8 mei 2026", "2026-05-08T12:00:00+02:00"},
		{"D MMM YYYY", "Europe/Warsaw", "8 października 2026", "2026-10-08T12:00:00+02:00"},
		{"D MMM YYYY", "Europe/Istanbul", "8 Ağu 2026", "2026-08-08T12:00:00+03:00"},
		{"D MMM YYYY", "Europe/Kyiv", "8 мая 2026", "2026-05-08T12:00:00+03:00"},
		{"D MMM YYYY", "Europe/Stockholm", "8 maj 2026", "2026-05-08T12:00:00+02:00"},
		{"YYYY年M月D日", "Asia/Tokyo", "2026年4月8日", "2026-04-08T12:00:00+09:00"},
		{"MM/DD/YY h:mm a", "America/New_York", "04/12/26 9:05 pm", "2026-04-12T21:05:00-04:00"},
		{"M/D/YYYY h:mm A", "America/New_York", "4/12/2026 12:05 a.m.", "2026-04-12T00:05:00-04:00"},
		{"M/D/YYYY h:mm A", "America/New_York", "4/12/2026 12:05\u202fPM", "2026-04-12T12:05:00-04:00"},
		{"M/D/YYYY h:mmA", "America/New_York", "4/12/2026 9:05PM", "2026-04-12T21:05:00-04:00"},
		{"YYYY-MM-DD", "America/Santiago", "2026-09-06", "2026-09-06T12:00:00-03:00"},
		{"YYYY-MM-DD", "America/Havana", "2026-03-08", "2026-03-08T12:00:00-04:00"},
		{"YYYY-MM-DD", "America/Sao_Paulo", "2018-11-04", "2018-11-04T12:00:00-02:00"},
		{"YYYY-MM-DD", "Asia/Beirut", "2026-03-29", "2026-03-29T12:00:00+03:00"},
		{"YYYY-MM-DD", "Africa/Cairo", "2026-04-24", "2026-04-24T12:00:00+03:00"},
		{"YYYY-MM-DD HH:mm", "America/Santiago", "2026-09-06 00:30", "00:30 does not exist on 2026-09-06: the clocks were put forward past it (the time zone is America/Santiago)"},
		{"YYYY-MM-DD HH:mm", "Europe/Berlin", "2026-03-29 02:30", "02:30 does not exist on 2026-03-29: the clocks were put forward past it (the time zone is Europe/Berlin)"},
		{"YYYY-MM-DD HH:mm", "America/New_York", "2026-03-08 02:00", "02:00 does not exist on 2026-03-08: the clocks were put forward past it (the time zone is America/New_York)"},
		{"YYYY-MM-DD HH:mm", "Europe/Berlin", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00"}, // the first, as on the command line
		{"YYYY-MM-DD HH:mm ZZ", "Europe/Berlin", "2026-10-25 02:30 +01:00", "2026-10-25T02:30:00+01:00"},
		{"YYYY-MM-DD HH:mm", "Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-05T01:45:00+11:00"},
		{"YYYY-MM-DD", "UTC", "2026-02-29", "2026-02-29 does not exist"},
		{"YYYY-MM-DD HH:mm", "UTC", "2026-02-28 24:10", `"2026-02-28 24:10" does not match the layout "YYYY-MM-DD HH:mm" of the map`},
		{"M/D/YYYY h:mm A", "UTC", "4/12/2026 13:05 pm", `"4/12/2026 13:05 pm" does not match the layout "M/D/YYYY h:mm A" of the map`},
		{"D MMM YYYY", "UTC", "8 jui 2026", `"8 jui 2026" does not match the layout "D MMM YYYY" of the map`},
	} {
		m, err := mapping(t, whenMap(c.layout, c.zone))
		if err != nil {
			t.Errorf("%q: %v", c.layout, err)
			continue
		}
		got := ""
		mapped, err := readMapped(strings.NewReader("When;Pain\n\""+c.text+"\";5\n"), m, vocabulary(t), time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC))
		if err != nil {
			got = strings.TrimPrefix(err.Error(), "line 2, column When: ")
		} else {
			got = formatMoment(mapped.Entries[0])
		}
		if got != c.want {
			t.Errorf("%q by %q in %s = %s, want %s", c.text, c.layout, c.zone, got, c.want)
		}
	}
	for _, c := range []struct{ layout, want string }{
		{"YYYY-MM-DD HH:mm:ss +0100", `has "+0100", which is no part of a layout`},
		{"YYYY-MM-DD HH:mm:ss [+0100]", `would ignore the offset [+0100]; ZZ reads it`},
		{"YYYY-MM-DD[T]HH:mm[Z]", `would ignore the offset [Z]; ZZ reads it`},
		{"YYYY-MM-DD HH:mm [UTC]", `would ignore the offset [UTC]; ZZ reads it`},
		{"YYYY-MM-DD HH:mm:ss -03:00", `has "-03:00", which is no part of a layout`},
		{"YYYY-MM-DD HH:mm UTC", `has "U", which is no part of a layout`},
		{"yyyy-MM-dd", `has "yyyy", which is no part of a layout`},
		{"%Y-%m-%d", `has "Y", which is no part of a layout`},
		{"2006-01-02", `has "2006", which is no part of a layout`},
		{"YYYY-MM-DD at HH:mm", `has "t", which is no part of a layout`},
		{"YYYY-MM-DD hh:mm", `has hh, an hour from 1 to 12, and no A for am and pm`},
		{"YYYY-MM-DD HH:MM", `has the month twice, as MM and MM; minutes are mm`},
		{"YYYY-MM-DD HH:mm [Uhr", `a bracket is not closed`},
	} {
		if _, err := mapping(t, whenMap(c.layout, "UTC")); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("layout %q: %v, want %s", c.layout, err, c.want)
		}
	}
}

// in16 is a text in UTF-16.
func in16(text string, order binary.ByteOrder, mark bool) string {
	units := utf16.Encode([]rune(text))
	if mark {
		units = append([]uint16{0xFEFF}, units...)
	}
	var out []byte
	for _, u := range units {
		out = append(out, 0, 0)
		order.PutUint16(out[len(out)-2:], u)
	}
	return string(out)
}

// TestTables reads one and the same diary however a program writes its table.
func TestTables(t *testing.T) {
	const plain = "When,Pain,Note\n2026-11-20 21:30,5,\"a, b\"\n2026-11-21 07:00,6,\"two\nlines\"\n"
	semicolons := "When;Pain;Note\n2026-11-20 21:30;5;a, b\n2026-11-21 07:00;6;\"two\nlines\"\n"
	const toml = "[columns]\nstarted_at = \"When\"\npain_before = \"Pain\"\nnote = \"Note\"\n[fixed]\nregion = \"neck\"\n[date]\nzone = \"UTC\"\n"
	want := "2026-11-20T21:30:00Z,neck,,,,,5,,,\"a, b\"|2026-11-21T07:00:00Z,neck,,,,,6,,,\"two\nlines\""
	for name, c := range map[string]struct{ toml, file string }{
		"plain":                     {toml, plain},
		"CRLF":                      {toml, strings.ReplaceAll(plain, "\n", "\r\n")},
		"UTF-8 mark":                {toml, "\uFEFF" + plain},
		"mark of the map":           {"\uFEFF" + toml, plain},
		"UTF-16 little":             {toml, in16(plain, binary.LittleEndian, true)},
		"UTF-16 big":                {toml, in16(plain, binary.BigEndian, true)},
		"UTF-16 little, unmarked":   {toml, in16(plain, binary.LittleEndian, false)},
		"UTF-16 big, unmarked":      {toml, in16(plain, binary.BigEndian, false)},
		"semicolons":                {toml, semicolons},
		"tabs":                      {toml, strings.ReplaceAll(semicolons, ";", "\t")},
		"bars":                      {toml, strings.ReplaceAll(semicolons, ";", "|")},
		"sep=;":                     {toml, "sep=;\r\n" + semicolons},
		"\"sep=;\" in a mark":       {toml, "\uFEFF\"sep=;\"\n" + semicolons},
		"sep=\\t":                   {toml, "sep=\\t\n" + strings.ReplaceAll(semicolons, ";", "\t")},
		"sep= with a tab":           {toml, "sep=\t\n" + strings.ReplaceAll(semicolons, ";", "\t")},
		"sep= against the map":      {"delimiter = \",\"\n" + toml, "sep=;\n" + semicolons},
		"UTF-16 with sep=":          {toml, in16("sep=;\r\n"+semicolons, binary.LittleEndian, true)},
		"header on line 3":          {toml, "Report of my diary\n\n" + plain},
		"header on line 5":          {toml, "Report\nMade, by, \"me\"\n\nthe 5\" ball;x\n" + plain},
		"empty columns":             {toml, "When,,Pain,Note,,\n2026-11-20 21:30,,5,\"a, b\",,\n,,,,,\n2026-11-21 07:00,x,6,\"two\nlines\"\n\n,,,\n"},
		"empty fields beyond":       {toml, strings.ReplaceAll(plain, "5,\"a, b\"", "5,\"a, b\",,,")},
		"spaces and capitals":       {toml, strings.Replace(plain, "When,Pain", " WHEN , pain", 1)},
		"another column in between": {toml, strings.ReplaceAll(strings.ReplaceAll(plain, "When,", "When,Mood,"), ":30,", ":30,ok,")[:0] + "When,Mood,Pain,Note\n2026-11-20 21:30,ok,5,\"a, b\"\n2026-11-21 07:00,ok,6,\"two\nlines\"\n"},
	} {
		m, err := mapping(t, c.toml)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		mapped, err := readMapped(strings.NewReader(c.file), m, vocabulary(t), now())
		if got := linesOf(mapped); err != nil || got != want {
			t.Errorf("%s: %v, %s", name, err, got)
		}
	}
	m, _ := mapping(t, toml)
	for file, want := range map[string]string{
		"Report\n\nWhen,Pain,Note\n2026-11-20 21:30,5,\n2026-11-20 21:30,12,\n": `line 5, column Pain: "12" is not a pain score from 0 to 10`,
		"sep=;\nx\nWhen;Pain;Note\n2026-11-20 21:30;5;a\"b\n":                   "line 4: a quotation mark is in a field that does not begin with one; put the field in quotation marks and double those within",
		"sep=;\nWhen;Pain;Note\n\n2026-11-20 21:30;5;\"a\n":                     "line 4: the quotation mark that opens here is never closed; the file may be cut off",
		"sep=;\nWhen;Pain;Note\n2026-11-20 21:30;5\n":                           "line 3: the row has 2 fields and line 2 names 3 columns; a semicolon within a field needs quotation marks around it",
	} {
		if _, err := readMapped(strings.NewReader(file), m, vocabulary(t), now()); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", file, err, want)
		}
	}
}

// linesOf is what was read, as lines of CSV.
func linesOf(m mappedFile) string {
	var got []string
	for _, e := range m.Entries {
		text := csvLine(e)
		if note := e.Note; strings.ContainsAny(note, ",\n") {
			text = strings.Replace(text, note, `"`+note+`"`, 1)
		}
		got = append(got, text)
	}
	return strings.Join(got, "|")
}

// A table of backlog's own is read from a spreadsheet too.
func TestOwnTables(t *testing.T) {
	for _, file := range []string{
		"sep=,\nstarted_at,region,pain_before\n2026-11-20T21:30:00+01:00,neck,4\n",
		"sep=;\r\nstarted_at;region;pain_before;;\r\n2026-11-20T21:30:00+01:00;neck;4;;\r\n;;;;\r\n",
		"started_at\tregion\tpain_before\n2026-11-20T21:30:00+01:00\tneck\t4\n",
		"My diary\n\nstarted_at,region,pain_before\n2026-11-20T21:30:00+01:00,neck,4\n",
		in16("started_at,region,pain_before\n2026-11-20T21:30:00+01:00,neck,4\n", binary.LittleEndian, true),
	} {
		list, err := readCSV(strings.NewReader(file), vocabulary(t), now())
		if err != nil || len(list) != 1 || csvLine(list[0]) != "2026-11-20T21:30:00+01:00,neck,,,,,4" {
			t.Errorf("%q: %v, %v", file, list, err)
		}
	}
	for file, want := range map[string]string{
		"started_at,region,pain_before,\n2026-11-20T21:30:00+01:00,neck,4,7\n":           `line 2: "7" is in a column without a name; the columns are uid,`,
		"started_at,region,pain_before\n2026-11-20T21:30:00+01:00,neckk,4\n":             `line 2, column region: unknown region "neckk" (did you mean neck`,
		"started_at,region,pain_before\n2026-11-20T21:30:00+01:00,neck ache,4\n":         `line 2, column region: unknown region "neck ache"`,
		"started_at,region,pain_before\n2026-11-20T21:30:00+01:00,nekc,4\n":              `line 2, column region: unknown region "nekc"`,
		"started_at,region,pain_before\n2026-11-20T21:30:00+01:00,nck,4\n":               `line 2, column region: unknown region "nck"`,
		"started_at,region,side,pain_before\n2026-11-20T21:30:00+01:00,neck.l,right,4\n": `line 2, column side: "right" is another side than that of "neck.l"`,
	} {
		if _, err := readCSV(strings.NewReader(file), vocabulary(t), now()); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: %v, want %s", file, err, want)
		}
	}
	for _, word := range []string{"calf.l", "Left calf", "calf (left)", "left-calf"} {
		list, err := readCSV(strings.NewReader("started_at,region,pain_before\n2026-11-20T21:30:00+01:00,"+word+",4\n"), vocabulary(t), now())
		if err != nil || len(list) != 1 || list[0].Region != "calves" || list[0].Side != guide.Left {
			t.Errorf("%s: %v, %v", word, list, err)
		}
	}
	for _, row := range []string{",2026-11-20T21:30:00+01:00,left-shin,4", "01a220c0-2182-7429-bc2c-21406f54a412,2026-11-20T21:30:00+01:00,neck2,4"} {
		list, err := readCSV(strings.NewReader("uid,started_at,region,pain_before\n"+row+"\n"), vocabulary(t), now())
		if err != nil || len(list) != 1 || !strings.Contains(row, list[0].Region) {
			t.Errorf("a region that is not known: %v, %v", list, err)
		}
	}
}

// Places, sides and scores are read as people and programs write them.
func TestMappedWords(t *testing.T) {
	const head = "[columns]\ndate = \"day\"\nregion = \"place\"\npain_before = \"pain\"\n"
	const listed = head + "[words.region]\n\"Buttock\" = \"piriformis\"\n\"Left knee\" = \"left-knee\"\n\"Rücken\" = \"lower-back\"\n\"Hüfte\" = \"piriformis.r\"\n[words.pain_before]\nmild = 2\nnone = 0\n"
	for _, c := range []struct{ toml, place, pain, want string }{
		{listed, "Left buttock", "3", "piriformis,left,,,,3"},
		{listed, "buttock (R)", "3", "piriformis,right,,,,3"},
		{listed, "Buttock, both sides", "3", "piriformis,both,,,,3"},
		{listed, "buttock links", "3", "piriformis,left,,,,3"},
		{listed, "Left  KNEE", "3", "left-knee,,,,,3"},
		{listed, "Ru\u0308cken", "3", "erector-spinae,,,,,3"},
		{listed, "Rücken rechts", "3", "erector-spinae,right,,,,3"},
		{listed, "Hüfte", "3", "piriformis,right,,,,3"},
		{listed, "Hüfte (Moderate)", "mild", "piriformis,right,,,,2"},
		{listed, "linke Hüfte", "3", `"piriformis.r" is of another side than the row says`},
		{listed, "left right buttock", "3", `"left right buttock" names two sides; give the row one`},
		{listed, "Knie", "3", `"Knie" (1 row) is not in [words.region] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`},
		{head, "Left lower back", "3", "erector-spinae,left,,,,3"},
		{head, "Lower back (left)", "3", "erector-spinae,left,,,,3"},
		{head, "neck", "3", "neck,,,,,3"},
		{head, "piriformis.l", "3", "piriformis,left,,,,3"},
		{head, "Rechts: neck", "3", "neck,right,,,,3"},
		{listed, "Buttock", "None", "piriformis,,,,,0"},
		{listed, "Buttock", "Mild (severe once)", "piriformis,,,,,2"},
		{listed, "Buttock", "3 - Moderate", "piriformis,,,,,3"},
		{listed, "Buttock", "Moderate (5)", "piriformis,,,,,5"},
		{listed, "Buttock", "3.0:sharp", "piriformis,,,,,3"},
		{listed, "Buttock", "3.0:2nd day", "piriformis,,,,,3"},
		{listed, "Buttock", "7/10", "piriformis,,,,,7"},
		{listed, "Buttock", "7 out of 10", "piriformis,,,,,7"},
		{listed, "Buttock", "3 of 5", `"3 of 5" is not a score from 0 to 10; [scale] of the map names its ends`},
		{listed, "Buttock (both sides)", "3", "piriformis,both,,,,3"},
		{listed, "Buttock (left more than right)", "3", "piriformis,,,,,3"},
		{listed, "Left side buttock", "3", "piriformis,left,,,,3"},
		{head, "left side hip", "3", "gluteus-medius,left,,,,3"},
		{head, "Lower back, right side", "3", "erector-spinae,right,,,,3"},
		{listed, "Buttock", "Pain: 6", "piriformis,,,,,6"},
		{listed, "Buttock", "4,0", "piriformis,,,,,4"},
		{listed, "Buttock", "2/5", `"2/5" is not a score from 0 to 10; [scale] of the map names its ends`},
		{listed, "Buttock", "3-4", `"3-4" (1 row) is not in [words.pain_before] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`},
		{listed, "Buttock", "-1", `"-1" is not a pain score from 0 to 10`},
		{listed + "[scale]\npain_before = [0, 5]\n", "Buttock", "2/5", "piriformis,,,,,4"},
		{listed + "[scale]\npain_before = [0, 100]\n", "Buttock", "34,6 %", "piriformis,,,,,3"},
		{listed + "[scale]\npain_before = [1, 5]\n", "Buttock", "0", `"0" is not a score from 1 to 5, as [scale] of the map says`},
	} {
		m, err := mapping(t, c.toml)
		if err != nil {
			t.Fatal(err)
		}
		mapped, err := readMapped(strings.NewReader("day,place,pain\n2026-11-20,\""+c.place+"\",\""+c.pain+"\"\n"), m, vocabulary(t), now())
		got := strings.TrimPrefix(linesOf(mapped), "2026-11-20T12:00:00+01:00,")
		if err != nil {
			_, got, _ = strings.Cut(err.Error(), ": ")
		}
		if got != c.want {
			t.Errorf("%s, %s = %s, want %s", c.place, c.pain, got, c.want)
		}
	}
}

// A column for the time has its own layout, and its own name where it cannot be read.
func TestMappedClocks(t *testing.T) {
	const toml = "[columns]\ndate = \"day\"\ntime = \"clock\"\npain_before = \"score\"\n[fixed]\nregion = \"neck\"\n"
	for _, c := range []struct{ more, clock, want string }{
		{"", "9:05 pm", "2026-04-12T21:05:00+02:00"},
		{"", "9:05PM", "2026-04-12T21:05:00+02:00"},
		{"", "12:05 am", "2026-04-12T00:05:00+02:00"},
		{"", "12 p.m.", "2026-04-12T12:00:00+02:00"},
		{"", "7:05", "2026-04-12T07:05:00+02:00"},
		{"", "21:05:09", "2026-04-12T21:05:09+02:00"},
		{"", "", "2026-04-12T12:00:00+02:00"},
		{"[date]\ntime_layout = \"HHmm\"\n", "2105", "2026-04-12T21:05:00+02:00"},
		{"[date]\ntime_layout = [\"H [Uhr] mm\", \"H [Uhr]\"]\n", "21 Uhr", "2026-04-12T21:00:00+02:00"},
		{"[words.time]\nevening = \"20:00\"\nall = \"9:30 pm\"\n", "Evening", "2026-04-12T20:00:00+02:00"},
		{"[words.time]\nevening = \"20:00\"\nall = \"9:30 pm\"\n", "all", "2026-04-12T21:30:00+02:00"},
		{"[words.time]\nevening = \"20:00\"\n", "23:32", "2026-04-12T23:32:00+02:00"},
		{"[words.time]\nevening = \"20:00\"\n", "noonish", `line 2, column clock: "noonish" (1 row) is not in [words.time] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`},
		{"", "abends", `line 2, column clock: "abends" is not a clock time as 21:30 or 9:30 pm; time_layout under [date] of the map names another layout, and [words.time] says what a word means`},
	} {
		m, err := mapping(t, toml+c.more)
		if err != nil {
			t.Fatal(err)
		}
		mapped, err := readMapped(strings.NewReader("day,clock,score\n2026-04-12,"+c.clock+",5\n"), m, vocabulary(t), now())
		got := fmt.Sprint(err)
		if err == nil {
			got = formatMoment(mapped.Entries[0])
		}
		if got != c.want {
			t.Errorf("%s = %s, want %s", c.clock, got, c.want)
		}
	}
	if _, err := mapping(t, toml+"[date]\ntime_layout = \"YYYY\"\n"); err == nil {
		t.Error("a time layout without an hour is read")
	}
}

// All words that the map does not list are named in one run, or left out by name, and the counts
// add up.
func TestUnknownWords(t *testing.T) {
	const toml = "[columns]\nstarted_at = \"when\"\npain_before = \"score\"\nregion = \"place\"\ntechnique = \"how\"\nduration_minutes = \"min\"\n[words.region]\nHals = \"neck\"\n[words.technique]\nrolle = \"rolling\"\n[only]\nkind = [\"pain\"]\n"
	file := "kind,when,score,place,how,min\n"
	for i, row := range []string{"pain,4,Knie,,", "mood,4,x,,", "pain,4,Hals,rolle,8", "pain,4,Knie,,", "pain,,Hals,,", "Pain,3,Fuß,,", "pain,4,Hals,klopfen,5", "sleep,2,,,", "mood,9,y,,", "pain,gut,Hals,,"} {
		kind, rest, _ := strings.Cut(row, ",")
		file += fmt.Sprintf("%s,2026-11-%02dT08:00Z,%s\n", kind, i+1, rest)
	}
	m, err := mapping(t, toml)
	if err != nil {
		t.Fatal(err)
	}
	mapped, err := readMapped(strings.NewReader(file), m, vocabulary(t), now())
	want := `line 2, column place: "Knie" (2 rows), "Fuß" (1 row) are not in [words.region] of the map; add there what they mean, or leave such rows out with unknown_words = "skip"; ` +
		`column how: "klopfen" (1 row) is not in [words.technique] of the map; add there what it means, or leave such rows out with unknown_words = "skip"; ` +
		`column score: "gut" (1 row) is not in [words.pain_before] of the map; add there what it means, or leave such rows out with unknown_words = "skip"`
	if err == nil || err.Error() != want || mapped.Entries != nil {
		t.Errorf("unknown words: %v\nwant %s", err, want)
	}
	m, err = mapping(t, "unknown_words = \"skip\"\n"+toml+"[words.pain_before]\nmild = 2\n")
	if err != nil {
		t.Fatal(err)
	}
	mapped, err = readMapped(strings.NewReader(file), m, vocabulary(t), now())
	wantLeft := []LeftOut{
		{`kind "mood", which [only] does not list`, 2},
		{`place "Knie"`, 2},
		{`how "klopfen"`, 1},
		{`kind "sleep", which [only] does not list`, 1},
		{"no score", 1},
		{`place "Fuß"`, 1},
		{`score "gut"`, 1},
	}
	if err != nil || !slices.Equal(mapped.Left, wantLeft) || leftOut(mapped)+len(mapped.Entries) != 10 {
		t.Errorf("left out %v, read %d, %v", mapped.Left, len(mapped.Entries), err)
	}
	// Words and another fault are named together.
	m, _ = mapping(t, toml)
	if _, err = readMapped(strings.NewReader(file+"pain,morgen,4,Hals,,\npain,2026-11-20T08:00Z,4,Bein,,\n"), m, vocabulary(t), now()); err == nil ||
		!strings.Contains(err.Error(), `"Bein" (1 row)`) || !strings.Contains(err.Error(), `and line 12, column when: "morgen" does not match`) {
		t.Errorf("words and a fault: %v", err)
	}
}

// The same file read in another time zone is the same diary.
func TestSameFileElsewhere(t *testing.T) {
	for name, c := range map[string]struct {
		layout string
		rows   []string
	}{
		"wall":  {"YYYY-MM-DD HH:mm", []string{"2026-11-10 21:30", "2026-10-25 02:30", "2026-11-10 21:30", "2026-07-01 00:10"}},
		"dates": {"YYYY-MM-DD", []string{"2026-11-10", "2026-11-10", "2026-09-06"}},
		"count": {"X", []string{"1663197640", "1663197640", "1790000000"}},
		"iso":   {"", []string{"2026-11-10T21:30:00Z", "2026-11-10 21:30", "2026-11-10T21:30:00+05:00"}},
	} {
		file := "When,Pain\n" + strings.Join(c.rows, ",5\n") + ",5\n"
		read := func(zone string) mappedFile {
			loc, err := time.LoadLocation(zone)
			if err != nil {
				t.Fatal(err)
			}
			m, err := ReadMap(strings.NewReader(strings.Replace(whenMap(c.layout, ""), "zone = \"\"", "", 1)), loc)
			if err != nil {
				t.Fatal(err)
			}
			mapped, err := readMapped(strings.NewReader(file), m, vocabulary(t), now())
			if err != nil || len(mapped.Entries) != len(c.rows) {
				t.Fatalf("%s: %v", name, err)
			}
			return mapped
		}
		here := read("Europe/Berlin")
		for i := range here.Entries {
			here.Entries[i].UID = fmt.Sprint("u", i)
		}
		for _, zone := range []string{"Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Santiago"} {
			there := read(zone)
			plan := planImport(there.Entries, there.Match, here.Entries)
			if len(plan.Add) > 0 || plan.Repeated != len(c.rows) {
				t.Errorf("%s in %s adds %d, repeats %d", name, zone, len(plan.Add), plan.Repeated)
			}
		}
	}
}
