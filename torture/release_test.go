package torture

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// shell runs a command in a folder and returns what it printed.
func shell(t *testing.T, folder string, words ...string) string {
	t.Helper()
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir, cmd.Env = folder, append(os.Environ(), "CGO_ENABLED=0")
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(words, " "), err, said)
	}
	return string(said)
}

// clone returns a folder with what is committed.
func clone(t *testing.T) string { return cloneOf(t, "..") }

func cloneOf(t *testing.T, original string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "backlog")
	shell(t, original, "git", "clone", "-q", "--no-hardlinks", ".", folder)
	return folder
}

func long(t *testing.T) {
	t.Helper()
	if !*full {
		t.Skip("this takes minutes; -full does it")
	}
}

// Two releases of one commit are the same, byte by byte, in whatever folder they are made.
func TestReleaseIsReproducible(t *testing.T) {
	long(t)
	need(t, "goreleaser")
	need(t, "rpm")
	var sums []string
	folder := ".."
	for range 2 {
		folder = cloneOf(t, folder) // of the first, whatever is committed meanwhile
		shell(t, folder, "goreleaser", "release", "--clean", "--snapshot")
		sums = append(sums, string(read(t, filepath.Join(folder, "dist", "SHA256SUMS"))))
	}
	if sums[0] != sums[1] {
		t.Errorf("two releases differ:\n%s\n%s", sums[0], sums[1])
	}
	for _, system := range []string{"linux", "darwin", "windows", "freebsd"} {
		for _, processor := range []string{"amd64", "arm64"} {
			if !regexp.MustCompile(system + "_" + processor + `\.(tar\.gz|zip)\n`).MatchString(sums[0]) {
				t.Errorf("there is no archive for %s on %s:\n%s", system, processor, sums[0])
			}
		}
	}
	for _, packed := range []string{"amd64.deb", "arm64.deb", "amd64.rpm", "arm64.rpm"} {
		if !strings.Contains(sums[0], packed) {
			t.Errorf("there is no %s:\n%s", packed, sums[0])
		}
	}
	packages, err := filepath.Glob(filepath.Join(folder, "dist", "*.rpm"))
	if err != nil || len(packages) != 2 {
		t.Fatalf("the packages are %q, %v", packages, err)
	}
	for _, packed := range packages {
		files := shell(t, folder, "rpm", "-qlp", packed)
		for _, want := range []string{"/usr/bin/backlog", "/usr/share/man/man1/backlog-log.1", "/bash-completion/completions/backlog", "/zsh/site-functions/_backlog", "/fish/vendor_completions.d/backlog.fish", "/backlog.ps1", "/copyright"} {
			if !strings.Contains(files, want) {
				t.Errorf("%s has no %s:\n%s", filepath.Base(packed), want, files)
			}
		}
	}
	if runtime.GOOS == "linux" {
		into := t.TempDir()
		shell(t, folder, "rpm", "--root", into, "--nodeps", "--ignorearch", "-i", packages[slices.IndexFunc(packages, func(path string) bool { return strings.Contains(path, runtime.GOARCH) })])
		if said := shell(t, folder, filepath.Join(into, "usr/bin/backlog"), "version"); !strings.Contains(said, "commit ") {
			t.Errorf("the program of the package says %q", said)
		}
	}
}

// What CHANGELOG.md says about a version are the notes of its release.
func TestNotesOfARelease(t *testing.T) {
	text := string(read(t, filepath.Join("..", "CHANGELOG.md")))
	version := regexp.MustCompile(`(?m)^## (\d\S*)`).FindStringSubmatch(text)[1]
	notes := shell(t, "..", ".ci/notes", version)
	if !strings.Contains(notes, "- ") || strings.Contains(notes, "\n## ") {
		t.Errorf("the notes of %s are\n%s", version, notes)
	}
	if err := exec.Command("../.ci/notes", "99.9").Run(); err == nil {
		t.Error("there are notes of a version that CHANGELOG.md does not know")
	}
}

// The tree works under another module path, which one script writes everywhere.
func TestModulePath(t *testing.T) {
	long(t)
	folder := clone(t)
	shell(t, folder, ".ci/module-path", "example.org/some-one/backlog")
	shell(t, folder, "go", "vet", "./...")
	shell(t, folder, "go", "test", "-count=1", "-run", "Arrows|Licenses|TestScripts/(log|check|version|topics)$", ".", "./cmd/backlog")
	if left := shell(t, folder, "sh", "-c", `grep -rnE '"backlog/(cmd|internal|migrations)' --include=*.go . || true`); left != "" {
		t.Errorf("the old path is left:\n%s", left)
	}
}

// bareDebian returns a folder with a Debian that has nothing but its base.
func bareDebian(t *testing.T) string {
	t.Helper()
	need(t, "debootstrap")
	if os.Getuid() != 0 {
		t.Skip("only root can change its root folder")
	}
	root := filepath.Join(t.TempDir(), "root")
	shell(t, ".", "debootstrap", "--variant=minbase", "bookworm", root)
	return root
}

// inside runs a script in another root folder, in which folders of this one are seen as
// well. What is mounted for that goes with the process.
func inside(t *testing.T, root, script string, shared ...[2]string) string {
	t.Helper()
	setup := "mount --bind " + root + " " + root + "\nmount -t proc proc " + root + "/proc\nmount --rbind /dev " + root + "/dev\n"
	for _, folder := range shared {
		at := filepath.Join(root, folder[1])
		if err := os.MkdirAll(at, 0o755); err != nil {
			t.Fatal(err)
		}
		setup += "mount --bind " + folder[0] + " " + at + "\n"
	}
	return shell(t, ".", "unshare", "--mount", "/bin/sh", "-euc", setup+"exec chroot "+root+" /bin/sh -euc \"$0\"", script)
}

// The Debian package can be installed, used and removed where nothing else is.
func TestDebianPackage(t *testing.T) {
	long(t)
	need(t, "goreleaser")
	if runtime.GOOS != "linux" {
		t.Skip("there is no Debian here")
	}
	folder := clone(t)
	// The other systems are built in TestReleaseIsReproducible.
	config := filepath.Join(folder, ".goreleaser.yaml")
	text := regexp.MustCompile(`goos: \[.*\]`).ReplaceAll(read(t, config), []byte("goos: [linux]"))
	text = regexp.MustCompile(`goarch: \[.*\]`).ReplaceAll(text, []byte("goarch: ["+runtime.GOARCH+"]"))
	write(t, config, text)
	shell(t, folder, "goreleaser", "release", "--clean", "--snapshot")
	root := bareDebian(t)
	packed, err := filepath.Glob(filepath.Join(folder, "dist", "*.deb"))
	if err != nil || len(packed) != 1 {
		t.Fatalf("the packages are %q, %v", packed, err)
	}
	write(t, filepath.Join(root, "tmp", "backlog.deb"), read(t, packed[0]))
	inside(t, root, "dpkg -i /tmp/backlog.deb; useradd -m anna")
	said := inside(t, root, `su anna -c '
		set -e; cd
		backlog version
		backlog log piriformis.l compression ball 5m 6-3
		backlog log lower-back rolling 8m 4-4 +numb-saddle
		backlog trends
		backlog check
		backlog report --format text
		TZ=Europe/Berlin backlog list'
		zcat /usr/share/man/man1/backlog-log.1.gz | grep -q 'SH SYNOPSIS'
		for file in bash-completion/completions/backlog zsh/vendor-completions/_backlog fish/vendor_completions.d/backlog.fish doc/backlog/backlog.ps1 doc/backlog/copyright; do
			test -s /usr/share/$file || echo "no $file"
		done
		dpkg -V backlog`)
	for _, want := range []string{"backlog ", "commit ", "pain 6 → 3", "EMERGENCY  Go to an emergency department now.", "2 of 2 entries"} {
		if !strings.Contains(said, want) {
			t.Errorf("the installed program does not print %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, "no bash-") || strings.Contains(said, "\nno ") || strings.Contains(said, "??5") {
		t.Errorf("the package is not whole:\n%s", said)
	}
	left := inside(t, root, "dpkg -r backlog; command -v backlog || true; find /usr -name '*backlog*' ! -path '*/dpkg/*'; ls /home/anna/.local/share/backlog")
	if !strings.Contains(left, "backlog.db") || strings.Contains(left, "/usr/share/man/man1/backlog") || strings.Contains(left, "/usr/bin/backlog") {
		t.Errorf("after it was removed there is\n%s", left)
	}
}

// readmeCommands returns what README.md tells a newcomer to type, in its order: the
// blocks for a shell, and the commands of the first week that need no answer.
func readmeCommands(t *testing.T) (blocks, week []string) {
	t.Helper()
	text := string(read(t, filepath.Join("..", "README.md")))
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, block[1])
	}
	_, rest, _ := strings.Cut(text, "## Your first week\n")
	first, _, _ := strings.Cut(rest, "\n## ")
	for _, m := range regexp.MustCompile("(?m)^    (backlog .*)$|`(backlog(?: [^`]+)?)`").FindAllStringSubmatch(first, -1) {
		command := m[1] + m[2]
		if regexp.MustCompile(`[A-Z]{3,}|edit 41|symptom my foot|--open|backlog log$|backlog profile$|backlog seen$|backlog ui$|delete`).MatchString(command) {
			continue // a form, a screen, a browser, or a number of somebody else's diary
		}
		week = append(week, command)
	}
	return blocks, week
}

// Whoever has nothing but Go gets to a first session, the trends, the answer of check, the
// page for the clinician and the tests by following README.md to the letter, and sees
// there what is seen here.
func TestReadmeFromNothing(t *testing.T) {
	long(t)
	root := bareDebian(t)
	blocks, week := readmeCommands(t)
	if len(blocks) == 0 || len(week) < 8 {
		t.Fatalf("README.md has %q and %q", blocks, week)
	}
	var shared [][2]string
	for _, name := range [][2]string{{"GOROOT", "/usr/local/go"}, {"GOMODCACHE", "/root/go/pkg/mod"}, {"GOCACHE", "/root/.cache/go-build"}} {
		shared = append(shared, [2]string{strings.TrimSpace(shell(t, ".", "go", "env", name[0])), name[1]})
	}
	shared = append(shared, [2]string{clone(t), "/root/backlog"})
	// What the network would give is in the module cache already.
	const setting = `cd /root/backlog; export HOME=/root PATH=/usr/local/go/bin:/root/go/bin:$PATH GOPROXY=off GOFLAGS=-mod=mod TZ=UTC COLUMNS=100;
`
	script := strings.Join(blocks, "\n") + "\ngo install ./cmd/backlog\n" + strings.Join(week, "\n") + "\nbacklog report --format text\n"
	script = regexp.MustCompile(`(?m)^make check.*$`).ReplaceAllString(script, "go test ./...")
	there := inside(t, root, setting+script, shared...)
	home := t.TempDir()
	here := exec.Command("/bin/sh", "-euc", strings.Join(week, "\n")+"\nbacklog report --format text\n")
	here.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME=", "XDG_CONFIG_HOME=", "TZ=UTC", "PATH="+filepath.Dir(program)+":"+os.Getenv("PATH"))
	said, err := here.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	clock := regexp.MustCompile(`\d\d:\d\d`)
	same := func(text string) string { return clock.ReplaceAllString(text, "HH:MM") }
	if !strings.Contains(same(there), same(string(said))) {
		t.Errorf("in a bare root README.md leads to\n%s\nand here to\n%s", there, said)
	}
	if !strings.Contains(there, "ok  \tbacklog/cmd/backlog") || strings.Contains(there, "FAIL") {
		t.Errorf("the tests of README.md say\n%s", there)
	}
	t.Logf("%d blocks and %d commands", len(blocks), len(week))
}
