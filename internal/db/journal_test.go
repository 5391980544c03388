package db

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// crashed returns the path of a file that was left in the middle of a write, and
// wants the file itself to be half written. It holds one row of mine, x = 0.
func crashed(t *testing.T, folder string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.db")
	conn := openToWrite(t, path)
	exec(t, conn, "CREATE TABLE mine (x); INSERT INTO mine VALUES (0)")
	before := read(t, path)
	exec(t, conn, "PRAGMA cache_size = 1")
	tx, err := conn.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	for range 50 {
		if _, err := tx.Exec("UPDATE mine SET x = x + 1; INSERT INTO mine SELECT hex(randomblob(90000))"); err != nil {
			t.Fatal(err)
		}
	}
	left := filepath.Join(folder, "x.db")
	write(t, left, read(t, path))
	write(t, left+"-journal", read(t, path+"-journal"))
	if read(t, left) == before {
		t.Fatal("nothing was written yet, so there is nothing to recover")
	}
	return left
}

func TestHotJournalIsRecovered(t *testing.T) {
	folder := t.TempDir()
	path := crashed(t, folder)
	conn, err := OpenToLook(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if got := number(t, conn, "SELECT count(*) || sum(x) FROM mine"); got != 10 {
		t.Errorf("rows and sum = %d, want 1 row of 0", got)
	}
	whole(t, conn)
	if got := files(t, folder); got != "x.db" {
		t.Errorf("the folder holds %s, want the journal to be gone", got)
	}
}

func TestHotJournalIsRecoveredByAWrite(t *testing.T) {
	path := crashed(t, t.TempDir())
	conn := openToWrite(t, path)
	exec(t, conn, "INSERT INTO mine VALUES (5)")
	if got := number(t, conn, "SELECT count(*) || sum(x) FROM mine"); got != 25 {
		t.Errorf("rows and sum = %d, want 2 rows, 0 and 5", got)
	}
	whole(t, conn)
}

// Of a first start that was cut off nothing is left but an empty file, or one
// that its journal makes empty again.
func TestFirstStartCutOff(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	write(t, path, "")
	write(t, path+"-journal", "")
	whole(t, openToWrite(t, path))
	if _, err := os.Stat(path + "-journal"); err == nil {
		t.Error("the journal is still there")
	}
}

func TestExplain(t *testing.T) {
	if err := Explain(nil, "x"); err != nil {
		t.Errorf("Explain(nil) = %v, want nil", err)
	}
	other := fmt.Errorf("something else")
	if got := Explain(other, "x"); got != other {
		t.Errorf("Explain(%v) = %v, want it as it is", other, got)
	}
	conn := openToWrite(t, filepath.Join(t.TempDir(), "x.db"))
	_, err := conn.Exec("SELECT nonsense")
	if got := Explain(err, "x"); err == nil || got != err {
		t.Errorf("Explain(%v) = %v, want it as it is", err, got)
	}
}

// Who holds the file for longer than the half minute is named; nobody is locked out by a look.
func TestBusy(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	conn := openToWrite(t, path)
	exec(t, conn, "CREATE TABLE mine (x)")
	tx, err := conn.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := tx.Exec("INSERT INTO mine VALUES (1)"); err != nil {
		t.Fatal(err)
	}
	look, err := OpenToLook(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer look.Close()
	if n := number(t, look, "SELECT count(*) FROM mine"); n != 0 {
		t.Errorf("a look in the middle of a write sees %d rows, want 0", n)
	}
	second := openToWrite(t, path)
	exec(t, second, "PRAGMA busy_timeout = 1")
	_, err = second.Exec("INSERT INTO mine VALUES (2)")
	want := "another program has been using " + path + " for over half a minute; try again when it is done"
	if got := fmt.Sprint(Explain(err, path)); got != want {
		t.Errorf("a second writer = %s, want %s", got, want)
	}
}
