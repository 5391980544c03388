// Package migrations embeds the schema of the diary's file, one numbered file a
// step. A released file never changes.
package migrations

import (
	"embed"
	"io/fs"
)

// OpensWith is the oldest version that can use a file of the newest schema. The migration
// that makes the schema writes it into the file, for older programs to name.
const OpensWith = "0.2.0"

//go:embed *.sql
var files embed.FS

// All returns the text of every migration, in the order in which they are applied.
// The number of migrations applied to a file is its user_version.
func All() []string {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	texts := make([]string, 0, len(names))
	for _, name := range names {
		text, err := files.ReadFile(name)
		if err != nil {
			panic(err) // the name came from the same embedded files
		}
		texts = append(texts, string(text))
	}
	return texts
}
