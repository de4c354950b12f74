"""Whether a right survives the others: every way to take it away that they can use without the protected side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gino.contract.terms import Ground, StripRoute
from gino.contract.vocabulary import Matter, strength
from gino.decisions.acting import Captured
from gino.decisions.facts import Fact, SeatFact, seat_fact
from gino.decisions.game import AllOf, Bearing, Node, Resting, players_in, won_if
from gino.decisions.in_effect import procedure
from gino.decisions.judging import Judged, power_of
from gino.decisions.players import PROTECTED
from gino.decisions.reach import names, prevails, reaches
from gino.decisions.readings import Choices
from gino.decisions.voting import at_will
from gino.decisions.workings import Workings, bodies_of
from gino.governance.model import Entrenchment, GoverningBody, Grant, SeatClass, Strip, Venture
from gino.governance.who import AllAct, AnyActs, NeutralActs, NobodyActs, Who

_GUARDING: dict[StripRoute, Matter] = {
    StripRoute.AMEND: Matter.AMENDMENT,
    StripRoute.SELL: Matter.SALE_MERGER,
    StripRoute.DISSOLVE_ENTITY: Matter.DISSOLUTION,
    StripRoute.DILUTE: Matter.EQUITY_TRANSFER,
    StripRoute.CHANGE_SIZE: Matter.BOARD_COMPOSITION,
    StripRoute.REWRITE_BODY: Matter.COMMITTEE_CHANGE,
    StripRoute.DISSOLVE_BODY: Matter.COMMITTEE_CHANGE,
}
_WHOLE_VENTURE = (StripRoute.SELL, StripRoute.DISSOLVE_ENTITY)
_BY_BODY = (
    StripRoute.REWRITE_BODY,
    StripRoute.DISSOLVE_BODY,
    StripRoute.REMOVE_MEMBERS,
    StripRoute.CHANGE_SIZE,
    StripRoute.FILL_VACANCIES,
    StripRoute.WITHDRAW_DELEGATION,
)
_AT_WILL_NEVERTHELESS = frozenset((Ground.TAX_EXEMPTION,))


@dataclass(frozen=True, slots=True)
class Route:
    """One way to take rights away: by whom, what falls into the others' hands, and the facts that it rests on."""

    strip: Strip
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """A route that the others can use against one right, and the procedure by which they use it."""

    route: Route
    node: Node


def routes(workings: Workings) -> tuple[Route, ...]:
    """The ways that the text gives, those that follow from a body's seats, and amendment where it is a matter."""
    stated = [Route(strip, (strip.id,)) for strip in workings.venture.strips if not _for_cause(strip)]
    return (*stated, *(Route(strip, (strip.id,)) for strip in derived_strips(workings.venture)))


def derived_strips(venture: Venture) -> tuple[Strip, ...]:
    """The ways that no provision states as such: they follow from a body's seats, or from who may amend."""
    return (*_of_seats(venture), *_of_amendment(venture))


def _for_cause(strip: Strip) -> bool:
    if not strip.grounds:
        return False
    return Ground.COUNSEL_OPINION in strip.grounds or not _AT_WILL_NEVERTHELESS.intersection(strip.grounds)


def _of_seats(venture: Venture) -> Iterator[Strip]:
    stated = {(strip.body, strip.route) for strip in venture.strips}
    for body in venture.bodies:
        for index, seat in enumerate(body.seats):
            for strip in _taking_seats(body, seat, seat_fact(body.id, index)):
                if (body.id, strip.route) not in stated:
                    yield strip


def _taking_seats(body: GoverningBody, seat: SeatClass, ident: str) -> Iterator[Strip]:
    for route, by in _seat_routes(seat):
        yield Strip(ident, seat.cites, route, by, document=body.document, body=body.id)


def _seat_routes(seat: SeatClass) -> Iterator[tuple[StripRoute, Who]]:
    if at_will(seat) and seat.removable_by is not None and seat.removable_by != seat.chosen_by:
        yield StripRoute.REMOVE_MEMBERS, seat.removable_by
    if seat.vacancy_filled_by is not None and seat.vacancy_filled_by != seat.chosen_by:
        yield StripRoute.FILL_VACANCIES, seat.vacancy_filled_by


def _of_amendment(venture: Venture) -> Iterator[Strip]:
    stated = {strip.document for strip in venture.strips if strip.route is StripRoute.AMEND}
    for grant in venture.grants:
        if names(grant, Matter.AMENDMENT) and not grant.residual and grant.document not in stated:
            yield _amending(grant)


def _amending(grant: Grant) -> Strip:
    return Strip(grant.id, grant.cites, StripRoute.AMEND, grant.holder, document=grant.document)


def strips_of(fact: Fact) -> tuple[Strip, ...]:
    """The ways to take rights away that follow from one fact that does not state them as such."""
    match fact.subject:
        case SeatFact(body, seat):
            return tuple(_taking_seats(body, seat, fact.id))
        case Grant() as grant if names(grant, Matter.AMENDMENT):
            return (_amending(grant),)
        case _:
            return ()


def takings(workings: Workings, judged: Judged, ways: tuple[Route, ...]) -> tuple[Taking, ...]:
    """The routes that the others can use without the protected side and that reach its right on the matter."""
    found = []
    fallen: dict[Captured | None, bool] = {}
    for route in ways:
        if not reaches(route.strip, judged.matter):
            continue
        node, enough = _usable(workings, route, judged)
        if not enough:
            continue
        captured = _captured(workings, route.strip)
        if captured not in fallen:
            fallen[captured] = _falls(workings, captured, judged)
        if fallen[captured]:
            found.append(Taking(route, node))
    return tuple(found)


def _usable(workings: Workings, route: Route, judged: Judged) -> tuple[Node, bool]:
    """Those who can use the route: whoever it names, with the assent of those who guard the right.

    And whether they can without the protected side.
    """
    guards = [(e.id, e.also) for e in workings.venture.entrenchments if _guards(e, route.strip, judged)]
    guarded_as = _GUARDING.get(route.strip.route)
    if guarded_as is not None:
        assents = (c for c in workings.venture.consents if names(c, guarded_as) and not c.grounds)
        guards += [(consent.id, consent.holder) for consent in assents]
    key = (route.strip.id, route.strip.route, *(ident for ident, _ in guards))
    if key not in workings.usable:
        acting = workings.acting(None)
        limits = (Resting((ident,), acting.node(_commanded(who)), Bearing.LIMITS) for ident, who in guards)
        node = AllOf((Resting(route.facts, acting.node(_commanded(route.strip.by))), *limits))
        workings.usable[key] = node, won_if(node, lambda player: player != PROTECTED)
    return workings.usable[key]


def _commanded(who: Who) -> Who:
    """The holder without courts, arbitrators and experts: nobody commands them, so nobody strips through them."""
    match who:
        case NeutralActs():
            return NobodyActs()
        case AllAct(of):
            return AllAct(tuple(map(_commanded, of)))
        case AnyActs(of):
            return AnyActs(tuple(map(_commanded, of)))
        case _:
            return who


def _guards(entrenchment: Entrenchment, strip: Strip, judged: Judged) -> bool:
    if entrenchment.routes and strip.route not in entrenchment.routes:
        return False
    if not reaches(entrenchment, judged.matter):
        return False
    if entrenchment.body is not None:
        return entrenchment.body == strip.body or entrenchment.body in _holding_bodies(judged)
    return entrenchment.document == strip.document or strip.route in _WHOLE_VENTURE


def _holding_bodies(judged: Judged) -> frozenset[str]:
    return frozenset().union(*(bodies_of(grant.holder) for grant in judged.solved.procedure.grants.standing))


def _falls(workings: Workings, captured: Captured | None, judged: Judged) -> bool:
    """Whether the right is weaker once a route has put what it reaches into the others' hands."""
    if captured is None:
        return True
    solved = judged.solved
    after = procedure(workings, judged.matter, Choices(solved.chosen), captured)
    hands = solved.played_by
    present = {hands.get(p, p) for p in players_in(after.node)} if after.node is not None else set()
    table = workings.table(present, hands)
    wins = table.wins(after.node) if after.node is not None else 0
    power = power_of(workings, after, table, wins, frozenset((PROTECTED,)), captured)
    return strength(power) < strength(solved.power)


def _captured(workings: Workings, strip: Strip) -> Captured | None:
    """What the route puts into the others' hands; None where it ends the venture and every right in it."""
    venture = workings.venture
    if strip.route in _WHOLE_VENTURE:
        return None
    if strip.route is StripRoute.DILUTE:
        return Captured(interests=True)
    if strip.route in (StripRoute.CALL_INTERESTS, StripRoute.FORCE_OUT):
        protected = frozenset(p.id for p in venture.parties if p.side is workings.protected)
        return Captured(parties=protected if strip.party is None else frozenset((strip.party,)), interests=True)
    if strip.body is not None:
        return Captured(bodies=frozenset((strip.body,)))
    if strip.route in _BY_BODY:
        return Captured(bodies=frozenset(b.id for b in venture.bodies if b.document == strip.document))
    yielding = (
        index
        for index in range(len(venture.documents))
        if prevails(venture.precedences, strip.document, index) is not None
    )
    return Captured(documents=frozenset((strip.document, *yielding)))
