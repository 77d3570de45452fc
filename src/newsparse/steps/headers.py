"""Headers: the site's lines, title, date and byline above a script, in any order.

Every line above the first speech is judged by what it is like (judging.py); of all ways
to read them together the one that the features speak for most is taken: one title, its
repetition, dates, bylines and the site's lines, then the script.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from newsparse.outlets import Outlet, collapse
from newsparse.steps.breaks import Line
from newsparse.steps.candidates import (
    BULLET,
    LEAST_TITLE,
    Candidate,
    above_script,
    judge_line,
    next_line,
)
from newsparse.steps.contexts import in_context, is_site

AGAIN = 4  # what the title's repetition weighs
MOST_ABOVE = 3  # what lines above a title gain: nobody speaks before it


def tag_header(page: str, lines: list[Line], outlet: Outlet) -> int:
    """Tag the lines above the body in place; return where the body begins."""
    above = above_script(lines, outlet)
    seen = in_context(page, lines, above)
    if not seen:
        return 0
    title, count = _best(seen)
    for at, candidate in enumerate(seen[:count]):
        _tag(lines[candidate.number], candidate, at, title, seen)
    return seen[count].number if count < len(seen) else above.end


def _best(seen: Sequence[Candidate]) -> tuple[int | None, int]:
    """Return which line is the title, and how many lines are the head.

    The sum of what all lines gain as title, as the site's and as speech is greatest.
    """
    count = len(seen)
    site = [0, *accumulate(c.judged.site for c in seen)]
    speech = [0, *accumulate(c.judged.speech for c in seen)]
    worth = [site[head] + speech[count] - speech[head] for head in range(count + 1)]
    reach = _reach(seen, 0)
    best = max((worth[head], 0, -1, head) for head in range(reach + 1))
    for at, candidate in enumerate(seen):
        if candidate.judged.title > LEAST_TITLE and _may_stand(seen, at):
            gains = list(accumulate(_gains(seen, at)))
            heads = range(at + 1, _reach(seen, at + 1) + 1)
            tried = ((worth[head] + gains[head - 1], -at, at, head) for head in heads)
            best = max(best, max(tried))
    return (None if best[2] < 0 else best[2]), best[3]


def _gains(seen: Sequence[Candidate], title: int) -> Iterator[int]:
    """Yield what each line gains by being the title, or the title again."""
    chosen = seen[title]
    for at, candidate in enumerate(seen):
        if at == title:
            gain = chosen.judged.title - chosen.judged.site
            yield gain + min(title, MOST_ABOVE)
        else:
            again = candidate.key == chosen.key
            yield AGAIN - candidate.judged.site if again else 0


def _may_stand(seen: Sequence[Candidate], title: int) -> bool:
    """Tell a place of a title: nothing is said above it but a programme's slogan.

    That stands between the programme and a title, with a line of the site below. What
    is like speech is a title only where nothing else may be one.
    """
    above, below = seen[:title], seen[title + 1 : title + 2]
    said = [c for c in above if c.judged.is_speech]
    if not said:
        headed = any(c.judged.title > max(c.judged.site, 0) for c in above)
        return not (headed and seen[title].judged.is_speech)
    programme = above[:-1]
    only_site = all(map(is_site, (*programme, *below)))
    named = programme and all(c.judged.tag == "chrome" for c in programme)
    return said == above[-1:] and bool(named) and only_site


def _reach(seen: Sequence[Candidate], start: int) -> int:
    """Return where the first clear speech stands: below a title it ends the head."""
    said = (at for at in range(start, len(seen)) if seen[at].judged.is_speech)
    return next(said, len(seen))


def _tag(
    line: Line,
    candidate: Candidate,
    at: int,
    title: int | None,
    seen: Sequence[Candidate],
) -> None:
    """Tag a line of the head, with what decided it."""
    judged = candidate.judged
    if at == title:
        line.tag = "title"
        line.values = judged.values or {"title": line.text}
        line.evidence = judged.reasons("title")
    elif title is not None and candidate.key == seen[title].key:
        line.tag, line.values, line.evidence = "title", {}, ("again",)
    else:
        # what would close an item below it is only the site's above
        line.tag = "chrome" if judged.tag == "footer" else judged.tag
        line.values = judged.values
        where = "above_title" if title is not None and at < title else "in_head"
        line.evidence = judged.reasons("site") or (where,)


def tag_inner_headers(lines: list[Line], first: int, outlet: Outlet) -> None:
    """Tag a header that stands within the body: printed again, or of a next item.

    It follows a footer, or a date stands under it; a next item has its title twice
    below its date.
    """
    titles = {line.text for line in lines[:first] if line.tag == "title"}
    above: Line | None = None
    for index in range(first, len(lines)):
        line = lines[index]
        if line.tag == "blank":
            continue
        if line.tag == "body" and _heads_item(lines, index, above, titles, outlet):
            line.tag, line.evidence = "title", ("again",)
            line.values = {"title": line.text.lstrip(BULLET)}
            _tag_below(lines, index + 1, outlet, line.text)
        above = line


def _heads_item(
    lines: list[Line],
    index: int,
    above: Line | None,
    titles: set[str],
    outlet: Outlet,
) -> bool:
    line = lines[index]
    if above and above.tag == "date":
        below = next_line(lines, index)
        return below is not None and below.text == line.text
    if line.text.lstrip(BULLET) not in titles:
        return False
    return (above is not None and above.tag == "footer") or _is_over_date(
        lines, index, outlet
    )


def _tag_below(lines: list[Line], first: int, outlet: Outlet, title: str) -> None:
    """Tag date, byline and the site's lines below a title that is printed again."""
    for line in islice(lines, first, None):
        if line.tag == "blank":
            continue
        judged = judge_line(collapse(line.text), "", outlet)
        if line.text == title:
            line.tag, line.values, line.evidence = "title", {}, ("again",)
        elif judged.site > judged.speech and not line.label:
            line.tag, line.values = judged.tag, judged.values
            line.evidence = judged.reasons("site")
        else:
            return


def _is_over_date(lines: list[Line], index: int, outlet: Outlet) -> bool:
    below = next_line(lines, index)
    return below is not None and judge_line(below.text, "", outlet).tag == "date"
