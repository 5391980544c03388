package guide

import "testing"

func TestRuleNeuroSudden(t *testing.T) {
	findOf(t, "neuro-sudden", []ruleCase{
		{"+weak-sudden.l", "emergency"},
		{"+vision-loss.r since 7d", "emergency"},
		{"+slurred-speech @6d; +slurred-speech=gone @5d", "emergency"},
		{"+face-droop.l since 8d", "urgent"},
		{"+face-droop.l=same", "urgent"},
		{"+face-droop.l=same since 2015", ""},
		{"+weak-arm.l", ""},
		{"+slurred-speech @9d; +slurred-speech=gone @8d", ""},
	})
}

func TestRuleNeuroFastOneLimb(t *testing.T) {
	findOf(t, "neuro-fast-one-limb", []ruleCase{
		{"+weak-leg.l since 28d", "urgent"},
		{"+weak-arm.r=worse", "urgent"},
		{"+weak-leg.r=same since 2020 @10d; +weak-leg.r=worse", "urgent"},
		{"+weak-leg.l since 29d", ""},
		{"+weak-leg.l=same since 2020", ""},
		{"+weak-leg.l=worse since 2020", ""},
		{"+tingling-leg.l", ""},
	})
}

func TestRuleNeuroFastSymmetrical(t *testing.T) {
	findOf(t, "neuro-fast-symmetrical", []ruleCase{
		{"+weak-leg.both since 10d", "emergency"},
		{"+weak-arm.l=same since 2020; +weak-arm.r", "emergency"},
		{"+weak-arm.l; +weak-leg.r", ""},
		{"+weak-leg.l", ""},
		{"+weak-leg.both=same since 2020", ""},
	})
}

func TestRuleNeuroSlow(t *testing.T) {
	findOf(t, "neuro-slow", []ruleCase{
		{"+muscle-wasting.r", "soon"},
		{"+weak-leg.l since 60d", "soon"},
		{"+weak-arm.l=same", "soon"},
		{"+weak-arm.l=worse since 2023", "soon"},
		{"+weak-leg.l=same since 2020", "caution"},
		{"+weak-leg.l since 5d", ""},
		{"+tingling-leg.l since 60d", ""},
	})
}

func TestRuleNeuroOneLimbTingle(t *testing.T) {
	findOf(t, "neuro-one-limb-tingle", []ruleCase{
		{"+tingling-leg.l @5d; +tingling-leg.l=worse", "soon"},
		{"+tingling-arm.r since 42d", "soon"},
		{"+tingling-leg.l since 41d", "caution"},
		{"+tingling-leg.l=better", "caution"},
		{"+tingling-leg.l=same since 2020", "caution"},
		{"+shooting-leg.l", ""},
		{"+tingling-leg.l @3d; +tingling-leg.l=gone", ""},
	})
}

func TestRuleHeadacheThunderclap(t *testing.T) {
	findOf(t, "headache-thunderclap", []ruleCase{
		{"+headache-sudden", "emergency"},
		{"+headache-sudden @3d; +headache-sudden=gone @2d", "emergency"},
		{"+headache-sudden since 10d", "urgent"},
		{"+headache-sudden=same since 2020", ""},
		{"+headache-sudden @9d; +headache-sudden=gone @8d", ""},
		{"+headache", ""},
	})
}

func TestRuleNeuroHeadInjury(t *testing.T) {
	findOf(t, "neuro-head-injury", []ruleCase{
		{"+head-injury; +headache", "emergency"},
		{"+head-injury @3d; +confusion", "emergency"},
		{"+head-injury @4d; +confusion", ""},
		{"+head-injury; blood-thinner=yes", "emergency"},
		{"+head-injury; bleeding-disorder=yes", "emergency"},
		{"+head-injury; +nausea", "urgent"},
		{"+head-injury; +dizzy", "urgent"},
		{"+head-injury", "caution"},
		{"+head-injury @2d", "caution"},
		{"+head-injury @3d", ""},
		{"+headache", ""},
		{"blood-thinner=yes", ""},
	})
}
