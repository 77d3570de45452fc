import json
import re
from html import unescape
from html.parser import HTMLParser

import msgspec
import pytest

from newsparse.export.html import to_fragment, to_html
from newsparse.export.style import colours
from newsparse.pipeline import parse
from newsparse.transcript import Member, Segment

EVIL = '"onload=x <script>alert(1)</script></span></style><img src=x onerror=y> {title} &amp; \u202eabc\u2066 \x00'


class Reader(HTMLParser):
    """What a browser would make of a page: elements with their attributes, texts."""

    def __init__(self, page):
        super().__init__()
        self.found, self.texts, self.open = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))
        self.open += [] if tag in ("meta", "link") else [tag]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.texts.append(data)

    def words(self):
        return " ".join(" ".join(self.texts).split())

    def ids(self):
        return [attrs["id"] for _, attrs in self.found if "id" in attrs]

    def links(self):
        return [attrs["href"] for tag, attrs in self.found if tag == "a"]


def test_who_speaks_and_what_is_meant_is_there(transcript):
    page = to_html(transcript.to_dict())
    assert (
        '<a class="m amounts" href="#p-v2" id="p-m2" aria-describedby="p-v2" data-n="2">'
        "<u>최대 20억 원</u>"
        '<span class="tip" hidden aria-hidden="true">≤ 10 kg당 20억 원'
        "<code>2,000,000,000 KRW per 10 kg · max</code></span></a>"
    ) in page
    assert '<section class="turn interview inferred">' in page
    words = Reader(page).words()
    assert (
        "인터뷰 · 민세빈 상인 [인터뷰] 추정: 표지에 적혀 있음; 따옴표로 묶인 문단"
        in words
    )
    assert (
        "앵커 · 화자 모름 [앵커] 고성군 고성군(여러 곳 가운데 하나: 강원도 고성군"
        in words
    )
    assert "G1 · 리포트 · 2021-09-16 · 서가람 · grseo@example.com DLP" in words
    assert page == to_html(json.loads(transcript.to_json()))


def test_warnings_come_before_the_script(transcript):
    words = Reader(to_html(transcript.to_dict())).words()
    assert words.index("경고 1 NUL 문자가 있음 nul") < words.index("대본")


def test_the_legend_names_what_is_there_and_nothing_else(transcript):
    words = Reader(to_html(transcript.to_dict())).words()
    legend = words[words.index("nul ") + 4 : words.index(" 대본")]
    assert legend == (
        "앵커 1 인터뷰 1 추정(점선: 표지 없이 미루어 정함) 1 수 1 때 1 장소 1 이름 1"
    )


def test_what_went_is_folded_beside_its_twin(transcript):
    page = to_html(transcript.to_dict())
    copy = "고성군이 최대 20억 원을 들여 지난달 축제를 열었습니다."
    assert (
        "<details><summary>사본 98–131 = 33–66</summary>"
        f'<div class="twins"><div><h3>뺀 글 98–131</h3><pre>{copy}</pre></div>'
        f"<div><h3>본문에 남은 짝 33–66</h3><pre>{copy}</pre></div></div></details>"
    ) in page
    assert "<summary>꼬리말 131–140</summary>" in page


def test_what_tells_a_line_that_went_is_said(transcript):
    record = transcript.to_dict()
    record["parts"][-1]["evidence"] = ["copyright", "new"]
    assert (
        '<summary>꼬리말 131–140</summary><p class="why">저작권을 밝힘; new</p>'
    ) in to_html(record)


def test_the_cast_and_the_differences_are_tables(transcript):
    cast = (Member(name="한도윤", titles=("군수",), mentions=(3,), turns=()),)
    record = msgspec.structs.replace(transcript, cast=cast).to_dict()
    words = Reader(to_html(record)).words()
    assert "직함과 소속 발화 언급 한도윤 실명 군수 0 1" in words
    assert "이 사본 다른 사본 137–139 금지 <" in words


def test_roles_that_nothing_tells_apart_are_both_named(transcript):
    segment = msgspec.structs.replace(
        transcript.segments[0], role="unknown", candidates=("anchor", "reporter")
    )
    record = msgspec.structs.replace(transcript, segments=(segment,))
    assert "앵커 또는 기자 · 화자 모름" in Reader(to_html(record.to_dict())).words()


def test_every_link_leads_to_an_id_and_every_id_is_there_once(records):
    for record in records:
        page = Reader(to_html(record.to_dict()))
        assert len(set(page.ids())) == len(page.ids())
        assert {link.removeprefix("#") for link in page.links()} <= set(page.ids())
        assert page.open == []
        rows = [one for one in page.ids() if one.startswith("p-v")]
        assert len(rows) == len(record.entities)


def test_every_segment_is_said_in_full_and_its_mentions_underlined(records):
    for record in records:
        page = to_html(record.to_dict())
        said = re.findall(r'<p class="said">(.*?)</p>', page, flags=re.DOTALL)
        texts = [re.sub(r'<span class="tip".*?</span>', "", one) for one in said]
        plain = [unescape(re.sub(r"<.*?>", "", one)) for one in texts]
        assert plain == [segment.text for segment in record.segments]
        marked = [unescape(m) for one in said for m in re.findall("<u>(.*?)</u>", one)]
        assert marked == [entity.text for entity in record.entities]


def test_a_page_loads_and_runs_nothing(records):
    for record in records:
        page = to_html(record.to_dict())
        reader = Reader(page)
        assert "default-src 'none'" in page
        assert not {"script", "img", "iframe", "link", "object"} & {
            tag for tag, _ in reader.found
        }
        assert not [a for _, attrs in reader.found for a in attrs if a.startswith("on")]
        assert "url(" not in page
        assert "@import" not in page


def test_a_notebook_shows_the_reading_view(transcript):
    shown = transcript._repr_html_()
    assert shown == to_fragment(transcript.to_dict())
    reader = Reader(shown)
    assert [tag for tag, _ in reader.found][:3] == ["style", "div", "article"]
    assert reader.found[1][1] == {"class": "newsparse", "lang": "ko"}
    assert "html" not in {tag for tag, _ in reader.found}
    assert all(one.startswith("pabababababab") for one in reader.ids())


def hostile(transcript):
    segment = Segment(role="anchor", start=0, end=len(EVIL), text=EVIL, label=EVIL)
    return msgspec.structs.replace(
        transcript,
        source=msgspec.structs.replace(transcript.source, name=EVIL, encoding=EVIL),
        title=EVIL,
        title_tags=(EVIL,),
        outlet=EVIL,
        warnings=(EVIL,),
        page=EVIL,
        segments=(segment,),
        entities=(
            msgspec.structs.replace(
                transcript.entities[3], start=0, end=9, text=EVIL, name=EVIL, title=EVIL
            ),
        ),
        cast=(Member(name=EVIL, titles=(EVIL,)),),
        differences=(
            msgspec.structs.replace(
                transcript.differences[0], text=EVIL, twin_text=EVIL
            ),
        ),
        parts=(msgspec.structs.replace(transcript.parts[0], end=9, tag="chrome"),),
    )


@pytest.mark.parametrize("view", [to_html, to_fragment])
def test_nothing_on_a_page_becomes_markup(transcript, view):
    page = view(hostile(transcript).to_dict())
    plain, evil = Reader(view(transcript.to_dict())), Reader(page)
    assert {tag for tag, _ in evil.found} <= {tag for tag, _ in plain.found}
    names = {name for _, attrs in evil.found for name in attrs}
    assert names <= {name for _, attrs in plain.found for name in attrs}
    assert evil.open == []
    assert (
        "<script>alert(1)</script></span></style><img src=x onerror=y> {title} &amp;"
        in ("".join(evil.texts))
    )


def test_marks_of_direction_and_control_are_shown_not_obeyed(transcript):
    page = to_html(hostile(transcript).to_dict())
    assert not set(page) & set("\u202e\u2066\x00")
    assert "\\u202eabc\\u2066 \\x00" in page


def test_a_page_of_a_megabyte_is_shown_whole():
    line = "고성군이 최대 20억 원을 들여 <b>지난달</b> 축제를 열었습니다.\n"
    page = "[앵커]\n" + line * (1_000_000 // len(line))
    shown = to_html(parse(page, entities=False).to_dict())
    assert shown.count("&lt;b&gt;지난달&lt;/b&gt;") >= page.count("<b>")
    assert "<b>" not in shown


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("ground", [1, 2], ids=["light", "dark"])
@pytest.mark.parametrize("paper", ["paper", "shade"])
def test_every_ink_can_be_read(ground, paper):
    table = {row[0]: row[ground] for row in colours()}
    inks = set(table) - {"paper", "shade", "line"}
    assert "anchor" in inks
    assert {i for i in inks if contrast(table[i], table[paper]) < 4.5} == set()
