"""Credits that stand below their quote: `"걱정이에요."`, then `[민세빈 / 상인]`.

Most houses write the credit above. One below is told by what stands around: a quote
that nobody else has above it, and none below, or a row of such pairs down to one.
"""

from collections.abc import Sequence

from newsparse.steps.labels import Label
from newsparse.steps.quotes import CLOSING, OPENING
from newsparse.steps.turns import Ledger, Turn


def credits_below(
    texts: Sequence[str | None], labels: Sequence[Label | None]
) -> frozenset[int]:
    """Return which lines are the credit of the quote above them.

    Args:
        texts: The lines of the body: "" is a blank line, None a label or the site's.
        labels: The label of each line, None for lines without one.
    """
    at = [i for i, text in enumerate(texts) if text != ""]
    kinds = [_kind(texts[i], labels[i]) for i in at]
    found: set[int] = set()
    for place, kind in enumerate(kinds):
        if kind == "credit" and _is_below(kinds, place, found, at):
            found.add(at[place])
    return frozenset(found)


def _kind(text: str | None, label: Label | None) -> str | None:
    """Tell a whole quote and a credit with nothing else on their lines."""
    if label and "credit" in label.values and label.rule.body == "quote":
        return "credit" if label.text else None
    is_quote = text and text[0] in OPENING and text[-1] in CLOSING
    return "quote" if is_quote else None


def _is_below(
    kinds: Sequence[str | None], place: int, found: set[int], at: Sequence[int]
) -> bool:
    before = kinds[place - 2] if place > 1 else None
    is_taken = before == "credit" and at[place - 2] not in found
    if place == 0 or kinds[place - 1] != "quote" or is_taken:
        return False
    end = place + 1  # of the row of quotes and their credits
    while kinds[end : end + 2] == ["quote", "credit"]:
        end += 2
    return kinds[end : end + 1] != ["quote"]


def credit_above(ledger: Ledger, start: int, credit: Turn) -> bool:
    """Let a label that begins at `start` say who speaks in the quote above it."""
    turn = ledger.turn
    if turn is None or not turn.doubt:
        return False
    turn.doubt, turn.role, turn.label = None, credit.role, credit.label
    turn.speaker, turn.evidence = credit.speaker, [*credit.evidence, "quote"]
    ledger.close()
    ledger.mark(start, "label")
    return True
