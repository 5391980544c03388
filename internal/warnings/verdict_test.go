package warnings

import (
	"reflect"
	"strings"
	"testing"

	"backlog/internal/sessions"
)

// A verdict is complete as Judge returns it: a part that a caller had to fill in
// would be forgotten by one of them.
func TestJudgeFillsEveryPart(t *testing.T) {
	d := tell(t,
		"-100 numb-saddle",
		"-21 coughing-blood", "-15 coughing-blood=same", "-9 coughing-blood=same", "-3 coughing-blood=same",
		"-2 unsteady", "-2 dizzy", "-1 erector-spinae 5", "-1 nowhere 5",
	)
	d.Noted = []sessions.Entry{{Number: 9, Kind: sessions.Reading, At: endOf(-1).At, Day: endOf(-1).Day, Note: "slurred speech this morning"}}
	v := reflect.ValueOf(d.Judge(vocabulary(t), endOf(0)))
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Errorf("Judge left %s empty", v.Type().Field(i).Name)
		}
	}
}

// A sign that was urgent and ended by silence is asked after even when a year has
// passed, however often it was reported the same meanwhile.
func TestUnanswered(t *testing.T) {
	for _, c := range []struct {
		name  string
		story []string
		want  string
	}{
		{"silent since", []string{"-500 numb-saddle"}, "numb-saddle"},
		{"the same until its rule was silent", []string{"-460 coughing-blood", "-453 coughing-blood=same", "-446 coughing-blood=same", "-439 coughing-blood=same"}, "coughing-blood"},
		{"better, and silent since", []string{"-460 coughing-blood", "-453 coughing-blood=same", "-446 coughing-blood=better"}, "coughing-blood"},
		{"gone", []string{"-500 numb-saddle", "-490 numb-saddle=gone"}, ""},
		{"seen", []string{"-500 numb-saddle", "-490 seen ces-saddle-numbness"}, ""},
		{"seen before it came", []string{"-510 seen ces-saddle-numbness", "-500 numb-saddle"}, "numb-saddle"},
		{"urgent by the pain of that time", []string{"-460 erector-spinae 5", "-460 fever"}, "fever"},
		{"the pain came a day later", []string{"-460 fever", "-459 erector-spinae 5"}, "fever"},
		{"an hour after it", []string{"-500 weight-loss", "-500 erector-spinae 5"}, "weight-loss"},
		{"the pain came weeks later", []string{"-460 fever", "-420 erector-spinae 5"}, ""},
		{"seen under another rule that it was a reason of", []string{"-460 piriformis compression 6-3", "-460 tingling-leg.l", "-450 seen neuro-one-limb-tingle"}, ""},
		{"seen for another sign", []string{"-500 numb-saddle", "-500 weak-leg.l", "-490 seen neuro-fast-one-limb"}, "numb-saddle"},
		{"seen, and worse after that", []string{"-510 numb-saddle", "-505 seen ces-saddle-numbness", "-500 numb-saddle=worse"}, "numb-saddle"},
		{"seen, and the same after that", []string{"-510 numb-saddle", "-505 seen ces-saddle-numbness", "-500 numb-saddle=same"}, ""},
		{"never urgent", []string{"-500 muscle-sore"}, ""},
	} {
		var got []string
		for _, ask := range tell(t, c.story...).Judge(vocabulary(t), endOf(0)).Unanswered {
			got = append(got, ask.ID+ask.Side.Suffix())
		}
		if list := strings.Join(got, " "); list != c.want {
			t.Errorf("%s: %s leaves %q unanswered, want %q", c.name, strings.Join(c.story, "; "), list, c.want)
		}
	}
}
