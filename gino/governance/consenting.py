"""Consents: whose assent a matter needs besides the decider's, and what a clause of consents alone decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gino.contract.extract import Provision
from gino.contract.terms import Ground, Polarity
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.governance.claiming import Claim
from gino.governance.granting import general_holder
from gino.governance.grounding import objective_grounds
from gino.governance.holders import Holders, together
from gino.governance.lexicon import end_of, speaks_of
from gino.governance.materials import Materials
from gino.governance.model import Consent, Funding, Grant
from gino.governance.precedence import Ranking
from gino.governance.reach import Reach
from gino.governance.scope import Scope
from gino.governance.who import (
    AllAct,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    UnknownActs,
    Who,
)

_NEAR = 40


@dataclass(frozen=True, slots=True)
class Consenting:
    """What consents are read from."""

    materials: Materials
    holders: Holders
    reach: Reach
    ranking: Ranking
    scope: Scope


def consents_of(reading: Consenting, grants: Sequence[Grant]) -> tuple[Consent, ...]:
    """Every consent that binds: not dispensed with by a text that prevails, nor the decider's own approval."""
    dispensed = [
        provision
        for provision in reading.materials.of_kind(ProvisionKind.CONSENT, ProvisionKind.PROHIBITION)
        if denies(provision) or provision.kind is ProvisionKind.PROHIBITION
    ]
    found = [
        consent
        for provision in reading.materials.of_kind(ProvisionKind.CONSENT)
        if not denies(provision) and not speaks_of("recites", provision.quote) and reading.scope.covers(provision)
        if not _dispensed_with(reading, provision, dispensed)
        for consent in _consent(reading, provision, grants)
    ]
    return tuple(found)


def denies(provision: Provision) -> bool:
    """Whether the words refuse a power of assent and do not give one."""
    return provision.terms.polarity is Polarity.DENIED or speaks_of("needs_no_assent", provision.quote)


def _dispensed_with(reading: Consenting, provision: Provision, dispensed: Iterable[Provision]) -> bool:
    holder = reading.holders.of(provision, severally=False)
    for other in dispensed:
        if reading.ranking.beats(other, provision) is None:
            continue
        denied = reading.holders.of(other)
        if holder == denied or (isinstance(denied, NobodyActs) and other.kind is ProvisionKind.CONSENT):
            return True
    return False


def _consent(reading: Consenting, provision: Provision, grants: Sequence[Grant]) -> list[Consent]:
    holder = consenting_holder(reading.holders, provision)
    over = _body_over(reading.materials, provision)
    matters = _matters(reading, provision, grants, over)
    if isinstance(holder, NobodyActs) or (not matters and over is None):
        return []
    if set(matters) == {Matter.GENERAL} and not speaks_of("every_act", provision.quote):
        return []
    needed = tuple(matter for matter in matters if not _is_the_decision(holder, matter, provision, grants))
    if matters and not needed:
        return []
    terms = provision.terms
    return [
        Consent(
            id=f"consent-{provision.id}",
            cites=(provision.cite(),),
            holder=holder,
            matters=needed,
            over=None if _names_matters(reading, provision) else over,
            stages=terms.stages,
            grounds=_grounds(provision),
            deemed=terms.deemed is True,
            amount=terms.amount,
        )
    ]


def _body_over(materials: Materials, provision: Provision) -> str | None:
    for actor in provision.terms.over:
        if actor.ref and materials.body(actor.ref):
            return actor.ref
    return None


def _matters(
    reading: Consenting, provision: Provision, grants: Sequence[Grant], over: str | None
) -> tuple[Matter, ...]:
    """The matters it reaches; every matter of the body over which it stands where it names none."""
    named = reading.reach.of(provision)
    every = over is not None and speaks_of("every_act", provision.quote)
    if over is None or (named and set(named) != {Matter.GENERAL} and not every):
        return named
    of_body = [
        matter
        for grant in grants
        if isinstance(grant.holder, BodyActs | SeatsAct) and grant.holder.body == over
        for matter in grant.matters
    ]
    return tuple(dict.fromkeys((*named, *of_body)))


def _grounds(provision: Provision) -> tuple[Ground, ...]:
    """The grounds of a consent; insolvency in a list of reserved acts is an act to be assented to, not a ground."""
    return tuple(ground for ground in objective_grounds(provision) if ground is not Ground.INSOLVENCY)


def consenting_holder(holders: Holders, provision: Provision) -> Who:
    """Who must consent; "both Series" or "each Member" means every owner, whatever single one a name resolved to."""
    holder = holders.of(provision, severally=False)
    flat = " ".join(provision.quote.split())
    place = end_of("assent", flat)
    alone = isinstance(holder, PartyActs | UnknownActs | InterestsAct) and not provision.terms.from_list
    if alone and place is not None and speaks_of("all_owners", flat[place : place + _NEAR]):
        return together([PartyActs(party.id) for party in holders.members])
    return holder


def _names_matters(reading: Consenting, provision: Provision) -> bool:
    """Whether the clause names its matters itself: it then binds whoever decides them."""
    return bool(set(reading.reach.of(provision)) - {Matter.GENERAL})


def _is_the_decision(holder: Who, matter: Matter, provision: Provision, grants: Sequence[Grant]) -> bool:
    """Whether this approval is already the grant on the matter, or its holder decides there anyway."""
    for grant in grants:
        if matter in grant.matters and not (grant.residual and matter is not Matter.GENERAL):
            if grant.id.startswith(f"grant-{provision.id}"):
                return True
            same_body = isinstance(holder, BodyActs) and isinstance(grant.holder, BodyActs)
            if grant.holder == holder or (same_body and _body_of(grant.holder) == _body_of(holder)):
                return True
    return False


def _body_of(who: Who) -> str | None:
    return who.body if isinstance(who, BodyActs) else None


def with_special_votes(materials: Materials, grants: Sequence[Grant], lost: Sequence[Claim]) -> tuple[Grant, ...]:
    """Give a body's grant the special vote that another clause requires of the same body for the same matter."""
    found: list[Grant] = []
    for grant in grants:
        kept = list(grant.matters)
        special: dict[str, Grant] = {}
        for claim in lost:
            matters = tuple(matter for matter in kept if matter in claim.matters)
            if not matters or not _special_vote(materials, claim, grant):
                continue
            kept = [matter for matter in kept if matter not in matters]
            known = special.get(claim.provision.id)
            special[claim.provision.id] = replace(
                grant,
                id=f"{grant.id}-{claim.provision.id}",
                holder=claim.holder,
                matters=(*(known.matters if known else ()), *matters),
                cites=tuple(dict.fromkeys((*grant.cites, claim.provision.cite()))),
            )
        if kept:
            found.append(replace(grant, matters=tuple(kept)))
        found.extend(special.values())
    return tuple(found)


def _special_vote(materials: Materials, claim: Claim, grant: Grant) -> bool:
    placed = materials.body(_body_of(claim.holder) or "")
    share = claim.holder.share if isinstance(claim.holder, BodyActs) else None
    seats = placed.body.seats_total if placed else None
    if share is not None and share.count is not None and seats is not None and share.count > seats:
        return False
    return (
        isinstance(claim.holder, BodyActs)
        and isinstance(grant.holder, BodyActs)
        and claim.holder.body == grant.holder.body
        and claim.holder.share is not None
        and grant.holder.share is None
    )


def grants_from_consents(
    reading: Consenting, grants: Sequence[Grant], consents: Sequence[Consent], named: Iterable[Matter]
) -> tuple[Grant, ...]:
    """A grant for every matter that only consents, voices or overrides name: the general decider and who must assent.

    Owners of two sides who must both assent decide by themselves; where the text names no general decider, the
    entity itself is a player of its own.
    """
    granted = {matter for grant in grants for matter in grant.matters}
    general = general_holder(grants)
    found = [
        grant
        for matter in dict.fromkeys(named)
        if matter not in granted
        for grant in [_from_consents(reading, matter, consents, general)]
    ]
    return tuple(found)


def _from_consents(reading: Consenting, matter: Matter, consents: Sequence[Consent], general: Grant | None) -> Grant:
    assents = [one for one in consents if matter in one.matters and not one.grounds and not one.deemed]
    holders: list[Who] = [one.holder for one in assents]
    owners = {who for holder in holders for who in (holder.of if isinstance(holder, AllAct) else (holder,))}
    cites = tuple(dict.fromkeys(cite for one in assents for cite in one.cites))
    if len([who for who in owners if isinstance(who, PartyActs)]) < 2:
        decider = _usual_decider(reading, matter, general)
        holders.append(decider or NeutralActs("the entity"))
        cites = tuple(dict.fromkeys((*cites, *(general.cites if general else ()))))
    return Grant(
        id=f"grant-unnamed-{matter.value}",
        cites=cites,
        holder=together(holders),
        matters=(matter,),
        document=general.document if general else 0,
        residual=True,
    )


def _usual_decider(reading: Consenting, matter: Matter, general: Grant | None) -> Who | None:
    """Whom a recommendation on the matter is made to, else who has all affairs, else the board that is not heard."""
    advising = [one for one in reading.materials.of_kind(ProvisionKind.ADVISORY) if matter in reading.reach.of(one)]
    heard = {actor.ref for one in advising for actor in one.terms.actors if actor.ref}
    for provision in advising if matter is not Matter.GENERAL else ():
        for actor in provision.terms.over:
            if actor.ref and actor.ref not in heard and reading.materials.body(actor.ref):
                return BodyActs(actor.ref)
            party = reading.materials.party(actor.ref) if actor.ref and actor.ref not in heard else None
            if party is not None and party.side is not Side.COMPANY and general is None:
                return PartyActs(party.id)
    if general is not None:
        return general.holder
    board = reading.holders.board
    boards = [board] if board else []
    unheard = [placed for placed in (*boards, *reading.materials.boards()) if placed.id not in heard]
    return BodyActs(unheard[0].id) if unheard else None


def fundings_of(reading: Consenting, consents: Sequence[Consent]) -> tuple[tuple[Consent, ...], tuple[Funding, ...]]:
    """Part consents into assents and withheld funds: both are vetoes, and a report calls each by its name."""
    assents = tuple(one for one in consents if not _is_funding(one))
    fundings = tuple(
        Funding(id=f"funding-{one.id}", cites=one.cites, holder=one.holder, matters=one.matters)
        for one in consents
        if _is_funding(one)
    )
    return assents, fundings


def _is_funding(consent: Consent) -> bool:
    binding = not consent.grounds and not consent.deemed and consent.over is not None and bool(consent.matters)
    return binding and any(speaks_of("funding", cite.quote) for cite in consent.cites)
