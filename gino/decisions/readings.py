"""Points on which a text can be read in more than one way, and one choice of reading for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Question:
    """A point left open. ``readings`` are ways to read it; ``likelier`` is one of their places, or None.

    By convention the first reading is the one that serves the protected side least.
    """

    id: str
    says: str
    readings: tuple[str, ...]
    likelier: int | None = None


@dataclass(slots=True)
class Choices:
    """Answers to questions, and a record of those that came up."""

    chosen: Mapping[str, int] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)

    def of(self, question: Question) -> int:
        """The reading chosen; where none is, the likelier, else the first."""
        self.asked[question.id] = question
        return self.chosen.get(question.id, question.likelier or 0)
