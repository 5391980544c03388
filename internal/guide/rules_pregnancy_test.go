package guide

import "testing"

func TestRulePregWarning(t *testing.T) {
	findOf(t, "preg-warning", []ruleCase{
		{"pregnant=late; +pregnancy-trouble", "emergency"},
		{"pregnant=yes; +headache", "emergency"},
		{"pregnancy-high-risk=yes; +vision-change", "emergency"},
		{"pregnant=no; +headache", ""},
		{"+pregnancy-trouble", ""},
		{"pregnant=late; pain erector-spinae 8", ""},
		{"pregnant=late; +headache=same since 20d", ""},
	})
}

func TestRuleEctopic(t *testing.T) {
	findOf(t, "ectopic", []ruleCase{
		{"pregnant=early; +tummy-pain.l", "emergency"},
		{"pregnant=maybe; +shoulder-tip.r", "emergency"},
		{"pregnant=yes; +faint", "emergency"},
		{"pregnant=late; +faint", ""},
		{"pregnant=no; +faint", ""},
		{"+tummy-pain.l", ""},
		{"pregnant=early; +tummy-pain.both", ""},
		{"pregnant=early; +tummy-pain.l=same since 20d", ""},
	})
}

func TestRuleReferredGallbladder(t *testing.T) {
	findOf(t, "referred-gallbladder", []ruleCase{
		{"+meal-pain; +yellow-skin", "urgent"},
		{"+meal-pain=same since 2025; +nausea", "urgent"},
		{"+meal-pain", ""},
		{"+yellow-skin; pain rhomboids 5", ""},
	})
}

func TestRuleChildBack(t *testing.T) {
	findOf(t, "child-back", []ruleCase{
		{"age=15; pain erector-spinae 4; +tingling-leg.l", "emergency"},
		{"age=15; pain erector-spinae 4 since 5d; +fever", "urgent"},
		{"age=15; pain erector-spinae 4 since 14d", "soon"},
		{"age=18; pain erector-spinae 4 since 5d; +night-pain", "soon"},
		{"age=15; pain erector-spinae 8 since 5d", ""},
		{"age=19; pain erector-spinae 4 since 20d; +fever", ""},
		{"pain erector-spinae 4 since 20d; +fever", ""},
	})
}

func TestRuleThoracicOnly(t *testing.T) {
	findOf(t, "thoracic-only", []ruleCase{
		{"pain thoracic-erectors 9 since 2d", ""},
	})
}
