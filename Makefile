# Six words: check (what CI runs), fix, test, samples, schema, pages.
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
	for script in forms_page labels_table tables_page units_table; do \
	    PYTHONPATH=src $(PYTHON) scripts/$$script.py || exit 1; done

.PHONY: check fix test samples schema pages
