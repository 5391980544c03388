// Package trends is what a diary adds up to: weeks, the direction of pain, the
// worsening rule, and which technique helps.
//
// It is pure sums over samples: no SQL, no clock, no advice. Whoever asks says
// on which day.
package trends
