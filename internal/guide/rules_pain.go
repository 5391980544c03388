package guide

import (
	"cmp"
	"slices"
)

// painRules returns the rules on how logged pain has gone.
func painRules() []Rule {
	return []Rule{{
		ID: worseningRule, Group: "Pain-history (trend) rules",
		Suspects: "Any cause; an earlier diagnosis needs another look", Title: "pain is getting worse",
		Question: "Has pain been above its usual level for a while?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: trend(TierUrgent, "any"),
			Advice: Advice{Why: "Pain here has been far above your usual level for days, and that needs checking.", Worse: "If numbness or weakness comes on or gets worse, or you get unsteady or feverish, go to an emergency department now."},
			Tailor: changeLast,
		}, {
			Urgency: Soon, Massage: MassageCaution, When: anyOf(trend(TierSee, "any"), there("pain-climbing")),
			Advice: Advice{Do: bookEither, Why: "Pain that stays above its usual level needs checking for its cause.", Worse: "If it rises further or new signs come up, contact a doctor the same day."},
			Tailor: changeFirst,
		}, {
			Urgency: Caution, Massage: MassageCaution, When: trend(TierWatch, "any"),
			Advice: Advice{Do: "Log this area each day for a week, then look again.", Massage: "Go lighter and shorter here.", Why: "The latest scores are above your usual level.", Worse: "If they stay there or rise, book a doctor or physiotherapist."},
			Tailor: changeFirst,
		}},
		Sources: []string{"L2", "L43", "L44", "L45", "L53", "design: own simulation"},
		Note:    "The scores are judged by the trend rule with its own figures. The person's own word that it has got worse for two weeks counts without any history.",
	}, {
		ID: severeRule, Group: "Pain-history (trend) rules",
		Suspects: "Any cause", Title: "pain at 7 or more most of the time",
		Question: "Is the pain at 7 or more most of the time?",
		Base:     Soon, BaseMassage: AvoidArea, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea,
			When:   allOf(severePersistent("any"), there("rest-pain"), otherFlag()),
			Advice: Advice{Why: "Severe pain that neither lets up nor eases at rest, beside another warning sign, needs checking.", Worse: numbWeakUnsteady},
		}, {
			Urgency: Soon, Massage: AvoidArea, When: severeFirst("any"),
			Advice: Advice{Do: bookEitherSoon, Why: "Pain of 7 or more on most days needs checking, and there may be better ways to ease it.", Worse: "If rest no longer eases it, contact a doctor the same day."},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: severeSince("any"),
			Advice: Advice{Why: "Pain here has been at 7 or more on many days, and there may be better ways to ease it.", Worse: "If it gets worse, or rest no longer eases it, contact a doctor the same day."},
			Tailor: func(a *Advice, _ *Finding, r *RegionFacts) {
				if r != nil {
					a.Why = "Pain here has been at 7 or more on many days since " + r.SevereSince.Text() + ", and there may be better ways to ease it."
				}
			},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: severeLately("any"),
			Advice: Advice{Do: "Log this area each day. If it stays at 7 or more for over a week, book a doctor or physiotherapist.", Why: "Pain here was at 7 or more on three days of seven, above your usual level.", Worse: "If rest no longer eases it, contact a doctor the same day."},
		}},
		Sources: []string{"L2", "L49", "L50", "design: own simulation"},
		Note:    "Seven or more on three days within seven, no day at 5 or less. Urgent if it is constant at rest and any other flag is known. Soon on one day only: the first such day while no usual level is known, later once it has lasted a week and no day of the last seven was at 6 or less; not again within a year, nor within a year of severe or extreme pain elsewhere that was announced and that nobody has looked at, because people who live with it would otherwise be told to book on most days.",
	}, {
		ID: extremeRule, Group: "Pain-history (trend) rules",
		Suspects: "Any cause", Title: "pain newly at 9 or 10",
		Question: "Is pain newly at 9 or 10?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Urgent, Massage: AvoidArea, When: allOf(extreme("any"), recent("rest-pain", 28)),
			Advice: Advice{Why: "Pain this strong that no rest eases needs checking.", Worse: "If numbness or weakness comes on or gets worse, or you get faint or feverish, go to an emergency department now."},
		}, {
			Urgency: Soon, Massage: MassageCaution, When: extremeFirst("any"),
			Advice: Advice{Why: "Pain of 9 or 10 needs checking when it is new.", Worse: extremeWorse},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: extreme("any"),
			Advice: Advice{Do: "Log this area each day for a week; if pain is at 9 or 10 again on another day, book a doctor.", Why: "Pain of 9 or 10 needs checking when it is new or comes back.", Worse: extremeWorse},
			Tailor: saidBefore,
		}},
		Sources: []string{"L2", "design: own simulation"},
		Note:    "New means that it had not let up by the last score of its day, and lay 2 points above every other score of the episode within a year but the highest, or was as high at the end of another day within a week, and not the next one; or that it was the first score of all. In many people pain shoots up for some hours and settles. Soon for 14 days, once an episode and year, and again once pain had gone; days without a log do not end an episode here. Caution for other such scores 2 or more above the usual level, and where a visit was advised in the year before, for severe or extreme pain here or elsewhere, and nobody has looked since: then it says when.",
	}, {
		ID: "pain-climbs", Group: "Pain-history (trend) rules",
		Suspects: "Any cause", Title: "pain has climbed for weeks",
		Question: "Has pain climbed steadily for weeks?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: climbs("any"),
			Advice: Advice{Do: bookEitherSoon, Why: "Pain that climbs over weeks needs checking.", Worse: "If it climbs further, no rest eases it, or you get numb, weak or feverish, contact a doctor the same day."},
		}},
		Sources: []string{"S8", "seed", "design: own simulation"},
		Note:    "For the first six weeks, in which no usual level is known yet: five logged days over ten days or more, nearly each above those before it (Kendall's tau 0.8), 3 points or more from the median of the first three to that of the last three, and 5 or more at the end. Of a diary with four logged days, each must be above the one before, by 5 points in all, over 14 days or more. It counts for 14 days. Afterwards the worsening rule compares with the usual level; of somebody who logs every three days or less often it adds up too little in weeks, so ten or more such logs over four to nine weeks count here as well, nearly each above those before it (tau 0.8), 4 points or more from the median of the first three to that of the last three, and 5 or more at the end.",
	}, {
		ID: notImprovingRule, Group: "Pain-history (trend) rules",
		Suspects: "Any cause", Title: "no better after four weeks",
		Question: "Is the pain no better after four weeks?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: notImprovingFirst("any"),
			Advice: Advice{Do: bookEither, Why: "In four weeks this pain has eased by less than 2 points and less than a third, so what keeps it going needs checking."},
			Tailor: func(a *Advice, _ *Finding, r *RegionFacts) {
				if r != nil && r.NotImprovingFor >= firmerAfter {
					*a = firmer(*a)
				}
			},
		}, {
			Urgency: Caution, Massage: MassageCaution, When: notImproving("any"),
			Advice: Advice{Why: "This pain has not improved in four weeks or more.", Worse: "If it gets worse, book a doctor or physiotherapist within two weeks."},
			Tailor: func(a *Advice, _ *Finding, r *RegionFacts) {
				if r != nil {
					a.Why = "By " + r.NotImprovingSince.Text() + " this pain had not improved for four weeks."
				}
			},
		}},
		Sources: []string{"L2", "L8", "L49", "L55", "L71", "L78", "design: own simulation; mild pain asks for nobody"},
		Note:    "At 42 days the words get firmer, not the tier. Soon on the first such day of an episode only, where the median of the last two weeks is above 3: mild pain that stays is caution, and not for pain that began a year ago or earlier, unless its last four weeks are 2 points above its first two. Getting worse is for the rule on worsening.",
	}, {
		ID: "trend-function", Group: "Pain-history (trend) rules",
		Suspects: "Any cause", Title: "pain stops work, sleep or daily tasks",
		Question: "Has pain stopped work, sleep or daily tasks for a week?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"there"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution, When: there("function-loss"),
			Advice: Advice{Do: bookEitherSoon, Why: "Pain that stops your work, sleep or daily tasks for a week needs checking."},
		}},
		Sources: []string{"L2"},
		Note:    "The week is part of the question.",
	}, {
		ID: "lasts-for-weeks", Group: "Pain-history (trend) rules",
		Suspects: "Various causes", Title: "a sign that has stayed for weeks",
		Question: "Has it stayed for weeks: a cough, or sweats at night for three, exhaustion for six, a headache, dizziness, sickness or pain in the side for two, a leg that shoots for six, or pain that only lying down eases for one?",
		Base:     Soon, BaseMassage: MassageCaution, Area: []string{"all"},
		Levels: []Level{{
			Urgency: Soon, Massage: MassageCaution,
			When: anyOf(
				lasting("cough", 21), lasting("night-sweats", 21), lasting("exhausted", 42),
				lasting("headache", 14), lasting("dizzy", 14), lasting("nausea", 14), lasting("flank-pain", 14),
				lasting("shooting-leg", 42), lasting("eases-lying", 7),
			),
			Advice: Advice{Do: bookInTwoWeeks, Why: "This has stayed for weeks, and what keeps it going needs checking.", Worse: "If it gets worse, or another new sign comes up, contact a doctor the same day."},
		}},
		Sources: []string{"S7", "S13", "G13", "S16", "G1", "design: two weeks for a headache, dizziness, sickness and pain in the side; six weeks for a leg that shoots and for exhaustion; one week for pain that only lying down eases"},
		Note:    "Each of these signs is caution by itself, and its advice says to book a doctor if it stays. What has not changed for a year is caution again.",
	}, {
		ID: "trend-after-session", Group: "Pain-history (trend) rules",
		Suspects: "Wrong dose or wrong treatment", Title: "pain higher after massage than before",
		Question: "Was pain higher after massage than before, in two of the last three sessions?",
		Base:     Caution, BaseMassage: AvoidArea, Area: []string{"there"}, PerRegion: true,
		Levels: []Level{{
			Urgency: Soon, Massage: AvoidArea, When: worseAfter("any", 14),
			Advice: Advice{Do: bookEither, Why: "Pain here has gone up after massage for two weeks now, so the massage itself may be part of the trouble."},
		}, {
			Urgency: Caution, Massage: AvoidArea, When: worseAfter("any", 0),
			Advice: Advice{Do: "Look again after the next session.", Massage: "Leave this area alone for a few days, then try a lighter technique here.", Why: "Pain went up after two of the last three sessions with this technique."},
		}},
		Sources: []string{"design: own rule", "L43", "L53"},
		Note:    "The technique is paused in that region. Sessions of one side are counted with those of that side. Soon when it was so 14 days ago and still is.",
	}, {
		ID: "trend-spike-only", Group: "Pain-history (trend) rules",
		Suspects: "Ordinary ups and downs", Title: "pain jumped for some days, and settled",
		Question: "Did pain jump for a day or two, or flare for up to a week, and settle?",
		Base:     NoUrgency, BaseMassage: MassageOK,
		Sources: []string{"L53", "L54"},
		Note:    "Never fires: it states that a spike of up to two days, or a flare of up to a week that settles, is no alarm.",
	}}
}

const (
	worseningRule    = "trend-worsening"
	severeRule       = "trend-severe-persistent"
	notImprovingRule = "trend-not-improving"
	extremeRule      = "pain-extreme"
)

const extremeWorse = "If rest does not ease it, if numbness or weakness comes on or gets worse, or if you get faint or feverish, get help today."

// saidBefore says of pain of 9 or 10 when a visit for it was advised, if one was.
func saidBefore(a *Advice, f *Finding, r *RegionFacts) {
	if r == nil {
		return
	}
	if said := cmp.Or(r.ExtremeVisit, r.ExtremeDay); said != 0 {
		f.Visit = said
		a.Do = "A visit was advised on " + said.Text() + ". If nobody has looked at this since, book a doctor."
	}
}

// StrongPain reports whether a rule is about severe or extreme pain, for which one visit is advised.
func StrongPain(rule string) bool { return rule == severeRule || rule == extremeRule }

// AnnouncedAgain returns a finding of what is announced once as it is when pain got
// worse after a professional had looked.
func AnnouncedAgain(f Finding) Finding {
	rule, _ := RuleOf(f.Rule)
	n := slices.IndexFunc(rule.Levels, func(l Level) bool { return l.Urgency == Soon })
	f = f.Lowered(Soon, rule.Levels[n].Massage, "Pain here is worse than when a professional last looked at it.")
	f.Level, f.Advice.Do = n, rule.Levels[n].Advice.Do
	return f
}

// firmerAfter is the number of days without improvement after which the advice
// of trend-not-improving gets firmer; its urgency stays.
const firmerAfter = 42

// firmer returns the advice on pain that has not improved for so long.
func firmer(a Advice) Advice {
	a.Do = "Book a doctor or physiotherapist within one week."
	a.Why = "In six weeks or more this pain has eased by less than 2 points and less than a third, and going on as before has not changed that."
	return a
}

// changeLast adds a change of how pain is logged to why a worsening is urgent.
func changeLast(a *Advice, _ *Finding, r *RegionFacts) {
	if r != nil && r.Change != "" {
		a.Why += " " + r.Change
	}
}

// changeFirst names a change of how pain is logged ahead of why a worsening is a finding.
func changeFirst(a *Advice, f *Finding, r *RegionFacts) {
	if r == nil || r.Change == "" {
		return
	}
	change := r.Change + " That alone can move the scores"
	if r.TrendHeld {
		change += ", so this is shown as something to watch for two weeks at most"
	}
	f.HabitChange = change + "."
	a.Why = f.HabitChange + " " + a.Why
}
