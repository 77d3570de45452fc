import gzip
import io
import os
import tarfile

import pytest

from newsparse.archive.inputs import Inputs
from newsparse.archive.limits import LIMITS, Limits
from newsparse.failure import Failure

SNOW, RAIN = "눈이 왔습니다.\n", "비가 왔습니다.\n"
KINDS = {
    "s": (tarfile.SYMTYPE, "is a symbolic link, no file"),
    "p": (tarfile.FIFOTYPE, "is a named pipe, no file"),
    "c": (tarfile.CHRTYPE, "is a device, no file"),
    "b": (tarfile.BLKTYPE, "is a device, no file"),
}


def tar_of(*members, packed=False):
    """A tar: a member is a name with bytes, or with a kind and what it links to."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, *what in members:
            member = tarfile.TarInfo(name)
            if isinstance(what[0], bytes) and len(what) == 1:
                member.size = len(what[0])
                archive.addfile(member, io.BytesIO(what[0]))
            else:
                member.type, member.linkname = what
                archive.addfile(member)
    data = target.getvalue()
    return gzip.compress(data) if packed else data


def hard(name, target):
    return name, tarfile.LNKTYPE, target


def found(path, data, limits=LIMITS):
    path.write_bytes(data)
    outcomes = []
    for one in Inputs(limits=limits).pages([path]):
        name = one.name.removeprefix(path.name).removeprefix("/")
        failed = isinstance(one, Failure)
        value = (one.code, one.message) if failed else one.content().decode()
        outcomes.append((name, value))
    return outcomes


@pytest.mark.parametrize("name", ["a.tar", "a.tar.gz", "a.tgz"])
def test_hard_links_are_read_as_the_files_they_stand_for(tmp_path, name):
    data = tar_of(
        ("2020/1.txt", SNOW.encode()),
        hard("2020/2.txt", "2020/1.txt"),
        ("./3.txt", RAIN.encode()),
        hard("4.txt", "3.txt"),
        hard("5.txt", "2020/2.txt"),
        ("rows.jsonl", b'{"text": "a", "id": 1}\n{"text": "b", "id": 2}\n'),
        hard("again.jsonl", "rows.jsonl"),
        ("6.txt", SNOW.encode()),
        packed=name != "a.tar",
    )
    assert found(tmp_path / name, data) == [
        ("2020/1.txt", SNOW),
        ("./3.txt", RAIN),
        ("rows.jsonl#1", "a"),
        ("rows.jsonl#2", "b"),
        ("6.txt", SNOW),
        ("2020/2.txt", SNOW),
        ("5.txt", SNOW),
        ("4.txt", RAIN),
        ("again.jsonl#1", "a"),
        ("again.jsonl#2", "b"),
    ]


def test_a_tar_of_files_with_several_names_is_read_whole(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "1.txt").write_text(SNOW, encoding="utf-8")
    os.link(folder / "1.txt", folder / "2.txt")
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as archive:
        archive.add(folder / "1.txt", "1.txt")
        archive.add(folder / "2.txt", "2.txt")
        assert archive.getmember("2.txt").islnk()
    pages = list(Inputs().pages([tmp_path / "a.tar.gz"]))
    assert [page.content().decode() for page in pages] == [SNOW, SNOW]


def test_hard_links_that_lead_nowhere_fail(tmp_path):
    data = tar_of(
        hard("a", "missing.txt"),
        hard("b", "c"),
        hard("c", "b"),
        hard("../d", "1.txt"),
        ("1.txt", SNOW.encode()),
        hard("e", "1.txt"),
    )
    nowhere = ("damaged", "is a hard link to no file that can be read")
    assert found(tmp_path / "a.tar", data) == [
        ("../d", ("unsafe_name", "unsafe member name '../d'")),
        ("1.txt", SNOW),
        ("e", SNOW),
        ("a", nowhere),
        ("b", nowhere),
        ("c", nowhere),
    ]


def test_hard_links_cannot_blow_up_an_archive(tmp_path):
    links = [hard(f"{number}.txt", "a.txt") for number in range(20)]
    data = tar_of(("a.txt", b"a" * 1000), *links)
    limits = Limits(free=5000, ratio=0)
    outcomes = [one for _, one in found(tmp_path / "a.tar", data, limits)]
    assert (
        outcomes
        == ["a" * 1000] * 6 + [("too_large", "unpacks to suspiciously much")] * 15
    )


def test_a_hard_link_to_more_than_a_page_is_too_large(tmp_path):
    rows = b"".join(b'{"text": "a", "id": %d}\n' % n for n in range(1, 11))
    data = tar_of(("a.jsonl", rows), hard("b.jsonl", "a.jsonl"))
    outcomes = found(tmp_path / "a.tar", data, Limits(page=100))
    assert [name for name, _ in outcomes[:-1]] == [f"a.jsonl#{n}" for n in range(1, 11)]
    reason = "is a hard link to more than 100 bytes"
    assert outcomes[-1] == ("b.jsonl", ("too_large", reason))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_an_archive_that_can_be_read_only_once_tells_what_is_not_read(tmp_path):
    packed = tar_of(("1.txt", SNOW.encode()), hard("2.txt", "1.txt"), packed=True)
    reason = "is a hard link in an archive that is read only once"
    assert found(tmp_path / "a.tar.gz.gz", gzip.compress(packed)) == [
        ("1.txt", SNOW),
        ("2.txt", ("unreadable", reason)),
    ]


def test_what_is_no_file_says_what_it_is(tmp_path):
    others = [(name, kind, "1.txt") for name, (kind, _) in KINDS.items()]
    data = tar_of(*others, ("d", tarfile.DIRTYPE, ""), ("1.txt", SNOW.encode()))
    assert found(tmp_path / "a.tar", data) == [
        *((name, ("unreadable", reason)) for name, (_, reason) in KINDS.items()),
        ("1.txt", SNOW),
    ]


def test_a_damaged_member_leaves_the_rest_unharmed(tmp_path):
    broken = gzip.compress(SNOW.encode() * 99)[:-20]
    data = tar_of(("a.txt.gz", broken), hard("b.gz", "a.txt.gz"), ("c", RAIN.encode()))
    (a, (code, _)), *rest = found(tmp_path / "a.tar", data)
    assert (a, code) == ("a.txt.gz", "damaged")
    assert [name for name, _ in rest] == ["c", "b.gz"]
    assert (rest[0][1], rest[1][1][0]) == (RAIN, "damaged")


@pytest.mark.parametrize("packed", [False, True])
def test_where_a_tar_breaks_off_its_hard_links_are_still_read(tmp_path, packed):
    noise = os.urandom(200_000)
    data = tar_of(
        ("1.txt", SNOW.encode()),
        hard("2.txt", "1.txt"),
        hard("3.txt", "4.txt"),
        ("z.txt", noise),
        ("4.txt", RAIN.encode()),
        packed=packed,
    )
    path = tmp_path / ("a.tgz" if packed else "a.tar")
    outcomes = found(path, data[:100_000])
    assert [name for name, _ in outcomes] == ["1.txt", "z.txt", "", "2.txt", "3.txt"]
    assert outcomes[3] == ("2.txt", SNOW)
    assert [outcomes[i][1][0] for i in (1, 2, 4)] == ["damaged"] * 3


def test_headers_without_end_are_damage(tmp_path):
    header = tarfile.TarInfo("././@LongLink")
    header.type, header.size = tarfile.GNUTYPE_LONGNAME, 1
    block = header.tobuf(tarfile.GNU_FORMAT) + b"a".ljust(512, b"\0")
    outcomes = found(tmp_path / "a.tar", block * 3000)
    assert [(name, one[0]) for name, one in outcomes] == [("", "damaged")]


def test_what_folders_leave_out_is_left_out(tmp_path):
    hidden = ["._1.txt", "a/.DS_Store", ".git/x", "a/1.json", "__MACOSX/1.txt"]
    data = tar_of(*((name, b"x") for name in hidden), ("./1.txt", SNOW.encode()))
    assert found(tmp_path / "a.tar", data) == [("./1.txt", SNOW)]
