package guide

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"backlog/testkit"
)

// A story in the notation of tell, a part at a time: pain by region, and all else.
type plot struct {
	pains map[string]*plotPain
	parts []string
}

type plotPain struct {
	score int
	since string
	words []string
}

func (p plot) clone() plot {
	next := plot{pains: map[string]*plotPain{}, parts: slices.Clone(p.parts)}
	for id, pain := range p.pains {
		one := *pain
		one.words = slices.Clone(pain.words)
		next.pains[id] = &one
	}
	return next
}

func (p plot) String() string {
	parts := slices.Clone(p.parts)
	for _, id := range sortedKeys(p.pains) {
		pain := p.pains[id]
		text := fmt.Sprintf("pain %s %d", id, max(pain.score, 3))
		if pain.since != "" {
			text += " since " + pain.since
		}
		parts = append(parts, strings.Join(append([]string{text}, pain.words...), " "))
	}
	return strings.Join(parts, "; ")
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// mostPlots is how many branches of one level are factIs.
const mostPlots = 40

// plots returns a story for each way in which a condition can be true, none for what the
// notation cannot tell.
func plots(c Condition, from []plot) []plot {
	each := func(change func(plot)) []plot {
		var list []plot
		for _, p := range from {
			p = p.clone()
			change(p)
			list = append(list, p)
		}
		return list
	}
	add := func(part string) []plot {
		var list []plot
		for _, p := range from {
			p = p.clone()
			if !slices.Contains(p.parts, part) {
				p.parts = append(p.parts, part)
			}
			list = append(list, p)
		}
		return list
	}
	switch c := c.(type) {
	case term:
		return plots(c.is, from)
	case *joint:
		switch c.kind {
		case jointAll:
			var denied []plot
			for _, part := range c.parts {
				from = plots(part, from)
			}
			for _, part := range c.parts {
				if no, ok := part.(*joint); ok && no.kind == jointNot && len(from) > 0 {
					denied = append(denied, plots(no.parts[0], from[:1])...) // beside what must not be there
				}
			}
			from = append(from[:min(len(from), mostPlots)], denied...)
			return from
		case jointAny:
			var list []plot
			for _, part := range c.parts {
				list = append(list, plots(part, from)...)
			}
			from = list
		case jointLeast:
			for _, part := range c.parts[:c.least] {
				from = plots(part, from)
			}
		}
		return from[:min(len(from), mostPlots)]
	case following:
		i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.ID == c.rule })
		return plots(Rules()[i].Levels[0].When, from)[:1]
	case factIs:
		fact, _ := findFact(c.fact)
		value := cmp.Or(c.value, "yes")
		if c.value == "" && fact.Kind == Choice {
			value = fact.Values[len(fact.Values)-1]
			if value == "GROUPS" {
				value = "lower-back"
			}
		}
		return add(c.fact + "=" + value)
	case dated:
		return add(c.fact + "=" + (storyDay - Day(c.days)).String())
	case aged:
		years := c.years
		switch c.sign {
		case ">":
			years++
		case "<":
			years -= 2
		}
		if c.what == "onset-age" {
			return add("age=60; back-pain-since=" + strconv.Itoa(storyDay.Time().Year()-60+years))
		}
		return add("age=" + strconv.Itoa(years))
	case happened:
		return add(fmt.Sprintf("+%s since %dd", c.incident, c.days))
	case *reported:
		var list []plot
		for _, symptom := range c.symptoms() {
			word := "+" + symptom
			switch c.side() {
			case "both":
				word += ".both"
			case "one":
				word += ".l"
			}
			for _, p := range from {
				p = p.clone()
				switch c.verb {
				case isRecent, hasBegun, isFast, isLong:
					word := fmt.Sprintf("%s since %dd", word, c.days)
					p.parts = slices.DeleteFunc(p.parts, func(part string) bool { return part == strings.Fields(word)[0] })
					p.parts = append(p.parts, word)
				case isWorse:
					s, _ := findSymptom(symptom)
					p.parts = append(p.parts, fmt.Sprintf("%s=worse @%dd since 300d", word, min(int(c.days), s.ValidFor)))
				case hasPassed:
					p.parts = append(p.parts, fmt.Sprintf("%s @%dd", word, c.days+1), fmt.Sprintf("%s=gone @%dd", word, c.days))
				case cameAfterSession:
					place := "neck"
					for i := range regions {
						if lies(regions[i].ID, regions[i].Group, regions[i].Spine, cmp.Or(c.place, "any")) {
							place = regions[i].ID
							break
						}
					}
					p.parts = append(p.parts, "session "+place+" compression ball @1d", word+" since 0d")
				default:
					if !slices.ContainsFunc(p.parts, func(part string) bool { return strings.HasPrefix(part, word) }) {
						p.parts = append(p.parts, word)
					}
				}
				list = append(list, p)
			}
		}
		return list[:min(len(list), mostPlots)]
	case *hurting:
		place := ""
		for i := range regions {
			if lies(regions[i].ID, regions[i].Group, regions[i].Spine, c.where()) {
				place = regions[i].ID
				break
			}
		}
		pain := func(change func(*plotPain)) []plot {
			return each(func(p plot) {
				if p.pains[place] == nil {
					p.pains[place] = &plotPain{}
				}
				if c.oneSide {
					p.pains[place].words = appendNew(p.pains[place].words, "one")
				}
				change(p.pains[place])
			})
		}
		words := map[painVerb]string{isUp: "up", rose: "rise", roseSeverely: "severe-rise", roseSharply: "sharp-rise"}
		switch c.verb {
		case hurts:
			return pain(func(*plotPain) {})
		case hurtsStrongly:
			return pain(func(p *plotPain) { p.score = max(p.score, 5) })
		case hurtsSeverely:
			return pain(func(p *plotPain) { p.score = max(p.score, 7) })
		case hurtsNewly, hurtsLong:
			return pain(func(p *plotPain) { p.since = cmp.Or(p.since, fmt.Sprintf("%dd", c.days)) })
		case isUp, rose, roseSeverely, roseSharply:
			return pain(func(p *plotPain) { p.words = appendNew(p.words, words[c.verb]) })
		case wasWorked:
			return add(fmt.Sprintf("session %s %s @%dd", place, cmp.Or(c.technique, "compression"), c.days))
		case hurtsExtremely:
			return pain(func(p *plotPain) { p.score, p.words = 9, appendNew(p.words, "extreme") })
		case turnsExtreme:
			return pain(func(p *plotPain) { p.score, p.words = 9, appendNew(p.words, "extreme-first") })
		case hasClimbed:
			return pain(func(p *plotPain) { p.words = appendNew(p.words, "climbs") })
		case staysSevere, turnsSevere:
			return add("persistent " + place)
		case remainsSevere, wasSevere:
			return add("persistent " + place + " @20d")
		case stopsImproving:
			return add("stuck " + place + " 30")
		case staysTheSame:
			return add("stuck " + place + " 30 @5d")
		case worseAfterSession:
			if c.days > 0 {
				return add("worse-after " + place + " rolling lasting")
			}
			return add("worse-after " + place + " rolling")
		case worsens:
			return add("trend " + place + " " + c.tier.String())
		case soreAfterSession:
			return add(fmt.Sprintf("sore %s %d", place, c.days))
		}
		return nil
	}
	return from // always, and what is denied by being left out
}

// storiesOf returns a story for each branch of each level of the rule.
func storiesOf(levels []Level) []string {
	var list []string
	for i := range levels {
		for _, p := range plots(levels[i].When, []plot{{pains: map[string]*plotPain{}}}) {
			if text := p.String(); text != "" && !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return list
}

// answerOf returns what the rule or contraindication says to a story: urgency, massage,
// where it holds, what is barred, and what it rests on.
func answerOf(v *Vocabulary, f Facts, id string) string {
	var list []string
	for _, finding := range Check(v, f) {
		if finding.Rule == id {
			var grounds []string
			for _, b := range finding.Because {
				grounds = append(grounds, cmp.Or(b.Symptom, b.Incident, b.Fact, b.Region)+b.Side.Suffix())
			}
			list = append(list, fmt.Sprintf("%s %s [%s] [%s] on %s", finding.Urgency, finding.Massage, strings.Join(finding.Area, " "), strings.Join(finding.Bars, " "), strings.Join(grounds, ", ")))
		}
	}
	return cmp.Or(strings.Join(list, " / "), "nothing")
}

var windowOf = regexp.MustCompile(`(since |@|sore [a-z-]+ )([0-9]+)(d?)`)

// beside returns the stories beside a story: each part left out, each number of days one more
// and one less, and each sign there unchanged for years.
func beside(story string) (list [][2]string) {
	parts := strings.Split(story, "; ")
	change := func(name string, i int, part string) {
		next := slices.Clone(parts)
		next[i] = part
		list = append(list, [2]string{name, strings.Join(next, "; ")})
	}
	for i, part := range parts {
		if len(parts) > 1 {
			list = append(list, [2]string{"without " + part, strings.Join(slices.Delete(slices.Clone(parts), i, i+1), "; ")})
		}
		if m := windowOf.FindStringSubmatchIndex(part); m != nil {
			days, _ := strconv.Atoi(part[m[4]:m[5]])
			for _, by := range []int{1, -1} {
				if days+by >= 0 {
					change(fmt.Sprintf("%dd", days+by), i, part[:m[4]]+strconv.Itoa(days+by)+part[m[5]:])
				}
			}
		}
		if word := strings.Fields(part)[0]; word[0] == '+' && !IsIncident(word[1:]) && !strings.Contains(part, "=gone") {
			word, _, _ = strings.Cut(word, "=")
			change("old "+word, i, word+"=same since 400d")
			change("365d "+word, i, word+"=same since 365d")
			change("364d "+word, i, word+"=same since 364d")
		}
		if fact, date, dated := strings.Cut(part, "=2"); dated && strings.Count(date, "-") == 2 {
			on := parseSpan("2" + date)
			change(fact+" a day later", i, fact+"="+(on.From+1).String())
			change(fact+" a day earlier", i, fact+"="+(on.From-1).String())
		}
		if age, is := strings.CutPrefix(part, "age="); is && !strings.Contains(age, ";") {
			years, _ := strconv.Atoi(age)
			for _, by := range []int{1, -1} {
				change(fmt.Sprintf("age %d", years+by), i, fmt.Sprintf("age=%d", years+by))
			}
		}
	}
	return list
}

// brief returns the urgency and the massage advice of the rule in a story.
func brief(v *Vocabulary, f Facts, id string) string {
	urgency, massage, found := NoUrgency, MassageOK, false
	for _, finding := range Check(v, f) {
		if finding.Rule == id {
			urgency, massage, found = max(urgency, finding.Urgency), max(massage, finding.Massage), true
		}
	}
	if !found {
		return "-"
	}
	return urgency.String() + " " + massage.String()
}

// toldOf returns what the rule answers to a story and to those beside it.
func toldOf(t *testing.T, v *Vocabulary, story, id string) string {
	text := answerOf(v, tell(t, story), id)
	answers := map[string][]string{}
	for _, n := range beside(story) {
		b := brief(v, tell(t, n[1]), id)
		answers[b] = append(answers[b], n[0])
	}
	for _, b := range sortedKeys(answers) {
		text += "\n        " + b + ": " + strings.Join(answers[b], ", ")
	}
	return text
}

// What every branch of every rule and contraindication answers, in a story of its own: a
// golden file to read. A level, a branch, an urgency, an area or a ground that changes shows here.
func TestEveryBranch(t *testing.T) {
	v := &Vocabulary{}
	var b strings.Builder
	row := func(id string, levels []Level) {
		if len(levels) == 0 {
			return
		}
		fmt.Fprintf(&b, "\n%s\n", id)
		for _, story := range storiesOf(levels) {
			fmt.Fprintf(&b, "    %s\n        %s\n", story, toldOf(t, v, story, id))
		}
	}
	for _, r := range Rules() {
		row(r.ID, r.Levels)
	}
	for _, c := range Contraindications() {
		row(c.ID, c.Levels)
	}
	testkit.Golden(t, filepath.Join("testdata", "branches.txt"), b.String())
}
