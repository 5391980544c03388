package guide

import "backlog/internal/notes"

// CourseSaid returns how a description says that a sign is going, CourseNotGiven where it
// says nothing or is not clear.
func CourseSaid(text, id string) Course { return Course(notes.Course(text, id)) }

// SaysOver reports whether a description says that what it describes is no longer there. A
// feeling or a strength that is gone now is a sign.
func SaysOver(text string) bool { return CourseSaid(text, "") == CourseGone }

// SaysWell reports whether a description says that somebody feels well, and nothing else.
func SaysWell(text string) bool {
	well := false
	for _, word := range notes.Words(text) {
		switch word {
		case "fine", "better", "good", "great", "well", "ok", "okay", "lovely", "grand", "brilliant", "happy", "normal", "improved", "improving":
			well = true
		case "i", "im", "am", "feel", "feeling", "feels", "felt", "much", "so", "very", "really", "all", "a", "lot", "bit", "today", "now", "again", "this", "morning", "evening", "it", "is", "its", "my", "back", "quite", "pretty", "getting", "no", "pain", "complaints", "and", "the", "everything", "thanks", "thank", "you":
		default:
			return false
		}
	}
	return well
}
