package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// Merged is what another machine's diary changed here.
type Merged struct {
	Device string // whose diary it was
	Name   string // what that machine calls itself, or its Device
	Own    bool   // it was written under this diary's own Device
	Cloned bool   // and still had newer changes: a copy of this file that was used elsewhere; this one has a new Device now

	New, Changed, Deleted int // entries
	Facts                 int // of the profile

	Conflicts []Conflict // in the order of their numbers, facts last
}

// Conflict is a row that was changed on two machines, neither knowing of the
// other's change. The newer one is kept; the other is in the journal.
type Conflict struct {
	Number           int64  // of the entry here, 0 of a fact
	Fact             string // of the profile, "" of an entry
	Value            string // of the fact that lost; "" of an entry, or if it was cleared
	Kept, Superseded Version
}

// Version is one state of a row.
type Version struct {
	Rev     int64
	Device  string
	Name    string // of the machine; "" is this one
	Deleted bool   // the entry was deleted, the fact cleared
}

// At returns when the version was written: the clock of the machine that wrote it,
// unless that was behind.
func (v Version) At() time.Time { return time.UnixMilli(v.Rev) }

func (v Version) compare(other Version) int {
	return cmp.Or(cmp.Compare(v.Rev, other.Rev), strings.Compare(v.Device, other.Device))
}

// Merge brings the newer changes of the checked diary at path into this one, in one
// transaction: of each row the newest (rev, device) is kept, a deletion is a version
// like any other, and the numbers of entries that are here stay. It does not matter
// in which order diaries are merged, or how often. Nothing is written if there is
// nothing new.
func (s *Store) Merge(ctx context.Context, c Command, self Self, path string) (Merged, error) {
	detach, err := db.Attach(ctx, s.conn, path, "theirs")
	if err != nil {
		return Merged{}, err
	}
	var merged Merged
	err = s.txMarked(ctx, LastChange+versionsMark, func(tx *sql.Tx) error {
		m := merging{store: s, ctx: ctx, tx: tx, today: guide.DayOf(c.Now), now: c.Now}
		if err := m.readNames(self); err != nil {
			return err
		}
		c.Words = "sync with " + m.merged.Name
		if m.writer, err = begin(ctx, tx, c, merge); err != nil {
			return err
		}
		m.own, m.clock = m.writer.device, m.writer.rev
		if err := m.entries(); err != nil {
			return err
		}
		if err := m.profile(); err != nil {
			return err
		}
		err = m.finish()
		merged = m.merged
		return err
	})
	detach() // a connection that was closed meanwhile has nothing attached
	if err != nil {
		return Merged{}, err
	}
	return merged, nil
}

// ErrUnacceptable says that another diary holds what this program would not have
// written. Nothing of it was taken.
var ErrUnacceptable = errors.New("not acceptable")

type merging struct {
	store   *Store
	ctx     context.Context
	tx      *sql.Tx
	writer  *writer
	merged  Merged
	today   Day
	now     time.Time
	own     string            // this machine's device
	names   map[string]string // of every machine, to be shown
	called  map[string]string // what theirs calls the machines that have not been named here yet
	clock   int64             // largest rev seen
	wrote   bool
	self    Self
	foreign bool // another machine writes under this one's device
}

// readNames learns the names of the machines.
func (m *merging) readNames(self Self) error {
	m.self = self
	if _, err := m.tx.ExecContext(m.ctx, nameDevice, self.Name); err != nil {
		return err
	}
	if err := m.tx.QueryRowContext(m.ctx, "SELECT device FROM theirs.diary").Scan(&m.merged.Device); err != nil {
		return err
	}
	if err := ValidDevice(m.merged.Device); err != nil {
		return fmt.Errorf("its machine is %w: %w", ErrUnacceptable, err)
	}
	var err error
	if m.called, err = validNames(m.ctx, m.tx, "theirs"); err != nil {
		return err
	}
	called := m.called[m.merged.Device]
	m.foreign = called != "" && called != self.Name && !self.New
	if err := m.name(m.merged.Device); err != nil {
		return err
	}
	known, err := deviceNames(m.ctx, m.tx, "main")
	if err != nil {
		return err
	}
	for device, name := range m.called {
		if known[device] == "" {
			known[device] = name
		}
	}
	m.names = distinct(known)
	m.merged.Name = cmp.Or(m.names[m.merged.Device], m.merged.Device)
	return cmp.Or(m.checkRows(), m.checkVersions())
}

// checkRows refuses entries of theirs that break a rule of their table, which an Entry
// does not show.
func (m *merging) checkRows() error {
	var number int64
	err := m.tx.QueryRowContext(m.ctx, breakingRows("theirs")+" LIMIT 1").Scan(&number)
	switch {
	case err == nil:
		return fmt.Errorf("its entry %d is %w: it breaks a rule of its table", number, ErrUnacceptable)
	case errors.Is(err, sql.ErrNoRows):
		return nil
	}
	return err
}

func (m *merging) entries() error {
	theirs, err := m.load("theirs", "t", "NOT EXISTS (SELECT 1 FROM main.full_entries AS o WHERE "+sameVersion()+")")
	if err != nil || len(theirs) == 0 {
		return err
	}
	list, err := m.load("main", "o", "EXISTS (SELECT 1 FROM theirs.full_entries AS t WHERE t.uid = o.uid AND NOT ("+sameVersion()+"))")
	if err != nil {
		return err
	}
	ours := make(map[string]row, len(list))
	for _, r := range list {
		ours[r.UID] = r
	}
	slices.SortFunc(theirs, func(a, b row) int { return cmp.Or(cmp.Compare(a.At, b.At), strings.Compare(a.UID, b.UID)) })
	for _, t := range theirs {
		if err := m.check(t); err != nil {
			return err
		}
		o, here := ours[t.UID]
		if err := m.entry(t, o, here); err != nil {
			return err
		}
	}
	slices.SortFunc(m.merged.Conflicts, func(a, b Conflict) int { return cmp.Compare(a.Number, b.Number) })
	return nil
}

// check keeps out what this program would not have written.
func (m *merging) check(t row) error {
	if t.Rev < 1 || ValidRev(t.Rev, m.now) != nil {
		return fmt.Errorf("entry %.64q is %w: its revision is %d", t.UID, ErrUnacceptable, t.Rev)
	}
	m.clock = max(m.clock, t.Rev)
	valid := t.Validate
	if t.deleted { // of which nothing is left but its name and its version
		valid = func() error { return errors.Join(validWord(t.UID), ValidDevice(t.Device)) }
	}
	if err := valid(); err != nil {
		return fmt.Errorf("entry %.64q is %w: %w", t.UID, ErrUnacceptable, err)
	}
	return nil
}

func (m *merging) entry(t, o row, here bool) error {
	theirs, ours := t.version(), o.version()
	order := theirs.compare(ours)
	if here && order == 0 {
		order = cmp.Compare(content(t), content(o))
	}
	if !here || order > 0 {
		return m.take(t, o, here)
	}
	if o.deleted && t.deleted {
		return nil
	}
	known, err := m.known("main", subjectEntry, t.UID, theirs)
	if theirs.compare(ours) == 0 {
		known, err = m.knownText("main", t.UID, t.entry())
	}
	if err != nil || known {
		return err
	}
	if !sameContent(t, o) {
		m.conflict(Conflict{Number: o.Number, Kept: ours, Superseded: theirs})
	}
	return m.write(superseded, theirs, func() error { return m.writer.journal(subjectEntry, t.UID, t.entry(), o.entry()) })
}

// take makes the row here what it is in theirs.
func (m *merging) take(t, o row, here bool) error {
	if here {
		known, err := m.known("theirs", subjectEntry, o.UID, o.version())
		if t.version().compare(o.version()) == 0 {
			known, err = m.knownText("theirs", o.UID, o.entry())
		}
		if err != nil {
			return err
		}
		if !known && !sameContent(t, o) && !(o.deleted && t.deleted) {
			m.conflict(Conflict{Number: o.Number, Kept: t.version(), Superseded: o.version()})
		}
	}
	switch {
	case t.deleted && here && !o.deleted:
		m.merged.Deleted++
	case !t.deleted && (!here || o.deleted):
		m.merged.New++
	case !t.deleted:
		m.merged.Changed++
	}
	if err := m.recordVersions(subjectEntry, t.UID); err != nil {
		return err
	}
	return m.write(merge, t.version(), func() error {
		if t.deleted {
			return m.tombstone(t, o, here)
		}
		var was *Entry
		if here {
			was = o.entry()
		}
		_, err := m.writer.put(t.Entry, was)
		return err
	})
}

// tombstone marks an entry as deleted, with nothing but its version: what it held
// is in the journal of the machines that had it.
func (m *merging) tombstone(t, o row, here bool) error {
	if here && !o.deleted {
		return m.writer.tombstone(o.Entry)
	}
	_, err := m.tx.ExecContext(m.ctx, `INSERT INTO entries (uid, kind, at, utc_offset, deleted, rev, device) VALUES (?, 'rest', 0, 0, 1, ?, ?)
		ON CONFLICT (uid) DO UPDATE SET rev = excluded.rev, device = excluded.device`, t.UID, t.Rev, t.Device)
	if err != nil {
		return err
	}
	// Where a purge has taken it out of the journal, nothing of it comes back.
	if kept, err := m.journalled(subjectEntry, t.UID); err != nil || !kept {
		return err
	}
	return m.writer.journal(subjectEntry, t.UID, (*Entry)(nil), (*Entry)(nil))
}

// maxVersions is how many superseded versions of one row are kept: more than a person
// makes by changing it every day for years.
const maxVersions = 1000

// recordVersions keeps the newest versions of a row that either machine has had: an old
// file of a third one that still has one of them brings nothing new.
func (m *merging) recordVersions(subject, key string) error {
	_, err := m.tx.ExecContext(m.ctx, `INSERT OR IGNORE INTO main.superseded_versions (subject, key, rev, device)
		SELECT subject, key, rev, device FROM (
			SELECT subject, key, rev, device FROM theirs.journal WHERE key = ?1 AND subject = ?2
			UNION SELECT subject, key, rev, device FROM theirs.superseded_versions WHERE key = ?1 AND subject = ?2)
		WHERE (rev, device) NOT IN (SELECT rev, device FROM main.journal WHERE key = ?1 AND subject = ?2)
		ORDER BY rev DESC, device DESC LIMIT ?3`, key, subject, maxVersions)
	if err != nil {
		return err
	}
	_, err = m.tx.ExecContext(m.ctx, `DELETE FROM main.superseded_versions WHERE key = ?1 AND subject = ?2 AND (rev, device) IN (
		SELECT rev, device FROM main.superseded_versions WHERE key = ?1 AND subject = ?2
		ORDER BY rev DESC, device DESC LIMIT -1 OFFSET ?3)`, key, subject, maxVersions)
	return err
}

// write journals a change under the version of a row instead of a new one.
func (m *merging) write(a act, v Version, fn func() error) error {
	m.wrote = true
	if err := m.name(v.Device); err != nil {
		return err
	}
	m.writer.act, m.writer.rev, m.writer.device = a, v.Rev, v.Device
	return fn()
}

// conflict notes a conflict under the names of the machines.
func (m *merging) conflict(c Conflict) {
	for _, v := range []*Version{&c.Kept, &c.Superseded} {
		if v.Device != m.own {
			v.Name = cmp.Or(m.names[v.Device], v.Device)
		}
	}
	m.merged.Conflicts = append(m.merged.Conflicts, c)
}

// known reports whether a diary has had a version of a row: then it is older than
// what that diary has, and no conflict.
func (m *merging) known(schema, subject, key string, v Version) (bool, error) {
	var known bool
	return known, m.tx.QueryRowContext(m.ctx, "SELECT EXISTS (SELECT 1 FROM "+schema+`.journal
		WHERE key = ?1 AND subject = ?2 AND rev = ?3 AND device = ?4) OR EXISTS (SELECT 1 FROM `+schema+`.superseded_versions
		WHERE key = ?1 AND subject = ?2 AND rev = ?3 AND device = ?4)`, key, subject, v.Rev, v.Device).Scan(&known)
}

// knownText is known for two rows of one version: their contents distinguish them.
func (m *merging) knownText(schema, key string, e *Entry) (bool, error) {
	text, err := rowJSON(e)
	if err != nil {
		return false, err
	}
	var known bool
	return known, m.tx.QueryRowContext(m.ctx, "SELECT EXISTS (SELECT 1 FROM "+schema+`.journal
		WHERE key = ? AND subject = 'entry' AND (was IS ? OR became IS ?))`, key, text, text).Scan(&known)
}

// journalled reports whether the journal here knows a row at all.
func (m *merging) journalled(subject, key string) (bool, error) {
	var known bool
	return known, m.tx.QueryRowContext(m.ctx, "SELECT EXISTS (SELECT 1 FROM main.journal WHERE key = ? AND subject = ?)", key, subject).Scan(&known)
}

// finish keeps the clock ahead of everything seen, and parts two files that write
// under one device: they know different things, or different machines write them.
func (m *merging) finish() error {
	m.merged.Own = m.merged.Device == m.own
	m.merged.Cloned = m.merged.Own && (m.wrote || m.foreign)
	if !m.wrote && !m.merged.Cloned {
		return nil
	}
	if _, err := m.tx.ExecContext(m.ctx, "UPDATE main.diary SET clock = c.clock, checksum = device || ' ' || c.clock FROM (SELECT max(clock, ?) AS clock FROM main.diary) AS c", m.clock); err != nil {
		return err
	}
	if m.merged.Cloned {
		if _, err := m.tx.ExecContext(m.ctx, rename); err != nil {
			return err
		}
		if _, err := m.tx.ExecContext(m.ctx, nameDevice, m.self.Name); err != nil {
			return err
		}
	}
	// Only along with something else: two copies of one diary that are called
	// differently would go on renaming each other.
	_, err := m.tx.ExecContext(m.ctx, `UPDATE main.devices SET name = t.name FROM theirs.devices AS t
		WHERE t.device = devices.device AND t.device = (SELECT device FROM theirs.diary)
			AND t.device <> (SELECT device FROM main.diary)`)
	return err
}
