"""A sentence as the seat readers see it, and the facts of seats that they find in it."""

from __future__ import annotations

from dataclasses import dataclass

import re2

from gino.contract.terms import Actor, ActorKind
from gino.provisions.cast import Mention
from gino.provisions.who.counts import Count

_ACTING = re2.compile(r"\b[Bb]y\s+(?:(?:the|each|their|its)\s+)?(?:respective\s+)?(?:[A-Z]\w+\s+){0,2}$")
_COPULA = re2.compile(r"(?i)\b(?:be|is|are|being|was|were)\s+(?:an?\s+|all\s+|each\s+|licensed\s+|practicing\s+)*$")
EACH = re2.compile(
    r"(?i)\b(?:by|for|from|of)\s+each\s+(?:of\s+the\s+)?(?:company|companies|part(?:y|ies)|members?|partners?|"
    r"organi[sz]ations?|shareholders?|sides?|owners?)\b"
)
"""Words that give every party separately so many seats."""


def is_seated(actor: Actor) -> bool:
    """Whether ``actor`` is a body of the text, or seats on one."""
    return actor.kind in (ActorKind.BODY, ActorKind.SEATS) and actor.ref is not None


@dataclass(frozen=True, slots=True)
class Total:
    """A body has ``count`` seats."""

    body: str
    count: int
    at: int


@dataclass(frozen=True, slots=True)
class Seating:
    """``count`` seats (None: all of ``label``, or of the body) are chosen by all of ``choosers`` together.

    ``each`` says that every party separately chooses so many. ``at`` and ``end`` are offsets in the document.
    ``fixed`` is False where ``count`` stands for a number that the text leaves open.
    """

    body: str
    label: str | None
    count: int | None
    choosers: tuple[Actor, ...]
    physician: bool
    at: int
    end: int
    each: bool = False
    remaining: bool = False
    voting: bool = True
    fixed: bool = True


@dataclass(frozen=True, slots=True)
class ClassSize:
    """There are ``count`` seats of ``body`` called ``label``; ``seats`` is that class as an actor."""

    body: str
    label: str
    count: int
    physician: bool
    at: int
    seats: Actor


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with everybody it mentions and every count of people; ``body`` is whom it speaks of, from context."""

    text: str
    start: int
    mentions: tuple[Mention, ...]
    counts: tuple[Count, ...]
    body: str | None
    labels: frozenset[str] = frozenset()

    def is_label(self, actor: Actor) -> bool:
        """Whether ``actor`` is a class of seats, not all seats of a body."""
        return actor.kind is ActorKind.SEATS and actor.name in self.labels

    def is_predicate(self, mention: Mention) -> bool:
        """Whether a mention says what somebody is, and acts nowhere: "who shall be physicians"."""
        return bool(_COPULA.search(self.text[max(0, mention.start - 30) : mention.start]))

    def bodies_before(self, place: int) -> tuple[Mention, ...]:
        """The bodies named before ``place`` that are not said to act there."""
        found = [m for m in self.mentions if m.end <= place and is_seated(m.actor)]
        return tuple(m for m in found if not _ACTING.search(self.text[max(0, m.start - 40) : m.start]))

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin within these offsets."""
        return tuple(m for m in self.mentions if start <= m.start < end)
