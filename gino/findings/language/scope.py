"""What the words of a condition may refer to: its variables, and the conditions, lists and patterns of vocabularies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gino.findings.language.compiled import Compiled
from gino.findings.language.kinds import Choice, Kind, Thing


@dataclass(frozen=True, slots=True)
class NamedCondition:
    """A condition with a name: ``decision is hollow``. ``of`` is what it is said of, and its variable's name."""

    name: str
    of: Thing
    means: Compiled
    says: str


@dataclass(frozen=True, slots=True)
class NamedList:
    """Words of one vocabulary under one name: ``decision.matter is one of bedside``."""

    name: str
    of: Choice
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything that vocabulary files define. A condition may be defined for several types under one name."""

    conditions: Mapping[tuple[str, str], NamedCondition] = field(default_factory=dict)
    lists: Mapping[str, NamedList] = field(default_factory=dict)
    patterns: Mapping[str, str] = field(default_factory=dict)

    def conditions_of(self, thing: Thing) -> list[str]:
        """The names of the conditions that can be said of ``thing``."""
        return [name for of, name in self.conditions if of == thing.name]


@dataclass(frozen=True, slots=True)
class Scope:
    """The variables of a condition, and the vocabulary."""

    variables: Mapping[str, Kind]
    vocabulary: Vocabulary

    def with_variable(self, name: str, kind: Kind) -> Scope:
        """The scope inside a quantifier."""
        return Scope({**self.variables, name: kind}, self.vocabulary)
