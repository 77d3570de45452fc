"""Who speaks in a quoted paragraph that no label announces: judged by its words.

Inside a report whole formal sentences are the reporter's stand-up; what is short,
spoken or called out is heard on the spot; where the narration has just named who says
so, they are that person's words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsparse.korean.names import lookalikes, looks_like_name, surnames
from newsparse.steps.quotes import CLOSING, OPENING, PARENTHESES

LONGEST_CUE = 14  # characters of a note to the editor, such as "현장 싱크"
LONG = 30  # characters that are no exclamation
NAME_REACH = 3  # words before an office: the name, and what party or district

QuoteKind = Literal["standup", "sync", "cue"]


class Named(NamedTuple):
    """Whom a narration names before a quote; `name` is None where it stays open.

    `stands` tells a candidate, or somebody in a story of an election.
    """

    name: str | None
    stands: bool


def judge_quote(
    quote: str, before: str = "", told: str = ""
) -> tuple[QuoteKind, str | None]:
    """Judge an unlabelled quoted paragraph inside a report.

    Args:
        quote: The paragraph.
        before: The narration just before it.
        told: The story up to there, which may be of an election and give full names.

    Returns:
        Who speaks, and the name where the narration before says whose words come.

    >>> judge_quote('"이처럼 마을은 관광객을 맞고 있습니다."')
    ('standup', None)
    >>> judge_quote('"와 진짜 크다~~"')
    ('sync', None)
    """
    bare = _bare(quote)
    if len(bare) <= LONGEST_CUE and _CUE.search(bare):
        return "cue", None
    reported = _is_reported(bare) and not _ASKED.search(quote)
    named = speaker_before(before, told)
    if named and (named.stands or not reported or _OWN.search(bare)):
        return "sync", named.name
    return ("standup", None) if reported else ("sync", None)


def is_formal(text: str) -> bool:
    """Tell whether all sentences of a text end as in a report (…습니다).

    >>> is_formal("눈이 옵니다. 춥습니다."), is_formal("인구 3% 감소")
    (True, False)
    """
    ends = _ends(_bare(text))
    return bool(ends) and all(map(_FORMAL.search, ends))


def is_spoken(text: str) -> bool:
    """Tell whether a text is said off hand, as no report is written.

    >>> is_spoken("너무 좋아요."), is_spoken("시는 길을 넓힙니다.")
    (True, False)
    """
    return bool(_SPOKEN.search(text.rstrip(" .~!?")))


def _is_reported(bare: str) -> bool:
    """Tell words of a report from what is called out, greeted or said off hand.

    A report may ask (…까요?) or break off with a noun, between formal sentences.
    """
    ends = _ends(bare)
    formal = [_FORMAL.search(end) is not None for end in ends]
    called_out = "~" in bare or "!" in bare
    if not any(formal) or called_out or _GREETS.match(bare):
        return False
    if all(formal):
        return True
    spoken = any(_SPOKEN.search(end) and not end.endswith("까요") for end in ends)
    return not spoken and (len(bare) >= LONG or _POINTS.match(bare) is not None)


def _bare(text: str) -> str:
    """Return a text without its quotation marks and what stands in parentheses."""
    return PARENTHESES.sub("", text).strip(OPENING + CLOSING + " ")


def _ends(bare: str) -> list[str]:
    """Return the last syllables of each sentence."""
    sentences = (s for s in _SENTENCE_END.split(bare) if s.strip())
    return [sentence.rstrip(" .~?'’")[-3:] for sentence in sentences]


_CUE = re.compile(r"싱크|이펙트|현장음|VCR|인서트", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.?!](?<=[가-힣].)[.?!]*(?:\s+|$)")
_FORMAL = re.compile(r"(?:습니다|[가-힣]니다|니까|시다)$")
_SPOKEN = re.compile(r"(?:[가-힣](?:요|죠|거든|잖아|는데|더라고)|~)$")
_ASKED = re.compile(r"\([^()]{1,60}\?")  # a question to whom is heard
_GREETS = re.compile(r"(?:네|예|아|와|어|자)[ ,]|[가-힣 ]{0,8}여러분")
_POINTS = re.compile(
    r"이처럼|이렇듯|이렇게|이곳|(?:지금 )?보시(?:는|다시피)"
    r"|제 (?:뒤|옆|앞)|(?:지금 )?제가 "
)
_OWN = re.compile(
    r"(?:^|\s)(?:저는|저희|제가|우리는?|저의)\s|(?:겠|드리|드립)(?:습니다|니다)"
)


def speaker_before(narration: str, told: str = "") -> Named | None:
    """Return whose words the narration announces (한도윤 후보는 … 반박했습니다).

    A candidate only needs to be what the sentence is about; anybody else must say
    something in it.

    >>> speaker_before("한도윤 후보는 경제 성과를 앞세웠습니다.")
    Named(name='한도윤', stands=True)
    >>> speaker_before("한 후보는 반박했습니다.", "한도윤 후보가 나섰습니다.").name
    '한도윤'
    """
    if "후보" in narration:
        candidates = list(_named(narration, _CANDIDATE, told))
        if candidates:
            return Named(candidates[-1], stands=True)
    if not _SAYING.search(narration):
        return None
    name = next(_named(narration, _OFFICE, told), None)
    return Named(name, stands=_ELECTION.search(told) is not None) if name else None


def _named(narration: str, office: re.Pattern[str], told: str) -> Iterator[str | None]:
    """Yield the names before an office; None for one that only the page gave."""
    for found in office.finditer(narration):
        words = narration[: found.start()].split()[-NAME_REACH:]
        name = next((word for word in reversed(words) if _may_be_name(word)), None)
        if name:
            yield name
        elif words and words[-1] in surnames():
            known = rf"(?<![가-힣])({words[-1]}[가-힣]{{1,2}}) {found[1]}"
            full = re.findall(known, told)
            yield full[-1] if full else None


def _may_be_name(word: str) -> bool:
    """Tell a name before an office, which may be rarer than one standing alone."""
    if looks_like_name(word):
        return True
    rare = 2 <= len(word) <= 3 and word[0] in surnames()
    return rare and word not in lookalikes() and word not in _SIDES


_SIDES = frozenset({"여야", "상대", "여당", "야당", "양측", "이들", "여러", "주요"})
_SAYING = re.compile(
    r"(?:말|강조|공격|반박|주장|지적|호소|비판|해명|약속|맞받|맞섰|꼬집|응수|설명|반격|맞대응"
    r"|밝혔|공세|공약|되물|쏘아붙|강변|지지를)[가-힣]{0,6}(?:니다|는데요)[.,]?$"
)
_OFFICE = re.compile(
    r"(예비후보|후보|의원|시장|군수|지사|도지사|대표|위원장|교육감|장관)"
    r"(?:은|는|이|가|도)(?= )"
)
_CANDIDATE = re.compile(r"(후보)(?:는|가|도| 역시| 또한| 측은)(?= )")
_ELECTION = re.compile(r"후보|토론회|TV ?토론|선거")
