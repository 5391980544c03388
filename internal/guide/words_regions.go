package guide

import (
	"slices"
	"strings"
	"sync"
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
	ID      string // the muscle's name, or an everyday word where there is no single muscle
	Name    string // what it is called on a screen: "lower back"; of a region of the person's own, the label
	Label   string // where it is: "beside the spine, lower back"
	Group   string // the part of the body that it belongs to
	Spine   bool   // it lies on or beside the spine
	Guide   bool   // the guide shows where it is and how to work it
	Aliases []string
	Own     bool // the person's own, not one of the vocabulary
}

var regions = []Region{
	{ID: "suboccipitals", Name: "skull base", Label: "muscles under the back of the skull", Group: "neck", Spine: true, Aliases: []string{"skull-base", "suboccipital"}},
	{ID: "neck", Name: "neck", Label: "back of the neck", Group: "neck", Spine: true, Aliases: []string{"neck-back", "back-of-neck"}},
	{ID: "levator-scapulae", Name: "side of the neck", Label: "side-back of the neck to the shoulder blade", Group: "neck", Spine: true, Aliases: []string{"levator", "levators", "side-of-the-neck"}},
	{ID: "upper-trapezius", Name: "upper shoulder", Label: "muscle roll between neck and shoulder tip", Group: "shoulder", Guide: true, Aliases: []string{"traps", "trap", "trapezius", "upper-traps", "upper-shoulder", "shoulder-roll"}},
	{ID: "shoulder", Name: "shoulder", Label: "shoulder muscles", Group: "shoulder", Aliases: []string{"shoulders", "deltoid", "rotator-cuff"}},
	{ID: "rhomboids", Name: "between the shoulder blades", Label: "between spine and shoulder blade", Group: "upper-back", Spine: true, Guide: true, Aliases: []string{"rhomboid", "upper-back", "shoulder-blade", "between-the-shoulder-blades"}},
	{ID: "thoracic-erectors", Name: "mid-back", Label: "beside the spine, mid-back", Group: "mid-back", Spine: true, Aliases: []string{"mid-back", "thoracic", "thoracic-spine"}},
	{ID: "latissimus-dorsi", Name: "side of the back", Label: "side of the back, below the armpit", Group: "mid-back", Aliases: []string{"lats", "lat", "latissimus", "side-of-the-back"}},
	{ID: "erector-spinae", Name: "lower back", Label: "beside the spine, lower back", Group: "lower-back", Spine: true, Guide: true, Aliases: []string{"lower-back", "low-back", "erectors", "lumbar"}},
	{ID: "quadratus-lumborum", Name: "side of the lower back", Label: "side of the lower back, rib to hip", Group: "lower-back", Spine: true, Aliases: []string{"ql", "loin", "side-of-the-lower-back"}},
	{ID: "gluteus-maximus", Name: "buttock", Label: "buttock", Group: "buttock", Aliases: []string{"butt", "buttock", "glutes", "glute-max"}},
	{ID: "gluteus-medius", Name: "side of the hip", Label: "side of the hip, above and behind the bone", Group: "buttock", Guide: true, Aliases: []string{"glute-med", "side-hip", "side-of-the-hip"}},
	{ID: "piriformis", Name: "deep buttock", Label: "deep in the buttock", Group: "buttock", Guide: true, Aliases: []string{"deep-buttock"}},
	{ID: "hip-flexors", Name: "front of the hip", Label: "front of the hip", Group: "hip", Aliases: []string{"psoas", "front-hip", "front-of-the-hip"}},
	{ID: "quadriceps", Name: "front of the thigh", Label: "front of the thigh", Group: "thigh", Aliases: []string{"quads", "front-thigh", "front-of-the-thigh"}},
	{ID: "hamstrings", Name: "back of the thigh", Label: "back of the thigh", Group: "thigh", Aliases: []string{"hamstring", "back-thigh", "back-of-the-thigh"}},
	{ID: "calves", Name: "calf", Label: "calf", Group: "calf", Aliases: []string{"calf"}},
	{ID: "feet", Name: "sole of the foot", Label: "sole of the foot", Group: "foot", Aliases: []string{"foot", "sole", "plantar", "sole-of-the-foot"}},
}

// spokenRegion returns the region that a word means as people say it: its name or the
// beginning of its label, with or without "the" and "my" in it.
func spokenRegion(word string) (id string, ok bool) {
	id = saidOfRegions()[bareWord(word)]
	return id, id != ""
}

// bareWord returns a word without "the" and "my" in it.
func bareWord(word string) string {
	return strings.Trim(withoutArticles.Replace("-"+plainWord(word)+"-"), "-")
}

var withoutArticles = strings.NewReplacer("-the-", "-", "-my-", "-")

// saidOfRegions returns the regions by what they are called; "" for what several are.
var saidOfRegions = sync.OnceValue(func() map[string]string {
	said := map[string]string{ // what is understood and not listed
		"lowerback": "erector-spinae", "small-of-back": "erector-spinae", "bottom-of-back": "erector-spinae",
		"midback": "thoracic-erectors", "middle-back": "thoracic-erectors", "middle-of-back": "thoracic-erectors",
		"upperback": "rhomboids", "between-shoulders": "rhomboids",
		"bum": "gluteus-maximus", "bottom": "gluteus-maximus", "backside": "gluteus-maximus",
		"nape": "neck", "base-of-skull": "suboccipitals", "bottom-of-foot": "feet",
	}
	for i := range regions {
		r := &regions[i]
		first, _, _ := strings.Cut(r.Label, ",")
		for _, name := range append([]string{r.Name, first, strings.ReplaceAll(r.Label, ",", "")}, r.Aliases...) {
			if other, found := said[bareWord(name)]; found && other != r.ID {
				said[bareWord(name)] = ""
			} else {
				said[bareWord(name)] = r.ID
			}
		}
	}
	return said
})

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
			words = appendNew(words, PlaceName(part))
		}
		return words
	}
	return []string{PlaceName(place)}
}

// RegionName returns what a region is called on a screen: its everyday name. A region
// that is not known is called by its id.
func (v *Vocabulary) RegionName(id string) string {
	if r, known := v.Region(id); known && r.Own {
		return r.Label
	}
	return PlaceName(id)
}

// PlaceName returns what a part of the body or a region is called on a screen. Another
// word is returned as it is spoken.
func PlaceName(id string) string {
	for _, g := range groups {
		if g.ID == id {
			return g.Label
		}
	}
	for i := range regions {
		if regions[i].ID == id {
			return regions[i].Name
		}
	}
	return strings.ReplaceAll(id, "-", " ")
}
