package guide

import "testing"

func TestIsMedicine(t *testing.T) {
	for word, want := range map[string]bool{
		"ibuprofen": true, "ibuprofen-400mg": true, "Ibuprofen": true, "ibu": true, "ibu400": true, "two-tablets": true, "a-pill": true, "painkillers": true,
		"co-codamol": true, "pain-killer": true, "paracetamol": true, "meds": true, "voltarol-gel": true, "morning-tablet": true,
		"heat": false, "walk": false, "hot-bath": false, "meditation": false, "parade": false, "stretching": false, "pilates": false, "tens": false,
	} {
		if got := IsMedicine(word); got != want {
			t.Errorf("IsMedicine(%q) = %t", word, got)
		}
	}
}
