# The developer's interface. `make` alone lists what there is.

TRAITS := Hummingbird,AsyncHTTPClient
SWIFT_FILES = $(shell git ls-files 'Sources/*.swift' 'Tests/*.swift' 'Package.swift' | grep -v -e Tests/SFGenEmittersTests/Golden)
DENO := $(CURDIR)/.venv/bin/deno

.DEFAULT_GOAL := help
.PHONY: help setup build test lint format update-fixtures ready clean

help: ## List these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  %-16s %s\n", $$1, $$2 }'

setup: ## Install what the tests need and the machine lacks (Debian packages, deno from PyPI)
	./Scripts/setup.sh

build: ## Build the tool and the runtime
	swift build --traits $(TRAITS)

test: ## Run every test
	swift build --build-tests --traits $(TRAITS)
	SFGEN_DENO=$(DENO) swift test --skip-build --traits $(TRAITS)

lint: ## Check the format of every Swift file
	swift format lint --strict $(SWIFT_FILES)

format: ## Format every Swift file
	swift format --in-place $(SWIFT_FILES)

update-fixtures: ## Rewrite the expected output of fixtures and golden files, for review
	SFGEN_UPDATE_FIXTURES=1 SFGEN_DENO=$(DENO) swift test --traits $(TRAITS)

ready: lint ## What must pass before a commit
	swift build --build-tests --traits $(TRAITS) -Xswiftc -warnings-as-errors
	SFGEN_DENO=$(DENO) swift test --skip-build --traits $(TRAITS) -Xswiftc -warnings-as-errors
	./Scripts/check-linkage.sh

clean: ## Remove what builds leave behind
	rm -rf .build .venv
