"""A right to be heard: a seat that cannot carry, a recommendation, a grant that something else put aside."""

from __future__ import annotations

from gino.contract.vocabulary import BodyKind, Matter
from gino.decisions.acting import Acting
from gino.decisions.game import Node, can_be_won, won_if
from gino.decisions.granting import Grants, advisory_bodies
from gino.decisions.interests import owners
from gino.decisions.reach import names, reaches
from gino.decisions.voting import labelled
from gino.decisions.workings import as_owners
from gino.governance.model import GoverningBody, Venture
from gino.governance.who import AllAct, AnyActs, BodyActs, InterestsAct, PartyActs, SeatsAct, Who


def has_voice(venture: Venture, acting: Acting, matter: Matter, grants: Grants, hands: frozenset[str]) -> bool:
    """Whether the players ``hands`` are heard on the matter by a right of their own.

    Only a seat in the body that decides counts, not a vote on who that body appoints.
    """
    owned = as_owners(matter)
    return any(_sits_known(venture, acting, who, hands, owned) for who in _heard(venture, matter, grants))


def _sits_known(venture: Venture, acting: Acting, who: Who, hands: frozenset[str], owners_vote: bool) -> bool:
    """As :func:`sits`, asked once for each holder and kept with the working papers."""
    key = (who, hands, owners_vote)
    if key not in acting.sitting:
        acting.sitting[key] = sits(venture, acting, who, hands, owners_vote=owners_vote)
    return acting.sitting[key]


def _heard(venture: Venture, matter: Matter, grants: Grants) -> list[Who]:
    advisory = advisory_bodies(venture)
    heard = [voice.holder for voice in venture.voices if reaches(voice, matter)]
    heard += [grant.holder for grant in (*grants.standing, *grants.put_aside)]
    heard += [g.holder for g in venture.grants if names(g, matter) and _is_of(g.holder, advisory)]
    heard += [consent.holder for consent in venture.consents if names(consent, matter)]
    return heard


def _is_of(who: Who, bodies: frozenset[str]) -> bool:
    return isinstance(who, BodyActs) and who.body in bodies


def sits(venture: Venture, acting: Acting, who: Who, hands: frozenset[str], *, owners_vote: bool = False) -> bool:
    """Whether one of the holders is these players' own: they themselves, or a seat that nobody fills without them.

    ``owners_vote``: the matter is decided by ownership, so that a proxy takes a party's own voice too.
    """
    match who:
        case PartyActs():
            return won_if(acting.node(who, voting=owners_vote), lambda player: player in hands)
        case AllAct(of) | AnyActs(of):
            return any(sits(venture, acting, each, hands, owners_vote=owners_vote) for each in of)
        case BodyActs(body_id, _):
            found = next((body for body in venture.bodies if body.id == body_id), None)
            return found is not None and _sits_in(venture, acting, found, hands)
        case SeatsAct(body_id, label, _, _):
            found = next((body for body in venture.bodies if body.id == body_id), None)
            places = labelled(found, label) if found is not None else ()
            seats = acting.seat_nodes(body_id) if places else ()
            return any(_is_theirs(seats[place][1], hands) for place in places)
        case InterestsAct():
            return _owns(venture, acting, hands)
        case _:
            return False


def _sits_in(venture: Venture, acting: Acting, body: GoverningBody, hands: frozenset[str]) -> bool:
    if body.seats:
        return any(_is_theirs(node, hands) for _, node in acting.seat_nodes(body.id))
    if body.kind is BodyKind.MEMBERS or body.by_interest:
        return _owns(venture, acting, hands)
    return won_if(acting.node(BodyActs(body.id)), lambda player: player in hands)


def _is_theirs(seat: Node, hands: frozenset[str]) -> bool:
    """Whether nobody fills the seat without them, even if somebody else must confirm."""
    return can_be_won(seat) and not won_if(seat, lambda player: player not in hands)


def _owns(venture: Venture, acting: Acting, hands: frozenset[str]) -> bool:
    held = (acting.node(PartyActs(owned.party)) for owned in owners(venture))
    return any(won_if(node, lambda player: player in hands) for node in held)
