package exchange

import (
	"bufio"
	"bytes"
)

// Format is how a file holds a diary.
type Format string

// The formats.
const (
	CSV  Format = "csv"
	JSON Format = "json"
	FHIR Format = "fhir"
)

// Formats lists the formats that are read and written.
func Formats() []Format { return []Format{CSV, JSON, FHIR} }

// Detect returns the format of a file, by its beginning, and leaves the
// reader where it was. What is no JSON object is taken for CSV.
func Detect(r *bufio.Reader) Format {
	head, _ := r.Peek(512) // a short file gives what there is
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xEF\xBB\xBF")), " \t\r\n")
	switch {
	case len(head) == 0 || head[0] != '{':
		return CSV
	case bytes.Contains(head, []byte(`"resourceType"`)):
		return FHIR
	}
	return JSON
}
