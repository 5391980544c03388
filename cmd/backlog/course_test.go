package main

import (
	"testing"

	"backlog/internal/guide"
	"backlog/internal/line"
)

// What is the same or better is so only of a sign that the diary has: an old sign asks for less.
func TestCourseOfADescription(t *testing.T) {
	for _, c := range []struct {
		said  string
		known []string
		want  guide.Course
	}{
		{"my foot is as numb as before", nil, guide.CourseNotGiven},
		{"my foot is as numb as before", []string{"tingling-leg"}, guide.CourseSame},
		{"the numbness in my foot is easing", nil, guide.CourseNotGiven},
		{"the numbness in my foot is easing", []string{"tingling-leg"}, guide.CourseBetter},
		{"the numbness in my foot is getting worse", nil, guide.CourseWorse},
		{"the numbness in my foot has gone", nil, guide.CourseGone},
		{"no numbness in my foot", nil, guide.CourseNo},
		{"no feeling in my foot", []string{"tingling-leg"}, guide.CourseNotGiven},
	} {
		if got := (chosen{described: &line.Error{Word: c.said}}).course("tingling-leg", c.known); got != c.want {
			t.Errorf("%q with %v there is %q, want %q", c.said, c.known, got, c.want)
		}
	}
}
