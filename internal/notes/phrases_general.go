package notes

func conceptsUnwell() []concept {
	return []concept{{
		id: "fit",
		phrases: []string{
			"kind|sort of turn|seizure|fit ~ jerking|shaking|memory", "arms|legs|body|limbs ~ jerking|jerked|twitching ~ memory|remember|floor|uncontrollably",
			"had|have|having ?a ?another fit|seizure|convulsion", "fitting|convulsing|seizures|convulsions", "bit|bitten my tongue ~ floor|shaking|woke|jerking|fit",
		},
		not: []string{"budgie|cat|dog|bird|hamster|course|epilepsy|podcast|nurse", "fit of laughter|giggles|rage|coughing", "keep|keeping|get|getting|stay|staying|be|am|im fit"},
	}, {
		id: "testicle-pain",
		phrases: []string{
			"one|left|right|both ?of my|me ?left|right balls|nuts|nut|nads|goolies ~ pain|painful|hurts|hurt|agony|ache|aches|aching|swollen|killing", "pain|agony|ache|hurts ~ one|left|right ?of ?my|me balls|nut|nuts|nads|goolies", "left|right nut|nad ~ agony|pain|hurts|swollen|killing|ache",
			"testicle|testicles|testis|bollock|bollocks ~ pain|painful|hurts|hurt|hurting|agony|ache|aches|aching|swollen|swelling|killing|sore", "pain|agony|ache|swelling ~ testicle|testicles|bollock|bollocks",
		},
		not: []string{"dogs bollocks", "load of bollocks"},
	}, {
		id: "eye-red",
		phrases: []string{
			"eye|eyes|eyeball ?is ?has ?gone ?all ?as red|bloodshot ~ burns|burning|tomato|forehead|blisters|painful|gritty|light",
			"eye|eyes ~ sore|painful|hurts|aches ~ bloodshot|red", "eye|eyes ~ bloodshot|red ~ light|daylight|sun|bright",
			"eye|eyes ~ red ~ painful|hurts|hurt|hurting|sore|pain|aches", "red|bloodshot ?and ?painful ?sore eye ~ painful|hurts|hurt|sore|pain", "painful|sore red eye",
		},
		not: []string{"hayfever|hay|pollen|onion|onions|crying|cried|screen|screens|shampoo|chlorine|tired"},
	}, {
		id: "fever",
		phrases: []string{
			"shook|shaking|shivering|shivered|trembling ~ bed|duvet|duvets|blankets|rattled|rattling|teeth|violently|uncontrollably", "boiling ~ freezing|ice|shiver", "one minute ~ oven|boiling|hot|burning ~ freezing|fridge|ice|cold", "cold and hot",
			"fever|fevers|feverish|feaver", "high|running|raised|slight|got|had|have|with|spiking|spiked ?a ?bit ?of ?a ?high|slight temperature|temp", "temp|temperature|thermometer ~ #fever", "#fever ~ thermometer", "#fever c|f|celsius|fahrenheit|degrees|degree|deg|temp|temperature",
			"burning up", "shivery|shivering|shivers|shivered", "the|got|had|have|uncontrollable|bad shakes", "chills|rigors|rigor", "shaking|shivering ~ blankets|blanket|duvet|covers|uncontrollably", "freezing ~ shaking|shivering", "hot and cold", "teeth ~ chattering|knocking|clattering|clacking", "hot|boiling|burning|roasting then freezing|cold|icy",
		},
		not: []string{
			"sweltering|scorcher|aircon|outside|heatwave|shade ~~ degrees|38|39|40", "degrees|degree out|outside", "chills|shivers|goosebumps ~ choir|concert|music|song|film|singing|speech|anthem|orchestra|band|show|movie", "choir|concert|music|song|film|singing|speech|anthem|orchestra|movie ~~ chills|shivers|goosebumps", "hay|cabin|yellow|spring|dance|scarlet|disco fever", "fever|temp|temperature|chills|shivers|shakes ~ gone|broke|broken|down|normal|over", "shivering|shivery|shivers|shivered|chattering ~ cold|outside|rain|snow|ice|sea|shower|swim|winter|wind",
			"hot flush|flushes|flash|flashes|bath|shower", "#fever c|f|degrees|degree|deg|celsius ~ outside|heat|oven|bath|weather|water|sun|sauna|shade|angle|flexion|rotation|bend|extension|pool|today|heatwave", "heatwave|sauna|oven", "protein|milk shakes", "shiver|shivers|chills ~ down|up ?my spine", "hot and cold packs|pack|therapy|water|compress|compresses|shower|showers", "burning up calories|the", "room|water|body temperature|temp ~ normal|room|water", "#fever degrees|degree ~ #num",
		},
	}, {
		id:      "cough",
		phrases: []string{"cough|coughing ~ weeks|months|wont|changed|lingering", "weeks|months ~ cough|coughing"},
		not:     []string{"laugh|laughing|sneeze|sneezing|when|on|if ~ cough|coughing", "cough|coughing ~ hurts|pain|worse|back|spine", "blood"},
	}, {
		id: "night-sweats",
		phrases: []string{
			"soaking|soaked|drenched|wringing|sodden bedclothes|bedding|sheets|pyjamas|pajamas|nightie|bed|pillow",
			"swap|swapped|change|changed|changing ~ nightie|pyjamas|pjs|sheets|tshirt|top|bed ~ night|soaked|dripping|wet|sweat",
			"night sweats|sweat|sweating", "sweat|sweats|sweating|sweaty|soaked|drenched|drenching " + wordsNight, "sweating|soaked|drenched ~ bed|sheets|pyjamas|pajamas|bedding", "sheets|pyjamas|pajamas|bedding|bed ~ soaked|drenched|soaking|wet through", "pyjamas|pajamas|pjs|nightie|nightshirt|pillow ~ wringing|soaked|drenched|dripping|wet", "wake|woke|waking|wakes ~ sweat|soaked|drenched|drenching|sweating|sweaty",
		},
		not: []string{"menopause|menopausal|perimenopause|flush|flushes|flash|flashes", "heatwave|duvet|blanket", "hot|warm room|weather|night|nights|bedroom"},
	}, {
		id: "weight-loss",
		phrases: []string{
			"down another|half|one|two|#num ?half ?a stone|stones|kilo|kilos|kg|pounds|lbs", "ribs|hips|collarbones|bones stick|sticking|show|showing ?out ?more",
			"belt ~ hole|holes|notch|notches", "pounds|kilos|stone falling|dropping|melting off|away",
			"notches ~ belt",
			"lost|losing|lose|loosing|shed|shedding|loss ~ weight|kilo|kilos|kg|kgs|stone|stones|pounds|lbs|lb", "weight loss", "weightloss", "weight ~ falling|dropping|dropped|fell|melting|vanishing|off", "weight going|gone|coming down|off", "down #num|a|one|two|three|four|half ?a stone|kilos|kilo|kg|pounds|lbs", "clothes|trousers|jeans|things hang|hanging|hangs|falling off", "clothes|trousers|jeans|belt|skirt|rings ~ loose|looser|hanging|falling|big|baggy", "getting|got|becoming|gone thinner|skinny|skinnier|thin", "dropped ~ stone|lbs|dress",
		},
		not: []string{"turkey|chicken|joint|roast|oven|pumpkin|suitcase|bag|weight off ?my mind", "off my mind", "diet|diets|dieting|slimming|weightwatchers|keto|calorie|calories|ozempic|wegovy|mounjaro|fasting|intentional|intentionally|deliberate|deliberately|planned|gym|training|healthier|healthily|exercise", "weight watchers", "on purpose", "trying|want|wanting|need|plan|planning|hope|hoping|like|should|must|goal|aim|aiming ?to lose|shed|get|be", "trying to", "weight belt|belts|bar|plates|rack|training", "pounds|stone of|steps", "put weight"},
	}, {
		id: "confusion",
		phrases: []string{
			"eyes wont|cant|dont|not stay|keep|open ?up open|properly", "cant|cannot|couldnt|hardly|barely keep ?my ?his ?her eyes open",
			"forgot|forgotten|forget ~ which|where|what ~ house|home|live|year|month|street",
			"not|isnt|wasnt|making|make ?making ?make no|any sense", "dont|doesnt|didnt know|no what day|year|month", "milk|keys|kettle|phone in|into the oven|fridge|freezer",
			"doesnt|dont|didnt|not ?seem ?to know ?what|which ?the day|date|month|year", "doesnt|dont|didnt know ~ what day|date|month|year ~ is", "muddled|rambling|delirious", "talking|talks|talk nonsense|rubbish", "doesnt|dont|didnt|not recognise|recognize ~ me|us|family",
			"confused|confusion|disorientated|disoriented|delirious", "cant|cannot|hard to|be wake|woken|wake ?me ?up", "drowsy all|constantly",
		},
		not: []string{"confused about|by|which|why|how|what|with"},
	}, {
		id: "urine-burning",
		phrases: []string{
			"pee|wee|urine|piss ~ pinkish|reddish|pink|rosy|bloody",
			"pee|wee|urine|piss|water ~ colour|color|shade|like|was ~ rose|rosé|wine|ribena|port|cranberry|pink|blackcurrant|squash", "like passing|peeing|weeing ?broken ?bits ?of needles|glass|razors|razor|acid|fire|lava|barbed", "stings|sting|burns|burn|scalds|scald ~ leak|slash|tinkle|loo|toilet|bathroom",
			"pink|red|blood ~ bowl|pan|toilet ~ wee|pee|went|urine", "stings|stinging|burns|burning ~ pee|wee|go|water", "pee|peeing|wee|weeing ~ glass|razors|fire|acid",
			"burn|burns|burning|sting|stings|stinging|blood|bloody ~ pee|wee|urine|peeing|weeing|urinate|urinating|piss|pissing", "pee|wee|urine|peeing|weeing|urinating|piss|pissing ~ burn|burns|burning|sting|stings|stinging|blood|bloody|red|pink", "uti|cystitis", "pee|wee|peeing|weeing|urinating hurts|hurt|painful", "hurts|painful ?to ?when ?i pee|wee|peeing|weeing", "water|urine|bladder|kidney infection", "loo|toilet|bowl ?water ?was ?is ?went ?turned pink|red|bloody", "blood|pink|red in|down the toilet|loo|bowl",
		},
	}, {
		id: "injury-major",
		phrases: []string{
			"pitched|tossed|flung|catapulted|launched|hurled|bucked ?me ?him over|off|from|into|out", "came|come|went|fell|dropped off ?the|my|a ?big ?loft|step|tall ladder|ladders|roof|scaffold|scaffolding|wall|balcony|loft|stairs|horse|pony|quad|trampoline", "ladder went|slipped|slid|gave|tipped ?from ?under ?me",
			"drove|drives|crashed|smashed|ploughed|ran ?straight into the back|side|front|rear of my|our|mine|ours|me|us",
			"van|car|lorry|truck|bus|taxi|motorbike|cyclist|tram ran|drove|ploughed|plowed|smashed|went|reversed|crashed|slammed straight|right ?into ?the ?side|back|front|rear|door ?of my|our|me|us", "van|car|lorry|truck|bus|taxi ran|drove|ploughed|plowed|smashed|went|reversed|crashed|slammed into ?the ?side|back|front|rear|door ?of my|our|me|us",
			"came|come|fell|fallen|went|dropped|landed ?about down|through ~ #num metres|meters|metre|meter|feet|ft|m|foot", "came|come|fell|fallen|went|crashed ?down through ?the ?a skylight|roof|ceiling|floorboards|floor|loft", "metres|meters|feet|foot|ft onto|on ?to concrete|tarmac|tiles|stone|ground",
			"lorry|car|van|bus|truck|bike|taxi|moped clipped|rammed|shunted|hit|struck|knocked ~ me|us|my|mine|our",
			"backwards|head|headfirst off|down|over the|a|some ?wee ?few steps|stairs|ladder|wall|roof|step", "cracked|smashed|split ?open my head|skull ~ on|open|against",
			"car|motorbike|bike|road|traffic|motorcycle|bicycle|moped|scooter|train|cycling|skiing|ski crash|accident|smash|collision|wreck|pileup", "crashed ~ car|bike|motorbike|van|bicycle|scooter|moped", "fell|fall|fallen|falling|falls|tumbled|jumped off|from|out|down ~ ladder|roof|stairs|staircase|tree|horse|trampoline|swing|bunk|scaffold|scaffolding|height|balcony|wall|bike|loft|window|cliff|steps|motorbike|bicycle",
			"hit|knocked|run|ran|struck|knocked over|down|by ~ car|van|bus|lorry|truck|motorbike|bike|train|cyclist|taxi|tram", "rear ended", "rearended|whiplash|rta|rtc|mva", "drove|ran|crashed|ploughed|smashed|shunted|went|bumped ?straight into ?the ?back ?side ?of me|us", "into the back of me|us|my", "came|come|went off ?my|the|a bike|motorbike|horse|scooter|pushbike|bicycle", "over the handlebars", "car|van|bike|motorbike|taxi|bus ~ wrote|written off|totalled|rolled", "thrown|threw|bucked off|from|me|by ~ horse|bike|motorbike|car|off", "kicked by ?a|the horse|cow", "serious|bad|major|nasty accident|crash|fall", "heavy|hard|direct|massive blow|knock",
		},
		not: []string{"pitched ~ idea|tent|ball|camp", "tossed ~ salad|pancake|ball|coin", "nearly|almost|narrowly ~ fell|fall|fallen|crashed|hit|crash|accident|knocked|thrown", "crash mat|diet|course|test", "toilet|wetting|bladder|bowel accident", "running down|over ~ car", "down the rabbit|leg|legs|left|right|back", "toy car|cars"},
	}}
}

func conceptsPain() []concept {
	return []concept{{
		id: "night-pain",
		phrases: []string{
			"drags|drag|pulls|hauls|gets ?me out ?of sleep|bed ~ night|nights|time",
			"pacing ~ landing|kitchen|floor|hall|bedroom|night|four|three|two|am", "up ~ at|by two|three|four|five|2|3|4|5 again|oclock|am|every",
			"wakes|woke|waking|wake ?me ?me ?up ~ every|each|again|at ~ night|nights|3|2|4|am", "agony|pain|ache ~ every|each night|nights", "gnawing|ache|aching|pain ~ small hours",
			"worse|worst|unbearable|agony|terrible|awful|horrendous|excruciating|intense|unbearably " + wordsNight, "worse|worst|bad ~ in bed", "wake|wakes|woke|woken|waking|wakened ?me ?up every|each|all|several ~ night", "wake|wakes|woke|woken|waking ?me ?up ~ pain|agony|hurting|ache|aching|throbbing", "night pain|pains", "pain|ache|aching|hurts|hurting|throbs|throbbing ~ " + wordsNight, "keeps|kept|keeping me awake|up", "nights ~ worst|unbearable|agony|hell|terrible", "night is|are ?the worst", "worst|worse|bad|awful|agony ~ #num am", "sleep|sleeping|slept|nights sitting|upright|in ?the|a|my ?up ?chair|recliner|armchair", "cant|cannot|couldnt lie|lay ?down flat", "sitting up ?is ?the only way", "gets|got|get me up|out ~ night|am",
		},
		not: []string{"server|crash|alarm|phone|neighbour|party|film|match ~~ up|awake", "turn|turned|turning|rolled|rolling|roll ~ over|bed|side|sleep", "new|change|changed|other|another|different position|mattress|pillow|side", "pillow|mattress", "baby|kids|neighbours|neighbors|noise"},
	}, {
		id: "rest-pain",
		phrases: []string{
			"whether|moving|still ?im ?moving ?or ?lying|flat|sitting ?or ?out ~ moving|flat|lying|still|sitting ~ same|gnaws|throbs|nags|no|on", "gnaws|gnawing|throbs|throbbing|nags ~ moving|flat|lying|still|resting",
			"aches|ache|hurts|hurt|pain|sore ?is ?it ?just ?the|as same|whether|bad|sore lying|sitting|standing|flat|moving", "nothing|nowt i|makes|made|seems ?do|does ?makes ?to ?it ease|easier|better|shift",
			"same|whether lying|sitting|standing ~ sitting|lying|standing ~ stops|eases|ease|stop|shifts|standing|lying",
			"constant|unrelenting|nonstop|relentless|unremitting|unceasing pain|pains|ache|aching|agony", "pain|ache|aching|agony|hurts ~ constant|constantly|nonstop|unrelenting|relentless|unremitting", "pain|ache|it ?does never|wont|doesnt|not|nonstop|dont stops|stop|stopping|eases|ease|easing|lets|let|goes|go ?up ?away", "hurts|aches|pain|hurting ~ all the time", "pain|hurts|aches ~ #num 7", "non stop pain|ache|agony|pains", "pain non stop",
			"nothing|no ?position|posture|painkiller|painkillers|medicine helps|eases|relieves|touches|shifts|works|helping|touching", "no|any position|rest ~ eases|helps|relieves|comfortable", "cant|cannot|couldnt|impossible ~ get|find|be ~ comfortable|comfy|position", "hurts|hurting|pain|painful|aches|aching even|also|still at|when|while|lying ~ rest|resting|lying|still|sitting|down|sleep|flat", "hurts|pain|aches ~ even at rest", "whatever|no matter what ?i do|position|way", "whatever ?position i", "no relief", "nothing takes ?the edge", "pain|hurts|ache|agony ~ day and|or night",
		},
		not: []string{"until|unless|except|till", "helps more|most|better|as|like"},
	}, {
		id: "headache",
		phrases: []string{
			"new|bad|terrible|awful|horrible|splitting|pounding|unusual|strange|severe|blinding|massive|huge|worse ?new|bad headache|headaches", "headache ~ different|unlike|new|severe|terrible|unusual|splitting|pounding",
		},
		not: []string{"headache is what|says|said|for", "usual|migraine|migraines|normal|hangover|tension|hungover"},
	}, {
		id: "band-pain",
		phrases: []string{
			"girdle|corset|belt|strap ~ tight|tightening|tightened|tighter ~ chest|ribs|middle|tummy|belly|waist|round|around",
			"band|belt ~ round|around ~ chest|trunk|ribs|waist|middle|body|stomach|tummy", "tight band",
		},
		not: []string{"resistance|elastic|exercise|rubber|lifting|weight|theraband|heart|loop band|bands|belt", "seat|support belt|band"},
	}}
}

func conceptsFacts() []concept {
	topical := []string{"drops|ointment|cream|inhaler|enema|spray"}
	return []concept{{
		id: "cancer", fact: true, ever: true,
		phrases: []string{
			"cancer|cancers|cancerous|chemo|chemotherapy|radiotherapy|radiation therapy|treatment", "cancer|cancerous|chemo|chemotherapy|radiotherapy|brachytherapy|mastectomy|lumpectomy|melanoma|lymphoma|leukaemia|leukemia|myeloma|sarcoma|carcinoma|oncologist|oncology|metastases|metastasis|metastatic|mets",
			"prostate seeds|seed", "remission", "lump|tumour|tumor|growth ~ out|removed|cut|taken", "had|have|got|have|having ?a ?malignant tumour|tumor", "malignant", "immunotherapy|tamoxifen|letrozole|herceptin|anastrozole",
		},
		not: []string{"benign|lipoma|fatty|cyst", "charity|fundraiser|fundraising|raffle|awareness|horoscope|screening|research", "race|run|walk|swim|ride|shop for ?the life|cancer", "star sign", "cancer shop|charity|run|walk|screening|advert|leaflet", "doesnt|cant cause"},
	}, {
		id: "steroids", fact: true,
		phrases: []string{"prednisolone|prednisone|preds|pred|dexamethasone|deflazacort|methylprednisolone|medrol|deltacortril"},
		not:     topical,
	}, {
		id: "steroids", fact: true,
		phrases: []string{"im|am|been|put|started|still|back|currently|long on ?long|term|high|low|oral|dose ?term|dose steroids", "on steroids for|since", "oral steroid|steroids", "steroid|cortisone|hydrocortisone tablet|tablets|pills|course|taper|treatment"},
		not:     []string{"inhaler|inhalers|puffer|cream|creams|anabolic|injection|injections|injected|jab|jabs|shot|shots|nasal|spray|drops|ointment|gel|lotion|bodybuilding|bodybuilder"},
	}, {
		id: "blood-thinner", fact: true,
		phrases: []string{
			"warfarin|apixaban|rivaroxaban|edoxaban|dabigatran|heparin|clopidogrel|eliquis|xarelto|pradaxa|lixiana|coumadin|plavix|clexane|lovenox|fragmin|enoxaparin|dalteparin|tinzaparin|ticagrelor|brilinta|brilique|prasugrel|acenocoumarol|phenprocoumon|marcumar|fondaparinux",
			"blood thinner|thinners|thinning", "bloodthinner|bloodthinners|anticoagulant|anticoagulants|anticoagulation", "on thinners",
		},
		not: []string{"fish|krill|cod oil|oils", "garlic|turmeric|omega|ginger", "heparin gel|cream", "rat|rats"},
	}, {
		id: "pregnant", fact: true,
		phrases: []string{
			"pregnant|preggers|preggo|prego", "knocked up $", "up the spout", "bun in the oven", "eating for two", "in the family way", "#num weeks|months gone|along|pregnant", "midwife|antenatal|prenatal", "expecting ?a|our|my|twins ?first|second|third baby|twins|child", "im|am|were expecting $", "my pregnancy", "positive pregnancy test", "trimester", "baby|im due ~ in|on|january|february|march|april|may|june|july|august|september|october|november|december", "missed ?my|a period", "period ~ late", "up the duff", "with child", "baby bump", "morning sickness", "weeks gone",
		},
		not: []string{"pregnancy|pregnant pillow|pause|yoga", "not|never pregnant", "expecting ~ delivery|parcel|visitors|guests"},
	}, {
		id: "dvt-past", fact: true, ever: true,
		phrases: []string{"blood clot|clots", "dvt|thrombosis", "pulmonary embolism|embolus", "clot ~ leg|lung|calf|lungs"},
		not:     []string{"blood clotting", "scare"},
	}}
}
