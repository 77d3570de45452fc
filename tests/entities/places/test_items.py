"""Invented items: towns named with their county once, alone afterwards.

Every item takes one to three counties of Gangwon in turn; what is named alone lies
in the county named last. Names that two counties have may stay in doubt, but none
may get the code of another place.
"""

import random
from collections import Counter
from datetime import date

import pytest

from newsparse.entities.passage import Passage
from newsparse.entities.place import find
from newsparse.entities.places.districts import units

DAYS = (date(2012, 5, 1), date(2022, 5, 1), date(2024, 5, 1))
SENTENCES = (
    "{}에서 산불이 나 산림이 탔습니다.",
    "{} 주민들이 대피했습니다.",
    "{}의 한 주택에서 불이 났습니다.",
    "{} 일대에 눈이 쌓였습니다.",
    "소방차가 {}까지 줄을 이었습니다.",
    "{}에는 비가 그쳤습니다.",
    "경찰이 {} 인근을 수색하고 있습니다.",
)


class Newsroom:
    """Writes items of a day, with the code of the place in every line."""

    def __init__(self, day, seed):
        self.dice = random.Random(seed)
        living = [unit.on(day) for unit in units() if unit.on(day)]
        gangwon = [v for v in living if v.code[:2] in ("42", "51")]
        self.counties = [v for v in gangwon if len(v.code) == 5]
        self.towns = {
            county: [
                v for v in gangwon if v.code[:5] == county.code and v is not county
            ]
            for county in self.counties
        }

    def write(self):
        lines = []
        for county in self.dice.sample(self.counties, self.dice.choice((1, 2, 3))):
            said = self.dice.choice((county.name, county.name[:-1]))
            town = self.dice.choice((None, self.dice.choice(self.towns[county])))
            lines.append((f"{said} {town.name}", town) if town else (said, county))
            for _ in range(self.dice.choice((0, 1, 1, 2))):
                town = self.dice.choice(self.towns[county])
                lines.append((town.name, town))
        told = [self.dice.choice(SENTENCES).format(name) for name, _ in lines]
        return "\n".join(told), [version.code for _, version in lines]


def score(day, seed, items):
    newsroom, tally = Newsroom(day, seed), Counter()
    for _ in range(items):
        text, codes = newsroom.write()
        told = {}
        for place in find(Passage(text, day, "강원")):
            told.setdefault(text.count("\n", 0, place.start), place.code or "doubt")
        for line, code in enumerate(codes):
            answer = told.get(line, "none")
            right = "right" if answer == code else "wrong"
            tally[answer if answer in ("doubt", "none") else right] += 1
    return tally


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_towns_get_the_code_of_the_county_told_last(day):
    tally = score(day, seed=7, items=400)
    assert tally["wrong"] == 0
    assert tally["right"] / tally.total() > 0.98
