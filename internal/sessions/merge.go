package sessions

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math"
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
	Cloned bool   // and yet knew better: a copy that went its own way; this one goes by a new Device now

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
	if m.called, err = deviceNames(m.ctx, m.tx, "theirs"); err != nil {
		return err
	}
	called := m.called[m.merged.Device]
	m.foreign = called != "" && called != self.Name && !self.New
	if err := m.name(m.merged.Device); err != nil {
		return err
	}
	known, err := machineNames(m.ctx, m.tx)
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

// name notes what a machine that wrote something here calls itself. The names of
// machines that did not are left out: nobody would ever see them.
func (m *merging) name(device string) error {
	name, called := m.called[device]
	if !called {
		return nil
	}
	delete(m.called, device)
	_, err := m.tx.ExecContext(m.ctx, "INSERT INTO main.devices (device, name) VALUES (?, ?) ON CONFLICT (device) DO NOTHING", device, name)
	return err
}

// nameDevice is the SQL that notes what this machine calls itself.
const nameDevice = `INSERT INTO main.devices (device, name) SELECT device, ? FROM main.diary
	WHERE true ON CONFLICT (device) DO UPDATE SET name = excluded.name WHERE name <> excluded.name`

// Self is what this machine calls itself.
type Self struct {
	Name string
	New  bool // it has just got this name
}

// NameDevice notes what this machine calls itself, for the others to read.
func (s *Store) NameDevice(ctx context.Context, name string) (Self, error) {
	self := Self{Name: name}
	err := s.tx(ctx, func(tx *sql.Tx) error {
		result, err := tx.ExecContext(ctx, nameDevice, name)
		if err != nil {
			return err
		}
		n, err := result.RowsAffected()
		self.New = n > 0
		return err
	})
	return self, err
}

// machineNames returns what each device calls itself here.
func machineNames(ctx context.Context, q querier) (map[string]string, error) {
	rows, err := q.QueryContext(ctx, "SELECT device, name FROM main.devices")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	names := map[string]string{}
	for rows.Next() {
		var device, name string
		if err := rows.Scan(&device, &name); err != nil {
			return nil, err
		}
		names[device] = name
	}
	return names, rows.Err()
}

// Device returns who writes in this diary.
func (s *Store) Device(ctx context.Context) (string, error) {
	var device string
	return device, s.conn.QueryRowContext(ctx, "SELECT device FROM diary").Scan(&device)
}

// rename is the SQL that gives the diary a new device.
const rename = `UPDATE main.diary SET device = c.name, checksum = c.name || ' ' || clock
	FROM (SELECT lower(hex(randomblob(4))) AS name) AS c`

// Rename gives the diary a new device: it is a copy that goes its own way.
func (s *Store) Rename(ctx context.Context) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, rename)
		return err
	})
}

// row is a row of entries with what belongs to it.
type row struct {
	Entry
	deleted bool
}

func (r row) version() Version {
	return Version{Rev: r.Rev, Device: r.Device, Deleted: r.deleted}
}

// entry returns the entry, nil if it was deleted.
func (r row) entry() *Entry {
	if r.deleted {
		return nil
	}
	return &r.Entry
}

// sameVersion holds for a row of theirs, t, and one of main, o, that need no
// merging. Two files that were one and went apart with a stopped clock
// can give two contents the same version, so the contents count as well.
const sameVersion = `o.uid = t.uid AND o.rev = t.rev AND o.device = t.device AND (o.deleted AND t.deleted OR ` + sameContents + `)`

// sameContents holds for a row of theirs, t, and one of main, o, that say the same.
const sameContents = `(o.kind, o.deleted, o.at, o.utc_offset, o.time_given, o.region, o.side, o.technique, o.tool, o.seconds, o.before, o.after, o.interference,
		o.since_from, o.since_to, o.massage_ok, o.seen_by, o.review, o.note)
	IS (t.kind, t.deleted, t.at, t.utc_offset, t.time_given, t.region, t.side, t.technique, t.tool, t.seconds, t.before, t.after, t.interference,
		t.since_from, t.since_to, t.massage_ok, t.seen_by, t.review, t.note)
	AND (SELECT group_concat(concat_ws(' ', position, symptom, ifnull(side, '-'), ifnull(course, '-'), ifnull(since_from, '-'), ifnull(since_to, '-'), value) ORDER BY position)
		FROM main.reports WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, symptom, ifnull(side, '-'), ifnull(course, '-'), ifnull(since_from, '-'), ifnull(since_to, '-'), value) ORDER BY position)
		FROM theirs.reports WHERE entry = t.number)
	AND (SELECT group_concat(concat_ws(' ', position, rule) ORDER BY position) FROM main.consultation_rules WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, rule) ORDER BY position) FROM theirs.consultation_rules WHERE entry = t.number)
	AND (SELECT group_concat(concat_ws(' ', position, name) ORDER BY position) FROM main.other_treatments WHERE entry = o.number)
	IS (SELECT group_concat(concat_ws(' ', position, name) ORDER BY position) FROM theirs.other_treatments WHERE entry = t.number)`

func (m *merging) entries() error {
	theirs, err := m.load("theirs", "t", "NOT EXISTS (SELECT 1 FROM main.full_entries AS o WHERE "+sameVersion+")")
	if err != nil || len(theirs) == 0 {
		return err
	}
	list, err := m.load("main", "o", "EXISTS (SELECT 1 FROM theirs.full_entries AS t WHERE t.uid = o.uid AND NOT ("+sameVersion+"))")
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

// load returns the rows of a file that meet a condition, with what belongs to them.
func (m *merging) load(schema, alias, where string) ([]row, error) {
	from := " FROM " + schema + ".full_entries AS " + alias + " WHERE " + where
	entries, err := m.store.query(m.ctx, m.tx, "SELECT "+columns+from)
	if err != nil || len(entries) == 0 {
		return nil, err
	}
	list := make([]row, len(entries))
	at := make(map[int64]*row, len(entries))
	for i, e := range entries {
		list[i].Entry = e
		at[e.Number] = &list[i]
	}
	deleted, err := m.tx.QueryContext(m.ctx, "SELECT number"+from+" AND deleted <> 0")
	if err != nil {
		return nil, err
	}
	defer deleted.Close()
	for deleted.Next() {
		var number int64
		if err := deleted.Scan(&number); err != nil {
			return nil, err
		}
		at[number].deleted = true
	}
	if err := deleted.Err(); err != nil {
		return nil, err
	}
	deleted.Close()
	return list, attach(m.ctx, m.tx, schema, "IN (SELECT number"+from+")", func(number int64) *Entry { return &at[number].Entry })
}

// content is everything of an entry but its version, as text; that of a deleted
// one comes after every other.
func content(r row) string {
	if r.deleted {
		return string(rune(math.MaxInt32))
	}
	e := r.Entry
	e.Rev, e.Device = 0, ""
	text, err := json.Marshal(e)
	if err != nil {
		return ""
	}
	return string(text)
}

func sameContent(a, b row) bool { return content(a) == content(b) }
