package line

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	c := evening(t)
	for _, tt := range []struct{ in, from, to, err string }{
		{in: "2026-11-20", from: "2026-11-20", to: "2026-11-20"},
		{in: "2026-11", from: "2026-11-01", to: "2026-11-30"},
		{in: "2024-02", from: "2024-02-01", to: "2024-02-29"},
		{in: "2026", from: "2026-01-01", to: "2026-12-31"},
		{in: "1900", from: "1900-01-01", to: "1900-12-31"},
		{in: "today", from: "2026-11-22", to: "2026-11-22"},
		{in: "yesterday", from: "2026-11-21", to: "2026-11-21"},
		{in: "sun", from: "2026-11-15", to: "2026-11-15"},
		{in: "Saturday", from: "2026-11-21", to: "2026-11-21"},
		{in: "3d", from: "2026-11-19", to: "2026-11-19"},
		{in: "0d", from: "2026-11-22", to: "2026-11-22"},
		{in: "2w", from: "2026-11-08", to: "2026-11-08"},

		{in: "2026-11-23", err: "2026-11-23 is in the future"},
		{in: "2026-12", err: "2026-12 is in the future"},
		{in: "2027", err: "2027 is in the future"},
		{in: "1899", err: "1899 is before 1900"},
		{in: "1899-12", err: "1899-12-01 is before 1900"},
		{in: "2026-02-29", err: "2026-02-29 does not exist: February 2026 has 28 days"},
		{in: "2026-13", err: "2026-13-01 does not exist: months go from 01 to 12"},
		{in: "2026-1-5", err: `"2026-1-5" is not how a date is written; write 2026-01-05`},
		{in: "11/12/2026", err: `"11/12/2026" may be 11 December or 12 November; write 2026-11-12`},
		{in: "6m", err: `"6m" is not a date; for 6 months ago write 2026-05`},
		{in: "2y", err: `"2y" is not a date; for 2 years ago write 2024`},
		{in: "mnoday", err: `"mnoday" is not a date (did you mean monday?)`},
		{in: "21:30", err: `"21:30" is not a date; write 2026-11-20, 2026-11, 2026, yesterday, mon, 3d or 2w (ago)`},
		{in: "", err: `"" is not a date; write 2026-11-20, 2026-11, 2026, yesterday, mon, 3d or 2w (ago)`},
	} {
		got, err := ParseDate(tt.in, c)
		if errText(t, err) != tt.err || err == nil && (got.From.String() != tt.from || got.To.String() != tt.to) {
			t.Errorf("ParseDate(%q) = %v to %v, %v, want %v to %v, %v", tt.in, got.From, got.To, err, tt.from, tt.to, tt.err)
		}
	}
}

func TestParseDateInTheSmallHours(t *testing.T) {
	c := Clock{Now: time.Date(2026, 11, 22, 1, 0, 0, 0, berlin(t)), DayStart: 3 * time.Hour}
	for _, tt := range []struct{ in, want string }{
		{in: "today", want: "2026-11-21"},
		{in: "yesterday", want: "2026-11-20"},
		{in: "sat", want: "2026-11-14"},
		{in: "2026-11-22", want: "2026-11-22"},
	} {
		if got, err := ParseDate(tt.in, c); err != nil || got.String() != tt.want {
			t.Errorf("ParseDate(%q) = %v, %v, want %v", tt.in, got, err, tt.want)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	c := evening(t)
	for _, tt := range []struct{ last, since, until, week, from, to, err string }{
		{from: "1900-01-01", to: "9999-12-31"},
		{last: "8w", from: "2026-09-28", to: "9999-12-31"},
		{last: "1d", from: "2026-11-22", to: "9999-12-31"},
		{last: "1y", from: "2025-11-23", to: "9999-12-31"},
		{last: "2w", until: "2026-10", from: "2026-10-18", to: "2026-10-31"},
		{since: "2026-10", from: "2026-10-01", to: "9999-12-31"},
		{since: "2026-10", until: "2026-10", from: "2026-10-01", to: "2026-10-31"},
		{until: "2027", from: "1900-01-01", to: "2027-12-31"},
		{week: "2026-W46", from: "2026-11-09", to: "2026-11-15"},
		{week: "2020-w53", from: "2020-12-28", to: "2021-01-03"},
		{week: "2021-W01", from: "2021-01-04", to: "2021-01-10"},

		{week: "2026-W54", err: `"2026-W54" does not exist: the weeks of 2026 go from 01 to 53`},
		{week: "46", err: `"46" is not a week; write 2026-W46, this or last`},
		{week: "2026-W46", last: "8w", err: "--week is a whole period; leave out --last, --since and --until"},
		{last: "8w", since: "mon", err: "--last and --since both say where to begin; leave out one"},
		{last: "6m", err: `"6m" is not a period, m is minutes; for 6 months write 26w`},
		{last: "8", err: `"8" is not a period; write 10d, 8w or 2y`},
		{last: "0w", err: `"0w" is not a period; write 10d, 8w or 2y`},
		{since: "2026-10-05", until: "2026-10-01", err: "the period ends (2026-10-01) before it begins (2026-10-05)"},
		{since: "2027", err: "2027 is in the future"},
	} {
		from, to, err := ParsePeriod(tt.last, tt.since, tt.until, tt.week, c)
		if errText(t, err) != tt.err || err == nil && (from.String() != tt.from || to.String() != tt.to) {
			t.Errorf("ParsePeriod(%q, %q, %q, %q) = %v, %v, %v, want %v, %v, %v",
				tt.last, tt.since, tt.until, tt.week, from, to, err, tt.from, tt.to, tt.err)
		}
	}
}
