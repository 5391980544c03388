package guide

// guideSources are what the pages of the guide rest on besides the sources of the rules.
func guideSources() []Source {
	return []Source{
		{"G1", "NHS inform (Scotland), sciatica: nhsinform.scot, read in a copy at nhsinform-n1.azurewebsites.net; NHS, sciatica, copy at infomedhealth.com/sciatica; Sheffield aches and pains, sciatica: sheffieldachesandpains.com/conditions/sciatica"},
		{"G2", "Brain and Spine Foundation, piriformis syndrome: brainandspine.org.uk/health-information/piriformis-syndrome"},
		{"G3", "Park 2020, Bone and Joint Journal 102-B:556, deep gluteal syndrome, abstract: scribd.com/document/631409806; a review of 2024, PMC10966759"},
		{"G4", "Monclús-Díez 2025, Biomedicines 13:1453, tender spots in people with low back pain, abstract: PMC12190296; chronic pain against healthy people: Iglesias-González 2013, Pain Medicine, pme.12224, abstract"},
		{"G5", "Kett 2021, Biomechanics 1:214, stiffness of low back muscles after 4.5 hours of sitting: mdpi.com/2673-7078/1/2/18"},
		{"G6", "Review of sitting and pain in muscles and joints, 2021: PMC8666269; standing against sitting at a desk, review in Work, abstract: ip.ios.semcs.net/articles/work/wor203292"},
		{"G7", "South Tees Hospitals NHS, managing short-lived lower back problems: southtees.nhs.uk/services/back-pain/self-help/managing-short-lived-lower-back-problems"},
		{"G8", "NHS, hip fracture; copies at castlegate-pharmacy.com/condition/hip-fracture and hct.nhs.uk ... hip-fractures-1065"},
		{"G9", "Therapeutic Guidelines (Australia), staying active with low back pain, read in a copy: etg-complete-oxy.netlify.app ... nonspecific-low-back-pain"},
		{"G10", "Rhomboids and leaning forward: anatomy and the practice of physiotherapists, no trial; biologyinsights.com/why-does-my-rhomboid-muscle-hurt-causes-and-relief, low quality"},
		{"G11", "Shahidi 2013, Journal of Electromyography and Kinesiology 23:1082, stress and the upper trapezius, abstract: pubmed 23800438; review of stress at the computer, Eijckelhof 2013: PMC3828497"},
		{"G12", "Madsen 2018, Journal of Pain Research 11:445, neck and shoulder muscles in tension-type headache: PMC5827678"},
		{"G13", "NHS inform (Scotland), headaches, read in a copy; Babylon, tension headache, when to speak to a doctor: emed.com/uk/what-we-treat/head-neck/tension-headache"},
		{"G14", "NHS, sprains and strains, the first days; copies at drpharmacy.uk/health-detail/?topic=sprains-and-strains and thechorleyclinic.org.uk; grades of a strain: theguardian.com/lifeandstyle/2020/jan/26/how-to-take-care-of-a-pulled-muscle"},
		{"G15", "University Hospitals Plymouth NHS, upper gastrointestinal bleeding: plymouthhospitals.nhs.uk/display-pil/pil-upper-gi-bleeding-6415"},
		{"G16", "NHS, ibuprofen, serious side effects, as quoted: inkl.com and healthproblemsnews.com; black stools and iron: irishhealth.com/askdoc.html?q=1685"},
		{"G17", "nidirect, mental health emergency: nidirect.gov.uk/node/2219; NHS on suicidal thoughts, as quoted: zana.com/c/suicide.1440, rethink.org"},
		{"G18", "Kneading, its rhythm and the forearm: netplaces.com/massage/basic-massage-strokes/kneading-strokes-petrissage.htm; alittlemassage.ie/topics/ufaqs/petrissage; metaglossary.com/define/petrissage; of low quality and in agreement"},
	}
}
