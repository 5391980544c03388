package exchange

import (
	"reflect"
	"slices"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// An import distinguishes entries by their content: every field of an entry is part of it,
// but for what says which entry it is and which version of it.
func TestContentHasEveryField(t *testing.T) {
	// Day follows from the moment. A row at noon may have been imported before entries distinguished a time
	// of noon from a date alone, and is no other one now.
	identity := []string{"Number", "UID", "Rev", "Device", "Day", "NoonGiven"}
	for _, field := range reflect.VisibleFields(reflect.TypeFor[sessions.Entry]()) {
		if slices.Contains(identity, field.Name) {
			continue
		}
		var e sessions.Entry
		value := reflect.ValueOf(&e).Elem().FieldByIndex(field.Index)
		switch field.Name {
		case "Since":
			e.Since = guide.On(20000)
		case "Reports":
			e.Reports = []sessions.Report{{Symptom: "fever"}}
		case "Review":
			e.Review = 20000
		case "Also":
			e.Also = []string{"heat"}
		case "Rules":
			e.Rules = []string{"fever"}
		default:
			switch value.Kind() {
			case reflect.String:
				value.SetString("x")
			case reflect.Bool:
				value.SetBool(true)
			case reflect.Int, reflect.Int64:
				value.SetInt(5)
			case reflect.Uint8:
				value.SetUint(5)
			default:
				t.Fatalf("give %s a value here", field.Name)
			}
		}
		if content(e) == content(sessions.Entry{}) {
			t.Errorf("content lacks %s: an import would skip a row that differs in it alone", field.Name)
		}
	}
}
