"""Every kind has its row, and a row is all an export needs of a new kind."""

from typing import get_args

import pytest

from newsparse.export.codes import in_code
from newsparse.export.columns import COLUMNS
from newsparse.export.kinds import FAMILIES, KINDS, Kind, tag_of
from newsparse.export.tei import _mention
from newsparse.export.values import in_words
from newsparse.transcript import AnyEntity, Entity


class Award(Entity, frozen=True, kw_only=True, tag="award"):
    """A kind somebody adds."""

    prize: str


def test_every_kind_has_a_row_and_every_row_a_kind():
    assert list(KINDS) == [tag_of(noun) for noun in get_args(AnyEntity)]
    assert {kind.family for kind in KINDS.values()} == set(FAMILIES)
    assert set(FAMILIES) < set(COLUMNS)


def test_a_new_kind_is_told_by_its_words_until_somebody_says_how(monkeypatch):
    award = Award(start=0, end=3, text="대상을", prize="대상")
    monkeypatch.setitem(KINDS, "award", Kind("award", "names", "text", "rs"))
    facts = {"type": "award", "text": award.text, "mod": None}
    assert (in_words(facts), in_code(facts)) == ("대상을", "대상을")
    assert _mention(award) == "<rs>대상을</rs>"


def test_a_kind_without_a_row_says_so():
    with pytest.raises(KeyError, match="award"):
        in_words({"type": "award", "text": "대상을"})
