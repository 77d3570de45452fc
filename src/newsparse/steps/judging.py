"""What a line of a head or a foot is like: one table of features and their weights.

No feature decides alone. Each says how far it speaks for a title, for a line of the
site and for speech (features.toml); headers and footers choose what fits together.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

from newsparse.outlets import Outlet
from newsparse.steps.breaks import LineTag
from newsparse.steps.carriers import is_carriers
from newsparse.steps.fields import PEOPLE, Fields, read_fields
from newsparse.steps.fits import Fit
from newsparse.steps.site_words import read_site_words

LONGEST = 400  # characters; no line of a site is longer
MOSTLY = 0.6  # the share of a site's words that tells its line
HALF = 0.5  # the share that makes a title doubtful
NOTICE = 0.75  # and the same in a sentence that tells visitors what to do


class Feature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A feature: its code, what it weighs for each reading, how it looks.

    With `foot` it is looked for below a script only; `tag` is what such a line of the
    site is, `chrome` where nothing is said.
    """

    code: str
    title: int = 0
    site: int = 0
    speech: int = 0
    foot: bool = False
    tag: Literal["footer"] | None = None
    pattern: str | None = None
    examples: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    features: tuple[Feature, ...]


class Judged(NamedTuple):
    """How far a line speaks for each reading, and the features that say so.

    `tag` and `values` are what it is as a line of the site; `is_person` tells one that
    names somebody and says no more, which may be a label too.
    """

    title: int
    site: int
    speech: int
    codes: tuple[str, ...]
    tag: LineTag = "chrome"
    values: dict[str, str] | None = None
    is_person: bool = False

    @property
    def is_speech(self) -> bool:
        """Whether a line says something that no site says."""
        return self.speech - self.site >= CLEAR

    @property
    def is_settled(self) -> bool:
        """Whether no other line can make it anything but the site's."""
        least = self.site - max(self.speech, self.title)
        return least >= SETTLED and "maybe" not in (self.values or ())

    def also(self, *codes: str) -> "Judged":
        """Return the judgement with more features."""
        more = [table()[code] for code in codes]
        return Judged(
            self.title + sum(feature.title for feature in more),
            self.site + sum(feature.site for feature in more),
            self.speech + sum(feature.speech for feature in more),
            (*self.codes, *codes),
            self.tag,
            self.values,
        )

    def reasons(self, reading: str) -> tuple[str, ...]:
        """Return the codes that speak for a reading (`title` or `site`)."""
        return _reasons(self.codes, reading)


@lru_cache(maxsize=4096)  # few combinations come again and again
def _reasons(codes: tuple[str, ...], reading: str) -> tuple[str, ...]:
    found = [code for code in codes if getattr(table()[code], reading) > 0]
    telling = [code for code in found if code not in _WEAK]
    return tuple(telling or found[:1])


_WEAK = frozenset({"plain", "over_anchor"})  # said where nothing else is
CLEAR = 5  # by how much speech must weigh more
SETTLED = 8  # by how much the site must weigh more than anything else


@cache
def table() -> dict[str, Feature]:
    """Return the features by their codes."""
    text = files("newsparse.steps").joinpath("features.toml").read_bytes()
    found = msgspec.toml.decode(text, type=_Table)
    return {feature.code: feature for feature in found.features}


@cache
def _patterns() -> tuple[tuple[Feature, re.Pattern[str]], ...]:
    found = (feature for feature in table().values() if feature.pattern)
    return tuple((feature, re.compile(feature.pattern or "")) for feature in found)


def judge(text: str, rule: Fit | None, outlet: Outlet, *, foot: bool = False) -> Judged:
    """Judge a line by itself.

    Args:
        text: The line, its white space collapsed.
        rule: What the outlet's own file makes of it.
        outlet: Whose production tags begin a title.
        foot: Whether it stands below the script.
    """
    if rule and rule[0] != "title":
        return house_line()._replace(tag=rule[0], values=rule[1])
    bare = _untagged(text, outlet)
    codes = _codes(bare, foot)
    if rule:
        codes = (*codes, "house_title")
    elif bare is not text:
        codes = (*codes, "production_tag")
    judged = _sum(codes)
    if "fields" in codes or "fields_and_words" in codes:
        return _of_fields(judged, read_fields(bare))
    return judged._replace(values=rule[1]) if rule else judged


def house_line() -> Judged:
    """Return the judgement of a line that the outlet's own file tells."""
    return _sum(("plain", "house"))


def _untagged(text: str, outlet: Outlet) -> str:
    """Return a line without the production tags it begins with."""
    for _ in outlet.title_head:
        found = (head.match(text) for head in outlet.title_head)
        tag = next((tag for tag in found if tag and tag[0]), None)
        if tag is None or tag.end() == len(text):
            break
        text = text[tag.end() :]
    return text


def _of_fields(judged: Judged, fields: Fields | None) -> Judged:
    """Say what a line of fields is: a date, a byline, credits or only the site's."""
    if fields is None:
        return judged
    tag: LineTag = "footer" if "credit" in fields.kinds else "chrome"
    if "date" in fields.values:
        tag = "date"
    elif "name" in fields.values or "email" in fields.values:
        tag = "byline"
    is_person = fields.kinds <= PEOPLE
    return judged._replace(tag=tag, values=fields.values, is_person=is_person)


@lru_cache(maxsize=4096)  # few combinations come again and again
def _sum(codes: tuple[str, ...]) -> Judged:
    found = [table()[code] for code in codes]
    tags = (feature.tag for feature in found if feature.tag)
    return Judged(
        sum(feature.title for feature in found),
        sum(feature.site for feature in found),
        sum(feature.speech for feature in found),
        codes,
        next(tags, "chrome"),
    )


@lru_cache(maxsize=4096)  # the site's lines come on every page
def _codes(text: str, foot: bool) -> tuple[str, ...]:
    if len(text) > LONGEST:
        return ("plain", "long", "paragraph")
    return ("plain", *_content(text), *_looks(text, foot))


def _looks(text: str, foot: bool) -> Iterator[str]:
    for feature, pattern in _patterns():
        if feature.foot <= foot and pattern.search(text):
            yield feature.code


def _content(text: str) -> Iterator[str]:
    """Yield what a line's words say: a portal's, fields, a site's words, nothing."""
    if is_carriers(text):
        yield "carrier"
    if fields := read_fields(text):
        yield _fields_code(fields)
    elif text[:1] in _MARKS:
        return  # a site says nothing in quotation marks
    elif not any(map(str.isalnum, text)):
        yield "no_words"
    else:
        yield from _words_code(text)


def _words_code(text: str) -> Iterator[str]:
    """Yield how far a line is made of a site's words."""
    words = read_site_words(text)
    if words.share >= NOTICE and _NOTICE.search(text):
        yield "notice"
    elif words.share == 1:
        yield "menu" if words.site else "section"
    elif words.share >= MOSTLY and words.site:
        yield "site_words"
    elif words.share >= HALF:
        yield "half_site"


def _fields_code(fields: Fields) -> str:
    if not fields.tells:
        return "programme"
    return "fields" if fields.is_sure else "fields_and_words"


_MARKS = frozenset("\"“'‘")
_NOTICE = re.compile(
    r"이 기사|기사[가는의]|하실 수|[하되드]시[면나겠]|셨나요|[보주하]세요|바랍니다"
    r"|기다립니다|수 (?:있|없)습니다|되었습니다|됩니다"
)
