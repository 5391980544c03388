package line

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// missing names what an entry of its kind cannot be without.
func missing(e sessions.Entry) []string {
	var names []string
	for _, field := range e.Missing() {
		switch {
		case field == sessions.FieldBefore && e.Kind == sessions.Session:
			names = append(names, "pain")
		case field == sessions.FieldBefore:
			names = append(names, "score")
		case field == sessions.FieldNote:
			names = append(names, "text")
		default:
			names = append(names, string(field))
		}
	}
	return names
}

// lackingParts says what is missing, with the words that there are for it where these
// are few, and a whole line.
func lackingParts(lacks []string, whole string) error {
	text := "the " + lacks[0] + " is missing"
	if len(lacks) > 1 {
		text = list(lacks, "and") + " are missing"
	}
	if slices.Contains(lacks, "also") {
		text = "what was done is missing"
	}
	var words []string
	if slices.Contains(lacks, "technique") {
		for _, t := range guide.Techniques() {
			word := guide.TechniqueName(t.ID)
			if word != t.ID {
				word += " (" + t.ID + ")"
			}
			words = append(words, word)
		}
		text += "; techniques are " + list(words, "and")
	}
	return &Error{Text: fmt.Sprintf("%s (a whole line: %s)", text, whole), Lacks: lacks, Whole: whole}
}

// example returns the line as it was typed with what is missing added, or another line of
// the kind where that says more.
func (p Parts) example(kind sessions.Kind, lacks []string) string {
	command := map[sessions.Kind]string{sessions.Session: "log", sessions.Reading: "pain"}[kind]
	if len(p.said) == 0 || command == "" || !printable(p.said) {
		return example(kind)
	}
	words := slices.Clone(p.said)
	number := func(i int) bool { // the first word of a length or a score
		_, n := longest(words[i:], isLength)
		_, _, err := ParsePain(words[i])
		return n > 0 || err == nil
	}
	at := 0 // where the words for the place and the tool end
	for at < len(words) && isPlain(words[at]) && !number(at) && !slices.Contains([]string{"for", "at", "on", "since", "pain", "from"}, words[at]) {
		at++
	}
	var after []string
	for _, lack := range lacks {
		switch lack {
		case "region":
			words, at = slices.Insert(words, 0, "lower-back"), at+1
		case "technique":
			technique := "pressing"
			if strings.Contains(p.Tool, "roller") {
				technique = "rolling"
			}
			words, at = slices.Insert(words, at, technique), at+1
		case "duration":
			words, at = slices.Insert(words, at, "5m"), at+1
		case "pain":
			after = append(after, "6-3")
		case "score":
			after = append(after, "6")
		}
	}
	end := len(words) // where other words than numbers follow
	for i := range words[at:] {
		if !number(at+i) && !isLength(strings.Join(words[max(at+i-1, 0):at+i+1], " ")) && words[at+i] != "for" {
			end = at + i
			break
		}
	}
	words = slices.Insert(words, end, after...)
	for i, word := range words {
		if strings.ContainsAny(word, " '\"$;&|<>()") {
			words[i] = shellQuote(word)
		}
	}
	return "backlog " + command + " " + strings.Join(words, " ")
}

// printable reports whether words can be shown again as they were typed.
func printable(words []string) bool {
	return !slices.ContainsFunc(words, func(word string) bool {
		return strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsPrint(r) })
	})
}

// twoLines adds to a mistake of a line with two regions the two lines to type instead.
func (p *Parts) twoLines(j joiner, words []string, err error) error {
	if p.kind != sessions.Reading || len(p.said) == 0 {
		return err
	}
	var regions []int
	for i, word := range words {
		if j.isName(word, []guide.Kind{guide.KindRegion}) && isBare(word) {
			regions = append(regions, i)
		}
	}
	if len(regions) != 2 || words[regions[0]] == words[regions[1]] || !printable(words) {
		return err
	}
	var lines []string
	for k, own := range regions {
		line := "backlog pain"
		for i, word := range words {
			side, isSide := strings.CutPrefix(word, "side=")
			beside := slices.Contains(regions, i+1)
			if i == regions[1-k] || joinsParts(word) || isSide && beside && i+1 != own {
				continue
			}
			if isSide {
				word = map[string]string{"l": "left", "r": "right"}[side]
				if word == "" {
					word = side
				}
			}
			line += " " + word
		}
		lines = append(lines, line)
	}
	return mistake("%s and %s are two regions, and a line has one; type two lines: %s and %s", quote(words[regions[0]]), quote(words[regions[1]]), lines[0], lines[1])
}

// example is a whole line of a kind.
func example(kind sessions.Kind) string {
	switch kind {
	case sessions.Session:
		return "backlog log left buttock press ball 5m 6-3"
	case sessions.Reading:
		return "backlog pain lower-back 6"
	case sessions.SymptomOnly:
		return "backlog symptom tingling-leg.l=worse"
	case sessions.Consultation:
		return "backlog seen numb-saddle by=gp"
	case sessions.Event:
		return "backlog event new desk @2026-11-02"
	case sessions.OtherTreatment:
		return "backlog did heat 20m"
	case sessions.EpisodeClosed:
		return "backlog episode close lower-back"
	case sessions.Question:
		return "backlog question add is swimming worth a try"
	}
	return "backlog edit 41 lower-back"
}

// checkEntry refuses a side where an episode is closed, and dates that are after the
// entry itself.
func checkEntry(e sessions.Entry) error {
	if e.Kind == sessions.EpisodeClosed && e.Side != guide.NoSide {
		return mistake("an episode belongs to a region with both of its sides; write %s", e.Region)
	}
	day := guide.DayOf(e.Local())
	if e.Since.Known && e.Since.From > day {
		return mistake("since=%s is after the entry itself (%s); it is when the pain began", e.Since, day)
	}
	for _, r := range e.Reports {
		if r.Since.Known && r.Since.From > day {
			return mistake("since=%s is after the report itself (%s); it is when %s began, or with =gone when it went", r.Since, day, r.Symptom)
		}
	}
	return nil
}
