"""The best path over the turns of a report: one stand-up, and who is heard beside it.

Each turn may be one of several things, each with a weight; what follows what has a
weight too, and the path that has most of both is taken. A turn that a label names is
that one thing; narration is "".
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Weights = Mapping[str, float]


class State(NamedTuple):
    """What a turn is, and whether the item has had its stand-up by then."""

    what: str
    stood: bool


Totals = dict[State, float]

START = State("", stood=False)
_STATES = [State(w, stood=s) for w in ("", "standup", "sync") for s in (False, True)]
AGAIN = -2.0  # a second stand-up: an item has one, as a rule
STEPS = {  # one turn right after another, with no narration between them
    ("standup", "sync"): -1.0,
    ("sync", "standup"): -1.0,
}


def best_totals(turns: Sequence[Weights]) -> list[dict[str, float]]:
    """Return for each turn what the best path through each of its choices weighs.

    >>> doubtful, labelled = {"standup": 3.0, "sync": 2.0}, {"standup": 0.0}
    >>> best_totals([doubtful])
    [{'standup': 3.0, 'sync': 2.0}]
    >>> best_totals([doubtful, {"": 0.0}, labelled])[0]
    {'standup': 1.0, 'sync': 2.0}
    """
    pairs = zip(_up_to(turns), _from(turns), strict=True)
    return [_by_choice(before, after) for before, after in pairs]


def _up_to(turns: Sequence[Weights]) -> list[Totals]:
    """Return the best totals of the paths that end in each state of each turn."""
    totals: list[Totals] = []
    before: Totals = {START: 0.0}
    for weights in turns:
        now: Totals = {}
        for state, total in before.items():
            for what, weight in weights.items():
                after, step = _step(state, what)
                now[after] = max(now.get(after, -1e9), total + weight + step)
        totals.append(now)
        before = now
    return totals


def _from(turns: Sequence[Weights]) -> list[Totals]:
    """Return what the best path after each turn adds, by the state it goes on from."""
    totals: list[Totals] = [{}]
    for weights in reversed(turns[1:]):
        ahead = totals[-1]
        now: Totals = {}
        for state in _STATES:
            steps = ((*_step(state, what), weight) for what, weight in weights.items())
            now[state] = max(ahead.get(to, 0.0) + cost + w for to, cost, w in steps)
        totals.append(now)
    return totals[::-1]


def _step(state: State, what: str) -> tuple[State, float]:
    """Return the state after a turn that is `what`, and what the step costs."""
    again = what == "standup" and state.stood and state.what != "standup"
    cost = STEPS.get((state.what, what), 0.0) + (AGAIN if again else 0.0)
    return State(what, state.stood or what == "standup"), cost


def _by_choice(before: Totals, after: Totals) -> dict[str, float]:
    best: dict[str, float] = {}
    for state, total in before.items():
        whole = total + after.get(state, 0.0)
        best[state.what] = max(best.get(state.what, -1e9), whole)
    return best
