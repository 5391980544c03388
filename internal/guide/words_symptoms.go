package guide

import "slices"

// Symptom is something a person may report of themselves, with a course and a beginning.
type Symptom struct {
	ID, Label string
	Question  string   // asks for it in plain words; a fixed duration is part of it
	Sided     bool     // it may be reported with a side
	ValidFor  int      // days that a report speaks for
	Area      []string // its own area: groups, "all", or "there" if only the entry says
	Aliases   []string
	Not       []string // look-alikes that are something else
	Values    string   // "" or what takes the place of a course: a reading
}

// UnknownSign is the symptom of what a person describes and no word of backlog fits: the
// description is the note of its entry. It is never asked for, nor found by a search.
const UnknownSign = "unknown-sign"

// symptoms are those of nerves and head, of fever, pain and skin, of weight and lumps, and of chest,
// belly, legs and mind.
var symptoms = slices.Concat(nerveSymptoms, painSymptoms, bodySymptoms)

var nerveSymptoms = []Symptom{{
	ID: "numb-saddle", Label: "numbness where you would sit on a saddle",
	Question: "Is the skin around your genitals, back passage, buttocks or inner thighs numb, tingling or odd, or does toilet paper feel different?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"saddle-numb", "numb-groin", "numb-genitals", "numb-privates", "numb-anus"},
	Not:     []string{"numb for minutes after cycling or long sitting, then normal again (log it as =gone)", "a numb patch on the outside of one thigh (tingling-leg)"},
}, {
	ID: "bladder-change", Label: "change in passing or holding urine",
	Question: "Is it new that you have trouble starting, stopping or feeling your pee, that you leak, or that you do not know when your bladder is full?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"pee-trouble", "wee-trouble", "incontinence", "cannot-pee", "retention", "leaking-urine", "wet-myself"},
	Not:     []string{"burning or bloody pee (urine-burning)", "a leak known for years that has not changed (=same since=YEAR)"},
}, {
	ID: "bowel-change", Label: "change in holding or feeling a poo or wind",
	Question: "Is it new that you leak or soil yourself, or cannot feel a poo or wind passing?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"soiling", "leaking-poo", "bowel-leak", "no-feeling-poo"},
	Not:     []string{"constipation from painkillers", "an irritable bowel that has not changed"},
}, {
	ID: "sexual-change", Label: "loss of genital feeling or function",
	Question: "Is it new that you have lost genital feeling during sex, or have trouble with erection or ejaculation?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"numb-sex", "erection-loss", "erection-trouble", "genital-feeling"},
	Not:     []string{"trouble known for years that has not changed (=same since=YEAR)"},
}, {
	ID: "shooting-leg", Label: "pain shooting down a leg",
	Question: "Does pain shoot or burn down a leg, below the buttock?",
	Sided:    true, ValidFor: 84, Area: []string{"lower-back", "buttock", "thigh", "calf", "foot"},
	Aliases: []string{"sciatica", "leg-shooting", "leg-nerve-pain"},
	Not:     []string{"sore leg muscles after exercise (muscle-sore)", "pain on walking that stops with rest (walk-pain)"},
}, {
	ID: "tingling-leg", Label: "tingling or numbness in a leg or foot",
	Question: "Is part of a leg or foot tingling or numb?",
	Sided:    true, ValidFor: 84, Area: []string{"lower-back", "buttock", "thigh", "calf", "foot"},
	Aliases: []string{"burning-feet", "burning-foot", "numb-feet", "numb-leg", "numb-foot", "numb-toes", "tingling-foot", "tingling-toes", "pins-needles-leg"},
	Not:     []string{"a leg that fell asleep and came back within minutes (log it as =gone)"},
}, {
	ID: "weak-leg", Label: "weakness of a leg or foot",
	Question: "Is a leg or foot weak: does it give way, drag or slap down?",
	Sided:    true, ValidFor: 84, Area: []string{"lower-back", "buttock", "thigh", "calf", "foot"},
	Aliases: []string{"weak-foot", "foot-drop", "foot-slap", "dragging-foot", "leg-gives-way"},
	Not:     []string{"tired legs after exercise (muscle-sore)"},
}, {
	ID: "unsteady", Label: "unsteady or heavy legs, trouble walking",
	Question: "Is it new that your legs feel heavy or like jelly, do not go where you want, or that walking is unsteady?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"unsteady-walking", "trouble-walking", "unsteady-legs"},
	Not:     []string{"tired legs after exercise (muscle-sore)", "light-headed for a moment on standing up"},
}, {
	ID: "clumsy-hands", Label: "clumsy or numb hands",
	Question: "Have your hands become clumsy or numb: buttons, keys, handwriting, dropping things?",
	Sided:    true, ValidFor: 84, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"clumsy-hand", "numb-hands", "dropping-things"},
	Not:     []string{"one hand that tingles but works as ever (tingling-arm)"},
}, {
	ID: "tingling-arm", Label: "tingling or numbness in an arm or hand",
	Question: "Is part of an arm or hand tingling or numb?",
	Sided:    true, ValidFor: 84, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"numb-arm", "numb-fingers", "tingling-hand", "tingling-fingers", "pins-needles-arm"},
	Not:     []string{"an arm that fell asleep and came back within minutes (log it as =gone)"},
}, {
	ID: "weak-arm", Label: "weakness of an arm or hand",
	Question: "Is an arm or hand weak?",
	Sided:    true, ValidFor: 84, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"weak-hand", "weak-fingers"},
	Not:     []string{"tired arms after exercise (muscle-sore)"},
}, {
	ID: "muscle-wasting", Label: "a muscle getting thin",
	Question: "Has a muscle of an arm, hand or leg become visibly thinner?",
	Sided:    true, ValidFor: 84, Area: []string{"there"},
	Aliases: []string{"wasting", "thin-muscle"},
	Not:     []string{"after weeks in plaster (immobilised)"},
}, {
	ID: "shock-neck", Label: "electric shock on bending the neck",
	Question: "Does bending your neck send an electric shock down your spine or limbs?",
	ValidFor: 84, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"lhermitte", "neck-shock"},
	Not:     []string{"a click or pull in the neck"},
}, {
	ID: "band-pain", Label: "tight band round the trunk",
	Question: "Is there a tight band of pain round your chest or trunk, or severe unceasing spine pain that coughing or straining makes worse?",
	ValidFor: 28, Area: []string{"upper-back", "mid-back", "lower-back"},
	Aliases: []string{"tight-band", "belt-pain", "cough-spine-pain"},
	Not:     []string{"a burning strip on one side (burning-strip)"},
}, {
	ID: "weak-sudden", Label: "sudden weakness or numbness",
	Question: "Did an arm, a leg or one side of you go weak or numb all at once, within seconds or minutes?",
	Sided:    true, ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"sudden-weakness", "sudden-numbness", "stroke"},
	Not:     []string{"weakness that came on over hours, days or weeks (weak-arm, weak-leg)"},
}, {
	ID: "face-droop", Label: "face numb or drooping",
	Question: "Is one side of your face numb, weak or drooping?",
	Sided:    true, ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"droopy-face", "face-numb", "face-weak"},
	Not:     []string{"only the eyelid (droopy-eyelid)", "an old palsy that has not changed (=same since=YEAR)"},
}, {
	ID: "slurred-speech", Label: "slurred or muddled speech",
	Question: "Is your speech slurred, or do words come out wrong?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"slurring", "muddled-speech"},
}, {
	ID: "vision-loss", Label: "sudden loss of sight",
	Question: "Did you suddenly lose sight, in one eye or both, even for minutes?",
	Sided:    true, ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"lost-vision", "blind"},
	Not:     []string{"blurred or double sight (vision-change)"},
}, {
	ID: "vision-change", Label: "blurred or double vision",
	Question: "Is your sight newly blurred or double?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"double-vision", "blurred-vision"},
	Not:     []string{"needing new glasses"},
}, {
	ID: "dizzy", Label: "dizziness",
	Question: "Are you newly dizzy, or is the room spinning?",
	ValidFor: 7, Area: []string{"neck"},
	Aliases: []string{"dizziness", "vertigo", "spinning"},
	Not:     []string{"light-headed for a moment on standing up"},
}, {
	ID: "swallow-trouble", Label: "trouble swallowing",
	Question: "Is swallowing newly difficult?",
	ValidFor: 28, Area: []string{"neck"},
	Aliases: []string{"swallowing"},
	Not:     []string{"a sore throat with a cold"},
}, {
	ID: "throat-swelling", Label: "lips, tongue or throat swelling",
	Question: "Are your lips, tongue or throat swelling, or does your throat get tight?",
	ValidFor: 3, Area: []string{"all"},
	Aliases: []string{"anaphylaxis", "allergic-reaction", "swollen-tongue", "swollen-lips", "throat-closing"},
	Not:     []string{"a sore throat with a cold", "a sting that swells where it stung"},
}, {
	ID: "fit", Label: "a fit",
	Question: "Did you have a fit (a seizure), or lose consciousness with jerking limbs?",
	ValidFor: 14, Area: []string{"all"},
	Aliases: []string{"seizure", "convulsion"},
	Not:     []string{"a muscle that twitches"},
}, {
	ID: "eye-red", Label: "a red and painful eye",
	Question: "Is an eye red and painful?",
	ValidFor: 14, Area: []string{"all"},
	Aliases: []string{"red-eye", "painful-eye", "sore-eye"},
	Not:     []string{"itchy eyes with hay fever", "tired eyes"},
}, {
	ID: "headache-sudden", Label: "sudden worst-ever headache",
	Question: "Did the worst headache of your life come on within a minute or so?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"thunderclap", "worst-headache", "sudden-headache"},
}, {
	ID: "headache", Label: "new headache, strong or unlike your usual",
	Question: "Do you have a new headache that is strong or unlike any you know?",
	Sided:    true, ValidFor: 28, Area: []string{"neck"},
	Aliases: []string{"new-headache", "bad-headache"},
	Not:     []string{"your usual headache or migraine"},
}, {
	ID: "jaw-scalp", Label: "jaw ache on chewing or sore scalp",
	Question: "Does your jaw ache when you chew, or is your scalp sore to touch?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"jaw-chew", "scalp-sore", "scalp-tender"},
	Not:     []string{"a clicking jaw", "toothache"},
}, {
	ID: "bruise-spine", Label: "bruise or graze over the spine",
	Question: "Is there a bruise or graze over your spine?",
	ValidFor: 28, Area: []string{"upper-back", "mid-back", "lower-back"},
	Aliases: []string{"spine-bruise", "back-bruise"},
	Not:     []string{"a small bruise in the muscle after pressing it"},
}, {
	ID: "spine-shape", Label: "lump, swelling or new shape of the back",
	Question: "Is there a new lump, swelling, hump or change in the shape of your back?",
	ValidFor: 84, Area: []string{"upper-back", "mid-back", "lower-back"},
	Aliases: []string{"hump", "back-lump", "back-swelling"},
	Not:     []string{"a curve you have had for years (=same since=YEAR)", "a tight knot in a muscle"},
}, {
	ID: "losing-height", Label: "losing height",
	Question: "Are you getting shorter?",
	ValidFor: 84, Area: []string{"upper-back", "mid-back", "lower-back"},
	Aliases: []string{"shorter", "height-loss"},
}, {
	ID: "cannot-stand", Label: "a leg that takes no weight",
	Question: "After a fall, can you put no weight on a leg, or does the hip hurt with the foot turned out?",
	Sided:    true, ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"no-weight", "cannot-bear-weight", "turned-out-leg"},
	Not:     []string{"limping but walking"},
}, {
	ID: "pain-sudden", Label: "pain that began in an instant",
	Question: "Did this pain begin all at once, within seconds?",
	ValidFor: 28, Area: []string{"there"},
	Aliases: []string{"sudden-pain", "sudden-onset"},
	Not:     []string{"stiff on waking", "built up over hours"},
}, {
	ID: "eases-lying", Label: "eased only by lying down",
	Question: "Is lying down the only thing that eases it?",
	ValidFor: 28, Area: []string{"there"},
	Aliases: []string{"better-lying", "only-lying"},
}}

// SymptomSet is several symptoms that a condition names at once.
type SymptomSet struct {
	ID      string
	Members []string
}

var sets = []SymptomSet{
	{"nerve-leg", []string{"shooting-leg", "tingling-leg", "weak-leg"}},
	{"tingle", []string{"tingling-leg", "tingling-arm"}},
	{"weak-limb", []string{"weak-leg", "weak-arm"}},
	{"ces", []string{"numb-saddle", "bladder-change", "bowel-change"}},
	{"cord", []string{"clumsy-hands", "unsteady"}},
	{"neuro", []string{"numb-saddle", "bladder-change", "bowel-change", "weak-leg", "weak-arm", "tingling-leg", "tingling-arm", "unsteady", "clumsy-hands", "weak-sudden"}},
	{"stroke", []string{"weak-sudden", "face-droop", "slurred-speech", "vision-loss"}},
	{"brainstem", []string{"dizzy", "vision-change", "slurred-speech", "swallow-trouble", "face-droop", "droopy-eyelid", "unsteady"}},
	{"collapse", []string{"faint", "sweaty"}},
	{"belly", []string{"tummy-pain", "flank-pain", "pulsing-belly"}},
	{"nerve-arm", []string{"tingling-arm", "weak-arm", "clumsy-hands"}},
	{"lung", []string{"breathless", "breathing-pain", "coughing-blood"}},
}
