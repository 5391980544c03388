package guide

// Tell turns a story into facts, for tests that need internal/howto as well.
var Tell = tell
