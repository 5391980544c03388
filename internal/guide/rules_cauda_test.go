package guide

import "testing"

func TestRuleCesSaddleNumbness(t *testing.T) {
	findOf(t, "ces-saddle-numbness", []ruleCase{
		{"+numb-saddle", "emergency"},
		{"+numb-saddle since 14d", "emergency"},
		{"+numb-saddle=worse since 2015", "emergency"},
		{"+numb-saddle=same since 2015 @30d; +numb-saddle=worse @2d", "emergency"},
		{"+numb-saddle since 15d", "urgent"},
		{"+numb-saddle=same", "urgent"},
		{"+numb-saddle @60d", "urgent"},
		{"+numb-saddle @5d; +numb-saddle=gone @1d; pain erector-spinae 4", "urgent"},
		{"+numb-saddle @1d; +numb-saddle=gone", "caution"},
		{"+numb-saddle=same since 85d", "caution"},
		{"+numb-saddle=same since 2015; pain erector-spinae 6", "caution"},
		{"+numb-saddle=no; pain erector-spinae 6", ""},
		{"+numb-saddle @16d; +numb-saddle=gone @15d; pain erector-spinae 4", ""},
		{"+numb-saddle @85d", ""},
		{"+tingling-leg.l; pain erector-spinae 6", ""},
	})
}

func TestRuleCesBladderChange(t *testing.T) {
	findOf(t, "ces-bladder-change", []ruleCase{
		{"+bladder-change; pain erector-spinae 3", "emergency"},
		{"+bladder-change; +shooting-leg.l=same since 2020", "emergency"},
		{"+bladder-change=worse since 2012; pain piriformis 3", "emergency"},
		{"+bladder-change", "urgent"},
		{"+bladder-change; pain upper-trapezius 5", "urgent"},
		{"+bladder-change since 40d; pain erector-spinae 3", "urgent"},
		{"+bladder-change @4d; +bladder-change=gone @3d; pain erector-spinae 3", "urgent"},
		{"+bladder-change=same since 2019; pain erector-spinae 4", "caution"},
		{"+urine-burning; pain erector-spinae 4", ""},
		{"+bladder-change @4d; +bladder-change=gone @3d", ""},
		{"+bladder-change=no; pain erector-spinae 4", ""},
	})
}

func TestRuleCesBowelChange(t *testing.T) {
	findOf(t, "ces-bowel-change", []ruleCase{
		{"+bowel-change; pain erector-spinae 3", "emergency"},
		{"+bowel-change", "urgent"},
		{"+bowel-change since 84d; pain erector-spinae 3", "urgent"},
		{"+bowel-change=same since 2019; pain erector-spinae 4", "caution"},
		{"+bladder-change; pain erector-spinae 4", ""},
	})
}

func TestRuleCesSexualChange(t *testing.T) {
	findOf(t, "ces-sexual-change", []ruleCase{
		{"+sexual-change; pain gluteus-maximus 2", "emergency"},
		{"+sexual-change since 30d; pain erector-spinae 3", "urgent"},
		{"+sexual-change", "soon"},
		{"+sexual-change since 30d; pain shoulder 5", "soon"},
		{"+sexual-change=same since 2018; pain erector-spinae 5", "caution"},
		{"+sexual-change=no; pain erector-spinae 5", ""},
	})
}

func TestRuleCesBilateralLeg(t *testing.T) {
	findOf(t, "ces-bilateral-leg", []ruleCase{
		{"+tingling-leg.both", "emergency"},
		{"+tingling-leg.l=same since 2019; +shooting-leg.r", "emergency"},
		{"+tingling-leg.l; +tingling-leg.r", "emergency"},
		{"+tingling-leg.both since 30d", "urgent"},
		{"+tingling-leg.both=same since 2019", "caution"},
		{"+weak-leg.l=same since 2019; +shooting-leg.r=same since 2020", "caution"},
		{"+tingling-leg.l; +shooting-leg.l; +weak-leg.l", ""},
		{"+tingling-leg; +tingling-leg.l", ""},
		{"+muscle-sore.both", ""},
		{"+tingling-leg.l=gone; +tingling-leg.r", ""},
	})
}

func TestRuleCesGaitLegs(t *testing.T) {
	findOf(t, "ces-gait-legs", []ruleCase{
		{"+unsteady; pain erector-spinae 3", "emergency"},
		{"+unsteady since 14d; pain neck 1", "emergency"},
		{"+unsteady=same since 2024 @9d; +unsteady=worse; pain neck 3", "emergency"},
		{"+unsteady", ""},
		{"+unsteady; pain quadriceps 6", ""},
		{"+unsteady=worse since 2024; pain erector-spinae 3", ""},
		{"+unsteady=same since 2024; pain erector-spinae 3", ""},
	})
}
