package exchange

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"

	"backlog/internal/guide"
	"backlog/internal/sessions"
)

// npm returns a file of the packages that .ci/run installs.
func npm(t testing.TB, path ...string) string {
	t.Helper()
	file := filepath.Join(append([]string{"..", "..", ".ci", "node_modules"}, path...)...)
	if _, err := os.Stat(file); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("to install it: npm ci --prefix .ci (%v)", err)
	}
	return file
}

// schemaR4 is HL7's own schema of FHIR R4.
func schemaR4(t testing.TB) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open(npm(t, "@asymmetrik", "fhir-json-schema-validator", "fhir.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	document, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("fhir.schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("fhir.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// everything is a bundle with all that a bundle may hold.
func everything(t testing.TB) Bundle {
	t.Helper()
	list, _ := diary(t)
	return Bundle{Entries: listed(list), Words: vocabulary(t), Profile: map[string]string{"birth-year": "1969", "sex": "female"}, Device: "0b31b3c2", Now: now()}
}

func written(t testing.TB, b Bundle) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Every bundle keeps to HL7's schema of R4, with and without SNOMED, and goes out
// and in again: content, moment and uid of all that has a place in it.
func TestFHIRRoundTrip(t *testing.T) {
	v, schema := vocabulary(t), schemaR4(t)
	rapid.Check(t, func(t *rapid.T) {
		var list []sessions.Entry
		for _, uid := range rapid.SliceOfNDistinct(rapid.StringMatching(`[0-9a-z][0-9a-zA-Z_.:-]{0,63}`), 0, 5, rapid.ID[string]).Draw(t, "uids") {
			e := drawAny(t, v)
			e.UID = uid
			list = append(list, e)
		}
		var out bytes.Buffer
		b := Bundle{Entries: listed(list), Words: v, Device: "d", Now: now(), SNOMED: rapid.Bool().Draw(t, "snomed")}
		if err := b.Write(&out); err != nil {
			t.Fatal(err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(out.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(document); err != nil {
			t.Fatalf("%v\n%s", err, &out)
		}
		got, left, err := readFHIR(bytes.NewReader(out.Bytes()), v, now())
		if err != nil {
			t.Fatalf("%v in\n%s", err, &out)
		}
		want := slices.DeleteFunc(slices.Clone(list), func(e sessions.Entry) bool { return !InCSV(e) })
		if len(want) == 0 && len(got) == 0 && left == 0 {
			return
		}
		if diff := cmp.Diff(want, got); diff != "" || left != 0 {
			t.Fatalf("%d left out; written and read (-want +got):\n%s\n%s", left, diff, &out)
		}
	})
}

// The schema can fail: a score as text, a status or a field that there is not, a year of two digits.
func TestSchemaCanFail(t *testing.T) {
	schema := schemaR4(t)
	text := string(written(t, everything(t)))
	for _, c := range []struct{ old, new string }{
		{`"valueInteger":`, `"valueInteger":"a","x":`}, {`"status":"final"`, `"status":"done"`}, {`"performedPeriod":`, `"performed":`}, {`"birthDate":"1969"`, `"birthDate":"69"`},
	} {
		broken := strings.Replace(text, c.old, c.new, 1)
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(broken))
		if err != nil {
			t.Fatal(err)
		}
		if broken == text || schema.Validate(document) == nil {
			t.Errorf("with %s for %s the schema finds nothing wrong", c.new, c.old)
		}
	}
}

// The validator of another project, which knows value sets and cardinalities that
// the schema does not, finds no error either.
func TestFHIRValidator(t *testing.T) {
	module, err := filepath.Abs(npm(t, "fhir"))
	if err != nil {
		t.Fatal(err)
	}
	const script = `
const {Fhir} = require(process.argv[1]);
const result = new Fhir().validate(JSON.parse(require('fs').readFileSync(0)), {errorOnUnexpected: true});
console.log(JSON.stringify({valid: result.valid, errors: result.messages.filter(m => m.severity == 'error' || m.severity == 'fatal')}));`
	validate := func(text []byte) (valid bool, errors string) {
		cmd := exec.Command("node", "-e", script, module)
		cmd.Stdin, cmd.Stderr = bytes.NewReader(text), os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		var result struct {
			Valid  bool
			Errors json.RawMessage
		}
		if err := json.Unmarshal(out, &result); err != nil {
			t.Fatal(err)
		}
		return result.Valid, string(result.Errors)
	}
	for _, snomed := range []bool{false, true} {
		b := everything(t)
		b.SNOMED = snomed
		if valid, errors := validate(written(t, b)); !valid || errors != "[]" {
			t.Errorf("SNOMED %t: valid is %t, errors %s", snomed, valid, errors)
		}
	}
	if valid, _ := validate([]byte(strings.Replace(string(written(t, everything(t))), `"status":"final"`, `"status":"done"`, 1))); valid {
		t.Error("the validator takes a status that there is not")
	}
}

// The codes are a fixed table: these systems and no others, SNOMED only if asked
// for, a LOINC code for pain alone, and no Condition anywhere.
func TestCodes(t *testing.T) {
	b := everything(t)
	for _, snomed := range []bool{false, true} {
		b.SNOMED = snomed
		text := written(t, b)
		var bundle struct {
			Entry []struct{ Resource map[string]any }
		}
		if err := json.Unmarshal(text, &bundle); err != nil {
			t.Fatal(err)
		}
		codes := map[string]bool{}
		var walk func(any)
		walk = func(x any) {
			switch x := x.(type) {
			case map[string]any:
				if system, ok := x["system"].(string); ok && x["code"] != nil {
					if system == systemLOINC || system == systemSNOMED {
						codes[fmt.Sprint(system, " ", x["code"])] = true
					} else if !strings.HasPrefix(system, "urn:backlog:") && !strings.HasPrefix(system, "http://terminology.hl7.org/") {
						t.Errorf("a code of %s", system)
					}
				}
				for _, y := range x {
					walk(y)
				}
			case []any:
				for _, y := range x {
					walk(y)
				}
			}
		}
		kinds := map[string]int{}
		for _, entry := range bundle.Entry {
			kinds[fmt.Sprint(entry.Resource["resourceType"])]++
			walk(entry.Resource)
		}
		want := map[string]bool{systemLOINC + " 72514-3": true}
		if snomed {
			for _, code := range []string{"225908003", "387854002"} {
				want[systemSNOMED+" "+code] = true
			}
			for e := range b.Entries {
				if code := snomedSite(e.Region); code != "" {
					want[systemSNOMED+" "+code] = true
				}
			}
		}
		if diff := cmp.Diff(want, codes); diff != "" {
			t.Errorf("SNOMED %t: codes (-want +got):\n%s", snomed, diff)
		}
		if kinds["Patient"] != 1 || kinds["Observation"] == 0 || kinds["Procedure"] == 0 || len(kinds) != 3 {
			t.Errorf("resources are %v, want one Patient, Observations and Procedures", kinds)
		}
	}
	for region, want := range map[string]string{"erector-spinae": "44947003", "gluteus-medius": "78333006", "piriformis": "46862004", "feet": "", "own-knee": ""} {
		if got := snomedSite(region); got != want {
			t.Errorf("snomedSite(%s) = %q, want %q", region, got, want)
		}
	}
}

func TestReadFHIRFaults(t *testing.T) {
	v := vocabulary(t)
	b := Bundle{
		Words: v, Now: now(),
		Entries: listed([]sessions.Entry{{UID: "u", Kind: sessions.Session, At: now().Unix() - 600, Offset: 3600, Region: "neck", Side: guide.Left, Technique: "compression", Seconds: 60, Before: sessions.NRS(6)}}),
	}
	text := string(written(t, b))
	for _, c := range []struct{ old, new, want string }{
		{`"valueInteger":6`, `"valueInteger":6.5`, "line 7, column pain_before: 6.5 is not a pain score: scores are whole numbers from 0 to 10"},
		{`"Bundle"`, `"Patient"`, `line 2: this is a "Patient" of FHIR and no Bundle`},
		{`neck.l`, `Nek.l`, `line 7, column region: unknown region "Nek" (did you mean neck?); a region of your own belongs in config.toml under [[region]], with name, label and part`},
		{`"Bundle"`, `null`, `line 2: this is a null of FHIR and no Bundle`},
		{`"display"`, "\"Nackenr\xfccken\"", "line 8: at character 211: this is no text in UTF-8; save the file as UTF-8, or copy it again"},
		{`"display":"`, `"display":"\udfff`, "line 8: at character 214: \\udfff is half of a letter, and the other half is missing"},
		{text[len(text)/2:], "", "line 8: the file ends before the diary does: it may be cut off; copy it again"},
	} {
		list, _, err := readFHIR(strings.NewReader(strings.ReplaceAll(text, c.old, c.new)), v, now())
		if err == nil || err.Error() != c.want || list != nil {
			t.Errorf("ReadFHIR with %.40q = %v, want %s", c.new, err, c.want)
		}
	}
	foreign := `{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Observation","status":"final","valueInteger":3}}]}`
	if list, left, err := readFHIR(strings.NewReader(foreign), v, now()); err != nil || len(list) != 0 || left != 1 {
		t.Errorf("ReadFHIR of a bundle of others = %v, %d, %v, want nothing and 1 left out", list, left, err)
	}
}

func FuzzReadFHIR(f *testing.F) {
	f.Add(written(f, everything(f)))
	f.Add([]byte(`{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Procedure","identifier":[{"system":"urn:backlog:uid","value":"u"}],"bodySite":[7]}}]}`))
	f.Add([]byte(`{"entry":[7],"resourceType":"Bundle"}`))
	v := vocabulary(f)
	f.Fuzz(func(t *testing.T, file []byte) {
		list, _, err := readFHIR(bytes.NewReader(file), v, now())
		if err != nil {
			if _, fault := err.(*Fault); !fault || err.Error() == "" || list != nil {
				t.Errorf("ReadFHIR = %v, %q, want no entries and a fault", list, err)
			}
			return
		}
		for _, e := range list {
			if err := e.Validate(); err != nil {
				t.Errorf("ReadFHIR gives %+v: %v", e, err)
			}
		}
	})
}
