"""Graphics of several lines, up to the sign that ends them: `[C.G] … =`."""

from collections.abc import Sequence

from newsparse.steps.breaks import Line

LONGEST_CAPTION = 6  # lines of a graphic that a sign ends


def end_of_caption(
    lines: Sequence[Line], texts: Sequence[str | None], index: int, closes: str
) -> int | None:
    """Return the line after the words of a graphic, None where no sign ends them.

    Args:
        lines: The lines of the page.
        texts: Those a graphic may run over: None is a label, "" a blank line.
        index: Where its words begin.
        closes: The sign, behind the words or on a line of its own.
    """
    for number in range(index, min(index + LONGEST_CAPTION, len(lines))):
        text = lines[number].text
        if text == closes:
            return number
        if number > index and not texts[number]:
            return None
        if text.endswith(closes):
            return number + 1
    return None
