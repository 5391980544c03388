package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/exchange"
	"backlog/internal/guide"
	"backlog/internal/line"
	"backlog/internal/sessions"
)

// offer returns the words that may be typed here, each perhaps with a
// tab and what it means; before are the words of the command ahead of it. Those that
// do not begin with typed are left out later.
type offer func(app app.App, before []string, typed string) []string

// complete makes a completion of offers. It reads the config file for the person's
// own words, and the diary only where the number of an entry may be typed.
func (e env) complete(offers ...offer) cobra.CompletionFunc {
	return func(_ *cobra.Command, before []string, typed string) ([]string, cobra.ShellCompDirective) {
		words := []string{}
		directive := cobra.ShellCompDirectiveNoFileComp
		a, err := e.newApp()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		for _, offer := range offers {
			for _, word := range offer(a, before, typed) {
				if strings.HasPrefix(word, typed) {
					words = append(words, word)
				}
			}
		}
		for _, word := range words {
			if name, _, _ := strings.Cut(word, "\t"); strings.HasSuffix(name, "=") {
				directive |= cobra.ShellCompDirectiveNoSpace
			}
		}
		return words, directive
	}
}

func withMeaning(id, label string) string { return id + "\t" + label }

// withAliases returns a thing, and those of its other names that are begun: before, they
// would only crowd the list.
func withAliases(id, label, typed string, aliases []string) []string {
	words := []string{withMeaning(id, label)}
	for _, alias := range aliases {
		if typed != "" && strings.HasPrefix(alias, typed) {
			words = append(words, withMeaning(alias, label))
		}
	}
	return words
}

func offerRegions(a app.App, _ []string, typed string) []string {
	a.Words.KeepAll()
	var words []string
	for _, r := range a.Words.Regions() {
		words = append(words, withAliases(r.ID, r.Label, typed, r.Aliases)...)
		for _, name := range append([]string{r.ID}, r.Aliases...) {
			words = append(words, offerSides(name, typed)...)
		}
	}
	return words
}

// offerSides adds them once a dot is typed.
func offerSides(id, typed string) []string {
	if !strings.HasPrefix(typed, id+".") {
		return nil
	}
	return []string{id + ".l\tleft", id + ".r\tright", id + ".both\tboth sides"}
}

func offerTechniques(_ app.App, _ []string, typed string) []string {
	var words []string
	for _, t := range guide.Techniques() {
		words = append(words, withAliases(t.ID, t.Label, typed, t.Aliases)...)
	}
	return words
}

func offerTools(_ app.App, _ []string, typed string) []string {
	var words []string
	for _, t := range guide.Tools() {
		words = append(words, withAliases(t.ID, t.Label, typed, t.Aliases)...)
	}
	return words
}

// offerWords offers the same words everywhere.
func offerWords(words ...string) offer {
	return func(app.App, []string, string) []string { return words }
}

// offerReports returns symptoms, with their sides and courses once those are
// begun, and events.
func offerReports(_ app.App, _ []string, typed string) []string {
	name, _, begun := strings.Cut(typed, "=")
	plain, _, _ := strings.Cut(name, ".")
	var words []string
	for _, s := range guide.Symptoms() {
		words = append(words, withAliases(s.ID, s.Label, typed, s.Aliases)...)
		for _, own := range append([]string{s.ID}, s.Aliases...) {
			if s.Sided {
				words = append(words, offerSides(own, typed)...)
			}
			if begun && own == plain && (s.Sided || name == plain) {
				words = append(words, courses(name, s.Values != "")...)
			}
		}
	}
	for _, event := range guide.Incidents() {
		words = append(words, withAliases(event.ID, event.Label, typed, event.Aliases)...)
		if begun && (event.ID == name || slices.Contains(event.Aliases, name)) {
			words = append(words, name+"=no")
		}
	}
	return words
}

// courses returns what may follow a symptom; of one that has a reading only
// that it is gone, or not there.
func courses(name string, reading bool) []string {
	if reading {
		return []string{name + "=gone", name + "=no"}
	}
	var words []string
	for _, course := range line.Courses() {
		words = append(words, name+"="+course)
	}
	return words
}

// offerPlus returns reports as they are typed in a line of log or pain.
func offerPlus(a app.App, before []string, typed string) []string {
	rest, plus := strings.CutPrefix(typed, "+")
	if !plus {
		return nil
	}
	words := offerReports(a, before, rest)
	for i, word := range words {
		words[i] = "+" + word
	}
	return words
}

// offerRules returns rules, and contraindications.
func offerRules(app.App, []string, string) []string {
	var words []string
	for _, r := range guide.Rules() {
		words = append(words, withMeaning(r.ID, r.Question))
	}
	for _, c := range guide.Contraindications() {
		words = append(words, withMeaning(c.ID, c.Condition))
	}
	return words
}

// offerFacts returns the facts, and after = what each may be.
func offerFacts(_ app.App, _ []string, typed string) []string {
	var words []string
	name, _, begun := strings.Cut(typed, "=")
	for _, f := range guide.ProfileFacts() {
		switch {
		case !begun:
			for _, word := range withAliases(f.ID, f.Label, typed, f.Aliases) {
				key, label, _ := strings.Cut(word, "\t")
				words = append(words, withMeaning(key+"=", label))
			}
		case f.ID == name || slices.Contains(f.Aliases, name):
			for _, value := range f.Answers() {
				words = append(words, name+"="+value)
			}
		}
	}
	return words
}

func offerFactNames(_ app.App, _ []string, typed string) []string {
	var words []string
	for _, f := range guide.ProfileFacts() {
		words = append(words, withAliases(f.ID, f.Label, typed, f.Aliases)...)
	}
	return words
}

// offerRoutines returns the routines, the person's own among them, and the other names
// of the regions that have one.
func (e env) offerRoutines(a app.App, _ []string, typed string) []string {
	list, err := a.Routines()
	if err != nil {
		return nil
	}
	var words []string
	for _, r := range list {
		label := line.FormatDuration(r.Total())
		words = append(words, withMeaning(r.Name, label))
		words = append(words, offerSides(r.Name, typed)...)
		if region, known := a.Words.Region(r.Region); known && region.ID == r.Name {
			words = append(words, withAliases(r.Name, label, typed, region.Aliases)[1:]...)
		}
	}
	return words
}

// completeWords lets the shell complete what each command takes, as far as a
// command does not say so itself.
func (e env) completeWords(root *cobra.Command) {
	_ = root.RegisterFlagCompletionFunc("color", e.complete(offerWords("auto", "always", "never")))
	moments := offerWords("@yesterday", "@today", "@mon", "@tue", "@wed", "@thu", "@fri", "@sat", "@sun")
	all := func(once bool, kinds ...sessions.Kind) offer {
		return func(a app.App, before []string, typed string) []string {
			return e.offerEntries(root.Context(), once, kinds...)(a, before, typed)
		}
	}
	treatments := func(prefix string) offer {
		return func(a app.App, before []string, typed string) []string {
			return e.offerTreatments(root.Context(), prefix)(a, before, typed)
		}
	}
	also := treatments("also=")
	of := func(kind sessions.Kind) map[string]cobra.CompletionFunc {
		return map[string]cobra.CompletionFunc{
			"show": e.complete(offerLast, all(true, kind)), "edit": e.complete(offerLast, all(true, kind)),
			"delete": e.complete(offerLast, all(false, kind)), "done": e.complete(offerLast, all(false, kind)),
		}
	}
	words := map[string]cobra.CompletionFunc{
		"log":      e.complete(offerRegions, offerTechniques, offerTools, offerPlus, also, moments),
		"again":    e.complete(all(true, sessions.Session), offerRegions, offerTechniques, offerTools, offerPlus, also, moments),
		"edit":     e.complete(offerLast, all(true), afterNumber(offerRegions, offerTechniques, offerTools, offerReports, offerPlus, also, moments)),
		"show":     e.complete(offerLast, all(true)),
		"history":  e.complete(offerLast, all(true)),
		"delete":   e.complete(offerLast, all(false)),
		"pain":     e.complete(offerRegions, offerPlus, also, moments),
		"symptom":  e.complete(offerReports, moments),
		"did":      e.complete(treatments(""), moments),
		"seen":     e.complete(offerRules, offerWords("massage-ok\tmassage was cleared", "by=gp", "by=physio", "by=emergency"), moments),
		"event":    e.complete(all(true, sessions.Event), moments),
		"guide":    e.complete(offerRegions, offerTechniques, offerTools),
		"list":     e.complete(offerRegions),
		"trends":   e.complete(offerRegions),
		"calendar": e.complete(offerRegions),
		"report":   e.complete(offerRegions),
		"helps":    e.complete(offerRegions),
		"start":    e.complete(e.offerRoutines),
		"episode":  e.complete(offerRegions),
	}
	below := map[string]map[string]cobra.CompletionFunc{
		"event": of(sessions.Event), "question": of(sessions.Question), "symptom": of(sessions.SymptomOnly), "episode": of(sessions.EpisodeClosed),
		"profile": {"set": e.complete(offerFacts), "clear": e.complete(offerFactNames)},
	}
	below["episode"]["close"] = e.complete(offerRegions, moments)
	for _, cmd := range root.Commands() {
		e.completeCommand(cmd, words)
		for _, sub := range cmd.Commands() {
			e.completeCommand(sub, below[cmd.Name()])
		}
	}
}

// afterNumber makes an offer for what follows the number of an entry.
func afterNumber(offers ...offer) offer {
	return func(a app.App, before []string, typed string) []string {
		var words []string
		for _, offer := range offers {
			if len(before) > 0 {
				words = append(words, offer(a, before, typed)...)
			}
		}
		return words
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
		{"region", offerRegions}, {"side", offerWords("left", "right", "both")}, {"technique", offerTechniques}, {"tool", offerTools}, {"symptom", offerReports},
	} {
		if cmd.Flags().Lookup(f.name) != nil {
			_ = cmd.RegisterFlagCompletionFunc(f.name, e.complete(f.offer)) // fails only for a flag that is not there
		}
	}
	for _, name := range [...]string{"by", "for", "format", "print", "last", "week"} {
		if words := flagWords(cmd.Name(), name); words != nil && cmd.Flags().Lookup(name) != nil {
			_ = cmd.RegisterFlagCompletionFunc(name, e.complete(offerWords(words...)))
		}
	}
}

// flagWords returns the words that a flag of a command takes; nil if it takes others.
func flagWords(command, flag string) []string {
	switch flag {
	case "last":
		return []string{"week", "month", "year", "10d", "4w", "8w", "26w", "1y"}
	case "week":
		return []string{"this", "last"}
	}
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
	case "export format":
		return []string{"csv", "json", "fhir"}
	case "import format":
		return []string{"csv", "json", "fhir", formatLines}
	case "import map":
		var names []string
		for _, m := range exchange.ShippedMaps() {
			names = append(names, m.Name)
		}
		return names
	case "red-flags format":
		return []string{"text", "md", "json"}
	case "due print":
		return []string{"cron", "systemd", "ics"}
	}
	return nil
}
