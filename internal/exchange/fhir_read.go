package exchange

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// resourceJSON is what is read of a resource.
type resourceJSON struct {
	ResourceType string `json:"resourceType"`
	Identifier   []struct {
		System string `json:"system"`
		Value  string `json:"value"`
	} `json:"identifier"`
	Code            conceptJSON     `json:"code"`
	UsedCode        []conceptJSON   `json:"usedCode"`
	BodySite        json.RawMessage `json:"bodySite"` // a list in a Procedure
	Effective       string          `json:"effectiveDateTime"`
	PerformedPeriod struct {
		Start string `json:"start"`
		End   string `json:"end"`
	} `json:"performedPeriod"`
	Integer json.RawMessage `json:"valueInteger"`
	Text    string          `json:"valueString"`
	Concept conceptJSON     `json:"valueCodeableConcept"`
	Note    []struct {
		Text string `json:"text"`
	} `json:"note"`
	Extension []struct {
		URL     string `json:"url"`
		Date    string `json:"valueDateTime"`
		Text    string `json:"valueString"`
		Integer int    `json:"valueInteger"`
	} `json:"extension"`
}

type conceptJSON struct {
	Coding []struct {
		System string `json:"system"`
		Code   string `json:"code"`
	} `json:"coding"`
}

// code returns the code of a system, or "".
func (c conceptJSON) code(system string) string {
	for _, coding := range c.Coding {
		if coding.System == system {
			return coding.Code
		}
	}
	return ""
}

// ReadFHIR hands add the entries of a bundle that Bundle.Write wrote, in the order of
// the bundle, without the versions, which a bundle does not hold. left is how many
// resources it did not make, beside the patient: they are left out. Faults are as
// those of ReadJSON. The bundle is held until all of it is read: what belongs to one entry
// may lie anywhere in it.
func ReadFHIR(r io.Reader, v *guide.Vocabulary, now time.Time, add func(sessions.Entry) error) (left int, err error) {
	source := &counted{from: r}
	p := &fhirParser{
		jsonParser: jsonParser{
			source: source, decoder: json.NewDecoder(source),
			parser: newParser(v, now),
		},
		index: map[string]int{},
	}
	if err := p.bundle(); err != nil {
		return 0, p.explain(err)
	}
	for _, d := range p.drafts {
		e, err := p.finish(d)
		if err == nil {
			err = add(e)
		}
		if err != nil {
			return 0, err
		}
	}
	return p.left, nil
}

type fhirParser struct {
	jsonParser
	drafts []draft
	index  map[string]int // of a uid among the drafts
	left   int
}

// draft is an entry while its resources come in.
type draft struct {
	uid    string
	line   int
	fields map[string]string
}

func (p *fhirParser) bundle() error {
	if err := p.expect('{', "a bundle of FHIR"); err != nil {
		return err
	}
	bundle := false
	for {
		token, err := p.token()
		if err != nil {
			return err
		}
		if token == json.Delim('}') {
			break
		}
		switch token {
		case "resourceType":
			if token, err = p.token(); err == nil && token != "Bundle" {
				err = p.here("this is a %s of FHIR and no Bundle", shown(token))
			}
			bundle = true
		case "entry":
			err = each(&p.jsonParser, p.resource, func(struct{}) error { return nil })
		default:
			var skipped json.RawMessage
			p.source.allow(p.decoder.InputOffset())
			err = p.decoder.Decode(&skipped)
		}
		if err != nil {
			return err
		}
	}
	if !bundle {
		return p.here("resourceType is missing; a bundle of FHIR says Bundle there")
	}
	return nil
}

// resource sorts a resource to the entry that it belongs to.
func (p *fhirParser) resource(raw json.RawMessage) (struct{}, error) {
	var entry struct {
		Resource resourceJSON `json:"resource"`
	}
	none := struct{}{}
	if err := json.Unmarshal(raw, &entry); err != nil {
		return none, &Fault{Line: p.line(0), Err: fmt.Errorf("this is no resource of FHIR: %s", strings.TrimPrefix(err.Error(), "json: "))}
	}
	r := entry.Resource
	name := ""
	for _, id := range r.Identifier {
		if id.System == systemUID {
			name = id.Value
		}
	}
	uid, part, _ := strings.Cut(name, "/")
	switch {
	case r.ResourceType == "Patient":
		return none, nil
	case uid == "":
		p.left++
		return none, nil
	}
	i, known := p.index[uid]
	if !known {
		i = len(p.drafts)
		p.index[uid] = i
		p.drafts = append(p.drafts, draft{uid: uid, line: p.line(0), fields: map[string]string{columnUID: uid}})
	}
	d := p.drafts[i]
	set := func(column, value string) {
		if value != "" && d.fields[column] == "" {
			d.fields[column] = value
		}
	}
	region, side, _ := strings.Cut(siteOf(r.BodySite), ".")
	set(columnRegion, region)
	set(columnSide, side)
	if len(r.Note) > 0 {
		set(columnNote, defuse(r.Note[0].Text))
	}
	since, at, seconds := "", r.Effective, 0
	if r.ResourceType == "Procedure" {
		at = r.PerformedPeriod.Start
	}
	for _, x := range r.Extension {
		switch x.URL {
		case urlSince:
			since = x.Date
		case urlAt:
			at = x.Text
		case urlSeconds:
			seconds = x.Integer
		case urlTimeGiven:
			set(columnTimeGiven, "yes")
		case urlAlso:
			set(columnAlso, x.Text)
		}
	}
	set(columnAt, at) // the Procedure of a session comes first
	score := unquoted(r.Integer)
	field := slices.IndexFunc(scoreFields, func(f scoreField) bool { return f.name == part })
	switch {
	case r.ResourceType == "Procedure":
		set(columnTechnique, r.Code.code(systemWork))
		for _, used := range r.UsedCode {
			set(columnTool, used.code(systemTool))
		}
		if seconds == 0 && r.PerformedPeriod.Start != "" {
			var err error
			if seconds, err = secondsBetween(r.PerformedPeriod.Start, r.PerformedPeriod.End); err != nil {
				return none, &Fault{Line: p.line(0), Column: "performedPeriod", Err: err}
			}
		}
		if seconds != 0 || r.Code.code(systemAlso) == "" {
			set(columnSeconds, strconv.Itoa(seconds))
		}
	case field >= 0:
		set(scoreFields[field].column, score)
		if part == "before" {
			set(columnSince, since)
		}
	case strings.HasPrefix(part, "report/"):
		word := r.Code.code(systemReport)
		switch course := r.Concept.code(systemCourse); {
		case r.Text != "":
			word += "=" + r.Text
		case course != "":
			word += "=" + course
		}
		if since != "" {
			word += sinceMark + since
		}
		d.fields[columnSymptoms] = strings.TrimSpace(d.fields[columnSymptoms] + " " + word)
	default:
		p.left++
	}
	return none, nil
}

// siteOf returns the region and the side of a bodySite, which is one or a list.
func siteOf(raw json.RawMessage) string {
	var one conceptJSON
	var list []conceptJSON
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		one = list[0]
	} else if json.Unmarshal(raw, &one) != nil {
		return ""
	}
	return one.code(systemRegion)
}

func secondsBetween(start, end string) (int, error) {
	from, err := time.Parse(time.RFC3339, start)
	if err != nil {
		return 0, fmt.Errorf("%s is not a moment with its offset from UTC", quote(start))
	}
	to, err := time.Parse(time.RFC3339, end)
	if err != nil {
		return 0, fmt.Errorf("%s is not a moment with its offset from UTC", quote(end))
	}
	return int(to.Sub(from) / time.Second), nil
}

// finish puts the fields through the checks of a row of CSV.
func (p *fhirParser) finish(d draft) (sessions.Entry, error) {
	p.header = columns()
	p.line = func(int) int { return d.line }
	record := make([]string, len(p.header))
	for column, value := range d.fields {
		record[slices.Index(p.header, column)] = value
	}
	return p.entry(record)
}
