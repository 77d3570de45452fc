"""Whose voice a label opens, and what the labels of a page tell as a whole."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from newsparse.steps.credits import names_somebody, role_of, speaker_of
from newsparse.steps.labels import Label
from newsparse.steps.reporters import hand_off_name, hands_over
from newsparse.steps.turns import Turn
from newsparse.transcript import Role, Speaker

VOICES = ("anchor", "reporter")  # whose label need not say a name


def turn_of(label: Label, around: Role | None) -> Turn:
    """Return the turn a label announces, with whom it names.

    Args:
        label: The label.
        around: The voice around, which one of two anchors goes on with.
    """
    rule, credit = label.rule, label.values.get("credit", "")
    if rule.role == "voice":
        turn = Turn(around or "anchor", "label", label=label.values["voice"])
        turn.speaker = _anchor(label)
        return turn
    if rule.role == "end" or rule.role == "separator":
        return Turn("unknown")
    turn = Turn(rule.role, "label", label=label.text or None)
    if rule.role not in (*VOICES, "standup", "caption"):
        turn.speaker = Speaker(status="unnamed")
    if credit:
        _credit(turn, credit, inside=rule.body == "inside")
    return turn


def _credit(turn: Turn, credit: str, *, inside: bool) -> None:
    """Let a credit say who speaks; in brackets it may be no person's (자료, a day)."""
    speaker = speaker_of(credit)
    turn.evidence.append("credit")
    turn.role = role_of(speaker, turn.role)
    if inside and not ("/" in credit or names_somebody(credit)):
        turn.role = "sync"
    if speaker.name or turn.role not in (*VOICES, "standup"):
        turn.speaker = speaker


def _anchor(label: Label) -> Speaker:
    """Return one of two anchors, known by a name or by 남 or 여 alone."""
    mark = label.values["voice"].strip("()[] ")
    if "credit" in label.values:
        return Speaker(name=mark, title="앵커", status="named")
    return Speaker(title=f"{mark} 앵커", status="unnamed")


def has_no_lead(labels: Sequence[Label | None], texts: Sequence[str | None]) -> bool:
    """Tell a report that comes without its lead: bites, but no voice labelled.

    Args:
        labels: The label of each line.
        texts: The lines without a label.
    """
    bodies = {label.rule.body for label in labels if label}
    if "voice" in bodies or not bodies & {"quote", "inside"}:
        return False
    return not any(text and hand_off_name(text) for text in texts)


def reporters_ahead(labels: Sequence[Label | None]) -> list[bool]:
    """Tell for each line whether the next voice labelled below is a reporter's."""
    known, ahead = [], False
    for label in reversed(labels):
        known.append(ahead)
        if label and label.rule.body == "voice" and label.rule.role != "voice":
            ahead = label.rule.role == "reporter"
    return known[::-1]


def unmix(
    labels: list[Label | None],
    texts: Sequence[str],
    is_sign_off: Callable[[str], bool],
) -> None:
    """Let a second label of the anchor open the report, where it does, in place.

    The anchor has handed over right above it, no label is a reporter's, and what it
    opens ends with a sign-off.

    Args:
        labels: The label of each line.
        texts: The lines of the body, labels and all; "" is another part of the page.
        is_sign_off: Tells a line that signs off.
    """
    voices = [i for i, label in enumerate(labels) if label and _opens_voice(label)]
    if any(labels[i].rule.role != "anchor" for i in voices):  # type: ignore[union-attr]
        return
    ends = [*voices[2:], len(texts)]
    for above, at, end in zip(voices, voices[1:], ends, strict=False):
        label = labels[at]
        lead, report = _last(texts, above, at), _last(texts, at, end)
        if label and hands_over(lead) and is_sign_off(report):
            rule = replace(label.rule, role="reporter")
            labels[at] = label._replace(rule=rule)


def _last(texts: Sequence[str], start: int, end: int) -> str:
    """Return the last line of a stretch that has words."""
    return next((text for text in reversed(texts[start:end]) if text), "")


def _opens_voice(label: Label) -> bool:
    return label.rule.body == "voice" and label.rule.role in VOICES
