package db

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// folded returns a file with a thousand rows, and a connection to look at them.
func folded(t *testing.T) (path string, conn *sql.DB) {
	path = filepath.Join(t.TempDir(), "x.db")
	conn = openToWrite(t, path)
	exec(t, conn, "CREATE TABLE mine (n, word); WITH RECURSIVE c (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n < 999) INSERT INTO mine SELECT n, 'word ' || n FROM c")
	return path, conn
}

func TestVisit(t *testing.T) {
	_, conn := folded(t)
	var got []string
	err := Fold(t.Context(), conn, "SELECT fold(?, n, word, NULL, 1.5, n > 5) FROM mine WHERE n BETWEEN ? AND ?", func(row Row) error {
		got = append(got, fmt.Sprintf("%d %s %v %v %d", row[0], strings.Clone(row[1].(string)), row[2], row[3], row[4]))
		return nil
	}, 5, 6)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"5 word 5 <nil> 1.5 0", "6 word 6 <nil> 1.5 1"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestVisitOfNothing(t *testing.T) {
	_, conn := folded(t)
	err := Fold(t.Context(), conn, "SELECT fold(?, n) FROM mine WHERE n < 0", func(Row) error { return errors.New("a row") })
	if err != nil {
		t.Errorf("Fold = %v, want no row", err)
	}
}

// A text lives in SQLite's memory until its row is left: who keeps it clones it.
func TestVisitedTextsAreVolatile(t *testing.T) {
	_, conn := folded(t)
	var cloned []string
	if err := Fold(t.Context(), conn, "SELECT fold(?, word) FROM mine ORDER BY n", func(row Row) error {
		cloned = append(cloned, strings.Clone(row[0].(string)))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for n, word := range cloned {
		if want := fmt.Sprintf("word %d", n); word != want {
			t.Fatalf("row %d = %q, want %q", n, word, want)
		}
	}
}

func TestVisitStopsAtAnError(t *testing.T) {
	_, conn := folded(t)
	enough := errors.New("enough")
	rows := 0
	err := Fold(t.Context(), conn, "SELECT fold(?, n) FROM mine", func(Row) error {
		if rows++; rows == 3 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || rows != 3 {
		t.Errorf("Fold = %v after %d rows, want %v after 3", err, rows, enough)
	}
	// The connection is as good as before.
	if n := number(t, conn, "SELECT count(*) FROM mine"); n != 1000 {
		t.Errorf("%d rows, want 1000", n)
	}
}

func TestVisitOfABadQuery(t *testing.T) {
	_, conn := folded(t)
	if err := Fold(t.Context(), conn, "SELECT fold(?, nonsense) FROM mine", func(Row) error { return nil }); err == nil {
		t.Error("Fold(nonsense) = nil, want an error")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := Fold(ctx, conn, "SELECT fold(?, n) FROM mine", func(Row) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("Fold(cancelled) = %v, want %v", err, context.Canceled)
	}
	folders.Lock()
	defer folders.Unlock()
	if len(folders.calls) != 0 {
		t.Errorf("%d calls are still under way, want none", len(folders.calls))
	}
}

func TestManyVisitsAtOnce(t *testing.T) {
	path, _ := folded(t)
	var group sync.WaitGroup
	sums := make([]int64, 20)
	errs := make([]error, len(sums))
	for i := range sums {
		conn, err := OpenToLook(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		group.Go(func() {
			errs[i] = Fold(t.Context(), conn, "SELECT fold(?, n) FROM mine WHERE n < ?", func(row Row) error {
				sums[i] += row[0].(int64)
				return nil
			}, 100+i)
		})
	}
	group.Wait()
	for i, sum := range sums {
		n := int64(100 + i)
		if want := n * (n - 1) / 2; sum != want || errs[i] != nil {
			t.Errorf("visit %d = %d, %v, want %d", i, sum, errs[i], want)
		}
	}
}
