"""What follows when nobody carries a matter: referrals to somebody else, and what governs meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Provision
from gino.contract.terms import ActorKind, Settlement
from gino.contract.vocabulary import BodyKind, Matter, ProvisionKind
from gino.governance.assenting import referred_to
from gino.governance.consenting import Consenting
from gino.governance.lexicon import end_of, speaks_of
from gino.governance.model import Fallback, Grant, Referral
from gino.governance.who import BodyActs, NeutralActs, NobodyActs, PartyActs, SeatsAct, Who

_BUDGETS = frozenset({Matter.OPERATING_BUDGET, Matter.CAPITAL_BUDGET})
_NEAR = 40
_TALK = frozenset({Settlement.MEDIATION, Settlement.STATUS_QUO, Settlement.BUY_SELL})


def referrals_of(reading: Consenting, grants: Sequence[Grant]) -> tuple[Referral, ...]:
    """Every clause by which a matter that is not carried goes to somebody else, or only to talks."""
    return tuple(
        referral
        for provision in reading.materials.of_kind(ProvisionKind.DEADLOCK)
        if not is_fallback(reading, provision) and reading.scope.covers(provision)
        if not speaks_of("out_of_reach", provision.quote) and not _only_opens(provision)
        if not speaks_of("no_casting", provision.quote)
        if speaks_of("stalemate", provision.quote) or not speaks_of("dispute", provision.quote)
        for referral in _referral(reading, provision, grants)
    )


def _referral(reading: Consenting, provision: Provision, grants: Sequence[Grant]) -> list[Referral]:
    over = _over(reading, provision)
    matters = _matters(reading, provision, grants, over)
    decider = _decider(reading, provision)
    if not matters:
        return []
    return [
        Referral(
            id=f"referral-{provision.id}",
            cites=(provision.cite(),),
            decider=decider,
            matters=matters,
            over=over,
            on_tie_only=speaks_of("tie", provision.quote),
        )
    ]


def _only_opens(provision: Provision) -> bool:
    """Whether the clause only lets every party declare the deadlock or send the matter on."""
    actors = provision.terms.actors
    return bool(actors) and all(actor.kind is ActorKind.EACH for actor in actors)


def _decider(reading: Consenting, provision: Provision) -> Who | None:
    settlement = provision.terms.settlement
    if settlement in _TALK or settlement is Settlement.CARRY_OVER:
        return None
    flat = " ".join(provision.quote.split())
    place = end_of("refers", flat)
    if place is not None and speaks_of("independent_person", flat[place : place + _NEAR]):
        named = [actor.name for actor in provision.terms.actors if actor.kind is ActorKind.NEUTRAL]
        return NeutralActs(named[0] if named else "the independent expert")
    sent = referred_to(reading.holders, provision)
    if isinstance(sent, PartyActs | BodyActs | SeatsAct):
        return sent
    if settlement is Settlement.NEUTRAL:
        names = [actor.name for actor in provision.terms.actors]
        return NeutralActs(names[0] if names else "the expert")
    found = reading.holders.of(provision)
    return None if isinstance(found, NobodyActs) else found


def _setter(reading: Consenting, provision: Provision) -> Who | None:
    """Who sets the budget that governs meanwhile: the holder, or the party named where that is the body itself."""
    found = _decider(reading, provision)
    if not isinstance(found, BodyActs):
        return found
    parties = [reading.holders.of_actor(actor, None, provision.document) for actor in provision.terms.over]
    return next((who for who in parties if isinstance(who, PartyActs)), None)


def _over(reading: Consenting, provision: Provision) -> str | None:
    for actor in provision.terms.over:
        if actor.ref and reading.materials.body(actor.ref):
            return actor.ref
    if provision.body:
        placed = reading.materials.body_named(provision.body, provision.document)
        if placed and placed.body.kind in (BodyKind.BOARD, BodyKind.COMMITTEE):
            return placed.id
    board = reading.holders.board
    return board.id if board else None


def _matters(
    reading: Consenting, provision: Provision, grants: Sequence[Grant], over: str | None
) -> tuple[Matter, ...]:
    named = reading.reach.of(provision)
    if named and set(named) != {Matter.GENERAL}:
        return named
    of_body = [
        matter
        for grant in grants
        if isinstance(grant.holder, BodyActs | SeatsAct) and grant.holder.body == over
        for matter in grant.matters
    ]
    return tuple(dict.fromkeys((*named, *of_body)))


def is_fallback(reading: Consenting, provision: Provision) -> bool:
    """Whether a deadlock clause says what budget governs meanwhile, and not who decides it."""
    named = set(reading.reach.of(provision))
    carried = _carried(provision)
    set_by_one = provision.terms.settlement in (Settlement.DECIDED_BY, None) and bool(named & _BUDGETS)
    return carried or (set_by_one and bool(named) and named <= _BUDGETS)


def _carried(provision: Provision) -> bool:
    settlement = provision.terms.settlement
    return settlement is Settlement.CARRY_OVER or (settlement is None and speaks_of("carries_over", provision.quote))


def fallbacks_of(reading: Consenting) -> tuple[Fallback, ...]:
    """What governs while a budget (or another matter) is not adopted, and who sets it if it is not the last one."""
    found: list[Fallback] = []
    for provision in reading.materials.of_kind(ProvisionKind.DEADLOCK):
        if not is_fallback(reading, provision) or not reading.scope.covers(provision):
            continue
        named = tuple(matter for matter in reading.reach.of(provision) if matter is not Matter.GENERAL)
        matters = tuple(matter for matter in named if matter in _BUDGETS) or named
        setter = None if _carried(provision) else _setter(reading, provision)
        if matters:
            found.append(
                Fallback(id=f"fallback-{provision.id}", cites=(provision.cite(),), matters=matters, set_by=setter)
            )
    return tuple(found)
