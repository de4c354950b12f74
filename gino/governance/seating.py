"""Bodies with their seats: who chooses each, who can empty and fill it, and what it is called on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gino.contract.extract import Seat
from gino.contract.terms import ActorKind, Polarity
from gino.contract.vocabulary import BodyKind, Matter, ProvisionKind, Side
from gino.governance.holders import Holders, either, together
from gino.governance.materials import Materials, PlacedBody
from gino.governance.model import GoverningBody, SeatClass
from gino.governance.naming import name_has, same_name
from gino.governance.rules import casting_of, quorum_of, rule_of, votes_by_interest, votes_of
from gino.governance.seatings import Chain
from gino.governance.tenure import Tenure
from gino.governance.who import BodyActs, NeutralActs, PartyActs, UnknownActs, Who


@dataclass(frozen=True, slots=True)
class Seating:
    """What the seats of a venture's bodies are resolved from."""

    materials: Materials
    holders: Holders
    tenures: tuple[Tenure, ...]


def governing_bodies(seating: Seating) -> tuple[GoverningBody, ...]:
    """Every body of the venture with its seats and its rule."""
    return tuple(_governing_body(seating, placed) for placed in seating.materials.bodies)


def _governing_body(seating: Seating, placed: PlacedBody) -> GoverningBody:
    body = placed.body
    seats = _seat_classes(seating, placed)
    rule, rule_cites = rule_of(seating.materials, placed)
    casting, casting_cites = casting_of(seating.materials, seating.holders, placed)
    return GoverningBody(
        id=placed.id,
        name=body.name,
        kind=body.kind,
        document=placed.document,
        seats=seats,
        rule=rule,
        quorum=quorum_of(seating.materials, placed),
        by_interest=body.kind is BodyKind.MEMBERS or votes_by_interest(seating.materials, placed),
        casting_vote=casting,
        casting_cites=casting_cites,
        advisory_only=_advisory_only(seating.materials, placed),
        cites=body.cites,
        rule_cites=rule_cites,
    )


def _seat_classes(seating: Seating, placed: PlacedBody) -> tuple[SeatClass, ...]:
    if placed.body.kind is BodyKind.MEMBERS:
        return ()
    voting = [seat for seat in placed.body.seats if seat.voting and seat.count > 0]
    if not voting:
        return _unstated_seats(seating, placed)
    known = [_seat_class(seating, placed, seat, place) for place, seat in enumerate(voting)]
    return tuple(_cooptation_resolved(placed.id, known))


def _seat_class(seating: Seating, placed: PlacedBody, seat: Seat, place: int) -> SeatClass:
    label = seat.label or f"{placed.body.name} seats {place + 1}"
    mine = [held for held in seating.tenures if held.body == placed.id and held.reaches(label)]
    chooser = _own_chooser(seating, placed, seat, mine) or _chooser(seating, placed, seat)
    removal = _power(seating, mine, ProvisionKind.REMOVAL, seat.removable_by, chooser)
    filling = _power(seating, mine, ProvisionKind.VACANCY, _sides(seat.vacancy_filled_by), chooser)
    at_will = seat.without_cause or (
        not seat.removable_by
        and any(held.without_cause and not held.own for held in mine if held.kind is ProvisionKind.REMOVAL)
    )
    if at_will and removal is not None and removal == filling:
        chooser = removal
    cites = (*seat.cites, *(held.cite for held in mine))
    return SeatClass(
        label=label,
        count=seat.count,
        chosen_by=chooser,
        label_side=_label_side(placed, seat, Chain((), seating.materials.parties).side(chooser)),
        votes=votes_of(seating.materials, placed, label, seat.votes),
        must_be_physician=seat.must_be_physician,
        removable_by=removal,
        without_cause=at_will,
        vacancy_filled_by=filling,
        confirmed_by=_confirmer(seating, placed, label),
        cites=tuple(dict.fromkeys(cites)) or placed.body.cites,
    )


def _confirmer(seating: Seating, placed: PlacedBody, label: str) -> Who | None:
    """Who must assent before a chosen one sits."""
    for provision in seating.materials.of_kind(ProvisionKind.CONSENT):
        if set(provision.matters) != {Matter.BOARD_COMPOSITION} or provision.terms.polarity is not Polarity.GRANTED:
            continue
        for actor in provision.terms.over:
            seats = actor.kind is ActorKind.SEATS and (actor.ref in (None, placed.id)) and same_name(actor.name, label)
            if seats or (actor.kind is not ActorKind.SEATS and actor.ref == placed.id):
                return seating.holders.of(provision, severally=False)
    return None


def _sides(side: Side | None) -> tuple[Side, ...]:
    return () if side is None else (side,)


def _power(
    seating: Seating, mine: Sequence[Tenure], kind: ProvisionKind, sides: Sequence[Side], chooser: Who
) -> Who | None:
    """Who removes (or fills): the sides that the body's seat names, each as precisely as a provision says it."""
    chain = Chain((), seating.materials.parties)
    if any(held.own for held in mine if held.kind is kind):
        return chooser
    if not sides:
        stated = [chooser if held.own else held.by for held in mine if held.kind is kind]
        return either(stated) if stated else None
    named: list[Who] = []
    for side in sides:
        if side is Side.EACH or side is chain.side(chooser):
            named.append(chooser)
            continue
        exact = [held.by for held in mine if held.kind is kind and not held.own and chain.side(held.by) is side]
        if side is not Side.UNKNOWN:
            named.append(exact[0] if exact else seating.holders.of_side(side, "whoever may"))
    return either(named) if named else None


def _own_chooser(seating: Seating, placed: PlacedBody, seat: Seat, mine: Sequence[Tenure]) -> Who | None:
    """The party named as choosing, where everybody empties only his own seats and the label agrees with the name."""
    named = seating.holders.named(seat.chooser, placed.document) if seat.chooser else None
    own = any(held.own for held in mine if held.kind is ProvisionKind.REMOVAL)
    label = seat.label_side or Side.UNKNOWN
    agrees = isinstance(named, PartyActs) and _side_agrees(seating.materials, named, label)
    return named if own and agrees and label is not Side.UNKNOWN else None


def _chooser(seating: Seating, placed: PlacedBody, seat: Seat) -> Who:
    """Who chooses a seat: the chooser by name where the text names one whose side agrees, else the side's party."""
    parent = seating.materials.parents.get(placed.document)
    named = seating.holders.named(seat.chooser, placed.document) if seat.chooser else None
    if parent and (placed.body.kind is BodyKind.BOARD or named is None or named == BodyActs(placed.id)):
        return PartyActs(parent)
    if named is not None and _side_agrees(seating.materials, named, seat.chosen_by):
        return named
    party = seating.holders.of_side(seat.chosen_by, "")
    if isinstance(party, PartyActs):
        return party
    found = seating.holders.of_side(seat.chosen_by, seat.chooser or seat.label or placed.body.name)
    return NeutralActs(placed.body.name) if found == BodyActs(placed.id) and not seat.chooser else found


def _side_agrees(materials: Materials, who: Who, side: Side) -> bool:
    if not isinstance(who, PartyActs):
        return True
    party = materials.party(who.party)
    return party is None or side in (party.side, Side.UNKNOWN, Side.COMPANY)


def _label_side(placed: PlacedBody, seat: Seat, choosing: Side) -> Side:
    """The side that the words suggest: the label's, else the qualification's, else the chooser's."""
    known = seat.label_side if seat.label_side is not Side.UNKNOWN else None
    if seat.label and name_has("physician_label", seat.label):
        return Side.PHYSICIANS
    if seat.label and known is not None:
        return known
    if seat.must_be_physician:
        return Side.PHYSICIANS
    alone = len(placed.body.seats) == 1 and placed.body.kind is not BodyKind.OFFICER
    if alone and name_has("physician_label", placed.body.name):
        return Side.PHYSICIANS
    if known is not None:
        return known
    return choosing if seat.chosen_by is Side.UNKNOWN else seat.chosen_by


def _unstated_seats(seating: Seating, placed: PlacedBody) -> tuple[SeatClass, ...]:
    """One seat for an officer or for a body whose make-up is not stated, held by whoever appoints or removes it."""
    mine = [held for held in seating.tenures if held.body == placed.id]
    removers = [held for held in mine if held.kind is ProvisionKind.REMOVAL and not held.own]
    choosers = [held for held in mine if held.kind is ProvisionKind.APPOINTMENT and not held.own]
    parent = seating.materials.parents.get(placed.document)
    if choosers or removers:
        chosen: Who = either([held.by for held in choosers or removers])
    elif parent:
        chosen = PartyActs(parent)
    elif placed.body.kind is BodyKind.MEDICAL_STAFF:
        chosen = seating.holders.of_side(Side.PHYSICIANS, placed.body.name)
    else:
        chosen = _usual_chooser(seating, placed)
    medical = placed.body.kind is BodyKind.MEDICAL_STAFF
    return (
        SeatClass(
            label=placed.body.name,
            count=placed.body.seats_total or 1,
            chosen_by=chosen,
            label_side=Side.PHYSICIANS if medical else _side_of_choosers(seating.materials, chosen),
            removable_by=either([held.by for held in removers]) if removers else None,
            without_cause=any(held.without_cause for held in removers),
            cites=tuple(held.cite for held in mine) or placed.body.cites,
        ),
    )


def _usual_chooser(seating: Seating, placed: PlacedBody) -> Who:
    """Who chooses where the text is silent: an officer's own party, or the board; of other bodies nobody can say."""
    officers = (BodyKind.OFFICER, BodyKind.MANAGER)
    board = seating.holders.board
    definition = seating.materials.definition(placed.body.name, placed.document)
    names = (placed.body.name, *placed.body.aliases, *((definition.meaning,) if definition else ()))
    for name in names if placed.body.kind in officers else ():
        found = seating.holders.of_partys_officer(name)
        if found is not None:
            return found
    if placed.body.kind in officers and board is not None and board.id != placed.id:
        return BodyActs(board.id)
    return UnknownActs(placed.body.name)


def _side_of_choosers(materials: Materials, who: Who) -> Side:
    party = materials.party(who.party) if isinstance(who, PartyActs) else None
    return party.side if party else Side.COMPANY


def _cooptation_resolved(body: str, seats: Sequence[SeatClass]) -> list[SeatClass]:
    """Seats that the body itself fills follow its other seats: the majority of those, or all of them together."""
    others = [seat for seat in seats if seat.chosen_by != BodyActs(body)]
    if not others or len(others) == len(seats):
        return list(seats)
    total = sum(seat.count * seat.votes for seat in others)
    leading = [seat.chosen_by for seat in others if 2 * seat.count * seat.votes > total]
    chooser = leading[0] if leading else together([seat.chosen_by for seat in others])
    return [seat if seat in others else replace(seat, chosen_by=chooser) for seat in seats]


def _advisory_only(materials: Materials, placed: PlacedBody) -> bool:
    held = [
        provision
        for provision in materials.provisions
        if (any(actor.ref == placed.id for actor in provision.terms.actors))
        or (provision.holder is not None and placed.answers_to(provision.holder.name))
    ]
    decisive = {ProvisionKind.AUTHORITY, ProvisionKind.DELEGATION, ProvisionKind.CONSENT, ProvisionKind.OVERRIDE}
    return any(provision.kind is ProvisionKind.ADVISORY for provision in held) and not any(
        provision.kind in decisive for provision in held
    )
