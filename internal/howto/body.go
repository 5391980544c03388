package howto

import (
	"slices"
	"strconv"
	"strings"

	"backlog/internal/guide"
)

// Marked is the character that fills a region in a drawing of the body.
const Marked = '#'

// halfBack is the left half of a body seen from behind, and its middle column.
// A small letter is a cell of the region that drawn names in its place.
var halfBack = []string{
	"             .---",
	"            /    ",
	"            | aaa",
	"             \\aaa",
	"              |bb",
	"        .---' cbb",
	"   .--' ddddddccb",
	" .' eee ddddddddd",
	"/  eeee   fffff  ",
	"|  eeee | fffff  ",
	"|  | |  | fffff  ",
	"|  | |  |hhh ggg ",
	"|  | |  |hhh ggg ",
	"|  | |   \\hh ggg ",
	"|  | |   |jjj iii",
	"|  | |   |jjj iii",
	"|  | |   /jjj iii",
	"|  | |  /llll iii",
	"|  / | |llllll kk",
	"'-'  | |llmmmmmkk",
	"     | |kkmmmmkkk",
	"     '.|kkkkkkkkk",
	"       |kkkkkkkkk",
	"       | nnnnnn |",
	"       | nnnnnn |",
	"       \\ nnnnn / ",
	"        | ooo |  ",
	"        | ooo |  ",
	"         \\oo /   ",
	"        /ppp |   ",
	"       '-----'   ",
}

// midBack is the middle column of the body.
const midBack = "-          ::::::::::::|||     "

// drawn are the regions of the drawing, a for the first, from head to foot. The
// front of hip and thigh cannot be seen from behind.
var drawn = []string{
	"suboccipitals", "neck", "levator-scapulae", "upper-trapezius", "shoulder", "rhomboids", "thoracic-erectors",
	"latissimus-dorsi", "erector-spinae", "quadratus-lumborum", "gluteus-maximus", "gluteus-medius", "piriformis",
	"hamstrings", "calves", "feet",
}

// shades tell neighbours in the numbered drawing apart: one for each of drawn.
const shades = ". . .. . ..: . ."

// BackRegions returns the ids of the regions that a drawing of the back shows, in
// the order of the numbers that BackNumbered gives them, from 1.
func BackRegions() []string { return slices.Clone(drawn) }

// BackNumbered draws a body from behind, each region with its number on both
// sides: what is on its left is on your own left. Rows are equally wide.
func BackNumbered() []string {
	rows := blank(back(), func(id string, _ guide.Side) rune { return rune(shades[slices.Index(drawn, id)]) })
	for number, id := range drawn {
		text := strconv.Itoa(number + 1)
		for _, side := range []guide.Side{guide.Left, guide.Right} {
			if row, column, ok := middle(id, side, len(text)); ok {
				cells := []rune(rows[row])
				copy(cells[column:], []rune(text))
				rows[row] = string(cells)
			}
		}
	}
	return rows
}

// BackMarked draws a body from behind with a region marked on one side, or on
// both if side is neither Left nor Right. It is nil for a region that cannot be
// seen from behind, or that is the person's own. Rows are equally wide.
func BackMarked(region string, side guide.Side) []string {
	if !slices.Contains(drawn, region) {
		return nil
	}
	return blank(back(), func(id string, at guide.Side) rune {
		if id == region && (side == at || side != guide.Left && side != guide.Right) {
			return Marked
		}
		return ' '
	})
}

// back returns both halves, with letters for the regions.
func back() []string {
	mirror := strings.NewReplacer("/", "\\", "\\", "/", "(", ")", ")", "(")
	rows := make([]string, len(halfBack))
	for i, half := range halfBack {
		other := []rune(mirror.Replace(half))
		slices.Reverse(other)
		rows[i] = half + midBack[i:i+1] + string(other)
	}
	return rows
}

// blank replaces the letters of regions.
func blank(rows []string, cell func(id string, side guide.Side) rune) []string {
	for i, row := range rows {
		cells := []rune(row)
		for column, letter := range cells {
			if id, side, ok := cellAt(letter, column); ok {
				cells[column] = cell(id, side)
			}
		}
		rows[i] = string(cells)
	}
	return rows
}

func cellAt(letter rune, column int) (id string, side guide.Side, ok bool) {
	if letter < 'a' || int(letter-'a') >= len(drawn) {
		return "", guide.NoSide, false
	}
	side = guide.Left
	if column > len(halfBack[0]) {
		side = guide.Right
	}
	return drawn[letter-'a'], side, true
}

// middle finds the longest run of a region's cells on a side, the middle one of
// several, and where a text of that length is centred on it.
func middle(id string, side guide.Side, length int) (row, column int, ok bool) {
	type run struct{ row, from, length int }
	var runs []run
	longest := 0
	for i, text := range back() {
		from, n := -1, 0
		for column, letter := range text {
			if at, s, is := cellAt(letter, column); is && at == id && s == side {
				if from < 0 {
					from = column
				}
				n = column - from + 1
			}
		}
		if n > 0 {
			runs = append(runs, run{i, from, n})
			longest = max(longest, n)
		}
	}
	runs = slices.DeleteFunc(runs, func(r run) bool { return r.length < min(longest, 3) })
	if len(runs) == 0 {
		return 0, 0, false
	}
	r := runs[(len(runs)-1)/2]
	return r.row, r.from + max(0, (r.length-length)/2), true
}

// BackShaded draws a body from behind, each cell of a region as shade says. Rows are
// equally wide.
func BackShaded(shade func(region string, side guide.Side) rune) []string {
	return blank(back(), shade)
}
