package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/render"
)

func newConfigCmd(e env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show the settings, explain them, change or check them",
		Long: `Show every setting with the value in effect. The settings are in config.toml, which
need not be there.`,
		Example: "  backlog config\n  backlog config defaults\n  backlog config check",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return e.showSettings() },
	}
	cmd.AddCommand(
		&cobra.Command{
			Use: "path", Short: "Print where the settings are", Args: noArgs,
			RunE: func(*cobra.Command, []string) error {
				if e.configHome == "" {
					return cmp.Or(e.noConfig, fmt.Errorf("there is no place for settings: %w", errNoHome))
				}
				if e.asJSON() || e.asPlain() {
					return e.showSettings()
				}
				_, err := fmt.Fprintln(e.stdout, e.configFile())
				return err
			},
		},
		&cobra.Command{
			Use: "defaults", Short: "Print a file in which each setting is explained and none is on", Args: noArgs,
			Example: "  backlog config defaults",
			RunE: func(*cobra.Command, []string) error {
				if e.asJSON() {
					return e.show(app.App{}, render.Settings{File: e.configFile(), Settings: e.settings(config.Config{})})
				}
				_, err := io.WriteString(e.stdout, config.Defaults)
				return err
			},
		},
		&cobra.Command{
			Use: "check", Short: "Check the settings without using them", Args: noArgs,
			Long: "Check everything in the file, also what only some commands use. The exit status is\n1 if something cannot be used.",
			RunE: func(*cobra.Command, []string) error { return e.checkSettings() },
		},
		&cobra.Command{
			Use: "edit", Short: "Change the settings in $EDITOR", Args: noArgs,
			Long: `Open the settings in $EDITOR, the first time with every setting explained and none
on. They are checked before they are saved; what cannot be used is not saved, and the
text is kept.`,
			RunE: func(*cobra.Command, []string) error { return e.editSettings() },
		},
	)
	return cmd
}

// settings returns every setting of a config file as it is shown.
func (e env) settings(c config.Config) []render.Setting {
	folder, _ := e.copies(c.Backup)
	machine, err := e.deviceName(app.App{Config: c})
	if err != nil {
		machine = "none"
	}
	var list []render.Setting
	for _, s := range c.Settings(folder, machine) {
		list = append(list, render.Setting{Key: s.Key, Value: s.Value, Default: !s.Given})
	}
	return list
}

func (e env) showSettings() error {
	a, err := e.newApp() // says what is wrong with the file
	if err != nil {
		return err
	}
	view := render.Settings{Settings: e.settings(a.Config)}
	if e.configHome != "" {
		view.File = e.configFile()
		_, err := os.Stat(view.File)
		view.Exists = err == nil
	}
	return e.show(a, view)
}

// checkSettings shows what is wrong with the config file, if anything.
func (e env) checkSettings() error {
	found := render.NewCheckup(e.configFile())
	e.checkConfig(&found)
	if err := e.show(app.App{}, found); err != nil || found.State != fault {
		return err
	}
	return answer(statusFailed)
}

// settingsDraft is the name of a draft of the settings.
const settingsDraft = "config.toml"

// editSettings replaces the config file by what an editor leaves, if that can be used.
func (e env) editSettings() error {
	if e.configHome == "" {
		return cmp.Or(e.noConfig, fmt.Errorf("there is no place for settings: %w", errNoHome))
	}
	path := followed(e.configFile()) // a link is the person's own choice
	was, err := db.ReadRegular(path)
	text := string(was)
	if errors.Is(err, fs.ErrNotExist) {
		text, err = config.Defaults, nil
	}
	if err != nil {
		return fmt.Errorf("the settings cannot be read: %w", err)
	}
	edited, err := e.editText(settingsDraft, text)
	if err != nil {
		return err
	}
	if edited == text {
		e.dropDraft()
		return e.echo("the settings are as they were\n")
	}
	settings, err := config.Read(e.draft.path)
	if err = cmp.Or(err, settings.Fault(e.regionsOfDiary(nil))); err != nil {
		return fmt.Errorf("%w; the settings are as they were", err)
	}
	if err := db.MakeFolders(filepath.Dir(path)); err != nil {
		return unwritten(path, err)
	}
	if err := e.writeFile(path, func(w io.Writer) error {
		_, err := io.WriteString(w, edited)
		return err
	}); err != nil {
		return err
	}
	e.dropDraft()
	return e.echo("saved " + path + "\n")
}
