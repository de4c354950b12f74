"""Every route by which rights can be taken away without deciding the matter, by whom, and what it reaches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gino.contract.extract import Provision
from gino.contract.terms import ActorKind, Ground, Polarity, StripRoute
from gino.contract.vocabulary import BodyKind, Matter, ProvisionKind
from gino.governance.assenting import assenting, named_after_condition, named_first
from gino.governance.consenting import Consenting
from gino.governance.holders import together
from gino.governance.lexicon import speaks_of
from gino.governance.materials import PlacedBody
from gino.governance.model import Consent, GoverningBody, Grant, SeatClass, Strip
from gino.governance.tenure import Tenure
from gino.governance.who import AnyActs, BodyActs, NobodyActs, PartyActs, SeatsAct, Who

_KINDS = (
    ProvisionKind.COMMITTEE,
    ProvisionKind.EQUITY,
    ProvisionKind.EXIT,
    ProvisionKind.COMPOSITION,
    ProvisionKind.DELEGATION,
    ProvisionKind.OVERRIDE,
    ProvisionKind.AUTHORITY,
    ProvisionKind.APPOINTMENT,
    ProvisionKind.REMOVAL,
)
_WORDED = {
    StripRoute.DISSOLVE_BODY: (ProvisionKind.COMMITTEE, ProvisionKind.AUTHORITY, ProvisionKind.OVERRIDE),
    StripRoute.CHANGE_SIZE: (ProvisionKind.COMPOSITION, ProvisionKind.AUTHORITY, ProvisionKind.APPOINTMENT),
    StripRoute.WITHDRAW_DELEGATION: (ProvisionKind.DELEGATION, ProvisionKind.AUTHORITY, ProvisionKind.OVERRIDE),
    StripRoute.CALL_INTERESTS: (ProvisionKind.EXIT, ProvisionKind.EQUITY, ProvisionKind.REMOVAL),
    StripRoute.SELL: (ProvisionKind.EXIT, ProvisionKind.EQUITY),
    StripRoute.DILUTE: (ProvisionKind.EQUITY,),
}
_PER_INTEREST = frozenset({StripRoute.DILUTE, StripRoute.CALL_INTERESTS, StripRoute.FORCE_OUT})
_PER_BODY = frozenset(
    {
        StripRoute.REWRITE_BODY,
        StripRoute.DISSOLVE_BODY,
        StripRoute.REMOVE_MEMBERS,
        StripRoute.CHANGE_SIZE,
        StripRoute.FILL_VACANCIES,
        StripRoute.WITHDRAW_DELEGATION,
    }
)
_NOT_AT_WILL = frozenset({Ground.CAUSE, Ground.DEATH_DISABILITY, Ground.LAW})


def _calls(reading: Consenting) -> Iterable[Strip]:
    """Interests that somebody may buy at will, whatever kind the words were taken for."""
    seen = {(one.document, one.start) for one in reading.materials.of_kind(*_KINDS) if _routes(one)}
    for provision in reading.materials.provisions:
        at_will = speaks_of("call_interests", provision.quote) and not speaks_of("on_occasion", provision.quote)
        holder = named_first(reading.holders, provision) if at_will else None
        if holder is not None and (provision.document, provision.start) not in seen:
            seen.add((provision.document, provision.start))
            yield from _strips(reading, provision, StripRoute.CALL_INTERESTS, holder)


def stated_strips(reading: Consenting) -> tuple[Strip, ...]:
    """The routes that provisions state for bodies, interests and the entity."""
    found: list[Strip] = list(_calls(reading))
    for provision in reading.materials.of_kind(*_KINDS):
        found.extend(_removals_by_parent(reading, provision))
        if provision.terms.polarity is not Polarity.GRANTED or not reading.scope.covers(provision):
            continue
        if speaks_of("refuses", provision.quote) or _mutual(provision):
            continue
        if speaks_of("court", provision.quote):
            continue
        ends = bool({StripRoute.SELL, StripRoute.DISSOLVE_ENTITY} & set(_routes(provision)))
        holder = assenting(reading.holders, provision) if ends else reading.holders.of(provision)
        if isinstance(holder, NobodyActs):
            holder = named_first(reading.holders, provision) or holder
        if isinstance(holder, NobodyActs):
            continue
        for route in _routes(provision):
            calls = route in (StripRoute.CALL_INTERESTS, StripRoute.FORCE_OUT)
            by = named_after_condition(reading.holders, provision) or holder if calls else holder
            found.extend(_strips(reading, provision, route, by))
    return tuple(found)


def _removals_by_parent(reading: Consenting, provision: Provision) -> Iterable[Strip]:
    """A parent that may remove its affiliate's members reaches every body of the affiliate."""
    parents = reading.materials.parents
    if provision.kind is not ProvisionKind.REMOVAL or provision.document not in parents:
        return
    holder = reading.holders.of(provision)
    if isinstance(holder, NobodyActs) or provision.terms.grounds or not reading.scope.covers(provision):
        return
    for index in range(len(reading.materials.readings)):
        if index not in parents:
            yield Strip(
                id=f"strip-{provision.id}-members-{index}",
                cites=(provision.cite(),),
                route=StripRoute.REMOVE_MEMBERS,
                by=holder,
                document=index,
            )


def _mutual(provision: Provision) -> bool:
    """A right that every party has alike (to end the contract for the other's breach) is nobody's against another."""
    return any(actor.kind is ActorKind.EACH for actor in provision.terms.actors)


def conditional_strips(reading: Consenting, strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """Seats that fall away with ownership fall to whoever may dilute or call it."""
    conditions = [
        (provision, placed.id)
        for provision in reading.materials.of_kind(ProvisionKind.COMPOSITION)
        if speaks_of("seats_follow_interest", provision.quote)
        for placed in [_made_up(reading, provision)]
        if placed is not None
    ]
    return tuple(
        Strip(
            id=f"{strip.id}-{body}",
            cites=(*strip.cites, provision.cite()),
            route=StripRoute.CHANGE_SIZE,
            by=strip.by,
            document=strip.document,
            body=body,
            grounds=strip.grounds,
        )
        for strip in strips
        if strip.route in _PER_INTEREST and not strip.grounds
        for provision, body in conditions[:1]
    )


def _made_up(reading: Consenting, provision: Provision) -> PlacedBody | None:
    """The body whose make-up a provision states."""
    if provision.body:
        return reading.materials.body_named(provision.body, provision.document)
    named = (reading.materials.body(actor.ref) for actor in provision.terms.over if actor.ref)
    return next((placed for placed in named if placed is not None), None)


def _routes(provision: Provision) -> tuple[StripRoute, ...]:
    """The routes that the terms name, else those of which the words speak."""
    worded = tuple(
        route for route, kinds in _WORDED.items() if provision.kind in kinds and speaks_of(route.value, provision.quote)
    )
    owners = provision.kind in (ProvisionKind.EQUITY, ProvisionKind.EXIT, ProvisionKind.REMOVAL)
    stated = worded if provision.kind is ProvisionKind.AUTHORITY else provision.terms.strips or worded
    owners = owners and not speaks_of("spares_interests", provision.quote)
    stated = tuple(route for route in stated if owners or route not in _PER_INTEREST)
    if provision.kind is ProvisionKind.REMOVAL:
        return tuple(route for route in stated if route is not StripRoute.REMOVE_MEMBERS)
    return stated


def _strips(reading: Consenting, provision: Provision, route: StripRoute, holder: Who) -> Iterable[Strip]:
    bodies, parties = _reached(reading, provision, holder)
    targets: list[tuple[str | None, str | None]] = [(None, None)]
    if route in _PER_BODY:
        delegated = route in (StripRoute.WITHDRAW_DELEGATION, StripRoute.DISSOLVE_BODY)
        reached = bodies or (_committees(reading, provision, holder) if delegated else [])
        targets = [(body, None) for body in reached]
    elif route in _PER_INTEREST:
        targets = [(None, party) for party in parties] or [(None, None)]
        if speaks_of("seats_follow_interest", provision.quote):
            targets = [(body, None) for body in bodies] or targets
    for place, (body, party) in enumerate(targets):
        yield Strip(
            id=f"strip-{provision.id}-{route.value}-{place}",
            cites=(provision.cite(),),
            route=route,
            by=holder,
            document=provision.document,
            body=body,
            party=party,
            matters=provision.matters if route is StripRoute.WITHDRAW_DELEGATION else (),
            grounds=provision.terms.grounds,
        )


def _committees(reading: Consenting, provision: Provision, holder: Who) -> list[str]:
    """The committees of the document, where a clause speaks of a delegation or of any committee and names none."""
    own = holder.body if isinstance(holder, BodyActs | SeatsAct) else None
    return [
        placed.id
        for placed in reading.materials.bodies
        if placed.body.kind is BodyKind.COMMITTEE and placed.document == provision.document and placed.id != own
    ]


def _reached(reading: Consenting, provision: Provision, holder: Who) -> tuple[list[str], list[str]]:
    bodies: list[str] = []
    parties: list[str] = []
    for actor in provision.terms.over:
        who = reading.holders.of_actor(actor, None, provision.document)
        if isinstance(who, BodyActs | SeatsAct):
            bodies.append(who.body)
        elif isinstance(who, PartyActs) and who != holder:
            parties.append(who.party)
    if not bodies and provision.body:
        placed = reading.materials.body_named(provision.body, provision.document)
        bodies = [placed.id] if placed else []
    return bodies, parties


def seat_strips(bodies: Sequence[GoverningBody], tenures: Sequence[Tenure]) -> tuple[Strip, ...]:
    """Removal without cause, and filling of vacancies, by somebody who did not choose the seat."""
    return tuple(
        strip
        for body in bodies
        for place, seat in enumerate(body.seats)
        for route, by in _others_over(seat)
        for strip in [_seat_strip(body, place, seat, route, by, tenures)]
        if strip is not None
    )


def _others_over(seat: SeatClass) -> Iterable[tuple[StripRoute, Who]]:
    if seat.without_cause and seat.removable_by is not None:
        for who in _severally(seat.removable_by):
            if who != seat.chosen_by:
                yield StripRoute.REMOVE_MEMBERS, who
    if seat.vacancy_filled_by is not None:
        for who in _severally(seat.vacancy_filled_by):
            if who != seat.chosen_by:
                yield StripRoute.FILL_VACANCIES, who


def _severally(who: Who) -> tuple[Who, ...]:
    return who.of if isinstance(who, AnyActs) else (who,)


def _seat_strip(
    body: GoverningBody, place: int, seat: SeatClass, route: StripRoute, by: Who, tenures: Sequence[Tenure]
) -> Strip | None:
    kind = ProvisionKind.REMOVAL if route is StripRoute.REMOVE_MEMBERS else ProvisionKind.VACANCY
    stated = [held for held in tenures if held.body == body.id and held.kind is kind and held.reaches(seat.label)]
    exact = [held for held in stated if held.by == by] or stated
    if any(_NOT_AT_WILL & set(held.grounds) for held in exact[:1]):
        return None
    cites = tuple(held.cite for held in exact) or seat.cites
    return Strip(
        id=f"strip-{body.id}-{place}-{route.value}-{by!r}",
        cites=cites,
        route=route,
        by=by,
        document=body.document,
        body=body.id,
    )


_ENDINGS = {Matter.SALE_MERGER: StripRoute.SELL, Matter.DISSOLUTION: StripRoute.DISSOLVE_ENTITY}


def ending_strips(reading: Consenting, grants: Sequence[Grant], consents: Sequence[Consent]) -> tuple[Strip, ...]:
    """Sale, merger or dissolution of the entity, by whoever decides it and all whose assent it needs."""
    found: list[Strip] = []
    weak = {one.cite() for one in reading.materials.of_kind(ProvisionKind.EXIT, ProvisionKind.EQUITY)}
    weak -= {one.cite() for one in reading.materials.of_kind(ProvisionKind.CONSENT, ProvisionKind.AUTHORITY)}
    for grant in grants:
        for matter, route in _ENDINGS.items():
            if matter not in grant.matters or (grant.residual and not grant.id.startswith("grant-unnamed")):
                continue
            assents = [one for one in consents if matter in one.matters and not one.grounds and not one.deemed]
            found.append(
                Strip(
                    id=f"strip-{grant.id}-{route.value}",
                    cites=tuple(dict.fromkeys((*grant.cites, *(cite for one in assents for cite in one.cites)))),
                    route=route,
                    by=together([grant.holder, *(one.holder for one in assents)]),
                    document=grant.document,
                )
            )
    return tuple(found)
