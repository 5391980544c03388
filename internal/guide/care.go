package guide

import "strings"

// Care is the telephone numbers for help where the person lives; "" for one that was
// not given.
type Care struct {
	Emergency, Urgent string
}

// In returns a text with each number once after the words that mean it.
func (c Care) In(text string) string {
	var pairs []string
	for _, number := range [][2]string{{"your emergency number", c.Emergency}, {"an urgent-care line", c.Urgent}} {
		if number[1] != "" {
			with := number[0] + " (" + number[1] + ")"
			pairs = append(pairs, with, with, number[0], with)
		}
	}
	if pairs == nil {
		return text
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// addTo adds the numbers to the advice of the levels.
func (c Care) addTo(levels []Level) {
	for i := range levels {
		a := &levels[i].Advice
		for _, part := range []*string{&a.Do, &a.Massage, &a.Why, &a.Worse} {
			*part = c.In(*part)
		}
	}
}
