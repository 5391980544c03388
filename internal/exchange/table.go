package exchange

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"

	"backlog/internal/term"
)

// mostAhead is how many lines may come before the line that names the columns.
const mostAhead = 50

// table reads a CSV file as rows under the names of their columns.
type table struct {
	csv   *csv.Reader
	ahead int      // lines ahead of the line that names the columns
	first int      // the line that names the columns
	names []string // in the order of the file, without space around them
}

// openTable reads a file up to the line that names its columns: the first in which all of wanted
// are, else the one with most of them, else the first that is not empty. A comma of 0 is found
// out; a line such as sep=; ahead of all says it as well. The text may be in UTF-16.
func openTable(r io.Reader, comma rune, wanted []string) (*table, error) {
	text := decoded(r)
	t := &table{}
	head, err := text.Peek(1 << 16)
	if err != nil && err != io.EOF && err != bufio.ErrBufferFull {
		return nil, err
	}
	if line, _, _ := bytes.Cut(head, []byte("\n")); len(line) < 12 {
		if mark, found := separator(string(line)); found {
			comma, t.ahead = mark, 1
			text.Discard(min(len(line)+1, len(head)))
			head = head[min(len(line)+1, len(head)):]
		}
	}
	skipped, lines, comma := findHeader(head, comma, wanted)
	text.Discard(skipped)
	t.ahead += lines
	t.csv = csv.NewReader(newText(text, t.ahead+1))
	t.csv.FieldsPerRecord, t.csv.Comma = -1, comma
	record, err := t.read()
	if err == io.EOF {
		return nil, &Fault{Line: 1, Err: fmt.Errorf("the file is empty; its first line names the columns: %s", strings.Join(wanted, ","))}
	}
	if err != nil {
		return nil, err
	}
	t.first = t.line(0)
	for _, name := range record {
		t.names = append(t.names, cleanName(name))
	}
	return t, nil
}

// decoded returns a text in UTF-8 without a byte order mark, of one that may be in UTF-16.
func decoded(r io.Reader) *bufio.Reader {
	text := bufio.NewReaderSize(r, 1<<16)
	if order, known := isUTF16(text); known {
		text = bufio.NewReaderSize(unicode.UTF16(order, unicode.UseBOM).NewDecoder().Reader(text), 1<<16)
	}
	if mark, _ := text.Peek(3); string(mark) == "\uFEFF" {
		text.Discard(3)
	}
	return text
}

// cleanName returns the name of a column as it is compared.
func cleanName(name string) string {
	return strings.Join(strings.Fields(norm.NFC.String(strings.ReplaceAll(name, "\u00a0", " "))), " ")
}

// isUTF16 reports whether a text is in UTF-16, by its mark or by the NUL bytes of its first letters.
func isUTF16(text *bufio.Reader) (unicode.Endianness, bool) {
	head, _ := text.Peek(64)
	if bytes.HasPrefix(head, []byte{0xFF, 0xFE}) || bytes.HasPrefix(head, []byte{0xFE, 0xFF}) {
		return unicode.LittleEndian, true
	}
	var nul [2]int
	for i, b := range head {
		if b == 0 {
			nul[i%2]++
		}
	}
	switch half := len(head) / 2; {
	case half == 0:
	case nul[0] == 0 && nul[1] > half*3/4:
		return unicode.LittleEndian, true
	case nul[1] == 0 && nul[0] > half*3/4:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// separator reads the line with which a file for a spreadsheet begins: sep=; or "sep=\t".
func separator(line string) (rune, bool) {
	line = strings.Trim(strings.TrimSuffix(line, "\r"), `"`)
	if len(line) < 4 || !strings.EqualFold(line[:4], "sep=") {
		return 0, false
	}
	switch mark := line[4:]; mark {
	case `\t`, "\t":
		return '\t', true
	case ",", ";", "|":
		return rune(mark[0]), true
	}
	return 0, false
}

// findHeader returns how many bytes and lines are ahead of the line that names the columns, and
// the comma between them.
func findHeader(head []byte, comma rune, wanted []string) (skipped, lines int, mark rune) {
	marks := []rune{comma}
	if comma == 0 {
		marks = []rune{',', ';', '\t', '|'}
	}
	best := -1
	for at, line := 0, 0; at < len(head) && line < mostAhead; line++ {
		rest := head[at:]
		end := bytes.IndexByte(rest, '\n') + 1
		if end == 0 {
			end = len(rest)
		}
		if len(bytes.Trim(rest[:end], " ,;|\t\r\n\"")) > 0 {
			for _, m := range marks {
				if n := found(rest, m, wanted); n > best {
					best, skipped, lines, mark = n, at, line, m
				}
			}
			if best == len(wanted) {
				break
			}
		}
		at += end
	}
	if best < 0 {
		mark = marks[0]
	}
	return skipped, lines, mark
}

// found returns how many of the wanted columns the row with which a text begins has.
func found(text []byte, comma rune, wanted []string) (n int) {
	rows := csv.NewReader(bytes.NewReader(text))
	rows.Comma, rows.LazyQuotes = comma, true
	record, err := rows.Read()
	if err != nil {
		return 0
	}
	for i, name := range record {
		record[i] = cleanName(name)
	}
	for _, name := range wanted {
		if columnIndex(record, name) >= 0 {
			n++
		}
	}
	return n
}

// columnIndex returns which of names a column is, capital letters forgiven where no other has the
// same letters; -1 if it is none.
func columnIndex(names []string, column string) int {
	column = cleanName(column)
	if i := slices.Index(names, column); i >= 0 {
		return i
	}
	return slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, column) })
}

// line returns the line in which a field of the last row begins.
func (t *table) line(i int) int {
	line, _ := t.csv.FieldPos(i)
	return line + t.ahead
}

// read returns the next row that is not empty, or io.EOF.
func (t *table) read() ([]string, error) {
	for {
		record, err := t.csv.Read()
		var stopped *csv.ParseError
		switch {
		case err == nil && slices.ContainsFunc(record, notBlank):
			return record, nil
		case errors.As(err, &stopped):
			return nil, explain(stopped, t.ahead)
		case err != nil:
			return nil, err
		}
	}
}

// row returns the next row with a field for every column; empty fields beyond them are cut off.
func (t *table) row() ([]string, error) {
	record, err := t.read()
	if err != nil {
		return nil, err
	}
	if n := len(t.names); len(record) > n && !slices.ContainsFunc(record[n:], notBlank) {
		record = record[:n]
	}
	for len(record) < len(t.names) && t.names[len(record)] == "" {
		record = append(record, "")
	}
	if len(record) != len(t.names) {
		mark := map[rune]string{',': "a comma", ';': "a semicolon", '\t': "a tab", '|': "a |"}[t.csv.Comma]
		return nil, &Fault{Line: t.line(0), Err: fmt.Errorf("the row has %s and line %d names %s; %s within a field needs quotation marks around it",
			term.Count(len(record), "field"), t.first, term.Count(len(t.names), "column"), mark)}
	}
	return record, nil
}

func notBlank(field string) bool { return strings.TrimSpace(field) != "" }

// explain turns an error of the CSV parser into a sentence; ahead is how many lines it has not seen.
func explain(stopped *csv.ParseError, ahead int) error {
	fault := &Fault{Line: stopped.Line + ahead, Err: stopped.Err}
	switch stopped.Err {
	case csv.ErrBareQuote:
		fault.Err = errors.New("a quotation mark is in a field that does not begin with one; put the field in quotation marks and double those within")
	case csv.ErrQuote:
		where := ""
		if stopped.StartLine != stopped.Line {
			where = fmt.Sprintf(", in a row that begins in line %d", stopped.StartLine+ahead)
		}
		fault.Err = fmt.Errorf("text follows a closing quotation mark%s; double the quotation marks within a field", where)
	}
	return fault
}
