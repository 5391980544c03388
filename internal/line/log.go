package line

import (
	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// ParseLog reads the words of a session, in any order: REGION[.l|.r|.both]
// TECHNIQUE [TOOL] DURATION PAIN [since=DATE] [way=SCORE] [@WHEN] [+SYMPTOM …]
// [note=TEXT]. since= counts from c, not from @WHEN. See Parts.Session.
func ParseLog(v *guide.Vocabulary, words []string, c Clock) (sessions.Entry, error) {
	return Parts{}.Session(v, words, c)
}

// ParseReading reads the words of a pain score without a massage, in any order:
// REGION[.l|.r|.both] SCORE [since=DATE] [way=SCORE] [@WHEN] [+SYMPTOM …]
// [note=TEXT]. See Parts.Reading.
func ParseReading(v *guide.Vocabulary, words []string, c Clock) (sessions.Entry, error) {
	return Parts{}.Reading(v, words, c)
}

// ParseSymptom reads the words of a report without a score: SYMPTOM[.l|.r|.both]
// [=COURSE] … [since=DATE] [@WHEN] [note=TEXT], events too. since is when
// the symptom began, with =gone when it went, of an event its date; it holds for
// each symptom in the line. Errors are an *Error.
func ParseSymptom(v *guide.Vocabulary, words []string, c Clock) (sessions.Entry, error) {
	return Parts{}.Symptom(v, words, c)
}

// ParseConsultation reads the words of a consultation: RULE… [massage-ok] [by=WHO] [review=WHEN]
// [@WHEN] [note=TEXT]. A rule may be a contraindication; the rules keep the
// order typed, each once. Errors are an *Error.
func ParseConsultation(v *guide.Vocabulary, words []string, c Clock) (sessions.Entry, error) {
	return Parts{}.Consultation(v, words, c)
}

// isReport reports whether a word of the symptom command is a report: every word
// is, but for @WHEN and the few names before an = in it.
func isReport(word string) bool {
	if word == "" || word[0] == '@' {
		return false
	}
	for _, name := range [...]string{"since=", "note=", "at=", "symptom=", "side="} {
		if len(word) >= len(name) && word[:len(name)] == name {
			return false
		}
	}
	return true
}

// isRule reports whether a word is plain letters and hyphens, as rules are.
func isRule(word string) bool {
	for i := range len(word) {
		if c := word[i] | 0x20; word[i] != '-' && (c < 'a' || c > 'z') && (i == 0 || word[i] < '0' || word[i] > '9') {
			return false
		}
	}
	return word != ""
}
