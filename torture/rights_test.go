//go:build unix

package torture

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever the umask: nobody else can read what backlog writes.
func TestRightsWhateverTheUmask(t *testing.T) {
	for _, umask := range []string{"000", "022", "077", "777"} {
		d := newDiary(t)
		home := d.home
		d = d.at("") // in the data folder, which is not there either
		script := "umask " + umask + `; set -e
			"$0" pain neck 3
			"$0" delete 1
			"$0" backup "` + home + `/copies"
			"$0" restore "` + home + `"/copies/backlog-*.db --yes
			"$0" sync "` + home + `/shared"`
		for _, folder := range []string{"new", "copies", "shared"} {
			if err := os.Mkdir(filepath.Join(home, folder), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		cmd := d.command()
		cmd.Path, cmd.Args = "/bin/sh", []string{"sh", "-c", script, program}
		if text, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("umask %s: %v\n%s", umask, err, text)
		}
		files := 0
		err := filepath.WalkDir(home, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || path == home {
				return err
			}
			info, err := entry.Info()
			if err != nil {
				return err
			}
			want := fs.FileMode(0o600)
			if entry.IsDir() {
				want = 0o700
			} else {
				files++
			}
			if got := info.Mode().Perm(); got != want {
				t.Errorf("umask %s: %s is %v, want %v", umask, path, got, want)
			}
			return nil
		})
		if err != nil || files < 5 {
			t.Errorf("umask %s: %d files, %v", umask, files, err)
		}
	}
}

// Who else could get at the diary is told: by doctor, and once a day on a write.
func TestConcernsAreTold(t *testing.T) {
	d := newDiary(t)
	d.run("pain", "neck", "3")
	open := filepath.Join(d.home, "open")
	if err := os.Mkdir(open, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o777); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(d.home, "link.db")
	if err := os.Symlink(d.path, link); err != nil {
		t.Fatal(err)
	}
	strange := filepath.Join(d.home, "strange.db")
	copyFile(t, d.path, strange)
	if err := os.Chown(strange, 12345, -1); err != nil {
		refuse(t, "only root can give a file away")
	}
	for _, c := range []struct{ path, want string }{
		{filepath.Join(open, "diary.db"), "any user of this machine can write in " + open},
		{link, link + " is a link to " + d.path},
		{strange, strange + " belongs to another user (12345)"},
	} {
		_, told, err := d.at(c.path).try("pain", "neck", "2")
		if err != nil || !strings.Contains(told, c.want) {
			t.Errorf("the first write of a day to %s tells %q, %v", c.path, told, err)
		}
		if _, told, err := d.at(c.path).try("pain", "neck", "2"); err != nil || told != "" {
			t.Errorf("the second write of a day to %s tells %q, %v", c.path, told, err)
		}
		found, _, _ := d.at(c.path).try("doctor")
		if !strings.Contains(found, c.want) {
			t.Errorf("doctor of %s says\n%s", c.path, found)
		}
	}
}
