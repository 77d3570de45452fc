"""What may follow a name, and what not."""

import pytest

from newsparse.korean.closing import bare, closing

YES = [
    "에서",
    "에서는",
    "의",
    "까지",
    "도",
    "만",
    "보다",
    "처럼",
    "입니다",
    "이라는",
    "에서요",
]


@pytest.mark.parametrize("particle", YES)
def test_particles_after_any_sound(particle):
    for name in ("강릉", "원주", "서울"):
        assert closing(f"{name}{particle} 눈", len(name)).end == len(name + particle)


@pytest.mark.parametrize(
    ("name", "fits", "not_fits"),
    [
        ("강릉", "은 이 을 과 으로 이나", "는 가 를 와 로 나"),
        ("원주", "는 가 를 와 로 나", "은 이 을 과 으로 이나"),
        ("서울", "은 이 을 과 로 이나", "는 가 를 와 으로 나"),
    ],
)
def test_particles_follow_the_last_sound(name, fits, not_fits):
    for particle in fits.split():
        assert closing(name + particle, len(name)).end == len(name + particle)
    for particle in not_fits.split():
        assert closing(name + particle, len(name)) is None


@pytest.mark.parametrize(
    "word", ["춘천마라톤", "강원대학교", "원주시장", "강릉2", "춘천A"]
)
def test_a_longer_word_is_no_particle(word):
    assert closing(word, 2) is None


def test_the_end_of_the_text_and_signs_end_a_name():
    assert closing("춘천", 2).end == 2
    assert closing("춘천·원주", 2).end == 2
    assert closing("", 0).end == 0


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("춘천에서는", "춘천"),
        ("부산항을", "부산항"),
        ("제주도", "제주"),
        ("한", "한"),
        ("", ""),
    ],
)
def test_strip_particles_by_form_alone(word, name):
    assert bare(word) == name
