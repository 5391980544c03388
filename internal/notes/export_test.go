package notes

// Kinds returns, for the id of every concept, what it is the id of: "fact", "topic" or
// "report", a symptom or an event.
func Kinds() map[string]string {
	kinds := map[string]string{}
	for _, c := range concepts() {
		switch {
		case c.fact:
			kinds[c.id] = "fact"
		case c.topic:
			kinds[c.id] = "topic"
		default:
			kinds[c.id] = "report"
		}
	}
	return kinds
}
