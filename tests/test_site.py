"""The docs become a site in two languages, which asks nothing of any network."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mkdocs")
ROOT = Path(__file__).parent.parent
LOADED = re.compile(
    r"""<(?:script|img|iframe|source)[^>]*\ssrc="?(?:https?:)?//
    | <link[^>]*\shref="?(?:https?:)?//
    | @import\ "?(?:https?:)?// | url\(["']?(?:https?:)?//""",
    re.VERBOSE,
)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    done = subprocess.run(
        [*command, "--site-dir", str(out)],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return out


def test_every_page_is_there_in_both_languages(site):
    pages = {path.name.split(".")[0] for path in (ROOT / "docs").glob("*.md")}
    for folder in (site, site / "ko"):
        assert pages <= {path.stem for path in folder.glob("*.html")}


def test_each_site_says_its_language(site):
    assert '<html lang="en"' in (site / "limits.html").read_text("utf-8")
    korean = (site / "ko" / "limits.html").read_text("utf-8")
    assert '<html lang="ko"' in korean
    assert "알려진 한계" in korean
    assert "시작하기" in korean


def test_nothing_is_loaded_from_elsewhere(site):
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".css")]
    assert len(files) > 40
    found = {path.name for path in files if LOADED.search(path.read_text("utf-8"))}
    assert found == set()
