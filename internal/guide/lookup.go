package guide

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"
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
	KindEvent
	KindFact
	KindRule
	KindTopic
)

// String returns the word for one of the kind, as in "unknown region".
func (k Kind) String() string {
	return [...]string{"word", "region", "technique", "tool", "symptom", "event", "profile fact", "rule", "topic"}[k]
}

func allKinds() []Kind {
	return []Kind{KindRegion, KindTechnique, KindTool, KindSymptom, KindEvent, KindFact, KindRule}
}

// each visits every word of the kinds, ids and aliases alike.
func (v *Vocabulary) each(kinds []Kind, visit func(kind Kind, id, word string)) {
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
		case KindEvent:
			for i := range events {
				words(kind, events[i].ID, events[i].Aliases)
			}
		case KindFact:
			for i := range profileFacts {
				words(kind, profileFacts[i].ID, profileFacts[i].Aliases)
			}
		case KindTopic:
			for _, t := range Topics() {
				words(kind, t.ID, t.Aliases)
			}
		case KindRule:
			for _, r := range Rules() {
				visit(kind, r.ID, r.ID)
			}
			for _, c := range Contraindications() {
				visit(kind, c.ID, c.ID)
			}
		}
	}
}

// Find returns what the word stands for among the kinds, all but topics if none is
// named: an id or an alias, else the one thing that it begins. Capital letters
// and underscores are forgiven. The error is an *UnknownWord.
func (v *Vocabulary) Find(word string, kinds ...Kind) (Kind, string, error) {
	if len(kinds) == 0 {
		kinds = allKinds()
	}
	type thing struct {
		kind Kind
		id   string
	}
	plain := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(word)), "_", "-")
	var exact thing
	var begun []thing
	v.each(kinds, func(kind Kind, id, other string) {
		switch {
		case other == plain:
			if exact.kind == 0 {
				exact = thing{kind, id}
			}
		case plain != "" && strings.HasPrefix(other, plain) && !slices.Contains(begun, thing{kind, id}):
			begun = append(begun, thing{kind, id})
		}
	})
	if exact.kind != 0 {
		return exact.kind, exact.id, nil
	}
	if len(begun) == 1 {
		return begun[0].kind, begun[0].id, nil
	}
	unknown := &UnknownWord{Word: word, What: kindWords(kinds)}
	for _, t := range begun {
		unknown.Candidates = append(unknown.Candidates, t.id)
	}
	if len(begun) == 0 {
		unknown.Suggestion = v.nearest(plain, kinds)
	}
	return 0, "", unknown
}

// nearest returns the word that is typed most alike, or "" if none is near.
func (v *Vocabulary) nearest(word string, kinds []Kind) string {
	const longest = 40 // no word of ours is nearly as long, and the distance costs the product of both
	if len(word) > longest {
		return ""
	}
	best, least := "", 1+min(3, (len(word)+1)/3)
	v.each(kinds, func(_ Kind, _, other string) {
		if d := levenshtein.Distance(word, other, nil); d < least && d < len(word) {
			best, least = other, d
		}
	})
	return best
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
	What       string   // what was looked for: "region", "technique or tool"
	Candidates []string // ids that it begins, if it begins several
	Suggestion string   // a word typed nearly like it, or ""
}

// Error says what is unknown, and the way out.
func (u *UnknownWord) Error() string {
	switch {
	case len(u.Candidates) > 6:
		return fmt.Sprintf("%q begins %d words: write more of it", u.Word, len(u.Candidates))
	case len(u.Candidates) > 0:
		return fmt.Sprintf("%q may be %s: write more of it", u.Word, orWords(u.Candidates))
	case u.Suggestion != "":
		return fmt.Sprintf("unknown %s %q (did you mean %s?)", u.What, u.Word, u.Suggestion)
	}
	return fmt.Sprintf("unknown %s %q", u.What, u.Word)
}
