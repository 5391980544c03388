package db

import (
	"context"
	"database/sql"
)

// Querier is a connection or a transaction.
type Querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// EachRow calls fn with every row of a query, to be scanned, until fn returns an error.
func EachRow(ctx context.Context, q Querier, query string, fn func(row *sql.Rows) error, args ...any) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// Column returns the only column of a query.
func Column[T any](ctx context.Context, q Querier, query string, args ...any) (list []T, err error) {
	err = EachRow(ctx, q, query, func(row *sql.Rows) error {
		var value T
		err := row.Scan(&value)
		list = append(list, value)
		return err
	}, args...)
	return list, err
}
