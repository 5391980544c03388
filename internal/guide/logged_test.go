package guide

import "testing"

// An advice that speaks of a sign as yet to come names it where it is logged already, on
// whichever side, but not what its finding rests on, what has gone, or another sign.
func TestNameLogged(t *testing.T) {
	const numb = "If numbness or weakness comes on or gets worse, go to an emergency department now."
	there := func(id string, side Side) Track { return Track{Symptom: id, Side: side, There: true, Last: 20774} }
	gone := there("weak-leg", Left)
	gone.There = false
	for _, c := range []struct {
		worse   string
		tracks  []Track
		because string
		want    string
	}{
		{numb, nil, "", numb},
		{numb, []Track{there("tingling-arm", Right)}, "", "You logged tingling or numbness in an arm or hand (right) on 17 Nov 2026. If that gets worse, or if numbness or weakness comes on elsewhere, go to an emergency department now."},
		{numb, []Track{there("tingling-arm", Right)}, "tingling-arm", numb},
		{numb, []Track{gone, there("cough", NoSide)}, "", numb},
		{numb, []Track{there("tingling-leg", Left), there("weak-leg", Left)}, "", "You logged tingling or numbness in a leg or foot (left) on 17 Nov 2026 and weakness of a leg or foot (left) on 17 Nov 2026. If that gets worse, or if numbness or weakness comes on elsewhere, go to an emergency department now."},
		{"If you are short of breath, call your emergency number.", []Track{there("tingling-arm", Right)}, "", "If you are short of breath, call your emergency number."},
		{"If it gets worse or the leg gets numb, call.", []Track{there("tingling-leg", Left)}, "", "You logged tingling or numbness in a leg or foot (left) on 17 Nov 2026. If any of this gets worse or the leg gets numb, call."},
		{"Do you feel feverish? Then call.", []Track{there("fever", NoSide)}, "", "You logged fever, chills or shakes on 17 Nov 2026. Do you feel feverish? Then call."},
	} {
		f := Finding{Advice: Advice{Worse: c.worse}, Because: []Because{{Symptom: c.because}}}
		if f.NameLogged(c.tracks); f.Advice.Worse != c.want {
			t.Errorf("with %v it says %q, want %q", c.tracks, f.Advice.Worse, c.want)
		}
	}
}
