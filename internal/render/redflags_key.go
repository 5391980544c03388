package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
)

// aboutTable says what the table is and is not.
func aboutTable(rules, contraindications int) []string {
	return []string{
		fmt.Sprintf("%d rules that tell a person to have something looked at, and %d reasons against massage, laid open for review by a clinician.", rules, contraindications),
		"Nobody has validated this set on what people report of themselves. It is no diagnosis: a finding is a prompt to be seen, and no finding says nothing about the person.",
		"A rule is a list of levels, highest first; the first whose condition is true is its finding. Of a contraindication every true level counts. Urgency and massage are two answers: overall, the highest urgency that no consultation covers, and the strictest advice on massage.",
	}
}

// consultationWords says how a consultation covers a finding. Source of the
// days: the project's own choice.
func consultationWords() []string {
	return []string{
		"A consultation is logged as backlog seen RULE. It covers the rules that it names, each up to the urgency that it had then; a rule without a finding at that time is covered up to its base urgency.",
		"It covers for 14 days what was an emergency then, for 28 days what was urgent, for 84 days what was soon or caution.",
		"With review=2w or a date, up to a year, it covers until that day instead, and what rests on the profile alone comes back then as well.",
		"What is covered stays on the list, marked as seen. It raises no warning and no exit status.",
		"It ends early when a symptom of the rule, or climbing pain for a rule on pain, is reported new or worse, when an event of the rule is dated later, or when the urgency rises above what was covered. For the rules on the trend: when the tier rises, or pain is 2 or more above what it was then.",
		"What is still there, unchanged, when the days are over comes back as soon at most, with the advice to book a review.",
		"It lifts a rule's caution about massage. The advice avoid-area and avoid-all, and every contraindication, stay until massage-ok is logged for that rule or contraindication.",
		"It covers no other rule and no fact of the profile.",
	}
}

// answerWords says what the two answers mean, and where they hold.
func answerWords() [][2]string {
	return [][2]string{
		{"emergency", "emergency care now"},
		{"urgent", "a doctor or an urgent-care line today"},
		{"soon", "a professional within days, two weeks at most"},
		{"caution", "as an urgency: change something and look again; as advice on massage: lighter, shorter, or not with everything"},
		{"avoid-area", guide.AvoidArea.Words()},
		{"avoid-all", guide.AvoidAll.Words()},
		{"area", "where caution and avoid-area hold: parts of the body, regions, places, or all"},
		{"there", "the region whose pain or session makes the condition true, or of the entry that carried the symptom; else the place that a fact of the profile names; else the symptom's own area; else wherever it is. What follows it applies where none of these is known"},
		{"bars", "what is not to be used: a technique, a tool, or deep; X@PLACE: there only"},
		{"deep", "deep techniques: " + strings.Join(deepTechniques(), ", ") + "; deep tools: " + strings.Join(deepTools(), ", ")},
		{"each region apart", "judged region by region, with a finding for each"},
	}
}

// notation says what the words of a condition mean.
func notation() [][2]string {
	return [][2]string{
		{"all(a, b, …)", "every part is true"},
		{"any(a, b, …)", "one part or more is true"},
		{"atleast(n, a, b, …)", "n parts or more are true"},
		{"not(a)", "the part is false; of an unknown part it is unknown"},
		{"always", "true of everybody"},
		{"unknown", "a fact that was never given and a beginning that nobody gave are neither true nor false. Unknown passes through all, any, atleast and not; only true makes a finding"},
		{"S", "a symptom, or any of a set: there now, that is reported within the days that a report of it speaks for, and neither gone nor denied since"},
		{"S.left  S.right", "there on that side"},
		{"S.one", "there on a side that was reported by itself, or without a side; a report of both sides at once does not count"},
		{"S.both", "there on the left and on the right, however reported; of a set: some of it on each side"},
		{"recent(S, 14d)", "there, and it began or was reported worse in the last 14 days (14 unless a rule has its own figure). Unknown if nobody knows when it began and it is not worse"},
		{"worse(S, Nd)", "there, and reported worse in the last N days"},
		{"began(S, Nd)", "there, and it began in the last N days; a beginning that nobody knows counts as within them"},
		{"long(S, Nd)", "there, and it began N days ago or earlier; unknown if nobody knows when. Of a date in the profile: that long ago"},
		{"fast(S, Nd)", "there, and it came or got worse in the last N days, and took no longer than N days to do so: it began within them, or the report before the worse one is no more than N days older. Worse without an earlier report took as long as the symptom has lasted; where nobody knows how long, it counts as fast"},
		{"passed(S, Nd)", "gone again: it went in the last N days, and had begun in the last N days or nobody knows when"},
		{"had(X, Nd)", "an event or a date of the profile in the last N days; of a symptom: there at any time in them"},
		{"after-session(S, Nh, PLACE)", "S, there or gone again, began within N hours after a session on the place, in the last 14 days; not after one on the other side"},
		{"F  F=value", "a fact of the profile that is yes, or anything but no where it offers a choice; one that has the value"},
		{"age>=N  age<N", "years of age; onset-age: when back pain first began. Where the birthday is open, towards firing"},
		{"PLACE", "a place, a part of the body or a region, listed below; true if it is true of one region there, both sides taken together. PLACE.one: entries with a left or right side only"},
		{"pain(PLACE)", "the latest entry of the last 28 days has a score of 1 or more, before or after"},
		{"strong(PLACE)", "the latest entry of the last 7 days has a score of 5 or more"},
		{"severe(PLACE)", "the latest entry of the last 7 days has a score of 7 or more"},
		{"extreme(PLACE)", "a score of 9 or 10 in the last 14 days, 2 or more above the usual level if that is known"},
		{"extreme-first(PLACE)", "such a score was new in the last 14 days: still 9 or 10 at the last score of its day, and 2 above every other score of the episode within a year but the highest, or there again so within a week, not on the next day; or the first score of all. Not within a year of the last such day unless pain had gone, nor where a visit was advised in the year before it, for severe or extreme pain here or elsewhere, and nobody has looked since"},
		{"new-pain(PLACE, Nd)", "pain in a region whose episode began in the last N days. An episode begins with the first score of 1 or more after 35 days without one, or where the person says"},
		{"long-pain(PLACE, Nd)", "pain in a region whose episode began N days ago or earlier"},
		{"up(PLACE)", "the latest score is 2 or more above the median of the earlier ones of the last 28 days, and they are of three days or more; scores after a session left out"},
		{"climbs(PLACE)", "in a diary of six weeks or less: on five logged days or more, over ten days or more, nearly each is above those before it, by 3 points in all, and the last is 5 or more; of four logged days, over 14 days or more, each above the one before, by 5 points in all; later on ten logged days or more, three days apart or more on average, over 28 to 63 days, nearly each above those before it, by 4 points in all, and the last is 5 or more; it counts for 14 days"},
		{"rise(PLACE)", "within 24 hours after a session of the last 7 days a score 3 or more above the one before it, of the same side"},
		{"severe-rise(PLACE)", "rise, and the latest score of that side is 7 or more"},
		{"sharp-rise(PLACE)", "severe-rise within 12 hours, by 4 or more, to 8 or more and above every score of the 14 days before"},
		{"session(PLACE, Nd, technique)", "a session there in the last N days, with the technique if one is named"},
		{"trend(TIER, PLACE)", "the worsening rule is at that tier or higher: watch, see or urgent. It adds up how far daily medians lie above the mean of two weeks to four months ago. Raised at its limit, see holds until the sum is below 4, watch until it is below 1, none after 14 days without a log"},
		{"severe-persistent(PLACE)", "7 or more on three days or more within seven, and no day at 5 or less"},
		{"severe-first(PLACE)", "severe-persistent, announced today: on the first such day while no usual level is known, later a week after it, with no day of the last seven at 6 or less. Not within a year of the last such day, nor where a visit was advised in the year before it, for severe or extreme pain, and nobody has looked since"},
		{"severe-since(PLACE)", "severe-persistent on a day with a log in the last 14, and announced"},
		{"severe-lately(PLACE)", "severe-persistent on a day with a log in the last 14"},
		{"not-improving-first(PLACE)", "not-improving, for the first time in this episode, today. Pain that began a year ago or earlier counts only if its last four weeks are 2 points or more above its first two"},
		{"not-improving(PLACE)", "the episode was first logged 28 days ago or earlier, and its last two weeks are neither 2 points nor 30 % below its first two, with two logged days or more in both"},
		{"worse-after(PLACE, Nd)", "2 of the last 3 sessions with one technique, on one side, ended 2 or more above their start; with days: and so it was N days ago"},
		{"sore-after(PLACE, Nd)", "after a deep session N to 14 days ago no score, from the next day on, has come down to the one before it, and the latest of them is N days after it or later"},
		{"fires(RULE)", "that rule has a finding, covered or not"},
		{"Nd  Nh", "local calendar dates: what happened on the date N days ago is still within; hours where a time is known, else whole dates"},
	}
}

// setWords names the sets of symptoms.
func setWords() [][2]string {
	var rows [][2]string
	for _, s := range guide.SymptomSets() {
		rows = append(rows, [2]string{s.ID, strings.Join(s.Members, ", ")})
	}
	return rows
}

// termWords gives the conditions that have a name of their own.
func termWords() [][2]string {
	var rows [][2]string
	for _, c := range guide.NamedConditions() {
		rows = append(rows, [2]string{c.Name, c.Text})
	}
	return rows
}

// placeWords says which parts of the body and regions belong to a place.
func placeWords(words *guide.Vocabulary) [][2]string {
	var rows [][2]string
	for _, place := range []string{"spine", "thoracic", "back", "low", "trunk", "leg", "leg-nerve", "arm-nerve", "spine-or-hip", "spine-or-leg"} {
		rows = append(rows, [2]string{place, strings.Join(partsOfPlace(words, place), ", ")})
	}
	rows = append(rows, [2]string{"any", "every region"})
	for _, g := range guide.Groups() {
		if members := regionsOf(words, g.ID); len(members) > 0 {
			rows = append(rows, [2]string{g.ID, strings.Join(members, ", ")})
		}
	}
	return rows
}

// partsOfPlace returns the parts that lie wholly in a place, and the regions of the others that do.
func partsOfPlace(words *guide.Vocabulary, place string) []string {
	var list []string
	for _, g := range guide.Groups() {
		members := regionsOf(words, g.ID)
		in := slices.DeleteFunc(slices.Clone(members), func(id string) bool { return !words.In(id, place) })
		if len(members) > 0 && len(in) == len(members) {
			in = []string{g.ID}
		}
		list = append(list, in...)
	}
	return list
}

func regionsOf(words *guide.Vocabulary, group string) []string {
	var ids []string
	for _, r := range words.Regions() {
		if r.Group == group && !r.Own {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

func symptomWords() [][2]string {
	var rows [][2]string
	for _, s := range guide.Symptoms() {
		rows = append(rows, [2]string{s.ID, fmt.Sprintf("%s A report speaks for %s.", s.Question, term.Count(s.ValidFor, "day"))})
	}
	return rows
}

func eventWords() [][2]string {
	var rows [][2]string
	for _, e := range guide.Incidents() {
		rows = append(rows, [2]string{e.ID, e.Question})
	}
	return rows
}

func factWords() [][2]string {
	var rows [][2]string
	for _, f := range guide.ProfileFacts() {
		rows = append(rows, [2]string{f.ID, f.Label})
	}
	return rows
}

func deepTechniques() []string {
	var ids []string
	for _, t := range guide.Techniques() {
		if t.Deep {
			ids = append(ids, t.ID)
		}
	}
	return ids
}

func deepTools() []string {
	var ids []string
	for _, t := range guide.Tools() {
		if t.Deep {
			ids = append(ids, t.ID)
		}
	}
	return ids
}
