"""Speaker labels: `[앵커]`, `◀ S / U ▶`, `[인터뷰] 민세빈 / 협회장`, `남)`.

A label stands at the start of its line; what follows it on the line is a credit, a
note or already speech. Some are labels only above a quote: `[관광객]`, `민세빈 / 상인`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from newsparse.korean.names import looks_like_name
from newsparse.outlets import (
    NO_LABELS,
    LabelPatterns,
    LabelRule,
    Outlet,
    first_sign,
    label_key,
)
from newsparse.steps.credits import names_somebody
from newsparse.steps.marked import read_marked
from newsparse.steps.quotes import OPENING

OFTEN = 10  # characters of a line that may be a label as it stands on every page


class Label(NamedTuple):
    """A label at the start of a line: its rule, its words, where it ends.

    `rest` is the offset in the line of what follows; `values` are the pattern's
    named groups. `text` is empty where a credit alone is the label.
    """

    rule: LabelRule
    text: str
    rest: int
    values: dict[str, str]

    @property
    def is_name(self) -> bool:
        """Whether a name in brackets is all there is, as in a production tag."""
        is_guest = self.rule.role in ("guest", "interview", "sync")
        return is_guest and (self.rule.people or self.rule.named)


def read_label(
    line: str, outlet: Outlet, *, quoted: bool = False, at: int = 0
) -> Label | None:
    """Read the label a line begins with, None where it begins with none.

    Args:
        line: The line, stripped.
        outlet: Whose labels to read.
        quoted: Whether a quote stands below; some credits are labels only then.
        at: Where in the line to look.

    >>> from newsparse.outlets import unknown_outlet
    >>> read_label("[인터뷰] 민세빈 / 협회장", unknown_outlet()).text
    '[인터뷰]'
    >>> read_label("◀ 기 자 ▶", unknown_outlet()).rule.role
    'reporter'
    """
    sign = first_sign(line[at : at + 1])
    own, shared = outlet.label_patterns.get(sign, _NONE)
    if label := _fit(line, at, own, quoted=quoted):
        return label
    if sign in _BRACKETS and (marker := _MARKER.match(line, at)):
        rule = outlet.forms.get(marker[0]) or outlet.forms.get(label_key(marker[0]))
        if rule and not _SPOKEN_OF.match(line, marker.end()):
            return Label(rule, marker[0], marker.end(), {})
    may_be = _MAY_BE_CREDIT if quoted else _MAY_BE_PATTERN
    if sign == "a" and may_be.match(line, at) is None:
        return None
    label = _fit(line, at, shared, quoted=quoted)
    return label if label or sign in "a0" else _marked(line, at, outlet)


def _marked(line: str, at: int, outlet: Outlet) -> Label | None:
    """Return the label that a mark before a role word makes of a line."""
    found = read_marked(line, at, outlet)
    if found is None or _SPOKEN_OF.match(line, found.label):
        return None
    values = {"credit": found.name} if found.name else {}
    return Label(found.rule, line[at : found.label].strip(), found.end, values)


_NONE = (NO_LABELS, NO_LABELS)


def _fit(line: str, at: int, labels: LabelPatterns, *, quoted: bool) -> Label | None:
    """Return the label that the first fitting pattern makes of a line."""
    if not labels.gate.match(line, at):
        return None
    for rule, pattern in labels.rules:
        found = pattern.match(line, at)
        if found and _is_meant(rule, found, quoted=quoted):
            values = {k: v for k, v in found.groupdict().items() if v is not None}
            return Label(rule, _words(found, values), found.end(), values)
    return None


# A label that is a word of a sentence: `[앵커]라고 쓴`.
_SPOKEN_OF = re.compile(
    r" ?(?:이?라[고는]|이?란) |(?:와|과|의|를|을|가|는|에|에서)[ ,]"
)

_BRACKETS = frozenset("[◀<【(［＜〈〔")

# A pair of brackets at the start of a line; 30 characters is twice the longest seen.
_MARKER = re.compile(
    r"[\[◀<【(［＜〈〔][^\[\]◀▶<>【】()［］＜＞〈〉〔〕}\n]{1,30}+[\]▶>】)］＞〉〕}]"
)

# What a label without a glyph has within its first characters, above a quote or
# elsewhere. Spares most lines the patterns.
_MAY_BE_PATTERN, _MAY_BE_CREDIT = (
    re.compile(rf"[^:)\]>\[\"“/=-]{{1,{reach}}}+[:)\]>\[\"“/=-]|[QA] ?\d{{0,2}}\.")
    for reach in (30, 45)
)


def _words(found: re.Match[str], values: dict[str, str]) -> str:
    """Return the marker as written, nothing where the credit is all there is."""
    if "label" in values:
        return values["label"].strip()
    words = found[0].strip()
    return "" if words == values.get("credit", "").strip() else words


def _is_meant(rule: LabelRule, found: re.Match[str], *, quoted: bool) -> bool:
    """Tell whether what fits a pattern has the quote and the person it needs."""
    if rule.quoted and not (quoted and found.end() == len(found.string)):
        return False
    if rule.body == "inside" and "credit" in found.groupdict():
        return _closes(rule, found)
    if rule.named and not looks_like_name(found["credit"].strip()):
        return False
    return not rule.people or names_somebody(found["credit"])


def _closes(rule: LabelRule, found: re.Match[str]) -> bool:
    """Tell a bite in brackets from other words in brackets that have a colon."""
    ends = found.string.endswith(rule.closes or "")
    ends = ends and found.string[:-1].rstrip().endswith(_SAID)
    return ends or "/" in found["credit"] or names_somebody(found["credit"])


_SAID = tuple('.?!…~"”')


def read_labels(
    texts: Sequence[str | None], outlet: Outlet, *, guests: str = ""
) -> list[Label | None]:
    """Read the label of every line, None for lines without one.

    Args:
        texts: The lines of the body; "" is a blank line, None another part of the page.
        outlet: Whose labels to read.
        guests: Who is in the studio, as the page says.
    """
    labels: list[Label | None] = [None] * len(texts)
    quoted = doubtful = False
    for index in range(len(texts) - 1, -1, -1):
        text = texts[index]
        if not text:
            quoted = quoted and text is not None
            continue
        if text[0] in OPENING:
            quoted = True
            continue
        label = _read(text, outlet, quoted=quoted or _is_under_quote(texts, index))
        if label is None:
            quoted = False
            continue
        labels[index] = label
        doubtful = doubtful or _is_doubtful(label)
        quoted = _opens_quote(text, label, below=quoted and len(text) == label.rest)
    if doubtful:
        _withdraw(texts, labels, guests)
        _let_guests_speak(texts, labels)
    return labels


def _is_under_quote(texts: Sequence[str | None], index: int) -> bool:
    """Tell words in brackets below a quote, which may be its credit."""
    if (texts[index] or " ")[0] not in _BRACKETS:
        return False
    above = (texts[at] for at in range(index - 1, -1, -1) if texts[at] != "")
    return (next(above, None) or " ")[0] in OPENING


def _read(text: str, outlet: Outlet, *, quoted: bool) -> Label | None:
    """Read the label of a line of the body; most have none."""
    if len(text) <= OFTEN:
        return _read_often(text, outlet, quoted=quoted)
    if "가" <= text[0] <= "힣" and not quoted and not _MAY_BE_PATTERN.match(text):
        return None
    return read_label(text, outlet, quoted=quoted)


_read_often = lru_cache(maxsize=1024)(read_label)


def _is_doubtful(label: Label) -> bool:
    """Tell a label that may be something else: a credit alone, a guest's name."""
    return not label.text or "credit" in label.values or label.text[:1] == "A"


def _is_question(label: Label) -> bool:
    return label.rule.role == "anchor" and label.rule.body == "line"


def _opens_quote(text: str, label: Label, *, below: bool) -> bool:
    """Tell whether a labelled line opens a quote that the line above may credit."""
    if label.rule.body == "quote" and "credit" not in label.values:
        return below or text[label.rest : label.rest + 1] in tuple(OPENING)
    return label.rule.body == "inside" and "credit" not in label.values


def _withdraw(
    texts: Sequence[str | None], labels: list[Label | None], guests: str
) -> None:
    """Take back what is the credit of the label above, and names that are no guest's.

    A guest is one of those the page names, answers a question, or is called more than
    once in a talk with an anchor.
    """
    counts = Counter(label_key(label.text) for label in labels if label)
    talk = any(label and label.rule.role == "anchor" for label in labels)
    asked = any(label and _is_question(label) for label in labels)
    above: int | None = None
    for index, label in enumerate(labels):
        if texts[index] == "":
            continue
        if label and not label.text and _announces(texts, labels, above):
            labels[index] = None
        elif label and label.rule.named and label.rule.role == "guest":
            answers = above is not None and (texts[above] or "").endswith("?")
            answers = answers or label.values["credit"].strip() in guests
            if not answers and not (talk and counts[label_key(label.text)] > 1):
                labels[index] = None
        elif label and label.text[:1] == "A" and not asked:
            labels[index] = None
        above = index


def _let_guests_speak(texts: Sequence[str | None], labels: list[Label | None]) -> None:
    """Let a credit without a quote be a guest's, where no reporter has a label."""
    roles = {label.rule.role for label in labels if label}
    if "anchor" not in roles or "reporter" in roles:
        return
    for index, label in enumerate(labels):
        if label and label.rule.people and _waits(texts[index], label):
            guest = replace(label.rule, role="guest", body="voice")
            labels[index] = label._replace(rule=guest)


def _waits(text: str | None, label: Label) -> bool:
    """Tell a credit in brackets alone on its line, whose words are in no quotes."""
    rule = label.rule
    in_brackets = rule.role == "interview" and not rule.quoted and bool(label.text)
    return in_brackets and rule.body == "quote" and len(text or "") == label.rest


def _announces(
    texts: Sequence[str | None], labels: list[Label | None], above: int | None
) -> bool:
    """Tell whether the line above is a label that still waits for its credit."""
    label = labels[above] if above is not None else None
    if above is None or label is None or label.rule.body != "quote":
        return False
    return len(texts[above] or "") == label.rest and "credit" not in label.values
