package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"backlog/internal/sessions"
)

// entryVerbs are the commands on the entries of a command that else takes words: to
// list, show, edit and delete them. Without them "event delete 59" would be the text
// of a new event. what names an entry of the kind, with its article, and add is the
// command that takes such words as they are, "" if none does.
func (e env) entryVerbs(kind sessions.Kind, what, add string, list func(*cobra.Command) error, show func(*cobra.Command, string) error) []*cobra.Command {
	taken := func(cmd *cobra.Command, words []string) string {
		if add == "" {
			return ""
		}
		text := strings.Join(append([]string{cmd.CalledAs()}, words...), " ")
		return fmt.Sprintf("; for %s with these words write %s %s", what, add, text)
	}
	numbers := func(cmd *cobra.Command, words []string) error {
		if len(words) == 0 {
			return misused("%s needs the number of %s%s", cmd.CommandPath(), what, taken(cmd, nil))
		}
		for _, word := range words {
			if _, err := parseNumber(word); err != nil && !isLast(word) {
				return misused("%q is not the number of %s%s", word, what, taken(cmd, words))
			}
		}
		return nil
	}
	first := func(cmd *cobra.Command, words []string) error { return numbers(cmd, words[:min(len(words), 1)]) }
	// ofKind returns the words with numbers alone, all of them of entries of the kind.
	ofKind := func(cmd *cobra.Command, words []string) (_ []string, err error) {
		if words, err = e.withLast(cmd.Context(), words, kind); err != nil {
			return words, err
		}
		a, done, err := e.open(cmd.Context())
		if err != nil {
			return words, err
		}
		defer done(&err)
		for _, word := range words {
			number, _ := parseNumber(word)
			if a.Store == nil {
				return words, noEntry(number)
			}
			entry, err := a.Store.Get(cmd.Context(), number)
			if err != nil {
				return words, withNumber(err, number)
			}
			if entry.Kind != kind {
				return words, misused("#%d is not %s; backlog show %d shows it", number, what, number)
			}
		}
		return words, nil
	}
	remove, edit := newDeleteCmd(e), newEditCmd(e)
	commands := []*cobra.Command{
		{
			Use: "list", Aliases: []string{"ls"}, Short: "List them",
			Args: func(cmd *cobra.Command, words []string) error {
				if len(words) > 0 {
					return misused("%s takes nothing after it, not %q%s", cmd.CommandPath(), words[0], taken(cmd, words))
				}
				return nil
			},
			RunE: func(cmd *cobra.Command, _ []string) error { return list(cmd) },
		},
		{
			Use: "show N|last", Aliases: []string{"view"}, Short: "Show one",
			Args: cobra.MatchAll(numbers, atMostOne("number")),
			RunE: func(cmd *cobra.Command, words []string) error {
				words, err := e.withLast(cmd.Context(), words, kind)
				if err != nil {
					return err
				}
				return show(cmd, words[0])
			},
		},
		{
			Use: "edit N|last [WORDS]", Aliases: []string{"change"}, Short: "Change one, as backlog edit does", Args: first,
			RunE: func(cmd *cobra.Command, words []string) error {
				number, err := ofKind(cmd, words[:1])
				if err != nil {
					return e.judgeUnsavedWords(cmd.Context(), words[1:], e.args, err)
				}
				return edit.RunE(cmd, append(number, words[1:]...))
			},
		},
		{
			Use: "delete N|last…", Aliases: []string{"rm", "remove", "del"}, Short: "Delete some, as backlog delete does", Args: numbers,
			RunE: func(cmd *cobra.Command, words []string) error {
				words, err := ofKind(cmd, words)
				if err != nil {
					return e.judgeUnsavedWords(cmd.Context(), nil, e.args, err)
				}
				return remove.RunE(cmd, words)
			},
		},
	}
	commands[2].Flags().AddFlagSet(edit.Flags())
	return commands
}

// isVerb reports whether a word is what one does to an entry rather than a part of one.
func isVerb(word string) bool {
	return slices.Contains([]string{
		"list", "ls", "show", "view", "delete", "del", "rm", "remove", "edit", "change", "undo", "redo", "history", "help", "clear", "reset", "purge",
	}, word)
}

// nearVerb returns the verb that a word is mistyped for, by a letter left out, doubled or
// swapped; "" for none.
func nearVerb(word string) string {
	for _, verb := range []string{"list", "show", "view", "delete", "remove", "edit", "change", "undo", "redo", "history"} {
		for i := 1; i < len(verb); i++ {
			swapped := verb[:i-1] + verb[i:i+1] + verb[i-1:i] + verb[i+1:]
			if word == verb[:i]+verb[i+1:] || word == verb[:i]+verb[i-1:] || word == swapped {
				return verb
			}
		}
	}
	return ""
}

// noVerb refuses a line that begins as a command of another program would: what was
// meant is done by a command of its own. Text is taken as it is by explicit, if any.
func noVerb(cmd *cobra.Command, words []string, explicit string) error {
	words = strings.Fields(strings.Join(words, " "))
	if len(words) == 0 {
		return nil
	}
	for _, word := range words[1:] {
		if _, err := parseNumber(word); err != nil && word != "all" && !isLast(word) {
			return nil
		}
	}
	verb := strings.ToLower(words[0])
	if !isVerb(verb) {
		if verb = nearVerb(verb); verb == "" || len(words) == 1 {
			return nil
		}
	}
	text := fmt.Sprintf("%s has no command %q", cmd.CommandPath(), words[0])
	if own := ownCommand(verb); own != "" {
		text += "; use backlog " + strings.Join(append([]string{own}, words[1:]...), " ")
	}
	if explicit != "" {
		text += fmt.Sprintf("; with these words as its text: %s %s", explicit, strings.Join(words, " "))
	}
	return misused("%s; nothing was saved", text)
}

// ownCommand returns the command of backlog that does what a verb says; "" if none.
func ownCommand(verb string) string {
	switch verb {
	case "list", "ls":
		return "list"
	case "show", "view":
		return "show"
	case "delete", "del", "rm", "remove":
		return "delete"
	case "edit", "change":
		return "edit"
	case "undo", "redo", "history":
		return verb
	}
	return ""
}

// noVerbFolder refuses a verb where a folder or a file is named: "backup list" would
// make a folder.
func noVerbFolder(cmd *cobra.Command, words []string) error {
	for _, word := range words {
		if isVerb(word) {
			return misused("%s has no command %q; for a file or a folder of that name write ./%s", cmd.CommandPath(), word, word)
		}
	}
	return nil
}

// helpWords makes "help" alone after a command show how it is used, as --help does.
func helpWords(cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		helpWords(c)
		run, args := c.RunE, c.Args
		if run == nil || c.Name() == "help" || c.Name() == "add" || c.Parent() != nil && c.Parent().Name() == "completion" {
			continue
		}
		asked := func(words []string) bool { return len(words) == 1 && words[0] == "help" }
		c.Args = func(c *cobra.Command, words []string) error {
			if args == nil || asked(words) {
				return nil
			}
			return args(c, words)
		}
		c.RunE = func(c *cobra.Command, words []string) error {
			if asked(words) {
				return c.Help()
			}
			return run(c, words)
		}
	}
}
