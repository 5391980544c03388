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

// fullToday is a day with so many regions, findings, plans and episodes without pain.
func fullToday(p Page, regions, findings, rested, plans int) Today {
	ids := []string{"quadratus-lumborum", "erector-spinae", "neck", "calves", "piriformis", "rhomboids", "hamstrings", "feet", "hip-flexors"}
	var rows []TodayRegion
	for i := range regions {
		row := trends.RegionRow{
			Region: ids[i], Usual: trends.Figure{Value: 5.5, N: 100}, Direction: trends.Direction{Days: 100, Stretches: 15, StretchDays: 7, PerWeek: 1.5, Low: 1, High: 2},
			Change: float64(i) - 2, ChangeKnown: true, Weeks: []trends.Figure{{Value: 3, N: 1}, {}, {Value: 8, N: 2}},
		}
		helps := RegionHelps{}.Compared(trends.WhatHelps([]trends.Use{{Key: "effleurage", Before: 5, After: 3}, {Key: "petrissage", Before: 5, After: 4}}), nil, warnings.Suggestion{})
		rows = append(rows, NewTodayRegion(trends.DayPain{Day: 20760, Half: 15, Peak: 8, N: 12}, trends.LastScore{Score: i, On: 20760}, row, helps))
	}
	var v warnings.Verdict
	for i := range findings {
		f := guide.Finding{Rule: fmt.Sprint("rule-", i), Urgency: guide.Emergency - guide.Urgency(i%4), Advice: guide.Advice{Do: strings.Repeat("Do this now. ", 1+8*i)}}
		v.Findings = append(v.Findings, warnings.Finding{Finding: f})
	}
	var rest []RegionEpisode
	for i := range rested {
		rest = append(rest, RegionEpisode{Region: ids[i], EpisodeSummary: trends.EpisodeSummary{State: "open", PainFree: 30, MayClose: true}})
	}
	var due []DuePlan
	for i := range plans {
		due = append(due, DuePlan{Region: ids[len(ids)-1-i], Due: true, On: 20779})
	}
	return p.NewToday(20779, 100, v, rows, rest, due)
}

// Whatever there is, no line of the first page is wider than the terminal, no warning is
// cut, and a region that is left out is counted.
func TestTodayFitsAndCutsNothing(t *testing.T) {
	page := wideGuide(t)
	for _, width := range []int{40, 60, 80, 120} {
		for regions := range 10 {
			for findings := range 5 {
				for rested := range 3 {
					for plans := range 3 {
						page.Width, page.Bars = width, true
						today := fullToday(page, regions, findings, rested, plans)
						text := today.Text(page)
						lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
						if slices.ContainsFunc(lines, func(l string) bool { return term.Width(l) > width }) || strings.Contains(text, "…") {
							t.Fatalf("width %d, %d regions, %d findings, %d at rest, %d plans:\n%s", width, regions, findings, rested, plans, text)
						}
						if more := regions - todayRegions; more > 0 && !strings.Contains(text, fmt.Sprintf("and %d more region", more)) {
							t.Fatalf("width %d: %d regions are left out without a word:\n%s", width, more, text)
						}
						if findings > 0 && (!strings.Contains(text, "▌ EMERGENCY") || !strings.Contains(text, "backlog")) {
							t.Fatalf("width %d: the warning is not there:\n%s", width, text)
						}
					}
				}
			}
		}
	}
}
