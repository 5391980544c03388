//go:build unix

package torture

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// What backup encrypts, age itself opens, by passphrase and by key; and restore
// says so if the passphrase is wrong or the file is cut.
func TestAgeOpensBackups(t *testing.T) {
	t.Parallel()
	age, keygen := need(t, "age"), need(t, "age-keygen")
	d := newDiary(t)
	d.run("pain", "neck", "3", "-n", "private")

	onTerminal(t, d.command("backup", "--encrypt", d.home), "open sesame", "open sesame")
	sealed := only(t, filepath.Join(d.home, "diary-*.db.age"))
	if text := read(t, sealed); !bytes.HasPrefix(text, []byte("age-encryption.org/v1\n")) || bytes.Contains(text, []byte("private")) {
		t.Errorf("%s is not encrypted", sealed)
	}
	opened := filepath.Join(d.home, "opened.db")
	onTerminal(t, exec.Command(age, "-d", "-o", opened, sealed), "open sesame")
	if held := d.at(opened).contents(); held != d.contents() {
		t.Errorf("age opened\n%s", held)
	}

	d.run("pain", "neck", "4")
	if said, err := onTerminal(t, d.command("restore", sealed, "--yes"), "wrong"); err == nil || !strings.Contains(said, "wrong passphrase or identity; nothing was changed") {
		t.Errorf("a wrong passphrase: %v %q", err, said)
	}
	whole := read(t, sealed)
	lengths := []int{50, 300, len(whole) / 2, len(whole) - 1}
	if !*full {
		lengths = lengths[2:] // to open one takes a second
	}
	for _, length := range lengths {
		cut := filepath.Join(d.home, "cut.db.age")
		write(t, cut, whole[:length])
		if said, err := onTerminal(t, d.command("restore", cut, "--yes"), "open sesame"); err == nil || !strings.Contains(said, "is damaged or cut off") {
			t.Errorf("cut at %d: %v %q", length, err, said)
		}
	}
	if said, err := onTerminal(t, d.command("restore", sealed, "--yes"), "open sesame"); err != nil || !strings.Contains(said, "restored from") {
		t.Errorf("restore: %v %q", err, said)
	}
	if held := d.contents(); held != d.at(opened).contents() {
		t.Errorf("restored:\n%s", held)
	}
	os.Remove(sealed)

	key := filepath.Join(d.home, "key.txt")
	text, err := exec.Command(keygen, "-o", key).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	d.run("backup", d.home, "--recipient", regexp.MustCompile(`age1\w+`).FindString(string(text)))
	os.Remove(opened)
	if text, err := exec.Command(age, "-d", "-i", key, "-o", opened, only(t, filepath.Join(d.home, "diary-*.db.age"))).CombinedOutput(); err != nil {
		t.Fatalf("age: %v: %s", err, text)
	}
	if held := d.at(opened).contents(); held != d.contents() {
		t.Errorf("age opened\n%s", held)
	}
	left, err := filepath.Glob(filepath.Join(d.home, "backlog-scratch-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%q is left, %v", left, err)
	}
}

// onTerminal runs a command on a terminal of its own and answers its prompts.
func onTerminal(t *testing.T, cmd *exec.Cmd, answers ...string) (string, error) {
	t.Helper()
	terminal, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	defer terminal.Close()
	var said bytes.Buffer
	done := make(chan struct{})
	heard := make(chan []byte)
	go func() {
		defer close(done)
		for {
			text := make([]byte, 4096)
			n, err := terminal.Read(text)
			if n > 0 {
				heard <- text[:n]
			}
			if err != nil {
				return // a terminal whose program has ended
			}
		}
	}()
	asked := 0
	for deadline := time.After(time.Minute); ; {
		select {
		case text := <-heard:
			said.Write(text)
			if asked < len(answers) && strings.HasSuffix(strings.TrimRight(said.String(), " "), ":") {
				io.WriteString(terminal, answers[asked]+"\n")
				asked++
			}
		case <-done:
			return said.String(), cmd.Wait()
		case <-deadline:
			cmd.Process.Kill()
			t.Fatalf("%s does not end; it said %q", cmd.Path, said.String())
		}
	}
}

func only(t *testing.T, pattern string) string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) != 1 {
		t.Fatalf("%s: %q, %v", pattern, files, err)
	}
	return files[0]
}
