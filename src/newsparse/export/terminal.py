"""The page read aloud in a terminal: who speaks, what is meant, what was removed."""

import textwrap
from collections.abc import Mapping
from typing import IO, Any

from newsparse.export.markup import visible
from newsparse.export.values import in_words
from newsparse.export.view import Piece, heading, in_codepoints, removed, turns, voice
from newsparse.export.words import evidence, warning, word

_BOLD, _DIM, _LINE, _PLAIN = "1", "2", "4", "0"


def to_terminal(record: Mapping[str, Any], *, colour: bool = False) -> str:
    """Return the dict form of a transcript as Korean text for a terminal.

    Mentions are followed by their value in ⟨brackets⟩; with `colour` they are
    underlined too. Control characters of the page are made visible.
    """
    record = in_codepoints(record)
    lines = [*_head(record, colour), ""]
    for segment, pieces in turns(record):
        lines += [_voice(segment, colour)]
        spoken = "".join(_piece(piece, colour) for piece in pieces)
        lines += [textwrap.indent(spoken, "  "), ""]
    return "\n".join([*lines, *_left_out(record, colour)]).rstrip() + "\n"


def wants_colour(stream: IO[str], environment: Mapping[str, str]) -> bool:
    """Tell whether to colour: on a terminal, unless NO_COLOR is set (no-color.org)."""
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()


def _head(record: Mapping[str, Any], colour: bool) -> list[str]:
    title = _styled(_safe(record.get("title") or "제목 없음"), _BOLD, colour)
    tags = "".join(f"  <{_safe(tag)}>" for tag in record.get("title_tags", ()))
    facts = _safe(" · ".join(heading(record)))
    warnings = [f"경고: {_safe(warning(code))}" for code in record.get("warnings", ())]
    return [title + tags, _styled(facts, _DIM, colour), *warnings]


def _voice(segment: Mapping[str, Any], colour: bool) -> str:
    role, *rest = map(_safe, voice(segment))
    why = f": {evidence(segment['evidence'])}" if segment.get("inferred") else ""
    return f"{_styled(role, _BOLD, colour)} · {' · '.join(rest)}{_safe(why)}"


def _piece(piece: Piece, colour: bool) -> str:
    text = _safe(piece.text)
    if piece.entity is None:
        return text
    value = f" ⟨{_safe(in_words(piece.entity))}⟩"
    return _styled(text, _LINE, colour) + _styled(value, _DIM, colour)


def _left_out(record: Mapping[str, Any], colour: bool) -> list[str]:
    found = list(removed(record))
    lines = [_styled("본문에서 뺀 것", _BOLD, colour)] if found else []
    for run in found:
        twin = f" = {run.twin[0]}–{run.twin[1]}" if run.twin else ""
        lines += [f"  {word('tag', run.tag)} {run.start}–{run.end}{twin}"]
        text = textwrap.indent(_shortened(_safe(run.text)), "    ")
        lines += [_styled(text, _DIM, colour)]
    return lines


def _shortened(text: str, most: int = 6) -> str:
    """Keep the first and last lines of a long run: the whole is in the record."""
    lines = text.split("\n")
    if len(lines) <= most:
        return text
    return "\n".join([*lines[:2], f"… {len(lines) - 3}줄 더 …", lines[-1]])


def _safe(text: str) -> str:
    return visible(text).replace("\t", "\\x09")


def _styled(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[{_PLAIN}m" if colour and text else text
