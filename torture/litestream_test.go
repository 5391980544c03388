package torture

import (
	"os/exec"
	"strings"
	"testing"
)

// docs/litestream.sh keeps its word with the real Litestream: replicated while
// backlog writes, killed, lost, restored, row by row the same.
func TestLitestream(t *testing.T) {
	t.Parallel()
	need(t, "litestream")
	need(t, "sqlite3")
	said, err := exec.Command("bash", "../docs/litestream.sh").CombinedOutput()
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	if err != nil || !strings.HasPrefix(lines[len(lines)-1], "replicated, killed twice, restored: 100 entries and 104 changes") {
		t.Fatalf("%v\n%s", err, said)
	}
	t.Log(lines[len(lines)-1])
}
