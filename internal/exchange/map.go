package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/pelletier/go-toml/v2"
)

// Fields of a map that are not columns of our own.
const (
	fieldDate    = "date"
	fieldTime    = "time"
	fieldMinutes = "duration_minutes"
)

// Map says which column of another program's CSV is what. Its file, in TOML:
//
//	delimiter = ";"                     # or "tab"; found out if it is left out
//	unknown_words = "skip"              # leave out rows with a word that [words] does not list; else they are refused
//	[columns]                           # a field of backlog = a column of the file
//	started_at = "Timestamp"            # or date and time in two columns
//	note = ["Remark", "Note"]           # the first of them with a value
//	[date]
//	layout = "DD.MM.YYYY HH:mm"         # or "rfc3339", which it is if left out, or a list
//	time_layout = "h:mm A"              # of a column for the time; 21:30 and 9:30 pm are known without
//	zone = "Europe/Berlin"              # where the clock hung; the zone here if left out
//	[fixed]                             # fields that are the same in every row
//	region = "lower-back"
//	[scale]                             # a score from 0 to 4 becomes one from 0 to 10, halves rounded up
//	pain_before = [0, 4]
//	[words.region]                      # a word of the file = a word of backlog, perhaps with its side
//	"Lower back" = "lower-back"
//	[split]                             # several in one field, each perhaps with its score: Back: 6 | Neck: 3
//	region = "|"
//	[only]                              # rows are read only if the column holds one of these
//	category = ["Symptom"]
type Map struct {
	comma   rune // 0: to be found out
	skip    bool
	columns map[string][]string
	fixed   map[string]string
	dates   []layout
	times   []layout
	zone    *time.Location
	// zoneNamed is set where the map names its zone.
	zoneNamed bool
	scale     map[string][2]float64
	words     map[string]map[string]string
	split     string // between the regions of one field
	only      map[string][]string
}

// mapFile is the file of a map.
type mapFile struct {
	Delimiter string                    `toml:"delimiter"`
	Unknown   string                    `toml:"unknown_words"`
	Columns   map[string]any            `toml:"columns"`
	Fixed     map[string]string         `toml:"fixed"`
	Scale     map[string][]float64      `toml:"scale"`
	Words     map[string]map[string]any `toml:"words"`
	Split     map[string]string         `toml:"split"`
	Only      map[string][]string       `toml:"only"`
	Date      struct {
		Layout any    `toml:"layout"`
		Time   any    `toml:"time_layout"`
		Zone   string `toml:"zone"`
	} `toml:"date"`
}

// ReadMap reads the file of a map. local is the zone of a file that names none.
func ReadMap(r io.Reader, local *time.Location) (Map, error) {
	var file mapFile
	text, err := io.ReadAll(io.LimitReader(r, longestRecord))
	if err != nil {
		return Map{}, err
	}
	if err := strict(bytes.NewReader(bytes.TrimPrefix(text, []byte("\uFEFF"))), &file); err != nil {
		return Map{}, err
	}
	m := Map{columns: map[string][]string{}, fixed: file.Fixed, only: file.Only, zone: local, scale: map[string][2]float64{}, words: map[string]map[string]string{}}
	switch file.Delimiter {
	case "":
	case ",", ";", "|":
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
	for field, names := range file.Columns {
		if m.columns[field], err = texts(names); err != nil {
			return m, fmt.Errorf("[columns] %s %w", field, err)
		}
	}
	if m.dates, err = layouts(file.Date.Layout); err == nil {
		m.times, err = layouts(file.Date.Time)
	}
	if err != nil {
		return m, err
	}
	if m.zoneNamed = file.Date.Zone != ""; m.zoneNamed {
		if m.zone, err = time.LoadLocation(file.Date.Zone); err != nil || file.Date.Zone == "Local" {
			return m, fmt.Errorf("zone is %s; write a time zone such as \"Europe/Berlin\" or \"UTC\"", quote(file.Date.Zone))
		}
	}
	for field, ends := range file.Scale {
		if len(ends) != 2 || !(ends[1]-ends[0] > 0) || math.IsInf(ends[1]-ends[0], 0) || !isScore(field) {
			return m, fmt.Errorf("scale.%s is not a scale; write the ends of a score, as pain_before = [0, 4]", field)
		}
		m.scale[field] = [2]float64{ends[0], ends[1]}
	}
	for field, words := range file.Words {
		m.words[field] = map[string]string{}
		for theirs, ours := range words {
			m.words[field][fold(theirs)] = fmt.Sprint(ours)
		}
	}
	for field, mark := range file.Split {
		if m.split = strings.TrimSpace(mark); field != columnRegion || m.split == "" {
			return m, errors.New("[split] divides the field of region alone; write it as region = \"|\"")
		}
	}
	return m, m.check()
}

// texts reads a text, or a list of them.
func texts(value any) ([]string, error) {
	switch value := value.(type) {
	case nil:
		return nil, nil
	case string:
		return []string{value}, nil
	case []any:
		var list []string
		for _, one := range value {
			text, ok := one.(string)
			if !ok {
				return nil, fmt.Errorf("holds %v; write texts in quotation marks", one)
			}
			list = append(list, text)
		}
		return list, nil
	}
	return nil, fmt.Errorf("is %v; write a text in quotation marks, or a list of them", value)
}

// layouts reads a layout, or a list of them; "rfc3339" is none.
func layouts(value any) ([]layout, error) {
	patterns, err := texts(value)
	if err != nil {
		return nil, fmt.Errorf("the layout %w", err)
	}
	var list []layout
	for _, pattern := range patterns {
		if pattern == "" || strings.EqualFold(pattern, "rfc3339") {
			continue
		}
		l, err := compileLayout(pattern)
		if err != nil {
			return nil, err
		}
		list = append(list, l)
	}
	return list, nil
}

// check refuses a map that could read nothing.
func (m Map) check() error {
	fields := append(slices.DeleteFunc(columns(), func(c string) bool { return c == columnTimeGiven }), fieldDate, fieldTime, fieldMinutes)
	for table, names := range map[string][]string{
		"[columns]": slices.Sorted(maps.Keys(m.columns)), "[fixed]": slices.Sorted(maps.Keys(m.fixed)), "[words]": slices.Sorted(maps.Keys(m.words)),
	} {
		for _, field := range names {
			if !slices.Contains(fields, field) {
				return fmt.Errorf("%s has no field %s; the fields are %s", table, quote(field), strings.Join(fields, ", "))
			}
		}
	}
	for _, l := range m.dates {
		if !l.has(unitEpoch) && !(l.has(unitYear) && l.has(unitMonth) && l.has(unitDay)) {
			return fmt.Errorf("layout %s does not have year, month and day; write it as YYYY-MM-DD HH:mm, with MMM for Jan, h and A for 9 PM, ZZ for +01:00", quote(l.pattern))
		}
	}
	for _, l := range m.times {
		if !l.has(unitHour) || l.has(unitEpoch) {
			return fmt.Errorf("time_layout %s does not have an hour; write it as HH:mm, or h:mm A", quote(l.pattern))
		}
	}
	has := func(field string) bool { return len(m.columns[field]) > 0 || m.fixed[field] != "" }
	switch {
	case !has(columnAt) && !has(fieldDate):
		return errors.New("the map does not say when an entry was; name the column of started_at, or of date, under [columns]")
	case has(columnAt) && has(fieldDate):
		return errors.New("started_at and date both say when an entry was; name one of them")
	case !has(columnRegion):
		return errors.New("the map does not say where it hurt; name the column of region under [columns], or one region for all rows under [fixed]")
	case !has(columnBefore) && m.split == "":
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
		return fmt.Errorf("line %d: unknown key %q; the keys are delimiter and unknown_words, and the tables columns, date, fixed, scale, words, split and only",
			row, strings.Join(unknown.Errors[0].Key(), "."))
	case errors.As(err, &fault):
		row, _ := fault.Position()
		return fmt.Errorf("line %d: %s", row, strings.TrimPrefix(fault.Error(), "toml: "))
	}
	return err
}
