"""Sides of choosers: parties as they are, classes, officers and bodies through whoever controls them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gino.contract.extract import Body, Party
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import BodyKind, Side
from gino.provisions.model import Definition
from gino.provisions.who.casting import DocumentCast
from gino.provisions.who.control import controlling_side
from gino.provisions.who.labels import SeatLabel
from gino.provisions.who.party_clusters import key_of
from gino.provisions.who.seat_reading import SeatReading
from gino.provisions.who.seat_sentence import Seating

_OPENING = 15000
"""Parties are introduced early; whoever is named first later on does not appoint as one of "each Party"."""


class Choosers:
    """Resolves whoever chooses to a side, with what earlier rounds have learned of bodies and classes of seats."""

    def __init__(self, cast: DocumentCast, reading: SeatReading, definitions: Sequence[Definition]) -> None:
        """Begin with the parties and with officers whose definition says whose they are."""
        self._cast = cast
        self._reading = reading
        self._labels = {label.label: label for label in cast.labels}
        self._kinds = {body.id: body.kind for body in cast.bodies}
        self._sides: dict[str, Side] = _officers_by_definition(cast, definitions)
        self._fixed = dict(self._sides)
        self._label_sides: dict[str, Side] = {}
        self._appointers: dict[str, tuple[Actor, ...]] = {}
        self._asked: set[str] = set()
        self._own = _own_side(cast)

    def learn(self, bodies: Sequence[Body]) -> None:
        """Take over what a round has found of every body and class of seats."""
        for body in bodies:
            side = controlling_side(body, self._cast)
            self._sides[body.id] = self._fixed.get(body.id, side)
            for seat in body.seats:
                if seat.label:
                    self._label_sides[seat.label] = seat.chosen_by

    def resolve(self, seating: Seating) -> list[tuple[Side, str | None]]:
        """The side and name of the chooser of a seating; one for every party where each chooses its own."""
        if seating.each:
            return [(party.side, party.name) for party in self._owners()]
        if self._kinds.get(seating.body) is BodyKind.OFFICER and seating.choosers[0].kind is ActorKind.BODY:
            self._appointers[seating.body] = seating.choosers
            return [(self._fixed.get(seating.body, Side.COMPANY), seating.choosers[0].name)]
        return [(self.side_of(seating.choosers, seating.body), seating.choosers[0].name)]

    def _owners(self) -> tuple[Party, ...]:
        found = [
            p
            for p in self._cast.parties
            if p.side not in (Side.COMPANY, Side.UNKNOWN) and p.affiliate_of is None and p.cites[0].start < _OPENING
        ]
        partisan = [p for p in found if p.side is not Side.OTHER]
        return tuple(partisan if len(partisan) > 1 else found)

    def times(self, seating: Seating) -> int:
        """How many seats a seating makes: its count, once for every party where each chooses so many."""
        return (seating.count or 0) * (len(self._owners()) if seating.each else 1)

    def office(self, body: str) -> Side | None:
        """The side that an officer serves by definition."""
        return self._fixed.get(body)

    def side_of(self, actors: Sequence[Actor], body: str = "") -> Side:
        """The side of ``actors`` acting together: theirs where they share one, else ``joint``."""
        sides = list(dict.fromkeys(self._side(actor, body) for actor in actors))
        if not sides:
            return Side.UNKNOWN
        return sides[0] if len(sides) == 1 else Side.JOINT

    def _side(self, actor: Actor, body: str) -> Side:
        if actor.kind is ActorKind.SEATS and actor.name in self._labels:
            return self._label_sides.get(actor.name, self._labels[actor.name].side)
        if actor.kind is ActorKind.BODY and actor.ref:
            return self._body(actor.ref, body)
        if actor.kind is ActorKind.OFFICER:
            return self._officer(actor, body)
        if actor.kind is ActorKind.NEUTRAL:
            return Side.INDEPENDENT
        return actor.side

    def _body(self, chooser: str, body: str) -> Side:
        """The side of a body that chooses; one that chooses its own successors is nobody's, or its corporation's."""
        side = self._sides.get(chooser, Side.UNKNOWN)
        if chooser == body and side is Side.UNKNOWN:
            return self._own or Side.INDEPENDENT
        if side is Side.UNKNOWN and self._kinds.get(chooser) is BodyKind.MEMBERS:
            return Side.JOINT
        return side

    def _officer(self, actor: Actor, body: str) -> Side:
        """The side of an officer; in a text where officers choose one another in a circle, the officer's own."""
        key = actor.ref or actor.name
        if key in self._asked:
            return actor.side
        self._asked.add(key)
        side = self._office_side(actor, body)
        self._asked.discard(key)
        return side

    def _office_side(self, actor: Actor, body: str) -> Side:
        if actor.ref and actor.ref in self._sides:
            return self._through(actor.ref, self._sides[actor.ref], body)
        if "chair" in actor.name.lower() and "vice" not in actor.name.lower():
            sides = [self.side_of(fact.by) for fact in self._reading.chairs if fact.by]
            return sides[0] if sides else actor.side
        return actor.side

    def _through(self, office: str, side: Side, body: str) -> Side:
        """Control passes through an officer of the entity to the side that controls whoever appoints him.

        Not where ``body`` itself does: an officer who sits on the board that appoints him is the entity's.
        """
        appointers = self._appointers.get(office, ())
        if side is not Side.COMPANY or any(actor.ref == body for actor in appointers):
            return side
        above = self.side_of(appointers)
        return self._own or (above if above not in (Side.UNKNOWN, Side.JOINT, Side.INDEPENDENT) else Side.COMPANY)

    def chair(self, by: Sequence[Actor], body: Body) -> Side | None:
        """The side that chooses the chair; None where the body does and no side controls it."""
        side = self.side_of(by, body.id)
        return None if side in (Side.UNKNOWN, Side.JOINT) else side

    def votes(self, seating: Seating, side: Side) -> int:
        """How many votes each of the seats has."""
        for weight in self._reading.weights:
            meant = weight.label == seating.label if weight.label else self.side_of(weight.of) is side
            if weight.body == seating.body and meant:
                return max(1, weight.votes // (seating.count or 1)) if weight.together else weight.votes
        return 1

    def label(self, name: str | None) -> SeatLabel | None:
        """The class of seats of that label."""
        return self._labels.get(name or "")

    def physicians(self, body: str, label: str | None = None) -> bool:
        """Whether the text says elsewhere that whoever sits there must be a physician."""
        return any(t == (body, label) or t == (body, None) for t in self._reading.physicians)

    def device_holder(self) -> Actor | None:
        """The party that holds others' votes or resignations, if any."""
        holders = Counter(device.holder.name for device in self._reading.devices)
        if not holders:
            return None
        name = holders.most_common(1)[0][0]
        return next(device.holder for device in self._reading.devices if device.holder.name == name)

    def devised(self, body: str) -> bool:
        """Whether such a device reaches ``body``: only boards are elected by votes and left by resignation."""
        return self._kinds.get(body) is BodyKind.BOARD and self.device_holder() is not None

    def rule(self, body: str, which: str) -> str | None:
        """The words of the quorum or threshold of a body."""
        return next((words for owner, kind, words in self._reading.rules if owner == body and kind == which), None)


def _own_side(cast: DocumentCast) -> Side | None:
    """The side of the only corporation that a text is about, where it is no venture: a parent's own bylaws."""
    sides = {party.side for party in cast.parties}
    return next(iter(sides)) if len(sides) == 1 and not sides & {Side.COMPANY, Side.UNKNOWN, Side.OTHER} else None


def _officers_by_definition(cast: DocumentCast, definitions: Sequence[Definition]) -> dict[str, Side]:
    sides: dict[str, Side] = {}
    for body in cast.bodies:
        names = {key_of(name) for name in (body.name, *body.aliases)}
        for definition in definitions:
            if body.kind is BodyKind.OFFICER and key_of(definition.term) in names:
                actor = cast.stands_for(definition.meaning)
                if actor and actor.side not in (Side.UNKNOWN, Side.COMPANY) and actor.ref != body.id:
                    sides[body.id] = actor.side
    return sides
