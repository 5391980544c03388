package render

import (
	"fmt"
	"strings"
	"time"

	"backlog/internal/sessions"
	"backlog/internal/term"
)

// named is how many entries a list of what would change names.
const named = 5

// Size returns a number of bytes as a person reads it: "812 bytes", "64 KiB", "3.2 MiB".
func Size(bytes int64) string {
	switch {
	case bytes < 1<<10:
		return term.Count(int(bytes), "byte")
	case bytes < 1<<20:
		return fmt.Sprintf("%d KiB", (bytes+1<<9)>>10)
	case bytes < 1<<30:
		return fmt.Sprintf("%.1f MiB", float64(bytes)/(1<<20))
	}
	return fmt.Sprintf("%.1f GiB", float64(bytes)/(1<<30))
}

// HowMany returns a number of entries as a person reads it: "1 entry", "12 entries".
func HowMany(entries int64) string { return term.Count(int(entries), "entry", "entries") }

// Changes returns "1 change" or "3 changes".
func Changes(n int64) string { return term.Count(int(n), "change") }

// Difference says what a restore would change, before it does.
func (p Page) Difference(path string, d sessions.Difference) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s holds %s\n", oneLine(path), summaryText(d.There))
	fmt.Fprintf(&b, "the diary now holds %s\n", summaryText(d.Here))
	p.listSome(&b, d.OnlyHere, "would go: it is not in that file", "would go: they are not in that file")
	p.listSome(&b, d.OnlyThere, "would come back", "would come back")
	p.listSome(&b, d.Differs, "would be what it was there; now it is", "would be what they were there; now they are")
	if d.Facts > 0 {
		fmt.Fprintf(&b, "%s of the profile would change\n", term.Count(d.Facts, "fact"))
	}
	if d.OnlyHere.Count+d.OnlyThere.Count+d.Differs.Count+d.Facts == 0 {
		b.WriteString("the two have the same entries and the same profile\n")
	}
	return b.String()
}

func summaryText(h sessions.Summary) string {
	if h.Entries == 0 {
		return "no entries"
	}
	return fmt.Sprintf("%s, the latest of %s", term.Count(int(h.Entries), "entry", "entries"), Moment(h.Newest))
}

func (p Page) listSome(b *strings.Builder, of sessions.Some, one, many string) {
	switch of.Count {
	case 0:
		return
	case 1:
		fmt.Fprintf(b, "1 entry %s\n", one)
	default:
		fmt.Fprintf(b, "%d entries %s\n", of.Count, many)
	}
	for i := range min(named, len(of.Latest)) {
		e := of.Latest[len(of.Latest)-1-i] // the latest matter most
		what := p.What(e)
		if e.Kind == sessions.Event || e.Kind == sessions.Question {
			what += ": " + oneLine(e.Note)
		}
		fmt.Fprintf(b, "  #%d  %s  %s\n", e.Number, When(e), what)
	}
	if of.Count > named {
		fmt.Fprintf(b, "  and %d more\n", of.Count-named)
	}
}

// Merged says what came from another machine's diary, and what lost. today is the
// local date of now.
func (p Page) Merged(m sessions.Merged, now time.Time) string {
	var parts []string
	add := func(n int, one, many, what string) {
		if n == 1 {
			parts = append(parts, "1 "+one+what)
		} else if n > 1 {
			parts = append(parts, fmt.Sprintf("%d %s%s", n, many, what))
		}
	}
	add(m.New, "entry", "entries", " merged")
	add(m.Changed, "entry", "entries", " changed")
	add(m.Deleted, "entry", "entries", " deleted")
	add(m.Facts, "fact", "facts", " of the profile changed")
	if len(parts) == 0 {
		parts = []string{"nothing new"}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n", oneLine(m.Name), strings.Join(parts, ", "))
	for _, c := range m.Conflicts {
		b.WriteString("  " + conflict(c, now) + "\n")
	}
	if m.Cloned {
		b.WriteString("  that file was written by a copy of this diary; to keep the two apart, this diary has a new device name now\n")
	}
	return b.String()
}

// conflict says which of two changes was kept, and where the other is.
func conflict(c sessions.Conflict, now time.Time) string {
	name, where := oneLine(c.Fact), "was "+oneLine(c.Value)
	if c.Number > 0 {
		name, where = fmt.Sprint(c.Number), fmt.Sprintf("is in history %d", c.Number)
	} else if c.Superseded.Deleted {
		where = "was the older"
	}
	return fmt.Sprintf("%s: %s was kept; %s %s", name, versionText(c.Kept, c, now, true), versionText(c.Superseded, c, now, c.Kept.Name == c.Superseded.Name), where)
}

func versionText(v sessions.Version, c sessions.Conflict, now time.Time, noun bool) string {
	who, what := "your", "edit"
	if v.Name != "" {
		who = oneLine(v.Name) + "'s"
	}
	switch {
	case v.Deleted && c.Fact != "":
		what = "clearing"
	case v.Deleted:
		what = "deletion"
	case !noun && !c.Kept.Deleted && v.Name != "":
		what = ""
	case !noun && !c.Kept.Deleted:
		who, what = "yours", ""
	}
	return strings.Join(strings.Fields(who+" "+what+" of "+dayText(v.At(), now)), " ")
}

// dayText names a moment of the last six days by its weekday, any other by its date.
func dayText(t, now time.Time) string {
	t = t.In(now.Location())
	if days := now.Sub(t).Hours() / 24; days >= 0 && days < 6 {
		return t.Format("Monday")
	}
	return t.Format("2 Jan 2006")
}

// Purged says what a purge would take away.
func (p Page) Purged(purged sessions.Purged) string {
	if purged.Changes == 0 {
		return "nothing to purge\n"
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s of the journal would go for good, about\n", term.Count(int(purged.Changes), "change"))
	for _, e := range purged.Entries {
		if e.Kind == "" {
			b.WriteString("  an entry that another machine deleted\n")
			continue
		}
		fmt.Fprintf(&b, "  #%d  %s  %s\n", e.Number, When(e), p.What(e))
	}
	for _, fact := range purged.Facts {
		why := "which was cleared from the profile"
		if sessions.IsRegion(fact) {
			why = "a region of your own that has no entry any more"
		}
		fmt.Fprintf(&b, "  %s, %s\n", oneLine(fact), why)
	}
	for _, e := range purged.Edited {
		fmt.Fprintf(&b, "  #%d  %s  %s: what it said before it was edited\n", e.Number, When(e), p.What(e))
	}
	for _, fact := range purged.EditedFacts {
		fmt.Fprintf(&b, "  %s in the profile: what it was before it was changed\n", oneLine(fact))
	}
	return b.String()
}
