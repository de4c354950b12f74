"""What solving a venture yields: decisions, grade, contradictions, coalitions, figures, and the proofs behind them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.contract.report import Decision
from gino.contract.vocabulary import Grade, Matter, Side
from gino.decisions.facts import Fact
from gino.decisions.figures import PlayerFigures
from gino.governance.model import Contradiction


class Aim(StrEnum):
    """What a proof shows that others can do."""

    CARRY = "carry"  # take the decision without the protected side
    STOP = "stop"  # keep the protected side from taking it
    STRIP = "strip"  # take the right away


@dataclass(frozen=True, slots=True)
class Proof:
    """Why others prevail on a matter: who they are, what they can do, and the facts from which it follows.

    ``coalition`` holds players' keys. ``granted`` are the ids of the grants that gave the right on paper, and
    ``rests_on`` those of the bodies through which it is held.
    """

    matter: Matter
    protected: Side
    aim: Aim
    coalition: tuple[str, ...]
    granted: tuple[str, ...]
    rests_on: frozenset[str]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Game:
    """Who carries one matter: the coalitions of which every member is needed, by name, and the figures."""

    matter: Matter
    minimal_winning: tuple[tuple[str, ...], ...]
    figures: tuple[PlayerFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """A venture solved for one protected side.

    ``grade`` is None where no clinical matter is addressed or no party is on the protected side. ``contradictions``
    are those that solving found, besides those of the venture.
    """

    protected: Side
    decisions: tuple[Decision, ...]
    grade: Grade | None
    contradictions: tuple[Contradiction, ...] = ()
    games: tuple[Game, ...] = ()
    proofs: tuple[Proof, ...] = ()

    def decision(self, matter: Matter) -> Decision | None:
        """The decision on a matter, or None where the text does not address it."""
        return next((decision for decision in self.decisions if decision.matter is matter), None)
