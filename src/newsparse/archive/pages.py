"""A page on its way in, and how it is to be parsed."""

import hashlib
import re

from msgspec.structs import force_setattr

from newsparse.given.days import Day, iso_day
from newsparse.offsets import CODEPOINT, Unit
from newsparse.transcript import Noun

_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.{0,300}?-->|<\?xml[^>]{0,200}>)*+"
    rb"<(?:!doctype html|html)",
    re.IGNORECASE | re.DOTALL,
)


class Page(Noun, frozen=True, kw_only=True):
    """A page as it was found: bytes of an unknown encoding, or text from a table.

    `published` and `outlet` come from the columns beside it; `html` says that the
    page is markup; `warnings` are codes of what finding it has noticed.
    """

    name: str | None = None
    data: bytes | None = None
    text: str | None = None
    published: Day | None = None
    outlet: str | None = None
    html: bool = False
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Keep the day as its ISO date, however it was given."""
        force_setattr(self, "published", iso_day(self.published))

    def content(self) -> bytes:
        """Return the bytes as they were, or the text as UTF-8."""
        if self.data is not None:
            return self.data
        return (self.text or "").encode("utf-8", "surrogatepass")


class Settings(Noun, frozen=True, kw_only=True):
    """How all pages of a run are parsed, and in what unit their offsets count."""

    outlet: str | None = None
    published: Day | None = None
    entities: bool = True
    offsets: Unit = CODEPOINT

    def __post_init__(self) -> None:
        """Keep the day as its ISO date, however it was given."""
        force_setattr(self, "published", iso_day(self.published))


def is_markup(page: bytes | str) -> bool:
    """Tell whether a page is saved HTML, whatever it is called."""
    start = page[:1024]
    head = start.encode("utf-8", "replace") if isinstance(start, str) else start
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return _MARKUP.match(head) is not None


def sha256(page: Page) -> str:
    """Return the fingerprint of a page's content."""
    return hashlib.sha256(page.content()).hexdigest()
