package sessions

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/db"
	"backlog/internal/guide"
)

// What is packed into one number comes out as it went in, also at its ends.
func TestEachUnpacks(t *testing.T) {
	s := newStore(t)
	var list []Entry
	for _, offset := range []int{-86399, 0, 86399} {
		for _, seconds := range []int{1, 86400} {
			for _, after := range []Pain{0, NRS(0), NRS(10)} {
				list = append(list, Entry{
					Kind: Session, At: noon.Unix() + int64(len(list)), Offset: offset, Region: "neck", Side: guide.Both,
					Technique: "compression", Tool: "ball", Seconds: seconds, Before: NRS(10), After: after,
				})
			}
		}
		for i, side := range []guide.Side{guide.NoSide, guide.Left, guide.Right} {
			list = append(list, Entry{
				Kind: Reading, At: noon.Unix() + int64(len(list)), Offset: offset, Region: "neck", Side: side, Before: NRS(i * 5),
				Since: guide.On(Day(20000 - i)),
			})
		}
	}
	list = add(t, s, list...)
	// Uses of both sorts up to the last that there may be.
	if _, err := s.conn.Exec(`INSERT INTO treatments (id, region, technique, tool) VALUES (?, 'last', 'compression', ''), (?, 'last', '', '')`,
		maxTreatments, -maxTreatments); err != nil {
		t.Fatal(err)
	}
	list = append(list, add(t, s, massage(100, "last", 3), Entry{Kind: Reading, At: noon.Unix() + 101, Region: "last", Before: NRS(0)})...)
	want := make([]Observation, len(list))
	for i, e := range list {
		want[i] = observationOf(e)
	}
	if diff := cmp.Diff(want, each(t, s)); diff != "" {
		t.Error(diff)
	}
	if _, err := s.Add(t.Context(), typed("log"), massage(200, "one-more", 3)); err == nil {
		t.Error("a use beyond the last was taken")
	}
}

// What sums read, and a treatment, are kept in the file and in no journal: a bit that flips in
// one of them is found all the same.
func TestFlippedIndexAndTreatmentAreFound(t *testing.T) {
	path := filepath.Join(t.TempDir(), "diary.db")
	conn, err := db.OpenToWrite(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	s := NewStore(conn, 0)
	add(t, s, massage(0, "left-knee", 5))
	var number uint64
	if err := conn.QueryRow("SELECT " + packed + " FROM entries").Scan(&number); err != nil {
		t.Fatal(err)
	}
	if faults := s.Faults(t.Context()); len(faults) > 0 {
		t.Fatalf("Faults() of a sound diary = %q, want none", faults)
	}
	conn.Close()
	sound, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	inIndex := binary.BigEndian.AppendUint64(nil, number)[2:] // SQLite keeps what fits into 6 bytes in 6
	for _, part := range [][]byte{inIndex, []byte("left-kneecompression")} {
		at := bytes.Index(sound, part)
		if at < 0 {
			t.Fatalf("%q is nowhere in the file", part)
		}
		for bit := range 8 * len(part) {
			flipped := slices.Clone(sound)
			flipped[at+bit/8] ^= 1 << (bit % 8)
			if err := os.WriteFile(path, flipped, 0o600); err != nil {
				t.Fatal(err)
			}
			conn, err := db.OpenToLook(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			if faults := NewStore(conn, 0).Faults(t.Context()); len(faults) == 0 {
				t.Errorf("Faults() with bit %d of %q flipped finds nothing", bit, part)
			}
			conn.Close()
		}
	}
}

// Sums read the index and not the table, and what they ask for is what it has.
func TestSumsReadTheIndexAlone(t *testing.T) {
	s := newStore(t)
	for _, query := range []string{observationsQuery, observationsQuery + " AND at >= 5"} {
		rows, err := s.conn.QueryContext(t.Context(), "EXPLAIN QUERY PLAN "+query, 1)
		if err != nil {
			t.Fatal(err)
		}
		plan := ""
		for rows.Next() {
			var id, parent, unused int
			var detail string
			if err := rows.Scan(&id, &parent, &unused, &detail); err != nil {
				t.Fatal(err)
			}
			plan += detail + "\n"
		}
		rows.Close()
		if !strings.Contains(plan, "USING COVERING INDEX entries_at") {
			t.Errorf("the plan of %s is\n%s", query, plan)
		}
	}
}
