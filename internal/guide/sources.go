package guide

// Sources returns what the rules, the contraindications and the doses rest on,
// by number. Many pages were read in a copy or in part; the
// text says so. Besides these, a source may be a text that stands for itself:
// "K: …" is professional knowledge that was not looked up, "design: …" a choice
// of this project.
func Sources() []Source {
	return []Source{
		{"L1", "NHS, back pain: when to call 999 and when an urgent line; copy at sheffieldachespains-staging.preflight.site/conditions/back-pain/what-is-back-pain"},
		{"L2", "NHS, back pain: when to see a GP; copies at bridgestreetsurgery.co.uk/health-information/4205-2/back-pain, belmonthillsurgery.co.uk/back-pain, bridgwaterbayhealth.nhs.uk/back-pain"},
		{"L3", "BMJ Best Practice, suspected cauda equina syndrome: bestpractice-bmj-com.bibliotheek.ehb.be/topics/en-gb/3000164/diagnosis-approach; news on the GIRFT pathway: barcankirby.co.uk/new-cauda-equina-syndrome-pathway"},
		{"L4", "Warning cards for cauda equina syndrome (Greenhalgh, Mercer, Finucane, Selfe): nuffieldhealth.com/conditions/cauda-equina-syndrome-patient-information; backes.org.uk/cauda-equina-warning-signs; royalfree.nhs.uk; torbayandsouthdevon.nhs.uk"},
		{"L5", "Norfolk and Waveney community health, advice on back pain: norfolkandwaveneycommunityhealth.nhs.uk ... got-back-pain"},
		{"L6", "Downie 2013, BMJ 347:f7095, abstract, red flags for malignancy and fracture: researchers.mq.edu.au/en/publications/red-flags-to-screen-for-malignancy-and-fracture-in-patients-with--2; pubmed 25257627"},
		{"L6b", "Summary of red flags for spinal fracture and malignancy, with prevalences: hcplive.com/view/finding-red-flags-for-spinal-fracture-malignancy-in-low-back-pain"},
		{"L7", "Henschke 2009, Arthritis and Rheumatism, red flags in 1,172 people in primary care: pubmed.ncbi.nlm.nih.gov/19790051"},
		{"L8", "Henschke 2013, Cochrane CD008686, red flags for malignancy: cochrane.org/CD008686; pmc.ncbi.nlm.nih.gov/articles/PMC10631455; medscape 779987"},
		{"L9", "Verhagen 2016, European Spine Journal, red flags in guidelines: link.springer.com/article/10.1007/s00586-016-4684-0; introduction at mijn.bsl.nl"},
		{"L10", "Premkumar 2018, red flags in 9,940 people, part of the abstract: painscience.com/bibliography.php?premku18"},
		{"L11", "Finucane 2020, JOSPT, IFOMPT framework on red flags; its decision tables were not read: researchers.mq.edu.au; eurekalert.org/news-releases/904355; physio-network.com"},
		{"L12", "NICE NG65, spondyloarthritis: nice.org.uk/guidance/ng65/chapter/recommendations; bjgp.org/content/68/672/346; rightdecisions.scot.nhs.uk"},
		{"L13", "NICE NG234, spinal metastases, opening page; summary in BMJ 2008;337:a2538"},
		{"L14", "Chartered Society of Physiotherapy, back pain after cancer: csp.org.uk/innovations/patients-presenting-back-pain-and-history-cancer"},
		{"L15", "NICE NG127, suspected neurological conditions, summary: nursing-notebook.com ID=x20190519193725527126"},
		{"L16", "NHS Lothian RefHelp, serious conditions of the lumbar spine: apps.nhslothian.scot/refhelp ... serious-lumbar-spine-conditions-red-flags"},
		{"L17", "Yusuf 2019, BMC Musculoskeletal Disorders, red flags of spinal infection: bmcmusculoskeletdisord.biomedcentral.com/articles/10.1186/s12891-019-2949-6"},
		{"L18", "Spinal infection in an emergency department, American Journal of Emergency Medicine 2019: ajemjournal.com/article/S0735-67571930336-5"},
		{"L19", "Gloucestershire G-care, red flags: g-care.glos.nhs.uk/pathway/75/resource/3"},
		{"L20", "AHCPR, table of red flags: ncbi.nlm.nih.gov/books/NBK52120/table/A34364"},
		{"L21", "Dionne 2019, Musculoskeletal Science and Practice, accuracy of cauda equina signs: discovery.researcher.life; litmetric.com/detail/31132655"},
		{"L22", "Series of 334 referrals for suspected cauda equina syndrome, abstract: discovery.researcher.life, topic unilateral-leg-pain"},
		{"L23", "NHS advice on deep vein thrombosis, as quoted: britbrief.co.uk ... nhs-call-111-if-you-spot-this-symptom-in-one-leg; clincalcpro.com/explainers/what-is-a-dvt"},
		{"L24", "NHS, pulmonary embolism; copy at bearwoodroadsurgery.co.uk ... pulmonary-embolism/symptoms"},
		{"L25", "NHS, heart attack campaign; copies at childdynamix.co.uk/?p=6700, clincalcpro.com/explainers/what-is-a-heart-attack"},
		{"L26", "HSE Ireland, symptoms of aortic dissection: www2.hse.ie/conditions/aortic-dissection/symptoms-of-aortic-dissection"},
		{"L27", "NHS, abdominal aortic aneurysm; copies at healthunlocked.com/tag/abdominal-aortic-aneurysm, zana.com"},
		{"L28", "NHS, polymyalgia rheumatica and giant cell arteritis; copies at api-bridge.azurewebsites.net ... polymyalgia-rheumatica, clearchemist.co.uk"},
		{"L29", "NHS, shingles; copy at mypharmacy.co.uk/product/shingles"},
		{"L30", "Signs of a kidney infection, secondary source: mypatientadvice.co.uk ... what-symptoms-suggest-a-kidney-infection"},
		{"L31", "Blood pressure of 180/120, Mayo and AHA texts; copies at sharepoint.stelizabeth.com, newsgroove.co.uk"},
		{"L32", "Myelopathy.org, symptoms and diagnosis: myelopathy.org/symptoms; British Journal of General Practice PMC5737310"},
		{"L33", "IFOMPT framework on the neck, records of it: atlas.org; physio-pedia International_Framework_for_Examination_of_the_Cervical_Region"},
		{"L34", "Two torn neck arteries after home massage devices: Sulkowski 2022, westjem.com; Shariff 2023, Cureus PMC9815484"},
		{"L35", "Chen 2021, Physical Therapy, rhabdomyolysis after a massage gun: unboundmedicine.com citation 33156927; details from a blog, weloverunning.blogspot.com"},
		{"L36", "Emboli around massage of a leg: old.scielo.br/j/ijcs/a/nhjFfkYyKNCrFVbCDPdWLsp; Sutham 2020, 10.1186/s12884-020-02924-w; Lim 2009 and Behera 2018 by way of painscience.com; ijcmph.com 13666"},
		{"L37", "Sun 2015, bleeding into a buttock after massage: painscience.com/bibliography.php?sun15; the same with blood thinners: casereports.bmj.com 12/8/e230282"},
		{"L38", "Ernst 2003, Rheumatology, harm from massage, in copies; Yin 2014, eCAM 480956"},
		{"L39", "Bartsch 2021, Journal of Clinical Medicine 10:5360, Delphi survey on contraindications to foam rolling: ouci.dntb.gov.ua/en/works/4aRdMPQl; db-thueringen.de"},
		{"L40", "Therabody, precautions; its contraindications were seen in part only: therabody.com/us/en-us/precautions-and-contraindictions.html"},
		{"L41", "Lists of massage practices, of low quality and in agreement: excitingspas.com/side-effects.html, ascensionselfcare.com, spencermassage.com, cynthialombardi.abmp.com, the-magical-hands.com"},
		{"L42", "NHS, sprains and strains; copies at drpharmacy.uk ... sprains-and-strains, thechorleyclinic.org.uk; 72 hours: lorrainecarrollphysio.com.au"},
		{"L43", "Farrar 2001, Pain, what change of a 0-10 score matters: pubmed 11690728"},
		{"L44", "Childs 2005, Spine, change of a 0-10 score in low back pain: pubmed 15928561"},
		{"L45", "Ostelo 2008, Spine, consensus on change in low back pain, abstract: paperexplained.cn"},
		{"L46", "Salaffi 2004, change of a 0-10 score in arthritis: pubmed 15207508"},
		{"L47", "Change that matters by starting score, back pain: thieme-connect.de 10.1055/a-1304-3677"},
		{"L48", "Suzuki 2020, PLOS ONE, change in chronic low back pain: PMC7053735"},
		{"L49", "Boonstra 2016, bands of pain severity: frontiersin.org 10.3389/fpsyg.2016.01466"},
		{"L49b", "Boonstra 2016, table 3: PMC5043012/table/T3"},
		{"L50", "Bands of pain severity in community adults, Journal of Pain 2006: pubmed 16414555"},
		{"L51", "Krebs 2009, Journal of General Internal Medicine, the PEG scale: link.springer.com/article/10.1007/s11606-009-0981-1"},
		{"L51b", "Scoring of the PEG scale, low quality: achawaqat.com/research/scales/peg"},
		{"L52", "Reed 2024, Journal of Pain, change of the PEG that matters: PMC10859144"},
		{"L53", "Page 2022, Journal of Pain, abstract, swings of pain within a week: cobiss.net; ouci.dntb.gov.ua/en/works/4y3Ly2g9"},
		{"L53b", "Journal of Pain 2021, days needed to measure swings of pain: S1526-5900(21)00357-6"},
		{"L54", "Costa 2019, Journal of Pain, what a flare is: kiroviden.dk; core.ac.uk/works/55100352"},
		{"L55", "Menezes Costa 2012, CMAJ, the course of low back pain: cmaj.ca/content/184/11/E613"},
		{"L55b", "CMAJ update of 2024, as reported by ausdoc.com.au"},
		{"L55c", "Pengel 2003, BMJ 327:323, the course of low back pain"},
		{"L56", "Henschke 2008, BMJ, recovery from low back pain: PMC2483884"},
		{"L57", "Acute, subacute and chronic, as defined by: gpcpd.heiw.wales; neurosurgerywiki; aboutdiseases.50r.in"},
		{"L59", "Review of how foam rolling was done in studies, 2019: content.sciendo.com bhk 11/1 p36"},
		{"L59b", "Review of foam rolling over weeks: PMC8998857"},
		{"L59c", "Couture 2015, short foam rolling of the hamstrings: benthamopen.com TOORTHJ-9-450"},
		{"L60", "Grabow 2018, Journal of Strength and Conditioning Research, pressure of rolling: journals.lww.com; summary at mendcolorado.com"},
		{"L61", "Wilke 2018, holding still against rolling: PMC6358529"},
		{"L62", "Meta-analysis of pressing and holding a spot, 2022: PMC9434898"},
		{"L63", "Chan 2015, ball massage of neck and upper back: pubmed 25642077"},
		{"L64", "Cheatham 2020, hardness of the ball: PMC7052706"},
		{"L65", "Sherman 2014, Annals of Family Medicine, dose of neck massage: annfammed.org/content/12/2/112"},
		{"L66", "Furlan 2015, Cochrane CD001929.pub3, massage for low back pain; title and references only"},
		{"L67", "NICE NG59, recommendation 1.2.7, as quoted: blog.fht.org.uk; pallantmedical.org.uk"},
		{"L67b", "KNGF 2021, Dutch physiotherapists on massage: kngf.nl"},
		{"L68", "Reviews of massage guns: Sams 2023, PMC10069390; Ferreira 2023, PMC10532323"},
		{"L69", "Cambron 2007, discomfort after massage: painscience.com"},
		{"L70", "Delayed muscle soreness, low quality: physiotullamore.com/blog/doms; fishballcc.medium.com"},
		{"L71", "University of Sheffield health service, low back pain: sheffield.ac.uk/health-service/conditions/low-back-pain"},
		{"L73", "Fracture of a vertebra, pages for patients: altru.org, restorehealthptg.com"},
		{"L74", "Spinal infection, case reports: Kawahigashi 2022, AJCR 936058; Lopez-Rivera 2017, journalmc.org 2870; orthopedicreviews 32243"},
		{"L75", "Definitions of red flags after Henschke, 2014: markgibsonphysio.com"},
		{"L76", "Tumour at the top of the lung, case reports: PMC3604467; amjcaserep 926643; hkcfp.org.hk 2025; appn.org.uk"},
		{"L77", "Aneurysm as back pain, case reports: Mechelli 2008, JOSPT, scribd 281895725; casereportsinternational 100050Z06"},
		{"L78", "When to look again at back pain: gizmo.ai deck 16980628, low quality; PMC6251828 table 2"},
		{"K", "professional knowledge, not looked up"},
		{"seed", "the article that this project grew from, Where to Massage for Back Pain and How to Do It"},
	}
}

// SourceText returns the text of the source with that id. A text that stands
// for itself, "K: …" or "design: …", is returned as it is.
func SourceText(id string) string {
	for _, s := range Sources() {
		if s.ID == id {
			return s.Text
		}
	}
	return id
}
