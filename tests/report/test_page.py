import re
from decimal import Decimal
from html.parser import HTMLParser

import msgspec
import pytest

from newsparse.cli import main
from newsparse.failure import Failure
from newsparse.report.page import write_report
from newsparse.transcript import Money

EVIL = '"onload=x <script>alert(1)</script></title><img src=x onerror=y> \u202e'


class Reader(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.names, self.ids, self.links, self.texts = (
            set(),
            set(),
            [],
            [],
            [],
        )
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture
def written(run, tmp_path):
    write_report(iter(run), tmp_path / "report.html")
    return tmp_path


def words(page):
    return " ".join(" ".join(Reader(page).texts).split())


def test_each_section_has_its_numbers_as_a_table(written):
    said = words((written / "report.html").read_text("utf-8"))
    assert "기사 3건 · 읽지 못한 입력 1건 · 2020-01–2020-03 · newsparse" in said
    assert "기간 기사 2020-01 1 2020-02 0 2020-03 1" in said
    assert "날짜를 모르는 기사 1건은 그림에 없습니다." in said
    assert (
        "밝힘 발화 나온 기사 실명 1 1건 눈 치운 날 이름 없음 1 1건 눈 그친 날" in said
    )
    assert (
        "2020-01 2 2 3만 원 눈 치운 날 3만 원 눈 치운 날 20억 원 눈 치운 날 0" in said
    )
    assert "2020-03 2 1 5억 원 눈 그친 날 5억 원 눈 그친 날 5억 원 눈 그친 날 2" in said
    assert "강원특별자치도 춘천시 3 2건 눈 치운 날 눈 온 날" in said
    assert "강원특별자치도 4 3건" in said
    assert "방송일이 없음 1 1건 눈 온 날" in said
    assert "어느 인코딩으로도 글이 아님 1 <d>" in said
    assert "읽지 못한 입력은 1건(25.0 %)입니다." in said
    assert "제목 3 100.0 % 방송일 2 66.7 %" in said


def test_every_link_leads_somewhere(written):
    page = Reader((written / "report.html").read_text("utf-8"))
    assert len(set(page.ids)) == len(page.ids)
    files = {f"report_items/{one.name}" for one in (written / "report_items").iterdir()}
    own = {f"#{one}" for one in page.ids}
    assert set(page.links) <= files | own
    assert files <= set(page.links)
    assert len(files) == 3


def test_the_items_are_readings(run, written):
    readings = [p.read_text("utf-8") for p in (written / "report_items").iterdir()]
    assert sorted(re.search("<h1.*?>(.*?)</h1>", page)[1] for page in readings) == [
        "눈 그친 날",
        "눈 온 날",
        "눈 치운 날",
    ]


def test_the_page_loads_and_runs_nothing(written):
    page = (written / "report.html").read_text("utf-8")
    assert "default-src 'none'" in page
    assert not Reader(page).tags & {"script", "img", "iframe", "link", "object", "use"}
    assert "url(" not in page


def test_without_readings_nothing_is_linked(run, tmp_path):
    write_report(run, tmp_path / "report.html", readings=False)
    assert [one.name for one in tmp_path.iterdir()] == ["report.html"]
    links = Reader((tmp_path / "report.html").read_text("utf-8")).links
    assert [link for link in links if not link.startswith("#")] == []


def test_a_run_of_nothing_is_a_page(tmp_path):
    write_report([], tmp_path / "report.html")
    assert "기사 0건 · 읽지 못한 입력 0건 · 날짜 모름" in (
        (tmp_path / "report.html").read_text("utf-8")
    )


@pytest.mark.parametrize("day", ["", "2020", "2020-13-40", "<b>"])
def test_a_day_that_is_none_is_no_day(run, tmp_path, day):
    odd = msgspec.structs.replace(run[0], published=day)
    write_report([odd, run[1]], tmp_path / "report.html")
    said = words((tmp_path / "report.html").read_text("utf-8"))
    assert "날짜를 모르는 기사 1건은 그림에 없습니다." in said
    assert "· 2020-03-09–2020-03-09 ·" in said


def test_a_sum_beyond_all_pictures_is_only_counted(run, tmp_path):
    page = run[0]
    money = next(e for e in page.entities if isinstance(e, Money))
    huge = msgspec.structs.replace(money, value=Decimal(10) ** 400)
    odd = msgspec.structs.replace(page, entities=(huge,))
    write_report([odd], tmp_path / "report.html")
    said = words((tmp_path / "report.html").read_text("utf-8"))
    assert "수량 2020-01-05 1 0 0" in said


def test_the_same_run_is_the_same_page(run, written, tmp_path):
    again = tmp_path / "again"
    write_report(run, again / "report.html")
    pages = [folder / "report.html" for folder in (written, again)]
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_nothing_in_a_run_becomes_markup(run, written, tmp_path):
    page = run[0]
    speaker = msgspec.structs.replace(page.segments[1].speaker, title=EVIL)
    turns = (
        page.segments[0],
        msgspec.structs.replace(page.segments[1], speaker=speaker),
    )
    entities = tuple(msgspec.structs.replace(e, text=EVIL) for e in page.entities)
    hostile = msgspec.structs.replace(
        page,
        title=EVIL,
        outlet=EVIL,
        warnings=(EVIL,),
        segments=turns,
        entities=entities,
    )
    failure = Failure(name=EVIL, code=EVIL, message=EVIL)
    write_report([hostile, failure], tmp_path / "evil" / "report.html")
    shown = (tmp_path / "evil" / "report.html").read_text("utf-8")
    evil, plain = Reader(shown), Reader((written / "report.html").read_text("utf-8"))
    assert evil.tags <= plain.tags
    assert evil.names <= plain.names
    assert "<script>alert(1)</script></title><img src=x onerror=y> \\u202e" in "".join(
        evil.texts
    )


def test_the_command(run, tmp_path, capsys):
    records = tmp_path / "records.jsonl"
    records.write_text("".join(page.to_json() + "\n" for page in run[:3]), "utf-8")
    out = tmp_path / "report.html"
    assert main(["report", str(records), "-o", str(out)]) == 0
    assert "기사 3건" in out.read_text("utf-8")
    assert len(list((tmp_path / "report_items").iterdir())) == 3
    assert main(["report", str(records), "-o", str(records)]) == 2
    assert "name another file" in capsys.readouterr().err
    (tmp_path / "file").write_text("", "utf-8")
    assert main(["report", str(records), "-o", str(tmp_path / "file" / "r.html")]) == 3
