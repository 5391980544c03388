package main

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/db"
	"backlog/internal/render"
)

func newVersionCmd(e env) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the version, and what it was built from",
		Example: "  backlog version --json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return e.show(app.App{}, buildInfo()) },
	}
}

// version is the release that the module system knows, or "development".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "development"
	}
	return info.Main.Version
}

// buildInfo returns what this program was built from, as the Go toolchain noted it.
func buildInfo() render.Version {
	v := render.Version{Version: version(), DiarySchema: db.Schema(), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			v.Commit = s.Value
		case "vcs.time":
			v.Committed = s.Value
		case "vcs.modified":
			v.Modified = s.Value == "true"
		}
	}
	for _, module := range info.Deps {
		if module.Replace != nil {
			module = module.Replace
		}
		v.Libraries = append(v.Libraries, render.Library{Module: module.Path, Version: module.Version})
	}
	return v
}
