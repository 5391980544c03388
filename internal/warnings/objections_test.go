package warnings

import (
	"slices"
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

func against(v Verdict, words *guide.Vocabulary, region, technique, tool string) string {
	var all []string
	for _, o := range v.Against(words, region, technique, tool) {
		if o.Finding.Rule == "" {
			all = append(all, "never "+o.Ban.What+" on "+o.Ban.Where)
			continue
		}
		all = append(all, o.Finding.Rule)
	}
	return strings.Join(all, ", ")
}

func TestAgainst(t *testing.T) {
	words := vocabulary(t)
	for _, c := range []struct {
		story                   []string
		region, technique, tool string
		want                    string
	}{
		{nil, "neck", "effleurage", "hands", ""},
		{nil, "neck", "percussion", "gun", "ci-gun-neck"},
		{nil, "upper-trapezius", "percussion", "", "ci-gun-neck"},
		{nil, "neck", "rolling", "roller", "never roller on neck"},
		{nil, "erector-spinae", "rolling", "roller", "never roller on erector-spinae"},
		{nil, "hamstrings", "percussion", "gun", ""},
		{[]string{"0 fever"}, "hamstrings", "effleurage", "", "ci-fever"},
		{[]string{"0 hot-skin in=hamstrings"}, "hamstrings", "effleurage", "", "inf-skin, ci-skin-infection, ci-local-inflammation"},
		{[]string{"0 hot-skin in=hamstrings"}, "neck", "effleurage", "", ""},
		{[]string{"0 fever", "0 hot-skin in=hamstrings"}, "hamstrings", "effleurage", "", "inf-skin, ci-skin-infection, ci-fever, ci-skin-infection, ci-local-inflammation"},
		{[]string{"profile osteoporosis=yes"}, "erector-spinae", "effleurage", "", ""},
		{[]string{"profile osteoporosis=yes"}, "erector-spinae", "compression", "", "ci-osteoporosis"},
		{[]string{"profile osteoporosis=yes"}, "gluteus-maximus", "petrissage", "ball", "ci-osteoporosis"},
		{[]string{"profile osteoporosis=yes", "-1 seen ci-osteoporosis massage-ok"}, "gluteus-maximus", "petrissage", "ball", ""},
		{[]string{"profile osteoporosis=yes", "-1 seen ci-osteoporosis"}, "gluteus-maximus", "petrissage", "ball", "ci-osteoporosis"},
		{[]string{"0 fever"}, "nowhere", "effleurage", "", "ci-fever"},
		{nil, "nowhere", "percussion", "gun", "ci-gun-neck"}, // it might be the neck
	} {
		v := tell(t, c.story...).Judge(words, endOf(0))
		if got := against(v, words, c.region, c.technique, c.tool); got != c.want {
			t.Errorf("%s: Against(%s, %s, %s) = %q, want %q", strings.Join(c.story, "; "), c.region, c.technique, c.tool, got, c.want)
		}
	}
}

// The last line of each story is the entry that was written.
func TestAfter(t *testing.T) {
	words := vocabulary(t)
	for _, c := range []struct {
		story                      []string
		show, standing, objections string
	}{
		{[]string{"-1 neck 3", "0 neck effleurage 3-2"}, "", "", ""},
		{[]string{"0 numb-saddle"}, "ces-saddle-numbness", "", ""},
		// What cannot wait is shown again, what can is counted.
		{[]string{"-2 numb-saddle", "0 neck effleurage 3-2"}, "ces-saddle-numbness", "", ""},
		{[]string{"-2 lump-growing in=hamstrings", "0 neck effleurage 3-2"}, "", "lump-soft-tissue", ""},
		{[]string{"-2 lump-growing in=hamstrings", "0 lump-growing=same in=hamstrings"}, "", "lump-soft-tissue", ""},
		{[]string{"-2 lump-growing in=hamstrings", "0 walk-pain"}, "vasc-claudication", "lump-soft-tissue", ""},
		{[]string{"-50 tingling-leg.l", "-40..0/5 tingling-leg.l=same", "0 neck 2"}, "", "neuro-one-limb-tingle, ci-disc-nerve", ""},
		{[]string{"-30 tingling-leg.l", "-1 tingling-leg.l=same", "0 tingling-leg.l=worse"}, "neuro-one-limb-tingle", "ci-disc-nerve", ""},
		// Seen is not shown; unless it is worse.
		{[]string{"-2 numb-saddle", "-1 seen ces-saddle-numbness", "0 neck effleurage 3-2"}, "", "", "ces-saddle-numbness"},
		{[]string{"-2 numb-saddle", "-1 seen ces-saddle-numbness", "0 numb-saddle=worse"}, "ces-saddle-numbness", "", ""},
		{[]string{"-2 lump-growing in=hamstrings", "0 seen lump-soft-tissue"}, "", "", ""},
		// Back-dated: what it raises is shown, whenever it was.
		{[]string{"-1 neck 3", "-5 walk-pain"}, "vasc-claudication", "", ""},
		// A session that should not have been.
		{[]string{"0 neck percussion 3-2"}, "", "", "ci-gun-neck"},
		{[]string{"-2 lump-growing in=hamstrings", "0 hamstrings effleurage 3-2"}, "", "lump-soft-tissue", "lump-soft-tissue"},
	} {
		var given []guide.Given
		lines := slices.Clone(c.story)
		last := lines[len(lines)-1]
		with := tell(t, lines...)
		// The lines keep their minutes: another one takes the place of the last.
		without := tell(t, lines[:len(lines)-1]...)
		padded := append(slices.Repeat([]string{"profile x=y"}, len(lines)-1), last)
		entry := entriesOf(t, &given, padded)[0]
		for i, e := range with.Reported {
			if e.At == entry.At {
				entry = with.Reported[i]
			}
		}
		a := After(words, endOf(0), with, without, &entry)
		if got := rulesOf(a.Show); got != c.show {
			t.Errorf("%s: shows %q, want %q", strings.Join(c.story, "; "), got, c.show)
		}
		if got := rulesOf(a.ActiveBefore); got != c.standing {
			t.Errorf("%s: standing is %q, want %q", strings.Join(c.story, "; "), got, c.standing)
		}
		var objections []string
		for _, o := range a.Objections {
			objections = append(objections, o.Finding.Rule)
		}
		if got := strings.Join(objections, ", "); got != c.objections {
			t.Errorf("%s: objections are %q, want %q", strings.Join(c.story, "; "), got, c.objections)
		}
	}
}

func rulesOf(list []Finding) string {
	var rules []string
	for _, f := range list {
		rules = append(rules, f.Rule)
	}
	return strings.Join(rules, ", ")
}

// Without a diary to compare with, as after a profile, all is shown.
func TestAfterAProfile(t *testing.T) {
	words := vocabulary(t)
	d := tell(t, "profile spinal-surgery=2020", "-5 lump-growing in=hamstrings")
	const all = "lump-soft-tissue, ci-spinal-hardware"
	a := After(words, endOf(0), d, Diary{}, nil)
	if got := rulesOf(a.Show); got != all || len(a.ActiveBefore)+len(a.Objections) > 0 {
		t.Errorf("After(nothing to compare) shows %q and lets stand %q, want all of it shown", got, rulesOf(a.ActiveBefore))
	}
	a = After(words, endOf(0), d, d, nil)
	if got := rulesOf(a.ActiveBefore); got != all || len(a.Show) > 0 || a.StillActive() != 2 {
		t.Errorf("After(the same) shows %q and lets stand %q, want all of it to stand", rulesOf(a.Show), got)
	}
}

// A region that is in the config file no more is no reason to fall over, and its
// pain is still pain: wherever a rule asks for it, since nobody knows where it is.
func TestRegionWithoutAWord(t *testing.T) {
	story := []string{"-12..-6/2 old-knee 8", "-5 old-knee compression 8-8", "-5 fever"}
	own := vocabulary(t, guide.Region{ID: "old-knee", Label: "old knee", Group: "thigh"})
	for _, words := range []*guide.Vocabulary{own, vocabulary(t)} {
		d := tell(t, story...)
		if got := said(d.Judge(words, endOf(-8)), "trend-severe-persistent"); got != "soon avoid-area" {
			t.Errorf("says of trend-severe-persistent: %q, want soon avoid-area", got)
		}
		v := d.Judge(words, endOf(-5))
		if len(v.Regions) != 1 || v.Regions[0].Region != "old-knee" || !v.Regions[0].Hurts {
			t.Errorf("regions %+v, want the old knee, which hurts", v.Regions)
		}
		entry := sessions.Entry{Kind: sessions.Session, Region: "old-knee", Technique: "compression", At: endOf(-5).At, Day: today - 5}
		After(words, endOf(-5), d, d, &entry)
		d.Questions(words, endOf(-5), 5)
		d.Symptoms(words, endOf(-5))
		want := []string{"trend-severe-persistent old-knee soon from -8 stands"}
		if words != own {
			want = append(want, "inf-fever-spine urgent from -5 stands")
		}
		if got := rows(d.Replay(words, endOf(0))); !slices.Equal(got, want) {
			t.Errorf("Replay = %q, want %q", got, want)
		}
	}
}
