"""The lines that may be a foot: judged, with what stands above them.

They are looked at from the last one up to what is clearly said. An item that is known
to be over - somebody signed off, a credit or a copyright stands there - is over: below
its end nothing is speech but whole sentences, below visitors' comments only turns.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsparse.outlets import Outlet, Zoned, collapse
from newsparse.steps.breaks import Line
from newsparse.steps.candidates import BULLET
from newsparse.steps.fits import fitting, site_line
from newsparse.steps.judging import SETTLED, Judged, house_line, judge
from newsparse.steps.labels import Label, read_label
from newsparse.steps.reporters import sign_off_name
from newsparse.steps.witnesses import witnessed

REACH = 200  # lines below a script that are looked at
NAMED = 40  # of them, those on which a name alone is looked for
SPOKEN = 3  # whole sentences in a row are the script
STRONG = 2  # lines that are clearly the site's: what stands between is its too

_SILENT = frozenset({"end", "separator"})  # labels that may stand in a foot
_WHOLE = frozenset({"sentence", "plain_sentence", "quotation", "paragraph"})
_LEADS = frozenset({"copyright", "others"})  # below them stands nothing of the script

# What stands above a line: a sign-off, another end of the item, a heading of other
# items or a copyright, comments of visitors.
Above = Literal["sign_off", "end", "others", "comments"] | None
_CODES = {
    "sign_off": "after_end",
    "end": "after_end",
    "others": "under",
    "comments": "by_visitors",
}


class Low(NamedTuple):
    """A line below the script, judged; None where a label only ends something."""

    line: Line
    judged: Judged | None

    @property
    def is_whole(self) -> bool:
        """Whether it says a whole sentence, as the script does."""
        return (
            self.judged is not None
            and self.judged.is_speech
            and not _WHOLE.isdisjoint(self.judged.codes)
        )

    @property
    def is_strong(self) -> bool:
        """Whether it is clearly the site's."""
        judged = self.judged
        return judged is not None and judged.site - judged.speech >= SETTLED

    def has(self, codes: Collection[str]) -> bool:
        """Tell whether one of some features speaks for the line."""
        return self.judged is not None and any(c in codes for c in self.judged.codes)

    def also(self, *codes: str) -> "Low":
        """Return the line with more features."""
        return self._replace(judged=self.judged and self.judged.also(*codes))


def below_script(
    page: str, lines: list[Line], numbers: Sequence[int], outlet: Outlet
) -> list[Low]:
    """Judge the lines from the last one up to the first that is clearly said."""
    low, signed = _up_to_the_script(page, lines, numbers, outlet)
    if all(x.is_strong for x in low):
        return low
    script = [line for line in lines if line.start < low[-1].line.start]
    said = {line.text for line in script if line.tag == "body"}
    said |= {BULLET + line.text for line in script if line.tag == "title"}
    found = _read_down(low[::-1], said, signed=signed)
    return found[::-1]


def _up_to_the_script(
    page: str, lines: list[Line], numbers: Sequence[int], outlet: Outlet
) -> tuple[list[Low], bool]:
    """Judge the lines from below; tell whether somebody signs off above them."""
    rules = outlet.zoned("foot", "anywhere")
    low: list[Low] = []
    spoken = 0
    for number in reversed(numbers):
        line = lines[number]
        if line.tag == "blank":
            continue
        if line.tag not in ("body", "footer", "chrome") or len(low) == REACH:
            break
        judged = _judged(page if len(low) < NAMED else "", line, rules, outlet)
        if judged and _signs_off(line, judged, page, outlet):
            return low, True
        if judged and (label := _label_of(line, judged, outlet)):
            waits = label.rule.body == "quote" or label.rest == len(line.text)
            return [*_below_label(low)] if waits else low, False
        low.append(Low(line, judged))
        spoken = spoken + 1 if low[-1].is_whole else 0
        if spoken == SPOKEN:
            break
    return low, False


def _signs_off(line: Line, judged: Judged, page: str, outlet: Outlet) -> bool:
    """Tell a sign-off; one without its verb is of a reporter who is named elsewhere."""
    if line.tag != "body" or judged.site > judged.speech:
        return False
    name = sign_off_name(line.text, outlet)
    return name is not None and ("니다" in line.text or f"{name} 기자" in page)


def _below_label(low: list[Low]) -> Iterator[Low]:
    """Yield the lines below a label that a line parts from its words."""
    parting = [at for at, x in enumerate(low) if _parts(x)]
    yield from low[: max(parting, default=-1) + 1]


def _parts(x: Low) -> bool:
    if x.judged is None or x.judged.is_speech:
        return True
    return x.is_strong and not x.has({"reaction"})  # which may be a bite


def _judged(page: str, line: Line, rules: Zoned, outlet: Outlet) -> Judged | None:
    """Judge a line of a foot; None for a label that ends the item or parts it."""
    if line.tag != "body":
        return _tagged(collapse(line.text), outlet)
    label = line.label or read_label(line.text, outlet)
    if label and label.rule.role in _SILENT:
        return None
    text = collapse(line.text)
    judged = _by_itself(text, rules, outlet)
    if name := witnessed(text, judged, page, line):
        named = judged.also("name_alone")
        return named._replace(tag="byline", values={"name": name})
    return judged


def _tagged(text: str, outlet: Outlet) -> Judged:
    """Return the judgement of a line that was told by a rule; a copyright stays one."""
    is_lead = _LEADS & {*judge(text, None, outlet, foot=True).codes}
    return house_line().also(*sorted(is_lead))


@lru_cache(maxsize=4096)  # the site's lines come on every page
def _by_itself(text: str, rules: Zoned, outlet: Outlet) -> Judged:
    rule = fitting(text, rules) or site_line(text, outlet)
    return judge(text, rule, outlet, foot=True)


def _label_of(line: Line, judged: Judged, outlet: Outlet) -> Label | None:
    """Return the label of a voice or a credit, unless its line is the site's."""
    if line.tag != "body" or judged.site > judged.speech:
        return None
    return line.label or read_label(line.text, outlet)


def _read_down(low: list[Low], said: Collection[str], *, signed: bool) -> list[Low]:
    """Add what the lines above say of each; begin anew below what is said.

    Lines of the site under a sign-off stay, whatever is said below them.
    """
    found: list[Low] = []
    above: Above = "sign_off" if signed else None
    strong = [at for at, x in enumerate(low) if x.is_strong]
    block = strong[0] if len(strong) >= STRONG else len(low)
    for at, x in enumerate(low):
        above = above or ("end" if at > block else None)
        if _is_said(low, at, said, above):
            found, above = _under_sign_off(found) if signed else [], None
            block = next((s for s in strong if s > at), len(low))
        else:
            found.append(_under(x, above))
            above = _above(x, above)
    return found


def _under_sign_off(found: list[Low]) -> list[Low]:
    """Return the lines up to the last that is clearly the site's, if some are."""
    strong = [at for at, x in enumerate(found) if x.is_strong]
    return found[: strong[-1] + 1] if len(strong) >= STRONG else []


def _is_said(low: list[Low], at: int, said: Collection[str], above: Above) -> bool:
    """Tell what the script says: whole sentences, its words again, talk before its end.

    Among the site's lines, a sentence alone is the site's too.
    """
    x = low[at]
    if x.judged is None or not x.judged.is_speech:
        is_cut = x.has({"station"}) and above is None and at == len(low) - 1
        return is_cut or (_is_again(low, at, said) and not x.is_strong)
    if _is_again(low, at, said) or x.has({"paragraph"}):
        return True
    if above == "comments":
        return False
    return not (_is_among_others(low, at, above) if x.is_whole else above)


def _is_among_others(low: list[Low], at: int, above: Above) -> bool:
    """Tell a sentence alone between other items, or below a sign-off and a menu."""
    before, below = low[max(at - 1, 0) : at], low[at + 1 :]
    if above == "sign_off":
        is_under = any(x.is_strong for x in before)
    else:
        is_under = above == "others"
    beside = [*before, *below[:1]]
    alone = is_under and not any(x.is_whole for x in beside)
    return alone and any(x.is_strong for x in below)


def _is_again(low: list[Low], at: int, said: Collection[str]) -> bool:
    """Tell words that the script says too; the last line may be cut."""
    line = low[at].line
    if line.tag != "body":
        return False
    is_last = at == len(low) - 1
    return line.text in said or (is_last and any(x.startswith(line.text) for x in said))


def _under(x: Low, above: Above) -> Low:
    """Say of a line what it stands under."""
    if above is None or x.line.tag != "body" or x.is_strong:
        return x
    return x.also(_CODES[above])


def _above(x: Low, above: Above) -> Above:
    """Return what the lines below a line stand under."""
    if x.has({"comments", "comment"}):
        return "comments"
    if x.has(_LEADS):
        return above if above == "comments" else "others"
    return above or ("end" if _ends_item(x) else None)


def _ends_item(x: Low) -> bool:
    """Tell a line below which the item is over: its end, a credit, an address."""
    if x.judged is None:
        return True
    is_byline = x.judged.tag == "byline" and "email" in (x.judged.values or {})
    return is_byline or (x.judged.tag == "footer" and x.is_strong)
