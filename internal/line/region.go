package line

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// ParseRegion reads a region as it is typed in a line, perhaps with its side:
// piriformis.l, left lower back. Errors are an *Error.
func ParseRegion(v *guide.Vocabulary, text string) (id string, side guide.Side, err error) {
	var names []string
	beside := guide.NoSide
	for _, part := range newJoiner(v, sessions.EpisodeClosed).join([]string{text}) {
		if s, found := strings.CutPrefix(part, "side="); found && beside == guide.NoSide {
			beside = guide.Side(s)
		} else {
			names = append(names, part)
		}
	}
	name, side, err := cutSide(strings.Join(names, " "))
	switch {
	case err != nil:
		return "", "", err
	case name == "" && beside != guide.NoSide:
		return "", "", mistake("%s is a side and names no region; write the region as well, as in neck%s", quote(text), beside.Suffix())
	case side == guide.NoSide:
		side = beside
	case beside != guide.NoSide && beside != side:
		return "", "", mistake("two sides in %s; write one", quote(text))
	}
	_, id, err = find(v, name, guide.KindRegion)
	return id, side, err
}

// ParseFilters reads the words of which entries are looked for; each may be "".
func ParseFilters(v *guide.Vocabulary, side, technique, tool string) (guide.Side, string, string, error) {
	p := Parts{Side: side, Technique: technique, Tool: tool}
	var e sessions.Entry
	err := p.applyRegion(v, &e, Clock{})
	if err == nil {
		err = p.applyWork(v, &e, Clock{})
	}
	return e.Side, e.Technique, e.Tool, err
}

// partOf returns the regions that a word for a larger part of the body means, in
// the order of the vocabulary; nil if it is no such word.
func partOf(v *guide.Vocabulary, word string) []string {
	var groups []string
	switch word {
	case "hip", "hips":
		return []string{"hip-flexors", "gluteus-medius", "gluteus-maximus"}
	case "back":
		groups = []string{"upper-back", "mid-back", "lower-back"}
	case "leg", "legs":
		groups = []string{"thigh", "calf"}
	default:
		groups = []string{word, strings.TrimSuffix(word, "s")}
	}
	var ids []string
	for _, r := range v.Regions() {
		if slices.Contains(groups, r.Group) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// largerPart says which regions a word for a larger part of the body may mean; nil
// if it is no such word.
func largerPart(v *guide.Vocabulary, word string) error {
	ids := partOf(v, word)
	switch {
	case word == "everywhere":
		return mistake("a line has one region; write a line for each that hurts most, as in backlog pain lower-back 7")
	case word == "whole", word == "entire":
		return mistake("a line has one region; of a whole back write lower-back, mid-back or upper-back, a line for each that hurts most")
	case nearJoint(word) != "":
		return mistake("a joint is no region, its muscles are; for %s write %s, or say what is wrong with it: backlog symptom %s swollen", quote(word), nearJoint(word), word)
	case len(ids) == 0:
		return nil
	}
	texts := make([]string, len(ids))
	candidates := make([]guide.Candidate, len(ids))
	for i, id := range ids {
		r, _ := v.Region(id)
		texts[i] = fmt.Sprintf("%s (%s)", id, r.Label)
		candidates[i] = guide.Candidate{Kind: guide.KindRegion, ID: id, Name: id}
	}
	return &Error{Text: fmt.Sprintf("%s is more than one region; write %s", quote(word), list(texts, "or")), Word: word, Candidates: candidates, unknown: true}
}

// nearJoint returns the regions beside a joint, "" for another word.
func nearJoint(word string) string {
	switch strings.TrimSuffix(word, "s") {
	case "knee", "kneecap":
		return "front-thigh, hamstrings or calves"
	case "ankle":
		return "calves or feet"
	case "elbow", "wrist", "finger":
		return "shoulder or neck, where pain in an arm often begins"
	}
	return ""
}

// namedSo returns the one candidate that a beginning of a word names, where the
// others have it only in a description: back-of-neck, front-thigh.
func namedSo(v *guide.Vocabulary, begun string, candidates []guide.Candidate) (string, bool) {
	var named []string
	for _, c := range candidates {
		id := c.ID
		r, region := v.Region(id)
		words := append([]string{r.ID}, r.Aliases...)
		byName := func(word string) bool {
			first, _, more := strings.Cut(word, "-")
			return strings.HasPrefix(word, begun) && !(more && (first == "back" || first == "front" || first == "side"))
		}
		if !region || slices.ContainsFunc(words, byName) {
			named = append(named, id)
		}
	}
	if len(named) != 1 {
		return "", false
	}
	return named[0], true
}
