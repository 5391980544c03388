package render

import (
	"strings"
	"testing"

	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// Hands are many: what is said of them is, too. A probability in a sentence is in words.
func TestHandsHelp(t *testing.T) {
	var uses []trends.Use
	for range 12 {
		uses = append(uses, trends.Use{Key: "hands", Before: 6, After: 2}, trends.Use{Key: "roller", Before: 6, After: 6})
	}
	h := RegionHelps{Region: "neck", By: trends.ByTool, Logged: true}.Compared(trends.WhatHelps(uses), nil, warnings.Suggestion{})
	text := strings.Join(strings.Fields(trendsPage(t, 0).NewHelps(h.By, []RegionHelps{h}, warnings.Verdict{}).Text(trendsPage(t, 0))), " ")
	for _, want := range []string{"Hands help most:", "they ease by", "and are very likely the best of the 2 in use (probability more than 99 %).", "4.0 very likely the best of these"} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}
