package main

import (
	"embed"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed help/*.txt
var helpTexts embed.FS

// helpTopics returns the names of the topics of help, in alphabetical order.
func helpTopics() []string {
	files, _ := fs.Glob(helpTexts, "help/*.txt") // fails only for a bad pattern
	for i, file := range files {
		files[i] = strings.TrimSuffix(strings.TrimPrefix(file, "help/"), ".txt")
	}
	return files
}

// helpTopic returns the text of a topic; false if there is none of that name.
func helpTopic(name string) (string, bool) {
	text, err := helpTexts.ReadFile("help/" + strings.ToLower(name) + ".txt")
	return string(text), err == nil
}

// newHelpCmd is cobra's help with topics, and with a status that says mistyped.
func newHelpCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND | TOPIC]",
		Short: "Show how a command is used, or explain a topic",
		Long: "Show how a command is used, or explain a topic: " + strings.Join(helpTopics(), ", ") + `.
Where a command has the same name, its use follows the topic.`,
		Example: "  backlog help dates\n  backlog help log",
		ValidArgsFunction: func(cmd *cobra.Command, before []string, typed string) ([]string, cobra.ShellCompDirective) {
			if len(before) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			words := helpTopics()
			for _, c := range cmd.Root().Commands() {
				if _, topic := helpTopic(c.Name()); !topic && c.IsAvailableCommand() {
					words = append(words, withMeaning(c.Name(), c.Short))
				}
			}
			return words, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, words []string) error {
			meant, rest, err := cmd.Root().Find(words)
			known := err == nil && (meant != cmd.Root() || len(words) == 0)
			if text, found := helpTopic(strings.Join(words, "-")); found {
				if _, err := e.stdout.Write([]byte(text)); err != nil || !known || len(rest) > 0 {
					return err
				}
				e.stdout.Write([]byte("\n"))
			} else if !known {
				return misused("there is no command or topic %q; backlog --help lists the commands, and the topics are %s", strings.Join(words, " "), strings.Join(helpTopics(), ", "))
			}
			if len(rest) > 0 && meant.HasSubCommands() {
				return misused("%s has no command %q; %s --help lists its commands", meant.CommandPath(), rest[0], meant.CommandPath())
			}
			meant.InitDefaultHelpFlag()
			return meant.Help()
		},
	}
}
