package notes_test

import (
	"testing"

	"backlog/internal/guide"
	"backlog/internal/notes"
)

func TestConceptsAreInTheVocabulary(t *testing.T) {
	v := &guide.Vocabulary{}
	for id, kind := range notes.Kinds() {
		want := map[string][]guide.Kind{"fact": {guide.KindFact}, "topic": {guide.KindTopic}, "report": {guide.KindSymptom, guide.KindIncident}}[kind]
		if _, found, ok := v.Exact(id, want...); !ok || found != id {
			t.Errorf("%s is no %s of the vocabulary", id, kind)
		}
	}
}
