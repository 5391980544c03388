package guide

import (
	"strings"
	"testing"
)

// Each true level counts: the findings of one story stand between slashes, each
// as "advice: area; barred".
func TestContraindications(t *testing.T) {
	for _, c := range []struct{ id, story, want string }{
		{"ci-dvt", "dvt-now=yes", "avoid-all: all"},
		{"ci-dvt", "+leg-swollen.l", "avoid-all: all"},
		{"ci-dvt", "dvt-past=yes", ""},
		{"ci-dvt", "+leg-swollen.l=same since 2020", ""},
		{"ci-dvt-past", "dvt-past=yes", "caution: leg; deep@leg"},
		{"ci-dvt-past", "dvt-past=no", ""},
		{"ci-immobilised-limb", "immobilised=calf", "avoid-area: calf"},
		{"ci-immobilised-limb", "immobilised=yes", "avoid-area: leg"},
		{"ci-immobilised-limb", "immobilised=no", ""},
		{"ci-fracture", "fracture=thigh", "avoid-area: thigh"},
		{"ci-fracture", "fracture=yes", "avoid-area: wherever it is"},
		{"ci-fracture", "+injury-major in rhomboids", "avoid-area: rhomboids"},
		{"ci-fracture", "fracture=no; +injury-minor", ""},
		{"ci-open-wound", "+skin-broken.l in calves", "avoid-area: calves"},
		{"ci-open-wound", "+skin-broken.l", "avoid-area: wherever it is"},
		{"ci-open-wound", "+bruise-spine", ""},
		{"ci-skin-infection", "+hot-skin.l in calves; +fever", "avoid-all: all/avoid-area: calves"},
		{"ci-skin-infection", "+blister-rash.l in rhomboids", "avoid-area: rhomboids"},
		{"ci-skin-infection", "+fever", ""},
		{"ci-local-inflammation", "+hot-joint.l in shoulder", "avoid-area: shoulder"},
		{"ci-local-inflammation", "+skin-broken.l", ""},
		{"ci-osteomyelitis", "bone-infection=foot", "avoid-area: foot"},
		{"ci-osteomyelitis", "+infection", ""},
		{"ci-myositis-ossificans", "bony-lump=thigh", "avoid-area: thigh"},
		{"ci-disc-problem", "disc-problem=lower-back", "avoid-area: lower-back"},
		{"ci-disc-problem", "disc-problem=no", ""},
		{"ci-disc-problem", "spinal-surgery=2020", ""},
		{"ci-myositis-ossificans", "+lump-growing.l", ""},
		{"ci-fever", "+fever", "avoid-all: all"},
		{"ci-fever", "+fever @4d; +fever=gone @2d", "avoid-all: all"},
		{"ci-fever", "+fever @4d; +fever=gone @3d", ""},
		{"ci-acute-injury", "+injury-minor since 3d in calves", "avoid-area: calves/caution: calves; deep@calves"},
		{"ci-acute-injury", "+injury-minor since 7d in calves", "caution: calves; deep@calves"},
		{"ci-acute-injury", "+injury-minor since 8d in calves", ""},
		{"ci-uncontrolled-bp", "+bp-high value 190/100", "avoid-all: all"},
		{"ci-uncontrolled-bp", "+bp-high value 190/100 @9d; +bp-high value 185/100 @3d", "avoid-all: all"},
		{"ci-uncontrolled-bp", "high-bp=uncontrolled", "avoid-all: all"},
		{"ci-uncontrolled-bp", "high-bp=controlled", ""},
		{"ci-controlled-bp", "high-bp=controlled", "caution: all"},
		{"ci-controlled-bp", "high-bp=yes", "caution: all"},
		{"ci-controlled-bp", "high-bp=no", ""},
		{"ci-anticoagulant", "blood-thinner=yes", "caution: all; deep petrissage"},
		{"ci-anticoagulant", "blood-thinner=no", ""},
		{"ci-bleeding-disorder", "bleeding-disorder=yes", "caution: all; deep petrissage"},
		{"ci-bleeding-disorder", "blood-thinner=yes", ""},
		{"ci-osteoporosis", "fragility-fracture=yes", "avoid-area: spine; ball roller gun"},
		{
			"ci-osteoporosis", "osteoporosis=yes", "caution: spine; ball@spine roller@spine gun@spine ball@hip " +
				"roller@hip gun@hip ball@buttock roller@buttock gun@buttock deep@spine",
		},
		{"ci-osteoporosis", "age=90", ""},
		{"ci-steroids", "steroids=yes", "caution: all; deep"},
		{"ci-steroids", "steroids=no", ""},
		{"ci-cancer-site", "cancer-site=neck,arm", "avoid-area: neck arm"},
		{"ci-cancer-site", "cancer=yes", ""},
		{"ci-cancer-active", "cancer-active=yes", "caution: all; deep"},
		{"ci-cancer-active", "cancer=yes", ""},
		{"ci-lymphoedema", "lymphoedema=arm", "avoid-area: arm; deep"},
		{"ci-lymphoedema", "lymphoedema=no", ""},
		{"ci-pregnancy", "pregnant=maybe", "caution: all; deep@leg percussion deep@lower-back"},
		{"ci-pregnancy", "pregnant=no", ""},
		{"ci-preeclampsia", "pregnancy-high-risk=yes", "avoid-all: all"},
		{"ci-preeclampsia", "pregnant=late; +pregnancy-trouble", "avoid-all: all"},
		{"ci-preeclampsia", "pregnant=late", ""},
		{
			"ci-gun-neck", "pain neck 0",
			"ok: neck shoulder; percussion@neck gun@neck percussion@upper-trapezius gun@upper-trapezius",
		},
		{"ci-connective-tissue", "connective-tissue=yes", "avoid-area: neck shoulder; deep"},
		{"ci-connective-tissue", "connective-tissue=no", ""},
		{"ci-recent-surgery", "surgery=2026-11-01", "avoid-area: wherever it is/caution: wherever it is; deep@wherever it is"},
		{"ci-recent-surgery", "spinal-surgery=2026-09-15", "caution: wherever it is; deep@wherever it is"},
		{"ci-recent-surgery", "spinal-surgery=2020; surgery=yes", ""},
		{"ci-spinal-hardware", "spinal-surgery=2009", "avoid-area: spine; percussion gun"},
		{"ci-spinal-hardware", "surgery=2026-11-01", ""},
		{
			"ci-pacemaker-gun", "pacemaker=yes",
			"caution: all; percussion@arm-nerve gun@arm-nerve percussion@mid-back gun@mid-back",
		},
		{"ci-pacemaker-gun", "pacemaker=no", ""},
		{"ci-varicose", "varicose=thigh", "avoid-area: thigh"},
		{"ci-varicose", "varicose=yes", "avoid-area: calf"},
		{"ci-varicose", "varicose=no", ""},
		{"ci-neuropathy", "numb-skin=yes", "caution: all; deep gun ball"},
		{"ci-neuropathy", "diabetes=yes", ""},
		{"ci-sedated", "+sedated", "caution: all; deep"},
		{"ci-sedated", "+sedated @2d", ""},
		{"ci-disc-nerve", "+shooting-leg.l", "avoid-area: leg-nerve; deep@leg-nerve"},
		{
			"ci-disc-nerve", "+tingling-leg.l; +weak-arm.r",
			"avoid-area: leg-nerve; deep@leg-nerve/avoid-area: arm-nerve; deep@arm-nerve",
		},
		{"ci-disc-nerve", "+tingling-leg.l @3d; +tingling-leg.l=gone", ""},
		{"ci-aaa", "aneurysm=yes", "avoid-area: lower-back mid-back hip"},
		{"ci-aaa", "+pulsing-belly; pain erector-spinae 3", "avoid-area: lower-back mid-back hip"},
		{"ci-aaa", "+pulsing-belly", ""},
		{"ci-heart", "heart-unstable=yes", "avoid-all: all"},
		{"ci-heart", "heart-event=2026-10-20", "avoid-all: all"},
		{"ci-heart", "heart-event=2019", ""},
		{"ci-bursitis-hip", "hip-bursitis=yes", "caution: gluteus-medius; ball@gluteus-medius"},
		{"ci-bursitis-hip", "hip-bursitis=no", ""},
		{"ci-anaemia-exertion", "anaemia=yes", "caution: all; percussion gun"},
		{"ci-anaemia-exertion", "+muscle-sore.both", "caution: all; percussion gun"},
		{"ci-anaemia-exertion", "+muscle-sore.both @4d; +muscle-sore.both=gone @3d", ""},
		{"ci-child", "age=18", "caution: all; deep"},
		{"ci-child", "age=19", ""},
		{"ci-child", "pain erector-spinae 4", ""},
	} {
		var got []string
		for _, f := range findingOf(t, c.id, c.story) {
			text := f.Massage.String() + ": " + strings.Join(f.Area, " ")
			if len(f.Bars) > 0 {
				text += "; " + strings.Join(f.Bars, " ")
			}
			got = append(got, text)
		}
		if text := strings.Join(got, "/"); text != c.want {
			t.Errorf("%s: Check(%q) = %q, want %q", c.id, c.story, text, c.want)
		}
	}
}

// Two of them are words of the guide for everybody: nothing to find, for no
// region names the place.
func TestContraindicationsForEverybody(t *testing.T) {
	var always []string
	for _, c := range Contraindications() {
		if c.Levels[0].When.String() == "always" {
			always = append(always, c.ID)
		}
	}
	if got, want := strings.Join(always, " "), "ci-neck-front ci-gun-neck ci-spine-bone"; got != want {
		t.Errorf("contraindications that always hold = %s, want %s", got, want)
	}
	for _, id := range []string{"ci-neck-front", "ci-spine-bone"} {
		if found := findingOf(t, id, "pain neck 8"); len(found) != 0 {
			t.Errorf("%s is a finding: %+v", id, found)
		}
	}
}
