package main

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
)

// cleanup puts right what a signal would leave behind: unfinished files, copies in
// plain text, a terminal that shows nothing. Without anything to put right, a
// signal ends the program as it ends any other.
type cleanup struct {
	lock    sync.Mutex
	todo    []*func()
	signals chan os.Signal // nil: nobody listens
	editing atomic.Bool    // an interrupt is the editor's
	ended   atomic.Bool    // a signal ended a form or a session, and is to end the home screen, too
}

// end notes that a signal ended what had the terminal.
func (e *cleanup) end() {
	if e != nil {
		e.ended.Store(true)
	}
}

// tidy has fn run should a signal end the program before done is called.
func (e *cleanup) tidy(fn func()) (done func()) {
	if e == nil {
		return func() {}
	}
	e.lock.Lock()
	defer e.lock.Unlock()
	e.todo = append(e.todo, &fn)
	if e.signals == nil {
		e.listen()
	}
	return func() {
		e.lock.Lock()
		defer e.lock.Unlock()
		e.todo = slices.DeleteFunc(e.todo, func(one *func()) bool { return one == &fn })
		if len(e.todo) == 0 {
			signal.Stop(e.signals)
			close(e.signals)
			e.signals = nil
		}
	}
}

// listen waits for the signals that end a program, but for those that whoever
// started it wants ignored, as nohup does.
func (e *cleanup) listen() {
	signals := make(chan os.Signal, 1)
	e.signals = signals
	for _, s := range [...]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	go func() {
		got, ok := <-signals
		for ok && got == os.Interrupt && e.editing.Load() {
			got, ok = <-signals
		}
		if !ok {
			return
		}
		signal.Reset() // a second one ends it at once, but for that of a shell whose terminal has gone
		if got == syscall.SIGHUP {
			signal.Ignore(syscall.SIGHUP)
		}
		e.lock.Lock() // and never gives it back: nothing more is begun
		for _, fn := range slices.Backward(e.todo) {
			(*fn)()
		}
		status := statusInterrupted
		if number, ok := got.(syscall.Signal); ok {
			status = 128 + int(number)
		}
		os.Exit(status)
	}()
}
