//go:build linux

package torture

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// A folder that cannot be flushed, once the copy has its name in it: backup and sync say
// so, and that the copy is there.
func TestFoldersThatAreNotFlushed(t *testing.T) {
	t.Parallel()
	need(t, "strace")
	d := newDiary(t)
	d.run("pain", "neck", "3")
	for _, c := range []struct {
		args  []string
		file  string
		alone bool // SQLite does not flush the folder as well, on whatever thread
	}{
		{[]string{"backup"}, "diary-*.db", false},
		{[]string{"backup", "--recipient", "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"}, "diary-*.db.age", true},
		{[]string{"sync"}, "backlog-*.db", true},
	} {
		failed := 0
		for n := 1; ; n++ {
			folder := t.TempDir()
			trace := filepath.Join(t.TempDir(), "trace")
			args := append([]string{"-f", "-o", trace, "-e", "trace=fsync,rename,renameat,renameat2", "-P", folder, "-e", "inject=fsync:error=EIO:when=" + strconv.Itoa(n), program}, c.args...)
			cmd := exec.Command("strace", append(args, folder)...)
			cmd.Env, cmd.Dir = d.env(), d.home
			out, err := cmd.CombinedOutput()
			text := string(read(t, trace))
			if !strings.Contains(text, "exited with") {
				refuse(t, "strace cannot run the program here: "+string(out))
			}
			if !strings.Contains(text, "INJECTED") {
				break
			}
			files, _ := filepath.Glob(filepath.Join(folder, c.file))
			if left, _ := os.ReadDir(folder); len(left) > len(files) {
				t.Errorf("%s with fault %d leaves %v", c.args[0], n, left)
			}
			if says := strings.Contains(string(out), "was written, but the disk did not confirm it"); says {
				failed++
				if err == nil || len(files) != 1 {
					t.Errorf("%s with fault %d: %v, %q, and there is %q", c.args[0], n, err, out, files)
				}
			} else if (err == nil) != (len(files) == 1) {
				t.Errorf("%s with fault %d: %v, %q, and there is %q", c.args[0], n, err, out, files)
			}
		}
		if failed == 0 && c.alone {
			t.Errorf("%s never says that the folder was not flushed", c.args)
		}
	}
}
