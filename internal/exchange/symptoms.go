package exchange

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// sinceMark comes between a report and its date in the column symptoms.
const sinceMark = ";since="

// reports reads the column symptoms: reports with spaces between, each as in a
// line without its plus, and after it ;since= and a date if it has one:
//
//	numb-saddle=new tingling-leg.l=worse;since=2026-11 bp-high=192/124 injury-minor;since=2026-11-20
func (p *parser) reports(field string, e sessions.Entry) ([]sessions.Report, error) {
	var list []sessions.Report
	for word := range strings.FieldsSeq(field) {
		told, date, dated := strings.Cut(strings.TrimPrefix(word, "+"), sinceMark)
		report, err := p.report(told)
		if err != nil {
			return nil, err
		}
		if dated {
			if report.Course == guide.CourseNo {
				return nil, fmt.Errorf("%s is not there, so it has no date", told)
			}
			if report.Since, err = since(date, e); err != nil {
				return nil, err
			}
		}
		if slices.ContainsFunc(list, func(r sessions.Report) bool { return r.Symptom == report.Symptom && r.Side == report.Side }) {
			return nil, fmt.Errorf("%s is given twice", report.Symptom+report.Side.Suffix())
		}
		list = append(list, report)
	}
	return list, nil
}

// report reads one report without its date.
func (p *parser) report(word string) (sessions.Report, error) {
	token, course, given := strings.Cut(word, "=")
	name, suffix, sided := strings.Cut(token, ".")
	id, err := p.word(name, guide.KindSymptom, guide.KindIncident)
	if err != nil {
		return sessions.Report{}, err
	}
	report := sessions.Report{Symptom: id}
	if sided {
		if report.Side, err = sideOf(suffix); err != nil {
			return sessions.Report{}, err
		}
	}
	symptom, ok := p.vocabulary.Symptom(id)
	switch {
	case !ok && sided:
		return sessions.Report{}, fmt.Errorf("%s is an event and has no side; write %s", id, id)
	case !ok && given && course == string(guide.CourseNo):
		report.Course = guide.CourseNo
		return report, nil
	case !ok && given:
		return sessions.Report{}, fmt.Errorf("%s is an event: it has a date and no course; write %s%s2026-11-20", id, id, sinceMark)
	case ok && sided && !symptom.Sided:
		return sessions.Report{}, fmt.Errorf("%s has no sides; write %s", id, id)
	case !given:
		return report, nil
	}
	report.Course, err = courseOf(id, course)
	if symptom.Values == "" || err == nil && (report.Course == guide.CourseGone || report.Course == guide.CourseNo) {
		return report, err
	}
	if err == nil {
		return sessions.Report{}, fmt.Errorf("%s takes a reading where others take a course; write %s=192/124, or %s alone", id, id, id)
	}
	systolic, diastolic, err := guide.ParseBloodPressure(course)
	if err != nil {
		return sessions.Report{}, err
	}
	return sessions.Report{Symptom: id, Side: report.Side, Value: fmt.Sprintf("%d/%d", systolic, diastolic)}, nil
}

func courseOf(symptom, word string) (guide.Course, error) {
	switch c := guide.Course(word); c {
	case guide.CourseNew, guide.CourseWorse, guide.CourseSame, guide.CourseBetter, guide.CourseGone, guide.CourseNo:
		return c, nil
	}
	return "", fmt.Errorf("unknown course %s of %s; it is new, worse, same, better, gone or no", quote(word), symptom)
}

// sideOf reads left, right or both, and what is typed for them.
func sideOf(word string) (guide.Side, error) {
	switch word {
	case "l", "left":
		return guide.Left, nil
	case "r", "right":
		return guide.Right, nil
	case "both":
		return guide.Both, nil
	}
	return "", fmt.Errorf("unknown side %s; it is left, right or both", quote(word))
}

// formatReports returns what reports reads back.
func formatReports(list []sessions.Report) string {
	words := make([]string, len(list))
	for i, r := range list {
		words[i] = r.Symptom + r.Side.Suffix()
		switch {
		case r.Value != "":
			words[i] += "=" + r.Value
		case r.Course != guide.CourseNotGiven:
			words[i] += "=" + string(r.Course)
		}
		if r.Since.Known {
			words[i] += sinceMark + r.Since.String()
		}
	}
	return strings.Join(words, " ")
}
