# Every chore, one line each in `make help`. Works from any folder with make -C.
.DEFAULT_GOAL := help
.PHONY: help install start stop reset test check score bench screenshots lock wheel
MAKEFLAGS += --no-print-directory

PORT ?= 8000
JA ?=
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
NEW_ENOUGH = import sys; sys.exit(sys.version_info < (3, 11))
NO_PYTHON_NL = Weerklank: Python 3.11 of nieuwer is nodig; kies er een met make start PYTHON=python3.12.
NO_PYTHON_EN = Weerklank: Python 3.11 or newer is needed; choose one with make start PYTHON=python3.12.
# The first of those names that is new enough runs the install step.
INSTALL = @for python in $(PYTHON); do $$python -c '$(NEW_ENOUGH)' 2>/dev/null && exec $$python install.py $(1); done; \
  echo "$(if $(ENGLISH),$(NO_PYTHON_EN),$(NO_PYTHON_NL))" >&2; exit 1
ENGLISH := $(filter en%,$(firstword $(LC_ALL) $(LC_MESSAGES) $(LANG)))
BIN := .venv/bin
unexport PYTHONPATH PYTHONHOME

help: ## Toon deze lijst | Show this list
	@sed -nE 's/^([a-z]+):.* ## (.*) \| (.*)/  make \1\t$(if $(ENGLISH),\3,\2)/p' Makefile | expand -t 20

install: ## Zet alles in .venv en bouw wat niet in de bron staat | Install everything into .venv and build what is not committed
	$(call INSTALL)

start: install ## Start Weerklank met de voorbeeldwereld (PORT=8001 voor een andere poort) | Start Weerklank with its example world (PORT=8001 for another port)
	@$(BIN)/weerklank start --port $(PORT)

stop: ## Stop een Weerklank die in een ander venster draait | Stop a Weerklank that runs in another window
	@test ! -x $(BIN)/weerklank || $(BIN)/weerklank stop

reset: install ## Gooi de meegeleverde database weg (vraagt eerst; met JA=1 niet) | Throw the embedded database away (asks first; JA=1 does not)
	@$(BIN)/weerklank reset $(if $(filter 1 ja yes,$(JA)),--ja)

test: testing check ## Draai alle proeven, ook stijl, typen en architectuur; regelt een browser | Run every test, lint, types and architecture; arranges a browser
	@$(BIN)/python tests/chromium/arrange.py
	@WEERKLANK_BROWSER="$$(cat build/browser)" $(BIN)/python -m pytest -n 2

check: testing ## Alleen stijl, typen, architectuur en documentatie | Lint, types, architecture and docs only
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest tests/test_architecture.py tests/test_docs.py

score: install ## Toon precisie, vangst en F1 van de brievenlezer | Print precision, recall and F1 of the reader of letters
	@$(BIN)/weerklank score

bench: install ## Meet elk cijfer van docs/benchmarks.md | Measure every figure of docs/benchmarks.md
	@for figure in benchmarks/[a-z]*.py; do echo "== $$figure"; $(BIN)/python "$$figure" || exit 1; done

screenshots: testing ## Maak de beelden van docs/journey.md en README opnieuw | Make the pictures of docs/journey.md and README again
	@$(BIN)/python tests/chromium/arrange.py
	@WEERKLANK_BROWSER="$$(cat build/browser)" WEERKLANK_PICTURES=docs/beeld $(BIN)/python -m pytest tests/browser

lock: testing ## Leg de pakketten opnieuw vast, nieuwste versies, met hashes | Lock the requirements again, newest versions, with hashes
	@cd requirements && for name in runtime build test cluster model; do \
	  ../$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --upgrade --no-header --quiet $$name.in -o $$name.txt || exit 1; done

wheel: install ## Bouw de wheel in dist/ | Build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist .

.PHONY: testing
testing:
	$(call INSTALL,--test)
