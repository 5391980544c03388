package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"backlog/internal/sessions"
)

// The head of a JSON file. The version counts up when a key changes its meaning, so that this
// program would read an older file wrongly. A new key does not raise it: a newer program reads a
// file without the key, and an older one refuses a file that uses it and names the key.
const (
	jsonFormat  = "backlog-diary"
	jsonVersion = 1
)

// entryJSON is an entry as it is in a JSON file. Scores stay raw until they
// are read, so that 6.5 and "severe" are distinguished from what is no JSON.
type entryJSON struct {
	UID          string          `json:"uid,omitempty"`
	Kind         sessions.Kind   `json:"kind"`
	At           string          `json:"at"`
	TimeGiven    bool            `json:"time_given,omitempty"` // of 12:00:00
	Region       string          `json:"region,omitempty"`
	Side         string          `json:"side,omitempty"`
	Technique    string          `json:"technique,omitempty"`
	Tool         string          `json:"tool,omitempty"`
	Seconds      json.RawMessage `json:"seconds,omitempty"`
	Before       json.RawMessage `json:"before,omitempty"`
	After        json.RawMessage `json:"after,omitempty"`
	Interference json.RawMessage `json:"way,omitempty"`
	Since        string          `json:"since,omitempty"`
	Reports      []reportJSON    `json:"reports,omitempty"`
	Also         []string        `json:"also,omitempty"`
	Rules        []string        `json:"rules,omitempty"`
	MassageOK    bool            `json:"massage_ok,omitempty"`
	By           string          `json:"by,omitempty"`
	Review       string          `json:"review,omitempty"`
	Note         string          `json:"note,omitempty"`
	Rev          int64           `json:"rev,omitempty"`
	Device       string          `json:"device,omitempty"`
}

type reportJSON struct {
	Symptom string `json:"symptom"`
	Side    string `json:"side,omitempty"`
	Course  string `json:"course,omitempty"`
	Since   string `json:"since,omitempty"`
	Value   string `json:"value,omitempty"`
}

type factJSON struct {
	Fact   string `json:"fact"`
	Value  string `json:"value"`
	At     string `json:"at"`
	Rev    int64  `json:"rev,omitempty"`
	Device string `json:"device,omitempty"`
}

// WriteJSON writes the whole diary: one entry a line, in the order given, then the
// facts of the profile, each with the version that it has. The same diary gives
// the same bytes; what it writes, ReadJSON reads as the same diary. What was
// deleted, and the journal, are not in it. An error among the entries is returned as it is.
func WriteJSON(w io.Writer, entries iter.Seq2[sessions.Entry, error], facts []sessions.Fact) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n\"format\": %q,\n\"schema\": %d,\n\"entries\": [", jsonFormat, jsonVersion)
	n := 0
	for e, err := range entries {
		if err != nil {
			return err
		}
		if err := writeLine(out, n, asJSON(e)); err != nil {
			return err
		}
		n++
	}
	fmt.Fprint(out, "\n],\n\"profile\": [")
	for i, f := range facts {
		at := formatMoment(sessions.Entry{At: f.At, Offset: f.Offset})
		if err := writeLine(out, i, factJSON{f.Fact, f.Value, at, f.Rev, f.Device}); err != nil {
			return err
		}
	}
	fmt.Fprint(out, "\n]\n}\n")
	return out.Flush()
}

// writeLine writes the i-th value of a list on a line of its own.
func writeLine(out *bufio.Writer, i int, value any) error {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	if i > 0 {
		out.WriteByte(',')
	}
	out.WriteByte('\n')
	_, err := out.Write(bytes.TrimRight(line.Bytes(), "\n"))
	return err
}

func asJSON(e sessions.Entry) entryJSON {
	j := entryJSON{
		UID: e.UID, Kind: e.Kind, At: formatMoment(e), TimeGiven: e.NoonGiven, Region: e.Region, Side: string(e.Side), Technique: e.Technique, Tool: e.Tool,
		Before: rawScore(e.Before), After: rawScore(e.After), Interference: rawScore(e.Interference), Since: e.Since.String(),
		Also: e.Also, Rules: e.Rules, MassageOK: e.MassageOK, By: e.By, Note: e.Note, Rev: e.Rev, Device: e.Device,
	}
	if e.Seconds != 0 {
		j.Seconds = fmt.Append(nil, e.Seconds)
	}
	if e.Review != 0 {
		j.Review = e.Review.String()
	}
	for _, r := range e.Reports {
		j.Reports = append(j.Reports, reportJSON{r.Symptom, string(r.Side), string(r.Course), r.Since.String(), r.Value})
	}
	return j
}

func rawScore(p sessions.Pain) json.RawMessage {
	if !p.Given() {
		return nil
	}
	return fmt.Append(nil, p.Score())
}
