package term

import "strings"

// A Style is how a text stands out on a terminal that has colours. All come from the 16
// colours that every theme chooses for itself, and none carries a meaning alone.
type Style string

// The styles, by what they are for.
const (
	Strong  Style = "\x1b[1m"      // a heading, the value that matters
	Muted   Style = "\x1b[2m"      // heads of columns, and what is said in passing
	Alarm   Style = "\x1b[1;31m"   // emergency and urgent
	Caution Style = "\x1b[33m"     // soon and caution
	Marker  Style = "\x1b[36m"     // events of the person's own
	Severe  Style = "\x1b[1;7;31m" // a cell of severe pain, 7 to 10: filled, and the heaviest
	Medium  Style = "\x1b[7;33m"   // a cell of moderate pain, 4 to 6: filled
	Mild    Style = ""             // a cell of milder pain, 0 to 3, as the page around it
)

// styleOff ends a style.
const styleOff = "\x1b[0m"

// On returns a text in the style, each line by itself: a style never runs into a margin.
func (s Style) On(text string) string {
	if s == Mild {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line != "" {
			lines[i] = string(s) + line + styleOff
		}
	}
	return strings.Join(lines, "\n")
}

// passed are the sequences that a SafeWriter with colours lets through.
var passed = [...]string{
	string(Strong), string(Muted), string(Alarm), string(Caution), string(Marker), string(Severe), string(Medium), styleOff,
}

// ForPain returns the style of a cell that shows a pain score of 0 to 10: the bounds of
// mild, moderate and severe are those of the numeric rating scale (Boonstra 2016).
func ForPain(score float64) Style {
	switch {
	case score >= 7:
		return Severe
	case score >= 4:
		return Medium
	}
	return Mild
}
