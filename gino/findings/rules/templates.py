"""Messages with gaps: ``"{body.name} can be outvoted on {list of ...}"``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from gino.findings.language.compiled import Compiled
from gino.findings.language.parsing import Complaint


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand as they are."""

    words: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An expression whose value is told; ``start`` is its place in the message."""

    words: str
    start: int


@dataclass(frozen=True, slots=True)
class Template:
    """Words with gaps, ready to fill: plain words and expressions in turn."""

    pieces: tuple[str | Compiled, ...]


class TemplateError(Exception):
    """A message whose braces do not pair."""

    def __init__(self, complaint: Complaint) -> None:
        self.complaint = complaint
        super().__init__(complaint.message)


def split_template(message: str) -> list[Words | Gap]:
    """Split a message at its gaps.

    Raises:
        TemplateError: where a brace has no partner.
    """
    pieces: list[Words | Gap] = []
    place = 0
    while (opened := message.find("{", place)) >= 0:
        closed = message.find("}", opened)
        if closed < 0:
            raise TemplateError(Complaint(opened, opened + 1, "this '{' is never closed", "end the gap with '}'"))
        pieces += [Words(message[place:opened]), Gap(message[opened + 1 : closed], opened + 1)]
        place = closed + 1
    if "}" in message[place:]:
        at = message.index("}", place)
        raise TemplateError(Complaint(at, at + 1, "this '}' was never opened", "begin the gap with '{'"))
    return [*pieces, Words(message[place:])]


def told(value: Any) -> str:  # noqa: ANN401 - any value of the language
    """A value as a reader reads it: words of a vocabulary without underscores, lists joined with 'and'."""
    if value is None:
        return "(not stated)"
    if isinstance(value, tuple):
        return _joined([told(one) for one in value])
    if isinstance(value, Enum):
        return str(value.value).replace("_", " ")
    if isinstance(value, float):
        return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _joined(words: list[str]) -> str:
    if not words:
        return "nothing"
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]
