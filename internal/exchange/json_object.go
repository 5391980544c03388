package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// object reads one object strictly: no key twice, none unknown.
func (p *jsonParser) object(raw json.RawMessage, into any, what string) error {
	if name, wrong := oddKey(raw); wrong != "" {
		return &Fault{Line: p.line(0), Column: name, Err: fmt.Errorf(wrong, what)}
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(into)
	if string(raw) == "null" {
		err = &json.UnmarshalTypeError{Value: "null"}
	}
	var kind *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &kind) && kind.Field == "":
		return &Fault{Line: p.line(0), Err: fmt.Errorf("%s is an object in braces, not %s", what, plainValue(kind.Value))}
	case errors.As(err, &kind):
		return &Fault{Line: p.line(0), Column: kind.Field, Err: fmt.Errorf("%s is where %s belongs", plainValue(kind.Value), plainType(kind.Type.String()))}
	}
	if name, unknown := strings.CutPrefix(err.Error(), "json: unknown field "); unknown {
		return &Fault{Line: p.line(0), Column: strings.Trim(name, `"`), Err: fmt.Errorf(noSuchKey, what)}
	}
	return &Fault{Line: p.line(0), Err: fmt.Errorf("this is not JSON of %s: %s", what, strings.TrimPrefix(err.Error(), "json: "))}
}

// plainValue says what a value is that the decoder names in words of its own.
func plainValue(name string) string {
	if number, ok := strings.CutPrefix(name, "number "); ok {
		return number
	}
	switch name {
	case "array":
		return "a list"
	case "object":
		return "an object"
	case "bool":
		return "true or false"
	case "number":
		return "a number"
	case "null":
		return "null"
	}
	return "a text"
}

// plainType says what a Go type is in a file.
func plainType(name string) string {
	switch {
	case strings.HasPrefix(name, "int"):
		return "a whole number"
	case name == "bool":
		return "true or false"
	case strings.HasPrefix(name, "[]"):
		return "a list"
	case strings.HasSuffix(name, "JSON"):
		return "an object"
	}
	return "a text"
}

// What is wrong with a key of something.
const (
	noSuchKey = "%s has no such key; it is misspelt, or a newer backlog wrote it"
	twiceKey  = "%s has the key twice"
)

// oddKey returns the first key that an object, or one within it, has twice, or that
// is not spelt as keys are, which the decoder would not mind, and what is wrong.
func oddKey(raw json.RawMessage) (name, wrong string) {
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
			return "", ""
		}
		switch token {
		case json.Delim('{'), json.Delim('['):
			levels = append(levels, level{object: token == json.Delim('{')})
			continue
		case json.Delim('}'), json.Delim(']'):
			levels = levels[:len(levels)-1]
		default:
			if len(levels) == 0 {
				return "", ""
			}
			top := &levels[len(levels)-1]
			if key, isText := token.(string); isText && top.object && !top.value {
				switch {
				case slices.Contains(top.keys, key):
					return key, twiceKey
				case strings.Trim(key, "abcdefghijklmnopqrstuvwxyz_") != "":
					return key, noSuchKey
				}
				top.keys, top.value = append(top.keys, key), true
				continue
			}
		}
		if len(levels) == 0 {
			return "", ""
		}
		levels[len(levels)-1].value = false
	}
}
