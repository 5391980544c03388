package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"unicode/utf8"

	"backlog/internal/db"
)

// InboxDevice is who wrote an entry of an inbox first: no machine, so that machines which read the
// same line make the same version of it.
const InboxDevice = "inbox"

// maxName is the longest name of a machine, in characters: that of a host.
const maxName = 255

// ValidMachine refuses a name that no machine can have.
func ValidMachine(name string) error {
	if n := utf8.RuneCountInString(name); n == 0 || n > maxName {
		return fmt.Errorf("the name of a machine has 1 to %d characters, not %d", maxName, n)
	}
	return validText(name)
}

// deviceNames returns what each device of a schema, "main" or "theirs", calls itself.
func deviceNames(ctx context.Context, q db.Querier, schema string) (map[string]string, error) {
	names := map[string]string{}
	err := db.EachRow(ctx, q, "SELECT device, name FROM "+schema+".devices", func(row *sql.Rows) error {
		var device, name string
		err := row.Scan(&device, &name)
		names[device] = name
		return err
	})
	return names, err
}

// validNames is deviceNames that refuses a name which this program would not have written.
func validNames(ctx context.Context, q db.Querier, schema string) (map[string]string, error) {
	names, err := deviceNames(ctx, q, schema)
	for device, name := range names {
		if err := errors.Join(ValidDevice(device), ValidMachine(name)); err != nil {
			return nil, fmt.Errorf("machine %.20q is %w: %w", device, ErrUnacceptable, err)
		}
	}
	return names, err
}

// distinct adds its device to each name that two devices have.
func distinct(names map[string]string) map[string]string {
	alike := map[string]int{}
	for _, name := range names {
		alike[name]++
	}
	unique := make(map[string]string, len(names))
	for device, name := range names {
		if alike[name] > 1 {
			name += " (" + device + ")"
		}
		unique[device] = name
	}
	return unique
}

// foreignVersions is the SQL of the versions in a table that this program would not have
// written; the largest revision is its parameter.
const foreignVersions = `(rev < 1 OR rev > ? OR length(device) > 64 OR device GLOB '*[^-0-9A-Za-z_.]*' OR length(key) NOT BETWEEN 1 AND 64
	OR subject = 'profile' AND key GLOB '*[^-0-9a-z]*' OR subject = 'entry' AND key GLOB '*[' || char(1) || '-' || char(31) || char(127) || ']*')`

// checkVersions refuses versions of theirs that this program would not have written.
func (m *merging) checkVersions() error {
	for _, table := range []string{"superseded_versions", "journal"} {
		var key, device string
		var rev int64
		err := m.tx.QueryRowContext(m.ctx, "SELECT key, rev, device FROM theirs."+table+" WHERE "+foreignVersions+" LIMIT 1", largestRev(m.now)).
			Scan(&key, &rev, &device)
		switch {
		case err == nil:
			return fmt.Errorf("a version of %.40q is %w: %d of machine %.20q", key, ErrUnacceptable, rev, device)
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
	}
	return nil
}

// auditVersions finds names of machines, and versions, that other machines refuse.
func (s *Store) auditVersions(ctx context.Context) ([]string, error) {
	var faults []string
	if _, err := validNames(ctx, s.conn, "main"); errors.Is(err, ErrUnacceptable) {
		faults = append(faults, "other machines refuse this diary: "+err.Error())
	} else if err != nil {
		return nil, err
	}
	var strange int
	err := s.conn.QueryRowContext(ctx, "SELECT count(*) FROM superseded_versions WHERE "+foreignVersions, int64(1<<62)).Scan(&strange)
	if strange > 0 {
		faults = append(faults, fmt.Sprintf("superseded versions that are not as backlog writes them: %d", strange))
	}
	return faults, err
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

// Device returns who writes in this diary.
func (s *Store) Device(ctx context.Context) (string, error) {
	var device string
	return device, s.conn.QueryRowContext(ctx, "SELECT device FROM diary").Scan(&device)
}

// rename is the SQL that gives the diary a new device.
const rename = `UPDATE main.diary SET device = c.name, checksum = c.name || ' ' || clock
	FROM (SELECT lower(hex(randomblob(4))) AS name) AS c`

// Rename gives the diary a new device: it is a copy that is used beside the original.
func (s *Store) Rename(ctx context.Context) error {
	return s.tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, rename)
		return err
	})
}
