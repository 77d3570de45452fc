"""What the views call the codes of a record, in Korean (`words.tsv`)."""

from functools import cache

from newsparse.korean.tables import rows


def word(group: str, code: str) -> str:
    """Return the word for a code of a group; a code without one stands for itself.

    >>> word("role", "anchor"), word("role", "weather")
    ('앵커', 'weather')
    """
    return words(group).get(code, code)


@cache
def words(group: str) -> dict[str, str]:
    """Return the words of a group by their codes, in the order of the table."""
    _, *lines = rows("words.tsv", "newsparse.export")
    return {code: korean for one, code, korean in lines if one == group}


def warning(code: str) -> str:
    """Return a warning in words, with how often where the code tells.

    >>> warning("replaced_bytes:3")
    '글자가 아닌 바이트(U+FFFD로 바꿈): 3곳'
    """
    name, _, count = code.partition(":")
    return word("warning", name) + (f": {count}곳" if count else "")


def evidence(codes: tuple[str, ...] | list[str]) -> str:
    """Return what decided a boundary, in words."""
    return "; ".join(word("evidence", code) for code in codes)
