"""Make provisions of what units were understood to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gino.contract.extract import Provision
from gino.contract.spans import cite
from gino.contract.terms import Actor, Terms
from gino.contract.vocabulary import Confidence, DocumentKind, Matter, ProvisionKind
from gino.documents.model import Document
from gino.provisions.cast import Cast
from gino.provisions.model import Definition
from gino.provisions.what.deeds import Deed
from gino.provisions.what.holders import holder_of
from gino.provisions.what.matters import matters_of, named_matters
from gino.provisions.what.reach import Reach
from gino.provisions.what.schedules import with_lists_elsewhere
from gino.provisions.what.skeleton import Skeleton
from gino.provisions.what.terms import terms_of
from gino.provisions.what.thresholds import threshold_words
from gino.provisions.what.understanding import Reader, Understood
from gino.provisions.what.units import Unit, units_of

_PEOPLE = frozenset({ProvisionKind.APPOINTMENT, ProvisionKind.REMOVAL})
_PEOPLE_SLOTS = (("@m", Matter.CLINICAL_LEADERSHIP), ("@o", Matter.OFFICERS))


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the provisions of one document are made with."""

    document: Document
    reader: Reader
    reach: Reach
    units: tuple[Unit, ...]


def workshop_of(document: Document, cast: Cast, definitions: Sequence[Definition], kind: DocumentKind) -> Workshop:
    """Prepare ``document`` for reading with ``cast``."""
    units = units_of(document)
    reader = Reader(cast, kind)
    return Workshop(document, reader, Reach(definitions, units, reader.skeleton), units)


def understand(workshop: Workshop) -> list[Understood]:
    """Understand every unit, the items of schedules under the clauses that refer to them."""
    understood = [workshop.reader.read(unit) for unit in workshop.units]
    return with_lists_elsewhere(workshop.reader, understood, workshop.reach.definitions)


def provisions_of(workshop: Workshop, understood: Sequence[Understood]) -> list[Provision]:
    """The provisions of the units, numbered in reading order."""
    made = [provision_of(workshop, one, deed) for one in understood for deed in one.deeds]
    return [provision.model_copy(update={"id": f"p{number}"}) for number, provision in enumerate(made, start=1)]


def provision_of(workshop: Workshop, one: Understood, deed: Deed) -> Provision:
    """The provision that one deed of a unit makes."""
    unit, document = one.unit, workshop.document
    where = cite(document.text, unit.start, unit.end, section=unit.section, page=unit.page, document=document.index)
    body = workshop.reader.body_of(unit, deed.skeleton)
    confidence = deed.fit.frame.entry.confidence
    terms = deed_terms(workshop, one, deed.kind, deed.actors, deed)
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
        matters=deed_matters(workshop, one, deed),
        threshold=threshold_words(whole_of(workshop, one)) if terms.share else None,
        confidence=Confidence.HIGH if deed.from_lead and confidence is Confidence.MEDIUM else confidence,
        document=document.index,
        terms=terms,
    )


def deed_matters(workshop: Workshop, one: Understood, deed: Deed) -> tuple[Matter, ...]:
    """The matters of one deed: who acts is not what the act is about."""
    words, listed = workshop.reach.without_lists(one.own.without(deed.actors), one.own.plain)
    named = tuple(matter for matter in Matter if matter in (*named_matters(words), *listed))
    if deed.kind in _PEOPLE and not named:
        named = tuple(matter for slot, matter in _PEOPLE_SLOTS if slot in words)
    inherited = workshop.reach.inherited(one.unit, one.own, deed.actors)
    about = deed.fit.frame.entry.about
    if deed.kind is ProvisionKind.AUTHORITY and deed.fit.kind is ProvisionKind.EXIT:
        return (Matter.MANAGEMENT_AGREEMENT,)
    return matters_of(deed.kind, named, inherited, about)


def whole_of(workshop: Workshop, one: Understood) -> Skeleton:
    """The skeleton of a unit with its lead-ins and tail."""
    unit = one.unit
    if not unit.leads and not unit.tail:
        return one.own
    return workshop.reader.skeleton(" ".join((*unit.leads, unit.text, unit.tail)).strip())


def deed_terms(
    workshop: Workshop, one: Understood, kind: ProvisionKind, actors: Sequence[Actor], deed: Deed | None
) -> Terms:
    """The terms of a unit read as a provision of ``kind``, by the frame of ``deed`` where there is one."""
    whole = whole_of(workshop, one)
    given: dict[str, Any] = {}
    if deed is not None:
        entry = deed.fit.frame.entry
        given["polarity"] = entry.polarity
        given.update({name: value for name, value in (("mode", entry.mode), ("settlement", entry.settlement)) if value})
    return terms_of(
        kind,
        whole,
        one.own,
        one.unit.text,
        actors,
        jointly=deed.jointly if deed else len(actors) > 1,
        body=workshop.reader.body_of(one.unit, deed.skeleton if deed else one.own),
        given=given,
        from_list=deed.from_lead if deed else bool(one.unit.leads),
    )
