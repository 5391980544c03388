package notes

import (
	"slices"
	"strings"
)

// experiencer is whose a finding is, by the words about somebody else before it.
type experiencer uint8

const (
	patient      experiencer = iota
	otherInList              // after a comma: counts for facts only, "my mum had surgery, chemo"
	otherPersons             // in the same breath
)

// maxScope is the most words that the scope of one cue may have, so that the time for
// a text without a full stop grows with its length only.
const maxScope = 60

// scopes holds, for each word of a note, which cues it is in the scope of.
type scopes struct {
	negated, historical, over, hypothetical []bool
	experiencer                             []experiencer
}

// ruleOut reports whether the concept found at m is negated, historical, hypothetical
// or somebody else's.
func (sc scopes) ruleOut(s concept, m match) bool {
	at := m[0]
	switch {
	case sc.negated[at], sc.hypothetical[at], sc.historical[at] && !s.ever, sc.over[at] && !s.ever && !s.brief:
		return true
	case sc.experiencer[at] == otherPersons, sc.experiencer[at] == otherInList && s.fact:
		return true
	}
	return false
}

// scopes finds the cues of a note and marks their scopes. Words that belong to a phrase
// found before (own) are no cues.
func (t tokens) scopes(own []bool) scopes {
	n := len(t.words)
	sc := scopes{make([]bool, n), make([]bool, n), make([]bool, n), make([]bool, n), make([]experiencer, n)}
	for i, w := range t.words {
		if own[i] {
			continue
		}
		if negates(w.text) && !t.negatesOtherThings(i) {
			mark(sc.negated, i+1, t.endOfNegation(i+1))
		}
		switch {
		case (otherPerson(w.text) || t.named(i)) && !t.onlyHelps(i):
			t.markExperiencer(sc.experiencer, i)
		case in("thing", w.text) && t.beginsClause(i):
			for j := i + 1; j < len(t.words) && t.words[j].pause < pauseLine && !firstPerson(t.words[j].text) && !t.newThought(j); j++ {
				sc.experiencer[j] = otherPersons
			}
		}
	}
	for _, f := range t.find(cue("feared"), false) {
		if last := f[len(f)-1]; !own[f[0]] && !t.fearOfThePresent(last) {
			mark(sc.hypothetical, f[0], t.endOfHypothetical(last+1))
		}
	}
	for _, f := range t.find(cue("warned"), false) {
		if !own[f[0]] {
			mark(sc.hypothetical, f[0], t.endOfList(f[len(f)-1]+1))
		}
	}
	for _, f := range t.find(cue("past"), false) {
		if !own[f[0]] && !t.compares(f[0]) {
			t.markHistorical(sc.historical, own, f[0], f[len(f)-1]+1)
		}
	}
	for _, f := range t.find(cue("media"), false) {
		mark(sc.hypothetical, f[0], t.endOfList(f[len(f)-1]+1))
	}
	for _, f := range t.find(cue("figure"), false) {
		begin, end := t.breath(f[0])
		mark(sc.hypothetical, begin, max(end, f[len(f)-1]+1))
	}
	for _, f := range t.find(cue("over"), false) {
		if !slices.ContainsFunc(f, func(i int) bool { return own[i] }) {
			begin, end := t.breath(f[0])
			if !t.anyOf(begin, end, "complaint", "faculty", "leg", "arm", "belly", "private", "seat", "elsewhere") {
				for begin > 0 && t.words[begin].pause < pauseAsk { // it says so of what comes before
					begin--
				}
			}
			mark(sc.over, begin, end)
		}
	}
	for _, f := range t.find(cue("small"), false) {
		if !own[f[0]] {
			t.markExperiencer(sc.experiencer, f[1])
		}
	}
	for _, f := range t.find(cue("theirs"), false) {
		t.markExperiencerBefore(sc.experiencer, f[0])
	}
	return sc
}

// compares reports whether what begins at word i is what something is compared with, or
// never was: "thinner than it used to be", "never used to".
func (t tokens) compares(i int) bool {
	if i+1 < len(t.words) && t.words[i+1].text == "with" {
		return false // has it: "carried the baby with a temperature"
	}
	for back := 1; back <= 2 && i-back >= 0 && t.words[i-back+1].pause < pauseComma; back++ {
		if t.words[i-back].is("since|like|than|as|from|until|get|getting|got|never|not|didnt") {
			return true
		}
		if !t.words[i-back].is("it|i|they|what|the|she|he|my") {
			return false
		}
	}
	return false
}

func mark(list []bool, from, to int) {
	for i := from; i < to && i < len(list); i++ {
		list[i] = true
	}
}

// named reports whether word i is somebody's name: a known one, or one with a capital
// within a sentence before what is said of somebody.
func (t tokens) named(i int) bool {
	w := t.words[i]
	if in("name", w.text) || in("name", strings.TrimSuffix(w.text, "s")) {
		return true
	}
	if w.capital && i > 0 && w.pause == pauseNone && t.words[i-1].is("our|old|uncle|aunt|auntie|aunty|cousin|young|wee|poor") {
		return true
	}
	if w.capital && w.pause == pauseEnd && !PhraseWords()[w.text] && i+1 < len(t.words) && t.words[i+1].is("fell|fainted|collapsed|broke|slipped|tripped|banged|bumped|cut|swallowed") {
		return true // "Lucas fell", where nobody else is named
	}
	return w.capital && w.pause == pauseNone && !PhraseWords()[w.text] && i+1 < len(t.words) && t.words[i+1].is("has|had|is|was|got|gets|keeps|says|cant|couldnt")
}

// beginsClause reports whether word i begins a clause, or follows its first article.
func (t tokens) beginsClause(i int) bool {
	for back := 0; back <= 2 && i-back >= 0; back++ {
		if t.words[i-back].pause >= pauseComma || t.newThought(i-back) {
			return true
		}
		if i-back == 0 || !t.words[i-back-1].is("the|my|our|a|an|this|that|his|her|their|and|new|old|whole|weak|these|those|your") {
			return false
		}
	}
	return false
}

// newThought reports whether a new thought begins at word i: "but", "and my", "and now".
func (t tokens) newThought(i int) bool {
	return beginsThought(t.words[i].text) || t.words[i].text == "and" && i+1 < len(t.words) &&
		t.words[i+1].is("i|im|ive|my|the|it|its|this|that|now|then|feel|feels|felt|got|getting|started|have|can|cant|cannot|couldnt|also|both|legs|wet|losing|lost|feeling|having")
}

// onlyHelps reports whether the person named by word i does something here
// rather than have something: "my wife noticed", "lifting my son".
func (t tokens) onlyHelps(i int) bool {
	if t.words[i].is("someone|somebody") && i > 0 && t.words[i-1].is("like|if|though|as") {
		return true // "as if someone sat on my chest"
	}
	if i+2 < len(t.words) && t.words[i+1].is("had|has") && t.words[i+2].is("to") {
		return true
	}
	if i+2 < len(t.words) && t.words[i+1].is("got") && t.words[i+2].is("a|an|the|some|her|his|flu|bad|another|sick") {
		return false // has something
	}
	if i+1 < len(t.words) && t.words[i+1].is("pressed|presses|pressing|massaged|massages|massaging|rubbed|rubs|did|does|drove|drives|noticed|notices|says|said|thinks|thought|told|tells|dug|found|finds|helped|helps|worked|works|pushed|asked|asks|brought|rolled|kneaded|reckons|reckoned|remarked|commented|spotted|measured|marked|squeezed|stroked|rang") {
		return true
	}
	if i+1 < len(t.words) && t.words[i+1].is("used|uses|saw|sees|called|took|takes|gave|made|makes|watched|heard|caught") {
		return slices.ContainsFunc(t.words[i+2:min(i+6, len(t.words))], func(w token) bool { return firstPerson(w.text) || w.is("over|it|the") })
	}
	if i+2 < len(t.words) && t.words[i+1].is("pitched|tossed|threw|kicked|bucked|knocked|butted|flung|launched|hit|tripped|pushed|bit|trod") && firstPerson(t.words[i+2].text) {
		return true
	}
	if i+2 < len(t.words) && t.words[i+1].text == "got" && (firstPerson(t.words[i+2].text) || t.words[i+2].is("us|it|them|out|to|home|up|rid|going|stuck")) {
		return true
	}
	if i+1 < len(t.words) && t.words[i+1].text == "with" {
		return false // has it: "carried the baby with a temperature"
	}
	for back := 1; back <= 2 && i-back >= 0 && t.words[i-back+1].pause < pauseComma; back++ {
		if t.words[i-back].is("with|to|lift|lifting|lifted|carry|carrying|carried|holding|held|picked|picking|told|visiting|visited|chasing|walking|walked|hugged|hugging") {
			return true
		}
	}
	return false
}

// markExperiencer marks what follows the person named by word i, up to "I" or "my".
func (t tokens) markExperiencer(list []experiencer, i int) {
	reach := otherPersons
	for j := i + 1; j < len(t.words) && j-i < maxScope; j++ {
		w := t.words[j]
		if w.pause >= pauseAsk || firstPerson(w.text) && !t.words[j-1].is("of|beside|behind|near|next") && !(w.text == "me" && t.words[j-1].is("to|with|for|from|at")) || beginsThought(w.text) && w.text != "because" {
			return
		}
		if w.pause >= pauseLine && !w.is("who|she|he|her|his|they|had|has|is|was") {
			reach = otherInList
		}
		list[j] = max(list[j], reach)
	}
}

// markExperiencerBefore marks the breath before word i as somebody else's: "chemo for my dad".
func (t tokens) markExperiencerBefore(list []experiencer, i int) {
	for j := i - 1; j >= 0 && i-j <= 3; j-- {
		list[j] = otherPersons
		if t.words[j].pause >= pauseLine || firstPerson(t.words[j].text) {
			return
		}
	}
}

// negatesOtherThings reports whether the denial at word i is of something that
// is no sign: "no sleep", "not sure", "nothing helps", "never had such".
func (t tokens) negatesOtherThings(i int) bool {
	if i+1 >= len(t.words) {
		return false
	}
	next := t.words[i+1]
	if next.is("only|just|sure|good|great|well|better|helping|helped|improving|improved|slept|sleeping|working|easing|getting|happy|certain") {
		return true
	}
	switch t.words[i].text {
	case "no":
		return next.is("change|improvement|relief|sleep|idea|wonder|doubt|rest|energy|appetite|let|help|way|position|matter|massage|session|exercise|work|progress|difference|reason|warning|cause|use|need|one")
	case "nothing":
		return next.is("help*|work*|ease*|relieve*|touch*|make*|take*|shift*|stop*|but")
	case "without":
		return next.is("warning|reason|trying|noticing|knowing|reali*|feeling|help|cause")
	case "never":
		for j := i + 1; j <= i+4 && j < len(t.words); j++ {
			if t.words[j].is("such|this|so|anything|before|known") {
				return true
			}
		}
		return false
	case "dont", "didnt", "doesnt", "havent", "hasnt", "hadnt", "not":
		return next.is("sleep|do|done|go|gone|work|help|massage|exercise|train|stretch|log|take|taken|eat|eaten|walk|run|know|want|like|care|understand|matter|stop|stopped|go|ease|eased|improve|move|moved|use|used|sit|stand|lie|bother|mind|tell|told|seen|see|spoken|ask|asked")
	}
	return false
}

// endOfNegation returns where a denial that reaches from word i on ends: at a
// turn, at a new subject, after seven words without "or", at a comma unless a
// list goes on after it.
func (t tokens) endOfNegation(i int) int {
	left := 7
	for stop := i + maxScope; i < len(t.words) && i < stop; i++ {
		w := t.words[i]
		switch {
		case w.pause >= pauseAsk, t.newThought(i), w.is("due|since|until|despite|as"):
			return i
		case w.pause == pauseComma && !t.listGoesOn(i):
			return i
		case w.pause == pauseLine && !t.words[i-1].is("no|not|any|or|nor|and|of|in|the|a|my|never|have|had"):
			return i
		case w.is("with|from|when|so|then") && !t.words[i-1].is("problem|problems|trouble|troubles|bother|issue|issues|difficulty|difficulties|longer"):
			return i
		case w.is("or|nor|any|and"), w.pause == pauseComma:
			left = 7
		default:
			if left--; left < 0 {
				return i
			}
		}
	}
	return i
}

// listGoesOn reports whether the words after the comma at word i are short
// parts of a list that ends in "or": "no fever, chills or weight loss".
func (t tokens) listGoesOn(i int) bool {
	long := 0
	for j := i; j < len(t.words) && j < i+24; j++ {
		w := t.words[j]
		if j > i && w.pause >= pauseComma {
			long = 0
		}
		switch {
		case j > i && w.pause >= pauseAsk:
			return false
		case w.is("or|nor"):
			return true
		case firstPerson(w.text), beginsThought(w.text), negates(w.text), w.is("is|are|am|was|were|has|have|had|feel|feels|felt|like|got|the|then|and"):
			return false
		}
		if long++; long > 4 {
			return false
		}
	}
	return false
}

// fearOfThePresent reports whether the fear whose last word is i is of something
// that is there: "worried about my numb foot", "scared by", "that scared me".
func (t tokens) fearOfThePresent(i int) bool {
	if i+1 >= len(t.words) || !t.words[i].is("about|scared|worried|afraid|frightened|get|anxious|of") {
		return false
	}
	if t.words[i].text == "get" {
		return t.words[i+1].is("up|out|back|home|down|off|on|in|into")
	}
	next := t.words[i+1]
	return next.is("by|me|because|as") || (next.is("my|the|this|these|how|why") && t.words[i].is("about"))
}

// endOfHypothetical returns where a fear that reaches from word i on ends.
func (t tokens) endOfHypothetical(i int) int {
	for stop := i + maxScope; i < len(t.words) && i < stop; i++ {
		w := t.words[i]
		if w.pause >= pauseAsk || t.newThought(i) || (w.pause >= pauseLine && !w.is("or|and|nor")) {
			return i
		}
	}
	return i
}

// endOfList returns where a list of warnings that begins at word i ends.
func (t tokens) endOfList(i int) int {
	for stop := i + maxScope; i < len(t.words) && i < stop; i++ {
		w := t.words[i]
		if w.pause >= pauseAsk || t.newThought(i) || firstPerson(w.text) && w.pause >= pauseComma || w.is("today|tonight|since|woke|feel|feeling|felt|got|having|been|getting") {
			return i
		}
	}
	return i
}

// markHistorical marks the breath around the words from..to. A breath that holds
// nothing but the time speaks for its neighbours: "as a child, …", "…, that was
// years ago". What began then, or is there still, is not past.
func (t tokens) markHistorical(list, own []bool, from, to int) {
	begin, end := t.breath(from)
	for i := begin; i < end; i++ {
		if t.words[i].is("since|started|starting|began|beginning|still|again") {
			return
		}
	}
	for i := begin; i < end; i++ {
		if own[i] {
			mark(list, begin, end)
			return
		}
	}
	mark(list, begin, end)
	if from-begin <= 4 && begin > 0 && t.words[begin].pause < pauseAsk {
		before, _ := t.breath(begin - 1)
		mark(list, before, begin)
	}
	if end < len(t.words) && t.words[end].pause < pauseAsk && !beginsThought(t.words[end].text) && !t.words[end].is("today|still") && from-begin <= 2 {
		_, after := t.breath(end)
		mark(list, end, after)
	}
}

// breath returns the words around word i up to the next comma or turn.
func (t tokens) breath(i int) (begin, end int) {
	begin, end = i, i+1
	for begin > 0 && i-begin < maxScope && t.words[begin].pause < pauseLine && !t.newThought(begin) {
		begin--
	}
	for end < len(t.words) && end-i < maxScope && t.words[end].pause < pauseLine && !t.newThought(end) {
		end++
	}
	return begin, end
}
