package notes

import (
	"strings"
	"sync"
)

// spelling is what spelling.txt says: the words that a sign may hang on, by their first
// letter, and the other words of English that are one letter away from one.
type spelling struct {
	right   map[byte][]string
	another map[string]bool
}

var spellings = sync.OnceValue(func() spelling {
	s := spelling{map[byte][]string{}, map[string]bool{}}
	text, err := files.ReadFile("words/spelling.txt")
	if err != nil {
		panic(err) // the file is part of the program
	}
	for line := range strings.Lines(string(text)) {
		right, others, found := strings.Cut(line, ":")
		if !found || right[0] == '#' {
			continue
		}
		s.right[right[0]] = append(s.right[right[0]], right)
		for _, word := range strings.Fields(others) {
			s.another[word] = true
		}
	}
	return s
})

// respelled returns a telling word for one that is misspelt by a letter: one wrong,
// missing, added or swapped. What is spelt right is never changed.
func respelled(word string) string {
	if said := dialect(word); said != word {
		return said
	}
	if len(word) < 5 || len(word) > 14 || PhraseWords()[word] || spellings().another[word] {
		return word
	}
	for _, right := range spellings().right[word[0]] {
		if len(right)-len(word) <= 1 && len(word)-len(right) <= 1 && Edits(word, right) == 1 {
			return right
		}
	}
	return word
}

// dialect returns the word of standard English for one of Scots or Northern English that
// a sign may hang on, and "-ing" for a dropped g: "cannae", "peein".
func dialect(word string) string {
	switch word {
	case "num":
		return "numb"
	case "blod":
		return "blood"
	case "dubble":
		return "double"
	case "coudnt", "couldent":
		return "couldnt"
	case "feint", "feinted":
		return "faint"
	case "cannae", "canna", "cannot":
		return "cannot"
	case "couldnae":
		return "couldnt"
	case "dinnae", "dinna":
		return "dont"
	case "didnae":
		return "didnt"
	case "wasnae", "wisnae":
		return "wasnt"
	case "willnae", "winnae":
		return "wont"
	case "staun", "staunin":
		return "stand"
	case "afore":
		return "before"
	case "masel", "mesen", "meself":
		return "myself"
	case "doon":
		return "down"
	case "roon", "aroon", "roun":
		return "around"
	case "ower":
		return "over"
	case "shooder", "shooders", "shouder":
		return "shoulder"
	case "wi":
		return "with"
	case "oot":
		return "out"
	case "heid":
		return "head"
	case "haun", "hauns":
		return "hand"
	case "fae":
		return "from"
	case "onythin", "onything", "owt":
		return "anything"
	case "nowt", "naethin", "naething":
		return "nothing"
	}
	if stem, ok := strings.CutSuffix(word, "eing"); ok && !PhraseWords()[word] && PhraseWords()[stem+"ing"] {
		return stem + "ing"
	}
	if strings.HasSuffix(word, "in") && !PhraseWords()[word] && PhraseWords()[word+"g"] {
		return word + "g"
	}
	return word
}
