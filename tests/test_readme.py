"""Every command and every snippet of the README runs."""

import doctest
import re
import shlex
import shutil
from pathlib import Path

import pytest

from newsparse.cli import main

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.ko.md"]
PAGES = {  # with their least examples
    "README.md": 10,
    "README.ko.md": 10,
    "docs/inputs.md": 10,
    "docs/views.md": 4,
    "docs/newsroom.md": 12,
    "docs/time.md": 10,
}


def blocks(readme, language):
    text = (ROOT / readme).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


@pytest.mark.parametrize("readme", PAGES)
def test_snippets_run(readme, monkeypatch):
    monkeypatch.chdir(ROOT)
    source = "\n".join(blocks(readme, "python"))
    test = doctest.DocTestParser().get_doctest(source, {}, readme, readme, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(test)
    assert len(test.examples) >= PAGES[readme]
    assert runner.summarize(verbose=False).failed == 0


@pytest.mark.parametrize("readme", [*READMES, "docs/views.md"])
def test_commands_run(readme, monkeypatch, capsys, tmp_path):
    """In a folder of their own; each prints something or leaves a file."""
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    monkeypatch.chdir(tmp_path)
    lines = "\n".join(blocks(readme, "sh")).splitlines()
    commands = [
        shlex.split(line, comments=True)[1:]
        for line in lines
        if line.startswith("newsparse ")
    ]
    assert len(commands) >= 6
    for command in commands:
        before = set(tmp_path.iterdir())
        assert main(command) == 0, command
        shown = capsys.readouterr().out
        assert shown or set(tmp_path.iterdir()) > before, command
        if command == ["parse", "samples/g1"]:
            assert len(shown.splitlines()) == len(
                list(Path("samples/g1").glob("*.txt"))
            )


def test_ci_runs_the_two_commands_of_the_readme():
    commands = [
        line for line in blocks("README.md", "sh")[0:2] for line in line.splitlines()
    ]
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert all(command in script for command in commands)


@pytest.mark.parametrize("readme", READMES)
def test_links_lead_somewhere(readme):
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / readme).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
