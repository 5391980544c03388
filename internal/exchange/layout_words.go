package exchange

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"backlog/internal/guide"
)

// monthNames are the months in the languages that programs write them in, without accents. The
// first language in which a word begins the name of one month alone decides.
var monthNames = [][12]string{
	{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"},
	{"januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"},
	{"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"},
	{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	{"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"},
	{"janeiro", "fevereiro", "marco", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"},
	{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"},
	{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"},
	{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "desember"},
	{"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "wrzesnia", "pazdziernika", "listopada", "grudnia"},
	{"styczen", "luty", "marzec", "kwiecien", "maj", "czerwiec", "lipiec", "sierpien", "wrzesien", "pazdziernik", "listopad", "grudzien"},
	{"ledna", "unora", "brezna", "dubna", "kvetna", "cervna", "cervence", "srpna", "zari", "rijna", "listopadu", "prosince"},
	{"leden", "unor", "brezen", "duben", "kveten", "cerven", "cervenec", "srpen", "zari", "rijen", "listopad", "prosinec"},
	{"tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesakuu", "heinakuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"},
	{"ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik"},
	{"januar", "februar", "marcius", "aprilis", "majus", "junius", "julius", "augusztus", "szeptember", "oktober", "november", "december"},
	{"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie"},
	{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"},
	{"январь", "февраль", "март", "апрель", "маи", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"},
	{"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"},
	{"ιανουαριου", "φεβρουαριου", "μαρτιου", "απριλιου", "μαιου", "ιουνιου", "ιουλιου", "αυγουστου", "σεπτεμβριου", "οκτωβριου", "νοεμβριου", "δεκεμβριου"},
}

// monthOf returns the month of a name or its beginning, 0 if it is none.
func monthOf(name string) int {
	name = plainLetters(name)
	switch name { // short names that begin no long one, and one that begins two
	case "mrz", "mrt":
		return 3
	case "cvn":
		return 6
	case "cvc":
		return 7
	case "jui":
		return 0
	}
	if len([]rune(name)) < 3 {
		return 0
	}
	for _, names := range monthNames {
		found := 0
		for i, full := range names {
			switch {
			case full == name:
				return i + 1
			case strings.HasPrefix(full, name) && found == 0:
				found = i + 1
			case strings.HasPrefix(full, name):
				found = -1
			}
		}
		if found > 0 {
			return found
		}
	}
	return 0
}

// plainLetters returns a word in lower case and without accents.
func plainLetters(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "ı", "i")
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}

// fold returns a word as the words of a map are compared: in small letters and with single spaces,
// however its letters are composed.
func fold(word string) string {
	return strings.Join(strings.Fields(strings.ToLower(norm.NFKC.String(word))), " ")
}

// sideWords are the words for a side that programs write.
var sideWords = sync.OnceValue(func() map[string]guide.Side {
	return map[string]guide.Side{
		"left": guide.Left, "l": guide.Left, "lt": guide.Left, "links": guide.Left, "li": guide.Left, "gauche": guide.Left, "izquierda": guide.Left, "izquierdo": guide.Left, "sinistra": guide.Left, "sinistro": guide.Left, "esquerda": guide.Left, "esquerdo": guide.Left,
		"linke": guide.Left, "linker": guide.Left, "linkes": guide.Left, "linkerkant": guide.Left, "vänster": guide.Left, "venstre": guide.Left, "lewy": guide.Left, "lewa": guide.Left,
		"right": guide.Right, "r": guide.Right, "rt": guide.Right, "rechts": guide.Right, "re": guide.Right, "droite": guide.Right, "droit": guide.Right, "derecha": guide.Right, "derecho": guide.Right, "destra": guide.Right, "destro": guide.Right, "direita": guide.Right, "direito": guide.Right,
		"rechte": guide.Right, "rechter": guide.Right, "rechtes": guide.Right, "höger": guide.Right, "højre": guide.Right, "høyre": guide.Right, "prawy": guide.Right, "prawa": guide.Right,
		"both": guide.Both, "bilateral": guide.Both, "beide": guide.Both, "beidseitig": guide.Both, "beidseits": guide.Both, "beids": guide.Both, "ambos": guide.Both, "ambas": guide.Both, "entrambi": guide.Both, "deux": guide.Both,
	}
})

// cutSideWord takes a word for a side out of a folded name: left buttock, buttock (l), buttock.l.
// Of two sides ok is false.
func cutSideWord(name string) (rest string, side guide.Side, ok bool) {
	words := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("().,_/:-", r) })
	var others []string
	for _, word := range words {
		s, isSide := sideWords()[word]
		switch {
		case !isSide:
			others = append(others, word)
		case side != guide.NoSide && side != s:
			return name, guide.NoSide, false
		default:
			side = s
		}
	}
	switch {
	case len(others) == 1 && side != guide.NoSide && (others[0] == "sides" || others[0] == "side" || others[0] == "seite" || others[0] == "seiten"):
		return "", side, true
	case side == guide.NoSide:
		return name, side, true
	}
	return strings.Join(slicesWithout(others, "sides", "and", "und"), " "), side, true
}

// slicesWithout returns a list without some words.
func slicesWithout(list []string, drop ...string) []string {
	var kept []string
	for _, word := range list {
		wanted := true
		for _, d := range drop {
			wanted = wanted && word != d
		}
		if wanted {
			kept = append(kept, word)
		}
	}
	return kept
}
