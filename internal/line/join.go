package line

import (
	"slices"
	"strings"
	"unicode"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// joiner puts together the words of a line that belong together, so that each part
// is one word: @yesterday 21:30, 10 min, lower back, left, chest pain. It joins only
// what has one meaning; all else stays as it was typed.
type joiner struct {
	v     *guide.Vocabulary
	bare  []guide.Kind // what a word without a plus may name
	plus  []guide.Kind // what a word after a plus may name
	text  bool         // the words are a text: only @WHEN is read in it
	sided bool         // left and right alone are the side of the region
	timed bool         // a number with a unit is a duration
	whole bool         // words that are names each are one region if together they name one
}

// longestName is how many words the longest name in the vocabulary has.
const longestName = 9

func newJoiner(v *guide.Vocabulary, kind sessions.Kind) joiner {
	reports := []guide.Kind{guide.KindSymptom, guide.KindIncident}
	body := []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool}
	switch kind {
	case sessions.SymptomOnly:
		return joiner{v: v, bare: reports, plus: reports}
	case sessions.Consultation:
		return joiner{v: v, bare: []guide.Kind{guide.KindRule}}
	case sessions.Event, sessions.Question:
		return joiner{v: v, text: true}
	}
	// Without a massage "shoulder roll" is no shoulder that was rolled.
	return joiner{v: v, bare: body, plus: reports, sided: true, timed: true, whole: kind == sessions.Reading || kind == sessions.EpisodeClosed}
}

// join returns the words of a line, those that belong together as one.
func (j joiner) join(words []string) []string {
	words = j.split(words)
	techniques := 0
	for _, word := range words {
		if j.isName(word, []guide.Kind{guide.KindTechnique}) {
			techniques++
		}
	}
	j.whole = j.whole || techniques > 1 // one of them belongs to the name of the region
	reports := !j.text && !j.sided && slices.Contains(j.bare, guide.KindSymptom)
	var joined []string
	for i := 0; i < len(words); {
		word, n := j.next(words[i:])
		switch last := len(joined) - 1; {
		case reports && j.inDescription(words, i, n, word):
			joined = append(joined, words[i:i+n]...)
		case reports && last >= 0 && isCourse(word) && j.isName(joined[last], j.bare):
			joined[last] += word
		default:
			joined = append(joined, word)
		}
		i += n
	}
	return joined
}

// Joined returns the words of a line of the kind, with those that belong together as one
// word: yesterday evening is @yesterday evening.
func Joined(v *guide.Vocabulary, kind sessions.Kind, words []string) []string {
	return newJoiner(v, kind).join(words)
}

// isCourse reports whether a word is a course that is apart from its symptom: =same.
func isCourse(word string) bool {
	course, found := strings.CutPrefix(strings.ToLower(word), "=")
	return found && slices.Contains(Courses(), course)
}

// inDescription reports whether the n words from i on are a date or a time in the middle of
// what a person describes, or one beside the date that is given for all of it: "it wakes me
// at 4am and I pace", "since thursday … since=2026-11-19".
func (j joiner) inDescription(words []string, i, n int, word string) bool {
	name, _, _ := strings.Cut(word, "=")
	moment := word != "" && word[0] == '@'
	if words[i] == "" || !isBare(words[i]) || !moment && name != "since" {
		return false
	}
	if moment && comparedWith(words[:i]) {
		return true // "worse than yesterday" is about today
	}
	after := false
	for k, other := range words {
		switch {
		case k >= i && k < i+n:
		case moment && other != "" && other[0] == '@', !moment && strings.HasPrefix(strings.ToLower(other), "since="):
			return true
		case k >= i+n && isBare(other) && !connects(other):
			after = true
		}
	}
	before := i > 0 && !j.isName(strings.Join(words[:i], "-"), j.bare)
	return after && before
}

// comparedWith reports whether words end with one that compares what follows with now.
func comparedWith(words []string) bool {
	if len(words) == 0 {
		return false
	}
	last := strings.ToLower(words[len(words)-1])
	if len(words) > 1 && (last == "to" || last == "with") {
		return slices.Contains([]string{"compared", "compare", "next"}, strings.ToLower(words[len(words)-2]))
	}
	return slices.Contains([]string{"than", "as", "like", "vs", "versus"}, last)
}

// split takes apart what was typed as one word with spaces in it, as "lower back" in
// quotation marks. What follows = keeps its spaces, for a note has some.
func (j joiner) split(words []string) []string {
	var list []string
	for _, word := range words {
		fields := strings.Fields(word)
		if j.sided && slices.Contains([]string{"i", "is", "it", "my"}, strings.ToLower(word)) {
			continue // no beginning of a name either
		}
		if j.sided && len(word) > 1 && !strings.Contains(word, "=") {
			word = strings.TrimSuffix(word, ",") // of a label: "beside the spine, lower back"
			fields = strings.Fields(strings.ReplaceAll(word, ", ", " "))
		}
		if len(fields) < 2 || strings.Contains(word, "=") || j.text && fields[0][0] != '@' {
			list = append(list, word)
			continue
		}
		list = append(list, fields...)
	}
	return list
}

// next returns the first word with those that belong to it, and how many these are.
func (j joiner) next(words []string) (string, int) {
	first := words[0]
	switch {
	case first == "":
		return first, 1
	case first[0] == '@':
		if first == "@" && len(words) > 1 && isMoment(words[1]) {
			phrase, n := j.moment(words[1:])
			return "@" + phrase, n + 1
		}
		phrase, n := j.moment(append([]string{first[1:]}, words[1:]...))
		return "@" + phrase, n
	case j.text:
		return first, 1
	case first[0] == '+':
		if n := feverReading(append([]string{first[1:]}, words[1:]...)); n > 0 {
			return "+fever", n
		}
		phrase, n := j.name(append([]string{first[1:]}, words[1:]...), j.plus)
		return "+" + phrase, n
	case strings.Contains(first, "="):
		return j.named(words)
	}
	if n := feverReading(words); n > 0 && slices.Contains(j.bare, guide.KindSymptom) && !j.goesOn(words[n:]) {
		return "fever", n
	}
	if id, n := j.v.MeantBy(words); n > 1 {
		return id, n
	}
	if phrase, n := j.sideWithin(words); n > 0 {
		return phrase, n
	}
	if phrase, n := j.name(words, j.bare); n > 1 {
		return phrase, n
	}
	if _, _, named := j.v.Exact(first, j.bare...); named { // a region of the person's own may be called left
		return first, 1
	}
	if phrase, n := j.bareMoment(words); n > 0 {
		return "@" + phrase, n
	}
	if phrase, n := longest(words, isLength); n > 1 && j.timed {
		d, _ := lengthOf(phrase)
		return FormatDuration(d), n
	}
	if side, ok := sideOf(first); ok && j.sided {
		// "right side of the hip" is the right one of the region "side of the hip".
		// So is "right side hip", while "right side lower back" is the lower back.
		if len(words) > 1 && strings.EqualFold(words[1], "side") && (len(words) < 3 || !strings.EqualFold(words[2], "of")) && !j.isName(strings.Join(words[1:min(len(words), 3)], "-"), []guide.Kind{guide.KindRegion}) {
			return "side=" + string(side), 2
		}
		return "side=" + string(side), 1
	}
	return j.headed(words)
}

// goesOn reports whether what follows is the rest of a description: words that name no sign.
func (j joiner) goesOn(words []string) bool {
	for len(words) > 0 && connects(words[0]) {
		words = words[1:]
	}
	if len(words) == 0 || !isBare(words[0]) || strings.EqualFold(words[0], "since") {
		return false
	}
	_, moment := j.bareMoment(words)
	phrase, _ := j.name(words, j.bare)
	return moment == 0 && !j.isName(phrase, j.bare)
}

// named joins what follows name= with the words that belong to it.
func (j joiner) named(words []string) (string, int) {
	name, value, _ := strings.Cut(words[0], "=")
	rest := append([]string{value}, words[1:]...)
	var phrase string
	var n int
	switch strings.ToLower(strings.TrimPrefix(name, "+")) {
	case "at":
		phrase, n = j.moment(rest)
	case "since":
		phrase, n = longest(rest, isPast)
	case "duration":
		phrase, n = longest(rest, isLength)
	case "region":
		phrase, n = j.name(rest, []guide.Kind{guide.KindRegion})
	case "technique":
		phrase, n = j.name(rest, []guide.Kind{guide.KindTechnique})
	case "tool":
		phrase, n = j.name(rest, []guide.Kind{guide.KindTool})
	case "symptom":
		phrase, n = j.name(rest, []guide.Kind{guide.KindSymptom, guide.KindIncident})
	}
	if n < 2 {
		return words[0], 1
	}
	return name + "=" + phrase, n
}

// headed joins the name of a part, or the word that leads to it, with its value: since
// 2019, pain 6-3, at 9 pm, for 10 min, with a ball.
func (j joiner) headed(words []string) (string, int) {
	first := strings.ToLower(words[0])
	if len(words) < 2 {
		return words[0], 1
	}
	part := partNamed(first)
	switch {
	case first == "since":
		if phrase, n := longest(words[1:], isPast); n > 0 {
			return "since=" + phrase, n + 1
		}
	case first == "at" || first == "on":
		if digits(words[1]) && len(words[1]) < 3 { // at 8 this morning
			if phrase, n := longest(words[2:], func(phrase string) bool { m, ok := partOfDay(strings.ToLower(phrase)); return ok && m.clock == "" }); n > 0 {
				return "@" + phrase + " at " + words[1], n + 2
			}
		}
		if phrase, n := longest(words[1:], isOneMoment); n > 0 {
			return "@" + phrase, n + 1
		}
	case first == "for":
		at := 1
		if len(words) > 2 && slices.Contains([]string{"about", "around", "nearly", "some"}, strings.ToLower(words[1])) {
			at = 2
		}
		if phrase, n := longest(words[at:], isLength); n > 0 && j.timed {
			d, _ := lengthOf(phrase)
			return FormatDuration(d), n + at
		}
	case first == "with":
		at := 1 // where the tool begins: with a ball
		for at < len(words)-1 && isArticle(words[at]) {
			at++
		}
		phrase, n := j.name(words[at:], []guide.Kind{guide.KindTool})
		if slices.Contains(j.bare, guide.KindTool) && j.v.Knows(phrase, guide.KindTool) {
			return phrase, n + at
		}
	case first == "pain" || part != nil && part.score:
		at := 1 // where the score is: pain went from 6 to 3, pain after was 2
		for at < len(words)-1 && slices.Contains([]string{"went", "was", "is", "from", "of", "before", "after"}, strings.ToLower(words[at])) {
			if word := strings.ToLower(words[at]); first == "pain" && (word == "before" || word == "after") {
				first = word
			}
			at++
		}
		if _, _, err := ParsePain(words[at]); err == nil && j.sided {
			return first + "=" + words[at], at + 1
		}
	}
	return words[0], 1
}

func isArticle(word string) bool {
	return slices.Contains([]string{"a", "an", "the", "my"}, strings.ToLower(word))
}

// moment returns the longest beginning of the words that is one moment, else the first
// word.
func (j joiner) moment(words []string) (string, int) {
	if phrase, n := longest(words, isOneMoment); n > 0 {
		return phrase, n
	}
	return words[0], 1
}

// isOneMoment reports whether a phrase is a moment and nothing else. In @2h 30m the
// second length may be that of the session; 2h 30m ago is one moment.
func isOneMoment(phrase string) bool {
	m, ok := readMoment(phrase)
	fields := strings.Fields(phrase)
	if !ok || m.ago == "" || len(fields) == 1 || strings.EqualFold(fields[len(fields)-1], "ago") {
		return ok
	}
	_, whole := agoOf(strings.ToLower(fields[0]))
	return len(fields) == 2 && !whole
}

// bareMoment is moment without an @ before it. Only what can be nothing else is one:
// a name of a day, a clock time of twelve hours, so long ago, a date with its time.
func (j joiner) bareMoment(words []string) (string, int) {
	phrase, n := longest(words, isOneMoment)
	if n == 0 || n == 1 && j.v.Knows(words[0], j.bare...) || strings.Contains(words[0], "/") && !strings.ContainsFunc(words[0], unicode.IsLetter) && !overTwelve(words[0]) {
		return "", 0
	}
	m, _ := readMoment(phrase)
	_, twelve := twelveHours(m.clock)
	switch {
	case m.part != "",
		m.ago != "" && strings.HasSuffix(strings.ToLower(phrase), "ago"),
		m.day != "" && (m.clock != "" || slices.Contains(dayNames(), m.day) || strings.ContainsAny(phrase, " -/") && !isDay(strings.ToLower(phrase)) && !isCounted(strings.ToLower(phrase))),
		m.day == "" && m.ago == "" && (twelve || m.clock == "noon"):
		return phrase, n
	case m.day == "" && m.ago == "" && !j.timed: // with nothing that has a length
		return phrase, n
	}
	return "", 0
}
