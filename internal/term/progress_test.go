package term

import (
	"strings"
	"testing"
	"time"
)

func TestProgress(t *testing.T) {
	now := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	run := func(bar bool, total int) string {
		var out strings.Builder
		p := NewProgress(&out, bar, func() time.Time { return now })
		for done := 0; done <= total; done += total / 4 {
			p.Show("checking", done, total)
			now = now.Add(6 * time.Second)
		}
		p.Show("copying", 0, total)
		p.Clear()
		p.Clear()
		return out.String()
	}
	for _, c := range []struct {
		bar   bool
		total int
		want  string
	}{
		{true, 4000, ""},
		{true, 6000, "\rchecking  ..............................  0 of 6000" +
			"\rchecking  #######.......................  1500 of 6000" +
			"\rchecking  ###############...............  3000 of 6000" +
			"\rchecking  ######################........  4500 of 6000" +
			"\rchecking  ##############################  6000 of 6000" +
			"\rcopying  ..............................  0 of 6000    " +
			"\r" + strings.Repeat(" ", 50) + "\r"},
		{false, 4000, "backlog: checking: 2000 of 4000\nbacklog: checking: 4000 of 4000\n"},
	} {
		if got := run(c.bar, c.total); got != c.want {
			t.Errorf("bar %t of %d: got\n%q, want\n%q", c.bar, c.total, got, c.want)
		}
	}
}
