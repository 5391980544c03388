//go:build unix

package torture

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A week that a phone writes line by line into a folder that a real Syncthing carries: the laptop
// only syncs.
func TestSyncthingInbox(t *testing.T) {
	t.Parallel()
	syncthing := need(t, "syncthing")
	phone, laptop := newPeer(t, syncthing, "phone"), newPeer(t, syncthing, "laptop")
	phone.start(laptop)
	laptop.start(phone)
	var week, want []string
	for day := range 7 {
		date := time.Now().AddDate(0, 0, day-8).Format("2006-01-02")
		week = append(week,
			fmt.Sprintf("%s 07:0%d pain lower-back %d", date, day, 3+day%3),
			fmt.Sprintf("%s 21:05 log piriformis.l press ball 5m 6-3 -n “evening %d”", date, day))
		want = append(want, date+"T07:0", fmt.Sprintf("evening %d", day))
		if day == 4 {
			week = append(week, date+" 22:00 symptom tingling-leg.l")
			want = append(want, "tingling-leg.l")
		}
		text := strings.Join(week, "\r\n") + "\r\n"
		write(t, filepath.Join(phone.folder, "inbox.txt"), []byte(text))
		arrives(t, filepath.Join(laptop.folder, "inbox.txt"), text)
		laptop.run("sync", laptop.folder)
		if got := read(t, filepath.Join(laptop.folder, "inbox.txt")); string(got) != text {
			t.Fatalf("the inbox was changed:\n%s", got)
		}
	}
	result := string(read(t, filepath.Join(laptop.folder, "inbox.result.txt")))
	if n := strings.Count(result, "\ntaken "); n != 15 || strings.Contains(result, "refused") {
		t.Errorf("%d lines were taken:\n%s", n, result)
	}
	arrives(t, filepath.Join(phone.folder, "inbox.result.txt"), result)
	held := laptop.contents()
	for _, word := range want {
		if !strings.Contains(held, word) {
			t.Errorf("%q is missing:\n%s", word, held)
		}
	}
	laptop.run("sync", laptop.folder)
	if again := laptop.contents(); again != held || strings.Count(again, "\n") != 16 {
		t.Errorf("a repeated sync changed the diary:\n%s", again)
	}
	laptop.sound()
}

// arrives waits until a file has a text.
func arrives(t *testing.T, path, text string) {
	t.Helper()
	for end := time.Now().Add(2 * time.Minute); ; time.Sleep(100 * time.Millisecond) {
		got, _ := os.ReadFile(path)
		if string(got) == text {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("%s has not arrived:\n%s", path, got)
		}
	}
}

// However often a sync is killed, and however much of an inbox has arrived: each line is in the
// diary once.
func TestInboxKilled(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	folder := filepath.Join(d.home, "shared")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	for i := range 60 {
		fmt.Fprintf(&text, "2026-01-%02d 21:05 pain neck %d -n \"line %d\"\n", i%28+1, i%10, i)
	}
	whole := text.String()
	inbox := filepath.Join(folder, "inbox.txt")
	for range times(25, 400) {
		write(t, inbox, []byte(whole[:rand.IntN(len(whole))]))
		cmd := d.command("sync", folder)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.IntN(60)) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
	}
	write(t, inbox, []byte(whole))
	d.run("sync", folder)
	held := d.contents()
	for i := range 60 {
		if n := strings.Count(held, fmt.Sprintf(",line %d,", i)) + strings.Count(held, fmt.Sprintf(",line %d\n", i)); n != 1 {
			t.Errorf("line %d is there %d times", i, n)
		}
	}
	if n := strings.Count(held, "\n"); n != 61 {
		t.Errorf("%d rows, want 60:\n%s", n-1, held)
	}
	d.sound()
}
