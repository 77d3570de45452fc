import gzip
import io
import stat
import struct
import zipfile

import pytest

from newsparse.archive.inputs import Inputs
from newsparse.archive.reading import read
from newsparse.errors import ReadError
from newsparse.failure import Failure

SNOW, RAIN = "눈이 왔습니다.\n" * 40, "비가 왔습니다.\n"


def zip_of(members, method=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def found(path):
    """What is read, by the part of the name after that of the archive."""
    outcomes = {}
    for one in Inputs().pages([path]):
        name = one.name.removeprefix(path.name).removeprefix("/")
        assert name not in outcomes
        failed = isinstance(one, Failure)
        outcomes[name] = one.code if failed else one.content().decode()
    return outcomes


def overwritten(data, old, new, *, first_only=False):
    assert len(old) == len(new)
    assert old in data
    return data.replace(old, new, 1 if first_only else -1)


def test_bad_lzma_is_damage_to_its_member(tmp_path):
    data = bytearray(zip_of({"a.txt": SNOW, "b.txt": RAIN}, zipfile.ZIP_LZMA))
    begin = data.index(b"a.txt") + len("a.txt") + 9  # after the header of LZMA
    data[begin : begin + 16] = b"\xff" * 16
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    (tmp_path / "b.txt").write_text(RAIN, encoding="utf-8")
    assert found(path) == {"a.txt": "damaged", "b.txt": RAIN}
    assert list(found(tmp_path).values()) == ["damaged", RAIN, RAIN]
    with pytest.raises(ReadError, match=r"a\.zip/a\.txt: Corrupt input data") as told:
        read(path)
    assert told.value.code == "damaged"


def test_a_zip_of_a_version_to_come_is_damaged(tmp_path):
    data = bytearray(zip_of({"a.txt": SNOW}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 6 : entry + 8] = struct.pack("<H", 99)
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    (tmp_path / "b.txt").write_text(RAIN, encoding="utf-8")
    assert list(found(tmp_path).values()) == ["damaged", RAIN]
    with pytest.raises(ReadError, match=r"zip file version 9\.9"):
        read(path)


def test_a_member_without_a_name_is_unsafe(tmp_path):
    data = zip_of({"a.txt": SNOW, "b.txt": RAIN})
    path = tmp_path / "a.zip"
    path.write_bytes(overwritten(data, b"a.txt", b"\0.txt"))
    assert found(path) == {"": "unsafe_name", "b.txt": RAIN}


def test_a_name_that_lies_about_its_encoding_is_damage(tmp_path):
    data = zip_of({"가.txt": SNOW})
    path = tmp_path / "a.zip"
    path.write_bytes(overwritten(data, "가".encode(), b"\xff\xff\xff"))
    assert found(path) == {"": "damaged"}


def test_places_out_of_range_are_damage(tmp_path):
    data = bytearray(zip_of({"a.txt": SNOW}))
    end = data.index(b"PK\x05\x06")
    path = tmp_path / "a.zip"
    for offset in (0, 12, 2**31, 2**32 - 2):
        data[end + 16 : end + 20] = struct.pack("<I", offset)
        path.write_bytes(data)
        assert set(found(path).values()) == {"damaged"}


def test_any_flipped_byte_leaves_the_next_file_unharmed(tmp_path):
    sound = zip_of({"a.txt": RAIN, "b.txt.gz": gzip.compress(b"x", mtime=0)})
    (tmp_path / "b.txt").write_text(RAIN, encoding="utf-8")
    path = tmp_path / "a.zip"
    for place in range(len(sound)):
        data = bytearray(sound)
        data[place] ^= 0xFF
        path.write_bytes(data)
        *_, last = Inputs().pages([tmp_path])
        assert last.content().decode() == RAIN


def test_what_folders_leave_out_is_left_out_of_zips(tmp_path):
    members = dict.fromkeys(
        (
            "__MACOSX/2020/._1.txt",
            "__MACOSX/x.txt",
            "2020/.DS_Store",
            "2020/._1.txt",
            ".git/config",
            "2020/1.json",
            "2020\\.x\\1.txt",
        ),
        "x",
    )
    path = tmp_path / "a.zip"
    path.write_bytes(zip_of({**members, "2020/1.txt": SNOW, "./2.txt": RAIN}))
    assert found(path) == {"2020/1.txt": SNOW, "./2.txt": RAIN}


def test_a_symbolic_link_in_a_zip_is_no_page(tmp_path):
    linked = zipfile.ZipInfo("a.txt")
    linked.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = tmp_path / "a.zip"
    path.write_bytes(zip_of({linked: "b.txt", "b.txt": RAIN}))
    assert found(path) == {"a.txt": "unreadable", "b.txt": RAIN}
