"""Read one document: who acts, what every operative unit does, and what stayed dark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gino.contract.extract import Body, Party, Provision, Undetermined
from gino.contract.spans import cite
from gino.contract.terms import Actor, ActorKind, Polarity
from gino.contract.vocabulary import Confidence, Matter, Side
from gino.documents.model import Document
from gino.provisions.cast import Cast
from gino.provisions.casting import cast_of
from gino.provisions.definitions import find_definitions
from gino.provisions.dockind import kind_of
from gino.provisions.holders import holder_of
from gino.provisions.matters import matters_of, named_matters
from gino.provisions.model import Definition, Entity, Reading
from gino.provisions.reach import Reach
from gino.provisions.seating import seat_bodies, sides_of
from gino.provisions.siding import sided
from gino.provisions.terms import terms_of
from gino.provisions.thresholds import threshold_words
from gino.provisions.undetermined import undetermined_of
from gino.provisions.understanding import Deed, Reader, Understood
from gino.provisions.units import units_of

_EMPTY: Mapping[str, Side] = {}


def read_provisions(document: Document, assigned: Mapping[str, Side] = _EMPTY) -> Reading:
    """Read ``document``. ``assigned`` maps names of parties to the sides that the user knows them to serve."""
    definitions = find_definitions(document)
    cast = cast_of(document, definitions, assigned)
    understood, provisions = _read(document, cast, definitions)
    bodies = seat_bodies(cast, document, provisions, definitions)
    provisions = sided(provisions, cast.with_sides(sides_of(bodies, cast)))
    return Reading(
        document=document,
        kind=kind_of(document),
        entity=Entity(None, None, None),
        parties=cast.parties,
        bodies=bodies,
        provisions=tuple(provisions),
        undetermined=undetermined_of(document, understood, provisions),
        definitions=tuple(definitions),
    )


def _read(
    document: Document, cast: Cast, definitions: Sequence[Definition]
) -> tuple[list[Understood], list[Provision]]:
    units = units_of(document)
    reader = Reader(cast)
    reach = Reach(definitions, units, reader.skeleton)
    understood = [reader.read(unit) for unit in units]
    provisions = [_provision(document, reader, reach, one, deed) for one in understood for deed in one.deeds]
    return understood, [
        provision.model_copy(update={"id": f"p{number}"}) for number, provision in enumerate(provisions, start=1)
    ]


def _provision(document: Document, reader: Reader, reach: Reach, one: Understood, deed: Deed) -> Provision:
    unit = one.unit
    body = reader.body_of(unit, deed.skeleton)
    where = cite(document.text, unit.start, unit.end, section=unit.section, page=unit.page, document=document.index)
    whole = (
        reader.skeleton(" ".join((*unit.leads, unit.text, unit.tail)).strip()) if unit.leads or unit.tail else one.own
    )
    entry = deed.fit.frame.entry
    given: dict[str, Any] = {"polarity": entry.polarity}
    if entry.mode:
        given["mode"] = entry.mode
    if entry.settlement:
        given["settlement"] = entry.settlement
    terms = terms_of(
        deed.kind,
        whole,
        one.own,
        unit.text,
        deed.actors,
        jointly=deed.jointly,
        body=body,
        given=given,
        from_list=deed.from_lead,
    )
    return Provision(
        id="p",
        kind=deed.kind,
        section=where.section,
        page=where.page,
        start=where.start,
        end=where.end,
        quote=where.quote,
        body=body.name if body else None,
        holder=holder_of(deed.actors, deed.jointly),
        matters=matters_of(deed.kind, named_matters(one.own.text), reach.inherited(unit, one.own)),
        threshold=threshold_words(whole) if terms.share else None,
        confidence=Confidence.HIGH if deed.from_lead and entry.confidence is Confidence.MEDIUM else entry.confidence,
        document=document.index,
        terms=terms,
    )
