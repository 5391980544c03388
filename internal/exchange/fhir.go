package exchange

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/google/uuid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// The systems of the codes in a bundle. Those of backlog's own words are names,
// not addresses: nothing is to be found there.
const (
	systemLOINC  = "http://loinc.org"
	systemSNOMED = "http://snomed.info/sct"
	systemUID    = "urn:backlog:uid" // of an entry; resources of one entry share it, with a slash and what they are after it
	systemRegion = "urn:backlog:region"
	systemWork   = "urn:backlog:technique"
	systemTool   = "urn:backlog:tool"
	systemScore  = "urn:backlog:score"
	systemReport = "urn:backlog:symptom"
	systemCourse = "urn:backlog:course"
	systemAlso   = "urn:backlog:other-treatment"
	urlAlso      = "urn:backlog:also"       // extension: what else was done for the pain
	urlSince     = "urn:backlog:since"      // extension: since when the pain or the symptom has been there
	urlAt        = "urn:backlog:at"         // extension: the moment of the entry, where FHIR has no such offset, or no time was given
	urlSeconds   = "urn:backlog:duration"   // extension: the seconds of a session for which no time was given
	urlTimeGiven = "urn:backlog:time-given" // extension: noon was given as a time
)

// The codes of standard terminologies. LOINC 72514-3 and SNOMED 225908003 are
// what national profiles of a pain score use (Dutch zib PainScore, Danish and
// German profiles); 387854002 is therapeutic massage.
const (
	loincPain     = "72514-3"
	loincPainName = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
	snomedPain    = "225908003"
	snomedMassage = "387854002"
)

// snomedSite returns the code of the smallest structure around a region for which
// several national guides agree on one, or "": none is better than a wrong one.
func snomedSite(region string) string {
	switch region {
	case "erector-spinae":
		return "44947003" // erector spinae muscle
	case "gluteus-medius":
		return "78333006" // gluteus medius muscle
	case "quadratus-lumborum":
		return "37822005" // lower back
	case "piriformis", "gluteus-maximus":
		return "46862004" // buttock
	case "shoulder":
		return "16982005" // shoulder region
	case "rhomboids", "thoracic-erectors", "latissimus-dorsi":
		return "123961009" // back
	}
	return ""
}

// Bundle is what a FHIR R4 bundle is made from. Scores become Observations,
// sessions Procedures, symptom reports Observations; there is no Condition in it,
// because a diary diagnoses nothing.
type Bundle struct {
	Entries iter.Seq2[sessions.Entry, error] // an error among them is returned as it is
	Words   *guide.Vocabulary
	Profile map[string]string // of which the year of birth and the sex are given
	Device  string            // of the diary: it makes the patient's id
	Now     time.Time
	SNOMED  bool // add SNOMED CT codes
}

// object is a JSON object; its keys are written in alphabetical order.
type object map[string]any

// Write writes the bundle, one resource a line. The same entries at the same
// moment give the same bytes.
func (b Bundle) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n\"resourceType\": \"Bundle\",\n\"type\": \"collection\",\n\"timestamp\": %q,\n\"entry\": [", dateTime(b.Now.Unix(), offsetOf(b.Now)))
	n := 0
	add := func(resource object) error {
		n++
		return writeLine(out, n-1, object{"fullUrl": "urn:uuid:" + resource["id"].(string), "resource": resource})
	}
	if err := add(b.patient()); err != nil {
		return err
	}
	for e, err := range b.Entries {
		if err != nil {
			return err
		}
		if !InCSV(e) {
			continue
		}
		for _, resource := range b.resources(e) {
			if err := add(resource); err != nil {
				return err
			}
		}
	}
	fmt.Fprint(out, "\n]\n}\n")
	return out.Flush()
}

func offsetOf(t time.Time) int {
	_, offset := t.Zone()
	return offset
}

// idOf returns the same UUID for the same thing in every export.
func idOf(thing string) string {
	return uuid.NewSHA1(uuid.NameSpaceURL, []byte("urn:backlog:"+thing)).String()
}

func (b Bundle) patient() object {
	p := object{"resourceType": "Patient", "id": idOf("patient/" + b.Device)}
	if year := b.Profile["birth-year"]; year != "" {
		p["birthDate"] = year
	}
	switch sex := b.Profile["sex"]; sex {
	case "female", "male", "other":
		p["gender"] = sex
	}
	return p
}

// hasOffset reports whether FHIR has an offset: in whole minutes, and up to 14 hours.
func hasOffset(offset int) bool {
	return offset%60 == 0 && -14*3600 <= offset && offset <= 14*3600
}

// dateTime returns a moment as FHIR has it; with an offset that it does not have, in UTC.
func dateTime(at int64, offset int) string {
	if !hasOffset(offset) {
		offset = 0
	}
	return time.Unix(at, 0).In(time.FixedZone("", offset)).Format(time.RFC3339)
}

// concept is a CodeableConcept of one code and a text.
func concept(system, code, text string, more ...object) object {
	return object{"coding": append(more, object{"system": system, "code": code}), "text": text}
}

func (b Bundle) resources(e sessions.Entry) []object {
	var list []object
	if e.Kind == sessions.Session || e.Kind == sessions.OtherTreatment {
		list = append(list, b.procedure(e))
	}
	for _, f := range scoreFields {
		if f.of(&e).Given() {
			list = append(list, b.score(e, f))
		}
	}
	for i, r := range e.Reports {
		o := b.observation(e, fmt.Sprintf("%s/report/%d", e.UID, i), e.At)
		delete(o, "bodySite")
		o["code"] = concept(systemReport, r.Symptom+r.Side.Suffix(), b.label(r))
		switch {
		case r.Value != "":
			o["valueString"] = r.Value
		case r.Course != guide.CourseNotGiven:
			o["valueCodeableConcept"] = concept(systemCourse, string(r.Course), courseText(r.Course))
		default:
			o["valueCodeableConcept"] = object{"text": "reported"}
		}
		if r.Since.Known {
			extend(o, object{"url": urlSince, "valueDateTime": r.Since.String()})
		}
		if i == 0 && e.Kind == sessions.SymptomOnly && e.Note != "" {
			o["note"] = []object{{"text": e.Note}}
		}
		list = append(list, o)
	}
	return list
}

// score returns a score of an entry; the first of them, pain before, has what belongs to the entry
// as well.
func (b Bundle) score(e sessions.Entry, f scoreField) object {
	at, text, first := e.At, f.text, f.column == columnBefore
	switch {
	case first && e.Kind == sessions.Session:
		text = "Pain before massage, 0 to 10"
	case f.column == columnAfter:
		at += int64(e.Seconds)
	}
	o := b.observation(e, e.UID+"/"+f.name, at)
	var codes []object
	if f.isPain {
		codes = append(codes, object{"system": systemLOINC, "code": loincPain, "display": loincPainName})
		if b.SNOMED {
			codes = append(codes, object{"system": systemSNOMED, "code": snomedPain})
		}
		o["method"] = object{"text": "self-report, NRS-11"}
	}
	o["code"] = concept(systemScore, f.name, text, codes...)
	o["valueInteger"] = f.of(&e).Score()
	o["referenceRange"] = []object{{
		"low": object{"value": 0}, "high": object{"value": 10},
		"type": object{"text": "the ends of the scale, not a normal range"}, "text": f.scale,
	}}
	if first && e.Since.Known {
		extend(o, object{"url": urlSince, "valueDateTime": e.Since.String()})
	}
	if first && e.Kind == sessions.Reading {
		also(o, e)
		if e.Note != "" {
			o["note"] = []object{{"text": e.Note}}
		}
	}
	return o
}

// extend adds an extension to a resource.
func extend(resource, extension object) {
	list, _ := resource["extension"].([]object)
	resource["extension"] = append(list, extension)
}

func courseText(c guide.Course) string {
	if c == guide.CourseNo {
		return "asked, and not there"
	}
	return string(c)
}

func (b Bundle) label(r sessions.Report) string {
	label := r.Symptom
	if s, known := b.Words.Symptom(r.Symptom); known {
		label = s.Label
	} else if event, known := b.Words.Incident(r.Symptom); known {
		label = event.Label
	}
	if r.Side != guide.NoSide {
		label += ", " + string(r.Side)
	}
	return label
}

func (b Bundle) observation(e sessions.Entry, name string, at int64) object {
	o := object{
		"resourceType": "Observation", "id": idOf(name), "status": "final",
		"identifier":        []object{{"system": systemUID, "value": name}},
		"category":          []object{{"coding": []object{{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey", "display": "Survey"}}}},
		"subject":           b.subject(),
		"effectiveDateTime": dateTime(at, e.Offset),
	}
	if e.Region != "" {
		o["bodySite"] = b.site(e)
	}
	if !e.TimeGiven() {
		o["effectiveDateTime"] = e.Local().Format(time.DateOnly)
	}
	dated(o, e)
	if e.Kind == sessions.Session {
		o["partOf"] = []object{{"reference": "urn:uuid:" + idOf(e.UID)}}
	}
	return o
}

// also adds what else was done for the pain.
func also(resource object, e sessions.Entry) {
	if len(e.Also) > 0 {
		extend(resource, object{"url": urlAlso, "valueString": strings.Join(e.Also, ",")})
	}
}

// dated adds what a date and time of FHIR does not hold of the moment of an entry.
func dated(resource object, e sessions.Entry) {
	if !hasOffset(e.Offset) || !e.TimeGiven() {
		extend(resource, object{"url": urlAt, "valueString": formatMoment(e)})
	}
	if e.NoonGiven {
		extend(resource, object{"url": urlTimeGiven, "valueBoolean": true})
	}
}

func (b Bundle) subject() object {
	return object{"reference": "urn:uuid:" + idOf("patient/"+b.Device)}
}

// site is where it was: backlog's word with its side, and the side in the text.
func (b Bundle) site(e sessions.Entry) object {
	text := strings.ReplaceAll(e.Region, "-", " ")
	if r, known := b.Words.Region(e.Region); known && r.Own {
		text = r.Label
	}
	switch e.Side {
	case guide.Left, guide.Right:
		text = string(e.Side) + " " + text
	case guide.Both:
		text += ", both sides"
	}
	var codes []object
	if code := snomedSite(e.Region); b.SNOMED && code != "" {
		codes = append(codes, object{"system": systemSNOMED, "code": code})
	}
	return concept(systemRegion, e.Region+e.Side.Suffix(), text, codes...)
}

func (b Bundle) procedure(e sessions.Entry) object {
	var codes []object
	if b.SNOMED {
		codes = append(codes, object{"system": systemSNOMED, "code": snomedMassage})
	}
	p := object{
		"resourceType": "Procedure", "id": idOf(e.UID), "status": "completed",
		"identifier":      []object{{"system": systemUID, "value": e.UID}},
		"code":            concept(systemWork, e.Technique, "self-massage: "+e.Technique, codes...),
		"subject":         b.subject(),
		"performedPeriod": object{"start": dateTime(e.At, e.Offset), "end": dateTime(e.At+int64(e.Seconds), e.Offset)},
		"bodySite":        []object{b.site(e)},
	}
	also(p, e)
	if e.Kind == sessions.OtherTreatment {
		delete(p, "bodySite")
		p["code"] = concept(systemAlso, strings.Join(e.Also, ","), strings.Join(e.Also, ", "))
	}
	if e.Tool != "" {
		p["usedCode"] = []object{concept(systemTool, e.Tool, e.Tool)}
	}
	if !e.TimeGiven() {
		delete(p, "performedPeriod")
		p["performedDateTime"] = e.Local().Format(time.DateOnly)
		extend(p, object{"url": urlSeconds, "valueInteger": e.Seconds})
	}
	dated(p, e)
	if e.Note != "" {
		p["note"] = []object{{"text": e.Note}}
	}
	return p
}
