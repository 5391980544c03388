// Package howto holds the pages of the guide: how to find and work a muscle, how
// techniques and tools are used, routines, drawings of the body, and topics. The words
// for them are in package guide.
package howto

import (
	"fmt"
	"slices"
	"time"
)

// The limits that hold for every region.
const (
	// HardStop is the pressure at which to let go, 0 (nothing) to 10 (the most
	// you could bear). Source: design from L60; a region's own ceiling is this or lower.
	HardStop = 6

	// DeepRest is how long one spot rests after deep work. Source: design.
	DeepRest = 48 * time.Hour

	// SoreLimit is how long soreness may last before the next dose is halved. Source: design, L69, L70.
	SoreLimit = 72 * time.Hour

	// LongestHold is the longest press on one spot. Source: Hou 2002, cited without having been read.
	LongestHold = 90 * time.Second
)

// Bounds is a range of whole numbers, both ends within it. The zero Bounds
// means that the evidence names no figure.
type Bounds struct{ Least, Most int }

// MarshalJSON writes both ends; null for the zero Bounds.
func (b Bounds) MarshalJSON() ([]byte, error) {
	if b == (Bounds{}) {
		return []byte("null"), nil
	}
	return fmt.Appendf(nil, `{"least":%d,"most":%d}`, b.Least, b.Most), nil
}

// TargetPressure is the pressure to aim for, 0 to 10, where a region's own
// ceiling is not lower. Source: design from L60.
func TargetPressure() Bounds { return Bounds{3, 5} }

// StopRules are the reasons to stop at once, whatever the region; a region's own
// come on top. Source: design from L60, L38.
func StopRules() []string {
	return []string{
		"Stop if the pain turns sharp or electric, or spreads away from the spot.",
		"Stop if anything goes numb, tingles or feels weak.",
		"Stop if you feel faint, sick or short of breath.",
		"Stop if you hold your breath or brace: that is too much pressure.",
	}
}

// DoseRules are the sentences on pressure and rest that hold for every region.
// Sources: design from L60 (pressure), L59 (rest between sets), L69 and L70 (soreness).
func DoseRules() []string {
	return []string{
		"Aim for 3 to 5 out of 10: you feel it clearly, and you can still breathe slowly.",
		"Let go at 6 out of 10. Stronger pressure has not been found to work better.",
		"Give one spot 48 hours of rest after deep work. In between, light strokes only.",
		"Still sore after 72 hours? Leave the place alone until it settles.",
		"Then start again with half the time and half the pressure.",
	}
}

// RegionGuide is how to find and work one region. Every figure is a starting
// point within what studies used, from healthy volunteers for the most part.
type RegionGuide struct {
	Region string // a region's id
	Muscle string // what lies there and what it does

	Why []string // what strains it, and where its pain may be felt or come from

	Find []string // how to feel for it on yourself, in order
	Work []string // how to work it, in order: numbered steps

	Doses []Dose // what suits the region and how much of it, the gentlest first

	// UsualPerDay and MaxPerDay are the massage time for the region in one day,
	// both sides together. They are equal where the evidence names one figure.
	UsualPerDay, MaxPerDay time.Duration

	DaysPerWeek Bounds // days a week with pressure
	LightDaily  bool   // light strokes may be done every day

	Ceiling int           // the most pressure, 0 to 10
	Rest    time.Duration // before deep work on the same spot is repeated

	Stop     []string // when to stop at once, besides StopRules
	Never    []string // where and what never
	Cautions []string // who should take it easier, or ask first
	Sources  []string // ids of sources, or "unsourced: …" and "design: …" in words
}

// Dose is how much of a technique with a tool suits a region.
type Dose struct {
	Technique string `json:"technique"` // ids
	Tool      string `json:"tool"`
	Seconds   Bounds `json:"seconds"` // on one spot, or of one set of rolling
	Times     Bounds `json:"times"`   // spots; with a roller, sets
}

// Techniques returns the ids of the techniques that suit the region, in the order of its doses.
func (g RegionGuide) Techniques() (list []string) {
	for _, dose := range g.Doses {
		if !slices.Contains(list, dose.Technique) {
			list = append(list, dose.Technique)
		}
	}
	return list
}

// RegionGuideOf returns the guide to a region, false if the region has none.
func RegionGuideOf(id string) (RegionGuide, bool) {
	for _, g := range RegionGuides() {
		if g.Region == id {
			return g, true
		}
	}
	return RegionGuide{}, false
}

// TechniqueGuide is how a technique is done.
type TechniqueGuide struct {
	Technique string // a technique's id
	What      string // what it is, and what for
	How       []string
	HowLong   string
	Seconds   Bounds   // on one spot, or of one set
	Sets      Bounds   // with half a minute between them
	Tools     []string // ids of the tools it is done with, the gentlest first
	WhenNot   []string
	Sources   []string // as in RegionGuide
}

// TechniqueGuideOf returns the guide to a technique, false if there is no such technique.
func TechniqueGuideOf(id string) (TechniqueGuide, bool) {
	for _, g := range TechniqueGuides() {
		if g.Technique == id {
			return g, true
		}
	}
	return TechniqueGuide{}, false
}

// ToolGuide is how a tool is used. Where a figure is zero, the limits of the
// region hold; where both name one, the lower holds.
type ToolGuide struct {
	Tool         string // a tool's id
	What         string
	How          []string
	Suits        []string // ids of guided regions, and of others where it is of use
	Seconds      Bounds   // on one spot, or of one set
	Sets         Bounds
	MaxPerMuscle time.Duration
	MaxPerDay    time.Duration // over the whole body
	DaysPerWeek  Bounds
	Ceiling      int // the most pressure, 0 to 10
	WhenNot      []string
	Sources      []string // as in RegionGuide
}

// ToolGuideOf returns the guide to a tool, false if there is no such tool.
func ToolGuideOf(id string) (ToolGuide, bool) {
	for _, g := range ToolGuides() {
		if g.Tool == id {
			return g, true
		}
	}
	return ToolGuide{}, false
}
