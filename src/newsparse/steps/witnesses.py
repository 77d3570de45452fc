"""What other lines of a page say of a line of its head: a name, the title's words."""

import re

from newsparse.steps.breaks import Line
from newsparse.steps.judging import Judged
from newsparse.steps.site_words import is_site_word

AGAIN = 2  # times that a name stands on a page which has a witness for it
LETTERS = 2  # of a word that are looked for again; what follows them may be grammar


def witnessed(text: str, judged: Judged, page: str, line: Line) -> str | None:
    """Return the name that a line may be, where another line calls it a reporter's.

    A name alone is a byline only beside another witness: somebody signs off with it, it
    stands before 기자 or a mail address.
    """
    maybe = (judged.values or {}).get("maybe") or text
    name = "".join(maybe.split())
    if (
        not _NAME.fullmatch(maybe)
        or page.count(name) + (maybe != name) < AGAIN
        or is_site_word(name)
    ):
        return None
    again = re.compile(
        rf"(?<![가-힣]){re.escape(name)} ?(?:기자|기잡니다|캐스터|[\[(<]? ?[\w.+-]+@)"
        rf"|(?:뉴스|방송|TV|[A-Z]{{2}}|에서),? ?{re.escape(name)} ?(?:입|이?었습)니다"
    )
    other = page[: line.start], page[line.end :]
    return name if any(map(again.search, other)) else None


_NAME = re.compile(r"[가-힣]{2,4}|[가-힣](?: [가-힣]){1,3}")


def said_again(title: str, said: str) -> float:
    """Return how far a text says a title's words, from 0 to almost 1.

    One word that comes again proves less than one of many.

    >>> said_again("산골 우체통 '인기'", "산골 마을의 우체통이 인기입니다.")
    0.75
    """
    words = _WORD.findall(title)
    again = sum(word[:LETTERS] in said for word in words)
    return again / (len(words) + 1)


_WORD = re.compile(r"[가-힣]{2,}|[A-Za-z]{2,}|\d{2,}")
