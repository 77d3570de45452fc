"""The pages of the documentation that are made of tables are up to date."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("forms_page", "labels_table", "tables_page", "units_table")


@pytest.mark.parametrize("script", PAGES)
def test_a_page_made_of_tables_is_up_to_date(script):
    command = [sys.executable, str(ROOT / "scripts" / f"{script}.py"), "--check"]
    environment = {"PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=environment, check=False)
    assert done.returncode == 0, "run: make pages"
