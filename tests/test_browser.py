"""A browser opens the views: axe-core finds nothing, nothing is asked for, all fits.

Runs where NEWSPARSE_BROWSER names a Chromium and `npm install` was done in tests/browser.
Photographs (light, dark, narrow) and sheets of paper are left in the folder that
NEWSPARSE_LOOKS names.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from newsparse.archive.reading import read
from newsparse.export.html import to_html
from newsparse.export.index import write_html
from newsparse.pipeline import parse
from newsparse.report.page import write_report

ROOT = Path(__file__).parent.parent
NPM = Path(__file__).parent / "browser"
BROWSER = os.environ.get("NEWSPARSE_BROWSER", "")
SEEN = (
    "g1/package-dated",
    "g1/package-nav",
    "g1/headlines",
    "kbs/script-2012",
    "tbc/script",
    "yonhapnewstv/talk",
)

EVIL = "<script>console.log(1)</script><img src=x onerror=console.log(2)> \u202e\u2067"
HOSTILE = f"""{EVIL}
2021-09-16
[앵커] {EVIL}
</p></section></main><style>* {{ display: none }}</style> 20억 원을 들였습니다. {EVIL}
[인터뷰] {EVIL} / 상인
"<a href='javascript:console.log(3)'>열 명이 왔어요.</a> {EVIL}"
"""

pytestmark = pytest.mark.skipif(
    not (BROWSER and shutil.which("node") and (NPM / "node_modules").is_dir()),
    reason="needs NEWSPARSE_BROWSER, node, and `npm install` in tests/browser",
)


@pytest.fixture(scope="module")
def looks(tmp_path_factory):
    """Every page in every look, as the browser tells it."""
    folder = Path(os.environ.get("NEWSPARSE_LOOKS") or tmp_path_factory.mktemp("looks"))
    folder.mkdir(parents=True, exist_ok=True)
    records = [read(path) for path in sorted(ROOT.glob("samples/*/*.txt"))]
    for name in SEEN:
        page = to_html(read(ROOT / "samples" / f"{name}.txt").to_dict())
        (folder / f"{name.replace('/', '-')}.html").write_text(page, "utf-8")
    write_html(records, folder / "index.html")
    write_report(records, folder / "report.html")
    (folder / "hostile.html").write_text(to_html(parse(HOSTILE).to_dict()), "utf-8")
    pages = sorted(folder.glob("*.html"))
    done = subprocess.run(
        ["node", NPM / "look.mjs", BROWSER, folder, *pages],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_page_is_looked_at_in_every_way(looks):
    assert len(looks) == (len(SEEN) + 3) * 3


def test_axe_finds_nothing_serious(looks):
    found = [(one["page"], one["look"], what) for one in looks for what in one["found"]]
    grave = [one for one in found if one[2]["impact"] in ("serious", "critical")]
    assert grave == []


def test_nothing_is_asked_for_and_nothing_runs(looks):
    assert [one for one in looks if one["asked"] or one["said"]] == []


def test_nothing_runs_over_the_edge(looks):
    assert [one for one in looks if one["over"] > 0] == []


def test_the_keyboard_shows_values(looks):
    assert {one["value"] for one in looks if not one["page"].startswith("report")} == {
        True
    }
