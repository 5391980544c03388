package warnings

import (
	"fmt"
	"slices"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// Suggestion is what to use next, to find out what helps.
type Suggestion struct {
	Key     string    // "" if there are no two left to choose between
	Decided bool      // Key is named the best already
	Other   string    // the one that Key is compared with, unless settled
	Note    string    // how to do it, for Key, where that matters; else ""
	LeftOut []LeftOut // of those in use, in the order of the comparison
}

// LeftOut is what must not be offered.
type LeftOut struct {
	Key string `json:"key"`
	Why string `json:"why"`
}

// Next returns what to use next in a region, to find out what helps.
// What a finding, a contraindication or a ban rules out is left out, with every tool
// in pairs that it was used with, and so is a technique after which pain was worse in
// 2 of its last 3 uses. A word on how to do it, as "beside the spine only", rules
// nothing out: it comes with the suggestion.
func (v Verdict) Next(words *guide.Vocabulary, region string, by trends.By, c trends.Comparison, pairs []trends.Pair) Suggestion {
	var s Suggestion
	barred := map[string]bool{}
	for _, h := range c.Helps {
		if why := v.reason(words, region, by, h.Key, pairs); why != "" {
			barred[h.Key] = true
			s.LeftOut = append(s.LeftOut, LeftOut{h.Key, why})
		}
	}
	allowed := func(key string) bool { return !barred[key] && key != "" }
	if c.Winner != "" && allowed(c.Winner) {
		s.Key, s.Decided = c.Winner, true
	} else {
		s.Key = c.Next(allowed)
	}
	if s.Key != "" {
		s.Note = v.handling(words, region, by, s.Key, pairs)
	}
	if s.Decided {
		return s
	}
	for _, h := range c.Helps {
		if s.Key != "" && h.Key != s.Key && allowed(h.Key) {
			s.Other = h.Key
			break
		}
	}
	return s
}

// reason returns why something must not be offered, "" if nothing speaks against it.
func (v Verdict) reason(words *guide.Vocabulary, region string, by trends.By, key string, pairs []trends.Pair) string {
	technique, tool := "", ""
	used := func(trends.Pair) bool { return false }
	switch by {
	case trends.ByTechnique:
		technique, used = key, func(p trends.Pair) bool { return p.Technique == key }
	case trends.ByTool:
		tool, used = key, func(p trends.Pair) bool { return p.Tool == key }
	}
	if o, found := v.bars(words, region, technique, tool); found {
		return objection(o)
	}
	if why := v.everyPair(words, region, pairs, used); why != "" {
		return why
	}
	if technique != "" && slices.ContainsFunc(v.Worse(region), func(w guide.WorseAfter) bool { return w.Technique == technique }) {
		return "pain was 2 points or more higher after it in 2 of its last 3 uses"
	}
	return ""
}

// everyPair returns what speaks against the first of the pairs that are asked
// for, "" unless something speaks against each.
func (v Verdict) everyPair(words *guide.Vocabulary, region string, pairs []trends.Pair, asked func(trends.Pair) bool) string {
	first := ""
	for _, p := range pairs {
		if !asked(p) {
			continue
		}
		o, found := v.bars(words, region, p.Technique, p.Tool)
		if !found {
			return ""
		}
		if first == "" {
			first = objection(o)
		}
	}
	return first
}

// bars returns the first objection that rules a massage out.
func (v Verdict) bars(words *guide.Vocabulary, region, technique, tool string) (Objection, bool) {
	list := v.Against(words, region, technique, tool)
	i := slices.IndexFunc(list, Objection.Bars)
	if i < 0 {
		return Objection{}, false
	}
	return list[i], true
}

// handling returns what to mind with a technique or tool, and with the tools that it
// was used with; "" for nothing.
func (v Verdict) handling(words *guide.Vocabulary, region string, by trends.By, key string, pairs []trends.Pair) string {
	for _, p := range pairs {
		if by == trends.ByTechnique && p.Technique != key || by == trends.ByTool && p.Tool != key || by > trends.ByTool {
			continue
		}
		for _, o := range v.Against(words, region, p.Technique, p.Tool) {
			if !o.Bars() {
				return fmt.Sprintf("a %s goes %s", o.Ban.What, o.Ban.Reason())
			}
		}
	}
	return ""
}

func objection(o Objection) string {
	switch {
	case o.Finding.Rule == "":
		return fmt.Sprintf("no %s there: %s", o.Ban.What, o.Ban.Reason())
	case o.Finding.Massage == guide.AvoidAll:
		return fmt.Sprintf("no massage for now (%s)", o.Finding.Rule)
	case o.Finding.Massage == guide.AvoidArea:
		return fmt.Sprintf("leave the area alone for now (%s)", o.Finding.Rule)
	}
	return fmt.Sprintf("a finding speaks against it (%s)", o.Finding.Rule)
}

// Worse returns the techniques after which pain in a region was 2 points or more
// higher in 2 of the last 3 uses, in alphabetical order.
func (v Verdict) Worse(region string) []guide.WorseAfter {
	for _, r := range v.Regions {
		if r.Region == region {
			return r.WorseAfter
		}
	}
	return nil
}
