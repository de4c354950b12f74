"""Who puts people into seats, takes them out and fills what is empty: each such power with its body and label."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.terms import Actor, ActorKind, Ground, Polarity
from gino.contract.vocabulary import ProvisionKind, Side
from gino.governance.holders import Holders
from gino.governance.materials import Materials, PlacedBody
from gino.governance.naming import same_name
from gino.governance.who import NobodyActs, Who


@dataclass(frozen=True, slots=True)
class Tenure:
    """``by`` appoints, removes or fills seats of ``body`` (an id), of one label or (None) of all.

    ``own`` says that everybody does so for the seats that he chose, and for no others.
    """

    kind: ProvisionKind
    by: Who
    body: str
    label: str | None
    without_cause: bool
    own: bool
    grounds: tuple[Ground, ...]
    provision: Provision

    @property
    def cite(self) -> Cite:
        """Where it stands."""
        return self.provision.cite()

    def reaches(self, label: str) -> bool:
        """Whether it reaches seats of that label."""
        return self.label is None or same_name(self.label, label)


_KINDS = (ProvisionKind.APPOINTMENT, ProvisionKind.REMOVAL, ProvisionKind.VACANCY)


def tenures(materials: Materials, holders: Holders) -> tuple[Tenure, ...]:
    """Every power over seats that the provisions give, for each body that it reaches."""
    return tuple(
        Tenure(
            kind=provision.kind,
            by=holders.of(provision),
            body=body.id,
            label=label,
            without_cause=_without_cause(provision),
            own=_own_only(provision),
            grounds=provision.terms.grounds,
            provision=provision,
        )
        for provision in materials.of_kind(*_KINDS)
        if provision.terms.polarity is Polarity.GRANTED
        for body, label in _reached(materials, provision)
        if holders.of(provision) != NobodyActs()
    )


def _without_cause(provision: Provision) -> bool:
    terms = provision.terms
    if terms.cause is not None:
        return terms.cause in ("without", "either")
    return not terms.grounds


def _own_only(provision: Provision) -> bool:
    if provision.terms.actors:
        return all(actor.kind is ActorKind.EACH or actor.side is Side.EACH for actor in provision.terms.actors)
    return provision.holder is not None and provision.holder.side is Side.EACH


def _reached(materials: Materials, provision: Provision) -> list[tuple[PlacedBody, str | None]]:
    found = [
        (body, actor.name if actor.kind is ActorKind.SEATS else None)
        for actor in provision.terms.over
        for body in [_body_of(materials, actor, provision.document)]
        if body is not None
    ]
    if not found and provision.body:
        placed = materials.body_named(provision.body, provision.document)
        return [(placed, provision.terms.label)] if placed else []
    return found


def _body_of(materials: Materials, actor: Actor, document: int) -> PlacedBody | None:
    if actor.ref and materials.body(actor.ref):
        return materials.body(actor.ref)
    named = materials.body_named(actor.name, document)
    if named is not None:
        return named
    for placed in materials.bodies:
        if any(seat.label and same_name(seat.label, actor.name) for seat in placed.body.seats):
            return placed
    return None
