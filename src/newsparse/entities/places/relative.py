"""Places named by a word or a syllable: 도내, 시내, 군내, 한·중·일.

도내 is the region the station is at home in, only where that is of its rank: 시내
means nothing to a station whose home is a province.
"""

import re
from collections.abc import Iterator

from newsparse.entities.places.districts import Unit
from newsparse.entities.places.gazetteer import Gazetteer
from newsparse.entities.places.mentions import Mention, tail
from newsparse.entities.places.sources import district_senses

WORDS = {"도": "도내|우리 도|도(?= 전역| 전체| 전 지역)",
         "시": "시내(?!버스|전화|권)|우리 시|시(?= 전역| 전체)",
         "군": "군내(?!버스)|우리 군(?= |에|의)|군(?= 전역| 전체)"}  # fmt: skip


def relatives_in(text: str, home: Unit | None) -> Iterator[Mention]:
    """Yield the words that mean the home region."""
    rank = home.latest.name[-1] if home else ""
    if home is None or rank not in WORDS:
        return
    sense = district_senses()[home]
    for found in re.finditer(rf"(?<![가-힣\d])(?:{WORDS[rank]})", text):
        after = tail(text, found.end())
        if after is not None:
            yield Mention(
                found.start(), found.end(), found[0], (sense,), after, "relative"
            )


INITIALS = {
    "한": "한국", "중": "중국", "일": "일본", "미": "미국", "북": "북한",
    "러": "러시아", "영": "영국", "독": "독일", "불": "프랑스",
}  # fmt: skip
DOTTED = re.compile("[·ㆍ‧]")
COUPLED = re.compile(
    "(?<![가-힣·ㆍA-Za-z])[한중일미북러영독불](?:[·ㆍ‧][한중일미북러영독불]){1,3}"
    "(?![·ㆍ‧])(?= |,|간)"
)


def initials_in(text: str, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the countries of 한·중·일, each by its syllable."""
    for found in COUPLED.finditer(text) if DOTTED.search(text) else ():
        syllables = found[0][::2]
        if len(set(syllables)) < len(syllables) or not set(syllables) & set("한미중"):
            continue
        for at in range(found.start(), found.end(), 2):
            name = INITIALS[text[at]]
            senses = gazetteer.senses(name)
            yield Mention(at, at + 1, name, senses, at + 1, "initial")
