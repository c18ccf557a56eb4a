# The only entry points anyone needs. What each one does stands in the script it calls.

.DEFAULT_GOAL := help
.PHONY: help run test bench lint fmt gen setup

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 14

run: ## install what is missing, build, open the console
	@scripts/setup.sh run && scripts/run.sh $(ARGS)

test: ## install what is missing, run every test
	@scripts/setup.sh test && scripts/test.sh

bench: ## release build, measured against other programs; writes target/bench/results.json
	@scripts/setup.sh test && scripts/bench.sh

lint: ## formatting, clippy, Biome, TypeScript, bindings, supply chain
	@scripts/setup.sh run && scripts/lint.sh

fmt: ## format everything
	@cargo fmt --all && npm --prefix ui run --silent format

gen: ## renew what is made from other files: TypeScript bindings, the types of the console's words
	@scripts/setup.sh run && scripts/bindings.sh write && npm --prefix ui run --silent words

setup: ## only install what is missing, for running and testing
	@scripts/setup.sh test
