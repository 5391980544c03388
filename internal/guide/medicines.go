package guide

import (
	"slices"
	"strings"
)

// medicines are what people call medicines against pain and tight muscles, as the beginnings
// of words: active substances, common brands, and the plain words. Sources of the substances:
// NHS, painkillers: nhs.uk/medicines/types-of-painkillers; NICE CKS, analgesia, mild to moderate
// pain: cks.nice.org.uk/topics/analgesia-mild-to-moderate-pain.
var medicines = []string{
	"ibuprofen", "paracetamol", "acetaminophen", "aspirin", "naproxen", "diclofenac", "ketoprofen", "dexketoprofen", "celecoxib", "etoricoxib", "mefenamic", "meloxicam", "indometacin",
	"codeine", "dihydrocodeine", "cocodamol", "codamol", "codydramol", "tramadol", "morphine", "oxycodone", "tapentadol", "tilidin", "fentanyl", "buprenorphine",
	"metamizol", "dipyrone", "novalgin", "novaminsulfon", "amitriptyline", "nortriptyline", "duloxetine", "gabapentin", "pregabalin",
	"methocarbamol", "tizanidine", "baclofen", "cyclobenzaprine", "orphenadrine", "tolperisone", "diazepam", "prednisolone", "prednisone",
	"advil", "nurofen", "motrin", "tylenol", "panadol", "calpol", "aleve", "voltaren", "voltarol", "dolormin", "arcoxia", "celebrex", "lyrica",
	"painkiller", "pain-killer", "pain-relief", "analgesic", "nsaid", "medicine", "medication", "med", "meds", "tablet", "pill", "ibu", "para",
	"schmerzmittel", "tablette", "medikament",
}

// MedicineHours is for how many hours after a medicine a change in pain may be its doing. By
// mouth, ordinary painkillers are taken every four to six hours: nhs.uk/medicines/ibuprofen-for-adults.
const MedicineHours = 6

// IsMedicine reports whether a person's word for a treatment names a medicine.
func IsMedicine(name string) bool {
	parts := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == '-' || r == '.' || r == '/' || r >= '0' && r <= '9' })
	return slices.ContainsFunc(medicines, func(medicine string) bool {
		if strings.Contains(medicine, "-") {
			return strings.Contains(strings.ToLower(name), medicine)
		}
		return slices.ContainsFunc(parts, func(part string) bool {
			return part == medicine || len(medicine) > 5 && strings.HasPrefix(part, medicine) || part == medicine+"s"
		})
	})
}
