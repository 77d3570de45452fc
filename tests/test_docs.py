"""The pages of the docs are true: what they show runs, what is made is up to date."""

import ast
import contextlib
import doctest
import importlib
import io
import json
import re
import shlex
import zipfile
from pathlib import Path

import pytest

from newsparse.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))
ELSEWHERE = {  # pages whose snippets another module of tests runs
    "archive-by-day.md": "archive/test_by_day.py",
    "archives.md": "test_cli.py",
    "inputs.md": "test_readme.py",
    "newsroom.md": "test_readme.py",
    "record.md": "test_record_page.py",
    "service.ko.md": "test_service.py",
    "service.md": "test_service.py",
    "spark.md": "test_docs.py",
    "tables.md": "export/test_joins.py",
    "time.md": "test_readme.py",
    "views.md": "test_readme.py",
}
MADE = ["fields_page", "gallery_page", "kinds_page", "notebooks"]
NOTEBOOKS = sorted(path.name for path in DOCS.glob("*.ipynb"))


def blocks(name, language):
    text = (DOCS / name).read_text("utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, flags=re.DOTALL)


def commands(name):
    lines = "\n".join(blocks(name, "sh")).splitlines()
    return [line for line in lines if line.startswith("newsparse ")]


@pytest.mark.parametrize("name", sorted(ELSEWHERE))
def test_snippets_run_elsewhere(name):
    test = (ROOT / "tests" / ELSEWHERE[name]).read_text("utf-8")
    assert name in test


@pytest.mark.filterwarnings("ignore:Glyph:UserWarning")  # no Hangul font is here
@pytest.mark.parametrize(
    "name", [n for n in PAGES if n not in ELSEWHERE and blocks(n, "python")]
)
def test_python_runs(name, monkeypatch):
    monkeypatch.chdir(ROOT)
    shown = [block for block in blocks(name, "python") if ">>>" in block]
    for block in blocks(name, "python"):
        if block not in shown:
            exec(compile(block, name, "exec"), {})
    test = doctest.DocTestParser().get_doctest("\n".join(shown), {}, name, name, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    runner.run(test)
    assert runner.summarize(verbose=False).failed == 0
    assert len(test.examples) >= 2


@pytest.mark.parametrize(
    "name", [n for n in PAGES if n not in ELSEWHERE and commands(n)]
)
def test_commands_run(name, monkeypatch, tmp_path, capsys):
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    monkeypatch.chdir(tmp_path)
    for line in commands(name):
        command, _, file = line.partition(" > ")
        assert main(shlex.split(command)[1:]) == 0, line
        shown = capsys.readouterr().out
        if file:
            Path(file).write_text(shown, encoding="utf-8")
        else:
            assert shown or "-o " in line, line


def test_the_first_commands_of_the_page_of_archives_run(monkeypatch, tmp_path, capsys):
    page = "[앵커]\n눈이 왔습니다.\n"
    monkeypatch.chdir(tmp_path)
    Path("2014").mkdir()
    Path("2014/a.txt").write_text(page, encoding="utf-8")
    with zipfile.ZipFile("old.zip", "w") as packed:
        packed.writestr("b.txt", page)
    Path("rows.csv").write_text(f'번호,본문,일자\n7,"{page}",20140502\n', "utf-8")
    for line in blocks("archives.md", "console")[0].splitlines():
        command = shlex.split(line.removeprefix("$ newsparse "))
        command += ["--workers=0", "--no-entities"] * (command[0] == "batch")
        assert main(command) == 0, line
    assert Path("news.duckdb").exists()
    (script,) = [b for b in blocks("archives.md", "python") if "workers=2" in b]
    capsys.readouterr()
    exec(script.replace("workers=2", "workers=0"), {"__name__": "__main__"})
    assert capsys.readouterr().out == "None 1\nNone 1\n"


def test_the_python_of_the_page_of_spark_is_python():
    for block in blocks("spark.md", "python"):  # test_spark.py runs the same on Spark
        assert ast.parse(block).body


def test_both_languages_show_the_same_code():
    both = [name for name in PAGES if name.replace(".md", ".ko.md") in PAGES]
    assert len(both) >= 7
    for name in both:
        korean = name.replace(".md", ".ko.md")
        for language in ("python", "sh", "console", "r"):
            first, second = (
                [re.sub("#.*", "", block) for block in blocks(page, language)]
                for page in (name, korean)
            )
            assert first == second, name


@pytest.mark.parametrize("script", MADE)
def test_made_pages_are_up_to_date(script, monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "scripts")
    monkeypatch.setattr("sys.argv", [script, "--check"])
    assert importlib.import_module(script).main() == 0, f"run: make pages ({script})"


def test_every_field_has_a_meaning_in_both_languages():
    rows = re.findall(r"^\| `.*\|$", (DOCS / "fields.md").read_text("utf-8"), re.M)
    assert len(rows) > 150
    assert [row for row in rows if "|  |" in row] == []


def test_the_gallery_holds_failures_and_nothing_else(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "scripts")
    gallery = importlib.import_module("gallery_page")
    wrong = [row for row in gallery.failures() if gallery.read(row) != row.right]
    for page in gallery.HEADS:
        rows = (DOCS / page).read_text("utf-8").partition(gallery.MARK)[2]
        assert rows.count("\n| ") == len(wrong) + 2
    assert len(wrong) >= 5


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebooks_run_from_top_to_bottom(name, monkeypatch):
    monkeypatch.chdir(DOCS)
    cells = json.loads((DOCS / name).read_text("utf-8"))["cells"]
    known, run = {}, 0
    for cell in (cell for cell in cells if cell["cell_type"] == "code"):
        shown = executed(cell["source"], known)
        outputs = [output.get("text") or text(output) for output in cell["outputs"]]
        assert shown.split() == " ".join(outputs).split(), cell["source"]
        run += 1
    assert run >= 7


def text(output):
    return output["data"]["text/plain"]


def executed(source, known):
    """Run a cell as a notebook does: its last expression shows its value."""
    body = ast.parse(source).body
    last = body.pop() if isinstance(body[-1], ast.Expr) else None
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(ast.Module(body, []), "cell", "exec"), known)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), "cell", "eval"), known)
            print("" if value is None else repr(value))
    return out.getvalue()


def test_the_citation_is_of_this_version():
    cited = (ROOT / "CITATION.cff").read_text("utf-8")
    from newsparse.version import __version__

    assert f"\nversion: {__version__}\n" in cited
    for page in ("cite.md", "cite.ko.md"):
        assert __version__ in (DOCS / page).read_text("utf-8")
