"""Whose assent a clause requires: those named after the words of assent, not whoever the sentence is about."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from gino.contract.extract import Provision
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import ProvisionKind
from gino.governance.holders import Holders, either, together
from gino.governance.lexicon import end_of, speaks_of
from gino.governance.who import NobodyActs, PartyActs, Who


def assenting(holders: Holders, provision: Provision) -> Who:
    """Who must assent to what the provision speaks of (an amendment): all those named after "approved by" and its like.

    Falls back on the provision's own holder where the words of assent are missing or name nobody known.
    """
    flat = " ".join(provision.quote.split())
    place = end_of("assent", flat)
    if provision.kind is ProvisionKind.AMENDMENT and (place is None or speaks_of("without_assent", flat)):
        return _subject(holders, provision, flat)
    if place is None:
        return holders.of(provision, severally=False)
    asked = flat[place:]
    if speaks_of("all_owners", asked):
        return together([PartyActs(party.id) for party in holders.members])
    named = _named_after(holders, provision, asked)
    if not named or (provision.terms.share is not None and len(named) < 2):
        return holders.of(provision, severally=False)
    found = [holders.of_actor(actor, None, provision.document, severally=False) for actor in named]
    found = [who for who in found if not isinstance(who, NobodyActs)]
    return either(found) if speaks_of("alternatives", asked) and len(found) > 1 else together(found)


def _subject(holders: Holders, provision: Provision, flat: str) -> Who:
    """The holder, less anybody whom the clause's own words do not name before its verb."""
    verb = end_of("may", flat)
    named = _named_after(holders, provision, flat[:verb]) if verb is not None else []
    found = [holders.of_actor(actor, provision.terms.share, provision.document, severally=False) for actor in named]
    return together(found) if found else holders.of(provision, severally=False)


def referred_to(holders: Holders, provision: Provision) -> Who | None:
    """To whom a matter is sent for decision: whoever is named first after "submitted to" and its like."""
    flat = " ".join(provision.quote.split())
    place = end_of("refers", flat)
    named = _named_after(holders, provision, flat[place:]) if place is not None else []
    return holders.of_actor(named[0], None, provision.document) if named else None


def named_first(holders: Holders, provision: Provision) -> Who | None:
    """Whoever the words name first: the subject of a sentence whose holder was not read."""
    named = _named_after(holders, provision, " ".join(provision.quote.split()))
    return holders.of_actor(named[0], None, provision.document) if named else None


def named_after_condition(holders: Holders, provision: Provision) -> Who | None:
    """The subject of the main clause, where the sentence begins with a condition ("If X is sold, Y may ...")."""
    flat = " ".join(provision.quote.split())
    place = end_of("condition", flat)
    named = _named_after(holders, provision, flat[place:]) if place is not None else []
    return holders.of_actor(named[0], None, provision.document) if named else None


def entrusted(holders: Holders, provision: Provision) -> Who | None:
    """To whom a proxy or power is given: whoever is named first after "grants to" and its like."""
    flat = " ".join(provision.quote.split())
    place = end_of("entrusts", flat)
    named = _named_after(holders, provision, flat[place:]) if place is not None else []
    return holders.of_actor(named[0], None, provision.document) if named else None


def _named_after(holders: Holders, provision: Provision, asked: str) -> list[Actor]:
    """The provision's actors and objects that stand in ``asked``, in its order, each party or body once."""
    terms = provision.terms
    placed = [
        (place, actor)
        for actor in (*terms.actors, *terms.over, *_defined_people(holders, asked))
        for place in [_place(_names(holders, actor), asked)]
        if place is not None
    ]
    kept: dict[str, Actor] = {}
    reached = -1
    for (start, end), actor in sorted(placed, key=lambda pair: (pair[0][0], -pair[0][1])):
        if start >= reached:
            kept.setdefault(actor.ref or actor.name, actor)
            reached = end
    return list(kept.values())


def _defined_people(holders: Holders, asked: str) -> list[Actor]:
    """Defined terms in the words that stand for somebody ("Council Electors")."""
    return [
        Actor(name=definition.term, kind=ActorKind.UNKNOWN)
        for reading in holders.materials.readings
        for definition in reading.definitions
        if definition.term in asked
        and holders.materials.party_named(definition.term) is None
        and holders.materials.body_named(definition.term, 0) is None
        and holders.named(definition.term) is not None
    ]


def _names(holders: Holders, actor: Actor) -> tuple[str, ...]:
    materials = holders.materials
    party = materials.party(actor.ref) if actor.ref else None
    body = materials.body(actor.ref) if actor.ref else None
    if party is not None:
        return (actor.name, party.name, *party.aliases)
    if body is not None:
        return (actor.name, body.body.name, *body.body.aliases)
    return (actor.name,)


def _place(names: Sequence[str], asked: str) -> tuple[int, int] | None:
    places = [
        (match.start(), -match.end())
        for name in names
        if name
        for match in [re2.search(r"(?i)\b" + re2.escape(name) + r"\b", asked)]
        if match is not None
    ]
    return (min(places)[0], -min(places)[1]) if places else None
