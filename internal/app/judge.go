package app

import (
	"context"
	"slices"

	"backlog/internal/sessions"
	"backlog/internal/warnings"
)

// Judge reads the whole diary and judges it as it is now.
func (a App) Judge(ctx context.Context) (warnings.Diary, warnings.Verdict, error) {
	diary, err := warnings.Read(ctx, a.Store, a.Clock.Today())
	if err != nil {
		return diary, warnings.Verdict{}, err
	}
	return diary, diary.Judge(a.Words, a.Now()), nil
}

// JudgeLately is Judge alone, which of a long diary reads no more than the verdict of now hangs on.
func (a App) JudgeLately(ctx context.Context) (warnings.Verdict, error) {
	now := a.Now()
	diary, _, err := warnings.ReadAround(ctx, a.Store, now.Day, nil)
	if err != nil {
		return warnings.Verdict{}, err
	}
	return diary.Judge(a.Words, now), nil
}

// AfterEntry judges the diary after a new entry was saved: what it says now, and what of that the
// entry raised.
func (a App) AfterEntry(ctx context.Context, entry *sessions.Entry) (warnings.Change, error) {
	now := a.Now()
	with, without, err := warnings.ReadAround(ctx, a.Store, now.Day, entry)
	if err != nil {
		return warnings.Change{}, err
	}
	return warnings.After(a.Words, now, with, without, entry), nil
}

// AfterChange is AfterEntry for any other change: before is the diary ahead of it, and entry the one
// that was changed, nil if it was another or more than one.
func (a App) AfterChange(ctx context.Context, before warnings.Diary, entry *sessions.Entry) (warnings.Change, error) {
	now := a.Now()
	with, _, err := warnings.ReadAround(ctx, a.Store, now.Day, nil)
	if err != nil {
		return warnings.Change{}, err
	}
	return warnings.After(a.Words, now, with, before, entry), nil
}

// InactiveRules returns the rules of a saved consultation that no finding had before it, so that
// it has no effect on them yet.
func (a App) InactiveRules(ctx context.Context, consultation sessions.Entry) ([]string, error) {
	if len(consultation.Rules) == 0 {
		return nil, nil
	}
	diary, err := warnings.Read(ctx, a.Store, a.Clock.Today())
	if err != nil {
		return nil, err
	}
	diary.Reported = slices.DeleteFunc(diary.Reported, func(e sessions.Entry) bool { return e.Number == consultation.Number })
	active := diary.Judge(a.Words, a.Now()).Rules()
	return slices.DeleteFunc(slices.Clone(consultation.Rules), func(rule string) bool { return slices.Contains(active, rule) }), nil
}
