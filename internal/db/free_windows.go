package db

import "golang.org/x/sys/windows"

// Free returns how many bytes the user can still write on the disk of a path, and
// whether that is known.
func Free(path string) (bytes int64, known bool) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return 0, false
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, nil, nil); err != nil {
		return 0, false
	}
	return int64(free), true
}
