package exchange

import (
	"iter"
	"slices"
	"strconv"

	"backlog/internal/sessions"
)

// Plan is what an import would do. Add, Known, Repeated and Differ together are
// the entries read.
type Plan struct {
	Add      []sessions.Entry // new to the diary, in the order in which they were read
	Known    int              // the diary has the uid, and the same entry under it
	Repeated int              // without a uid, and to the letter an entry of the diary
	Differ   []sessions.Entry // the diary has the uid with other content: it is left as it is
}

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

// key returns what an entry is recognised by.
func (m Match) key(e sessions.Entry) string {
	switch m {
	case MatchWall:
		e.At, e.Offset = e.At+int64(e.Offset), 0
		return "wall " + content(e)
	case MatchInstant:
		e.Offset = 0
		return "instant " + content(e)
	}
	return content(e)
}

// PlanImport sorts what was read by what the diary has; match is how each entry is recognised,
// exactly if it is nil. An entry with a uid is
// known by it alone. One without is a repeat if everything else that a CSV file
// holds is equal to the letter to an entry of the diary, or to one with a uid
// that is added. An entry stands for one repeat only: a file with two equal rows
// gives two entries, and a second import of it adds nothing.
//
// have is walked once, whatever its size; it yields every entry of the diary.
func PlanImport(read []sessions.Entry, match []Match, have iter.Seq[sessions.Entry]) Plan {
	const (
		unseen = iota
		same
		other
	)
	key := func(i int) string {
		if match == nil {
			return content(read[i])
		}
		return match[i].key(read[i])
	}
	kinds := slices.Compact(slices.Sorted(slices.Values(append(match[:len(match):len(match)], MatchExact))))
	byUID := map[string]int{}
	there := map[string]int{} // how many entries of that content can be repeated
	for i, e := range read {
		if e.UID != "" {
			byUID[e.UID] = i
		} else {
			there[key(i)] = 0
		}
	}
	state := make([]int, len(read))
	for e := range have {
		i, known := byUID[e.UID]
		known = known && e.UID != ""
		if !known && len(there) == 0 {
			continue
		}
		text := content(e)
		for _, m := range kinds {
			if _, asked := there[m.key(e)]; asked {
				there[m.key(e)]++
			}
		}
		switch {
		case known && text == content(read[i]):
			state[i] = same
		case known:
			state[i] = other
		}
	}
	for i, e := range read {
		if e.UID != "" && state[i] == unseen && len(there) > 0 {
			there[content(e)]++
		}
	}
	var plan Plan
	for i, e := range read {
		switch {
		case e.UID == "" && there[key(i)] > 0:
			there[key(i)]--
			plan.Repeated++
		case state[i] == same:
			plan.Known++
		case state[i] == other:
			plan.Differ = append(plan.Differ, e)
		default:
			plan.Add = append(plan.Add, e)
		}
	}
	return plan
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
	for _, score := range [...]sessions.Pain{e.Before, e.After, e.Interference} {
		number(int64(score))
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
	Add    []sessions.Fact // nothing is told yet
	Known  int             // told with the same value
	Differ []sessions.Fact // told with another value: it is left as it is
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
