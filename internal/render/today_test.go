package render

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// fullToday is a day with so many regions, findings, plans and quiet episodes.
func fullToday(regions, findings, quiet, plans int) Today {
	t := Today{Day: 20779, Entries: 100}
	ids := []string{"quadratus-lumborum", "erector-spinae", "neck", "calves", "piriformis", "rhomboids", "hamstrings", "feet"}
	for i := range regions {
		row := trends.RegionRow{
			Region: ids[i], Usual: trends.Figure{Value: 5.5, N: 100}, Direction: trends.Direction{Days: 100, Stretches: 15, StretchDays: 7, PerWeek: 1.5, Low: 1, High: 2},
		}
		helps := RegionHelps{}.Compared(trends.WhatHelps([]trends.Use{{Key: "effleurage", Before: 5, After: 3}, {Key: "petrissage", Before: 5, After: 4}}), nil, warnings.Suggestion{})
		t.Regions = append(t.Regions, TodayRegion{Last: trends.DayPain{Day: 20760, Half: 15, Peak: 8, N: 12}, Row: row, Helps: helps})
	}
	for i := range findings {
		f := guide.Finding{Rule: fmt.Sprint("rule-", i), Urgency: guide.Emergency - guide.Urgency(i%4), Advice: guide.Advice{Do: strings.Repeat("Do this now. ", 1+8*i)}}
		t.Verdict.Findings = append(t.Verdict.Findings, warnings.Finding{Finding: f})
	}
	for i := range quiet {
		t.Rest = append(t.Rest, RegionEpisode{Region: ids[i], EpisodeSummary: trends.EpisodeSummary{State: "open", PainFree: 30, MayClose: true}})
	}
	for i := range plans {
		t.Due = append(t.Due, DuePlan{Region: ids[len(ids)-1-i], Due: true, On: 20779})
	}
	return t
}

// Whatever there is, the first page has under ten lines, and none is wrapped.
func TestTodayHasUnderTenLines(t *testing.T) {
	page := wideGuide(t)
	for _, width := range []int{40, 60, 80, 132} {
		for regions := range 9 {
			for findings := range 5 {
				for quiet := range 3 {
					for plans := range 3 {
						page.Width = width
						text := page.Today(fullToday(regions, findings, quiet, plans))
						lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
						if len(lines) > 9 || slices.ContainsFunc(lines, func(l string) bool { return term.Width(l) > width }) {
							t.Fatalf("width %d, %d regions, %d findings, %d quiet, %d plans: %d lines:\n%s", width, regions, findings, quiet, plans, len(lines), text)
						}
						if shown := strings.Count(text, "rising"); shown < min(regions, 1) {
							t.Fatalf("width %d, %d regions: none is shown:\n%s", width, regions, text)
						}
						if left := regions - strings.Count(text, "7.5 (12)"); left > 0 && !strings.Contains(text, fmt.Sprintf("and %d more region", left)) {
							t.Fatalf("width %d: %d regions are left out without a word:\n%s", width, left, text)
						}
					}
				}
			}
		}
	}
}
