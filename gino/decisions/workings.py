"""The working papers of one solution: holders solved once and used for every matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from gino.contract.vocabulary import DOMAIN_OF, Domain, Matter, Side
from gino.decisions.acting import Acting, Captured
from gino.decisions.circles import Circles
from gino.decisions.game import Node, Table
from gino.decisions.players import NOBODYS, PROTECTED, Players, binding_blocs, unknown
from gino.decisions.proving import Facts, prove
from gino.governance.model import Element, Venture
from gino.governance.who import UnknownActs, Who

NOTHING = Captured()

_Shown = tuple[int, tuple[str, ...], tuple[tuple[str, str], ...], Facts]
MOST_PLAYERS = 12
NAMELESS = frozenset((Side.UNKNOWN, Side.INDEPENDENT, *NOBODYS))


def without(venture: Venture, ids: frozenset[str]) -> Venture:
    """The venture without the elements of those ids."""
    if not ids:
        return venture
    kept: dict[str, Any] = {}
    for field in fields(venture):
        value = getattr(venture, field.name)
        if isinstance(value, tuple) and any(isinstance(v, Element) and v.id in ids for v in value):
            kept[field.name] = tuple(v for v in value if not (isinstance(v, Element) and v.id in ids))
    return replace(venture, **kept)


class Workings:
    """A venture with one protected side, and what was already solved of it."""

    def __init__(self, venture: Venture, protected: Side) -> None:
        self.venture = venture
        self.protected = protected
        self.players = Players(venture, protected)
        self._tables: dict[tuple[tuple[str, ...], tuple[tuple[str, str], ...]], Table] = {}
        self.usable: dict[tuple[str, ...], tuple[Node, bool]] = {}
        self._proved: dict[_Shown, tuple[Node, Facts | None]] = {}
        self._variants: dict[frozenset[str], Venture] = {}
        self._circles: dict[tuple[frozenset[str], tuple[str, ...]], Circles] = {}
        self._actings: dict[tuple[frozenset[str], tuple[str, ...], Captured], Acting] = {}

    def variant(self, dropped: frozenset[str]) -> Venture:
        """The venture under a reading by which some elements do not hold."""
        if dropped not in self._variants:
            self._variants[dropped] = without(self.venture, dropped)
        return self._variants[dropped]

    def acting(
        self, matter: Matter | None, dropped: frozenset[str] = frozenset(), captured: Captured = NOTHING
    ) -> Acting:
        """The solver of holders for a matter: agreements on voting may be limited to some matters."""
        venture = self.variant(dropped)
        blocs = binding_blocs(venture, matter)
        bound = tuple(bloc.id for bloc in blocs)
        key = (dropped, bound, captured)
        if key not in self._actings:
            if (dropped, bound) not in self._circles:
                self._circles[dropped, bound] = Circles(Players(venture, self.protected, blocs))
            self._actings[key] = Acting(self._circles[dropped, bound], captured)
        return self._actings[key]

    def labelled_hand(self, player: str) -> str | None:
        """Who a stranger likely is, from the labels of the seats that he chooses; None where they say nothing."""
        sides = {
            seat.label_side
            for body in self.venture.bodies
            for seat in body.seats
            if isinstance(seat.chosen_by, UnknownActs) and unknown(seat.chosen_by.name) == player
        }
        if len(sides) != 1 or sides & NAMELESS:
            return None
        return self.players.for_side(sides.pop())

    def table(self, present: Iterable[str], hands: Mapping[str, str]) -> Table:
        """The table of all players of the venture and those present besides, shared by matters alike."""
        keys = self.players.all_keys()
        players = (*keys, *sorted(set(present) - set(keys)))
        if len(players) > MOST_PLAYERS:
            players = (PROTECTED, *sorted(set(present) - {PROTECTED}))
        key = (players, tuple(sorted(hands.items())))
        if key not in self._tables:
            plain = self._tables.setdefault((players, ()), Table(players)) if hands else None
            self._tables[key] = Table(players, hands, plain)
        return self._tables[key]

    def proof(
        self, node: Node, coalition: tuple[str, ...], hands: Mapping[str, str], known: Facts = frozenset()
    ) -> Facts | None:
        """The fewest facts by which a coalition wins, worked out once for each procedure."""
        key = (id(node), coalition, tuple(sorted(hands.items())), known)
        if key not in self._proved:
            self._proved[key] = (node, prove(node, lambda player: hands.get(player, player) in coalition, known))
        return self._proved[key][1]

    def self_appointed(self) -> frozenset[str]:
        """The bodies met so far whose seats nobody else fills."""
        return frozenset().union(*(acting.self_appointed for acting in self._actings.values()))


def as_owners(matter: Matter) -> bool:
    """Whether a matter is decided by ownership, so that a proxy over the interests decides it."""
    return DOMAIN_OF[matter] is Domain.CORPORATE


def bodies_of(who: Who) -> frozenset[str]:
    """The bodies that a holder names directly."""
    body = getattr(who, "body", None)
    inner = getattr(who, "of", ())
    return frozenset(([body] if body is not None else []) + [b for each in inner for b in bodies_of(each)])
