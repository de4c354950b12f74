"""The cast: everybody the document names who can hold a power, and where a text mentions them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from gino.contract.extract import Body, Party
from gino.contract.terms import Actor


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters ``start`` to ``end`` of a text name ``actor``."""

    start: int
    end: int
    actor: Actor


class Cast(Protocol):
    """Who is who in one document. ``bodies`` are named here; their seats are known only after the provisions."""

    @property
    def parties(self) -> tuple[Party, ...]:
        """The parties, the entity itself included."""

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies and officers that the text establishes or names."""

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Everybody named in ``text``: longest name first, none overlapping, in order."""
