package notes

import "strings"

// firstOf returns what stands for a word of a phrase in an example: the first word or
// phrase of a class, a number for a kind of number.
func firstOf(word string) string {
	switch word {
	case "#fever":
		return "38.5"
	case "#year":
		return "2009"
	case "#old":
		return "1998"
	case "#num":
		return "7"
	case "#many":
		return "26"
	}
	if name, found := strings.CutPrefix(word, "@"); found {
		if strings.Contains(name, "_") {
			return strings.ReplaceAll(name, "_", " ")
		}
		c := load().classes[name]
		if len(c.words) > 0 {
			return c.words[0]
		}
		if len(c.phrases) == 0 {
			panic("no class is called " + name)
		}
		return plain(c.phrases[0])
	}
	return strings.TrimSuffix(word, "*")
}

// plain returns a phrase as an example, the first of all choices.
func plain(phrase string) string {
	var words []string
	for _, el := range strings.Fields(phrase) {
		if el == "~" || el == "~~" || el == "$" || el[0] == '?' {
			continue
		}
		word, _, _ := strings.Cut(el, "|")
		words = append(words, firstOf(word))
	}
	return strings.Join(words, " ")
}
