package howto

import (
	"slices"
	"strconv"
	"sync"

	"backlog/internal/guide"
)

// Marked is the character that fills a region in a drawing of the body.
const Marked = '▓'

// halfBack is the left half of a body seen from behind: a letter is a cell of the region
// that drawn names in its place.
var halfBack = []string{
	"                 ",
	"                 ",
	"              aaa",
	"              aaa",
	"               bb",
	"              cbb",
	"        ddddddccb",
	"    eee ddddddddd",
	"   eeee   fffff  ",
	"   eeee   fffff  ",
	"          fffff  ",
	"         hhh ggg ",
	"         hhh ggg ",
	"          hh ggg ",
	"          jjj iii",
	"          jjj iii",
	"          jjj iii",
	"         llll iii",
	"        llllll kk",
	"        llmmmmmkk",
	"       kkmmmmmkkk",
	"       kkkkkkkkkk",
	"        kkkkkkkkk",
	"         nnnnnn  ",
	"         nnnnnn  ",
	"          nnnnn  ",
	"          ooo    ",
	"          ooo    ",
	"           oo    ",
	"         ppp     ",
	"                 ",
}

// outline are the lines round the left half, in columns and rows: the head and the arm,
// and the trunk and the leg.
var outline = [][][2]float64{
	{
		{17.5, 0.3},
		{15, 0.6},
		{13.4, 1.7},
		{13.2, 2.9},
		{13.9, 4},
		{14.2, 4.8},
		{13.4, 5.5},
		{10.5, 5.8},
		{7, 6.1},
		{4.2, 6.7},
		{2.2, 7.7},
		{1.4, 9},
		{1, 12},
		{0.6, 15},
		{0.4, 18},
		{0.6, 19.4},
		{1.4, 20.3},
		{2.3, 19.9},
		{2.7, 18.5},
		{3.2, 16},
		{4.2, 13.4},
		{5.6, 11.3},
		{6.9, 10.2},
	},
	{
		{7.2, 10.4},
		{8, 12.4},
		{9.2, 14.2},
		{9.3, 15.6},
		{8.6, 17},
		{7.2, 18.6},
		{6.5, 20.5},
		{6.6, 22.4},
		{7.3, 24.6},
		{8.6, 26},
		{8.7, 27.4},
		{9.6, 28.7},
		{8.6, 29.6},
		{7.3, 30.6},
		{12.4, 30.6},
		{12.9, 29},
		{13.6, 27.6},
		{14.1, 26},
		{14.9, 25},
		{16, 23.6},
		{17.5, 22.6},
	},
}

// spine is the rows between which the middle line is drawn.
var spine = [2]int{10, 22}

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
	rows := make([]string, len(halfBack))
	for i, half := range halfBack {
		middle := " "
		if i >= spine[0] && i < spine[1] {
			middle = "┊"
		}
		other := []rune(half)
		slices.Reverse(other)
		rows[i] = half + middle + string(other)
	}
	return rows
}

// dots are the bits of the dots in a character of braille, by row and column.
var dots = [4][2]rune{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}

// outlined returns the outline of both halves in braille: four rows of two dots in a cell.
var outlined = sync.OnceValue(func() [][]rune {
	width := 2*len(halfBack[0]) + 1
	cells := make([][]rune, len(halfBack))
	for i := range cells {
		cells[i] = make([]rune, width)
	}
	dot := func(x, y float64) {
		column, row := int(x*2), int(y*4)
		if column >= 0 && column < 2*width && row >= 0 && row < 4*len(cells) {
			cells[row/4][column/2] |= 0x2800 | dots[row%4][column%2]
		}
	}
	for _, line := range outline {
		for i := range len(line) - 1 {
			from, to := line[i], line[i+1]
			const steps = 60
			for n := range steps + 1 {
				at := float64(n) / steps
				x, y := from[0]+(to[0]-from[0])*at, from[1]+(to[1]-from[1])*at
				dot(x, y)
				dot(float64(width)-x-0.01, y)
			}
		}
	}
	return cells
})

// blank replaces the letters of regions, and draws the outline where that leaves room.
func blank(rows []string, cell func(id string, side guide.Side) rune) []string {
	for i, row := range rows {
		cells := []rune(row)
		for column, letter := range cells {
			if id, side, ok := cellAt(letter, column); ok {
				cells[column] = cell(id, side)
			}
			if line := outlined()[i][column]; line != 0 && (cells[column] == ' ' || cells[column] == '.' || cells[column] == ':') {
				cells[column] = line
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
		for column, letter := range []rune(text) {
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
