package coach

import "context"

func runScreen(ctx context.Context, t Terminal, l Lesson) (Outcome, error) {
	return runPlain(ctx, t, l)
}
