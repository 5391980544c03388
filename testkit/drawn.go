package testkit

import (
	"reflect"
	"slices"
)

// Fields are the names of fields that had a value.
type Fields map[string]bool

// Add notes the fields of a struct that have a value.
func (f Fields) Add(drawn any) {
	value := reflect.ValueOf(drawn)
	for i := range value.NumField() {
		if !value.Field(i).IsZero() {
			f[value.Type().Field(i).Name] = true
		}
	}
}

// Missing returns the fields of a struct that never had a value, but for some.
func (f Fields) Missing(of any, but ...string) (names []string) {
	for _, field := range reflect.VisibleFields(reflect.TypeOf(of)) {
		if !f[field.Name] && !slices.Contains(but, field.Name) {
			names = append(names, field.Name)
		}
	}
	return names
}
