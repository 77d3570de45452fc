# Four words: check (what CI runs), fix, test, samples.
PYTHON ?= .venv/bin/python

check: ## lint, types, tests
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -m pytest

fix: ## format and mend what can be mended
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

test: ## the tests alone
	$(PYTHON) -m pytest

samples: ## write the golden records again: read the diff
	PYTHONPATH=src $(PYTHON) scripts/samples.py

.PHONY: check fix test samples
