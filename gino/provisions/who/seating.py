"""Who sits, by whose choice: the seats of every body, resolved through classes, officers and bodies to sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from gino.contract.extract import Body, Provision, Seat
from gino.contract.terms import ActorKind
from gino.contract.vocabulary import BodyKind, Side
from gino.documents.model import Document
from gino.provisions.model import Definition
from gino.provisions.plain import Passages
from gino.provisions.who.casting import DocumentCast
from gino.provisions.who.choosing import Choosers
from gino.provisions.who.control import controlling_side
from gino.provisions.who.seat_reading import SeatReading, read_seats
from gino.provisions.who.seat_sentence import Seating
from gino.provisions.who.tenure_facts import Tenure

__all__ = ["controlling_side", "seat_bodies"]
_ROUNDS = 3
_APART = 3
_PARTISAN = (Side.PHYSICIANS, Side.HOSPITAL, Side.INVESTOR, Side.OPERATOR, Side.PAYER, Side.SUPPLIER, Side.OTHER)


@dataclass(frozen=True, slots=True)
class _Allotment:
    """The choices that make up one body, with its size."""

    seatings: tuple[Seating, ...]
    total: int | None


def seat_bodies(
    cast: DocumentCast, document: Document, provisions: Sequence[Provision], definitions: Sequence[Definition]
) -> tuple[Body, ...]:
    """The bodies of ``cast`` with their seats, each belonging to the side that chooses it.

    Control passes through layers: a seat chosen by an officer, a class or a body belongs to the side that controls
    that one. A seat that another side can at will both empty and fill is that side's, and so is a board whose
    electors' votes are held by irrevocable proxy or whose members' resignations are signed in advance.
    """
    reading = read_seats(cast, document)
    choosers = Choosers(cast, reading, definitions)
    allotted = {body.id: _allot(body, reading, choosers) for body in cast.bodies}
    bodies: tuple[Body, ...] = cast.bodies
    for _ in range(_ROUNDS):
        bodies = tuple(_seated(body, allotted[body.id], reading, choosers, document) for body in cast.bodies)
        choosers.learn(bodies)
    return bodies


def _allot(body: Body, reading: SeatReading, choosers: Choosers) -> _Allotment:
    groups = _together({place: [s for s in group if s.body == body.id] for place, group in reading.seatings.items()})
    groups = [_sized(group, reading) for group in groups if group] or _drawn(body, reading)
    totals = [fact.count for fact in reading.totals if fact.body == body.id]
    sums = {place: sum(map(choosers.times, group)) for place, group in enumerate(groups)}
    merged = _merged([s for group in groups for s in group])
    for stated in totals:
        exact = [place for place, counted in sums.items() if counted == stated]
        if exact:
            return _Allotment(tuple(s for s in groups[exact[0]] if s.count), stated)
        if sum(map(choosers.times, merged)) == stated:
            return _Allotment(tuple(s for s in merged if s.count), stated)
    if body.kind is BodyKind.OFFICER:
        chosen = [s for group in groups for s in group]
        by_body = [s for s in chosen if s.choosers[0].kind is ActorKind.BODY]
        return _Allotment(tuple(replace(s, count=1) for s in (by_body or chosen)[:1]), None)
    sizes = {fact.label: fact.count for fact in reading.sizes if fact.body == body.id}
    sizes |= {s.label: s.count for s in merged if s.label and s.count}
    best = max(groups, key=lambda group: sum(map(choosers.times, group)), default=[])
    classed = sum(sizes.values()) if len(sizes) > 1 else 0
    total = totals[0] if totals else (classed if classed > sum(map(choosers.times, best)) else None)
    return _Allotment(
        tuple(_filled(merged if _labelled(merged) or not any(s.count for s in best) else best, total)), total
    )


def _together(groups: Mapping[int, list[Seating]]) -> list[list[Seating]]:
    """The choices by passage; those of passages that follow each other, with other choosers each, are one."""
    joined: list[list[Seating]] = []
    last = -_APART
    for place, group in sorted(groups.items()):
        if not group:
            continue
        before = {actor.name for one in joined[-1] for actor in one.choosers} if joined else set()
        fresh = all(one.count and actor.name not in before for one in group for actor in one.choosers)
        if joined and place - last < _APART and fresh and all(one.count for one in joined[-1]):
            joined[-1] = [*joined[-1], *group]
        else:
            joined.append(list(group))
        last = place
    return joined


def _drawn(body: Body, reading: SeatReading) -> list[list[Seating]]:
    """A body drawn from classes of another one, with nobody said to choose: each class sends its own."""
    sizes = [fact for fact in reading.sizes if fact.body == body.id and fact.seats.ref != body.id]
    return [
        [
            Seating(body.id, fact.label, fact.count, (fact.seats,), fact.physician, fact.at, fact.at + 1)
            for fact in sizes
        ]
    ]


def _sized(group: Sequence[Seating], reading: SeatReading) -> list[Seating]:
    """Give choices of a class without a number the class's own number."""
    sizes = {(fact.body, fact.label): fact for fact in reading.sizes}
    found: list[Seating] = []
    for seating in group:
        size = sizes.get((seating.body, seating.label or ""))
        if seating.count is None and size is not None:
            seating = replace(seating, count=size.count, physician=seating.physician or size.physician)
        found.append(seating)
    return _merged(found)


def _merged(found: Sequence[Seating]) -> list[Seating]:
    """Each class once; the statement with a number beats one without."""
    kept: dict[object, Seating] = {}
    for seating in found:
        by = tuple(actor.name for actor in seating.choosers)
        key: object = seating.label or (seating.count is None, seating.at, by)
        known = kept.get(key)
        if known is None or (known.count is None and seating.count is not None):
            kept[key] = seating
    return list(kept.values())


def _labelled(found: Sequence[Seating]) -> bool:
    return any(s.count for s in found) and all(s.label for s in found if s.count)


def _filled(found: Sequence[Seating], total: int | None) -> list[Seating]:
    """Where one choice has no number, it is of all the seats that the others leave.

    Where the text fixes no number at all, one seat stands for them, and the body's total stays open.
    """
    counted = [s for s in found if s.count]
    open_ = sorted((s for s in found if not s.count), key=_unlikely)
    left = (total or 0) - sum(s.count or 0 for s in counted)
    if total and open_ and left > 0:
        return [*counted, replace(open_[0], count=left)]
    if total is None and not counted and open_:
        return [replace(open_[0], count=1, fixed=False)]
    return counted


def _unlikely(seating: Seating) -> bool:
    """Whether a choice is the venture's own, as of the helpers it engages, rather than one of its body's members."""
    return seating.choosers[0].side is Side.COMPANY and seating.choosers[0].kind is ActorKind.PARTY


def _seated(body: Body, allotted: _Allotment, reading: SeatReading, choosers: Choosers, document: Document) -> Body:
    seats = [
        seat
        for seating in allotted.seatings
        for seat in _seats(seating, [t for t in reading.tenures if t.body == body.id], choosers, document)
    ]
    seats, total = _counted(body, allotted, seats, choosers)
    chair, casting = _chair(body, reading, choosers)
    return body.model_copy(
        update={
            "seats": tuple(seats),
            "seats_total": total,
            "chair_chosen_by": chair,
            "casting_vote": casting,
            "quorum": choosers.rule(body.id, "quorum"),
            "threshold": choosers.rule(body.id, "threshold"),
        }
    )


def _counted(body: Body, allotted: _Allotment, seats: list[Seat], choosers: Choosers) -> tuple[list[Seat], int | None]:
    """The seats of a body with its size: an officer's one seat, a nominee board's where the text names no chooser."""
    total = allotted.total
    if body.kind is BodyKind.OFFICER:
        office = choosers.office(body.id)
        seats = seats or ([Seat(count=1, chosen_by=office, label_side=office)] if office else [])
        return seats, 1 if seats else None
    counted = sum(seat.count for seat in seats)
    if total is not None and counted > total:
        seats = _trimmed(seats, total)
    elif total is None and any(seating.fixed for seating in allotted.seatings):
        total = counted
    if not seats and total and body.kind is BodyKind.BOARD and (holder := choosers.device_holder()):
        physician = choosers.physicians(body.id)
        seats = [Seat(count=total, chosen_by=holder.side, chooser=holder.name, must_be_physician=physician)]
    return seats, total


def _chair(body: Body, reading: SeatReading, choosers: Choosers) -> tuple[Side | None, bool]:
    """Who chooses the chair of a body, and whether the chair votes twice."""
    facts = [fact for fact in reading.chairs if fact.body == body.id]
    chosen = next((fact for fact in facts if fact.by), None)
    casting = next((fact.casting for fact in facts if fact.casting is not None), False)
    return (choosers.chair(chosen.by, body) if chosen else None), casting


def _trimmed(seats: Sequence[Seat], total: int) -> list[Seat]:
    kept: list[Seat] = []
    for seat in seats:
        room = total - sum(s.count for s in kept)
        if room > 0:
            kept.append(seat.model_copy(update={"count": min(seat.count, room)}))
    return kept


def _seats(seating: Seating, tenures: Sequence[Tenure], choosers: Choosers, document: Document) -> list[Seat]:
    node = Passages(document).node_at(seating.at)
    cite = document.cite(seating.at, min(seating.end, len(document.text)), node)
    found: list[Seat] = []
    for side, name in choosers.resolve(seating):
        own = [t for t in tenures if t.label in (None, seating.label) and _reaches(t, side, choosers)]
        removers, at_will = _removers(own, side, choosers)
        filler = next((_filler(t, side, choosers) for t in own if t.fills), None)
        freely = [choosers.side_of(t.by) for t in own if t.empties and not t.own and t.cause is not True]
        taken = next((s for s in freely if s is filler and s is not side and s in _PARTISAN), None)
        device = choosers.device_holder() if choosers.devised(seating.body) else None
        label = choosers.label(seating.label)
        paper = label.side if label else (Side.PHYSICIANS if seating.physician else side)
        found.append(
            Seat(
                count=seating.count or 0,
                chosen_by=device.side if device else taken or side,
                must_be_physician=seating.physician or choosers.physicians(seating.body, seating.label),
                removable_by=removers,
                without_cause=at_will,
                label=seating.label,
                label_side=paper,
                chooser=device.name if device else name,
                vacancy_filled_by=filler,
                voting=seating.voting,
                votes=choosers.votes(seating, side),
                cites=(cite,),
            )
        )
    return found


def _reaches(tenure: Tenure, side: Side, choosers: Choosers) -> bool:
    return not tenure.of or choosers.side_of(tenure.of) is side


def _removers(tenures: Sequence[Tenure], side: Side, choosers: Choosers) -> tuple[tuple[Side, ...], bool]:
    sides: list[Side] = []
    at_will = False
    for tenure in tenures:
        if tenure.empties:
            sides.append(side if tenure.own else choosers.side_of(tenure.by))
            at_will = at_will or tenure.cause is False
    return tuple(dict.fromkeys(sides)), at_will


def _filler(tenure: Tenure, side: Side, choosers: Choosers) -> Side:
    return side if tenure.own else choosers.side_of(tenure.by)


def sides_of(bodies: Sequence[Body], cast: DocumentCast) -> Mapping[str, Side]:
    """The controlling side of every body (by id), and of every class of seats (by label)."""
    found = {body.id: controlling_side(body, cast) for body in bodies}
    for body in bodies:
        found.update({seat.label: seat.chosen_by for seat in body.seats if seat.label})
    return found
