package trends

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// readings adds scores without a massage, a day and a score each.
func readings(d *Diary, days map[guide.Day]int) {
	for day, score := range days {
		read(d, "neck", day, score)
	}
}

func TestEpisodeSummaries(t *testing.T) {
	for _, test := range []struct {
		name   string
		closed []guide.Day
		asOf   guide.Day
		want   string
	}{
		{"none closed", nil, 20082, "20000-20010 ended, 20060-20080 open"},
		{"35 days without pain, 36 end it", nil, 20116, "20000-20010 ended, 20060-20080 ended"},
		{"as of an earlier day", nil, 20020, "20000-20010 open"},
		{"after two weeks without pain it may be closed", nil, 20094, "20000-20010 ended, 20060-20080 may be closed"},
		{"after 13 days it may not", nil, 20093, "20000-20010 ended, 20060-20080 open"},
		{"closed", []guide.Day{20094}, 20100, "20000-20010 ended, 20060-20080 closed 20094"},
		{"the first one closed", []guide.Day{20020}, 20100, "20000-20010 closed 20020, 20060-20080 may be closed"},
		{"closed, then pain again", []guide.Day{20065}, 20100, "20000-20010 ended, 20060-20060 closed 20065, 20070-20080 may be closed"},
		{"closed on the day of a score", []guide.Day{20070}, 20100, "20000-20010 ended, 20060-20070 closed 20070, 20080-20080 may be closed"},
		{"closed twice", []guide.Day{20096, 20094}, 20100, "20000-20010 ended, 20060-20080 closed 20094"},
		{"closed too early and too late", []guide.Day{19990, 20050, 20200}, 20210, "20000-20010 ended, 20060-20080 ended"},
		{"a closing that is in the future", []guide.Day{20094}, 20090, "20000-20010 ended, 20060-20080 open"},
	} {
		var d Diary
		readings(&d, map[guide.Day]int{19999: 0, 20000: 4, 20010: 2, 20012: 0, 20060: 5, 20068: 0, 20070: 6, 20080: 3, 20090: 0})
		var got []string
		for _, s := range d.EpisodeSummaries("neck", test.closed, test.asOf) {
			state := "ended"
			switch {
			case s.Closed != nil:
				state = fmt.Sprintf("closed %d", int(*s.Closed))
			case s.MayClose:
				state = "may be closed"
			case s.State == EpisodeOpen:
				state = "open"
			}
			got = append(got, fmt.Sprintf("%d-%d %s", int(s.First), int(s.Last), state))
		}
		if text := strings.Join(got, ", "); text != test.want {
			t.Errorf("%s: %s, want %s", test.name, text, test.want)
		}
	}
}

func TestSummaryAddsUpWhatWasLogged(t *testing.T) {
	var d Diary
	massage(&d, 20000, "rolling", "", 4, 6)
	massage(&d, 20002, "rolling", "", 7, 3)
	readings(&d, map[guide.Day]int{20004: 0, 20005: 2, 20006: 0})
	want := EpisodeSummary{
		Began: guide.On(20000), First: 20000, Last: 20005, State: EpisodeOpen, PainFree: 5,
		Sessions: 2, Readings: 2, Days: 4, Worst: 7, Level: Figure{3, 4},
	}
	if got, found := d.LastEpisode("neck", nil, 20010); !found || got != want {
		t.Errorf("LastEpisode = %+v, %t, want %+v", got, found, want)
	}
	if got, found := d.LastEpisode("calves", nil, 20010); found {
		t.Errorf("LastEpisode of a region never logged = %+v, want none", got)
	}
}

// What a person closes must not reach the rules, which know episodes by themselves.
func TestClosingLeavesEpisodesOfTheRulesAlone(t *testing.T) {
	var d Diary
	readings(&d, map[guide.Day]int{20000: 4, 20010: 5})
	before, _ := d.Episode("neck", 20010)
	d.EpisodeSummaries("neck", []guide.Day{20005}, 20010)
	if after, _ := d.Episode("neck", 20010); after != before || after.First != 20000 {
		t.Errorf("Episode = %+v, want %+v", after, before)
	}
}

func TestSinceBeginsAnEpisode(t *testing.T) {
	var d Diary
	readings(&d, map[guide.Day]int{20000: 4, 20010: 5})
	d.Add(sessions.Observation{At: 20012 * 86400, Day: 20012, Region: "neck", Before: sessions.NRS(6), Since: guide.On(20008)})
	got := d.EpisodeSummaries("neck", nil, 20012)
	if len(got) != 2 || got[0].Last != 20000 || got[1].First != 20010 || got[1].Began != guide.On(20008) {
		t.Errorf("EpisodeSummaries = %+v, want one up to 20000 and one that began on 20008", got)
	}
}

func TestAround(t *testing.T) {
	var d Diary
	massage(&d, 19989, "rolling", "", 9, 9)
	massage(&d, 19990, "rolling", "", 6, 5)
	massage(&d, 19999, "rolling", "", 8, 5)
	massage(&d, 20000, "rolling", "", 3, 2)
	readings(&d, map[guide.Day]int{20003: 4, 20010: 9})
	got := d.Around(20000, 10, 20005)
	want := []Around{{
		Region: "neck",
		Before: Stretch{Period: Period{19990, 19999}, Sessions: 2, Level: Figure{7, 2}, Change: Figure{-2, 2}},
		After:  Stretch{Period: Period{20000, 20005}, Sessions: 1, Readings: 1, Level: Figure{3.5, 2}, Change: Figure{-1, 1}},
	}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := d.Around(21000, 10, 21000); len(got) != 0 {
		t.Errorf("Around = %+v, want none", got)
	}
}
