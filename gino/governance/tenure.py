"""Who puts people into seats, takes them out and fills what is empty: each such power with its body and label."""

from __future__ import annotations

from dataclasses import dataclass

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.terms import Actor, ActorKind, Ground, Polarity
from gino.contract.vocabulary import BodyKind, ProvisionKind, Side
from gino.governance.holders import Holders
from gino.governance.lexicon import speaks_of
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
        if provision.terms.polarity is Polarity.GRANTED and not speaks_of("has_no_part", provision.quote)
        for body, label in _reached(materials, provision)
        if holders.of(provision) != NobodyActs()
    )


def _without_cause(provision: Provision) -> bool:
    terms = provision.terms
    if terms.cause is not None:
        return terms.cause in ("without", "either")
    return not terms.grounds


def _own_only(provision: Provision) -> bool:
    if speaks_of("own_seats", provision.quote):
        return True
    if provision.terms.actors:
        return all(actor.kind is ActorKind.EACH or actor.side is Side.EACH for actor in provision.terms.actors)
    return provision.holder is not None and provision.holder.side is Side.EACH


def _reached(materials: Materials, provision: Provision) -> list[tuple[PlacedBody, str | None]]:
    """The bodies, or the classes of their seats, over which the power stands: seats named win over their body."""
    found: dict[str, list[tuple[PlacedBody, str | None]]] = {}
    for actor in provision.terms.over:
        body = _body_of(materials, actor, provision.document)
        if body is not None and body.body.kind is not BodyKind.MEMBERS:
            label = _label_in(body, actor.name) if actor.kind is ActorKind.SEATS else None
            found.setdefault(body.id, []).append((body, label))
    if not found and provision.body:
        placed = materials.body_named(provision.body, provision.document)
        label = _label_in(placed, provision.terms.label) if placed and provision.terms.label else None
        return [(placed, label)] if placed and placed.body.kind is not BodyKind.MEMBERS else []
    return [pair for pairs in found.values() for pair in _narrowest(pairs)]


def _label_in(placed: PlacedBody, name: str) -> str | None:
    """The label of a class of the body's seats that ``name`` is; None where it means any member of the body."""
    labels = [seat.label for seat in placed.body.seats if seat.label]
    return next((label for label in labels if same_name(label, name)), None)


def _narrowest(pairs: list[tuple[PlacedBody, str | None]]) -> list[tuple[PlacedBody, str | None]]:
    labelled = [pair for pair in pairs if pair[1] is not None]
    return list(dict.fromkeys(labelled)) if labelled else pairs[:1]


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
