//go:build linux

package torture

// What docs/performance.md says beside the figures. The shares are of instructions, as
// callgrind counts them at 10,000 sessions.

const performanceHead = `# How fast it is

Made by ` + "`make bench`" + `, which runs the program, Debian's sqlite3 shell and timewarrior in turn, so that all of
them meet the same machine, and checks that each did its work. The ratios are of medians: they change less
with the machine than times do. Instructions are counted by callgrind, on one processor; a test fails
when ` + "`--version`, `log` or `trends`" + ` take a tenth more of them than in
` + "`torture/testdata/instructions.txt`" + `. The sample has sessions in five regions, four a day.

The shell does less: its insert writes one entry and one row of a journal, as durable, and judges nothing;
its GROUP BY sums up weeks from one plain table, without the rule on worsening and without slopes.

`

const (
	whyStart = "the Go runtime and what packages do before main take three quarters; the largest part by memory is the cache of tablewriter, which is filled at once " +
		"(0.4 ms, 650 KiB): newer versions all do so and have no setting against it, and 1.0.9, which does not, aligns no column to the right"
	whyLog = "reading the sessions of the last 800 days takes three tenths of it, in a SQLite that was translated to Go; making sure that these days give the worsening rule the state that the whole diary would give, " +
		"with the search for a change of habit that came later than the figure before, a fifth; judging with the entry and without it a fifth; opening the file twice, with its schema, to know the regions of the diary and to write, a sixth. " +
		"Nothing of a verdict is stored, so all of it is computed for every entry"
	whyTrends = "reading every session takes half of it, in a SQLite that was translated to Go: each row is handed to the program, while the shell sums it up where it is. " +
		"The rule on worsening and what lasts, which are run over every logged day of each region and which the shell does not have, take a quarter"
	whyMemory = "the folded diary has 10 bytes a session, and some 250 for each logged day of each region, most of them the state of the worsening rule; the collector may use three times that; a log reads two years of a long diary, and SQLite's " +
		"code alone takes some 10 MiB of the program's file"
	whyBare    = "the first page judges as check does, and adds what helps in each region, the episodes and the sums of the last weeks"
	whyList    = "of the entries only the latest rows are read, whatever the size of the diary; most of the time goes to the answer above them, for which the last 800 days are read and judged, as for a log"
	whyImport  = "each row becomes an entry with two indexes and a row of the journal with its JSON, its checksum and an index, in a SQLite that was translated to Go and takes two to three times as long as the shell's; 50 rows go into one statement, without which the lists of the checks are made anew for each row; the file is read twice, and the copy of the day is written and checked as well. A bundle of FHIR is held in memory while it is read"
	whyKeep    = "the journal and the entries are compared 5,000 at a time; most of the memory is the program itself and what the collector leaves lying about"
	whyHistory = "the diary is judged as it was after every entry and at the end of every day, with a bar on a terminal and a line every ten seconds elsewhere. Twice as many days take twice the instructions, as a test counts; " +
		"of a million sessions there are ten times as many a day, and of each day 24 are looked at"
	whyFirst = "the answer is printed first; then the copy of the day is written, read back and checked, in proportion to the file"
)
