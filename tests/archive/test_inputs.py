import gzip
import io
import json
import os
import shutil
import tarfile
import zipfile
from hashlib import sha256

import pytest

from newsparse.archive.columns import Columns
from newsparse.archive.inputs import Inputs, count_pages
from newsparse.archive.limits import Limits
from newsparse.archive.pages import Page
from newsparse.failure import Failure

SNOW, RAIN = "눈이 왔습니다.\n", "비가 왔습니다.\n"


def found(*inputs, **options):
    return list(Inputs(**options).pages(inputs))


def contents(*inputs, **options):
    return [page.content().decode() for page in found(*inputs, **options)]


def codes(pages):
    return [page.code if isinstance(page, Failure) else "ok" for page in pages]


def tar_of(members, mode="w:gz"):
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:
        for name, data in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return target.getvalue()


def zip_of(members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def test_a_folder_is_read_in_order_and_keeps_its_structure(tmp_path):
    for name in ("b.txt", "a/2.txt", "a/1.txt", ".hidden/x.txt", "a/.x"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(SNOW, encoding="utf-8")
    names = [page.name.removeprefix(f"{tmp_path.name}/") for page in found(tmp_path)]
    assert names == ["a/1.txt", "a/2.txt", "b.txt"]


def test_a_pattern_finds_files(tmp_path):
    for name in ("1.txt", "2.txt", "3.md"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert contents(str(tmp_path / "*.txt")) == ["1.txt", "2.txt"]
    assert codes(found(str(tmp_path / "*.doc"))) == ["missing"]


def test_a_name_with_brackets_is_no_pattern_where_it_exists(tmp_path):
    (tmp_path / "[앵커].txt").write_text(SNOW, encoding="utf-8")
    assert contents(tmp_path / "[앵커].txt") == [SNOW]


def test_what_is_missing_fails_and_the_rest_goes_on(tmp_path):
    (tmp_path / "1.txt").write_text(SNOW, encoding="utf-8")
    pages = found(tmp_path / "0.txt", tmp_path / "1.txt", "nul\0name")
    assert codes(pages) == ["missing", "ok", "unreadable"]


@pytest.mark.parametrize("pack", [tar_of, zip_of])
def test_archives_yield_their_members(tmp_path, pack):
    suffix = ".tgz" if pack is tar_of else ".zip"
    path = tmp_path / f"pages{suffix}"
    rows = '{"text": "비가 왔습니다.\\n"}\n'.encode()
    members = {
        "2020/1.txt": SNOW.encode(),
        "2020/2.txt.gz": gzip.compress(RAIN.encode()),
        "rows.jsonl": rows,
        "../evil.txt": b"x",
        "/etc/evil.txt": b"x",
        "C:\\evil.txt": b"x",
        "inner.zip": zip_of({}),
    }
    path.write_bytes(pack(members))
    pages = found(path)
    bad = ["unsafe_name"] * 3 + ["nested"]
    assert codes(pages) == ["ok", "ok", "ok", *bad]
    assert [page.content().decode() for page in pages[:3]] == [SNOW, RAIN, RAIN]
    names = [page.name.removeprefix(f"{path.name}/") for page in pages[:3]]
    assert names == ["2020/1.txt", "2020/2.txt.gz", "rows.jsonl:1"]


def test_korean_names_of_windows_zips_are_read(tmp_path):
    name = "뉴스.txt".encode("cp949").decode("cp437")
    data = bytearray(zip_of({"12345678.txt": b"x"}))
    path = tmp_path / "a.zip"
    path.write_bytes(
        bytes(data).replace(b"12345678.txt", name.encode("cp437") + b".txt")
    )
    assert found(path)[0].name.endswith("뉴스.txt.txt")


def test_bombs_are_stopped(tmp_path):
    bomb = b"0" * 30_000_000
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(bomb))
    (tmp_path / "b.zip").write_bytes(zip_of({"x.txt": bomb, "y.txt": b"y"}))
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(bomb))
    (tmp_path / "d.tar.gz").write_bytes(tar_of({"x.jsonl": bomb}))
    limits = Limits(free=1_000_000, ratio=100)
    pages = found(tmp_path, limits=limits)
    assert set(codes(pages)) == {"too_large", "ok"}
    assert [page.content() for page in pages if not isinstance(page, Failure)] == [b"y"]


def test_too_many_members_are_too_many(tmp_path):
    members = {f"{number}.txt": b"x" for number in range(5)}
    (tmp_path / "a.zip").write_bytes(zip_of(members))
    (tmp_path / "b.tar").write_bytes(tar_of(members, "w"))
    pages = found(tmp_path, limits=Limits(members=3))
    assert codes(pages) == ["too_large", "ok", "ok", "ok", "too_large"]


@pytest.mark.parametrize("name", ["a.txt.gz", "a.tar.gz", "a.zip", "a.jsonl.gz"])
def test_what_breaks_off_is_damaged(tmp_path, name):
    members = {"1.txt": SNOW.encode() * 999}
    data = {
        "a.txt.gz": gzip.compress(SNOW.encode() * 999),
        "a.tar.gz": tar_of(members),
        "a.zip": zip_of(members),
        "a.jsonl.gz": gzip.compress(b'{"text": "x"}\n' * 999),
    }[name]
    (tmp_path / name).write_bytes(data[: len(data) * 2 // 3])
    assert codes(found(tmp_path))[-1] == "damaged"


def test_a_page_beyond_the_limit_is_too_large(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    (tmp_path / "b.txt").write_bytes(b"x" * 100)
    assert codes(found(tmp_path, limits=Limits(page=100))) == ["too_large", "ok"]


def test_json_lines(tmp_path):
    path = tmp_path / "a.jsonl"
    lines = [
        '{"text": "하나", "id": 7, "date": "2020-06-24", "outlet": "G1"}',
        '{"text": "둘", "date": "20200624"}',
        "",
        '{"text": "셋", "date": "어제"}',
        '{"body": "넷"}',
        "[1]",
        "{",
        '{"text": null}',
        "[" * 100_000,
        '{"text": "' + "x" * 2000 + '"}',
        '{"text": "끝", "date": "2020.06.24"}',
    ]
    path.write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    pages = found(path, limits=Limits(page=1000))
    wrong = ["bad_row", "bad_row", "too_large", "too_large"]
    assert codes(pages) == ["ok"] * 3 + wrong + ["ok", "no_column"]
    first, second, third, last = *pages[:3], pages[-2]
    assert pages[-1].message == (
        "2 rows (5, 8) have no text in column 'text'; columns: body, text"
    )
    assert (first.text, first.published, first.outlet) == ("하나", "2020-06-24", "G1")
    assert first.name.endswith("a.jsonl#7")
    assert (second.published, third.published) == ("2020-06-24", None)
    assert third.warnings == ("date_column",)
    assert (last.text, last.published) == ("끝", "2020-06-24")
    assert last.name.endswith("a.jsonl:11")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_csv_in_any_encoding(tmp_path, encoding):
    path = tmp_path / "a.csv"
    text = '번호,본문,일자\r\n1,"[앵커]\r\n그는 ""네"", 했습니다.",2020-06-24\r\n'
    text += "2,펲,\r\n3\r\n"
    path.write_bytes(text.encode(encoding))
    columns = Columns(text="본문", id="번호", date="일자")
    pages = found(path, columns=columns)
    assert codes(pages) == ["ok", "ok", "no_column"]
    kept = "utf-8" if encoding == "utf-8-sig" else encoding
    assert pages[0].data.decode(kept) == '[앵커]\r\n그는 "네", 했습니다.'
    assert pages[0].published == "2020-06-24"
    assert pages[1].data.decode(kept) == "펲"
    names = [page.name.rpartition("/")[2] for page in pages]
    assert names == ["a.csv#1", "a.csv#2", "a.csv"]
    assert pages[2].message.startswith("1 row (3) has no text in column '본문'")


def test_a_csv_without_a_header_is_damaged_and_an_empty_one_has_no_rows(tmp_path):
    (tmp_path / "a.csv").write_bytes(b'"text"s\r\na\r\n')
    (tmp_path / "b.csv").write_bytes(b"")
    assert codes(found(tmp_path)) == ["damaged"]


def test_parquet(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    table = {"text": [SNOW, None], "id": ["가", "나"], "other": [1, 2]}
    raw = {"text": [SNOW.encode("cp949"), b"\xff"]}
    parquet.write_table(pyarrow.table(raw), tmp_path / "c.parquet")
    parquet.write_table(pyarrow.table(table), tmp_path / "a.parquet")
    (tmp_path / "b.parquet").write_bytes(b"PAR1")
    pages = found(tmp_path)
    assert codes(pages) == ["ok", "no_column", "damaged", "ok", "ok"]
    assert pages[0].text == SNOW
    assert pages[3].data == SNOW.encode("cp949")
    assert pages[0].name.endswith("a.parquet#가")


def test_names_in_cp949_are_read(tmp_path):
    name = "뉴스.txt".encode("cp949")
    try:
        (tmp_path / os.fsdecode(name)).write_bytes(SNOW.encode())
    except OSError:
        pytest.skip("this file system has only UTF-8 names")
    (tmp_path / "rows.jsonl").write_text(
        '{"text": "a", "id": "\\ud800"}', encoding="utf-8"
    )
    (tmp_path / os.fsdecode(b"\xff.zip")).write_bytes(b"")
    pages = found(tmp_path)
    names = [page.name.rpartition("/")[2] for page in pages if isinstance(page, Page)]
    assert names == ["rows.jsonl#\\xed\\xa0\\x80", "뉴스.txt"]
    (failure,) = (page for page in pages if isinstance(page, Failure))
    assert json.loads(failure.to_json())["code"] == "damaged"


def test_what_batch_wrote_is_no_input(tmp_path):
    (tmp_path / "out" / ".newsparse").mkdir(parents=True)
    (tmp_path / "out" / "a.jsonl").write_text("{}", encoding="utf-8")
    (tmp_path / "a.txt").write_text(SNOW, encoding="utf-8")
    assert contents(tmp_path) == [SNOW]


def test_a_column_that_is_not_there_is_told_once_with_the_nearest(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    names = ["id", "본문내용", "일자"]
    (tmp_path / "a.csv").write_text(
        ",".join(names) + "\n" + "1,눈,\n" * 999, encoding="cp949"
    )
    row = '{"id": 1, "본문내용": "눈", "일자": ""}\n'
    (tmp_path / "b.jsonl").write_text(row * 3000, encoding="utf-8")
    table = pyarrow.table({name: ["눈"] * 99 for name in names})
    parquet.write_table(table, tmp_path / "c.parquet")
    pages = found(tmp_path, columns=Columns(text="본문"))
    assert codes(pages) == ["no_column"] * 3
    assert [page.name.rpartition("/")[2] for page in pages] == [
        "a.csv",
        "b.jsonl",
        "c.parquet",
    ]
    there = "columns: id, 본문내용, 일자; nearest: 본문내용"
    assert pages[0].message == pages[2].message == f"has no column '본문'; {there}"
    some = ", ".join(map(str, range(1, 21)))
    assert pages[1].message == (
        f"3,000 rows ({some}, …) have no text in column '본문'; {there}"
    )


def test_rows_without_text_are_told_though_the_table_breaks_off(tmp_path):
    texts = "".join(
        f'{{"text": "{sha256(b"%d" % n).hexdigest()}"}}\n' for n in range(9999)
    )
    packed = gzip.compress(b'{"body": "a"}\n' + texts.encode(), mtime=0)
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    first, *_, lacking, damaged = found(tmp_path)
    assert first.name.endswith("a.jsonl.gz:2")
    assert codes([lacking, damaged]) == ["no_column", "damaged"]
    assert lacking.message.startswith("1 row (1) has no text")


def test_inputs_have_columns_of_their_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    rows = {"a.csv": "본문,번호\n눈,7\n", "b.csv": "content,번호\n비,8\n"}
    (tmp_path / "in").mkdir()
    for name, text in rows.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    with zipfile.ZipFile("c.zip", "w") as archive:
        archive.writestr("x.csv", "글,번호\n바람,9\n")
    own = {
        str(tmp_path / "in/b.csv"): Columns(text="content"),
        "./c.zip": Columns(text="글", id="번호"),
    }
    pages = found("in", "c.zip", columns=Columns(text="본문", id="번호"), own=own)
    assert [(page.name, page.data.decode()) for page in pages] == [
        ("in/a.csv#7", "눈"),
        ("in/b.csv:1", "비"),
        ("c.zip/x.csv#9", "바람"),
    ]


def test_pages_are_counted_by_their_names(tmp_path):
    for name in ("a.txt", "b.html", "c.txt.gz"):
        (tmp_path / name).write_bytes(b"")
    missing = str(tmp_path / "none.txt")
    assert count_pages([tmp_path, missing, "-"]) == 5
    for table in ("a.jsonl.gz", "a.CSV", "a.tar.gz", "a.parquet"):
        (tmp_path / "d").mkdir()
        (tmp_path / "d" / table).write_bytes(b"")
        assert count_pages([tmp_path]) is None
        shutil.rmtree(tmp_path / "d")


def test_what_is_said_of_columns_is_short_however_many_and_long_they_are(tmp_path):
    names = ["x" * 100_000, *(f"t{n}" for n in range(50_000))]
    (tmp_path / "a.csv").write_text(",".join(names), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps(dict.fromkeys(names)), "utf-8")
    pages = found(tmp_path)
    assert codes(pages) == ["no_column"] * 2
    there = f"columns: {'x' * 80}, {', '.join(names[1:20])}, …"
    assert all(page.message.endswith(there) for page in pages)
