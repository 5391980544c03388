package coach

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/muesli/cancelreader"

	"backlog/internal/term"
)

const (
	look     = 100 * time.Millisecond // between two looks at the clock
	printAll = 15 * time.Second       // between two lines on the time that is left
	bell     = "\a"
)

// runPlain leads through a lesson with a line for each step and every 15
// seconds. Nothing is redrawn. With a keyboard, letters and Enter take the place of keys.
func runPlain(ctx context.Context, t Terminal, l Lesson) (Outcome, error) {
	ticker := time.NewTicker(look)
	defer ticker.Stop()
	p := &printer{out: t.Out, width: t.Width, lesson: l, ticks: ticker.C}
	return p.run(ctx, t)
}

// printer writes lines until that fails.
type printer struct {
	out    io.Writer
	width  int // of a line in columns; 0: no limit
	lesson Lesson
	ticks  <-chan time.Time
	err    error
}

func (p *printer) run(ctx context.Context, t Terminal) (Outcome, error) {
	l := p.lesson
	p.say("%s.", l.summary())
	if l.Where != "" {
		p.say("Where: %s.", l.Where)
	}
	for _, text := range l.remarks() {
		p.say("%s", text)
	}
	before := l.Before
	if before == NotGiven && t.In != nil {
		before = askPlain(ctx, t, "Pain now, 0 to 10 (Enter alone: do not start): ")
	}
	if before == NotGiven || ctx.Err() != nil {
		return outcome(l, nil, before, NotGiven, ctx.Err() != nil), p.err
	}
	p.say("%s", strings.Join(l.stops(), " "))
	switch {
	case t.In != nil:
		p.say("Type p and Enter to pause or go on, n and Enter for the next step, q and Enter to stop. What you did is saved.")
	default:
		p.say("Ctrl-C stops. What you did is saved.")
	}
	s, broken := p.lead(ctx, t)
	after := NotGiven
	if !broken && t.In != nil && !s.Lost() && s.Done(l.Routine).Worked > 0 {
		after = askPlain(ctx, t, "Pain now, 0 to 10 (Enter alone: leave it out): ")
		broken = ctx.Err() != nil
	}
	return outcome(l, s, before, after, broken), p.err
}

func (p *printer) say(format string, args ...any) {
	if p.err != nil {
		return
	}
	text := fmt.Sprintf(format, args...)
	if p.width > 0 {
		text = strings.Join(term.Wrap(text, p.width), "\n")
	}
	_, p.err = fmt.Fprintln(p.out, text)
}

// lead lets the time pass, prints what happens, and returns the session once it is over.
func (p *printer) lead(ctx context.Context, t Terminal) (s *Session, broken bool) {
	keys, done := keysOf(ctx, t.In)
	defer done()
	s = Start(Plan(p.lesson.Routine, p.lesson.Side), t.Now())
	voice := newVoice(t.Say)
	defer voice.stop()
	announce := func() {
		text := upper(p.lesson.line(s.Current()))
		p.say("%s%s", bell, text)
		voice.say(text)
	}
	announce()
	announced := s.Current().Length
	for !s.Over() {
		var events []Event
		wasPaused := s.Paused()
		select {
		case <-ctx.Done():
			s.Stop(t.Now())
			return s, true
		case <-p.ticks:
			events = s.Tick(t.Now())
		case key := <-keys:
			switch key {
			case "p":
				events = s.Pause(t.Now())
			case "n":
				events = s.Skip(t.Now())
			case "q":
				s.Stop(t.Now())
			}
		}
		for _, event := range events {
			switch event {
			case Began:
				announced = s.Current().Length
				announce()
			case WentAway:
				p.say("%sPaused: the clock jumped by %s, and that time does not count.", bell, length(s.Gone()))
			case Ended:
				p.say("%sThe session is over.", bell)
			}
		}
		if now := s.Paused(); now != wasPaused && s.Gone() == 0 {
			p.say("%s", map[bool]string{true: "Paused.", false: "Resumed."}[now])
		}
		if left := s.Left(); left > 0 && left <= announced-printAll {
			announced = left.Round(time.Second)
			p.say("%s left", length(announced))
		}
		if p.err != nil { // nobody reads any more
			s.Stop(t.Now())
			return s, true
		}
	}
	return s, false
}

// keysOf returns the lines that are typed, each a key; done ends the reading, and must
// be called: from then on what is typed is for whoever reads next.
func keysOf(ctx context.Context, in io.Reader) (keys <-chan string, done func()) {
	if in == nil {
		return nil, func() {}
	}
	reader, err := cancelreader.NewReader(in)
	if err != nil {
		return nil, func() {} // no keys: the clock leads, and Ctrl-C stops
	}
	typed := make(chan string)
	ctx, cancel := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for {
			line, err := lineOf(reader)
			if err != nil {
				return
			}
			select {
			case typed <- strings.ToLower(strings.TrimSpace(line)):
			case <-ctx.Done():
				return
			}
		}
	}()
	return typed, func() {
		cancel()
		if reader.Cancel() {
			<-ended
			reader.Close()
		}
	}
}

// lineOf reads a line, byte by byte: what follows it is left to whoever reads next.
func lineOf(in io.Reader) (string, error) {
	var line []byte
	var b [1]byte
	for {
		n, err := in.Read(b[:])
		if n > 0 && b[0] == '\n' {
			return string(line), nil
		}
		line = append(line, b[:n]...)
		if err != nil {
			return "", err
		}
	}
}

// askPlain asks for a score until it is one; NotGiven for an empty line, the end of
// input, or once ctx is cancelled.
func askPlain(ctx context.Context, t Terminal, prompt string) int {
	for {
		word, ok := typedLine(ctx, t, prompt)
		if !ok || word == "" || word == "q" {
			return NotGiven
		}
		n, err := score(word)
		if err == nil {
			return n
		}
		fmt.Fprintf(t.Out, "%v\n", err)
	}
}

// typedLine prompts and reads a line. ok is false at the end of input and once ctx is
// cancelled.
func typedLine(ctx context.Context, t Terminal, prompt string) (text string, ok bool) {
	fmt.Fprint(t.Out, prompt)
	type reply struct {
		text string
		err  error
	}
	read := make(chan reply, 1)
	go func() {
		text, err := lineOf(t.In)
		read <- reply{strings.TrimSpace(text), err}
	}()
	select {
	case <-ctx.Done():
		return "", false
	case r := <-read:
		return r.text, r.err == nil
	}
}
