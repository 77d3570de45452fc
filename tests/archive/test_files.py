import os
import shutil
import socket
import tempfile
from pathlib import Path

import pytest

from newsparse.archive.files import walk
from newsparse.failure import Failure

SNOW = "눈이 왔습니다.\n"
NOBODY = 65534


def write(root, *names):
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(SNOW, encoding="utf-8")


def link(path, target, *, folder=False):
    try:
        path.symlink_to(target, target_is_directory=folder)
    except OSError:
        pytest.skip("this system makes no links")


def named(root, pattern=""):
    """What is found under a folder: names of files, and reasons of failures."""
    found = {}
    for one in walk(f"{root}/{pattern}" if pattern else str(root)):
        failed = isinstance(one, Failure)
        name = one.name if failed else one.as_posix()
        name = name.removeprefix(f"{root.as_posix()}/")
        assert name not in found
        found[name] = (one.code, one.message) if failed else "file"
    return found


@pytest.fixture
def guarded():
    """A folder whose part `b` an ordinary user may not look into."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no modes on this system")
    root = Path(tempfile.mkdtemp())
    root.chmod(0o755)
    write(root, "a/1.txt", "b/2.txt", "c/3.txt")
    (root / "b").chmod(0)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield root
    if is_root:
        os.seteuid(0)
    (root / "b").chmod(0o755)
    shutil.rmtree(root)


@pytest.mark.parametrize("pattern", ["", "*", "**", "**/*.txt"])
def test_a_folder_that_must_not_be_read_is_named_and_the_walk_goes_on(guarded, pattern):
    found = named(guarded, pattern)
    assert found == {
        "a/1.txt": "file",
        "b": ("unreadable", "Permission denied"),
        "c/3.txt": "file",
    }
    assert list(found) == ["a/1.txt", "b", "c/3.txt"]


def test_what_lies_behind_a_folder_that_must_not_be_entered_is_named(guarded):
    link(guarded.parent / f"{guarded.name}.link", guarded / "b" / "2.txt")
    outer = guarded.parent / f"{guarded.name}.link"
    try:
        assert [one.name for one in walk(str(outer / "x"))] == ["x"]
        assert named(guarded, "b/*.txt") == {"b": ("unreadable", "Permission denied")}
    finally:
        outer.unlink()


@pytest.fixture
def deep(tmp_path):
    """A tree 1,200 levels deep, which pytest itself cannot remove."""
    folder = tmp_path
    for _ in range(1200):
        folder /= "d"
        folder.mkdir()
    yield folder
    for child in folder.iterdir():
        child.unlink()
    while folder != tmp_path:
        folder.rmdir()
        folder = folder.parent


@pytest.mark.skipif(os.name == "nt", reason="such paths are too long for Windows")
@pytest.mark.parametrize("pattern", ["", "**", "**/*.txt"])
def test_a_tree_may_be_deep(tmp_path, deep, pattern):
    write(tmp_path, "z.txt")
    write(deep, "deep.txt")
    assert list(named(tmp_path, pattern)) == ["d/" * 1200 + "deep.txt", "z.txt"]


def test_linked_folders_are_read_once(tmp_path):
    outside, root = tmp_path / "outside", tmp_path / "root"
    write(outside, "o.txt", "sub/p.txt")
    write(root, "a/1.txt", "z.txt")
    link(root / "a" / "up", root, folder=True)
    link(root / "b", outside, folder=True)
    link(root / "c", outside / "sub", folder=True)
    link(root / "d", root / "a", folder=True)
    link(root / "e.txt", outside / "o.txt")
    files = ["a/1.txt", "b/o.txt", "b/sub/p.txt", "e.txt", "z.txt"]
    assert list(named(root)) == files
    assert list(named(root, "**/*.txt")) == [
        "a/1.txt",
        "b/o.txt",
        "c/p.txt",  # shorter than b/sub/p.txt
        "z.txt",
    ]
    assert list(named(root, "*")) == ["a/1.txt", "c/p.txt", "e.txt", "z.txt"]


def test_loops_of_links_end(tmp_path):
    write(tmp_path, "sub/z.txt")
    for number in range(5):
        link(tmp_path / "sub" / f"l{number}", tmp_path / "sub", folder=True)
    assert list(named(tmp_path)) == ["sub/z.txt"]
    for pattern in ("**", "**/*.txt", "*/*.txt", "sub/**/z.*"):
        assert list(named(tmp_path, pattern)) == ["sub/z.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_what_is_no_file_says_what_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the names of sockets must be short
    write(tmp_path, "z.txt")
    link(tmp_path / "a", "a")
    link(tmp_path / "b", "missing.txt")
    link(tmp_path / "n", os.devnull)
    os.mkfifo(tmp_path / "p")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s")
        found = {pattern: named(tmp_path, pattern) for pattern in ("", "*", "**")}
    for one in found.values():
        assert one == {
            "a": (
                "unreadable",
                "is a broken link: Too many levels of symbolic links",
            ),
            "b": ("unreadable", "is a broken link: No such file or directory"),
            "n": ("unreadable", "is a device, no file"),
            "p": ("unreadable", "is a named pipe, no file"),
            "s": ("unreadable", "is a socket, no file"),
            "z.txt": "file",
        }
    assert named(tmp_path / "p") == {str(tmp_path / "p"): "file"}  # asked for by name


def test_what_a_batch_run_wrote_is_left_out_of_patterns(tmp_path):
    write(tmp_path, "1.txt", "a/2.txt", "a/records/3.txt")
    out = tmp_path / "a" / "out"
    write(out, ".newsparse/lock", "records/part-000000.jsonl", "summary.json", "x.txt")
    pages = ["1.txt", "a/2.txt", "a/records/3.txt"]
    assert list(named(tmp_path, "**")) == pages
    assert list(named(tmp_path, "**/*")) == pages
    assert list(named(tmp_path, "*")) == pages
    assert list(named(tmp_path)) == pages
    for pattern in ("a/out/records/*", "*/out/*", "*/out/x.txt", "*/*/records/*"):
        assert "file" not in named(tmp_path, pattern).values()
    nothing = {"*/out/*": ("missing", "no file fits the pattern")}
    assert named(tmp_path, "*/out/*") == nothing


def test_pages_may_lie_where_a_batch_run_writes(tmp_path):
    write(tmp_path, ".newsparse/lock", "records/part-000000.jsonl", "1.txt", "a/2.txt")
    assert list(named(tmp_path)) == ["1.txt", "a/2.txt"]
    assert list(named(tmp_path, "*.txt")) == ["1.txt"]
    assert list(named(tmp_path, "**")) == ["1.txt", "a/2.txt"]


def test_patterns_mean_what_they_mean_in_the_shell(tmp_path, monkeypatch):
    write(tmp_path, "1.txt", "a/1.txt", "a/b/1.txt", "a-b/22.txt", ".h/1.txt", "a/.h")
    monkeypatch.chdir(tmp_path)

    def files(pattern):
        return [one.as_posix() for one in walk(pattern) if isinstance(one, Path)]

    assert files("*.txt") == ["1.txt"]
    assert files("**/1.txt") == ["1.txt", "a/1.txt", "a/b/1.txt"]
    assert files("**") == ["1.txt", "a-b/22.txt", "a/1.txt", "a/b/1.txt"]
    assert files("a/**/*.txt") == ["a/1.txt", "a/b/1.txt"]
    assert files("a*") == ["a/1.txt", "a/b/1.txt", "a-b/22.txt"]
    assert files("*/??.txt") == ["a-b/22.txt"]
    assert files("[a]/[!x]/1.txt") == ["a/b/1.txt"]
    assert files(".h/*") == files(".*/1.txt") == [".h/1.txt"]
    assert files("*/../a/1.*") == ["a/../a/1.txt"]
    assert files("missing/*") == files("1.txt/*") == files("nul\0/*") == []
    assert files(f"{tmp_path}/a/*.txt") == [f"{tmp_path.as_posix()}/a/1.txt"]


def test_each_real_file_is_found_by_its_own_name(tmp_path):
    write(tmp_path, "z.txt")
    link(tmp_path / "a.txt", "z.txt")
    link(tmp_path / "b.txt", "a.txt")
    os.link(tmp_path / "z.txt", tmp_path / "hard.txt")
    assert list(named(tmp_path, "*.txt")) == ["hard.txt", "z.txt"]


def test_records_beside_the_pages_are_no_pages(tmp_path):
    write(tmp_path, "a.txt", "a.json", "__MACOSX/a.txt", ".DS_Store", "._a.txt")
    assert list(named(tmp_path)) == ["a.txt"]
    assert [path.name for path in walk(str(tmp_path / "a.json"))] == ["a.json"]
