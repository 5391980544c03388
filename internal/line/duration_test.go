package line

import (
	"testing"
	"time"
)

func TestParseDuration(t *testing.T) {
	for _, tt := range []struct {
		in      string
		want    time.Duration
		printed string
		err     string
	}{
		{in: "10m", want: 10 * time.Minute, printed: "10m"},
		{in: "1h15m", want: 75 * time.Minute, printed: "1h15m"},
		{in: "90s", want: 90 * time.Second, printed: "1m30s"},
		{in: "90M", want: 90 * time.Minute, printed: "1h30m"},
		{in: "1h5s", want: time.Hour + 5*time.Second, printed: "1h5s"},
		{in: "24h", want: 24 * time.Hour, printed: "24h"},
		{in: "1s", want: time.Second, printed: "1s"},
		{in: "30", err: "30 needs a unit: 30m for minutes, 30s for seconds"},
		{in: "0m", err: `"0m" is no time at all; a session lasts at least 1s`},
		{in: "24h1s", err: `"24h1s" is longer than a day; a session lasts at most 24h`},
		{in: "999999h", err: `"999999h" is longer than a day; a session lasts at most 24h`},
		{in: "9999999h", err: `"9999999h" is not a duration; write 10m, 1h15m or 90s`},
		{in: "1h90m", want: 150 * time.Minute, printed: "2h30m"},
		{in: "1m1h", err: `"1m1h" is not a duration; write 10m, 1h15m or 90s`},
		{in: "5min", want: 5 * time.Minute, printed: "5m"},
		{in: "10 Min", want: 10 * time.Minute, printed: "10m"},
		{in: "10 minutes", want: 10 * time.Minute, printed: "10m"},
		{in: "1.5h", want: 90 * time.Minute, printed: "1h30m"},
		{in: "2,5 min", want: 150 * time.Second, printed: "2m30s"},
		{in: "2 hours", want: 2 * time.Hour, printed: "2h"},
		{in: "1 hour and 15 mins", want: 75 * time.Minute, printed: "1h15m"},
		{in: "1h 15m 5 secs", want: 75*time.Minute + 5*time.Second, printed: "1h15m5s"},
		{in: "0.001s", err: `"0.001s" is no time at all; a session lasts at least 1s`},
		{in: "2 days", err: `"2 days" is not a duration; write 10m, 1h15m or 90s`},
		{in: "300", err: "300 needs a unit: 300s for seconds"},
		{in: "20000", err: "20000 needs a unit, as in 10m, 1h15m or 90s"},
		{in: "5m 10m", err: `"5m 10m" is not a duration; write 10m, 1h15m or 90s`},
		{in: "10 parsecs", err: `"10 parsecs" is not a duration; write 10m, 1h15m or 90s`},
		{in: "-5m", err: `"-5m" is not a duration; write 10m, 1h15m or 90s`},
		{in: "m", err: `"m" is not a duration; write 10m, 1h15m or 90s`},
		{in: "", err: `"" is not a duration; write 10m, 1h15m or 90s`},
		{in: "٣m", err: `"٣m" is not a duration; write 10m, 1h15m or 90s`},
	} {
		got, err := ParseDuration(tt.in)
		if got != tt.want || errText(t, err) != tt.err {
			t.Errorf("ParseDuration(%q) = %v, %v, want %v, %v", tt.in, got, err, tt.want, tt.err)
		}
		if err == nil && FormatDuration(got) != tt.printed {
			t.Errorf("FormatDuration(%v) = %q, want %q", got, FormatDuration(got), tt.printed)
		}
	}
}

func TestCheckLongAsksOverThreeHours(t *testing.T) {
	if err := CheckLong(3 * time.Hour); err != nil {
		t.Errorf("CheckLong(3h) = %v, want nil", err)
	}
	want := "5h is over 3 hours; if that is right add --yes"
	if got := errText(t, CheckLong(5*time.Hour)); got != want {
		t.Errorf("CheckLong(5h) = %q, want %q", got, want)
	}
}

func FuzzDuration(f *testing.F) {
	for _, seed := range []string{"10m", "1h15m", "90s", "24h", "1h90m", "5min", "1.5h", "0s", "h", "99999999s", "1e5h"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, word string) {
		d, err := ParseDuration(word)
		if err != nil {
			errText(t, err)
			return
		}
		if d < time.Second || d > 24*time.Hour || d%time.Second != 0 {
			t.Fatalf("ParseDuration(%q) = %v, want whole seconds from 1s to 24h", word, d)
		}
		printed := FormatDuration(d)
		again, err := ParseDuration(printed)
		if err != nil || again != d || FormatDuration(again) != printed {
			t.Fatalf("ParseDuration(%q) = %v, printed %q, read back as %v, %v", word, d, printed, again, err)
		}
	})
}
