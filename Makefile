# Seven words: check (what CI runs), fix, test, samples, schema, pages, site.
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

samples: ## write the golden records and the tables of labels and units: read the diff
	PYTHONPATH=src $(PYTHON) scripts/samples.py
	PYTHONPATH=src $(PYTHON) scripts/labels_table.py
	PYTHONPATH=src $(PYTHON) scripts/units_table.py

schema: ## write the schema files again: read the diff against docs/record.md
	$(PYTHON) -m newsparse schema > src/newsparse/schema/transcript-1.json
	$(PYTHON) -m newsparse schema --failure > src/newsparse/schema/failure-1.json

pages: ## write the pages of docs/ that are made of tables again
	for script in scripts/*_page.py scripts/*_table.py scripts/notebooks.py; do \
	    PYTHONPATH=src $(PYTHON) $$script || exit 1; done

site: ## make the site of docs/ in build/site
	$(PYTHON) -m mkdocs build --strict

.PHONY: check fix test samples schema pages site
