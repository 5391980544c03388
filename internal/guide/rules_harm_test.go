package guide

import "testing"

func TestRuleHarmDarkUrine(t *testing.T) {
	findOf(t, "harm-dark-urine", []ruleCase{
		{"+dark-urine; session quadriceps percussion @7d", "emergency"},
		{"+muscle-sore.both @5d; +dark-urine", "emergency"},
		{"+swelling-growing.l; +weak-leg.l; session quadriceps percussion @1d", "emergency"},
		{"+dark-urine", "urgent"},
		{"+dark-urine; session quadriceps percussion @8d", "urgent"},
		{"+urine-burning; session quadriceps percussion @1d", ""},
		{"+dark-urine=same since 20d; session quadriceps percussion @1d", ""},
	})
}

func TestRuleHarmHaematoma(t *testing.T) {
	findOf(t, "harm-haematoma", []ruleCase{
		{"+swelling-growing.l; blood-thinner=yes", "emergency"},
		{"+swelling-growing.l; +tingling-leg.l", "emergency"},
		{"+swelling-growing.l; pain quadriceps 5 rise", "emergency"},
		{"+swelling-growing.l", "urgent"},
		{"+swelling-growing.l; blood-thinner=no", "urgent"},
		{"pain quadriceps 8 sharp-rise", "urgent"},
		{"pain quadriceps 8 rise", ""},
		{"pain quadriceps 8 severe-rise", ""},
		{"pain quadriceps 8 severe-rise; blood-thinner=no; bleeding-disorder=no", ""},
		{"pain quadriceps 8 severe-rise; blood-thinner=yes", "urgent"},
		{"pain quadriceps 7 severe-rise; bleeding-disorder=yes", "urgent"},
		{"pain quadriceps 6 rise; blood-thinner=yes", ""},
		{"pain quadriceps 8; blood-thinner=yes", ""},
		{"+swelling-growing.l=same since 20d; blood-thinner=yes", ""},
	})
}

func TestRuleHarmNewNerve(t *testing.T) {
	findOf(t, "harm-new-nerve", []ruleCase{
		{"session piriformis compression @1d; +weak-leg.l", "urgent"},
		{"session neck rolling ball @2d; +weak-arm.r", "urgent"},
		{"session piriformis compression @3d; +tingling-leg.l @2d", "urgent"},
		{"session piriformis compression @1d; +tingling-leg.l", "caution"},
		{"session piriformis compression @15d; +tingling-leg.l since 14d", "soon"},
		{"session piriformis compression @14d; +tingling-leg.l since 13d", "urgent"},
		{"session piriformis compression @28d; +tingling-leg.l since 27d", "soon"},
		{"session piriformis compression @29d; +tingling-leg.l since 28d", ""},
		{"session piriformis compression @1d; +tingling-leg.l @1d; +tingling-leg.l=gone", "caution"},
		{"session upper-trapezius compression @1d; +tingling-leg.l", ""},
		{"session piriformis compression @3d; +weak-leg.l", ""},
		{"session piriformis.r compression @1d; +weak-leg.l", ""},
		{"session piriformis.r compression @1d; +tingling-leg.r", "caution"},
		{"session piriformis.l compression @1d; +weak-leg", "urgent"},
		{"session piriformis.both compression @1d; +weak-leg.l", "urgent"},
		{"session piriformis.l compression @1d; +weak-leg.both", "urgent"},
		{"session piriformis.l compression @1d; session piriformis.r compression @1d; +weak-leg.l", "urgent"},
		{"session neck.r rolling ball @1d; +weak-arm.l", ""},
		{"+weak-leg.l; +tingling-leg.l", ""},
		{"session piriformis compression @1d; +tingling-leg.l=same since 2020; +weak-leg.l=same since 2020", ""},
	})
}

func TestRuleHarmLastingSoreness(t *testing.T) {
	findOf(t, "harm-lasting-soreness", []ruleCase{
		{"sore gluteus-medius 10", "soon"},
		{"sore gluteus-medius 3", "caution"},
		{"sore gluteus-medius 2", ""},
	})
}
