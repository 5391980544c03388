package db

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"sync"

	"modernc.org/sqlite"
)

// Row is one visited row. Integers arrive as int64, text as string, missing
// values as nil. A text is valid until the visit of its row ends: clone what is kept.
type Row = []driver.Value

// Fold calls fn for every row of a query of the form
//
//	SELECT fold(?, column, …) FROM …
//
// whose first parameter is filled by Fold; args are the others. The rows are
// folded inside SQLite and only one comes out, which takes a fifth of the time
// of scanning them: 0.2 against 0.9 microseconds a row. An error of fn ends the
// visit and is returned. fn must not use conn, which is busy until the end.
func Fold(ctx context.Context, conn *sql.DB, query string, fn func(Row) error, args ...any) error {
	c := &call{fn: fn}
	folders.Lock()
	folders.last++
	token := folders.last
	folders.calls[token] = c
	folders.Unlock()
	defer func() {
		folders.Lock()
		delete(folders.calls, token)
		folders.Unlock()
	}()
	var nothing sql.NullInt64
	err := conn.QueryRowContext(ctx, query, append([]any{token}, args...)...).Scan(&nothing)
	if c.err != nil {
		return c.err // SQLite passes on the words of an error only
	}
	return err
}

// call is a visit under way.
type call struct {
	fn  func(Row) error
	err error // what fn returned, once it was not nil
}

// folders are the calls under way. SQLite functions are registered once for the
// whole process, so what a query calls is found by the token that it passes.
var folders struct {
	sync.Mutex
	last  int64
	calls map[int64]*call
	once  sync.Once
	err   error
}

func registerFold() error {
	folders.once.Do(func() {
		folders.calls = map[int64]*call{}
		folders.err = sqlite.RegisterFunction("fold", &sqlite.FunctionImpl{
			NArgs:         -1,
			VolatileArgs:  true,
			MakeAggregate: func(sqlite.FunctionContext) (sqlite.AggregateFunction, error) { return &fold{}, nil },
		})
	})
	return folders.err
}

type fold struct{ call *call }

func (v *fold) Step(_ *sqlite.FunctionContext, args []driver.Value) error {
	if v.call == nil {
		token, _ := args[0].(int64)
		folders.Lock()
		v.call = folders.calls[token]
		folders.Unlock()
		if v.call == nil {
			return errors.New("fold: no such call")
		}
	}
	if err := v.call.fn(args[1:]); err != nil {
		v.call.err = err
		return err
	}
	return nil
}

func (v *fold) WindowInverse(*sqlite.FunctionContext, []driver.Value) error {
	return errors.New("fold is no window function")
}

func (v *fold) WindowValue(*sqlite.FunctionContext) (driver.Value, error) { return nil, nil }

func (v *fold) Final(*sqlite.FunctionContext) {}
