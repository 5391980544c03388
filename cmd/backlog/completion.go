package main

import (
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/guide"
	"backlog/internal/line"
)

// offer returns the words that may stand where typed stands, each perhaps with a
// tab and what it means. Those that do not begin with typed are left out later.
type offer func(h home, typed string) []string

// complete makes a completion of offers. It reads the config file for the
// person's own regions, and never opens the database.
func (e env) complete(offers ...offer) cobra.CompletionFunc {
	return func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		words := []string{}
		directive := cobra.ShellCompDirectiveNoFileComp
		err := e.withWords(func(h home) error {
			for _, offer := range offers {
				for _, word := range offer(h, typed) {
					if strings.HasPrefix(word, typed) {
						words = append(words, word)
					}
				}
			}
			return nil
		})
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		for _, word := range words {
			if name, _, _ := strings.Cut(word, "\t"); strings.HasSuffix(name, "=") {
				directive |= cobra.ShellCompDirectiveNoSpace
			}
		}
		return words, directive
	}
}

func described(id, label string) string { return id + "\t" + label }

func offerRegions(h home, typed string) []string {
	var words []string
	for _, r := range h.words.Regions() {
		words = append(words, described(r.ID, r.Label))
		words = append(words, sides(r.ID, typed)...)
	}
	return words
}

// sides adds them once a dot is typed: before, they would only be in the way.
func sides(id, typed string) []string {
	if !strings.HasPrefix(typed, id+".") {
		return nil
	}
	return []string{id + ".l\tleft", id + ".r\tright", id + ".both\tboth sides"}
}

func offerTechniques(home, string) []string {
	var words []string
	for _, t := range guide.Techniques() {
		words = append(words, described(t.ID, t.Label))
	}
	return words
}

func offerTools(home, string) []string {
	var words []string
	for _, t := range guide.Tools() {
		words = append(words, described(t.ID, t.Label))
	}
	return words
}

func offerSides(home, string) []string { return []string{"left", "right", "both"} }

// offerReports returns symptoms, with their sides and courses once those are
// begun, and events.
func offerReports(_ home, typed string) []string {
	var words []string
	for _, s := range guide.Symptoms() {
		words = append(words, described(s.ID, s.Label))
		if s.Sided {
			words = append(words, sides(s.ID, typed)...)
		}
		name, _, begun := strings.Cut(typed, "=")
		plain, _, _ := strings.Cut(name, ".")
		if begun && plain == s.ID {
			for _, course := range line.Courses() {
				words = append(words, name+"="+course)
			}
		}
	}
	for _, e := range guide.Events() {
		words = append(words, described(e.ID, e.Label))
	}
	return words
}

// offerPlus returns reports as they stand in a line of log or pain.
func offerPlus(h home, typed string) []string {
	rest, plus := strings.CutPrefix(typed, "+")
	if !plus {
		return nil
	}
	words := offerReports(h, rest)
	for i, word := range words {
		words[i] = "+" + word
	}
	return words
}

func offerMoments(home, string) []string {
	return []string{"@yesterday", "@mon", "@tue", "@wed", "@thu", "@fri", "@sat", "@sun"}
}

func offerRules(home, string) []string {
	var words []string
	for _, r := range guide.Rules() {
		words = append(words, described(r.ID, r.Question))
	}
	for _, c := range guide.Contraindications() {
		words = append(words, c.ID)
	}
	return words
}

func offerSeen(home, string) []string {
	return []string{"massage-ok\tmassage was cleared", "by=gp", "by=physio", "by=emergency"}
}

// offerFacts returns the facts with what may stand behind them.
func offerFacts(_ home, typed string) []string {
	var words []string
	for _, f := range guide.ProfileFacts() {
		if strings.HasPrefix(typed, f.ID+"=") {
			return []string{f.ID + "=yes", f.ID + "=no"}
		}
		words = append(words, described(f.ID+"=", f.Label))
	}
	return words
}

func offerFactNames(home, string) []string {
	var words []string
	for _, f := range guide.ProfileFacts() {
		words = append(words, described(f.ID, f.Label))
	}
	return words
}

// completeWords lets the shell complete what each command takes, as far as a
// command does not say so itself.
func (e env) completeWords(root *cobra.Command) {
	line := e.complete(offerRegions, offerTechniques, offerTools, offerPlus, offerMoments)
	words := map[string]cobra.CompletionFunc{
		"log": line, "again": line, "edit": line,
		"pain":    e.complete(offerRegions, offerPlus, offerMoments),
		"symptom": e.complete(offerReports, offerMoments),
		"seen":    e.complete(offerRules, offerSeen, offerMoments),
		"set":     e.complete(offerFacts),
		"clear":   e.complete(offerFactNames),
		"guide":   e.complete(offerRegions, offerTechniques, offerTools),
		"list":    e.complete(offerRegions),
		"trends":  e.complete(offerRegions),
		"helps":   e.complete(offerRegions),
		"start":   e.complete(offerRegions),
		"episode": e.complete(offerRegions),
		"close":   e.complete(offerRegions, offerMoments),
	}
	for _, cmd := range root.Commands() {
		e.completeCommand(cmd, words)
		for _, sub := range cmd.Commands() {
			e.completeCommand(sub, words)
		}
	}
}

func (e env) completeCommand(cmd *cobra.Command, words map[string]cobra.CompletionFunc) {
	if known, ok := words[cmd.Name()]; ok && cmd.ValidArgsFunction == nil {
		cmd.ValidArgsFunction = known
	}
	for _, f := range []struct {
		name  string
		offer offer
	}{
		{"region", offerRegions}, {"side", offerSides}, {"technique", offerTechniques}, {"tool", offerTools}, {"symptom", offerReports},
	} {
		if cmd.Flags().Lookup(f.name) != nil {
			_ = cmd.RegisterFlagCompletionFunc(f.name, e.complete(f.offer)) // fails only for a flag that is not there
		}
	}
	for _, name := range [...]string{"by", "for", "format", "print"} {
		if words := flagWords(cmd.Name(), name); words != nil && cmd.Flags().Lookup(name) != nil {
			_ = cmd.RegisterFlagCompletionFunc(name, e.complete(func(home, string) []string { return words }))
		}
	}
}

// flagWords returns the words that a flag of a command takes; nil if it takes others.
func flagWords(command, flag string) []string {
	switch command + " " + flag {
	case "seen by", "edit by":
		return []string{"gp", "physio", "emergency"}
	case "trends by":
		return []string{"week", "month", "technique", "tool", "duration", "time-of-day"}
	case "helps by":
		return []string{"technique", "tool", "duration", "time-of-day"}
	case "report for":
		return []string{"gp", "physio"}
	case "report format":
		return []string{"html", "text", "md", "json"}
	case "export format", "import format":
		return []string{"csv", "json", "fhir"}
	case "red-flags format":
		return []string{"text", "md", "json"}
	case "due print":
		return []string{"cron", "systemd"}
	}
	return nil
}
