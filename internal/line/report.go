package line

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// sinceMark comes between a report and a date of its own, where the reports of a
// line have different ones: fever=new,since=2026-11-20.
const sinceMark = ",since="

// ParseReport reads a symptom or an event without its plus and without a date:
// numb-saddle, tingling-leg.l=worse, bp-high=192/124, injury-minor. A course that
// is not given stays so. Since is never set.
// Words that are not known, a side on a symptom that has none, a side or a course
// but no on an event, and a blood pressure that cannot be are an *Error.
func ParseReport(v *guide.Vocabulary, word string) (sessions.Report, error) {
	word = strings.TrimPrefix(word, "+")
	token, course, given := strings.Cut(word, "=")
	plain := token
	if dot := strings.LastIndexByte(token, '.'); dot >= 0 {
		plain = token[:dot]
	}
	kind, id, err := find(v, plain, guide.KindSymptom, guide.KindIncident)
	if err != nil {
		return sessions.Report{}, err
	}
	symptom, _ := v.Symptom(id)
	if kind == guide.KindSymptom && !symptom.Sided && plain != token {
		return sessions.Report{}, mistake("%s has no sides; write %s", id, id)
	}
	_, side, err := cutSide(token)
	if err != nil && kind == guide.KindSymptom {
		return sessions.Report{}, err
	}
	report := sessions.Report{Symptom: id, Side: side}
	if kind == guide.KindIncident {
		switch {
		case plain != token:
			return sessions.Report{}, mistake("%s is an event and has no side; write %s", id, id)
		case given && strings.EqualFold(course, string(guide.CourseNo)):
			report.Course = guide.CourseNo // asked, and it did not happen
		case given:
			return sessions.Report{}, mistake("%s is an event: it has a date and no course; write symptom %s since=2026-11-20", id, id)
		}
		return report, nil
	}
	if !given {
		if symptom.Values != "" && !strings.EqualFold(plain, id) && !strings.Contains(strings.ToLower(plain), "high") && !strings.Contains(plain, "180") {
			return sessions.Report{}, mistake("%s needs its reading, as in %s=192/124; %s alone says that it was that high", quote(plain), strings.ToLower(plain), id)
		}
		return report, nil
	}
	if symptom.Values != "" {
		return pressureReport(report, course)
	}
	if report.Course, err = parseCourse(id, course); err != nil {
		return sessions.Report{}, err
	}
	return report, nil
}

// joinCourse returns the words of a symptom report with its course after the symptom,
// where there is one symptom and nothing else is said of it: fever gone, my fever is
// getting better, no fever.
func joinCourse(v *guide.Vocabulary, words []string) []string {
	var said, rest []string
	for _, word := range words {
		switch lower := strings.ToLower(word); {
		case !isBare(word) || isSide(word):
			rest = append(rest, word)
		case !slices.Contains([]string{"my", "the", "is", "are", "has", "have", "got", "gotten", "getting", "now", "still", "it", "its", "i"}, lower):
			said = append(said, word)
		}
	}
	if len(said) != 2 {
		return words
	}
	symptom, course := said[0], strings.ToLower(said[1])
	if strings.EqualFold(symptom, string(guide.CourseNo)) {
		symptom, course = said[1], string(guide.CourseNo)
	}
	name, _, _ := strings.Cut(symptom, ".")
	if _, _, known := v.Exact(name, guide.KindSymptom, guide.KindIncident); !known || !slices.Contains(Courses(), course) {
		return words
	}
	if at := slices.IndexFunc(rest, isSide); at >= 0 && name == symptom {
		side, _ := sideOf(rest[at])
		symptom, rest = symptom+side.Suffix(), slices.Delete(rest, at, at+1)
	}
	return append([]string{symptom + "=" + course}, rest...)
}

// formatReport returns what ParseReport reads back, without the plus.
func formatReport(r sessions.Report) string { return r.String() }

// Courses returns the courses of a symptom as they are typed.
func Courses() []string {
	return []string{
		string(guide.CourseNew), string(guide.CourseWorse), string(guide.CourseSame),
		string(guide.CourseBetter), string(guide.CourseGone), string(guide.CourseNo),
	}
}

func parseCourse(symptom, word string) (guide.Course, error) {
	lower := strings.ToLower(word)
	if lower == "yes" {
		return guide.CourseNotGiven, nil // the other answer to no: it is there
	}
	for _, c := range Courses() {
		if lower == c {
			return guide.Course(c), nil
		}
	}
	course, side, dotted := strings.Cut(lower, ".")
	if _, ok := sideOf(side); dotted && ok {
		return "", mistake("the side comes after the symptom: %s.%s=%s", symptom, side, course)
	}
	if near := nearest(lower, Courses()); near != "" {
		return "", mistake("unknown course %s of %s (did you mean %s?)", quote(word), symptom, near)
	}
	return "", mistake("unknown course %s of %s; it is one of %s", quote(word), symptom, list(Courses(), "or"))
}

// pressureReport reads what follows bp-high=. That it is over, or was asked and
// is not so, can be said without a reading; how it goes cannot.
func pressureReport(report sessions.Report, word string) (sessions.Report, error) {
	switch course := guide.Course(strings.ToLower(word)); course {
	case guide.CourseGone, guide.CourseNo:
		report.Course = course
		return report, nil
	case guide.CourseNew, guide.CourseWorse, guide.CourseSame, guide.CourseBetter:
		return sessions.Report{}, mistake("%s takes a reading where others take a course; write %s=192/124, or %s alone", report.Symptom, report.Symptom, report.Symptom)
	}
	systolic, diastolic, err := guide.ParseBloodPressure(word)
	if err != nil {
		return sessions.Report{}, mistake("%s", err)
	}
	report.Value = fmt.Sprintf("%d/%d", systolic, diastolic)
	return report, nil
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
