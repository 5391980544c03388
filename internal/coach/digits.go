package coach

import (
	"strings"
	"time"
)

// digits are the rows of 0 to 9 and of the colon, in blocks that half a cell is high.
var digits = [...][3]string{
	{"█▀█", "█ █", "▀▀▀"},
	{"▀█ ", " █ ", "▀▀▀"},
	{"▀▀█", "█▀▀", "▀▀▀"},
	{"▀▀█", " ▀█", "▀▀▀"},
	{"█ █", "▀▀█", "  ▀"},
	{"█▀▀", "▀▀█", "▀▀▀"},
	{"█▀▀", "█▀█", "▀▀▀"},
	{"▀▀█", "  █", "  ▀"},
	{"█▀█", "█▀█", "▀▀▀"},
	{"█▀█", "▀▀█", "▀▀▀"},
	{"▄", "▄", " "},
}

// tall is the height from which a screen has room for large digits.
const tall = 16

// large writes what is left in digits of three rows.
func large(d time.Duration) []string {
	rows := make([]string, 3)
	for _, r := range clock(d) { // ':' follows '9'
		for i := range rows {
			rows[i] += digits[r-'0'][i] + " "
		}
	}
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return rows
}
