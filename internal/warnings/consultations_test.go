package warnings

import (
	"strings"
	"testing"

	"backlog/internal/guide"
)

// Each case is a story, and what is said of a rule at the end of a day.
func TestConsultations(t *testing.T) {
	words := vocabulary(t)
	lump := []string{"-200..0/10 lump-growing=same since=-200 in=hamstrings"}
	rest := []string{"-60 rest-pain", "-60 night-pain", "-59..0/5 rest-pain=same", "-59..0/5 night-pain=same"}
	severe := []string{"-12..-6/2 piriformis 7", "-5 seen trend-severe-persistent"}
	climbing := []string{"-60..-20/1 neck 2", "-19..-5/1 neck 6", "-4..0/1 neck 6"}
	for _, c := range []struct {
		name  string
		story []string
		rule  string
		day   int
		want  string
	}{
		{"not seen", []string{"-20 numb-saddle"}, "ces-saddle-numbness", -20, "emergency avoid-all"},
		{"seen", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"as of before it", []string{"-20 numb-saddle", "-18 seen ces-saddle-numbness"}, "ces-saddle-numbness", -19, "emergency avoid-all"},
		{"the same day, later", []string{"-20 numb-saddle", "-20 seen ces-saddle-numbness"}, "ces-saddle-numbness", -20, "emergency avoid-all, seen"},
		{"another rule", []string{"-20 numb-saddle", "-20 seen ces-bladder-change"}, "ces-saddle-numbness", -20, "emergency avoid-all"},
		{"one of several", []string{"-20 numb-saddle", "-20 seen ces-bladder-change ces-saddle-numbness"}, "ces-saddle-numbness", -20, "emergency avoid-all, seen"},

		{"emergency, day 14", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-10..0/1 numb-saddle=same"}, "ces-saddle-numbness", -5, "urgent avoid-all, seen"},
		{"emergency, day 15", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-10..0/1 numb-saddle=same"}, "ces-saddle-numbness", -4, "soon avoid-all, seen before"},
		{"urgent, day 28", append(rest, "-50 seen ca-night-rest-pain"), "ca-night-rest-pain", -22, "urgent avoid-area, seen"},
		{"urgent, day 29", append(rest, "-50 seen ca-night-rest-pain"), "ca-night-rest-pain", -21, "soon avoid-area, seen before"},
		{"soon, day 84", append(lump, "-100 seen lump-soft-tissue"), "lump-soft-tissue", -16, "soon avoid-area, seen"},
		{"soon, day 85", append(lump, "-100 seen lump-soft-tissue"), "lump-soft-tissue", -15, "soon avoid-area, seen before"},
		{"seen again", append(lump, "-100 seen lump-soft-tissue", "-20 seen lump-soft-tissue"), "lump-soft-tissue", 0, "soon avoid-area, seen"},

		{"worse", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle=worse"}, "ces-saddle-numbness", -18, "emergency avoid-all"},
		{"new", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle=new"}, "ces-saddle-numbness", -18, "emergency avoid-all"},
		{"gone and there again", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle=gone", "-17 numb-saddle"}, "ces-saddle-numbness", -17, "emergency avoid-all"},
		{"same", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"better", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle=better"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"another symptom new", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 fever"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"worse, and seen again", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness", "-18 numb-saddle=worse", "-18 seen ces-saddle-numbness"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"pain climbs, a rule on pain", []string{"profile birth-year=1940", "-9 erector-spinae 8", "-8 seen fx-age-only", "-7 pain-climbing"}, "fx-age-only", -7, "soon caution"},
		{"pain climbs, a rule on none", append(lump, "-20 seen lump-soft-tissue", "-1 pain-climbing"), "lump-soft-tissue", 0, "soon avoid-area, seen"},

		{"an event after it", []string{"profile steroids=yes", "-9 erector-spinae 4", "-9 injury-minor", "-8 seen fx-minor-trauma-fragile", "-5 injury-minor"}, "fx-minor-trauma-fragile", -5, "urgent avoid-area"},
		{"an event before it, told later", []string{"profile steroids=yes", "-9 erector-spinae 4", "-9 injury-minor", "-8 seen fx-minor-trauma-fragile", "-5 injury-minor since=-9"}, "fx-minor-trauma-fragile", -5, "urgent avoid-area, seen"},
		{"an event of its day, told later", []string{"profile steroids=yes", "-9 erector-spinae 4", "-9 injury-minor", "-8 seen fx-minor-trauma-fragile", "-5 injury-minor since=-8"}, "fx-minor-trauma-fragile", -5, "urgent avoid-area"},
		{"an event that was not", []string{"profile steroids=yes", "-9 erector-spinae 4", "-9 injury-minor", "-8 seen fx-minor-trauma-fragile", "-5 injury-minor=no"}, "fx-minor-trauma-fragile", -5, "urgent avoid-area, seen"},

		{"the urgency rises", []string{"-60 tingling-leg.l", "-59 seen neuro-one-limb-tingle", "-58..0/5 tingling-leg.l=same"}, "neuro-one-limb-tingle", -17, "soon avoid-area"},
		{"until it rises", []string{"-60 tingling-leg.l", "-59 seen neuro-one-limb-tingle", "-58..0/5 tingling-leg.l=same"}, "neuro-one-limb-tingle", -19, "caution avoid-area, seen"},
		{"not there at the time: up to its base", []string{"profile steroids=yes", "-10 seen fx-steroids-new-pain", "-5 erector-spinae 4"}, "fx-steroids-new-pain", -5, "soon avoid-area, seen"},
		{"not there at the time: above its base", []string{"profile birth-year=1940", "-10 seen fx-age-only", "-5 erector-spinae 8"}, "fx-age-only", -5, "soon caution"},
		{"not there at the time: nothing to come back", []string{"profile birth-year=1940", "-90 seen fx-age-only", "-5 erector-spinae 8"}, "fx-age-only", -5, "soon caution"},
		// What was looked at is over; the next fall with osteoporosis is no review of the last.
		{
			"there at the time, over, and there again",
			[]string{"profile steroids=yes", "-200 erector-spinae 8", "-199 seen fx-steroids-new-pain", "-1 erector-spinae 8"},
			"fx-steroids-new-pain", -1, "urgent avoid-area",
		},

		{"a worsening that was seen", append(climbing, "-14 seen trend-worsening"), "trend-worsening", -13, "caution caution, seen, lifted"},
		{"it goes on to the next tier", append(climbing, "-14 seen trend-worsening"), "trend-worsening", -11, "soon caution"},
		{"it is 2 points more", append(climbing, "-9 seen trend-worsening", "-4..0/1 neck 10"), "trend-worsening", -1, "urgent avoid-area"},

		{"severe pain, announced", severe, "trend-severe-persistent", -8, "soon avoid-area"},
		{"severe pain, the day after", severe, "trend-severe-persistent", -7, "caution caution"},
		{"severe pain stays", severe, "trend-severe-persistent", -5, "caution caution, seen, lifted"},
		{"a point more", append(severe, "-4 piriformis 8"), "trend-severe-persistent", -4, "caution caution, seen, lifted"},
		{"two points more", append(severe, "-4 piriformis 9"), "trend-severe-persistent", -4, "soon avoid-area"},
		{"two points more, the same day", append(severe, "-5 piriformis 9"), "trend-severe-persistent", -5, "soon avoid-area"},
		{"two points more elsewhere", append(severe, "-4 piriformis 7", "-4 neck 9"), "trend-severe-persistent", -4, "caution caution, seen, lifted"},
		{"extreme pain, new", []string{"-120 neck 9"}, "pain-extreme", -120, "soon caution"},
		{"extreme pain elsewhere, and nobody has looked", []string{"-120 neck 9", "-10 calves 9"}, "pain-extreme", -10, "caution caution"},
		{"extreme pain elsewhere, and somebody has looked", []string{"-120 neck 9", "-115 seen pain-extreme", "-10 calves 9"}, "pain-extreme", -10, "soon caution"},
		{"extreme pain elsewhere, and somebody has looked at another finding", []string{"-120 neck 9", "-115 seen lump-soft-tissue", "-10 calves 9"}, "pain-extreme", -10, "caution caution"},
		{"extreme pain elsewhere, a year later", []string{"-376 neck 9", "-10 calves 9"}, "pain-extreme", -10, "soon caution"},
		{"severe pain elsewhere, and nobody has looked", append(severe[:1:1], "-4..0/2 neck 8"), "trend-severe-persistent", 0, "caution caution; caution caution"},
		{"severe pain elsewhere, and somebody has looked", []string{"-120..-114/2 piriformis 7", "-110 seen trend-severe-persistent", "-4..0/2 neck 8"}, "trend-severe-persistent", 0, "soon avoid-area"},
		{"no better, announced", []string{"-60..0/1 neck 5"}, "trend-not-improving", -32, "soon caution"},
		{"no better, the day after", []string{"-60..0/1 neck 5"}, "trend-not-improving", -31, "caution caution"},
		{"no better, weeks later", []string{"-60..0/1 neck 5"}, "trend-not-improving", 0, "caution caution"},
		{"no better, seen before it was announced", []string{"-60..0/1 neck 5", "-50 seen trend-not-improving"}, "trend-not-improving", -32, "soon caution, seen, lifted"},
		{"no better, seen", []string{"-60..0/1 neck 5", "-20 seen trend-not-improving"}, "trend-not-improving", -19, "caution caution, seen, lifted"},
		{"no better, seen, and worse", []string{"-60..0/1 neck 5", "-20 seen trend-not-improving", "0 neck 9"}, "trend-not-improving", 0, "soon caution"},
		{"no better, seen long ago", []string{"-150..0/1 neck 5", "-90 seen trend-not-improving"}, "trend-not-improving", 0, "caution caution, seen before"},

		{"massage cleared", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness massage-ok"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen, lifted"},
		{"the later one decides", []string{"-20 numb-saddle", "-19 seen ces-saddle-numbness massage-ok", "-18 seen ces-saddle-numbness"}, "ces-saddle-numbness", -18, "emergency avoid-all, seen"},
		{"a contraindication", []string{"profile spinal-surgery=2020", "-19 seen ci-spinal-hardware"}, "ci-spinal-hardware", 0, "none avoid-area, seen"},
		{"a contraindication cleared", []string{"profile spinal-surgery=2020", "-19 seen ci-spinal-hardware massage-ok"}, "ci-spinal-hardware", 0, "none avoid-area, seen, lifted"},
		{"cleared for good, being a fact", []string{"profile spinal-surgery=2020", "-400 seen ci-spinal-hardware massage-ok"}, "ci-spinal-hardware", 0, "none avoid-area, seen, lifted"},
		{"cleared, until a symptom changes", []string{"-20 fever", "-19 seen ci-fever massage-ok", "-18 fever=worse"}, "ci-fever", -18, "none avoid-all"},
		{"caution of a contraindication", []string{"profile blood-thinner=yes", "-19 seen ci-anticoagulant"}, "ci-anticoagulant", 0, "none caution, seen"},
		{"caution of a contraindication, cleared", []string{"profile blood-thinner=yes", "-19 seen ci-anticoagulant massage-ok"}, "ci-anticoagulant", 0, "none caution, seen, lifted"},
	} {
		d := tell(t, c.story...)
		if got := said(d.Judge(words, endOf(c.day)), c.rule); got != c.want {
			t.Errorf("%s: %s\nsays of %s: %q, want %q", c.name, strings.Join(c.story, "; "), c.rule, got, c.want)
		}
	}
}

// A sign of the very moment of a consultation is only covered where it was written first.
func TestATieWithAConsultationWarns(t *testing.T) {
	for _, c := range []struct {
		device, uid string
		rev         int64
		seen        bool
	}{{"a", "1", 1, true}, {"a", "3", 3, false}, {"b", "1", 1, false}, {"a", "2", 2, false}} {
		d := tell(t, "-3 numb-saddle", "-1 numb-saddle=worse", "-1 seen ces-saddle-numbness")
		worse, seen := &d.Reported[1], &d.Reported[2]
		worse.At = seen.At
		seen.Device, seen.UID, seen.Rev = "a", "2", 2
		worse.Device, worse.UID, worse.Rev = c.device, c.uid, c.rev
		if got := said(d.Judge(vocabulary(t), endOf(0)), "ces-saddle-numbness"); strings.Contains(got, "seen") != c.seen {
			t.Errorf("%+v: %s", c, got)
		}
	}
}

// A covered finding counts neither for the urgency nor, once cleared, for massage.
func TestOverall(t *testing.T) {
	words := vocabulary(t)
	for _, c := range []struct {
		story []string
		want  string
	}{
		{nil, "none ok"},
		{[]string{"-2 numb-saddle"}, "emergency avoid-all"},
		{[]string{"-2 numb-saddle", "-1 seen ces-saddle-numbness"}, "none avoid-all"},
		{[]string{"-2 numb-saddle", "-1 seen ces-saddle-numbness massage-ok"}, "none ok"},
		{[]string{"-2 rest-pain", "-2 night-pain", "-1 seen ca-night-rest-pain"}, "none avoid-area"},
		{[]string{"-2 rest-pain", "-2 night-pain", "-1 seen ca-night-rest-pain massage-ok"}, "none ok"},
		{[]string{"-2 numb-saddle", "-2 lump-growing in=hamstrings", "-1 seen ces-saddle-numbness massage-ok"}, "soon avoid-area"},
		{[]string{"-2 fever", "-1 seen ci-fever sign-fever massage-ok"}, "none ok"},
	} {
		if got := overall(tell(t, c.story...).Judge(words, endOf(0))); got != c.want {
			t.Errorf("%s = %s, want %s", strings.Join(c.story, "; "), got, c.want)
		}
	}
}

// What is still there is said with how long ago it was seen.
func TestReviewIsAdvised(t *testing.T) {
	d := tell(t, "-20 numb-saddle", "-19 seen ces-saddle-numbness massage-ok", "-10..0/1 numb-saddle=same")
	for _, f := range d.Judge(vocabulary(t), endOf(0)).Findings {
		if f.Rule == "ces-saddle-numbness" {
			const want = "Book a review within two weeks. Do not massage until you have been seen. It is still there 19 days after it was seen. If it comes back, spreads or gets worse, go to an emergency department now."
			if f.Advice.String() != want || f.Lapsed.By != "gp" || !f.Lapsed.MassageOK || !warns(f) {
				t.Errorf("%+v, want a review to be advised", f)
			}
			return
		}
	}
	t.Error("nothing is said of it")
}

// What is to be named after a visit are the signs of the rule in every place; of more than
// three, and of none, the rule.
func TestSeenAs(t *testing.T) {
	on := func(rule string, signs ...string) Finding {
		f := Finding{Finding: guide.Finding{Rule: rule, Because: []guide.Because{{Says: "pain of 5", Region: "neck"}}}}
		for _, sign := range signs {
			f.Because = append(f.Because, guide.Because{Symptom: sign}, guide.Because{Symptom: sign, Side: guide.Left})
		}
		return f
	}
	list := []Finding{on("one", "weak-leg"), on("two", "weak-leg"), on("two", "tingling-arm"), on("many", "a", "b", "c", "d"), on("none")}
	nameSigns(list)
	for i, want := range []string{"weak-leg", "weak-leg tingling-arm", "weak-leg tingling-arm", "many", "none"} {
		if got := list[i].SeenAs(); got != want {
			t.Errorf("SeenAs of %s = %q, want %q", list[i].Rule, got, want)
		}
	}
}
