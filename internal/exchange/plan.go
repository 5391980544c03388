package exchange

import (
	"crypto/sha256"
	"strconv"

	"backlog/internal/sessions"
)

// Fate is what an import does with an entry that was read.
type Fate uint8

// The fates of an entry.
const (
	Added    Fate = iota // it is new to the diary
	Known                // the diary has the uid, and the same entry under it
	Repeated             // without a uid, and to the letter an entry of the diary
	Differs              // the diary has the uid with other content: it is left as it is
)

// Match is by what an entry without a uid is recognised as one that the diary has.
type Match uint8

// MatchExact is everything to the letter. MatchWall is all but the time zone, of a file that does
// not say it: the same file in another zone adds nothing. MatchInstant is all but the offset, of a
// file that counts seconds.
const (
	MatchExact Match = iota
	MatchWall
	MatchInstant
)

// key returns what an entry is recognised by: the beginning of a SHA-256, because a large file
// has many.
func (m Match) key(e sessions.Entry) [16]byte {
	how := ""
	switch m {
	case MatchWall:
		e.At, e.Offset = e.At+int64(e.Offset), 0
		how = "wall "
	case MatchInstant:
		e.Offset = 0
		how = "instant "
	}
	sum := sha256.Sum256([]byte(how + content(e)))
	return [16]byte(sum[:])
}

// Plan says of each entry of a file what an import does with it. An entry with a uid is
// known by it alone. One without is a repeat if everything else that a CSV file holds is equal
// to the letter to an entry of the diary, or to one with a uid that is added. An entry is matched
// for one repeat only: a file with two equal rows gives two entries, and a second import of it
// adds nothing.
//
// The file is read up to three times, so that it need not be held: Expect is called with all its
// entries, then Have of all that the diary has if NeedsDiary, and of those of the file with a
// new uid if NeedsNew; then Fate is asked of each entry of the file in turn.
type Plan struct {
	repeats map[[16]byte]int32 // how many entries of a content can be repeated, of each that a repeat may have
	matches [MatchInstant + 1]bool
	uids    bool
}

// Expect is called with an entry of the file and of how it is recognised.
func (p *Plan) Expect(e sessions.Entry, m Match) {
	if e.UID != "" {
		p.uids = true
		return
	}
	if p.repeats == nil {
		p.repeats = map[[16]byte]int32{}
	}
	p.matches[m] = true
	p.repeats[m.key(e)] = 0
}

// NeedsDiary reports whether Have must be called with the diary.
func (p *Plan) NeedsDiary() bool { return len(p.repeats) > 0 }

// NeedsNew reports whether Have must be called with the entries of the file that have a uid which
// the diary does not have.
func (p *Plan) NeedsNew() bool { return p.uids && p.NeedsDiary() }

// Have is called with an entry that can be repeated.
func (p *Plan) Have(e sessions.Entry) {
	for m, asked := range p.matches {
		key := Match(m).key(e)
		if n, awaited := p.repeats[key]; asked && awaited {
			p.repeats[key] = n + 1
		}
	}
}

// Fate returns what the import does with the next entry of the file. has is the entry of the
// diary with its uid, nil for none.
func (p *Plan) Fate(e sessions.Entry, m Match, has *sessions.Entry) Fate {
	switch {
	case e.UID == "":
		if key := m.key(e); p.repeats[key] > 0 {
			p.repeats[key]--
			return Repeated
		}
	case has != nil && content(*has) == content(e):
		return Known
	case has != nil:
		return Differs
	}
	return Added
}

// content returns everything of an entry but its uid and its version, as one text
// that no other content has: no part of it can hold a NUL. A new field of an entry
// belongs here, or an import would skip a row that differs in it alone.
func content(e sessions.Entry) string {
	b := make([]byte, 0, 96+len(e.Note))
	word := func(s string) { b = append(append(b, s...), 0) }
	number := func(n int64) { b = append(strconv.AppendInt(b, n, 36), 0) }
	word(string(e.Kind))
	number(e.At)
	number(int64(e.Offset))
	word(e.Region)
	word(string(e.Side))
	word(e.Technique)
	word(e.Tool)
	number(int64(e.Seconds))
	for _, f := range scoreFields {
		number(int64(*f.of(&e)))
	}
	word(e.Since.String())
	word(formatReports(e.Reports))
	word(e.Note)
	for _, rule := range e.Rules {
		word(rule)
	}
	for _, name := range e.Also {
		word(name)
	}
	word(e.By)
	number(int64(e.Review))
	word(strconv.FormatBool(e.MassageOK))
	return string(b)
}

// FactPlan is what an import would do to the profile.
type FactPlan struct {
	Add    []sessions.Fact // not in the diary yet
	Known  int             // in the diary with the same value
	Differ []sessions.Fact // in the diary with another value, which is left as it is
}

// PlanFacts sorts facts by what the profile has.
func PlanFacts(read []sessions.Fact, have map[string]string) FactPlan {
	var plan FactPlan
	for _, f := range read {
		switch value, told := have[f.Fact]; {
		case !told:
			plan.Add = append(plan.Add, f)
		case value == f.Value:
			plan.Known++
		default:
			plan.Differ = append(plan.Differ, f)
		}
	}
	return plan
}
