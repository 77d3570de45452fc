"""Tell 대 that counts machines (버스 3대) from 3대 축제, and a weight from money."""

from newsparse.entities.amounts.contexts import behind, said_near
from newsparse.entities.amounts.figures import Figure

_REACH = 25  # characters on either side that may name a machine
_SPEAKS = 30  # and that may speak of weight


def counts_vehicles(text: str, figure: Figure) -> bool:
    """Tell whether the 대 of a figure counts machines.

    In 3대 축제 a noun follows that is no word of measure.
    """
    end = figure.end
    noun = text[end : end + 1] == " " and "가" <= text[end + 1 : end + 2] <= "힣"
    if not noun or behind("of_measure", text, end):
        return True
    if figure.spoken and " " in text[figure.start : end]:
        return True
    return said_near("machine", text, figure.start, end, _REACH)


def is_weight(text: str, figure: Figure) -> bool:
    """Tell whether the 파운드 of a figure are a weight and no sterling."""
    return figure.word == "파운드" and said_near(
        "weight", text, figure.start, figure.end, _SPEAKS
    )
