package db

import "golang.org/x/sys/windows"

// What the system reports of a disk.
var (
	diskFull     = [...]error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL, windows.ERROR_DISK_QUOTA_EXCEEDED}
	diskReadOnly = [...]error{windows.ERROR_WRITE_PROTECT}
	diskBroken   = [...]error{windows.ERROR_IO_DEVICE, windows.ERROR_CRC, windows.ERROR_READ_FAULT, windows.ERROR_WRITE_FAULT, windows.ERROR_NOT_READY, windows.ERROR_GEN_FAILURE}
)
