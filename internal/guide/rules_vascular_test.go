package guide

import "testing"

func TestRuleVascChestPain(t *testing.T) {
	findOf(t, "vasc-chest-pain", []ruleCase{
		{"+chest-pain", "emergency"},
		{"+chest-pain=worse since 2020", "emergency"},
		{"+jaw-arm-pain; +nausea", "emergency"},
		{"+chest-pain @3d; +chest-pain=gone @1d", "urgent"},
		{"+chest-pain=same since 2020", "caution"},
		{"+sweaty; +nausea", "urgent"},
		{"+sweaty; +faint", "urgent"},
		{"+sweaty; pain rhomboids 4 since 2d", "urgent"},
		{"+sweaty", ""},
		{"+sweaty; pain rhomboids 4", ""},
		{"+jaw-arm-pain", ""},
		{"+jaw-arm-pain; +breathless=same since 2018", ""},
		{"+chest-pain @6d; +chest-pain=gone @4d", ""},
		{"+muscle-sore.both", ""},
	})
}

func TestRuleVascHeartRacing(t *testing.T) {
	findOf(t, "vasc-heart-racing", []ruleCase{
		{"+heart-racing; +breathless", "emergency"},
		{"+heart-racing; +faint @2d", "emergency"},
		{"+heart-racing; +faint=same since 2018", "soon"},
		{"+heart-racing; +sweaty", "emergency"},
		{"+heart-racing; +jaw-arm-pain", "emergency"},
		{"+heart-racing; +dizzy", "urgent"},
		{"+heart-racing; +breathless=same since 2018", "soon"},
		{"+heart-racing", "soon"},
		{"+heart-racing=worse since 2019", "soon"},
		{"+heart-racing=same since 2019", "caution"},
		{"+heart-racing=gone", ""},
		{"+breathless", ""},
	})
}

func TestRuleVascTearing(t *testing.T) {
	findOf(t, "vasc-tearing", []ruleCase{
		{"+tearing-pain", "emergency"},
		{"+tearing-pain @5d; +tearing-pain=gone @4d", "emergency"},
		{"+pain-sudden; +faint", "emergency"},
		{"+pain-sudden; +sweaty", "emergency"},
		{"+pain-sudden; high-bp=controlled; pain rhomboids 8 since 1d", "emergency"},
		{"connective-tissue=yes; pain thoracic-erectors 8 since 1d", "emergency"},
		{"+pain-sudden; pain rhomboids 8 since 1d", "urgent"},
		{"high-bp=yes; pain rhomboids 8 since 1d", ""},
		{"connective-tissue=yes; pain rhomboids 8", ""},
		{"+pain-sudden; pain erector-spinae 8 since 1d", ""},
		{"+tearing-pain=same since 60d", ""},
		{"+pain-sudden; pain rhomboids 6 since 1d", ""},
	})
}

func TestRuleVascAaaRupture(t *testing.T) {
	findOf(t, "vasc-aaa-rupture", []ruleCase{
		{"+pain-sudden; +faint; pain erector-spinae 7", "emergency"},
		{"+pain-sudden; +tummy-pain; age=60; smoker=past", "emergency"},
		{"aneurysm=yes; +tummy-pain", "emergency"},
		{"aneurysm=yes; pain erector-spinae 3 since 28d", "emergency"},
		{"+faint; pain erector-spinae 7 since 3d", "emergency"},
		{"+faint; pain erector-spinae 7 up", "emergency"},
		{"+faint; pain rhomboids 4 since 3d", "urgent"},
		{"+flank-pain.l; age=60", "urgent"},
		{"+flank-pain.l; age=59", ""},
		{"+flank-pain.l=same since 2020; age=70", ""},
		{"+faint; pain erector-spinae 8", ""},
		{"+pain-sudden; pain erector-spinae 8", ""},
		{"+pain-sudden; +faint; pain erector-spinae 6", ""},
		{"+pain-sudden; pain erector-spinae 8; age=59; smoker=now", ""},
		{"+pain-sudden; pain erector-spinae 8; age=70; smoker=no", ""},
		{"aneurysm=yes; pain erector-spinae 3", ""},
	})
}

func TestRuleVascAaaPulsing(t *testing.T) {
	findOf(t, "vasc-aaa-pulsing", []ruleCase{
		{"+pulsing-belly; pain erector-spinae 3", "urgent"},
		{"+pulsing-belly; +tummy-pain", "urgent"},
		{"+pulsing-belly", ""},
		{"+pulsing-belly; pain quadriceps 5", ""},
		{"+pulsing-belly @29d; pain erector-spinae 3", ""},
	})
}

func TestRuleVascPe(t *testing.T) {
	findOf(t, "vasc-pe", []ruleCase{
		{"+breathless", "emergency"},
		{"+breathing-pain since 10d", "emergency"},
		{"+coughing-blood @3d; +coughing-blood=gone @2d", "urgent"},
		{"+breathless=same since 2018", ""},
		{"+coughing-blood @5d; +coughing-blood=gone @4d", ""},
		{"+cough", ""},
	})
}

func TestRuleVascDvt(t *testing.T) {
	findOf(t, "vasc-dvt", []ruleCase{
		{"+leg-swollen.l; +breathless", "emergency"},
		{"+leg-hot.r; +chest-pain", "emergency"},
		{"+leg-swollen.l", "urgent"},
		{"+leg-hot", "urgent"},
		{"+leg-swollen.l; +breathless=same since 2018", "urgent"},
		{"pain calves 4 since 5d one; oestrogen=yes", "urgent"},
		{"pain calves 4 since 5d one; surgery=2026-10", "urgent"},
		{"+leg-swollen.both", ""},
		{"pain calves 4 since 5d one", ""},
		{"pain calves 4 since 5d; oestrogen=yes", ""},
		{"pain calves 4 one; oestrogen=yes", ""},
		{"pain quadriceps 4 since 5d one; oestrogen=yes", ""},
		{"+leg-swollen.l=same since 2020", ""},
	})
}

func TestRuleVascNeckArtery(t *testing.T) {
	findOf(t, "vasc-neck-artery", []ruleCase{
		{"+headache; +dizzy", "emergency"},
		{"pain neck 4 since 5d; +vision-change", "emergency"},
		{"pain suboccipitals 4 since 28d; +droopy-eyelid.l", "emergency"},
		{"+headache; +weak-arm.l", "emergency"},
		{"+headache; +injury-major since 28d", "urgent"},
		{"pain neck 8 since 5d; session neck percussion @3d", "urgent"},
		{"pain neck 7 since 3d; +injury-minor since 4d", "urgent"},
		{"pain neck 4 since 5d; +weak-arm.l", ""},
		{"pain neck 4; +dizzy", ""},
		{"+headache; +unsteady=same since 2020", ""},
		{"+headache; +injury-minor", ""},
		{"pain neck 8 since 5d; session neck effleurage @3d", ""},
	})
}

func TestRuleVascLimbIschaemia(t *testing.T) {
	findOf(t, "vasc-limb-ischaemia", []ruleCase{
		{"+cold-limb.l", "emergency"},
		{"+cold-limb.l=same since 30d", ""},
		{"+tingling-leg.l", ""},
	})
}

func TestRuleVascClaudication(t *testing.T) {
	findOf(t, "vasc-claudication", []ruleCase{
		{"+walk-pain.both", "soon"},
		{"+walk-pain.l=same since 2024", "caution"},
		{"+shooting-leg.l", ""},
	})
}

func TestRuleVascBp(t *testing.T) {
	findOf(t, "vasc-bp", []ruleCase{
		{"+bp-high value 190/124; +chest-pain", "emergency"},
		{"+bp-high; +weak-arm.l", "emergency"},
		{"+bp-high; pain thoracic-erectors 8 since 2d", "emergency"},
		{"+bp-high value 182/100", "urgent"},
		{"+bp-high value 185/100 @15d; +bp-high value 190/105 @10d; +bp-high value 191/105", "urgent"},
		{"+bp-high value 185/100 @15d; +bp-high value 190/105 @10d; +bp-high=same @5d", ""},
		{"+bp-high value 220/130 since 2026-09", "urgent"},
		{"+bp-high value 150/120", "urgent"},
		{"+bp-high; pain erector-spinae 8", "urgent"},
		{"+bp-high value 179/119", ""},
		{"+bp-high value 190/124 @2d; +bp-high value 140/90", ""},
		{"+bp-high @8d", ""},
		{"high-bp=yes; +chest-pain", ""},
	})
}
