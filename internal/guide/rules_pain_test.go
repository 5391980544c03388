package guide

import "testing"

func TestRuleTrendWorsening(t *testing.T) {
	findOf(t, "trend-worsening", []ruleCase{
		{"trend erector-spinae urgent", "urgent"},
		{"trend erector-spinae see", "soon"},
		{"+pain-climbing", "soon"},
		{"trend erector-spinae watch", "caution"},
		{"trend erector-spinae fine", ""},
		{"pain erector-spinae 8 up", ""},
		{"+pain-climbing @29d", ""},
	})
}

func TestRuleTrendSeverePersistent(t *testing.T) {
	findOf(t, "trend-severe-persistent", []ruleCase{
		{"persistent erector-spinae; +rest-pain; cancer=yes", "urgent"},
		{"persistent erector-spinae; +rest-pain; +tingling-leg.l", "urgent"},
		{"persistent erector-spinae", "soon"},
		{"persistent erector-spinae; +rest-pain; +tingling-leg.l=same since 2020", "soon"},
		{"persistent erector-spinae; +night-pain", "soon"},
		{"persistent erector-spinae @1d", "caution"},
		{"persistent erector-spinae @400d", "caution"},
		{"persistent erector-spinae @400d; +rest-pain; cancer=yes", "urgent"},
		{"pain erector-spinae 9; +rest-pain; cancer=yes", ""},
	})
}

func TestRuleTrendNotImproving(t *testing.T) {
	findOf(t, "trend-not-improving", []ruleCase{
		{"stuck gluteus-medius 28", "soon"},
		{"stuck erector-spinae 90", "soon"},
		{"stuck erector-spinae 29 @1d", "caution"},
		{"stuck erector-spinae 400 @372d", "caution"},
		{"pain erector-spinae 5", ""},
	})
}

func TestRuleTrendFunction(t *testing.T) {
	findOf(t, "trend-function", []ruleCase{
		{"+function-loss", "soon"},
		{"+function-loss=no", ""},
		{"+exhausted; pain erector-spinae 8", ""},
		{"+function-loss @29d", ""},
	})
}

func TestRuleTrendAfterSession(t *testing.T) {
	findOf(t, "trend-after-session", []ruleCase{
		{"worse-after piriformis compression lasting", "soon"},
		{"worse-after piriformis compression", "caution"},
		{"session piriformis compression @1d; pain piriformis 6", ""},
	})
}

func TestRuleTrendSpikeOnly(t *testing.T) {
	findOf(t, "trend-spike-only", []ruleCase{
		{"pain erector-spinae 9 up", ""},
	})
}

func TestRuleLastsForWeeks(t *testing.T) {
	findOf(t, "lasts-for-weeks", []ruleCase{
		{"+cough since 21d", "soon"},
		{"+night-sweats since 21d", "soon"},
		{"+exhausted since 42d", "soon"},
		{"+headache since 14d", "soon"},
		{"+dizzy since 14d", "soon"},
		{"+nausea since 14d", "soon"},
		{"+flank-pain.l since 14d", "soon"},
		{"+shooting-leg.l since 42d", "soon"},
		{"+eases-lying since 7d", "soon"},
		{"+cough since 20d", ""},
		{"+shooting-leg.l since 41d", ""},
		{"+dizzy=same since 2020", ""},
		{"+night-sweats=same since 2019", ""},
	})
}
