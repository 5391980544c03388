package guide

import "testing"

// Everyday complaints are no unknown sign, and no word of theirs hides one.
func TestEveryday(t *testing.T) {
	for text, want := range map[string]bool{
		"runny nose and sore throat": true, "crick in my neck": true, "hay fever is bad today": true, "toothache on the left side": true,
		"my knee clicks when I go upstairs": true, "mosquito bites on my legs": true, "hangover from the party": true, "indigestion after curry": true,
		"knots in my shoulders": true, "hungry all the time": true, "constipated from the codeine": true,

		"my foot is asleep":                       false,
		"":                                        false,
		"my skin glows green at dusk":             false,
		"constipated and numb between my legs":    false,
		"period late and bleeding":                false,
		"crick in my neck and a drooping eyelid":  false,
		"sore throat and lips swelling":           false,
		"staun at the pan for ages":               false,
		"toothache spreading to my arm and sweat": false,
		"hiccups and breathless":                  false,
		"something is badly wrong":                false,
		"my ears whistle when I bend":             false,
	} {
		if got := Everyday(text); got != want {
			t.Errorf("Everyday(%q) = %v, want %v", text, got, want)
		}
	}
}
