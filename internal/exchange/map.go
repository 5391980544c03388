package exchange

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"

	"backlog/internal/guide"
)

// Fields of a map that are not columns of our own.
const (
	fieldDate    = "date"
	fieldTime    = "time"
	fieldMinutes = "duration_minutes"
)

// Map says which column of another program's CSV is what. Its file, in TOML:
//
//	delimiter = ";"                     # or "tab"; a comma if it is left out
//	unknown_words = "skip"              # rows with a word that [words] does not list; else they are refused
//	[columns]                           # a field of backlog = a column of the file
//	started_at = "Timestamp"            # or date and time in two columns
//	[date]
//	layout = "DD.MM.YYYY HH:mm"         # or "rfc3339", which it is if left out
//	zone = "Europe/Berlin"              # where the clock hung; the zone here if left out
//	[fixed]                             # fields that are the same in every row
//	region = "lower-back"
//	[scale]                             # a score from 0 to 4 becomes one from 0 to 10, halves rounded up
//	pain_before = [0, 4]
//	[words.region]                      # a word of the file = a word of backlog
//	"Lower back" = "lower-back"
//	[only]                              # rows are read only if the column holds one of these
//	category = ["Symptom"]
type Map struct {
	comma   rune
	skip    bool
	columns map[string]string
	fixed   map[string]string
	layout  string
	zone    *time.Location
	scale   map[string][2]float64
	words   map[string]map[string]string
	only    map[string][]string
}

// ReadMap reads the file of a map. local is the zone of a file that names none.
func ReadMap(r io.Reader, v *guide.Vocabulary, local *time.Location) (Map, error) {
	var file struct {
		Delimiter string                    `toml:"delimiter"`
		Unknown   string                    `toml:"unknown_words"`
		Columns   map[string]string         `toml:"columns"`
		Fixed     map[string]string         `toml:"fixed"`
		Scale     map[string][]float64      `toml:"scale"`
		Words     map[string]map[string]any `toml:"words"`
		Only      map[string][]string       `toml:"only"`
		Date      struct {
			Layout string `toml:"layout"`
			Zone   string `toml:"zone"`
		} `toml:"date"`
	}
	if err := strict(io.LimitReader(r, LongestRecord), &file); err != nil {
		return Map{}, err
	}
	m := Map{comma: ',', columns: file.Columns, fixed: file.Fixed, only: file.Only, zone: local, scale: map[string][2]float64{}, words: map[string]map[string]string{}}
	switch file.Delimiter {
	case "", ",":
	case ";", "|":
		m.comma = rune(file.Delimiter[0])
	case "tab", "\t":
		m.comma = '\t'
	default:
		return m, fmt.Errorf("delimiter is %s; write \",\", \";\", \"|\" or \"tab\"", quote(file.Delimiter))
	}
	switch file.Unknown {
	case "", "refuse":
	case "skip":
		m.skip = true
	default:
		return m, fmt.Errorf("unknown_words is %s; write \"skip\" or \"refuse\"", quote(file.Unknown))
	}
	var err error
	if m.layout, err = goLayout(file.Date.Layout); err != nil {
		return m, err
	}
	if file.Date.Zone != "" {
		if m.zone, err = time.LoadLocation(file.Date.Zone); err != nil {
			return m, fmt.Errorf("zone is %s; write a time zone such as \"Europe/Berlin\" or \"UTC\"", quote(file.Date.Zone))
		}
	}
	for field, ends := range file.Scale {
		if len(ends) != 2 || !(ends[1]-ends[0] > 0) || math.IsInf(ends[1]-ends[0], 0) || !slices.Contains([]string{columnBefore, columnAfter, columnInterference}, field) {
			return m, fmt.Errorf("scale.%s is no scale; write the ends of a score, as pain_before = [0, 4]", field)
		}
		m.scale[field] = [2]float64{ends[0], ends[1]}
	}
	for field, words := range file.Words {
		m.words[field] = map[string]string{}
		for theirs, ours := range words {
			m.words[field][strings.ToLower(theirs)] = fmt.Sprint(ours)
		}
	}
	return m, m.check()
}

// check refuses a map that could read nothing.
func (m Map) check() error {
	fields := append(columns(), fieldDate, fieldTime, fieldMinutes)
	known := func(table, field string) error {
		if !slices.Contains(fields, field) {
			return fmt.Errorf("%s has no field %s; the fields are %s", table, quote(field), strings.Join(fields, ", "))
		}
		return nil
	}
	for field := range m.columns {
		if err := known("[columns]", field); err != nil {
			return err
		}
	}
	for field := range m.fixed {
		if err := known("[fixed]", field); err != nil {
			return err
		}
	}
	for field := range m.words {
		if err := known("[words]", field); err != nil {
			return err
		}
	}
	has := func(field string) bool { return m.columns[field] != "" || m.fixed[field] != "" }
	switch {
	case !has(columnAt) && !has(fieldDate):
		return errors.New("the map does not say when an entry was; name the column of started_at, or of date, under [columns]")
	case has(columnAt) && has(fieldDate):
		return errors.New("started_at and date both say when an entry was; name one of them")
	case !has(columnRegion):
		return errors.New("the map does not say where it hurt; name the column of region under [columns], or one region for all rows under [fixed]")
	case !has(columnBefore):
		return errors.New("the map does not say how much it hurt; name the column of pain_before under [columns]")
	}
	return nil
}

func strict(r io.Reader, into any) error {
	err := toml.NewDecoder(r).DisallowUnknownFields().Decode(into)
	var unknown *toml.StrictMissingError
	var fault *toml.DecodeError
	switch {
	case errors.As(err, &unknown) && len(unknown.Errors) > 0:
		row, _ := unknown.Errors[0].Position()
		return fmt.Errorf("line %d: unknown key %q; the keys are delimiter and unknown_words, and the tables columns, date, fixed, scale, words and only",
			row, strings.Join(unknown.Errors[0].Key(), "."))
	case errors.As(err, &fault):
		row, _ := fault.Position()
		return fmt.Errorf("line %d: %s", row, strings.TrimPrefix(fault.Error(), "toml: "))
	}
	return err
}

// goLayout turns YYYY-MM-DD HH:mm into the layout of the time package.
func goLayout(pattern string) (string, error) {
	if pattern == "" || strings.EqualFold(pattern, "rfc3339") {
		return "", nil
	}
	parts := []string{
		"YYYY", "2006", "YY", "06", "MMMM", "January", "MMM", "Jan", "MM", "01", "M", "1", "dddd", "Monday", "ddd", "Mon",
		"DD", "02", "D", "2", "HH", "15", "hh", "03", "h", "3", "mm", "04", "ss", "05", "A", "PM", "ZZ", "-07:00",
	}
	layout := strings.NewReplacer(parts...).Replace(pattern)
	day := time.Date(2001, time.November, 22, 21, 43, 56, 0, time.UTC)
	if back, err := time.Parse(layout, day.Format(layout)); err != nil || back.Year() != day.Year() || back.YearDay() != day.YearDay() {
		return "", fmt.Errorf("layout %s does not tell year, month and day; write it as YYYY-MM-DD HH:mm, with MMM for Jan, hh and A for 09 PM, ZZ for +01:00", quote(pattern))
	}
	return layout, nil
}

// value returns what a field of ours is in a row of theirs; ok is false if the
// row has a word that is to be skipped.
func (m Map) value(field string, get func(column string) string) (value string, ok bool, err error) {
	column, mapped := m.columns[field]
	if !mapped {
		return m.fixed[field], true, nil
	}
	value = get(column)
	if field != columnNote {
		value = strings.TrimSpace(value)
	}
	if words, listed := m.words[field]; listed && value != "" {
		ours, known := words[strings.ToLower(value)]
		switch {
		case known:
			return ours, true, nil
		case m.skip:
			return "", false, nil
		}
		return "", false, fmt.Errorf("%s is not in [words.%s] of the map; add it there, or write unknown_words = \"skip\"", quote(value), field)
	}
	if ends, scaled := m.scale[field]; scaled && value != "" {
		value, err = rescale(value, ends)
	}
	return value, true, err
}

// rescale turns a score of another scale into one from 0 to 10.
func rescale(value string, ends [2]float64) (string, error) {
	score, err := strconv.ParseFloat(strings.Replace(value, ",", ".", 1), 64)
	if err != nil || math.IsNaN(score) || score < ends[0] || score > ends[1] {
		return "", fmt.Errorf("%s is not a score from %v to %v, as the map's scale has it", quote(value), ends[0], ends[1])
	}
	return strconv.Itoa(int(math.Floor((score-ends[0])/(ends[1]-ends[0])*10 + 0.5))), nil
}

// moment returns started_at as our own files have it.
func (m Map) moment(get func(column string) string) (string, bool, error) {
	whole, ok, err := m.value(columnAt, get)
	if err != nil || !ok || m.columns[fieldDate] == "" && m.fixed[fieldDate] == "" {
		if m.layout == "" || whole == "" || err != nil {
			return whole, ok, err
		}
		return m.parse(whole, "")
	}
	date, ok, err := m.value(fieldDate, get)
	if err != nil || !ok {
		return "", ok, err
	}
	clock, ok, err := m.value(fieldTime, get)
	if err != nil || !ok {
		return "", ok, err
	}
	return m.parse(date, clock)
}

// parse reads a date by the layout, and a clock time beside it; without one it is noon.
func (m Map) parse(date, clock string) (string, bool, error) {
	layout := m.layout
	if layout == "" {
		layout = time.DateOnly
	}
	t, err := time.ParseInLocation(layout, date, m.zone)
	if err != nil {
		return "", false, fmt.Errorf("%s is not a date as the map's layout has it", quote(date))
	}
	if hour, minute, _ := t.Clock(); clock == "" && hour == 0 && minute == 0 && !strings.Contains(layout, "15") && !strings.Contains(layout, "3") {
		clock = "12:00"
	}
	if clock != "" {
		at, err := time.Parse("15:04", clock)
		if err != nil {
			return "", false, fmt.Errorf("%s is not a clock time as 21:30; say in [words.time] of the map what it means", quote(clock))
		}
		y, month, d := t.Date()
		t = time.Date(y, month, d, at.Hour(), at.Minute(), 0, 0, t.Location())
	}
	return t.Format(time.RFC3339), true, nil
}
