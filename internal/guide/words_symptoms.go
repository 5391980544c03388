package guide

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

var symptoms = []Symptom{{
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
}, {
	ID: "fever", Label: "fever, chills or shakes",
	Question: "Do you have a temperature of 38 C (100.4 F) or more, chills or the shakes?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"temperature", "feverish", "chills", "shivering", "shakes", "the-shakes", "high-temperature"},
	Not:     []string{"hot flush", "warm after a bath"},
}, {
	ID: "rest-pain", Label: "pain that neither rest nor position eases",
	Question: "Is it constant: does no rest and no position ease it?",
	ValidFor: 28, Area: []string{"there", "spine"},
	Aliases: []string{"constant-pain", "unrelenting", "no-relief"},
	Not:     []string{"hurts when moving, eases when still"},
}, {
	ID: "night-pain", Label: "pain much worse at night",
	Question: "Is it much worse at night, on three nights or more?",
	ValidFor: 28, Area: []string{"there", "spine"},
	Aliases: []string{"worse-at-night"},
	Not:     []string{"woken by turning over and eased by another position"},
}, {
	ID: "cough-pain", Label: "pain on coughing, sneezing or straining",
	Question: "Does coughing, sneezing or straining on the toilet make the back pain worse?",
	ValidFor: 28, Area: []string{"there", "spine"},
	Aliases: []string{"sneeze-pain", "strain-pain", "hurts-to-cough", "hurts-to-sneeze"},
	Not:     []string{"sharp pain on breathing in (breathing-pain)", "a leak of pee on coughing (bladder-change)"},
}, {
	ID: "stiff-neck", Label: "neck too stiff to bring the chin to the chest",
	Question: "Is your neck too stiff to bring the chin to the chest?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"rigid-neck"},
	Not:     []string{"ordinary tight or sore neck muscles"},
}, {
	ID: "light-hurts", Label: "light that hurts the eyes",
	Question: "Does light hurt your eyes?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"photophobia"},
	Not:     []string{"a migraine as you have known it for years (=same since=YEAR)"},
}, {
	ID: "confusion", Label: "confusion or unusual drowsiness",
	Question: "Are you, or do others find you, confused or hard to wake?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"confused", "hard-to-wake"},
	Not:     []string{"tired after a bad night"},
}, {
	ID: "rash-dark", Label: "rash that does not fade",
	Question: "Is there a rash that does not fade under a pressed glass?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"rash-not-fading", "glass-rash"},
	Not:     []string{"pink skin after massage"},
}, {
	ID: "flank-pain", Label: "pain in the side or loin",
	Question: "Is the pain in your side, between the lowest rib and the hip?",
	Sided:    true, ValidFor: 7, Area: []string{"lower-back", "mid-back"},
	Aliases: []string{"loin-pain", "kidney-pain", "side-pain"},
	Not:     []string{"a stitch when running"},
}, {
	ID: "urine-burning", Label: "burning or bloody pee",
	Question: "Does peeing burn, or is there blood in it?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"burning-pee", "pee-burns", "blood-in-urine", "bloody-pee", "pink-pee", "red-pee", "uti", "cystitis"},
	Not:     []string{"brown or cola-coloured pee (dark-urine)", "trouble starting or holding it (bladder-change)"},
}, {
	ID: "nausea", Label: "feeling sick or vomiting",
	Question: "Are you feeling sick or vomiting?",
	ValidFor: 3, Area: []string{"all"},
	Aliases: []string{"sick", "feeling-sick", "vomiting"},
}, {
	ID: "burning-strip", Label: "burning strip of skin on one side",
	Question: "Does a strip of skin on one side burn or tingle?",
	Sided:    true, ValidFor: 14, Area: []string{"there"},
	Aliases: []string{"burning-skin", "skin-strip"},
	Not:     []string{"a band right round the trunk (band-pain)"},
}, {
	ID: "blister-rash", Label: "blistery rash on one side",
	Question: "Is there a rash with small blisters on one side?",
	Sided:    true, ValidFor: 28, Area: []string{"there"},
	Aliases: []string{"shingles", "rash-blistery"},
	Not:     []string{"a friction blister (skin-broken)"},
}, {
	ID: "hot-skin", Label: "hot, red, spreading or pus-filled skin",
	Question: "Is a patch of skin hot, red and swollen, and spreading or full of pus?",
	Sided:    true, ValidFor: 14, Area: []string{"there"},
	Aliases: []string{"cellulitis", "abscess", "pus", "spreading-redness"},
	Not:     []string{"pink skin after massage", "a small spot or scratch (skin-broken)"},
}, {
	ID: "skin-broken", Label: "broken or sore skin",
	Question: "Is there a wound, blister, burn, stitches, a contagious rash or a small infected spot?",
	Sided:    true, ValidFor: 14, Area: []string{"there"},
	Aliases: []string{"wound", "open-wound", "cut", "burn", "stitches", "friction-blister", "small-spot"},
}, {
	ID: "hot-joint", Label: "one joint hot, swollen and too sore to move",
	Question: "Has one joint become hot, swollen and too sore to move?",
	Sided:    true, ValidFor: 14, Area: []string{"there"},
	Aliases: []string{"red-joint"},
	Not:     []string{"stiff joints in the morning"},
}, {
	ID: "weight-loss", Label: "losing weight without trying",
	Question: "Are you losing weight without trying?",
	ValidFor: 84, Area: []string{"all"},
	Aliases: []string{"losing-weight", "unexplained-weight-loss"},
	Not:     []string{"a diet or training that means to"},
}, {
	ID: "droopy-eyelid", Label: "drooping eyelid",
	Question: "Has an eyelid begun to droop, or one pupil become smaller?",
	Sided:    true, ValidFor: 84, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"droopy-eye", "drooping-eye", "small-pupil"},
	Not:     []string{"tired eyes"},
}, {
	ID: "cough", Label: "cough that will not go",
	Question: "Do you have a cough or hoarse voice that will not go?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"lasting-cough", "coughing", "hoarse"},
	Not:     []string{"a cold of some days"},
}, {
	ID: "night-sweats", Label: "drenching night sweats",
	Question: "Do sweats at night soak your clothes or bedding?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"drenching-sweats"},
	Not:     []string{"hot flushes", "a warm room"},
}, {
	ID: "exhausted", Label: "exhausted and unwell",
	Question: "Are you exhausted and unwell without a reason?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"unwell", "fatigue"},
	Not:     []string{"tired after a bad night"},
}, {
	ID: "bone-pain", Label: "pain in several bones",
	Question: "Do several bones hurt?",
	ValidFor: 84, Area: []string{"there"},
	Aliases: []string{"many-bones"},
	Not:     []string{"aching all over with a cold or flu"},
}, {
	ID: "lump-growing", Label: "lump in a muscle, growing, deep or large",
	Question: "Is there a lump in a muscle that grows, sits deep, or is larger than a golf ball?",
	Sided:    true, ValidFor: 84, Area: []string{"there"},
	Aliases: []string{"growing-lump"},
	Not:     []string{"a tight knot that comes and goes"},
}, {
	ID: "shoulder-deep", Label: "deep shoulder or inner arm pain for weeks",
	Question: "For four weeks or more, has there been deep pain in the shoulder, inside the shoulder blade or inner arm that moving the shoulder does not change?",
	Sided:    true, ValidFor: 28, Area: []string{"neck", "shoulder", "upper-back"},
	Aliases: []string{"deep-shoulder", "shoulder-constant"},
	Not:     []string{"a shoulder that hurts when lifted"},
}, {
	ID: "morning-stiffness", Label: "both shoulders or hips stiff every morning",
	Question: "For over a week, have both shoulders or both hips hurt and been stiff for more than 45 minutes each morning?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"stiff-mornings", "girdle-stiffness"},
	Not:     []string{"a stiff back on rising that is gone within minutes"},
}, {
	ID: "chest-pain", Label: "chest pain or pressure",
	Question: "Do you have pain, pressure or tightness in the chest?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"chest-pressure", "chest-tightness"},
	Not:     []string{"a tender chest muscle after exercise and nothing else (muscle-sore)"},
}, {
	ID: "jaw-arm-pain", Label: "ache spreading to jaw, arm, neck or back",
	Question: "Does an ache or pressure spread to your jaw, arm, neck or back?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"ache-to-jaw", "ache-to-arm"},
	Not:     []string{"tingling down the arm (tingling-arm)"},
}, {
	ID: "heart-racing", Label: "racing or irregular heartbeat",
	Question: "Does your heart race, pound, flutter or skip beats without exercise?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"palpitations", "racing-heart", "irregular-heartbeat", "heart-pounding"},
	Not:     []string{"a fast heart during exercise"},
}, {
	ID: "sweaty", Label: "cold sweat",
	Question: "Are you clammy or in a cold sweat?",
	ValidFor: 3, Area: []string{"all"},
	Aliases: []string{"clammy", "cold-sweat"},
	Not:     []string{"sweating from work or heat", "sweats at night (night-sweats)"},
}, {
	ID: "breathless", Label: "short of breath",
	Question: "Are you suddenly or unusually short of breath?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"breathlessness", "short-of-breath"},
	Not:     []string{"out of breath from exercise", "breathlessness known for years that has not changed (=same since=YEAR)"},
}, {
	ID: "faint", Label: "fainting or nearly",
	Question: "Did you faint, or nearly?",
	ValidFor: 3, Area: []string{"all"},
	Aliases: []string{"fainting", "fainted", "passed-out", "blackout"},
	Not:     []string{"light-headed for a moment on standing up"},
}, {
	ID: "tearing-pain", Label: "sudden tearing pain in chest or upper back",
	Question: "Did a sudden severe tearing pain start in your chest or between the shoulder blades?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"tearing-chest", "tearing-back"},
	Not:     []string{"a muscle that pulled and aches"},
}, {
	ID: "testicle-pain", Label: "pain in a testicle",
	Question: "Is there sudden or strong pain, or a swelling, in a testicle?",
	ValidFor: 14, Area: []string{"all"},
	Aliases: []string{"testicular-pain", "painful-testicle", "swollen-testicle"},
}, {
	ID: "tummy-pain", Label: "tummy pain",
	Question: "Do you have new pain in your tummy?",
	Sided:    true, ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"belly-pain", "abdominal-pain", "stomach-pain"},
	Not:     []string{"period pain as usual"},
}, {
	ID: "pulsing-belly", Label: "pulsing in the tummy",
	Question: "Do you feel or see a pulse beat in your tummy?",
	ValidFor: 28, Area: []string{"lower-back", "mid-back", "hip"},
	Aliases: []string{"pulsing-tummy", "belly-pulse"},
}, {
	ID: "breathing-pain", Label: "sharp pain on breathing in",
	Question: "Is there a sharp pain when you breathe in?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"pain-breathing", "pleuritic"},
	Not:     []string{"a back muscle that pulls on a deep breath"},
}, {
	ID: "coughing-blood", Label: "coughing up blood",
	Question: "Do you cough up blood?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"blood-cough", "bloody-phlegm"},
}, {
	ID: "leg-swollen", Label: "one calf or thigh swollen",
	Question: "Is one calf or thigh more swollen than the other?",
	Sided:    true, ValidFor: 28, Area: []string{"thigh", "calf", "foot"},
	Aliases: []string{"swollen-leg", "swollen-calf", "swollen-thigh", "calf-swelling"},
	Not:     []string{"both ankles puffy in the heat (.both)"},
}, {
	ID: "leg-hot", Label: "one calf or thigh warm, red or dark",
	Question: "Is one calf or thigh warm, red or darker, throbbing, or are its veins hard and swollen?",
	Sided:    true, ValidFor: 28, Area: []string{"thigh", "calf", "foot"},
	Aliases: []string{"hot-calf", "red-calf", "red-leg", "hard-veins", "throbbing-calf"},
	Not:     []string{"calf tightness from running and nothing else (muscle-sore)"},
}, {
	ID: "arm-swollen", Label: "one arm swollen, blue or dark",
	Question: "Is one arm or hand newly swollen, or blue or darker than the other?",
	Sided:    true, ValidFor: 28, Area: []string{"shoulder", "upper-back"},
	Aliases: []string{"swollen-arm", "swollen-hand", "blue-arm"},
	Not:     []string{"both hands puffy in the heat (.both)", "a swelling where you took a knock (swelling-growing)"},
}, {
	ID: "cold-limb", Label: "a leg or arm suddenly cold or pale",
	Question: "Has a leg or arm suddenly become cold or pale?",
	Sided:    true, ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"pale-leg", "sudden-cold-leg", "sudden-cold-arm"},
	Not:     []string{"cold feet or fingers in cold weather"},
}, {
	ID: "walk-pain", Label: "leg or buttock pain on walking that stops with rest",
	Question: "Does walking bring on pain in buttock, thigh or calf, again and again, that stops when you stand still?",
	Sided:    true, ValidFor: 84, Area: []string{"buttock", "thigh", "calf"},
	Aliases: []string{"claudication"},
	Not:     []string{"stiff for the first steps"},
}, {
	ID: "bp-high", Label: "blood pressure of 180/120 or more",
	Question: "Did your blood pressure read 180 or more on top, or 120 or more below, and again after five minutes of rest?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"bp", "bp-180", "blood-pressure", "high-reading"},
	Not:     []string{"high blood pressure known and treated (profile high-bp)"},
	Values:  "SYSTOLIC/DIASTOLIC, 50-280 over 20-180, the first the larger: 180 or more, or 120 or more, is new (same if there); lower is gone if there, else only recorded",
}, {
	ID: "dark-urine", Label: "tea- or cola-coloured pee",
	Question: "Is your pee brown, like tea or cola?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"brown-urine", "cola-urine", "brown-pee"},
	Not:     []string{"dark yellow from drinking little", "blood or burning (urine-burning)"},
}, {
	ID: "swelling-growing", Label: "swelling or bruise that keeps growing",
	Question: "Is there a swelling or big bruise that kept growing in the hours after a session or a knock?",
	Sided:    true, ValidFor: 7, Area: []string{"there"},
	Aliases: []string{"haematoma", "hematoma", "growing-swelling"},
	Not:     []string{"a small bruise that fades"},
}, {
	ID: "pregnancy-trouble", Label: "warning sign in pregnancy",
	Question: "Being pregnant: bleeding, fluid loss, regular tightenings, pain in the upper tummy, or sudden swelling of face or hands?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"vaginal-bleeding", "waters-broken", "contractions", "tightenings"},
}, {
	ID: "shoulder-tip", Label: "pain at the tip of the shoulder",
	Question: "Is there pain at the very tip of the shoulder?",
	Sided:    true, ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"shoulder-tip-pain"},
	Not:     []string{"pain in the muscle between neck and shoulder"},
}, {
	ID: "meal-pain", Label: "right shoulder-blade pain after meals",
	Question: "Does your right shoulder blade hurt after meals?",
	ValidFor: 28, Area: []string{"upper-back", "mid-back"},
	Aliases: []string{"after-meals", "after-eating"},
}, {
	ID: "yellow-skin", Label: "yellow skin or eyes",
	Question: "Are your skin or the whites of your eyes yellow?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"jaundice", "yellow-eyes"},
}, {
	ID: "function-loss", Label: "pain stops work, sleep or daily tasks",
	Question: "For a week or more, has pain stopped your work, sleep or daily tasks?",
	ValidFor: 28, Area: []string{"there"},
	Aliases: []string{"cannot-work", "cannot-sleep", "cannot-cope"},
	Not:     []string{"a day or two in a flare"},
}, {
	ID: "pain-climbing", Label: "pain getting worse for two weeks or more",
	Question: "Has your pain been getting worse for two weeks or more?",
	ValidFor: 28, Area: []string{"there"},
	Aliases: []string{"getting-worse"},
	Not:     []string{"a bad day", "a flare of up to a week"},
}, {
	ID: "spine-point", Label: "new pain at one exact spot on the spine",
	Question: "Is there new pain on one exact spot of the spine that you can point to with a finger?",
	ValidFor: 42, Area: []string{"spine"},
	Aliases: []string{"one-spot-spine", "point-pain-spine", "spine-tender"},
	Not:     []string{"a tender spot in the muscle beside the spine"},
}, {
	ID: "black-poo", Label: "black, tarry or bloody poo, or vomit with blood",
	Question: "Is your poo black and sticky or bloody, or have you vomited blood or what looks like coffee grounds?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"black-stool", "black-stools", "tarry-stool", "tarry-poo", "bloody-poo", "blood-in-poo", "vomiting-blood"},
	Not:     []string{"black poo from iron tablets"},
}, {
	ID: "bloated", Label: "bloated, or full after a few bites, on most days for three weeks or more",
	Question: "On most days for three weeks or more, have you been bloated, or full after a few bites?",
	ValidFor: 42, Area: []string{"abdomen"},
	Aliases: []string{"bloating", "swollen-tummy"},
	Not:     []string{"a bloated tummy that comes and goes with meals or a period"},
}, {
	ID: "overdose", Label: "too many painkillers",
	Question: "Did you take more painkillers within a day than the packet or your doctor allows?",
	ValidFor: 7, Area: []string{"all"},
	Aliases: []string{"too-many-tablets", "too-many-painkillers", "too-much-paracetamol", "took-too-many"},
	Not:     []string{"the highest dose that the packet allows"},
}, {
	ID: "suicide-plan", Label: "a plan to end your life, or harm done to yourself",
	Question: "Have you made a plan or got ready to end your life, or hurt yourself?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"suicide-plans", "goodbye-letter", "hurt-myself"},
	Not:     []string{"thoughts without a plan (suicidal-thoughts)"},
}, {
	ID: "suicidal-thoughts", Label: "thoughts of ending your life or of harming yourself",
	Question: "Do you think of ending your life, or of harming yourself?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"suicide", "suicidal", "kill-myself", "want-to-die", "self-harm"},
}, {
	ID: UnknownSign, Label: "something in your own words that backlog does not know",
	Question: "Is there anything else that is new and worries you?",
	ValidFor: 28, Area: []string{"all"},
	Aliases: []string{"other-sign"},
}, {
	ID: "muscle-sore", Label: "tender muscles after exercise or massage",
	Question: "Are muscles tender a day or two after exercise or massage, and nothing else?",
	Sided:    true, ValidFor: 3, Area: []string{"there"},
	Aliases: []string{"sore-muscles", "doms", "tender-muscles", "chest-muscle-sore"},
	Not:     []string{"tingling, numbness or weakness", "soreness that lasts over three days"},
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
