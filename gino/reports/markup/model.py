"""What is asked of a markup, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gino.contract.vocabulary import Severity


class Audience(StrEnum):
    """Who reads the comments: one's own side, or the other side too."""

    INTERNAL = "internal"
    COUNTERPARTY = "counterparty"


@dataclass(frozen=True, slots=True)
class Pen:
    """Who signs. Without a ``date`` the marks carry none, and the same input gives the same bytes."""

    author: str
    initials: str
    date: date | None = None

    @property
    def stamp(self) -> str | None:
        """The date as Word writes it."""
        return None if self.date is None else f"{self.date.isoformat()}T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted: for whom, from which severity on, with or without proposed words in the text."""

    pen: Pen
    audience: Audience = Audience.INTERNAL
    min_severity: Severity = Severity.MEDIUM
    redline: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a comment."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Words to stand in place of characters ``start`` to ``end`` of the text; "" strikes them."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on characters ``start`` to ``end`` of the text, and the changes that it gives the reason for."""

    start: int
    end: int
    lines: tuple[Line, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A finding without a comment on its words, or a change not made: which, where, why (a key of the sentences)."""

    title: str
    cite: str
    reason: str


@dataclass(frozen=True, slots=True)
class Marked:
    """The new file, how much stands in it, and what does not stand on its words.

    ``accepted`` is the text with every change accepted and ``touched`` the parts written, by which the file is checked.
    ``withheld`` counts the findings of which nothing may be told to the audience. ``warnings`` tell of what was in the
    file before: a signature, other people's comments.
    """

    data: bytes
    accepted: str
    touched: frozenset[str]
    comments: int = 0
    redlines: int = 0
    unplaced: tuple[Unplaced, ...] = ()
    unchanged: tuple[Unplaced, ...] = ()
    withheld: int = 0
    warnings: tuple[str, ...] = ()
