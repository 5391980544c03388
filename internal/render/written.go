package render

import (
	"time"

	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// Written is what a command has written, for scripts. The parts that a command does
// not have are left out of its document, but for the entries.
type Written struct {
	Entries []sessions.Entry  // as they are now
	Deleted []sessions.Entry  // as they were
	Facts   map[string]string // of the profile; "": cleared
	Undone  []string          // the command lines that were undone
	Redone  []string
	Left    []sessions.Change // rows that undo or redo left alone: another machine has changed them since
	DryRun  bool              // nothing was written, and Entries and Facts would be

	Import   *Import
	Copy     *CopyMade
	Restored *Restored
	Purged   *sessions.Purged
	MayHold  []string // files that may still hold what was purged
	Merged   []sessions.Merged

	NewOrUrgent []string // the rules of the findings that the write raised, or that cannot wait
	Objections  []warnings.Objection
	LookFor     []string          // symptoms to look for, because pain rose after a session
	Verdict     *warnings.Verdict // what check says after the write; nil: left out
}

// CopyMade is a copy of the diary that was written.
type CopyMade struct {
	File      string `json:"file"`
	Entries   int64  `json:"entries"`
	Bytes     int64  `json:"bytes,omitempty"`
	Encrypted bool   `json:"encrypted,omitempty"`
	UpToDate  bool   `json:"up_to_date,omitempty"` // it was there already, and was left as it is
}

// Restored is what a restore did.
type Restored struct {
	From string `json:"from"`
	Kept string `json:"kept,omitempty"` // where the diary from before is
}

// Turned adds what undo or redo did to rows, one command after the other.
func (w *Written) Turned(name string, changes []sessions.Change) {
	if len(changes) == 0 {
		return
	}
	if name == "undo" {
		w.Undone = append(w.Undone, changes[0].Words)
	} else {
		w.Redone = append(w.Redone, changes[0].Words)
	}
	for _, c := range changes {
		was, is, isFact := c.Was, c.Is, c.IsFact
		if name == "undo" {
			was, is, isFact = c.Is, c.Was, c.WasFact
		}
		switch {
		case c.Stays:
			w.Left = append(w.Left, c)
		case c.Fact != "":
			w.Fact(c.Fact, isFact)
		case is != nil:
			w.Deleted = without(w.Deleted, is.UID)
			w.Entries = append(without(w.Entries, is.UID), *is)
		case was != nil:
			w.Entries = without(w.Entries, was.UID)
			w.Deleted = append(without(w.Deleted, was.UID), *was)
		}
	}
}

// Fact adds a fact of the profile that was set, or cleared with "".
func (w *Written) Fact(name, value string) {
	if w.Facts == nil {
		w.Facts = map[string]string{}
	}
	w.Facts[name] = value
}

// without returns the entries but for the one with a UID.
func without(list []sessions.Entry, uid string) []sessions.Entry {
	var rest []sessions.Entry
	for _, e := range list {
		if e.UID != uid {
			rest = append(rest, e)
		}
	}
	return rest
}

// WrittenJSON returns what was written as one document: entries in the shape of
// list, and what check says of the diary after it, in the shape of check.
func (p Page) WrittenJSON(w Written) any {
	type leftJSON struct {
		Number int64  `json:"number,omitempty"`
		Fact   string `json:"fact,omitempty"`
	}
	type importJSON struct {
		Added   int `json:"added"`
		Facts   int `json:"facts"`
		Skipped int `json:"skipped"`
		Differ  int `json:"differ"`
	}
	type purgedJSON struct {
		Entries     []Entry  `json:"entries"`
		Facts       []string `json:"facts"`
		Changes     int64    `json:"changes"`
		Edited      []Entry  `json:"edited"`
		EditedFacts []string `json:"edited_facts"`
		MayHold     []string `json:"may_still_be_in"`
	}
	type versionJSON struct {
		Device  string `json:"device"`
		Name    string `json:"name,omitempty"` // of the machine; none: this one
		At      string `json:"at"`
		Deleted bool   `json:"deleted,omitempty"`
	}
	type conflictJSON struct {
		Number int64       `json:"number,omitempty"`
		Fact   string      `json:"fact,omitempty"`
		Kept   versionJSON `json:"kept"`
		Lost   versionJSON `json:"lost"`
	}
	type mergedJSON struct {
		Device    string         `json:"device"`
		Name      string         `json:"name"`
		New       int            `json:"new"`
		Changed   int            `json:"changed"`
		Deleted   int            `json:"deleted"`
		Facts     int            `json:"facts"`
		Conflicts []conflictJSON `json:"conflicts"`
	}
	version := func(v sessions.Version) versionJSON {
		return versionJSON{v.Device, v.Name, v.At().UTC().Format(time.RFC3339), v.Deleted}
	}
	// objectionJSON is what speaks against the massage that was written: a finding, or
	// what nobody should do there.
	type objectionJSON struct {
		Rule string `json:"rule,omitempty"`
		Text string `json:"text"`
	}
	out := struct {
		Schema    int                `json:"schema"`
		DryRun    bool               `json:"dry_run,omitempty"`
		Entries   []Entry            `json:"entries"`
		Deleted   []Entry            `json:"deleted,omitempty"`
		Facts     map[string]*string `json:"profile,omitempty"`
		Undone    []string           `json:"undone,omitempty"`
		Redone    []string           `json:"redone,omitempty"`
		LeftAlone []leftJSON         `json:"left_alone,omitempty"`
		Import    *importJSON        `json:"import,omitempty"`
		Merged    []mergedJSON       `json:"merged,omitempty"`
		Copy      *CopyMade          `json:"copy,omitempty"`
		Restored  *Restored          `json:"restored,omitempty"`
		Purged    *purgedJSON        `json:"purged,omitempty"`
		Urgent    []string           `json:"new_or_urgent,omitempty"`
		Against   []objectionJSON    `json:"objections,omitempty"`
		LookFor   []string           `json:"look_for,omitempty"`
		*checkJSON
	}{Schema: 1, DryRun: w.DryRun, Entries: NewEntries(w.Entries), Undone: w.Undone, Redone: w.Redone, Copy: w.Copy, Restored: w.Restored, Urgent: w.NewOrUrgent, LookFor: w.LookFor}
	if len(w.Deleted) > 0 {
		out.Deleted = NewEntries(w.Deleted)
	}
	for name, value := range w.Facts {
		if out.Facts == nil {
			out.Facts = map[string]*string{}
		}
		out.Facts[name] = nil
		if value != "" {
			out.Facts[name] = &value
		}
	}
	for _, c := range w.Left {
		row := leftJSON{Fact: c.Fact}
		for _, e := range []*sessions.Entry{c.Was, c.Is} {
			if e != nil {
				row.Number = e.Number
			}
		}
		out.LeftAlone = append(out.LeftAlone, row)
	}
	for _, o := range w.Objections {
		j := objectionJSON{Rule: o.Finding.Rule, Text: o.Finding.Advice.String()}
		if j.Rule == "" {
			j.Text = banText(o.Ban)
		}
		out.Against = append(out.Against, j)
	}
	if i := w.Import; i != nil {
		out.Import = &importJSON{len(i.Added), i.Facts, i.Skipped, i.Differ}
	}
	for _, m := range w.Merged {
		merged := mergedJSON{m.Device, m.Name, m.New, m.Changed, m.Deleted, m.Facts, []conflictJSON{}}
		for _, c := range m.Conflicts {
			merged.Conflicts = append(merged.Conflicts, conflictJSON{c.Number, c.Fact, version(c.Kept), version(c.Lost)})
		}
		out.Merged = append(out.Merged, merged)
	}
	if gone := w.Purged; gone != nil {
		out.Purged = &purgedJSON{
			NewEntries(gone.Entries), append([]string{}, gone.Facts...), gone.Changes,
			NewEntries(gone.Edited), append([]string{}, gone.EditedFacts...), append([]string{}, w.MayHold...),
		}
	}
	if w.Verdict != nil {
		check := p.checkJSON(*w.Verdict, false, false)
		out.checkJSON = &check
	}
	return out
}
