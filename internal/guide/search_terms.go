package guide

import (
	"strings"
	"sync"

	"backlog/internal/notes"
)

// wordsOf returns the words of a text as a note is split into them, with common expressions
// of several words as one.
func wordsOf(text string) []string {
	heard := notes.Words(strings.ReplaceAll(text, "-", " "))
	words := make([]string, 0, len(heard))
	for i := 0; i < len(heard); {
		n, one := expressionAt(heard[i:])
		if n == 0 {
			n, one = 1, heard[i]
		}
		words = append(words, one)
		i += n
	}
	return words
}

// expressionAt returns how many words an expression at the start has, and the one
// word that stands for it; 0 if there is none.
func expressionAt(words []string) (int, string) {
	for _, e := range expressions()[words[0]] {
		if len(e.words) > len(words) {
			continue
		}
		same := true
		for i, word := range e.words {
			same = same && words[i] == word
		}
		if same {
			return len(e.words), e.one
		}
	}
	return 0, ""
}

type expression struct {
	words []string
	one   string
}

// termsOf returns the terms of words: those that say nothing left out, the others
// by their stem and, of several for one thing, by one.
func termsOf(words []string) []string {
	var terms []string
	for _, word := range words {
		if !noTerm(word) {
			terms = append(terms, conceptOf(stem(word)))
		}
	}
	return terms
}

// noTerm reports whether a word says nothing about what is searched for.
func noTerm(word string) bool {
	switch word {
	case "i", "im", "ive", "ill", "id", "me", "my", "mine", "myself", "you", "your", "it", "its", "itself", "he", "she", "they", "we", "our", "their",
		"a", "an", "the", "this", "that", "these", "those", "there", "here", "some", "any", "such",
		"is", "are", "am", "was", "were", "be", "been", "being", "do", "does", "did", "done", "doing", "have", "has", "had", "having",
		"will", "would", "should", "could", "shall", "may", "might", "must", "can", "get", "gets", "got", "getting", "go", "goes", "going", "gone", "went",
		"and", "or", "but", "so", "if", "then", "than", "as", "at", "by", "for", "from", "in", "into", "of", "on", "onto", "off", "to", "too", "with", "about", "around", "near", "under",
		"when", "while", "where", "what", "which", "who", "why", "how", "because", "since", "until", "after", "before", "again", "also", "just", "only", "even", "ever", "very", "really",
		"up", "out", "over", "through", "all", "both", "each", "every", "one", "two", "more", "most", "much", "many", "lot", "lots", "bit", "little", "quite", "keep", "keeps", "kept", "keeping",
		"feel", "feels", "felt", "feeling", "feelings", "like", "seem", "seems", "thing", "things", "something", "anything", "everything", "s", "t", "m", "ve", "re",
		"time", "times", "today", "yesterday", "same", "now", "day", "days", "week", "weeks", "ago", "last", "still", "please", "think", "know", "new", "lately", "recently", "suddenly", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "tonight", "want", "wants", "make", "makes", "made":
		return true
	}
	return false
}

// stem cuts the common endings of English words, so that the forms of one word
// are one term. It is cruder than Porter's: it need only do the same to both sides.
func stem(word string) string {
	for _, end := range []string{"nesses", "ness", "lessly", "iness"} {
		if base, ok := strings.CutSuffix(word, end); ok && len(base) >= 3 {
			word = base
			break
		}
	}
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ies"):
		word = word[:len(word)-3] + "y"
	case len(word) > 4 && (strings.HasSuffix(word, "sses") || strings.HasSuffix(word, "shes") || strings.HasSuffix(word, "ches") || strings.HasSuffix(word, "xes")):
		word = word[:len(word)-2]
	case len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us") && !strings.HasSuffix(word, "is"):
		word = word[:len(word)-1]
	}
	for _, end := range []string{"ing", "ed"} {
		base, ok := strings.CutSuffix(word, end)
		if !ok || len(base) < 3 || !strings.ContainsAny(base, "aeiouy") {
			continue
		}
		if n := len(base); base[n-1] == base[n-2] && !strings.ContainsRune("lse", rune(base[n-1])) {
			base = base[:n-1]
		}
		word = base
		break
	}
	if base, ok := strings.CutSuffix(word, "ly"); ok && len(base) >= 4 {
		word = base
	}
	word = strings.TrimSuffix(word, "e")
	if base, ok := strings.CutSuffix(word, "y"); ok && len(base) >= 3 {
		word = base + "i"
	}
	return word
}

// conceptOf returns the term that stands for all words of one meaning.
func conceptOf(term string) string {
	if one, ok := concepts()[term]; ok {
		return one
	}
	return term
}

var concepts = sync.OnceValue(func() map[string]string {
	rows := []string{
		"pee wee urine piss urinate urination peed weed tinkle whizz slash",
		"poo poop stool faeces feces shit crap turd motion",
		"fart gas flatulence",
		"bladder waterworks",
		"bowel bowels",
		"tummy belly stomach abdomen abdominal gut bellyache tummyache stomachache midriff",
		"bum bottom backside buttock butt arse ass behind rear glute bumcheek tush tushy rump derriere heinie",
		"private genital genitalia crotch nether undercarriage perineum fanny junk willy dick cock penis balls knob vagina vulva vag pussy foof minge clit nads tackle taint gooch scrotum labia",
		"testicle testis bollock goolies gonads",
		"toilet loo bog lavatory bathroom",
		"numb senseless deadened insensible",
		"tingling tingle tingly prickle prickling prickly fizzing fizz fizzy buzzing paraesthesia",
		"weak feeble floppy powerless limp useless strength",
		"pain ache hurt sore agony painful achy aching hurting excruciating twinge niggle",
		"dizzy giddy woozy vertigo lightheaded swimmy",
		"faint swoon swooned blackout fainted fainting",
		"vomit puke chuck hurl heave puking sick nausea nauseous retch queasy barf",
		"fever temperature feverish febrile pyrexia",
		"shiver shivery shivering chill shake rigor",
		"swollen swelling swell puffy swelled bloated ballooned",
		"doctor gp physician",
		"cant cannot couldnt unable trouble struggle difficulty difficult problem impossible wont",
		"drop dropping",
		"blurred blurry blur fuzzy hazy",
		"vision sight eyesight see",
		"eye eyeball",
		"walk walking gait",
		"fall fell fallen tumble tumbled cropper faceplant",
		"car van lorry truck motorbike motorcycle scooter moped bus taxi",
		"crash pileup prang accident collision smash wreck crashed rta",
		"breath breathe breathing inhale breathed",
		"chest breastbone sternum",
		"calf calves shin",
		"foot feet",
		"tooth teeth",
		"spine backbone vertebra vertebrae spinal",
		"bruise bruising haematoma hematoma",
		"lump bump nodule",
		"rash spots",
		"red redness",
		"hot burning heat burn",
		"cold freezing icy",
		"pale white grey gray ashen",
		"yellow jaundice jaundiced",
		"itch itchy",
		"thin thinner skinny wasting",
		"shrink shrunk shrinking shorter",
		"hump hunched hunch",
		"tired exhausted fatigue worn knackered shattered drained pooped bushed lethargic weary",
		"unwell ill poorly",
		"cough coughed",
		"sneeze sneezing",
		"spit phlegm sputum mucus",
		"sweat sweaty sweating clammy",
		"pregnant pregnancy expecting trimester preggers preggo",
		"baby unborn fetus foetus",
		"bleed bleeding bled",
		"stiff rigid stiffness",
		"tight tightness tense tension",
		"stress stressed anxious anxiety worry worried",
		"knot lumpy knots",
		"disc disk discs",
		"slip slipped prolapse prolapsed herniated bulging herniation bulge",
		"tear torn tore",
		"pull pulled strain strained",
		"sprain twisted",
		"posture slouch slouching hunching slumped",
		"sit sat seated sitting chair desk computer laptop keyboard typing",
		"drive driving drove",
		"sleep slept asleep",
		"night bedtime",
		"wake woke woken waking",
		"clot thrombosis dvt",
		"droop drooping droopy hang hanging sag lopsided crooked wonky",
		"speech speak speaking talk talking",
		"slur slurred jumbled garbled muddled mixing mix mixed",
		"confused confusion disorientated disoriented delirious",
		"swallow swallowing gulp",
		"jaw chew chewing",
		"headache head migraine",
		"button buttons zip lace",
		"clumsy fumbling fumble",
		"handwriting writing write",
		"grip grasp",
		"stairs steps staircase",
		"trip tripping tripped stumble stumbling",
		"unsteady wobbly wobble staggering stagger balance veer veering lurching lurch sway swaying",
		"jelly jello rubber",
		"heavy lead leaden",
		"buckle buckling collapse give gives gave giving",
		"blood bloody",
		"brown dark",
		"black tarry tar",
		"pulse pulsing pulsating throb throbbing heartbeat beating",
		"tear ripping rip ripped",
		"stab stabbing sharp knife",
		"shoot shooting shot electric shock zap lightning jolt",
		"sciatica sciatic",
		"constant unrelenting relentless nonstop unremitting always",
		"weight weigh kilo stone pound kg lb",
		"lose lost losing loss dropped",
		"appetite",
		"leak leaking leaked dribble dribbling incontinence incontinent",
		"soil soiled soiling messed",
		"wet wetting",
		"gym workout squat squats exercise training lifting deadlift",
		"run running ran jog jogging",
		"garden gardening digging",
		"skull head",
		"thigh thighs",
		"shoulder shoulders",
		"blade scapula",
		"erection erectile",
		"sex intercourse orgasm",
		"light bright",
		"neck nape",
		"suicide suicidal selfharm",
		"die dead dying",
	}
	m := map[string]string{}
	for _, row := range rows {
		words := strings.Fields(row)
		one := stem(words[0])
		for _, word := range words {
			if _, taken := m[stem(word)]; !taken {
				m[stem(word)] = one
			}
		}
	}
	return m
})

var expressions = sync.OnceValue(func() map[string][]expression {
	rows := []string{
		"pins and needles=tingling", "pins n needles=tingling", "pins an needles=tingling", "pin and needles=tingling", "pins and needle=tingling", "pins needles=tingling",
		"down there=private", "down below=private", "private parts=private", "lady parts=private", "lady bits=private", "my bits=private",
		"back passage=anus", "number two=poo", "number twos=poo", "number one=pee",
		"pass water=pee", "passing water=pee", "pass urine=pee", "spend a penny=pee", "have a slash=pee",
		"passed out=faint", "pass out=faint", "passing out=faint", "blacked out=faint", "keeled over=faint", "black out=faint",
		"short of breath=breathless", "short of puff=breathless", "same old=usual", "old ache=ache", "old aches=ache", "old pain=pain", "old pains=pain", "old injury=injury", "out of puff=breathless", "short of breathe=breathless", "short breath=breathless", "no breath=breathless", "winded=breathless", "no energy=exhausted", "could not=cant", "can not=cant", "will not=wont", "never lets up=constant", "doesnt let up=constant", "never stops=constant", "never eases=constant", "doesnt stop=constant", "wont stop=constant", "makes no sense=gibberish", "make no sense=gibberish", "making no sense=gibberish", "not making sense=gibberish", "talking rubbish=gibberish", "talking nonsense=gibberish", "come up=lift", "wont lift=weak", "cant lift=weak", "cant raise=weak", "cant shrug=weak", "cant grip=weak", "no strength=weak", "no power=weak", "no grip=weak", "get about=walk", "getting about=walk", "get around=walk", "walk straight=unsteady", "out of breath=breathless", "shortness of breath=breathless", "catch my breath=breathless", "get my breath=breathless",
		"threw up=vomit", "throwing up=vomit", "throw up=vomit", "being sick=vomit", "been sick=vomit", "was sick=vomit",
		"up the duff=pregnant", "in the family way=pregnant", "with child=pregnant", "bun in the oven=pregnant", "morning sickness=pregnant", "killing myself=suicide", "two of everything=double", "t boned=crash", "pile up=crash", "ran over=crash", "car accident=crash", "in a wreck=crash", "ants crawling=tingling", "cotton wool=numb", "as they are told=obey", "what they are told=obey", "as theyre told=obey", "do as told=obey", "would not move=paralysed", "wouldnt move=paralysed", "more bent=stoop", "look bent=stoop", "walk bent=stoop", "stand bent=stoop", "shot me=gunshot", "been shot=gunshot", "got shot=gunshot", "iron ring=band", "steel band=band", "ring round=band", "ring around=band", "all to end=suicide", "it to end=suicide", "not mine=numb", "isnt mine=numb", "arent mine=numb", "someone elses=numb", "somebody elses=numb", "not belong=numb", "doesnt belong=numb", "dont belong=numb", "block of wood=numb", "like wood=numb", "like rubber=numb", "after the dentist=numb", "feeling is gone=numb", "feeling has gone=numb", "feeling gone=numb", "less feeling=numb", "hardly feel=numb", "barely feel=numb", "dont feel=numb", "not feel=numb", "no longer feel=numb", "cant sense=numb", "not there=numb", "isnt there=numb",
		"lady garden=private", "down south=private", "downstairs area=private", "bits and pieces=private", "intimate area=private", "intimate parts=private", "groin area=private",
		"dead weight=weak", "dont work=weak", "doesnt work=weak", "wont work=weak", "not working=weak", "stopped working=weak", "stops working=weak", "gave up=buckle", "gives up=buckle", "giving up=buckle", "wont move=paralysed", "doesnt move=paralysed", "wont respond=weak", "wont obey=weak", "does not obey=weak",
		"never goes away=constant", "never go away=constant", "wont go away=constant", "doesnt go away=constant", "never leaves=constant", "never gone=constant", "doesnt ease=constant", "wont ease=constant", "never lets go=constant",
		"went black=blackout", "goes black=blackout", "gone black=blackout", "wiped out=exhausted", "burnt out=exhausted", "run down=exhausted", "sticks out=bulge", "sticking out=bulge", "stands out=bulge", "pops out=bulge",
		"killing me=pain", "is killing=pain", "kills me=pain", "kills my=pain", "murdering me=pain", "cant move=paralysed", "couldnt move=paralysed", "cannot move=paralysed", "hours a day=constant", "round the clock=constant", "around the clock=constant", "day and night=constant", "night and day=constant", "non stop=constant", "whole time=constant", "not with it=confused", "out of it=confused", "away with the fairies=confused", "in a flash=sudden", "in an instant=sudden", "in a second=sudden", "within seconds=sudden", "in seconds=sudden", "from under me=buckle", "under me=buckle", "beneath me=buckle", "falls asleep=numb", "falling asleep=numb", "hard on=erection", "get it up=erection", "keep it up=erection", "bum hole=anus", "butt hole=anus", "chucked up=vomit", "chucking up=vomit", "skin and bone=thin", "skin and bones=thin", "light headed=dizzy", "all of a sudden=sudden", "all at once=sudden", "out of nowhere=sudden", "out of the blue=sudden",
		"gone to sleep=numb", "fallen asleep=numb", "fell asleep=numb", "went to sleep=numb", "go to sleep=numb", "goes to sleep=numb",
		"gives way=buckle", "giving way=buckle", "gave way=buckle", "give way=buckle", "gives out=buckle", "giving out=buckle", "gave out=buckle",
		"shoulder blades=blade", "shoulder blade=blade", "no feeling=numb", "lost feeling=numb", "cant feel=numb", "cannot feel=numb", "no sensation=numb",
		"belly button=tummy", "rear ended=crash", "worn out=tired", "tea coloured=brown",
		"blood clot=clot", "blood clots=clot", "blood pressure=pressure", "heart attack=infarct",
		"off my food=appetite", "off food=appetite", "cant eat=appetite", "cannot eat=appetite", "not eating=appetite", "not hungry=appetite", "lost my appetite=appetite", "no appetite=appetite",
		"arse over tit=fall", "arse over=fall", "head over heels=fall", "ass over=fall", "came a cropper=fall", "come a cropper=fall", "face planted=fall", "took a tumble=fall", "stacked it=fall", "went flying=fall", "went over=fall", "hit the deck=fall", "came off=fall", "fell off=fall", "thrown off=fall", "knocked over=crash", "knocked down=crash", "run over=crash", "hit by=crash",
		"end it=suicide", "end it all=suicide", "kill myself=suicide", "top myself=suicide", "harm myself=suicide", "hurt myself=suicide", "hurting myself=suicide", "take my own life=suicide", "take my life=suicide", "end my life=suicide", "ending my life=suicide", "ending it=suicide", "want to die=suicide", "wish i was dead=suicide", "wish i were dead=suicide", "better off dead=suicide", "better off without me=suicide",
		"to be here any=suicide", "to be here anymore=suicide", "want to be here=suicide", "want to live=suicide", "wanna live=suicide", "cant go on=suicide", "cannot go on=suicide", "no point living=suicide", "no reason to live=suicide", "not worth living=suicide", "point in living=suicide", "self harm=suicide", "self harming=suicide", "wake up again=suicide", "to wake up tomorrow=suicide", "never wake up=suicide", "not wake up=suicide",
		"front bottom=private", "hoo ha=private", "man bits=private", "boy bits=private", "girl bits=private", "saddle area=private", "between my legs=private", "between the legs=private", "between my thighs=private", "inner thighs=private", "bike seat=saddle",
		"charley horse=cramp", "funny turn=faint", "seeing stars=faint", "going under=faint", "lost consciousness=faint", "knocked out=faint",
		"sound drunk=slurred", "gone quiet=moving", "nothing i do=constant", "trigger point=knot", "funny position=awkward", "awkward position=awkward", "slept funny=crick", "from laughing=laughter", "black coffee=coffee", "trigger points=knot", "two stone=weight", "my business=poo", "question mark=stoop", "grown longer=shrink", "hang lower=shrink", "i dont wake up=suicide", "just dont wake up=suicide", "dont wake up in=suicide", "coffee grounds=coffeegrounds", "coffee filter=coffeegrounds", "blown up=bloat", "blew up=swollen", "loose motions=diarrhoea", "the runs=diarrhoea", "wee blister=blister", "wee blisters=blisters", "wee lump=lump", "wee lumps=lumps", "wee bit=bit", "wee spot=spot", "wee spots=spots", "wee dots=dots", "wee sparkles=sparkles", "wee bruise=bruise", "wee while=while", "wee fall=fall", "wee knock=knock", "wee bump=bump", "wee bumps=bumps", "wee crack=crack", "wee rash=rash", "wee twinge=twinge", "wee cramp=cramp", "wee tear=tear", "wee rub=rub", "wee man=man", "wee lass=lass", "wee bairn=bairn", "wee scratch=scratch", "wee cut=cut", "38 and=fever", "39 and=fever", "38 point=fever", "39 point=fever", "38 on=fever", "39 on=fever", "over 38=fever", "over 39=fever", "hundred yards=claudication", "hundred metres=claudication",
		"letter is written=plan", "written a letter=plan", "written the letter=plan", "wrote a letter=plan", "goodbye letter=plan", "goodbye note=plan", "tablets are counted=plan", "counted the tablets=plan", "counted my tablets=plan", "counted out=plan", "pills are counted=plan", "got a rope=plan", "bought a rope=plan", "rope ready=plan", "made a plan=plan", "wont be here monday=suicide", "wont be here tomorrow=suicide", "not be here tomorrow=suicide", "cut myself=plan", "cutting myself=plan", "off my grub=appetite", "right off food=appetite", "off grub=appetite", "head on collision=crash",
		"my balls=testicle", "left ball=testicle", "right ball=testicle", "my nuts=testicle", "left nut=testicle", "right nut=testicle", "some spotting=bleed", "spotting blood=bleed", "im spotting=bleed",
		"whole right side=hemi", "whole left side=hemi", "right half=hemi", "left half=hemi", "half my body=hemi", "half of my body=hemi", "half the body=hemi", "one half=hemi", "whole side=hemi", "side of my body=hemi", "side of the body=hemi", "one side of me=hemi", "down one side=hemi",
		"words come out=slurred", "words coming out=slurred", "words comin out=slurred", "words came out=slurred", "words all wrong=slurred", "words wrong=slurred", "talking daft=gibberish", "talk daft=gibberish", "talking funny=slurred", "ten pints=drunk", "a few pints=drunk", "am carrying a=pregnant",
	}
	m := map[string][]expression{}
	for _, row := range rows {
		text, one, _ := strings.Cut(row, "=")
		words := strings.Fields(text)
		m[words[0]] = append(m[words[0]], expression{words, one})
	}
	return m
})

// bodyPart reports whether a term names a part of the body and nothing that may
// be wrong with it.
func bodyPart(term string) bool { return bodyParts()[term] }

var bodyParts = sync.OnceValue(func() map[string]bool {
	parts := map[string]bool{}
	for part := range strings.FieldsSeq("leg foot toe heel knee ankle thigh calf hip arm hand finger thumb wrist elbow neck shoulder blade back bum chest tummy head eye rib spine skin bone joint muscle face mouth side waist lip throat jaw body left right pee poo blood") {
		parts[conceptOf(stem(part))] = true
	}
	return parts
})

// specificPart reports whether a part of the body is one that tells signs apart: a leg
// is not an arm, but a side or the skin may be anywhere.
func specificPart(term string) bool {
	switch term {
	case "back", "sid", "skin", "bon", "joint", "muscl", "bodi", "left", "right", "pe", "poo", "blood", "spin", "rib":
		return false
	}
	return bodyPart(term)
}
