package exchange

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"backlog/internal/sessions"
)

func TestPlanImport(t *testing.T) {
	reading := func(uid string, at int64, note string) sessions.Entry {
		return sessions.Entry{UID: uid, Kind: sessions.Reading, At: at, Region: "neck", Before: sessions.NRS(4), Note: note}
	}
	stored := func(number int64, e sessions.Entry) sessions.Entry {
		e.Number, e.Day, e.Rev, e.Device = number, 20000, 17, "d"
		return e
	}
	have := []sessions.Entry{
		stored(1, reading("a", 1, "")),
		stored(2, reading("b", 2, "")),
		stored(3, reading("c", 3, "told to nobody")),
		stored(4, sessions.Entry{UID: "d", Kind: sessions.Consultation, At: 4}),
	}
	read := []sessions.Entry{
		reading("", 9, ""),   // equal to the new f, which comes later
		reading("a", 1, ""),  // known
		reading("b", 2, "x"), // differs in its note
		reading("d", 4, ""),  // differs in its kind
		reading("", 3, "told to nobody"),
		reading("", 3, "told to somebody"),
		reading("", 3, "told to somebody"),
		reading("e", 3, "told to nobody"), // the uid is new: what it is equal to does not count
		reading("f", 9, ""),
		reading("", 2, "x"), // equal to what is not taken over
	}
	want := planned{
		Add:      []sessions.Entry{read[5], read[6], read[7], read[8], read[9]},
		Known:    1,
		Repeated: 2,
		Differ:   []sessions.Entry{read[2], read[3]},
	}
	got := planImport(read, nil, have)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("PlanImport (-want +got):\n%s", diff)
	}
}

// Whatever was imported, a second import of it adds nothing, and nothing is lost.
func TestPlanImportTwice(t *testing.T) {
	v := vocabulary(t)
	rapid.Check(t, func(t *rapid.T) {
		kinds := []sessions.Entry{drawEntry(t, v), drawEntry(t, v), drawEntry(t, v)}
		draw := func(label string) []sessions.Entry {
			var list []sessions.Entry
			uids := map[string]bool{}
			for range rapid.IntRange(0, 8).Draw(t, label) {
				e := rapid.SampledFrom(kinds).Draw(t, "entry")
				if e.UID = rapid.SampledFrom([]string{"", "", "a", "b", "c"}).Draw(t, "uid"); uids[e.UID] {
					e.UID = ""
				}
				uids[e.UID] = e.UID != ""
				list = append(list, e)
			}
			return list
		}
		diary := planImport(draw("have"), nil, nil).Add
		read := draw("read")
		plan := planImport(read, nil, diary)
		if n := len(plan.Add) + plan.Known + plan.Repeated + len(plan.Differ); n != len(read) {
			t.Fatalf("the plan has %d of %d entries", n, len(read))
		}
		for i := range plan.Add {
			if plan.Add[i].UID == "" {
				plan.Add[i].UID = fmt.Sprint("given-", i)
			}
		}
		again := planImport(read, nil, append(diary, plan.Add...))
		want := planned{Known: len(read) - plan.Repeated - len(plan.Differ), Repeated: plan.Repeated, Differ: plan.Differ}
		for _, e := range plan.Add {
			if len(e.UID) > 6 {
				want.Known--
				want.Repeated++
			}
		}
		if diff := cmp.Diff(want, again); diff != "" {
			t.Fatalf("second import (-want +got):\n%s", diff)
		}
	})
}
