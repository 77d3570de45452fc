"""The tense of the clause a date stands in: did it happen, or will it?

The first sign behind the date decides, up to the end of its sentence: 29일 열릴
예정이라고 24일 밝혔습니다 has a future 29th and a past 24th.
"""

import re
from functools import cache

from newsparse.korean.said import Lean

REACH = 120  # characters; beyond them a sign belongs to another clause

_FUTURE = (
    r"예정|계획|방침|전망|겠습|겠다|겠고|겠지|것으로 보|것으로 예|것으로 관"
    r"|것입니|것이다|겁니다|거예요|거야"
    r"|거에요|게요|건가요|것인가|할까|올까|날까|려고|앞두|앞둔|앞으로|목표"
    r"|추진|(?:될|할|릴|갈|질|열|올)(?= )"
    r"|돼야|하자|만나자|까지 (?:접수|모집|신청)|예상|예고|대비"
)
# Syllables closed by ㅆ are the past, but for 있 and 겠; ㅂ니다 alone tells nothing.
_PAST = (
    r"["
    + "".join(chr(c) for c in range(0xAC00 + 20, 0xD7A4, 28) if chr(c) not in "있겠")
    + r"](?=습니|다|고|으|는|던|지|어|을|네|죠|거|기|음|[.])|(?:열린|된|당한"
    r"|숨진|발생한|이뤄진|치른|끝난|있었)(?= )"
)


@cache
def _signs() -> "re.Pattern[str]":
    return re.compile(rf"(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<end>[.!?]\s|\n\n)")


def tense(text: str, at: int) -> Lean | None:
    """Return the tense of what follows a place in a text, None where it has no sign.

    >>> tense("29일 열릴 예정이라고 24일 밝혔습니다.", 3)
    'future'
    >>> tense("29일 열릴 예정이라고 24일 밝혔습니다.", 16)
    'past'
    """
    sign = _signs().search(text, at, at + REACH)
    if sign is None or sign.lastgroup == "end":
        return None
    return "past" if sign.lastgroup == "past" else "future"
