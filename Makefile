# What CI runs, and what you run before you stop: make check.

export CGO_ENABLED = 0

GOFUMPT     = go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2

# Flags for go test, and how long each fuzz target runs.
TESTFLAGS ?=
FUZZTIME  ?= 10s

.PHONY: build check quick format lint test bench fuzz licenses reference pictures litestream goreleaser manual release snapshot torture clean

build:
	go build -trimpath -ldflags "-s -w" -o backlog ./cmd/backlog

check: format lint test

format:
	@unformatted=$$($(GOFUMPT) -l .) && test -z "$$unformatted" || \
		{ echo "not formatted; run $(GOFUMPT) -w on:"; echo "$$unformatted"; exit 1; }

lint:
	go mod tidy -diff
	go build ./...
	go vet ./...
	for system in windows darwin freebsd; do GOOS=$$system go vet ./... || exit 1; done
	$(STATICCHECK) ./...

# The arrows between packages and the pair of modernc.org/sqlite and
# modernc.org/libc are tests as well, in arrows_test.go and pins_test.go. No test
# depends on how busy the machine is.
test:
	go test $(TESTFLAGS) ./...

# Half a minute, for while you work: what is quick in every package, and the main stories.
quick:
	go vet . ./cmd/backlog ./internal/...
	go test -short $(TESTFLAGS) . ./internal/...
	go test -short $(TESTFLAGS) -run 'TestScripts/(log|edit|undo|check|list|trends|today|last|mistyped)$$|TestReadme|TestDocumentedReference|TestEveryCommandIsTested' ./cmd/backlog

# docs/performance.md: the program, the sqlite3 shell and timewarrior in turn, in some minutes
# on a machine that does nothing else; with BENCH=-million a million sessions as well, in some
# ten minutes more. Then the benchmarks of single packages.
BENCH ?=
bench:
	go test -count=1 -timeout 180m -v -run '^TestPerformance$$' ./torture -performance docs/performance.md $(BENCH)
	go test -run '^$$' -bench . -benchmem ./...

# go test fuzzes one target at a time.
fuzz:
	@set -e; for file in $$(grep -l '^func Fuzz' $$(find . -name '*_test.go')); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$file); do \
			echo "$$target in $$(dirname $$file)"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$(dirname $$file); \
		done; \
	done

# docs/reference.md, from the help of every command.
reference:
	go test -count=1 -run TestDocumentedReference ./cmd/backlog -update

# The screens of docs/pictures, from a real terminal, of the sample diary.
pictures:
	go test -count=1 -run TestPictures ./cmd/backlog -update

# What is in the program of others: docs/licenses.md, which a test keeps current.
licenses:
	go test -count=1 -run TestLicenses . -update

# The program that docs/litestream.sh runs beside ours, put where Go puts programs.
# It brings every cloud's library along: ten minutes on two cores, the first time.
litestream:
	go install github.com/benbjohnson/litestream/cmd/litestream@v0.5.18

# The program that makes the archives and packages of a release, from .goreleaser.yaml. As
# large as Litestream. It is pinned to the newest version whose parts can all be had.
goreleaser:
	go install -ldflags "-s -w" github.com/goreleaser/goreleaser/v2@v2.16.0

# What the packages carry besides the program: man pages and completions, in build/.
manual:
	rm -rf build/man build/completions
	go test -count=1 -run '^TestManual$$' ./cmd/backlog -manual $(CURDIR)/build

# A release of the tag that is checked out, in dist/, with the notes that CHANGELOG.md has.
release:
	mkdir -p build && .ci/notes "$$(git describe --tags --exact-match | sed 's/^v//')" > build/notes.md
	goreleaser release --clean --skip=publish --release-notes=build/notes.md

# The same without a tag, to try it.
snapshot:
	goreleaser release --clean --snapshot

# Pulls the plug, seeds faults, makes a release twice and installs it: the figures of
# docs/reliability.md, in some hours. As root it fills a disk and a bare Debian of its own;
# with what .ci/run installs, debootstrap and make goreleaser nothing is skipped. The race
# detector needs a C compiler.
LINES ?= 10000000
torture:
	go test -count=1 -timeout 120m -v ./torture -full -lines=$$(($(LINES) * 95 / 100))
	go test -count=1 -timeout 60m -v -run TestManySettings ./cmd/backlog -lines=$$(($(LINES) * 5 / 100))
	go test -count=1 -timeout 60m -v -run 'TestMachinesConverge|TestEveryColumn|TestMergeTakesNoBallast' ./internal/sessions -rapid.checks=1000
	BACKLOG_LONG=1 go test -count=1 -run TestWhatIsOfferedIsAccepted ./internal/line
	CGO_ENABLED=1 go test -race -p 1 -count=1 -timeout 120m ./...
	$(MAKE) fuzz FUZZTIME=60s

clean:
	rm -f backlog
	go clean -testcache
