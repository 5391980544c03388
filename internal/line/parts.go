package line

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Parts are the parts of a line as they were typed, each as a word or by its
// flag; "" is not given. Flags are filled in first, then the words are sorted in.
type Parts struct {
	Region       string // perhaps with its side: piriformis.l
	Side         string // l, left, r, right or both
	Technique    string
	Tool         string
	Duration     string
	Before       string   // a score, or 6-3 as in a line
	After        string   // a score
	Interference string   // a score: how much pain got in the way
	Since        string   // a date
	At           string   // a moment, with or without @
	Symptoms     []string // symptoms and events, with or without +
	Note         string
	By           string // of a consultation: who looked
	Review       string // of a consultation: when its rules warn again
	Also         string // what else was done for the pain, with commas between

	kind      sessions.Kind // of the entry
	now       Clock
	rules     []string
	massageOK bool
	clear     []string // names of parts that an edit empties
	clock     string   // 21:30 alone, which may be a length
	length    bool     // a duration is in the line, or none may be
	scores    int      // how many pain scores are in the line
}

// read sorts the words of a line into parts. A word that fits nowhere, or a part that
// is there already, is an *Error.
func (p *Parts) read(v *guide.Vocabulary, kind sessions.Kind, words []string, c Clock) error {
	p.kind, p.now, p.Symptoms = kind, c, slices.Clone(p.Symptoms) // of flags, which may be read again
	p.length = p.Duration != "" || !takes(kind, "duration")
	if kind == sessions.OtherTreatment {
		return p.addTreatments(v, words)
	}
	if kind == sessions.Event || kind == sessions.Question {
		return p.addText(v, newJoiner(v, kind).join(words))
	}
	if takes(kind, "before") {
		words = joinScores(words)
	}
	words = newJoiner(v, kind).join(words)
	if kind == sessions.SymptomOnly {
		words = joinCourse(v, words)
	}
	p.length = p.length || slices.ContainsFunc(words, isLength)
	for _, word := range words {
		if _, _, err := ParsePain(strings.TrimPrefix(word, "pain=")); err == nil {
			p.scores++
		}
	}
	var unknown []int
	var joining []string
	sentence := kind == sessions.SymptomOnly && len(slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !isBare(w) })) > 3
	for i, word := range words {
		if kind == sessions.SymptomOnly && connects(word) {
			joining = append(joining, word) // "fever and chills"
			continue
		}
		err := p.sort(v, word)
		var typo *Error
		switch {
		case errors.As(err, &typo) && typo.unknown && takes(kind, "region") && joinsParts(word):
			continue
		case err == nil:
			err = p.ofWhat(v, words, i)
		case errors.As(err, &typo) && (typo.unknown || sentence && isBare(word)):
			unknown = append(unknown, i) // in a sentence a word may be one that has its place elsewhere
			continue
		}
		if err != nil {
			return err
		}
	}
	switch {
	case len(unknown) > 0:
		return p.unknownWords(v, words, unknown)
	case len(joining) == len(words) && len(words) > 0:
		return mistake("%s joins two signs; name them", quote(joining[0]))
	}
	return cmp.Or(p.placeSide(), p.placeClock())
}

// joinsParts reports whether a word only joins the parts of a line that is typed as a
// sentence: massaged the left lower back with a ball.
func joinsParts(word string) bool {
	switch strings.ToLower(word) {
	case "a", "about", "an", "and", "did", "from", "in", "into", "massage", "massaged", "massaging", "of", "on", "the", "use", "used", "using", "was", "went", "with":
		return true
	}
	return false
}

// sort puts one word into its part, as the kind of entry has it.
func (p *Parts) sort(v *guide.Vocabulary, word string) error {
	switch {
	case p.kind == sessions.SymptomOnly && p.Side == "" && isSide(word):
		p.Side = word
		return nil
	case p.kind == sessions.SymptomOnly && word != "" && word[0] >= '0' && word[0] <= '9':
		return notOfLine(word)
	case p.kind == sessions.SymptomOnly && isReport(word):
		if word[0] != '+' && !strings.Contains(word, "=") {
			if _, err := ParseReport(v, word); err != nil {
				return err
			}
		}
		p.Symptoms = append(p.Symptoms, word)
		return nil
	case p.kind == sessions.Consultation && (word == "massage-ok" || word == "massage-ok="):
		p.massageOK = word == "massage-ok"
		if !p.massageOK {
			p.clear = append(p.clear, "massage-ok")
		}
		return nil
	case p.kind == sessions.Consultation && isRule(word):
		if _, _, err := find(v, word, guide.KindRule); err != nil {
			return err
		}
		p.rules = append(p.rules, word)
		return nil
	}
	return p.add(v, word)
}

// ofWhat refuses a side after a symptom, where it may be that of the region as well.
func (p *Parts) ofWhat(v *guide.Vocabulary, words []string, i int) error {
	side, found := strings.CutPrefix(words[i], "side=")
	if !found || side == "" || i == 0 || words[i-1][0] != '+' {
		return nil
	}
	report, err := ParseReport(v, words[i-1])
	if s, _ := v.Symptom(report.Symptom); err != nil || !s.Sided || report.Side != guide.NoSide {
		return nil
	}
	suffix := guide.Side(side).Suffix()
	return mistake("%s may be the side of %s or of the region; write it after the one it belongs to, with a dot: +%s", quote(side), report.Symptom, report.Symptom+suffix)
}

// unknownWords says what the first words that are not known may mean: a part that is
// not given yet, or a note. Several that all point to one thing are taken together.
func (p *Parts) unknownWords(v *guide.Vocabulary, words []string, unknown []int) error {
	n := 1
	for n < len(unknown) && unknown[n] == unknown[0]+n {
		n++
	}
	run := words[unknown[0] : unknown[0]+n]
	if course := strings.ToLower(run[0]); n == 1 && p.kind == sessions.SymptomOnly && slices.Contains(Courses(), course) {
		return mistake("%s is the course of a symptom; write it after the symptom, as in %s", quote(run[0]), p.lastSymptom(v)+"="+course)
	}
	if p.kind == sessions.SymptomOnly {
		if e := p.described(v, words, unknown); e != nil {
			return e
		}
	}
	e := &Error{Text: fmt.Sprintf("unknown word %s, and no part of the line is missing", quote(run[0])), unknown: true}
	if kinds := p.lacking(); len(kinds) > 0 {
		e = p.together(v, run, kinds)
	}
	if n > 1 && e.Word == run[0] || len(e.Candidates) == 0 || p.Note != "" {
		note := strings.Join(run, " ")
		if p.Note != "" {
			note = p.Note + " " + note
		}
		e.Text += "; for a note write -n " + shellQuote(note)
	}
	return e
}

// together looks up the first of several words, or all of them where they are one thing.
func (p *Parts) together(v *guide.Vocabulary, run []string, kinds []guide.Kind) *Error {
	plain := 0
	for plain < len(run) && isPlain(run[plain]) {
		plain++
	}
	if n := v.Together(run[:plain], kinds...); n > 1 {
		phrase := strings.Join(run[:n], " ")
		_, _, err := v.Find(phrase, kinds...)
		var unknown *guide.UnknownWord
		if errors.As(err, &unknown) {
			return notFound(phrase, unknown, kinds)
		}
	}
	name, _, err := cutSide(run[0])
	if err == nil {
		_, _, err = find(v, name, kinds...)
	}
	var e *Error
	if !errors.As(err, &e) || run[0][0] >= '0' && run[0][0] <= '9' {
		return notOfLine(run[0])
	}
	return e
}

// notOfLine says that a word is no part of the line.
func notOfLine(word string) *Error {
	return &Error{Text: fmt.Sprintf("unknown word %s", quote(word)), Word: word, unknown: true}
}

// lacking returns what a word of the line may still name.
func (p *Parts) lacking() []guide.Kind {
	switch p.kind {
	case sessions.SymptomOnly:
		return []guide.Kind{guide.KindSymptom, guide.KindIncident}
	case sessions.Consultation:
		return []guide.Kind{guide.KindRule}
	}
	var kinds []guide.Kind
	for _, kind := range []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool} {
		if takes(p.kind, kind.String()) && *p.part(kind.String()) == "" {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// lastSymptom returns the last symptom of the line that has a course, for an example.
func (p *Parts) lastSymptom(v *guide.Vocabulary) string {
	for _, word := range slices.Backward(p.Symptoms) {
		name, _, _ := strings.Cut(word, "=")
		report, err := ParseReport(v, name)
		if s, found := v.Symptom(report.Symptom); err == nil && found && s.Values == "" {
			if side, ok := sideOf(p.Side); ok && s.Sided && report.Side == guide.NoSide && len(p.Symptoms) == 1 {
				report.Side = side
			}
			return report.Symptom + report.Side.Suffix()
		}
	}
	return "fever"
}

// placeClock makes a clock time without an @ the moment of the entry, where it can be
// neither a length nor a score.
func (p *Parts) placeClock() error {
	switch {
	case p.clock == "":
		return nil
	case !p.length:
		return p.now.clockOrLength(p.clock)
	case p.Before == "" && takes(p.kind, "before") && !strings.Contains(p.clock, ":"):
		_, _, err := ParsePain(p.clock)
		return err
	}
	return p.set("at", p.clock)
}

// placeSide puts left or right after the one symptom of a report.
func (p *Parts) placeSide() error {
	if p.kind != sessions.SymptomOnly || p.Side == "" {
		return nil
	}
	side, ok := sideOf(p.Side)
	switch {
	case !ok:
		return mistake("unknown side %s; it is l, r or both", quote(p.Side))
	case len(p.Symptoms) != 1:
		return mistake("%s does not say which symptom it belongs to; write it after each with a dot, as in tingling-leg%s", quote(p.Side), side.Suffix())
	}
	name, rest := p.Symptoms[0], ""
	if at := strings.IndexAny(name, "=,"); at >= 0 {
		name, rest = name[:at], name[at:]
	}
	p.Symptoms[0], p.Side = name+side.Suffix()+rest, ""
	return nil
}

// joinScores returns the words of a line with the scores before and after as one word,
// 6 - 3, 6 to 3, and a score without the end of its scale: 6 out of 10.
func joinScores(words []string) []string {
	for i := 1; i < len(words); i++ {
		if _, _, err := ParsePain(words[i-1]); err != nil {
			continue
		}
		rest := strings.ToLower(strings.Join(words[i:min(i+3, len(words))], " "))
		if rest == "out of 10" {
			return slices.Concat(words[:i], words[i+3:])
		}
		if strings.HasPrefix(rest+" ", "of 10 ") {
			return slices.Concat(words[:i], words[i+2:])
		}
	}
	for i := 1; i+1 < len(words); i++ {
		if pair := pairOf(strings.ToLower(strings.Join(words[i-1:i+2], ""))); pair != "" {
			return slices.Concat(words[:i-1], []string{pair}, words[i+2:])
		}
	}
	return words
}

// clockOrLength says how 5:00 is written: it may be a clock time or a length.
func (c Clock) clockOrLength(word string) error {
	var forms []string
	if _, err := ParseWhen(word, c); err == nil {
		forms = append(forms, "@"+word)
	}
	length := strings.NewReplacer(":", "m", ".", "m").Replace(word) + "s"
	if strings.Count(word, ":") == 2 {
		length = strings.Replace(strings.Replace(word, ":", "h", 1), ":", "m", 1) + "s"
	}
	if d, err := ParseDuration(length); err == nil && CheckLong(d) == nil {
		forms = append(forms, FormatDuration(d))
	}
	if len(forms) == 0 {
		_, err := ParseWhen(word, c)
		return err
	}
	return mistake("%s may be a clock time or a length; write %s", quote(word), list(forms, "or"))
}

func (p *Parts) add(v *guide.Vocabulary, word string) error {
	switch {
	case word == "":
		return mistake("one of the words is empty")
	case word[0] == '@':
		return p.set("at", word[1:])
	case word[0] == '+':
		p.Symptoms = append(p.Symptoms, word[1:])
		return nil
	case strings.Contains(word, "="):
		return p.addNamed(v, word)
	case word[0] >= '0' && word[0] <= '9':
		return p.addNumber(word)
	}
	return p.addWord(v, word)
}

// addNamed takes name=value, for every part that has a flag.
func (p *Parts) addNamed(v *guide.Vocabulary, word string) error {
	name, value, _ := strings.Cut(word, "=")
	name = strings.ToLower(name)
	if name == "interference" {
		name = "way" // the name that lines have had from the beginning
	}
	switch {
	case name == "symptom" && value != "":
		p.Symptoms = append(p.Symptoms, value)
		return nil
	case name == "pain" && value != "":
		return p.addPain(value)
	case name != "symptom" && p.part(name) == nil:
		return p.addCourse(v, name, value, word)
	case value == "":
		p.clear = append(p.clear, name)
		return nil
	}
	return p.set(name, value)
}

// addCourse takes a symptom with its course that lacks its plus: weak-leg.l=worse.
func (p *Parts) addCourse(v *guide.Vocabulary, name, value, word string) error {
	plain := name
	if at := strings.LastIndexByte(name, '.'); at > 0 {
		plain = name[:at]
	}
	_, _, known := v.Exact(plain, guide.KindSymptom, guide.KindIncident)
	course, _, _ := strings.Cut(strings.ToLower(value), sinceMark)
	if takes(p.kind, "symptom") && (known || slices.Contains(Courses(), course)) {
		p.Symptoms = append(p.Symptoms, word)
		return nil
	}
	var names []string
	for _, part := range []string{"since", "way", "also", "note", "by", "review", "side", "tool", "after", "at", "region", "technique", "duration", "before"} {
		if takes(p.kind, part) {
			names = append(names, part)
		}
	}
	if near := nearest(name, names); near != "" {
		return mistake("unknown word %s (did you mean %s=?)", quote(word), near)
	}
	return mistake("unknown word %s; a name before = is %s", quote(word), list(names, "or"))
}

func (p *Parts) addNumber(word string) error {
	lower := strings.ToLower(word)
	if strings.Trim(lower, "0123456789-") == "" && !isDay(lower) {
		return p.addPain(word)
	}
	_, err := ParseDuration(word)
	if err == nil {
		return p.set("duration", word)
	}
	pair := pairOf(lower)
	switch {
	case isDay(lower):
		return p.date(word, lower)
	case strings.Contains(lower, ":") && p.clock == "" && isClock(lower), isHundredths(lower) && p.clock == "":
		p.clock = word
		return nil
	case pair != "" && takes(p.kind, "after"):
		return mistake("%s is not how pain is written; before and after are %s", quote(word), pair)
	case pair != "":
		return p.misplaced(p.kind, "after")
	case strings.Trim(lower, "0123456789-.,/>→") == "":
		return p.addPain(word)
	case isCounted(lower):
		return p.now.offer(fmt.Sprintf("%s needs an @ to say when it was", quote(word)), "@"+lower)
	case p.length:
		return notOfLine(word)
	}
	return err
}

// date says how a date alone is written.
func (p *Parts) date(word, lower string) error {
	if _, err := ParseWhen(lower, p.now); err != nil {
		return err
	}
	if !takes(p.kind, "since") {
		return mistake("%s needs an @ as the moment of the entry; write @%s", quote(word), lower)
	}
	return mistake("%s needs an @ as the moment of the entry, or since= as the beginning; write @%s or since=%s", quote(word), lower, lower)
}

// isHundredths reports whether a word is 21.30: two digits follow the dot.
func isHundredths(word string) bool { return isClock(word) && strings.Contains(word, ".") }

func (p *Parts) addPain(word string) error {
	_, after, err := ParsePain(word)
	if n, ok := count(word); err != nil && ok && n > 10 && !p.length && CheckLong(time.Duration(n)*time.Minute) == nil {
		return mistake("%d is not a pain score from 0 to 10; for minutes write %dm", n, n)
	}
	switch {
	case err != nil && (p.scores > 0 || p.Before != "" || !takes(p.kind, "before")):
		return notOfLine(word)
	case err != nil:
		return err
	case p.Before != "":
		return p.twoScores(word, after.Given())
	}
	first, second, both := strings.Cut(word, "-")
	p.Before = first
	if both {
		return p.set("after", second)
	}
	return nil
}

// twoScores finds out what two scores may have meant: a duration without its
// unit, or before and after as two words.
func (p *Parts) twoScores(word string, both bool) error {
	first := p.Before
	if p.After != "" {
		first += "-" + p.After
	}
	firstBoth := strings.Contains(first, "-")
	text := fmt.Sprintf("two pain scores, %s and %s; ", first, word)
	switch {
	case !takes(p.kind, "after"):
		text += "a reading has one"
	case both && firstBoth, both && (p.length || first == "0"), firstBoth && (p.length || word == "0"):
		text += "an entry has one"
	case both:
		text += fmt.Sprintf("for minutes write %sm", first)
	case firstBoth:
		text += fmt.Sprintf("for minutes write %sm", word)
	case p.length:
		text += fmt.Sprintf("before and after are one word, %s-%s", first, word)
	default:
		text += fmt.Sprintf("before and after are one word, %s-%s, and minutes need their m", first, word)
	}
	return mistake("%s", text)
}

func (p *Parts) addWord(v *guide.Vocabulary, word string) error {
	if name, _, dotted := strings.Cut(word, "."); dotted {
		if kind, _, ok := v.Exact(name, guide.KindTechnique, guide.KindTool); ok {
			return mistake("%s is a %s and has no side; the side comes after the region", name, kind)
		}
	}
	name, side, err := cutSide(word)
	if err != nil {
		return err
	}
	kinds := []guide.Kind{guide.KindRegion, guide.KindTechnique, guide.KindTool}
	if side != guide.NoSide {
		kinds = kinds[:1]
	}
	kind, _, err := find(v, name, kinds...)
	if err != nil {
		return err
	}
	return p.set(kind.String(), word)
}

// part returns where the part of that name is kept, or nil.
func (p *Parts) part(name string) *string {
	switch name {
	case "region":
		return &p.Region
	case "side":
		return &p.Side
	case "technique":
		return &p.Technique
	case "tool":
		return &p.Tool
	case "duration":
		return &p.Duration
	case "before":
		return &p.Before
	case "after":
		return &p.After
	case "way":
		return &p.Interference
	case "since":
		return &p.Since
	case "at":
		return &p.At
	case "note":
		return &p.Note
	case "by":
		return &p.By
	case "review":
		return &p.Review
	case "also":
		return &p.Also
	}
	return nil
}

func (p *Parts) set(name, value string) error {
	at := p.part(name)
	if *at != "" {
		return mistake("two %s, %s and %s; an entry has one", plural(name), quote(*at), quote(value))
	}
	if value == "" {
		return mistake("@ needs a moment after it; write @yesterday, @mon-21:30 or @2h")
	}
	*at = value
	return nil
}

// plural names what there are two of.
func plural(name string) string {
	switch name {
	case "before", "after":
		return "scores " + name
	case "way":
		return "scores for interference"
	case "since":
		return "dates for since"
	case "at":
		return "times"
	case "by":
		return "answers to by"
	case "review":
		return "dates of review"
	case "also":
		return "lists of other treatments"
	}
	return name + "s"
}

// given returns the names of the parts that are given or emptied, in the order
// in which a line is written.
func (p *Parts) given() []string {
	var names []string
	for _, name := range []string{"region", "side", "technique", "tool", "duration", "before", "after", "way", "also", "since", "at", "note", "by", "review"} {
		if *p.part(name) != "" || slices.Contains(p.clear, name) {
			names = append(names, name)
		}
	}
	if len(p.Symptoms) > 0 || slices.Contains(p.clear, "symptom") {
		names = append(names, "symptom")
	}
	if len(p.rules) > 0 {
		names = append(names, "rule")
	}
	if p.massageOK {
		names = append(names, "massage-ok")
	}
	return names
}

// takes reports whether a line of that kind has the part. The since of a symptom
// report is that of each symptom.
func takes(kind sessions.Kind, part string) bool {
	return part == "at" || part == "since" && kind == sessions.SymptomOnly || kind.Takes(sessions.Field(part))
}
