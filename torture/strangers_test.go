//go:build linux

package torture

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The user of the diary, and somebody else on the same machine.
const (
	victim    = 12001
	foreigner = 12002
)

// shared is a folder in which everybody may make files and remove their own, like /tmp,
// and a home of the victim's.
type shared struct {
	t            *testing.T
	folder, home string
}

func newShared(t *testing.T) shared {
	t.Helper()
	if os.Getuid() != 0 {
		refuse(t, "only root can be two users")
	}
	top, err := os.MkdirTemp("", "backlog-strangers-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(top) })
	s := shared{t, filepath.Join(top, "shared"), filepath.Join(top, "home")}
	for path, mode := range map[string]os.FileMode{top: 0o755, s.folder: 0o777 | os.ModeSticky, s.home: 0o700, filepath.Dir(program): 0o755} {
		if err := os.MkdirAll(path, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chown(s.home, victim, victim); err != nil {
		t.Fatal(err)
	}
	return s
}

// as runs a program as a user and returns what it printed.
func (s shared) as(uid uint32, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = s.folder
	cmd.Env = append(os.Environ(), "HOME="+s.home, "BACKLOG_DB="+s.at("~/diary.db"), "XDG_CONFIG_HOME="+s.at("~/config"), "XDG_DATA_HOME="+s.at("~/data"))
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid, Gid: uid}}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	return out.String(), err
}

func (s shared) must(uid uint32, name string, args ...string) string {
	s.t.Helper()
	out, err := s.as(uid, name, args...)
	if err != nil {
		s.t.Fatalf("%s %q: %v\n%s", name, args, err, out)
	}
	return out
}

// at returns a path below the victim's home, ~, or in the shared folder.
func (s shared) at(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		return s.home + rest
	}
	return filepath.Join(s.folder, path)
}

func TestStrangersDecideNothing(t *testing.T) {
	s := newShared(t)
	s.must(victim, program, "pain", "neck", "3")
	device := strings.TrimSpace(s.must(victim, "sh", "-c", "mkdir $HOME/private $HOME/sync; echo precious > $HOME/precious; "+program+" sync $HOME/sync >/dev/null; ls $HOME/sync"))
	for _, c := range []struct {
		name, stranger string // what the stranger does in the shared folder, $HOME being the victim's home
		args           string
		want           string
	}{
		{"a link to a file", "ln -s $HOME/precious F", "export --format json -o F", "is a link of another user"},
		{"a link to a file, and a report", "ln -s $HOME/precious F", "report --format html -o F", "is a link of another user"},
		{"a link to nothing", "ln -s $HOME/.profile F", "export -o F", "is a link of another user"},
		{"a link to a link", "ln -s $HOME/precious G; ln -s G F", "export -o F", "is a link of another user"},
		{"a link to a device", "ln -s /dev/null F", "export -o F", "is a link of another user"},
		{"a link to a folder", "ln -s $HOME/private F", "export -o F/x.csv", "is a link of another user"},
		{"a link to a folder, deeper", "mkdir F; chmod 777 F; ln -s $HOME/private F/in", "export -o F/in/x.csv", "is a link of another user"},
		{"a pipe", "mkfifo -m 666 F", "export -o F", "belongs to another user"},
		{"a file that all may write", "echo theirs > F; chmod 666 F", "export -o F", "belongs to another user"},
		{"a file of theirs", "echo theirs > F", "report -o F --format text", "belongs to another user"},
		{"a hard link", "echo theirs > F; ln F G; chmod 666 F", "export -o G", "belongs to another user"},
		{"a diary that all may write", ": > F; chmod 666 F", "--db F symptom numb-saddle", "belongs to another user"},
		{"a link to a diary", "ln -s $HOME/private/diary.db F", "--db F symptom numb-saddle", "is a link of another user"},
		{"a journal beside a new diary", "echo > F-journal", "--db F symptom numb-saddle", "would be taken for a part of the diary"},
		{"a log beside a new diary", "echo > F-wal", "--db F symptom numb-saddle", "would be taken for a part of the diary"},
		{"a folder of copies", "ln -s $HOME/private F.backups", "--db F pain neck 3", "the copy of today was not: "},
		{"a folder of backups", "ln -s $HOME/private F", "backup F", "is a link of another user"},
		{"a folder of sync", "ln -s $HOME/private F", "sync F", "is a link of another user"},
		{"a copy in a folder of sync", "mkdir F; chmod 777 F; ln -s $HOME/precious F/" + device, "sync F", "is a link, not a regular file"},
		{"a file in a folder of sync", "mkdir F; chmod 777 F; echo theirs > F/" + device, "sync F", "belongs to another user"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := s
			s.t = t
			s.must(0, "sh", "-c", "rm -rf "+s.folder+"/*")
			s.must(foreigner, "sh", "-c", c.stranger)
			before := s.must(0, "sh", "-c", "ls -lR . | grep -v ^total; cat $HOME/precious; ls -A $HOME/private $HOME")
			out, _ := s.as(victim, program, strings.Fields(c.args)...)
			if !strings.Contains(out, c.want) {
				t.Errorf("backlog %s: %s\nwant %q", c.args, out, c.want)
			}
			after := s.must(0, "sh", "-c", "ls -lR . | grep -v ^total; cat $HOME/precious; ls -A $HOME/private $HOME")
			if c.name != "a folder of copies" && after != before {
				t.Errorf("backlog %s changed\n%s\nto\n%s", c.args, before, after)
			}
			if !strings.HasSuffix(after, "\n"+s.home+"/private:\n") {
				t.Errorf("backlog %s wrote into the private folder:\n%s", c.args, after)
			}
		})
	}
	s.must(0, "sh", "-c", "rm -rf "+s.folder+"/*")
	for range 2 { // a file of one's own is replaced
		s.must(victim, program, "export", "-o", "mine.csv")
	}
	if info, err := os.Stat(s.at("mine.csv")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("an export to a shared folder is %v, %v", info.Mode(), err)
	}
}
