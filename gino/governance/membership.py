"""Who the owners are, which body governs, and what was taken for a party and is two."""

from __future__ import annotations

from gino.contract.extract import Party, Provision
from gino.contract.vocabulary import BodyKind, Matter, ProvisionKind, Side
from gino.governance.lexicon import word_set, words_of
from gino.governance.materials import Materials, PlacedBody
from gino.governance.naming import core_of, name_has


def within(words: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether the words of ``part`` stand together in ``words``."""
    return any(words[place : place + len(part)] == part for place in range(len(words) - len(part) + 1))


def composite_parties(materials: Materials) -> frozenset[str]:
    """The ids of what was taken for a party and is two others named together."""
    return frozenset(
        party.id
        for party in materials.parties
        if sum(
            any(
                within(words_of(party.name), core_of(called))
                for called in (other.name, *other.aliases)
                if core_of(called)
            )
            for other in materials.parties
            if other.id != party.id
        )
        > 1
    )


def seated_parties(materials: Materials) -> set[str]:
    """The ids of the parties that choose seats, where two or more do: whoever chooses none is no partner."""
    choosers = {seat.chooser for placed in materials.bodies for seat in placed.body.seats if seat.chooser}
    named = {party.id for chooser in choosers for party in [materials.party_named(chooser)] if party is not None}
    return named if len(named) > 1 else set()


def members_of(materials: Materials, composite: frozenset[str]) -> tuple[Party, ...]:
    """The owners; where the text speaks of none, the parties of the contract. Affiliates follow their owner."""
    players = [
        party
        for party in materials.players()
        if party.affiliate_of is None
        and party.id not in composite
        and not (party.side is Side.UNKNOWN and set(words_of(party.name)) <= word_set("any_owner"))
    ]
    placed = [party for party in players if party.side is not Side.UNKNOWN]
    players = placed if len(placed) > 1 else players
    called = [party for party in players if any(name_has("owners", name) for name in (party.name, *party.aliases))]
    return tuple(called if len({party.side for party in called}) > 1 else players)


def top_board(materials: Materials) -> PlacedBody | None:
    """The body with the general authority: whoever a clause gives all affairs, else the first board."""
    general = [
        placed
        for provision in materials.of_kind(ProvisionKind.AUTHORITY)
        if Matter.GENERAL in provision.matters and provision.document not in materials.parents
        for placed in [_holder_body(materials, provision)]
        if placed is not None and placed.body.kind in (BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.MANAGER)
    ]
    boards = list(materials.boards())
    plain = [placed for placed in boards if placed.answers_to("Board")]
    committees = [placed for placed in materials.bodies if placed.body.kind is BodyKind.COMMITTEE]
    mixed = [placed for placed in committees if len({seat.chosen_by for seat in placed.body.seats}) > 1]
    found = general or plain or boards or mixed or committees
    return found[0] if found else None


def _holder_body(materials: Materials, provision: Provision) -> PlacedBody | None:
    for actor in provision.terms.actors:
        if actor.ref and materials.body(actor.ref):
            return materials.body(actor.ref)
    name = provision.holder.name if provision.holder else provision.body
    return materials.body_named(name, provision.document) if name else None
