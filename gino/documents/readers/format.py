"""What a module of this package must offer as ``FORMAT`` to add a format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gino.documents.readers.read import Read


@dataclass(frozen=True, slots=True)
class Format:
    """One format. ``recognises`` looks at the bytes and the suffix (lower case, with its dot); lowest ``rank`` first.

    ``read`` takes the path (for messages only), the bytes and the view of tracked changes. ``alone`` says that it is
    run in a process of its own, with limits. The module itself must be light; its parser is imported in ``read``.
    """

    name: str
    suffixes: tuple[str, ...]
    rank: int
    alone: bool
    recognises: Callable[[bytes, str], bool]
    read: Callable[[str, bytes, str], Read]
