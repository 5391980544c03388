package render

import (
	"fmt"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/term"
)

// Unplaced says which regions the settings of this machine lack, what follows from
// that, and how to mend it, in a sentence; "" if there is none.
func (p Page) Unplaced(regions []string) string {
	if len(regions) == 0 {
		return ""
	}
	return fmt.Sprintf(`%s. Add to %s, for each: [[region]], name = "%s", part = one of %s.`,
		unplacedBriefly(regions), p.configFile(), term.Sanitize(regions[0]), strings.Join(guide.Parts(), ", "))
}

// unplacedBriefly says which regions are not judged by where they are.
func unplacedBriefly(regions []string) string {
	names := term.Sanitize(strings.Join(regions, ", "))
	if len(regions) > 1 {
		return names + " are not in config.toml on this machine, so backlog does not know where they are. Until you add them, each counts as any place that a rule asks about"
	}
	return names + " is not in config.toml on this machine, so backlog does not know where it is. Until you add it, it counts as any place that a rule asks about"
}

func (p Page) configFile() string {
	if p.Config == "" {
		return "config.toml"
	}
	return p.Config
}

// unplaced says the same with the lines to add as they are typed.
func (p Page) unplaced(regions []string) string {
	if len(regions) == 0 {
		return ""
	}
	text := "\n" + p.prose(unplacedBriefly(regions)+". Add to "+p.configFile()+", with one of "+strings.Join(guide.Parts(), ", ")+" for PART:")
	for _, region := range regions {
		text += indented(unplacedConfig(region))
	}
	return text
}

// unplacedConfig returns the lines that give a region its place.
func unplacedConfig(region string) string {
	return fmt.Sprintf("[[region]]\nname = \"%s\"\npart = \"PART\"\n", term.Sanitize(region))
}

func indented(text string) string {
	return "    " + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n    ") + "\n"
}

// unplacedToday says the same in a line.
func unplacedToday(regions []string) string {
	first := term.Sanitize(regions[0])
	more := ""
	if n := len(regions) - 1; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	return fmt.Sprintf(`%s%s: no place known; add [[region]] name = "%s", part to config.toml: backlog check`, first, more, first)
}

// unplacedJSON is a region whose place is not known, and what to add to the settings.
type unplacedJSON struct {
	Region string `json:"region"`
	Add    string `json:"add_to_config"`
}

func asUnplaced(regions []string) []unplacedJSON {
	var list []unplacedJSON
	for _, region := range regions {
		list = append(list, unplacedJSON{region, unplacedConfig(region)})
	}
	return list
}
