package notes

import "slices"

// Course returns how a description says that a sign is going: "no" where it denies it,
// "gone", "worse", "better", "same", or "" where it says nothing or is not clear. A sign is
// never taken for denied or gone where any words may say that it, or another, is there.
func Course(text, id string) string {
	t := tokenize(text)
	own, found := t.findAll()
	sc := t.scopes(own)
	is := func(name string) bool {
		return len(t.lookalikes(cue(name))) > 0 && len(t.find(cue("not-"+name), false)) == 0
	}
	switch {
	case is("worse"):
		return "worse"
	case t.over(sc, found):
		return "gone"
	case t.denies(sc, found, id):
		return "no"
	case is("better"):
		return "better"
	case is("same"):
		return "same"
	}
	return ""
}

// there reports whether the text says of a sign that it is there, except for what but
// returns true for.
func (t tokens) there(sc scopes, found [][]match, but func(match) bool) bool {
	for i, s := range concepts() {
		for _, f := range found[i] {
			if !s.fact && !but(f) && !sc.ruleOut(s, f) && !t.answeredNo(f[len(f)-1]+1) {
				return true
			}
		}
	}
	absent := t.find(cue("absent"), false)
	for i := range t.spans("complaint") {
		if slices.ContainsFunc(absent, func(f match) bool { return f[0] == i }) {
			continue
		}
		if !sc.negated[i] && !but(match{i}) && !t.negatedJustBefore(i) && !t.answeredNo(i+1) {
			return true
		}
	}
	return false
}

// denies reports whether the text denies a sign and says of none that it is there.
func (t tokens) denies(sc scopes, found [][]match, id string) bool {
	if len(t.find(cue("not-denied"), false)) > 0 || t.there(sc, found, func(match) bool { return false }) {
		return false
	}
	if len(t.find(cue("denied"), false)) > 0 {
		return true
	}
	for i, s := range concepts() {
		if s.id == id && len(found[i]) > 0 {
			return true // in the scope of a denial, as nothing is there
		}
	}
	return false
}

// over reports whether the text says that something is over, and says of nothing else that
// it is there.
func (t tokens) over(sc scopes, found [][]match) bool {
	over := t.find(cue("gone"), false)
	if len(over) == 0 || len(t.lookalikes(cue("not-gone"))) > 0 {
		return false
	}
	gone, own := make([]bool, len(t.words)), make([]bool, len(t.words))
	for _, f := range over {
		begin, end := t.breath(f[0])
		if !t.anyOf(begin, end, "complaint", "faculty", "leg", "arm", "belly", "private", "seat", "elsewhere") {
			begin = 0 // "dizzy this morning, fine now" says it of what comes before
		}
		mark(gone, begin, max(end, f[len(f)-1]+1))
		for _, w := range f {
			own[w] = !t.anyOf(w, w+1, "complaint")
		}
	}
	return !t.there(sc, found, func(m match) bool {
		// The feeling that has gone is a sign by the very word that says so.
		return gone[m[0]] && !slices.ContainsFunc(m, func(w int) bool { return own[w] })
	})
}

// anyOf reports whether one of the words from..to is of one of the classes. "Back to normal"
// is no back.
func (t tokens) anyOf(from, to int, classes ...string) bool {
	for _, class := range classes {
		for i := range t.spans(class) {
			if i >= from && i < to && t.words[i].text != "back" {
				return true
			}
		}
	}
	return false
}

// findAll returns what the phrases of each concept find, and the words that they spell out.
func (t tokens) findAll() (own []bool, found [][]match) {
	all := concepts()
	own, found = make([]bool, len(t.words)), make([][]match, len(all))
	for i, s := range all {
		found[i] = t.find(s.phrases, false)
		for _, w := range slices.Concat(found[i]...) {
			own[w] = true
		}
	}
	return own, found
}
