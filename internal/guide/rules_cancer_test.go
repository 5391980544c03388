package guide

import "testing"

func TestRuleCaHistoryNewPain(t *testing.T) {
	findOf(t, "ca-history-new-pain", []ruleCase{
		{"cancer=yes; pain thoracic-erectors 3 since 5d", "urgent"},
		{"cancer=yes; pain erector-spinae 3 since 14d", "urgent"},
		{"cancer=yes; pain erector-spinae 7 since 5d", "urgent"},
		{"cancer-active=yes; +bone-pain", "urgent"},
		{"cancer=yes; pain erector-spinae 3 since 5d", "soon"},
		{"cancer=yes; pain erector-spinae 8", ""},
		{"cancer=yes; +bone-pain=same since 2020", ""},
		{"pain erector-spinae 8 since 20d", ""},
		{"cancer=no; pain erector-spinae 8 since 20d", ""},
	})
}

func TestRuleCaWeightLoss(t *testing.T) {
	findOf(t, "ca-weight-loss", []ruleCase{
		{"+weight-loss; pain erector-spinae 1", "urgent"},
		{"+weight-loss", ""},
		{"+weight-loss; pain quadriceps 6", ""},
		{"+weight-loss @85d; pain erector-spinae 4", ""},
	})
}

func TestRuleCaNightRestPain(t *testing.T) {
	findOf(t, "ca-night-rest-pain", []ruleCase{
		{"+rest-pain; +night-pain", "urgent"},
		{"+night-pain; pain erector-spinae 5", ""},
		{"+rest-pain; pain erector-spinae 7", ""},
		{"+rest-pain; +night-pain @29d", ""},
	})
}

func TestRuleCaAge50FirstNotBetter(t *testing.T) {
	findOf(t, "ca-age50-first-not-better", []ruleCase{
		{"age=51; back-pain-since=2026-10-01; stuck erector-spinae 30", "soon"},
		{"age=50; back-pain-since=2026-10-01; stuck erector-spinae 30", ""},
		{"age=60; back-pain-since=2010; stuck erector-spinae 30", ""},
		{"age=60; back-pain-since=yes; stuck erector-spinae 30", ""},
		{"age=60; back-pain-since=2026-10-01; pain erector-spinae 6 since 50d", ""},
		{"age=60; back-pain-since=2026-10-01; stuck quadriceps 30", ""},
	})
}

func TestRuleCaApexLung(t *testing.T) {
	findOf(t, "ca-apex-lung", []ruleCase{
		{"+shoulder-deep.r; +droopy-eyelid.r", "urgent"},
		{"+shoulder-deep.r; +weak-arm.r=same since 60d", "urgent"},
		{"+shoulder-deep.r; smoker=past", "soon"},
		{"+shoulder-deep.r; +cough", "soon"},
		{"+shoulder-deep.r", ""},
		{"+shoulder-deep.r; smoker=no", ""},
		{"smoker=now; +cough; pain upper-trapezius 6", ""},
		{"+shoulder-deep.r @29d; smoker=now", ""},
	})
}

func TestRuleCaUnwellMultisite(t *testing.T) {
	findOf(t, "ca-unwell-multisite", []ruleCase{
		{"+bone-pain; +night-sweats", "soon"},
		{"+exhausted; +night-sweats", "soon"},
		{"+exhausted", ""},
		{"+exhausted; +weight-loss", ""},
		{"+exhausted @29d; +night-sweats", ""},
	})
}

func TestRuleLumpSoftTissue(t *testing.T) {
	findOf(t, "lump-soft-tissue", []ruleCase{
		{"+lump-growing.l", "soon"},
		{"+lump-growing.l=same since 2024", "caution"},
		{"bony-lump=thigh", ""},
	})
}

func TestRuleCaCough(t *testing.T) {
	findOf(t, "ca-cough", []ruleCase{
		{"+cough; smoker=past", "soon"},
		{"+cough; cancer=yes", "soon"},
		{"+cough; +weight-loss", "soon"},
		{"+cough; +night-sweats", "soon"},
		{"+cough; +exhausted", "soon"},
		{"+cough", ""},
		{"+cough; smoker=no", ""},
		{"smoker=now; +exhausted", ""},
	})
}
