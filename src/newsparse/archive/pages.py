"""A page on its way in, and what is written when it cannot be read."""

import hashlib

import msgspec

from newsparse.transcript import Noun

FAILURE = "newsparse/failure-1"
_MARKUP = (b"<!doctype html", b"<html")


class Page(Noun, frozen=True, kw_only=True):
    """A page as it was found: bytes of an unknown encoding, or text from a table.

    `published` and `outlet` come from the columns beside it; `html` says that the
    page is markup; `warnings` are codes of what finding it has noticed.
    """

    name: str | None = None
    data: bytes | None = None
    text: str | None = None
    published: str | None = None
    outlet: str | None = None
    html: bool = False
    warnings: tuple[str, ...] = ()

    def content(self) -> bytes:
        """Return the bytes as they were, or the text as UTF-8."""
        if self.data is not None:
            return self.data
        return (self.text or "").encode("utf-8", "surrogatepass")


class Failure(Noun, frozen=True, kw_only=True):
    """The record of an input that could not be read: which, and why.

    `code` is one of: unreadable, not_text, too_large, unsafe_name, damaged, nested,
    bad_row, no_column, no_extra, timeout, crashed, failed.
    """

    schema: str = FAILURE
    name: str | None = None
    sha256: str | None = None
    code: str
    message: str

    def to_json(self) -> str:
        """Return the record as one line of JSON."""
        message = self.message.encode("utf-8", "backslashreplace").decode()
        whole = msgspec.structs.replace(
            self, name=self.name and clean_name(self.name), message=message
        )
        return msgspec.json.encode(whole).decode()


class Settings(Noun, frozen=True, kw_only=True):
    """How all pages of a run are parsed."""

    outlet: str | None = None
    published: str | None = None
    entities: bool = True


def clean_name(name: str) -> str:
    """Return a name that JSON can hold.

    A file whose name is not UTF-8 has lone surrogates in it: the name is CP949 (an
    archive from Korean Windows), or else its bytes are written out.

    >>> clean_name("뉴스.txt".encode("cp949").decode("utf-8", "surrogateescape"))
    '뉴스.txt'
    """
    try:
        name.encode()
    except UnicodeEncodeError:
        data = name.encode("utf-8", "surrogatepass")
    else:
        return name
    try:
        return name.encode("utf-8", "surrogateescape").decode("cp949")
    except UnicodeError:
        return data.decode("utf-8", "backslashreplace")


def is_markup(data: bytes) -> bool:
    """Tell whether bytes are a saved HTML page, whatever they are called."""
    return data[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP)


def sha256(page: Page) -> str:
    """Return the fingerprint of a page's content."""
    return hashlib.sha256(page.content()).hexdigest()
