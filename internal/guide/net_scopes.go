package guide

// othersReach is how far the words about somebody else reach.
type othersReach uint8

const (
	nobodyElse othersReach = iota
	othersList             // behind a comma: counts for facts only, "my mum had surgery, chemo"
	othersOwn              // in the same breath
)

// signReach is the most words that one sign reaches over, so that a text
// without a full stop takes no longer than its length.
const signReach = 60

// scopes says of each word of a note under which sign it stands.
type scopes struct {
	denied, past, feared []bool
	other                []othersReach
}

// excuses reports whether what was found at f is denied, past, feared or somebody else's.
func (sc scopes) excuses(s sound, f phraseHit) bool {
	at := f[0]
	switch {
	case sc.denied[at], sc.feared[at], sc.past[at] && !s.ever:
		return true
	case sc.other[at] == othersOwn, sc.other[at] == othersList && s.fact:
		return true
	}
	return false
}

// scopes reads the small words of a note. Words that belong to a phrase found
// before (own) give no sign themselves.
func (h heard) scopes(own []bool) scopes {
	n := len(h.words)
	sc := scopes{make([]bool, n), make([]bool, n), make([]bool, n), make([]othersReach, n)}
	for i, w := range h.words {
		if own[i] {
			continue
		}
		if denies(w.text) && !h.deniesOtherThings(i) {
			mark(sc.denied, i+1, h.endOfDenial(i+1))
		}
		if relative(w.text) && !h.onlyHelps(i) {
			h.markOther(sc.other, i)
		}
	}
	for _, f := range h.find(fears(), false) {
		if last := f[len(f)-1]; !own[f[0]] && !h.fearOfTheReal(last) {
			mark(sc.feared, f[0], h.endOfFear(last+1))
		}
	}
	for _, f := range h.find(lists(), false) {
		if !own[f[0]] {
			mark(sc.feared, f[0], h.endOfList(f[len(f)-1]+1))
		}
	}
	for _, f := range h.find(pasts(), false) {
		if !own[f[0]] && !(f[0] > 0 && h.words[f[0]-1].is("since|like|than|as|from|until|get|getting|got")) {
			h.markPast(sc.past, own, f[0], f[len(f)-1]+1)
		}
	}
	for _, f := range h.find(ofOthers(), false) {
		h.markBefore(sc.other, f[0])
	}
	return sc
}

func mark(list []bool, from, to int) {
	for i := from; i < to && i < len(list); i++ {
		list[i] = true
	}
}

// newThought reports whether a new thought begins at word i: "but", "and my", "and now".
func (h heard) newThought(i int) bool {
	return turns(h.words[i].text) || h.words[i].text == "and" && i+1 < len(h.words) &&
		h.words[i+1].is("i|im|ive|my|the|it|its|this|that|now|then|feel|feels|felt|got|getting|started|have|can|cant|cannot|couldnt|also|both|legs|wet")
}

// onlyHelps reports whether the person named by word i does something here
// rather than have something: "my wife noticed", "lifting my son".
func (h heard) onlyHelps(i int) bool {
	if i+2 < len(h.words) && h.words[i+1].is("had|has") && h.words[i+2].is("to") {
		return true
	}
	if i+2 < len(h.words) && h.words[i+1].is("got") && h.words[i+2].is("a|an|the|some|her|his|flu|bad|another|sick") {
		return false // has something
	}
	if i+1 < len(h.words) && h.words[i+1].is("pressed|presses|pressing|massaged|massages|massaging|rubbed|rubs|did|does|drove|drives|noticed|notices|says|said|thinks|thought|told|tells|used|uses|dug|found|finds|saw|sees|called|took|takes|helped|helps|gave|made|makes|worked|works|pushed|asked|asks|brought|rolled|kneaded|got") {
		return true
	}
	for back := 1; back <= 2 && i-back >= 0; back++ {
		if h.words[i-back].is("with|to|lifting|lifted|carrying|carried|holding|held|picked|picking|told|visiting|visited|chasing|walking|walked|hugged|hugging") {
			return true
		}
	}
	return false
}

// markOther marks what follows the person named by word i, up to "I" or "my".
func (h heard) markOther(list []othersReach, i int) {
	reach := othersOwn
	for j := i + 1; j < len(h.words) && j-i < signReach; j++ {
		w := h.words[j]
		if w.pause >= pauseAsk || first(w.text) || turns(w.text) && w.text != "because" {
			return
		}
		if w.pause >= pauseLine && !w.is("who|she|he|her|his|they|had|has|is|was") {
			reach = othersList
		}
		list[j] = max(list[j], reach)
	}
}

// markBefore marks the breath before word i as somebody else's: "chemo for my dad".
func (h heard) markBefore(list []othersReach, i int) {
	for j := i - 1; j >= 0 && i-j <= 3; j-- {
		list[j] = othersOwn
		if h.words[j].pause >= pauseLine || first(h.words[j].text) {
			return
		}
	}
}

// deniesOtherThings reports whether the denial at word i is of something that
// is no sign: "no sleep", "not sure", "nothing helps", "never had such".
func (h heard) deniesOtherThings(i int) bool {
	if i+1 >= len(h.words) {
		return false
	}
	next := h.words[i+1]
	if next.is("only|just|sure|good|great|well|better|helping|helped|improving|improved|slept|sleeping|working|easing|getting|happy|certain") {
		return true
	}
	switch h.words[i].text {
	case "no":
		return next.is("change|improvement|relief|sleep|idea|wonder|doubt|rest|energy|appetite|let|help|way|position|matter|massage|session|exercise|work|progress|difference|reason|warning|cause|use|need|one")
	case "nothing":
		return next.is("help*|work*|ease*|relieve*|touch*|make*|take*|shift*|stop*|but")
	case "without":
		return next.is("warning|reason|trying|noticing|knowing|reali*|feeling|help|cause")
	case "never":
		for j := i + 1; j <= i+4 && j < len(h.words); j++ {
			if h.words[j].is("such|this|so|anything|before|known") {
				return true
			}
		}
		return false
	case "dont", "didnt", "doesnt", "havent", "hasnt", "hadnt", "not":
		return next.is("sleep|do|done|go|gone|work|help|massage|exercise|train|stretch|log|take|taken|eat|eaten|walk|run|know|want|like|care|understand|matter|stop|stopped|go|ease|eased|improve|move|moved|use|used|sit|stand|lie|bother|mind|tell|told|seen|see|spoken|ask|asked")
	}
	return false
}

// endOfDenial returns where a denial that reaches from word i on ends: at a
// turn, at a new subject, after seven words without "or", at a comma unless a
// list goes on behind it.
func (h heard) endOfDenial(i int) int {
	left := 7
	for stop := i + signReach; i < len(h.words) && i < stop; i++ {
		w := h.words[i]
		switch {
		case w.pause >= pauseAsk, h.newThought(i), w.is("due|since|until|despite"):
			return i
		case w.pause == pauseComma && !h.listGoesOn(i):
			return i
		case w.pause == pauseLine && !h.words[i-1].is("no|not|any|or|nor|and|of|in|the|a|my|never|have|had"):
			return i
		case w.is("with|from|when|so|then") && !h.words[i-1].is("problem|problems|trouble|troubles|issue|issues|difficulty|difficulties|longer"):
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

// listGoesOn reports whether the words behind the comma at word i are short
// parts of a list that ends in "or": "no fever, chills or weight loss".
func (h heard) listGoesOn(i int) bool {
	long := 0
	for j := i; j < len(h.words) && j < i+24; j++ {
		w := h.words[j]
		if j > i && w.pause >= pauseComma {
			long = 0
		}
		switch {
		case j > i && w.pause >= pauseAsk:
			return false
		case w.is("or|nor"):
			return true
		case first(w.text), turns(w.text), denies(w.text), w.is("is|are|am|was|were|has|have|had|feel|feels|felt|like|got|the|then|and"):
			return false
		}
		if long++; long > 4 {
			return false
		}
	}
	return false
}

// fearOfTheReal reports whether the fear whose last word is i is of something
// that is there: "worried about my numb foot", "scared by", "that scared me".
func (h heard) fearOfTheReal(i int) bool {
	if i+1 >= len(h.words) || !h.words[i].is("about|scared|worried|afraid|frightened|get|anxious|of") {
		return false
	}
	if h.words[i].text == "get" {
		return h.words[i+1].is("up|out|back|home|down|off|on|in|into")
	}
	next := h.words[i+1]
	return next.is("by|me|because|as") || (next.is("my|the|this|these|how|why") && h.words[i].is("about"))
}

// endOfFear returns where a fear that reaches from word i on ends.
func (h heard) endOfFear(i int) int {
	for stop := i + signReach; i < len(h.words) && i < stop; i++ {
		w := h.words[i]
		if w.pause >= pauseAsk || h.newThought(i) || (w.pause >= pauseLine && !w.is("or|and|nor")) {
			return i
		}
	}
	return i
}

// endOfList returns where a list of warnings that begins at word i ends.
func (h heard) endOfList(i int) int {
	for stop := i + signReach; i < len(h.words) && i < stop; i++ {
		w := h.words[i]
		if w.pause >= pauseAsk || h.newThought(i) || first(w.text) && w.pause >= pauseComma || w.is("today|tonight|since|woke|feel|feeling|felt|got|having|been|getting") {
			return i
		}
	}
	return i
}

// markPast marks the breath around the words from..to. A breath that holds
// nothing but the time speaks for its neighbours: "as a child, …", "…, that was
// years ago". What began then, or is there still, is not past.
func (h heard) markPast(list, own []bool, from, to int) {
	begin, end := h.breath(from)
	for i := begin; i < end; i++ {
		if h.words[i].is("since|started|starting|began|beginning|still|again") {
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
	if from-begin <= 4 && begin > 0 && h.words[begin].pause < pauseAsk {
		before, _ := h.breath(begin - 1)
		mark(list, before, begin)
	}
	if end < len(h.words) && h.words[end].pause < pauseAsk && !turns(h.words[end].text) && !h.words[end].is("today|still") && from-begin <= 2 {
		_, after := h.breath(end)
		mark(list, end, after)
	}
}

// breath returns the words around word i up to the next comma or turn.
func (h heard) breath(i int) (begin, end int) {
	begin, end = i, i+1
	for begin > 0 && i-begin < signReach && h.words[begin].pause < pauseLine && !h.newThought(begin) {
		begin--
	}
	for end < len(h.words) && end-i < signReach && h.words[end].pause < pauseLine && !h.newThought(end) {
		end++
	}
	return begin, end
}
