"""The reading view: a record as HTML, nothing loaded, nothing run, nothing to install.

Who speaks is told by colour and by word, a value by its underline and its row in the
table beside, an inferred boundary by a dashed line and its evidence.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from newsparse.export.codes import in_code
from newsparse.export.documents import document, fragment, row, table
from newsparse.export.kinds import KINDS
from newsparse.export.markup import Content, Markup, element, fill, text
from newsparse.export.values import in_words
from newsparse.export.view import (
    Piece,
    Removed,
    heading,
    in_codepoints,
    removed,
    role,
    speaker,
    turns,
)
from newsparse.export.words import evidence, warning, word, words

Facts = Mapping[str, Any]

UNTITLED = "제목 없음"

Mention = dict[str, Content]  # what the two templates below are filled with

_MARK = (
    '<a class="m {family}" href="#{key}-v{number}" id="{key}-m{number}"'
    ' aria-describedby="{key}-v{number}" data-n="{number}"><u>{text}</u>'
    '<span class="tip" hidden aria-hidden="true">{meant}</span></a>'
)
_ROW = (
    '<tr id="{key}-v{number}"><th scope="row">'
    '<a href="#{key}-m{number}" aria-label="{number}, 본문으로">{number}</a></th>'
    '<td><u class="{family}">{text}</u><small>{kind}</small></td><td>{meant}</td></tr>'
)


def to_html(record: Facts) -> str:
    """Return the dict form of a transcript as a self-contained HTML page in Korean."""
    return document(record.get("title") or UNTITLED, reading(record))


def to_fragment(record: Facts) -> str:
    """Return the reading view as a piece of HTML for a notebook."""
    digest = (record.get("source") or {}).get("sha256") or ""
    return fragment(reading(record, key=f"p{digest[:12]}"))


def reading(record: Facts, key: str = "p") -> Markup:
    """Return the article of a record; `key` begins its ids, which a page has once."""
    record = in_codepoints(record)
    found = enumerate(record.get("entities", ()), 1)
    mentions = [_mention(number, entity, key) for number, entity in found]
    return element(
        "article",
        _head(record, key),
        _warnings(record.get("warnings", ())),
        _legend(record),
        element("div", _script(record, mentions), _values(mentions), class_="body"),
        _cast(record),
        _differences(record),
        _removed(list(removed(record))),
        _source(record),
        id=key,
        aria_labelledby=f"{key}-title",
    )


def _head(record: Facts, key: str) -> Markup:
    tags = (element("span", tag, class_="tag") for tag in record.get("title_tags", ()))
    title = element("h1", record.get("title") or UNTITLED, id=f"{key}-title")
    facts = element("p", " · ".join(heading(record)), " ", *tags, class_="facts")
    return element("header", title, facts)


def _warnings(codes: Sequence[str]) -> Markup | None:
    if not codes:
        return None
    told = (element("li", warning(code), " ", element("code", code)) for code in codes)
    title = element("h2", f"경고 {len(codes)}")
    return element("section", title, element("ul", *told), class_="warnings")


def _legend(record: Facts) -> Markup:
    segments = record.get("segments", ())
    roles = Counter(segment["role"] for segment in segments)
    families = Counter(KINDS[one["type"]].family for one in record.get("entities", ()))
    voices = [_voice(word("role", code), code, count) for code, count in roles.items()]
    if guessed := sum(bool(segment.get("inferred")) for segment in segments):
        voices += [_voice("추정(점선: 표지 없이 미루어 정함)", "inferred", guessed)]
    values = (
        element("li", element("u", name, class_=code), f" {families[code]}")
        for code, name in words("family").items()
        if code in families
    )
    return element(
        "section",
        element("ul", *voices, aria_label="화자"),
        element("ul", *values, aria_label="값"),
        class_="legend",
        aria_label="범례",
    )


def _voice(name: str, code: str, count: int) -> Markup:
    swatch = element("span", name, class_=f"swatch {code}")
    return element("li", swatch, f" {count}")


def _mention(number: int, entity: Facts, key: str) -> Mention:
    """Say the value in words, and as its code where that says more."""
    said, code, kind = in_words(entity), in_code(entity), entity["type"]
    return {
        "key": key,
        "number": str(number),
        "text": entity["text"],
        "family": KINDS[kind].family,
        "kind": word("type", kind),
        "meant": text([said, element("code", code) if code != said else None]),
    }


def _script(record: Facts, mentions: list[Mention]) -> Markup:
    said = (_turn(one, _spoken(cut, mentions)) for one, cut in turns(record))
    return element("section", element("h2", "대본"), *said, class_="script")


def _spoken(pieces: list[Piece], mentions: list[Mention]) -> list[Markup]:
    return [
        fill(_MARK, mentions[piece.number - 1]) if piece.number else text(piece.text)
        for piece in pieces
    ]


def _turn(segment: Facts, said: list[Markup]) -> Markup:
    inferred, label = segment.get("inferred"), segment.get("label")
    title = element(
        "h3",
        element("span", role(segment), class_="role"),
        f" · {speaker(segment)}",
        element("span", f" {label}", class_="label") if label else None,
    )
    reason = f"추정: {evidence(segment.get('evidence', ()))}"
    return element(
        "section",
        title,
        element("p", reason, class_="why") if inferred else None,
        element("p", *said, class_="said"),
        class_=f"turn {segment['role']}" + (" inferred" if inferred else ""),
    )


def _values(mentions: list[Mention]) -> Markup | None:
    if not mentions:
        return None
    lines = [fill(_ROW, mention) for mention in mentions]
    return element(
        "aside",
        element("h2", "값"),
        table("본문에 나온 값", ("번호", "말", "뜻과 부호"), lines),
        class_="values",
        aria_label="값",
    )


def _cast(record: Facts) -> Markup | None:
    lines = [
        row(
            member["name"],
            word("status", member["status"]),
            ", ".join([*member["titles"], *member["affiliations"]]),
            f"{len(member['turns'])}",
            f"{len(member['mentions'])}",
        )
        for member in record.get("cast", ())
    ]
    columns = ("이름", "밝힘", "직함과 소속", "발화", "언급")
    return _section("나오는 사람", table("한 사람에 한 줄", columns, lines), lines)


def _differences(record: Facts) -> Markup | None:
    lines = [
        row(f"{one['start']}–{one['end']}", one["text"], one["twin_text"])
        for one in record.get("differences", ())
    ]
    columns = ("위치", "이 사본", "다른 사본")
    return _section("두 사본이 다른 곳", table("둘 다 남김", columns, lines), lines)


def _removed(found: list[Removed]) -> Markup | None:
    return _section("본문에서 뺀 것", Markup("".join(map(_run, found))), found)


def _section(title: str, content: Markup, of: Sequence[object]) -> Markup | None:
    return element("section", element("h2", title), content) if of else None


def _run(run: Removed) -> Markup:
    place = f"{run.start}–{run.end}"
    same = f" = {run.twin[0]}–{run.twin[1]}" if run.twin else ""
    why = "; ".join(word("line", code) for code in run.evidence)
    texts = [_text(f"뺀 글 {place}", run.text)]
    if run.twin and run.twin_text is not None:
        texts += [_text(f"본문에 남은 짝 {run.twin[0]}–{run.twin[1]}", run.twin_text)]
    return element(
        "details",
        element("summary", f"{word('tag', run.tag)} {place}{same}"),
        element("p", why, class_="why") if why else None,
        element("div", *texts, class_="twins"),
    )


def _text(title: str, words: str) -> Markup:
    return element("div", element("h3", title), element("pre", words))


def _source(record: Facts) -> Markup:
    source = record.get("source") or {}
    facts = [source.get("name"), source.get("encoding"), record.get("schema")]
    version = f"newsparse {source.get('version')}"
    said = " · ".join([*(str(fact) for fact in facts if fact), version])
    digest = element("code", f"sha256 {source.get('sha256')}")
    return element("footer", element("p", said, " ", digest, class_="note"))
