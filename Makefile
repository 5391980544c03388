# What CI runs, and what you run before you stop: make check.

export CGO_ENABLED = 0

GOFUMPT     = go run mvdan.cc/gofumpt@v0.12.0
STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.8.2

# Flags for go test, and how long each fuzz target runs.
TESTFLAGS ?=
FUZZTIME  ?= 10s

.PHONY: build check format lint test bench fuzz clean

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
	$(STATICCHECK) ./...

# The arrows between packages and the pair of modernc.org/sqlite and
# modernc.org/libc are tests as well, in arrows_test.go and pins_test.go.
test:
	go test $(TESTFLAGS) ./...

bench:
	go test -run '^$$' -bench . -benchmem ./...

# go test fuzzes one target at a time.
fuzz:
	@set -e; for file in $$(grep -l '^func Fuzz' $$(find . -name '*_test.go')); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' $$file); do \
			echo "$$target in $$(dirname $$file)"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) $$(dirname $$file); \
		done; \
	done

clean:
	rm -f backlog
	go clean -testcache
