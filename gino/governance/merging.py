"""Resolve parties, bodies and provisions across the documents of one venture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gino.contract.extract import Body, Party, Provision
from gino.contract.terms import Actor, ActorKind, Share, Terms
from gino.contract.vocabulary import DocumentKind, Side
from gino.governance.lexicon import word_set, words_of
from gino.governance.materials import Materials, PlacedBody
from gino.governance.naming import core_of, named_in, same_name
from gino.governance.recasting import recast
from gino.governance.splitting import split_amendments, with_acting_bodies
from gino.governance.supplementing import supplemented
from gino.provisions.model import Reading

Ids = Mapping[str, str]


def merge(readings: Sequence[Reading]) -> Materials:
    """Give all readings one set of ids: a party or body that two documents name becomes one."""
    parties: list[Party] = []
    party_ids = [_merge_parties(parties, reading, index) for index, reading in enumerate(readings)]
    parents = _parents(readings, party_ids, parties)
    bodies: list[PlacedBody] = []
    ids = [
        {**party_ids[index], **_merge_bodies(bodies, reading, index, parents)} for index, reading in enumerate(readings)
    ]
    affiliated = tuple(_reaffiliated(party, ids) for party in parties)
    provisions = tuple(
        _placed(provision, index, ids[index])
        for index, reading in enumerate(readings)
        for provision in reading.provisions
    )
    provisions = tuple(_resolved_elsewhere(provision, affiliated) for provision in provisions)
    provisions = (
        *provisions,
        *(
            found
            for index, reading in enumerate(readings)
            for found in supplemented(reading.document, index, provisions, affiliated, [one.body for one in bodies])
        ),
    )
    return Materials(
        tuple(readings),
        affiliated,
        tuple(bodies),
        recast(with_acting_bodies(split_amendments(provisions))),
        parents,
        tuple(ids),
    )


def _fresh(wanted: str, index: int, taken: Sequence[str]) -> str:
    return wanted if wanted not in taken else f"{wanted}-{index}"


def _merge_parties(merged: list[Party], reading: Reading, index: int) -> dict[str, str]:
    ids: dict[str, str] = {}
    for party in reading.parties:
        if _is_body_title(party, reading.bodies):
            continue
        place = _same_party(merged, party) if index else _vote_of(merged, party)
        if place is None:
            new = _fresh(party.id, index, [known.id for known in merged])
            merged.append(party.model_copy(update={"id": new}))
        else:
            new = merged[place].id
            merged[place] = _joined(merged[place], party)
        ids[party.id] = new
    return ids


def _vote_of(merged: Sequence[Party], party: Party) -> int | None:
    """The party of which what was taken for another is only a vote ("Majority of the Class S Members")."""
    words = words_of(party.name)
    if not words or words[0] not in word_set("votes"):
        return None
    return next((place for place, known in enumerate(merged) if words_of(known.name) == words[1:]), None)


def _is_body_title(party: Party, bodies: Sequence[Body]) -> bool:
    """Whether what was taken for a party is a title that begins with a body's name ("COUNCIL OF THE CENTER")."""
    name = core_of(party.name)
    return any(len(core_of(body.name)) > 1 and name[: len(core_of(body.name))] == core_of(body.name) for body in bodies)


def _same_party(merged: Sequence[Party], party: Party) -> int | None:
    for place, known in enumerate(merged):
        if same_name(known.name, party.name):
            return place
    for place, known in enumerate(merged):
        if (named_in(party.name, known.aliases) or named_in(known.name, party.aliases)) and _sides_agree(known, party):
            return place
    return None


def _sides_agree(one: Party, other: Party) -> bool:
    open_sides = {Side.UNKNOWN, Side.COMPANY, Side.OTHER}
    return one.side is other.side or one.side in open_sides or other.side in open_sides


def _joined(known: Party, party: Party) -> Party:
    """A party of two documents: a partner's side beats "the entity itself", which only its own instrument calls it."""
    weak = {Side.UNKNOWN: 0, Side.OTHER: 1, Side.COMPANY: 2}
    side = max(known.side, party.side, key=lambda found: weak.get(found, 3))
    aliases = tuple(dict.fromkeys((*known.aliases, *party.aliases)))
    return known.model_copy(update={"side": side, "aliases": aliases, "cites": (*known.cites, *party.cites)})


def _parents(readings: Sequence[Reading], ids: Sequence[Ids], parties: Sequence[Party]) -> dict[int, str]:
    """Documents whose own entity is a partner of the venture: the partner's own instrument."""
    if len(readings) < 2:
        return {}
    by_id = {party.id: party for party in parties}
    found: dict[int, str] = {}
    for index, reading in enumerate(readings):
        for party in reading.parties:
            merged = by_id.get(ids[index].get(party.id, ""), party)
            own = party.side is Side.COMPANY or _is_entity(reading, merged)
            if own and merged.side is not Side.COMPANY:
                found[index] = merged.id
    return found if len(found) < len(readings) else {}


def _is_entity(reading: Reading, party: Party) -> bool:
    name = reading.entity.name
    constitutes = reading.kind in (DocumentKind.BYLAWS, DocumentKind.OPERATING_AGREEMENT)
    return constitutes and name is not None and same_name(name, party.name)


def _merge_bodies(merged: list[PlacedBody], reading: Reading, index: int, parents: Mapping[int, str]) -> dict[str, str]:
    ids: dict[str, str] = {}
    for body in reading.bodies:
        place = _same_body(merged, body, index, parents)
        if place is None:
            new = _fresh(body.id, index, [known.id for known in merged])
            merged.append(PlacedBody(body.model_copy(update={"id": new}), index))
        else:
            known = merged[place]
            new = known.id
            fuller, other = (body, known.body) if body.seats and not known.body.seats else (known.body, body)
            aliases = tuple(dict.fromkeys((*fuller.aliases, other.name, *other.aliases)))
            merged[place] = PlacedBody(fuller.model_copy(update={"id": new, "aliases": aliases}), known.document)
        ids[body.id] = new
    return ids


def _same_body(merged: Sequence[PlacedBody], body: Body, index: int, parents: Mapping[int, str]) -> int | None:
    for place, known in enumerate(merged):
        if known.document == index or parents.get(known.document) != parents.get(index):
            continue
        if same_name(known.body.name, body.name):
            return place
    for place, known in enumerate(merged):
        if known.document == index or parents.get(known.document) != parents.get(index):
            continue
        aliases_meet = any(named_in(name, known.body.aliases) for name in (body.name, *body.aliases))
        if (aliases_meet or named_in(known.body.name, body.aliases)) and known.body.kind is body.kind:
            return place
    return None


def _reaffiliated(party: Party, ids: Sequence[Ids]) -> Party:
    if party.affiliate_of is None:
        return party
    owner = next((known[party.affiliate_of] for known in ids if party.affiliate_of in known), None)
    return party.model_copy(update={"affiliate_of": owner if owner != party.id else None})


def _placed(provision: Provision, index: int, ids: Ids) -> Provision:
    new = provision.id if index == 0 else f"d{index}:{provision.id}"
    return provision.model_copy(update={"id": new, "document": index, "terms": _reread(provision.terms, ids)})


def _resolved_elsewhere(provision: Provision, parties: Sequence[Party]) -> Provision:
    """Read "the System Member" of a later document as the party that an earlier one calls so."""
    if provision.document == 0:
        return provision
    flat = " ".join(provision.quote.lower().split())
    called = [
        (name, party)
        for party in parties
        for name in party.aliases
        if len(name.split()) > 1 and party.side not in (Side.UNKNOWN, Side.COMPANY) and name.lower() in flat
    ]
    if len({party.id for _, party in called}) != 1:
        return provision
    party = called[0][1]

    def meant(actor: Actor) -> Actor:
        generic = set(words_of(actor.name)) <= word_set("any_owner") and actor.side is Side.UNKNOWN
        return Actor(name=party.name, kind=ActorKind.PARTY, side=party.side, ref=party.id) if generic else actor

    terms = provision.terms
    update = {"actors": tuple(map(meant, terms.actors)), "over": tuple(map(meant, terms.over))}
    return provision.model_copy(update={"terms": terms.model_copy(update=update)})


def _reread(terms: Terms, ids: Ids) -> Terms:
    def renamed(actor: Actor) -> Actor:
        return actor if actor.ref is None else actor.model_copy(update={"ref": ids.get(actor.ref)})

    def shared(share: Share) -> Share:
        including = tuple((count, renamed(actor)) for count, actor in share.including)
        of = renamed(share.of) if share.of else None
        return share.model_copy(update={"including": including, "of": of})

    return terms.model_copy(
        update={
            "actors": tuple(map(renamed, terms.actors)),
            "over": tuple(map(renamed, terms.over)),
            "reviewed_by": renamed(terms.reviewed_by) if terms.reviewed_by else None,
            "share": shared(terms.share) if terms.share else None,
        }
    )
