package main

import (
	"bytes"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// mendScripts puts right what cobra's completion scripts do to a word with an = in it.
// They take everything from its first hyphen to its last = for a flag, so that TAB
// after tingling-leg= writes half of the word twice. A flag begins with a hyphen, and
// ends with the first =.
func mendScripts(completion *cobra.Command) {
	for _, cmd := range completion.Commands() {
		var write func(root *cobra.Command, w io.Writer, described bool) error
		switch cmd.Name() {
		case "zsh":
			write = func(root *cobra.Command, w io.Writer, described bool) error {
				if described {
					return root.GenZshCompletion(w)
				}
				return root.GenZshCompletionNoDesc(w)
			}
		case "fish":
			write = (*cobra.Command).GenFishCompletion
		default:
			continue
		}
		cmd.RunE = func(cmd *cobra.Command, _ []string) error {
			plain, err := cmd.Flags().GetBool("no-descriptions")
			if err != nil {
				return err
			}
			var script bytes.Buffer
			if err := write(cmd.Root(), &script, !plain); err != nil {
				return err
			}
			_, err = io.WriteString(cmd.OutOrStdout(), strings.Replace(script.String(), "'-.*='", "'^-[^=]*='", 1))
			return err
		}
	}
}
