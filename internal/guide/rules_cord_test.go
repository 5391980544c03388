package guide

import "testing"

func TestRuleCordHandsGait(t *testing.T) {
	findOf(t, "cord-hands-gait", []ruleCase{
		{"+clumsy-hands.l @5d; +clumsy-hands.l=worse", "emergency"},
		{"+unsteady=worse", "emergency"},
		{"+unsteady=same since 2024; +bladder-change", "emergency"},
		{"+clumsy-hands.both=same since 2024; +bowel-change since 10d", "emergency"},
		{"+clumsy-hands.r", "urgent"},
		{"+clumsy-hands.r=worse since 2024", "urgent"},
		{"+clumsy-hands.r=same since 2024; +unsteady=same since 2024", "caution"},
		{"+clumsy-hands.r=same since 2024", "caution"},
		{"+unsteady since 15d", "soon"},
		{"+tingling-arm.r", ""},
		{"+clumsy-hands.r=no", ""},
	})
}

func TestRuleCordLhermitte(t *testing.T) {
	findOf(t, "cord-lhermitte", []ruleCase{
		{"+shock-neck; +unsteady=same since 2024", "urgent"},
		{"+shock-neck", "urgent"},
		{"+shock-neck since 28d", "urgent"},
		{"+shock-neck since 29d", "soon"},
		{"+shock-neck=same since 2022", "caution"},
		{"+dizzy; pain neck 6", ""},
	})
}

func TestRuleMsccCancerNeuro(t *testing.T) {
	findOf(t, "mscc-cancer-neuro", []ruleCase{
		{"cancer=yes; pain erector-spinae 4; +tingling-leg.l", "emergency"},
		{"cancer-active=yes; pain thoracic-erectors 4; +weak-leg.r since 28d", "emergency"},
		{"cancer-site=lower-back; pain erector-spinae 1; +tingling-leg.both=worse since 2018", "emergency"},
		{"cancer=yes; pain erector-spinae 4; +tingling-leg.both=same since 2018", ""},
		{"cancer=yes; pain erector-spinae 4; +weak-leg.r since 29d", ""},
		{"cancer=yes; pain quadriceps 5; +tingling-leg.l", ""},
		{"pain erector-spinae 4; +tingling-leg.l", ""},
		{"cancer=no; pain erector-spinae 4; +tingling-leg.l", ""},
	})
}

func TestRuleMsccBandPain(t *testing.T) {
	findOf(t, "mscc-band-pain", []ruleCase{
		{"+band-pain; +weak-leg.l", "emergency"},
		{"+band-pain; cancer=yes", "urgent"},
		{"+band-pain", "soon"},
		{"+band-pain; +tingling-leg.both=same since 2018", "soon"},
		{"+band-pain; +blister-rash.r", ""},
		{"+burning-strip.r", ""},
		{"+band-pain @29d", ""},
	})
}
