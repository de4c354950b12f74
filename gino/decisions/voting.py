"""The arithmetic of votes: how many seats carry, how many are a quorum, when a vote is tied."""

from __future__ import annotations

from gino.governance.model import GoverningBody, SeatClass
from gino.governance.who import MAJORITY, Share


def quota(share: Share, total: int) -> int:
    """The votes of ``total`` that ``share`` asks for. It may exceed ``total``: then nobody can carry anything."""
    if share.count is not None:
        return share.count
    scaled = total * share.numerator
    if share.more_than:
        return scaled // share.denominator + 1
    return -(-scaled // share.denominator)


def votes(body: GoverningBody) -> int:
    """All votes of a body."""
    return sum(seat.count * seat.votes for seat in body.seats)


def heads(body: GoverningBody) -> int:
    """All seats of a body."""
    return sum(seat.count for seat in body.seats)


def labelled(body: GoverningBody, label: str) -> tuple[int, ...]:
    """The places of the seat classes that ``label`` names: exactly, or else by the words of the longer name."""
    wanted = label.casefold()
    exact = tuple(i for i, seat in enumerate(body.seats) if seat.label.casefold() == wanted)
    return exact or tuple(i for i, seat in enumerate(body.seats) if _same_name(seat.label.casefold(), wanted))


def _same_name(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)


def is_simple_majority(share: Share, total: int) -> bool:
    """Whether the share is no more than a bare majority, so that an equal division is the case next below it.

    A larger fraction asks for more than a majority, even where so few vote that both are the same number.
    """
    larger = share.count is None and 2 * share.numerator > share.denominator
    return not larger and quota(share, total) == quota(MAJORITY, total) and total % 2 == 0


def at_will(seat: SeatClass) -> bool:
    """Whether somebody may empty the seat without cause."""
    return seat.removable_by is not None and seat.without_cause
