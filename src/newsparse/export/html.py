"""The page as one HTML document: everything escaped, nothing loaded, nothing run."""

from collections.abc import Mapping
from html import escape
from typing import Any

from newsparse.export.values import in_words
from newsparse.export.view import Piece, heading, in_codepoints, pieces, removed, voice

_PAGE = """\
<!DOCTYPE html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="facts">{facts}</p>
{segments}
{removed}
</main>
</body>
</html>
"""
_SEGMENT = """\
<section class="{role}">
<h2>{voice}</h2>
<p>{text}</p>
</section>"""
_MENTION = '<mark class="{kind}" title="{value}">{text}<small> {value}</small></mark>'
_REMOVED = """\
<details>
<summary>{tag} {start}–{end}{twin}</summary>
<pre>{text}</pre>
</details>"""
_STYLE = """
:root { color-scheme: light dark; }
main { max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
  font: 1rem/1.7 system-ui, sans-serif; word-break: keep-all; }
h1 { font-size: 1.4rem; } h2 { font-size: .85rem; margin: 0; }
.facts, summary, small { color: GrayText; font-size: .8rem; }
section { border-left: .25rem solid; padding: .1rem 1rem; margin: 1rem 0; }
section p { white-space: pre-wrap; margin: .2rem 0; }
pre { white-space: pre-wrap; }
mark { background: none; color: inherit; border-bottom: .15rem solid #1f77b4; }
mark.date, mark.time, mark.duration, mark.recurrence { border-color: #2ca02c; }
mark.place { border-color: #d62728; }
mark.person, mark.organization { border-color: #9467bd; }
"""


def to_html(record: Mapping[str, Any]) -> str:
    """Return the dict form of a transcript as a self-contained HTML page.

    A notebook shows it by `IPython.display.HTML(to_html(transcript.to_dict()))`.
    """
    record = in_codepoints(record)
    return _PAGE.format(
        style=_STYLE,
        title=escape(record.get("title") or "—"),
        facts=escape(" · ".join([*heading(record), *record.get("warnings", ())])),
        segments="\n".join(_segment(record, one) for one in record.get("segments", ())),
        removed=_removed(record),
    )


def _segment(record: Mapping[str, Any], segment: Mapping[str, Any]) -> str:
    return _SEGMENT.format(
        role=escape(segment["role"]),
        voice=escape(" · ".join(voice(segment))),
        text="".join(_piece(piece) for piece in pieces(record, segment)),
    )


def _piece(piece: Piece) -> str:
    if piece.entity is None:
        return escape(piece.text)
    return _MENTION.format(
        kind=escape(piece.entity["type"]),
        value=escape(in_words(piece.entity)),
        text=escape(piece.text),
    )


def _removed(record: Mapping[str, Any]) -> str:
    return "\n".join(
        _REMOVED.format(
            tag=escape(run.tag),
            start=run.start,
            end=run.end,
            twin=f" = {run.twin[0]}–{run.twin[1]}" if run.twin else "",
            text=escape(run.text),
        )
        for run in removed(record)
    )
