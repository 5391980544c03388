package guide

import "slices"

// painRules returns the rules on how logged pain has gone.
func painRules() []Rule {
	return []Rule{
		{
			ID:          worseningRule,
			Group:       "Pain-history (trend) rules",
			Suspects:    "Any cause; an earlier diagnosis needs another look",
			Question:    "Has pain been above its usual level for a while?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"there"},
			PerRegion:   true,
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    trend(TierUrgent, "any"),
					Advice:  "Contact a doctor or an urgent-care line today, and leave this area alone until you have been seen. Pain here has been far above your usual level for days, and that needs checking. If you get numb, weak, unsteady or feverish, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    anyOf(trend(TierSee, "any"), there("pain-climbing")),
					Advice:  "Book a doctor or physiotherapist within two weeks, and keep massage light here until then. Pain that stays above its usual level needs checking for its cause. If it rises further or new signs come up, contact a doctor the same day.",
				},
				{
					Urgency: Caution,
					Massage: MassageCaution,
					When:    trend(TierWatch, "any"),
					Advice:  "Go lighter and shorter here, and log this area each day for a week, then look again. The latest scores lie above your usual level. If they stay there or rise, book a doctor or physiotherapist.",
				},
			},
			Sources: []string{"L2", "L43", "L44", "L45", "L53", "design: own simulation"},
			Note:    "The scores are judged by the trend rule with its own figures. The person's own word that it has got worse for two weeks counts without any history.",
		},
		{
			ID:          severeRule,
			Group:       "Pain-history (trend) rules",
			Suspects:    "Any cause",
			Question:    "Is the pain at 7 or more most of the time?",
			Base:        Soon,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			PerRegion:   true,
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    allOf(severePersistent("any"), there("rest-pain"), otherFlag()),
					Advice:  "Contact a doctor or an urgent-care line today, and leave this area alone until you have been seen. Severe pain that neither lets up nor eases at rest, beside another warning sign, needs checking. If you get numb, weak or unsteady, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    severeFirst("any"),
					Advice:  "Book a doctor or physiotherapist within a few days, and leave this area alone until then. Pain of 7 or more on most days needs checking, and there may be better ways to ease it. If rest no longer eases it, contact a doctor the same day.",
				},
				{
					Urgency: Caution,
					Massage: MassageCaution,
					When:    severeSince("any"),
					Advice:  "Keep massage light here. Pain here has been at 7 or more on many days since DATE: if no professional has looked at it yet, that is still worth doing, and there may be better ways to ease it. If it gets worse, or rest no longer eases it, contact a doctor the same day.",
				},
				{
					Urgency: Caution,
					Massage: MassageCaution,
					When:    severeLately("any"),
					Advice:  "Keep massage light here, and log this area each day. Pain here was at 7 or more on three days of seven, above your usual level; if it stays there for more than a week, book a doctor or physiotherapist. If rest no longer eases it, contact a doctor the same day.",
				},
			},
			Sources: []string{"L2", "L49", "L50", "design: own simulation"},
			Note:    "Seven or more on three days within seven, no day at 5 or less. Urgent if it is constant at rest and any other flag is known. Soon on one day only: the first such day while no usual level is known, later once it has lasted a week; not again within half a year, nor within two weeks of such pain elsewhere, because people who live with it would otherwise be told to book on most days.",
		},
		{
			ID:          "pain-extreme",
			Group:       "Pain-history (trend) rules",
			Suspects:    "Any cause",
			Question:    "Is pain newly at 9 or 10?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"there"},
			PerRegion:   true,
			Levels: []Level{
				{
					Urgency: Urgent,
					Massage: AvoidArea,
					When:    allOf(extreme("any"), recent("rest-pain", 28)),
					Advice:  "Contact a doctor or an urgent-care line today, and leave this area alone until you have been seen. Pain this strong that no rest eases needs checking. If you get numb, weak, faint or feverish, go to emergency care now.",
				},
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    extremeFirst("any"),
					Advice:  "Book a doctor within a few days, and keep massage light here until then. Pain of 9 or 10 needs checking when it is new. If rest does not ease it, or you get numb, weak, faint or feverish, get help today.",
				},
				{
					Urgency: Caution,
					Massage: MassageCaution,
					When:    extreme("any"),
					Advice:  "Keep massage light here. Pain of 9 or 10 needs checking when it is new: speak of it at the visit that was advised before. If rest does not ease it, or you get numb, weak, faint or feverish, get help today.",
				},
			},
			Sources: []string{"L2", "design: own simulation"},
			Note:    "New means the first such score of the episode, within four weeks of its beginning or 2 or more above the median of the four weeks before it; it counts for 14 days, once in an episode. Caution where a visit was advised already, for severe pain there or for extreme pain of another region in the 12 weeks before, so that a person who lives at 8 is not told again and again.",
		},
		{
			ID:          notImprovingRule,
			Group:       "Pain-history (trend) rules",
			Suspects:    "Any cause",
			Question:    "Is the pain no better after four weeks?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"there"},
			PerRegion:   true,
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    notImprovingFirst("any"),
					Advice:  notImprovingAdvice(28),
				},
				{
					Urgency: Caution,
					Massage: MassageCaution,
					When:    notImproving("any"),
					Advice:  "Keep massage light here. This pain has not improved since DATE: if no professional has looked at it yet, that is still worth doing. If it gets worse, book a doctor or physiotherapist within two weeks.",
				},
			},
			Sources: []string{"L2", "L8", "L55", "L71", "L78", "design: own simulation"},
			Note:    "At 42 days the words get firmer, not the tier. Soon on the first such day of an episode only, and not for pain that began a year ago or earlier, unless its last four weeks are 2 points above its first two. Getting worse is for the rule on worsening.",
		},
		{
			ID:          "trend-function",
			Group:       "Pain-history (trend) rules",
			Suspects:    "Any cause",
			Question:    "Has pain stopped work, sleep or daily tasks for a week?",
			Base:        Soon,
			BaseMassage: MassageCaution,
			Area:        []string{"there"},
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: MassageCaution,
					When:    there("function-loss"),
					Advice:  "Book a doctor or physiotherapist within a few days, and keep massage light here until then. Pain that stops your work, sleep or daily tasks for a week needs checking.",
				},
			},
			Sources: []string{"L2"},
			Note:    "The week is part of the question.",
		},
		{
			ID:          "trend-after-session",
			Group:       "Pain-history (trend) rules",
			Suspects:    "Wrong dose or wrong treatment",
			Question:    "Was pain higher after massage than before, in two of the last three sessions?",
			Base:        Caution,
			BaseMassage: AvoidArea,
			Area:        []string{"there"},
			PerRegion:   true,
			Levels: []Level{
				{
					Urgency: Soon,
					Massage: AvoidArea,
					When:    worseAfter("any", 14),
					Advice:  "Book a doctor or physiotherapist within two weeks, and leave this area alone until then. Pain here has gone up after massage for two weeks now, so the massage itself may be part of the trouble.",
				},
				{
					Urgency: Caution,
					Massage: AvoidArea,
					When:    worseAfter("any", 0),
					Advice:  "Leave this area alone for a few days, and pause this technique here. Pain went up after two of the last three sessions with it. Then try a lighter one, and look again after the next session.",
				},
			},
			Sources: []string{"design: own rule", "L43", "L53"},
			Note:    "The technique is paused in that region. Sessions of one side are counted with those of that side. Soon when it was so 14 days ago and still is.",
		},
		{
			ID:          "trend-spike-only",
			Group:       "Pain-history (trend) rules",
			Suspects:    "Ordinary ups and downs",
			Question:    "Did pain jump for a day or two, or flare for up to a week, and settle?",
			Base:        NoUrgency,
			BaseMassage: MassageOK,
			Sources:     []string{"L53", "L54"},
			Note:        "Never fires: it states that a spike of up to two days, or a flare of up to a week that settles, is no alarm.",
		},
	}
}

const (
	worseningRule    = "trend-worsening"
	severeRule       = "trend-severe-persistent"
	notImprovingRule = "trend-not-improving"
)

// AnnouncedAgain returns a finding of what is announced once as it is when pain got
// worse after a professional had looked.
func AnnouncedAgain(f Finding) Finding {
	rule, _ := RuleOf(f.Rule)
	i := slices.IndexFunc(rule.Levels, func(l Level) bool { return l.Urgency == Soon })
	f.Level, f.Urgency, f.Massage = i, Soon, rule.Levels[i].Massage
	f.Advice = "Book a doctor or physiotherapist within two weeks, and leave this area alone until then. Pain here is worse than when a professional last looked at it."
	if f.Massage == MassageCaution {
		f.Advice = "Book a doctor or physiotherapist within two weeks, and keep massage light here until then. Pain here is worse than when a professional last looked at it."
	}
	return f
}

// firmerAfter is the number of days without improvement after which the advice
// of trend-not-improving gets firmer; its urgency stays.
const firmerAfter = 42

// notImprovingAdvice returns what trend-not-improving says so many days after
// the first log of the episode.
func notImprovingAdvice(days int) string {
	if days >= firmerAfter {
		return "Book a doctor or physiotherapist within one week; do not put it off again. Keep massage light here until then. In six weeks or more this pain has eased by less than 2 points and less than a third, and going on as before has not changed that, so it needs checking what keeps it going."
	}
	return "Book a doctor or physiotherapist within two weeks, and keep massage light here until then. In four weeks this pain has eased by less than 2 points and less than a third, so it needs checking what keeps it going."
}
