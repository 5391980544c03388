package render

import (
	"time"

	"backlog/internal/guide"
	"backlog/internal/howto"
)

// topicsPage is what the guide has a page for.
type topicsPage struct {
	Schema schema `json:"schema"`
	laidOut
	Regions    []topic  `json:"regions"`
	Topics     []topic  `json:"topics"`
	Techniques []topic  `json:"techniques"`
	Tools      []topic  `json:"tools"`
	Tables     []string `json:"tables"`
	Dose       []string `json:"dose"`
	Stop       []string `json:"stop"`
}

type topic struct {
	ID    string `json:"id"`
	Label string `json:"label"`
	Part  string `json:"part,omitempty"` // of a region
}

type source struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// pageHead is what the pages of the guide have in common.
type pageHead struct {
	Schema schema `json:"schema"`
	laidOut
	Kind    string   `json:"kind"`
	ID      string   `json:"id"`
	Label   string   `json:"label"`
	Aliases []string `json:"aliases"`
}

type regionPage struct {
	pageHead
	Part   string       `json:"part"`
	Own    bool         `json:"own"`
	Guided bool         `json:"guided"`
	Barred []string     `json:"barred"`
	Near   []string     `json:"near,omitempty"`
	Never  []string     `json:"never,omitempty"` // of a region without a guide
	Guide  *regionGuide `json:"guide,omitempty"`
}

type regionGuide struct {
	About              string       `json:"about"`
	Why                []string     `json:"why"`
	Find               []string     `json:"find"`
	Work               []string     `json:"work"`
	Doses              []howto.Dose `json:"doses"`
	UsualSecondsPerDay int          `json:"usual_seconds_per_day"`
	MaxSecondsPerDay   int          `json:"max_seconds_per_day"`
	DaysPerWeek        howto.Bounds `json:"days_per_week"`
	LightDaily         bool         `json:"light_daily"`
	MaxPressure        int          `json:"max_pressure"`
	RestHours          int          `json:"rest_hours"`
	SoreHours          int          `json:"sore_hours"`
	Stop               []string     `json:"stop"`
	Never              []string     `json:"never"`
	Cautions           []string     `json:"cautions"`

	Sources []source `json:"sources"`
}

type techniquePage struct {
	pageHead
	Deep    bool         `json:"deep"`
	About   string       `json:"about"`
	How     []string     `json:"how"`
	HowLong string       `json:"how_long"`
	Seconds howto.Bounds `json:"seconds"`
	Sets    howto.Bounds `json:"sets"`
	Tools   []string     `json:"tools"`
	Not     []string     `json:"not"`
	Stop    []string     `json:"stop"`
	Sources []source     `json:"sources"`
}

type toolPage struct {
	pageHead
	Deep                bool         `json:"deep"`
	About               string       `json:"about"`
	How                 []string     `json:"how"`
	Suits               []string     `json:"suits"`
	Seconds             howto.Bounds `json:"seconds"`
	Sets                howto.Bounds `json:"sets"`
	MaxSecondsPerMuscle *int         `json:"max_seconds_per_muscle"`
	MaxSecondsPerDay    *int         `json:"max_seconds_per_day"`
	DaysPerWeek         howto.Bounds `json:"days_per_week"`
	MaxPressure         *int         `json:"max_pressure"`
	Not                 []string     `json:"not"`
	Stop                []string     `json:"stop"`
	Sources             []source     `json:"sources"`
}

func (p Page) headOf(kind guide.Kind, id, label string, aliases []string, sheet doc) pageHead {
	head := pageHead{laidOut: laidOut{sheet: sheet}, Kind: kind.String(), ID: id, Label: label, Aliases: filled(aliases)}
	switch kind {
	case guide.KindRegion:
		head.massageHeader = p.massageHeader(id, "", "")
	case guide.KindTechnique:
		head.massageHeader = p.massageHeader("", id, "")
	case guide.KindTool:
		head.massageHeader = p.massageHeader("", "", id)
	case guide.KindTopic:
		head.massageHeader = p.massageHeader("", "", "")
	}
	return head
}

func (p Page) regionPage(r guide.Region) regionPage {
	g, guided := howto.RegionGuideOf(r.ID)
	sheet := p.regionSheet(r, g)
	if !guided {
		sheet = p.unguidedSheet(r)
	}
	v := regionPage{pageHead: p.headOf(guide.KindRegion, r.ID, r.Label, r.Aliases, sheet), Part: r.Group, Own: r.Own, Barred: filled(p.Words.BarredFor(r.ID))}
	if !guided {
		near, _ := p.Words.GuidedNear(r)
		for _, other := range near {
			v.Near = append(v.Near, other.ID)
		}
		v.Never = howto.LimitOf(r).Never
		return v
	}
	v.Guided = true
	v.Guide = &regionGuide{
		About: g.Muscle, Why: filled(g.Why), Find: g.Find, Work: g.Work, Doses: g.Doses,
		UsualSecondsPerDay: seconds(g.UsualPerDay), MaxSecondsPerDay: seconds(g.MaxPerDay),
		DaysPerWeek: g.DaysPerWeek, LightDaily: g.LightDaily, MaxPressure: g.Ceiling,
		RestHours: int(g.Rest.Hours()), SoreHours: int(howto.SoreLimit.Hours()),
		Stop: append(filled(g.Stop), howto.StopRules()...), Never: g.Never, Cautions: g.Cautions,
		Sources: sourcesOf(g.Sources),
	}
	return v
}

func (p Page) techniquePage(t guide.Technique, g howto.TechniqueGuide) techniquePage {
	return techniquePage{
		p.headOf(guide.KindTechnique, t.ID, t.Label, t.Aliases, p.techniqueSheet(t, g)), t.Deep, g.What, g.How, g.HowLong, g.Seconds, g.Sets,
		g.Tools, g.WhenNot, howto.StopRules(), sourcesOf(g.Sources),
	}
}

func (p Page) toolPage(t guide.Tool, g howto.ToolGuide) toolPage {
	perMuscle, perDay := seconds(g.MaxPerMuscle), seconds(g.MaxPerDay)
	return toolPage{
		p.headOf(guide.KindTool, t.ID, t.Label, t.Aliases, p.toolSheet(t, g)), t.Deep, g.What, g.How, g.Suits, g.Seconds, g.Sets,
		valueIf(perMuscle, perMuscle > 0), valueIf(perDay, perDay > 0), g.DaysPerWeek, valueIf(g.Ceiling, g.Ceiling > 0),
		g.WhenNot, howto.StopRules(), sourcesOf(g.Sources),
	}
}

func sourcesOf(ids []string) []source {
	list := make([]source, len(ids))
	for i, id := range ids {
		list[i] = source{id, howto.SourceText(id)}
	}
	return list
}

func seconds(d time.Duration) int { return int(d / time.Second) }

// filled returns a list that prints as [] where there is nothing on it.
func filled[T any](list []T) []T { return append([]T{}, list...) }
