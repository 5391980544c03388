package coach

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// What is spoken is one argument in which nothing can steer a terminal, no shell reads it,
// and a command that cannot be run is no error.
func TestVoice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the voice of this test is a shell script")
	}
	said := filepath.Join(t.TempDir(), "said")
	script := filepath.Join(filepath.Dir(said), "voice")
	if err := os.WriteFile(script, []byte("#!/bin/sh\nprintf '%s|%s' $# \"$1\" > "+said+".part && mv "+said+".part "+said+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	v := newVoice([]string{script})
	v.say("a\x1b[2J; $(touch x) 'b'")
	select {
	case <-v.said:
	case <-time.After(30 * time.Second):
		t.Fatal("the voice does not end")
	}
	text, err := os.ReadFile(said)
	if err != nil || string(text) != "1|a?[2J; $(touch x) 'b'" {
		t.Errorf("said %q, %v", text, err)
	}
	for _, command := range [][]string{nil, {"/no/such/voice"}} {
		v := newVoice(command)
		v.say(strings.Repeat("a", 9))
		v.stop()
	}
}
