package notes

import "strings"

// negates reports whether a word negates what follows it.
func negates(w string) bool {
	switch w {
	case "no", "not", "never", "none", "without", "nor", "neither", "nothing", "nobody", "zero",
		"isnt", "arent", "wasnt", "werent", "aint", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt",
		"deny", "denies", "denied", "denying":
		return true
	}
	return false
}

// beginsThought reports whether a word begins a new thought in the same sentence.
func beginsThought(w string) bool {
	switch w {
	case "but", "however", "although", "though", "whereas", "except", "nevertheless", "yet", "while", "now", "because", "cos", "coz":
		return true
	}
	return false
}

// firstPerson reports whether a word is the person's own: I, my, me.
func firstPerson(w string) bool {
	switch w {
	case "i", "im", "ive", "id", "ill", "my", "me", "mine", "myself":
		return true
	}
	return false
}

// otherPerson reports whether a word names somebody else.
func otherPerson(w string) bool {
	if one, ok := strings.CutSuffix(w, "s"); ok && len(one) > 2 && otherPerson(one) {
		return true
	}
	switch w {
	case "mum", "mom", "mam", "mother", "mummy", "dad", "daddy", "father", "parent", "brother", "sister", "sibling",
		"husband", "wife", "partner", "boyfriend", "girlfriend", "fiance", "spouse", "son", "daughter", "kid", "grandson",
		"gran", "granny", "nan", "nana", "grandma", "grandmother", "grandad", "granddad", "grandpa", "grandfather",
		"hubby", "missus", "bairn", "twin", "teammate", "bf", "gf", "nanna", "pal", "puppy", "horse", "pony", "rabbit", "client", "resident", "pupil", "baby", "toddler", "infant", "child", "children", "newborn", "grandkid", "grandchild", "lad", "flatmate", "roommate", "actor", "aunt", "auntie", "aunty", "uncle", "cousin", "niece", "nephew", "inlaw", "family", "friend", "mate", "neighbour",
		"neighbor", "colleague", "coworker", "boss", "someone", "somebody", "people", "patient", "dog", "cat",
		"bloke", "chap", "guy", "fella", "man", "woman", "lady", "stranger", "customer", "character", "hero", "heroine", "contestant", "celebrity", "she", "he", "hes", "her", "his":
		return true
	}
	return false
}

// hypotheticalCues are the words before what is merely feared, asked or imagined.
func hypotheticalCues() []string {
	const afraid = "worried|worry|worrying|worries|anxious|paranoid|panicking|scared|afraid|frightened|terrified|fearing|fear|fears|dread|dreading"
	return []string{
		"what if", "in case", "would|itd ?it be awful|terrible|horrible|dreadful|scary|embarrassing|mortifying", "imagine|imagined|imagining", "dreamt|dreamed|dream|nightmare",
		"if i ever|get|got|were|lose|develop|experience|become|should",
		"if it|they|this becomes|gets|turns|causes",
		"if|unless|should|once ~~ ill|will|call|ring|phone|ask|see|go|tell doctor|gp|surgery|physio|hospital|ambulance|er|111|999|911|call|ring|phone|ask|go", "unless i|it|they|the|my",
		"is|it|its it|bad|ok|okay|safe|normal|dangerous|wrong|fine ?ok ?okay ?bad ?safe ?normal ?wrong to|when|if", "what does|do|is ~ mean",
		afraid + " about|that|its|it|of|over|getting|having|becoming",
		afraid + " i might|may|could|will|have|am|get|got", afraid + " im|ill",
		"hope|hoping|pray|praying it|its|this|that|im",
		"trying|planning|hoping|want|wanting|wants to|for get|become|be|fall|conceive|lose|a",
		"could|can|may|might|would|will ?also cause|lead|mean|result|trigger",
		"is|was it|this|that cancer", "be|its cancer",
		"could|can|might it|this|that be",
		"wonder|wondering|wondered|unsure if|whether|about",
		"risk|chance|odds of",
		"hospital|doctor|gp|er|e|999|111|911|immediately|straightaway|help if",
	}
}

// warningListCues are the words before a list of warnings that somebody gave or looked for.
func warningListCues() []string {
	return []string{
		"watch|watching|look|looking|check|checked|checking|test|tested|testing|screen|screened|screening ?out for",
		"told|tells|said|asked|reminded ?me to watch|look|check",
		"warned ?me about|of|that", "asked|asks|asking ?me if|about|whether",
		"signs|symptoms to|include|are", "red|warning flag|flags|sign|signs", "was|were|going|banging on about", "episode|documentary|programme|drama|novel|thriller|film|movie|story ~ about|of|where", "watched|watching casualty|holby|corrie|eastenders|emmerdale|er|house|scrubs",
		"zombie|horror|crime|hospital|medical|vampire|ghost|murder series|film|movie|novel|show|drama|book|game|mystery|programme|story",
		"in|during ?my|the|a ?old ?latest novel|book|film|movie|series|quiz|crossword|story|play|song|game|opera", "question|questions|clue|lyrics|song|quiz about|on",
		"read|reading|reads|heard|googled|googling about|that|up|somewhere",
		"looked|looking|look up", "googled|googling",
		"leaflet|website|article|podcast|book|film|movie|video|programme|documentary ~ says|said|about|on|mentions|mentioned|lists|warns",
	}
}

// historicalCues are the words for a time long gone.
func historicalCues() []string {
	return []string{
		"last year|winter|summer|spring|autumn|christmas|decade|century",
		"year|years|yrs|decade|decades|ages|yonks ago", "long ago",
		"used to", "as a|an ?young ?little child|kid|teenager|teen|student|baby|boy|girl|youngster|adolescent",
		"when|while i was ?a|an ?only ?a child|kid|young|younger|little|small|teenager|student|pregnant|expecting|#num|ten|twelve|fifteen|twenty",
		"in my ?early|mid|late teens|twenties|thirties|forties|youth|childhood", "in my ?early|mid|late #num s", "childhood|boyhood|girlhood",
		"resolved|healed|vanished ?by|in|on|last|after|months|weeks|ago", "over|past|done ?with it|that ?now ?again in|after|by|within|now|$", "all|the all clear", "long|all gone ?now $",
		"in #year", "#old $", "at|in school|uni|university|college|primary|kindergarten", "over and done", "done and dusted", "in the past|nineties|eighties|seventies|sixties",
	}
}

// smallOnes are a child or a person, by two words.
func smallOnes() []string { return []string{"little|wee one|ones|man|lad|lass|fella|boy|girl"} }

// experiencerCues are the words after what somebody else has.
func experiencerCues() []string {
	const who = "mum|mums|mom|moms|mother|mothers|dad|dads|father|fathers|brother|brothers|sister|sisters|husband|husbands|wife|wifes|partner|partners|son|sons|daughter|daughters|gran|nan|grandma|grandmother|grandad|grandfather|aunt|auntie|uncle|cousin|family|friend|friends|neighbour|neighbor|colleague|dog|cat|relatives"
	return []string{
		"for|of|in ?my|the|a|his|her|our " + who,
		"runs|run in ?my|the|our family",
	}
}
