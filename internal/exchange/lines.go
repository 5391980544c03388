package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"
	"golang.org/x/text/unicode/norm"
)

// Line is a line of an inbox: a moment, and what a person would type after backlog.
type Line struct {
	File   string // its path, for who reads several
	Number int    // in the file
	Shown  string // all of it
	Text   string // what was typed
	At     time.Time
	UID    string // the same for the same line in every file and on every machine; "" if it has no moment
	Open   bool   // the file ends within it
	Err    error  // why it has no moment
}

// longestInbox is how many bytes of an inbox are read, more than decades of lines.
const longestInbox = 16 << 20

// clockAhead is how much a phone's clock may be ahead.
const clockAhead = 10 * time.Minute

// ReadLines reads the inbox at path: one entry a line. Empty lines are skipped, lines that begin with # are
// remarks, and a bullet ahead of a line is no part of it. now is the moment after which nothing can
// have happened; its location is that of a time without an offset.
//
// The uid of a line is made of its moment as it is written, its words, and how many lines of the
// file before it are the same: a copy of the file has the same uids, and a line typed twice two.
func ReadLines(r io.Reader, path string, now time.Time) ([]Line, error) {
	text, err := io.ReadAll(io.LimitReader(decoded(r), longestInbox+1))
	if err != nil {
		return nil, err
	}
	if len(text) > longestInbox {
		return nil, fmt.Errorf("it has more than %d MiB, and no inbox of lines has", longestInbox>>20)
	}
	text, _, _ = bytes.Cut(text, []byte{0}) // what a copy that is under way has not filled yet
	rows := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n").Replace(string(text)), "\n")
	var list []Line
	count := map[string]int{}
	for i, row := range rows {
		row = strings.TrimFunc(row, func(c rune) bool { return unicode.IsSpace(c) || c == '\uFEFF' || c == '\u200b' })
		for _, bullet := range []string{"- [ ] ", "- [x] ", "- ", "* ", "• "} {
			row = strings.TrimPrefix(row, bullet)
		}
		if row == "" || strings.HasPrefix(row, "#") {
			continue
		}
		l := Line{File: path, Number: i + 1, Shown: row, Open: i == len(rows)-1}
		l.read(now, count)
		list = append(list, l)
	}
	return list, nil
}

// lineLayouts are how phones write a moment.
var lineLayouts = compileAll(
	"YYYY-MM-DD HH:mm", "YYYY-MM-DD HH:mm:ss", "YYYY-MM-DDTHH:mm:ssZZ", "YYYY-MM-DD HH:mm:ssZZ", "YYYY-MM-DD HH:mmZZ", "YYYY-MM-DDTHH:mmZZ", "YYYY-MM-DDTHH:mm:ss", "YYYY-MM-DDTHH:mm",
	"YYYY-MM-DD H:mm", "YYYY-MM-DD H.mm", "YYYY-MM-DD h:mm A", "YYYY-MM-DD h:mm:ss A", "YYYY-MM-DD, H:mm", "YYYY-MM-DD, h:mm A",
	"D.M.YYYY H:mm", "D.M.YYYY, H:mm", "D. MMM YYYY H:mm", "D. MMM YYYY [um] H:mm", "D MMM YYYY H:mm", "D MMM YYYY [at] H:mm", "D MMM YYYY, H:mm",
	"MMM D, YYYY [at] h:mm A", "MMM D, YYYY h:mm A", "MMM D, YYYY, h:mm A", "YYYY/MM/DD H:mm",
)

// read splits the moment from the words.
func (l *Line) read(now time.Time, count map[string]int) {
	const most = 6 // words of a moment
	words := strings.Fields(norm.NFC.String(l.Shown))
	var s stamp
	found := 0
	for n := min(most, len(words)); n > 0 && found == 0; n-- {
		if at, ok := readAny(lineLayouts(), strings.TrimRight(strings.Join(words[:n], " "), ",;:")); ok {
			s, found = at, n
		}
	}
	switch {
	case !utf8.ValidString(l.Shown):
		l.Err = errors.New("it is not text in UTF-8")
		return
	case found == 0:
		l.Text = l.Shown
		l.Err = errors.New("it has no time; begin it with date and time, as in 2026-11-27 21:05 pain lower-back 4")
		return
	}
	l.Text = strings.Join(words[found:], " ")
	if l.At, l.Err = s.at(now.Location()); l.Err != nil {
		return
	}
	switch {
	case l.Text == "":
		l.Err = errors.New("nothing follows the time")
		return
	case l.At.After(now.Add(clockAhead)):
		l.Err = errors.New("its time is in the future; is the clock of the phone right?")
		return
	case l.At.Unix() < firstMoment:
		l.Err = errors.New("its time is before 1900")
		return
	}
	key := fmt.Sprintf("%04d-%02d-%02dT%02d:%02d:%02d", s.year, s.month, s.day, s.hour, s.minute, s.second)
	if s.fixed {
		key += l.At.Format("-07:00")
	}
	key += " " + l.Text
	count[key]++
	space := uuid.NewSHA1(uuid.NameSpaceOID, []byte("a line of an inbox of backlog"))
	l.UID = uuid.NewSHA1(space, fmt.Appendf(nil, "%s #%d", key, count[key])).String()
}
