"""The ledger and the claims of samples, read by hand, and of items made for a case."""

import csv
from pathlib import Path

import pytest

import newsparse
from newsparse.export.forms import FORMS
from newsparse.export.newsroom import COLUMNS
from newsparse.korean.tables import rows
from newsparse.newsroom.source_kinds import kind_of

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples"
READ = [
    "g1/package-dated",
    "g1/package-nav",
    "g1/brief-dated",
    "g1/headlines",
    "knn/report",
    "jtbc/report",
    "kbs/report-2023",
    "kbs/script-2002",
    "sbs/report",
    "kctv/list",
    "cbs/talk",
    "yonhapnewstv/report",
]
ITEM = """[앵커]
춘천시가 내년 예산을 1조 8천억 원으로 편성했다고 밝혔습니다.
[리포터]
한도윤 춘천시장은 "최대 60억 원까지 절감할 수 있다"며 "부담은 없다"고 강조했습니다.
한 시장은 또 재정이 튼튼하다고 덧붙였습니다.
하지만 시민단체는 졸속이라고 비판했고, 상인들은 손님이 끊겼다고 호소합니다.
피해액은 3억 원인 것으로 알려졌습니다.
익명을 요구한 시청 관계자는 예산이 부족하다고 털어놨습니다.
업체 측은 법적 문제가 없다는 입장입니다.
G1뉴스 서가람입니다."""


def transcripts():
    for name in READ:
        yield newsparse.read(SAMPLES / f"{name}.txt")


@pytest.mark.parametrize("table", COLUMNS)
def test_samples_are_as_read_by_hand(table, tmp_path):
    FORMS[table].write(transcripts(), tmp_path / "out.csv")
    written = (tmp_path / "out.csv").read_text("utf-8-sig")
    golden = HERE / f"{table}.csv"
    assert written == golden.read_text("utf-8-sig"), f"read the change, keep {golden}"


def test_each_source_of_an_item():
    table = newsparse.sources(newsparse.parse(ITEM))
    told = table[["naming", "name", "source_kind", "words", "reported"]]
    assert told.fillna("").to_numpy().tolist() == [
        ["named", "춘천시", "official", "춘천시", 1],
        ["named", "한도윤", "official", "한도윤 춘천시장", 2],
        ["unnamed", "", "civic", "시민단체", 1],
        ["unnamed", "", "business", "상인들", 1],
        ["anonymous", "", "insider", "시청 관계자", 1],
        ["unnamed", "", "business", "업체 측", 1],
    ]
    assert table["coder"].isna().all()


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("어제 경찰은 사고가 났다고 밝혔습니다.", "경찰"),
        ("반면 환경단체들은 늦었다고 비판합니다.", "환경단체들"),
        ("당 관계자는 결정된 것이 없다고 말했습니다.", "당 관계자"),
        ("최 씨 측 변호인은 억울하다고 말했습니다.", "최 씨 측 변호인"),
        ("이영자 씨 가족은 억울하다고 말했습니다.", "이영자 씨 가족"),
    ],
)
def test_the_words_of_a_source(said, words):
    table = newsparse.sources(
        newsparse.parse(f"[앵커]\n{said}", published="2024-01-02")
    )
    assert table["words"].tolist() == [words]


def test_a_region_is_meant_by_its_kind_alone():
    page = "[앵커]\n춘천시는 내년에 연다고 밝혔습니다. 시는 또 늘리겠다고 덧붙였습니다."
    table = newsparse.sources(newsparse.parse(page))
    assert table[["name", "reported"]].to_numpy().tolist() == [["춘천시", 2]]


def test_a_bound_stays_with_who_said_it():
    table = newsparse.claims(newsparse.parse(ITEM))
    (most,) = table[table["text"] == "60억 원"].to_dict("records")
    assert (most["said"], most["name"], most["mod"]) == ("reported", "한도윤", "max")
    (loss,) = table[table["text"] == "3억 원"].to_dict("records")
    assert (loss["said"], loss["about"]) == ("newsroom", "피해액")


def test_seconds_follow_the_rate():
    item = newsparse.parse(ITEM)
    slow = newsparse.sources(item, syllables_per_minute=160)["seconds"]
    assert slow.iloc[0] == pytest.approx(2 * 3.4, abs=0.11)


def test_what_is_no_record_is_refused():
    with pytest.raises(TypeError, match="a Transcript is wanted, not str"):
        newsparse.sources(["춘천시"])


def test_nothing_makes_empty_tables():
    assert list(newsparse.sources([]).columns) == list(COLUMNS["sources"])
    assert len(newsparse.claims([])) == 0


@pytest.mark.parametrize("row", list(rows("source_kinds.tsv", "newsparse.newsroom")))
def test_the_example_of_each_kind(row):
    words, kind, _, example = row
    heads = {"춘천시 어업팀장": "official", "업체 측": "business"}  # by what is before
    assert kind_of(example) == heads.get(example, kind), words


def test_the_columns_are_those_of_the_files(tmp_path):
    FORMS["claims"].write([newsparse.parse(ITEM)], tmp_path / "claims.csv")
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == list(COLUMNS["claims"])
