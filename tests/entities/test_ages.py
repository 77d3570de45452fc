"""Ages in brackets: 민세빈(45)은, but not 소나무(45)를."""

import pytest

from newsparse import find_entities
from newsparse.transcript import Quantity


def quantities(text):
    return [e for e in find_entities(text) if isinstance(e, Quantity)]


@pytest.mark.parametrize("name", ["민세빈", "루니", "조합원", "김모", "승객"])
def test_a_number_behind_somebody_is_an_age(name):
    (age,) = quantities(f"{name}(45)을 만났습니다.")
    assert (age.text, age.value, age.unit) == ("45", 45, "a")


@pytest.mark.parametrize("name", ["소나무", "구조대", "발전소", "아파트", "오징어"])
def test_a_number_behind_a_thing_is_no_age(name):
    assert quantities(f"{name}(45)를 봤습니다.") == []
