# The till from a fresh clone: `make run`. Everything else is for people who change it.

PY := .venv/bin/python
TS := $(wildcard translations/*.ts)
QM := $(TS:.ts=.qm)
# English is the source: its file holds only the texts with a singular and a plural.
LUPDATE := -silent -locations none -no-obsolete -extensions py
# Two at a time is what the smallest machine we promise to work on has.
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help run test test-slow check lint types contracts house format mutants bench package lock \
  translations clean
.SUFFIXES:

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

# Stamps: made by setup, renewed when a lock changes, so that a second `make run` starts at once.
.venv/ready/run: requirements/runtime.lock requirements/web.lock installer/setup.sh
	@bash installer/setup.sh run

.venv/ready/dev: requirements/dev.lock requirements/web.lock installer/setup.sh
	@bash installer/setup.sh dev && cp -f .venv/ready/dev .venv/ready/run

translations/%.qm: translations/%.ts | .venv/ready/run
	@.venv/bin/pyside6-lrelease -silent $< -qm $@

run: .venv/ready/run $(QM)  ## start the till; without a display it plays a demo day into demo-output/
	@$(PY) -m pos_app $(ARGS)

test: .venv/ready/dev $(QM)  ## the suite, about ten minutes on two cores
	@$(PY) -m pytest -n $(WORKERS) --dist worksteal -q --ignore tests/house $(ARGS)

test-slow: .venv/ready/dev $(QM)  ## the long runs: more kills, more power cuts, more strings
	@EVERTILL_HYPOTHESIS=thorough $(PY) -m pytest -n $(WORKERS) --dist worksteal -q -m slow $(ARGS)

check: lint types contracts house  ## what CI asks of every file: lint, format, types, contracts, house rules

lint: .venv/ready/dev
	@echo "ruff"; $(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --quiet --check . || { $(PY) -m ruff format --check . | grep -i would; false; }

types: .venv/ready/dev
	@echo "mypy"; $(PY) -m mypy --no-error-summary

contracts: .venv/ready/dev
	@echo "import contracts"; out=$$(.venv/bin/lint-imports --no-logo 2>&1) || { echo "$$out"; false; }

house: .venv/ready/dev $(QM)
	@echo "house rules"; $(PY) -m pytest -n $(WORKERS) --dist worksteal -q -p no:randomly tests/house

format: .venv/ready/dev  ## put every file into the one format
	@$(PY) -m ruff check --fix-only --quiet . ; $(PY) -m ruff format .

mutants: .venv/ready/dev  ## change the rules in small ways and see that a test notices; takes long
	@rm -rf build/mutants && mkdir -p build/mutants && cp -r pos_core tests pyproject.toml build/mutants
	@cd build/mutants && EVERTILL_SHARED="$${EVERTILL_SHARED:-$(CURDIR)/../shared}" sh -c \
	  '../../$(PY) -m mutmut run $(ARGS); ../../$(PY) -m mutmut results'

bench: .venv/ready/dev $(QM)  ## one JSON line a figure; wants a quiet machine
	@$(PY) -m benchmarks $(ARGS)

package: $(QM)  ## dist/evertill (frozen app), and a .deb where dpkg-deb is
	@bash installer/package.sh

lock: .venv/ready/dev  ## pin everything again, with hashes, for Python 3.11 to 3.13
	@bash installer/lock.sh

translations: .venv/ready/dev  ## collect the texts of the source into translations/*.ts and compile them
	@.venv/bin/pyside6-lupdate $(LUPDATE) pos_app -ts translations/evertill_vi.ts translations/evertill_id.ts
	@.venv/bin/pyside6-lupdate $(LUPDATE) -pluralonly pos_app -ts translations/evertill_en.ts
	@for ts in $(TS); do .venv/bin/pyside6-lrelease -silent $$ts -qm $${ts%.ts}.qm; done
	@grep -c 'type="unfinished"' $(TS) | sed 's/:/: still to translate: /'

clean:  ## everything that can be made again, except .venv
	@rm -rf build dist demo-output mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis \
	  .import_linter_cache *.egg-info translations/*.qm
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
