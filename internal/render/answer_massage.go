package render

import (
	"fmt"
	"slices"
	"strings"

	"backlog/internal/guide"
	"backlog/internal/warnings"
)

// massageOf is one advice on massage over all findings.
func (p Page) massageOf(v warnings.Verdict) string {
	var strictest, light []warnings.Finding
	for _, f := range v.Findings {
		switch {
		case f.Lifted:
		case f.Massage == v.Massage:
			strictest = append(strictest, f)
		case f.Massage == guide.MassageCaution:
			light = append(light, f)
		}
	}
	if v.Massage == guide.MassageOK || len(strictest) == 0 {
		return p.massageFree(v)
	}
	first := strictest[0]
	allSeen := !slices.ContainsFunc(strictest, func(f warnings.Finding) bool { return f.Seen == nil })
	elsewhere := ""
	if len(light) > 0 {
		elsewhere = " Keep massage light elsewhere."
	}
	switch {
	case first.Seen != nil && !first.Contraindication && v.Massage == guide.AvoidAll:
		return "Do not massage: nobody has cleared massage yet."
	case v.Massage == guide.AvoidArea && (allSeen || first.Region != "" || slices.ContainsFunc(strictest, func(f warnings.Finding) bool { return !slices.Equal(f.Area, first.Area) })):
		until := "for now"
		switch {
		case allSeen:
			until = "until a professional has cleared massage"
		case first.Urgency >= guide.Soon:
			until = "until you have been seen"
		}
		return fmt.Sprintf("Leave alone %s: %s.", until, strings.Join(p.avoided(v), ", ")) + elsewhere
	case v.Massage == guide.AvoidArea:
		return first.Advice.Massage + elsewhere
	}
	// What a fact of the person bars is more exact than a rule's "keep it light".
	if i := slices.IndexFunc(strictest, func(f warnings.Finding) bool { return f.Contraindication }); i >= 0 && v.Massage == guide.MassageCaution {
		first = strictest[i]
	}
	return first.Advice.Massage
}

// massageFree is what to say where no finding limits massage.
func (p Page) massageFree(v warnings.Verdict) string {
	switch {
	case p.unjudged(v) != "":
		return "No rule advises against it, but none covers what you reported."
	case len(v.Noted) > 0 && len(v.Unanswered) == 0:
		return "No rule advises against it, but your note of " + v.Noted[0].Last.Text() + " has not been judged."
	case p.OpenSigns(v) != "":
		return "No rule advises against it, but " + p.OpenSigns(v) + "."
	}
	return "No rule advises against it, going by what you logged."
}

// avoided lists the places to leave alone, each once.
func (p Page) avoided(v warnings.Verdict) []string {
	var places []string
	for _, f := range v.Findings {
		if f.Massage != guide.AvoidArea || f.Lifted {
			continue
		}
		for _, place := range f.Area {
			names := guide.PlaceWords(place)
			if _, region := p.Words.Region(place); region {
				names = []string{p.Region(place, guide.NoSide)}
			}
			for _, name := range names {
				if !slices.Contains(places, name) {
					places = append(places, name)
				}
			}
		}
	}
	return places
}
