"""What can keep a file from being read: each its own code, and each says what to do."""

from __future__ import annotations


class DocumentError(Exception):
    """A file that could not be read. ``code`` is stable; the message says what, where and how to mend it.

    The message never holds words of the document.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the code beside the message."""
        super().__init__(message)
        self.code = code
        self.message = message
