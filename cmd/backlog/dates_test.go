package main

import (
	"strings"
	"testing"
	"time"

	"backlog/internal/line"
)

func TestJoinDates(t *testing.T) {
	clock := line.Clock{Now: time.Date(2026, 11, 22, 21, 5, 0, 0, time.UTC)}
	for typed, want := range map[string]string{
		"list|--since|1|november":                    "list|--since|1 november",
		"list|--since|1|november|2026":               "list|--since|1 november 2026",
		"list|--since|1|nov|piriformis":              "list|--since|1 nov|piriformis",
		"list|--until|1|november|2026|lower-back":    "list|--until|1 november 2026|lower-back",
		"trends|lower-back|--last|2|weeks|--plain":   "trends|lower-back|--last|2 weeks|--plain",
		"check|--as-of|1|november":                   "check|--as-of|1 november",
		"list|--since|2026-11-01|lower-back":         "list|--since|2026-11-01|lower-back",
		"list|--since|mon|piriformis":                "list|--since|mon|piriformis",
		"pain|neck|4|--at|yesterday|21:00":           "pain|neck|4|--at|yesterday 21:00",
		"pain|neck|--at|yesterday|4":                 "pain|neck|--at|yesterday|4",
		"pain|neck|4|--|--since|1|november":          "pain|neck|4|--|--since|1|november",
		"list|--since=1|november":                    "list|--since=1|november",
		"list|--since|1|november|--until|3|november": "list|--since|1 november|--until|3 november",
	} {
		if got := strings.Join(joinDates(strings.Split(typed, "|"), clock), "|"); got != want {
			t.Errorf("joinDates(%s) = %s, want %s", typed, got, want)
		}
	}
}
