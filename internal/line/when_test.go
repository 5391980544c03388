package line

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"backlog/internal/guide"
)

func TestParseWhen(t *testing.T) {
	c := evening(t)
	for _, tt := range []struct{ in, want, err string }{
		{in: "now", want: "2026-11-22T21:05:07+01:00"},
		{in: "today", want: "2026-11-22T21:05:07+01:00"},
		{in: "2026-11-22", want: "2026-11-22T21:05:07+01:00"},
		{in: "yesterday", want: "2026-11-21T12:00:00+01:00"},
		{in: "Yesterday-21:30", want: "2026-11-21T21:30:00+01:00"},
		{in: "today-07:15", want: "2026-11-22T07:15:00+01:00"},
		{in: "sat", want: "2026-11-21T12:00:00+01:00"},
		{in: "sunday", want: "2026-11-15T12:00:00+01:00"},
		{in: "mon-07:15", want: "2026-11-16T07:15:00+01:00"},
		{in: "21:05", want: "2026-11-22T21:05:00+01:00"},
		{in: "7:15", want: "2026-11-22T07:15:00+01:00"},
		{in: "21:05:07", want: "2026-11-22T21:05:07+01:00"},
		{in: "2h", want: "2026-11-22T19:05:07+01:00"},
		{in: "90m", want: "2026-11-22T19:35:07+01:00"},
		{in: "1h30m", want: "2026-11-22T19:35:07+01:00"},
		{in: "36h", want: "2026-11-21T09:05:07+01:00"},
		{in: "3d", want: "2026-11-19T12:00:00+01:00"},
		{in: "2w-08:00", want: "2026-11-08T08:00:00+01:00"},
		{in: "2026-11-20", want: "2026-11-20T12:00:00+01:00"},
		{in: "2026-07-20T21:30", want: "2026-07-20T21:30:00+02:00"},
		{in: "2026-11-20T21:30:05-03:30", want: "2026-11-20T21:30:05-03:30"},
		{in: "2026-11-20t21:30:05.999z", want: "2026-11-20T21:30:05Z"},
		{in: "2024-02-29", want: "2024-02-29T12:00:00+01:00"},

		{in: "21:30", err: "21:30 is later today; for yesterday write @yesterday-21:30"},
		{in: "today-23:00", err: "23:00 is later today; for yesterday write @yesterday-23:00"},
		{in: "2026-11-23", err: `"@2026-11-23" is in the future; log it once it has happened`},
		{in: "2026-11-22T21:06", err: `"@2026-11-22T21:06" is in the future; log it once it has happened`},
		{in: "2026-11-22T22:00+01:00", err: `"@2026-11-22T22:00+01:00" is in the future; log it once it has happened`},
		{in: "tomorrow", err: "tomorrow is in the future; log it once it has happened"},
		{in: "2026-02-30", err: "2026-02-30 does not exist: February 2026 has 28 days"},
		{in: "2026-13-01T10:00", err: "2026-13-01 does not exist: months go from 01 to 12"},
		{in: "1899-12-31", err: "1899-12-31 is before 1900"},
		{in: "9999999h", err: `"@9999999h" is not a time; write @yesterday, @yesterday-21:30, @mon, @2h (ago), @2026-11-20 or @2026-11-20T21:30`},
		{in: "1199999h", err: `"@1199999h" is before 1900`},
		{in: "99999d", err: "99999d ago is before 1900"},
		{in: "12:00am", err: `"12:00am" may be midday or midnight; write @12:00 or @00:00`},
		{in: "12pm", err: `"12pm" may be midday or midnight; write @12:00 or @00:00`},
		{in: "yesterday-9pm", want: "2026-11-21T21:00:00+01:00"},
		{in: "24:00", err: "24:00 is not a clock time; write 00:00 of the day that begins then"},
		{in: "21:60", err: "21:60 is not a clock time; it goes from 00:00 to 23:59"},
		{in: "21", err: `"@21" lacks what it is: a clock time, or hours ago; write @21:00 or @21h`},
		{in: "2026-11", err: `"@2026-11" is no single day; write @2026-11-01`},
		{in: "20.11.2026", err: `"@20.11.2026" is not how a date is written; write @2026-11-20`},
		{in: "2026-11-20-21:30", want: "2026-11-20T21:30:00+01:00"},
		{in: "2026-11-20T21:30+99:00", err: `"+99:00" is not an offset from UTC; write +01:00, -03:30 or Z`},
		{in: "yesteday", err: `"@yesteday" is not a time (did you mean @yesterday?)`},
		{in: "next week", err: `"@next week" is not a time; write @yesterday, @yesterday-21:30, @mon, @2h (ago), @2026-11-20 or @2026-11-20T21:30`},
		{in: "", err: `"@" is not a time; write @yesterday, @yesterday-21:30, @mon, @2h (ago), @2026-11-20 or @2026-11-20T21:30`},
	} {
		got, err := ParseWhen(tt.in, c)
		if errText(t, err) != tt.err || err == nil && got.Format(time.RFC3339) != tt.want {
			t.Errorf("ParseWhen(%q) = %v, %v, want %v, %v", tt.in, got.Format(time.RFC3339), err, tt.want, tt.err)
		}
	}
}

func TestParseWhenWhereClocksChange(t *testing.T) {
	for _, tt := range []struct{ zone, in, want, err string }{
		{zone: "Europe/Berlin", in: "2026-03-29T02:30", err: "02:30 does not exist on 2026-03-29: the clocks were put forward past it"},
		{zone: "Europe/Berlin", in: "2026-03-29T01:59:59", want: "2026-03-29T01:59:59+01:00"},
		{zone: "Europe/Berlin", in: "2026-03-29T03:00", want: "2026-03-29T03:00:00+02:00"},
		{zone: "Europe/Berlin", in: "2026-10-25T02:30", want: "2026-10-25T02:30:00+02:00"},
		{zone: "Europe/Berlin", in: "2026-10-25T02:30+01:00", want: "2026-10-25T02:30:00+01:00"},
		{zone: "Europe/Berlin", in: "2026-10-25T03:00", want: "2026-10-25T03:00:00+01:00"},
		{zone: "America/New_York", in: "2026-11-01T01:30", want: "2026-11-01T01:30:00-04:00"},
		{zone: "America/New_York", in: "2026-03-08T02:00", err: "02:00 does not exist on 2026-03-08: the clocks were put forward past it"},
		{zone: "Australia/Lord_Howe", in: "2026-10-04T02:15", err: "02:15 does not exist on 2026-10-04: the clocks were put forward past it"},
		{zone: "Australia/Lord_Howe", in: "2026-04-05T01:45", want: "2026-04-05T01:45:00+11:00"},
		{zone: "Pacific/Apia", in: "2011-12-30", err: "12:00 does not exist on 2011-12-30: the clocks were put forward past it"},
		{zone: "Pacific/Apia", in: "2011-12-31", want: "2011-12-31T12:00:00+14:00"},
		{zone: "America/Sao_Paulo", in: "2018-11-04T00:30", err: "00:30 does not exist on 2018-11-04: the clocks were put forward past it"},
		{zone: "Asia/Kathmandu", in: "2026-11-20T08:00", want: "2026-11-20T08:00:00+05:45"},
	} {
		c := Clock{Now: time.Date(2026, 11, 22, 21, 5, 7, 0, zone(t, tt.zone))}
		got, err := ParseWhen(tt.in, c)
		if errText(t, err) != tt.err || err == nil && got.Format(time.RFC3339) != tt.want {
			t.Errorf("ParseWhen(%q) in %s = %v, %v, want %v, %v", tt.in, tt.zone, got.Format(time.RFC3339), err, tt.want, tt.err)
		}
	}
}

func TestParseWhenCountsFromTheDayThatBeganAtDayStart(t *testing.T) {
	small := Clock{Now: time.Date(2026, 11, 22, 1, 0, 0, 0, berlin(t)), DayStart: 3 * time.Hour}
	morning := Clock{Now: time.Date(2026, 11, 22, 10, 0, 0, 0, berlin(t)), DayStart: 3 * time.Hour}
	for _, tt := range []struct {
		c             Clock
		in, want, err string
	}{
		{c: small, in: "today", want: "2026-11-22T01:00:00+01:00"},
		{c: small, in: "2026-11-21", want: "2026-11-22T01:00:00+01:00"},
		{c: small, in: "2026-11-22", want: "2026-11-22T01:00:00+01:00"},
		{c: small, in: "00:30", want: "2026-11-22T00:30:00+01:00"},
		{c: small, in: "22:00", want: "2026-11-21T22:00:00+01:00"},
		{c: small, in: "yesterday", want: "2026-11-20T12:00:00+01:00"},
		{c: small, in: "sat", want: "2026-11-14T12:00:00+01:00"},
		{c: morning, in: "01:00", err: "01:00 is later today; for yesterday write @yesterday-01:00"},
		{c: morning, in: "yesterday-01:00", want: "2026-11-22T01:00:00+01:00"},
		{c: morning, in: "2026-11-22T01:00", want: "2026-11-22T01:00:00+01:00"},
	} {
		got, err := ParseWhen(tt.in, tt.c)
		if errText(t, err) != tt.err || err == nil && got.Format(time.RFC3339) != tt.want {
			t.Errorf("ParseWhen(%q) at %v = %v, %v, want %v, %v", tt.in, tt.c.Now, got.Format(time.RFC3339), err, tt.want, tt.err)
		}
	}
}

// Every wall clock time of a zone is either read as its first occurrence, or
// refused because there is none.
func TestMomentIsTheFirstOccurrence(t *testing.T) {
	zones := []string{"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns", "UTC"}
	rapid.Check(t, func(t *rapid.T) {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		at := time.Unix(rapid.Int64Range(0, 1_900_000_000).Draw(t, "at")/900*900, 0).In(loc)
		if rapid.Bool().Draw(t, "near a change") {
			if _, end := at.ZoneBounds(); !end.IsZero() {
				at = end.Add(time.Duration(rapid.IntRange(-12, 12).Draw(t, "quarters")) * 15 * time.Minute)
			}
		}
		h, m, s := at.Clock()
		clock := time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second
		got, err := MomentAt(guide.DayOf(at), clock, loc)
		if err != nil || got.After(at) || got.Format("2006-01-02 15:04:05") != at.Format("2006-01-02 15:04:05") {
			t.Fatalf("MomentAt(%v) = %v, %v, want the same clock, not later", at, got, err)
		}
		for back := 15 * time.Minute; back <= 3*time.Hour; back += 15 * time.Minute {
			if earlier := got.Add(-back); earlier.Format("2006-01-02 15:04:05") == at.Format("2006-01-02 15:04:05") {
				t.Fatalf("MomentAt(%v) = %v, want the first, %v", at, got, earlier)
			}
		}
	})
}

func FuzzWhen(f *testing.F) {
	for _, seed := range []string{
		"yesterday", "mon-07:15", "21:30", "2h", "90m", "3d", "2026-11-20", "2026-11-20T21:30", "2026-03-29T02:30",
		"2026-10-25T02:30+01:00", "1900-01-01T00:00-11:59:59", "12:00am", "2w-0:00", "2026-11-20T21:30:05.9z", "20.11.2026", "9pm", "6m", "24:00",
	} {
		f.Add(seed, int64(0))
		f.Add(seed, int64(3*3600))
	}
	loc := berlin(f)
	f.Fuzz(func(t *testing.T, word string, dayStart int64) {
		c := Clock{Now: time.Date(2026, 11, 22, 2, 5, 7, 0, loc), DayStart: time.Duration((dayStart%86400+86400)%86400) * time.Second}
		if span, err := ParseDate(word, c); err == nil {
			again, err := ParseDate(span.String(), c)
			if err != nil || again != span || span.From > span.To || span.From > guide.DayOf(c.Now) {
				t.Fatalf("ParseDate(%q) = %v, read back as %v, %v", word, span, again, err)
			}
		} else {
			errText(t, err)
		}
		at, err := ParseWhen(word, c)
		if err != nil {
			if text := errText(t, err); strings.ContainsAny(text, "\x1b\n\r") {
				t.Fatalf("ParseWhen(%q) says %q, control characters included", word, text)
			}
			return
		}
		if at.After(c.Now) || at.Nanosecond() != 0 {
			t.Fatalf("ParseWhen(%q) = %v, want whole seconds up to %v", word, at, c.Now)
		}
		printed := FormatWhen(at)
		again, err := ParseWhen(printed, c)
		if err != nil || !again.Equal(at) || !sameOffset(again, at) || FormatWhen(again) != printed {
			t.Fatalf("ParseWhen(%q) = %v, printed %q, read back as %v, %v", word, at, printed, again, err)
		}
	})
}
