package line

import "backlog/internal/guide"

// ParseRegion reads a region as it stands in a line, perhaps with its side:
// piriformis.l. Errors are an *Error.
func ParseRegion(v *guide.Vocabulary, word string) (id string, side guide.Side, err error) {
	name, side, err := cutSide(word)
	if err != nil {
		return "", "", err
	}
	_, id, err = find(v, name, guide.KindRegion)
	return id, side, err
}
