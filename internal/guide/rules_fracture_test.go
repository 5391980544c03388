package guide

import "testing"

func TestRuleFxMajorTrauma(t *testing.T) {
	findOf(t, "fx-major-trauma", []ruleCase{
		{"+injury-major", "emergency"},
		{"+injury-major since 14d; pain erector-spinae 4", "emergency"},
		{"+injury-major since 20d; pain erector-spinae 4 since 20d", "urgent"},
		{"+injury-major since 15d; pain quadriceps 8 since 15d", ""},
		{"+injury-major since 20d; pain erector-spinae 4 since 400d", ""},
		{"+injury-major since 2015; pain erector-spinae 8", ""},
		{"+injury-minor; pain erector-spinae 8", ""},
	})
}

func TestRuleFxMinorTraumaFragile(t *testing.T) {
	findOf(t, "fx-minor-trauma-fragile", []ruleCase{
		{"+injury-minor since 3d; osteoporosis=yes; pain erector-spinae 4", "urgent"},
		{"+pain-sudden; steroids=yes; pain erector-spinae 4", "urgent"},
		{"age=75; +pain-sudden; pain thoracic-erectors 4", "urgent"},
		{"age=75; +injury-minor; pain erector-spinae 7", "urgent"},
		{"age=75; +injury-minor; pain erector-spinae 3; +losing-height", "urgent"},
		{"age=70; +injury-minor; pain erector-spinae 4", "soon"},
		{"age=69; +injury-minor; pain erector-spinae 4", ""},
		{"+injury-minor; pain erector-spinae 8", ""},
		{"osteoporosis=no; +injury-minor; pain erector-spinae 8", ""},
		{"osteoporosis=yes; +injury-minor since 29d; pain erector-spinae 4", ""},
		{"osteoporosis=yes; +pain-sudden=same since 2024; pain erector-spinae 4", ""},
		{"osteoporosis=yes; +injury-minor; pain quadriceps 8", ""},
	})
}

func TestRuleFxSteroidsNewPain(t *testing.T) {
	findOf(t, "fx-steroids-new-pain", []ruleCase{
		{"steroids=yes; pain erector-spinae 7 since 10d", "urgent"},
		{"steroids=yes; pain erector-spinae 3 since 10d; +pain-sudden", "urgent"},
		{"steroids=yes; pain erector-spinae 5 since 42d", "soon"},
		{"steroids=yes; pain erector-spinae 8 since 43d", ""},
		{"steroids=no; pain erector-spinae 8 since 10d", ""},
		{"pain erector-spinae 8 since 10d", ""},
	})
}

func TestRuleFxMulti(t *testing.T) {
	findOf(t, "fx-multi", []ruleCase{
		{"age=71; steroids=yes; pain erector-spinae 3 since 10d", "urgent"},
		{"steroids=yes; +injury-major since 30d; pain erector-spinae 3 since 30d", "urgent"},
		{"age=71; sex=female; pain erector-spinae 3 since 10d", ""},
		{"age=71; steroids=yes; pain erector-spinae 3", ""},
		{"age=71; pain erector-spinae 9 since 10d", ""},
	})
}

func TestRuleFxBruise(t *testing.T) {
	findOf(t, "fx-bruise", []ruleCase{
		{"+injury-minor since 2d; +bruise-spine", "urgent"},
		{"+injury-major since 20d; +bruise-spine=same since 20d", "urgent"},
		{"+bruise-spine", ""},
		{"+injury-minor since 60d; +bruise-spine=same since 60d", ""},
	})
}

func TestRuleFxAgeOnly(t *testing.T) {
	findOf(t, "fx-age-only", []ruleCase{
		{"age=70; pain thoracic-erectors 3 since 10d", "soon"},
		{"age=70; pain erector-spinae 7 since 5d", "soon"},
		{"age=70; pain erector-spinae 3 since 5d; +eases-lying", "soon"},
		{"age=70; pain erector-spinae 4 since 10d", "caution"},
		{"age=69; pain erector-spinae 8 since 10d", ""},
		{"pain erector-spinae 8 since 10d", ""},
		{"age=80; pain erector-spinae 8", ""},
	})
}

func TestRuleSpineShapeChange(t *testing.T) {
	findOf(t, "spine-shape-change", []ruleCase{
		{"+spine-shape", "urgent"},
		{"+spine-shape=same since 84d", "urgent"},
		{"+spine-shape=worse since 2010", "urgent"},
		{"+losing-height", "soon"},
		{"+spine-shape=same since 2010", ""},
		{"+lump-growing.l", ""},
	})
}

func TestRuleFxCannotBearWeight(t *testing.T) {
	findOf(t, "fx-cannot-bear-weight", []ruleCase{
		{"+cannot-stand.l", "emergency"},
		{"+cannot-stand.l=same since 20d", ""},
		{"+injury-minor; pain quadriceps 7", ""},
	})
}

func TestRuleFxNeck(t *testing.T) {
	findOf(t, "fx-neck", []ruleCase{
		{"+head-injury @1d; pain neck 8 since 1d; +tingling-arm.both", "emergency"},
		{"+injury-minor @1d; pain neck 3; +weak-leg.l", "emergency"},
		{"+injury-minor @3d; pain neck 3; age=65", "urgent"},
		{"+head-injury @3d; pain neck 3; age=65", "urgent"},
		{"+injury-minor @3d; pain neck 3; +tingling-arm.l", "urgent"},
		{"+injury-minor @3d; pain neck 3; +weak-arm.l", "urgent"},
		{"+injury-minor @3d; +stiff-neck", "urgent"},
		{"+injury-minor @3d; pain neck 3; age=64", ""},
		{"+injury-minor @3d; pain erector-spinae 3; age=64", ""},
		{"+injury-minor @15d; pain neck 3; age=70", ""},
		{"pain neck 3; age=70", ""},
	})
}
