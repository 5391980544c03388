package render

import (
	"strings"
	"testing"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// TestAdviceUnderAvoidAll holds every advice of the table beside one that bars all
// massage: none may sound as if some were allowed, and none may fall silent.
func TestAdviceUnderAvoidAll(t *testing.T) {
	for _, rule := range guide.Rules() {
		for _, level := range rule.Levels {
			f := warnings.Finding{Finding: guide.Finding{Rule: rule.ID, Massage: level.Massage, Urgency: level.Urgency, Advice: level.Advice}}
			got := advice(f, guide.AvoidAll)
			if level.Massage < guide.AvoidAll && (leaves(got) || strings.Contains(got, "massage light")) || len(got) < 20 {
				t.Errorf("advice(%s %s) = %q", rule.ID, level.Urgency, got)
			}
			if got := advice(f, guide.AvoidArea); got != level.Advice {
				t.Errorf("advice(%s %s) = %q where massage is not barred, want %q", rule.ID, level.Urgency, got, level.Advice)
			}
		}
	}
	for _, test := range []struct{ text, want string }{
		{"Contact a doctor today, and keep massage light until you have been seen. It needs checking.", "Contact a doctor today. It needs checking."},
		{"Tell an adult and book a doctor; keep massage light until then. It needs checking.", "Tell an adult and book a doctor. It needs checking."},
		{"Keep massage light, with hands only, and look again in a week.", "Look again in a week."},
	} {
		f := warnings.Finding{Finding: guide.Finding{Massage: guide.MassageCaution, Advice: test.text}}
		if got := advice(f, guide.AvoidAll); got != test.want {
			t.Errorf("advice(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}
