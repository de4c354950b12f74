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

    What no holding is stated for belongs to the owners whose holding is not stated. Where they are not all one player
    nobody can say who holds a majority, and the vote is an unknown's.
    """
    held = tuple((owned, owner(owned.party)) for owned in owners(players.venture))
    parts = [(part, _cited(owned, node)) for owned, node in held if (part := owned.per_ten_thousand) is not None]
    rest = tuple(node for owned, node in held if owned.per_ten_thousand is None)
    if not held or len(frozenset().union(*map(players_in, rest))) > 1:
        return Plays(MAJORITY_OWNERS)
    left = remainder(tuple(owned.per_ten_thousand for owned, _ in held))
    if rest and left:
        parts.append((left, AllOf(rest)))
    return AtLeast(quota(share, sum(part for part, _ in parts)), tuple(parts))


def owners(venture: Venture) -> tuple[Ownership, ...]:
    """The interests as stated, and with no part stated every further party, where something is left to hold."""
    listed = {owned.party for owned in venture.ownerships}
    if venture.ownerships and not remainder(tuple(owned.per_ten_thousand for owned in venture.ownerships)):
        return venture.ownerships
    others = (p for p in venture.parties if p.side not in NOBODYS and p.id not in listed and p.affiliate_of is None)
    return (*venture.ownerships, *(Ownership(party.id, (), party.id, None) for party in others))


def remainder(parts: tuple[int | None, ...]) -> int:
    """What is left of the whole when the stated parts are taken."""
    return max(0, WHOLE - sum(part for part in parts if part is not None))


def _cited(owned: Ownership, node: Node) -> Node:
    return Resting((owned.id,), node) if owned.cites else node
