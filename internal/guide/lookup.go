package guide

import (
	"fmt"
	"slices"
	"strings"
)

// Kind says what a word stands for.
type Kind uint8

// The kinds of words. KindRule is rules and contraindications alike. A topic may
// share its name with a sign; it is looked up only where it is asked for.
const (
	KindRegion Kind = iota + 1
	KindTechnique
	KindTool
	KindSymptom
	KindIncident
	KindFact
	KindRule
	KindTopic
)

// String returns the word for one of the kind, as in "unknown region".
func (k Kind) String() string {
	return [...]string{"word", "region", "technique", "tool", "symptom", "event", "profile fact", "rule", "topic"}[k]
}

// exact reports whether the words of a kind count in full only. A beginning would
// turn an everyday word into a danger sign (tear, face, calf) or into a fact that is
// not meant; for regions, techniques and tools it only saves typing.
func (k Kind) exact() bool {
	return k == KindSymptom || k == KindIncident || k == KindFact || k == KindRule
}

func allKinds() []Kind {
	return []Kind{KindRegion, KindTechnique, KindTool, KindSymptom, KindIncident, KindFact, KindRule}
}

// each visits every word of the kinds, ids and aliases alike.
func (v *Vocabulary) each(kinds []Kind, visit func(kind Kind, id, word string)) {
	for _, m := range v.meant {
		if slices.Contains(kinds, m.Kind) {
			visit(m.Kind, m.ID, m.word)
		}
	}
	words := func(kind Kind, id string, aliases []string) {
		visit(kind, id, id)
		for _, alias := range aliases {
			visit(kind, id, alias)
		}
	}
	for _, kind := range kinds {
		switch kind {
		case KindRegion:
			for i := range v.own {
				words(kind, v.own[i].ID, v.own[i].Aliases)
			}
			for i := range regions {
				words(kind, regions[i].ID, regions[i].Aliases)
			}
		case KindTechnique:
			for i := range techniques {
				words(kind, techniques[i].ID, techniques[i].Aliases)
			}
		case KindTool:
			for i := range tools {
				words(kind, tools[i].ID, tools[i].Aliases)
			}
		case KindSymptom:
			for i := range symptoms {
				words(kind, symptoms[i].ID, symptoms[i].Aliases)
			}
		case KindIncident:
			for i := range incidents {
				words(kind, incidents[i].ID, incidents[i].Aliases)
			}
		case KindFact:
			for i := range profileFacts {
				words(kind, profileFacts[i].ID, profileFacts[i].Aliases)
			}
		case KindTopic:
			for i := range topics {
				words(kind, topics[i].ID, topics[i].Aliases)
			}
		case KindRule:
			for _, r := range v.rules().rules {
				visit(kind, r.ID, r.ID)
			}
			for _, c := range v.rules().against {
				visit(kind, c.ID, c.ID)
			}
		}
	}
}

// Find returns what the word stands for among the kinds, all but topics if none is
// named: an id or an alias, else, of a region, technique or tool, the one thing that
// it begins. Capital letters are forgiven, and spaces and underscores stand for
// hyphens. The error is an *UnknownWord.
func (v *Vocabulary) Find(word string, kinds ...Kind) (Kind, string, error) {
	if len(kinds) == 0 {
		kinds = allKinds()
	}
	kind, id, begun := v.known(plainWord(word), kinds)
	if id != "" {
		return kind, id, nil
	}
	return 0, "", &UnknownWord{Word: word, What: kindWords(kinds), Begun: begun, Candidates: v.Candidates(word, kinds...)}
}

// Knows reports whether Find finds the word. It does not look for what else may be
// meant, and is quick.
func (v *Vocabulary) Knows(word string, kinds ...Kind) bool {
	_, id, _ := v.known(plainWord(word), kinds)
	return id != ""
}

// known returns what a word stands for, "" for nothing, and how many things it begins.
func (v *Vocabulary) known(plain string, kinds []Kind) (kind Kind, id string, begun int) {
	if kind, id, ok := v.Exact(plain, kinds...); ok {
		return kind, id, 0
	}
	var found []Candidate
	v.each(kinds, func(kind Kind, id, other string) {
		if c := (Candidate{Kind: kind, ID: id}); !kind.exact() && plain != "" && strings.HasPrefix(other, plain) && !slices.Contains(found, c) {
			found = append(found, c)
		}
	})
	if len(found) == 1 {
		return found[0].Kind, found[0].ID, 1
	}
	return 0, "", len(found)
}

// Exact returns what has the word as its id or an alias, and whether there is such a
// thing among the kinds, all of them if none is named.
func (v *Vocabulary) Exact(word string, kinds ...Kind) (kind Kind, id string, ok bool) {
	if len(kinds) == 0 {
		kinds = allKinds()
	}
	plain := plainWord(word)
	v.each(kinds, func(k Kind, i, other string) {
		if !ok && other == plain {
			kind, id, ok = k, i, true
		}
	})
	if !ok && slices.Contains(kinds, KindRegion) {
		if id, ok := spokenRegion(plain); ok {
			return KindRegion, id, true
		}
	}
	if !ok && v.words != nil && plain != "" && slices.Contains(kinds, KindRegion) {
		for _, r := range v.words() {
			if r.ID == plain || plainWord(r.Label) == plain {
				v.KeepAll()
				return KindRegion, r.ID, true
			}
		}
	}
	return kind, id, ok
}

// plainWord returns a word as the vocabulary writes it.
func plainWord(word string) string {
	return hyphens.Replace(strings.ToLower(strings.TrimSpace(word)))
}

var hyphens = strings.NewReplacer(" ", "-", "_", "-")

// Meaning returns the vocabulary with one word more: a person was asked what they
// meant by it, and chose the candidate.
func (v *Vocabulary) Meaning(word string, c Candidate) *Vocabulary {
	return &Vocabulary{Care: v.Care, own: v.own, diary: v.diary, words: v.words, meant: append(slices.Clip(v.meant), meaning{c, plainWord(word)})}
}

// MeantBy returns the id that a person gave the first of the words as its meaning, and
// how many words that is; 0 for none.
func (v *Vocabulary) MeantBy(words []string) (id string, n int) {
	for _, m := range v.meant {
		for n := len(words); n > 0; n-- {
			if plainWord(strings.Join(words[:n], "-")) == m.word {
				if strings.HasPrefix(m.Name, m.ID+".") {
					return m.Name, n // a description named the side as well
				}
				return m.ID, n
			}
		}
	}
	return "", 0
}

// meaning is a word that stands for a thing in one line only.
type meaning struct {
	Candidate
	word string
}

func kindWords(kinds []Kind) string {
	if len(kinds) == len(allKinds()) {
		return "word"
	}
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = kind.String()
	}
	return orWords(names)
}

// orWords joins words as "a, b or c".
func orWords(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// UnknownWord is the error for a word that stands for nothing, or for several things.
type UnknownWord struct {
	Word       string
	What       string      // what was looked for: "region", "technique or tool"
	Begun      int         // of the candidates, how many the word begins: the first
	Candidates []Candidate // what it may mean, the likeliest first
}

// Error says what is unknown, and the way out.
func (u *UnknownWord) Error() string {
	if len(u.Candidates) == 0 {
		return fmt.Sprintf("unknown %s %q", u.What, u.Word)
	}
	return fmt.Sprintf("unknown %s %q (did you mean %s?)", u.What, u.Word, orWords(u.Names()))
}

// Names returns how the candidates are typed, as many as a sentence bears.
func (u *UnknownWord) Names() []string {
	const most = 6
	var names []string
	for _, c := range u.Candidates[:min(len(u.Candidates), most)] {
		names = append(names, c.Name)
	}
	return names
}
