# What a person needs to work on Rhetor. Every target ends with an error when its work fails.

SWIFT ?= swift
APT_SCORE = libicu-dev libtomlplusplus-dev libmd4c-dev libgumbo-dev libexpat1-dev libminizip-dev \
  zlib1g-dev libzstd-dev
APT_TEST = $(APT_SCORE) unicode-data git
STRICT = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib --product rhetor $(STRICT)
# The tests look inside the rooms, so they have a build of their own.
TESTS = -c release -Xswiftc -enable-testing --scratch-path .build/tests
SOURCES = Package.swift Sources Tests Plugins

.PHONY: score build test lint format clean packages-score packages-test

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
