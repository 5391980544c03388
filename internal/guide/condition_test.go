package guide

import (
	"testing"
)

type fixed Truth

func (c fixed) String() string                 { return Truth(c).String() }
func (c fixed) truth(*inquiry) Truth           { return Truth(c) }
func (c fixed) grounds(*inquiry, func(ground)) {}
func (c fixed) leaves(func(Condition))         {}

func TestKleene(t *testing.T) {
	y, n, u := fixed(Yes), fixed(No), fixed(Unknown)
	for _, c := range []struct {
		is   Condition
		want Truth
	}{
		{allOf(y, y), Yes},
		{allOf(y, u), Unknown},
		{allOf(u, n), No},
		{anyOf(n, n), No},
		{anyOf(n, u), Unknown},
		{anyOf(u, y), Yes},
		{not(y), No},
		{not(u), Unknown},
		{not(n), Yes},
		{atLeast(2, y, u, y), Yes},
		{atLeast(2, y, u, n), Unknown},
		{atLeast(2, y, n, n), No},
		{atLeast(2, u, u, n), Unknown},
		{always(), Yes},
	} {
		if got := c.is.truth(nil); got != c.want {
			t.Errorf("%s = %s, want %s", c.is, got, c.want)
		}
	}
}

func TestConditions(t *testing.T) {
	for _, c := range []struct {
		is    Condition
		story string
		want  Truth
	}{
		{there("weak-leg"), "", No},
		{there("weak-leg"), "+weak-leg.r @9d", Yes},
		{there("weak-leg.left"), "+weak-leg.r @9d", No},
		{there("weak-leg.right"), "+weak-leg.both @9d", Yes},
		{there("weak-leg.one"), "+weak-leg.both @9d", No},
		{there("weak-leg.one"), "+weak-leg @9d", Yes},
		{there("weak-leg.both"), "+weak-leg.l; +weak-leg.r", Yes},
		{there("weak-leg.both"), "+weak-leg; +weak-leg.r", No},
		{there("nerve-leg.both"), "+tingling-leg.l; +shooting-leg.r", Yes},
		{there("nerve-leg"), "+tingling-leg=gone", No},

		{recent("numb-saddle", 14), "+numb-saddle @14d", Yes},
		{recent("numb-saddle", 14), "+numb-saddle @15d", No},
		{recent("numb-saddle", 14), "+numb-saddle=same", Unknown},
		{recent("numb-saddle", 14), "+numb-saddle=worse", Yes},
		{recent("numb-saddle", 14), "+numb-saddle since 2026-11", Yes},
		{recent("numb-saddle", 14), "+numb-saddle since 2026-10", No},
		{recent("numb-saddle", 14), "+numb-saddle since 2026", Unknown},
		{passed("numb-saddle", 14), "+numb-saddle=gone since 2026-11", Yes},
		{long("tingling-leg", 42), "+tingling-leg since 2026-10", Unknown},
		{recent("numb-saddle", 14), "+numb-saddle since 2024; +numb-saddle=worse", Yes},
		{recent("nerve-leg.both", 14), "+shooting-leg.l @60d; +shooting-leg.r @3d", Yes},
		{recent("nerve-leg.both", 14), "+shooting-leg.both @60d", No},

		{worse("cord", 7), "+unsteady=worse @7d", Yes},
		{worse("cord", 7), "+unsteady=worse @8d", No},
		{worse("cord", 7), "+unsteady @1d", No},
		{worse("cord", 7), "+unsteady=worse @3d; +unsteady=gone @2d", No},

		{began("numb-saddle", 84), "+numb-saddle=same", Yes},
		{began("numb-saddle", 84), "+numb-saddle since 2024", No},
		{began("numb-saddle", 84), "+numb-saddle since 2026", Yes},

		{long("tingle", 42), "+tingling-arm.l since 42d", Yes},
		{long("tingle", 42), "+tingling-arm.l since 41d", No},
		{long("tingle", 42), "+tingling-arm.l=same", Unknown},

		{fast("weak-leg", 28), "+weak-leg.l since 28d", Yes},
		{fast("weak-leg", 28), "+weak-leg.l since 29d", No},
		{fast("weak-leg", 28), "+weak-leg.l=worse", Yes},
		{fast("weak-leg", 28), "+weak-leg.l=worse since 60d", No},
		{fast("weak-leg", 28), "+weak-leg.l=same", No},
		{fast("weak-leg", 28), "+weak-leg.l=worse @3d; +weak-leg.l=same since 60d @1d", No},
		{fast("weak-leg", 28), "+weak-leg.l=worse since 60d @3d; +weak-leg.l=same since 9d @1d", Yes},
		{fast("weak-leg", 28), "+weak-leg.l since 90d @60d; +weak-leg.l=worse @2d", No},
		{fast("weak-leg", 28), "+weak-leg.l since 90d @60d; +weak-leg.l=same @20d; +weak-leg.l=worse @2d", Yes},

		{passed("chest-pain", 3), "+chest-pain @3d; +chest-pain=gone @2d", Yes},
		{passed("chest-pain", 3), "+chest-pain @6d; +chest-pain=gone @2d", No},
		{passed("chest-pain", 3), "+chest-pain @5d; +chest-pain=gone @4d", No},
		{passed("chest-pain", 3), "+chest-pain=gone @2d", Yes},
		{passed("chest-pain", 3), "+chest-pain @3d; +chest-pain=no @2d", Yes},
		{passed("chest-pain", 3), "+chest-pain @3d; +chest-pain=no @3d", No}, // a slip of the same minute

		{had("fever", 2), "+fever @4d; +fever=gone @2d", Yes},
		{had("fever", 2), "+fever @6d; +fever=gone @3d", No},
		{had("injury-major", 14), "+injury-major since 14d", Yes},
		{had("injury-major", 14), "+injury-major since 2026-11", Yes},
		{had("injury-major", 14), "+injury-major since 2026", Unknown},
		{had("heart-event", 42), "heart-event=2026-10", Yes},
		{had("heart-event", 42), "heart-event=2026", Unknown},
		{had("injury-major", 14), "+injury-major since 2025", No},
		{had("surgery", 84), "", Unknown},
		{had("surgery", 84), "surgery=no", No},
		{had("surgery", 84), "surgery=yes", Unknown},
		{had("surgery", 84), "surgery=2026-10", Yes},
		{is("surgery"), "surgery=2019", Yes},
		{longSince("back-pain-since", 91), "back-pain-since=2025", Yes},

		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session piriformis rolling @1d; +tingling-leg.l", Yes},
		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session piriformis rolling @3d; +tingling-leg.l", No},
		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session piriformis rolling @3d; +tingling-leg.l since 1d", Yes},
		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session piriformis rolling @3d; +tingling-leg.l=same", Unknown},
		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session neck friction @1d; +tingling-leg.l", No},
		{afterSession("tingling-leg", 48, "leg-nerve", 14), "session piriformis rolling @2d; +tingling-leg.l @1d; +tingling-leg.l=gone", Yes},

		{is("cancer"), "", Unknown},
		{is("cancer"), "cancer-active=yes", Yes},
		{is("cancer"), "cancer-active=yes; cancer=no", No},
		{is("cancer"), "cancer-active=no", Unknown},
		{is("smoker"), "smoker=past", Yes},
		{equals("pregnant", "late"), "pregnant=late", Yes},
		{not(equals("pregnant", "late")), "pregnancy-high-risk=yes", Yes},
		{ageAtLeast(70), "age=70", Yes},
		{ageAtLeast(70), "age=69", No},
		{ageOver(50), "age=50", No},
		{ageUnder(18), "age=18", Yes},
		{ageUnder(18), "age=19", No},
		{ageUnder(18), "", Unknown},
		{onsetUnder(45), "age=60; back-pain-since=2011", Yes},
		{onsetUnder(45), "age=60; back-pain-since=2012", No},
		{onsetUnder(45), "age=60", Unknown},

		{pain("spine"), "pain neck 1", Yes},
		{pain("spine"), "pain calves 5", No},
		{pain("neck"), "pain suboccipitals 3", Yes},
		{pain("calf.one"), "pain calves 5", No},
		{pain("calf.one"), "pain calves 5 one", Yes},
		{severe("any"), "pain neck 7", Yes},
		{newPain("spine", 28), "pain neck 4 since 28d", Yes},
		{newPain("spine", 28), "pain neck 4 since 29d", No},
		{newPain("spine", 28), "pain neck 4 since 2026", Yes},
		{longPain("spine", 14), "pain neck 4 since 2026", Yes},
		{longPain("spine", 14), "pain neck 4 since 13d", No},
		{session("neck", 28, "percussion"), "session neck percussion @28d", Yes},
		{session("neck", 28, "percussion"), "session neck friction @2d", No},
		{trend(TierSee, "any"), "trend neck urgent", Yes},
		{trend(TierSee, "any"), "trend neck watch", No},
		{worseAfter("any", 0), "worse-after neck rolling", Yes},
		{worseAfter("any", 14), "worse-after neck rolling", No},
		{soreAfter("any", 3), "sore neck 3", Yes},
		{soreAfter("any", 10), "sore neck 9", No},
		{fires("inf-skin"), "+hot-skin", Yes},
		{fires("inf-skin"), "", No},
		{fires("mscc-cancer-neuro"), "pain neck 4; +weak-arm.l", Unknown},
	} {
		f := tell(t, c.story)
		if got := c.is.truth(newInquiry(&f, Rules())); got != c.want {
			t.Errorf("%s of %q = %s, want %s", c.is, c.story, got, c.want)
		}
	}
}
