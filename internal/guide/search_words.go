package guide

import (
	"strings"
	"sync"
)

// lay are everyday words for an id, besides its names and what its question says.
// They only help a search; nothing is stored under them.
type lay struct {
	id     string
	signs  string // what is wrong: one of them may be enough
	around string // where, when and with what: alone they say little
}

// layWords returns the everyday words for symptoms and events.
func layWords() []lay {
	return []lay{
		{
			"numb-saddle", "numb tingling dead odd strange weird senseless anaesthetised anesthetized novocaine saddle private anus wiping",
			"groin bum wipe wiping toilet paper tissue roll seat chair inner inside thighs cushion pillow sponge cotton wool sit sitting nappy diaper pad wearing cheeks hole cleft tailbone bikini shower washing drying soap tampon below testicle",
		},
		{
			"bladder-change", "pee bladder leak dribble trickle accident incontinent retention wetting damp drip",
			"toilet wet bed pants trousers knickers underwear sheets mattress hold start stop stream flow numb drips weak empty full finish urge pads catheter push strain notice control sneeze laugh midway bursting drained nothing idea need hours soaked nowt comes bog dry",
		},
		{
			"bowel-change", "poo bowel soil fart accident incontinent diarrhoea sphincter skid messed",
			"toilet pants underwear hold leak control anus numb pooing clench squeeze hole warning notice escape slip backside loose",
		},
		{
			"sexual-change", "erection sex orgasm impotent impotence ejaculate climax viagra libido stiffy",
			"numb private hard aroused finish bedroom genital testicle",
		},
		{
			"shooting-leg", "shooting electric lightning sciatica nerve radiating",
			"pain worse burning hot wire poker stabbing leg bum foot calf thigh knee shin buttock hip below travel spread trapped thigh backs both",
		},
		{
			"tingling-leg", "tingling numb asleep buzzing humming vibrating fizzing crawling ants prickly senseless",
			"leg foot toe calf thigh heel sole knee shin patch sock cotton wool cushion odd strange dead burning fuzzy",
		},
		{
			"weak-leg", "weak buckle obey drag drop paralysed strength power flop collapse fold lifeless lame limp shuffle jelly rubber",
			"leg foot knee toe heel thigh tiptoe stairs lift climb climbing kneel pedal clutch brake carpet rug kerb curb catch chair push kick hop stand rise bend straighten obey hold upstairs cant tippy tiptoe tiptoes legs turned slap slaps flap",
		},
		{
			"unsteady", "unsteady obey wobbly stagger stumble jelly heavy balance coordination lurch veer zigzag totter drunk",
			"penguin duck waddle sailor zombie walk legs feet trip fall bump bumping hold door frames furniture walls banister straight line listen obey boat sailor ship robot miss ground floor marshmallow sponge cotton slow wooden concrete sand stick frame control cant stairs drunk bumping walls wall holding furniture sailor hang cross room",
		},
		{
			"clumsy-hands", "clumsy fumble drop spill fiddly awkward butterfingers handwriting",
			"hand finger thumb button cup plate mug glass key phone handwriting numb shoelace zip thread needle text texting typing obey knife fork spoon chopsticks coin jewellery necklace earring lighter lid pen signature sewing knitting keyboard bra tie cant work",
		},
		{
			"tingling-arm", "tingling numb asleep buzzing humming vibrating fizzing crawling ants prickly senseless",
			"arm hand finger thumb wrist elbow pinky forearm dead cotton wool fuzzy",
		},
		{
			"weak-arm", "weak grip strength power paralysed lifeless lame limp floppy useless jelly rubber",
			"arm hand finger wrist lift shrug shoulder kettle jar lid open pan bag carry hold squeeze raise overhead comb bottle tap twist drop hang cant",
		},
		{"muscle-wasting", "wasting withered shrinking thin hollow", "muscle leg arm hand smaller"},
		{"shock-neck", "electric shock zap jolt lightning current", "neck head chin spine bend bow nod look down tingle"},
		{"band-pain", "band corset girdle belt vice strap hug tight squeezing", "chest trunk ribs waist middle body tummy cough sneeze strain"},
		{"weak-sudden", "sudden stroke paralysed tia hemi", "weak numb dead arm leg side half body lifeless limp dropped stopped working lost use"},
		{"face-droop", "droop lopsided crooked palsy drooling", "face mouth smile lip cheek numb side slipped twisted frozen stroke"},
		{"slurred-speech", "slur gibberish nonsense speech mumbling stutter", "words talk say tongue mouth drunk sound sentence jumbled wrong find finding thick stroke sense"},
		{"vision-loss", "blind blindness curtain veil shutter blackout", "sight vision eye black dark grey shadow sudden lost nothing half"},
		{"vision-change", "blurred double vision ghosting misty foggy hazy cloudy", "sight eye focus two everything misty cross words swim smeary"},
		{"dizzy", "dizzy spinning whirling vertigo giddy", "room world head swimming tilting rocking turning merry round boat ship"},
		{"swallow-trouble", "swallow choking gag gulp gullet", "food dinner bread meat drink tablets pills throat stuck stick sticks sticking wrong down"},
		{"throat-swelling", "anaphylaxis allergy allergic epipen", "throat tongue lips lip mouth face swollen swelling fat thick tight closing closed balloon sting stung nut nuts bee wasp ibuprofen tablet cream"},
		{"heart-racing", "palpitation palpitations ticker arrhythmia ectopic fluttering flutter galloping gallop somersault", "heart racing pounding fast skipping beats thumping clappers hammering banging irregular"},
		{"fit", "seizure convulsion epilepsy epileptic convulsing", "fit shaking jerking whole body bit tongue floor foaming"},
		{"testicle-pain", "testicle bollock", "sack sudden swollen twisted"},
		{"eye-red", "bloodshot iritis uveitis", "eye red sore painful light hurts pink"},
		{"headache-sudden", "thunderclap thunder exploded explosion worst hammer", "headache head sudden ever hammer hit struck bomb bang instant blinding popped burst brick kicked gunshot clap life skull whacked bat axe"},
		{"headache", "headache", "head pounding splitting unlike strange awful different never"},
		{"jaw-scalp", "jaw scalp temple", "chew hair comb brush pillow hat tender sore tired bread meat forehead"},
		{"bruise-spine", "bruise graze", "spine bone tender tap press knobbly"},
		{"spine-shape", "hump lump crooked deformed hunch stoop curvature bulge lopsided", "spine back shape bent side swelling curve step bone knob sticks"},
		{"losing-height", "shrink shorter stoop smaller", "inch smaller height tall trousers longer cm skirts sleeves hem"},
		{"cannot-stand", "weight bear", "stand leg hip fall foot put walk outward crutches carried"},
		{"pain-sudden", "snap crack pop sudden instant second bang gunshot crunch", "back instant second bent went crunch locked seized lightning"},
		{"eases-lying", "lying", "down only flat relief ease"},
		{"fever", "fever shiver chill temperature thermometer sweats boiling roasting rigors", "hot cold flushed boiling burning teeth chattering shaking trembling degrees flu goosebumps warm"},
		{"rest-pain", "constant relentless ceaseless nonstop unbearable", "pain stop rest position comfortable comfy relief whatever nothing ease lets lie still tablets painkiller flat couch moving same sore sitting eases"},
		{"night-pain", "night awake sleepless", "pain wake sleep bed worse lying flat recliner armchair sofa pacing morning walk floor"},
		{"stiff-neck", "chin", "chest neck stiff bend forward board rigid touch"},
		{"light-hurts", "light photophobia", "eyes daylight sunlight glare bright curtains screen lamp hurts dark phone"},
		{"confusion", "confused delirious drowsy rambling gibberish", "muddled wake sense forget strange sleepy stay open eyes"},
		{"rash-dark", "rash purple blotches", "spots glass tumbler press fade skin red dots pinprick"},
		{"flank-pain", "kidney flank loin", "pain side ribs hip waist colic waves under right left deep knife knifing gyp groin stabbing round back one"},
		{"urine-burning", "cystitis uti", "pee burn sting blood red pink smelly cloudy infection razor fire pinkish pan leak slash glass stings wine juice ribena"},
		{"nausea", "vomit queasy", "stomach bile bringing up tea"},
		{"burning-strip", "stripe strip", "burning skin side line clothes touch sunburn tender ribs"},
		{"blister-rash", "blister rash shingles", "spots side chest back crusty weeping cluster ribs belt painful little"},
		{"hot-skin", "pus infected oozing boil", "hot red skin spreading wound angry streaks weeping smelly cut swelling"},
		{"skin-broken", "cut wound graze blister scab stitches scratch scrape", "sore skin open boots shoes rubbing heel hiking walking"},
		{"hot-joint", "gout", "joint knee ankle elbow wrist hot swollen red balloon"},
		{"weight-loss", "weight thin gaunt appetite slimming", "lose clothes trousers jeans loose belt falling hanging baggy notch hole ring trying diet dieting food eat meal skin bone unplanned drop stone grub"},
		{"droopy-eyelid", "eyelid pupil", "droop lid eye half shut closed open"},
		{"cough", "cough hoarse", "voice hacking barking months croaky chesty constant"},
		{"night-sweats", "sweat drenched", "night soaked sheets bed pyjamas bedding wet wake bedsheets bedsheet nightie changed change swap soak"},
		{"exhausted", "exhausted unwell rotten rough awful dreadful terrible", "tired ill energy wiped run drained sleep"},
		{"bone-pain", "bone", "pain deep everywhere several"},
		{"lump-growing", "lump growing knobbly", "muscle thigh hard bigger golf deep arm leg mass testicle pea nut breast size bit armpit under skin"},
		{"morning-stiffness", "stiff", "morning shoulders hips hours concrete board plank noon eleven seized solid tin man loosen rusty getting rusted ten unbend"},
		{"chest-pain", "angina infarct crushing elephant", "chest pain tight pressure squeeze heavy heart weight brick vice sitting indigestion heartburn burning ache stabbing someone"},
		{"jaw-arm-pain", "radiating", "ache pain jaw arm left neck teeth heart spreading band tight goes down"},
		{"sweaty", "clammy", "cold sweat grey pale buckets vomit full fan pouring"},
		{"breathless", "breathless gasping puffing panting wheezy suffocating puff winded", "breath air cant lungs sentence hardly wind lying flat dunny stairs"},
		{"faint", "faint collapse unconscious swoon blackout", "clammy grey nearly floor wobbly lightheaded woozy knees slid shower wall cold queue"},
		{"tearing-pain", "tearing ripping ripped torn split shredded", "pain chest blades sudden apart inside back burst worst knife"},
		{"tummy-pain", "tummy cramp gnawing heartburn guts", "pain ache sudden awful gripping severe back griping burning through naproxen ibuprofen breastbone milk settle pit bits hard board stand straight twisted knots"},
		{"pulsing-belly", "pulse throb heartbeat thump drum", "tummy heart beating jumping lump navel"},
		{"cough-pain", "cough sneeze strain", "hurts pain back worse loo toilet laugh jolt"},
		{"meal-pain", "meal eating", "shoulder blade pain after food fatty right greasy chips fry fat grip hour"},
		{"shoulder-deep", "deep", "shoulder blade arm inner pain weeks constant"},
		{"breathing-pain", "breath lung", "sharp stab pain deep hurts catch knife rib laugh stitch"},
		{"coughing-blood", "blood frothy", "cough spit phlegm hanky tissue red pink hack hacking bring up specks stuff bark"},
		{"leg-swollen", "swollen clot fatter", "leg calf thigh bigger balloon sock boot jeans tight thicker size ankle"},
		{"leg-hot", "clot vein", "leg calf hot red warm tender throb hard cord ropey sore painful thigh flight"},
		{"cold-limb", "white blue pale", "leg foot arm hand cold finger toe sudden marble pulse colour icy"},
		{"walk-pain", "claudication claudication", "trolley heavy road uphill bench wall lamp post bum buttock sit lean walk leg calf stop rest stand cramp window hill distance pain better yard lean lead hundred"},
		{"bp-high", "pressure", "blood high reading top number 180 190 200 cuff monitor machine sky roof"},
		{"dark-urine", "cola coke brown rusty", "pee dark tea coffee massage gun workout"},
		{"arm-swollen", "swollen puffed puffy ballooned", "arm hand forearm sausage blue bluish purple veins tight fat"},
		{"swelling-growing", "growing spreading", "bruise haematoma swelling bigger spreading huge massage purple black massive gun doubled"},
		{"pregnancy-trouble", "pregnant contractions miscarriage waters spotting labour bleed", "baby moving move less kick cramps swollen face hand headache bump leaking gush tightening weeks blurred blood knickers brown cramp low balloon ring puffed dough swollen puffy months gone pants bleeding"},
		{"shoulder-tip", "tip", "shoulder point end pain lying flat kills"},
		{"yellow-skin", "yellow", "skin eyes whites turned custard banana lemon mustard"},
		{"function-loss", "cope housebound", "cannot cant work sleep dress wash cook job housework school"},
		{"pain-climbing", "worsening", "worse week creeping increasing"},
		{"muscle-sore", "sore doms achy deadlift deadlifts", "tender muscle gym workout exercise massage run running garden hiking stiff legs tired heavy lifting training squat marathon shopping bags lugging moving house yoga pilates swim cycling dancing decorating snow roller ball football tight ache wrecked hammies hammy bigtime easing board squats"},

		{"black-poo", "tarry coffeegrounds melaena", "black poo stool sticky vomit blood paper wiping pan bowl"},
		{"bloated", "bloat bloated", "belly tummy every day full skirt trousers button balloon"},
		{"suicide-plan", "plan", "letter note tablets pills rope counted goodbye ready written"},
		{"overdose", "overdose", "took taken paracetamol codeine cocodamol codamol ibuprofen naproxen painkillers tablets pills packet extra double dose many handful maximum limit allowed"},

		{"injury-major", "crash accident thrown airbag pileup", "car fall height ladder stairs roof horse bike hit knocked blow motorway highway road traffic cyclist tree wall cliff window loft scaffold trampoline rugby ski kick landed lights"},
		{"head-injury", "concussion concussed", "head skull forehead hit banged bumped cracked knocked whacked smacked clonked door cupboard beam floor fell"},
		{"injury-minor", "fall slip trip sprain strain twist", "stairs ice steps lift bent pull knock bump cough sneeze crack snap pop landed pavement kerb awkward jarred"},
		{"infection", "infection antibiotics abscess boil", ""},
		{"long-journey", "flight journey", "plane drive coach bus hours"},
		{"sedated", "alcohol sedative", "drunk sleeping tablets"},
	}
}

// signsOfParts returns, for a part of the body or what it does, the signs to choose from
// where the words fit none of them: the most serious that people describe in words of their
// own first.
var signsOfParts = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for _, row := range []struct{ words, signs string }{
		{"leg foot toe heel knee ankle thigh calf pins", "weak-leg tingling-leg leg-swollen"},
		{"arm hand finger thumb wrist elbow", "weak-arm tingling-arm clumsy-hands"},
		{"half side", "weak-sudden tingling-leg tingling-arm"},
		{"toilet pee bladder pan urinal prostate waterworks", "bladder-change urine-burning"},
		{"poo bowel", "bowel-change black-poo"},
		{"bum private saddle seat tail tailbone", "numb-saddle sexual-change"},
		{"walk drunk pints stairs balance", "unsteady weak-leg"},
		{"head", "headache-sudden headache confusion"},
		{"eye vision", "vision-loss vision-change eye-red"},
		{"face mouth smile", "face-droop slurred-speech"},
		{"lip tongue", "throat-swelling face-droop slurred-speech"},
		{"word speech say sentence", "slurred-speech confusion"},
		{"mind memory", "confusion"},
		{"heart ticker", "heart-racing chest-pain"},
		{"chest", "chest-pain breathless heart-racing"},
		{"breath lung", "breathless breathing-pain"},
		{"throat gullet dinner food swallow", "swallow-trouble throat-swelling"},
		{"tummy", "tummy-pain pulsing-belly bloated"},
		{"neck", "stiff-neck shock-neck"},
		{"night sleep lie bed", "night-pain rest-pain night-sweats"},
		{"trousers belt eat grub scale", "weight-loss"},
		{"skin hive", "rash-dark blister-rash hot-skin"},
		{"baby pregnant", "pregnancy-trouble"},
		{"spine", "spine-shape spine-point"},
		{"lump bump swelling", "lump-growing spine-shape swelling-growing"},
	} {
		for _, term := range termsOf(strings.Fields(row.words)) {
			m[term] = append(m[term], strings.Fields(row.signs)...)
		}
	}
	return m
})

// everyday are the words of complaints that are no sign of anything by themselves, and the
// places where they are felt.
const everyday = "crick knot tight tightness stiff stiffness sore ache achy aching tense tension niggle twinge creaky click clicky crunchy cramp spasm runny blocked stuffy nose throat sneezing sniffles snuffles hayfever period menopause flush constipated constipation codeine hangover hungover toothache sunburn bite itchy funny pillow mattress desk work computer laptop phone driving gardening gym deadline stress usual bag shopping bike standing sitting jab bruise small little bit tired yawning " +
	"left right side stairs upstairs party neck shoulder back lower upper middle bum buttock hip thigh calf leg knee foot arm wrist elbow"

// complaints are the everyday words that name a complaint by themselves: beside no word of a
// sign they say enough.
const complaints = "crick knot click runny blocked stuffy sneezing sniffles snuffles hayfever hay indigestion heartburn acidity acid reflux burp burping belch windy hiccup period menopause constipated constipation hangover hungover toothache sunburn mosquito midge wasp hungry"

// Everyday reports whether a description is only of everyday complaints: every word of it that
// says something is one of theirs or names a place, or one names a complaint and none is of
// a sign.
func Everyday(text string) bool {
	terms := termsOf(wordsOf(strings.ReplaceAll(strings.ToLower(text), "hay fever", "hayfever")))
	all, some, sign := true, false, false
	for _, term := range terms {
		words := everydayTerms()
		all = all && (words.everyday[term] || words.complaint[term])
		some = some || words.complaint[term]
		sign = sign || words.sign[term] && !words.complaint[term]
	}
	return len(terms) > 0 && (all || some && !sign)
}

// everydayWords are the terms of everyday complaints, and those of signs.
type everydayWords struct{ everyday, complaint, sign map[string]bool }

var everydayTerms = sync.OnceValue(func() everydayWords {
	set := func(text string) map[string]bool {
		terms := map[string]bool{}
		for _, term := range termsOf(strings.Fields(text)) {
			terms[term] = true
		}
		return terms
	}
	var signs strings.Builder
	for _, l := range layWords() {
		if l.id != "muscle-sore" {
			signs.WriteString(l.signs + " ")
		}
	}
	return everydayWords{set(everyday), set(complaints), set(signs.String())}
})

// addLay adds a text, whose words are signs or lie around one.
func (d *doc) addLay(l lay) {
	d.add(l.signs, weightLay)
	for _, term := range termsOf(strings.Fields(l.around)) {
		d.terms[term] = max(d.terms[term], weightAround)
	}
}
