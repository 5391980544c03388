package guide

import "slices"

// Rules returns every red-flag rule, in the order of the table. Urgency and
// massage are two answers: a level may ask for one without the other.
func Rules() []Rule {
	return filled(slices.Concat(
		caudaRules(),
		cordRules(),
		nerveRules(),
		fractureRules(),
		infectionRules(),
		cancerRules(),
		inflammatoryRules(),
		vascularRules(),
		harmRules(),
		pregnancyRules(),
		painRules(),
		signRules(),
	))
}
