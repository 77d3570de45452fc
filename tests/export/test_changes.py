import json
from decimal import Decimal

import msgspec

from newsparse.export.changes import changes

replace = msgspec.structs.replace


def named(transcript, name, version="1", **facts):
    source = replace(transcript.source, name=name, version=version)
    return replace(transcript, source=source, **facts)


def test_the_same_records_have_no_changes_in_any_order(transcript):
    old = [named(transcript, str(number)) for number in range(5)]
    new = [named(transcript, str(number), version="2") for number in range(5)]
    assert list(changes(old, new)) == []
    assert list(changes(old, reversed(new))) == []


def test_a_value_that_changed_is_shown_before_and_after(transcript):
    place, money, *rest = transcript.entities
    other = replace(money, value=Decimal("200000000"), mod=None)
    new = replace(transcript, entities=(place, other, *rest))
    (change,) = changes([transcript], [new])
    assert (change.table, change.change, change.text) == (
        "amounts",
        "changed",
        "최대 20억 원",
    )
    assert change.before == {"mod": "max", "value": Decimal(2_000_000_000)}
    assert change.after == {"mod": None, "value": Decimal(200_000_000)}
    assert json.loads(change.to_json())["after"]["value"] == 200_000_000
    assert str(change) == (
        "a.txt: amounts 38–46 '최대 20억 원' changed:"
        " mod max → None, value 2000000000 → 200000000"
    )


def test_what_came_and_what_went(transcript):
    fewer = replace(transcript, entities=transcript.entities[:3], title="다른 제목")
    found = list(changes([transcript], [fewer]))
    assert [(change.table, change.change) for change in found] == [
        ("names", "removed"),
        ("transcripts", "changed"),
    ]
    assert str(found[0]).startswith(
        "a.txt: names 82–88 '한도윤 군수' removed: type person, name 한도윤, person_title 군수"
    )
    back = list(changes([fewer], [transcript]))
    assert [change.change for change in back] == ["added", "changed"]


def test_pages_that_came_and_went(transcript):
    old = [named(transcript, "a"), named(transcript, "b")]
    new = [named(transcript, "b"), named(transcript, "c")]
    assert [(change.name, change.change) for change in changes(old, new)] == [
        ("a", "removed"),
        ("c", "added"),
    ]
