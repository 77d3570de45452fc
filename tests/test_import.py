"""`import newsparse` stays light: what is heavy comes on first use."""

import subprocess
import sys

import pytest

HEAVY = ("babel", "holidays", "kiwipiepy", "numpy", "pandas", "pyarrow", "tqdm")


@pytest.mark.parametrize("module", ["newsparse", "newsparse.cli"])
def test_nothing_heavy_is_imported(module):
    code = f"import sys; sys.path[:0] = {sys.path}; import {module}\n"
    code += f"print(sorted(set({HEAVY}) & set(sys.modules)))"
    command = [sys.executable, "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "[]"
