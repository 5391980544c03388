package backlog_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// modernc.org/sqlite is generated for one version of modernc.org/libc; with any
// other it may fail at run time.
func TestLibcIsTheOneThatSQLiteNames(t *testing.T) {
	const libc = "modernc.org/libc"
	text, err := os.ReadFile(goList(t, "{{.GoMod}}", "modernc.org/sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	got, want := goList(t, "{{.Version}}", libc), required(string(text), libc)
	if want == "" {
		t.Fatalf("the go.mod of modernc.org/sqlite does not name %s", libc)
	}
	if got != want {
		t.Errorf("%s is %s, want %s, which modernc.org/sqlite is made for", libc, got, want)
	}
}

// required returns the version of a module that a go.mod requires, or "".
func required(gomod, module string) string {
	for line := range strings.Lines(gomod) {
		words := strings.Fields(strings.TrimPrefix(strings.TrimSpace(line), "require "))
		if len(words) >= 2 && words[0] == module {
			return words[1]
		}
	}
	return ""
}

func goList(t *testing.T, format, module string) string {
	t.Helper()
	cmd := exec.Command("go", "list", "-m", "-f", format, module)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list -m %s: %v", module, err)
	}
	return strings.TrimSpace(string(out))
}

// A diary out there has been through the released migrations as they were.
func TestReleasedMigrationsAreUnchanged(t *testing.T) {
	file, err := os.Open(filepath.Join("migrations", "released.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		line := lines.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		want, name, ok := strings.Cut(line, "  ")
		if !ok {
			t.Fatalf("released.txt: %q is not a line of sha256sum", line)
		}
		text, err := os.ReadFile(filepath.Join("migrations", name))
		if err != nil {
			t.Error(err)
			continue
		}
		if sum := sha256.Sum256(text); hex.EncodeToString(sum[:]) != want {
			t.Errorf("migrations/%s was released and has changed; write a new migration instead", name)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
