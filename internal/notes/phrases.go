package notes

import "slices"

// Words that many phrases share.
const (
	wordsLeg     = "leg|legs|thigh|thighs|calf|calves|shin|shins|knee|knees|foot|feet|toe|toes|heel"
	wordsOneLeg  = "calf|thigh|leg|shin"
	wordsArm     = "arm|arms|hand|hands|finger|fingers|thumb|forearm|forearms|wrist|pinky|pinkie"
	wordsLimb    = "leg|foot|arm|hand|toes|fingers|calf|limb"
	wordsNumb    = "numb|numbness|numbed|tingling|tingle|tingles|tingly|tingled|dead|deadened|prickling|prickly|prickles|asleep|senseless"
	wordsOdd     = wordsNumb + "|odd|strange|weird|funny|different|peculiar|fuzzy|cottony|woolly|anaesthetised|anesthetized"
	wordsPrivate = "privates|undercarriage|nether|fanny|junk|willie|dick|foof|vag|taint|gooch|genital|genitals|genitalia|groin|crotch|perineum|vagina|vulva|labia|penis|willy|scrotum|testicle|testicles|anus|rectum|nethers"
	wordsSeat    = "bum|bottom|backside|buttock|buttocks|butt|arse|ass|bumcheek"
	wordsCannot  = "cant|cannot|couldnt|unable"
	wordsHardTo  = wordsCannot + "|struggle|struggling|struggled|trouble|difficult|difficulty|hard|harder"
	wordsNoFeel  = "cant|cannot|couldnt|dont|didnt|doesnt|barely|hardly|not|never|stopped feel|felt|feeling|sense"
	wordsNotAble = "not|havent|hasnt|wasnt|arent|isnt|wont|didnt|longer ?be|been|being able to"
	wordsNotHad  = "dont|didnt|havent|hasnt|not ?have|had|has|got any|much feeling|sensation"
	wordsPee     = "pee|wee|piss|urinate|peeing|weeing|pissing|urinating|urination"
	wordsUrine   = "pee|wee|urine|piss"
	wordsPoo     = "poo|poop|stool|stools|faeces|feces|shit|crap"
	wordsPain    = "pain|pains|ache|aches|agony|burning|electric|shooting|shoots|shot|zap|zaps|zapping|stabbing|lightning"
	wordsNight   = "at|during|in|every|all ?the night|nights|nighttime"
	wordsEffort  = "squat|squats|workout|workouts|gym|run|runs|running|jog|jogging|sprint|sprints|marathon|hike|hiking|deadlift|deadlifts|lunges|training|spin|hiit|burpees|exercise|exercises|exercising|swim|swimming|cycling|football|race|trek|class"
	wordsOld     = "unchanged|usual|always|ever"
)

// concepts returns every concept with its phrases, emergencies first. The concepts are
// design,
// from the word variants of the evidence; widened by British and American usage.
func concepts() []concept {
	return slices.Concat(conceptsSudden(), conceptsCauda(), conceptsHeart(), conceptsDespair(), conceptsLegs(), conceptsBody(), conceptsUnwell(), conceptsPain(), conceptsFacts())
}

func conceptsSudden() []concept {
	effort := []string{"after|from|post ~ " + wordsEffort, "leg day", "weak at the knees", "lovely|bliss|heaven|blissful", "yoga|pilates|sauna|spa", "beers|drinks|pints|wine|gym|tired|workout"}
	dentist := []string{"dentist|dental|filling|anaesthetic|anesthetic|novocaine|tooth", "face cradle|hole|pillow|cloth|rest"}
	return []concept{{
		id: "weak-sudden",
		phrases: []string{
			"sudden|suddenly ~ weak|weakness|numb|numbness|paralysed|paralyzed|paralysis|dead",
			"weak|weakness|numb|numbness|paralysed|paralyzed|dead ~ suddenly|instantly", "weak|numb|dead all at once", "weak|numb|dead out of nowhere",
			"one|left|right|whole|half side|body ~ weak|weakness|numb|numbness|paralysed|paralyzed|dead",
			"weak|weakness|numb|numbness ~ one|whole|left|right side", "having|had ?a ?mini stroke", "mini stroke", "tia", "stroke symptoms|symptom",
		},
		not: effort,
	}, {
		id: "face-droop",
		phrases: []string{
			"face|cheek|mouth|smile|lip ~ slid|sliding|slides|hanging|hangs", "corner of ?my ?the mouth ~ dropped|down|drops",
			"face|mouth|lip|smile ~ droop|droops|drooping|drooped|droopy|dropped|dropping|drops|sagging|sags|lopsided|wonky|crooked|numb|numbness|tingling|weak|palsy|fallen|slipped",
			"droop|droopy|drooping|drooped|lopsided|wonky|crooked|numb|numbness|sagging|tingling|weakness ~ face|mouth|lip|smile", "bells palsy",
		},
		not: dentist,
	}, {
		id: "slurred-speech",
		phrases: []string{
			"words ran|run|running|running into|together",
			"mumbling|mumbled|mumble|talking|talk|speaking|sounded|sound ~ pebbles|marbles|plum|potato|mush|drunk|plastered|mouth", "words ~ mushy|slurry|thick|wonky|scrambled",
			"sound|sounding|sounds like ~ had|been|drank a|the few|drinking|drink|pub", "words ~ scrambled|backwards|mush|porridge|slurry",
			"slurred|slurring|slur|slurs|slurry", "speech ~ odd|strange|weird|garbled|jumbled|muddled|thick|unclear|slow|gone|funny|wrong",
			"words ~ wrong|jumbled|muddled|mixed|garbled", "cant|cannot|couldnt ~ find|get ?my|the|any|right words", "cant|cannot|couldnt speak|talk properly|clearly|suddenly|anymore|today|$",
			"tongue ~ heavy|thick|numb", "talking|talked|speaking|spoke ~ gibberish|nonsense|funny|drunk", "muddled|garbled|jumbled|thick speech|words",
		},
		not: []string{"wedding|mans|fathers|brides speech", "beers|drinks|pints|wine|vodka|drunk|tipsy", "dentist|dental"},
	}, {
		id: "vision-loss",
		phrases: []string{
			"lost|losing|lose|loss ~ eyesight|vision|sight", "went|gone|going|go blind", "blind|sightless ~ eye|minute|minutes|seconds",
			"couldnt|cant|cannot see",
			"vision|sight|eyesight|eye ~ gone|went|black|dark|blacked|disappeared|vanished|grey|gray", "curtain|veil|shadow ~ eye|vision|sight",
		},
		not: []string{"fog|mist|dark|smoke|snow|rain|crowd|behind ~~ see", "see ~ end|drive|road|hand|stage|tree|trees|way", "lost|lose|losing sight of", "see ~ screen|point|reason|why|how|mirror|board|sign|gp|doctor|physio|him|her|them|you", "glasses|lenses", "eye test"},
	}, {
		id: "vision-change",
		phrases: []string{
			"grey|gray|dark|blurry|blank|missing patch|spot|area|hole ~ sight|vision|eye|see",
			"everything|sight|vision|eye|one|side ?has ?gone ?went ?is ?all misty|foggy|hazy|milky|cloudy|smeary",
			"two of everything|everyone|everybody|them|her|him", "everything ?is|was ?gone doubled|double", "seeing doubles", "sparkles|sparkling|zigzags|flashes|stars ~ eyes|edges|edge|vision|sight|see",
			"double vision", "seeing|see|saw double", "seeing two", "see|saw two of everything|it|things|them", "blurred|blurry|blurring ~ vision|sight|eyesight|eye|eyes", "vision|sight|eyesight|eyes ~ blurred|blurry|blurring|double|doubled|fuzzy",
		},
		not: []string{"glasses|lenses|contacts|optician|onions|rubbed|rubbing", "for a second|moment|sec"},
	}, {
		id: "headache-sudden",
		phrases: []string{
			"as|like ?if ?a ?someone ?had gun|bomb|bat|hammer|brick|axe|explosion|firework|shot ?went ?gone ?going ?off ~ head|skull|brain", "skull|head ~ bat|brick|hammer|axe ~ nowhere|sudden|suddenly",
			"head ?pain|ache ?that ?just hit|struck|came|come ~ hammer|bat|brick|nowhere|thunder|bang|blow",
			"worst ~ headache|migraine", "headache|migraine ~ worst", "thunderclap",
			"sudden|suddenly ~ headache", "headache|migraine ~ suddenly|sudden|exploded|instantly|bang|nowhere", "headache|migraine ~ in|within ?a ?few ?of seconds|second|minute", "headache like ~~ never|before", "head ~ exploded|exploding|explode",
			"hit|kicked|whacked|smacked|clubbed|hammer ~ back ?of ?the|my head", "struck|hit by lightning ~ head",
		},
		not: []string{"head ~ exploded|exploding|explode ~ with|from|at|in|after|over ~ meeting|maths|homework|exam|call|work|ideas|stress|information|numbers|emails|thoughts|screens"},
	}, {
		id: "stiff-neck",
		phrases: []string{
			"cant|cannot|couldnt|unable bend ?my|the head|neck ~ forward|down|all|forwards",
			"neck ~~ bend|bending|bent|chin ?it ?my ?head ?forward ?forwards ?down ?is impossible|cant|wont",
			"cant|cannot|couldnt ~ put|get|bring|bend ?my chin ~ down",
			"cant|cannot|couldnt|unable|impossible|hurts|hard|painful ~ chin ~ chest", "chin ~ chest ~ cant|impossible|hurts|wont", "chin wont ~ chest",
			"neck ~ rigid|locked", "rigid neck", "neck ~ so|too|very|really|extremely|completely|totally stiff", "so|too|very|really|extremely|horribly|completely stiff neck", "neck stiff as", "stiff as a board ~ neck",
			"stiff neck ~~ fever|feverish|temperature|headache|light|lights|rash|vomiting|shivery|shivering|#fever", "fever|feverish|temperature|headache|rash|vomiting|shivery|shivering ~~ stiff neck", "neck stiff ~~ fever|temperature|headache|light|rash",
		},
	}, {
		id: "light-hurts",
		phrases: []string{
			"lamp|sun|telly|tv|screen|window|daylight ?is ?was ~ too|unbearably bright",
			"light|lights ~ killing|kills|knives|stabs|stabbing", "light|lights ~ hurt|hurts|hurting ~ eyes|me", "light hurts|hurting", "eyes hurt ~ light|lights", "cant|cannot|couldnt stand|bear ~ light|lights", "sensitive to light", "photophobia", "light|lights ~ too bright",
		},
	}}
}

func conceptsCauda() []concept {
	const cycling = "bike|bikes|biking|cycling|cycle|ride|riding|spin|peloton|turbo|horse"
	const sitting = "sitting|sat|sit|cinema|theatre|film|movie|concert|church|meeting|bleachers|pew|chair|flight|drive|driving|car|bench|desk|stool|loo|toilet|train|plane|bike|bikes|biking|cycling|cycle|ride|riding|spin|peloton|turbo|horse"
	const over = "gone in|after|within|by|when|once|soon|quickly|straight|a|an|one|ten|few|half|again|later|#num|minutes|$"
	const eased = "cleared|clears|clear|passed|passes|normal|wore|wears|faded|fades|disappeared|disappears|vanished|recovered|settles|settled"
	const back = "came|comes|went|goes|woke|wakes back|away|off|up"
	leaks := []string{
		wordsOld, "for years", "stress leak|leaks|leakage|incontinence", "since childbirth|birth", "no|without change|changes|different",
		"waterworks|bladder|bowel|bowels ~ fine|ok|okay|normal|alright|good", "fine|ok|okay|normal|healthy|good waterworks|bladder|bowel|bowels",
	}
	return []concept{{
		id: "numb-saddle",
		phrases: []string{
			"tackle|arse|bits ~ have|has|gone|went|going|feels|feel numb|dead|asleep|wooden", "sitting|sat ?on ?a cushion|pillow|sponge ~ isnt|not|wasnt there",
			wordsPrivate + "|" + wordsSeat + " ~ dentist|anaesthetic|injection|novocaine", "cant|cannot|couldnt tell ~ throne|seat",
			"private parts|bits ~ cotton|cottonwool|rubber|wooden|dead|numb|asleep|weird|odd",
			"wipe|wiping|wiped ~ someone|somebody|another|persons|person else|elses|person", wordsPrivate + "|bits|seat|" + wordsSeat + " ~ cling|clingfilm|cotton|rubber|plastic|wrapped|wooden|wood|belong|belongs", "sitting part|bit|bones ~ numb|asleep|dead|tingling", wordsSeat + " crack|cheek|cheeks ~ no|zero|without feeling", "no|not|dont ?too|really feel ~ private|privates ?part|parts",

			wordsOdd + " ~ down there|below", "down there|below ~ " + wordsOdd, wordsPrivate + " ~ no|without|zero|lost feeling|sensation", wordsNumb + " ~ " + wordsPrivate, wordsPrivate + " ~ " + wordsNumb + "|odd|weird|strange",
			"odd|strange|weird|funny ?feeling|sensation in|around|near ?my|the " + wordsPrivate, wordsOdd + " ~ between my|the|both legs|thighs", "between my|the|both legs|thighs ~ " + wordsOdd,
			wordsNumb + " ~ inner|inside thigh|thighs", "inner|inside ?of ?my thigh|thighs ~ " + wordsOdd, wordsOdd + " ~ back passage", "back passage ~ " + wordsOdd,
			wordsNumb + " ~ " + wordsSeat, wordsSeat + " ~ " + wordsNumb, "odd|strange|weird ~ feeling|sensation ~ " + wordsSeat,
			"saddle ?area|region ~ " + wordsOdd, wordsNumb + " ~ saddle", "saddle anaesthesia|anesthesia|paraesthesia|paresthesia",
			"toilet|loo|bog|bathroom paper|roll|tissue ~ " + wordsOdd, "toiletpaper ~ " + wordsOdd, wordsOdd + " ~ toilet|loo|bog paper|roll|tissue",
			wordsOdd + " ~ wipe|wiping|wiped", "wipe|wiping|wiped ~ " + wordsOdd, "lady|boy|man|private bits|parts ~ " + wordsOdd, wordsNumb + " ~ lady|boy|man|private bits|parts", "my bits ~ " + wordsOdd,
			wordsNoFeel + " ~ toilet|loo|bog paper|roll|tissue|seat", wordsNoFeel + " ~ wiping|wipe|wiped", wordsNoFeel + " ~ down there|below", wordsNoFeel + " ~ " + wordsPrivate, wordsNoFeel + " ~ " + wordsSeat,
			wordsNoFeel + " ~ between my|the|both legs|thighs", wordsNoFeel + " ~ back passage", wordsNoFeel + " ~ inner thigh|thighs", wordsNoFeel + " ~ chair|seat|saddle", wordsNoFeel + " myself sitting|sit",
			"no|lost|losing|lose|less|reduced|loss ?of ?all ?any|the feeling|sensation ~ down there|below", "no|lost|losing|lose|less|reduced|loss ?of ?all ?any|the feeling|sensation ~ " + wordsPrivate, "no|lost|losing|less|reduced|loss ?of ?the feeling|sensation ~ " + wordsSeat,
			"no|lost|losing|less|reduced|loss ?of ?the feeling|sensation ~ between my|the|both legs|thighs|back|inner", "no|lost|losing|less|reduced|loss ?of ?the feeling|sensation ~ back passage", wordsNotHad + " ~ down there|below", wordsNotHad + " ~ " + wordsPrivate + "|" + wordsSeat, wordsNotAble + " feel ~ toilet|loo|wiping|wipe|down|" + wordsPrivate + "|" + wordsSeat, "no longer feel ~ down|" + wordsPrivate + "|" + wordsSeat, "numb|tingling ~ sit|saddle area|region",
			"feel|feels|feeling|felt like ?im ?i ?am sitting|wearing ?on ?a ~ cushion|pillow|pad|sponge|nappy|diaper",
		},
		not: []string{
			"fishing|rugby|football|slide|block|hard tackle", sitting + " ~~ " + over, sitting + " ~~ " + eased, sitting + " ~~ " + back, "gone in|after|within|by|when|once|#num ~~ " + cycling,
			eased + " ~~ stand|standing|stood|walk|walking|walked|moving|moved|minutes|hour", back + " ~~ stand|standing|stood|minutes|hour", "gone when|once|after|as ~ stand|standing|stood|got|get|move|moved|walk",
			"dead|numb|cold ~ ice|icing|snow|sea", "dead bug|lift|lifts|hang|hangs",
		},
	}, {
		id: "bladder-change",
		phrases: []string{
			"wait|waited|waiting ?ages ?minutes ?for ?ages ?for ?it to ?it ?for ?the ?to start|go|come|flow ~ toilet|loo|pee|wee", "toilet|loo|bathroom|bog ~~ wait|waited|waiting ~ start|come|flow|go", "leaked|leak|leaking ?a ?bit ?little on|onto|in|into ?the|my towel|bed|chair|seat|mat|sofa|couch|floor",
			"stood|stand|standing|waited|waiting|sat ~ loo|toilet|urinal|bog|bathroom|throne ~~ before|till|until ~ drop|drops|anything|trickle|drip", "shorts|trackies|leggings|jeans|boxers|underwear|chair|seat|sofa|couch damp|wet|soaked ~~ never|didnt|not|without|no felt|feel|feeling|notice|noticed|knew|knowing|idea",
			"takes|took|taking ~ minutes|ages|forever|while ~ trickle|wee|pee|stream|flow|going", "nothing|nowt|only ~ comes|came|come ~ wee|pee|loo|toilet|bog",
			"tap wont ~ turn|open|start", "ages|minutes|hours before|afore|till|until ~ anything|nothing|owt|it comes|starts|happens", "stand|standing|stood ~ pan|toilet|loo|urinal|bowl ~~ nothing|comes|drips", "hardly|barely|not|havent spent a penny", "couldnt|cant|cannot spend a penny", "didnt|not|never know|realise|realize|notice|feel ?that id|i|ive|it ?had gone|been|wet|leaked", "found myself|me|it|bed wet|damp|soaked", "pants|trousers|knickers|bed damp|wet|soaked ~ felt|feel|notice|noticed|knew|knowing", "leaked|leaking|leak without", "bursting ~ drips|nothing|cant|drip",
			wordsHardTo + " ~ " + wordsPee, wordsNotAble + " ~ " + wordsPee, wordsHardTo + " ~ pass ?any water|urine", "trouble|difficulty|problem|problems|hard|slow ~ starting|start ?to ?a|my|the pee|wee|stream|flow",
			wordsUrine + "|stream|flow wont|doesnt|not|never|didnt come|start|stop|coming|flow", wordsUrine + "|stream|flow ~ trickle|trickles|trickling|dribble|dribbles|dribbling|weak|slow", "only|just ?a trickle|trickles|dribble|dribbles|trickling|dribbling",
			"have|having|had|need|got|has to push|strain ~ " + wordsPee, "push|pushing|strain|straining to|for ?a pee|wee|piss|urinate|go|empty",
			"wet|wets|wetting ?the myself|bed|mattress|pants|trousers|knickers|sheets", "peed|weed|pissed|peeing|weeing|pissing myself|my", "accident|accidents ~ pants|trousers|bed|knickers|wee|pee|urine",
			"leak|leaks|leaking|leaked|leakage|dribble|dribbling ~ urine|wee|pee|bladder", "bladder|urine|wee|pee ~ leak|leaks|leaking|leaked|leakage|escapes|escaped|dribbles|dribbling", "leak|leaks|leaking|leaked when|if ?i cough|sneeze|laugh|jump|coughing|sneezing|laughing",
			"incontinence|incontinent", wordsNoFeel + " ~ pee|wee|urine|bladder|peeing|weeing|piss|pissing", wordsNoFeel + " when|if i need|have|want to go", wordsNoFeel + " it|myself come|coming|go|going", "no feeling|sensation when|of ?i ?am peeing|weeing|pee|wee|urinating", "no longer feel ~ pee|wee|bladder|peeing|weeing",
			"wearing|wear|need|needing|using|use|bought|buy|buying ~ pads|nappies|diapers", "waterworks", "bladder ~ odd|funny|weird|strange|wrong|trouble|problem|problems|weak|slow|full|empty|emptying|control|numb|retention|changed|different|accident|playing",
			"lost|losing|lose|loss ~ bladder", "no bladder control|feeling|sensation", "no control ~ bladder|pee|wee|urine", wordsNotAble + " hold|control ~ pee|wee|bladder|urine|water|it", "cant|cannot|couldnt|trouble|struggling ~ hold|holding|control|controlling|keep ?my|it|in|the wee|pee|bladder|urine|water",
			"cant|cannot|dont|didnt|not|never tell|know|notice|realise|realize ~ bladder|pee|wee|full", "empty|emptying ~ bladder", "pee|wee|urine came|comes|ran|runs|just out|down|comes|came", "peeing|weeing without", "urinary retention", "no urge to pee|wee|urinate",
			"didnt|not|never|couldnt|cant|dont|wont|failed ?to make|made|making|reach|reached ?it ?to ?the|in toilet|loo|bathroom|restroom|lav|time", "comes|came|coming ?just ?straight ?right out without|before", "took|takes|take|taking|needed|need ~ minutes|ages|forever|hours ~ wee|pee|stream|flow|water", "wee|pee|stream|flow started|going ~ minutes|ages|forever",
			"ages|minutes|forever|hours before ~ wee|pee|flow|started|came", "knickers|underwear|underpants ~ wet|damp|soaked|soaking", "changed|change|changing ?my|the underwear|pants|knickers|trousers|sheets ~ twice|again|wet|times",
		},
		not: slices.Concat(leaks, []string{"dying|bursting|desperate for|to", "heat|heated|knee|gel|shoulder|foam|tens|electrode|kneeling|brake|finger|period|sanitary pad|pads", "pads of|from", "uti", "laugh|laughing|laughed|giggled|giggling ~~ peed|pee|wet|weed|wee|pissed", "dog|cat|puppy|baby|toddler"}),
	}, {
		id: "bowel-change",
		phrases: []string{
			"accident from|out behind|below",
			"soiled|soiling ?myself|my|pants", "skid mark|marks", "skidmark|skidmarks", "pooed|pooped|shat|messed|shit|crapped myself|my", wordsHardTo + " ~ hold|control|holding|controlling|keep ~ wind|gas|farts|fart|poo|poop|stool|stools|bowel|bowels|motions",
			wordsNoFeel + " ~ poo|poop|pooing|pooping|stool|stools|wind|gas|fart|farts|bowel|bowels|motion|motions", "no longer feel ~ poo|poop|wind|bowels|fart", "no feeling|sensation ~ poo|poop|pooing|bowel|bowels",
			"leak|leaks|leaking|leaked|leakage ~ poo|poop|stool|stools|faeces|feces|back|bum|behind|bottom|bowel", wordsPoo + " ~ leak|leaks|leaking|leaked|escapes|escaped|accident|accidents", wordsPoo + " came|comes|just out|came|comes",
			"lost|losing|lose|loss ~ bowel|bowels", "no bowel control|feeling|sensation", wordsNotAble + " ~ hold|control|feel ~ wind|poo|poop|bowel|bowels|stool|fart", "no control ~ bowel|bowels|poo|wind", "bowel|bowels|faecal|fecal ~ incontinence|incontinent|leak|leaks|leaking|leaked|accident|accidents|control|opened|numb|changed", "accident|accidents ~ poo|poop|bowel|bowels",
			"fart|farts|wind|gas ~ escapes|escape|without|unnoticed", "farting without|uncontrollably",
			"didnt|not|never|couldnt make|made|reach ?it ?to ?the|in toilet|loo|bathroom|restroom|time", "comes|came ?just ?straight ?right out without", "no|without idea|knowing|noticing|warning|feeling ~~ been to ?the toilet|loo|bathroom", "no|without idea|knowing|noticing ~~ pants|underwear|trousers|knickers",
		},
		not: slices.Concat(leaks, []string{"ibs ~~ " + wordsOld + "|same|flare|years", "codeine|laxative|laxatives|constipation|constipated", "dog|cat|puppy|baby|toddler|nappy", "car|tyre|tire|tyres|bike|road ~ skid", "skid ~~ road|tyre|tyres|tire|floor"}),
	}, {
		id: "sexual-change",
		phrases: []string{
			"bedroom|bed department|activities|life ~ nothing|gone|dead|stopped|since", "nothing|nowt happens|happening|works|stirs|doing ~ bedroom|bed|down",
			"things|nothing|it|equipment|tackle|parts ~ stopped|not|isnt|arent|wont|longer|doesnt|dont work|working|works|respond ~ bedroom|bed|sex",
			"manhood|willy|downstairs|todger|knob ~ dead|rubber|limp|useless|stand|wont|nothing", "nothing happens|working|works downstairs|below", "cant|havent|hasnt|no|lost|not|couldnt ~ hard on|hardon|stiffy", "hard on|hardon ~ gone|never|wont|impossible",
			wordsNoFeel + " ~ sex|orgasm|intercourse", "numb|numbness ~ sex|intercourse", "no|lost|less ?all feeling|sensation ~ sex|intercourse", "lost|losing|lose|no|trouble|problem|problems|cant|cannot|difficulty ~ erection|erections",
			"erection|erections ~ gone|trouble|problem|problems|lost|weak", "cant|cannot|couldnt get|keep it up", "erectile dysfunction|problem|problems", "cant|cannot|couldnt|trouble ~ ejaculate|ejaculating|ejaculation|orgasm|climax",
		},
		not: []string{"car|bike|motorbike|road|traffic|van|bus|train|work|riding|skiing|cycling accident", "car|bike|motorbike|road|traffic|van|bus|train|work|riding|skiing|cycling accident", wordsOld, "for years"},
	}, {
		id: "unsteady",
		phrases: []string{
			"walk|walking|walked as ?if ?though ?i ?im ?were on|drunk",
			"hold|holding|held|hang|hanging|hung|cling|clinging|clung ?on ?onto ?to ?the walls|wall|furniture|sideboard|worktop ~ bathroom|kitchen|hall|stairs|walk|cross|across|get|daily|days|every", "wobble|wobbled|wobbling|swayed|sway|swaying|lurched|staggered ~ bathroom|kitchen|hall|landing|loo|walls|wall", "bump|bumps|bumping|bang|banging|bounce|bouncing|pinballing ~ off|into ?the walls|doors|furniture",
			"walk|walking|walked|gait like ~ drunk|skinful|boat|ship|sailor|penguin|robot", "walk|walking ~ skinful", "legs|feet ~ wooden|woody ~ walk|walking", "walking|walk into|in ~ door|doors|frames|walls|furniture",
			wordsLeg + " ~ like|as|to|into|are|is|feel|felt|turned ~ jelly|jello|rubber|lead|noodles|spaghetti|cotton|cottonwool|sponge|mush", "jelly|jello|rubber|rubbery|wobbly|leaden|heavy|shaky leg|legs", wordsLeg + " ~ wobbly|rubbery|leaden|heavy|unsteady|jelly",
			"leg|legs|feet|foot wont|dont|doesnt|not|never|refuse|refuses|didnt ?to do|doing|go|going|obey|listen|cooperate|respond|move", "leg|legs|feet|foot ~ mind of ?their|its own", "wont do what i|theyre|it|they", "wont go where",
			"unsteady|unsteadily|unsteadiness", "off balance", "lost|losing|lose|loss|no|poor|bad ?of ?my balance", "balance ~ off|gone|bad|worse|poor|terrible|shot|rubbish|awful|going",
			"walk|walking|walked|gait ~ penguin|duck|robot|zombie|drunk|unsteady|funny|strange|weird|odd|wobbly|wobbling|sailor|staggering", "trouble|difficulty|difficulties|problem|problems|struggle|struggling ?with ?to walking|walk",
			"cant|cannot|couldnt walk straight|properly|steadily|normally", "stagger|staggering|staggered|staggers", "stumbling|tripping all|constantly|everywhere|everyday", "keep|keeps|kept ~ stumbling|falling|tripping|swaying|toppling", "walking on cotton|cottonwool|marshmallow|marshmallows|sponge|sponges|pillows", "legs|feet ~ not mine", "legs|feet ~ belong|mine|stranger", "legs wont carry|hold",
			"legs|feet ~ concrete|cement|wooden|treacle|woolly", "veer|veering|veers|veered|lurch|lurching|listing ~ side|left|right|sideways", "keep|keeps|kept bumping|bashing|walking|crashing|bouncing into|off", "wobbly ~ on my", "hold|holding|held on|onto ?to ?the wall|walls|furniture|banister ~ walk|walking|get|getting|steady|upright",
		},
		not: []string{"lost|losing ?my balance ~ bank|account|gym|work", "bank|account|overdraft|card balance", "after|from|post|following|since ~~ " + wordsEffort, "leg day|days", wordsEffort + " ~~ legs|jelly", "after|from|post|since ~~ miles|mile|steps|hills|climb", "balance board|ball|pose|exercise|exercises|training", "beers|drinks|pints|drunk on", "tree pose"},
	}, {
		id: "clumsy-hands",
		phrases: []string{
			"no longer|never|not|barely ?able ?to pick|picking ?up ?a ?up coin|coins|pin|pins|needle|button|buttons|pill|pills", "cant|cannot|couldnt|longer|barely pick ?up ?a ?the coin|coins|pin|needle|pill|pills",
			"need|needed|needing|needs help|hubby|husband|wife|someone ~ bra|buttons|button|zip|laces|shoelaces|cutlery|earrings", "hold|holding|grip|gripping|carry ~ ball|roller|cup|mug|pen|fork|keys|phone|glass ~ slips|slipping|slipped|drops|dropping",
			"drop|dropped|dropping|drops ~ coins|cups|cup|mug|mugs|plates|keys|everything|cutlery|glasses", "cant|cannot|couldnt|wont ~ button|buttons|coins|zip|zips|laces|key|keys ~ fingers|anymore|shirt|lately|lock", "shirt button|buttons ~ cant|wont|ages",
			"dropping|drops ~ cup|cups|mug|mugs|glass|glasses|phone|keys|things|thing|stuff|pen|pens|plate|plates|everything|spoon|fork|objects|cutlery", "keep|keeps|kept ~ dropping", "dropped|dropping ~ phone|cup|cups|mug|mugs|glass|keys|pen|plate|plates|spoon|fork ~ times|twice|again", "drop things|cups|everything|stuff",
			wordsHardTo + "|fumble|fumbling|cant ~ button|buttons|buttoning|zip|zips|zipper|key|keys|lace|laces|shoelaces|coin|coins", "button|buttons|laces|zips|zip ~ hard|difficult|fiddly|struggle|impossible|tricky|trouble|beyond",
			wordsHardTo + " ~ write|writing|type|typing", "handwriting|writing ~ worse|changed|messy|gone|illegible|scrawl|different|wobbly", "hand|hands|fingers ~ clumsy|useless|awkward|fumbly", "hand|hands|fingers wont|dont|not|doesnt do|work|working|obey",
			wordsHardTo + " ~ fasten|fastening|thread|threading|bra|necklace|cutlery|texting", "fumble|fumbling|fumbled ?with ~ keys|coins|buttons|phone|change|lid", "clumsy|clumsier|clumsiness", "fingers and|all thumbs", "all thumbs", "ham fisted", "numb hands", "hands ~ numb|numbness",
		},
		not: []string{"cold ~ hand|hands|fingers", "hand|hands|fingers ~ cold|frozen|freezing", "write ~ off|it|about|this", "numb hands ~ sleeping|slept"},
	}}
}

func conceptsHeart() []concept {
	effort := []string{"after|from|during|post ~~ " + wordsEffort, "out of breath|puffed ~~ " + wordsEffort + "|hill|uphill"}
	return []concept{{
		id: "throat-swelling",
		phrases: []string{
			"lips|lip|tongue|throat ~ swollen|swelling|swelled|swells|fat|fatter|tight|tightening|closing|closed|thick|puffed|ballooned|balloon|balloons|sausages|narrow|narrowing", "swollen|swelling|fat|puffy lips|lip|tongue|throat", "anaphylaxis|anaphylactic", "allergic reaction",
		},
		not: []string{"tonsils|tonsillitis|cold|glands|flu", "sore throat", "filler|fillers|botox|dentist", "lump in|to my|the throat"},
	}, {
		id: "heart-racing",
		phrases: []string{
			"heart|ticker ~ racing|races|raced|galloping|gallops|pounding|pounds|fluttering|flutters|flutter|hammering|skipping|skips|skipped|thumping|somersaults|flipping|irregular|clappers", "racing|pounding|fluttering|irregular heart|heartbeat|pulse", "palpitations|palpitation", "missed|missing|skipped|skipping ?heart beats|beat",
		},
		not: []string{"run|runs|running|ran|jog|sprint|sprints|stairs|spin|gym|race|workout|hill|hills|exercise|squash|match|bike|hike|dance|dancing", "film|book|podcast|news|exam|interview|thriller|goal|song|love|joy|excited|laughing"},
	}, {
		id: "tearing-pain",
		phrases: []string{
			"something|sth|it ?just ?had tore|ripped ~ back|chest|blades|blade|inside|ribs",
			"unzipped|unzipping ~ chest|back|blades|inside|from",
			"ripping|ripped|tearing|tore|torn ~~ blades|blade", "ripping|tearing ~ back|chest", "blades|blade ~~ ripping|ripped|tearing|torn", "like ~ ripped|ripping|tore|tearing ~ down|between|apart|open",
			"tearing|ripping pain|sensation|feeling|agony|ache", "tearing|ripping|ripped|torn|tore|split ~ chest|between|shoulder|inside|apart", "pain|agony|feels|felt|like ~ tearing|ripping|ripped|torn ?me ?apart|open|inside",
		},
		not: []string{"torn|tore|ripped ~ muscle|ligament|meniscus|cartilage|shirt|trousers|hamstring|calf|acl|rotator", "tearing up|off"},
	}, {
		id: "chest-pain",
		phrases: []string{
			"squeezing|squeeze|tightness|tight|pressure|heaviness|heavy|gripping|weight ?feeling|sensation ~ across|behind ?my|the front|breastbone|sternum",
			"vise|vice|band|clamp ~ chest", "gas ?type|kind ~ tightness|pressure ~ chest|shoulders|back", "elephant ~ chest|sat|sitting",
			"chest ~ pain|pains|pressure|tight|tightness|tightening|tightens|crushing|heavy|heaviness|squeezing|squeezed|squeeze|hurts|hurt|hurting|aches|aching|ache|discomfort|gripping|burning|vice|elephant|band",
			"pain|pains|painful|pressure|tight|tightness|crushing|heavy|heaviness|squeezing|elephant|weight|hurts|ache|aching|discomfort|gripping ~ chest|breastbone|sternum", "angina", "heart attack",
		},
		not: []string{"gave|give|gives|giving|given me|us|him|her ?a heart attack", "nearly|almost ~ heart attack", "chest of drawers", "chest day|press|presses|fly|flies|workout|muscle|muscles|stretch|stretches|opener|openers|infection|strap", "tender|sore to touch", "pec|pecs|bench press", "arm across"},
	}, {
		id: "coughing-blood",
		phrases: []string{
			"coughed|cough|coughing|spat|phlegm|hacked ~~ streaks|streak|specks|flecks|spots ?of|was red|blood|pink|in",
			"spat|spit|spitting|coughed|coughing|hacked|hacking|brought|bringing|bring ?up ?a ?some ?bit ?of red|pink|crimson|rusty|frothy",
			"tissue|hanky|hankie|handkerchief ~ streaks|specks|spots|flecks of blood|red",
			"cough|coughed|coughing|coughs|spit|spits|spitting|spat|hacked|hacking|brought|bringing ~ blood|bloody", "blood ~ phlegm|spit|spittle|sputum|mucus|cough|coughing|coughed|hanky|tissue", "bloody|pink phlegm|sputum|mucus|spit",
		},
		not: []string{"brushing|floss|flossing|gums|toothbrush|nosebleed"},
	}, {
		id: "breathless",
		phrases: []string{
			"stop|stopped|pause|paused|rest|rested|sit|sat ~ get|catch|find ?my|me|a breath|wind", "puffed|puffing ~ stairs|walking|sitting|dressed|talking|loo|dunny|bed", "cant|cannot|couldnt ?get|catch my|me wind",
			"puffed|pufed|winded ~ making|walking|stairs|tea|out", "bottom of a breath",
			"breathless|breathlessness", "short|shortness of breath|breathe", "short breath", wordsCannot + "|trouble|difficulty|struggle|struggling|hardly|barely ~ breathe|breathing|breath", "hard|harder|difficult to breathe|get",
			"out of breath|puff", "gasping|gasp|gasped|panting", "huffing and|n puffing", "cant|cannot|couldnt|not|no ~ enough air", "cant|cannot|couldnt get ?any air", "breathing ~ difficult|hard|laboured|labored|trouble|fast|shallow",
		},
		not: slices.Concat(effort, []string{"laughed|laughing|laugh|giggled ~~ breathe|breath", "breathing exercise|exercises|practice", "breathe deeply|slowly|calmly|into"}),
	}, {
		id: "breathing-pain",
		phrases: []string{
			"stitch|catch|knife|stab|stabs|sharp ~ every|each|when|with|whenever ?time ?i breath|breathe|breathing|inhale", "cant ~ bottom of a breath",
			"hurts|hurt|pain|pains|sharp|stab|stabbing|stabs|catches|knife|painful|agony ~ breathe|breathing|inhale|inhaling|breath", "breathe|breathing|inhale|inhaling|breath in|deeply|hurts|sharply ~ hurts|hurt|pain|sharp|stab|stabbing|stabs|painful", "breathing|inhaling hurts|painful", "stab|stabbing|stabs|sharp|catches ~ deep breath|breaths",
		},
		not: []string{"back muscle", "muscle ~ pulls", "breathe|breathing|breathed|breath ~ through|into|with"},
	}, {
		id: "faint",
		phrases: []string{
			"nearly|almost|half|went|knocked out cold", "slid|slumped|crumpled|sank|folded ?right ?straight down|onto|to|against ?the ~ wall|tiles|floor|shower|ground|step|deck", "went|gone|going|turned ?all grey|gray|white|green ~ clammy|wringing|sweaty|sweating|knees|sheet|ghost|sit", "knees ?just gave|went|buckled|folded ~ queue|shop|street|kitchen|floor|chair|grey|clammy",
			"everything|it|all|world|lights ?then went|goes|gone black|dark", "woke|woken|came ?to ?round ?up next|beside to ~ sofa|bed|floor|bath|bog|toilet",
			"nearly|almost keeled|blacked|collapsed",
			"woke|woken|came ?to ?round ?up on the floor|ground|carpet|tiles", "came|come round on|lying", "went|gone ~ grey|gray|white|black ~ floor|down|woke", "next thing ~ floor", "hit the floor|deck",
			"fainted|fainting|swooned", "felt|feel|feeling|feels|nearly|almost|going|gone|bit|about|came|so ?to ?very ?quite ?a ?bit faint", "passed|pass|passing|passes out", "blacked|blacking out", "blackout|blackouts", "keeled over", "lost|losing|loss ?of consciousness", "collapsed", "knocked out cold|unconscious",
		},
		not: []string{"scrum|tower|tent|shelf|chair|bridge|table|marquee|stand|wall|roof|shed collapsed", "collapsed ?the|on scrum|my|me|top", "faint ache|pain|pains|tingle|tingling|line|trace|mark|bruise|soreness|twinge|hearted|smell|hum|memory|pulse", "collapsed ~ sofa|bed|couch|chair|armchair|laughing", "asleep|drunk|leaflets|flyers", "feeling|feel|feels faint ~ in|ache"},
	}, {
		id: "dizzy",
		phrases: []string{
			"bathroom|kitchen|ceiling|bedroom|place|house|floor ?was ?is ?started whirling|spinning|swaying|tilting|turning",
			"ceiling|floor|walls|bed|furniture ~ whirling|spinning|spun|turning|tilting|swaying|round", "room|everything|head ~ going|goes|go|went round",
			"dizzy|dizziness|dizzier|vertigo|giddy|giddiness|woozy|wooziness|lightheaded|lightheadedness", "light headed|headedness", "room|world|everything|head ~ spinning|spins|spun|swimming|whirling",
		},
		not: []string{
			"spinning|spins ~ with ~ plans|ideas|work|numbers|choices|options|wedding|move|exams", "stand|standing|stood|get|getting|got|rise|rising|rose ~~ moment|second|seconds|sec|briefly|instant", "moment|second|seconds|sec|briefly|instant ~~ stand|standing|stood|getting|got|get|rising", "rollercoaster|waltzer|fairground|pints|beers|wine",
		},
	}, {
		id: "pulsing-belly",
		phrases: []string{
			"pulsing|pulsating|pulsation|pulse|pulses|throbbing|throbs|beating|beats|heartbeat|thumping|thumps|pounding ~ tummy|belly|stomach|abdomen|navel|gut|bellybutton|abdominal", "tummy|belly|stomach|abdomen|navel|gut|bellybutton|abdominal ~ pulsing|pulsating|pulsation|pulse|pulses|throbbing|throbs|beating|beats|heartbeat|thumping|thumps|pounding",
		},
	}, {
		id: "cold-limb",
		phrases: []string{
			wordsLimb + " ~ suddenly|turned|went|gone|turning|going|goes|looks|is ~ cold|white|pale|blue|icy|grey|gray", wordsLimb + " ~ ice|stone|freezing|icy cold", "sudden|suddenly ~ cold|white|pale|icy|blue ~ " + wordsLimb, "suddenly ~ " + wordsLimb + " ~ cold|white|pale|icy|blue",
			"cold|white|pale|icy|blue and|or cold|white|pale|numb|blue|painful|icy ~ " + wordsLimb, wordsLimb + " ~ cold|white|pale|blue|icy and|or cold|white|pale|numb|blue|painful|icy", "pale|bluish|deathly ~ " + wordsLimb, wordsLimb + " pale|bluish", wordsLimb + " ~ cold|white|pale|blue suddenly",
		},
		not: []string{"weather|winter|outside|snow|frost|raynaud|raynauds|gloves|sea|swim|swimming|icing|rain|aircon|garden|freezer|fridge|december|january", "ice pack|packs|bath|water", "cold pack|packs|room|weather|morning|water|shower|day|hands"},
	}, {
		id: "dark-urine",
		phrases: []string{
			"brown|dark|black|rusty|rust ?coloured|colored|brown|colour|color " + wordsUrine, wordsUrine + "|water ~ brown|dark|black|rusty|rust|cola|coke|coca", wordsUrine + " ~ like|colour|color|of ~ tea|cola|coke|coffee",
			"tea|cola|coke|coffee coloured|colored|colour|color|dark|brown|like " + wordsUrine, wordsUrine + " tea|cola|coke coloured|colored",
		},
		not: []string{"dark yellow", "beetroot|vitamin|vitamins|rhubarb", "in the dark", "toilet|loo ~ dark"},
	}}
}

func conceptsLegs() []concept {
	asleep := []string{
		"if|whenever ~ to sleep", "if|whenever ~ asleep", "dead on my|your|his|her|their feet|legs",
		"fell|fallen|falls|fall|went|goes|go asleep|dead|sleep ~~ minute|minutes|seconds|came|woke|fine|moved|normal|passed", "cross|crossed legged|leg|legs", "sitting|sat|crossed|slept|lying ~~ gone|went|came|passed|cleared|minutes|seconds|normal",
		"cold|ice|snow|frozen|freezing ~ " + wordsArm + "|" + wordsLeg, wordsArm + "|" + wordsLeg + " ~ cold|ice|snow|frozen|freezing", "numb|tingling|tingle|dead ~ ice|cold|snow|cream|gel|balm|mint", "dead bug|lift|lifts|hang|hangs|leg",
		"numb|tingling|tingle|needles gone", "numbness|tingling|tingle|needles ~ gone|cleared|stopped|passed|disappeared|resolved|eased",
	}
	tired := []string{"after|from|post|following ~~ " + wordsEffort, "leg|arm day", "tired", "weak link|spot|point|points", "way to"}
	warm := []string{"bath|shower|sun|sunburn|sunburnt|cream|gel|balm|sauna|tiger|towel|blanket|radiator|bottle|lotion|heat|heated|heater", "warm|warmed|warming up|ups|down", "red|pink|warm|hot from|after ~~ rolling|massage|ball|roller|gun|rubbing|roll|run|running", "hot weather|day", "hot|warm water|pack|packs|stone|stones", "red light|ball|band|bands|roller|flag|flags|wine"}
	return []concept{{
		id: "weak-leg",
		phrases: []string{
			"pins|legs|knees fold|folded|folds|buckle|buckled|crumple|crumpled|collapse|go|went ?from under|like|beneath", "lift|lifting|heave|heaving ?my ?them legs|leg ~ by|with hand|hands|arms",
			"toe|toes|ankle|front ?of ?my ?the ?foot wont|doesnt|dont|cant|not lift|raise|come|clear",
			"legs|leg ~ sandbags|sandbag|spaghetti|noodles|treacle|wading", "legs ~ heavy ~ wading|water|treacle|mud|stairs", "walking|walk|wading through treacle|mud|sand|water|porridge", "knees|knee|legs|leg ~ going|go|goes|went|gone from under|beneath", "legs|leg|foot|feet wont|dont|doesnt|not|cant ~ lift|obey|climb", "flipper foot", "shoe|slipper|flipflop ~ slaps|slap|slapping|flaps|flapping|coming off", "toe|toes|foot ~ catches|catching|catch|caught ~ kerb|kerbs|curb|step|steps|stair|stairs|carpet|rug",
			wordsLeg + " ~ weak|weaker|weakness|feeble|powerless|useless|buckle|buckles|buckled|buckling|collapses|collapsed|floppy|paralysed|paralyzed", "weak|weaker|weakness|feeble|floppy ~ " + wordsLeg, "gives|gave|giving|give way", wordsLeg + " gives|gave|giving|give out|way",
			"foot|feet|toes|leg|toe ~ drag|drags|dragging|dragged|slap|slaps|slapping|flop|flops|flopping|catch|catches|catching|drops|dropping", "drag|drags|dragging|dragged|slapping ~ foot|leg|feet|toes", "foot drop", "drop|dropped foot",
			"trip|trips|tripping|tripped|stubbing|catch|catching ~ toe|toes|foot|feet", "cant|cannot|couldnt|unable|struggle|struggling ~ lift|raise|push|move ~ foot|feet|toe|toes|leg|legs|heel", "no|lost|losing|less strength|power ~ " + wordsLeg, "cant|cannot|couldnt stand|walk|rise on|onto ~ tiptoe|tiptoes|toes|heel|heels",
			"leg|foot wont|doesnt|didnt hold|hold|support|bear", wordsHardTo + "|wont push|press|work ~ clutch|pedal|brake|accelerator", wordsLeg + " has|have|had|got|with no|little|less|zero strength|power", "ankle|ankles flop|flops|flopping|flopped", "leg|legs|knee|knees ~ fold|folds|folded|folding|crumple|crumples|crumpled",
		},
		not: slices.Concat(tired, []string{"weak at the knees", "knees ~ bliss|lovely|heaven", "giving way ~ release|relax", "tripped over", "ball|chair|bench|step|roller|mat|stool gave|gives|give way"}),
	}, {
		id: "weak-arm",
		phrases: []string{
			wordsArm + " ~~ no|zero|without|little power|strength ?whatsoever ?left ?in",
			wordsArm + " ~ hasnt|havent|without|lost|no ~ strength|power",
			"hand|hands|grip has|have no squeeze|grip|strength", "cant|cannot|couldnt open|undo|twist ~ jar|jars|lid|lids|bottle|tap",
			"cant|cannot|couldnt|wont ~ lift|raise|shrug ?my ?the ?either arm|arms|shoulder|shoulders", "arm|arms|shoulder wont|cant|cannot lift|raise|move|work",
			wordsArm + " ~ weak|weaker|weakness|feeble|powerless|floppy|useless", "weak|weaker|weakness|feeble|floppy ~ " + wordsArm, "grip ~ weak|weaker|gone|lost|poor|going", "weak|weaker|poor|lost|losing|no ?my grip", "cant|cannot|couldnt grip|hold|lift ~ arm|hand|cup|pen|kettle|anything", "no|lost|losing|less strength|power ~ " + wordsArm,
		},
		not: tired,
	}, {
		id: "shooting-leg",
		phrases: []string{
			"used to be|just|only ?the|my ?right ?left ?one ~~ now ~ other|left|right|both|too|well",
			"down ?the|my left|right|one ?leg ?side ~~ now ?down|in ?the ?my right|left|other|both",
			"sneeze|cough|coughing|sneezing|laugh|strain ?it|that|and fires|shoots|goes|jolts|zaps|runs|flies ?straight|right down ~ leg|ankle|foot|calf|thigh|toe|toes", "every|each time i sneeze|cough|laugh ~ down ~ leg|ankle|foot|calf|thigh|toe|toes",
			wordsPain + " ~ down|into|through|along ~ " + wordsLeg, wordsPain + " ~ down both|each|either|one", "shooting|electric|lightning ~ " + wordsLeg, "down both|each ?my|of legs|leg|side|sides|thighs", "down both|each $", "sciatica|sciatic", "leg|legs ~ shooting|electric|lightning",
			"other|both leg|legs ~ too|now|also|well", "zaps|jolts|shocks ~ leg|legs", "from one ?leg|side to|into both|the|two ?other", "pain|pains in|down both legs|thighs|calves",
		},
		not: []string{"both ~~ squats|gym|run|running|hike|hiking|workout|training|marathon", "did|do|massaged|worked|rolled|pressed|stretched|rubbed|massage|roll|stretch|stroked|knead|kneaded ~ other|both|down", "shot ~ ball|hoops|basket|put|film", "sciatic nerve|stretch|stretches|floss|flossing|glide|glides|notch"},
	}, {
		id: "tingling-leg",
		phrases: []string{
			"sole|soles|heel|heels|toes|toe ?of ?the ?my ?left ?right ~ cotton|cottonwool|wool|dead|rubber|cannot|nothing",
			wordsLeg + " ~ like|as|in|through ~ sock|socks|slipper|slippers|stocking|stockings|cottonwool|wool|cardboard|belongs|belonged", "bees|ants|wasps|insects|worms|static|sherbet|champagne|electricity ~ " + wordsLeg,
			wordsLeg + " ~ buzzing|buzz|buzzes|fizzing|fizzy|fizz", "toes|toe|foot|feet|heel|leg|calf|shin ~ been|still ~ asleep|sleep|numb|dead",
			"legs|leg|foot|feet|calf|thigh full of", "legs|leg|foot|feet|calves ~ bees|ants|crawling|fizzing|static|peppery", "pepper ~ leg|legs|foot|feet", "toes|toe|foot|sole|heel|outside|edge ~ wooden|cardboard|leather|rubbery", "foot|toes|feet|edge ~ sock ~ isnt|not there",
			wordsNumb + " ~ " + wordsLeg, wordsLeg + " ~ " + wordsNumb + "|buzzing|buzzes", "pins ?and|n needles ~ " + wordsLeg, wordsLeg + " ~ pins ?and|n needles", wordsNoFeel + " ~ " + wordsLeg, "no|lost|losing|less|reduced ?of feeling|sensation ~ " + wordsLeg, wordsNotHad + " ~ " + wordsLeg, wordsNotAble + " feel ~ " + wordsLeg, "numb|tingling|tingly|dead patch|spot|area|skin ~~ thigh|leg|foot|calf|shin", "buzzing|fizzing ~ " + wordsLeg, wordsLeg + " ?have ?has ?all ?just gone|went|go|goes|going|been to sleep", "other|both leg|legs ~ too|now|also|well $",
		},
		not: slices.Concat(asleep, tired, []string{"did|do|massaged|worked|rolled|pressed|stretched|rubbed|massage|roll|stretch|stroked|knead|kneaded ~ other|both", "cold feet", "between my|the|both legs|thighs", "inner|inside ?of ?my thigh|thighs", "feel ~ stretch|difference|muscle|knot|muscles|knots|it"}),
	}, {
		id: "tingling-arm",
		phrases: []string{
			wordsArm + " ~ like|as|in|through ~ glove|gloves|mitten|mittens|cotton|cottonwool|wool|coat|cardboard|wood", "bees|ants|wasps|insects|worms|static|sherbet|champagne|electricity|fizzing|buzzing ~ " + wordsArm,
			"fingers|finger|hands|hand|thumb|thumbs ~ prickly|prickling|buzzing|fizzing|fizzy",
			wordsNumb + " ~ " + wordsArm, wordsArm + " ~ " + wordsNumb, "pins ?and|n needles ~ " + wordsArm, wordsArm + " ~ pins ?and|n needles", wordsArm + " ?have ?has ?all ?just gone|went|go|goes|going|been to sleep", wordsNoFeel + " ~ " + wordsArm, "no|lost|losing|less|reduced ?of feeling|sensation ~ " + wordsArm,
		},
		not: slices.Concat(asleep, []string{"feel ~ stretch|difference|muscle|knot|muscles|knots|it"}),
	}, {
		id: "shock-neck",
		phrases: []string{
			"electric|shock|shocks|zap|zaps|jolt ~~ bend|bending|bent|flex|flexing|nod|nodding|tuck|tucking|look|looking ?my|down|the ?my neck|head|chin|down", "bend|bending|nod|nodding|flex|flexing ~ neck|head ~~ electric|shock|shocks|zap|zaps|jolt", "electric ?shock ~ down ?my|the spine|back", "lhermitte*",
			"look|looking|looked ?down ?at ~ lap|feet|floor|phone|down ~~ jolt|zap|shock|shocks|zaps|jolts|electric|electricity|current", "jolt|zap|shock|shocks|zaps|jolts|electric|electricity|current ~~ look|looking|looked ~ lap|feet|floor|phone",
		},
	}, {
		id: "leg-swollen",
		phrases: []string{
			"leg|calf|ankle|foot ~~ puffed|swollen|swelled|ballooned|blown up|since|after ~ flight|journey|drive|plane|coach", "boot|shoe|sock|welly|trainer wont|doesnt|cant|no go|fit|do|longer ?on|up ~ one|left|right|swollen|puffed|leg|calf|foot",
			wordsOneLeg + " ~ tight as ?a drum", wordsOneLeg + " ~ shiny|fat|fatter|twise|cm|inch|inches bigger|tight|wider|thicker", "one leg|calf|thigh twice|double",
			wordsOneLeg + " ~ swollen|swelling|swelled|swells|puffy|puffed|balloon|ballooned|bigger|fatter|fat|thicker|twice|size", "swollen|swelling|puffy|fat|fatter|bigger|ballooned ~ " + wordsOneLeg, "one leg|calf|thigh ~ bigger|fatter|swollen|thicker|larger|than", "sock|socks mark|marks|line|lines ~ one|left|right|only",
			"dvt", "clot|thrombosis ~ " + wordsOneLeg,
		},
		not: []string{"both ~ legs|ankles|feet|calves|sides|leg|thighs|shins", "swelling ~ gone|down|settled", "from|with|since ~ training|gym|squats", "scare", "fat pad|loss|free|burning", "leg press"},
	}, {
		id: "leg-hot",
		phrases: []string{
			wordsOneLeg + " ~ warmer|hotter than",
			wordsOneLeg + " ~ hot|warm|red|throbbing|throbs|purple|darker|discoloured|discolored", "hot|warm|red|throbbing|purple|discoloured|discolored ~ " + wordsOneLeg, "calf ~~ hot|throbbing|red|warm", "hard|lumpy|ropey vein|veins ~ " + wordsOneLeg,
		},
		not: warm,
	}, {
		id: "swelling-growing",
		phrases: []string{
			"risen|rising|ballooned|blown|come|came|coming ?right up under|beneath ?the|my skin", "larger|bigger|blacker|harder|tighter ?now than|by ?it ?was ?at ?the ?this lunch|before|morning|earlier|yesterday|hour|minute",
			"swelling|bruise|bruising|haematoma|hematoma|bump|puffiness ~~ growing|bigger|spreading|spread|spreads|grew|grows|grown|expanding|larger|huge|massive|enormous|doubled|increasing", "growing|spreading|huge|massive|enormous|expanding|giant ~ bruise|bruising|swelling|haematoma|hematoma|bump",
			"swelling|swollen|bruise more and more", "purple ~~ lump|swelling ~ growing|grows|bigger|spreading|tighter", "swelling up fast|quickly|rapidly", "swelled|swelling ~ hours|fast|rapidly",
		},
		not: []string{"smaller|shrinking|fading|faded"},
	}, {
		id: "lump-growing",
		phrases: []string{
			"round|hard|firm|rubbery thing|ball|bit|knot ?the ?about size|like|wasnt ?of ?a ?there", "thing|lump|ball size of ?a grape|walnut|pea|plum|marble|egg",
			"hard|new|odd|small|little marble|pea|grape|knob|walnut|thing ?under ?beneath ?my|the ?like skin|arm|armpit|golf|wasnt", "knobbly|hard|lumpy bit|thing|place|spot ~ bigger|growing|grown|grows",
			"found|find|felt|noticed|got ?a ?new lump ~ wasnt|size|grape|pea|egg|plum|marble", "lump ~ wasnt ~ there|before",
			"lump|bump|egg ~ was half|smaller|tiny", "lump|bump|egg|knot|mass ~ doubled|grown|growing|bigger",
			"lump ~ growing|bigger|grew|grows|grown|larger|golf|deep|hard|increasing", "growing|deep|large|big|hard ~ lump", "new lump",
		},
		not: []string{"knot|knots", "benign|lipoma|cyst|fatty", "lump sum|in ?my|the throat"},
	}}
}
