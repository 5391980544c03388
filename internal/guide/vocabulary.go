package guide

import (
	"errors"
	"fmt"
	"slices"
	"sync"
)

// Vocabulary is the words of the guide and the regions that the person added.
type Vocabulary struct {
	// Care is where to call for help. It is set before the rules are first asked.
	Care Care

	own   []Region        // by config.toml
	diary []Region        // more that the diary keeps
	meant []meaning       // words of one line: see Meaning
	words func() []Region // every region that the diary has a word for

	once   sync.Once
	tables table // the rules, built when they are first asked
}

// rules returns the table of rules, which many checks share.
func (v *Vocabulary) rules() *table {
	v.once.Do(func() {
		v.tables = table{rules: Rules(), against: Contraindications()}
		for i := range v.tables.rules {
			v.Care.addTo(v.tables.rules[i].Levels)
		}
		for i := range v.tables.against {
			v.Care.addTo(v.tables.against[i].Levels)
		}
	})
	return &v.tables
}

// NewVocabulary returns the vocabulary with the person's own regions, of which
// ID, Label, Group and Aliases are looked at. It refuses an id that is no plain
// word, a word that is taken and an unknown part of the body. A region of the
// neck or the back counts as spine: the rules for pain there then see it.
func NewVocabulary(own []Region) (*Vocabulary, error) {
	v := &Vocabulary{}
	for _, r := range own {
		if err := v.free(r.ID); err != nil {
			return nil, err
		}
		if _, ok := findGroup(r.Group); !ok && r.Group != elsewhere {
			return nil, fmt.Errorf("region %q: %q is no part of the body; one of %s", r.ID, r.Group, partWords())
		}
		if r.Label == "" {
			r.Label = r.ID
		}
		if err := v.freeLabel(r); err != nil {
			return nil, err
		}
		v.own = append(v.own, ownRegion(r))
	}
	return v, nil
}

func ownRegion(r Region) Region {
	r.Own, r.Guide = true, false
	r.Spine = slices.Contains([]string{"neck", "upper-back", "mid-back", "lower-back"}, r.Group)
	return r
}

// Own returns the person's own regions by config.toml.
func (v *Vocabulary) Own() []Region { return v.own }

// Keep makes the vocabulary know the regions that the diary keeps: a region of the person's own
// belongs to the diary, and config.toml only gives it another label. One whose part of the body is
// not known here stays out; one whose label another region has is called by its id.
func (v *Vocabulary) Keep(regions []Region) {
	v.diary = nil
	for _, r := range regions {
		_, known := v.Region(r.ID)
		if _, ok := findGroup(r.Group); known || !ok && r.Group != elsewhere {
			continue
		}
		if r.Label == "" || v.freeLabel(r) != nil {
			r.Label = PlaceName(r.ID)
		}
		v.diary = append(v.diary, ownRegion(r))
	}
}

// KeepAll is Keep of what the diary keeps, for who has not opened it.
func (v *Vocabulary) KeepAll() {
	if v.words != nil {
		v.Keep(v.words())
	}
}

// KeepWords makes the vocabulary know the words that the diary has for regions, those of which
// it keeps no more than the word among them. words is asked only about a word that nothing else has.
func (v *Vocabulary) KeepWords(words func() []Region) { v.words = words }

// elsewhere is the part of a region that lies in none of the groups: a knee, the
// eyes. No rule but those on any pain looks at it.
const elsewhere = "other"

// free returns an error unless the word may name a new region. It may be an
// alias of ours, which then means the person's own, and it may be a region
// of ours itself if it lies in the same part of the body.
func (v *Vocabulary) free(word string) error {
	if word == "" {
		return errors.New("a region needs a name")
	}
	for i, c := range word {
		if (c < 'a' || c > 'z') && (i == 0 || (c < '0' || c > '9') && c != '-') {
			return fmt.Errorf("%q cannot name a region: lower-case letters, digits and hyphens, a letter first", word)
		}
	}
	for _, p := range places {
		if p.id == word {
			return fmt.Errorf("%q is taken: it is a place of the rules", word)
		}
	}
	if word == "all" || word == "any" || word == "there" || word == elsewhere {
		return fmt.Errorf("%q is taken: it is a place of the rules", word)
	}
	var taken error
	v.each([]Kind{KindRegion, KindTechnique, KindTool}, func(kind Kind, id, other string) {
		switch {
		case other != word || taken != nil:
		case id == word:
			taken = fmt.Errorf("%q is taken: it is the %s %s; give your region another name", word, kind, id)
		default:
			taken = fmt.Errorf("%q is taken: it is another name of the %s %s; give your region another name", word, kind, id)
		}
	})
	return taken
}

// freeLabel returns an error if another region is known by the label of a new one.
func (v *Vocabulary) freeLabel(own Region) error {
	label := plainWord(own.Label)
	for _, r := range v.Regions() {
		for _, word := range append([]string{r.ID, r.Name, r.Label}, r.Aliases...) {
			if plainWord(word) == label {
				return fmt.Errorf("the label %q of the region %s is taken: it is what the region %s is called; give yours another label", own.Label, own.ID, r.ID)
			}
		}
	}
	return nil
}

// Region returns the region of an id. An entry of another machine may have another name
// of ours as its region: there that was a region of the person's own.
func (v *Vocabulary) Region(id string) (Region, bool) {
	for _, list := range [][]Region{v.own, regions} {
		for i := range list {
			if list[i].ID == id {
				return list[i], true
			}
		}
	}
	for i := range regions {
		if slices.Contains(regions[i].Aliases, id) {
			return regions[i], true
		}
	}
	for i := range v.diary {
		if v.diary[i].ID == id {
			return v.diary[i], true
		}
	}
	return Region{}, false
}

// Technique returns the technique of an id.
func (v *Vocabulary) Technique(id string) (Technique, bool) {
	for i := range techniques {
		if techniques[i].ID == id {
			return techniques[i], true
		}
	}
	return Technique{}, false
}

// Tool returns the tool of an id.
func (v *Vocabulary) Tool(id string) (Tool, bool) {
	for i := range tools {
		if tools[i].ID == id {
			return tools[i], true
		}
	}
	return Tool{}, false
}

// Symptom returns the symptom of an id.
func (v *Vocabulary) Symptom(id string) (Symptom, bool) {
	if s, ok := findSymptom(id); ok {
		return *s, true
	}
	return Symptom{}, false
}

// Incident returns the event of an id.
func (v *Vocabulary) Incident(id string) (Incident, bool) {
	for i := range incidents {
		if incidents[i].ID == id {
			return incidents[i], true
		}
	}
	return Incident{}, false
}

// Fact returns the profile fact of an id.
func (v *Vocabulary) Fact(id string) (Fact, bool) {
	if f, ok := findFact(id); ok {
		return *f, true
	}
	return Fact{}, false
}

// Regions returns all regions from head to foot, the person's own last.
func (v *Vocabulary) Regions() []Region { return slices.Concat(regions, v.own, v.diary) }

// Techniques returns all techniques, lightest first.
func Techniques() []Technique { return slices.Clone(techniques) }

// Tools returns all tools, lightest first.
func Tools() []Tool { return slices.Clone(tools) }

// Symptoms returns all symptoms, in the order of the rules that they serve.
func Symptoms() []Symptom { return slices.Clone(symptoms) }

// Incidents returns all events.
func Incidents() []Incident { return slices.Clone(incidents) }

// ProfileFacts returns everything that a profile may hold, in the order of asking.
func ProfileFacts() []Fact { return slices.Clone(profileFacts) }

// SymptomSets returns the sets of symptoms that conditions name.
func SymptomSets() []SymptomSet { return slices.Clone(sets) }

// Groups returns the parts of the body from head to foot, the arm last.
func Groups() []Group { return slices.Clone(groups) }

// Forbidden returns what nobody should do, whatever the diary says.
func Forbidden() []Ban { return slices.Clone(forbidden) }

// TechniqueName returns a technique as a person reads it: "kneading".
func TechniqueName(id string) string {
	for i := range techniques {
		if techniques[i].ID == id && techniques[i].Name != "" {
			return techniques[i].Name
		}
	}
	return id
}

// Deep reports whether a session is deep: if its technique or its tool is.
func Deep(technique, tool string) bool {
	for i := range techniques {
		if techniques[i].ID == technique && techniques[i].Deep {
			return true
		}
	}
	for i := range tools {
		if tools[i].ID == tool && tools[i].Deep {
			return true
		}
	}
	return false
}

// In reports whether the region lies in the place: a place of the rules, else a
// group, else a region. Every region lies in "any" and in "all".
func (v *Vocabulary) In(region, place string) bool {
	r, ok := v.Region(region)
	return ok && lies(r.ID, r.Group, r.Spine, place)
}

// lies reports whether a region of the group lies in the place.
func lies(region, group string, spine bool, place string) bool {
	switch place {
	case "any", "all":
		return true
	case "spine":
		return spine
	}
	for i := range places {
		if places[i].id == place {
			return slices.Contains(places[i].parts, group)
		}
	}
	if _, ok := findGroup(place); ok {
		return group == place
	}
	return region == place
}

func findSymptom(id string) (*Symptom, bool) {
	for i := range symptoms {
		if symptoms[i].ID == id {
			return &symptoms[i], true
		}
	}
	return nil, false
}

func findFact(id string) (*Fact, bool) {
	for i := range profileFacts {
		if profileFacts[i].ID == id {
			return &profileFacts[i], true
		}
	}
	return nil, false
}

func findGroup(id string) (*Group, bool) {
	for i := range groups {
		if groups[i].ID == id {
			return &groups[i], true
		}
	}
	return nil, false
}

// partWords are the parts that a region of the person's own may lie in.
func partWords() string { return orWords(Parts()) }

// Parts returns the parts of the body that a region of the person's own may lie in.
func Parts() []string {
	names := make([]string, 0, len(groups)+1)
	for i := range groups {
		names = append(names, groups[i].ID)
	}
	return append(names, elsewhere)
}

func groupWords() string {
	names := make([]string, len(groups))
	for i := range groups {
		names[i] = groups[i].ID
	}
	return orWords(names)
}

// IsIncident reports whether the id is of something that happened, like an accident,
// rather than of a symptom.
func IsIncident(id string) bool { return isIncidentID(id) }

func isIncidentID(id string) bool {
	return slices.ContainsFunc(incidents, func(e Incident) bool { return e.ID == id })
}

func isFact(id string) bool {
	_, ok := findFact(id)
	return ok
}

func findSet(id string) *SymptomSet {
	for i := range sets {
		if sets[i].ID == id {
			return &sets[i]
		}
	}
	return nil
}
