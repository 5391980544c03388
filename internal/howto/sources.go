package howto

import "backlog/internal/guide"

// SourceText returns the text of the source with that id, one of the pages here or of
// the rules. A text that is its own source, "unsourced: …" or "design: …", is returned as it is.
func SourceText(id string) string {
	for _, s := range sources() {
		if s.ID == id {
			return s.Text
		}
	}
	return guide.SourceText(id)
}

// sources returns what the pages rest on besides the sources of the rules.
func sources() []guide.Source {
	return []guide.Source{
		{ID: "G2", Text: "Brain and Spine Foundation, piriformis syndrome: brainandspine.org.uk/health-information/piriformis-syndrome"},
		{ID: "G3", Text: "Park 2020, Bone and Joint Journal 102-B:556, deep gluteal syndrome, abstract: scribd.com/document/631409806; a review of 2024, PMC10966759"},
		{ID: "G4", Text: "Monclús-Díez 2025, Biomedicines 13:1453, tender spots in people with low back pain, abstract: PMC12190296; chronic pain against healthy people: Iglesias-González 2013, Pain Medicine, pme.12224, abstract"},
		{ID: "G5", Text: "Kett 2021, Biomechanics 1:214, stiffness of low back muscles after 4.5 hours of sitting: mdpi.com/2673-7078/1/2/18"},
		{ID: "G6", Text: "Review of sitting and pain in muscles and joints, 2021: PMC8666269; standing against sitting at a desk, review in Work, abstract: ip.ios.semcs.net/articles/work/wor203292"},
		{ID: "G7", Text: "South Tees Hospitals NHS, managing short-lived lower back problems: southtees.nhs.uk/services/back-pain/self-help/managing-short-lived-lower-back-problems"},
		{ID: "G8", Text: "NHS, hip fracture; copies at castlegate-pharmacy.com/condition/hip-fracture and hct.nhs.uk ... hip-fractures-1065"},
		{ID: "G9", Text: "Therapeutic Guidelines (Australia), staying active with low back pain, read in a copy: etg-complete-oxy.netlify.app ... nonspecific-low-back-pain"},
		{ID: "G10", Text: "Strain of the rhomboids, from overuse, desk work and rowing: Penang hospital (KPJ), kpjpen22.kpjhealth.com.my/Upper-Back-Muscle-Strain-or-Spasm-article-1103.html; getpt.org/diagnoses/rhomboid-strain; no trial"},
		{ID: "G11", Text: "Shahidi 2013, Journal of Electromyography and Kinesiology 23:1082, stress and the upper trapezius, abstract: pubmed 23800438; review of stress at the computer, Eijckelhof 2013: PMC3828497"},
		{ID: "G12", Text: "Madsen 2018, Journal of Pain Research 11:445, neck and shoulder muscles in tension-type headache: PMC5827678"},
		{ID: "G14", Text: "NHS, sprains and strains, the first days; as Mere Park Medical Centre hands it out: merepark.nhs.uk/self-care/tag/sprain; grades of a strain: theguardian.com/lifeandstyle/2020/jan/26/how-to-take-care-of-a-pulled-muscle"},
		{ID: "G15", Text: "University Hospitals Plymouth NHS, upper gastrointestinal bleeding: plymouthhospitals.nhs.uk/display-pil/pil-upper-gi-bleeding-6415"},
		{ID: "G16", Text: "NHS, ibuprofen, serious side effects, as quoted: inkl.com and healthproblemsnews.com; black stools and iron: irishhealth.com/askdoc.html?q=1685"},
		{ID: "G17", Text: "nidirect, mental health emergency: nidirect.gov.uk/node/2219; NHS on suicidal thoughts, as quoted: zana.com/c/suicide.1440, rethink.org"},
		{ID: "G18", Text: "Mennell, Massage: Its Principles and Practice, on kneading: chestofbooks.com/health/body/massage/Massage-Its-Principles-And-Practice; Palmer, Lessons on Massage, on petrissage: chestofbooks.com/health/body/massage/Margaret-D-Palmer/Lessons-on-Massage"},
	}
}
