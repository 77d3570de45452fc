"""docs/newsroom.md as it is written: its commands, one after another, in a folder."""

import re
import shlex
from pathlib import Path

import pytest

from newsparse.cli import main

ROOT = Path(__file__).parents[2]
ENGLISH, KOREAN = (ROOT / "docs" / "newsroom.md").read_text("utf-8").split("## 한국어")


@pytest.mark.parametrize("text", [ENGLISH, KOREAN], ids=["english", "korean"])
def test_the_commands_run(text, tmp_path, monkeypatch, capsys):
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    lines = "".join(blocks).splitlines()
    assert len(lines) == 5
    for line in lines:
        command, _, out = line.removeprefix("newsparse ").partition(" > ")
        assert main(shlex.split(command)) == 0, line
        shown = capsys.readouterr()
        if out:
            Path(out).write_text(shown.out, encoding="utf-8")
    assert shown.err.startswith("0 corrected, 0 right, 0 refused, ")
    written = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert written == {
        "records.jsonl",
        "sources.csv",
        "claims.csv",
        "review.csv",
        "overlay.jsonl",
        "cases.jsonl",
    }
