"""Owners voting by interest."""

from __future__ import annotations

from collections.abc import Callable

from gino.decisions.game import AllOf, AtLeast, Node, Plays, Resting, players_in
from gino.decisions.players import NOBODYS, Players, unknown
from gino.decisions.voting import quota
from gino.governance.model import Ownership, Venture
from gino.governance.who import Share

WHOLE = 10_000
MAJORITY_OWNERS = unknown("the holders of most of the interests")


def interests(players: Players, share: Share, owner: Callable[[str], Node]) -> Node:
    """The procedure by which owners carry a vote by interest.

    Where one share is unstated it is the rest of the whole; where more are, and the owners are not all one player,
    nobody can say who holds a majority, and the vote is an unknown's.
    """
    stated = owners(players.venture)
    held_by = tuple((owned, owner(owned.party)) for owned in stated)
    held = filled(tuple(owned.per_ten_thousand for owned in stated))
    if held is None:
        hands = frozenset().union(*(players_in(node) for _, node in held_by))
        return AllOf(tuple(node for _, node in held_by)) if len(hands) == 1 else Plays(MAJORITY_OWNERS)
    weights = tuple((weight, _cited(owned, node)) for weight, (owned, node) in zip(held, held_by, strict=True))
    return AtLeast(quota(share, sum(held)), weights)


def owners(venture: Venture) -> tuple[Ownership, ...]:
    """The interests as stated; where none are, every party but the venture itself owns an unstated part."""
    return venture.ownerships or tuple(
        Ownership(party.id, (), party.id, None) for party in venture.parties if party.side not in NOBODYS
    )


def _cited(owned: Ownership, node: Node) -> Node:
    return Resting((owned.id,), node) if owned.cites else node


def filled(held: tuple[int | None, ...]) -> tuple[int, ...] | None:
    """The parts of 10,000, one unstated part taken as the rest; None where they cannot be said."""
    known = sum(part for part in held if part is not None)
    missing = sum(part is None for part in held)
    if missing > 1 or (missing == 1 and known >= WHOLE) or not held:
        return None
    return tuple(WHOLE - known if part is None else part for part in held)
