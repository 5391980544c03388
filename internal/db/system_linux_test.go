package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	osexec "os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const nobody = 65534

// system is what another program does that only this system lets it do: "UMASK
// start" under a umask, "nobody start" without the rights of root, "full" on a
// full disk.
func system(do, path string) error {
	what, then, _ := strings.Cut(do, " ")
	switch what {
	case "nobody":
		if os.Getuid() == 0 {
			if err := syscall.Setgid(nobody); err != nil {
				return err
			}
			if err := syscall.Setuid(nobody); err != nil {
				return err
			}
		}
		return another(then, path)
	case "full":
		return onFullDisk(path)
	}
	var mask int
	if _, err := fmt.Sscanf(what, "%o", &mask); err != nil {
		return err
	}
	syscall.Umask(mask)
	return another(then, path)
}

// run starts this test as another program and returns what it complains of.
func run(t *testing.T, do, path string, attributes *syscall.SysProcAttr) string {
	t.Helper()
	cmd := osexec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BACKLOG_TEST_DO="+do, "BACKLOG_TEST_PATH="+path)
	cmd.SysProcAttr = attributes
	out, err := cmd.CombinedOutput()
	var exit *osexec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if err != nil && len(out) == 0 {
		return err.Error()
	}
	return string(out)
}

// openFolder returns a folder that everybody may enter.
func openFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Chmod(filepath.Dir(folder), 0o755); err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestNobodyElseMayRead(t *testing.T) {
	for _, mask := range []string{"0", "022", "077", "0277", "0777"} {
		folder := openFolder(t)
		home := filepath.Join(folder, "home")
		if err := os.Mkdir(home, 0o700); err != nil {
			t.Fatal(err)
		}
		if os.Getuid() == 0 {
			if err := os.Chown(home, nobody, nobody); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(home, "backlog", "backlog.db")
		// Twice: the second start finds the file.
		for range 2 {
			if got := run(t, "nobody "+mask+" start", path, nil); got != "" {
				t.Errorf("umask %s: %s", mask, got)
			}
		}
		for name, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700 | os.ModeDir} {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			if info.Mode() != want {
				t.Errorf("umask %s: %s has mode %v, want %v", mask, name, info.Mode(), want)
			}
		}
	}
}

func TestNoRight(t *testing.T) {
	folder := openFolder(t)
	closed := filepath.Join(folder, "closed")
	if err := os.Mkdir(closed, 0o500); err != nil {
		t.Fatal(err)
	}
	if os.Getuid() == 0 {
		if err := os.Chown(closed, nobody, nobody); err != nil {
			t.Fatal(err)
		}
	}
	readable := filepath.Join(folder, "readable.db")
	openToWrite(t, readable).Close()
	if err := os.Chmod(readable, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(folder, 0o555); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(folder, 0o755) })
	cannot := " or its folder cannot be written; viewing works; to write, give yourself the right to both or name another file with --db"
	for _, c := range []struct{ do, path, want string }{
		{"start", filepath.Join(closed, "x.db"), "no right to write PATH; give yourself the right to its folder " + closed + ", or name another file with --db"},
		{"start", filepath.Join(closed, "a", "x.db"), "no right to write PATH; give yourself the right to its folder " + closed + "/a, or name another file with --db"},
		{"start", readable, "PATH" + cannot},
		{"look", readable, ""},
	} {
		if got, want := run(t, "nobody "+c.do, c.path, nil), strings.ReplaceAll(c.want, "PATH", c.path); got != want {
			t.Errorf("%s %s = %s, want %s", c.do, c.path, got, want)
		}
	}
	if got := files(t, closed) + files(t, folder); got != "closed readable.db" {
		t.Errorf("the folders hold %s, want them as they were", got)
	}
}

// A disk of 1 MiB in a mount namespace of its own, so that nothing stays behind.
func TestFullDisk(t *testing.T) {
	attributes := &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		attributes.Cloneflags = syscall.CLONE_NEWUSER
		attributes.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		attributes.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	folder := t.TempDir()
	cmd := osexec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BACKLOG_TEST_DO=full", "BACKLOG_TEST_PATH="+folder)
	cmd.SysProcAttr = attributes
	out, err := cmd.CombinedOutput()
	if errors.Is(err, syscall.EPERM) || strings.Contains(string(out), errNoMount) {
		if os.Getenv("CI") == "true" {
			t.Fatalf("no small disk can be mounted: %v %s", err, out)
		}
		t.Skipf("no small disk can be mounted: %v %s", err, out)
	}
	if err != nil || len(out) > 0 {
		t.Errorf("%v\n%s", err, out)
	}
}

const errNoMount = "cannot mount"

// onFullDisk writes until the disk is full, and wants that to be said, every
// acknowledged row kept, and to go on once there is room.
func onFullDisk(folder string) error {
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=1m"); err != nil {
		return fmt.Errorf("%s: %w", errNoMount, err)
	}
	ctx := context.Background()
	path := filepath.Join(folder, "x.db")
	want := "the disk of " + path + " is full; make room and try again"
	ballast := filepath.Join(folder, "ballast")

	// No room for the schema: nothing half-made stays.
	if err := os.WriteFile(ballast, make([]byte, 1<<20-16<<10), 0o600); err != nil {
		return err
	}
	if _, err := OpenToWrite(ctx, path); fmt.Sprint(err) != want {
		return fmt.Errorf("a first start on a full disk = %w, want %s", err, want)
	}
	if _, err := OpenToLook(ctx, path); !errors.Is(err, ErrNoFile) {
		return fmt.Errorf("a look after that = %w, want %w", err, ErrNoFile)
	}
	if err := os.Truncate(ballast, 1<<19); err != nil {
		return err
	}

	// A command a row, as the program does it.
	add := func() error {
		conn, err := OpenToWrite(ctx, path)
		if err != nil {
			return err
		}
		defer conn.Close()
		_, err = conn.Exec("INSERT INTO profile (fact, value, at, utc_offset, rev, device) SELECT hex(randomblob(8)), hex(randomblob(900)), 0, 0, 1, 'x'")
		return Explain(err, path)
	}
	saved := 0
	var err error
	for ; saved < 1000; saved++ {
		if err = add(); err != nil {
			break
		}
	}
	if fmt.Sprint(err) != want || saved < 50 {
		return fmt.Errorf("%d rows, then %w, want %s", saved, err, want)
	}
	kept := func(want int) error {
		conn, err := OpenToLook(ctx, path)
		if err != nil {
			return err
		}
		defer conn.Close()
		var n int
		var verdict string
		if err := conn.QueryRow("SELECT count(*), (SELECT integrity_check FROM pragma_integrity_check) FROM profile").Scan(&n, &verdict); err != nil {
			return err
		}
		if n != want || verdict != "ok" {
			return fmt.Errorf("%d rows and a file that is %s, want the %d that were saved", n, verdict, want)
		}
		return nil
	}
	if err := kept(saved); err != nil {
		return err
	}
	conn, err := OpenToWrite(ctx, path)
	if err != nil {
		return err
	}
	defer conn.Close()
	copied := filepath.Join(folder, "copy")
	full := "the disk of " + copied + " is full; make room and try again"
	if err := Snapshot(ctx, conn, copied); fmt.Sprint(err) != full {
		return fmt.Errorf("Snapshot = %w, want %s", err, full)
	}
	if _, err := os.Stat(copied); err == nil {
		return errors.New("half a snapshot stayed")
	}
	if err := os.Truncate(ballast, 1<<18); err != nil {
		return err
	}
	if err := add(); err != nil {
		return err
	}
	return kept(saved + 1)
}
