"""Resolve whoever a provision names as a power's holder to the algebra of :mod:`gino.governance.who`."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Party, Provision, Seat
from gino.contract.terms import Actor, ActorKind, Base, Measure, Terms
from gino.contract.terms import Share as StatedShare
from gino.contract.vocabulary import BodyKind, Side
from gino.governance.lexicon import speaks_of, word_set, words_of
from gino.governance.materials import Materials, PlacedBody
from gino.governance.membership import composite_parties, members_of, seated_parties, top_board, within
from gino.governance.naming import core_of, name_has, same_name
from gino.governance.shares import by_interest, share_of
from gino.governance.who import (
    MAJORITY,
    AllAct,
    AnyActs,
    BodyActs,
    InterestsAct,
    NeutralActs,
    NobodyActs,
    PartyActs,
    SeatsAct,
    UnknownActs,
    Who,
)

INDIVIDUAL_PHYSICIANS = "individual-physicians"
_OPENING = 12


def together(members: Sequence[Who]) -> Who:
    """All of ``members``: one alone stands for itself, none is nobody."""
    distinct = tuple(dict.fromkeys(members))
    if not distinct:
        return NobodyActs()
    return distinct[0] if len(distinct) == 1 else AllAct(distinct)


def either(members: Sequence[Who]) -> Who:
    """Any one of ``members``: one alone stands for itself, none is nobody."""
    distinct = tuple(dict.fromkeys(members))
    if not distinct:
        return NobodyActs()
    return distinct[0] if len(distinct) == 1 else AnyActs(distinct)


class Holders:
    """Resolves actors, contract holders and sides of one venture's materials."""

    def __init__(self, materials: Materials) -> None:
        self.materials = materials
        self._composite = composite_parties(materials)
        self._members = members_of(materials, self._composite)
        self._board = top_board(materials)
        self._seated = seated_parties(materials)

    @property
    def board(self) -> PlacedBody | None:
        """The body that has the venture's general authority, if the text establishes one."""
        return self._board

    @property
    def members(self) -> tuple[Party, ...]:
        """The parties that own the venture or made the contract: who "the Members" or "the Parties" are."""
        return self._members

    def of(self, provision: Provision, *, severally: bool = True) -> Who:
        """Who holds the power of ``provision``. ``severally``: each of several named holders has it alone."""
        terms = provision.terms
        if terms.share is not None and speaks_of("make_up", provision.quote) and terms.share.measure is Measure.COUNT:
            terms = terms.model_copy(update={"share": None})
        terms = _owned(terms, provision.quote)
        if terms.actors:
            actors = self._without_counterparty(terms.actors)
            found = [self.of_actor(actor, terms.share, provision.document, severally) for actor in actors]
            if by_interest(terms.share) and speaks_of("owners_by_interest", provision.quote):
                return self._class_of_owners(actors) or InterestsAct(share_of(terms.share) or MAJORITY)
            whole = either(found) if severally and not terms.jointly else together(found)
            counted = isinstance(whole, InterestsAct) and not by_interest(terms.share)
            if counted and speaks_of("all_owners", provision.quote):
                return together([PartyActs(party.id) for party in self._members])
            return whole
        if by_interest(terms.share):
            return InterestsAct(share_of(terms.share) or MAJORITY)
        if provision.holder is not None:
            named = Actor(
                name=provision.holder.name, kind=ActorKind.UNKNOWN, side=provision.holder.side or Side.UNKNOWN
            )
            return self.of_actor(named, terms.share, provision.document, severally)
        if provision.body:
            placed = self.materials.body_named(provision.body, provision.document)
            if placed:
                return self._of_body(placed, terms.share)
        return NobodyActs()

    def _without_counterparty(self, actors: Sequence[Actor]) -> Sequence[Actor]:
        """The actors less whoever only assents to its own contract with the entity ("the Company and the Manager")."""
        parties = {actor: self.materials.party(actor.ref) for actor in actors if actor.ref}
        members = self._seated or {party.id for party in self._members}
        entity = any(party is not None and party.side is Side.COMPANY for party in parties.values())
        outsiders = {
            actor
            for actor, party in parties.items()
            if party is not None and party.side is not Side.COMPANY and party.id not in members
        }
        return [actor for actor in actors if not (entity and actor in outsiders)]

    def of_actor(
        self, actor: Actor, stated: StatedShare | None = None, document: int = 0, severally: bool = True
    ) -> Who:
        """Who ``actor`` is; ``stated`` is the share by which it acts where the provision states one."""
        if by_interest(stated) and actor.kind in (ActorKind.ALL, ActorKind.CLASS, ActorKind.EACH):
            return self._by_interest(actor, stated)
        placed = self.materials.body(actor.ref) if actor.ref else None
        if actor.kind is ActorKind.SEATS:
            return self._of_seats(actor, placed, stated, document)
        if placed:
            return self._of_body(placed, stated, severally)
        party = self.materials.party(actor.ref) if actor.ref else None
        unplaced = party is not None and party.side is Side.UNKNOWN and self._is_any_owner(actor)
        if party and not unplaced and not self._is_composite(actor):
            return self._of_party(party)
        return self._by_kind(actor, stated, document, severally)

    def _by_kind(self, actor: Actor, stated: StatedShare | None, document: int, severally: bool) -> Who:
        if actor.kind is ActorKind.NEUTRAL:
            return NeutralActs(actor.name)
        if actor.kind is ActorKind.ALL:
            return together([PartyActs(party.id) for party in self._members])
        if actor.kind is ActorKind.EACH or self._is_any_owner(actor) or self._is_composite(actor):
            each = [PartyActs(party.id) for party in self._members]
            return either(each) if severally else together(each)
        found = self.named(actor.name, document, stated) or self.of_partys_officer(actor.name)
        if found is None and self._board is not None and set(words_of(actor.name)) <= word_set("board_members"):
            return self._of_body(self._board, stated)
        return found or self.of_side(actor.side, actor.name, severally)

    def _class_of_owners(self, actors: Sequence[Actor]) -> Who | None:
        """The one party that all owners are ("the Shareholders" of a practice), whatever share of it votes."""
        for actor in actors:
            party = self.materials.party(actor.ref) if actor.ref else None
            generic = party is not None and set(words_of(party.name)) <= word_set("any_owner")
            if party is not None and generic and party.side is not Side.UNKNOWN:
                return PartyActs(party.id)
        return None

    def _is_any_owner(self, actor: Actor) -> bool:
        """Whether the name means any owner ("a Member", "the other Party") and no one of them."""
        words = set(words_of(actor.name))
        return bool(words) and words <= word_set("any_owner")

    def _is_composite(self, actor: Actor) -> bool:
        """Whether the name joins those of two other parties ("the Group and the System")."""
        return actor.ref in self._composite

    def of_partys_officer(self, name: str) -> Who | None:
        """The party whose officer or designee ``name`` is ("the chief executive of Dale", "Dale's designee")."""
        words = words_of(name)
        for party in self.materials.players():
            for called in (party.name, *party.aliases):
                core = core_of(called)
                if core and len(core) < len(words) and within(words, core):
                    return PartyActs(party.id)
        return None

    def named(self, name: str, document: int = 0, stated: StatedShare | None = None) -> Who | None:
        """Who answers to ``name``: a body, a party, a class of seats; None where nobody does."""
        placed = self.materials.body_named(name, document)
        if placed:
            return self._of_body(placed, stated)
        party = self.materials.party_named(name)
        if party:
            return self._of_party(party)
        for placed in self.materials.bodies:
            for seat in placed.body.seats:
                if seat.label and same_name(seat.label, name):
                    return _seats_acting(placed.id, seat.label, stated)
        return self._defined(name, document)

    def _defined(self, name: str, document: int) -> Who | None:
        """The party for which a defined term stands ("Electors" means the Class K Members)."""
        definition = self.materials.definition(name, document)
        meaning = words_of(definition.meaning)[:_OPENING] if definition is not None else ()
        found = [
            (len(core_of(called)), party)
            for party in self.materials.players()
            for called in (party.name, *party.aliases)
            if core_of(called) and within(meaning, core_of(called)) and not same_name(called, name)
        ]
        return self._of_party(max(found, key=lambda pair: pair[0])[1]) if found else None

    def of_side(self, side: Side, name: str, severally: bool = True) -> Who:
        """Who stands for ``side`` where only the side of a holder called ``name`` is known."""
        if side is Side.JOINT:
            return together([PartyActs(party.id) for party in self._members])
        if side is Side.EACH:
            each = [PartyActs(party.id) for party in self._members]
            return either(each) if severally else together(each)
        if side is Side.INDEPENDENT:
            return NeutralActs(name)
        if side is Side.COMPANY:
            return BodyActs(self._board.id) if self._board else NeutralActs(name)
        if side is Side.PHYSICIANS and name_has("practitioners", name):
            return PartyActs(INDIVIDUAL_PHYSICIANS)
        found = [party for party in self.materials.players() if party.side is side and party.id not in self._composite]
        return PartyActs(found[0].id) if found else UnknownActs(name)

    def _of_body(self, placed: PlacedBody, stated: StatedShare | None, severally: bool = True) -> Who:
        if placed.body.kind is BodyKind.MEMBERS:
            owner = self.materials.party_named(placed.body.name)
            if owner is not None and owner.side not in (Side.UNKNOWN, Side.COMPANY) and owner.id not in self._composite:
                return PartyActs(owner.id)
            unanimous = stated is not None and stated.measure is Measure.UNANIMOUS
            if unanimous or (stated is None and not severally):
                return together([PartyActs(party.id) for party in self._members])
            return InterestsAct(share_of(stated) or MAJORITY)
        return BodyActs(placed.id, share_of(stated, placed.body.seats_total))

    def _of_party(self, party: Party) -> Who:
        if party.side is Side.COMPANY:
            return BodyActs(self._board.id) if self._board else NeutralActs(party.name)
        return PartyActs(party.id)

    def _by_interest(self, actor: Actor, stated: StatedShare | None) -> Who:
        party = self.materials.party(actor.ref) if actor.ref else None
        if party and party.side is not Side.COMPANY:
            return PartyActs(party.id)
        return InterestsAct(share_of(stated) or MAJORITY)

    def _of_seats(self, actor: Actor, placed: PlacedBody | None, stated: StatedShare | None, document: int) -> Who:
        """A class of seats by its label, or by the side that it suggests; of any body that has such seats."""
        candidates = [placed] if placed else list(self.materials.bodies)
        for body in candidates:
            seat = _seat_called(body.body.seats, actor)
            if seat is not None and seat.label is not None:
                return _seats_acting(body.id, seat.label, stated)
        open_side = actor.side in (Side.UNKNOWN, Side.JOINT, Side.COMPANY)
        if placed is not None and (len(placed.body.seats) <= 1 or open_side):
            return self._of_body(placed, stated)
        return self.named(actor.name, document, stated) or self.of_side(actor.side, actor.name)


def _owned(terms: Terms, quote: str) -> Terms:
    """The terms, a share of owners told by what they hold read as a share of the interests."""
    share = terms.share
    owners = any(actor.kind in (ActorKind.ALL, ActorKind.EACH) for actor in terms.actors)
    if share is None or by_interest(share) or not owners or not speaks_of("owners_holding", quote):
        return terms
    return terms.model_copy(update={"share": share.model_copy(update={"base": Base.INTERESTS})})


def _seat_called(seats: Sequence[Seat], actor: Actor) -> Seat | None:
    for seat in seats:
        if seat.label and same_name(seat.label, actor.name):
            return seat
    sided = [seat for seat in seats if actor.side in (seat.label_side, seat.chosen_by)]
    return sided[0] if len(sided) == 1 else None


def _seats_acting(body: str, label: str, stated: StatedShare | None) -> SeatsAct:
    if stated is None:
        return SeatsAct(body, label)
    if stated.measure is Measure.UNANIMOUS:
        return SeatsAct(body, label, every=True)
    return SeatsAct(body, label, count=stated.number if stated.measure is Measure.COUNT else None)
