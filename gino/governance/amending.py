"""How the documents change: who may amend what, what is entrenched, and what the law supplies where they are silent."""

from __future__ import annotations

from collections.abc import Iterable

from gino.contract.extract import Provision
from gino.contract.spans import Cite
from gino.contract.terms import StripRoute
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.governance.assenting import assenting
from gino.governance.clauses_of_change import guards, opens, sections_governed
from gino.governance.consenting import Consenting
from gino.governance.grounding import objective_grounds
from gino.governance.model import Entrenchment, Strip
from gino.governance.who import BodyActs, NobodyActs, SeatsAct, Who


def amendment_strips(reading: Consenting) -> tuple[Strip, ...]:
    """Whoever may amend a document, or a part of it, can take away what stands there."""
    return tuple(
        strip
        for provision in reading.materials.of_kind(ProvisionKind.AMENDMENT)
        if opens(reading.materials, provision) and reading.scope.covers(provision)
        for strip in _strips(reading, provision)
    )


def _strips(reading: Consenting, provision: Provision) -> Iterable[Strip]:
    holder = assenting(reading.holders, provision)
    if isinstance(holder, NobodyActs):
        return
    scopes = _scopes(reading, provision) if sections_governed(provision) else [(None, ())]
    for document in _documents(reading, provision):
        for place, (body, matters) in enumerate(scopes):
            yield Strip(
                id=f"strip-{provision.id}-amend-{document}-{place}",
                cites=(provision.cite(),),
                route=StripRoute.AMEND,
                by=holder,
                document=document,
                body=body,
                matters=matters,
                grounds=objective_grounds(provision),
            )


def _documents(reading: Consenting, provision: Provision) -> tuple[int, ...]:
    """The documents that a clause lets somebody amend: its own, those it names, or an affiliate's instruments."""
    parents = reading.materials.parents
    if provision.document in parents:
        return tuple(index for index in range(len(reading.materials.readings)) if index not in parents)
    named = {reading.ranking.document_named(name, provision.document) for name in provision.terms.documents}
    return tuple(sorted({provision.document} | {index for index in named if isinstance(index, int)}))


def _scopes(reading: Consenting, provision: Provision) -> list[tuple[str | None, tuple[Matter, ...]]]:
    """What the sections that a clause names hold: matters, and the bodies that they establish."""
    sections = sections_governed(provision)
    held = reading.reach.within(sections, provision.document, provision.id)
    defined = [
        matter
        for definition in reading.materials.readings[provision.document].definitions
        if _stands_in(reading, definition.cite, provision, sections)
        for matter in definition.matters
    ]
    named = [matter for one in held for matter in one.matters if matter is not Matter.GENERAL]
    matters = tuple(dict.fromkeys((*named, *defined)))
    bodies = [
        placed.id
        for placed in reading.materials.bodies
        if any(_stands_in(reading, cite, provision, sections) for cite in placed.body.cites)
    ]
    found: list[tuple[str | None, tuple[Matter, ...]]] = [(body, ()) for body in dict.fromkeys(bodies)]
    return ([(None, matters)] if matters else []) + found


def _stands_in(reading: Consenting, cite: Cite, provision: Provision, sections: tuple[str, ...]) -> bool:
    probe = provision.model_copy(update={"start": cite.start, "section": cite.section})
    return cite.document == provision.document and any(reading.reach.stands_in(probe, name) for name in sections)


def entrenchments_of(reading: Consenting) -> tuple[Entrenchment, ...]:
    """Every assent that a change needs besides that of whoever may amend."""
    return tuple(
        entrenchment
        for provision in reading.materials.of_kind(ProvisionKind.AMENDMENT)
        if guards(reading.materials, provision) and reading.scope.covers(provision)
        for entrenchment in _entrenchments(reading, provision)
    )


def _entrenchments(reading: Consenting, provision: Provision) -> Iterable[Entrenchment]:
    holder = assenting(reading.holders, provision)
    if isinstance(holder, NobodyActs):
        return
    bodies = _bodies_over(reading, provision)
    scopes: list[tuple[str | None, tuple[Matter, ...]]] = [(body, ()) for body in bodies]
    if sections_governed(provision):
        scopes += _scopes(reading, provision)
    elif not bodies:
        matters: tuple[Matter, ...] = tuple(
            one for one in provision.matters if one not in (Matter.AMENDMENT, Matter.GENERAL)
        )
        scopes.append((None, matters))
    for place, (body, matters) in enumerate(scopes):
        yield Entrenchment(
            id=f"entrenchment-{provision.id}-{place}",
            cites=(provision.cite(),),
            also=holder,
            document=provision.document,
            body=body,
            matters=matters,
            routes=_routes(provision, body),
        )


def _routes(provision: Provision, body: str | None) -> tuple[StripRoute, ...]:
    """An assent to changing a document guards against amendment; one named for a body guards every route to it."""
    if provision.terms.strips:
        return provision.terms.strips
    return (StripRoute.AMEND,) if body is None else ()


def _bodies_over(reading: Consenting, provision: Provision) -> list[str]:
    found: list[Who] = [
        reading.holders.of_actor(actor, None, provision.document) for actor in provision.terms.over if actor.ref
    ]
    return [who.body for who in found if isinstance(who, BodyActs | SeatsAct)]
