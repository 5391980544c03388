package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/trends"
)

func usesOf(c trends.Comparison, key string) int {
	for _, h := range c.Helps {
		if h.Key == key {
			return h.Uses
		}
	}
	return 0
}

// name returns what is compared as a person reads it.
func (h RegionHelps) name(key string) string { return keyText(h.By, key) }

func keyText(by trends.By, key string) string {
	switch {
	case key == "":
		return "none given"
	case by == trends.ByTechnique:
		return guide.TechniqueName(key)
	}
	return key
}

// manyOf names what is compared.
func manyOf(by trends.By) string {
	return [...]string{"weeks", "months", "techniques", "tools", "durations", "times of day"}[by]
}

func oneDigit(x float64) string {
	return fmt.Sprintf("%.1f", stats.Round(x, 1))
}

func points(x float64) string {
	text := oneDigit(x)
	if text == "1.0" {
		return text + " point"
	}
	return text + " points"
}

// percent never says that something is certain.
func percent(x float64) string {
	switch {
	case x < 0.01:
		return "<1 %"
	case x > 0.99:
		return ">99 %"
	}
	return fmt.Sprintf("%.0f %%", stats.Round(100*x, 0))
}

// oddsText is percent in a sentence.
func oddsText(x float64) string {
	return strings.NewReplacer("<", "less than ", ">", "more than ").Replace(percent(x))
}

// verb chooses between the forms for one and for many: hands help, a ball helps.
func verb(key, one, many string) string {
	if key == "hands" {
		return many
	}
	return one
}
