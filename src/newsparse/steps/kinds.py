"""What kind of item a page is: a package, a brief, a headline bulletin, a live link."""

import re
from collections.abc import Sequence
from itertools import pairwise

from newsparse.steps.breaks import Line
from newsparse.steps.labels import Label
from newsparse.steps.metadata import Metadata
from newsparse.transcript import PageKind, Segment

RULES_OF_A_BULLETIN = 2  # separators that make an unlabelled page a row of stories
QUESTIONS = 0.4  # the share of questions among the lines of a studio talk


def is_bulletin(metadata: Metadata, lines: Sequence[Line]) -> bool:
    """Tell a headline bulletin, whose blocks are unrelated stories.

    >>> is_bulletin(Metadata(title="시작타이틀+주요뉴스"), [])
    True
    """
    if _BULLETIN.search(metadata.title or ""):
        return True
    labels = (line.label for line in lines if line.tag == "body" and line.label)
    if any(label.rule.role != "separator" for label in labels):
        return False
    body = [line for line in lines if line.tag == "body"]
    rules = sum(_RULE.fullmatch(line.text) is not None for line in body)
    return rules >= RULES_OF_A_BULLETIN or _is_numbered(body)


def _is_numbered(body: Sequence[Line]) -> bool:
    """Tell stories numbered 1., 2., 3. from the questions of a talk."""
    numbers = [int(m[1]) for line in body if (m := NUMBER.match(line.text))]
    asked = sum(line.text.endswith("?") for line in body)
    in_order = numbers == list(range(1, len(numbers) + 1))
    return len(numbers) >= 2 and in_order and not asked


NUMBER = re.compile(r"(\d{1,2})\. ?(?!\d)")


_BULLETIN = re.compile(
    r"^(?:오늘의? ?)?주요 ?뉴스|시작 ?타이틀|^헤드라인|뉴스 (?:주요 ?뉴스|헤드라인)$"
)
_RULE = re.compile(r"-{3,}")


def page_kind(
    metadata: Metadata, labels: Sequence[Label], segments: Sequence[Segment]
) -> PageKind:
    """Judge the kind by title, labels and roles, `unknown` where nothing is said."""
    roles = {segment.role for segment in segments}
    if not roles:
        return "unknown"
    if "headline" in roles:
        return "headlines"
    if _is_closing(metadata, labels, segments):
        return "closing"
    if any(label.rule.live for label in labels) or _is_linked(metadata, segments):
        return "live"
    if _is_studio(metadata, segments) or ("guest" in roles and not roles & _FIELD):
        return "studio"
    if roles <= {"interview", "sync"}:
        return "bite"
    return "package" if roles & _REPORT else "brief"


_FIELD = {"reporter", "interview", "standup"}
_REPORT = {"reporter", "interview", "standup", "sync", "guest"}


def _is_closing(
    metadata: Metadata, labels: Sequence[Label], segments: Sequence[Segment]
) -> bool:
    if re.search(r"클로징", metadata.title or ""):
        return True
    last = segments[-1].text.rsplit("\n", 1)[-1]
    return not labels and re.search(r"(?:고맙|감사)습니다\.?$", last) is not None


def _is_linked(metadata: Metadata, segments: Sequence[Segment]) -> bool:
    """Tell a live link by its title tag, or by an anchor who calls the reporter."""
    if any("LTE" in tag or "연결" in tag for tag in metadata.title_tags):
        return True
    calls = [s for s in segments if s.role == "anchor" and _CALL.search(s.text)]
    answers = [s for s in segments if s.role == "reporter" and s.text[:1] == "네"]
    if calls and answers:
        return True
    voices = [s.role for s in segments if s.role in ("anchor", "reporter")]
    turns = sum(a != b for a, b in pairwise(voices))
    return turns >= LIVE_TURNS and any(_ON_SITE.search(s.text) for s in segments)


LIVE_TURNS = 3  # changes of voice: question, answer, question, answer
_ON_SITE = re.compile(r"^지금까지 .{2,30}에서 ", re.MULTILINE)
_CALL = re.compile(
    r"기자[!,] ?(?:[^\n]{0,30}(?:시죠|세요|까요|니까)[.?]?)?$", re.MULTILINE
)


def _is_studio(metadata: Metadata, segments: Sequence[Segment]) -> bool:
    """Tell a talk of which only the questions are on the page."""
    if any(s.role in ("interview", "standup", "sync") for s in segments):
        return False
    lines = [line for s in segments for line in s.text.split("\n") if line.strip()]
    asked = sum(line.rstrip(' "”)').endswith("?") for line in lines)
    tags = (*metadata.title_tags, metadata.title or "")
    if any(map(_TALK.search, tags)):
        return asked > 0 or any(s.role in ("cue", "guest") for s in segments)
    if any(s.role == "reporter" for s in segments):
        return False
    return asked >= 2 and asked >= QUESTIONS * len(lines)


_TALK = re.compile(r"대담|출연|뉴스 ?인|뉴스 ?in|뉴스人", re.IGNORECASE)
