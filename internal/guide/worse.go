package guide

// Worse is a sentence on what would make a finding more urgent that several rules share, and what it
// rests on.
type Worse struct {
	Text    string
	Sources []string
}

// SharedWorse returns the sentences that several rules share. A sentence of one rule rests on the sources
// of that rule.
func SharedWorse() []Worse {
	const (
		place   = "unsourced: where to go, and within what time"
		perRule = "the sources of each rule"
	)
	return []Worse{
		{worseAnyway, []string{"W3", "W4", place}},
		{worseOnTheWay, []string{"W6"}},
		{worseWaiting, []string{"W5"}},
		{worseThenCall, []string{"W3", "W6"}},
		{worseThenGo, []string{"W2", "W3"}},
		{numbWeakUnsteady, []string{"W1", "W7"}},
		{extremeWorse, []string{"S8", "W1", "L1", place}},
		{"If it gets worse, or you go numb between the legs, go to an emergency department now.", []string{"W1", "L4"}},
		{"If rest no longer eases it, contact a doctor the same day.", []string{"S8"}},
		{worseSoon, []string{"W4"}},
		{"If a limb gets weak, contact a doctor the same day. If the other leg joins in, if bladder or bowel change, or if you go numb where you would sit on a saddle, go to an emergency department now.", []string{"L15", "W1", "L4"}},
		{"If this changes, go to an emergency department now.", []string{"W3", place}},
		{"If you faint or the pain is severe, call your emergency number now.", []string{perRule}},
		{"If you faint or feel very ill, call your emergency number now.", []string{perRule}},
		{"If you get chest pain or short of breath, call your emergency number now.", []string{"L23"}},
		{"If it comes back, call your emergency number now.", []string{perRule}},
		{"If your sight changes, even for a minute, go to an emergency department now.", []string{"S5", place}},
		{"If you get sudden pain in tummy or back, or feel faint, call your emergency number now.", []string{"L27"}},
		{"If a bruise or swelling grows, go to an emergency department.", []string{"L37", place}},
	}
}
