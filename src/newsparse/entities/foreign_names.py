"""Foreign names and stage names: words known from many people's names.

Two such words in a row are a name; one is where it names nothing else. A word that
also names a place or a thing (워싱턴) counts only beside another.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from newsparse.entities.everyday import PREDICATES, kind_of
from newsparse.entities.full_names import Found
from newsparse.entities.notable import (
    foreign_syllables,
    name_words,
    part_words,
    public_figures,
)
from newsparse.entities.organization_words import name_in
from newsparse.entities.words import (
    Word,
    glued_title,
    is_counted,
    title_behind,
)
from newsparse.korean.closing import may_close
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.names import title_of

_CLEAR = re.compile("(?:에게|에서|이라는|라는|[은는이가을를의와과])$")


def foreign_names(text: str, words: list[Word]) -> Iterator[Found]:
    """Yield the runs of name words, with the title behind them."""
    index = 0
    while index < len(words):
        last = _run(text, words, index)
        if last is None:
            index += 1
            continue
        found = _found(text, words, index, last)
        if found:
            yield found
        index = last + 1


def _run(text: str, words: list[Word], index: int) -> int | None:
    """Return the last word of a run of name words that begins here."""
    last = None
    for at in range(index, min(index + 6, len(words))):
        word = words[at]
        if at > index and text[words[at - 1].end : word.start] not in (" ", "-"):
            break
        part = name_part(word.text)
        if part is None or is_counted(text, word):
            if last == at - 1 and foreign_part(word.text):
                last = at
            break
        last = at
        if len(part) < len(word.text):
            break
    return last


def _found(text: str, words: list[Word], first: int, last: int) -> Found | None:
    """Weigh a run: its length, the title behind or before it, an age."""
    parts = [
        name_part(word.text) or foreign_part(word.text) or ""
        for word in words[first : last + 1]
    ]
    sure = sum(part in name_words() for part in parts)
    start, end = words[first].start, words[last].start + len(parts[-1])
    rest = words[last].text[len(parts[-1]) :]
    beside = title_behind(text, words, last, end)
    title = glued_title(rest) if rest else beside.title
    near = bool(title) and (bool(rest) or beside.distance < 2)
    figure = parts[0] in public_figures()
    known = len(parts[0]) > 2 or figure
    weight = 6.0 if len(parts) > 1 else 3.0 if known else 0.0
    weight += 3.0 if near or (beside.aged and not rest) else 0.0
    before = words[first - 1] if first else None
    if before and text[before.end : start] == " " and title_of(before.text):
        weight += 3.0
    if len(parts) == 1 and not (rest or near or beside.aged or figure):
        weight -= 1.0  # a brand or a thing as soon as a name: 갤럭시 매장
    if not sure or weight < 3.0 or text[end : end + 1].isdigit():
        return None
    ends = ((words[first], parts[0]), (words[last], parts[-1]))
    if any(kind_of(word.text, len(part)) in PREDICATES for word, part in ends):
        return None
    return Found(start, end, text[start:end], title if near else None, weight)


@lru_cache(1 << 14)
def foreign_part(word: str) -> str | None:
    """Return what of a word looks like a foreign name: half of it foreign syllables.

    >>> foreign_part("모레츠는"), foreign_part("위원회는")
    ('모레츠', None)
    """
    part = _CLEAR.sub("", word) if len(word) > 3 else word
    foreign = sum(syllable in foreign_syllables() for syllable in part)
    strange = part not in common_nouns() and name_in(word) is None
    return part if len(part) > 2 and 2 * foreign >= len(part) and strange else None


@lru_cache(1 << 15)
def name_part(word: str) -> str | None:
    """Return the name word a word is, or is with a particle or title grown to it."""
    for length in range(min(len(word), 8), 0, -1):
        part, rest = word[:length], word[length:]
        if part in part_words() and (
            may_close(part, rest, verbal=False) or glued_title(rest)
        ):
            return part
    return None
