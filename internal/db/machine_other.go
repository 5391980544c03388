//go:build !unix

package db

import "io/fs"

// othersRights returns no rights: here a folder decides who may use what is made in it,
// and the mode of a file says nothing about that.
func othersRights(fs.FileInfo) fs.FileMode { return 0 }

func foreignOwner(fs.FileInfo) (owner int, other bool) { return 0, false }

func foreignLink(string) string { return "" }

// SameDisk reports whether two paths are known to be on one file system; here that is never known.
func SameDisk(string, string) bool { return false }
