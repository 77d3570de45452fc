"""The reporter's witnesses: the byline, the hand-over of the lead, the sign-off."""

import re
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from newsparse.korean.closing import closing
from newsparse.korean.lexicon import common_nouns
from newsparse.korean.names import looks_like_name, surnames, without_copula
from newsparse.outlets import Outlet
from newsparse.steps.quotes import CLOSING, OPENING
from newsparse.transcript import Reporter, Segment, Speaker

SHORT_NAME = 3  # syllables of most names
LONGEST_SIGN_OFF = 60  # characters; the name stands at the end of a short sentence


def hand_off_name(text: str) -> str | None:
    """Return the reporter a lead hands over to.

    >>> hand_off_name("보도에 한도윤기잡니다.")
    '한도윤'
    >>> hand_off_name("서가람 기자, 전해주시죠.")
    '서가람'
    """
    if "기자" not in text and "기잡" not in text:
        return None
    names = (match[1].replace(" ", "") for match in _HAND_OFF.finditer(text))
    found = [name for name in names if _may_be_reporter(name)]
    return found[-1] if found else None


def _may_be_reporter(word: str) -> bool:
    """Tell a name before 기자 from what kind of reporter is meant."""
    if looks_like_name(word) or word.endswith("기자"):
        return True
    return word[0] in surnames() and _KINDS.match(word) is None


# Words that say what kind of reporter, with the shape of a name.
_KINDS = re.compile(
    r"(?:취재|현장|담당|본[사지]|수습|인턴|시민|전문|선임|여러|동료|사진|영상|촬영|경제|사회|정치"
    r"|문화|지역|외신|방송|신문|[전현]직|국민|명예|주재|상주|이번|우리|다른|모든|편집|해당|한국)$"
)
_HAND_OFF = re.compile(
    r"(?<![가-힣])([가-힣]{2,4}?|[가-힣](?: [가-힣]){1,3}) ?(?:국민)?"
    r"(?:기자(?=[!.?,]|입니|의 |가 |와 |를 |에게|이 |,|\s*$)|기잡니다)"
)


def hands_over(text: str) -> bool:
    """Tell a line that ends with its hand-over, so that the report comes next.

    >>> hands_over("한도윤 기자가 취재했습니다."), hands_over("한도윤 기자!")
    (True, False)
    """
    return _HANDS_OVER.search(text) is not None


_HANDS_OVER = re.compile(
    r"기자(?:입니다|의 .{0,12}니다|가 .{0,40}니다)\.?$|기잡니다\.?$"
)


def sign_off_name(text: str, outlet: Outlet) -> str | None:
    """Return the name in a sign-off, also where the grammar has swallowed its end.

    >>> from newsparse.outlets import find_outlet
    >>> sign_off_name("G1뉴스 한도윤입니다.", find_outlet("G1"))
    '한도윤'
    >>> sign_off_name("지금까지 철원에서 g1뉴스 한미솝니다.", find_outlet("G1"))
    '한미소'
    """
    text = _last_sentence(text).replace("\\", "").rstrip("/ ").strip(OPENING + CLOSING)
    if len(text) > LONGEST_SIGN_OFF:
        return None
    heads = [found.end() for found in outlet.sign_off.finditer(text)]
    if not heads or _is_noun(text, heads[-1]):
        return None
    rest = _WAS.sub("", _NOTES.sub("", text[heads[-1] :]))
    name = _TITLE.sub("", without_copula(rest).strip(" .,"))
    name = name.removesuffix("니다").strip()
    return _whole_name(name) if _NAME.fullmatch(name) else None


def _last_sentence(text: str) -> str:
    """Return the end of a long line: a sign-off may stand behind other sentences."""
    if len(text) <= LONGEST_SIGN_OFF:
        return text
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    return text[ends[-1] :] if ends else text


def _is_noun(text: str, at: int) -> bool:
    """Tell a house that is spoken of (G1의 다짐입니다) from one that signs off."""
    found = closing(text, at)
    return found is not None and bool(found.roles)


@lru_cache(maxsize=1024)  # the same few reporters sign off
def _whole_name(name: str) -> str | None:
    """Return a name without its spaces; a long one must begin as such a name does."""
    name = name.replace(" ", "")
    if _DESK.fullmatch(name):
        return None
    if looks_like_name(name):
        return name
    if len(name) > SHORT_NAME and name[:2] not in surnames():
        return None
    return None if name in common_nouns() else name


_DESK = re.compile(r"[가-힣]{2}[부팀]|(?:보도|편집)국|여러분|이상|여기")
_WAS = re.compile(r"(?:이었|였)습니다")
_SENTENCE_END = re.compile(r"[다요죠까][.?!]+[\"”’)]?\s+")


_NOTES = re.compile(r"[\[(/][^\n]*$")
_TITLE = re.compile(r" ?기자$|^기자 ")
_NAME = re.compile(r"[가-힣]{2,5}|[가-힣](?: [가-힣]{1,2}){1,3}")


def read_reporter(
    byline: str | None,
    email: str | None,
    segments: Iterable[Segment],
    outlet: Outlet,
) -> Reporter | None:
    """Compare the witnesses: most say who it is; the air stands before the byline."""
    hand_off = sign_off = labelled = None
    for segment in segments:
        if segment.role in ("anchor", "headline"):
            hand_off = hand_off or _last_hand_off(segment.text)
        elif segment.role == "standup" or "sign_off" in segment.evidence:
            last = _last_line(segment.text, wrapped=outlet.own.wrapped)
            sign_off = sign_off_name(last, outlet) or sign_off
        if segment.role == "reporter" and segment.speaker:
            labelled = labelled or segment.speaker.name
    names = [name for name in (sign_off, hand_off, byline) if name]
    names += [labelled] if labelled and labelled not in names else []
    if not names and email is None:
        return None
    return Reporter(
        name=max(names, key=names.count, default=None),
        email=email,
        byline=byline,
        hand_off=hand_off,
        sign_off=sign_off,
        conflict=len(set(names)) > 1,
    )


def _last_line(text: str, *, wrapped: bool) -> str:
    """Return the last line, whole where the outlet breaks its lines at a width."""
    lines = text.rsplit("\n", 2)
    return " ".join(lines[-2:]) if wrapped else lines[-1]


def _last_hand_off(text: str) -> str | None:
    """Look for the hand-over in the last two lines, where it stands."""
    if "기" not in text:
        return None
    lines = [line for line in text.split("\n") if line.strip()][-2:]
    for said in (*reversed(lines), " ".join(lines)):  # a width may part the name
        if name := hand_off_name(said):
            return name
    return None


def name_reporter(
    segments: Iterable[Segment], reporter: Reporter | None
) -> tuple[Segment, ...]:
    """Let the turns of the report be the reporter's, where a witness names one."""
    if reporter is None or reporter.name is None:
        return tuple(segments)
    speaker = Speaker(name=reporter.name, title="기자", status="named")
    return tuple(
        msgspec.structs.replace(segment, speaker=speaker)
        if segment.role in ("reporter", "standup") and segment.speaker is None
        else segment
        for segment in segments
    )
