package render

import (
	"fmt"
	"math"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// regression is said with every comparison of what helps.
const regression = "Part of any fall from a bad day happens by itself: this compares %s with each other, and does not prove that massage works."

// Helps is what helps, region by region.
type Helps struct {
	Schema  schema        `json:"schema"`
	By      trends.By     `json:"by"`
	Regions []RegionHelps `json:"regions"`
	Note    string        `json:"note"`
	header
	Next bool `json:"-"` // only what to use next is asked for
}

// RegionHelps is what helps in one region, figures unrounded.
type RegionHelps struct {
	Region string `json:"region"`
	trends.Period
	Uses          int                    `json:"uses"`
	NoAfter       int                    `json:"sessions_without_after"`        // which count for nothing here
	NoTool        int                    `json:"uses_without_tool,omitempty"`   // which a comparison of tools leaves out
	NoTime        int                    `json:"uses_without_time,omitempty"`   // likewise of times of day
	AfterMedicine int                    `json:"uses_after_medicine,omitempty"` // which are left out
	Before        *float64               `json:"usual_before"`
	Rows          []help                 `json:"rows"`
	Winner        *string                `json:"winner"`
	Doubt         trends.Doubt           `json:"doubt"`     // why no winner is named, "" if one is
	Needed        float64                `json:"p_needed"`  // of p_best, to be named
	More          int                    `json:"more_logs"` // after which a difference of 1 point is named in 8 of 10 diaries
	Says          string                 `json:"says"`
	Worse         []guide.WorseAfter     `json:"worse"`
	Next          next                   `json:"next"`
	Events        []Event                `json:"events"`
	Episode       *trends.EpisodeSummary `json:"episode,omitempty"` // the one that the period is, if one was asked for

	By         trends.By         `json:"-"`
	Logged     bool              `json:"-"` // something was, in the period
	Comparison trends.Comparison `json:"-"`

	suggestion warnings.Suggestion
}

type help struct {
	Key      string  `json:"key"`
	Uses     int     `json:"uses"`
	Relief   float64 `json:"mean_relief"`
	Adjusted float64 `json:"adjusted_relief"` // at the usual starting pain
	Mean     float64 `json:"estimate"`        // the same, drawn towards the others
	SD       float64 `json:"sd"`
	Low      float64 `json:"low"` // of the 80 % interval of the estimate
	High     float64 `json:"high"`
	Eased    int     `json:"eased_by_2"`
	Share    float64 `json:"eased_share"`
	Best     float64 `json:"p_best"`
	Tried    bool    `json:"tried_enough"`
	Compared int     `json:"compared"` // uses around which others were used about as often
}

// NewHelps returns what helps, compared by what.
func (p Page) NewHelps(by trends.By, regions []RegionHelps, v warnings.Verdict) Helps {
	about := ""
	if len(regions) == 1 {
		about = regions[0].Region
	}
	return Helps{header: p.headerAbout(v, about), By: by, Regions: regions, Note: fmt.Sprintf(regression, manyOf(by))}
}

// Compared adds what a comparison says, what makes it worse, and what to use next.
func (h RegionHelps) Compared(c trends.Comparison, worse []guide.WorseAfter, s warnings.Suggestion) RegionHelps {
	h.Comparison, h.suggestion = c, s
	h.Uses, h.Before, h.Winner = c.Uses, valueIf(c.Before, c.Uses > 0), valueIf(c.Winner, c.Winner != "")
	h.Doubt, h.Needed, h.More, h.Worse, h.Events = c.Doubt, c.Needed, c.More, filled(worse), filled(h.Events)
	h.Next = next{valueIf(s.Key, s.Key != ""), s.Decided, valueIf(s.Other, s.Other != ""), s.Note, filled(s.LeftOut)}
	h.Rows = make([]help, len(c.Helps))
	for i, x := range c.Helps {
		h.Rows[i] = help{x.Key, x.Uses, x.Relief, x.Adjusted, x.Mean, x.SD, x.Low, x.High, x.Eased, float64(x.Eased) / float64(x.Uses), x.Best, x.Tried, x.Compared}
	}
	if h.Says = h.notLogged(); h.Logged {
		h.Says = strings.TrimSpace(h.winnerText())
	}
	return h
}

// Text returns a block for each region.
func (v Helps) Text(p Page) string {
	if len(v.Regions) == 0 {
		return "No session is logged yet, so nothing can be said of what helps. backlog log writes the first line.\n"
	}
	blocks := make([]string, len(v.Regions))
	compared := false
	for i, h := range v.Regions {
		compared = compared || h.Uses > 0
		if v.Next {
			blocks[i] = h.nextBlock(p)
		} else {
			blocks[i] = h.block(p)
		}
	}
	text := strings.Join(blocks, "\n") + "\n"
	if compared && !v.Next {
		text += p.muted(p.prose("● points of relief at your usual starting pain · ─ where it lies with 80 % probability · more: backlog help helps"))
	}
	return p.headerText(v.header) + text + p.prose(v.Note)
}

func (h RegionHelps) block(p Page) string {
	var b strings.Builder
	if !h.Logged {
		return p.bold(p.Region(h.Region, guide.NoSide)) + "\n" + p.prose(h.Says)
	}
	b.WriteString(p.titled(p.Region(h.Region, guide.NoSide), periodText(h.Period)))
	if h.Episode != nil {
		b.WriteString(p.hang("Episode ", h.Episode.Text()))
	}
	b.WriteString(p.eventLines(h.Events))
	b.WriteByte('\n')
	if h.Uses > 0 {
		b.WriteString(h.table(p) + "\n")
	}
	for _, text := range h.sentences() {
		b.WriteString(p.prose(text))
	}
	return b.String()
}

func (h RegionHelps) notLogged() string {
	return fmt.Sprintf("Nothing was logged for it from %s to %s, so nothing can be said of what helps.", h.From.Text(), h.To.Text())
}

// axisMost is how many points of relief an axis has, either way.
const axisMost = 8

// table sets the relief of each technique on one axis, as wide as there is room for.
func (h RegionHelps) table(p Page) string {
	for _, columns := range [...]int{5, 3} {
		if text := h.axis(p, columns); p.Width == 0 || widest(text) <= p.Width {
			return text
		}
	}
	return p.wrapLines(h.lines())
}

// axis sets the relief of each technique on one axis, at the usual starting pain: the
// estimate, its 80 % interval, and the 2 points that people call better; a point is so many
// columns wide.
func (h RegionHelps) axis(p Page, columns int) string {
	low, high := 0, 3
	for _, x := range h.Rows {
		low, high = min(low, int(math.Floor(x.Low))), max(high, int(math.Ceil(x.High)))
	}
	low, high = max(low, -axisMost), min(high, axisMost)
	width := (high-low)*columns + 1
	at := func(relief float64) int {
		return int(math.Round((min(max(relief, float64(low)), float64(high)) - float64(low)) * float64(columns)))
	}
	names, uses := 0, 0
	for _, x := range h.Rows {
		names, uses = max(names, term.Width(h.name(x.Key))), max(uses, len(fmt.Sprint(x.Uses)))
	}
	head := []rune(strings.Repeat(" ", width+1))
	for point := low; point <= high; point++ {
		copy(head[at(float64(point)):], []rune(fmt.Sprint(point)))
	}
	indent := strings.Repeat(" ", names+uses+5)
	text := p.muted(indent+strings.TrimRight(string(head), " ")+"  points of relief") + "\n"
	for _, x := range h.Rows {
		cells := []rune(strings.Repeat(" ", width))
		cells[at(2)] = '┆'
		for i := at(x.Low); i <= at(x.High); i++ {
			cells[i] = '─'
		}
		cells[at(x.Mean)] = '●'
		bar := string(cells)
		if h.Winner != nil && *h.Winner == x.Key {
			bar = p.bold(bar)
		}
		note := strings.TrimRight(fmt.Sprintf("%4s  %s", oneDigit(x.Mean), h.soFar(x)), " ")
		text += fmt.Sprintf("%s%*s  %*d×  ", h.name(x.Key), names-term.Width(h.name(x.Key)), "", uses, x.Uses) + bar + "  " + note + "\n"
	}
	text += p.muted(indent+strings.Repeat(" ", at(2))+"┆ 2 points: the least that people call better") + "\n"
	return text
}

// lines are the figures of each technique, for a narrow terminal and a screen reader.
func (h RegionHelps) lines() string {
	return blocks(h.Rows, func(b *lines, x help) {
		b.add(h.By.String(), h.name(x.Key))
		b.add("uses", x.Uses)
		b.add("mean relief", oneDigit(x.Relief))
		b.add("relief at usual pain", fmt.Sprintf("%s, 80 %% interval %s to %s", oneDigit(x.Mean), oneDigit(x.Low), oneDigit(x.High)))
		b.add("eased by 2 points or more", fmt.Sprintf("%d of %d", x.Eased, x.Uses))
		b.add("probability to be the best", h.bestText(x))
		if text := h.soFar(x); x.Tried && text != "" {
			b.add("so far", text)
		}
		if !x.Tried {
			b.add("tried", "not enough")
		}
	})
}

// sentences say what the figures allow to say, and no more.
func (h RegionHelps) sentences() []string {
	texts := []string{h.Says}
	if len(h.Worse) > 0 {
		texts = append(texts, worseText(h.Worse))
	}
	if n, what := h.NoTool+h.NoTime, map[bool]string{true: "tool", false: "time of day"}[h.NoTool > 0]; n > 0 {
		texts = append(texts, fmt.Sprintf("%s without a %s %s left out.", term.Count(n, "use"), what, map[bool]string{true: "is", false: "are"}[n == 1]))
	}
	if n := h.AfterMedicine; n > 0 {
		texts = append(texts, fmt.Sprintf("%s within %d hours after a medicine %s left out.", term.Count(n, "use"), guide.MedicineHours, map[bool]string{true: "is", false: "are"}[n == 1]))
	}
	if h.NoAfter > 0 {
		texts = append(texts, fmt.Sprintf("%s without a score after %s left out; log both, as in 6-3.",
			term.Count(h.NoAfter, "session"), map[bool]string{true: "is", false: "are"}[h.NoAfter == 1]))
	}
	return texts
}

func (h RegionHelps) winnerText() string {
	c := h.Comparison
	if c.Doubt == trends.NoUses {
		return "No session has a score before and one after, so nothing can be said of what helps. Log both, as in 6-3."
	}
	leading := c.Leader
	name := h.name(leading.Key)
	switch c.Doubt {
	case trends.NoDoubt:
		return fmt.Sprintf("%s %s most: at your usual starting pain of %s (%s) %s by %s, 80 %% interval %s to %s (%s), and %s very likely the best of the %d in use (probability %s).",
			term.UpperFirst(h.name(c.Winner)), verb(c.Winner, "helps", "help"), oneDigit(c.Before), term.Count(c.Uses, "use"), verb(c.Winner, "it eases", "they ease"),
			points(leading.Mean), oneDigit(leading.Low), oneDigit(leading.High), term.Count(leading.Uses, "use"), verb(c.Winner, "is", "are"), len(c.Helps), oddsText(leading.Best))
	case trends.OneTechnique:
		return fmt.Sprintf("Only %s %s in use (%s), so there is nothing to compare with. %s", name, verb(leading.Key, "was", "were"), term.Count(c.Uses, "use"), h.moreText())
	case trends.NoDifference:
		return fmt.Sprintf("Every use changed pain by the same, so none is better than another (%s).", term.Count(c.Uses, "use"))
	case trends.NoneEases:
		return fmt.Sprintf("None of them lowered pain on average, so none is named (%s).", term.Count(c.Uses, "use"))
	case trends.TooFewUses:
		return fmt.Sprintf("Not tried enough to name one: the best needs 8 uses, and another one 5 (%s so far). %s", term.Count(c.Uses, "use"), h.moreText())
	case trends.OtherTimes:
		return fmt.Sprintf("They were used in different months and cannot be compared (%s): whatever else changed with the months would count for one of them. Use them in turn for some weeks: backlog helps %s --next.",
			term.Count(c.Uses, "use"), h.Region)
	}
	return fmt.Sprintf("None is named yet: %s %s with a probability of %s; %s is needed, because one of several that are alike always leads (%s so far). %s",
		name, verb(leading.Key, "leads", "lead"), oddsText(leading.Best), percent(c.Needed), term.Count(c.Uses, "use"), h.moreText())
}

// foreseeable is for how many days ahead it is said how long finding out takes.
const foreseeable = 183

// moreText says how long it takes to find out at the pace of the period, as measured on simulated
// diaries; nothing where that is too far away to be of use.
func (h RegionHelps) moreText() string {
	c := h.Comparison
	if c.More == 0 {
		return "As many uses name a difference of 1 point in 8 of 10 diaries: they may well differ by less, or not at all."
	}
	days := c.More * (int(h.To-h.From) + 1) / max(c.Uses, 1)
	length := term.Count((days+15)/30, "month")
	switch {
	case c.Uses == 0 || days > foreseeable:
		return ""
	case days < 60:
		length = term.Count((days+6)/7, "week")
	}
	return fmt.Sprintf("If one is better by 1 point, finding out takes about %s more at your pace (in 8 of 10 diaries).", length)
}

// worseText names what makes it worse.
func worseText(list []guide.WorseAfter) string {
	names := make([]string, len(list))
	for i, w := range list {
		names[i] = w.Name()
	}
	text := fmt.Sprintf("%s makes it worse: pain was 2 points or more higher after it in 2 of its last 3 uses. It is paused in suggestions.", term.UpperFirst(names[0]))
	if len(names) > 1 {
		text = fmt.Sprintf("%s make it worse: pain was 2 points or more higher after each in 2 of its last 3 uses. They are paused in suggestions.", term.UpperFirst(strings.Join(names, ", ")))
	}
	return text
}

// bestText is empty of a number where there is nothing to be better than.
func (h RegionHelps) bestText(x help) string {
	if len(h.Rows) < 2 {
		return "-"
	}
	return oddsText(x.Best)
}

// soFar says in words how one of several does.
func (h RegionHelps) soFar(x help) string {
	leads := h.Comparison.Leader.Key == x.Key && len(h.Rows) > 1 && h.Doubt == trends.TooClose
	switch {
	case !x.Tried:
		return "not tried enough"
	case h.Winner != nil && *h.Winner == x.Key:
		return "very likely the best of these"
	case leads:
		return "ahead so far, not certain"
	}
	return ""
}

// Plain returns what helps as labelled lines.
func (v Helps) Plain(p Page) string {
	var b lines
	p.headerLines(&b, v.header)
	b.gap()
	if len(v.Regions) == 0 {
		b.add("regions", "none")
	}
	for i, h := range v.Regions {
		if i > 0 {
			b.gap()
		}
		b.add("region", p.Region(h.Region, guide.NoSide))
		b.add("period", periodText(h.Period))
		if h.Episode != nil {
			b.add("episode", h.Episode.Text())
		}
		switch {
		case !h.Logged:
			b.add("says", h.Says)
			continue
		case v.Next:
			b.add("says", h.nextText())
		default:
			h.plain(&b)
		}
		if h.Next.Note != "" {
			b.add("mind", h.Next.Note)
		}
		for _, out := range h.Next.LeftOut {
			b.add("left out of suggestions", h.name(out.Key)+", because "+out.Why)
		}
	}
	b.gap()
	b.add("note", v.Note)
	return b.String()
}

func (h RegionHelps) plain(b *lines) {
	for _, e := range h.Events {
		b.add("event", e)
	}
	if len(h.Rows) > 0 {
		b.gap()
		b.WriteString(h.lines())
	}
	b.gap()
	for _, text := range h.sentences() {
		b.add("says", text)
	}
	b.add("suggestion", h.nextText())
}
