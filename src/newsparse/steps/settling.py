"""Settle whose words the quoted paragraphs are that no label announces.

The turns of a page are cut first; those that may be the reporter's or somebody's on the
spot are weighed (hearing.py) and the best path over the item is taken (paths.py).
Where both are as good, the voice stays unknown, with both as candidates.
"""

from collections.abc import Sequence

from newsparse.steps.hearing import SPOKEN, Heard, Side, hear
from newsparse.steps.paths import Weights, best_totals
from newsparse.steps.turns import Turn
from newsparse.transcript import Role, Speaker

STORY = 5000  # characters before a quote that may be of the same story
LEAST = 2.0  # by which one side must win
SIDES: tuple[Role, ...] = ("standup", "sync")


def settle(page: str, turns: Sequence[Turn], house: Side | None = None) -> None:
    """Give the doubtful turns their role, speaker and evidence, in place.

    Args:
        page: The page.
        turns: All turns, in order.
        house: Whose such a paragraph is in this house, as a rule.
    """
    if not any(turn.doubt for turn in turns):
        return
    heard: list[Heard | None] = []
    said = ""
    for turn in turns:
        told = page[max(0, turn.start - STORY) : turn.start] if turn.doubt else ""
        quote = page[turn.start : turn.end]
        heard.append(hear(quote, said, told, house=house) if turn.doubt else None)
        said = said if turn.doubt else turn.said
    totals = best_totals(list(map(_choices, turns, heard)))
    for turn, found, total in zip(turns, heard, totals, strict=True):
        if found:
            _decide(turn, found, total)


def _choices(turn: Turn, heard: Heard | None) -> Weights:
    """Return what a turn may be; the stand-up is the reporter's alone."""
    if heard is None:
        return {turn.role if turn.role in SIDES else "": 0.0}
    if turn.doubt != "report":
        return {"sync": 0.0}
    return {"standup": heard.standup, "sync": heard.sync}


def _decide(turn: Turn, heard: Heard, total: dict[str, float]) -> None:
    lead = total.get("standup", -SPOKEN) - total["sync"]
    if abs(lead) < LEAST:
        turn.role, turn.candidates = "unknown", SIDES
        turn.evidence.append("undecided")
        return
    turn.role = "standup" if lead > 0 else "sync"
    turn.evidence += heard.why(turn.role)
    if turn.role == "sync":
        name = heard.named.name if heard.named else None
        turn.speaker = Speaker(name=name, status="named" if name else "unknown")
