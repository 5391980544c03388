package guide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Parse returns the canonical text of a value as typed: yes or no, a value of a
// choice, groups with commas, a date as 2026, 2026-11 or 2026-11-22, or a year.
// A value that it cannot be is an error that says what it can.
func (f Fact) Parse(value string, today Day) (string, error) {
	word := strings.ToLower(strings.TrimSpace(value))
	switch f.Kind {
	case Flag:
		return f.flag(word, value)
	case Choice:
		if slices.Contains(f.Values, "GROUPS") {
			return f.groups(word, value)
		}
		return f.choice(word, value)
	case Date:
		if answer, ok := yesOrNo(word); ok {
			return answer, nil
		}
		return f.date(word, value, today)
	default:
		return f.year(word, value, today)
	}
}

// Answers returns the values of a fact that can be listed: each of them is one that
// Parse takes. Of a year there are none.
func (f Fact) Answers() []string {
	switch {
	case f.Kind == Year:
		return nil
	case f.Kind == Choice && slices.Contains(f.Values, "GROUPS"):
		answers := []string{"yes", "no"}
		for i := range groups {
			answers = append(answers, groups[i].ID)
		}
		return answers
	case f.Kind == Choice:
		return slices.Clone(f.Values)
	}
	return []string{"yes", "no"}
}

func yesOrNo(word string) (string, bool) {
	switch word {
	case "y", "yes", "true":
		return "yes", true
	case "n", "no", "false":
		return "no", true
	}
	return "", false
}

func (f Fact) flag(word, typed string) (string, error) {
	if answer, ok := yesOrNo(word); ok {
		return answer, nil
	}
	return "", fmt.Errorf("%s is yes or no, not %q", f.ID, typed)
}

func (f Fact) choice(word, typed string) (string, error) {
	if answer, ok := yesOrNo(word); ok && slices.Contains(f.Values, answer) {
		return answer, nil
	}
	if f.ID == "sex" && (word == "f" || word == "m") {
		word = map[string]string{"f": "female", "m": "male"}[word]
	}
	if slices.Contains(f.Values, word) {
		return word, nil
	}
	return "", fmt.Errorf("%s is %s, not %q", f.ID, orWords(f.Values), typed)
}

// groups takes groups, or regions for the group that they belong to, several with commas.
func (f Fact) groups(word, typed string) (string, error) {
	if answer, ok := yesOrNo(word); ok {
		return answer, nil
	}
	var parts []string
	for name := range strings.SplitSeq(word, ",") {
		group, ok := groupOf(strings.TrimSpace(name))
		if !ok {
			return "", fmt.Errorf("%s is yes, no or where: %s, several with commas; not %q", f.ID, groupWords(), typed)
		}
		parts = appendNew(parts, group)
	}
	return strings.Join(parts, ","), nil
}

func groupOf(name string) (string, bool) {
	if _, ok := findGroup(name); ok {
		return name, true
	}
	_, id, ok := (&Vocabulary{}).Exact(name, KindRegion)
	if !ok {
		return "", false
	}
	i := slices.IndexFunc(regions, func(r Region) bool { return r.ID == id })
	return regions[i].Group, true
}

// earliestYear is the first year that a date of a profile may lie in: nobody
// alive was given much before it.
const earliestYear = 1900

func (f Fact) date(word, typed string, today Day) (string, error) {
	span := parseSpan(word)
	switch {
	case !span.Known:
		return "", fmt.Errorf("%s is a date such as 2026-11-22, 2026-11 or 2026, or yes or no; not %q", f.ID, typed)
	case span.From > today:
		return "", fmt.Errorf("%s: %s is in the future", f.ID, typed)
	case span.From.Time().Year() < earliestYear:
		return "", fmt.Errorf("%s: %s is before %d", f.ID, typed, earliestYear)
	}
	return word, nil
}

// longestLife is the greatest age that a year of birth may give, in years: the
// longest life on record lasted 122.
const longestLife = 122

func (f Fact) year(word, typed string, today Day) (string, error) {
	now := today.Time().Year()
	last := now - 1 // whoever keeps a diary was not born this year: it is mistyped
	year, err := strconv.Atoi(word)
	if err != nil || year < now-longestLife || year > last {
		return "", fmt.Errorf("%s is a year from %d to %d, not %q", f.ID, now-longestLife, last, typed)
	}
	return strconv.Itoa(year), nil
}

// ParseBloodPressure reads a blood pressure in mmHg, such as 192/124: 50 to 280
// over 20 to 180, the first the larger. Those limits only catch slips of the pen.
func ParseBloodPressure(value string) (systolic, diastolic int, err error) {
	above, below, _ := strings.Cut(strings.TrimSpace(value), "/")
	systolic, err1 := strconv.Atoi(strings.TrimSpace(above))
	diastolic, err2 := strconv.Atoi(strings.TrimSpace(below))
	if err1 != nil || err2 != nil || systolic < 50 || systolic > 280 || diastolic < 20 || diastolic > 180 || systolic <= diastolic {
		return 0, 0, fmt.Errorf("%q is not a blood pressure: write 192/124, 50 to 280 over 20 to 180, the first the larger", value)
	}
	return systolic, diastolic, nil
}

// highBloodPressure reports whether a reading reaches 180 over 120 mmHg in either
// half: the threshold above which guidelines ask the same day for signs of harm
// to heart, brain and eyes (NICE NG136, ACC/AHA 2017).
func highBloodPressure(systolic, diastolic int) bool { return systolic >= 180 || diastolic >= 120 }
