"""Whether a topic or a subject does something to an object: 급수차를 보내고.

Kiwi reads what follows. A clause ends with its verb; a verb before a noun (넘은, 짓는)
takes its own subject and object with it, and what another subject does is its own
(주민이 길을 열었다). Verbs of being and having (`being` in predicates.tsv: 넘다,
차지하다, 겪다) say how something is, not what it does.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from newsparse.korean.morphemes import Morpheme, morphemes
from newsparse.korean.tables import rows


class Clause(NamedTuple):
    """A verb with what its clause says: a subject of its own, an object."""

    verb: str
    subject: str | None
    thing: str | None
    adnominal: bool


@lru_cache(1 << 10)
def does_something(after: str, *, topic: bool) -> bool:
    """Tell whether the noun before a text does something to an object.

    A subject (이, 가) has the first clause that is no other's, a topic all of them.

    >>> does_something(" 급수차 서른 대를 보내고 있습니다", topic=True)
    True
    >>> does_something(" 30도를 넘었습니다", topic=True)
    False
    >>> does_something(" 눈이 쌓여 주민들이 길을 냈습니다", topic=True)
    False
    """
    for clause in _clauses(after):
        if clause.adnominal:
            continue
        if clause.subject and (not topic or clause.subject in _words("sky")):
            return False
        if clause.thing and not clause.subject and not _is_being(clause):
            return True
    return False


def _clauses(text: str) -> Iterator[Clause]:
    subject: str | None = None
    thing: str | None = None
    read = morphemes(text)
    for at, morpheme in enumerate(read):
        if morpheme.tag == "JKS" and at:
            subject = read[at - 1].form
        elif morpheme.tag == "JKO" and at:
            thing = read[at - 1].form
        elif morpheme.tag in ("EC", "EF", "ETM", "ETN"):
            adnominal = morpheme.tag == "ETM"
            yield Clause(_verb(read, at), subject, thing, adnominal)
            subject, thing = None, None


def _verb(read: list[Morpheme], ending: int) -> str:
    """Return the verb that an ending closes, with the noun that makes it: 기록하."""
    at = ending - 1
    while at > 0 and read[at].tag == "EP":
        at -= 1
    made = read[at].tag in ("XSV", "XSA") and at > 0
    return read[at - 1].form + read[at].form if made else read[at].form


def _is_being(clause: Clause) -> bool:
    return clause.verb in _words("being") or clause.thing in _words("undergone")


@cache
def _words(kind: str) -> frozenset[str]:
    table = rows("predicates.tsv", "newsparse.entities")
    return frozenset(word for row in table if row[0] == kind for word in row[1].split())
