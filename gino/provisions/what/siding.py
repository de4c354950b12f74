"""Sides after seating: a body counts for the side that controls its vote, and so does whoever acts through it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gino.contract.extract import Body, Holder, Provision
from gino.contract.terms import Actor, ActorKind, Share
from gino.contract.vocabulary import BodyKind, ProvisionKind, Side
from gino.provisions.what.holders import holder_of
from gino.provisions.who.casting import DocumentCast

_SEVERAL = frozenset(
    {
        ProvisionKind.AUTHORITY,
        ProvisionKind.APPOINTMENT,
        ProvisionKind.PROHIBITION,
        ProvisionKind.INFORMATION,
        ProvisionKind.ADVISORY,
        ProvisionKind.COVENANT,
    }
)
_TOGETHER = re.compile(r"\b(?:joint|together|collaborat|agree|mutual|both|unanim|consensus|negotiat)", re.IGNORECASE)
_ASSENTS = re.compile(r"\b(?:consent|approv|agree)", re.IGNORECASE)
_CHOOSERS = (ActorKind.PARTY, ActorKind.CLASS)
_COMMON = frozenset({Side.COMPANY, Side.UNKNOWN, Side.EACH})


def sided(provisions: Sequence[Provision], cast: DocumentCast, bodies: Sequence[Body]) -> list[Provision]:
    """The provisions with every actor on the side that ``cast`` gives it, and every holder accordingly."""
    sides = dict(cast.sides)
    sides.update(_designated(provisions))
    board = next((body for body in bodies if body.kind is BodyKind.BOARD), None)
    chair = (board.chair_chosen_by or sides.get(board.id)) if board else None
    known = cast.with_sides(sides)
    return [_sided(provision, known, chair) for provision in provisions]


def _designated(provisions: Sequence[Provision]) -> dict[str, Side]:
    """The sides of officers whom one party designates."""
    found: dict[str, Side] = {}
    for provision in provisions:
        terms = provision.terms
        sides = {actor.side for actor in terms.actors}
        if provision.kind is not ProvisionKind.APPOINTMENT or len(sides) != 1 or sides & _COMMON:
            continue
        if all(actor.kind in _CHOOSERS for actor in terms.actors):
            for actor in terms.over:
                if actor.kind is ActorKind.OFFICER and actor.ref:
                    found.setdefault(actor.ref, next(iter(sides)))
    return found


def _sided(provision: Provision, cast: DocumentCast, chair: Side | None) -> Provision:
    terms = provision.terms
    actors = tuple(_chaired(actor_sided(actor, cast), chair) for actor in terms.actors)
    changed = terms.model_copy(
        update={
            "actors": actors,
            "over": tuple(actor_sided(actor, cast) for actor in terms.over),
            "reviewed_by": actor_sided(terms.reviewed_by, cast) if terms.reviewed_by else None,
            "share": _share(terms.share, cast) if terms.share else None,
        }
    )
    return provision.model_copy(update={"terms": changed, "holder": _holder(provision, actors, terms.jointly)})


def _holder(provision: Provision, actors: Sequence[Actor], jointly: bool) -> Holder | None:
    """Who holds it. What needs the other party's consent needs both; what two may do each may do, unless together."""
    severally = provision.kind in _SEVERAL and not _TOGETHER.search(provision.quote)
    holder = holder_of(actors, jointly, severally)
    if holder is None or holder.side is not Side.EACH or len(actors) != 1:
        return holder
    agrees = provision.kind is ProvisionKind.CONSENT or (
        provision.kind is ProvisionKind.EQUITY and _ASSENTS.search(provision.quote) is not None
    )
    both = agrees and "other" in actors[0].name.lower().split()
    return holder.model_copy(update={"side": Side.JOINT}) if both else holder


def _chaired(actor: Actor, chair: Side | None) -> Actor:
    """A chair of no named body is the board's, on the side that chooses it."""
    bare = actor.kind is ActorKind.OFFICER and actor.ref is None and actor.side in (Side.COMPANY, Side.UNKNOWN)
    if bare and chair is not None and "chair" in actor.name.lower() and "vice" not in actor.name.lower():
        return actor.model_copy(update={"side": chair})
    return actor


def _share(share: Share, cast: DocumentCast) -> Share:
    return share.model_copy(
        update={
            "of": actor_sided(share.of, cast) if share.of else None,
            "including": tuple((count, actor_sided(actor, cast)) for count, actor in share.including),
        }
    )


def actor_sided(actor: Actor, cast: DocumentCast) -> Actor:
    """``actor`` on its side: its body's where it is one, its class of seats' where that is known."""
    side = None
    if actor.kind in (ActorKind.BODY, ActorKind.OFFICER) and actor.ref:
        side = cast.sides.get(actor.ref)
    elif actor.kind is ActorKind.SEATS:
        side = next((label.side for label in cast.labels if label.label.lower() in actor.name.lower()), None)
        if side in (None, Side.UNKNOWN) and actor.side is Side.UNKNOWN and actor.ref:
            side = cast.sides.get(actor.ref)
    return actor.model_copy(update={"side": side}) if side not in (None, Side.UNKNOWN) else actor
