package db

import (
	"errors"
	"slices"
)

// Full reports whether the system refused to write because the disk, or the user's
// share of it, is full.
func Full(err error) bool { return isOne(err, diskFull[:]) }

// ReadOnly reports whether the system refused to write because the disk can only be read.
func ReadOnly(err error) bool { return isOne(err, diskReadOnly[:]) }

// broken reports whether the disk failed.
func broken(err error) bool { return isOne(err, diskBroken[:]) }

func isOne(err error, list []error) bool {
	return slices.ContainsFunc(list, func(one error) bool { return errors.Is(err, one) })
}
