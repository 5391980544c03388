//go:build unix

package torture

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// Two diaries and two real Syncthings that carry the folder between them.
func TestSyncthing(t *testing.T) {
	t.Parallel()
	syncthing := need(t, "syncthing")
	desktop, laptop := newPeer(t, syncthing, "desktop"), newPeer(t, syncthing, "laptop")
	desktop.start(laptop)
	laptop.start(desktop)

	desktop.run("log", "piriformis.l", "compression", "ball", "5m", "6-3", "-n", "of the desktop")
	laptop.run("pain", "neck", "2", "-n", "of the laptop")
	desktop.run("profile", "set", "birth-year=1969")
	syncBoth(t, desktop, laptop)
	agree(t, desktop, laptop, "of the desktop", "of the laptop")

	// The same entry is changed on both; the later change is the laptop's.
	desktop.run("edit", "1", "7-3")
	time.Sleep(1100 * time.Millisecond)
	laptop.run("edit", "2", "8-3")
	syncBoth(t, desktop, laptop)
	if held := agree(t, desktop, laptop); !strings.Contains(held, ",8,3,") || strings.Contains(held, ",7,3,") {
		t.Errorf("the later edit was not kept:\n%s", held)
	}
	if history := desktop.run("history", "1"); !strings.Contains(history, "pain 7 → 3") {
		t.Errorf("the edit that lost is not in the history:\n%s", history)
	}

	// A deletion travels, and so does taking it back.
	laptop.run("delete", "1")
	syncBoth(t, desktop, laptop)
	if held := agree(t, desktop, laptop); strings.Contains(held, "of the laptop") {
		t.Errorf("the deletion did not arrive:\n%s", held)
	}
	laptop.run("undo")
	syncBoth(t, desktop, laptop)
	agree(t, desktop, laptop, "of the laptop")

	// Many at once, and a repeated sync that changes nothing.
	for i := range times(5, 60) {
		desktop.run("pain", "neck", "3", "-n", fmt.Sprintf("desktop %d", i))
		laptop.run("pain", "neck", "4", "-n", fmt.Sprintf("laptop %d", i))
	}
	syncBoth(t, desktop, laptop)
	held := agree(t, desktop, laptop)
	before := [][]byte{read(t, desktop.path), read(t, laptop.path)}
	for _, p := range []*peer{desktop, laptop} {
		if text := p.run("sync", p.folder); !strings.Contains(text, "is up to date") {
			t.Errorf("a repeated sync on %s says:\n%s", p.name, text)
		}
	}
	if !bytes.Equal(before[0], read(t, desktop.path)) || !bytes.Equal(before[1], read(t, laptop.path)) {
		t.Error("a repeated sync changed a diary")
	}
	desktop.sound()
	laptop.sound()
	t.Logf("two Syncthings on loopback: %d entries the same on both, the losing edit in history, a repeated sync changes nothing", strings.Count(held, "\n")-1)
}

// peer is a machine with a diary and a Syncthing.
type peer struct {
	diary
	name, syncthing, config, folder, id string
	gui, port                           int
}

func newPeer(t *testing.T, syncthing, name string) *peer {
	t.Helper()
	p := &peer{diary: newDiary(t), name: name, syncthing: syncthing, gui: freePort(t), port: freePort(t)}
	p.config, p.folder = filepath.Join(p.home, "syncthing"), filepath.Join(p.home, "shared")
	write(t, filepath.Join(p.home, "config", "backlog", "config.toml"), []byte("[sync]\nname = \""+name+"\"\n"))
	if err := os.MkdirAll(filepath.Join(p.folder, ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	p.output("generate", "--home="+p.config, "--no-default-folder", "--skip-port-probing")
	p.id = strings.TrimSpace(p.output("serve", "--home="+p.config, "--device-id"))
	return p
}

func (p *peer) output(args ...string) string {
	p.t.Helper()
	cmd := exec.CommandContext(withTimeout(p.t, time.Minute), p.syncthing, args...)
	cmd.Env = append(os.Environ(), "HOME="+p.home, "STNOUPGRADE=1")
	var remarks bytes.Buffer
	cmd.Stderr = &remarks
	out, err := cmd.Output()
	if err != nil {
		p.t.Fatalf("syncthing %s: %v\n%s%s", args[0], err, out, remarks.String())
	}
	return string(out)
}

// start runs a Syncthing that talks to the other one over loopback and to nobody
// else: no discovery, no relay, no port mapping, no reports.
func (p *peer) start(other *peer) {
	p.t.Helper()
	write(p.t, filepath.Join(p.config, "config.xml"), fmt.Appendf(nil, `<configuration version="36">
  <folder id="backlog" label="backlog" path="%s" type="sendreceive" rescanIntervalS="1" fsWatcherEnabled="false" autoNormalize="true">
    <device id="%s"></device><device id="%s"></device>
  </folder>
  <device id="%s" name="self"><address>dynamic</address></device>
  <device id="%s" name="other"><address>tcp://127.0.0.1:%d</address></device>
  <gui enabled="true" tls="false"><address>127.0.0.1:%d</address><apikey>torture</apikey></gui>
  <options>
    <listenAddress>tcp://127.0.0.1:%d</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
    <startBrowser>false</startBrowser>
    <reconnectionIntervalS>1</reconnectionIntervalS>
    <stunKeepaliveStartS>0</stunKeepaliveStartS>
    <announceLANAddresses>false</announceLANAddresses>
  </options>
</configuration>`, p.folder, p.id, other.id, p.id, other.id, other.port, p.gui, p.port))
	cmd := exec.Command(p.syncthing, "serve", "--home="+p.config, "--no-browser", "--no-restart", "--no-upgrade")
	cmd.Env = append(os.Environ(), "HOME="+p.home)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() {
		syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		cmd.Wait()
		if p.t.Failed() {
			p.t.Logf("syncthing of %s:\n%s", p.name, log.String())
		}
	})
}

func freePort(t *testing.T) int {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		refuse(t, fmt.Sprintf("no port on loopback: %v", err))
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

// syncBoth syncs both until each has heard of all that the other did.
func syncBoth(t *testing.T, one, other *peer) {
	t.Helper()
	for range 2 {
		one.run("sync", one.folder)
		other.run("sync", other.folder)
		carried(t, one, other)
	}
	one.run("sync", one.folder)
	other.run("sync", other.folder)
	carried(t, one, other)
}

// carried waits until Syncthing has made the two folders the same.
func carried(t *testing.T, one, other *peer) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(100 * time.Millisecond) {
		if left, right := one.files(), other.files(); len(left) == 2 && slices.Equal(left, right) {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("Syncthing has not carried the folder:\n%q\n%q", one.files(), other.files())
		}
	}
}

// files is what the folder holds, names and contents.
func (p *peer) files() []string {
	names, _ := filepath.Glob(filepath.Join(p.folder, "backlog-*.db"))
	var files []string
	for _, name := range names {
		text, _ := os.ReadFile(name)
		files = append(files, filepath.Base(name)+string(text))
	}
	for i, file := range files {
		files[i] = fmt.Sprintf("%.19s %d %x", file, len(file), sha256.Sum256([]byte(file)))
	}
	return files
}

// agree fails the test unless both hold the same, with all the words, and returns it.
func agree(t *testing.T, one, other *peer, words ...string) string {
	t.Helper()
	left, right := sorted(one.contents()), sorted(other.contents())
	if left != right {
		t.Fatalf("%s holds\n%s%s holds\n%s", one.name, left, other.name, right)
	}
	for _, word := range words {
		if !strings.Contains(left, word) {
			t.Fatalf("%q is missing:\n%s", word, left)
		}
	}
	return left
}
