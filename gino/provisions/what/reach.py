"""The matters that a unit inherits: from the terms it uses, the sections it names, and the titles above it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Matter
from gino.provisions.model import Definition
from gino.provisions.what.matters import named_matters
from gino.provisions.what.references import references_of
from gino.provisions.what.skeleton import Skeleton
from gino.provisions.what.units import Unit

_STRUCTURAL = frozenset(
    {Matter.BOARD_COMPOSITION, Matter.AMENDMENT, Matter.COMMITTEE_CHANGE, Matter.GENERAL, Matter.OFFICERS}
)
_LONGEST_TITLE = 90
_SUBJECTS = re.compile(
    r"\b(?:matters?|actions?|decisions?|domains?|functions?|affairs|activit|services?|subjects?|powers|responsibilit)",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\b(?:other than|except for|excluding|outside(?: of)?)\b[^,;.]*", re.IGNORECASE)
_BACK = re.compile(r"^(?:no|any|every|each|all)? ?(?:such|said|of them|of these|these|those)\b|^(?:it|they) ")


@dataclass(slots=True)
class Reach:
    """Looks up what words inherit, over one document's definitions and units."""

    definitions: Sequence[Definition]
    units: Sequence[Unit]
    skeleton: Callable[[str], Skeleton]
    _terms: dict[str, tuple[Matter, ...]] = field(default_factory=dict)
    _sections: dict[str, list[Unit]] = field(default_factory=dict)
    _lists: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Index the sections and give every defined term the matters that its meaning names."""
        for unit in self.units:
            if unit.section:
                self._sections.setdefault(unit.section, []).append(unit)
        for definition in self.definitions:
            found = self._of_meaning(definition) or self._of_list(definition)
            if found or definition.term not in self._terms:
                self._terms[definition.term] = found
            if len(found) > 1 and not self._named_in(definition) and definition.term not in self._lists:
                self._lists.append(definition.term)

    def defined(self) -> Mapping[str, tuple[Matter, ...]]:
        """The matters of every defined term."""
        return self._terms

    def _of_meaning(self, definition: Definition) -> tuple[Matter, ...]:
        if definition.meaning[:1].isupper() or len(definition.meaning) > 1500:
            return ()
        named = self._named_in(definition)
        if named or not _SUBJECTS.search(f"{definition.term} {definition.meaning}"):
            return named
        return self.of_sections(self.skeleton(definition.meaning))

    def _named_in(self, definition: Definition) -> tuple[Matter, ...]:
        """The matters that a definition's own words name."""
        named = named_matters(self.skeleton(definition.meaning).text)
        return tuple(matter for matter in named if matter is not Matter.GENERAL)

    def _of_list(self, definition: Definition) -> tuple[Matter, ...]:
        """The matters of the items under a definition that goes on as a list: ""Clinical Affairs" means:"."""
        if definition.meaning.strip(" -:—–"):
            return ()
        below = self._under(definition.cite.section or "")
        items = [unit.text for unit in below if unit.leads and definition.term in unit.leads[-1]]
        found = {matter for text in items for matter in named_matters(self.skeleton(text).text)}
        return tuple(matter for matter in Matter if matter in found and matter is not Matter.GENERAL)

    def of_terms(self, plain: str) -> tuple[Matter, ...]:
        """The matters of the defined terms that ``plain`` uses, other than those it leaves out."""
        plain = _LEFT_OUT.sub("", plain)
        found = [
            matter
            for term, matters in self._terms.items()
            if matters and term[:1].isupper() and (term in plain or _singular(term) in plain)
            for matter in matters
        ]
        return tuple(matter for matter in Matter if matter in found)

    def without_lists(self, words: str, plain: str) -> tuple[str, tuple[Matter, ...]]:
        """``words`` without the defined terms that stand for lists of matters, and the matters of those lists."""
        listed: list[Matter] = []
        kept = _LEFT_OUT.sub("", plain)
        for term in self._lists:
            if _singular(term) in plain and _singular(term).lower() in words:
                words = words.replace(_singular(term).lower(), "")
                listed += self._terms[term] if _singular(term) in kept else ()
        return words, tuple(listed)

    def of_sections(self, skeleton: Skeleton) -> tuple[Matter, ...]:
        """The matters of the lists and clauses that a skeleton names by section."""
        found: set[Matter] = set()
        for number in references_of(skeleton):
            if number.startswith("Article"):
                continue
            for unit in self._under(number):
                found.update(named_matters(self.skeleton(unit.text).text))
        found.discard(Matter.GENERAL)
        return tuple(matter for matter in Matter if matter in found)

    def _under(self, number: str) -> list[Unit]:
        exact = self._sections.get(number, [])
        below = (f"{number}(", f"{number}.", f"{number}, ")
        items = [unit for section, units in self._sections.items() if section.startswith(below) for unit in units]
        return items or exact

    def of_titles(self, unit: Unit) -> list[tuple[Matter, ...]]:
        """The matters of the caption and the nearest heading."""
        titles = [title for title in (unit.caption, *unit.headings[:1]) if title and len(title) < _LONGEST_TITLE]
        return [_substantive(title) for title in titles]

    def inherited(self, unit: Unit, skeleton: Skeleton, actors: Sequence[Actor]) -> list[tuple[Matter, ...]]:
        """Where the words name no matter: what they inherit, nearest first, and last what the holder is named for."""
        named_for = [_substantive(actor.name) for actor in actors if actor.kind is ActorKind.BODY]
        meant = _substantive(unit.before) if _BACK.search(skeleton.text) else ()
        return [self.of_terms(skeleton.plain), self.of_sections(skeleton), meant, *self.of_titles(unit), *named_for]


def _singular(term: str) -> str:
    """A term defined in the plural as it is written of one: "Reserved Matters", "Reserved Matter"."""
    return term[:-1] if term.endswith("s") and not term.endswith("ss") and " " in term else term


def _substantive(title: str) -> tuple[Matter, ...]:
    return tuple(matter for matter in named_matters(title.lower()) if matter not in _STRUCTURAL)
