package guide

import "strings"

// Advice is what a finding says to do, in parts of one or more sentences each. A
// screen chooses parts; nothing edits their text.
type Advice struct {
	Do      string // what to do, and by when
	Massage string // what to do about massage
	Why     string // what it can be a sign of, or what needs checking
	Worse   string // what would make it more urgent, and what to do then
}

// What to do, where it is not what the urgency alone calls for.
const (
	bookInTwoWeeks   = "Book a doctor within two weeks."
	bookEither       = "Book a doctor or physiotherapist within two weeks."
	bookEitherSoon   = "Book a doctor or physiotherapist within a few days."
	watch            = "Watch this, and check again in a week."
	sayCancer        = "Contact a doctor or an urgent-care line today, and say that you have or had cancer."
	numbWeakUnsteady = "If numbness or weakness comes on or gets worse, or you get unsteady, go to an emergency department now."
	worseAnyway      = "If it gets worse or you feel very ill, go to an emergency department now."
	worseSoon        = "If it gets worse, contact a doctor or an urgent-care line the same day."
	worseOnTheWay    = "If it gets worse or you cannot get there, call your emergency number."
	worseWaiting     = "If it gets worse before help comes, call again."
	worseThenCall    = "If it changes or gets worse, call your emergency number now."
	worseThenGo      = "If it changes or gets worse, go to an emergency department now."
	squeezedNerves   = "can be a sign that nerves in the spine are being squeezed. Hours count."
	unchanged        = "Nothing you logged says that it is new or worse."
)

// String returns the parts as one text.
func (a Advice) String() string {
	var parts []string
	for _, part := range []string{a.Do, a.Massage, a.Why, a.Worse} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " ")
}

// fill adds the parts that follow from the urgency, the advice on massage and its
// area, where the level of a rule has none of its own.
func (l *Level) fill(area []string) {
	a := &l.Advice
	until := "until you have been seen"
	if l.Urgency <= Caution {
		until = "for now"
	}
	do, worse, massage := "", "", ""
	switch {
	case l.Urgency == Emergency && l.Call:
		do, worse = "Call your emergency number now.", worseWaiting
	case l.Urgency == Emergency:
		do, worse = "Go to an emergency department now.", worseOnTheWay
	case l.Urgency == Urgent:
		do, worse = "Contact a doctor or an urgent-care line today.", worseAnyway
	case l.Urgency == Soon:
		do, worse = "Book a doctor within a few days.", worseSoon
	case l.Urgency == Caution:
		do = "Tell a doctor about this at your next visit if you have not yet."
	}
	switch l.Massage {
	case AvoidAll:
		massage = "Do not massage " + until + "."
	case AvoidArea:
		massage = "Leave " + spoken(area) + " alone " + until + "."
	case MassageCaution:
		massage = "Keep massage light " + until + "."
	}
	for _, part := range []struct {
		own      *string
		standard string
	}{{&a.Do, do}, {&a.Massage, massage}, {&a.Worse, worse}} {
		if *part.own == "" {
			*part.own = part.standard
		}
	}
}

// tailor fits the advice to a finding of the level.
func (l *Level) tailor(f *Finding, r *RegionFacts) {
	if l.Tailor != nil {
		l.Tailor(&f.Advice, f, r)
	}
}

// spoken returns an area as it is said in a sentence.
func spoken(area []string) string {
	plural := map[string]string{"shoulder": "shoulders", "buttock": "buttocks", "spine": "spine", "back": "back"}
	var words []string
	for _, place := range area {
		word, known := plural[place]
		if group, found := findGroup(place); found && !known {
			word, known = group.Label, true
		}
		if !known {
			return "this area"
		}
		words = append(words, word)
	}
	if len(words) == 0 {
		return "this area"
	}
	return "the " + list(words)
}

// list returns words as they are enumerated: "a, b and c".
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// filled returns the rules with the standard parts of their advice.
func filled(rules []Rule) []Rule {
	for i := range rules {
		for n := range rules[i].Levels {
			rules[i].Levels[n].fill(rules[i].Area)
		}
	}
	return rules
}

// WorseLater returns what would make the finding worse once it has been looked at, or has been
// there for some time: of an emergency the sentence of its advice is about the way to help.
func (f Finding) WorseLater() string {
	switch {
	case f.Urgency == Emergency && f.Call:
		return worseThenCall
	case f.Urgency == Emergency:
		return worseThenGo
	}
	return f.Advice.Worse
}

// Lowered returns the finding at another level, with the advice for that level and
// why it has it. What would make it worse stays.
func (f Finding) Lowered(urgency Urgency, massage Massage, why string) Finding {
	level := Level{Urgency: urgency, Massage: massage, Advice: Advice{Why: why, Worse: f.WorseLater()}}
	if massage == f.Massage {
		level.Advice.Massage = f.Advice.Massage
	}
	level.fill(f.Area)
	f.Urgency, f.Massage, f.Call, f.Advice = urgency, massage, false, level.Advice
	return f
}
