package report

import (
	"backlog/internal/guide"
	"backlog/internal/stats"
	"backlog/internal/trends"
)

func textOrNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// filled returns a list that prints as [] where there is nothing on it.
func filled[T any](list []T) []T { return append([]T{}, list...) }

// JSON returns the page for scripts. What is not recorded is null.
func (s Page) JSON() any {
	type markJSON struct {
		On   int32      `json:"on"` // days since 1 January 1970
		Day  guide.Day  `json:"day"`
		Kind MarkKind   `json:"kind"`
		Text string     `json:"text"`
		Side guide.Side `json:"side,omitempty"`
	}
	type rowJSON struct {
		Key          string        `json:"key"`
		From         string        `json:"from"`
		To           string        `json:"to"`
		Sessions     int           `json:"sessions"`
		Readings     int           `json:"readings"`
		Before       trends.Figure `json:"before"`
		Worst        *int          `json:"worst"`
		Least        *int          `json:"least"`
		After        trends.Figure `json:"after"`
		Change       trends.Figure `json:"change"`
		Interference trends.Figure `json:"in_the_way"`
	}
	type triedJSON struct {
		Technique string        `json:"technique"`
		Tool      *string       `json:"tool"`
		Sessions  int           `json:"sessions"`
		Minutes   int           `json:"minutes"`
		Relief    trends.Figure `json:"relief"`
		Eased     int           `json:"eased_by_2"`
		Worse     bool          `json:"worse_after_2_of_the_last_3"`
	}
	type directionJSON struct {
		Word    string        `json:"word"`
		PerWeek stats.Rounded `json:"points_a_week"`
		Low     stats.Rounded `json:"low"`
		High    stats.Rounded `json:"high"`
		Days    int           `json:"days"`
	}
	type regionJSON struct {
		Region       string         `json:"region"`
		Name         string         `json:"name"`
		Sides        map[string]int `json:"sides"`
		Since        *string        `json:"since"`
		Told         bool           `json:"since_was_told"`
		Now          *int           `json:"now"`
		NowOn        *string        `json:"now_on"`
		NowWhen      *string        `json:"now_when"`  // before massage, after massage or a reading
		LastPain     *string        `json:"last_pain"` // the last day with a score of 1 or more
		Typical      trends.Figure  `json:"typical"`   // median of the scores before massage and of the readings
		Scores       int            `json:"scores"`    // of all kinds, that worst and least are of
		Worst        *int           `json:"worst"`
		Least        *int           `json:"least"`
		Interference trends.Figure  `json:"in_the_way"`
		First        trends.Figure  `json:"first_two_weeks"`
		Last         trends.Figure  `json:"last_two_weeks"`
		Direction    *directionJSON `json:"direction"`
		Usual        trends.Figure  `json:"usual"`
		Rows         []rowJSON      `json:"rows"`
		Tried        []triedJSON    `json:"tried"`
		Marks        []markJSON     `json:"marks"`
	}
	type signJSON struct {
		Rule    string        `json:"rule"`
		Region  *string       `json:"region"`
		Urgency guide.Urgency `json:"urgency"`
		Massage guide.Massage `json:"massage"`
		Since   *string       `json:"since"`
		Because []string      `json:"because"`
		Seen    *string       `json:"seen"`
		Sources []string      `json:"sources"`
	}
	type raisedJSON struct {
		Rule    string    `json:"rule"`
		Region  *string   `json:"region"`
		Level   string    `json:"level"`
		Raised  guide.Day `json:"raised_on"`
		Cleared guide.Day `json:"cleared_on"`
	}
	type symptomJSON struct {
		Symptom string       `json:"symptom"`
		Name    string       `json:"name"`
		State   string       `json:"state"` // there, ended or not-there
		Course  guide.Course `json:"course"`
		Since   *string      `json:"since"`
		Last    guide.Day    `json:"last_reported"`
		Value   string       `json:"value,omitempty"`
	}

	score := func(known bool, value int) *int {
		if !known {
			return nil
		}
		return &value
	}
	regions := make([]regionJSON, len(s.Regions))
	for i, r := range s.Regions {
		j := regionJSON{
			Region: r.ID, Name: r.Name, Sides: map[string]int{}, Since: textOrNull(r.Began.String()), Told: r.Given,
			Typical: r.Typical, Scores: r.Scores, Worst: score(r.Scores > 0, r.Worst), Least: score(r.Scores > 0, r.Least),
			Interference: r.Interference, First: r.First, Last: r.Last, Usual: r.Usual,
			Rows: make([]rowJSON, len(r.Rows)), Tried: make([]triedJSON, len(r.Tried)), Marks: make([]markJSON, len(r.Marks)),
		}
		if r.Now.Pain.Given() {
			day := r.Now.Day.String()
			j.Now, j.NowOn, j.NowWhen = score(true, r.Now.Pain.Score()), &day, &r.Now.When
		}
		if r.HasHurt {
			day := r.Hurt.String()
			j.LastPain = &day
		}
		for _, side := range r.Sides {
			name := string(side.Side)
			if name == "" {
				name = "not recorded"
			}
			j.Sides[name] = side.N
		}
		if d := r.Direction; d.Known() {
			j.Direction = &directionJSON{d.Word(), stats.Rounded(d.PerWeek), stats.Rounded(d.Low), stats.Rounded(d.High), d.Days}
		}
		for k, w := range r.Rows {
			j.Rows[k] = rowJSON{
				w.Key, w.From.String(), w.To.String(), w.Sessions, w.Readings, w.Before, score(w.Scores > 0, w.Worst), score(w.Scores > 0, w.Least),
				w.After, w.Change, w.Interference,
			}
		}
		for k, t := range r.Tried {
			j.Tried[k] = triedJSON{t.Technique, textOrNull(t.Tool), t.Sessions, t.Minutes(), t.Relief, t.Eased, t.Worse}
		}
		for k, m := range r.Marks {
			j.Marks[k] = markJSON{int32(m.Day), m.Day, m.Kind, m.Text, m.Side}
		}
		regions[i] = j
	}
	signs := make([]signJSON, len(s.Signs.Now))
	for i, f := range s.Signs.Now {
		signs[i] = signJSON{
			f.Rule, textOrNull(f.Region), f.Urgency, f.Massage, textOrNull(f.Since.String()), f.Because, textOrNull(f.Seen), f.Sources,
		}
	}
	before := make([]raisedJSON, len(s.Signs.Before))
	for i, r := range s.Signs.Before {
		before[i] = raisedJSON{r.Rule, textOrNull(r.Region), r.Level, r.On, r.Cleared}
	}
	symptoms := []symptomJSON{}
	for _, group := range []struct {
		state string
		list  []Symptom
	}{{"there", s.Signs.There}, {"ended", s.Signs.Ended}, {"not-there", s.Signs.Denied}} {
		for _, one := range group.list {
			symptoms = append(symptoms, symptomJSON{one.ID, one.Name, group.state, one.Course, textOrNull(one.Began.String()), one.Last, one.Value})
		}
	}
	health := map[string]string{}
	for _, f := range s.Health.Given {
		health[f.Label] = f.Value
	}
	return struct {
		Schema    int               `json:"schema"`
		AsOf      string            `json:"as_of"`
		From      string            `json:"from"`
		To        string            `json:"to"`
		Region    *string           `json:"region"` // the only one that was asked for
		Caution   string            `json:"caution"`
		Born      *string           `json:"birth_year"`
		Sex       *string           `json:"sex"`
		Urgency   string            `json:"urgency"`
		Massage   string            `json:"massage"`
		Regions   []regionJSON      `json:"regions"`
		Signs     []signJSON        `json:"findings"`
		Before    []raisedJSON      `json:"earlier_warnings"`
		Symptoms  []symptomJSON     `json:"symptoms"`
		Open      []OpenSign        `json:"urgent_and_unanswered,omitempty"`
		Unplaced  []string          `json:"regions_without_place,omitempty"`
		Known     int               `json:"signs_recorded"`
		All       int               `json:"signs_known_to_backlog"`
		Seen      []Visit           `json:"consultations"`
		Health    map[string]string `json:"health"`
		Untold    []string          `json:"health_not_recorded"`
		Treated   []Treated         `json:"other_treatments,omitempty"`
		Questions []string          `json:"questions"`
		Notes     []Note            `json:"notes"`
		NotesLeft int               `json:"notes_left_out"`
		Sources   map[string]string `json:"sources"`
	}{
		1, s.Made.String(), s.Period.From.String(), s.Period.To.String(), textOrNull(s.Asked.ID), caution, textOrNull(s.Health.Born), textOrNull(s.Health.Sex),
		s.Signs.Urgency.String(), s.Signs.Massage.String(), regions, signs, before, symptoms, s.Signs.Open, s.Signs.Unplaced, s.Signs.Known, s.Signs.All, filled(s.Signs.Seen), health,
		filled(s.Health.NotGiven), s.Treated, filled(s.Questions), filled(s.Notes), s.NotesLeft, s.Signs.sources(),
	}
}

func (s Signs) sources() map[string]string {
	texts := map[string]string{}
	for _, source := range s.Sources {
		texts[source.ID] = source.Text
	}
	return texts
}
