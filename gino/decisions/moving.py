"""What moves between two solutions, matter by matter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gino.contract.report import Decision
from gino.contract.vocabulary import Matter, Power, strength
from gino.decisions.grading import is_hollow
from gino.decisions.model import Solution


class Aspect(StrEnum):
    """The part of a decision that moved."""

    ON_PAPER = "on_paper"
    IN_EFFECT = "in_effect"
    DURABLE = "durable"
    WORST = "worst"
    BEST = "best"


Value = Power | bool | None


@dataclass(frozen=True, slots=True)
class Movement:
    """One aspect of one matter before and after; None where the matter is not addressed or nothing can last."""

    matter: Matter
    aspect: Aspect
    before: Value
    after: Value

    @property
    def worsens(self) -> bool:
        """Whether the protected side has less than it had."""
        return _weight(self.after) < _weight(self.before)

    @property
    def is_loss(self) -> bool:
        """Whether a power falls, on the likelier reading or on the worst, or one that is kept no longer lasts.

        A matter of which one version does not speak is no loss here: what it says of others decides that.
        """
        if self.aspect is Aspect.DURABLE:
            return self.before is True and self.after is False
        if self.aspect not in (Aspect.IN_EFFECT, Aspect.WORST) or self.after is None:
            return False
        return self.worsens


def _weight(value: Value) -> int:
    if isinstance(value, Power):
        return strength(value)
    return {None: 1, False: 0, True: 2}[value]


def movements(before: Solution, after: Solution) -> tuple[Movement, ...]:
    """Everything that moved, in the order of matters; on paper before in effect before durable."""
    found = []
    for matter in Matter:
        old, new = before.decision(matter), after.decision(matter)
        for aspect in Aspect:
            was, now = _value(old, aspect), _value(new, aspect)
            if was is not now:
                found.append(Movement(matter, aspect, was, now))
    return tuple(found)


def _value(decision: Decision | None, aspect: Aspect) -> Value:
    value: Value = getattr(decision, aspect.value) if decision is not None else None
    return value


def hollow_claims(solution: Solution) -> int:
    """How many claims are empty."""
    return sum(is_hollow(decision) for decision in solution.decisions)
