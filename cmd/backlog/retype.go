package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"backlog/internal/line"
	"backlog/internal/sessions"
	"backlog/internal/term"
)

// toType returns the command lines of an attempt as a shell takes them.
func (e env) toType(try *attempt) string {
	var list []string
	for _, words := range try.lines {
		if len(words) == 0 {
			continue
		}
		if *e.path != "" && !slices.ContainsFunc(words, func(w string) bool { return w == "--db" || strings.HasPrefix(w, "--db=") }) {
			words = append([]string{"--db", *e.path}, words...)
		}
		list = append(list, term.ShellLine(append([]string{"backlog"}, words...)))
	}
	return strings.Join(list, " && ")
}

// lineOf returns the command line that writes an entry, at its own moment.
func lineOf(entry sessions.Entry) []string {
	when := line.FormatMoment(entry)
	switch entry.Kind {
	case sessions.Event:
		words := []string{"event", "--at", when}
		if entry.Region != "" {
			words = append(words, "--region", entry.Region+entry.Side.Suffix())
		}
		return append(words, "-n", entry.Note)
	case sessions.Question:
		return []string{"question", "add", "-n", entry.Note}
	case sessions.EpisodeClosed:
		words := []string{"episode", "close", entry.Region, "@" + when}
		if entry.Note != "" {
			words = append(words, "-n", entry.Note)
		}
		return words
	}
	words := append([]string{map[sessions.Kind]string{
		sessions.Session: "log", sessions.Reading: "pain", sessions.SymptomOnly: "symptom", sessions.Consultation: "seen", sessions.OtherTreatment: "did",
	}[entry.Kind]}, line.Format(entry)...)
	if entry.Kind == sessions.Session && line.CheckLong(time.Duration(entry.Seconds)*time.Second) != nil {
		words = append(words, "--yes")
	}
	return words
}

// profileLines returns the command lines that write facts.
func profileLines(facts map[string]string) [][]string {
	set, clear := []string{"profile", "set"}, []string{"profile", "clear"}
	for _, id := range slices.Sorted(maps.Keys(facts)) {
		if facts[id] == "" {
			clear = append(clear, id)
		} else {
			set = append(set, id+"="+facts[id])
		}
	}
	return slices.DeleteFunc([][]string{set, clear}, func(words []string) bool { return len(words) == 2 })
}

// editLine returns the command line that makes an entry from what it was.
func editLine(was, is sessions.Entry) []string {
	words := append([]string{"edit", fmt.Sprint(is.Number)}, line.Format(is)...)
	if is.Kind == sessions.Event && is.Region != "" {
		words[2] = "region=" + words[2] // any other word is one of its text
	}
	for _, field := range sessions.Fields() {
		if was.Has(field) && !is.Has(field) && field != sessions.FieldSide && field != sessions.FieldSymptom { // which go with the region, and below
			words = append(words, string(field)+"=")
		}
	}
	for _, r := range was.Reports {
		if !slices.ContainsFunc(is.Reports, func(other sessions.Report) bool { return other.Symptom == r.Symptom && other.Side == r.Side }) {
			words = append(words, "+"+r.Symptom+r.Side.Suffix()+"=")
		}
	}
	return words
}
