"""A hundred broken inputs between sound ones: each its code, the rest unharmed."""

import gzip
import io
import json
import tarfile
import zipfile
from collections import Counter

import pytest

from newsparse.archive.inputs import Inputs
from newsparse.archive.many import parse_many
from newsparse.failure import Failure

pytest.importorskip("pyarrow")

PAGE = "[앵커]\n어제 춘천에서 20억 원을 들인 군밤 축제가 열렸습니다.\n"
UTF8, CP949, UTF16 = PAGE.encode(), PAGE.encode("cp949"), PAGE.encode("utf-16")
ROW = json.dumps({"text": PAGE}, ensure_ascii=False).encode() + b"\n"


def zip_of(*members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return target.getvalue()


def tar_of(*members):
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return target.getvalue()


def no_text():
    """Bytes that are text in no encoding: refused."""
    for bad in (b"\x80" * 6, b"\xfc\x84\x80\x80\x80\x80"):
        yield f"utf8-{bad.hex()}.txt", UTF8 + bad + UTF8
    yield "cp949-80.txt", CP949 + b"\x80" * 6 + CP949
    yield "mixed-1.txt", UTF8 + CP949
    yield "mixed-2.txt", CP949 + UTF8
    yield "utf16-surrogate.txt", b"\xff\xfe\x00\xd8\x41\x00"
    yield "bom-lies.txt", b"\xef\xbb\xbf" + CP949
    yield "latin1.txt", "déjà vu Ænima ÿ".encode("latin-1")
    for name, head in {
        "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        "pdf": b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n\0",
        "exe": b"MZ\x90\0\x03\0\0\0",
        "elf": b"\x7fELF\x02\x01\x01\0",
        "hwp": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
        "zip-as-text": zip_of(("a.txt", UTF8)),
        "gz-as-text": gzip.compress(UTF8, mtime=0),
        "mp4": b"\0\0\0\x18ftypmp42",
        "sqlite": b"SQLite format 3\0",
    }.items():
        yield f"{name}.bin", head + bytes(range(256)) * 4
    yield "zeros.txt", bytes(5000)
    yield "controls.txt", bytes(range(1, 9)) * 100
    yield "half-nul.txt", b"\0a" * 99 + b"\0\0" * 99


def damaged():
    """Containers that break off or lie."""
    packed, zipped, tarred = (
        gzip.compress(UTF8 * 99),
        zip_of(("a", UTF8 * 99)),
        tar_of(("a.txt", UTF8 * 99)),
    )
    for suffix, data in (("txt.gz", packed), ("zip", zipped), ("tar.gz", tarred)):
        for share in (1, 2, 3):
            yield f"cut-{share}.{suffix}", data[: len(data) * share // 4]
        yield f"empty.{suffix}", b""
        yield f"text.{suffix}", UTF8
        flipped = bytearray(data)
        flipped[len(data) // 2] ^= 0xFF
        yield f"flipped.{suffix}", bytes(flipped)
    yield "no-gz.jsonl.gz", ROW
    yield "cut.jsonl.gz", gzip.compress(ROW * 99)[:-9]
    yield "open-quote.csv", b'"text\na\n'
    yield "cut-utf16.csv", "text\n가\n".encode("utf-16")[:-1]
    yield "no.parquet", b"PAR1PAR1"
    yield "text.parquet", UTF8


def unsafe():
    """Names and sizes that an archive must not have."""
    for number, name in enumerate(
        (
            "../a.txt",
            "a/../../b.txt",
            "/etc/a",
            "C:/a.txt",
            "..\\a.txt",
            "a\nb",
            "x" * 2000,
        )
    ):
        yield f"name-{number}.zip", zip_of((name, UTF8))
        yield f"name-{number}.tar.gz", tar_of((name, UTF8))
    yield "nested.zip", zip_of(("a.zip", zip_of(("a.txt", UTF8))))
    yield "nested.tar.gz", tar_of(("a.tar.gz", tar_of(("a.txt", UTF8))))
    yield "bomb.txt.gz", gzip.compress(bytes(60_000_000))
    yield "bomb.zip", zip_of(("a.txt", bytes(60_000_000)))
    yield "bomb.tar.gz", tar_of(("a.txt", bytes(60_000_000)))
    yield "line.txt", b"a" * 50_000_000
    yield "line.jsonl", b'{"text": "' + b"a" * 50_000_000 + b'"}\n'


def bad_rows():
    """Rows that hold no page."""
    for number, row in enumerate(
        (
            b"{",
            b"[]",
            b"1",
            b'"a"',
            b"null",
            b'{"a": 1}',
            b'{"text": 1}',
            b'{"text": {}}',
        )
    ):
        yield f"row-{number}.jsonl", row
    yield "deep.jsonl", b'{"text": ' + b"[" * 200_000
    yield "bytes.jsonl", b'{"text": "\xff"}'
    yield "digits.jsonl", b'{"text": "a", "id": ' + b"1" * 5000 + b"}"
    yield "open-quote.csv", b'text\n"a\n'
    yield "bad-quote.csv", b'text\n"a"b\n'
    yield "no-column.csv", "본문\n가\n".encode()


FAMILIES = {
    no_text: {"not_text"},
    damaged: {"damaged"},
    unsafe: {"unsafe_name", "nested", "too_large"},
    bad_rows: {"bad_row", "no_column"},
}


def odd():
    """Text that is odd but text: read, with a warning or as it is."""
    yield "empty.txt", b"", None
    yield "blank.txt", b" \n\t\n", None
    yield "bom.txt", b"\xef\xbb\xbf", None
    for cut in range(1, 3):
        yield f"utf8-cut-{cut}.txt", "[앵커]\n춘".encode()[:-cut], "truncated"
    yield "cp949-cut.txt", "축제".encode("cp949")[:-1], "truncated"
    yield "utf16-cut.txt", UTF16[:-1], "truncated"
    yield "utf16le-cut.txt", PAGE.encode("utf-16-le")[:-1], "truncated"
    yield "utf32-cut.txt", PAGE.encode("utf-32")[:-2], "truncated"
    for bad in (b"\xff", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80"):
        name, code = f"utf8-{bad.hex()}.txt", f"replaced_bytes:{len(bad)}"
        yield name, UTF8 + bad + UTF8, code
    yield "cp949-ff.txt", CP949 + b"\xff" + CP949, "replaced_bytes:1"
    yield "cp949-nul.txt", CP949 + b"\0" + CP949, "nul"
    yield "lost.txt", (PAGE + "\ufffd").encode(), "lost_characters"
    yield "marks.txt", PAGE.encode("ascii", "replace"), "lost_characters"
    yield "nul.txt", (PAGE + "\0").encode(), "nul"
    yield "nul-only.txt", ("가" * 40 + "\0").encode(), "nul"
    yield "composed.txt", "똠양꿍".encode("euc_kr"), "euc_kr_composed"
    yield "filler.txt", "펲".encode("cp949") + "똠".encode("euc_kr"), "hangul_filler"
    yield "mojibake.txt", CP949.decode("latin-1").encode(), "mojibake_undone"
    yield "latin-1.txt", UTF8.decode("latin-1").encode(), "mojibake_undone"
    yield "hanja.txt", UTF8.decode("cp949", "replace").encode(), "mojibake"
    yield "surrogate.jsonl", b'{"text": "\\ud800 \\udc00"}', "lone_surrogate"
    yield "nul.jsonl", b'{"text": "a\\u0000"}', "nul"
    yield "date.jsonl", b'{"text": "a", "date": "x"}', "date_column"
    yield "nfd.txt", "강릉".encode() + "\u1100\u1161".encode(), None
    yield "crlf.txt", PAGE.replace("\n", "\r\n").encode(), None
    yield "noncharacter.txt", (PAGE + "\uffff\ufffe\U0010ffff").encode(), None
    yield "rtl.txt", ("\u202e" + PAGE).encode(), None
    yield "label.txt", "[앵커]".encode(), None
    yield "brackets.txt", b"[" * 20_000, None
    yield "quotes.txt", "“".encode() * 20_000, None
    yield "syllables.txt", "가".encode() * 20_000, None
    yield "commas.txt", b"1," * 20_000, None
    yield "ascii.txt", b"a" * 20_000, None


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_each_has_its_code_and_the_rest_is_unharmed(tmp_path, family):
    broken = list(family())
    for number, (name, data) in enumerate(broken):
        (tmp_path / f"{number:02d}a.txt").write_bytes(CP949 if number % 2 else UTF8)
        (tmp_path / f"{number:02d}b-{name}").write_bytes(data)
    outcomes = list(parse_many(Inputs().pages([tmp_path]), entities=False))
    sound, failed = Counter(), {}
    for outcome in outcomes:
        name = outcome.name if isinstance(outcome, Failure) else outcome.source.name
        number = name.removeprefix(f"{tmp_path.name}/")[:3]
        if isinstance(outcome, Failure):
            assert outcome.message
            failed.setdefault(number, set()).add(outcome.code)
        elif number.endswith("a"):
            sound[number] += outcome.page == PAGE
    assert sound == {f"{number:02d}a": 1 for number in range(len(broken))}
    assert set(failed) == {f"{number:02d}b" for number in range(len(broken))}
    assert set().union(*failed.values()) == FAMILIES[family]


def test_odd_text_is_read(tmp_path):
    for name, data, _ in odd():
        (tmp_path / name).write_bytes(data)
    codes = {name: code for name, _, code in odd()}
    for transcript in parse_many([tmp_path]):
        assert not isinstance(transcript, Failure), transcript
        name = transcript.source.name.rpartition("/")[2].partition(":")[0]
        code = codes.pop(name)
        assert code is None or code in transcript.warnings
        assert transcript.restore() == transcript.page
        transcript.to_json()
    assert codes == {}


def test_they_are_a_hundred():
    assert sum(len(list(family())) for family in (*FAMILIES, odd)) >= 100
