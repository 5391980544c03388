package notes

import "strings"

// negates reports whether a word negates what follows it.
func negates(w string) bool {
	switch w {
	case "no", "not", "never", "none", "without", "nor", "neither", "nothing", "nobody", "zero",
		"isnt", "arent", "wasnt", "werent", "aint", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt",
		"deny", "denies", "denied", "denying", "nae", "nil", "nope":
		return true
	}
	return false
}

// beginsThought reports whether a word begins a new thought in the same sentence.
func beginsThought(w string) bool {
	switch w {
	case "but", "however", "although", "though", "whereas", "except", "nevertheless", "yet", "while", "now", "because", "cos", "coz":
		return true
	}
	return false
}

// firstPerson reports whether a word is the person's own: I, my, me.
func firstPerson(w string) bool {
	switch w {
	case "i", "im", "ive", "id", "ill", "my", "me", "mine", "myself":
		return true
	}
	return false
}

// otherPerson reports whether a word names somebody else.
func otherPerson(w string) bool {
	if one, ok := strings.CutSuffix(w, "s"); ok && len(one) > 2 && otherPerson(one) {
		return true
	}
	return in("other-person", w)
}
