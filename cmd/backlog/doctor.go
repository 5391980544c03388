package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"backlog/internal/app"
	"backlog/internal/config"
	"backlog/internal/db"
	"backlog/internal/line"
	"backlog/internal/render"
	"backlog/internal/sessions"
)

// The states of a check.
const (
	fine   = "ok"
	remark = "remark"
	fault  = "fault"
)

func newDoctorCmd(e env) *cobra.Command {
	var repair bool
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Check the diary's file, its copies, the clock and the disk",
		Long: `Check the diary's file, who can read it, the clock, the copies and the disk, and
say what to do about each fault. The exit status is 1 if there is a fault; a remark
is only information.

With --repair it first repairs what it can without losing an entry, and keeps a copy
of the diary from before the repair beside it.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if repair {
				if err := e.repair(cmd.Context()); err != nil {
					return err
				}
			}
			found := e.doctor(cmd.Context())
			if err := e.show(app.App{}, found); err != nil {
				return err
			}
			if err := e.requireDiary(); err != nil {
				return err
			}
			if found.State == fault {
				return answer(statusFailed)
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&repair, "repair", false, "repair what can be repaired, after making a copy of the diary")
	return cmd
}

// doctor goes on after a fault: what can be checked is checked.
func (e env) doctor(ctx context.Context) render.Checkup {
	path := e.database()
	found := render.NewCheckup(path)
	settings := e.checkConfig(&found)
	clock := line.Clock{Now: e.now().Truncate(time.Second), DayStart: time.Duration(settings.DayStart)}
	e.checkProgram(&found)
	if e.noZone != nil {
		found.Add("zone", fault, e.noZone.Error()+"; views go by UTC, and nothing is saved", zoneRemedy)
	}
	if err := e.requireDiary(); err != nil {
		found.Add("file", fault, err.Error(), "correct the name, or mount the disk that has it")
		return found
	}
	if err := e.requirePlace(); err != nil {
		found.Add("file", fault, err.Error(), "")
		return found
	}
	for _, left := range e.leftDrafts() {
		found.Add("drafts", remark, left.text, left.remedy)
	}
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		found.Add("file", remark, "there is no diary yet at "+path, "the first backlog log makes it")
		return found
	}
	e.checkRights(&found, settings.Backup)
	watched, waited := e.sayWaiting(ctx, app.App{}, nil)
	conn, err := db.OpenToLook(watched, path)
	waited()
	if err != nil {
		found.Add("file", fault, err.Error(), e.newestSoundCopy(ctx, settings.Backup, clock))
	} else {
		defer conn.Close()
		store := sessions.NewStore(conn, clock.DayStart)
		store.SetNow(clock.Now)
		bar := e.progress()
		defer bar.Clear()
		store.Follow(bar.Show)
		e.checkContents(ctx, &found, store, settings.Backup, clock)
		e.checkClock(ctx, &found, store, clock)
	}
	e.checkCopies(ctx, &found, settings.Backup, clock)
	if info != nil {
		e.checkDisk(&found, path, info.Size())
	}
	return found
}

// checkConfig checks everything in the config file, and returns the settings in effect.
func (e env) checkConfig(found *render.Checkup) config.Config {
	settings, err := e.readConfig()
	if err == nil {
		err = settings.Fault(e.regionsOfDiary(nil))
	}
	_, missing := os.Stat(e.configFile())
	switch {
	case err != nil:
		found.Add("config", fault, err.Error(), "correct it with backlog config edit, or move the file away")
	case e.configHome == "":
		found.Add("config", fine, "none, for "+errNoHome.Error()+"; none is needed", "")
	case missing != nil:
		found.Add("config", fine, "none at "+e.configFile()+"; none is needed", "")
	default:
		found.Add("config", fine, e.configFile(), "")
	}
	return settings
}

func (e env) checkProgram(found *render.Checkup) {
	sqlite, libc, pair := db.Driver()
	text := fmt.Sprintf("backlog %s, SQLite of modernc.org/sqlite %s, modernc.org/libc %s", version(), sqlite, libc)
	if pair {
		found.Add("program", fine, text, "")
		return
	}
	found.Add("program", fault, text+": these two versions do not belong together", "build it with the versions that go.mod names")
}

func (e env) checkRights(found *render.Checkup, c config.Backup) {
	problems := e.permissionProblems(c)
	for _, c := range problems {
		state := fault
		if c.Chosen {
			state = remark
		}
		found.Add("rights", state, c.Text, c.Remedy)
	}
	switch {
	case len(problems) > 0:
	case runtime.GOOS == "windows":
		found.Add("rights", fine, "on Windows the folder "+filepath.Dir(e.database())+" decides who can read the diary; below your user folder that is you and the administrators", "")
	default:
		found.Add("rights", fine, "only you can read and write "+e.database(), "")
	}
}

func (e env) checkContents(ctx context.Context, found *render.Checkup, store *sessions.Store, c config.Backup, clock line.Clock) {
	version, strange, err := store.Structure(ctx)
	if err != nil {
		strange = append(strange, err.Error())
	}
	for _, text := range strange {
		found.Add("schema", fault, text, "if you made it, remove it with the program that you made it with; otherwise "+e.newestSoundCopy(ctx, c, clock))
	}
	if len(strange) == 0 {
		found.Add("schema", fine, fmt.Sprintf("%d of %d", version, db.Schema()), "")
	}
	if faults := store.Damage(ctx); len(faults) > 0 {
		const most = 10
		back := e.newestSoundCopy(ctx, c, clock) // which reads copies to the letter
		if found, err := e.repairable(ctx, clock.Now); err == nil && len(found) > 0 {
			back = "backlog doctor --repair, which keeps a copy of the diary first; what it does not repair: " + back
		}
		for _, text := range faults[:min(most, len(faults))] {
			found.Add("contents", fault, text, back)
		}
		if more := len(faults) - most; more > 0 {
			found.Add("contents", fault, fmt.Sprintf("and %d more", more), "")
		}
		return
	}
	entries, err := store.Size(ctx)
	if err != nil {
		found.Add("contents", fault, err.Error(), e.newestSoundCopy(ctx, c, clock))
		return
	}
	found.Add("contents", fine, fmt.Sprintf("entries: %d; every page, row and journal change is intact", entries), "")
}

// newestSoundCopy says which copy there is to go back to: the newest that is sound. One that is
// dated in the future may be of any day, so it comes last.
func (e env) newestSoundCopy(ctx context.Context, c config.Backup, clock line.Clock) string {
	folder, name := e.copies(c)
	days, later, _ := db.Dailies(folder, name, clock.Today().Time()) // without a folder there is no copy in it
	for _, day := range append(days, later...) {
		copied := filepath.Join(folder, db.DailyName(name, day))
		if e.faultOfCopy(ctx, copied, clock.Now) == nil {
			return "keep the file as it is, and run backlog restore " + copied
		}
	}
	return "keep the file as it is, and restore a copy with backlog restore"
}

// faultOfCopy returns what is wrong with a copy at rest.
func (e env) faultOfCopy(ctx context.Context, path string, now time.Time) error {
	conn, err := db.OpenAtRest(ctx, path)
	if err != nil {
		return err
	}
	defer conn.Close()
	store := sessions.NewStore(conn, 0)
	store.SetNow(now)
	bar := e.progress()
	defer bar.Clear()
	store.Follow(bar.Show)
	if faults := store.Faults(ctx); len(faults) > 0 {
		return fmt.Errorf("%s is damaged (%s)", path, faults[0])
	}
	return nil
}

func (e env) checkClock(ctx context.Context, found *render.Checkup, store *sessions.Store, clock line.Clock) {
	written, revision, err := store.Newest(ctx)
	ahead := int64(0)
	if err == nil {
		ahead, err = store.CountFuture(ctx)
	}
	const slack = 5 * time.Minute
	switch {
	case err != nil:
		found.Add("clock", fault, err.Error(), "")
	case written.After(clock.Now.Add(slack)):
		found.Add("clock", fault, fmt.Sprintf("the last change was written on %s, and now it is %s", render.Moment(written.In(clock.Now.Location())), render.Moment(clock.Now)),
			"set this machine's clock; if it was fast then, check the dates of the last entries")
	case ahead > 0:
		found.Add("clock", remark, "dated in the future: "+render.HowMany(ahead)+"; such a date counts as now",
			"set the clock that was fast, and correct the date with backlog edit; backlog list shows the entry last")
	case revision.After(clock.Now.Add(24 * time.Hour)):
		found.Add("clock", remark, fmt.Sprintf("a machine that wrote here had its clock at %s", render.Moment(revision.In(clock.Now.Location()))),
			"set that machine's clock; until then its changes count as the newest")
	default:
		found.Add("clock", fine, render.Moment(clock.Now)+", not before the last change", "")
	}
}

func (e env) checkCopies(ctx context.Context, found *render.Checkup, c config.Backup, clock line.Clock) {
	folder, name := e.copies(c)
	days, later, err := db.Dailies(folder, name, clock.Today().Time())
	if len(later) > 0 {
		found.Add("copies", remark, fmt.Sprintf("%d in %s dated in the future, up to %s; was a clock fast?", len(later), folder, later[len(later)-1].Format("2 Jan 2006")),
			"nothing: they are kept, and no other copy is removed for them; remove them if you like")
	}
	const old = 14
	switch {
	case err != nil:
		found.Add("copies", fault, err.Error(), "see that the folder can be read")
		return
	case len(days) == 0:
		found.Add("copies", remark, "there is no daily copy in "+folder, "the next write makes one, unless [backup] says otherwise; backlog backup DIR makes one now")
		return
	}
	newest := filepath.Join(folder, db.DailyName(name, days[0]))
	if err := e.faultOfCopy(ctx, newest, clock.Now); err != nil {
		found.Add("copies", fault, err.Error(), "remove it, and take another with backlog backup")
		return
	}
	age := int(clock.Today().Time().Sub(days[0]).Hours() / 24)
	text := fmt.Sprintf("%d daily in %s, the newest of %s", len(days), folder, days[0].Format("2 Jan 2006"))
	if age > old {
		found.Add("copies", remark, fmt.Sprintf("%s, %d days old", text, age), "backlog backup DIR makes one now, best on another disk")
		return
	}
	found.Add("copies", fine, text, "")
}

func (e env) checkDisk(found *render.Checkup, path string, size int64) {
	free, known := db.Free(filepath.Dir(path))
	if !known {
		return
	}
	text := fmt.Sprintf("%s free, the diary has %s", render.Size(free), render.Size(size))
	const little = 16 << 20
	switch {
	case free < size+256<<10:
		found.Add("disk", fault, text, "make room: neither a copy nor a long write fits any more")
	case free < max(3*size, little):
		found.Add("disk", remark, text, "make room soon")
	default:
		found.Add("disk", fine, text, "")
	}
}
