"""A simple game as a monotone procedure, solved exactly over the coalitions of its players.

The set of winning coalitions of ``n`` players is one integer of ``2**n`` bits: bit ``c`` says whether coalition ``c``
(itself a bit set of players) wins. Seats are counted by class, never enumerated: a class is one weight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache


class Bearing(Enum):
    """Whether a fact lets a coalition act, stops it, or counts both ways (a seat, a threshold)."""

    ENABLES = "enables"
    LIMITS = "limits"
    BOTH = "both"


@dataclass(frozen=True, slots=True, eq=False)
class _Node:
    """What was once worked out of a node is kept on it: nodes are shared by many matters and never change."""

    _dual: list[Node] = field(default_factory=list, init=False, repr=False)
    _players: list[frozenset[str]] = field(default_factory=list, init=False, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Plays(_Node):
    """The coalition contains this player."""

    player: str


@dataclass(frozen=True, slots=True, eq=False)
class AllOf(_Node):
    """Every part is won; without parts, always."""

    of: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf(_Node):
    """Some part is won; without parts, never."""

    of: tuple[Node, ...]


@dataclass(frozen=True, slots=True, eq=False)
class AtLeast(_Node):
    """The weights of the parts won reach ``quota``."""

    quota: int
    of: tuple[tuple[int, Node], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Resting(_Node):
    """``node``, known from the facts ``on``. A limit that a coalition meets needs no proof; its absence would."""

    on: tuple[str, ...]
    node: Node
    bearing: Bearing = Bearing.BOTH


Node = Plays | AllOf | AnyOf | AtLeast | Resting

NEVER = AnyOf(())
ALWAYS = AllOf(())

_FLIPPED = {Bearing.ENABLES: Bearing.LIMITS, Bearing.LIMITS: Bearing.ENABLES, Bearing.BOTH: Bearing.BOTH}


def dual(node: Node) -> Node:
    """The game of stopping: a coalition wins it when all the others together cannot win ``node``."""
    if not node._dual:
        node._dual.append(_dual_of(node))
    return node._dual[0]


def _dual_of(node: Node) -> Node:
    match node:
        case Plays():
            return node
        case AllOf(of):
            return AnyOf(tuple(dual(part) for part in of))
        case AnyOf(of):
            return AllOf(tuple(dual(part) for part in of))
        case AtLeast(quota, weighted):
            stopping = sum(weight for weight, _ in weighted) - quota + 1
            return AtLeast(stopping, tuple((weight, dual(part)) for weight, part in weighted))
        case Resting(on, inner, bearing):
            return Resting(on, dual(inner), _FLIPPED[bearing])


def players_in(node: Node) -> frozenset[str]:
    """Everybody who appears in the procedure."""
    if not node._players:
        node._players.append(_players_of(node))
    return node._players[0]


def _players_of(node: Node) -> frozenset[str]:
    match node:
        case Plays(player):
            return frozenset((player,))
        case AllOf(of) | AnyOf(of):
            return frozenset().union(*map(players_in, of))
        case AtLeast(_, weighted):
            return frozenset().union(*(players_in(part) for _, part in weighted))
        case Resting(_, inner, _):
            return players_in(inner)


@lru_cache(maxsize=64)
def holding(index: int, players: int) -> int:
    """The coalitions of ``players`` players that contain player ``index``, as bits."""
    block = ((1 << (1 << index)) - 1) << (1 << index)
    width = 1 << (index + 1)
    while width < 1 << players:
        block |= block << width
        width *= 2
    return block


@dataclass(slots=True)
class Table:
    """Who wins, coalition by coalition. ``played_by`` says whose hand plays for a player of the procedure.

    ``plain`` is the table of the same players without such hands: it knows the procedures that they are not in.
    """

    players: tuple[str, ...]
    played_by: Mapping[str, str] = field(default_factory=dict)
    plain: Table | None = None
    _known: dict[int, tuple[Node, int]] = field(default_factory=dict)

    @property
    def everyone(self) -> int:
        """The coalition of all players."""
        return (1 << len(self.players)) - 1

    def coalition(self, members: Iterable[str]) -> int:
        """The bit set of those players; strangers to the table are left out."""
        return sum(1 << self.players.index(member) for member in set(members) if member in self.players)

    def named(self, coalition: int) -> tuple[str, ...]:
        """The players of a coalition, in table order."""
        return tuple(player for i, player in enumerate(self.players) if coalition >> i & 1)

    def wins(self, node: Node) -> int:
        """The winning coalitions of ``node`` as bits."""
        known = self._known.get(id(node))
        if known is None:
            known = self._known[id(node)] = (node, self._found(node))
        return known[1]

    def _found(self, node: Node) -> int:
        if self.plain is not None and players_in(node).isdisjoint(self.played_by):
            return self.plain.wins(node)
        return self._solve(node)

    def won_by(self, node: Node, coalition: int) -> bool:
        """Whether the coalition wins."""
        return bool(self.wins(node) >> coalition & 1)

    def _solve(self, node: Node) -> int:
        size = len(self.players)
        match node:
            case Plays(player):
                hand = self.played_by.get(player, player)
                return holding(self.players.index(hand), size) if hand in self.players else 0
            case AllOf(of):
                won = (1 << (1 << size)) - 1
                for part in of:
                    won &= self.wins(part)
                return won
            case AnyOf(of):
                won = 0
                for part in of:
                    won |= self.wins(part)
                return won
            case AtLeast():
                return self._count(node)
            case Resting(_, inner, _):
                return self.wins(inner)

    def _count(self, node: AtLeast) -> int:
        everywhere = (1 << (1 << len(self.players))) - 1
        if node.quota <= 0:
            return everywhere
        reached = {0: everywhere}
        for weight, part in node.of:
            won = self.wins(part)
            after: dict[int, int] = {}
            for total, where in reached.items():
                more = min(total + weight, node.quota)
                after[more] = after.get(more, 0) | (where & won)
                after[total] = after.get(total, 0) | (where & ~won)
            reached = after
        return reached.get(node.quota, 0)


def won_if(node: Node, present: Callable[[str], bool]) -> bool:
    """Whether the players for whom ``present`` holds win together."""
    return _Asked(present).won(node)


class _Asked:
    """One question, with the answer for every node met: a body that appears in many places is asked once."""

    def __init__(self, present: Callable[[str], bool]) -> None:
        self._present = present
        self._known: dict[int, bool] = {}

    def won(self, node: Node) -> bool:
        known = self._known.get(id(node))
        if known is None:
            known = self._known[id(node)] = self._of(node)
        return known

    def _of(self, node: Node) -> bool:
        match node:
            case Plays(player):
                return self._present(player)
            case AllOf(of):
                return all(map(self.won, of))
            case AnyOf(of):
                return any(map(self.won, of))
            case AtLeast(quota, weighted):
                return sum(weight for weight, part in weighted if self.won(part)) >= quota
            case Resting(_, inner, _):
                return self.won(inner)


def can_be_won(node: Node) -> bool:
    """Whether all players together win."""
    return won_if(node, lambda player: True)
