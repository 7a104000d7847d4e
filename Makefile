# All that one does with a checkout. `make help` lists it; SwiftPM does the building.

PREFIX = /usr/local
# Where `make run` looks for articles.
ARTICLES = seeds

SHELL = /bin/sh
.DELETE_ON_ERROR:
.PHONY: help run build test check format record screenshots measure model evaluate gazetteer bench bench-finder bench-comparison bench-parsing fuzz install uninstall clean

PROGRAM = .build/release/broadsheet
SOURCES := $(shell find Sources Package.swift)
SWIFT_FILES = Sources Tests Package.swift
# An import that Package.swift does not declare is an error: the layers depend on it.
CHECKED = --explicit-target-dependency-import-check error

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

run: build ## build and open the sample articles (ARTICLES=folder for others)
	@$(PROGRAM) $(ARTICLES)

build: $(PROGRAM) ## build the program, after installing what that takes

# The Swift runtime goes into the program, so that it runs where no toolchain is. SwiftPM does not
# touch a program that came out the same; make would then start it again and again.
$(PROGRAM): $(SOURCES)
	@Scripts/setup build
	swift build -c release --static-swift-stdlib --product broadsheet
	@touch $(PROGRAM)

# What failed, and how it ended, out of thousands of lines.
FAILURES = grep -A 20 -E '^✘|recorded an issue|error:|Fatal|Crash' .build/tests.log | grep -vE '^(◇|✔)' \
  | head -200; tail -1 .build/tests.log; echo "make check: the whole report is .build/tests.log"

test: ## install what testing takes, then check
	@Scripts/setup test
	@$(MAKE) --no-print-directory check

check: ## format, warnings, imports between layers, all tests
	swift format lint --strict --parallel --configuration .swift-format --recursive $(SWIFT_FILES)
	swift build --build-tests $(CHECKED)
	@echo "testing takes five to fifteen minutes"
	@swift test --skip-build --disable-xctest > .build/tests.log 2>&1 \
	  && tail -1 .build/tests.log || { $(FAILURES); exit 1; }

format: ## lay out all Swift files as the check wants them
	swift format --in-place --parallel --configuration .swift-format --recursive $(SWIFT_FILES)

record: ## write the expected screens anew; read what changed before you commit
	@Scripts/setup test
	swift build --build-tests $(CHECKED)
	BROADSHEET_RECORD=1 swift test --skip-build --disable-xctest
	@git status --short -- Tests

screenshots: build ## draw the README's pictures
	@Scripts/setup screenshots
	Scripts/screenshots.py

measure: build ## first frame, key to frame, memory, on ARTICLES
	@Scripts/measure.py $(ARTICLES)

# The folder with annotated text that Models/names/README.md describes; the project holds none of it.
TRAINING =
TRAINER = .build/release/names-trainer
MATERIALS = $(if $(TRAINING),--training $(TRAINING) --sentences .build/sentences.txt)

model: ## train the name recogniser (TRAINING=folder with annotated text)
	@[ -n "$(TRAINING)" ] || { echo "make model: say TRAINING=folder, see Models/names/README.md"; exit 2; }
	@Scripts/setup build
	swift build -c release --product names-trainer
	gunzip -c $(TRAINING)/voa_unlabelled.txt.gz > .build/sentences.txt
	$(TRAINER) train $(MATERIALS)

evaluate: ## score the name recogniser on documents that were held out (TRAINING=folder for all of them)
	@Scripts/setup build
	swift build -c release --product names-trainer
	@[ -z "$(TRAINING)" ] || gunzip -c $(TRAINING)/voa_unlabelled.txt.gz > .build/sentences.txt
	@$(TRAINER) evaluate $(MATERIALS)

gazetteer: ## build the list of known names from package registries; then `make model`
	Scripts/gazetteer.py

# Where `make bench-parsing` finds files; it writes some itself where there are none.
BENCH = .build/bench
NEWS = $(BENCH)/texts $(BENCH)/pages

bench-parsing: ## how fast files become articles (NEWS="folder …" for others)
	@Scripts/setup build
	swift build -c release --product parsing-bench
	@mkdir -p $(BENCH)
	@[ -e $(BENCH)/texts ] || .build/release/parsing-bench make $(BENCH)/texts
	@[ -e $(BENCH)/pages ] || .build/release/parsing-bench make $(BENCH)/pages --html --count 3000
	@for folder in $(NEWS); do echo "$$folder: $$(.build/release/parsing-bench $$folder)"; done

# What `make bench` indexes, and what it asks; it draws queries from the corpus where none are given.
CORPUS = $(BENCH)/texts
QUERIES =

bench: ## indexing and queries, beside tantivy and SQLite (CORPUS=folder or .jsonl, QUERIES=file)
	@Scripts/setup build
	swift build -c release --product broadsheet-bench
	@mkdir -p $(BENCH)
	@[ "$(CORPUS)" != "$(BENCH)/texts" ] || [ -e $(BENCH)/texts ] || { \
	  swift build -c release --product parsing-bench && .build/release/parsing-bench make $(BENCH)/texts; }
	@Scripts/bench.py .build/release/broadsheet-bench $(CORPUS) $(QUERIES)

# One headline a line; without a file the first lines of the texts that `make bench` makes.
HEADLINES =

bench-finder: ## how soon a headline is found by its letters among a million (HEADLINES=file)
	@Scripts/setup build
	swift build -c release --product finder-bench
	@mkdir -p $(BENCH)
	@[ -n "$(HEADLINES)" ] || [ -e $(BENCH)/texts ] || { \
	  swift build -c release --product parsing-bench && .build/release/parsing-bench make $(BENCH)/texts; }
	@[ -n "$(HEADLINES)" ] || find $(BENCH)/texts -type f -exec head -qn 1 {} + > $(BENCH)/headlines
	@.build/release/finder-bench $(or $(HEADLINES),$(BENCH)/headlines)

bench-comparison: ## how soon two articles stand side by side (NEWS="folder …" for others)
	@Scripts/setup build
	swift build -c release --product comparison-bench
	@mkdir -p $(BENCH)
	@[ -e $(BENCH)/texts ] || { \
	  swift build -c release --product parsing-bench && .build/release/parsing-bench make $(BENCH)/texts; }
	@.build/release/comparison-bench $(firstword $(NEWS))

# In seconds. What breaks a reader is kept beside the tests, which read it from then on.
FUZZ = 60
CRASHES = Tests/DocumentsTests/Crashes

fuzz: ## throw invented bytes at every format for a minute (FUZZ=seconds)
	@Scripts/setup build
	BROADSHEET_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product Fuzzing --sanitize fuzzer
	@mkdir -p .build/fuzz/found
	@SWIFT_BACKTRACE=enable=no .build/fuzz/release/Fuzzing -max_total_time=$(FUZZ) -timeout=10 \
	  -rss_limit_mb=4096 -artifact_prefix=$(CRASHES)/ -print_final_stats=1 -verbosity=0 \
	  .build/fuzz/found Tests/DocumentsTests/Fixtures $(CRASHES)

BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL = $(SHARE)/man/man1/broadsheet.1
BASH_COMPLETION = $(SHARE)/bash-completion/completions/broadsheet
ZSH_COMPLETION = $(SHARE)/zsh/site-functions/_broadsheet
FISH_COMPLETION = $(SHARE)/fish/vendor_completions.d/broadsheet.fish
# Half of the program is symbols, which nobody reads who did not build it.
STRIP := $(shell command -v strip > /dev/null && echo -s)
TEXTS = $(MANUAL) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

install: $(PROGRAM) ## put program, benchmark, manual and completions under PREFIX=/usr/local (or DESTDIR)
	install -d $(BIN) $(dir $(TEXTS))
	swift build -c release --product broadsheet-bench
	install $(STRIP) -m 755 $(PROGRAM) $(BIN)/broadsheet
	install $(STRIP) -m 755 $(PROGRAM)-bench $(BIN)/broadsheet-bench
	$(PROGRAM) --print-manual > $(MANUAL)
	$(PROGRAM) --generate-completion-script bash > $(BASH_COMPLETION)
	$(PROGRAM) --generate-completion-script zsh > $(ZSH_COMPLETION)
	$(PROGRAM) --generate-completion-script fish > $(FISH_COMPLETION)
	chmod 644 $(TEXTS)

uninstall: ## remove what install put there
	rm -f $(BIN)/broadsheet $(BIN)/broadsheet-bench $(TEXTS)

clean: ## remove what was built
	rm -rf .build
