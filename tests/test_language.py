"""The command in Korean: every text has its Korean, and programs see no difference."""

import ast
import re
from pathlib import Path

import pytest

import newsparse
from newsparse.cli import _parser, main
from newsparse.cli.language import _messages, fill, in_korean, language_of
from newsparse.cli.logs import Meter, in_words
from newsparse.cli.parsing import actions, columns, parsers, wrapped
from newsparse.errors import no_extra
from newsparse.export.forms import FORMS

HOUSE = Path(newsparse.__file__).parent
HANGUL = re.compile("[가-힣]")
RAISED = {"ReadError", "UsageError", "OutletError", "ArgumentTypeError", "Broken"}
REASONS = {"reason", "message", "lacks", "said", "words"}  # names that hold a reason
SKIPPED = {"{}: {}", "{}: {} {}", "{}: line {} {}", "{}: pip install {}"}


def test_every_help_text_has_its_korean():
    texts = []
    for parser in parsers(_parser()):
        lists = (parser.epilog or "").splitlines()
        texts += [parser.description, *(line.split("  ")[-1] for line in lists)]
        texts += [group.title for group in parser._action_groups]
        texts += [action.help for action in actions(parser)]
    found = [text for text in texts if text]
    assert len(found) > 80
    assert [text for text in found if not HANGUL.search(in_korean(text))] == []


def templates(path):
    """What a module says when something is wrong, `{}` for what differs."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", None))
            if name in RAISED:
                yield from map(template, node.args)
            yield from (template(k.value) for k in node.keywords if k.arg == "message")
        elif isinstance(node, ast.Assign) and named(node) & REASONS:
            yield template(node.value)


def named(node):
    return {getattr(target, "id", None) for target in node.targets}


def template(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            getattr(part, "value", "{}") if isinstance(part, ast.Constant) else "{}"
            for part in node.values
        )
    return None


def test_every_reason_has_its_korean():
    rooms = ("archive", "cli", "errors.py", "outlets", "review")
    files = [p for room in rooms for p in [HOUSE / room, *(HOUSE / room).rglob("*.py")]]
    files.remove(HOUSE / "archive" / "verify.py")  # prints its faults for programs
    found = {t for p in files if p.suffix == ".py" for t in templates(p) if t}
    said = {t for t in found if " " in t and t not in SKIPPED}
    assert len(said) > 45
    assert [t for t in said if not (in_full(t) or in_part(t))] == []


def in_full(said):
    return HANGUL.search(in_korean(said.replace("{}", "7")))


def in_part(said):
    """Tell whether a row holds what is said as a part of a longer message."""
    pieces = [piece.strip(" :,;") for piece in said.split("{}")]
    rows = [english.replace("{…}", "{}") for english, _ in _messages()]
    return any(all(piece in row for piece in pieces) for row in rows)


def test_the_forms_and_the_packages_that_lack_have_their_korean():
    reasons = [str(no_extra(f"for {what}", "near")) for what in ("DuckDB", ".zst")]
    for text in [*reasons, *(form.meaning for form in FORMS.values())]:
        assert HANGUL.search(in_korean(text)), text


def test_a_row_keeps_what_differs():
    for english, korean in _messages():
        held = len(re.findall(r"\{…?\}", english))
        numbers = re.findall(r"\{(\d*)\}", korean)
        plain = [number for number in numbers if not number]
        assert len(plain) in (0, held if plain else 0), english
        if not plain:
            assert {int(number) for number in numbers} <= set(range(held)), english
        assert "\t" not in korean


@pytest.mark.parametrize(
    ("english", "korean"),
    [
        (
            "newsparse: a: b.txt: is larger than 8 bytes",
            "newsparse: a: b.txt: 8바이트보다 큽니다",
        ),
        (
            "1 row (3) has no text in column '본문'; columns: id, 글; nearest: 글",
            "글이 없는 행 1개(3), 열: '본문'. 있는 열: id, 글. 가장 비슷한 열: 글",
        ),
        ("for .zst: pip install zstandard", ".zst를 다루려면: pip install zstandard"),
        ("뉴스.txt", "뉴스.txt"),
        ("", ""),
        (
            "newsparse: run failed or done: is empty",
            "newsparse: run failed or done: 비어 있습니다",
        ),
        ("something new {braces} %s", "something new {braces} %s"),
        ("exit status:\n\nthe folder", "종료 코드:\n\n폴더"),
    ],
)
def test_messages(english, korean):
    assert in_korean(english) == korean


@pytest.mark.parametrize(
    "name", ["a: " * 5000, "\n" * 5000, "a and b; " * 2000, "{}" * 99]
)
def test_no_name_is_too_long_or_odd(name):
    assert in_korean(name) == name
    assert in_korean(f"newsparse: {name[:9]}: is empty").startswith("newsparse: ")


def test_a_template_fits_or_not():
    assert fill("took over {} s", "took over 3 s") == ["3"]
    assert fill("took over {} s", "took over s") is None
    assert fill("{} and {}; {}", "a and b") is None
    assert fill("{} failed", "a: b failed") is None
    assert fill("done", "done") == []


@pytest.mark.parametrize(
    ("environ", "korean"),
    [
        ({"NEWSPARSE_LANG": "ko"}, True),
        ({"NEWSPARSE_LANG": "en", "LANG": "ko_KR.UTF-8"}, False),
        ({"NEWSPARSE_LANG": "", "LANG": "ko_KR.UTF-8"}, True),
        ({"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, False),
        ({"LC_MESSAGES": "ko_KR", "LANG": "en_US.UTF-8"}, True),
        ({"LANG": "de_DE.UTF-8"}, False),
    ],
)
def test_the_locale_decides(environ, korean):
    assert (language_of(environ) is in_korean) == korean


@pytest.mark.parametrize("command", ["", "parse", "batch", "export", "apply"])
def test_help_in_korean_keeps_within_the_terminal(command, monkeypatch, capsys):
    monkeypatch.setenv("NEWSPARSE_LANG", "ko")
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*command.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("사용법: newsparse")
    assert "\n옵션:\n" in shown
    listed = shown.partition("\n옵션:\n")[2]  # a usage is wrapped by argparse alone
    assert max(map(columns, listed.splitlines())) <= 80


def test_wrong_usage_in_korean_has_the_same_status(monkeypatch, capsys):
    monkeypatch.setenv("NEWSPARSE_LANG", "ko")
    assert main(["parse", "--published", "어제", "a.txt"]) == 2
    told = capsys.readouterr().err
    assert "newsparse parse: 오류: 인자 --published: published가 '어제'입니다." in told
    assert main([]) == 2
    assert "오류: 빠진 인자: COMMAND" in capsys.readouterr().err
    assert main(["parse"]) == 2
    assert "오류: 빠진 인자: FILE|DIR|-" in capsys.readouterr().err
    assert main(["schema", "--wrong"]) == 2
    assert "오류: 알 수 없는 인자: --wrong" in capsys.readouterr().err


def test_errors_are_korean_and_what_programs_read_is_not(monkeypatch, capsys, tmp_path):
    page = tmp_path / "a.txt"
    page.write_text("[앵커]\n눈이 왔습니다.\n", encoding="utf-8")
    runs = {}
    for language in ("ko", "en"):
        monkeypatch.setenv("NEWSPARSE_LANG", language)
        for log in ("text", "json"):
            command = ["parse", "--no-entities", "--log", log, str(page), "없음.txt"]
            assert main(command) == 1
            runs[language, log] = capsys.readouterr()
    assert len({run.out for run in runs.values()}) == 1
    assert (
        runs["ko", "text"].err == "newsparse: 없음.txt: 그런 파일이나 폴더가 없습니다\n"
    )
    assert runs["en", "text"].err == "newsparse: 없음.txt: No such file or directory\n"
    told = [re.sub('"time": "[^"]*"', "", runs[n, "json"].err) for n in ("ko", "en")]
    assert told[0] == told[1]


def test_how_far_a_run_is_in_korean():
    meter = Meter(4000, iter([0.0, 20.0]).__next__)
    meter.pages, meter.failed = 1000, 2
    assert in_words(meter, in_korean) == (
        "newsparse: 4,000장 가운데 1,000장, 실패 2, 초당 50장, 약 1분 남음"
    )


def test_a_batch_ends_in_korean(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv("NEWSPARSE_LANG", "ko")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.bin").write_bytes(b"\xff" * 9)
    command = ["batch", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    assert main([*command, "--workers", "0"]) == 1
    told = capsys.readouterr().err
    assert "1장: 기록 0, 실패 1 (not_text 1). 전에 한 것 0. " in told


def test_words_stay_whole_in_wrapped_lines():
    assert list(wrapped("", 10)) == [""]
    assert list(wrapped("아주긴낱말하나 둘", 4)) == ["아주긴낱말하나", "둘"]
