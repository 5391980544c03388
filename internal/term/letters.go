package term

import (
	"unicode"
	"unicode/utf8"
)

// UpperFirst returns a text with a capital letter first.
func UpperFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
