package notes

import "slices"

// effortBefore are the words for exercise that explains a sign.
func effortBefore() []string {
	return []string{"after|from|post|during|following ~~ " + wordsEffort, "after|from|post|following|since ~~ miles|mile|steps|hills|climb", "leg|arm day"}
}

// conceptsDespair are the signs of despair and of bleeding in the gut.
func conceptsDespair() []concept {
	return []concept{{
		id: "suicide-plan",
		phrases: []string{
			"rope ~ shed|garage|tree|ready|bought|got", "tablets|pills ~ counted|lined|saved|stockpiled|hoarded ~ out|up", "counted|stockpiled|hoarded|saved ~ tablets|pills ~ enough|out|end", "goodbye|farewell|suicide letter|note|letters|notes", "written|wrote ~ goodbye|goodbyes|farewell", "plan|planned|planning to|how kill|end|hang ~ myself|it|life", "cut|cutting|hurt|burnt|burned myself ~ purpose|deliberately|again",
		},
		not: []string{"leaving|retirement|colleague|school|work ~ goodbye|farewell"},
	}, {
		id: "suicidal-thoughts",
		phrases: []string{
			"want|wanting|ready|time|going|might|could ?well ?just ?as ?well to give|giving up $", "want|wanting|ready to give up on|completely|altogether|now|everything|life|entirely",
			"better off if ?only i", "if i ?just ?only wasnt|werent|werent|stopped ?being around|here|alive|anymore", "dont|not|wouldnt want|care|mind ?to|if|whether ?i ?be wake|live|waking ?up ~ tomorrow|morning|up|not",
			"thinking about|of not being around|here|alive", "tired of it all|everything|living",
			"everyone|everybody|family|kids|they|theyd|wife|husband ~ better off|without ?without me|it", "sorted|settled|settling|sorting|putting|put my affairs", "wouldnt|wont|dont|not mind ~ sleep|die|dying|waking|wake|woke|dead", "go|going|went|gone to sleep and|& ~ that|never|not", "sleep and|& never|not wake|waking|woke", "point ~ going on|living|carrying on|anymore", "walk|walking|walked|drive|driving|jump|jumping ~ into|off|under|front ?of the|a sea|river|bridge|train|traffic|road", "rope ~ shed|garage|tree|ready|bought|got", "how many pills|tablets ~ do|take|would", "tablets|pills ~ counted|lined|saved|stockpiled|hoarded ~ out|up", "want|wanted ~ out of this|it|life|everything",
			"rather|better ?off ?be dead", "kill|killing|harm|harming|hang|top|topping|offing|end myself", "end|ending it all", "end|ending|take|taking my ?own life",
			"want|wanted|wanna|wish|wishing ?i ?to ?was ?were ?be die|dead", "dont|not want|wanna ?to live|exist", "dont|not want ?to be ?around here ?any anymore|more|$", "no|see|any point|reason ?in|for|to living|live",
			"cant|cannot go on ?with ?like this|it|anymore|$", "suicide|suicidal", "life|its ?is not|isnt worth living", "thinking|think|thought|thoughts of|about suicide|dying|death", "not wake|waking up again|tomorrow", "easier|nicer|kinder ?if ?i ?to not ?to wake",
			"cant|cannot ?be ?bothered face|living|life|live|with ?to ?any living|live|life|anymore|more", "fed up with|of ?my ?being life|living|alive", "sick|tired|enough of ?my ?being life|living|alive", "no point|reason ?in|to|for going|carrying|go|carry on like|anymore|any|living", "no point|reason ?in|to|for going|carrying|go|carry on $", "wish i wasnt|werent|never here|alive|around|born", "nothing ?left to live for", "better without me", "whats the point ?of ?in living|life|anymore",
		},
		not: []string{"joke|joking|kidding|lol|haha", "killing me|it", "die for|laughing", "on the bike|treadmill|roller|mat"},
	}, {
		id: "bloated",
		phrases: []string{
			"bloated|bloating|swollen|distended ~ every|most|all|constantly|always|weeks|months ?day|days|time", "bloated|bloating ~ full", "always|constantly bloated|full", "full after ?only a|two|three|few bites|mouthfuls",
		},
		not: []string{"period|pms", "after ?the ?a ?big dinner|meal|curry|christmas"},
	}, {
		id: "spine-point",
		phrases: []string{
			"on|at ?the|my bone|spine|vertebra ?itself ~ yelp|yelped|jump|jumped|wince|winced",
			"bone|knobble|vertebra ~ touched|tapped|touch|tap",
			"one|single|exact|precise|particular|pinpoint ?exact ?precise ?single spot|point|place|bone|vertebra ~ spine|backbone|vertebra|vertebrae", "spine|backbone ~ one|single|exact|precise ?exact ?single spot|point|place", "point|put to|on ?it|the with|my ?one finger ~ spine|backbone|back",
		},
		not: []string{"ball|roller|gun|thumb", "muscle|knot"},
	}, {
		id: "black-poo",
		phrases: []string{
			"coming|comes|came|passing ?out ~ like ?black|road tar|treacle|liquorice", "like ?the ?black road|roofing tar",
			wordsPoo + "|motion|motions|twos ~ liquorice|licorice|treacle|coal|soot|ink|molasses",
			"number|no two|twos|2|2s ~ black|tar|tarry|sticky", "blood|red ~ poo|stool|stools|bowel", "poo|stool|stools|poop ~ marmite|treacle|tar|tarry|bitumen|liquorice",
			wordsPoo + "|motion|motions ~ black|tarry|tar|bloody", "black|tarry|bloody ?sticky " + wordsPoo + "|motion|motions", "blood in|with|on my|the ?toilet " + wordsPoo, "vomit|vomited|vomiting|threw|throwing|coughing ?up ~ coffee grounds", "vomit|vomited|vomiting|threw|throwing|puked ?up blood", "passing|passed blood|clots",
		},
		not: []string{"black pudding", "ate|eaten|eat|eating|drank|drinking|had|pint|pints|bag ?of ?some ?a ?lot ?of liquorice|licorice|guinness", "dog|cat|bird|baby"},
	}}
}

// conceptsBody are the signs of skin, jaw, throat and belly, of falls, and of pregnancy.
func conceptsBody() []concept {
	const belly = "tummy|belly|stomach|abdomen|abdominal|gut|guts"
	const hurts = "pain|pains|painful|ache|aches|aching|hurts|hurting|killing|agony|cramp|cramps|cramping|sore|stabbing"
	const wound = "wound|cut|scar|incision|stitches|graze|bite|sore|scratch|toenail"
	return []concept{{
		id: "cannot-stand",
		phrases: []string{
			"cant|cannot|couldnt|wont put ?any ?the weight|foot|leg ~ down|on|weight", "leg|hip|foot wont|cant|doesnt take|hold|bear ?my ?any weight",
			wordsCannot + "|wont|not|barely|hardly put|place|bear|take ?any ?my ?full ?much weight on|through", "put|bear|take no weight", "wont|doesnt|cant|cannot|couldnt|not take|taking|bear|bearing|carry|hold|support my|any ?full weight", wordsCannot + " stand|walk on ?it ?my|the|that ?left|right|bad leg|foot|hip|ankle", wordsCannot + " ~ weightbear", "foot|leg ~ turned|pointing|points|twisted out|outwards|outward",
		},
		not: []string{"bench|shelf|table|machine|tiptoe|tiptoes|toes|heels|barbell|board|roller", "turned|pointing ~ stretch|pose|squat|ballet"},
	}, {
		id: "spine-shape",
		phrases: []string{
			"knobble|knobbles|knob|knobs|bone|bones|vertebra|disc ~ poking|pokes|sticking|sticks|stuck|jutting|juts ?right out",
			"lump|bump|swelling|knob|bulge|hump ~ spine|backbone|vertebra|vertebrae", "lump|swelling|bulge on|in|at ?my|the ?lower|mid|middle|upper back", "spine|backbone ~ crooked|bent|hunched|curved|curving|humped|lopsided|deformed|twisted", "spine|backbone ~ lump|bump|bulge|sticks|sticking ?out", "back ?is ?looks ?has ?gone crooked|hunched|humped|lopsided", "hump ~ back", "getting|got|growing|developing|have ?a hump|hunchback",
		},
		not: []string{"knot|knots", "scoliosis ~ " + wordsOld, "cat|cow|pose|stretch|yoga|slouch|slouched|desk|laptop|phone", "speed|camel hump|bump", "hump day"},
	}, {
		id: "losing-height",
		phrases: []string{
			"inch|inches|cm less|shorter|smaller than",
			"lost|lose|losing|shrunk ?by ?a ?good|full|whole|nearly|about ?one|two|three|half|couple ?of ?an inch|inches ~ since|tall|shorter|married|height|wedding",
			"seem|seems|am|im|got|getting|gotten ?to ?be ?have ?got shorter", "cant|cannot|couldnt ?now reach ~ shelf|cupboard ~ used|could|any|anymore",
			"gone|went|shrunk|down ?to from five|six|four|5|6|4 foot|ft|feet", "lost ?about an|half|one|two|three|#num inch|inches|cm ~ height|nurse|chart|measured|surgery|clinic|tall", "got|getting|grown|become shorter",
			"shrunk|shrinking|shrunken ~ inch|inches|cm|centimetre|centimetres|height", "im|ive|am|have ?been|got|getting|gotten shorter|shrunk|shrinking $", "im getting shorter|smaller", "lost|losing|loss ?of ~ height",
		},
		not: []string{"waist|tummy|belly|jumper|wash|days|nights|evenings"},
	}, {
		id: "jaw-scalp",
		phrases: []string{
			"chew|chewing|eating ?my ?a steak|meat|toast|bread|food|dinner|crust ~ ache|aches|hurts|tires|give|stop",
			"hinge|side ?of ?my ?the jaw|face ~ hurts|aches|ache|hurt|tires ~~ bites|bite|chew|chewing|toast|eat|eating|dinner",
			"head|scalp|hair ?too|so sore|painful|tender|hurts ?to ?to brush|comb|touch|wash", "jaw ~ gives|tired|tires|aches ~ chew|chewing|sandwich|eating|toast|halfway",
			"jaw|jaws ~ tired|aches|ache|aching|hurts|hurt|sore|pain|painful|cramps|stiff ~ chew|chewing|eat|eating|toast|bread|meat|food|meal", "chew|chewing|eat|eating ~ jaw|jaws ~ hurts|hurt|aches|ache|tired|sore|pain|cramps", "scalp ~ sore|tender|hurts|hurt|hurting|painful", "temple|temples ~ sore|tender|hurts|hurt|throbbing|throbs|painful", "sore|tender|painful scalp|temple|temples",
		},
		not: []string{"dentist|braces|gum|toothache|tooth|sunburn|sunburnt|headband|glasses|helmet"},
	}, {
		id:      "droopy-eyelid",
		phrases: []string{"eyelid|lid|eyelids ~ droop|droops|drooping|droopy|drooped|hangs|hanging|dropped|half|closed|shut", "droopy|drooping|hanging ~ eyelid|lid", "pupil|pupils ~ smaller|different|uneven"},
		not:     []string{"tired|sleepy|twitch|twitching|stye"},
	}, {
		id: "swallow-trouble",
		phrases: []string{
			"toast|food|bread|meat|pills|tablets|everything keeps|kept sticking|catching|lodging|stopping ?in ?half ~ gullet|throat|down|chest",
			"food|bread|meat|toast|pills|tablets|dinner|everything|things ?just ?keeps ?keep ?getting sits|sit|lodges|jams|wont|stuck|sticks|stops ?go ?in ?my ?half ?halfway ~ gullet|down|through",
			wordsHardTo + " ~ swallow|swallowing", "swallowing ~ hard|difficult|hurts|painful|trouble|harder|odd|weird", "food|drink|drinks|tablets|pills|water|bread ~ stuck|sticks|stick|sticking|catches|wrong ~ throat|swallow|gullet|way|down", "choke|choking|choked|gagging on ?my food|drink|water|tea|saliva|spit|everything",
		},
		not: []string{"pill to swallow", "tonsils|tonsillitis|cold", "sore throat", "price|news|bill"},
	}, {
		id:      "sweaty",
		phrases: []string{"clammy", "cold sweat|sweats", "sweating|sweaty|sweat ~ grey|gray|pale|ashen|white", "grey|gray|ashen|pale ~ sweating|sweaty|sweat|clammy"},
		not:     slices.Concat(effortBefore(), []string{"menopause|menopausal|flush|flushes|nightmare|dream", "clammy hands|palms|mat|room|weather", "hands|palms ~ clammy"}),
	}, {
		id: "jaw-arm-pain",
		phrases: []string{
			"jaw ~ aching|ache|aches|hurts|heavy ~ tooth|teeth|toothache",
			"band|tight|tightness|pressure|heavy|squeezing|squeeze ~~ down|into ?my|the left arm",
			"ache|aching|pain|pains|pressure|tightness|heaviness|hurts|spreads|spreading|radiating|radiates ~ into|to|up|in|between ~ jaw", "jaw|chest|neck ~ down ?my|the left arm", "pain|ache|aching|heaviness|hurts|tightness ~ down|in|into ?my left arm", "left arm ~ aches|ache|aching|heavy|heaviness|hurts|pain",
		},
		not: slices.Concat(effortBefore(), []string{"chew|chewing|eat|eating|eats|clicks|dentist|tooth|toothache|jab|vaccine|tennis|slept|lying"}),
	}, {
		id: "blister-rash",
		phrases: []string{
			"bubbles|blisters|blister|spots ~ half|side ?of ?my ?the forehead|face|eyelid|eye|head|scalp|nose",
			"row|crop|cluster|patch|stripe|strip|line|band ?of ?angry ?red ?little ?small ?tiny ?watery blisters|bubbles|blister",
			"blisters|blister|bubbles|spots ~ one side", "little|tiny|small|watery|weepy watery|weepy|oozing spots|pimples|bumps", "stripe|strip|belt|band|row|line of ?little ?small ?tiny ?watery blisters|bubbles|spots", "blisters|bubbles|spots ~ belt|band|stripe|strip",
			"blister|blisters|blistery|blistering ~ line|rib|ribs|side|band|strip|chest|waist|trunk|belt|rash|back|tummy|face|cluster", "rash ~ blister|blisters|blistery", "rash on|down|round|along one side", "shingles",
		},
		not: []string{"boots|shoes|heel|heels|toe|toes|foot|feet|hand|hands|palm|palms|sun|sunburn|rowing|hiking|walk", "shingles vaccine|jab"},
	}, {
		id: "burning-strip",
		phrases: []string{
			"burning|burns|tender|sensitive|raw ~ strip|stripe|band|line ~ skin|side|ribs|waist|chest|back|trunk", "strip|stripe|band|line ~ burning|burns|raw|tender ~ skin|side|ribs", "skin ~ burning|burns|raw|sunburnt|sensitive ~ one side|touch|clothes|shirt", "burning skin",
		},
		not: []string{"tape|sun|cream|gel|balm|wax|waxing|resistance|belt"},
	}, {
		id: "hot-skin",
		phrases: []string{
			"sore|wound|ulcer|scab|cut ~ opened|open ?up ~ oozes|oozing|weeps|weeping|leaks|wet",
			"open place|sore|wound|ulcer|hole ~~ smell|smells|smelly|weeping|heal|healed|heals|close", "place|sore|cut|wound|ulcer wont|hasnt|not|never|doesnt ?been heal|healed|healing|close|closed ~ up|weeks|months|weeping|smells|$",
			"red|hot|angry|swollen and|or hot|red|weepy|oozing|swollen|angry ~ scar|wound|stitches|incision", "spot|site|place|hole red|hot|weepy|oozing and|or weepy|oozing|hot|red|swollen|sore", "weepy|weeping|oozing|discharge ~ epidural|injection|needle|drip|cannula|site", "epidural|injection|needle|drip|cannula ~ red|hot|weepy|weeping|oozing|pus|discharge",
			wound + " ~ weeping|oozing|oozes|pus|leaking|leaks|smells|smelly|infected|hot|angry|throbbing", "weeping|oozing|infected|smelly|pus ~ " + wound, "red|hot|angry patch|area|skin|streak|streaks|line|lines|rash ~ spreading|bigger|growing|spread", "spreading redness", "skin ~ red|hot ~ spreading|swollen", "redness ~ spreading|spread", "pus", "cellulitis|abscess", "infected ?ingrown toe|toenail|finger|blister|skin",
		},
		not: []string{"pink|sun|sunburn|healed|healing|gone|massage|roller", "pus in boots"},
	}, {
		id:      "rash-dark",
		phrases: []string{"rash|spots|blotches ~ fade|fades|glass|tumbler|pressed", "purple rash|spots|blotches", "rash|spots ~ purple"},
		not:     []string{"bruise|bruises|massage|cupping"},
	}, {
		id:      "hot-joint",
		phrases: []string{"hot|red and|or red|hot|swollen ~ joint|replacement", "hip|shoulder|toe|thumb|finger ~ hot|red|burning and|or swollen|red|hot|sore|puffy", "knee|ankle|elbow|wrist|joint|knuckle ~ hot|red|burning and|or swollen|red|hot|sore|puffy", "hot|red swollen|red|and ~ knee|ankle|elbow|wrist|joint", "swollen and|or hot|red ~ knee|ankle|elbow|wrist|joint"},
		not:     []string{"water|pack|bath|bottle|shower|cream|gel"},
	}, {
		id: "yellow-skin",
		phrases: []string{
			"eyes|whites ?of ?my ?the ?eyes ~ custard|mustard|lemon|banana|yellow", "yellow|orange as a|an ?the banana|lemon|canary|custard|tangerine",
			"skin|eyes|whites|eye ~ yellow|yellowish|jaundiced", "yellow ?ish skin|eyes|tinge", "jaundice|jaundiced", "gone|turned|going|looking|look ?all ?a ?bit yellow $",
		},
		not: []string{"bruise|ball|roller|band|card|pages|pus|leaves|shirt|lens|lenses|glasses|traffic|light|lights"},
	}, {
		id: "tummy-pain",
		phrases: []string{
			"through ?to|into ?the ?my spine|backbone ~ stomach|tummy|belly|gut", "stomach|tummy|belly|gut|abdomen ~ clean|straight|right|all|way through ?to ?into ?the ?my spine|backbone|back", "belly|tummy|stomach|gut|guts ~ kick|kicked|mule|punch|punched|knife|knifed|stabbed|twisted|knots|bits", "kick|kicked|punch|punched|knife|stabbed ~ belly|tummy|stomach|gut|guts",
			"pain|ache|aching ~ ribs|stomach|tummy|belly ~ through ~ back",
			"belly|tummy|stomach|abdomen ~ rigid|hard|solid ~ board|wood|rock|stone",
			"stomach|tummy|belly|abdomen|gut ~ through to ?the ?my back", "bores|boring|goes|going|shoots straight|right|all ?the ?way through|into ?to ?the ?my back", "burning|burns|gnawing ~ stomach|tummy|belly",
			belly + " ~ " + hurts, hurts + " ~ " + belly, "bellyache|tummyache|stomachache",
		},
		not: []string{"period|hunger|hungry|laughing|laughed|abs|situps|situp|crunches|plank|ate|curry|takeaway|beans|eaten", "lying|lay|lie|laid|sleep|slept ~ " + belly, "on|onto|to my " + belly, "from|after ~~ " + wordsEffort, belly + " breathing|breath|breaths|down|muscles"},
	}, {
		id: "flank-pain",
		phrases: []string{
			"ache|aches|aching|pain|hurts|sore|stabbing ~ under ?my|the ribs ~ back|side",
			"pain|ache|aching|throb|deep ~ under|below|beneath ?my|the ?last ?lowest ?bottom rib|ribs ~ back|side|waves|groin",
			"gripping|stabbing|stab|knife|knifing|knifed|cramp|colic|spasm|pain|ache ~ under|below|beneath ?my|the ribs ~~ side|waves|wave", "kidney|kidneys ~ gyp|jip|murder|killing|grief",
			"flank|flanks|loin|loins|kidney|kidneys ~ pain|pains|ache|aches|aching|hurts|hurt|hurting|sore|tender|agony", "pain|pains|ache|aches|aching|agony|hurts|sore ~ flank|flanks|loin|loins|kidney|kidneys", "waves|wave|colic ~~ side|flank|loin|kidney|groin", "side|loin|flank|kidney|ribs ~ to|into|towards ?the ?my groin", "kidney side|area",
		},
		not: []string{"kidney beans|bean|pie|bowl|dish|stone ~ years", "loin of", "pork|lamb|tenderloin"},
	}, {
		id: "overdose",
		phrases: []string{
			"painkillers|tablets|pills|paracetamol|codeine|ibuprofen ~~ ten|twelve|eleven|fourteen|sixteen|eighteen|twenty|10|12|14|16|18|20 ?in|of ?them all|total|altogether|today", "sixteen|fourteen|eighteen|ten|twelve|twenty panadol|panadols|nurofen|solpadeine|anadin|tramadols",
			"swallowed|took|taken|necked|downed|swallow ?the ?a whole|entire|all ~ strip|packet|box|pack|bottle|lot ~ cocodamol|codamol|paracetamol|tablets|pills|codeine|painkillers|ibuprofen|tramadol",
			"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|10|11|12|13|14|15|16|18|20|24|30|32 ?x paracetamol|paracetamols|cocodamol|codamol|co|ibuprofen|ibuprofens|tramadol|codeine|tablets|pills|painkillers|naproxen|aspirin|tylenol|advil|panadol", "took|taken|swallowed|necked|had ~ strip|packet|bottle|box|handful of ~ pills|tablets|paracetamol|painkillers|codeine|ibuprofen", "tramadol|morphine|codeine|oxycodone|paracetamol|patch|tablets|dose|pregabalin ~ twice|doubled|double ~ mistake|accident|accidentally|error", "doubled|double ~ morphine|tramadol|codeine|oxycodone|patch|dose|tablets", "lost count ~ paracetamol|tablets|pills|painkillers|codeine",
			"took|taken|take|had|swallowed ~ too|way many ~ tablets|pills|paracetamol|painkillers|codeine|ibuprofen|codamol|naproxen", "overdose|overdosed", "more|twice|double ~ than ~ packet|maximum|max|limit ~ paracetamol|painkillers|tablets|ibuprofen|codeine",
		},
		not: []string{"overdose|overdosed ~ on|of coffee|chocolate|cake|exercise|sun|sugar|gym|cheese|telly", "vitamin|vitamins"},
	}, {
		id: "nausea",
		phrases: []string{
			"bring|brings|bringing|brought ?back up ?my|the tea|dinner|breakfast|lunch|food|everything|supper|water|bile", "water|food|everything|it|dinner|tea|tablets ?even ?just ?keeps ?keep comes|come|came|coming ?straight|right ?back up",
			"to be sick ~ again|twice|stop|hour|later", "cant|cannot|couldnt keep ?my|the|any|anything ?the tablets|food|water|dinner|breakfast|them|it down",
			"run|ran|rush|rushed|had ?and|to ?to ?go ?and be sick", "sick ~ second|third|fourth|fifth|sixth|seventh time", "cant|cannot|couldnt keep|kept ?a|any|anything|nothing ?water ?food down",
			"sick two|three|four|five|six|#num times",
			"threw|throwing|throw|thrown|chucked|chucking|chuck up", "vomited|vomiting|vomit|puked|puking|puke|barfed|barfing|heaving|retching|nauseous|nausea|queasy", "feel|felt|feeling|feels ?really ?a ?bit ?quite ?so ?very sick $", "feel|felt|feeling sick to|and|with|since|all|when|every", "been|being|was sick ~ twice|times|night|morning|again|bowl|sink",
		},
		not: []string{"laugh|laughed|laughing|giggled ~~ sick", "threw|throw|throwing up ~ hands|arms", "threw|throw|throwing up ?the ball", "sick of|leave|note|pay|day|days|bag", "boat|ferry|coach|travel|seasick|rollercoaster|hangover|hungover|drank|beers|wine|bus", "feel sick about|for|at", "heaving with|gym|pub"},
	}, {
		id:      "exhausted",
		phrases: []string{"exhausted|knackered|shattered|drained|fatigued|fatigue ~~ weeks|months|reason|unwell|ill", "no energy ~~ weeks|months|unwell|ill", "feel|feeling|felt ill|unwell|rotten ~ weeks|months|ages|reason"},
		not:     slices.Concat(effortBefore(), []string{"baby|kids|newborn|sleep|shift|shifts|work|jetlag|exams"}),
	}, {
		id: "pregnancy-trouble",
		phrases: []string{
			"days|weeks late ~~ stitch|twinge|stab|stabbing|sharp|dizzy|faint|fainted|shoulder|spotting|cold",
			"months|weeks gone|along|pregnant ~~ spotting|bleeding|bleed|blood|spots|cramping",
			"belly|bump|tummy|womb ~ hard|rigid|tight|solid ~ wood|board|rock|stone|constant|constantly", "baby ~ quiet|quieter", "baby|bump|bub|bean ~ moving|moved|kicked|kicking ~ hardly|less|not|much", "rings|ring wont|dont|doesnt|cant ~ off|fit", "week|weeks|days late ~~ pain|ache|cramp|bleeding", "tight|tightening ~ every ~ min|mins|minutes",
			"baby|babys ?has ?gone ?very quiet|still",
			"ache|aches|pain|pains|tightening|cramp|cramps|comes|goes every #num min|mins|minutes", "every #num min|mins|minutes ~~ tightening|tightenings|pregnant|bump",
			"contractions|tightenings", "weeks ?gone ?along ?pregnant ~~ tightens|tightening|tighten", "waters ?have ?just broke|broken|gone|leaking|went", "baby|bump isnt|hasnt|not|doesnt|stopped|barely|hardly|less|quiet ~ moving|moved|kicking|kicked|kick|move|moves|kicks", "baby ~ moving|moves|moved|kicking|kicks ~ less|fewer|little|differently", "less|fewer|reduced baby|fetal|foetal ?baby movement|movements|kicks", "spotting|bleeding|bleed|gush ~~ weeks|pregnant|trimester|bump", "weeks|pregnant|trimester|preggers ~~ spotting|bleeding|bleed|gush|cramps|cramping",
			"face|hands|fingers and|or hands|face|feet|fingers ~ swollen|puffed|puffy|swelled|swelling", "miscarriage|miscarrying|preeclampsia",
		},
		not: []string{"muscle|eccentric|isometric|concentric|calf|quad|glute|glutes contractions|contraction", "gums|nose|nosebleed", "period ~ cramps", "braxton"},
	}, {
		id:      "shoulder-tip",
		phrases: []string{"tip|end|point|very ?of ?my|the shoulder|shoulders ~ pain|hurts|hurt|kills|killing|aches|ache|agony|lying|lie|flat", "pain|ache|agony|hurts ~ tip|end|point ?of ?my|the shoulder|shoulders"},
		not:     []string{"massage|pressed|ball|roller|knot|overhead|bench|rotator"},
	}, {
		id: "head-injury",
		phrases: []string{
			"cracked|bashed|banged|whacked|smacked|hit|bumped|split ?the ?back ?front ?side ?top ?of ?my nut|noggin|bonce|skull|nogin|heed|forehead|head",
			"door|shelf|beam|branch|bar|bat|ball|elbow|hatch|bonnet caught|hit|clipped|got|struck|whacked me ?hard ~ crown|head|forehead|temple|skull",
			"hit|hits|banged|bumped|knocked|bashed|cracked|whacked|smacked|clonked|clunked ?my ?the ?back ?of ?my ?the head|forehead|skull", "fell|fallen|landed on|onto my head|face", "handlebars ~ head|face", "concussion|concussed", "knock|bang|bump|blow|whack to|on|at ?my|the head",
		},
		not: []string{"nearly|almost ~ hit|banged|bumped|knocked", "knocked on the head", "hit the nail"},
	}, {
		id: "injury-minor",
		phrases: []string{
			"went|came|gone down|off ?the ?last|first|two|three|few|bottom|top ?two ?three ?few stairs|steps|step|stair ~ on|backside|bum|back|bottom",
			"came|come|comes a cropper", "went|gone|going arse|ass|heels over",
			"fell|fallen|landed ?flat ?over on|onto my face|head|front|knees|hands|hand|wrist|elbow|chest|ribs|tummy", "hit|banged|bumped|knocked|bashed|cracked|whacked ?my ?the face|nose|jaw|chin",
			"slipped|slip|tripped|fell|fallen|tumbled|stumbled|went ?over ~ ice|icy|kerb|curb|pavement|wet|puddle|rug|shower|snow|step|mud|banana", "landed|land|fell|fallen|sat|came ?down ?hard on|onto my bum|back|bottom|backside|side|hip|tailbone|coccyx|arse|ass|butt|knee|shoulder", "fell|fall|fallen off|out ?of ?my|the|a chair|bed|stool|bench|kerb|sofa|couch|toilet|table", "had|took|taken|having ?a ?bad|nasty|little|silly fall|tumble|spill", "pulled|strained|tweaked|sprained|wrenched|twisted|ricked something|muscle|back|neck|knee|ankle", "pulled|strained|tweaked|sprained|wrenched|twisted|ricked a|my ?lower|upper|calf|thigh muscle|back|neck|knee|ankle|shoulder|hamstring|groin|calf",
			"heard|felt|hear ?a|something|it ?loud crack|snap|pop|crunch|clunk|go|give ~ back|spine|neck|lifted|lifting|bent|picked|when", "something ?just went|snapped|popped|cracked|gave ?way ~ back|neck|spine|when|lifting",
		},
		not: []string{"fell|fallen|fall asleep|in|behind|apart|through|out|ill|short", "slipped disc|discs|disk|away|by|mind", "nearly|almost ~ fell|slipped|tripped|pulled", "weights|weight|dumbbell|ball|phone|book|glass|cup|rain|snow|leaves ?have fell|fallen|falls|slipped", "pop|crack|popped|cracked ~ nice|nicely|good|relief|better|released|satisfying", "pulled ~ pork|out|up|over|through|together|off|weeds|weed", "felt ~ give|go ~ ease|eased|softer|release|released|relax", "twisted ~ sideways|gently|slowly|stretch", "sat on my ~ ball|roller|mat|chair|cushion|bum"},
	}}
}
