"""Read one document: who acts, what every operative unit does, and what stayed dark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gino.contract.extract import Body, Party, Provision
from gino.contract.vocabulary import Matter, Side
from gino.documents.model import Document
from gino.provisions.crossreferences import cross_references
from gino.provisions.definitions import find_definitions
from gino.provisions.given import with_terms
from gino.provisions.model import Definition, Reading
from gino.provisions.what.making import provisions_of, understand, workshop_of
from gino.provisions.what.siding import sided
from gino.provisions.what.undetermined import undetermined_of
from gino.provisions.who.casting import DocumentCast, cast_of
from gino.provisions.who.dockind import kind_of
from gino.provisions.who.entity import entity_of
from gino.provisions.who.instruments import named_documents
from gino.provisions.who.seating import seat_bodies, sides_of

_EMPTY: Mapping[str, Side] = {}


def read_provisions(document: Document, assigned: Mapping[str, Side] = _EMPTY) -> Reading:
    """Read ``document``. ``assigned`` maps names of parties to the sides that the user knows them to serve."""
    definitions = find_definitions(document)
    cast = cast_of(document, definitions, assigned)
    kind = kind_of(document)
    workshop = workshop_of(document, cast, definitions, kind)
    understood = understand(workshop)
    provisions = provisions_of(workshop, understood)
    bodies = seat_bodies(cast, document, provisions, definitions)
    provisions = sided(provisions, cast.with_sides(sides_of(bodies, cast)), bodies)
    return Reading(
        document=document,
        kind=kind,
        entity=entity_of(document, cast.parties),
        parties=cast.parties,
        bodies=bodies,
        provisions=tuple(provisions),
        undetermined=undetermined_of(document, understood, provisions),
        definitions=_with_matters(definitions, workshop.reach.defined()),
        references=cross_references(document),
        named_documents=named_documents(document, definitions),
        cast=cast,
        skeletons=workshop.reader.skeletons,
    )


def read_given(
    document: Document, provisions: Sequence[Provision], parties: Sequence[Party], bodies: Sequence[Body]
) -> Reading:
    """A reading of provisions, parties and bodies that are given: only terms are read, from the words at their spans.

    It serves to measure the stages after this one without the errors of this one.
    """
    definitions = find_definitions(document)
    found = cast_of(document, definitions, {})
    cast = DocumentCast(tuple(parties), tuple(bodies), found.labels, found.classes)
    kind = kind_of(document)
    workshop = workshop_of(document, cast.with_sides(sides_of(bodies, cast)), definitions, kind)
    return Reading(
        document=document,
        kind=kind,
        entity=entity_of(document, parties),
        parties=tuple(parties),
        bodies=tuple(bodies),
        provisions=tuple(with_terms(workshop, provisions)),
        undetermined=(),
        definitions=_with_matters(definitions, workshop.reach.defined()),
        references=cross_references(document),
        named_documents=named_documents(document, definitions),
        cast=cast,
    )


def _with_matters(
    definitions: Sequence[Definition], matters: Mapping[str, tuple[Matter, ...]]
) -> tuple[Definition, ...]:
    return tuple(replace(definition, matters=matters.get(definition.term, ())) for definition in definitions)
