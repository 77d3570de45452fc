"""What a page is made of, and what makes its record: the key of a ledger's entry."""

from importlib.metadata import version
from pathlib import Path

import msgspec

from newsparse.archive.pages import Settings, sha256
from newsparse.archive.shards import (
    OK,
    Entry,
    Written,
    digest,
    failure_line,
    line_digest,
)
from newsparse.archive.workers import Outcome, Todo
from newsparse.failure import Failure, clean_name
from newsparse.given.days import iso_day
from newsparse.version import __version__


def made_by(settings: Settings) -> str:
    """Return what stands for the versions and settings that make a record."""
    tools = ("kiwipiepy", "kiwipiepy_model")
    versions = (f"{tool}={version(tool)}" for tool in tools)
    rules = _outlet_file(settings.outlet)
    return digest(__version__, *versions, rules, msgspec.json.encode(settings).decode())


def _outlet_file(outlet: str | None) -> str | None:
    """Return the content of an outlet's own TOML file: other rules, other records."""
    path = Path(outlet or "")
    return path.read_text(encoding="utf-8") if path.suffix == ".toml" else None


def entry_of(page: Todo, maker: str) -> Entry:
    """Return what a page is, its outcome still open."""
    if isinstance(page, Failure):
        key, content, size = digest(maker, page.to_json()), page.sha256, 0
    else:
        facts = (page.name, iso_day(page.published), page.outlet, *page.warnings)
        kind = "html" if page.html else "data" if page.data is not None else "text"
        content, size = sha256(page), len(page.content())
        key = digest(maker, content, kind, *facts)
    name = page.name and clean_name(page.name)
    return Entry(name=name, key=key, outcome="", content=content, size=size)


def written(entry: Entry, outcome: Outcome) -> Written:
    """Return a page with its outcome, and the digest of the line that is written."""
    line = failure_line(outcome) if isinstance(outcome, Failure) else outcome
    code = outcome.code if isinstance(outcome, Failure) else OK
    known = msgspec.structs.replace(entry, outcome=code, digest=line_digest(line))
    return Written(known, outcome)
