package zone

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func local(tz string) (*time.Location, error) {
	return Local(func(string) (string, bool) { return tz, true })
}

// A rule means what the zone means that it was written for, at every half-hour of
// years with and without a leap day.
func TestRulesOfZones(t *testing.T) {
	for _, c := range []struct{ rule, zone string }{
		{"UTC0", "UTC"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"},
		{":CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin"},
		{"GMT0BST,M3.5.0/1,M10.5.0", "Europe/London"},
		{"IST-1GMT0,M10.5.0,M3.5.0/1", "Europe/Dublin"}, // in winter the clock goes back from what is called standard
		{"EST5EDT,M3.2.0,M11.1.0", "America/New_York"},
		{"EST5EDT4,M3.2.0/2:00:00,M11.1.0/02", "America/New_York"},
		{"NST3:30NDT,M3.2.0,M11.1.0", "America/St_Johns"},
		{"<-04>4<-03>,M9.1.6/24,M4.1.6/24", "America/Santiago"},
		{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "America/Nuuk"},
		{"NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Auckland"},
		{"<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "Pacific/Chatham"},
		{"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "Australia/Lord_Howe"},
		{"<+03>-3", "Europe/Istanbul"},
		{"<-03>3", "America/Sao_Paulo"},
		{"IST-5:30", "Asia/Kolkata"},
		{"<+14>-14", "Pacific/Kiritimati"},
		{"IST-2IDT,M3.4.4/26,M10.5.0", "Asia/Jerusalem"},
	} {
		got, err := local(c.rule)
		if err != nil {
			t.Errorf("%s: %v", c.rule, err)
			continue
		}
		want, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		end := time.Date(2029, 1, 2, 0, 0, 0, 0, time.UTC)
		for at := time.Date(2024, 12, 30, 0, 0, 0, 0, time.UTC); at.Before(end); at = at.Add(30 * time.Minute) {
			_, has := at.In(got).Zone()
			if _, wants := at.In(want).Zone(); has != wants {
				t.Errorf("%s: %s is %d seconds east, want %d as in %s", c.rule, at.Format(time.RFC3339), has, wants, c.zone)
				break
			}
		}
	}
}

// Rules that no zone has: by the day of the year, all year, and without a word.
func TestRulesByTheDay(t *testing.T) {
	for _, c := range []struct {
		rule, at string // UTC
		east     int
	}{
		{"AAA0BBB,J60/0,J300/0", "2028-02-29T23:59:59Z", 0}, // J60 is 1 March, also in a leap year
		{"AAA0BBB,J60/0,J300/0", "2028-03-01T00:00:00Z", 3600},
		{"AAA0BBB,J60/0,J300/0", "2027-03-01T00:00:00Z", 3600},
		{"AAA0BBB,59/0,300/0", "2028-02-29T00:00:00Z", 3600}, // 59 counts from 0, leap days included
		{"AAA0BBB,59/0,300/0", "2027-03-01T00:00:00Z", 3600},
		{"AAA0BBB,59/0,300/0", "2027-02-28T23:59:59Z", 0},
		{"EST5EDT,0/0,J365/25", "2026-01-01T04:59:59Z", -4 * 3600}, // all year
		{"EST5EDT,0/0,J365/25", "2026-01-01T05:00:00Z", -4 * 3600},
		{"EST5EDT,0/0,J365/25", "2026-12-31T23:59:59Z", -4 * 3600},
		{"EST5EDT,0/0,J365/25", "2027-07-01T00:00:00Z", -4 * 3600},
		{"AAA-12BBB,J1/0,J100/0", "2026-12-31T11:59:59Z", 12 * 3600}, // the new year begins there while UTC has the old one
		{"AAA-12BBB,J1/0,J100/0", "2026-12-31T12:00:00Z", 13 * 3600},
		{"CET-1CEST", "2026-03-20T12:00:00Z", 2 * 3600}, // as in the United States, as the C libraries have it
		{"CET-1CEST", "2026-11-20T12:00:00Z", 3600},
		{"LMT-0:53:28", "2026-11-20T12:00:00Z", 3208},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "1960-07-01T00:00:00Z", 2 * 3600}, // a rule holds for every year
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2100-07-01T00:00:00Z", 2 * 3600},
	} {
		loc, err := local(c.rule)
		if err != nil {
			t.Errorf("%s: %v", c.rule, err)
			continue
		}
		at, err := time.Parse(time.RFC3339, c.at)
		if err != nil {
			t.Fatal(err)
		}
		if _, east := at.In(loc).Zone(); east != c.east {
			t.Errorf("%s: %s is %d seconds east, want %d", c.rule, c.at, east, c.east)
		}
	}
}

func TestNamesOfZones(t *testing.T) {
	file := filepath.Join(t.TempDir(), "zone")
	data, err := os.ReadFile("/usr/share/zoneinfo/Asia/Tokyo")
	if err == nil {
		err = os.WriteFile(file, data, 0o600)
	}
	hasFile := err == nil
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		tz   string
		east int // -1: not known
	}{
		{"", 0},
		{":", 0},
		{"UTC", 0},
		{"Europe/Berlin", 3600},
		{":Europe/Berlin", 3600},
		{"EST5EDT", -5 * 3600}, // both a name and a rule
		{file, 9 * 3600},
		{":" + file, 9 * 3600},
		{file + "-that-is-not-there", -1},
		{"/nowhere/zoneinfo/Asia/Tokyo", 9 * 3600}, // a system without zone files
		{":/nowhere/zoneinfo/posix/Asia/Tokyo", 9 * 3600},
		{"/nowhere/zoneinfo/Foo/Bar", -1},
		{"/nowhere/zoneinfo/", -1},
		{"/nowhere/zoneinfo/Local", -1},
		{"/nowhere/zoneinfo//etc/localtime", -1},
		{"/dev/zero", -1},
		{"/", -1},
		{"/etc/passwd", -1},
		{"Foo/Bar", -1},
		{"europe/berlinn", -1},
		{"Europe/Berlin ", -1},
		{"CEST", -1},
		{"+3", -1},
		{"UTC+", -1},
		{"UTC+25", -1},
		{"UTC24", -1}, // an entry has less than a day
		{"AB3", -1},
		{"<+3>-3", -1},
		{"<+03-3", -1},
		{"<+03>", -1},
		{"CET-1CEST,", -1},
		{"CET-1CEST,M3.5.0", -1},
		{"CET-1CEST,M13.5.0,M10.5.0/3", -1},
		{"CET-1CEST,M3.6.0,M10.5.0/3", -1},
		{"CET-1CEST,M3.5.7,M10.5.0/3", -1},
		{"CET-1CEST,M3.5.0,M10.5.0/3 ", -1},
		{"CET-1CEST,M3.5.0,M10.5.0/3,", -1},
		{"CET-1CEST,J0,J300", -1},
		{"CET-1CEST,J366,J300", -1},
		{"CET-1CEST,366,300", -1},
		{"CET-1CEST,M3.5.0/168,M10.5.0", -1},
		{"CET-99999999999999999999", -1},
		{"Local", -1},
		{"../../etc/passwd", -1},
	} {
		if strings.Contains(c.tz, file) && c.east >= 0 && !hasFile {
			continue
		}
		loc, err := local(c.tz)
		switch {
		case c.east < 0 && c.east > -3600:
			if err == nil || !strings.Contains(err.Error(), "that TZ names is not known") {
				t.Errorf("TZ=%q is %v, %v; want it unknown", c.tz, loc, err)
			}
		case err != nil:
			t.Errorf("TZ=%q: %v", c.tz, err)
		default:
			if _, east := at.In(loc).Zone(); east != c.east {
				t.Errorf("TZ=%q is %d seconds east, want %d", c.tz, east, c.east)
			}
		}
	}
}

func TestZoneOfTheSystem(t *testing.T) {
	berlin, err := os.ReadFile("/usr/share/zoneinfo/Europe/Berlin")
	if err != nil {
		berlin = nil
	}
	const serial = "\x01\x00\x00\x00"
	value := func(text string) string { return text + strings.Repeat("\x00", 92-len(text)) }
	props := "PROP" + strings.Repeat("\x00", 128) + "persist\x00sys\x00timezone\x00" + serial + value("Asia/Tokyo") + "persist.sys.timezone\x00" + serial + value("x") + "persist.sys.locale\x00"
	at := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name        string
		file, holds string // holds "-> X": a link
		east        int
		err         string
	}{
		{"nothing is set", "", "", 0, ""},
		{"a file", "etc/localtime", string(berlin), 3600, ""},
		{"a link to no file", "etc/localtime", "-> /usr/share/zoneinfo/Not/Here/../../Asia/Tokyo", 0, "is not known"},
		{"a link to a zone without a file", "etc/localtime", "-> /nowhere/zoneinfo/Asia/Tokyo", 9 * 3600, ""},
		{"a relative link", "etc/localtime", "-> ../nowhere/zoneinfo/Asia/Tokyo", 9 * 3600, ""},
		{"a link to nothing known", "etc/localtime", "-> /nowhere/zoneinfo/Foo/Bar", 0, `the system's time zone "Foo/Bar", which ROOT/etc/localtime names, is not known`},
		{"a link elsewhere", "etc/localtime", "-> /nowhere", 0, `"/nowhere", which ROOT/etc/localtime names, is not known`},
		{"an empty file", "etc/localtime", "\n", 0, "the system's time zone is not known, for ROOT/etc/localtime holds none"},
		{"Debian", "etc/timezone", "Asia/Tokyo\n", 9 * 3600, ""},
		{"Debian, mistyped", "etc/timezone", "Asia/Tokio\n", 0, `"Asia/Tokio", which ROOT/etc/timezone names, is not known`},
		{"OpenWrt", "etc/TZ", "JST-9\n", 9 * 3600, ""},
		{"Android 14", "dev/__properties__/u:object_r:timezone_prop:s0", props, 9 * 3600, ""},
		{"Android 10", "dev/__properties__/u:object_r:exported_system_prop:s0", props, 9 * 3600, ""},
		{"Android 6", "dev/__properties__", props, 9 * 3600, ""},
		{"Android without a zone", "dev/__properties__", strings.ReplaceAll(props, "Asia/Tokyo", strings.Repeat("\x00", 10)), 0, ""},
	} {
		root := t.TempDir()
		if c.holds == "" && c.file != "" {
			continue // this machine has no zone files to take one from
		}
		if c.file != "" {
			path := filepath.Join(root, c.file)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if to, isLink := strings.CutPrefix(c.holds, "-> "); isLink {
				err = os.Symlink(to, path)
			} else {
				err = os.WriteFile(path, []byte(c.holds), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		loc, err := system(root)
		switch {
		case c.err != "":
			if err == nil || !strings.Contains(err.Error(), strings.ReplaceAll(c.err, "ROOT", root)) {
				t.Errorf("%s: %v, %v; want the error %s", c.name, loc, err, c.err)
			}
		case err != nil:
			t.Errorf("%s: %v", c.name, err)
		default:
			if _, east := at.In(loc).Zone(); east != c.east {
				t.Errorf("%s: %d seconds east, want %d", c.name, east, c.east)
			}
		}
	}
}

// Whatever TZ holds, nothing fails but by an error, and what is known is less than a day
// from UTC.
func FuzzRule(f *testing.F) {
	for _, rule := range []string{"UTC0", "CET-1CEST,M3.5.0,M10.5.0/3", "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "A,", "EST5EDT,0/0,J365/25", "AAA-23:59:59BBB,J1/-167,365/167"} {
		f.Add(rule)
	}
	f.Fuzz(func(t *testing.T, rule string) {
		loc, err := fromRule(rule)
		if err != nil {
			return
		}
		for day := range 400 {
			at := time.Unix(int64(1767225600+day*86400), 0).In(loc)
			if _, east := at.Zone(); east <= -86400 || east >= 86400 {
				t.Fatalf("%q is %d seconds east", rule, east)
			}
			if back := time.Date(at.Year(), at.Month(), at.Day(), 12, 0, 0, 0, loc); back.Day() != at.Day() {
				t.Fatalf("%q: noon of %v is %v", rule, at, back)
			}
		}
	})
}
