package render

import (
	"testing"
	"time"

	"backlog/internal/sessions"
)

// What a sync says of each conflict: what was kept, and where the other one is.
func TestConflicts(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC) // a Tuesday
	at := func(day, hour int, name string, deleted bool) sessions.Version {
		return sessions.Version{Rev: time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC).UnixMilli(), Name: name, Deleted: deleted}
	}
	for _, c := range []struct {
		conflict sessions.Conflict
		want     string
	}{
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "", false), Superseded: at(22, 8, "laptop", false)}, "41: your edit of Monday was kept; laptop's of Sunday is in history 41"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "laptop", false), Superseded: at(22, 8, "", false)}, "41: laptop's edit of Monday was kept; yours of Sunday is in history 41"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "laptop", false), Superseded: at(3, 8, "", false)}, "41: laptop's edit of Monday was kept; yours of 3 Nov 2026 is in history 41"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "laptop", true), Superseded: at(22, 8, "", false)}, "41: laptop's deletion of Monday was kept; your edit of Sunday is in history 41"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "", false), Superseded: at(22, 8, "laptop", true)}, "41: your edit of Monday was kept; laptop's deletion of Sunday is in history 41"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "laptop", false), Superseded: at(22, 8, "phone", false)}, "41: laptop's edit of Monday was kept; phone's of Sunday is in history 41"},
		{sessions.Conflict{Fact: "cancer", Value: "no", Kept: at(23, 8, "laptop", false), Superseded: at(22, 8, "", false)}, "cancer: laptop's edit of Monday was kept; yours of Sunday was no"},
		{sessions.Conflict{Fact: "cancer", Kept: at(23, 8, "", false), Superseded: at(22, 8, "laptop", true)}, "cancer: your edit of Monday was kept; laptop's clearing of Sunday was the older"},
		{sessions.Conflict{Number: 41, Kept: at(23, 8, "\x1b[31mred", false), Superseded: at(22, 8, "", false)}, "41: ?[31mred's edit of Monday was kept; yours of Sunday is in history 41"},
	} {
		if got := conflict(c.conflict, now); got != c.want {
			t.Errorf("conflict(%+v) =\n%s, want\n%s", c.conflict, got, c.want)
		}
	}
}

func TestSize(t *testing.T) {
	for _, c := range []struct {
		bytes int64
		want  string
	}{{0, "0 bytes"}, {1, "1 byte"}, {1023, "1023 bytes"}, {61440, "60 KiB"}, {3 << 20, "3.0 MiB"}, {5 << 29, "2.5 GiB"}} {
		if got := Size(c.bytes); got != c.want {
			t.Errorf("Size(%d) = %q, want %q", c.bytes, got, c.want)
		}
	}
}
