package guide

// FactKind is what a profile fact may hold.
type FactKind string

// The kinds of profile facts.
const (
	Flag   FactKind = "flag"   // yes or no
	Choice FactKind = "choice" // one of its values, or no
	Date   FactKind = "date"   // a day, a month or a year; yes if only the fact is known; or no
	Year   FactKind = "year"   // a year
)

// Fact is something a person may say about themselves once.
type Fact struct {
	ID, Label string
	Kind      FactKind
	Values    []string // of a choice; GROUPS stands for groups, several with commas, yes or no
	Aliases   []string
	Implies   []string // facts that a yes makes a yes, unless they were given themselves
	AskAgain  int      // after how many days it is asked whether that is still so; 0: never
	Note      string
}

// After how many days it is asked again whether something that ends is still so.
const (
	courseLasts  = 90 // a course of medicine: three months of anticoagulation after a clot at least (NICE NG158), and as long for others. design.
	boneHeals    = 84 // a fracture heals in 6 to 12 weeks (NHS, broken bones), and an infected bone is treated as long
	plasterLasts = 42 // six weeks in plaster
)

var profileFacts = []Fact{
	{ID: "birth-year", Label: "year of birth", Kind: Year, Aliases: []string{"born", "year-of-birth"}, Note: "age = year now - birth-year. age>= and age> use that (the age reached this year); age< and onset-age< use one less. Both err towards firing."},
	{ID: "sex", Label: "sex", Kind: Choice, Values: []string{"female", "male", "other"}, Aliases: []string{"gender"}, Note: "no rule turns on it: female sex 'adds' in the fracture rule but does not count towards two. For the report."},
	{ID: "back-pain-since", Label: "when back pain first began, ever", Kind: Date, Aliases: []string{"first-back-pain", "back-pain-start"}, Note: "year, month or day. Also tells a first episode from an old one."},
	{ID: "cancer", Label: "ever had cancer, all clear or not", Kind: Flag, Aliases: []string{"cancer-history", "leukaemia", "lymphoma", "melanoma", "myeloma"}},
	{ID: "cancer-active", Label: "cancer under treatment now", Kind: Flag, Aliases: []string{"cancer-now", "cancer-treatment"}, Implies: []string{"cancer"}, AskAgain: courseLasts},
	{ID: "cancer-site", Label: "place of a tumour, of radiotherapy or of cancer in bone", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"tumour-site", "bone-metastases"}, Implies: []string{"cancer"}},
	{ID: "osteoporosis", Label: "osteoporosis or osteopenia", Kind: Flag, Aliases: []string{"osteopenia", "thin-bones"}},
	{ID: "fragility-fracture", Label: "a bone, a vertebra for one, broken by a small knock or none, ever", Kind: Flag, Aliases: []string{"vertebral-fracture", "compression-fracture"}},
	{ID: "fracture", Label: "a broken bone that has not healed", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"broken-bone"}, AskAgain: boneHeals},
	{ID: "steroids", Label: "steroid tablets for three months or more", Kind: Flag, Aliases: []string{"prednisolone", "prednisone", "steroid-tablets"}, AskAgain: courseLasts},
	{ID: "blood-thinner", Label: "blood thinner", Kind: Flag, Aliases: []string{"anticoagulant", "warfarin", "apixaban", "rivaroxaban", "edoxaban", "dabigatran", "heparin", "clopidogrel"}, AskAgain: 2 * courseLasts},
	{ID: "bleeding-disorder", Label: "bleeding disorder or low platelets", Kind: Flag, Aliases: []string{"haemophilia", "hemophilia", "low-platelets"}},
	{ID: "dvt-now", Label: "a blood clot under treatment", Kind: Flag, Aliases: []string{"clot-now"}, AskAgain: courseLasts},
	{ID: "dvt-past", Label: "a blood clot in the past", Kind: Flag, Aliases: []string{"clot-past", "past-clot", "old-clot"}},
	{ID: "immobilised", Label: "limb in plaster or brace, recent leg fracture or surgery, or in bed for days", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"plaster", "cast", "bedbound", "brace"}, Note: "an arm group is not needed: legs are what clots.", AskAgain: plasterLasts},
	{ID: "oestrogen", Label: "oestrogen: combined pill, patch, ring, HRT tablets", Kind: Flag, Aliases: []string{"estrogen", "pill", "hrt"}},
	{ID: "varicose", Label: "varicose veins", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"varicose-veins"}},
	{ID: "pregnant", Label: "pregnant", Kind: Choice, Values: []string{"no", "maybe", "early", "late", "yes"}, Aliases: []string{"pregnancy", "expecting"}, Note: "early = first 12 weeks, late = after. yes = stage not said, which counts as possibly early."},
	{ID: "pregnancy-high-risk", Label: "high-risk pregnancy or pre-eclampsia", Kind: Flag, Aliases: []string{"preeclampsia", "pre-eclampsia"}, Implies: []string{"pregnant"}},
	{ID: "high-bp", Label: "high blood pressure", Kind: Choice, Values: []string{"no", "controlled", "uncontrolled", "yes"}, Aliases: []string{"hypertension", "high-blood-pressure"}},
	{ID: "heart-unstable", Label: "unstable angina or heart failure", Kind: Flag, Aliases: []string{"heart-failure", "unstable-angina"}},
	{ID: "heart-event", Label: "last heart attack or stroke", Kind: Date, Aliases: []string{"heart-attack", "stroke-date"}},
	{ID: "aneurysm", Label: "aneurysm of the belly artery", Kind: Flag, Aliases: []string{"aaa"}},
	{ID: "pacemaker", Label: "pacemaker, defibrillator or implanted stimulator", Kind: Flag, Aliases: []string{"icd", "defibrillator", "stimulator"}},
	{ID: "diabetes", Label: "diabetes", Kind: Flag, Aliases: []string{"diabetic"}},
	{ID: "weak-immunity", Label: "weak immunity: medicine, illness, transplant", Kind: Flag, Aliases: []string{"immunosuppressed", "weak-immune", "transplant"}},
	{ID: "dialysis", Label: "dialysis or a line in a vein", Kind: Flag, Aliases: []string{"iv-line", "port"}},
	{ID: "iv-drugs", Label: "injecting drugs", Kind: Flag},
	{ID: "disc-problem", Label: "a disc problem in the back or neck, known or suspected", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"slipped-disc", "herniated-disc", "prolapsed-disc", "bulging-disc", "disc-prolapse"}, Note: "clears with =no once a professional has ruled it out."},
	{ID: "spinal-surgery", Label: "spine operation: fusion, disc, rods", Kind: Date, Aliases: []string{"spinal-fusion", "disc-surgery", "back-surgery", "spinal-hardware"}, Note: "a date, or yes when only the fact is known."},
	{ID: "spinal-injection", Label: "last injection into or beside the spine", Kind: Date, Aliases: []string{"epidural", "facet-injection"}},
	{ID: "surgery", Label: "last other operation", Kind: Date, Aliases: []string{"operation", "recent-surgery"}},
	{ID: "connective-tissue", Label: "Ehlers-Danlos, Marfan, or known disease of the neck arteries", Kind: Flag, Aliases: []string{"ehlers-danlos", "marfan"}},
	{ID: "lymphoedema", Label: "lymphoedema or lymph nodes removed", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"lymphedema", "nodes-removed"}},
	{ID: "numb-skin", Label: "reduced feeling in the skin", Kind: Flag, Aliases: []string{"neuropathy", "reduced-feeling"}},
	{ID: "anaemia", Label: "untreated anaemia", Kind: Flag, Aliases: []string{"anemia"}, AskAgain: courseLasts},
	{ID: "bone-infection", Label: "bone infection", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"osteomyelitis"}, AskAgain: boneHeals},
	{ID: "bony-lump", Label: "bony lump in a muscle after a bruise", Kind: Choice, Values: []string{"GROUPS"}, Aliases: []string{"myositis-ossificans"}},
	{ID: "hip-bursitis", Label: "pain at the bony outside of the hip when lying on it", Kind: Flag, Aliases: []string{"gluteal-tendinopathy"}},
	{ID: "smoker", Label: "smoking", Kind: Choice, Values: []string{"no", "past", "now", "yes"}, Aliases: []string{"smoking", "tobacco", "ex-smoker"}, Note: "past counts: smokers and ex-smokers alike."},
	{ID: "wakes-early", Label: "back pain wakes me in the second half of the night", Kind: Flag, Aliases: []string{"second-half-night"}},
	{ID: "better-moving", Label: "back pain eases with movement, not with rest", Kind: Flag, Aliases: []string{"better-with-movement"}},
	{ID: "nsaid-helps", Label: "ibuprofen or the like helps within two days", Kind: Flag, Aliases: []string{"ibuprofen-helps"}},
	{ID: "family-spa", Label: "parent, sibling or child with inflammatory spine disease, psoriasis or arthritis of that kind", Kind: Flag, Aliases: []string{"family-spondylitis"}},
	{ID: "arthritis", Label: "arthritis, now or before", Kind: Flag, Aliases: []string{"joint-inflammation"}},
	{ID: "enthesitis", Label: "heel or tendon-end pain, now or before", Kind: Flag, Aliases: []string{"heel-pain"}},
	{ID: "psoriasis", Label: "psoriasis", Kind: Flag},
	{ID: "ibd", Label: "Crohn's disease or ulcerative colitis", Kind: Flag, Aliases: []string{"crohns", "colitis"}, Note: "no condition: named in the advice of infl-axspa."},
	{ID: "uveitis", Label: "inflamed eye, uveitis or iritis", Kind: Flag, Aliases: []string{"iritis"}, Note: "no condition: named in the advice of infl-axspa."},
}
