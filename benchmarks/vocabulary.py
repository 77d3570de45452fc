"""Sentences whose words nobody has parsed: the vocabulary of Kiwi's own dictionary.

The generated pages of `flood` have a few hundred words, which flatters every cache.
`sentence` puts 25,000 nouns, 1,500 verbs and 1,000 adverbs together by chance: it means
nothing, but each stem has its right particle and ending.
"""

import random
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import flood
from kiwipiepy import Token

from newsparse.korean.morphemes import kiwi

WORD = re.compile("[가-힣]{1,4}")
COMMONEST = {"NNG": 25_000, "VV": 1_500, "MAG": 1_000}  # of each part of speech
ENDINGS = (
    (("었", "EP"), ("습니다", "EF")),
    (("기", "ETN"), ("로", "JKB"), ("하", "VV"), ("었", "EP"), ("습니다", "EF")),
    (("ᆯ", "ETM"), ("계획", "NNG"), ("이", "VCP"), ("ᆸ니다", "EF")),
    (("고", "EC"), ("있", "VX"), ("습니다", "EF")),
)
PARTICLES = (("이", "의", "을", "에"), ("JKS", "JKG", "JKO", "JKB"))


@cache
def words() -> dict[str, list[str]]:
    """Return the commonest words of each part of speech, the commonest first."""
    found: dict[str, list[str]] = {tag: [] for tag in COMMONEST}
    for token in _dictionary():
        kept = found.get(token.tag, [])
        if len(kept) < COMMONEST.get(token.tag, 0) and WORD.fullmatch(token.form):
            kept.append(token.form)
    return found


def _dictionary() -> Iterator[Token]:
    number = 0
    with suppress(ValueError):  # behind the last one
        while True:
            yield kiwi().morpheme(number)
            number += 1


def sentence(dice: random.Random) -> str:
    """Return one sentence: something does something to something.

    >>> sentence(random.Random(1)) == sentence(random.Random(1))
    True
    """
    known = words()
    stems = [
        piece
        for noun, *particle in zip(
            dice.sample(known["NNG"], 4), *PARTICLES, strict=True
        )
        for piece in ((noun, "NNG"), tuple(particle))
    ]
    verb = (dice.choice(known["VV"]), "VV")
    adverb = (dice.choice(known["MAG"]), "MAG")
    return kiwi().join([adverb, *stems, verb, *dice.choice(ENDINGS)]) + "."


def page(number: int) -> str:
    """Return a page of `flood` printed once, with such a sentence behind each line."""
    dice = random.Random(number)
    lines = flood.page(number).split("\n")
    told = [
        f"{line} {sentence(dice)}" if line.endswith("다.") else line for line in lines
    ]
    return "\n".join(told)
