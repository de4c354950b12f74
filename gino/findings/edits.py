"""The edit of a document that a rule proposes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """``words`` in the place of characters ``start`` to ``end`` of a document; none at all strikes them.

    ``rule`` and ``at`` are those of the finding: its rule, and where its words start.
    """

    rule: str
    at: int
    document: int
    start: int
    end: int
    words: str
