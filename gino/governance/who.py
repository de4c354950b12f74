"""Who acts: the algebra of holders that every element of the model is written in.

A holder is solved down to the parties that command it: a body through its seats, a seat through its chooser.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartyActs:
    """One party acting alone, by id."""

    party: str


@dataclass(frozen=True, slots=True)
class BodyActs:
    """A body or officer acting by its own rule, by id; ``share`` replaces the rule's threshold where stated."""

    body: str
    share: Share | None = None


@dataclass(frozen=True, slots=True)
class SeatsAct:
    """The members of one class of a body's seats acting by majority (or ``count`` of them), by the seats' label."""

    body: str
    label: str
    count: int | None = None
    every: bool = False


@dataclass(frozen=True, slots=True)
class InterestsAct:
    """The owners voting by interest: a coalition wins when it holds ``share`` of all interests."""

    share: Share


@dataclass(frozen=True, slots=True)
class AllAct:
    """All of these together: nothing happens without each."""

    of: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class AnyActs:
    """Any one of these alone."""

    of: tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class NeutralActs:
    """A person whom no side commands: an arbitrator, an expert, community members. A player of its own."""

    name: str


@dataclass(frozen=True, slots=True)
class NobodyActs:
    """Nobody can."""


@dataclass(frozen=True, slots=True)
class UnknownActs:
    """The text names somebody whose side it does not say: worst case the others', best case the protected side's."""

    name: str


@dataclass(frozen=True, slots=True)
class Share:
    """So much of a vote: ``numerator/denominator`` of the base, reached or (``more_than``) exceeded; or a count.

    ``of_present`` counts those present under the quorum rather than all in office. ``including`` adds votes that
    must be among the winning ones: (count, seat label); count 0 means all seats of that label.
    """

    numerator: int = 1
    denominator: int = 2
    more_than: bool = True
    count: int | None = None
    of_present: bool = False
    including: tuple[tuple[int, str], ...] = ()


MAJORITY = Share()
UNANIMOUS = Share(1, 1, more_than=False)

Who = PartyActs | BodyActs | SeatsAct | InterestsAct | AllAct | AnyActs | NeutralActs | NobodyActs | UnknownActs
