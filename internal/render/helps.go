package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/term"
	"backlog/internal/trends"
	"backlog/internal/warnings"
)

// regression is said with every comparison of what helps.
const regression = "Part of any fall from a bad day happens by itself: this compares %s with each other, and does not prove that massage works."

// Helps is what helps in one region.
type Helps struct {
	Region string
	Period trends.Period
	By     trends.By

	Logged     bool // something was, in the period
	NoAfter    int  // sessions without a score after, which count for nothing here
	NoTool     int  // uses without a tool, which a comparison of tools leaves out
	Comparison trends.Comparison
	Worse      []guide.WorseAfter
	Next       warnings.Suggestion
	Events     []Event
	Episode    *EpisodeSummary // the episode that the period is, if one was asked for
}

// Helps returns what helps, a block for each region.
func (p Page) Helps(list []Helps, by trends.By) string {
	if len(list) == 0 {
		return "No session is logged yet, so nothing can be said of what helps. backlog log writes the first line.\n"
	}
	blocks := make([]string, len(list))
	compared := false
	for i, h := range list {
		blocks[i] = p.helpsBlock(h)
		compared = compared || h.Comparison.Uses > 0
	}
	text := strings.Join(blocks, "\n") + "\n"
	if compared {
		text += p.prose("relief: pain before less pain after · at usual pain: the same, corrected for the pain that it started from and for the weeks in which it was used, and, " +
			"where uses are few, drawn towards the others · best: probability that it is the best of those in use")
	}
	return text + p.prose(fmt.Sprintf(regression, manyOf(by)))
}

func (p Page) helpsBlock(h Helps) string {
	var b strings.Builder
	b.WriteString(p.bold(p.Region(h.Region, guide.NoSide)) + "\n")
	if !h.Logged {
		return b.String() + p.prose(p.notLogged(h))
	}
	if h.Episode != nil {
		b.WriteString(p.hang("Episode ", h.Episode.String()))
	}
	b.WriteString(p.hang("Period  ", periodText(h.Period)))
	b.WriteString(p.eventLines(h.Events))
	b.WriteByte('\n')
	if h.Comparison.Uses > 0 {
		b.WriteString(p.helpsTable(h) + "\n")
	}
	for _, text := range p.helpsSentences(h) {
		b.WriteString(p.prose(text))
	}
	return b.String()
}

func (p Page) notLogged(h Helps) string {
	return fmt.Sprintf("Nothing was logged for it from %s to %s, so nothing can be said of what helps.", h.Period.From.Text(), h.Period.To.Text())
}

// prose returns a text in lines.
func (p Page) prose(text string) string {
	return strings.Join(term.Wrap(text, p.textWidth()), "\n") + "\n"
}

func (p Page) helpsTable(h Helps) string {
	columns := []column{
		{h.By.String(), false},
		{"uses", true},
		{"relief", true},
		{"at usual pain", true},
		{"80 % interval", false},
		{"eased by 2", true},
		{"best", true},
		{"", false},
	}
	rows := make([][]string, len(h.Comparison.Helps))
	for i, x := range h.Comparison.Helps {
		rows[i] = []string{
			keyText(x.Key), fmt.Sprint(x.Uses), oneDigit(x.Relief), oneDigit(x.Mean), oneDigit(x.Low) + " to " + oneDigit(x.High),
			fmt.Sprintf("%d of %d", x.Eased, x.Uses), bestText(h.Comparison, x), "",
		}
		if !x.Tried {
			rows[i][7] = "not tried enough"
		}
	}
	text := table(columns, rows)
	if p.Width > 0 && widest(text) > p.Width {
		var b lines
		for i, x := range h.Comparison.Helps {
			if i > 0 {
				b.gap()
			}
			helpLines(&b, h, x)
		}
		return b.String()
	}
	return text
}

// helpLines are the figures of one technique, for a narrow terminal and a screen reader.
func helpLines(b *lines, h Helps, x trends.Help) {
	b.add(h.By.String(), keyText(x.Key))
	b.add("uses", x.Uses)
	b.add("mean relief", oneDigit(x.Relief))
	b.add("relief at usual pain", fmt.Sprintf("%s, 80 %% interval %s to %s", oneDigit(x.Mean), oneDigit(x.Low), oneDigit(x.High)))
	b.add("eased by 2 points or more", fmt.Sprintf("%d of %d", x.Eased, x.Uses))
	b.add("probability to be the best", bestText(h.Comparison, x))
	if !x.Tried {
		b.add("tried", "not enough")
	}
}

// helpsSentences say what the figures allow to say, and no more.
func (p Page) helpsSentences(h Helps) []string {
	texts := []string{p.winnerText(h)}
	if len(h.Worse) > 0 {
		texts = append(texts, worseText(h.Worse))
	}
	if h.NoTool > 0 {
		texts = append(texts, fmt.Sprintf("%s without a tool %s left out.", term.Count(h.NoTool, "use"), map[bool]string{true: "is", false: "are"}[h.NoTool == 1]))
	}
	if h.NoAfter > 0 {
		texts = append(texts, fmt.Sprintf("%s without a score after %s left out; log both, as in 6-3.",
			term.Count(h.NoAfter, "session"), map[bool]string{true: "is", false: "are"}[h.NoAfter == 1]))
	}
	return texts
}

func (p Page) winnerText(h Helps) string {
	c := h.Comparison
	if c.Doubt == trends.NoUses {
		return "No session has a score before and one after, so nothing can be said of what helps. Log both, as in 6-3."
	}
	leading := c.Leader
	name := keyText(leading.Key)
	switch c.Doubt {
	case trends.NoDoubt:
		return fmt.Sprintf("%s %s most: at your usual starting pain of %s (%s) %s by %s, 80 %% interval %s to %s (%s), and %s the best of the %d in use with a probability of %s.",
			capital(keyText(c.Winner)), verb(c.Winner, "helps", "help"), oneDigit(c.Before), term.Count(c.Uses, "use"), verb(c.Winner, "it eases", "they ease"),
			points(leading.Mean), oneDigit(leading.Low), oneDigit(leading.High), term.Count(leading.Uses, "use"), verb(c.Winner, "is", "are"), len(c.Helps), odds(leading.Best))
	case trends.OneTechnique:
		return fmt.Sprintf("Only %s %s in use (%s), so there is nothing to compare with. %s", name, verb(leading.Key, "was", "were"), term.Count(c.Uses, "use"), moreText(c))
	case trends.NoDifference:
		return fmt.Sprintf("Every use changed pain by the same, so none is better than another (%s).", term.Count(c.Uses, "use"))
	case trends.NoneEases:
		return fmt.Sprintf("None of them lowered pain on average, so none is named (%s).", term.Count(c.Uses, "use"))
	case trends.TooFewUses:
		return fmt.Sprintf("Not tried enough to name one: the best needs 8 uses, and another one 5 (%s so far). %s", term.Count(c.Uses, "use"), moreText(c))
	case trends.OtherTimes:
		return fmt.Sprintf("They were used in different months and cannot be compared (%s): whatever else changed with the months would count for one of them. Use them in turn for some weeks: backlog helps %s --next.",
			term.Count(c.Uses, "use"), h.Region)
	}
	return fmt.Sprintf("None is named yet: %s %s with a probability of %s; %s is needed, because one of several that are alike always leads (%s so far). %s",
		name, verb(leading.Key, "leads", "lead"), odds(leading.Best), percent(c.Needed), term.Count(c.Uses, "use"), moreText(c))
}

// moreText says how many uses it takes, as measured on simulated diaries.
func moreText(c trends.Comparison) string {
	if c.More == 0 {
		return "As many uses name a difference of 1 point in 8 of 10 diaries: they may well differ by less, or not at all."
	}
	return fmt.Sprintf("If one is better by 1 point, about %s name it in 8 of 10 diaries.", term.Count(c.More, "more use"))
}

// worseText names what makes it worse.
func worseText(list []guide.WorseAfter) string {
	names := make([]string, len(list))
	for i, w := range list {
		names[i] = w.Name()
	}
	text := fmt.Sprintf("%s makes it worse: pain was 2 points or more higher after it in 2 of its last 3 uses. It is paused in suggestions.", capital(names[0]))
	if len(names) > 1 {
		text = fmt.Sprintf("%s make it worse: pain was 2 points or more higher after each in 2 of its last 3 uses. They are paused in suggestions.", capital(strings.Join(names, ", ")))
	}
	return text
}

// NextUse returns what to use next, a block for each region.
func (p Page) NextUse(list []Helps, by trends.By) string {
	if len(list) == 0 {
		return p.Helps(nil, by)
	}
	var b strings.Builder
	for i, h := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.bold(p.Region(h.Region, guide.NoSide)) + "\n")
		if !h.Logged {
			b.WriteString(p.prose(p.notLogged(h)))
			continue
		}
		b.WriteString(p.prose("next: " + nextText(h)))
		if h.Next.Note != "" {
			b.WriteString(p.prose("mind: " + h.Next.Note))
		}
		for _, out := range h.Next.LeftOut {
			b.WriteString(p.prose(fmt.Sprintf("left out: %s, because %s", keyText(out.Key), out.Why)))
		}
	}
	b.WriteByte('\n')
	return b.String() + p.prose(fmt.Sprintf(regression, manyOf(by)))
}

func nextText(h Helps) string {
	c := h.Comparison
	switch {
	case h.Next.Settled:
		return fmt.Sprintf("%s. It is named the best so far (%s), with a probability of %s. Later uses can still change that.",
			keyText(h.Next.Key), term.Count(usesOf(c, h.Next.Key), "use"), odds(c.Leader.Best))
	case h.Next.Key != "":
		return fmt.Sprintf("%s (%s so far, of %s %d). Each gets its turn, and what seems to help more gets more turns, drawn by lot.",
			keyText(h.Next.Key), term.Count(usesOf(c, h.Next.Key), "use"), keyText(h.Next.Other), usesOf(c, h.Next.Other))
	case c.Uses == 0:
		return "nothing to choose between, because no session has a score before and one after. Log both, as in 6-3."
	case len(c.Helps) == 1:
		return fmt.Sprintf("nothing to choose between, because only %s %s in use (%s).", keyText(c.Helps[0].Key), verb(c.Helps[0].Key, "was", "were"), term.Count(c.Uses, "use"))
	}
	return "nothing to choose between; fewer than two are left."
}

func usesOf(c trends.Comparison, key string) int {
	for _, h := range c.Helps {
		if h.Key == key {
			return h.Uses
		}
	}
	return 0
}

// CompetingLine offers, after a session, what would tell soonest what helps; ""
// where nothing competes, or where that was just used.
func (p Page) CompetingLine(h Helps, used string) string {
	if h.Next.Key == "" || h.Next.Settled || h.Next.Key == used {
		return ""
	}
	return fmt.Sprintf("     to know what helps here: %s next time (backlog helps %s --next)\n", keyText(h.Next.Key), h.Region)
}

func keyText(key string) string {
	if key == "" {
		return "none given"
	}
	return key
}

// manyOf names what is compared.
func manyOf(by trends.By) string {
	return [...]string{"weeks", "months", "techniques", "tools", "durations", "times of day"}[by]
}

func oneDigit(x float64) string {
	return fmt.Sprintf("%.1f", stats.Round(x, 1))
}

func points(x float64) string {
	text := oneDigit(x)
	if text == "1.0" {
		return text + " point"
	}
	return text + " points"
}

// percent never says that something is certain.
func percent(x float64) string {
	switch {
	case x < 0.01:
		return "<1 %"
	case x > 0.99:
		return ">99 %"
	}
	return fmt.Sprintf("%.0f %%", stats.Round(100*x, 0))
}

// odds is percent in a sentence.
func odds(x float64) string {
	return strings.NewReplacer("<", "less than ", ">", "more than ").Replace(percent(x))
}

// verb chooses between the forms for one and for many: hands help, a ball helps.
func verb(key, one, many string) string {
	if key == "hands" {
		return many
	}
	return one
}

// bestText is empty of a number where there is nothing to be better than.
func bestText(c trends.Comparison, x trends.Help) string {
	if len(c.Helps) < 2 {
		return "-"
	}
	return percent(x.Best)
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
