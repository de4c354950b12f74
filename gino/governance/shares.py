"""Turn the share that a provision states into the share that a vote is solved with."""

from __future__ import annotations

from gino.contract.terms import ActorKind, Base, Measure
from gino.contract.terms import Share as StatedShare
from gino.governance.who import MAJORITY, UNANIMOUS, Share


def share_of(stated: StatedShare | None, seats: int | None = None) -> Share | None:
    """The stated share of a body with ``seats`` votes, or None where nothing usable is stated.

    A count stays a count even above ``seats``: that contradiction is reported, not mended.
    """
    if stated is None:
        return None
    found = _measured(stated, seats)
    if found is None:
        return None
    return Share(
        numerator=found.numerator,
        denominator=found.denominator,
        more_than=found.more_than,
        count=found.count,
        of_present=stated.base is Base.PRESENT,
        including=tuple((count, who.name) for count, who in stated.including),
    )


def _measured(stated: StatedShare, seats: int | None) -> Share | None:
    if stated.measure is Measure.MAJORITY or stated.measure is Measure.PLURALITY:
        return MAJORITY
    if stated.measure is Measure.UNANIMOUS:
        return UNANIMOUS
    if stated.measure is Measure.COUNT and stated.number == 1 and stated.of and stated.of.kind is ActorKind.BODY:
        return None  # one vote of a whole body is how each votes, never what the body needs
    if stated.measure is Measure.COUNT and stated.number:
        return Share(count=stated.number)
    if stated.measure is Measure.ALL_BUT and seats and stated.number is not None:
        return Share(count=max(1, seats - stated.number))
    if stated.measure is Measure.FRACTION and stated.numerator and stated.denominator:
        return Share(stated.numerator, stated.denominator, more_than=stated.more_than)
    return None


def by_interest(stated: StatedShare | None) -> bool:
    """Whether the share counts ownership and not heads."""
    return stated is not None and stated.base is Base.INTERESTS
