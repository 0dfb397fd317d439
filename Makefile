# make serve   the page on http://127.0.0.1:8080
# make test    everything that has to hold
# make dist    the static site in dist/, for any host and any folder
# make bench   how fast it is: engine, page, and other tools beside it (a quarter of an hour on a quiet machine)
# make npm     the engine as an npm package in target/npm/, tested in Node and in Chromium
# make audit   licences, origins and known faults of all dependencies
# make fuzz    a minute of coverage-guided tries each at the engine, the file readers and the link
# make pipe    the command line as a pipe of PySpark's, in local mode (Python and Java 17 or later)
# make lighthouse   Lighthouse's scores of the built page, and a cold load over 10 Mbit/s and 40 ms
#
# Each installs what is missing first: into .tools/ and node_modules, Chromium from the system's packages.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := serve
.PHONY: serve test dist bench npm audit fuzz pipe lighthouse

export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/tests/browser/node_modules/.bin:$(PATH)

serve:
	@.ci/tools rust npm
	trunk serve --offline --release

dist:
	@.ci/tools rust npm
	trunk build --offline --release

test:
	@.ci/tools rust npm chromium
	@.ci/test

bench: dist
	@.ci/tools chromium tests/bench
	@node tests/bench/run.mjs

npm:
	@.ci/tools rust npm tests/npm chromium
	@.ci/npm

audit:
	@.ci/tools audit
	@.ci/audit

fuzz:
	@.ci/tools fuzz
	@.ci/fuzz

pipe:
	@.ci/tools spark
	cargo build --quiet --release
	.tools/spark/bin/python tests/pipe/spark.py target/release/crosscheck tests/labelled/open.jsonl

lighthouse:
	@.ci/tools rust npm tests/lighthouse chromium
	trunk build --offline --release
	node tests/lighthouse/score.mjs
	node tests/lighthouse/cold.mjs
