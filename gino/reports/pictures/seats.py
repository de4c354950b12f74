"""The bodies of a venture as pictures need them: whose seats, how many votes pass, who else has to agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gino.contract.spans import Cite
from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import BodyKind, Matter, Power, Side
from gino.decisions.acting import Acting
from gino.decisions.game import Node, players_in
from gino.decisions.naming import Names
from gino.decisions.players import PROTECTED
from gino.decisions.standing import standing
from gino.decisions.voting import at_will, heads, labelled, quota, votes
from gino.decisions.workings import Workings, bodies_of
from gino.governance.model import Consent, GoverningBody, Override, SeatClass, Venture
from gino.governance.who import AllAct, BodyActs, Who
from gino.reports.examined import Examined
from gino.reports.plain.saying import plain


class Whose(StrEnum):
    """Whose a seat or a power is, for its shape and colour."""

    OURS = "ours"
    THEIRS = "theirs"
    NEUTRAL = "neutral"
    OPEN = "open"


class Step(StrEnum):
    """How somebody steps into what a body decides."""

    VETO = "veto"
    UNDO = "undo"
    HOLD = "hold"
    INSTEAD = "instead"


_STEPS = {OverrideMode.REVERSE: Step.UNDO, OverrideMode.SUSPEND: Step.HOLD, OverrideMode.REPLACE: Step.INSTEAD}


@dataclass(frozen=True, slots=True)
class Seats:
    """Like seats: whose they are, how many votes they carry, and by what name their chooser goes."""

    whose: Whose
    side: Side
    count: int
    votes: int
    chooser: str
    label: str


@dataclass(frozen=True, slots=True)
class Gate:
    """Somebody who can stop, undo or replace what a body decides, on how many of its matters."""

    step: Step
    who: str
    whose: Whose
    matters: tuple[Matter, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class BodySeen:
    """One body. ``counted`` is False where the text gives no number of seats; ``power`` is the protected side's here.

    ``needed`` votes carry a decision, which must contain those that ``including`` names. ``settles`` are the matters
    that are its to decide, ``rest`` says that all else is, too.
    """

    id: str
    name: str
    kind: BodyKind
    seats: tuple[Seats, ...]
    counted: bool
    needed: int
    quorum: int | None
    including: tuple[tuple[int, str], ...]
    power: Power | None
    advisory: bool
    settles: tuple[Matter, ...]
    rest: bool
    gates: tuple[Gate, ...]
    cites: tuple[Cite, ...]
    protected: Side = Side.PHYSICIANS

    @property
    def votes(self) -> int:
        """All votes."""
        return sum(each.votes for each in self.seats)

    @property
    def heads(self) -> int:
        """All seats."""
        return sum(each.count for each in self.seats)

    @property
    def ours(self) -> int:
        """The votes of the protected side."""
        return sum(each.votes for each in self.seats if each.whose is Whose.OURS)


def bodies_seen(examined: Examined) -> tuple[BodySeen, ...]:
    """The bodies with seats, those that settle most first."""
    return _Viewer(examined).bodies()


class _Viewer:
    """One venture looked at for its protected side."""

    def __init__(self, examined: Examined) -> None:
        case = examined.case
        self.venture: Venture = case.venture
        self.protected = case.solution.protected
        self.workings = Workings(case.venture, self.protected)
        self.acting: Acting = self.workings.acting(None)
        self.names = Names(case.venture, self.protected)
        self.plain = plain()

    def bodies(self) -> tuple[BodySeen, ...]:
        seen = [self._body(body) for body in self.venture.bodies if body.seats]
        order = sorted(range(len(seen)), key=lambda place: (-_weight(seen[place]), place))
        return tuple(seen[place] for place in order)

    def _body(self, body: GoverningBody) -> BodySeen:
        node = self.acting.node(BodyActs(body.id))
        settles, rest = self._settles(body.id)
        quorum = body.quorum.share if body.quorum is not None else None
        return BodySeen(
            id=body.id,
            name=body.name,
            kind=body.kind,
            seats=tuple(self._seats(body)),
            counted=body.kind is not BodyKind.OFFICER and heads(body) > 1,
            needed=quota(body.rule, votes(body)),
            quorum=quota(quorum, heads(body)) if quorum is not None else None,
            including=tuple((n, label) for n, label in body.rule.including if labelled(body, label)),
            power=self._power(node),
            advisory=body.advisory_only,
            settles=settles,
            rest=rest,
            gates=tuple(self._gates(body.id, settles)),
            cites=tuple(dict.fromkeys((*body.cites, *(c for s in body.seats for c in s.cites), *body.rule_cites))),
            protected=self.protected,
        )

    def _seats(self, body: GoverningBody) -> Iterator[Seats]:
        """Those of the protected side first, then the largest group."""
        found: dict[tuple[Whose, Side, str, str], tuple[int, int]] = {}
        for seat, node in self.acting.seat_nodes(body.id):
            whose, side = self._whose(node)
            key = (whose, side, self._chooser(seat, (whose, side)), _label(seat, body))
            count, weight = found.get(key, (0, 0))
            found[key] = (count + seat.count, weight + seat.count * seat.votes)
        merged = [Seats(whose, side, n, w, who, label) for (whose, side, who, label), (n, w) in found.items()]
        yield from sorted(merged, key=lambda each: (list(Whose).index(each.whose), -each.votes))

    def _chooser(self, seat: SeatClass, whose: tuple[Whose, Side]) -> str:
        """By name, and whoever has to agree; where another can refill what is emptied at will, that other."""
        chooser, confirmer, filler = seat.chosen_by, seat.confirmed_by, seat.vacancy_filled_by
        if filler is not None and at_will(seat) and self._whose(self.acting.node(chooser)) != whose:
            return self.names.who(filler)
        if confirmer is None or confirmer == chooser:
            return self.names.who(chooser)
        return self.plain.say("seats.confirmed", chooser=self.names.who(chooser), who=self.names.who(confirmer))

    def _whose(self, node: Node) -> tuple[Whose, Side]:
        """The one player who commands it; open where several do, each alone or only together."""
        table = self.workings.table(players_in(node), {})
        alone = [player for player in table.players if table.won_by(node, table.coalition((player,)))]
        if len(alone) != 1:
            return Whose.OPEN, Side.JOINT
        side = self.workings.players.side(alone[0])
        return _whose(alone[0], side), side

    def _power(self, node: Node) -> Power | None:
        table = self.workings.table(players_in(node), {})
        return standing(table.wins(node), len(table.players), table.coalition((PROTECTED,)))

    def _settles(self, body: str) -> tuple[tuple[Matter, ...], bool]:
        grants = [grant for grant in self.venture.grants if body in bodies_of(grant.holder)]
        named = {matter for grant in grants for matter in grant.matters}
        return tuple(m for m in Matter if m in named), any(g.residual or not g.matters for g in grants)

    def _gates(self, body: str, settles: Sequence[Matter]) -> Iterator[Gate]:
        """Who can step in, each once for each way of doing it."""
        found: dict[tuple[Step, Who], list[tuple[Consent | Override, tuple[Matter, ...]]]] = {}
        stops: tuple[Consent | Override, ...] = (*self.venture.consents, *self.venture.overrides)
        for each in stops:
            reached = tuple(m for m in settles if not each.matters or m in each.matters)
            if each.over not in (None, body) or each.grounds or not reached or body in bodies_of(each.holder):
                continue
            for step, holder in _stepping(each):
                found.setdefault((step, holder), []).append((each, reached))
        for (step, holder), parts in found.items():
            matters = tuple(m for m in Matter if any(m in reached for _, reached in parts))
            cites = tuple(dict.fromkeys(cite for each, _ in parts for cite in each.cites[:1]))
            yield Gate(step, self.names.who(holder), self._whose(self.acting.node(holder))[0], matters, cites)


def _whose(player: str, side: Side) -> Whose:
    if player == PROTECTED:
        return Whose.OURS
    if side is Side.INDEPENDENT:
        return Whose.NEUTRAL
    return Whose.OPEN if side is Side.UNKNOWN else Whose.THEIRS


def _stepping(stop: Consent | Override) -> Iterator[tuple[Step, Who]]:
    """Who steps in and how: of those whose assent is needed together, each can say no alone."""
    if isinstance(stop, Override):
        yield _STEPS[stop.mode], stop.holder
    elif isinstance(stop.holder, AllAct):
        for part in stop.holder.of:
            yield Step.VETO, part
    else:
        yield Step.VETO, stop.holder


def _label(seat: SeatClass, body: GoverningBody) -> str:
    """What the text calls them, where it has a title of its own for them."""
    plain = not seat.label or "seat" in seat.label.casefold() or seat.label.casefold() in body.name.casefold()
    return "" if plain else seat.label


def _weight(body: BodySeen) -> int:
    """Officers and advisers last; then by how much is settled."""
    rank = 0 if body.kind is BodyKind.OFFICER or body.advisory else 100 if body.counted else 50
    return rank + len(body.settles) + 10 * body.rest
