# What a person needs to work on Rhetor. Every target ends with an error when its work fails.

SWIFT ?= swift
APT_SCORE = libicu-dev libtomlplusplus-dev libmd4c-dev libgumbo-dev libexpat1-dev libminizip-dev \
  zlib1g-dev libzstd-dev
APT_TEST = $(APT_SCORE) unicode-data git
STRICT = --explicit-target-dependency-import-check error
RELEASE_FLAGS = -c release --static-swift-stdlib $(STRICT)
RELEASE = $(RELEASE_FLAGS) --product rhetor
# The program carries every library that Debian has in a static form: see Package.swift.
export RHETOR_CARRIES_LIBRARIES = 1
# The tests look inside the rooms, so they have a build of their own.
TESTS = -c release -Xswiftc -enable-testing --scratch-path .build/tests
SOURCES = Package.swift Sources Tests Plugins Fuzz/Package.swift Fuzz/FuzzIntake
# The room that reads files, with every access to memory watched.
FUZZER = $(SWIFT) build --package-path Fuzz -c release -Xswiftc -enable-testing \
  -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address,fuzzer-no-link
SECONDS_EACH ?= 600

.PHONY: score build test accuracy fuzz lint format clean packages-score packages-test

## score: read the articles in seeds/ and print the report
score: build
	@"$$($(SWIFT) build $(RELEASE) --show-bin-path)/rhetor" score seeds

## build: the command, as it is given to users
build: packages-score
	@$(SWIFT) build $(RELEASE) 1>&2

## test: everything, optimised as users get it: the examples of all lexicons run many times over
test: packages-test
	$(SWIFT) build $(TESTS) --build-tests $(STRICT)
	$(SWIFT) test $(TESTS) --skip-build

## fuzz: try for ten minutes each to break the readers of files; new inputs gather in .build/fuzz
fuzz: packages-score
	$(FUZZER)
	@for door in text markdown html docx odt zip jsonl csv packed; do \
	  mkdir -p .build/fuzz/$$door; \
	  SWIFT_BACKTRACE=enable=no RHETOR_FUZZ=$$door "$$($(FUZZER) --show-bin-path)/FuzzIntake" \
	    -max_total_time=$(SECONDS_EACH) -timeout=20 -rss_limit_mb=3000 -max_len=4096 \
	    -artifact_prefix=.build/fuzz/$$door- .build/fuzz/$$door Fixtures/fuzz/$$door || exit 1; \
	done

## accuracy: measure everything and write Documentation/Accuracy.md; the corpora are looked for in
## RHETOR_CORPORA, else in ../shared/corpora
accuracy: packages-score
	@$(SWIFT) build $(RELEASE_FLAGS) --product WriteAccuracy 1>&2
	@"$$($(SWIFT) build $(RELEASE_FLAGS) --show-bin-path)/WriteAccuracy" .

## lint: whether the sources have the form that `make format` gives them
lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

## format: give the sources their form
format:
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

## clean: remove everything that was built
clean:
	rm -rf .build

packages-score: PACKAGES = $(APT_SCORE)
packages-test: PACKAGES = $(APT_TEST)
packages-score packages-test:
	@.ci/packages $(PACKAGES)

.PHONY: bench
## bench: measure against bare ICU and other tools (takes minutes); writes Benchmarks/results/
bench: build
	$(SWIFT) build -c release --package-path Benchmarks
	python3 -m venv Benchmarks/.venv
	Benchmarks/.venv/bin/pip install -q -r Benchmarks/requirements.txt
	cd Benchmarks && python3 bench.py --stages "$$($(SWIFT) build -c release --show-bin-path)/Stages"
