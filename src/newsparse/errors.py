"""What newsparse raises; the content of a page never raises.

NewsparseError
├── OutletError   an outlet file that breaks its rules
└── ReadError     an input that cannot be read or decoded
"""


class NewsparseError(ValueError):
    """The root of all errors of newsparse."""


class OutletError(NewsparseError):
    """An outlet file is wrong: says which file, which key and why."""


class ReadError(NewsparseError):
    """An input cannot be read: says which input and why; `code` is for programs."""

    def __init__(self, message: str, code: str = "unreadable") -> None:
        """Take the reason in words and as a code."""
        super().__init__(message)
        self.code = code
