"""Particles: what may stand after a name, so that 춘천에서는 is 춘천 and no more.

The shape of a particle depends on the last sound of the word before it (원주가 but
강릉이). `particles_end` checks it, so a name that only looks like one (서울 in
서울대) is seen to go on.
"""

import re
from functools import cache

from newsparse.korean.tables import rows


def has_final(syllable: str) -> bool:
    """Tell whether a Hangul syllable ends in a consonant.

    >>> has_final("릉"), has_final("주")
    (True, False)
    """
    return "가" <= syllable <= "힣" and (ord(syllable) - 0xAC00) % 28 > 0


def particles_end(text: str, at: int) -> int | None:
    """Return where the particles after the name that ends at `at` end.

    It is `at` itself where the word ends there, and None where it goes on.

    >>> particles_end("춘천에서는 눈이", 2)
    5
    >>> particles_end("춘천, 원주", 2)
    2
    >>> particles_end("춘천마라톤", 2) is None
    True
    >>> particles_end("강릉가", 2) is None  # it would be 강릉이
    True
    """
    if at >= len(text) or not _goes_on(text[at]):
        return at
    found = _pattern(_sound(text[at - 1] if at else "")).match(text, at)
    return found.end() if found else None


def strip_particles(word: str) -> str:
    """Return a word without the particles at its end, by their form alone.

    The longest particles that fit the sound before them go; a name of one
    syllable is never left. Use it where no list of names decides.

    >>> [strip_particles(w) for w in ("춘천에서는", "강릉을", "원주가", "부산항")]
    ['춘천', '강릉', '원주', '부산항']
    """
    for at in range(2, len(word)):
        if particles_end(word, at) == len(word):
            return word[:at]
    return word


def _goes_on(character: str) -> bool:
    return character.isalnum()


def _sound(syllable: str) -> str:
    if not "가" <= syllable <= "힣":
        return "either"  # IC가, 44호선은: read in many ways
    final = (ord(syllable) - 0xAC00) % 28
    return {0: "open", 8: "liquid"}.get(final, "closed")


@cache
def _pattern(sound: str) -> re.Pattern[str]:
    """Return the particles after one kind of sound; 서울로 but 춘천으로."""
    forms = set(_forms("any"))
    forms |= set(_forms("open")) if sound in ("open", "either") else set()
    forms |= set(_forms("closed")) if sound != "open" else set()
    if sound == "liquid":
        forms = {form for form in forms if not form.startswith("으로")}
        forms |= {form for form in _forms("open") if form[0] == "로"}
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?:{'|'.join(longest_first)})(?![가-힣A-Za-z0-9])")


@cache
def _forms(sound: str) -> tuple[str, ...]:
    _, *table = rows("particles.tsv")
    return tuple(form for row in table if row[0] == sound for form in row[1].split())
