package notes

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestMentions(t *testing.T) {
	tests := []struct{ note, want string }{
		// What asks.
		{"toilet paper feels odd", "numb-saddle"},
		{"Loo roll feels different when I wipe", "numb-saddle"},
		{"can't feel the loo roll", "numb-saddle"},
		{"cant feel myself wiping", "numb-saddle"},
		{"numb down there since this morning", "numb-saddle"},
		{"my privates have gone numb", "numb-saddle"},
		{"weird tingling between my legs", "numb-saddle"},
		{"bum gone numb and it is staying that way", "numb-saddle"},
		{"no feeling in my back passage", "numb-saddle bowel-change"},
		{"inner thighs tingly", "numb-saddle"},
		{"odd when wiping", "numb-saddle"},
		{"NUMB GROIN", "numb-saddle"},
		{"undercarriage feels dead", "numb-saddle"},
		{"toilet paper\nfeels strange", "numb-saddle"},
		{"numb bum from the bike ride, still numb", "numb-saddle"},
		{"can't wee", "bladder-change"},
		{"can’t pee properly", "bladder-change"},
		{"cant pee", "bladder-change"},
		{"can t pee", "bladder-change"},
		{"can;t pee", "bladder-change"},
		{"canʼt wee", "bladder-change"},
		{"only a trickle comes out", "bladder-change"},
		{"have to push to wee", "bladder-change"},
		{"wet myself on the stairs", "bladder-change"},
		{"I didn't feel it come", "bladder-change"},
		{"wearing pads now", "bladder-change"},
		{"waterworks playing up", "bladder-change"},
		{"leaking urine all day", "bladder-change"},
		{"trouble starting to pee", "bladder-change"},
		{"don't know when my bladder is full", "bladder-change"},
		{"soiled myself", "bowel-change"},
		{"skid marks, that's new", "bowel-change"},
		{"can't hold wind any more", "bowel-change"},
		{"don't feel the poo coming", "bowel-change"},
		{"lost control of my bowels", "bowel-change"},
		{"legs like jelly", "unsteady"},
		{"my legs feel like jello", "unsteady"},
		{"my legs won't do what I tell them", "unsteady"},
		{"I'm unsteady on the stairs", "unsteady"},
		{"walking like a drunk", "unsteady"},
		{"losing my balance a lot", "unsteady"},
		{"pins and needles in my left foot", "tingling-leg"},
		{"foot is numb", "tingling-leg"},
		{"tingling down the calf", "tingling-leg"},
		{"can't feel my toes", "tingling-leg"},
		{"leg gives way on stairs", "weak-leg"},
		{"foot drags when I walk", "weak-leg"},
		{"my foot slaps the floor", "weak-leg"},
		{"keep tripping on my toes", "unsteady weak-leg"},
		{"right leg weaker than yesterday", "weak-leg"},
		{"pain shooting down my leg", "shooting-leg"},
		{"sciatica back again", "shooting-leg"},
		{"burning pain down both legs", "shooting-leg"},
		{"dropping cups all week", "clumsy-hands"},
		{"can't do buttons", "clumsy-hands"},
		{"hands have got clumsy", "clumsy-hands"},
		{"handwriting has gone messy", "clumsy-hands"},
		{"arm suddenly went weak", "weak-sudden weak-arm"},
		{"whole left side went numb", "weak-sudden"},
		{"face drooping on the left", "face-droop"},
		{"one side of my mouth is droopy", "face-droop"},
		{"speech is slurred", "slurred-speech"},
		{"words come out wrong", "slurred-speech"},
		{"lost sight in one eye for a minute", "vision-loss"},
		{"couldn't see out of my right eye", "vision-loss"},
		{"worst headache of my life", "headache-sudden"},
		{"sudden blinding headache", "headache-sudden"},
		{"terrible headache came on within a minute", "headache-sudden headache"},
		{"headache came on in seconds", "headache-sudden"},
		{"I feel like topping myself", "suicidal-thoughts"},
		{"can't be bothered living any more", "suicidal-thoughts"},
		{"no point going on", "suicidal-thoughts"},
		{"fed up with life", "suicidal-thoughts"},
		{"sick of living", "suicidal-thoughts"},
		{"had enough of life", "suicidal-thoughts"},
		{"wish I wasn't here", "suicidal-thoughts"},
		{"they are better without me", "suicidal-thoughts"},
		{"can't get my chin to my chest", "stiff-neck"},
		{"stiff neck with a fever", "stiff-neck fever"},
		{"light hurts my eyes", "light-hurts"},
		{"burning up since lunch", "fever"},
		{"shivery and achy", "fever"},
		{"got the shakes", "fever"},
		{"temp 38.5", "fever"},
		{"38,4 degrees last night", "fever"},
		{"temperature of 101F", "fever"},
		{"losing weight and don't know why", "weight-loss"},
		{"lost 6 kg without trying", "weight-loss"},
		{"jeans are getting loose", "weight-loss"},
		{"much worse at night", "night-pain"},
		{"pain wakes me every night", "night-pain"},
		{"constant pain", "rest-pain"},
		{"nothing eases it", "rest-pain"},
		{"no position helps", "rest-pain"},
		{"hurts even when lying still", "rest-pain"},
		{"tightness in my chest", "chest-pain"},
		{"chest pain while rolling", "chest-pain"},
		{"short of breath", "breathless"},
		{"can't catch my breath", "breathless"},
		{"coughed up some blood", "coughing-blood"},
		{"left calf is swollen", "leg-swollen"},
		{"sock marks on one side", "leg-swollen"},
		{"calf fat on one side", "leg-swollen"},
		{"calf hot and tight", "leg-hot"},
		{"throbbing calf", "leg-hot"},
		{"foot went cold and white", "cold-limb"},
		{"pee is brown like cola", "dark-urine"},
		{"tea coloured wee", "dark-urine"},
		{"bruise keeps getting bigger", "swelling-growing"},
		{"tearing pain between my shoulder blades", "tearing-pain"},
		{"I can feel a pulse in my tummy", "pulsing-belly"},
		{"nearly passed out", "faint"},
		{"fainted in the kitchen", "faint"},
		{"dizzy all morning", "dizzy"},
		{"the room was spinning", "dizzy"},
		{"fell off a ladder", "injury-major"},
		{"after the car crash on Friday", "injury-major"},
		{"started chemo in May", "cancer"},
		{"had a mastectomy ten years ago", "cancer"},
		{"lymphoma, in remission", "cancer"},
		{"had a lump out last year", "cancer"},
		{"on prednisolone for my lungs", "steroids"},
		{"taking preds", "steroids"},
		{"long course of steroid tablets", "steroids"},
		{"I'm on warfarin", "blood-thinner"},
		{"started Eliquis", "blood-thinner"},
		{"takes a blood thinner", "blood-thinner"},
		{"I'm 20 weeks pregnant", "pregnant"},
		{"second trimester", "pregnant"},
		{"drenched in sweat at night", "night-sweats"},
		{"seeing double", "vision-change"},
		{"burns when I pee", "urine-burning"},
		{"fingers tingling", "tingling-arm"},

		{"no sensation down below", "numb-saddle"},
		{"might be pregnant", "pregnant"},
		{"the pain does not stop", "rest-pain"},
		{"numb patch on the outside of my thigh", "tingling-leg"},
		{"my mother drove me to A&E, couldn't wee", "bladder-change"},
		{"electric shock down my spine when I bend my neck", "shock-neck"},
		{"one leg is bigger than the other", "leg-swollen"},
		{"had chemo and my foot is numb", "tingling-leg cancer"},
		{"lost a stone in two months without dieting", "weight-loss"},
		{"never been so breathless", "breathless"},
		{"haven't been able to pee", "bladder-change"},
		{"not able to feel the toilet paper", "numb-saddle"},
		{"haven't had any feeling in my groin", "numb-saddle"},

		// Turns, double notes, and signs beside denials.
		{"no fever but legs like jelly", "unsteady"},
		{"no fever, legs like jelly", "unsteady"},
		{"no fever. toilet paper feels odd", "numb-saddle"},
		{"my mum's chemo is hard, my foot is numb", "tingling-leg"},
		{"used to be fine but now I can't wee", "bladder-change"},
		{"no sleep because of chest pain", "chest-pain"},
		{"not only tingling in the foot", "tingling-leg"},
		{"not sure if my foot is numb", "tingling-leg"},
		{"numbness down there not going away", "numb-saddle"},
		{"no feeling down there and my legs are like jelly", "numb-saddle unsteady"},
		{"numb bum from the bike gone in an hour but toilet paper feels odd", "numb-saddle"},
		{"worried about my numb foot", "tingling-leg"},
		{"husband massaged my back and now my leg is numb", "tingling-leg"},
		{"wife noticed my face drooping", "face-droop"},
		{"foot numb since last year", "tingling-leg"},
		{"lifting my son, chest pain", "chest-pain"},
		{"no numbness down there, can't wee though", "bladder-change"},

		// Over, and a sign all the same: a stroke, a faint or a heart may pass.
		{"tight chest on the hill, fine when I stop", "chest-pain"},
		{"pressure in my chest climbing stairs, better once I sit", "chest-pain"},
		{"face drooped at lunch, fine now", "face-droop"},
		{"weak down one side this morning, all gone now", "weak-sudden"},
		{"blacked out in the shower, fine after a minute", "faint"},
		{"squeezing feeling across my front when carrying the shopping up, gone after sitting", "chest-pain"},
		{"foot asleep, fine after a minute", ""},
		{"bum numb on the bike, fine when I got off", ""},

		// Denied.
		{"no numbness down there", ""},
		{"never wet myself", ""},
		{"I don't have a fever", ""},
		{"no fever, chills or weight loss", ""},
		{"no numbness or tingling down there", ""},
		{"denies chest pain, breathless", "breathless"},
		{"chest pain: no", ""},
		{"fever? no", ""},
		{"fever - no, chest pain - no", ""},
		{"legs aren't weak", ""},
		{"legs are not like jelly", ""},
		{"toilet paper doesn't feel odd", ""},
		{"without any tingling in the foot", ""},
		{"not dizzy", ""},
		{"not pregnant", ""},
		{"no saddle numbness, no bladder or bowel problems", ""},
		{"bladder and bowels fine", ""},
		{"no blood thinners, no steroids", ""},
		{"hasn't been short of breath", ""},
		{"no pins and needles in the leg today", ""},
		{"neither numb groin nor weak legs", ""},
		{"no more chest pain", ""},
		{"cancer was ruled out", ""},

		// Somebody else's.
		{"my mum's chemo", ""},
		{"Dad is on warfarin", ""},
		{"my wife is pregnant", ""},
		{"my sister had a car crash", ""},
		{"chemo for my dad", ""},
		{"cancer runs in the family", ""},
		{"friend fainted at the gym", ""},
		{"she has a fever", ""},
		{"my mum had surgery, chemo and radiotherapy", ""},

		// Long past.
		{"wet myself as a child", ""},
		{"used to get numb feet", ""},
		{"numb foot last year", ""},
		{"as a kid, I fainted a lot", ""},
		{"car crash ten years ago", ""},
		{"when I was pregnant my back hurt", ""},
		{"fell off a horse in 2009", ""},
		{"had chest pain, but that was years ago", ""},

		// Feared, asked, imagined.
		{"what if I can't wee", ""},
		{"worried about numbness down there", ""},
		{"no point carrying on with the ball today", ""},
		{"scared it's cancer", ""},
		{"is it cancer?", ""},
		{"read about saddle numbness", ""},
		{"physio asked about numbness down there", ""},
		{"told me to watch for numbness down there, trouble weeing, weak legs", ""},
		{"go to hospital if I can't wee", ""},
		{"trying to get pregnant", ""},
		{"googled cauda equina: numb groin", ""},
		{"could cause dizziness", ""},
		{"red flags: numb groin, legs like jelly", ""},

		// Look-alikes.
		{"numb bum from the bike gone in an hour", ""},
		{"numb bum from sitting, clears when I stand", ""},
		{"bum went numb on the long drive, normal again after ten minutes", ""},
		{"both legs sore after squats", ""},
		{"legs like jelly after leg day", ""},
		{"arms weak after the workout", ""},
		{"hot flush", ""},
		{"burning up, another hot flush", ""},
		{"warm after a bath", ""},
		{"hay fever again", ""},
		{"38 minutes of walking", ""},
		{"dying for a pee", ""},
		{"stress leak as always", ""},
		{"UTI, burning", "urine-burning"},
		{"constipation from codeine", ""},
		{"IBS unchanged", ""},
		{"fish oil", ""},
		{"fish oil as a blood thinner", ""},
		{"inhaler", ""},
		{"steroid inhaler", ""},
		{"steroid cream for eczema", ""},
		{"anabolic steroids are stupid", ""},
		{"single steroid injection", ""},
		{"benign lump out", ""},
		{"both ankles swollen in the heat", ""},
		{"calf hot from the bath", ""},
		{"out of breath from running", ""},
		{"dizzy for a moment when standing up", ""},
		{"on a diet, lost 3 kg", ""},
		{"faint ache in the hip", ""},
		{"woken by turning over", ""},
		{"stiff neck", ""},
		{"chest day at the gym, sore chest muscles", ""},
		{"cold feet in winter", ""},
		{"drank tea, then had to pee", ""},
		{"used the ball on both sides, felt good", ""},
		{"rolled slowly, breathed, tender but better after", ""},
		{"heat pads helped", ""},
		{"long light strokes, then ball on the wall", ""},
		{"tight and sore after a day at the desk", ""},
		{"pain 6 before, 3 after, slept well", ""},
		{"", ""},
		{"…", ""},
		{"42", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(Mentions(tt.note), " "); got != tt.want {
			t.Errorf("Mentions(%q) = %q, want %q", tt.note, got, tt.want)
		}
	}
	asks := 0
	for _, tt := range tests {
		if tt.want != "" {
			asks++
		}
	}
	t.Logf("%d notes, %d of them ask", len(tests), asks)
}

func TestMentionsInAVeryLongNote(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	tests := []struct{ piece, want string }{
		{"rolled the calf and pressed a spot ", ""},
		{"can't feel ", ""},
		{"no ", ""},
		{"not numb, ", ""},
		{"numb ", ""},
		{"she ", ""},
		{"no or ", ""},
		{"scared of ", ""},
		{"used to ", ""},
	}
	for _, tt := range tests {
		note := strings.Repeat(tt.piece, 100_000/len(tt.piece))
		if got := strings.Join(Mentions(note), " "); got != tt.want {
			t.Errorf("Mentions(100 kB of %q) = %q, want %q", tt.piece, got, tt.want)
		}
		if got := strings.Join(Mentions(note+". toilet paper feels odd"), " "); got != "numb-saddle" {
			t.Errorf("Mentions(100 kB of %q and a sign) = %q, want numb-saddle", tt.piece, got)
		}
	}
}

// Every phrase is found in itself: a row that can never match is a mistake.
func TestPhrasesMatchThemselves(t *testing.T) {
	check := func(where string, phrases []string) {
		for _, p := range phrases {
			if note := plain(p); len(tokenize(note).find([]string{p}, false)) == 0 {
				t.Errorf("%s: %q is not found in %q", where, p, note)
			}
			for _, el := range strings.Fields(p) {
				for word := range strings.SplitSeq(strings.TrimPrefix(el, "?"), "|") {
					if name, found := strings.CutPrefix(word, "@"); found && !strings.Contains(name, "_") && load().classes[name].is == nil {
						t.Errorf("%s: %q names the unknown words %s", where, p, name)
					}
				}
				if strings.Contains(strings.TrimPrefix(el, "?"), "?") || strings.HasPrefix(el, "|") || strings.HasSuffix(el, "|") || strings.ContainsAny(el, "'’+!") || el != strings.ToLower(el) {
					t.Errorf("%s: %q has the malformed part %q", where, p, el)
				}
			}
		}
	}
	for _, s := range concepts() {
		check(s.id, s.phrases)
		check(s.id, s.not)
	}
	for name, phrases := range load().cues {
		check(name, phrases)
	}
	for name, c := range load().classes {
		check(name, c.phrases)
	}
}

func FuzzMentions(f *testing.F) {
	for _, note := range []string{
		"toilet paper feels odd", "can’t wee, no fever?", "\x1b[31mnumb\x1b[0m down there", "\xff\xfe'\xff", "38,5°C", "…;t\n\n- no",
		"ﬁever ＮＵＭＢ", "a\u0301\u200b'b", "what if, as a child, my mum", "can ;t", "1.2.3,4", "no no no or or and and", "t", "don t",
	} {
		f.Add(note)
	}
	known := map[string]bool{}
	for _, s := range concepts() {
		known[s.id] = true
	}
	f.Fuzz(func(t *testing.T, note string) {
		seen := map[string]bool{}
		for _, id := range Mentions(note) {
			if !known[id] || seen[id] {
				t.Errorf("Mentions(%q) has %q, which is unknown or twice", note, id)
			}
			seen[id] = true
		}
		for _, w := range tokenize(note).words {
			if w.text == "" || !utf8.ValidString(w.text) {
				t.Errorf("tokenize(%q) has the word %q", note, w.text)
			}
		}
	})
}

// writtenNotes are the files of notes, the later ones by people who had not seen the vocabulary.
var writtenNotes = []string{"notes.txt", "notes_independent.txt", "notes_third.txt", "notes_fourth.txt", "notes_fifth.txt"}

// Mentions finds what people write, and finds nothing where there is no sign.
func TestMentionsInWrittenNotes(t *testing.T) {
	for _, name := range writtenNotes {
		signs, heard, others, silent := 0, 0, 0, 0
		for _, w := range readNotes(t, name) {
			got := Mentions(w.text)
			if w.want[0] == "none" {
				others++
				if len(got) == 0 {
					silent++
				} else {
					t.Errorf("%s: Mentions(%q) = %v, want nothing", name, w.text, got)
				}
				continue
			}
			signs++
			if slices.ContainsFunc(w.want, func(id string) bool { return slices.Contains(got, id) }) {
				heard++
			} else {
				t.Logf("%s: Mentions(%q) = %v, want %s", name, w.text, got, strings.Join(w.want, " or "))
			}
		}
		t.Logf("%s: %d of %d signs heard, %d of %d others silent", name, heard, signs, silent, others)
		if heard*100 < signs*95 {
			t.Errorf("%s: %d of %d signs are heard, want 95 in a hundred", name, heard, signs)
		}
	}
}

// The place of an entry stands in for a word that its note leaves out.
func TestMentionsAt(t *testing.T) {
	if testing.Short() {
		t.Skip("this takes long")
	}
	for _, c := range []struct{ note, place, want string }{
		{"swollen and hot, only this leg. skin looks tight and reddish", "calf", "leg-swollen leg-hot"},
		{"swollen, twice the other one", "calf", "leg-swollen"},
		{"gone cold and white", "foot", "cold-limb"},
		{"red and hot over the scar", "hip", "hot-skin hot-joint"},
		{"gone numb", "foot", "tingling-leg"},
		{"numb with boredom on the train", "foot", ""},
		{"no swelling, not hot", "calf", ""},
		{"swelling of my knee", "calf", ""},
		{"warm bath first", "calf", ""},
		{"hot and swollen", "", ""},
	} {
		if got := strings.Join(MentionsAt(c.note, c.place), " "); got != c.want {
			t.Errorf("MentionsAt(%q, %q) = %q, want %q", c.note, c.place, got, c.want)
		}
	}
	for _, name := range writtenNotes {
		for _, w := range readNotes(t, name) {
			for _, place := range []string{"calf", "thigh", "foot", "arm", "hip", "shoulder"} {
				if got := MentionsAt(w.text, place); w.want[0] == "none" && len(got) > 0 {
					t.Errorf("%s: MentionsAt(%q, %q) = %v, want nothing", name, w.text, place, got)
				}
			}
		}
	}
}

func TestEdits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"fever", "fever", 0}, {"feaver", "fever", 1}, {"fevre", "fever", 1}, {"tingeling", "tingling", 1}, {"numb", "", 4}, {"swolen", "swollen", 1}} {
		if got := Edits(c.a, c.b); got != c.want {
			t.Errorf("Edits(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

// writtenNote is a line of a file in testdata: a note, and the ids of which it
// mentions one.
type writtenNote struct {
	text string
	want []string
}

func readNotes(t *testing.T, name string) []writtenNote {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var list []writtenNote
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		said, want, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !found {
			t.Fatalf("%s: %q has no tab", name, line)
		}
		list = append(list, writtenNote{said, strings.Fields(want)})
	}
	return list
}
