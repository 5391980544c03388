package sessions

import "context"

// The condition of the partial index, as it is written there, is what SQLite goes by.
const eventsQuery = "SELECT " + columns + ` FROM full_entries
	WHERE kind NOT IN ('session', 'reading') AND kind IN ('event', 'rest') AND deleted = 0 ORDER BY at, number`

// EventsAndClosings returns the person's own events and the closings of episodes, oldest
// first. They are few, and found without a look at the sessions.
func (s *Store) EventsAndClosings(ctx context.Context) ([]Entry, error) {
	list, err := s.query(ctx, s.conn, eventsQuery)
	if err != nil {
		return nil, err
	}
	return list, s.fill(ctx, s.conn, list)
}
