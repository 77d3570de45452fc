"""Names before an office, whatever their letters: 궁지훈 화천군수, 누리봄 간호사.

How much an office tells is told by `words.office_of`: nothing but a person has a rank.
"""

from collections.abc import Iterator

from newsparse.entities.candidates import is_shaped, may_hold
from newsparse.entities.full_names import Found
from newsparse.entities.words import (
    Beside,
    Word,
    is_body,
    is_counted,
    office_of,
    title_behind,
    title_in,
)
from newsparse.korean.names import title_of

SURE = 9.0
_REACH = 4  # words
_LONGEST = 4  # syllables


def officeholders(text: str, words: list[Word]) -> Iterator[Found]:
    """Yield the names before an office, its body between them: 차도민 강원FC 감독은.

    >>> from newsparse.entities.words import words_of
    >>> text = "초원길 소방교와 어라미 양양군 관광문화과장, 안전 과장이 만났습니다."
    >>> [found.name for found in officeholders(text, words_of(text))]
    ['초원길', '어라미']
    """
    titled = [title_in(word.text) is not None for word in words]
    for index, word in enumerate(words):
        near = any(titled[index + 1 : index + _REACH])
        if not near or not 2 <= len(word.text) <= _LONGEST or is_counted(text, word):
            continue
        beside = title_behind(text, words, index, word.end)
        if beside.title and _is_held(text, words, index, beside):
            name, end = word.text, word.end
            yield Found(word.start, end, name, beside.title, SURE, title_end=beside.end)


def _is_held(text: str, words: list[Word], index: int, beside: Beside) -> bool:
    """Tell whether a word names who holds the office beside it."""
    word, title = words[index], (beside.title or "").removesuffix("님")
    office = office_of(title)
    if office is None or text.startswith("들", beside.end):
        return False
    if not beside.distance:
        beside_body = index > 0 and text[words[index - 1].end : word.start] == " "
        owned = beside_body and is_body(text, words[index - 1])
        return may_hold(word.text, office, owned=owned)
    bodied = is_body(text, words[index + 1])
    if title_of(title) == title and is_shaped(word.text):
        return may_hold(word.text, "calling")
    return bodied and may_hold(word.text, office)
