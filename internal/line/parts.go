package line

import (
	"cmp"
	"errors"
	"slices"
	"strings"

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
	Interference string   // a score: how much pain interfered with the day
	Since        string   // a date
	At           string   // a moment, with or without @
	Symptoms     []string // symptoms and events, with or without +
	Note         string
	By           string // of a consultation: who looked
	Review       string // of a consultation: when its rules warn again
	Also         string // what else was done for the pain, with commas between

	kind      sessions.Kind // of the entry
	typed     string        // the line
	now       Clock
	rules     []string
	massageOK bool
	clear     []string // names of parts that an edit empties
	clock     string   // 21:30 alone, which may be a length
	length    bool     // a duration is in the line, or none may be
	scores    int      // how many pain scores are in the line
	said      []string // the words and flags of a new entry
}

// read sorts the words of a line into parts. A word that fits nowhere, or a part that
// is there already, is an *Error.
func (p *Parts) read(v *guide.Vocabulary, kind sessions.Kind, words []string, c Clock) error {
	p.kind, p.now, p.Symptoms = kind, c, slices.Clone(p.Symptoms) // of flags, which may be read again
	p.typed = strings.ToLower(strings.Join(words, " "))
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
			err = p.refuseUnclearSide(v, words, i)
		case errors.As(err, &typo) && (typo.unknown || sentence && isBare(word)):
			unknown = append(unknown, i) // in a sentence a word may be one that has its place elsewhere
			continue
		}
		if err != nil {
			return p.twoLines(newJoiner(v, kind), words, err)
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

// refuseUnclearSide refuses a side after a symptom, where it may be that of the region as well.
func (p *Parts) refuseUnclearSide(v *guide.Vocabulary, words []string, i int) error {
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
	for _, part := range namedParts {
		if takes(p.kind, part.name) {
			names = append(names, part.name)
		}
	}
	latest := slices.Clone(names)
	slices.Reverse(latest) // of equally near ones, since before side
	if near := nearest(name, latest); near != "" {
		return mistake("unknown word %s (did you mean %s=?)", quote(word), near)
	}
	return mistake("unknown word %s; a name before = is %s", quote(word), list(names, "or"))
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

// A namedPart is a part of a line that may be typed as name=value.
type namedPart struct {
	name    string
	several string // what there are two of, where a line has it twice
	score   bool   // it is a score from 0 to 10, which may follow the name after a space
	value   func(p *Parts) *string
}

// namedParts are in the order in which a line is written.
var namedParts = []namedPart{
	{"region", "regions", false, func(p *Parts) *string { return &p.Region }},
	{"side", "sides", false, func(p *Parts) *string { return &p.Side }},
	{"technique", "techniques", false, func(p *Parts) *string { return &p.Technique }},
	{"tool", "tools", false, func(p *Parts) *string { return &p.Tool }},
	{"duration", "durations", false, func(p *Parts) *string { return &p.Duration }},
	{"before", "scores before", true, func(p *Parts) *string { return &p.Before }},
	{"after", "scores after", true, func(p *Parts) *string { return &p.After }},
	{"way", "scores for interference", true, func(p *Parts) *string { return &p.Interference }},
	{"also", "lists of other treatments", false, func(p *Parts) *string { return &p.Also }},
	{"since", "dates for since", false, func(p *Parts) *string { return &p.Since }},
	{"at", "times", false, func(p *Parts) *string { return &p.At }},
	{"note", "notes", false, func(p *Parts) *string { return &p.Note }},
	{"by", "answers to by", false, func(p *Parts) *string { return &p.By }},
	{"review", "dates of review", false, func(p *Parts) *string { return &p.Review }},
}

// partNamed returns the part of that name, nil for none.
func partNamed(name string) *namedPart {
	for i := range namedParts {
		if namedParts[i].name == name {
			return &namedParts[i]
		}
	}
	return nil
}

// Flags returns the parts that are given as flags of their command, but for symptoms.
func (p Parts) Flags() (flags []string) {
	for _, part := range namedParts {
		if value := *part.value(&p); value != "" {
			flags = append(flags, "--"+part.name+"="+value)
		}
	}
	return flags
}

// part returns where the part of that name is kept, or nil.
func (p *Parts) part(name string) *string {
	if part := partNamed(name); part != nil {
		return part.value(p)
	}
	return nil
}

func (p *Parts) set(name, value string) error {
	at := p.part(name)
	if *at != "" {
		return mistake("two %s, %s and %s; an entry has one", partNamed(name).several, quote(*at), quote(value))
	}
	if value == "" {
		return mistake("@ needs a moment after it; write @yesterday, @mon-21:30 or @2h")
	}
	*at = value
	return nil
}

// given returns the names of the parts that are given or emptied, in the order
// in which a line is written.
func (p *Parts) given() []string {
	var names []string
	for _, part := range namedParts {
		if *part.value(p) != "" || slices.Contains(p.clear, part.name) {
			names = append(names, part.name)
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
