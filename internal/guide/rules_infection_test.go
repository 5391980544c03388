package guide

import "testing"

func TestRuleInfFeverSpine(t *testing.T) {
	findOf(t, "inf-fever-spine", []ruleCase{
		{"+fever; +tingling-leg.l; pain erector-spinae 5 since 5d", "emergency"},
		{"+fever; diabetes=yes; pain erector-spinae 5 since 5d", "emergency"},
		{"+fever; +infection since 40d; pain erector-spinae 5 up", "emergency"},
		{"+fever; pain erector-spinae 5 since 5d", "urgent"},
		{"+fever; pain erector-spinae 7", "urgent"},
		{"+fever @4d; +fever=gone @2d; +rest-pain; pain erector-spinae 5 since 10d", "urgent"},
		{"+fever; pain erector-spinae 3", ""},
		{"+fever; pain erector-spinae 3; diabetes=yes; +tingling-leg.l=same since 2015", ""},
		{"+fever @4d; +fever=gone @2d; pain erector-spinae 5 since 10d", ""},
		{"+fever; pain quadriceps 8 since 5d", ""},
	})
}

func TestRuleInfRiskUnrelenting(t *testing.T) {
	findOf(t, "inf-risk-unrelenting", []ruleCase{
		{"pain erector-spinae 7 since 14d; iv-drugs=yes; +night-sweats", "urgent"},
		{"pain erector-spinae 7 since 14d; +night-sweats", ""},
		{"diabetes=yes; +rest-pain since 3d; pain erector-spinae 5 since 30d", "urgent"},
		{"spinal-injection=2026-10-01; +pain-climbing; pain erector-spinae 5 since 30d", "urgent"},
		{"iv-drugs=yes; pain thoracic-erectors 5 since 30d up", "urgent"},
		{"+hot-skin @40d; +rest-pain since 5d; pain neck 5 since 20d", "urgent"},
		{"diabetes=yes; +rest-pain since 2d; pain erector-spinae 5 since 30d", ""},
		{"+rest-pain since 5d; pain erector-spinae 5 since 30d", ""},
		{"spinal-injection=2020; +rest-pain since 5d; pain erector-spinae 5 since 30d", ""},
		{"diabetes=yes; +rest-pain=same since 400d; pain erector-spinae 5", ""},
	})
}

func TestRuleInfMeningitis(t *testing.T) {
	findOf(t, "inf-meningitis", []ruleCase{
		{"+fever; +stiff-neck", "emergency"},
		{"+fever; +headache", "emergency"},
		{"+rash-dark", "emergency"},
		{"+confusion", "emergency"},
		{"+stiff-neck; +headache", "urgent"},
		{"+light-hurts; +headache", "urgent"},
		{"+stiff-neck; +headache=same since 2020", ""},
		{"+stiff-neck; +nausea", "emergency"},
		{"+stiff-neck; +light-hurts", "emergency"},
		{"+light-hurts; +headache; +nausea", "emergency"},
		{"+light-hurts; +nausea", ""},
		{"+fever; pain neck 6", ""},
		{"+confusion=same since 2024", ""},
	})
}

func TestRuleInfKidney(t *testing.T) {
	findOf(t, "inf-kidney", []ruleCase{
		{"+urine-burning; +fever", "urgent"},
		{"+flank-pain.l; +fever", "urgent"},
		{"+flank-pain.r; +urine-burning", "urgent"},
		{"+flank-pain.l; +nausea", "urgent"},
		{"+urine-burning; +nausea", "urgent"},
		{"+flank-pain.l; pain erector-spinae 7 since 5d", "urgent"},
		{"+flank-pain.l; pain erector-spinae 7 up", "urgent"},
		{"+flank-pain.l; pain erector-spinae 7", ""},
		{"+fever; pain quadratus-lumborum 4", ""},
		{"+flank-pain.l @8d; +fever @8d", ""},
	})
}

func TestRuleInfShingles(t *testing.T) {
	findOf(t, "inf-shingles", []ruleCase{
		{"+blister-rash.r; +eye-red", "emergency"},
		{"+blister-rash.r; +vision-change", "emergency"},
		{"+blister-rash.r", "urgent"},
		{"+burning-strip.r", "caution"},
		{"+skin-broken.r", ""},
		{"+burning-strip.r @20d", ""},
	})
}

func TestRuleInfSkin(t *testing.T) {
	findOf(t, "inf-skin", []ruleCase{
		{"+hot-skin.l; +fever", "emergency"},
		{"+hot-skin.l", "urgent"},
		{"diabetes=yes; +skin-broken.l; pain feet 3", "urgent"},
		{"numb-skin=yes; +skin-broken.l; pain feet 3", "urgent"},
		{"diabetes=yes; +skin-broken.l; pain erector-spinae 3", "none"},
		{"+skin-broken.l; pain feet 3", "none"},
		{"+skin-broken.l", "none"},
		{"+bruise-spine", ""},
		{"+hot-skin.l @3d; +hot-skin.l=gone", ""},
	})
}

func TestRuleInfJoint(t *testing.T) {
	findOf(t, "inf-joint", []ruleCase{
		{"+hot-joint.l; +fever", "emergency"},
		{"+hot-joint.l", "urgent"},
		{"+hot-joint.l=same since 2015", ""},
		{"+morning-stiffness", ""},
	})
}

func TestRuleInfFeverRisk(t *testing.T) {
	findOf(t, "inf-fever-risk", []ruleCase{
		{"cancer-active=yes; +fever", "emergency"},
		{"+yellow-skin; +fever", "emergency"},
		{"weak-immunity=yes; +fever", "urgent"},
		{"dialysis=yes; +fever", "urgent"},
		{"iv-drugs=yes; +fever", "urgent"},
		{"+faint; +fever", "urgent"},
		{"+fever", ""},
		{"cancer=yes; +fever", ""},
		{"weak-immunity=yes; +fever @2d; +fever=gone", ""},
		{"steroids=yes; +fever", ""},
	})
}
