package torture

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// writer makes up what a person, a spreadsheet or another program might write, and
// spoils some of it as a slip of the finger or a broken pipe would.
type writer struct {
	*rand.Rand
	v   *guide.Vocabulary
	now time.Time

	kinds                                               []sessions.Kind
	regions, techniques, tools, reports, rules, courses []string
}

func newWriter(v *guide.Vocabulary, now time.Time, random *rand.Rand) *writer {
	w := &writer{Rand: random, v: v, now: now, courses: line.Courses()}
	w.kinds = []sessions.Kind{
		sessions.Session, sessions.Session, sessions.Session, sessions.Reading, sessions.Reading, sessions.SymptomOnly,
		sessions.Consultation, sessions.Event, sessions.Question, sessions.EpisodeClosed,
	}
	for _, r := range v.Regions() {
		w.regions = append(append(w.regions, r.ID), r.Aliases...)
	}
	for _, t := range guide.Techniques() {
		w.techniques = append(append(w.techniques, t.ID), t.Aliases...)
	}
	for _, t := range guide.Tools() {
		w.tools = append(append(w.tools, t.ID), t.Aliases...)
	}
	for _, s := range guide.Symptoms() {
		w.reports = append(append(w.reports, s.ID), s.Aliases...)
	}
	for _, e := range guide.Incidents() {
		w.reports = append(append(w.reports, e.ID), e.Aliases...)
	}
	for _, r := range guide.Rules() {
		w.rules = append(w.rules, r.ID)
	}
	return w
}

func pick[T any](w *writer, list []T) T { return list[w.IntN(len(list))] }

// one tells, once in n times.
func (w *writer) one(n int) bool { return w.IntN(n) == 0 }

func (w *writer) region() string {
	return pick(w, w.regions) + pick(w, []string{"", "", ".l", ".r", ".both", ".left"})
}

func (w *writer) score() string { return fmt.Sprint(w.IntN(11)) }

func (w *writer) scores() string {
	if w.one(2) {
		return w.score()
	}
	return w.score() + "-" + w.score()
}

func (w *writer) duration() string {
	return pick(w, []string{"5m", "90s", "1h15m", "3h", "1s", "2h59m59s", "10m", "24h", fmt.Sprint(w.IntN(200), "m")})
}

// date is one in the past, to the day, the month or the year.
func (w *writer) date() string {
	day := w.now.AddDate(0, 0, -w.IntN(4000))
	return pick(w, []string{day.Format("2006-01-02"), day.Format("2006-01"), day.Format("2006"), "mon", "yesterday", "3d", "today"})
}

func (w *writer) when() string {
	day := w.now.AddDate(0, 0, -1-w.IntN(4000)).Format("2006-01-02")
	return "@" + pick(w, []string{"yesterday", "mon", "sun", "20:59", "2h", "3d", day, day + "T21:30", "yesterday-21:30", "mon-07:05", "90m", "2w", "noon", "today"})
}

func (w *writer) report() string {
	text := pick(w, w.reports) + pick(w, []string{"", "", "", ".l", ".r", ".both"})
	switch w.IntN(4) {
	case 0:
		text += "=" + pick(w, w.courses)
	case 1:
		text += "=" + pick(w, []string{"192/124", "120/80", "1/2", "new", "gone"})
	}
	return text
}

// line makes up the words of a line that is mostly right.
func (w *writer) line(kind sessions.Kind) []string {
	var words []string
	maybe := func(n int, word func() string) {
		if w.one(n) {
			words = append(words, word())
		}
	}
	plus := func() string { return "+" + w.report() }
	since := func() string { return "since=" + w.date() }
	switch kind {
	case sessions.Session:
		words = append(words, w.region(), pick(w, w.techniques), w.duration(), w.scores())
		maybe(2, func() string { return pick(w, w.tools) })
		maybe(5, plus)
		maybe(8, plus)
		maybe(6, func() string { return "way=" + w.score() })
		maybe(6, since)
	case sessions.Reading:
		words = append(words, w.region(), w.score())
		maybe(4, plus)
		maybe(6, since)
		maybe(6, func() string { return "way=" + w.score() })
	case sessions.SymptomOnly:
		words = append(words, w.report())
		maybe(3, w.report)
		maybe(4, since)
	case sessions.Consultation:
		words = append(words, pick(w, w.rules))
		maybe(3, func() string { return pick(w, w.rules) })
		maybe(3, func() string { return "massage-ok" })
		maybe(3, func() string { return "by=" + pick(w, []string{"gp", "physio", "emergency", "Dr.Ü"}) })
	case sessions.Event, sessions.Question:
		for range 1 + w.IntN(5) {
			words = append(words, pick(w, []string{"new", "desk", "is", "swimming", "Stuhl-höhe", "6-3", "5m", "why?", "e=mc2", "日本", "neck"}))
		}
	case sessions.EpisodeClosed:
		words = append(words, pick(w, w.regions))
	}
	maybe(3, w.when)
	maybe(8, func() string { return "note=" + pick(w, []string{"sore", "über", "=1+1", "a b", "@home"}) })
	w.Shuffle(len(words), func(i, j int) {
		if kind != sessions.Event && kind != sessions.Question {
			words[i], words[j] = words[j], words[i]
		}
	})
	return words
}

// spoiledWords changes a line where a hand slips: a word lost, twice, of another
// line, or with a letter changed.
func (w *writer) spoiledWords(words []string) []string {
	words = slices.Clone(words)
	for range 1 + w.IntN(2) {
		at := w.IntN(len(words))
		switch w.IntN(6) {
		case 0:
			words = slices.Insert(words, at, words[w.IntN(len(words))])
		case 1:
			words = slices.Insert(words, at, pick(w, w.line(pick(w, w.kinds))))
		case 2:
			if len(words) > 1 {
				words = slices.Delete(words, at, at+1)
			}
		default:
			words[at] = string(w.spoiled([]byte(words[at])))
		}
	}
	return words
}

// spoiled changes a text at one place.
func (w *writer) spoiled(text []byte) []byte {
	if len(text) == 0 {
		return text
	}
	at := w.IntN(len(text))
	put := func(more []byte) []byte { return slices.Concat(text[:at], more, text[at:]) }
	switch w.IntN(7) {
	case 0:
		return slices.Clone(text[:at])
	case 1:
		return put([]byte(string(rune(w.IntN(0x3000)))))
	case 2:
		changed := slices.Clone(text)
		changed[at] = byte(w.IntN(256))
		return changed
	case 3:
		return put([]byte(pick(w, []string{"\x00", "\x1b[31m", "\u202e", "\n", "\r", ",", "\"", "{", "[", "=", ".", "-", "1", "99999999999999999999", "1e9", "\u009b", "'"})))
	case 4:
		return slices.Concat(text[:at], text[min(at+1, len(text)):])
	case 5:
		return put(text[at:min(len(text), at+1+w.IntN(8))])
	}
	return put(bytes.ToUpper(text[at:]))[:len(text)]
}

// spoiledFile leaves a file as it is twice in three times.
func (w *writer) spoiledFile(file []byte) []byte {
	if w.one(3) {
		for range 1 + w.IntN(2) {
			file = w.spoiled(file)
		}
	}
	return file
}

var csvColumns = []string{
	"uid", "started_at", "region", "side", "technique", "tool", "duration_seconds", "pain_before", "pain_after", "symptoms", "note", "since", "way",
}

// table makes up a file of CSV with some of the columns, in any order, and mostly
// right rows.
func (w *writer) table(columns []string, cells func(row int) map[string]string) []byte {
	columns = slices.Clone(columns)
	if w.one(4) {
		w.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	}
	var file bytes.Buffer
	out := csv.NewWriter(&file)
	out.UseCRLF = w.one(4)
	if w.one(8) {
		file.WriteString("\ufeff")
	}
	out.Write(columns)
	for i := range 1 + w.IntN(30) {
		row := make([]string, len(columns))
		for j, cell := range cells(i) {
			if at := slices.Index(columns, j); at >= 0 {
				row[at] = cell
			}
		}
		out.Write(row)
	}
	out.Flush()
	return w.spoiledFile(file.Bytes())
}

// cells makes up a row of our own CSV.
func (w *writer) cells(row int) map[string]string {
	cells := map[string]string{
		"uid":        fmt.Sprintf("u%d-%d", w.IntN(1_000_000), row),
		"started_at": w.moment().Format(pick(w, []string{time.RFC3339, time.RFC3339Nano, "2006-01-02T15:04Z07:00"})),
		"region":     pick(w, w.regions), "side": pick(w, []string{"", "left", "right", "both"}),
		"pain_before": w.score(),
		"note":        pick(w, []string{"", "", "sore", "=1+1", "'=x", "two\nlines", "a \"quote\"", "日本", " spaces ", "-n"}),
		"way":         pick(w, []string{"", "", "4"}),
		"since":       pick(w, []string{"", "", "1999", "2001-02", "2001-03-04"}),
	}
	if w.one(4) {
		cells["symptoms"] = pick(w, []string{"fever", "tingling-leg.l=worse;since=2002-11", "bp-high=192/124 fever=gone", "numb-saddle=no"})
	}
	if w.one(4) {
		cells["uid"] = ""
	}
	if !w.one(3) {
		cells["technique"], cells["duration_seconds"] = pick(w, w.techniques), fmt.Sprint(1+w.IntN(10_000))
		cells["tool"], cells["pain_after"] = pick(w, append([]string{"", ""}, w.tools...)), pick(w, []string{"", w.score()})
	}
	return cells
}

// moment is one in the past, anywhere on earth.
func (w *writer) moment() time.Time {
	zone := time.FixedZone("", (w.IntN(27*4)-12*4)*15*60)
	return time.Unix(w.now.Unix()-1-w.Int64N(600_000_000), w.Int64N(3)*250_000_000).In(zone)
}

// entry makes up an entry from a line that parses.
func (w *writer) entry() sessions.Entry {
	for {
		kind := pick(w, w.kinds)
		if e, err := line.Parse(w.v, kind, w.line(kind), line.Clock{Now: w.moment()}); err == nil {
			e.UID = fmt.Sprintf("u-%d", w.Uint64())
			return e
		}
	}
}

// whole makes up a diary.
func (w *writer) whole() sessions.Snapshot {
	var whole sessions.Snapshot
	for range w.IntN(12) {
		e := w.entry()
		e.Rev, e.Device = 1+w.Int64N(1<<44), "0b31b3c2"
		whole.Entries = append(whole.Entries, e)
	}
	for _, f := range []sessions.Fact{{Fact: "birth-year", Value: "1969"}, {Fact: "cancer", Value: "no"}, {Fact: "surgery", Value: "2020-05"}} {
		if w.one(3) {
			f.At, f.Offset, f.Rev, f.Device = w.now.Unix()-5, 3600, 7, "x"
			whole.Facts = append(whole.Facts, f)
		}
	}
	return whole
}

// mapText makes up a map of another program's columns.
func (w *writer) mapText() string {
	text := "[columns]\nstarted_at = \"When\"\nregion = \"Where\"\npain_before = \"Pain\"\n"
	if w.one(2) {
		text += "pain_after = \"Later\"\n"
	}
	if w.one(2) {
		text += "minutes = \"Minutes\"\ntechnique = \"How\"\n"
	}
	if w.one(2) {
		text += "note = \"Says\"\n"
	}
	text += "[date]\nlayout = " + pick(w, []string{`"DD.MM.YYYY HH:mm"`, `"DD.MM.YYYY HH:mm"`, `"D.M.YYYY H:mm"`, `"YYYY-MM-DD"`}) + "\n"
	if w.one(4) {
		text += "zone = " + pick(w, []string{`"UTC"`, `"Europe/Berlin"`, `"Mars/Base"`}) + "\n"
	}
	if w.one(3) {
		text += "[scale]\npain_before = " + pick(w, []string{"[0, 10]", "[0, 4]", "[1, 100]", "[4, 4]"}) + "\n"
	}
	if w.one(3) {
		text += "[only]\nHow = [\"rolling\"]\n"
	}
	if w.one(3) {
		text = "unknown_words = \"skip\"\n" + text + "[words.region]\n\"Back\" = \"lower-back\"\n"
	}
	return string(w.spoiledFile([]byte(text)))
}

// theirCells makes up a row of another program.
func (w *writer) theirCells(int) map[string]string {
	return map[string]string{
		"When": w.moment().Format("02.01.2006 15:04"), "Where": pick(w, w.regions), "Pain": pick(w, []string{w.score(), "3", "2.0", "4"}),
		"Later": pick(w, []string{"", w.score()}), "Minutes": fmt.Sprint(1 + w.IntN(60)), "How": pick(w, w.techniques), "Says": pick(w, []string{"", "sore", "=1"}),
	}
}
