package warnings

import (
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/trends"
)

// next returns the suggestion for the only region of a story, in words.
func next(t *testing.T, region string, by trends.By, story ...string) string {
	t.Helper()
	d, all := tell(t, story...), trends.Period{From: today - 365, To: today}
	s := d.Judge(vocabulary(t), endOf(0)).Next(vocabulary(t), region, by, trends.WhatHelps(d.Pain.Uses(region, all, by)), d.Pain.Pairs(region, all))
	text := s.Key
	if s.Decided {
		text += " settled"
	}
	if s.Other != "" {
		text += " or " + s.Other
	}
	for _, out := range s.LeftOut {
		text += "; not " + out.Key + ": " + out.Why
	}
	return text
}

func TestNext(t *testing.T) {
	two := []string{"-30..-20/2 neck rolling 6-4", "-19..-17 neck friction 6-4"}
	clear := []string{"-40..-30 neck rolling 6-2", "-29..-19 neck friction 6-6"}
	worse := append([]string{"-3 neck compression 4-6", "-2 neck compression 4-6", "0 seen trend-after-session massage-ok"}, two...)
	for _, c := range []struct {
		name  string
		by    trends.By
		story []string
		want  string
	}{
		{"two compete", trends.ByTechnique, two, "friction or rolling"},
		{"one is settled", trends.ByTechnique, clear, "rolling settled"},
		{"one in use", trends.ByTechnique, two[:1], ""},
		{"no use", trends.ByTechnique, []string{"-3 neck 6"}, ""},
		{"what made it worse is paused", trends.ByTechnique, worse, "friction or rolling; not compression: pain was 2 points or more higher after it in 2 of its last 3 uses"},
		{
			"a contraindication bars two of three", trends.ByTechnique, append([]string{"profile blood-thinner=yes", "-16 neck effleurage 6-4", "-15 neck petrissage 6-4"}, two[1]),
			"; not friction: a finding speaks against it (ci-anticoagulant); not petrissage: a finding speaks against it (ci-anticoagulant)",
		},
		{"no massage at all", trends.ByTechnique, append([]string{"0 fever"}, two...), "; not friction: no massage for now (ci-fever); not rolling: no massage for now (ci-fever)"},
		{"a winner that is barred", trends.ByTechnique, append([]string{"0 fever"}, clear...), "; not rolling: no massage for now (ci-fever); not friction: no massage for now (ci-fever)"},
		{"time of day", trends.ByTimeOfDay, append([]string{"0 fever"}, two...), "; not afternoon: no massage for now (ci-fever)"},
	} {
		if got := next(t, "neck", c.by, c.story...); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A technique is left out if each tool that it was used with is barred there.
// What only says how to do it leaves nothing out, in any region and however it is cut.
func TestNextLeavesOutOnlyWhatIsBarred(t *testing.T) {
	words, v := vocabulary(t), tell(t).Judge(vocabulary(t), endOf(0))
	for _, region := range words.Regions() {
		for _, tool := range guide.Tools() {
			for _, technique := range []string{"rolling", "compression", "percussion"} {
				pairs := []trends.Pair{{Technique: "effleurage", Tool: "hands"}, {Technique: technique, Tool: tool.ID}}
				banned := false
				for _, ban := range guide.Forbidden() {
					banned = banned || ban.Only == "" && (ban.What == technique || ban.What == tool.ID) && words.In(region.ID, ban.Where)
				}
				for by, keys := range map[trends.By][2]string{
					trends.ByTechnique: {"effleurage", technique}, trends.ByTool: {"hands", tool.ID},
					trends.ByDuration: {"under 5m", "over 10m"}, trends.ByTimeOfDay: {"morning", "evening"},
				} {
					if keys[0] == keys[1] || by == trends.ByTool && banned && !barsTool(words, region.ID, tool.ID) && technique != "percussion" {
						continue
					}
					c := trends.WhatHelps([]trends.Use{{Key: keys[0], Before: 6, After: 5}, {Key: keys[1], Before: 6, After: 3}})
					s := v.Next(words, region.ID, by, c, pairs)
					if want := banned && by <= trends.ByTool; (len(s.LeftOut) > 0) != want {
						t.Errorf("%s with %s on the %s by %s: left out %v, want one: %t", technique, tool.ID, region.ID, by, s.LeftOut, want)
					}
				}
			}
		}
	}
}

func barsTool(words *guide.Vocabulary, region, tool string) bool {
	for _, ban := range guide.Forbidden() {
		if ban.Only == "" && ban.What == tool && words.In(region, ban.Where) {
			return true
		}
	}
	return false
}

func TestNextSaysHowToDoIt(t *testing.T) {
	v := tell(t).Judge(vocabulary(t), endOf(0))
	uses := []trends.Use{{Key: "rolling", Before: 6, After: 2}, {Key: "compression", Before: 6, After: 5}}
	s := v.Next(vocabulary(t), "erector-spinae", trends.ByTechnique, trends.WhatHelps(uses), []trends.Pair{{Technique: "rolling", Tool: "roller"}, {Technique: "compression", Tool: "ball"}})
	if len(s.LeftOut) > 0 || s.Key == "rolling" && s.Note != "a roller goes beside the lower spine only, never across the bone" {
		t.Errorf("%+v, want nothing left out, and a roller with its note", s)
	}
}

func TestNextLooksAtTheToolsInUse(t *testing.T) {
	v := tell(t).Judge(vocabulary(t), endOf(0))
	uses := []trends.Use{{Key: "petrissage", Before: 6, After: 4}, {Key: "friction", Before: 6, After: 4}}
	for tools, want := range map[string]string{"gun": "", "gun hands": "percussion"} {
		pairs := []trends.Pair{{Technique: "friction", Tool: "thumb"}}
		for _, tool := range strings.Fields(tools) {
			pairs = append(pairs, trends.Pair{Technique: "petrissage", Tool: tool})
		}
		s := v.Next(vocabulary(t), "neck", trends.ByTechnique, trends.WhatHelps(uses), pairs)
		if (s.Key != "") != (want != "") {
			t.Errorf("petrissage with %s: %+v, want it left out: %t", tools, s, want == "")
		}
	}
}
