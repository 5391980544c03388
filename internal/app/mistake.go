package app

import "fmt"

// Misuse is an error of the person who typed: nothing was written.
type Misuse struct{ Err error }

func (m *Misuse) Error() string { return m.Err.Error() }
func (m *Misuse) Unwrap() error { return m.Err }

// Mistake returns a Misuse with a text, as fmt.Errorf does.
func Mistake(format string, args ...any) error { return &Misuse{fmt.Errorf(format, args...)} }
