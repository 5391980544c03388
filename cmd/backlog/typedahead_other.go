//go:build !linux

package main

import "os"

// dropTypedAhead is known on Linux only.
func dropTypedAhead(*os.File) {}
