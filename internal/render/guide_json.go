package render

import (
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

type topicJSON struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Part  string `json:"part,omitempty"` // of a region
}

type boundsJSON struct {
	Least int `json:"least"`
	Most  int `json:"most"`
}

type sourceJSON struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// pageJSON is what the pages of the guide have in common.
type pageJSON struct {
	Schema  int      `json:"schema"`
	Kind    string   `json:"kind"`
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Aliases []string `json:"aliases"`
}

type doseJSON struct {
	Technique string      `json:"technique"`
	Tool      string      `json:"tool"`
	Seconds   *boundsJSON `json:"seconds"`
	Times     *boundsJSON `json:"times"`
}

type regionPageJSON struct {
	pageJSON
	Part   string           `json:"part"`
	Own    bool             `json:"own"`
	Guided bool             `json:"guided"`
	Barred []string         `json:"barred"`
	Near   []string         `json:"near,omitempty"`
	Never  []string         `json:"never,omitempty"` // of a region without a guide
	Guide  *regionGuideJSON `json:"guide,omitempty"`
}

type regionGuideJSON struct {
	About              string      `json:"about"`
	Why                []string    `json:"why"`
	Find               []string    `json:"find"`
	Work               []string    `json:"work"`
	Doses              []doseJSON  `json:"doses"`
	UsualSecondsPerDay int         `json:"usual_seconds_per_day"`
	MaxSecondsPerDay   int         `json:"max_seconds_per_day"`
	DaysPerWeek        *boundsJSON `json:"days_per_week"`
	LightDaily         bool        `json:"light_daily"`
	MaxPressure        int         `json:"max_pressure"`
	RestHours          int         `json:"rest_hours"`
	SoreHours          int         `json:"sore_hours"`
	Stop               []string    `json:"stop"`
	Never              []string    `json:"never"`
	Cautions           []string    `json:"cautions"`

	Sources []sourceJSON `json:"sources"`
}

type techniquePageJSON struct {
	pageJSON
	Deep    bool         `json:"deep"`
	About   string       `json:"about"`
	How     []string     `json:"how"`
	HowLong string       `json:"how_long"`
	Seconds *boundsJSON  `json:"seconds"`
	Sets    *boundsJSON  `json:"sets"`
	Tools   []string     `json:"tools"`
	Not     []string     `json:"not"`
	Stop    []string     `json:"stop"`
	Sources []sourceJSON `json:"sources"`
}

type toolPageJSON struct {
	pageJSON
	Deep                bool         `json:"deep"`
	About               string       `json:"about"`
	How                 []string     `json:"how"`
	Suits               []string     `json:"suits"`
	Seconds             *boundsJSON  `json:"seconds"`
	Sets                *boundsJSON  `json:"sets"`
	MaxSecondsPerMuscle *int         `json:"max_seconds_per_muscle"`
	MaxSecondsPerDay    *int         `json:"max_seconds_per_day"`
	DaysPerWeek         *boundsJSON  `json:"days_per_week"`
	MaxPressure         *int         `json:"max_pressure"`
	Not                 []string     `json:"not"`
	Stop                []string     `json:"stop"`
	Sources             []sourceJSON `json:"sources"`
}

// TopicsJSON returns what the guide has a page for, for scripts.
func (p Page) TopicsJSON() any {
	out := struct {
		Schema     int         `json:"schema"`
		Regions    []topicJSON `json:"regions"`
		Topics     []topicJSON `json:"topics"`
		Techniques []topicJSON `json:"techniques"`
		Tools      []topicJSON `json:"tools"`
		Tables     []string    `json:"tables"`
		Dose       []string    `json:"dose"`
		Stop       []string    `json:"stop"`
	}{Schema: 1, Tables: []string{"red-flags", "symptoms", "events", "facts"}, Dose: howto.DoseRules(), Stop: howto.StopRules()}
	for _, g := range howto.RegionGuides() {
		r, _ := p.Words.Region(g.Region)
		out.Regions = append(out.Regions, topicJSON{r.ID, r.Label, r.Group})
	}
	for _, t := range guide.Topics() {
		out.Topics = append(out.Topics, topicJSON{ID: t.ID, Label: t.Label})
	}
	for _, t := range guide.Techniques() {
		out.Techniques = append(out.Techniques, topicJSON{ID: t.ID, Label: t.Label})
	}
	for _, t := range guide.Tools() {
		out.Tools = append(out.Tools, topicJSON{ID: t.ID, Label: t.Label})
	}
	return out
}

// GuideJSON returns a page for scripts. A figure that the evidence does not name
// is null. nil stands for no page, as the empty page of Guide does.
func (p Page) GuideJSON(kind guide.Kind, id string) any {
	if _, ok := p.guideSheet(kind, id); !ok {
		return nil
	}
	head := func(label string, aliases []string) pageJSON {
		return pageJSON{1, kind.String(), id, label, filled(aliases)}
	}
	switch kind {
	case guide.KindRegion:
		r, _ := p.Words.Region(id)
		return p.regionPageJSON(head(r.Label, r.Aliases), r)
	case guide.KindTechnique:
		t, _ := p.Words.Technique(id)
		g, _ := howto.TechniqueGuideOf(id)
		return techniquePageJSON{
			head(t.Label, t.Aliases), t.Deep, g.What, g.How, g.HowLong, asBounds(g.Seconds), asBounds(g.Sets),
			g.Tools, g.WhenNot, howto.StopRules(), asSources(g.Sources),
		}
	case guide.KindTopic:
		t, _ := guide.TopicOf(id)
		g, _ := howto.TopicGuideOf(id)
		return p.topicPageJSON(head(t.Label, t.Aliases), g)
	case guide.KindSymptom, guide.KindEvent, guide.KindFact:
		w, _ := p.wordOf(kind, id)
		return p.signPageJSON(head(w.label, w.aliases), w)
	default:
		t, _ := p.Words.Tool(id)
		g, _ := howto.ToolGuideOf(id)
		return toolPageJSON{
			head(t.Label, t.Aliases), t.Deep, g.What, g.How, g.Suits, asBounds(g.Seconds), asBounds(g.Sets),
			figure(seconds(g.MaxPerMuscle)), figure(seconds(g.MaxPerDay)), asBounds(g.DaysPerWeek), figure(g.Ceiling),
			g.WhenNot, howto.StopRules(), asSources(g.Sources),
		}
	}
}

func (p Page) regionPageJSON(head pageJSON, r guide.Region) regionPageJSON {
	out := regionPageJSON{pageJSON: head, Part: r.Group, Own: r.Own, Barred: filled(p.barred(r.ID))}
	g, guided := howto.RegionGuideOf(r.ID)
	if !guided {
		near, _ := p.guidedNear(r)
		for _, row := range near {
			out.Near = append(out.Near, row[0])
		}
		out.Never = howto.LimitOf(r).Never
		return out
	}
	out.Guided = true
	out.Guide = &regionGuideJSON{
		About: g.Muscle, Why: filled(g.Why), Find: g.Find, Work: g.Work,
		UsualSecondsPerDay: seconds(g.UsualPerDay), MaxSecondsPerDay: seconds(g.MaxPerDay),
		DaysPerWeek: asBounds(g.DaysPerWeek), LightDaily: g.LightDaily, MaxPressure: g.Ceiling,
		RestHours: int(g.Rest.Hours()), SoreHours: int(howto.SoreLimit.Hours()),
		Stop: append(filled(g.Stop), howto.StopRules()...), Never: g.Never, Cautions: g.Cautions,
		Sources: asSources(g.Sources),
	}
	for _, d := range g.Doses {
		out.Guide.Doses = append(out.Guide.Doses, doseJSON{d.Technique, d.Tool, asBounds(d.Seconds), asBounds(d.Times)})
	}
	return out
}

func asSources(ids []string) []sourceJSON {
	list := make([]sourceJSON, len(ids))
	for i, id := range ids {
		list[i] = sourceJSON{id, howto.SourceText(id)}
	}
	return list
}

func asBounds(b howto.Bounds) *boundsJSON {
	if b == (howto.Bounds{}) {
		return nil
	}
	return &boundsJSON{b.Least, b.Most}
}

func figure(n int) *int {
	if n == 0 {
		return nil
	}
	return &n
}

func seconds(d time.Duration) int { return int(d / time.Second) }

// filled returns a list that prints as [] where there is nothing on it.
func filled[T any](list []T) []T { return append([]T{}, list...) }
