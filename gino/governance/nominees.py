"""Nominee devices and blocs: votes that another casts, seats that another empties and fills at will."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gino.contract.extract import Party, Provision
from gino.contract.terms import Actor, Polarity
from gino.contract.vocabulary import BodyKind, ProvisionKind, Side
from gino.governance.assenting import entrusted
from gino.governance.consenting import Consenting
from gino.governance.lexicon import words_of
from gino.governance.model import Bloc, Denial, GoverningBody, Grant, Proxy
from gino.governance.naming import core_of
from gino.governance.who import BodyActs, NobodyActs, PartyActs, SeatsAct, Who

_DEVICES = (
    ProvisionKind.VOTING,
    ProvisionKind.REMOVAL,
    ProvisionKind.EXIT,
    ProvisionKind.EQUITY,
    ProvisionKind.APPOINTMENT,
)


def proxies_of(reading: Consenting) -> tuple[Proxy, ...]:
    """Every irrevocable proxy, undated resignation or blank assignment in another's hands."""
    found: dict[str, Proxy] = {}
    for provision in reading.materials.of_kind(*_DEVICES):
        if not provision.terms.irrevocable or provision.terms.polarity is not Polarity.GRANTED:
            continue
        held = reading.holders.of(provision)
        holder = entrusted(reading.holders, provision) or _receiver(reading, provision) or held
        if isinstance(holder, NobodyActs):
            continue
        for place, proxy in enumerate(_proxies(reading, provision, holder)):
            found[f"proxy-{provision.id}-{place}"] = proxy
    return tuple(found.values())


def _proxies(reading: Consenting, provision: Provision, holder: Who) -> list[Proxy]:
    cites = (provision.cite(),)
    terms = provision.terms
    named = [
        target for actor in (*terms.actors, *terms.over) for target in _targets(reading, actor, provision.document)
    ]
    targets = [target for target in named if target != holder]
    if not targets and provision.body:
        placed = reading.materials.body_named(provision.body, provision.document)
        targets = [BodyActs(placed.id)] if placed else []
    if not targets:
        targets = list(_nominal_owners(reading, holder))
    proxies: list[Proxy] = []
    for place, target in enumerate(dict.fromkeys(targets)):
        name = f"proxy-{provision.id}-{place}"
        if isinstance(target, PartyActs):
            proxies.append(Proxy(id=name, cites=cites, voted_by=holder, party=target.party))
        elif isinstance(target, BodyActs):
            proxies.append(Proxy(id=name, cites=cites, voted_by=holder, body=target.body))
        elif isinstance(target, SeatsAct):
            proxies.append(Proxy(id=name, cites=cites, voted_by=holder, body=target.body, label=target.label))
    return proxies


def _receiver(reading: Consenting, provision: Provision) -> Who | None:
    """Who receives a device that physicians sign: the other party named beside them."""
    parties = [
        party
        for actor in (*provision.terms.actors, *provision.terms.over)
        for party in [reading.materials.party(actor.ref) if actor.ref else None]
        if party is not None and party.side is not Side.COMPANY
    ]
    giving = [party for party in parties if party.side is Side.PHYSICIANS]
    others = [party for party in parties if party.side not in (Side.PHYSICIANS, Side.UNKNOWN)]
    return PartyActs(others[0].id) if giving and others else None


def _targets(reading: Consenting, actor: Actor, document: int) -> list[Who]:
    """Whose votes an actor's are: its own, and those of the board that the owners so named choose."""
    who = reading.holders.of_actor(actor, None, document)
    return [who] if isinstance(who, PartyActs | BodyActs | SeatsAct) else []


def _nominal_owners(reading: Consenting, holder: Who) -> Iterable[Who]:
    """The practice's owners, where the device does not say whose: every party of the physicians but the holder."""
    for party in reading.materials.players():
        if party.side is Side.PHYSICIANS and PartyActs(party.id) != holder:
            yield PartyActs(party.id)


def with_captured_entities(reading: Consenting, proxies: tuple[Proxy, ...]) -> tuple[Proxy, ...]:
    """Add the practice itself where another votes all its shares or empties its whole board at will."""
    captured = {proxy.party for proxy in proxies if proxy.party}
    boards = {proxy.body for proxy in proxies if proxy.body and proxy.label is None}
    found = list(proxies)
    for proxy in proxies:
        sides = {party.side for party in reading.materials.players() if party.id in captured}
        if not (sides or boards & {placed.id for placed in reading.materials.boards()}):
            continue
        for party in reading.materials.players():
            entity = party.side is Side.PHYSICIANS and party.id not in captured
            if entity and _practice_with_board(reading):
                captured.add(party.id)
                found.append(
                    Proxy(id=f"{proxy.id}-{party.id}", cites=proxy.cites, voted_by=proxy.voted_by, party=party.id)
                )
    return tuple(found)


def on_paper_seats(
    bodies: tuple[GoverningBody, ...], proxies: tuple[Proxy, ...], parties: tuple[Party, ...]
) -> tuple[GoverningBody, ...]:
    """The bodies, with seats that a device empties labelled as those of whoever gave the device."""
    sides = {party.id: party.side for party in parties}
    givers = {
        device.body: sides[giver.party]
        for device in proxies
        for giver in proxies
        if device.body and device.label is None and giver.party and giver.cites == device.cites
        if sides.get(giver.party) is Side.PHYSICIANS
    }
    return tuple(
        replace(body, seats=tuple(replace(seat, label_side=givers[body.id]) for seat in body.seats))
        if body.id in givers
        else body
        for body in bodies
    )


def through_boards(
    grants: tuple[Grant, ...], proxies: tuple[Proxy, ...], parties: tuple[Party, ...]
) -> tuple[Grant, ...]:
    """The grants, with what a captured entity decides given to the captured board through which it acts."""
    entities = {party.id for party in parties if core_of(party.name) != words_of(party.name)}
    boards: dict[Who, Who] = {
        PartyActs(entity.party): BodyActs(board.body)
        for board in reversed(proxies)
        for entity in proxies
        if entity.party in entities and entity.party and board.body and board.label is None
        if entity.cites == board.cites and entity.voted_by == board.voted_by
    }
    return tuple(replace(grant, holder=boards.get(grant.holder, grant.holder)) for grant in grants)


def as_own_hands(
    denials: tuple[Denial, ...], proxies: tuple[Proxy, ...], grants: tuple[Grant, ...]
) -> tuple[Denial, ...]:
    """The denials that bind: none keeps one who casts another's votes from deciding through that other."""
    kept: list[Denial] = []
    for denial in denials:
        moved = {proxy.party or proxy.body for proxy in proxies if proxy.voted_by == denial.holder}
        through = {
            matter
            for grant in grants
            if isinstance(grant.holder, PartyActs | BodyActs)
            and (grant.holder.party if isinstance(grant.holder, PartyActs) else grant.holder.body) in moved
            for matter in grant.matters
        }
        left = tuple(matter for matter in denial.matters if matter not in through)
        if left or not denial.matters:
            kept.append(replace(denial, matters=left))
    return tuple(kept)


def _practice_with_board(reading: Consenting) -> bool:
    """Whether the instrument governs the physicians' own entity, through a single board of its own."""
    boards = [placed for placed in reading.materials.boards() if placed.body.kind is BodyKind.BOARD]
    physicians_only = all(
        seat.chosen_by in (Side.PHYSICIANS, Side.OPERATOR, Side.UNKNOWN)
        for placed in boards
        for seat in placed.body.seats
    )
    return len(boards) == 1 and physicians_only


def blocs_of(reading: Consenting) -> tuple[Bloc, ...]:
    """Parties bound to vote as another directs, and affiliates, who follow their owner in everything."""
    bound = [
        Bloc(
            id=f"bloc-{provision.id}-{follower.party}",
            cites=(provision.cite(),),
            follower=follower.party,
            leader=leader.party,
            matters=(),
        )
        for provision in reading.materials.of_kind(ProvisionKind.VOTING)
        if provision.terms.bloc and provision.terms.polarity is Polarity.GRANTED
        for leader in _parties(reading, provision.terms.over, provision.document)
        for follower in _parties(reading, provision.terms.actors, provision.document)
        if follower != leader
    ]
    owned = [
        Bloc(id=f"affiliate-{party.id}", cites=party.cites, follower=party.id, leader=party.affiliate_of)
        for party in reading.materials.parties
        if party.affiliate_of and party.side is not Side.COMPANY
    ]
    return (*bound, *owned)


def _parties(reading: Consenting, actors: tuple[Actor, ...], document: int) -> list[PartyActs]:
    """The parties behind actors: a class of seats stands for whoever chooses it."""
    found: list[PartyActs] = []
    for actor in actors:
        who = reading.holders.of_actor(actor, None, document)
        if isinstance(who, SeatsAct):
            who = reading.holders.of_side(actor.side, actor.name)
        if isinstance(who, PartyActs):
            found.append(who)
    return found
