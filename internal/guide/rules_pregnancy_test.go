package guide

import "testing"

func TestRulePregWarning(t *testing.T) {
	findOf(t, "preg-warning", []ruleCase{
		{"pregnant=late; +pregnancy-trouble", "emergency"},
		{"pregnant=yes; +headache", "emergency"},
		{"pregnancy-high-risk=yes; +vision-change", "emergency"},
		{"pregnant=late; +bp-high value 185/112", "emergency"},
		{"+pregnancy-trouble; +vision-change", "emergency"},
		{"+pregnancy-trouble; +headache", "emergency"},
		{"pregnant=late; +fever", "urgent"},
		{"pregnant=late; +tummy-pain", "urgent"},
		{"pregnant=yes; +flank-pain.l", "urgent"},
		{"pregnant=yes; +urine-burning", "urgent"},
		{"pregnant=late; +faint", "urgent"},
		{"pregnant=late; +leg-swollen.both", "urgent"},
		{"pregnant=late; +injury-minor @6d", "urgent"},
		{"pregnant=late; +nausea", ""},
		{"pregnant=no; +fever", ""},
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

func TestRuleBellyBleeding(t *testing.T) {
	findOf(t, "belly-bleeding", []ruleCase{
		{"+shoulder-tip.l; +faint", "emergency"},
		{"+shoulder-tip.l; +tummy-pain.l", "emergency"},
		{"+shoulder-tip.l; +injury-minor @3d", "emergency"},
		{"+injury-minor; +flank-pain.l", "urgent"},
		{"+injury-minor; +tummy-pain", "urgent"},
		{"+injury-minor; +urine-burning", "urgent"},
		{"blood-thinner=yes; +flank-pain.l", "urgent"},
		{"bleeding-disorder=yes; +injury-minor; pain erector-spinae 7 since 1d", "urgent"},
		{"blood-thinner=yes; +injury-minor; pain erector-spinae 6 since 1d", ""},
		{"+shoulder-tip.l", ""},
		{"+injury-minor; pain erector-spinae 8 since 1d", ""},
		{"+injury-minor @8d; +flank-pain.l", ""},
		{"blood-thinner=yes; +tummy-pain", ""},
	})
}

func TestRuleOverdoseBeside(t *testing.T) {
	findOf(t, "overdose-beside", []ruleCase{
		{"+overdose; +nausea", "emergency"},
		{"+overdose; +confusion", "emergency"},
		{"+overdose; +suicidal-thoughts", "emergency"},
		{"+overdose", ""},
		{"+nausea; +confusion", ""},
	})
}

func TestRuleSteroidCrisis(t *testing.T) {
	findOf(t, "steroid-crisis", []ruleCase{
		{"steroids=yes; +nausea; +dizzy", "emergency"},
		{"steroids=yes; +nausea; +faint", "emergency"},
		{"steroids=yes; +nausea; +exhausted", "emergency"},
		{"steroids=yes; +nausea", ""},
		{"steroids=yes; +exhausted", ""},
		{"+nausea; +dizzy", ""},
	})
}
