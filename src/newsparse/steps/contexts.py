"""What the lines of a head say of each other: who is named, what comes again."""

import re
from collections.abc import Sequence

from newsparse.steps.breaks import Line
from newsparse.steps.candidates import LEAST_TITLE, Above, Candidate
from newsparse.steps.judging import table
from newsparse.steps.witnesses import said_again, witnessed


def in_context(page: str, lines: list[Line], above: Above) -> list[Candidate]:
    """Add what only the other lines tell: who is named, what comes again."""
    found: list[Candidate] = []
    only_site = True  # so far
    for at, candidate in enumerate(above.seen):
        if not candidate.judged.is_settled:
            candidate = _without_site(_named(page, lines, candidate), above.seen)
            codes = _beside(above, at, only_site=only_site)
            judged = candidate.judged.also(*codes) if codes else candidate.judged
            candidate = candidate._replace(judged=judged)
        only_site = only_site and is_site(candidate)
        found.append(candidate)
    rivals = [c for c in found if c.judged.title > LEAST_TITLE]
    doubtful = any(not _DOUBTFUL.isdisjoint(c.judged.codes) for c in rivals)
    if doubtful or len({c.key for c in rivals}) > 1:
        said = page[_script_start(lines, above) :]
        found = [_overlapped(c, said) for c in found]
    return found


def _named(page: str, lines: list[Line], candidate: Candidate) -> Candidate:
    """Know a name alone where another line calls it a reporter's."""
    line, judged = lines[candidate.number], candidate.judged
    if not (name := witnessed(candidate.text, judged, page, line)):
        return candidate
    judged = judged.also("name_alone")
    return candidate._replace(
        judged=judged._replace(tag="byline", values={"name": name})
    )


def _beside(above: Above, at: int, *, only_site: bool) -> list[str]:
    """Return what the lines above and below say of a line."""
    judged = above.seen[at].judged
    codes = ["over_anchor"] if above.over_anchor else []
    if at + 1 < len(above.seen) and above.seen[at + 1].judged.tag == "date":
        codes.append("over_date")
    if at and only_site and judged.site < judged.title:
        codes.append("under_site")
    return codes


_DOUBTFUL = frozenset({"site_words", "half_site"})  # of the site, or of a story of it


def _without_site(candidate: Candidate, seen: Sequence[Candidate]) -> Candidate:
    """Know a title that comes again with the site's name behind it (`… | HBN`)."""
    if candidate.judged.title <= LEAST_TITLE:
        return candidate
    for other in seen:
        rest = candidate.text.removeprefix(other.text)
        if rest != candidate.text and len(other.text) > 3 and _PARTED.match(rest):
            judged = candidate.judged.also("with_site")
            return candidate._replace(judged=judged, key=other.key)
    return candidate


_PARTED = re.compile(r" ?[|:\-–—/·<\[(] ?\S")


def is_site(candidate: Candidate) -> bool:
    """Tell a line that is the site's rather than a title."""
    return candidate.judged.site > max(candidate.judged.title, 0)


def _script_start(lines: list[Line], above: Above) -> int:
    speech = (lines[c.number].start for c in above.seen if c.judged.is_speech)
    last = lines[above.end].start if above.end < len(lines) else lines[-1].end
    return next(speech, last)


def _overlapped(candidate: Candidate, said: str) -> Candidate:
    """Let a title gain by the words that the script says again."""
    judged = candidate.judged
    if judged.title <= LEAST_TITLE or judged.is_speech:
        return candidate
    gain = round(table()["said_again"].title * said_again(candidate.text, said))
    codes = (*judged.codes, "said_again") if gain else judged.codes
    judged = judged._replace(title=judged.title + gain, codes=codes)
    return candidate._replace(judged=judged)
