package guide

import (
	"slices"
	"strings"
)

// Group is a part of the body. Every region belongs to one.
type Group struct {
	ID, Label string
}

var groups = []Group{
	{ID: "neck", Label: "neck"},
	{ID: "shoulder", Label: "shoulder"},
	{ID: "upper-back", Label: "upper back"},
	{ID: "mid-back", Label: "mid-back"},
	{ID: "lower-back", Label: "lower back"},
	{ID: "buttock", Label: "buttock"},
	{ID: "hip", Label: "front of the hip"},
	{ID: "thigh", Label: "thigh"},
	{ID: "calf", Label: "calf"},
	{ID: "foot", Label: "foot"},
	{ID: "arm", Label: "arm"},
}

// Region is a place on the body that pain and massage are logged for.
type Region struct {
	ID, Label string
	Group     string // the part of the body that it belongs to
	Spine     bool   // it lies on or beside the spine
	Guide     bool   // the guide shows where it is and how to work it
	Aliases   []string
	Own       bool // the person's own, not one of the vocabulary
}

var regions = []Region{
	{ID: "suboccipitals", Label: "muscles under the back of the skull", Group: "neck", Spine: true, Aliases: []string{"skull-base", "suboccipital"}},
	{ID: "neck", Label: "back of the neck", Group: "neck", Spine: true, Aliases: []string{"neck-back", "back-of-neck"}},
	{ID: "levator-scapulae", Label: "side-back of the neck to the shoulder blade", Group: "neck", Spine: true, Aliases: []string{"levator", "levators"}},
	{ID: "upper-trapezius", Label: "muscle roll between neck and shoulder tip", Group: "shoulder", Guide: true, Aliases: []string{"traps", "trap", "trapezius", "upper-traps"}},
	{ID: "shoulder", Label: "shoulder muscles", Group: "shoulder", Aliases: []string{"shoulders", "deltoid", "rotator-cuff"}},
	{ID: "rhomboids", Label: "between spine and shoulder blade", Group: "upper-back", Spine: true, Guide: true, Aliases: []string{"rhomboid", "upper-back", "shoulder-blade"}},
	{ID: "thoracic-erectors", Label: "beside the spine, mid-back", Group: "mid-back", Spine: true, Aliases: []string{"mid-back", "thoracic", "thoracic-spine"}},
	{ID: "latissimus-dorsi", Label: "side of the back, below the armpit", Group: "mid-back", Aliases: []string{"lats", "lat", "latissimus"}},
	{ID: "erector-spinae", Label: "beside the spine, lower back", Group: "lower-back", Spine: true, Guide: true, Aliases: []string{"lower-back", "low-back", "erectors", "lumbar"}},
	{ID: "quadratus-lumborum", Label: "side of the lower back, rib to hip", Group: "lower-back", Spine: true, Aliases: []string{"ql", "loin"}},
	{ID: "gluteus-maximus", Label: "buttock", Group: "buttock", Aliases: []string{"butt", "buttock", "glutes", "glute-max"}},
	{ID: "gluteus-medius", Label: "side of the hip, above and behind the bone", Group: "buttock", Guide: true, Aliases: []string{"glute-med", "side-hip"}},
	{ID: "piriformis", Label: "deep in the buttock", Group: "buttock", Guide: true, Aliases: []string{"deep-buttock"}},
	{ID: "hip-flexors", Label: "front of the hip", Group: "hip", Aliases: []string{"psoas", "front-hip"}},
	{ID: "quadriceps", Label: "front of the thigh", Group: "thigh", Aliases: []string{"quads", "front-thigh"}},
	{ID: "hamstrings", Label: "back of the thigh", Group: "thigh", Aliases: []string{"hamstring", "back-thigh"}},
	{ID: "calves", Label: "calf", Group: "calf", Aliases: []string{"calf"}},
	{ID: "feet", Label: "sole of the foot", Group: "foot", Aliases: []string{"foot", "sole", "plantar"}},
}

// place names several groups or regions at once.
type place struct {
	id    string
	parts []string
}

var places = []place{
	{"spine", []string{"suboccipitals", "neck", "levator-scapulae", "rhomboids", "thoracic-erectors", "erector-spinae", "quadratus-lumborum"}},
	{"thoracic", []string{"upper-back", "mid-back"}},
	{"back", []string{"upper-back", "mid-back", "lower-back"}},
	{"low", []string{"lower-back"}},
	{"trunk", []string{"neck", "shoulder", "upper-back", "mid-back"}},
	{"spine-or-hip", []string{"neck", "upper-back", "mid-back", "lower-back", "buttock", "hip"}},
	{"leg", []string{"thigh", "calf", "foot"}},
	{"leg-nerve", []string{"lower-back", "buttock", "hip", "thigh", "calf", "foot"}},
	{"arm-nerve", []string{"neck", "shoulder", "upper-back"}},
	{"spine-or-leg", []string{"neck", "upper-back", "mid-back", "lower-back", "buttock", "hip", "thigh", "calf", "foot"}},
	{"any", []string{"suboccipitals", "neck", "levator-scapulae", "upper-trapezius", "shoulder", "rhomboids", "thoracic-erectors", "latissimus-dorsi", "erector-spinae", "quadratus-lumborum", "gluteus-maximus", "gluteus-medius", "piriformis", "hip-flexors", "quadriceps", "hamstrings", "calves", "feet"}},
}

// PlaceWords returns what an area of a finding is called, in plain words: the
// parts of the body that a place stands for, else the group or the region itself.
func PlaceWords(place string) []string {
	if place == Somewhere {
		return []string{"the affected place"}
	}
	for i := range places {
		if places[i].id != place {
			continue
		}
		var words []string
		for _, part := range places[i].parts {
			if r := slices.IndexFunc(regions, func(r Region) bool { return r.ID == part }); r >= 0 {
				part = regions[r].Group
			}
			words = appendNew(words, GroupLabel(part))
		}
		return words
	}
	return []string{GroupLabel(place)}
}

// GroupLabel returns what a group is called, or another word as it is spoken.
func GroupLabel(id string) string {
	for _, g := range groups {
		if g.ID == id {
			return g.Label
		}
	}
	return strings.ReplaceAll(id, "-", " ")
}
