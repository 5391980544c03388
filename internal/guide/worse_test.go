package guide

import (
	"strings"
	"testing"
)

// Every sentence that several levels share on what would make it worse says what it rests on.
func TestSharedWorseHasSources(t *testing.T) {
	known := map[string]bool{}
	for _, w := range SharedWorse() {
		known[w.Text] = true
		for _, id := range w.Sources {
			if id != "the sources of each rule" && !strings.HasPrefix(id, "unsourced: ") && SourceText(id) == id {
				t.Errorf("%q: there is no source %s", w.Text, id)
			}
		}
	}
	uses := map[string]int{}
	for _, r := range Rules() {
		for _, l := range r.Levels {
			uses[l.Advice.Worse]++
		}
	}
	for text, n := range uses {
		if text != "" && n > 1 && !known[text] {
			t.Errorf("%d levels share %q, and it has no source", n, text)
		}
	}
}

// Of findings that are as urgent the one that leaves less time comes first.
func TestTheTighterAdviceComesFirst(t *testing.T) {
	for _, test := range []struct {
		name          string
		first, second Finding
	}{
		{"what to do", Finding{Urgency: Soon, Advice: Advice{Do: bookEitherSoon}}, Finding{Urgency: Soon, Massage: AvoidAll, Advice: Advice{Do: bookInTwoWeeks}}},
		{"if it gets worse", Finding{Urgency: Caution, Advice: Advice{Do: watch, Worse: "If it is there tomorrow, contact a doctor the same day."}}, Finding{Urgency: Caution, Advice: Advice{Do: watch, Worse: "If it stays, book a doctor."}}},
		{"nothing if it gets worse", Finding{Urgency: Caution, Advice: Advice{Do: watch, Worse: "If it gets worse, book a doctor within two weeks."}}, Finding{Urgency: Caution, Advice: Advice{Do: watch}}},
		{"a time against the next visit", Finding{Urgency: Caution, Advice: Advice{Do: watch}}, Finding{Urgency: Caution, Advice: Advice{Do: "Tell a doctor about this at your next visit if you have not yet."}}},
		{"massage", Finding{Urgency: Soon, Massage: AvoidArea, Advice: Advice{Do: bookEither}}, Finding{Urgency: Soon, Massage: MassageCaution, Advice: Advice{Do: bookEither}}},
		{"a call", Finding{Urgency: Emergency, Call: true}, Finding{Urgency: Emergency, Advice: Advice{Do: "Go to an emergency department now."}}},
		{"urgency", Finding{Urgency: Urgent}, Finding{Urgency: Soon, Advice: Advice{Do: "Contact a doctor today."}}},
	} {
		if BySpeed(test.first, test.second) >= 0 || BySpeed(test.second, test.first) <= 0 {
			t.Errorf("%s: the laxer advice comes first", test.name)
		}
	}
}

// The time that every level's advice leaves can be read from it.
func TestEveryAdviceNamesATime(t *testing.T) {
	for _, r := range Rules() {
		for _, l := range r.Levels {
			if l.Urgency >= Caution && daysLeft(l.Advice.Do) == 365 {
				t.Errorf("%s, %s: no time in %q", r.ID, l.Urgency, l.Advice.Do)
			}
		}
	}
}
