package app

import (
	"context"
	"errors"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"backlog/internal/line"
	"backlog/internal/sessions"
)

// Add saves an entry without judging it.
func (a App) Add(ctx context.Context, words string, entry sessions.Entry) (sessions.Entry, error) {
	if err := a.CheckDates(ctx, entry); err != nil {
		return sessions.Entry{}, err
	}
	list, err := a.Store.Add(ctx, a.Command(words), entry)
	if err != nil {
		return sessions.Entry{}, err
	}
	return list[0], nil
}

// ReadLine returns the entry that a typed line says, without saving it. The first word is the
// command: log, pain, symptom, event, seen, again, question add or episode close; a line that
// begins with another word is one of log. A text in quotation marks is one word, and -n takes the
// word after it as the note. What was typed at the moment at has that moment, unless the line
// names another.
func (a App) ReadLine(ctx context.Context, text string, at time.Time) (sessions.Entry, error) {
	return a.readLine(ctx, text, at, nil)
}

// readLine is ReadLine where added are entries that are to be saved before.
func (a App) readLine(ctx context.Context, text string, at time.Time, added []sessions.Entry) (sessions.Entry, error) {
	words, err := splitWords(text)
	if err != nil {
		return sessions.Entry{}, err
	}
	if len(words) == 0 {
		return sessions.Entry{}, Mistake("the line is empty")
	}
	clock := line.Clock{Now: at.Truncate(time.Second), DayStart: a.Clock.DayStart}
	verb, words, err := verbOf(words)
	if err != nil {
		return sessions.Entry{}, err
	}
	var parts line.Parts
	if words, parts.Note, err = cutNote(words); err != nil {
		return sessions.Entry{}, err
	}
	if verb == "again" {
		if parts.Note != "" {
			words = append(words, "note="+parts.Note)
		}
		return a.readAgain(ctx, words, clock, added)
	}
	entry, err := parts.Entry(a.Words, kindOf(verb), words, clock)
	if err == nil && entry.Kind == sessions.Session {
		err = line.CheckLong(time.Duration(entry.Seconds) * time.Second)
	}
	return entry, err
}

// kindOf returns the kind of entry that a command writes.
func kindOf(verb string) sessions.Kind {
	return map[string]sessions.Kind{
		"log": sessions.Session, "pain": sessions.Reading, "symptom": sessions.SymptomOnly, "did": sessions.OtherTreatment,
		"event": sessions.Event, "seen": sessions.Consultation, "question": sessions.Question, "episode": sessions.EpisodeClosed,
	}[verb]
}

// readAgain returns the last session before now with new pain scores, and with what the words change.
func (a App) readAgain(ctx context.Context, words []string, clock line.Clock, added []sessions.Entry) (sessions.Entry, error) {
	var model sessions.Entry
	at := clock.Now.Unix()
	if a.Store != nil {
		var err error
		if model, err = a.Store.LatestUntil(ctx, sessions.Session, at); err != nil && !errors.Is(err, sessions.ErrNotFound) {
			return sessions.Entry{}, err
		}
	}
	for _, e := range added {
		if e.Kind == sessions.Session && e.At <= at && (model.Kind == "" || e.At >= model.At) {
			model = e
		}
	}
	if model.Kind == "" {
		return sessions.Entry{}, Mistake("there is no session to log again")
	}
	return line.ParseAgain(a.Words, words, model, clock)
}

// verbOf returns the command that a line begins with, and the words after it.
func verbOf(words []string) (verb string, rest []string, err error) {
	verb = strings.ToLower(words[0])
	switch verb {
	case "log", "pain", "symptom", "did", "event", "seen", "again":
		return verb, words[1:], nil
	case "question", "episode":
		want := map[string]string{"question": "add", "episode": "close"}[verb]
		if len(words) < 2 || strings.ToLower(words[1]) != want {
			return "", nil, Mistake("a line that begins with %s is %s %s …", verb, verb, want)
		}
		return verb, words[2:], nil
	case "backlog":
		if len(words) > 1 {
			return verbOf(words[1:])
		}
	case "edit", "delete", "undo", "redo", "profile", "import", "sync", "restore", "purge", "start", "check", "list", "trends":
		return "", nil, Mistake("%q is no line to log; log, pain, symptom, did, event, seen, again, question add and episode close are", verb)
	}
	return "log", words, nil
}

// cutNote takes the note out of the words of a line: -n NOTE, --note NOTE or --note=NOTE.
func cutNote(words []string) (rest []string, note string, err error) {
	for i := 0; i < len(words); i++ {
		text, given := strings.CutPrefix(words[i], "--note=")
		if words[i] == "-n" || words[i] == "--note" {
			if i++; i == len(words) {
				return nil, "", Mistake("-n needs a note after it, in quotation marks")
			}
			text, given = words[i], true
		}
		switch {
		case !given:
			rest = append(rest, words[i])
		case note != "":
			return nil, "", Mistake("two notes, %q and %q; an entry has one", note, text)
		default:
			note = text
		}
	}
	return rest, note, nil
}

// splitWords splits a line at white space. A quotation mark that begins a word, or follows an =,
// keeps everything up to its partner together; a phone's curly marks count as well. An
// apostrophe within a word is an apostrophe.
func splitWords(text string) ([]string, error) {
	var words []string
	var word strings.Builder
	began, last := false, ' '
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		text = text[size:]
		switch closing := closingMark(r); {
		case closing != "" && (!began || last == '='):
			end := strings.IndexAny(text, closing)
			if end < 0 {
				return nil, Mistake("a quotation mark has no partner: %q", string(r)+text)
			}
			word.WriteString(text[:end])
			_, size := utf8.DecodeRuneInString(text[end:])
			text, began, last = text[end+size:], true, ' '
		case unicode.IsSpace(r):
			if began {
				words = append(words, word.String())
			}
			word.Reset()
			began, last = false, ' '
		default:
			word.WriteRune(r)
			began, last = true, r
		}
	}
	if began {
		words = append(words, word.String())
	}
	return words, nil
}

// closingMark returns the marks that end a quotation which r begins; "" if it begins none.
func closingMark(r rune) string {
	switch r {
	case '"', '“', '„', '”':
		return "\"”“"
	case '\'', '‘', '’':
		return "'’"
	}
	return ""
}
