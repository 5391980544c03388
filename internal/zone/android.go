package zone

import (
	"bytes"
	"os"
	"path/filepath"
)

// property is what Android keeps the zone's name under.
const property = "persist.sys.timezone"

// androidZone reads the property from the files that Android's C library maps into
// every process, "" where there are none. They hold a property as its value, of 92
// bytes and filled up with zeros, and its whole name after that (struct prop_info in
// bionic/libc/system_properties/include/system_properties/prop_info.h). The files are
// those of Android 12 and later, 9 to 11, 8, and up to 7.
func androidZone(root string) string {
	const valueSize = 92
	folder := filepath.Join(root, "dev", "__properties__")
	for _, file := range []string{"u:object_r:timezone_prop:s0", "u:object_r:exported_system_prop:s0", "u:object_r:system_prop:s0", ""} {
		path := filepath.Join(folder, file)
		if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() > largest {
			continue
		}
		data, err := os.ReadFile(path)
		if err != nil {
			continue
		}
		if at := bytes.Index(data, []byte(property+"\x00")); at >= valueSize {
			value, _, _ := bytes.Cut(data[at-valueSize:at], []byte{0})
			return string(value)
		}
	}
	return ""
}
