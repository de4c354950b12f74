"""Terms for provisions that are given, kind, span and holder, so that later stages can be measured alone."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.extract import Provision
from gino.contract.terms import Actor, ActorKind
from gino.contract.vocabulary import Side
from gino.provisions.what.deeds import Deed
from gino.provisions.what.making import Workshop, deed_terms
from gino.provisions.what.understanding import Understood
from gino.provisions.what.units import Unit


def with_terms(workshop: Workshop, provisions: Sequence[Provision]) -> list[Provision]:
    """``provisions`` with the terms that their own words and lead-ins state; holders stay as given."""
    read: dict[int, Understood] = {}
    found = []
    for provision in provisions:
        unit = _unit_of(workshop.units, provision)
        if unit is None:
            found.append(provision)
            continue
        if unit.index not in read:
            read[unit.index] = workshop.reader.read(unit)
        found.append(_with_terms(workshop, read[unit.index], provision))
    return found


def _unit_of(units: Sequence[Unit], provision: Provision) -> Unit | None:
    best, shared = None, 0.0
    for unit in units:
        overlap = min(unit.end, provision.end) - max(unit.start, provision.start)
        if overlap > 0:
            share = overlap / (max(unit.end, provision.end) - min(unit.start, provision.start))
            if share > shared:
                best, shared = unit, share
    return best


def _with_terms(workshop: Workshop, one: Understood, provision: Provision) -> Provision:
    deed = next((deed for deed in one.deeds if deed.kind is provision.kind), None)
    actors = _actors(workshop, deed, provision)
    return provision.model_copy(update={"terms": deed_terms(workshop, one, provision.kind, actors, deed)})


def _actors(workshop: Workshop, deed: Deed | None, provision: Provision) -> tuple[Actor, ...]:
    """Those whom the given holder names, else those whom the frame found."""
    if provision.holder is None:
        return ()
    named = tuple(mention.actor for mention in workshop.reader.skeleton(provision.holder.name).actors)
    if named:
        return named
    if deed is not None and deed.actors:
        return deed.actors
    side = provision.holder.side or Side.UNKNOWN
    return (Actor(name=provision.holder.name, kind=ActorKind.UNKNOWN, side=side),)
