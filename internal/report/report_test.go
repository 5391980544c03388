package report

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// formats returns the page in every format, by its name.
func formats(t *testing.T, s Page) map[string]string {
	t.Helper()
	var html bytes.Buffer
	if err := s.HTML(&html); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(s.JSON())
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{"html": html.String(), "text": s.Text(), "md": s.Markdown(), "json": string(text)}
}

func TestTextFitsAPage(t *testing.T) {
	for _, reader := range []Reader{"", GP, Physio} {
		a := full(t)
		a.For = reader
		lines := strings.Split(strings.TrimSuffix(New(a).Text(), "\n"), "\n")
		if len(lines) > 60 {
			t.Errorf("for %q the page has %d lines, want at most 60", reader, len(lines))
		}
		for _, line := range lines {
			if n := term.Width(line); n > 80 {
				t.Errorf("for %q a line has %d columns: %s", reader, n, line)
			}
		}
	}
}

func TestWeeksAreThoseOfTheDiary(t *testing.T) {
	const want = `week of  logged  before  worst  least    after    change  interference
12 Oct        7   8 (7)      9      4  5.5 (6)    −2 (6)         6 (3)
19 Oct        7   7 (7)      8      4    5 (6)  −1.5 (6)         5 (2)
26 Oct        –  nothing logged
2 Nov         7   5 (7)      7      1    4 (6)  −1.5 (6)         3 (3)
9 Nov         7   4 (7)      6      1    2 (6)  −2.3 (6)         2 (2)
16 Nov        7   4 (7)      5      0  2.5 (6)  −1.5 (6)         2 (2)
`
	if got := New(full(t)).Text(); !strings.Contains(got, want) {
		t.Errorf("the page is\n%s\nwant in it\n%s", got, want)
	}
}

// What was not recorded is said, in every format.
func TestNotRecorded(t *testing.T) {
	bare := request(words(t), sixWeeks(), sessions.Entry{Kind: sessions.Reading, At: at(today, "08:00"), Region: "neck", Before: sessions.NRS(3)})
	for name, page := range formats(t, New(bare)) {
		for _, want := range map[string][]string{
			"html": {"year of birth not recorded", "side not recorded", "Interference</dt><dd><b>–</b><small>not recorded", "readings only"},
			"text": {"year of birth not recorded", "side not recorded", "interference not recorded", "consulted  not recorded", "readings only"},
			"md":   {"year of birth not recorded", "side not recorded", "not recorded |", "readings only"},
			"json": {`"birth_year":null`, `"in_the_way":null`, `"not recorded":1`, `"after":null`},
		}[name] {
			if !strings.Contains(strings.Join(strings.Fields(page), " "), strings.Join(strings.Fields(want), " ")) {
				t.Errorf("%s does not say %q:\n%s", name, want, page)
			}
		}
	}
}

// Worst and least are of every score, and now says which one it is: a page on which
// pain now is worse than the worst would be believed by nobody.
func TestWorstAndLeastAreOfEveryScore(t *testing.T) {
	session := func(day guide.Day, before, after int) sessions.Entry {
		return sessions.Entry{Kind: sessions.Session, At: at(day, "08:00"), Region: "hamstrings", Technique: "petrissage", Seconds: 300, Before: sessions.NRS(before), After: sessions.NRS(after)}
	}
	a := request(words(t), sixWeeks(), session(today-2, 2, 9), session(today, 2, 8))
	if page := New(a).Text(); !strings.Contains(page, "\u22126.5 (2)") {
		t.Errorf("what made it worse has no minus before its relief:\n%s", page)
	}
	for name, page := range formats(t, New(a)) {
		want := map[string]string{
			"html": "<b>9</b><small>(4)</small>", "text": "Pain now 8 (22 Nov, after massage) · typical 2 (2) · worst 9, least 2 (4)",
			"md":   "| 8 (22 Nov, after massage) | 2 (2) | 9 (4) | 2 (4) |",
			"json": `"now_when":"after massage","last_pain":"2026-11-22","typical":{"value":2,"n":2},"scores":4,"worst":9,"least":2`,
		}[name]
		if !strings.Contains(page, want) {
			t.Errorf("%s does not say %q:\n%s", name, want, page)
		}
	}
}

// A region whose episode is over had pain; the page says until when.
func TestQuietRegion(t *testing.T) {
	var list []sessions.Entry
	for i := range guide.Day(10) {
		list = append(list, sessions.Entry{Kind: sessions.Reading, At: at(today-70+i, "08:00"), Region: "neck", Before: sessions.NRS(3)})
	}
	period := sixWeeks()
	period.From = today - 76
	page := New(request(words(t), period, list...)).Text()
	for _, want := range []string{"no pain logged since 22 Sep 2026", "Last score 3 (22 Sep, a reading)", "First two weeks median 3 (10 days), last two not recorded."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q:\n%s", want, page)
		}
	}
	a := request(words(t), sixWeeks(), list...)
	a.Region = "neck"
	for name, page := range formats(t, New(a)) {
		want := "No score of the neck was logged in this period: not recorded. Its last score is of 22 Sep 2026."
		if name == "json" {
			want = `"region":"neck"`
		}
		if !strings.Contains(strings.Join(strings.Fields(page), " "), want) {
			t.Errorf("%s does not say %q:\n%s", name, want, page)
		}
	}
}

// What a doctor reads is words; the ids of rules come after them.
func TestRulesInWords(t *testing.T) {
	var list []sessions.Entry
	for i := range guide.Day(42) {
		pain := 3
		if i >= 30 {
			pain = 6
		}
		list = append(list, sessions.Entry{Kind: sessions.Reading, At: at(today-41+i, "08:00"), Region: "neck", Before: sessions.NRS(pain)})
	}
	for name, page := range formats(t, New(request(words(t), sixWeeks(), list...))) {
		page = strings.Join(strings.Fields(page), " ")
		for _, bad := range []string{"(see)", "(watch)", "neck: neck:"} {
			if strings.Contains(page, bad) {
				t.Errorf("%s says %q:\n%s", name, bad, page)
			}
		}
		want := "neck: pain rose from about 11 Nov 2026"
		if name == "json" {
			want = "warning (soon): pain is getting worse"
		}
		if !strings.Contains(page, want) {
			t.Errorf("%s does not say %q:\n%s", name, want, page)
		}
	}
}

// A page of one region that no rule concerns does not say that none holds while
// its first line says that one does.
func TestOtherRegionsRule(t *testing.T) {
	list := []sessions.Entry{{Kind: sessions.Reading, At: at(today, "08:00"), Region: "neck", Before: sessions.NRS(3)}}
	for i := range guide.Day(3) {
		list = append(list, sessions.Entry{Kind: sessions.Reading, At: at(today-i, "09:00"), Region: "erector-spinae", Before: sessions.NRS(9)})
	}
	a := request(words(t), sixWeeks(), list...)
	a.Region = "neck"
	page := strings.Join(strings.Fields(New(a).Text()), " ")
	if !strings.Contains(page, "*** Soon") || !strings.Contains(page, "The most urgent finding concerns another region") {
		t.Errorf("the page is\n%s", page)
	}
	s := Signs{Urgency: guide.Urgent, Now: []Sign{{Urgency: guide.Soon}}} // one of its own, and a worse one elsewhere
	if s.Elsewhere() == "" {
		t.Error("the page hides that something more urgent concerns another region")
	}
}

func TestNoData(t *testing.T) {
	for name, page := range formats(t, New(request(words(t), sixWeeks()))) {
		if name != "json" && !strings.Contains(page, "No score was logged in this period") {
			t.Errorf("%s of an empty diary:\n%s", name, page)
		}
	}
}

// No page calms anybody down, or names an illness that a rule suspects.
func TestNoReassurance(t *testing.T) {
	calm := regexp.MustCompile(`(?i)\b(safe|harmless|nothing to worry|all clear|no danger|reassur)`)
	for name, page := range formats(t, New(full(t))) {
		page = strings.ReplaceAll(page, "ever had cancer, all clear or not", "") // the label of a fact
		if found := calm.FindString(page); found != "" {
			t.Errorf("%s says %q", name, found)
		}
		for _, rule := range guide.Rules() {
			if rule.Suspects != "" && len(rule.Suspects) > 12 && strings.Contains(page, rule.Suspects) {
				t.Errorf("%s names what %s suspects: %s", name, rule.ID, rule.Suspects)
			}
		}
		if !strings.Contains(page, "Self-recorded with backlog. Not a diagnosis.") {
			t.Errorf("%s does not say what it is", name)
		}
	}
}

func TestNotesOnlyWhenAsked(t *testing.T) {
	const note = "sat in the car for three hours"
	a := full(t)
	for name, page := range formats(t, New(a)) {
		if strings.Contains(page, note) || strings.Contains(page, "after the hike") {
			t.Errorf("%s prints a note that nobody asked for", name)
		}
	}
	a.WithNotes = true
	for name, page := range formats(t, New(a)) {
		if !strings.Contains(page, note) || !strings.Contains(page, "after the hike") {
			t.Errorf("%s leaves out a note", name)
		}
	}
}

// A reader changes the order and what is shown in full; what is left out is said.
func TestReaders(t *testing.T) {
	a := full(t)
	a.For = GP
	gp := New(a).Text()
	if strings.Index(gp, "WARNING SIGNS") > strings.Index(gp, "LEFT DEEP BUTTOCK") || !strings.Contains(gp, "Health, not recorded: back pain since") {
		t.Errorf("for a gp:\n%s", gp)
	}
	a.For = Physio
	physio := New(a).Text()
	if strings.Index(physio, "WARNING SIGNS") < strings.Index(physio, "LEFT DEEP BUTTOCK") || !strings.Contains(physio, "6 (5 to 7)") {
		t.Errorf("for a physiotherapist:\n%s", physio)
	}
}

// An emergency is at the top, whoever reads.
func TestEmergencyFirst(t *testing.T) {
	for _, reader := range []Reader{"", GP, Physio} {
		list := append(full(t).Entries, sessions.Entry{Kind: sessions.SymptomOnly, At: at(today, "11:00"), Reports: []sessions.Report{{Symptom: "numb-saddle", Course: guide.CourseNew}}})
		a := request(words(t), sixWeeks(), list...)
		a.For = reader
		for name, page := range formats(t, New(a)) {
			where := strings.Index(page, "Emergency: the diary has signs")
			if name == "json" {
				where = strings.Index(page, `"urgency":"emergency"`)
			}
			if region := strings.Index(page, "eft deep buttock"); where < 0 || name == "md" && region >= 0 && where > strings.Index(page, "## ") {
				t.Errorf("for %q, %s: the emergency is not at the top", reader, name)
			}
		}
	}
}

// The top names each sign that calls for care, its date and the rule; what the person
// wants to ask follows at once, then with several regions a row for each, then the rest.
func TestTopOfThePage(t *testing.T) {
	a := several(t, "neck")
	a.Diary = alarming(t).Diary
	for _, e := range a.Entries {
		if e.Region == "neck" {
			a.Diary.Pain.Add(sampleOf(e))
		}
	}
	for name, page := range formats(t, New(a)) {
		if name == "json" {
			continue
		}
		page = strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>|[\\|*#-]`).ReplaceAllString(page, " ")), " ")
		last := -1
		for _, want := range []string{
			"Urgent: the diary has signs", "weakness of a leg or foot (left)", "since 20 Nov 2026", "Numbness or weakness that began after pressing", "harm new nerve",
			"losing weight without trying: new, reported 21 Nov 2026", "Is it the disc or the muscle?", "Is swimming worth a try", "7 → 4", "in the buttock", "left (35)",
		} {
			want = strings.ReplaceAll(want, "-", " ")
			at := strings.Index(strings.ToLower(page), strings.ToLower(want))
			if name != "html" && want == "in the buttock" {
				continue
			}
			if at <= last {
				t.Errorf("%s: %q is not there, or not in its place:\n%s", name, want, page)
			}
			last = at
		}
	}
}

// An urgent sign that got no answer is named at the top with its last date and the rule.
func TestOpenSignAtTheTop(t *testing.T) {
	s := New(full(t))
	s.Signs.Open = []OpenSign{{ID: "numb-saddle", Name: "numbness of the saddle", Last: today - 20, Rules: []string{"ces-saddle-numbness"}}}
	for name, page := range formats(t, s) {
		for _, want := range []string{"numbness of the saddle", map[bool]string{true: "2026-11-02", false: "2 Nov 2026"}[name == "json"], "ces-saddle-numbness"} {
			if i := strings.Index(page, want); i < 0 || name != "json" && i > strings.Index(page, "I want to ask") && i > strings.Index(page, "I WANT TO ASK") {
				t.Errorf("%s does not name %q at the top:\n%s", name, want, page)
			}
		}
	}
}

func TestSideOfAnEvent(t *testing.T) {
	a := full(t)
	for i, e := range a.Entries {
		if e.Kind == sessions.Event {
			a.Entries[i].Region, a.Entries[i].Side = "piriformis", guide.Left
		}
	}
	for name, page := range formats(t, New(a)) {
		want := "new desk chair (left)"
		if name == "json" {
			want = `"day":"2026-11-02","kind":"event","text":"new desk chair","side":"left"`
		}
		if !strings.Contains(page, want) {
			t.Errorf("%s does not say %q:\n%s", name, want, page)
		}
	}
}

// What a person typed is text and nothing else.
func TestTypedTextIsInert(t *testing.T) {
	const evil = `<script>alert(1)</script> & "x" | *b*` + "\x1b[2J"
	own := words(t, guide.Region{ID: "left-knee", Label: evil, Group: "thigh"})
	a := request(own, sixWeeks(),
		sessions.Entry{Kind: sessions.Reading, At: at(today, "08:00"), Region: "left-knee", Before: sessions.NRS(3), Note: evil},
		sessions.Entry{Kind: sessions.Event, At: at(today, "09:00"), Note: evil}, sessions.Entry{Kind: sessions.Question, At: at(today, "09:01"), Note: evil},
		sessions.Entry{Kind: sessions.Consultation, At: at(today, "09:02"), Rules: []string{"ces-saddle-numbness"}, By: evil},
	)
	a.WithNotes = true
	pages := formats(t, New(a))
	for name, page := range pages {
		if strings.Contains(page, "\x1b") {
			t.Errorf("%s holds an escape", name)
		}
	}
	if strings.Contains(pages["html"], "<script") || strings.Contains(pages["md"], "<script") || strings.Contains(pages["md"], "| *b*") {
		t.Errorf("what was typed is markup:\n%s\n%s", pages["html"], pages["md"])
	}
}

// A page of one region leaves out what others raised; a long period is shown in months.
func TestOneRegionAndMonths(t *testing.T) {
	var list []sessions.Entry
	for i := range 200 {
		list = append(list,
			sessions.Entry{Kind: sessions.Reading, At: at(today-guide.Day(i), "08:00"), Region: "neck", Before: sessions.NRS(3)},
			sessions.Entry{Kind: sessions.Reading, At: at(today-guide.Day(i), "09:00"), Region: "erector-spinae", Before: sessions.NRS(9)},
		)
	}
	period := sixWeeks()
	period.From = today - 199
	a := request(words(t), period, list...)
	a.Region = "neck"
	s := New(a)
	if len(s.Regions) != 1 || !s.Regions[0].ByMonth || len(s.Regions[0].Rows) != 7 {
		t.Errorf("New gives %d regions, by month %t, %d rows, want 1, true and 7", len(s.Regions), s.Regions[0].ByMonth, len(s.Regions[0].Rows))
	}
	for _, f := range s.Signs.Now {
		if f.Rule == "trend-severe-persistent" {
			t.Errorf("a page about the neck tells of %+v", f)
		}
	}
}
