package render

import (
	"slices"
	"time"

	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// Written is what a command has written, for scripts: entries in the shape of list, and
// what check says of the diary after it, in the shape of check. The parts that a command
// does not have are left out, but for the entries.
type Written struct {
	Schema      schema             `json:"schema"`
	DryRun      bool               `json:"dry_run,omitempty"` // nothing was written, and the entries and facts would be
	Entries     []Entry            `json:"entries"`           // as they are now
	Deleted     []Entry            `json:"deleted,omitempty"` // as they were
	Facts       map[string]*string `json:"profile,omitempty"` // nil: cleared
	Undone      []string           `json:"undone,omitempty"`  // the command lines that were undone
	Redone      []string           `json:"redone,omitempty"`
	LeftAlone   []leftAlone        `json:"left_alone,omitempty"`
	Import      *importCounts      `json:"import,omitempty"`
	Merged      []merged           `json:"merged,omitempty"`
	Copy        *CopyMade          `json:"copy,omitempty"`
	Restored    *Restored          `json:"restored,omitempty"`
	Purged      *purged            `json:"purged,omitempty"`
	NewOrUrgent []string           `json:"new_or_urgent,omitempty"` // the rules of the findings that the write raised, or that cannot wait
	Objections  []objection        `json:"objections,omitempty"`
	LookFor     []string           `json:"look_for,omitempty"` // symptoms to look for, because pain rose after a session
	*checked                       // what check says after the write; nil: left out
}

// CopyMade is a copy of the diary that was written.
type CopyMade struct {
	File      string `json:"file"`
	Entries   int64  `json:"entries"`
	Bytes     int64  `json:"bytes,omitempty"`
	Encrypted bool   `json:"encrypted,omitempty"`
	SameDisk  bool   `json:"same_disk,omitempty"`  // as the diary: both are lost with it
	UpToDate  bool   `json:"up_to_date,omitempty"` // it was there already, and was left as it is
}

// Restored is what a restore did.
type Restored struct {
	From string `json:"from"`
	Kept string `json:"kept,omitempty"` // where the diary from before is
}

// leftAlone is a row that undo or redo left as it is, because another machine has changed
// it since.
type leftAlone struct {
	Number int64  `json:"number,omitempty"`
	Fact   string `json:"fact,omitempty"`
}

type importCounts struct {
	Added   int `json:"added"`
	Facts   int `json:"facts"`
	Skipped int `json:"skipped"`
	Differ  int `json:"differ"`
}

type purged struct {
	Entries     []Entry  `json:"entries"`
	Facts       []string `json:"facts"`
	Changes     int64    `json:"changes"`
	Edited      []Entry  `json:"edited"`
	EditedFacts []string `json:"edited_facts"`
	MayHold     []string `json:"may_still_be_in"` // files that may still hold what was purged
}

type merged struct {
	Device    string           `json:"device"`
	Name      string           `json:"name"`
	New       int              `json:"new"`
	Changed   int              `json:"changed"`
	Deleted   int              `json:"deleted"`
	Facts     int              `json:"facts"`
	Conflicts []mergedConflict `json:"conflicts"`
}

type mergedConflict struct {
	Number     int64         `json:"number,omitempty"`
	Fact       string        `json:"fact,omitempty"`
	Kept       mergedVersion `json:"kept"`
	Superseded mergedVersion `json:"lost"`
}

type mergedVersion struct {
	Device  string `json:"device"`
	Name    string `json:"name,omitempty"` // of the machine; none: this one
	At      string `json:"at"`
	Deleted bool   `json:"deleted,omitempty"`
}

// objection is what speaks against the massage that was written: a finding, or what
// nobody should do there.
type objection struct {
	Rule string `json:"rule,omitempty"`
	Text string `json:"text"`
}

// Add adds entries that were written.
func (w *Written) Add(list ...sessions.Entry) { w.Entries = append(w.Entries, NewEntries(list)...) }

// Delete adds entries that were deleted.
func (w *Written) Delete(list ...sessions.Entry) { w.Deleted = append(w.Deleted, NewEntries(list)...) }

// Fact adds a fact of the profile that was set, or cleared with "".
func (w *Written) Fact(name, value string) {
	if w.Facts == nil {
		w.Facts = map[string]*string{}
	}
	w.Facts[name] = valueIf(value, value != "")
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
			row := leftAlone{Fact: c.Fact}
			for _, e := range []*sessions.Entry{c.Was, c.Is} {
				if e != nil {
					row.Number = e.Number
				}
			}
			w.LeftAlone = append(w.LeftAlone, row)
		case c.Fact != "":
			w.Fact(c.Fact, isFact)
		case is != nil:
			w.forget(is.UID)
			w.Add(*is)
		case was != nil:
			w.forget(was.UID)
			w.Delete(*was)
		}
	}
}

// forget takes out the entry with a UID, for a later change of it to count.
func (w *Written) forget(uid string) {
	other := func(e Entry) bool { return e.UID == uid }
	w.Entries, w.Deleted = slices.DeleteFunc(w.Entries, other), slices.DeleteFunc(w.Deleted, other)
}

// Imported adds what an import did, or would do.
func (w *Written) Imported(did Import) {
	w.Import, w.DryRun = &importCounts{did.Added, did.Facts, did.Skipped, did.Differ}, did.DryRun
	w.Add(did.Entries...)
}

// Merge adds what came from another machine.
func (w *Written) Merge(m sessions.Merged) {
	version := func(v sessions.Version) mergedVersion {
		return mergedVersion{v.Device, v.Name, v.At().UTC().Format(time.RFC3339), v.Deleted}
	}
	row := merged{m.Device, m.Name, m.New, m.Changed, m.Deleted, m.Facts, make([]mergedConflict, len(m.Conflicts))}
	for i, c := range m.Conflicts {
		row.Conflicts[i] = mergedConflict{c.Number, c.Fact, version(c.Kept), version(c.Superseded)}
	}
	w.Merged = append(w.Merged, row)
}

// Purge adds what was purged, and the files that may still hold it.
func (w *Written) Purge(gone sessions.Purged, mayHold []string) {
	w.Purged = &purged{NewEntries(gone.Entries), filled(gone.Facts), gone.Changes, NewEntries(gone.Edited), filled(gone.EditedFacts), filled(mayHold)}
}

// AddObjections adds what speaks against the massage that was written.
func (w *Written) AddObjections(list []warnings.Objection) {
	for _, o := range list {
		text := o.Finding.Advice.String()
		if o.Finding.Rule == "" {
			text = banText(o.Ban)
		}
		w.Objections = append(w.Objections, objection{o.Finding.Rule, text})
	}
}

// AddVerdict adds what check says after the write.
func (w *Written) AddVerdict(p Page, v warnings.Verdict) {
	check := p.checked(v, false, false)
	w.checked = &check
}

// Document returns the whole of it for printing: the entries are there even if there are none.
func (w Written) Document() Written {
	w.Entries = filled(w.Entries)
	return w
}
