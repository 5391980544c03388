package exchange

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"
)

func TestReadLines(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, 11, 28, 9, 0, 0, 0, berlin)
	for text, want := range map[string]string{
		"2026-11-27 21:05 log piriformis.l press ball 5m 6-3": "2026-11-27T21:05:00+01:00 log piriformis.l press ball 5m 6-3",
		"2026-11-27T21:05:33+09:00 pain neck 4":               "2026-11-27T21:05:33+09:00 pain neck 4",
		"2026-11-27T20:05:33Z pain neck 4":                    "2026-11-27T20:05:33Z pain neck 4",
		"- 2026-11-27 9:05 pm, pain neck 4":                   "2026-11-27T21:05:00+01:00 pain neck 4",
		"- [ ] 2026-11-27 21:05: pain neck 4":                 "2026-11-27T21:05:00+01:00 pain neck 4",
		"27.11.2026, 21:05  pain   neck 4":                    "2026-11-27T21:05:00+01:00 pain neck 4",
		"27. November 2026 um 21:05 pain neck 4":              "2026-11-27T21:05:00+01:00 pain neck 4",
		"27 Nov 2026 at 21:05 pain neck 4":                    "2026-11-27T21:05:00+01:00 pain neck 4",
		"Nov 27, 2026 at 9:05\u202fPM symptom fever":          "2026-11-27T21:05:00+01:00 symptom fever",
		"2026-11-28 09:04 pain neck 4":                        "2026-11-28T09:04:00+01:00 pain neck 4", // a clock that is a little ahead
		"pain neck 4":                                         "it has no time; begin it with date and time, as in 2026-11-27 21:05 pain lower-back 4",
		"2026-11-27 pain neck 4":                              "it has no time; begin it with date and time, as in 2026-11-27 21:05 pain lower-back 4",
		"21:05 pain neck 4":                                   "it has no time; begin it with date and time, as in 2026-11-27 21:05 pain lower-back 4",
		"2026-11-27 21:05":                                    "nothing follows the time",
		"2026-02-30 21:05 pain neck 4":                        "2026-02-30 does not exist",
		"2026-03-29 02:30 pain neck 4":                        "02:30 does not exist on 2026-03-29: the clocks were put forward past it (the time zone is Europe/Berlin)",
		"2027-11-27 21:05 symptom fever":                      "its time is in the future; is the clock of the phone right?",
		"1826-11-27 21:05 symptom fever":                      "its time is before 1900",
		"2026-11-27 21:05 pain n\xffeck":                      "it is not text in UTF-8",
	} {
		list, err := ReadLines(strings.NewReader(text+"\n"), "inbox.txt", now)
		if err != nil || len(list) != 1 {
			t.Errorf("%q: %v, %v", text, list, err)
			continue
		}
		got := list[0].At.Format(time.RFC3339) + " " + list[0].Text
		if list[0].Err != nil {
			got = list[0].Err.Error()
		}
		if got != want {
			t.Errorf("%q = %s, want %s", text, got, want)
		}
	}
}

// A file has the same lines however it is written, in any time zone, and a copy of it.
func TestLinesAreTheSame(t *testing.T) {
	const plain = "2026-11-27 21:05 pain neck 4\n2026-11-27 21:05 pain neck 4\n# a remark\n\n2026-11-27 21:06 symptom fever\n"
	uids := func(text, zone string) string {
		loc, err := time.LoadLocation(zone)
		if err != nil {
			t.Fatal(err)
		}
		list, err := ReadLines(strings.NewReader(text), "", time.Date(2026, 11, 29, 0, 0, 0, 0, loc))
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, l := range list {
			all = append(all, l.UID)
		}
		return strings.Join(all, " ")
	}
	want := uids(plain, "UTC")
	if parts := strings.Fields(want); len(parts) != 3 || parts[0] == parts[1] || !strings.HasPrefix(parts[0][14:], "5") {
		t.Fatalf("uids %s, want three different ones of version 5", want)
	}
	for name, got := range map[string]string{
		"in Tokyo":            uids(plain, "Asia/Tokyo"),
		"CRLF":                uids(strings.ReplaceAll(plain, "\n", "\r\n"), "UTC"),
		"CR":                  uids(strings.ReplaceAll(plain, "\n", "\r"), "UTC"),
		"a mark":              uids("\uFEFF"+plain, "UTC"),
		"UTF-16":              uids(in16(strings.ReplaceAll(plain, "\n", "\r\n"), binary.LittleEndian, true), "UTC"),
		"no end":              uids(strings.TrimSpace(plain), "UTC"),
		"spaces":              uids(strings.ReplaceAll(plain, " pain ", "  pain\u00a0 "), "UTC"),
		"not filled up":       uids(plain+strings.Repeat("\x00", 100), "UTC"),
		"seconds and bullets": uids("- "+strings.ReplaceAll(plain, ":05 ", ":05:00 "), "UTC"),
	} {
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if more := uids(plain+"2026-11-27 21:05 pain neck 4\n", "UTC"); !strings.HasPrefix(more, want+" ") || len(strings.Fields(more)) != 4 {
		t.Errorf("a line typed a third time: %s", more)
	}
	list, _ := ReadLines(strings.NewReader(plain+"2026-11-27 21:07 pain n"), "", time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC))
	if n := len(list); n != 4 || !list[3].Open || list[2].Open || list[3].Number != 6 {
		t.Errorf("a line that is not whole: %+v", list)
	}
}
