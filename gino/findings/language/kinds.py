"""The types of the condition language."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Unit(StrEnum):
    """Of what a number counts. Numbers of different units never meet."""

    PLAIN = "number"
    PERCENT = "percent"
    MONEY = "dollars"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Truth:
    """Yes, no, or cannot tell."""

    def __str__(self) -> str:
        """As it is told to an author."""
        return "yes or no"


@dataclass(frozen=True, slots=True)
class Words:
    """A text."""

    def __str__(self) -> str:
        """As it is told to an author."""
        return "a text"


@dataclass(frozen=True, slots=True)
class Number:
    """A number of ``unit``."""

    unit: Unit = Unit.PLAIN

    def __str__(self) -> str:
        """As it is told to an author."""
        return {
            Unit.PLAIN: "a number",
            Unit.PERCENT: "a percentage, as 51%",
            Unit.MONEY: "a sum of money, as $250,000",
        }.get(self.unit, f"a number of {self.unit}, as 30 {self.unit}")


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a closed vocabulary."""

    of: type[Enum]

    def words(self) -> list[str]:
        """Every word that it can be."""
        return [str(member.value) for member in self.of]

    def __str__(self) -> str:
        """As it is told to an author."""
        return f"one of: {', '.join(self.words())}"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with fields: a body, a seat, a decision."""

    of: type
    name: str

    def plural(self) -> str:
        """Several of it."""
        return f"{self.name[:-1]}ies" if self.name.endswith("y") else f"{self.name}s"

    def __str__(self) -> str:
        """As it is told to an author."""
        return f"{'an' if self.name[0] in 'aeiou' else 'a'} {self.name}"


@dataclass(frozen=True, slots=True)
class ListOf:
    """Several of one kind."""

    item: Kind

    def __str__(self) -> str:
        """As it is told to an author."""
        return f"a list of {self.item.plural() if isinstance(self.item, Thing) else _PLURALS.get(self.item, 'words')}"


@dataclass(frozen=True, slots=True)
class Broken:
    """What could not be typed; it has been complained of and fits everywhere."""

    def __str__(self) -> str:
        """As it is told to an author."""
        return "something unknown"


Kind = Truth | Words | Number | Choice | Thing | ListOf | Broken

_PLURALS: dict[Kind, str] = {Words(): "texts", Number(): "numbers"}

TRUTH, WORDS, NUMBER, BROKEN = Truth(), Words(), Number(), Broken()
