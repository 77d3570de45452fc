"""Titles of works in quotation marks, whose words tell no time: 노래 '새벽이 온다'."""

import re
from collections.abc import Iterator

_OPEN, _CLOSE = "'‘\"“<《〈「『", "'’\"”>》〉」』"
_QUOTED = rf"[{_OPEN}][^{_OPEN}{_CLOSE}\n]{{1,30}}[{_CLOSE}]"
_WORK = (
    r"(?:노래|[가-힣]곡|가요|영화|[가-힣]극|드라마|소설|시집|동화|동요|뮤지컬|오페라|앨범"
    r"|음반|웹툰|예능|애니메이션|다큐멘터리|프로그램|작품|전시|그림)"
)
_PLAYED = r"(?:불[렀러린]|부[르른]|열창|합창|제창|연주|상영|낭송|떼창)"
_TITLE = re.compile(
    rf"{_WORK}(?:인|,)? ?(?P<named>{_QUOTED}(?:(?:[와과],?|,) {_QUOTED})*)"
    rf"|(?P<played>{_QUOTED}(?:(?:[와과],?|,) {_QUOTED})*)[을를] "
    rf"(?:[가-힣]+ ){{0,2}}{_PLAYED}"
)


def titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the titles of works stand in a text.

    A quotation is one behind what kind of work it is, or where it is sung or played;
    what somebody said, and what only stands out, is not.

    >>> list(titles("노래 '새벽이 온다'를 들으며 '내일 가자'고 했다."))
    [(3, 11)]
    """
    for found in _TITLE.finditer(text):
        yield found.span(found.lastgroup or 0)
