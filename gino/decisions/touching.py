"""Whether a change of the model rests on words that differ, or only follows from words elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from gino.contract.spans import Cite
from gino.contract.vocabulary import ProvisionKind

Place = tuple[int, int, int]
"""A document's index, and the characters from and to."""

Section = tuple[int, str]
"""A document's index, and the number of one of its sections."""


class Rests(IntEnum):
    """How near a provision stands to words that differ."""

    ELSEWHERE = 0
    ON_SUCH_A_CLAUSE = 1
    IN_THE_CLAUSE = 2
    ON_THE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Touch:
    """The words and the clauses that differ in two versions, and the number each clause of the new one had before.

    ``kinds`` are the kinds of provision that were read in the clauses that differ: what rests on other words may still
    follow from such a clause.
    """

    words_before: tuple[Place, ...] = ()
    words_after: tuple[Place, ...] = ()
    clauses_before: tuple[Place, ...] = ()
    clauses_after: tuple[Place, ...] = ()
    numbers: dict[Section, Section] = field(default_factory=dict, hash=False)
    kinds: frozenset[ProvisionKind] = frozenset()

    def rests(self, before: Iterable[Cite], after: Iterable[Cite], kinds: Iterable[ProvisionKind] = ()) -> Rests:
        """How near provisions of the old version and of the new, of such kinds, stand to what differs."""
        before, after = tuple(before), tuple(after)
        if _meet(before, self.words_before) or _meet(after, self.words_after):
            return Rests.ON_THE_WORDS
        if _meet(before, self.clauses_before) or _meet(after, self.clauses_after):
            return Rests.IN_THE_CLAUSE
        return Rests.ON_SUCH_A_CLAUSE if self.kinds & set(kinds) else Rests.ELSEWHERE

    def sections(self, before: Iterable[Cite], after: Iterable[Cite]) -> set[Section]:
        """The clauses that differ and on which these provisions rest, by their numbers in the old version."""
        old = {_section(cite) for cite in before if _meet((cite,), self.clauses_before)}
        new = {self.number(cite) for cite in after if _meet((cite,), self.clauses_after)}
        return {section for section in (*old, *new) if section is not None}

    def number(self, cite: Cite) -> Section | None:
        """The number that a clause of the new version has in the old one, where another may bear its own by now."""
        section = _section(cite)
        if section is None or not self.numbers:
            return section
        return self.numbers.get(section, (section[0], f"new {section[1]}"))


def _section(cite: Cite) -> Section | None:
    return (cite.document, cite.section) if cite.section else None


def _meet(cites: Sequence[Cite], places: Sequence[Place]) -> bool:
    return any(_overlap(cite, *place) for cite in cites for place in places)


def _overlap(cite: Cite, document: int, start: int, end: int) -> bool:
    """Whether a provision overlaps a place, or has it within where the place is between two words."""
    if cite.document != document:
        return False
    return cite.start <= start <= cite.end if start == end else cite.start < end and start < cite.end
