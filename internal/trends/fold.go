package trends

import (
	"cmp"
	"maps"
	"slices"
	"sort"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// Diary is a diary folded for sums: some ten bytes a sample. The zero Diary is
// empty and ready. It is not safe for use by two goroutines at once, looks
// included, because looks sort and remember.
type Diary struct {
	regions map[string]*region
	uses    []shared
	codes   map[shared]uint16

	// Where a region and a shared part were found before, by a few of their letters: for
	// most samples that spares the maps, which cost more than all the rest.
	hinted [hintSpots]*region
	hints  [hintSpots]uint16

	active      []activeRegions // how many regions are active, from which day on
	activeKnown bool

	all *cusum // how anything was logged; nil: not computed since the last Add
}

// shared is the part of an observation that many have in common, kept once. A technique of "" marks a
// reading.
type shared struct {
	side            guide.Side
	technique, tool string
	offset          int  // seconds east of UTC
	dateOnly        bool // no time of day was given
}

func sharedOf(s sessions.Observation) shared {
	return shared{s.Side, s.Technique, s.Tool, s.Offset, s.DateOnly}
}

// oneSided reports whether the entry was about one side only.
func (u shared) oneSided() bool { return u.side == guide.Left || u.side == guide.Right }

// sideFilter says which samples of a region are looked at.
type sideFilter int

const (
	allSides   sideFilter = iota
	anyOneSide            // entries with side left or right
	leftSide              // entries about the left side: not those with side right
	rightSide             // likewise
	sideFilters
)

// has reports whether an entry about a side is among those looked at.
func (which sideFilter) has(side guide.Side) bool {
	switch which {
	case anyOneSide:
		return side == guide.Left || side == guide.Right
	case leftSide:
		return side != guide.Right
	case rightSide:
		return side != guide.Left
	}
	return true
}

// side returns the side that is looked at, if it is one.
func (which sideFilter) side() guide.Side {
	switch which {
	case leftSide:
		return guide.Left
	case rightSide:
		return guide.Right
	}
	return guide.NoSide
}

// region holds the samples of one region, ordered by day and moment once
// somebody looks.
type region struct {
	name     string
	chunks   []*chunk
	n        int
	newest   uint64
	unsorted bool
	sided    bool             // an entry is about one side
	ways     []interferenceOn // ordered once somebody looks
	starts   []startReport    // the since= of entries, ordered once somebody looks

	daily     [sideFilters][]DayPain   // nil: not computed since the last Add
	states    [sideFilters][]dayState  // likewise
	lasting   [sideFilters][]lasting   // likewise
	announced [sideFilters][]guide.Day // on which severe or extreme pain was, as far as lasting is computed
	habits    [sideFilters][]habit     // of the days in daily
	judged    *judged                  // at the moment that was asked for last; nil: not since the last Add
}

// startReport is an entry that said since when its pain has been there.
type startReport struct {
	at    int64
	day   guide.Day
	side  guide.Side
	since guide.Span
}

// A chunk of 1,024 samples is 10,240 bytes, which the allocator hands out
// without rounding up; growing by chunks leaves no half-empty copies behind.
const chunkLen = 1024

type chunk struct {
	packed [chunkLen]uint64
	code   [chunkLen]uint16
}

// Add folds a session or a reading. Samples may come in any order, the answers
// are the same; in order is fastest. A sample needs no score, but then it counts
// as a session only. A sample whose At lies days away from its Day counts at
// noon of its Day.
func (d *Diary) Add(s sessions.Observation) {
	spot := letters(s.Region)
	r := d.hinted[spot]
	if r == nil || r.name != s.Region {
		r = d.regionNamed(s.Region)
		d.hinted[spot] = r
	}
	spot = (letters(s.Technique) + 3*letters(s.Tool) + 5*len(s.Side) + s.Offset>>8) & (hintSpots - 1)
	code, u := d.hints[spot], sharedOf(s)
	if len(d.uses) == 0 || d.uses[code] != u {
		code = d.intern(u)
		d.hints[spot] = code
	}
	p := pack(s)
	if r.n > 0 && p <= r.newest {
		r.unsorted = true // an equal word too: the codes may be in another order
	}
	r.put(p, code)
	if s.Since.Known {
		r.starts = append(r.starts, startReport{s.At, s.Day, s.Side, s.Since})
		r.unsorted = true
	}
	r.sided = r.sided || leftSide.has(s.Side) != rightSide.has(s.Side)
	if s.Interference.Given() {
		r.ways = append(r.ways, interferenceOn{s.Day, uint8(s.Interference.Score())})
		r.unsorted = true
	}
	r.daily = [sideFilters][]DayPain{}
	r.states = [sideFilters][]dayState{}
	r.lasting = [sideFilters][]lasting{}
	r.judged = nil
	d.all = nil
	if d.activeKnown { // the limits of the others hang on how many are active
		d.activeKnown = false
		for _, other := range d.regions {
			other.states = [sideFilters][]dayState{}
		}
	}
}

// put adds a packed sample.
func (r *region) put(packed uint64, code uint16) {
	if r.n&(chunkLen-1) == 0 {
		r.chunks = append(r.chunks, new(chunk))
	}
	c := r.chunks[len(r.chunks)-1]
	c.packed[r.n&(chunkLen-1)], c.code[r.n&(chunkLen-1)] = packed, code
	r.n, r.newest = r.n+1, packed
}

// Without returns the diary without one of its samples. What the two have in common they
// share, so that neither may be added to any more.
func (d *Diary) Without(s sessions.Observation) *Diary {
	r := d.regions[s.Region]
	packed, u := pack(s), sharedOf(s)
	left := &region{name: r.name, unsorted: r.unsorted, starts: r.starts, ways: r.ways}
	gone := false
	for i := range r.n {
		p, code := r.at(i)
		if !gone && p == packed && d.uses[code] == u {
			gone = true
			continue
		}
		left.put(p, code)
		left.sided = left.sided || leftSide.has(d.uses[code].side) != rightSide.has(d.uses[code].side)
	}
	if s.Since.Known {
		left.starts = without(r.starts, startReport{s.At, s.Day, s.Side, s.Since})
	}
	if s.Interference.Given() {
		left.ways = without(r.ways, interferenceOn{s.Day, uint8(s.Interference.Score())})
	}
	w := &Diary{regions: maps.Clone(d.regions), uses: d.uses, codes: d.codes}
	if w.regions[s.Region] = left; left.n == 0 {
		delete(w.regions, s.Region)
	}
	d.limits()
	if w.limits(); !slices.Equal(w.active, d.active) { // the limits of the others hang on how many are active
		for name, other := range w.regions {
			same := *other
			same.states, same.lasting, same.judged = [sideFilters][]dayState{}, [sideFilters][]lasting{}, nil
			w.regions[name] = &same
		}
	}
	return w
}

// without returns a list without one of its elements.
func without[E comparable](list []E, one E) []E {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return list
}

const hintSpots = 64

// letters returns a number below 64 from a word's length and ends.
func letters(word string) int {
	if word == "" {
		return 0
	}
	return (5*len(word) + 7*int(word[0]) + int(word[len(word)-1])) & (hintSpots - 1)
}

func (d *Diary) regionNamed(name string) *region {
	r := d.regions[name]
	if r == nil {
		if d.regions == nil {
			d.regions = make(map[string]*region)
		}
		r = &region{name: name}
		d.regions[name] = r
	}
	return r
}

// intern returns the code of a shared part. The vocabulary is closed and people travel
// little, so there are some hundred; what lies beyond the 65,535th counts as technique "other".
func (d *Diary) intern(u shared) uint16 {
	code, known := d.codes[u]
	if !known {
		if len(d.uses) >= 1<<16-1 {
			u = shared{technique: "other"}
			if code, known = d.codes[u]; known {
				return code
			}
		}
		if d.codes == nil {
			d.codes = make(map[shared]uint16)
		}
		code = uint16(len(d.uses))
		d.uses = append(d.uses, u)
		d.codes[u] = code
	}
	return code
}

// Regions returns the logged regions in alphabetical order.
func (d *Diary) Regions() []string {
	names := make([]string, 0, len(d.regions))
	for name := range d.regions {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// Len returns how many samples of a region there are.
func (d *Diary) Len(region string) int {
	if r := d.regions[region]; r != nil {
		return r.n
	}
	return 0
}

// Span returns the first and the last day with a sample of a region, or of any
// region if region is ""; false if there is none.
func (d *Diary) Span(region string) (Period, bool) {
	var span Period
	var found bool
	for name, r := range d.regions {
		if region != "" && name != region || r.n == 0 {
			continue
		}
		d.order(r)
		first, _ := r.at(0)
		last, _ := r.at(r.n - 1)
		if !found || unpackDay(first) < span.From {
			span.From = unpackDay(first)
		}
		if !found || unpackDay(last) > span.To {
			span.To = unpackDay(last)
		}
		found = true
	}
	return span, found
}

// Period is a stretch of days, both ends included.
type Period struct {
	From guide.Day `json:"from"`
	To   guide.Day `json:"to"`
}

// Contains reports whether a day lies in the period.
func (p Period) Contains(d guide.Day) bool { return p.From <= d && d <= p.To }

func (r *region) at(i int) (uint64, uint16) {
	c := r.chunks[i/chunkLen]
	return c.packed[i%chunkLen], c.code[i%chunkLen]
}

// from returns the index of the first sample on day or later, of an ordered region.
func (r *region) from(day guide.Day) int {
	return sort.Search(r.n, func(i int) bool {
		p, _ := r.at(i)
		return unpackDay(p) >= day
	})
}

// order sorts a region whose samples came out of order.
func (d *Diary) order(r *region) {
	if !r.unsorted {
		return
	}
	sort.Sort(byMoment{r, d.uses})
	slices.SortFunc(r.starts, func(a, b startReport) int {
		switch {
		case a.at != b.at:
			return sign(a.at < b.at)
		case a.since.From != b.since.From:
			return sign(a.since.From > b.since.From)
		case a.since.To != b.since.To:
			return sign(a.since.To > b.since.To)
		case a.day != b.day:
			return sign(a.day < b.day)
		}
		return strings.Compare(string(a.side), string(b.side))
	})
	slices.SortFunc(r.ways, func(a, b interferenceOn) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.score, b.score)) })
	r.newest, _ = r.at(r.n - 1)
	r.unsorted = false
}

func sign(less bool) int {
	if less {
		return -1
	}
	return 1
}

type byMoment struct {
	r    *region
	uses []shared
}

func (b byMoment) Len() int { return b.r.n }

func (b byMoment) Less(i, j int) bool {
	p, k := b.r.at(i)
	q, l := b.r.at(j)
	if p != q {
		return p < q
	}
	if k == l {
		return false
	}
	// Codes count by arrival, so they cannot break a tie in the same way every time.
	u, v := b.uses[k], b.uses[l]
	switch {
	case u.technique != v.technique:
		return u.technique < v.technique
	case u.tool != v.tool:
		return u.tool < v.tool
	case u.side != v.side:
		return u.side < v.side
	}
	return u.offset < v.offset
}

func (b byMoment) Swap(i, j int) {
	c, d := b.r.chunks[i/chunkLen], b.r.chunks[j/chunkLen]
	i, j = i%chunkLen, j%chunkLen
	c.packed[i], d.packed[j] = d.packed[j], c.packed[i]
	c.code[i], d.code[j] = d.code[j], c.code[i]
}
