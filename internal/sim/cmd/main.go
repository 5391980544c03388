// Command cmd simulates diaries and prints how often the rules are wrong:
//
//	go run ./internal/sim/cmd -seeds 1-20
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/sim"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "sim:", err)
		os.Exit(1)
	}
}

func run() error {
	seeds := flag.String("seeds", "1-20", "the first and the last seed; each is 100 stable person-years")
	world := flag.String("world", "everyday", "the worlds to simulate, with commas between, or all")
	file := flag.String("o", "", "the file to write to, else standard output")
	stable := flag.Int("stable", 100, "people of stable pain a seed")
	each := flag.Int("each", 20, "people a seed of each worsening and change of habit")
	part := flag.String("part", "all", "what to measure: alarms, rises, intervals, helps, or all")
	flag.Parse()
	r := sim.Run{Stable: *stable, Each: *each}
	if n, err := fmt.Sscanf(*seeds, "%d-%d", &r.First, &r.Last); err != nil || n != 2 || r.First > r.Last {
		return fmt.Errorf("seeds are two numbers, 1-20, not %q", *seeds)
	}
	words, err := guide.NewVocabulary(nil)
	if err != nil {
		return err
	}
	out := os.Stdout
	if *file != "" {
		if out, err = os.Create(*file); err != nil {
			return err
		}
		defer out.Close()
	}
	found := 0
	worlds := strings.Split(*world, ",")
	for _, w := range sim.Worlds() {
		if *world != "all" && !slices.Contains(worlds, w.Name) {
			continue
		}
		found++
		if *part != "all" && *part != "alarms" {
			continue
		}
		r.World = w
		fmt.Fprintf(out, "world %s, seeds %s\n", w.Name, *seeds)
		sim.Print(out, r.Figures(words, func(what string) { fmt.Fprintln(os.Stderr, what) }))
	}
	if *world != "all" && found < len(worlds) {
		return fmt.Errorf("no such world in %q", *world)
	}
	for _, p := range []struct {
		name    string
		figures func() []sim.Figure
	}{
		{"rises", func() []sim.Figure { return r.Rises(*stable) }},
		{"intervals", func() []sim.Figure { return r.Intervals(*stable / 4) }},
		{"helps", func() []sim.Figure { return r.Helps(*stable) }},
	} {
		if *part != "all" && *part != p.name {
			continue
		}
		fmt.Fprintln(os.Stderr, p.name)
		fmt.Fprintf(out, "%s, seeds %s\n", p.name, *seeds)
		sim.Print(out, p.figures())
	}
	return nil
}
