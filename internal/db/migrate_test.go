package db

import (
	"fmt"
	"maps"
	"os"
	osexec "os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/migrations"
)

func TestFiftyProgramsStartAtOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	path := filepath.Join(t.TempDir(), "new", "backlog.db")
	const programs = 50
	complaints := make([]string, programs)
	var group sync.WaitGroup
	for i := range programs {
		group.Go(func() {
			cmd := osexec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "BACKLOG_TEST_DO=start", "BACKLOG_TEST_PATH="+path)
			if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
				complaints[i] = fmt.Sprint(err, " ", string(out))
			}
		})
	}
	group.Wait()
	for _, complaint := range complaints {
		if complaint != "" {
			t.Error(complaint)
		}
	}
	conn := openToWrite(t, path)
	if n := number(t, conn, "SELECT count(*) FROM starts"); n != programs {
		t.Errorf("%d starts are in the file, want %d", n, programs)
	}
	whole(t, conn)
}

func TestStartsAtOnceInOneProgram(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new", "backlog.db")
	const starts = 20
	errs := make([]error, starts)
	var group sync.WaitGroup
	for i := range starts {
		group.Go(func() { errs[i] = another("start", path) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	if n := number(t, openToWrite(t, path), "SELECT count(*) FROM starts"); n != starts {
		t.Errorf("%d starts are in the file, want %d", n, starts)
	}
}

// An older file, as this program made it, is copied, and then brought up to date.
func TestSnapshotBeforeMigration(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "backlog.db")
	conn := openToWrite(t, path)
	exec(t, conn, "INSERT INTO devices VALUES ('mine', 'laptop')")
	first := len(migrations.All())
	newer := append(migrations.All(), "ALTER TABLE devices ADD COLUMN y INTEGER", "UPDATE devices SET y = 2")
	copied := fmt.Sprintf("backlog.db.schema-%d", first)
	write(t, filepath.Join(folder, copied+".part"), "cut off")

	if err := migrate(t.Context(), conn, path, newer); err != nil {
		t.Fatal(err)
	}
	if n := number(t, conn, "SELECT y FROM devices"); n != 2 {
		t.Errorf("y = %d, want 2", n)
	}
	if n := number(t, conn, "PRAGMA user_version"); n != first+2 {
		t.Errorf("user_version = %d, want %d", n, first+2)
	}
	if got, want := files(t, folder), "backlog.db "+copied; got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
	if info, err := os.Stat(filepath.Join(folder, copied)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v, want 0600", info.Mode().Perm(), err)
	}
	old := openToWrite(t, filepath.Join(folder, copied))
	whole(t, old)
	if n := number(t, old, "SELECT count(*) FROM pragma_table_info('devices')"); n != 2 {
		t.Errorf("%d columns in the copy, want the 2 from before", n)
	}
	if err := migrate(t.Context(), conn, path, newer); err != nil || files(t, folder) != "backlog.db "+copied {
		t.Errorf("a second start = %v, %s, want nothing to do", err, files(t, folder))
	}
}

// The file of every release goes through a migration to come with all of its rows.
func TestReleasedFilesMigrate(t *testing.T) {
	kept, err := filepath.Glob(filepath.Join("..", "..", "cmd", "backlog", "testdata", "released", "*.db"))
	if err != nil || len(kept) == 0 {
		t.Fatalf("%q, %v", kept, err)
	}
	for _, file := range kept {
		path := filepath.Join(t.TempDir(), "backlog.db")
		write(t, path, read(t, file))
		conn, err := open(path, "rw")
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		before, err := Count(t.Context(), conn)
		if err != nil || before["entries"] == 0 {
			t.Fatalf("%s holds %v, %v", file, before, err)
		}
		released := number(t, conn, "PRAGMA user_version")
		if err := migrate(t.Context(), conn, path, append(migrations.All(), "ALTER TABLE entries ADD COLUMN tomorrow TEXT")); err != nil {
			t.Fatal(err)
		}
		after, err := Count(t.Context(), conn)
		want := maps.Clone(before)
		if released == 1 {
			want["treatments"], want["consultation_rules"], want["superseded_versions"] = want["uses"], want["covers"], want["past"]
			want["other_treatments"] = 0
			delete(want, "uses")
			delete(want, "covers")
			delete(want, "past")
		}
		if diff := cmp.Diff(want, after); err != nil || diff != "" {
			t.Errorf("%s after the migrations: %v\n%s", file, err, diff)
		}
		whole(t, conn)
		if got, err := Inspect(t.Context(), fmt.Sprintf("%s.schema-%d", path, released)); err != nil || !cmp.Equal(got, before) {
			t.Errorf("the copy from before %s holds %v, %v", file, got, err)
		}
	}
}

// A copy that somebody went back to is not written over by the next update.
func TestSnapshotsAreKept(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "backlog.db")
	conn := openToWrite(t, path)
	copied := fmt.Sprintf("%s.schema-%d", path, len(migrations.All()))
	write(t, copied, "from another time")
	if err := migrate(t.Context(), conn, path, append(migrations.All(), "CREATE TABLE mine (x)")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, copied); got != "from another time" {
		t.Errorf("the older copy now holds %q", got[:16])
	}
	whole(t, openToWrite(t, copied+".2"))
}

func TestFailedMigrationLeavesTheFile(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "backlog.db")
	conn := openToWrite(t, path)
	before := read(t, path)
	err := migrate(t.Context(), conn, path, append(migrations.All(), "CREATE TABLE mine (x)", "no SQL"))
	if err == nil || !strings.Contains(err.Error(), "syntax error") {
		t.Errorf("migrate = %v, want a syntax error", err)
	}
	if read(t, path) != before || files(t, folder) != "backlog.db" {
		t.Errorf("the folder holds %s and the file has changed: %t, want all as it was", files(t, folder), read(t, path) != before)
	}
}

func TestStartsAtOnceMigrateOnce(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "backlog.db")
	openToWrite(t, path).Close()
	newer := append(migrations.All(), "CREATE TABLE mine (x)")
	const starts = 10
	errs := make([]error, starts)
	var group sync.WaitGroup
	for i := range starts {
		conn, err := open(path, "rw")
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		group.Go(func() { errs[i] = migrate(t.Context(), conn, path, newer) })
	}
	group.Wait()
	for _, err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	if got, want := files(t, folder), fmt.Sprintf("backlog.db backlog.db.schema-%d", len(newer)-1); got != want {
		t.Errorf("the folder holds %s, want %s", got, want)
	}
}

// Each step towards this schema keeps what others have made on our tables, and carries a
// damaged row along for doctor to find.
func TestMigrateKeepsWhatOthersMadeAndWhatIsDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backlog.db")
	write(t, path, read(t, filepath.Join("..", "..", "cmd", "backlog", "testdata", "released", "schema-1.db")))
	old, err := open(path, "rw")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"CREATE INDEX my_notes ON entries (note)", "CREATE INDEX my_ways ON entries (way)", "CREATE VIEW my_days AS SELECT at FROM entries", "CREATE VIEW my_uses AS SELECT use FROM lines",
		"CREATE TABLE mine (x)", "INSERT INTO mine VALUES (7)", "PRAGMA ignore_check_constraints = 1", "PRAGMA foreign_keys = 0",
		"UPDATE entries SET before = 99 WHERE number = 1", "UPDATE entries SET use = 77 WHERE number = 2",
	} {
		exec(t, old, text)
	}
	old.Close()
	conn := openToWrite(t, path)
	if n := number(t, conn, "SELECT count(*) FROM my_days JOIN mine"); n == 0 {
		t.Error("what others made is gone")
	}
	if n := number(t, conn, "SELECT count(*) FROM sqlite_schema WHERE name = 'my_notes'"); n != 1 {
		t.Error("an index of others is gone")
	}
	if n := number(t, conn, "SELECT count(*) FROM entries WHERE before = 99 OR treatment = 77"); n != 2 {
		t.Errorf("%d damaged rows, want 2 as they were", n)
	}
	if faults := Faults(t.Context(), conn); len(faults) == 0 {
		t.Error("the damage is not found")
	}
	if on := number(t, conn, "PRAGMA foreign_keys") + number(t, conn, "PRAGMA ignore_check_constraints"); on != 1 {
		t.Error("foreign keys or CHECKs are off")
	}
	old, err = open(path+".schema-1", "ro")
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	if n := number(t, old, "SELECT before FROM entries WHERE number = 1"); n != 99 {
		t.Errorf("before = %d in the copy", n)
	}
}

// A start that was killed between its copy and its end leaves the copy, and the next one uses it.
func TestOneCopyOfKilledStarts(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "backlog.db")
	write(t, path, read(t, filepath.Join("..", "..", "cmd", "backlog", "testdata", "released", "schema-1.db")))
	if _, err := snapshotBefore(t.Context(), path, 1); err != nil {
		t.Fatal(err)
	}
	copied := ""
	conn, err := OpenToWrite(Watched(t.Context(), Watcher{Updated: func(path string) { copied = path }}), path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if got, want := files(t, folder), "backlog.db backlog.db.schema-1"; got != want || copied != path+".schema-1" {
		t.Errorf("the folder holds %s, and the copy is %s", got, copied)
	}
}
