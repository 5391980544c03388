package main

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"backlog/internal/app"

	"github.com/spf13/cobra"
)

// inOrderOfUse keeps the order in which commands were added. It is a setting of the whole
// process.
var inOrderOfUse sync.Once

func newRootCmd(e env) *cobra.Command {
	var format outputFormat
	root := &cobra.Command{
		Use:   "backlog",
		Short: "A diary of self-massage for a sore back that watches for danger",
		Long: `backlog keeps a diary of self-massage for a sore back, warns of danger signs,
and shows what helps. It is no diagnosis and no replacement for a professional.
Without a command it shows today at a glance.

  backlog log left buttock press ball 5m 6-3
  backlog trends
  backlog check

Topics, as in backlog help dates: ` + strings.Join(helpTopics(), ", "),
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          noArgs,
		RunE:          func(cmd *cobra.Command, _ []string) error { return e.today(cmd.Context()) },
	}
	inOrderOfUse.Do(func() { cobra.EnableCommandSorting = false })
	root.SetVersionTemplate("backlog {{.Version}}\n")
	root.SetOut(e.stdout)
	root.SetErr(e.stderr)
	root.SetIn(e.stdin)
	root.CompletionOptions.HiddenDefaultCmd = false
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return &app.Misuse{Err: flagError(cmd.Name(), err)} })
	root.PersistentPreRunE = e.readFormat
	format.addFlags(root.Flags())
	root.PersistentFlags().StringVar(e.path, "db", "", "the diary's `FILE` (else $BACKLOG_DB, else the data folder)")
	root.PersistentFlags().StringVar(&e.doc.color, "color", "auto", colorHelp)
	named := e.typedCommand()
	for _, g := range commandGroups() {
		root.AddGroup(&cobra.Group{ID: g.id, Title: g.title})
		for _, c := range g.commands {
			if named == "" || c.name == named {
				cmd := c.make(e)
				cmd.GroupID = g.id
				addFormatFlags(cmd)
				root.AddCommand(cmd)
			}
		}
	}
	if named != "" {
		root.CompletionOptions.DisableDefaultCmd = true
		root.SetHelpCommand(&cobra.Command{Use: "no-help", Hidden: true})
	} else {
		e.addRest(root)
	}
	helpWords(root)
	if strings.HasPrefix(e.typed, cobra.ShellCompRequestCmd) {
		e.completeWords(root) // only a shell asks for it, and every start would pay
	}
	return root
}

// group is some commands under a title, in the order of use.
type group struct {
	id, title string
	commands  []struct {
		name string
		make func(env) *cobra.Command
	}
}

// commandGroups are all commands but help, completion and version.
func commandGroups() []group {
	type c = []struct {
		name string
		make func(env) *cobra.Command
	}
	return []group{
		{"first", "On the first day:", c{{"log", newLogCmd}, {"symptom", newSymptomCmd}, {"check", newCheckCmd}, {"guide", newGuideCmd}, {"undo", newUndoCmd}}},
		{"write", "Write more:", c{
			{"pain", newPainCmd},
			{"did", newDidCmd},
			{"start", newStartCmd},
			{"again", newAgainCmd},
			{"seen", newSeenCmd},
			{"profile", newProfileCmd},
			{"event", newEventCmd},
			{"episode", newEpisodeCmd},
		}},
		{"look", "Look:", c{
			{"ui", newUICmd},
			{"trends", newTrendsCmd},
			{"helps", newHelpsCmd},
			{"calendar", newCalendarCmd},
			{"body", newBodyCmd},
			{"list", newListCmd},
			{"show", newShowCmd},
			{"due", newDueCmd},
			{"demo", newDemoCmd},
		}},
		{"correct", "Correct:", c{{"edit", newEditCmd}, {"delete", newDeleteCmd}, {"redo", newRedoCmd}, {"history", newHistoryCmd}}},
		{"share", "Share:", c{{"report", newReportCmd}, {"question", newQuestionCmd}, {"export", newExportCmd}, {"import", newImportCmd}}},
		{"keep", "Keep safe, and set up:", c{
			{"backup", newBackupCmd},
			{"restore", newRestoreCmd},
			{"sync", newSyncCmd},
			{"doctor", newDoctorCmd},
			{"purge", newPurgeCmd},
			{"config", newConfigCmd},
			{"path", newPathCmd},
		}},
	}
}

// typedCommand returns the command that was typed, or --version: the others, with a hundred flags,
// need not be made. It returns "" where they are needed: for help, for completion, and for a
// word that is none of theirs.
func (e env) typedCommand() string {
	for i := 0; i < len(e.args); i++ {
		switch word := e.args[i]; {
		case word == "--db" || word == "--color":
			i++ // and its value
		case word == "--version" && i == len(e.args)-1:
			return word
		case strings.HasPrefix(word, "--db="), strings.HasPrefix(word, "--color="), word == "--json", word == "--plain":
		case slices.ContainsFunc(commandGroups(), func(g group) bool {
			for _, c := range g.commands {
				if c.name == word {
					return true
				}
			}
			return false
		}):
			return word
		default:
			return ""
		}
	}
	return ""
}

// addRest adds the commands about the program itself.
func (e env) addRest(root *cobra.Command) {
	about := newVersionCmd(e)
	addFormatFlags(about)
	root.AddCommand(about)
	root.SetHelpCommand(newHelpCmd(e))
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			cmd.Args, cmd.RunE = noShell, func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
			mendScripts(cmd)
		}
	}
}

// flagError says of a number below 0, which looks like a flag, what it is, and how
// the commands that write files are asked for JSON.
func flagError(command string, err error) error {
	if (command == "export" || command == "report") && strings.HasSuffix(err.Error(), "--json") {
		return fmt.Errorf("%w; %s takes --format json", err, command)
	}
	if !slices.Contains([]string{"log", "pain", "edit", "again"}, command) {
		return err
	}
	if _, word, found := strings.Cut(err.Error(), " in -"); found && word != "" && word[0] >= '0' && word[0] <= '9' {
		return fmt.Errorf("-%s is no pain score; one is a whole number from 0 to 10, and before and after are one word, as 6-3; nothing was saved", word)
	}
	return err
}

// noShell refuses a shell that completion knows nothing of.
func noShell(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return misused("backlog writes no completion for %q; it does for bash, zsh, fish and powershell", args[0])
}

// noArgs refuses arguments and names the commands that were perhaps meant.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if cmd.HasParent() {
		return misused("%s takes no arguments, not %q", cmd.CommandPath(), args[0])
	}
	return noCommand(cmd, args)
}

// atMostOne, atLeastOne and exactlyOne are cobra's, with a status that says mistyped.
func atMostOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > 1 {
			return misused("%s takes one %s, not %q", cmd.CommandPath(), what, args[1])
		}
		return nil
	}
}

func atLeastOne(what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return misused("%s needs %s: %s", cmd.CommandPath(), what, strings.TrimSpace(cmd.UseLine()))
		}
		return nil
	}
}

func exactlyOne(what string) cobra.PositionalArgs {
	return cobra.MatchAll(atLeastOne("a "+what), atMostOne(what))
}
