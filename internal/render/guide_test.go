package render

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"backlog/internal/guide"
	"backlog/internal/howto"
	"backlog/internal/term"
)

// wideGuide is a page for a person with a region of their own.
func wideGuide(t *testing.T) Page {
	t.Helper()
	words, err := guide.NewVocabulary([]guide.Region{{ID: "left-knee", Label: "my \x1b[31mknee", Group: "thigh"}})
	if err != nil {
		t.Fatal(err)
	}
	return Page{Words: words, Width: 100}
}

// guideText returns a page as it is read, "" if there is none.
func guideText(p Page, kind guide.Kind, id string) string {
	view, ok := p.Guide(kind, id)
	if !ok {
		return ""
	}
	return view.Text(p)
}

func guidePage(t *testing.T, kind guide.Kind, id string) View {
	t.Helper()
	view, ok := wideGuide(t).Guide(kind, id)
	if !ok {
		t.Fatalf("there is no page on the %s %s", kind, id)
	}
	return view
}

func TestGuide(t *testing.T) {
	p := wideGuide(t)
	for _, test := range []struct {
		name string
		kind guide.Kind
		id   string
		want string
	}{
		{"a guided region", guide.KindRegion, "piriformis", `deep buttock (piriformis) · deep in the buttock

A short muscle deep in the buttock that turns the leg out. The sciatic nerve passes it.

Why it may ache
  - Long sitting, running and a fall on the buttock irritate it. Its pain may be felt in
    the low back.
  - Tight, it can irritate the sciatic nerve: pain, tingling or numbness from the buttock
    down the leg, called piriformis syndrome. A nerve pressed in the back feels the same.
    First rule out what backlog guide sciatica lists.

Find it
  - Feel for the edge of the flat bone at the base of your spine, in the buttock.
  - Feel for the bony point on the outside of the hip.
  - The muscle runs between the two, from the sacrum to the top of the thigh bone.
  - It lies under the thick muscle of the buttock.
  - Turn your foot outwards against something: it tightens deep inside.

Work it
  1. Warm up: stroke the whole buttock with a flat hand, slowly.
  2. Stand with your back to a wall, the ball in the middle of the buttock.
  3. Roll in small circles until you find the tender place.
  4. Stay there 30 to 60 seconds. Sink in only as far as you can breathe calmly.
  5. One or two spots are enough. Finish with light strokes, then change sides.
  6. Sit on the ball on the floor only when the wall has felt easy for some days.

With what, and how much of it
  rolling, ball      30 to 60 seconds on a spot, 1 to 2 spots
  compression, ball  30 to 60 seconds on a spot, 1 to 2 spots

Limits
  pressure  aim for 3 to 5 out of 10, and never go above 5
  time      5 minutes a day, both sides together
  days      3 days a week
  rest      48 hours before the same spot is worked deep again
  soreness  if it lasts over 72 hours, wait until it has settled, then half the time and
            half the pressure

Stop at once
  - Any tingling, shooting or numb feeling in the leg ends the session, not only the spot.
  - Stop if the pain turns sharp or electric, or spreads away from the spot.
  - Stop if anything goes numb, tingles or feels weak.
  - Stop if you feel faint, sick or short of breath.
  - Stop if you hold your breath or brace: that is too much pressure.

Never
  - Never on the tailbone, the flat bone above it, or the bone you sit on.
  - Never chase a pain that runs down the leg: that is the nerve, not the muscle.

Take care
  - Leg tingling, numb or shooting? Leave this muscle alone and report it.
  - A weak leg, or the same in both legs? Have it seen today.
  - Thin bones: no ball near the hip. Hands only, and lightly.
  - Blood thinner or bleeding disorder: no ball here, large bruises have been reported.

Sources
  - L59: Review of how foam rolling was done in studies, 2019: content.sciendo.com bhk
    11/1 p36
  - L60: Grabow 2018, Journal of Strength and Conditioning Research, pressure of rolling:
    journals.lww.com; summary at mendcolorado.com
  - L37: Sun 2015, bleeding into a buttock after massage:
    painscience.com/bibliography.php?sun15; the same with blood thinners:
    casereports.bmj.com 12/8/e230282
  - L38: Ernst 2003, Rheumatology, harm from massage, in copies; Yin 2014, eCAM 480956
  - L41: Gale Encyclopedia of Medicine, 3rd edition, massage, when not to, as quoted:
    answerbag.com/q_view/460403; Mayo Clinic, massage, risks, as quoted:
    bowtiemassage.com/massage-benefit; Macmillan Cancer Support, massage:
    macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/complementary-therapies/massage-or-other-touch-therapies
  - L67b: KNGF 2021, Dutch physiotherapists on massage: kngf.nl
  - G2: Brain and Spine Foundation, piriformis syndrome:
    brainandspine.org.uk/health-information/piriformis-syndrome
  - G3: Park 2020, Bone and Joint Journal 102-B:556, deep gluteal syndrome, abstract:
    scribd.com/document/631409806; a review of 2024, PMC10966759
  - G4: Monclús-Díez 2025, Biomedicines 13:1453, tender spots in people with low back
    pain, abstract: PMC12190296; chronic pain against healthy people: Iglesias-González
    2013, Pain Medicine, pme.12224, abstract
  - seed: the article that this project grew from, Where to Massage for Back Pain and How
    to Do It
  - design: within the ranges studied

Typed as
  piriformis, deep-buttock

A guide is no diagnosis, and its figures come from healthy volunteers for the most part.
What your diary says against a massage: backlog check
`},
		{"a technique", guide.KindTechnique, "rolling", `rolling · rolling over a ball or roller

Your own weight on a ball or a roller, moving slowly along the muscle.

How
  1. With a ball, start at a wall. Shift your weight until it lies in soft muscle.
  2. Roll a few centimetres at a time; a pass takes about three seconds.
  3. With a roller, carry part of your weight on hands and feet.
  4. Where it is tender, slow down or stop and breathe. Then roll on.

Limits
  time       30 to 60 seconds, one to three times, with 30 seconds of rest in between.
  on a spot  30 to 60 seconds
  sets       1 to 3 sets, half a minute between them
  rest       it counts as deep: 48 hours before the same spot again

With
  ball    ball
  roller  foam roller

Guided for
  gluteus-medius  side of the hip, above and behind the bone
  piriformis      deep in the buttock
  rhomboids       between spine and shoulder blade

When not
  - Never over the bones of spine, ribs or hip, and no roller on neck or low back.
  - Not with thin bones, a clot, a swollen leg, or a leg in plaster or just out of it.
  - Not with a blood thinner or a bleeding disorder.
  - Not deep on calf or thigh in pregnancy or after an old clot, unless a doctor agrees.

Stop at once
  - Stop if the pain turns sharp or electric, or spreads away from the spot.
  - Stop if anything goes numb, tingles or feels weak.
  - Stop if you feel faint, sick or short of breath.
  - Stop if you hold your breath or brace: that is too much pressure.

Sources
  - L36: Emboli around massage of a leg: old.scielo.br/j/ijcs/a/nhjFfkYyKNCrFVbCDPdWLsp;
    Sutham 2020, 10.1186/s12884-020-02924-w; Lim 2009 and Behera 2018 by way of
    painscience.com; ijcmph.com 13666
  - L39: Bartsch 2021, Journal of Clinical Medicine 10:5360, Delphi survey on
    contraindications to foam rolling: ouci.dntb.gov.ua/en/works/4aRdMPQl;
    db-thueringen.de
  - L41: Gale Encyclopedia of Medicine, 3rd edition, massage, when not to, as quoted:
    answerbag.com/q_view/460403; Mayo Clinic, massage, risks, as quoted:
    bowtiemassage.com/massage-benefit; Macmillan Cancer Support, massage:
    macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/complementary-therapies/massage-or-other-touch-therapies
  - L59: Review of how foam rolling was done in studies, 2019: content.sciendo.com bhk
    11/1 p36
  - L59b: Review of foam rolling over weeks: PMC8998857
  - L60: Grabow 2018, Journal of Strength and Conditioning Research, pressure of rolling:
    journals.lww.com; summary at mendcolorado.com
  - L61: Wilke 2018, holding still against rolling: PMC6358529
  - design: within the ranges studied

Typed as
  rolling, roll, rolled, foam-rolling

A guide is no diagnosis, and its figures come from healthy volunteers for the most part.
What your diary says against a massage: backlog check
`},
		{"a region next to a guided one", guide.KindRegion, "neck", `neck · back of the neck

Part of the body: neck. You can log it, and the rules watch it. The guide does not show
how to work it; this page says what not to do.

Never
  - Nobody should use this here: percussion, gun, roller.
  - Stay behind the line of the ear. Never the front or the side of the neck, and never on
    a pulse.
  - No roller and no massage gun: torn neck arteries have been reported after machines.
  - Never crack, twist or jerk the neck, and nothing with a new headache, dizziness or
    double sight.

Stop at once
  - Stop if the pain turns sharp or electric, or spreads away from the spot.
  - Stop if anything goes numb, tingles or feels weak.
  - Stop if you feel faint, sick or short of breath.
  - Stop if you hold your breath or brace: that is too much pressure.

Guided regions of the part next to it
  upper-trapezius  muscle roll between neck and shoulder tip

Sources
  - L33: IFOMPT framework on the neck, records of it: atlas.org; physio-pedia
    International_Framework_for_Examination_of_the_Cervical_Region
  - L34: Two torn neck arteries after home massage devices: Sulkowski 2022, westjem.com;
    Shariff 2023, Cureus PMC9815484
  - L38: Ernst 2003, Rheumatology, harm from massage, in copies; Yin 2014, eCAM 480956

Typed as
  neck, neck-back, back-of-neck

All pages: backlog guide
`},
		{"a region of one's own", guide.KindRegion, "left-knee", `my ?[31mknee

A region of your own, typed as left-knee. Part of the body: thigh. You can log it, and the
rules watch it. The guide does not show how to work it; this page says what not to do.

Never
  - Never on the inner thigh, where the large vessels run, nor on the back of the knee.
  - Not on a leg that is swollen, hot, or may hold a clot; not over varicose veins.
  - Pregnant, or a clot in the past: light strokes only.

Stop at once
  - Stop if the pain turns sharp or electric, or spreads away from the spot.
  - Stop if anything goes numb, tingles or feels weak.
  - Stop if you feel faint, sick or short of breath.
  - Stop if you hold your breath or brace: that is too much pressure.

Sources
  - L36: Emboli around massage of a leg: old.scielo.br/j/ijcs/a/nhjFfkYyKNCrFVbCDPdWLsp;
    Sutham 2020, 10.1186/s12884-020-02924-w; Lim 2009 and Behera 2018 by way of
    painscience.com; ijcmph.com 13666
  - L39: Bartsch 2021, Journal of Clinical Medicine 10:5360, Delphi survey on
    contraindications to foam rolling: ouci.dntb.gov.ua/en/works/4aRdMPQl;
    db-thueringen.de
  - L41: Gale Encyclopedia of Medicine, 3rd edition, massage, when not to, as quoted:
    answerbag.com/q_view/460403; Mayo Clinic, massage, risks, as quoted:
    bowtiemassage.com/massage-benefit; Macmillan Cancer Support, massage:
    macmillan.org.uk/cancer-information-and-support/treatment/coping-with-treatment/complementary-therapies/massage-or-other-touch-therapies

Typed as
  left-knee

All pages: backlog guide
`},
		{"no page", guide.KindRule, "ces-saddle-numbness", ""},
	} {
		if diff := cmp.Diff(test.want, guideText(p, test.kind, test.id)); diff != "" {
			t.Errorf("%s: Guide(%s, %q) (-want +got):\n%s", test.name, test.kind, test.id, diff)
		}
	}
}

func TestGuidePlain(t *testing.T) {
	want := `page: gun
label: massage gun or other machine
about: A machine that taps fast. For large muscles only, briefly, on the lowest speed.
how 1: Take the soft, round head. Lay it on; do not press it in.
how 2: Keep it moving for 30 to 60 seconds, 2 minutes a muscle at most.
how 3: No more than 10 minutes in all, on 3 days a week.
on a spot: 30 to 60 seconds
a muscle: 2 minutes at most
a day: 10 minutes at most
days: 3 days a week
pressure: aim for 3 to 4 out of 10, and never go above 4
rest: it counts as deep: 48 hours before the same spot again
else: the limits of the region apply; where both name one, the lower
region: quadriceps: front of the thigh
region: hamstrings: back of the thigh
region: gluteus-maximus: buttock
not: Never on the neck, nor on the roll between neck and shoulder.
not: Never on bone, numb skin, belly or kidneys.
not: Not with a blood thinner, in pregnancy, or with thin bones.
not: With a pacemaker or another implant keep it well away, and ask first.
not: Not after exhausting exercise or when short of water.
not: Dark urine afterwards: stop, and get emergency care.
stop: Stop if the pain turns sharp or electric, or spreads away from the spot.
stop: Stop if anything goes numb, tingles or feels weak.
stop: Stop if you feel faint, sick or short of breath.
stop: Stop if you hold your breath or brace: that is too much pressure.
source: L34: Two torn neck arteries after home massage devices: Sulkowski 2022, westjem.com; Shariff 2023, Cureus PMC9815484
source: L35: Chen 2021, Physical Therapy, rhabdomyolysis after a massage gun: unboundmedicine.com citation 33156927; details from a blog, weloverunning.blogspot.com
source: L40: Therabody, precautions; its contraindications were seen in part only: therabody.com/us/en-us/precautions-and-contraindictions.html
source: L68: Reviews of massage guns: Sams 2023, PMC10069390; Ferreira 2023, PMC10532323
source: unsourced: advice of heart charities and makers on implants
source: design: time and days are our own choice
alias: gun, massage-gun, massager, massage-machine, device
note: A guide is no diagnosis, and its figures come from healthy volunteers for the most part. What your diary says against a massage: backlog check
`
	if diff := cmp.Diff(want, guidePage(t, guide.KindTool, "gun").Plain(wideGuide(t))); diff != "" {
		t.Errorf("Guide(tool, gun).Plain (-want +got):\n%s", diff)
	}
}

func TestGuideJSON(t *testing.T) {
	want := `{
 "schema": 1,
 "kind": "region",
 "id": "neck",
 "label": "back of the neck",
 "aliases": [
  "neck-back",
  "back-of-neck"
 ],
 "part": "neck",
 "own": false,
 "guided": false,
 "barred": [
  "percussion",
  "gun",
  "roller"
 ],
 "near": [
  "upper-trapezius"
 ],
 "never": [
  "Stay behind the line of the ear. Never the front or the side of the neck, and never on a pulse.",
  "No roller and no massage gun: torn neck arteries have been reported after machines.",
  "Never crack, twist or jerk the neck, and nothing with a new headache, dizziness or double sight."
 ]
}`
	got, err := json.MarshalIndent(guidePage(t, guide.KindRegion, "neck"), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("Guide(region, neck) as JSON (-want +got):\n%s", diff)
	}
}

func TestGuideFitsTheWidth(t *testing.T) {
	p := wideGuide(t)
	p.Width = 60
	for _, g := range howto.RegionGuides() {
		for _, row := range strings.Split(guideText(p, guide.KindRegion, g.Region), "\n") {
			if n := term.Width(row); n > p.Width && strings.Contains(strings.TrimSpace(row), " ") {
				t.Errorf("%s: a line has %d columns, want %d: %q", g.Region, n, p.Width, row)
			}
		}
	}
}

func TestTopicsHaveAPage(t *testing.T) {
	p := wideGuide(t)
	topics, pages := p.Topics().Plain(p), 0
	for _, row := range strings.Split(topics, "\n") {
		label, rest, _ := strings.Cut(row, ": ")
		id, _, _ := strings.Cut(rest, ": ")
		kind := map[string]guide.Kind{"region": guide.KindRegion, "technique": guide.KindTechnique, "tool": guide.KindTool}[label]
		if kind == 0 {
			continue
		}
		pages++
		if guideText(p, kind, id) == "" {
			t.Errorf("the topics list the %s %s, which has no page", kind, id)
		}
	}
	if pages != 18 {
		t.Errorf("the topics list %d pages, want 5 regions, 6 techniques and 7 tools", pages)
	}
}

func TestCeilingBoundsThePressure(t *testing.T) {
	for _, test := range []struct {
		ceiling int
		want    string
	}{
		{6, "aim for 3 to 5 out of 10, and never go above 6"},
		{4, "aim for 3 to 4 out of 10, and never go above 4"},
		{3, "aim for 3 out of 10, and never go above 3"},
	} {
		if got := pressureText(test.ceiling); got != test.want {
			t.Errorf("pressureText(%d) = %q, want %q", test.ceiling, got, test.want)
		}
	}
}
