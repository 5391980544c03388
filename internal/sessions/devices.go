package sessions

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"unicode/utf8"
)

// maxName is the longest name of a machine, in characters: that of a host.
const maxName = 255

// ValidMachine refuses a name that no machine can have.
func ValidMachine(name string) error {
	if n := utf8.RuneCountInString(name); n == 0 || n > maxName {
		return fmt.Errorf("the name of a machine has 1 to %d characters, not %d", maxName, n)
	}
	return validText(name)
}

// deviceNames returns the names of the devices of a schema, "main" or "theirs", and
// refuses one that this program would not have written.
func deviceNames(ctx context.Context, q querier, schema string) (map[string]string, error) {
	rows, err := q.QueryContext(ctx, "SELECT device, name FROM "+schema+".devices")
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
		if err := errors.Join(ValidDevice(device), ValidMachine(name)); err != nil {
			return nil, fmt.Errorf("machine %.20q is %w: %w", device, ErrUnacceptable, err)
		}
		names[device] = name
	}
	return names, rows.Err()
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
		err := m.tx.QueryRowContext(m.ctx, "SELECT key, rev, device FROM theirs."+table+" WHERE "+foreignVersions+" LIMIT 1", LargestRev(m.now)).
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
	if _, err := deviceNames(ctx, s.conn, "main"); errors.Is(err, ErrUnacceptable) {
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
