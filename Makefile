# Six words: check (what CI runs), fix, test, samples, schema, docs.
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

schema: ## write the schema files again: read the diff against docs/record.md
	$(PYTHON) -m newsparse schema > src/newsparse/schema/transcript-1.json
	$(PYTHON) -m newsparse schema --failure > src/newsparse/schema/failure-1.json

docs: ## write the pages made from tables again, and the site to build/site
	for script in scripts/*_page.py scripts/*_table.py scripts/notebooks.py; do \
		PYTHONPATH=src $(PYTHON) $$script || exit 1; done
	$(PYTHON) -m mkdocs build --strict

.PHONY: check fix test samples schema docs
