"""Sides after seating: a body counts for the side that controls its vote, and so does whoever acts through it."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Provision
from gino.contract.terms import Actor, ActorKind, Share
from gino.contract.vocabulary import Side
from gino.provisions.casting import DocumentCast
from gino.provisions.holders import holder_of


def sided(provisions: Sequence[Provision], cast: DocumentCast) -> list[Provision]:
    """The provisions with every actor on the side that ``cast`` gives it, and every holder accordingly."""
    return [_sided(provision, cast) for provision in provisions]


def _sided(provision: Provision, cast: DocumentCast) -> Provision:
    terms = provision.terms
    actors = tuple(actor_sided(actor, cast) for actor in terms.actors)
    changed = terms.model_copy(
        update={
            "actors": actors,
            "over": tuple(actor_sided(actor, cast) for actor in terms.over),
            "reviewed_by": actor_sided(terms.reviewed_by, cast) if terms.reviewed_by else None,
            "share": _share(terms.share, cast) if terms.share else None,
        }
    )
    return provision.model_copy(update={"terms": changed, "holder": holder_of(actors, terms.jointly)})


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
