package guide

import "testing"

func TestRuleInflAxspa(t *testing.T) {
	findOf(t, "infl-axspa", []ruleCase{
		{"age=30; back-pain-since=2024; wakes-early=yes; better-moving=yes; nsaid-helps=yes", "soon"},
		{"age=42; pain erector-spinae 3 since 91d; back-pain-since=2025; pain piriformis 2; psoriasis=yes; arthritis=yes", "soon"},
		{"age=42; back-pain-since=2024; wakes-early=yes; better-moving=yes", ""},
		{"age=30; back-pain-since=2026-10; wakes-early=yes; better-moving=yes; nsaid-helps=yes", ""},
		{"age=60; back-pain-since=2014; wakes-early=yes; better-moving=yes; nsaid-helps=yes; psoriasis=yes", ""},
		{"back-pain-since=2014; wakes-early=yes; better-moving=yes; nsaid-helps=yes; psoriasis=yes", ""},
	})
}

func TestRuleInflPmr(t *testing.T) {
	findOf(t, "infl-pmr", []ruleCase{
		{"age=50; +morning-stiffness", "soon"},
		{"age=49; +morning-stiffness", ""},
		{"+morning-stiffness", ""},
		{"age=70; +morning-stiffness @29d", ""},
	})
}

func TestRuleInflGca(t *testing.T) {
	findOf(t, "infl-gca", []ruleCase{
		{"age=50; +vision-loss.l", "emergency"},
		{"age=60; +vision-loss.l @20d; +vision-loss.l=gone @20d", "emergency"},
		{"age=60; +jaw-scalp", "urgent"},
		{"age=60; +headache", "urgent"},
		{"age=60; +vision-change since 28d", "urgent"},
		{"age=49; +headache; +jaw-scalp", ""},
		{"+headache; +jaw-scalp", ""},
		{"age=60; +jaw-scalp=same since 2020", ""},
	})
}

func TestRuleEyeRedSight(t *testing.T) {
	findOf(t, "eye-red-sight", []ruleCase{
		{"+eye-red; +vision-change", "emergency"},
		{"+eye-red; +vision-change=same since 2020", ""},
		{"+eye-red", ""},
		{"+vision-change", ""},
	})
}
