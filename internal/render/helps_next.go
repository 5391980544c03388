package render

import (
	"fmt"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/warnings"
)

type next struct {
	Key     *string            `json:"key"`
	Decided bool               `json:"settled"`
	Other   *string            `json:"compared_with"`
	Note    string             `json:"mind,omitempty"` // how to do it
	LeftOut []warnings.LeftOut `json:"left_out"`
}

// nextBlock returns what to use next.
func (h RegionHelps) nextBlock(p Page) string {
	text := p.bold(p.Region(h.Region, guide.NoSide)) + "\n"
	if !h.Logged {
		return text + p.prose(h.Says)
	}
	text += p.prose("next: " + h.nextText())
	if h.Next.Note != "" {
		text += p.prose("mind: " + h.Next.Note)
	}
	for _, out := range h.Next.LeftOut {
		text += p.prose(fmt.Sprintf("left out: %s, because %s", h.name(out.Key), out.Why))
	}
	return text
}

func (h RegionHelps) nextText() string {
	c, s := h.Comparison, h.suggestion
	switch {
	case s.Decided:
		return fmt.Sprintf("%s. It is named the best so far (%s), with a probability of %s. Later uses can still change that.",
			h.name(s.Key), term.Count(usesOf(c, s.Key), "use"), oddsText(c.Leader.Best))
	case s.Key != "":
		return fmt.Sprintf("%s (%s so far, of %s %d). Each gets its turn, and what seems to help more gets more turns, drawn by lot.",
			h.name(s.Key), term.Count(usesOf(c, s.Key), "use"), h.name(s.Other), usesOf(c, s.Other))
	case c.Uses == 0:
		return "nothing to choose between, because no session has a score before and one after. Log both, as in 6-3."
	case len(c.Helps) == 1:
		return fmt.Sprintf("nothing to choose between, because only %s %s in use (%s).", h.name(c.Helps[0].Key), verb(c.Helps[0].Key, "was", "were"), term.Count(c.Uses, "use"))
	}
	return "nothing to choose between; fewer than two are left."
}

// CompetingLine offers, after a session, what to use next to find out soonest what helps; ""
// where nothing competes, or where that was just used.
func (h RegionHelps) CompetingLine(used string) string {
	if s := h.suggestion; s.Key == "" || s.Decided || s.Key == used {
		return ""
	}
	return fmt.Sprintf("     to know what helps here: %s next time (backlog helps %s --next)\n", h.name(h.suggestion.Key), h.Region)
}
