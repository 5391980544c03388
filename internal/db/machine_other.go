//go:build !unix

package db

import "io/fs"

func strangeOwner(fs.FileInfo) (owner int, other bool) { return 0, false }

func strangeLink(string) string { return "" }

func sameDisk(string, string) bool { return false }
