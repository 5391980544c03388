package guide

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/agext/levenshtein"
)

// Candidate is a thing that a word may mean which is no name of it.
type Candidate struct {
	Kind Kind
	ID   string
	Name string // how it is typed: its id, or the alias that was nearly typed
}

// mostCandidates is how many things a word is said to mean at most.
const mostCandidates = 12

// The grounds on which a thing may be meant, the strongest first. A word at
// the beginning of a name, or within one, is likelier meant than one that is only
// in the text, and a near misspelling of a whole name is nearly certain.
const (
	begins     = 6
	misspelled = 5
	inName     = 4
	slipInName = 3
	inLabel    = 2
	inText     = 1
)

// Candidates returns what a word, or several in a row, may mean among the
// kinds: what is typed nearly like it, what Search finds, what it begins, and what has
// it in its name, label or question. The likeliest come first; a thing that more of
// several words point to comes before one that fewer do.
func (v *Vocabulary) Candidates(phrase string, kinds ...Kind) []Candidate {
	phrase = plainWord(phrase)
	words := contentWords(phrase)
	const longest = 40 // no word of ours is nearly as long, and the distance costs the product of both
	if phrase == "" || len(phrase) > longest {
		return nil
	}
	type ranked struct {
		Candidate
		hits, score, slips int
	}
	var list []ranked
	v.each(kinds, func(kind Kind, id, _ string) {
		if slices.ContainsFunc(list, func(r ranked) bool { return r.Kind == kind && r.ID == id }) {
			return
		}
		r := ranked{Candidate: Candidate{Kind: kind, ID: id, Name: id}}
		v.each([]Kind{kind}, func(_ Kind, other, name string) {
			if other != id {
				return
			}
			if strings.HasPrefix(name, phrase) && r.score < begins {
				r.score, r.hits, r.Name = begins, len(words), id
				if !kind.exact() {
					r.Name = name
				}
			}
			if slips := levenshtein.Distance(phrase, name, nil); slips <= slipsIn(phrase, kind) && slips < len(phrase) && (r.score < misspelled || r.score == misspelled && slips < r.slips) {
				r.score, r.hits, r.slips, r.Name = misspelled, len(words), slips, name
				if s, _ := v.Symptom(id); kind == KindSymptom && s.Values != "" {
					r.Name = id // another of its names needs a reading after it
				}
			}
		})
		if r.score == 0 {
			r.hits, r.score = v.mentions(kind, id, words)
		}
		if r.score > 0 {
			list = append(list, r)
		}
	})
	slices.SortStableFunc(list, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.hits, a.hits), cmp.Compare(b.score, a.score), cmp.Compare(a.slips, b.slips))
	})
	slip := slices.IndexFunc(list, func(r ranked) bool { return r.score == misspelled })
	list = slices.DeleteFunc(slices.Clone(list), func(r ranked) bool {
		switch {
		case list[0].hits == len(words) && r.hits < len(words): // another thing has all of them
			return true
		case slip < 0 || list[slip].slips > 1 && len(words) == 1:
			return false
		case r.score == misspelled:
			return r.slips > list[slip].slips
		}
		return r.score < inName
	})
	var candidates []Candidate
	add := func(c Candidate) {
		same := func(other Candidate) bool { return other.Kind == c.Kind && other.ID == c.ID }
		if len(candidates) < mostCandidates && !slices.ContainsFunc(candidates, same) {
			candidates = append(candidates, c)
		}
	}
	for _, r := range list {
		if r.score == misspelled {
			add(r.Candidate)
		}
	}
	if slip < 0 {
		for _, hit := range v.Search(strings.ReplaceAll(phrase, "-", " "), kinds...) {
			if hit.Kind.exact() {
				add(Candidate{Kind: hit.Kind, ID: hit.ID, Name: hit.ID})
			}
		}
	}
	for _, r := range list {
		add(r.Candidate)
	}
	return candidates
}

// Meant returns what a description in several words may mean, the likeliest first:
// signs and events, and facts, regions and topics that have a page. One and the same
// search answers the symptom and the guide command.
func (v *Vocabulary) Meant(text string) []Candidate {
	var list []Candidate
	for _, hit := range v.Search(text, KindSymptom, KindIncident, KindFact, KindRegion, KindTopic) {
		name := hit.ID
		if s, known := findSymptom(hit.ID); known && hit.Kind == KindSymptom && s.Sided {
			side := sideNamed(text)
			if side == NoSide && namesBothLimbs(text) { // perhaps both, which may be more serious
				list = append(list, Candidate{Kind: hit.Kind, ID: hit.ID, Name: name + Both.Suffix()})
			}
			name += side.Suffix()
		}
		list = append(list, Candidate{Kind: hit.Kind, ID: hit.ID, Name: name})
	}
	// Of a sign and the page about it, the one that can be reported.
	for i := range list {
		same := func(c Candidate) bool { return c.ID == list[i].ID && c.Kind == KindSymptom }
		if at := slices.IndexFunc(list, same); at > i && list[i].Kind == KindTopic {
			list[i], list[at] = list[at], list[i]
		}
	}
	return slices.DeleteFunc(list, func(c Candidate) bool {
		_, sign := findSymptom(c.ID)
		return c.Kind == KindTopic && sign && slices.ContainsFunc(list, func(o Candidate) bool { return o.ID == c.ID && o.Kind == KindSymptom })
	})
}

// sideNamed returns the side that a description names: both where it says so or names
// left and right, NoSide where it names none.
func sideNamed(text string) Side {
	side := NoSide
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(c rune) bool { return c < 'a' || c > 'z' }) {
		switch {
		case word == "both" || word == "left" && side == Right || word == "right" && side == Left:
			return Both
		case word == "left":
			side = Left
		case word == "right":
			side = Right
		}
	}
	return side
}

// namesBothLimbs reports whether a description speaks of limbs, more than one.
func namesBothLimbs(text string) bool {
	return slices.ContainsFunc(sayingWords(text), func(word string) bool {
		return slices.Contains([]string{"legs", "feet", "calves", "thighs", "knees", "ankles", "arms", "hands", "wrists"}, word)
	})
}

// Nearly reports whether a word begins the name of something or is misspelt by little.
// A word of every sentence, such as ever, is no slip of another.
func (v *Vocabulary) Nearly(word string, kinds ...Kind) bool {
	plain, nearly := plainWord(word), false
	if noTerm(plain) {
		return false
	}
	v.each(kinds, func(kind Kind, _, name string) {
		nearly = nearly || len(plain) >= 4 && (strings.HasPrefix(name, plain) || levenshtein.Distance(plain, name, nil) <= slipsIn(plain, kind))
	})
	return nearly
}

// Together returns how many of the first words, four at most, are one thing and not
// several: there is a candidate of them all that each word which means anything points
// to. It returns 1 if they are not.
func (v *Vocabulary) Together(words []string, kinds ...Kind) int {
	const most = 4 // more are a sentence, and a look-up costs milliseconds
	own := make([][]Candidate, min(len(words), most))
	for i := range own {
		own[i] = v.Candidates(words[i], kinds...)
	}
	for n := len(own); n > 1; n-- {
		phrase := strings.Join(words[:n], " ")
		shared := v.Candidates(phrase, kinds...)
		telling := contentWords(phrase)
		for i, word := range words[:n] {
			tells := slices.ContainsFunc(sayingWords(word), func(part string) bool { return slices.Contains(telling, part) })
			if len(own[i]) == 0 || !tells {
				continue
			}
			shared = slices.DeleteFunc(shared, func(c Candidate) bool {
				return !slices.ContainsFunc(own[i], func(o Candidate) bool { return o.Kind == c.Kind && o.ID == c.ID })
			})
		}
		if len(shared) > 0 {
			return n
		}
	}
	return 1
}

// mentions counts the words that are in the names or the text of a thing, and
// returns the strongest ground.
func (v *Vocabulary) mentions(kind Kind, id string, words []string) (hits, score int) {
	label, text := v.textOf(kind, id)
	for _, word := range words {
		best := 0
		v.each([]Kind{kind}, func(_ Kind, other, name string) {
			if other != id {
				return
			}
			for part := range strings.SplitSeq(name, "-") {
				switch {
				case alike(word, part):
					best = max(best, inName)
				case len(word) >= 4 && len(part) >= 4 && part[0] == word[0] && levenshtein.Distance(word, part, nil) <= 1:
					best = max(best, slipInName)
				}
			}
		})
		if best == 0 && slices.ContainsFunc(sayingWords(label), func(part string) bool { return alike(word, part) }) {
			best = inLabel
		}
		if best == 0 && slices.ContainsFunc(sayingWords(text), func(part string) bool { return alike(word, part) }) {
			best = inText
		}
		if best > 0 {
			hits++
			score = max(score, best)
		}
	}
	return hits, score
}

// textOf returns what a thing is called in plain words, and what else says what it is.
func (v *Vocabulary) textOf(kind Kind, id string) (label, text string) {
	switch kind {
	case KindRegion:
		r, _ := v.Region(id)
		return r.Label, ""
	case KindTechnique:
		t, _ := v.Technique(id)
		return t.Label, ""
	case KindTool:
		t, _ := v.Tool(id)
		return t.Label, ""
	case KindSymptom:
		s, _ := v.Symptom(id)
		return s.Label, s.Question
	case KindIncident:
		e, _ := v.Incident(id)
		return e.Label, e.Question
	case KindFact:
		f, _ := v.Fact(id)
		return f.Label, ""
	case KindTopic:
		t, _ := TopicOf(id)
		return t.Label, ""
	case KindRule:
		for i := range v.rules().rules {
			if r := &v.rules().rules[i]; r.ID == id {
				return r.Suspects, r.Question
			}
		}
		for i := range v.rules().against {
			if c := &v.rules().against[i]; c.ID == id {
				return c.Condition, ""
			}
		}
	}
	return "", ""
}

// Label returns what a thing is called in plain words.
func (v *Vocabulary) Label(kind Kind, id string) string {
	label, _ := v.textOf(kind, id)
	return label
}

// slipsIn is how many letters of a word may be mistyped, fewer where another word
// would be another sign: blood is not blind.
func slipsIn(word string, kind Kind) int {
	if kind.exact() {
		return min(2, (len(word)+1)/4)
	}
	return min(3, (len(word)+1)/3)
}

// alike reports whether a word is another one, its beginning, or another form of it:
// leg, legs; weak, weakness; tingle, tingling.
func alike(word, other string) bool {
	same := 0
	for same < min(len(word), len(other)) && word[same] == other[same] {
		same++
	}
	switch {
	case same == len(word), same == len(other) && word[same:] == "s":
		return same >= 3 || word == other
	}
	return same >= 4 && same >= min(len(word), len(other))-2 && (same >= 5 || max(len(word), len(other)) <= 6)
}

// contentWords returns the words of a text that say what it is about, in lower case.
// That a muscle hurts says nothing where other words say which, or how.
func contentWords(text string) []string {
	words := sayingWords(text)
	hurts := func(word string) bool {
		return slices.Contains([]string{"pain", "pains", "ache", "aches", "aching", "hurts", "hurting", "sore", "muscle", "muscles"}, word)
	}
	if slices.ContainsFunc(words, func(word string) bool { return !hurts(word) }) {
		words = slices.DeleteFunc(words, hurts)
	}
	return words
}

func sayingWords(text string) []string {
	var words []string
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		switch word {
		case "a", "an", "the", "of", "or", "and", "in", "on", "at", "to", "by", "for", "with", "is", "it", "its", "are", "be", "do", "does", "did",
			"my", "i", "you", "your", "me", "have", "has", "had", "that", "this", "than", "as", "no", "not", "any", "one", "so", "if", "when", "where",
			"was", "were", "from", "after", "before", "will", "would", "what", "which", "there", "very", "some":
		default:
			words = append(words, word)
		}
	}
	return words
}
