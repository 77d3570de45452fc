from decimal import Decimal
from xml.etree import ElementTree

import msgspec

from newsparse.export.tei import write_tei
from newsparse.transcript import Duration, Money, Organization

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def read(transcripts, tmp_path):
    write_tei(transcripts, tmp_path / "a.xml")
    return ElementTree.parse(tmp_path / "a.xml").getroot()


def test_turns_say_who_where_and_what(transcript, tmp_path):
    root = read([transcript], tmp_path)
    turns = list(root.iter(f"{TEI}u"))
    people = {f"#{p.get(ID)}": p for p in root.iter(f"{TEI}person")}
    for turn, segment in zip(turns, transcript.segments, strict=True):
        assert "".join(turn.itertext()) == segment.text
        assert turn.get("corresp") == f"#char={segment.start},{segment.end}"
        assert people[turn.get("who")].get("role") == segment.role
    who = people[turns[1].get("who")]
    assert who.findtext(f"{TEI}persName") == "민세빈"
    assert who.findtext(f"{TEI}occupation") == "상인"
    assert people[turns[0].get("who")].get("ana") == "unknown"


def test_values_are_attributes(transcript, tmp_path):
    root = read([transcript], tmp_path)
    measure = root.find(f".//{TEI}measure")
    assert (measure.text, measure.attrib) == (
        "최대 20억 원",
        {"type": "money", "quantity": "2000000000", "unit": "KRW", "ana": "max"},
    )
    date = root.find(f".//{TEI}u/{TEI}date")
    assert (date.get("from-iso"), date.get("to-iso")) == ("2021-08-01", "2021-09-01")
    assert root.find(f".//{TEI}u/{TEI}persName").get("role") == "군수"


def test_a_range_is_a_number_in_a_measure(transcript, tmp_path):
    money = transcript.entities[1]
    ranged = msgspec.structs.replace(
        money, value=None, low=Decimal("2E+4"), high=Decimal(50000), mod=None
    )
    odd = msgspec.structs.replace(transcript, entities=(ranged,))
    measure = read([odd], tmp_path).find(f".//{TEI}measure")
    assert measure.attrib == {"type": "money", "unit": "KRW"}
    (number,) = measure
    assert (number.text, number.attrib) == (
        "최대 20억 원",
        {"min": "20000", "max": "50000"},
    )


def test_parts_tile_the_page(transcript, tmp_path):
    spans = read([transcript], tmp_path).findall(f".//{TEI}spanGrp/{TEI}span")
    places = [span.get("target").removeprefix("#char=") for span in spans]
    assert places[0].startswith("0,")
    assert places[-1].endswith(f",{len(transcript.page)}")
    assert [span.get("ana") for span in spans] == [
        part.tag for part in transcript.parts
    ]


def test_anything_is_well_formed(transcript, tmp_path):
    page = transcript.page.replace("축제를", "<&\"'\0\x1b\uffff")
    segment = transcript.segments[0]
    text = page[segment.start : segment.end]
    odd = msgspec.structs.replace(
        transcript,
        page=page,
        title="<&\0",
        segments=(msgspec.structs.replace(segment, text=text, label="<&\0"),),
        entities=(
            Duration(start=segment.start, end=segment.start + 1, text="고", iso="P1D"),
            Money(
                start=segment.start + 1,
                end=segment.start + 2,
                text="성",
                low=Decimal(1),
            ),
            Organization(
                start=segment.start + 2, end=segment.start + 3, text="군", name='"<\0'
            ),
        ),
    )
    (turn,) = read([odd, transcript], tmp_path).find(f"{TEI}TEI").iter(f"{TEI}u")
    assert len("".join(turn.itertext())) == len(text)
