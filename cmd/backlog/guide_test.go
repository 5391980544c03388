package main

import "testing"

// On a terminal a number opens the page of what was found.
func TestGuideChoosesByNumber(t *testing.T) {
	t.Parallel()
	s := onScreen(t, newHome(t), 100, 60, nil, "guide", "i", "cant", "feel", "my", "bum")
	s.sees("1  numb-saddle")
	s.sees("its number to read more  [q] stop; then Enter:")
	s.types("9\r") // none of them
	s.sees("not one of the choices")
	s.types("1\r")
	s.sees("If it is new: EMERGENCY")
	if status := s.ends(); status != 0 {
		t.Errorf("exit status %d, want 0", status)
	}

	s = onScreen(t, newHome(t), 100, 60, nil, "guide", "i", "cant", "feel", "my", "bum")
	s.sees("its number to read more")
	s.types("q\r")
	if status := s.ends(); status != 0 {
		t.Errorf("after q: exit status %d, want 0", status)
	}
}
