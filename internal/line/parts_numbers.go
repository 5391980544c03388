package line

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// joinScores returns the words of a line with the scores before and after as one word,
// 6 - 3, 6 to 3, and a score in digits, without the end of its scale: 6 out of 10.
func joinScores(words []string) []string {
	words = scoresInDigits(words)
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
	if strings.Count(lower, "/") == 2 {
		if err := p.now.bothDates(word, lower, "@"); err != nil {
			return err
		}
	}
	switch {
	case isDay(lower):
		return p.date(word, lower)
	case strings.Contains(lower, ":") && p.clock == "" && isClock(lower), isHundredths(lower) && p.clock == "":
		p.clock = word
		return nil
	case len(slashDates(lower)) > 1 && (pair == "" || p.scores > 0 && !strings.Contains(p.Before, word)):
		return p.now.bothDates(word, lower, "@")
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
