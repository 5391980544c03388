package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// ReadJSON reads what WriteJSON wrote, or what a person made of it, in the order
// of the file. Words are those of the vocabulary; a region that it does not know
// is taken as it is, because a diary may hold regions that another machine's
// settings name. now is the moment after which nothing can have happened.
//
// The first thing wrong ends it with a *Fault that names the line and, where it
// is one field, that field as the column. An error of r itself is returned as it is.
func ReadJSON(r io.Reader, v *guide.Vocabulary, now time.Time) (sessions.Whole, error) {
	source := &counted{from: r}
	p := &jsonParser{
		source: source, decoder: json.NewDecoder(source),
		parser: parser{vocabulary: v, now: now, known: map[asked]string{}, uids: map[string]int{}},
	}
	whole, err := p.diary()
	if err != nil {
		return sessions.Whole{}, p.explain(err)
	}
	return whole, nil
}

type jsonParser struct {
	parser
	source  *counted
	decoder *json.Decoder
	facts   map[string]int
}

// counted remembers where lines begin, and refuses what is no text in UTF-8 and
// values that are longer than any entry.
type counted struct {
	from    io.Reader
	started bool
	read    int64
	starts  []int64 // offsets behind each line feed
	allowed int64   // up to here the decoder may read; 0: no limit yet
}

func (c *counted) Read(p []byte) (int, error) {
	if !c.started {
		c.started = true
		head := make([]byte, 3)
		n, err := io.ReadFull(c.from, head)
		if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
			return 0, err
		}
		head = head[:n]
		switch {
		case bytes.Equal(head, []byte("\xEF\xBB\xBF")):
			head = nil
		case n >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF), n >= 2 && (head[0] == 0 || head[1] == 0):
			return 0, &Fault{Line: 1, Err: errors.New("the file is in UTF-16; save it as UTF-8")}
		}
		c.from = io.MultiReader(bytes.NewReader(head), c.from)
	}
	if len(p) > 4096 {
		p = p[:4096]
	}
	if c.read > c.allowed+LongestRecord {
		// Three bytes on, behind the comma and the line end, the next value has begun.
		return 0, &Fault{Line: c.line(c.allowed + 3), Err: fmt.Errorf("what stands here is longer than %d bytes, more than any entry; a quotation mark or a bracket may be missing", LongestRecord)}
	}
	n, err := c.from.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			c.starts = append(c.starts, c.read+int64(i)+1)
		}
	}
	c.read += int64(n)
	return n, err
}

// line returns the line of an offset, counted from 1.
func (c *counted) line(offset int64) int {
	i, found := slices.BinarySearch(c.starts, offset)
	if found {
		i++
	}
	return i + 1
}

// column returns how far into its line an offset lies, counted from 1.
func (c *counted) column(offset int64) int64 {
	start := int64(0)
	if line := c.line(offset); line > 1 {
		start = c.starts[line-2]
	}
	return offset - start + 1
}

// explain turns an error of the JSON decoder into a sentence with its place.
func (p *jsonParser) explain(err error) error {
	var fault *Fault
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &fault):
		return fault
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &Fault{Line: p.source.line(p.source.read), Err: errors.New("the file ends before the diary does: it may be cut off; copy it again")}
	case errors.As(err, &kind):
		return &Fault{Line: p.source.line(p.decoder.InputOffset()), Err: fmt.Errorf("a %s cannot stand here", kind.Value)}
	case errors.As(err, &syntax):
		offset := max(syntax.Offset-1, 0)
		return &Fault{Line: p.source.line(offset), Err: fmt.Errorf("at character %d: this is not JSON: %s", p.source.column(offset), strings.TrimPrefix(syntax.Error(), "json: "))}
	}
	return err
}

// here is a fault at the value that was read last.
func (p *jsonParser) here(format string, args ...any) error {
	return &Fault{Line: p.source.line(max(p.decoder.InputOffset()-1, 0)), Err: fmt.Errorf(format, args...)}
}

// token reads the next token and lets the reader go on by one more entry.
func (p *jsonParser) token() (json.Token, error) {
	p.source.allowed = p.decoder.InputOffset()
	return p.decoder.Token()
}

func (p *jsonParser) expect(want json.Delim, what string) error {
	token, err := p.token()
	if err != nil {
		return err
	}
	if token != want {
		return p.here("%s begins with %s, not with %s", what, want, quote(fmt.Sprint(token)))
	}
	return nil
}

func (p *jsonParser) diary() (sessions.Whole, error) {
	var whole sessions.Whole
	if err := p.expect('{', "a diary in JSON"); err != nil {
		return whole, err
	}
	p.facts = map[string]int{}
	seen := map[string]bool{}
	for {
		token, err := p.token()
		if err != nil {
			return whole, err
		}
		if token == json.Delim('}') {
			break
		}
		name, _ := token.(string)
		if seen[name] {
			return whole, p.here("%s stands here for the second time", quote(name))
		}
		seen[name] = true
		if len(seen) == 1 && name != "format" {
			return whole, p.here("this is JSON but no diary of backlog: such a file begins with \"format\": %q", jsonFormat)
		}
		switch name {
		case "format", "schema":
			err = p.head(name)
		case "entries":
			whole.Entries, err = listOf(p, p.readEntry)
		case "profile":
			whole.Facts, err = listOf(p, p.readFact)
		default:
			err = p.here("unknown key %s; a diary has format, schema, entries and profile", quote(name))
		}
		if err != nil {
			return whole, err
		}
	}
	for _, name := range []string{"format", "schema", "entries"} {
		if !seen[name] {
			return whole, p.here("%s is missing; a diary has format, schema, entries and profile", name)
		}
	}
	if token, err := p.token(); err != io.EOF {
		if err != nil {
			return whole, err
		}
		return whole, p.here("the diary ends before this: %s", quote(fmt.Sprint(token)))
	}
	return whole, nil
}

func (p *jsonParser) head(name string) error {
	token, err := p.token()
	if err != nil {
		return err
	}
	switch version, isNumber := token.(float64); {
	case name == "format" && token != jsonFormat:
		return p.here("this is JSON but no diary of backlog: format is %s, not %q", quote(fmt.Sprint(token)), jsonFormat)
	case name == "schema" && isNumber && version > jsonVersion:
		return p.here("a newer backlog wrote this (schema %v, this one reads %d); update backlog", version, jsonVersion)
	case name == "schema" && (!isNumber || version != jsonVersion):
		return p.here("schema is %s, not %d", quote(fmt.Sprint(token)), jsonVersion)
	}
	return nil
}

// listOf reads a list of objects, one at a time.
func listOf[T any](p *jsonParser, read func(raw json.RawMessage) (T, error)) ([]T, error) {
	if err := p.expect('[', "a list"); err != nil {
		return nil, err
	}
	var list []T
	for p.decoder.More() {
		p.source.allowed = p.decoder.InputOffset()
		var raw json.RawMessage
		if err := p.decoder.Decode(&raw); err != nil {
			return nil, err
		}
		at := p.source.line(p.decoder.InputOffset() - int64(len(raw)))
		p.line = func(int) int { return at }
		value, err := read(raw)
		if err != nil {
			return nil, err
		}
		list = append(list, value)
	}
	_, err := p.token()
	return list, err
}

// object reads one object strictly: no key twice, none unknown.
func (p *jsonParser) object(raw json.RawMessage, into any, what string) error {
	if name, twice := doubled(raw); twice {
		return &Fault{Line: p.line(0), Column: name, Err: errors.New("the key stands here twice")}
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &kind) && kind.Field == "":
		return &Fault{Line: p.line(0), Err: fmt.Errorf("%s is an object in braces, not a %s", what, kind.Value)}
	case errors.As(err, &kind):
		return &Fault{Line: p.line(0), Column: kind.Field, Err: fmt.Errorf("a %s stands where a %s belongs", kind.Value, plainType(kind.Type.String()))}
	}
	if name, unknown := strings.CutPrefix(err.Error(), "json: unknown field "); unknown {
		return &Fault{Line: p.line(0), Column: strings.Trim(name, `"`), Err: fmt.Errorf("%s has no such key", what)}
	}
	return &Fault{Line: p.line(0), Err: fmt.Errorf("this is not JSON of %s: %s", what, strings.TrimPrefix(err.Error(), "json: "))}
}

func plainType(name string) string {
	switch {
	case strings.HasPrefix(name, "int"):
		return "whole number"
	case name == "bool":
		return "true or false"
	case strings.HasPrefix(name, "[]"):
		return "list"
	}
	return "text"
}

// doubled returns the first key that an object, or one within it, has twice.
func doubled(raw json.RawMessage) (string, bool) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	type level struct {
		keys   []string
		object bool
		value  bool // a value comes next
	}
	var levels []level
	for {
		token, err := decoder.Token()
		if err != nil {
			return "", false
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			levels = append(levels, level{object: token == json.Delim('{')})
			continue
		case json.Delim('}'), json.Delim(']'):
			levels = levels[:len(levels)-1]
		default:
			if len(levels) == 0 {
				return "", false
			}
			top := &levels[len(levels)-1]
			if key, isText := token.(string); isText && top.object && !top.value {
				if slices.Contains(top.keys, key) {
					return key, true
				}
				top.keys, top.value = append(top.keys, key), true
				continue
			}
		}
		if len(levels) == 0 {
			return "", false
		}
		levels[len(levels)-1].value = false
	}
}
