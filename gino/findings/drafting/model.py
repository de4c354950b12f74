"""One slip, and what depends on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.contract.spans import Cite
from gino.contract.vocabulary import Matter


class SlipKind(StrEnum):
    """What is loose."""

    UNDEFINED_TERM = "undefined_term"
    UNUSED_TERM = "unused_term"
    BROKEN_REFERENCE = "broken_reference"
    DUPLICATE_NUMBER = "duplicate_number"
    PLACEHOLDER = "placeholder"
    MISSING_EXHIBIT = "missing_exhibit"


@dataclass(frozen=True, slots=True)
class Slip:
    """``name`` is the term, the number or the words. ``controls``: a clause about who decides stands on it.

    ``matters`` are those of such clauses; ``cites`` are the places, the first one first.
    """

    kind: SlipKind
    name: str
    controls: bool
    matters: tuple[Matter, ...]
    cites: tuple[Cite, ...]
