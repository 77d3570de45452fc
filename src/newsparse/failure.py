"""What is written of a page that could not be read: which, and why."""

from typing import Final, Literal

import msgspec

from newsparse.transcript import Noun

FAILURE: Final = "newsparse/failure-1"


class Failure(Noun, frozen=True, kw_only=True):
    """The record of an input that could not be read: which, and why.

    `code` is one of: missing, unreadable, not_text, too_large, unsafe_name, damaged,
    nested, bad_row, no_column, no_extra, timeout, crashed, failed.
    """

    schema: Literal["newsparse/failure-1"] = FAILURE
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
