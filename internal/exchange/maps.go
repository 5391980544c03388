package exchange

import (
	"embed"
	"path"
	"strings"
)

//go:embed maps/*.toml
var shipped embed.FS

// ShippedMap is a map that is part of the program.
type ShippedMap struct {
	Name string // track-and-graph
	For  string // its first line: the program, and where it exports
	Text string
}

// ShippedMaps returns the maps that are part of the program, by name.
func ShippedMaps() []ShippedMap {
	files, _ := shipped.ReadDir("maps")
	list := make([]ShippedMap, len(files))
	for i, file := range files {
		text, _ := shipped.ReadFile(path.Join("maps", file.Name()))
		first, _, _ := strings.Cut(string(text), "\n")
		list[i] = ShippedMap{strings.TrimSuffix(file.Name(), ".toml"), strings.TrimPrefix(first, "# "), string(text)}
	}
	return list
}

// FindShippedMap returns the map of a name, however it is written: Track & Graph, trackandgraph.
func FindShippedMap(name string) (ShippedMap, bool) {
	for _, m := range ShippedMaps() {
		if lettersOf(m.Name) == lettersOf(name) {
			return m, true
		}
	}
	return ShippedMap{}, false
}

func lettersOf(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ReplaceAll(strings.ToLower(name), "&", "and"))
}
