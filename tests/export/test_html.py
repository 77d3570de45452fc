import json
from html.parser import HTMLParser

import msgspec

from newsparse.export.html import to_html
from newsparse.transcript import Segment


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.texts, self.attributes = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data):
        self.texts.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    return reader


def test_what_is_said_and_what_went_is_there(transcript):
    html = to_html(transcript.to_dict())
    assert (
        '<mark class="money" title="≤ 2,000,000,000 KRW per 10 kg">최대 20억 원' in html
    )
    assert "interview · 민세빈 상인 · [인터뷰] · inferred" in html
    assert "duplicate 98–131 = 33–66" in html
    assert html == to_html(json.loads(transcript.to_json()))


def test_nothing_on_a_page_becomes_markup(transcript):
    evil = '"onload=x <script>alert(1)</script></span><img src=x> {title} &amp;'
    segment = Segment(role="anchor", start=0, end=len(evil), text=evil, label=evil)
    source = msgspec.structs.replace(transcript.source, name=evil)
    page = msgspec.structs.replace(
        transcript,
        source=source,
        title=evil,
        outlet=evil,
        warnings=(evil,),
        page=evil,
        segments=(segment,),
        entities=(
            msgspec.structs.replace(
                transcript.entities[3], start=0, end=9, name=evil, title=evil
            ),
        ),
        parts=({"start": 0, "end": len(evil), "tag": "chrome", "twin": None},),
    )
    plain, hostile = read(to_html(transcript.to_dict())), read(to_html(page.to_dict()))
    assert set(hostile.tags) <= set(plain.tags)
    assert "onload" not in hostile.attributes
    assert evil in "".join(hostile.texts)
