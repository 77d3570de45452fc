"""What a region's name stands for: its government, its team, or the place it is.

The rule, for the whole item. `predicates.tsv` has the words of each class.

- A team: a region whose clubs are named by it, short (강원) or a country, where its
  sentence tells a result and it is the subject, the beaten or the opponent (강원이
  경남을 2대 0으로 꺾고), or where a player is its own (강원 공격수). Once the item has
  told of a team, every sentence of a match is read so; once it names a league, those
  who meet or win. 강원에서 stays a place.
- A government: a region in full (원주시) that is the topic or the subject of a verb
  with an object (급수차를 보내고), or like a country of a verb of saying or doing;
  whose office speaks (원주시 관계자), whose act is told (북한의 도발), with whom
  something is agreed (춘천시와 협약을). Weather keeps the place, and so do verbs of
  being and having (30도를 넘다, 피해를 입다).
- A place otherwise.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from newsparse.entities.clauses import does_something
from newsparse.entities.organization_words import regions
from newsparse.korean.closing import Closing, closes, closing
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.tables import rows

_REACH = 120  # characters a subject is followed for, within its sentence
_ROOM = "newsparse.entities"
ActsAs = Literal["government", "team"]
Sport = Literal["none", "league", "team"]  # what the item tells of sport


class Agent(NamedTuple):
    """An organisation in the text; `acts_as` is None where no region's name is it."""

    start: int
    end: int
    name: str
    acts_as: ActsAs | None = None


class Mention(NamedTuple):
    """A region's name in its sentence, with what closes the word."""

    region: str
    start: int
    end: int
    closed: Closing
    sentence: tuple[int, int]


def acting(text: str) -> Iterator[Agent]:
    """Yield the regions that act.

    >>> [agent[2:] for agent in acting("강원이 경남을 2대 0으로 꺾고 이겼습니다.")]
    [('강원FC', 'team'), ('경남FC', 'team')]
    >>> [agent[2:] for agent in acting("원주시가 밝혔습니다. 원주시에 눈이 옵니다.")]
    [('원주시', 'government')]
    """
    mentions = [
        mention
        for mention in _mentions(text)
        if not mention.closed.says(*_WHERE) or _NO_PLACE.match(text, mention.end)
    ]
    league = _said("league").search(text) is not None
    seen: Sport = "league" if league else "none"
    if any(_is_team(text, mention, seen) for mention in mentions):
        seen = "team"
    for mention in mentions:
        region, start, end = mention[:3]
        if _is_team(text, mention, seen):
            yield Agent(start, end, teams().get(region, region), "team")
        elif _is_government(text, mention):
            yield Agent(start, end, region, "government")


def _mentions(text: str) -> Iterator[Mention]:
    """Yield the regions that stand as words, each with its sentence."""
    stops = [0, *(m.end() for m in _end().finditer(text)), len(text)]
    at = 0
    for match in _region().finditer(text):
        closed = closing(text, match.end())
        while stops[at + 1] < match.end():
            at += 1
        if closed:
            yield Mention(match[0], *match.span(), closed, (stops[at], stops[at + 1]))


def _is_team(text: str, mention: Mention, seen: Sport) -> bool:
    """Tell a team: by the result of its sentence, or in a match once sport is seen."""
    region, closed, (begin, stop) = mention.region, mention.closed, mention.sentence
    before = text[max(begin, mention.start - _REACH) : mention.start]
    after = text[mention.end : stop][:_REACH]
    scored = _score().search(before + after) is not None
    if not _may_play(region, scored=scored):
        return False
    known = seen == "team" or region in teams() or scored
    if not (known or seen == "league") or not (
        closed.says(*_ROLES) or not closed.roles
    ):
        return False
    if known and _belongs("player", text, closed.end):
        return True
    return bool(closed.roles) and _tells_result(before, after, seen)


def _may_play(region: str, *, scored: bool) -> bool:
    """Tell a region whose clubs are named by it; a word (대전) by a score."""
    if region in common_nouns() and not (scored and region in teams()):
        return False
    return region in teams() or regions().get(region) in ("short", "country")


def _tells_result(before: str, after: str, seen: Sport) -> bool:
    """Tell a sentence of a result; of a meeting or a match, as far as sport is seen."""
    if _said("wins").search(after):
        return True
    if seen != "none" and _said("versus").search(after):
        return True
    match = _said("match").search(after) or _said("wins").search(before)
    return seen == "team" and match is not None


def _is_government(text: str, mention: Mention) -> bool:
    """Tell a government by what it says or does, by who speaks for it, by its acts."""
    region, closed = mention.region, mention.closed
    kind = regions().get(region)
    if kind not in ("full", "country") or region in common_nouns():  # 인도, a pavement
        return False
    if text.startswith(_SOURCE, mention.end) or any(
        _belongs(words, text, closed.end)
        for words in ("office", "state")
        if words == "office" or kind == "country"
    ):
        return True
    after = text[mention.end : mention.sentence[1]][:_REACH]
    if closed.says("subject"):
        after = _until_subject(after)
    own = closed._replace(end=closed.end - mention.end)
    last = _last_listed(after) or own
    if any(c.says("comitative") and _agrees().match(after, c.end) for c in (own, last)):
        return True
    subject = closed.says("topic", "subject") or last.says("topic", "subject")
    if kind == "full" and _does(last, after[last.end :]):
        return True
    acts = _said("says").search(after) or _said("does").search(after)
    return bool(subject and acts) and not _said("weather").search(after)


def _does(subject: Closing, after: str) -> bool:
    plain = subject.roles in (("topic",), ("subject",))
    return plain and does_something(after, topic=subject.says("topic"))


def _until_subject(after: str) -> str:
    """Cut a clause where another subject takes over: 강릉시가 막히자 주민이 열었다."""
    for word in re.finditer(" ([가-힣]{2,})", after):
        said, first = word[1], after[: word.start()]
        closed = (closing(said, at) for at in range(1, len(said)))
        subject = any(found.roles[:1] == ("subject",) for found in closed if found)
        if subject and _PREDICATE.search(first):
            return first
    return after


def _belongs(kind: str, text: str, at: int) -> bool:
    """Tell whether a word of a class stands behind a name, one other between."""
    match = _behind(kind).match(text, at)
    return match is not None and closes(text, match.end())


def _last_listed(after: str) -> Closing | None:
    """Return what closes the last of a list: 강릉시와 속초시, 고성군은."""
    match = _list().match(after)
    if match is None:
        return None
    ends = (closing(after, at) for at in range(match.start(1) + 2, match.end(1)))
    return next((closed for closed in ends if closed and closed.roles), None)


def says(sentence: str) -> bool:
    """Tell whether a sentence has a verb of saying.

    >>> says("그는 반대했습니다."), says("그는 걸었습니다.")
    (True, False)
    """
    return _said("says").search(sentence) is not None


def in_match(sentence: str) -> bool:
    """Tell whether a sentence tells of a match or its result."""
    return any(_said(kind).search(sentence) for kind in ("wins", "match"))


@cache
def teams() -> dict[str, str]:
    """Return the clubs that news calls by their region alone."""
    return {row[0]: row[1] for row in rows("teams.tsv", _ROOM)}


@cache
def _words(kind: str) -> tuple[str, ...]:
    table = rows("predicates.tsv", _ROOM)
    lines = [row[1] for row in table if row[0] == kind]
    literal = [word for line in lines for word in re.findall("/([^/]+)/", line)]
    stems = [w for line in lines for w in re.sub("/[^/]+/", " ", line).split()]
    return (*literal, *stems)


@cache
def _said(kind: str) -> re.Pattern[str]:
    """Match the forms of the verbs of a class."""
    return re.compile("|".join(map(_forms, _words(kind))))


def _forms(stem: str) -> str:
    """Return a pattern of a verb's forms: 밝히 is 밝혔, 밝힌; 하 is 했, 한, 해.

    >>> bool(re.match(_forms("밝히"), "밝혔다")), bool(re.match(_forms("정하"), "정한"))
    (True, True)
    """
    last = ord(stem[-1]) - ord("가")
    vowel = last // 28 % 21
    if last % 28 or " " in stem or vowel not in _GROWN:
        return re.escape(stem)
    base, onset = re.escape(stem[:-1]), last // 588
    ends = [(vowel, final) for final in (0, 4, 8, 16, 17)]
    ends += [(_GROWN[vowel], final) for final in (0, 20)]
    said = "".join(chr(ord("가") + onset * 588 + v * 28 + f) for v, f in ends)
    return f"{base}[{said}]"


# The vowel that 어 makes of a stem's: 하 해, 나서 나서, 세우 세워, 밝히 밝혀.
_GROWN = {0: 1, 4: 4, 13: 14, 8: 9, 20: 6, 1: 1}


@cache
def _region() -> re.Pattern[str]:
    bodies = (name for name, kind in regions().items() if kind in _NAMED)
    names = {name for name in bodies if len(name) > 1} | set(teams())
    first: dict[str, list[str]] = {}
    for name in _longest(names):
        first.setdefault(name[0], []).append(name[1:])
    either = "|".join(f"{head}(?:{'|'.join(rest)})" for head, rest in first.items())
    return re.compile(f"(?<![가-힣A-Za-z])(?:{either})")


def _longest(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


_SOURCE = "에 따르면"
_PREDICATE = re.compile("[자고며서만데면](?= |$)")  # a clause of its own ends
_WHERE = ("locative", "source", "direction", "goal")
# As the subject of a match, the beaten, the opponent; 에 stays only before a score.
_ROLES = ("topic", "subject", "object", "additive", "comitative", "genitive", *_WHERE)
_NO_PLACE = re.compile(r"에 따르면|에게?서? ?\d{1,3} ?(?:대|-|:) ?\d")
_NAMED = ("full", "short", "country")


@cache
def _behind(kind: str) -> re.Pattern[str]:
    between = "(?:[가-힣]{1,4} )?" if kind == "state" else ""
    return re.compile(f" {between}(?:{'|'.join(_longest(_words(kind)))})")


@cache
def _agrees() -> re.Pattern[str]:
    return re.compile(f" (?:[가-힣]{{1,6}} )?(?:{'|'.join(_words('partner'))})")


@cache
def _list() -> re.Pattern[str]:
    """Others between a region and the particle that they share."""
    return re.compile(r"(?:(?:와|과|,|·) ?([가-힣]{2,7})){1,4}(?![가-힣])")


@cache
def _score() -> re.Pattern[str]:
    return re.compile(r"\d{1,3} ?(?:대|-|:) ?\d{1,3}")


@cache
def _end() -> re.Pattern[str]:
    return re.compile(r"[.?!]\s|\n")
