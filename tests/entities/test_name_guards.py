"""Frequent nouns in plain frames name nobody."""

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.person import find
from newsparse.korean.closing import may_close
from newsparse.korean.lexicon import common_nouns

FRAMES = ["{}{} 많습니다.", "{} 시민이 왔습니다."]
ROOTS = {"고스란"}  # stands only in 고스란히


@pytest.mark.parametrize("frame", FRAMES)
def test_common_nouns_name_nobody(frame):
    words = sorted(common_nouns() - ROOTS)
    said = [frame.format(w, "가" if may_close(w, "가") else "이") for w in words]
    assert [text for text in said if [*find(Passage(text))]] == []
