package torture

import (
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// While others write, a restore takes the diary's place: what they were told is
// written is in the diary afterwards, or in what was kept of it.
func TestRestoreAmongWriters(t *testing.T) {
	t.Parallel()
	d := newDiary(t)
	d.run("pain", "neck", "1", "-n", "first")
	source := filepath.Join(t.TempDir(), "source.db")
	copyFile(t, d.path, source)
	for range times(3, 10) {
		d.run("pain", "neck", "2", "-n", strings.Repeat("x", 9000)) // so that a copy takes its time
	}
	var lock sync.Mutex
	var acknowledged []string
	stop := make(chan struct{})
	var writers sync.WaitGroup
	for w := range 3 {
		writers.Go(func() {
			for i := 0; ; i++ {
				select {
				case <-stop:
					return
				default:
				}
				note := fmt.Sprintf("write-%d-%d", w, i)
				if stdout, _, err := d.try("pain", "neck", "3", "-n", note); err == nil && strings.Contains(stdout, "undo: backlog undo") {
					lock.Lock()
					acknowledged = append(acknowledged, note)
					lock.Unlock()
				}
			}
		})
	}
	restores := times(3, 20)
	for range restores {
		d.run("restore", source, "--yes")
	}
	close(stop)
	writers.Wait()
	d.sound()
	held := d.contents()
	kept, err := filepath.Glob(d.path + ".before-restore-*")
	if err != nil || len(kept) != restores {
		t.Fatalf("%d restores kept %d diaries, %v", restores, len(kept), err)
	}
	for _, file := range kept {
		held += d.at(file).contents()
	}
	lost := 0
	for _, note := range acknowledged {
		if !strings.Contains(held, note+"\n") {
			lost++
		}
	}
	if lost > 0 || len(acknowledged) < restores {
		t.Errorf("of %d acknowledged entries %d are lost", len(acknowledged), lost)
	}
	t.Logf("%d restores while 3 programs write: %d entries acknowledged, %d lost", restores, len(acknowledged), lost)
}
