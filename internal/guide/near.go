package guide

import (
	"slices"
	"strings"
)

// nears returns the questions that the regions that hurt and the signs that are there
// suggest, each with how strongly: 1 for what is asked first there, 2 where the pain is
// severe, less for what comes later and where it hurts less. A clinician asks in such an order; how urgent
// an answer would be is weighed apart.
func (q *inquiry) nears() map[string]float64 {
	near := map[string]float64{}
	add := func(list string, weight float64) {
		ids := strings.Fields(list)
		for i, id := range ids {
			near[id] = max(near[id], weight*(1-float64(i)/float64(len(ids)+1)))
		}
	}
	for i := range q.f.Regions {
		r := &q.f.Regions[i]
		if r.Hurts {
			add(nearPart(r.Group), 0.5+float64(r.Score)/20)
			if r.Score >= 8 {
				add(nearSevere(r.Group), 2*(0.5+float64(r.Score)/20))
			}
			if r.Began.Known && r.Began.To >= q.f.Today-freshDays {
				add("injury-minor injury-major", 0.5)
			}
		}
		for _, s := range r.Sessions {
			if q.f.Today-s.Day <= freshDays && (r.Group == "neck" || Deep(s.Technique, s.Tool)) {
				add(nearWork(r.Group), 1.2)
			}
		}
	}
	if ageAtLeast(60).truth(q) == Yes && near["numb-saddle"] > 0 {
		add("pulsing-belly", 0.8)
	}
	for i := range q.tracks {
		if t := &q.tracks[i]; t.There || t.Gone {
			add(nearSign(t.Symptom), 1)
			if t.Symptom == "fever" {
				for j := range q.f.Regions {
					add(nearFever(q.f.Regions[j].Group), 1.5)
				}
			}
		}
	}
	if value, known := q.fact("cancer"); known && value != "no" {
		add("weak-leg unsteady tingling-leg band-pain night-pain numb-saddle", 1)
	}
	for i := range q.incidents {
		if e := &q.incidents[i]; e.Course != CourseNo && q.f.Today-dateOf(e).To <= month {
			add(nearSign(e.Symptom), 1)
			for j := range q.f.Regions {
				if r := &q.f.Regions[j]; r.Hurts && strings.HasPrefix(e.Symptom, "injury-") {
					add(nearInjury(r.Group), 2)
				}
			}
		}
	}
	return near
}

// near weighs a question by what is at hand.
func (r *relevance) near(ask *Question) float64 {
	return r.nears[ask.ID]
}

// elsewhereHurts reports whether the symptom belongs to a part of the body and no
// pain is logged there.
func (q *inquiry) elsewhereHurts(id string) bool {
	area := q.areaOf(id)
	if len(area) == 0 || slices.Contains(area, "all") || slices.Contains(area, "there") {
		return false
	}
	return !slices.ContainsFunc(q.f.Regions, func(r RegionFacts) bool { return r.Hurts && slices.Contains(area, r.Group) })
}

// nearPart are the questions that belong to pain in a part of the body, the first to
// ask first. Sources: the warning cards for the cauda equina (L4) for the low back, the
// framework on the neck (L33) and Myelopathy.org (L32), the heart and the great vessels
// between the shoulder blades (L25, L26), clots in the calf (L23); the order is design.
func nearPart(group string) string {
	switch group {
	case "neck":
		return "headache dizzy unsteady headache-sudden clumsy-hands vision-change tingling-arm weak-arm stiff-neck shock-neck swallow-trouble headache-sudden"
	case "shoulder":
		return "chest-pain jaw-arm-pain breathless shoulder-deep tingling-arm weak-arm sweaty shoulder-tip hot-joint"
	case "upper-back":
		return "chest-pain cancer breathless tearing-pain steroids band-pain unsteady breathing-pain shoulder-deep jaw-arm-pain sweaty meal-pain"
	case "mid-back":
		return "cancer unsteady band-pain steroids tummy-pain flank-pain fever breathing-pain chest-pain losing-height tearing-pain blister-rash"
	case "lower-back":
		return "numb-saddle bladder-change weak-leg bowel-change tingling-leg fever shooting-leg tummy-pain night-pain pulsing-belly"
	case "buttock":
		return "numb-saddle bladder-change weak-leg tingling-leg shooting-leg fever bowel-change walk-pain"
	case "hip":
		return "cannot-stand hot-joint fever numb-saddle tummy-pain leg-swollen"
	case "thigh", "calf":
		return "leg-swollen leg-hot long-journey faint breathless chest-pain walk-pain cold-limb weak-leg dark-urine"
	case "foot":
		return "weak-leg tingling-leg leg-swollen cold-limb hot-joint walk-pain"
	case "arm":
		return "chest-pain jaw-arm-pain weak-arm tingling-arm weak-sudden cold-limb"
	}
	return ""
}

// nearSevere are those that come first where the pain is severe.
func nearSevere(group string) string {
	switch group {
	case "upper-back", "mid-back", "shoulder":
		return "tearing-pain chest-pain breathless pain-sudden faint tummy-pain"
	case "lower-back":
		return "numb-saddle bladder-change pulsing-belly tummy-pain faint weak-leg"
	case "neck":
		return "headache-sudden stiff-neck headache dizzy fever"
	case "thigh", "calf", "foot":
		return "cold-limb leg-swollen"
	}
	return ""
}

// nearWork are those after deep work on a part of the body: what it may have hurt.
func nearWork(group string) string {
	switch group {
	case "neck", "shoulder":
		return "headache-sudden headache dizzy vision-change weak-sudden tingling-arm"
	case "thigh", "calf", "foot", "arm":
		return "dark-urine swelling-growing leg-swollen"
	}
	return "swelling-growing weak-leg tingling-leg dark-urine"
}

// nearFever are those beside a fever, where it hurts.
func nearFever(group string) string {
	switch group {
	case "neck", "shoulder":
		return "stiff-neck headache confusion rash-dark"
	case "mid-back", "lower-back":
		return "flank-pain urine-burning weak-leg infection"
	case "hip", "thigh", "calf", "foot", "arm":
		return "hot-joint hot-skin leg-hot"
	}
	return ""
}

// nearInjury are those after a fall or a blow, where it hurts.
func nearInjury(group string) string {
	switch group {
	case "buttock", "hip", "thigh", "calf", "foot":
		return "cannot-stand swelling-growing weak-leg"
	case "neck":
		return "tingling-arm weak-arm unsteady dizzy headache"
	case "upper-back", "mid-back", "lower-back":
		return "bruise-spine weak-leg spine-shape numb-saddle breathing-pain"
	}
	return ""
}

// nearSign are the questions that belong to a sign or an event.
func nearSign(id string) string {
	switch id {
	case "shooting-leg", "tingling-leg", "weak-leg":
		return "numb-saddle bladder-change bowel-change weak-leg cancer"
	case "sexual-change", "bowel-change", "bladder-change", "numb-saddle":
		return "numb-saddle bladder-change bowel-change weak-leg unsteady"
	case "tingling-arm", "weak-arm", "clumsy-hands", "shock-neck":
		return "unsteady clumsy-hands weak-arm tingling-arm bladder-change"
	case "unsteady":
		return "clumsy-hands numb-saddle bladder-change weak-leg"
	case "headache":
		return "headache-sudden vision-change stiff-neck light-hurts dizzy jaw-scalp fever vision-loss confusion"
	case "dizzy", "vision-change", "swallow-trouble":
		return "headache weak-sudden slurred-speech face-droop swallow-trouble unsteady vision-change"
	case "stiff-neck":
		return "light-hurts fever headache nausea confusion rash-dark"
	case "light-hurts":
		return "stiff-neck fever headache confusion rash-dark"
	case "fever":
		return "stiff-neck flank-pain confusion urine-burning rash-dark hot-skin hot-joint infection"
	case "flank-pain", "urine-burning":
		return "fever urine-burning flank-pain nausea"
	case "infection":
		return "fever rest-pain night-pain hot-skin"
	case "losing-height", "spine-shape", "bruise-spine", "eases-lying":
		return "injury-minor osteoporosis steroids bruise-spine losing-height"
	case "band-pain":
		return "cancer unsteady bladder-change"
	case "head-injury":
		return "headache nausea confusion vision-change blood-thinner unsteady"
	case "heart-racing":
		return "chest-pain breathless faint dizzy sweaty"
	case "throat-swelling":
		return "breathless faint"
	case "fit":
		return "confusion headache-sudden weak-sudden fever"
	case "testicle-pain":
		return "nausea flank-pain urine-burning"
	case "eye-red":
		return "vision-loss vision-change light-hurts"
	case "sweaty", "jaw-arm-pain":
		return "chest-pain sweaty breathless jaw-arm-pain tearing-pain"
	case "faint", "nausea":
		return "chest-pain tummy-pain pulsing-belly tearing-pain breathless"
	case "pain-sudden":
		return "tearing-pain chest-pain faint tummy-pain"
	case "tummy-pain":
		return "faint pulsing-belly fever tearing-pain pregnancy-trouble"
	case "pulsing-belly":
		return "tummy-pain faint pain-sudden"
	case "leg-swollen", "leg-hot", "long-journey":
		return "leg-swollen leg-hot breathless chest-pain faint breathing-pain coughing-blood"
	case "breathless", "breathing-pain", "coughing-blood":
		return "chest-pain leg-swollen leg-hot coughing-blood"
	case "night-pain", "rest-pain", "exhausted", "weight-loss":
		return "rest-pain cancer night-pain weight-loss fever spinal-injection night-sweats"
	case "burning-strip":
		return "blister-rash"
	case "morning-stiffness":
		return "jaw-scalp headache vision-loss"
	case "jaw-scalp":
		return "vision-loss headache vision-change"
	case "bp-high":
		return "chest-pain breathless vision-change headache confusion"
	case "shoulder-deep":
		return "droopy-eyelid weak-arm muscle-wasting weight-loss cough"
	}
	return ""
}
