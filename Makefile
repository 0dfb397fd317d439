# make serve   the page on http://127.0.0.1:8080
# make test    everything that has to hold
# make dist    the static site in dist/, for any host and any folder
# make npm     the engine as an npm package in target/npm/, tested in Node and in Chromium
#
# Each installs what is missing first: into .tools/ and node_modules, Chromium from the system's packages.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := serve
.PHONY: serve test dist npm

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

npm:
	@.ci/tools rust npm tests/npm chromium
	@.ci/npm
