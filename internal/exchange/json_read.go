package exchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// ReadJSON hands add the entries of what WriteJSON wrote, or of what a person made of it, in
// the order of the file, and returns the facts. Words are those of the vocabulary; a region that it does not know
// is taken as it is, because a diary may hold regions that another machine's
// settings name. now is the moment after which nothing can have happened.
//
// The first thing wrong ends it with a *Fault that names the line and, where it
// is one field, that field as the column. An error of add, or of r itself, ends it as well,
// and is returned as it is.
func ReadJSON(r io.Reader, v *guide.Vocabulary, now time.Time, add func(sessions.Entry) error) ([]sessions.Fact, error) {
	source := &counted{from: r}
	p := &jsonParser{
		source: source, decoder: json.NewDecoder(source),
		parser: newParser(v, now),
	}
	facts, err := p.diary(add)
	if err != nil {
		return nil, p.explain(err)
	}
	return facts, nil
}

type jsonParser struct {
	parser
	source  *counted
	decoder *json.Decoder
	facts   map[string]int
}

// stopped is an error of whoever takes what is read.
type stopped struct{ error }

// explain turns an error of the JSON decoder into a sentence with its place.
func (p *jsonParser) explain(err error) error {
	var stop *stopped
	var fault *Fault
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &stop):
		return stop.error
	case errors.As(err, &fault):
		return fault
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return &Fault{Line: p.source.line(p.source.read), Err: errors.New("the file ends before the diary does: it may be cut off; copy it again")}
	case errors.As(err, &kind):
		return &Fault{Line: p.source.line(p.decoder.InputOffset()), Err: fmt.Errorf("%s is not allowed here", plainValue(kind.Value))}
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
	p.source.allow(p.decoder.InputOffset())
	return p.decoder.Token()
}

func (p *jsonParser) expect(want json.Delim, what string) error {
	token, err := p.token()
	if err != nil {
		return err
	}
	if token != want {
		return p.here("%s begins with %s, not with %s", what, want, shown(token))
	}
	return nil
}

// shown is a token in an error.
func shown(token json.Token) string {
	if token == nil {
		return "null"
	}
	return quote(fmt.Sprint(token))
}

func (p *jsonParser) diary(add func(sessions.Entry) error) (facts []sessions.Fact, err error) {
	if err := p.expect('{', "a diary in JSON"); err != nil {
		return nil, err
	}
	p.facts = map[string]int{}
	seen := map[string]bool{}
	for {
		token, err := p.token()
		if err != nil {
			return nil, err
		}
		if token == json.Delim('}') {
			break
		}
		name, _ := token.(string)
		if seen[name] {
			return nil, p.here("%s is given twice", quote(name))
		}
		seen[name] = true
		if len(seen) == 1 && name != "format" {
			return nil, p.here("this is JSON but no diary of backlog: such a file begins with \"format\": %q", jsonFormat)
		}
		switch name {
		case "format", "schema":
			err = p.head(name)
		case "entries":
			err = each(p, p.readEntry, add)
		case "profile":
			err = each(p, p.readFact, func(f sessions.Fact) error { facts = append(facts, f); return nil })
		default:
			err = p.here("unknown key %s; a diary has format, schema, entries and profile", quote(name))
		}
		if err != nil {
			return nil, err
		}
	}
	for _, name := range []string{"format", "schema", "entries"} {
		if !seen[name] {
			return nil, p.here("%s is missing; a diary has format, schema, entries and profile", name)
		}
	}
	if token, err := p.token(); err != io.EOF {
		if err != nil {
			return nil, err
		}
		return nil, p.here("the diary ends before this: %s", shown(token))
	}
	return facts, nil
}

func (p *jsonParser) head(name string) error {
	token, err := p.token()
	if err != nil {
		return err
	}
	switch version, isNumber := token.(float64); {
	case name == "format" && token != jsonFormat:
		return p.here("this is JSON but no diary of backlog: format is %s, not %q", shown(token), jsonFormat)
	case name == "schema" && isNumber && version > jsonVersion:
		return p.here("a newer backlog wrote this (schema %v, this one reads %d); update backlog", version, jsonVersion)
	case name == "schema" && (!isNumber || version != jsonVersion):
		return p.here("schema is %s, not %d", shown(token), jsonVersion)
	}
	return nil
}

// each reads a list of objects, and hands one after the other to add.
func each[T any](p *jsonParser, read func(raw json.RawMessage) (T, error), add func(T) error) error {
	if err := p.expect('[', "a list"); err != nil {
		return err
	}
	for p.decoder.More() {
		p.source.allow(p.decoder.InputOffset())
		var raw json.RawMessage
		if err := p.decoder.Decode(&raw); err != nil {
			return err
		}
		begin := p.decoder.InputOffset() - int64(len(raw))
		at := p.source.line(begin)
		p.line = func(int) int { return at }
		if half, found := halfLetter(raw); found {
			offset := begin + int64(half)
			return &Fault{Line: p.source.line(offset), Err: fmt.Errorf("at character %d: %s is half of a letter, and the other half is missing", p.source.column(offset), raw[half:half+6])}
		}
		value, err := read(raw)
		if err != nil {
			return err
		}
		if err := add(value); err != nil {
			return &stopped{err}
		}
	}
	_, err := p.token()
	return err
}
