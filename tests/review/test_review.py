"""The review loop: what goes onto the sheet, and what comes back of it."""

import csv
import json
from pathlib import Path

import pytest

import newsparse
from newsparse.cli import main
from newsparse.review.cases import from_json, holds
from newsparse.review.facts import facts
from newsparse.review.overlay import _wrong
from newsparse.review.sheet import COLUMNS, draw, read_sheet

SAMPLES = Path(__file__).parents[2] / "samples"
PAGE = """[앵커]
춘천시는 내년 예산을 20억 원 늘리겠다고 밝혔습니다.
[리포터]
중구에는 눈이 10cm 쌓였습니다.
마을은 다음 달 축제를 엽니다.
"이처럼 작은 마을이 눈에 묻혔습니다."
"""
OTHER = """다른 소식
2021-02-03
민하늘 기자 [ 033@g1tv.co.kr ]
[앵커]
눈이 왔습니다.
한도윤 기자입니다."""


@pytest.fixture
def records(tmp_path):
    path = tmp_path / "records.jsonl"
    pages = {"a.txt": PAGE, "b.txt": OTHER}
    lines = (
        newsparse.parse(page, outlet="G1", published="2021-02-03", name=name).to_json()
        for name, page in pages.items()
    )
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def sheet(records, *options):
    out = records.with_name("review.csv")
    assert main(["review", str(records), "-o", str(out), *options]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def fill(records, rows, name="review.csv", encoding="utf-8-sig", mark=","):
    with records.with_name(name).open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter=mark)
        writer.writeheader()
        writer.writerows(rows)


def apply(records, *options, status=0):
    folder = records.parent
    out = folder / "overlay.jsonl"
    given = ["apply", str(folder / "review.csv"), str(records), "-o", str(out)]
    assert main([*given, *options]) == status
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def coded(row, value, coder="김", day="2026-03-02", note=""):
    return row | {"value": value, "coder": coder, "day": day, "note": note}


def test_the_least_certain_come_first(records, capsys):
    rows = sheet(records, "--share", "0")
    told = [(r["name"], r["drawn"], r["what"], r["text"], r["today"]) for r in rows]
    assert told == [
        ("a.txt", "ambiguous_place", "place", "중구", "중구"),
        ("b.txt", "reporter_conflict", "reporter", "", "한도윤"),
        (
            "a.txt",
            "inferred_boundary",
            "voice",
            '"이처럼 작은 마을이 눈에 묻혔습니다."',
            "standup",
        ),
    ]
    assert rows[1]["evidence"] == "byline: 민하늘; hand_off: 한도윤; sign_off: -"
    assert "28110 인천광역시 중구" in rows[0]["evidence"]
    assert {row[c] for row in rows for c in ("value", "coder", "day", "note")} == {""}
    assert "ambiguous_place: 1" in capsys.readouterr().err


def test_at_most_so_many_in_doubt(records):
    assert [r["drawn"] for r in sheet(records, "--share", "0", "--most", "1")] == [
        "ambiguous_place"
    ]


def test_the_whole_share_is_everything_else(records):
    rows = [r for r in sheet(records, "--share", "1") if r["drawn"][:6] == "random"]
    assert {r["drawn"] for r in rows} == {"random 1 seed 1"}
    told = {(r["what"], r["text"]): r["today"] for r in rows}
    assert told["amount", "20억 원"] == "2000000000 KRW"
    assert told["time", "다음 달"] == "2021-03"


def test_the_share_depends_on_the_seed_and_not_on_the_order():
    pages = [newsparse.parse(f"[앵커]\n{n}시에 눈이 왔습니다.") for n in range(1, 12)]
    one, other = draw(pages, 0.5, 1), draw(pages[::-1], 0.5, 1)
    assert sorted(one) == sorted(other)
    assert 0 < len(one) < len(draw(pages, 1.0))
    assert sorted(one) != sorted(draw(pages, 0.5, 2))


def test_a_correction_tells_who_when_old_and_new(records, capsys):
    place, reporter, voice = sheet(records, "--share", "0")
    fill(
        records,
        [
            coded(place, "28110", note="=눈"),
            coded(reporter, "-"),
            coded(voice, "standup"),
        ],
    )
    capsys.readouterr()
    overlay = apply(records)
    assert overlay[0] == {
        "schema": "newsparse/overlay-1",
        "id": place["id"],
        "name": "a.txt",
        "sha256": overlay[0]["sha256"],
        "what": "place",
        "start": int(place["start"]),
        "end": int(place["end"]),
        "text": "중구",
        "old": "중구",
        "new": "28110",
        "coder": "김",
        "day": "2026-03-02",
        "note": "=눈",
    }
    assert [(one["what"], one["old"], one["new"]) for one in overlay[1:]] == [
        ("reporter", "한도윤", None)
    ]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err == "2 corrected, 1 right, 0 refused, 0 left empty\n"


def test_random_rows_tell_how_much_is_right(records, capsys):
    rows = sheet(records, "--share", "1")
    filled = [
        coded(row, row["today"] if row["what"] == "amount" else "2021-04")
        for row in rows
        if row["what"] in ("amount", "time")
    ]
    fill(records, filled)
    capsys.readouterr()
    assert {one["new"] for one in apply(records)} == {"2021-04"}
    amounts = sum(row["what"] == "amount" for row in filled)
    words = f"of the random rows {amounts} of {len(filled)} right\n"
    assert capsys.readouterr().err.endswith(words)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"today": "51000"}, "the value is now '중구', no longer '51000'"),
        ({"text": "강릉"}, "the text is no longer '강릉'"),
        ({"start": "1"}, "the record has no such thing at this place any more"),
        ({"id": "f" * 16}, "there is no record of this page"),
        ({"coder": ""}, "says not who coded it and when (--coder, --day)"),
        ({"day": "어제"}, "published is '어제'"),
    ],
)
def test_a_row_that_no_longer_fits_is_refused_and_said(records, capsys, change, reason):
    place, reporter, _ = sheet(records, "--share", "0")
    fill(records, [coded(place, "28110") | change, coded(reporter, "서가람")])
    overlay = apply(records, status=1)
    assert [one["new"] for one in overlay] == ["서가람"]
    shown = capsys.readouterr().err
    assert f"review.csv row 2: {reason}" in shown
    assert "1 corrected, 0 right, 1 refused, 0 left empty" in shown


@pytest.mark.parametrize(
    ("what", "value", "reason"),
    [
        ("voice", "아나운서", "'아나운서' is no voice: anchor, reporter"),
        ("amount", "이십억", "'이십억' is no amount"),
        ("time", "다음 달", "'다음 달' is no time"),
    ],
)
def test_a_value_that_cannot_be_is_refused(records, capsys, what, value, reason):
    rows = [row for row in sheet(records, "--share", "1") if row["what"] == what]
    fill(records, [coded(rows[0], value)])
    assert apply(records, status=1) == []
    assert reason in capsys.readouterr().err


def test_who_and_when_may_be_said_once(records):
    place, *_ = sheet(records, "--share", "0")
    fill(records, [coded(place, "28110", coder="", day="")])
    (one,) = apply(records, "--coder", "이", "--day", "2026.03.05")
    assert (one["coder"], one["day"]) == ("이", "2026-03-05")


def test_a_spoilt_id_is_found_by_the_name(records):
    place, *_ = sheet(records, "--share", "0")
    fill(records, [coded(place, "28110") | {"id": "1.23457E+15"}])
    assert [one["id"] for one in apply(records)] == [place["id"]]


@pytest.mark.parametrize(("encoding", "mark"), [("cp949", ","), ("utf-16", "\t")])
def test_what_excel_saves_is_read(records, encoding, mark):
    place, *_ = sheet(records, "--share", "0")
    fill(records, [coded(place, "28110")], encoding=encoding, mark=mark)
    assert [one["coder"] for one in apply(records)] == ["김"]


def test_a_month_that_excel_took_for_a_day_is_read(records):
    rows = [row for row in sheet(records, "--share", "1") if row["today"] == "2021-03"]
    fill(records, [coded(rows[0] | {"today": "Mar-21"}, "Apr-21")])
    (one,) = apply(records)
    assert (one["old"], one["new"]) == ("2021-03", "2021-04")


def test_a_formula_comes_back_as_it_was():
    page = newsparse.parse("[앵커]\n-5도까지 떨어졌습니다.", name="=a")
    (row, *_) = draw([page], 1.0)
    assert row.name == "=a"


def test_two_coders(records, capsys):
    place, reporter, voice = sheet(records, "--share", "0")
    fill(
        records,
        [coded(place, "28110"), coded(reporter, "서가람"), coded(voice, "sync")],
    )
    fill(
        records,
        [
            coded(place, "28110", "이"),
            coded(reporter, "-", "이"),
            coded(voice, "sync", "이"),
        ],
        "second.csv",
    )
    capsys.readouterr()
    overlay = apply(records, "--second", str(records.with_name("second.csv")))
    assert [
        (one["coder"], one["new"]) for one in overlay if one["old"] == "한도윤"
    ] == [
        ("김", "서가람"),
        ("이", None),
    ]
    # all: 2 of 3 equal; by chance (1·1 + 1·1) / 9, so κ = (6/9 − 2/9) / (7/9) = 4/7;
    # α = 1 − 5·2 / (2·4 + 1·5 + 1·5 + 2·4) = 1 − 10/26
    assert capsys.readouterr().out.splitlines() == [
        "what,facts,coders,equal,kappa,alpha",
        "place,1,2,1.000,,",
        "voice,1,2,1.000,,",
        "reporter,1,2,0.000,0.000,0.000",
        "all,3,2,0.667,0.571,0.615",
    ]


def test_corrected_rows_are_cases(records):
    place, reporter, voice = sheet(records, "--share", "0")
    fill(records, [coded(place, "28110"), coded(reporter, "한도윤"), coded(voice, "-")])
    out = records.with_name("cases.jsonl")
    apply(records, "--cases", str(out))
    cases = [from_json(line) for line in out.read_bytes().splitlines()]
    assert [(case.what, case.value) for case in cases] == [
        ("place", "28110"),
        ("voice", None),
    ]
    assert cases[0].page == PAGE
    assert not any(map(holds, cases))
    right = {"what": "place", "value": "중구"}
    assert holds(type(cases[0])(**(_fields(cases[0]) | right)))


def _fields(case):
    return {
        name: getattr(case, name) for name in case.__struct_fields__ if name != "schema"
    }


def test_what_is_no_sheet_is_refused(records, capsys):
    records.with_name("review.csv").write_text("id,what\n1,2\n", encoding="utf-8")
    out = str(records.with_name("o.jsonl"))
    sheet_ = str(records.with_name("review.csv"))
    assert main(["apply", sheet_, str(records), "-o", out]) == 1
    assert "has no column start, end, text, today, value" in capsys.readouterr().err
    assert main(["apply", "none.csv", str(records), "-o", out]) == 1
    assert main(["apply", sheet_, str(records), "-o", str(records)]) == 2


def test_the_rows_of_a_sheet_know_their_number(records):
    place, *_ = sheet(records, "--share", "0")
    fill(records, [place, place])
    rows = read_sheet(records.with_name("review.csv"))
    assert [row.line for row in rows] == [2, 3]


def test_no_value_of_a_sample_would_be_refused():
    pages = map(newsparse.read, sorted(SAMPLES.rglob("*.txt")))
    told = [fact for page in pages for fact in facts(page)]
    assert {fact.what for fact in told} >= {"voice", "amount", "time", "place"}
    assert [f for f in told if f.value and _wrong(f.what, f.value)] == []
