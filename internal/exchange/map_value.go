package exchange

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// unlisted is the error for a word of the file that the map does not list.
type unlisted struct{ field, word string }

func (u *unlisted) Error() string { return quote(u.word) + " is not listed" }

// pattern returns a regular expression that is made when it is first needed.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}

// label is what some programs put after a word: Neck pain (Moderate).
var label = pattern(`^(.*\S)\s*\(([^()]*)\)$`)

// listed returns the word of ours that the map gives for a word of the file.
func (m Map) listed(field, value string) (ours string, found bool) {
	words := m.words[field]
	value = fold(value)
	if ours, found = words[value]; found {
		return ours, true
	}
	if parts := label().FindStringSubmatch(value); parts != nil {
		ours, found = words[parts[1]]
	}
	return ours, found
}

// place returns the region that a text of the file names, and its side where it names one.
func (m Map) place(p *parser, text string) (region string, side guide.Side, err error) {
	words := m.words[columnRegion]
	name := fold(text)
	ours, found := words[name]
	if !found {
		if parts := label().FindStringSubmatch(name); parts != nil {
			if rest, s, _ := cutSideWord(parts[2]); rest != "" || s == guide.NoSide {
				name = parts[1]
			}
		}
		var ok bool
		if name, side, ok = cutSideWord(name); !ok {
			return "", side, fmt.Errorf("%s names two sides; give the row one", quote(text))
		}
		bare := strings.Trim(strings.TrimSuffix(strings.TrimPrefix(name, "side"), "side"), " ") // left side of neck, neck, left side
		if ours, found = words[name]; !found {
			ours, found = words[bare]
		}
		if !found && words == nil {
			for _, word := range []string{strings.TrimSpace(text), strings.ReplaceAll(name, " ", "-"), strings.ReplaceAll(strings.TrimPrefix(bare, "of "), " ", "-")} {
				if id, known := p.region(word); known {
					return id, side, nil
				}
			}
		}
		if !found {
			return "", side, &unlisted{columnRegion, text}
		}
	}
	return cutRegion(p, ours, side)
}

// cutRegion reads a region of ours, perhaps with its side: piriformis.l.
func cutRegion(p *parser, word string, side guide.Side) (string, guide.Side, error) {
	name, suffix, sided := strings.Cut(word, ".")
	if sided {
		given, err := sideOf(suffix)
		if err != nil {
			return "", side, err
		}
		if side != guide.NoSide && side != given {
			return "", side, fmt.Errorf("%s is of another side than the row says", quote(word))
		}
		side = given
	}
	id, err := p.ownRegion(name, true)
	return id, side, err
}

// number is a score in a text: 3, 3.0:sharp, 3 - Moderate, 7/10, Mild (3).
var (
	firstNumber = pattern(`^[-−+]?\d+(?:[.,]\d+)?`)
	lastNumber  = pattern(`^[^\d]*[^\d.,−-]\s*[(:=]?\s*(\d+(?:[.,]\d+)?)\s*\)?$`)
	outOf       = pattern(`^\s*(?:/|(?:out )?of|von|sur|su|de|van|av|af|z)\s*(\d+)\s*`)
	hasLetter   = pattern(`\pL`)
)

// scoreIn returns the number that a text holds, and of how many it is, 0 if it does not say.
func scoreIn(text string) (score, of float64, ok bool) {
	text = fold(text)
	number := firstNumber().FindString(text)
	rest := text[len(number):]
	if number == "" {
		parts := lastNumber().FindStringSubmatch(text)
		if parts == nil {
			return 0, 0, false
		}
		number, rest = parts[1], ""
	}
	if parts := outOf().FindStringSubmatch(rest); parts != nil {
		of, _ = strconv.ParseFloat(parts[1], 64)
		rest = rest[len(parts[0]):]
	}
	if strings.Trim(rest, " %") != "" && !hasLetter().MatchString(rest) {
		return 0, 0, false // a range, a duration, a date
	}
	score, err := strconv.ParseFloat(strings.NewReplacer(",", ".", "−", "-").Replace(number), 64)
	return score, of, err == nil
}

// score returns a score from 0 to 10 as our own files have it.
func (m Map) score(field, value string) (string, error) {
	if ours, found := m.listed(field, value); found || value == "" {
		return ours, nil
	}
	score, of, ok := scoreIn(value)
	if !ok {
		return "", &unlisted{field, value}
	}
	ends, scaled := m.scale[field]
	if !scaled {
		ends = [2]float64{0, 10}
	}
	switch {
	case of != 0 && of != ends[1]:
		return "", fmt.Errorf("%s is not a score from %v to %v; [scale] of the map names its ends", quote(value), ends[0], ends[1])
	case math.IsNaN(score) || score < ends[0] || score > ends[1]:
		if scaled {
			return "", fmt.Errorf("%s is not a score from %v to %v, as [scale] of the map says", quote(value), ends[0], ends[1])
		}
		return "", fmt.Errorf("%s is not a %s from 0 to 10", quote(value), scoreName(field))
	case !scaled && score != math.Trunc(score):
		return "", fmt.Errorf("%s is not a %s: scores are whole numbers from 0 to 10; %s = [0, 10] under [scale] of the map rounds them", value, scoreName(field), field)
	}
	return strconv.Itoa(int(math.Floor((score-ends[0])/(ends[1]-ends[0])*10 + 0.5))), nil
}

// seconds reads a duration in minutes as seconds.
func (m Map) seconds(value string) (string, error) {
	ours, found := m.listed(fieldMinutes, value)
	if found {
		value = ours
	}
	minutes, _, ok := scoreIn(value)
	if !ok || minutes < 0 || minutes > 1440 {
		return "", fmt.Errorf("%s is not a number of minutes up to 1440", quote(value))
	}
	return strconv.Itoa(int(minutes*60 + 0.5)), nil
}

// sideIn reads what a column for the side holds.
func (m Map) sideIn(value string) (guide.Side, error) {
	if ours, found := m.listed(columnSide, value); found {
		value = ours
	}
	if side, known := sideWords()[fold(value)]; known {
		return side, nil
	}
	if value == "" || m.words[columnSide] == nil {
		return sideOf(value)
	}
	return "", &unlisted{columnSide, value}
}

// The layouts that are known without being named.
var (
	isoLayouts   = compileAll("YYYY-MM-DDTHH:mm:ssZZ", "YYYY-MM-DDTHH:mmZZ", "YYYY-MM-DD HH:mm:ssZZ", "YYYY-MM-DD HH:mmZZ", "YYYY-MM-DDTHH:mm:ss", "YYYY-MM-DDTHH:mm", "YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD HH:mm", "YYYY-MM-DD")
	clockLayouts = compileAll("H:mm", "H:mm:ss", "h:mm A", "h:mm:ss A", "h A", "H.mm", "h.mm A", "H:mm ZZ", "H:mm:ss ZZ")
)

func compileAll(patterns ...string) func() []layout {
	return sync.OnceValue(func() []layout {
		list := make([]layout, len(patterns))
		for i, pattern := range patterns {
			var err error
			if list[i], err = compileLayout(pattern); err != nil {
				panic(err)
			}
		}
		return list
	})
}

// readAny reads a text by the first layout that matches.
func readAny(list []layout, text string) (stamp, bool) {
	for _, l := range list {
		if s, ok := l.read(text); ok {
			return s, true
		}
	}
	return stamp{}, false
}

// when returns the moment that a date says, and a time beside it; without one it is noon. match is
// how an entry of that moment is recognised.
func (m Map) when(field, date, clock string) (e sessions.Entry, match Match, err error) {
	known, named := m.dates, "the layout "+patterns(m.dates)+" of the map"
	if len(known) == 0 {
		known, named = isoLayouts(), "a layout such as 2026-11-20T21:30:00+01:00; name it under [date] of the map"
	}
	s, ok := readAny(known, date)
	if !ok {
		return e, match, &inField{field, fmt.Errorf("%s does not match %s", quote(date), named)}
	}
	if clock != "" {
		at, ok := readAny(append(m.times[:len(m.times):len(m.times)], clockLayouts()...), clock)
		switch {
		case !ok && m.words[fieldTime] != nil:
			return e, match, &unlisted{fieldTime, clock}
		case !ok:
			return e, match, &inField{fieldTime, fmt.Errorf("%s is not a clock time as 21:30 or 9:30 pm; time_layout under [date] of the map names another layout, and [words.time] says what a word means", quote(clock))}
		}
		s.hour, s.minute, s.second, s.clock = at.hour, at.minute, at.second, true
		if at.fixed {
			s.east, s.fixed = at.east, true
		}
	}
	t, err := s.at(m.zone)
	if err != nil {
		return e, match, &inField{field, err}
	}
	e.SetMoment(t, s.clock || s.counted)
	switch {
	case s.counted:
		match = MatchInstant
	case !s.fixed:
		match = MatchWall
	}
	return e, match, nil
}

// patterns names layouts in an error.
func patterns(list []layout) string {
	names := make([]string, len(list))
	for i, l := range list {
		names[i] = quote(l.pattern)
	}
	return strings.Join(names, " or ")
}

// zoneName names a zone for a person.
func zoneName(zone *time.Location, now time.Time) string {
	if name := zone.String(); name != "Local" && !strings.HasPrefix(name, "/") && name != "" {
		return name
	}
	return "the time zone of this machine, UTC" + now.In(zone).Format("-07:00") + " today"
}
