"""Why a section was read as it was: its units, who acts in them, the frames that fit and those that all but did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.documents.model import Document
from gino.provisions.definitions import find_definitions
from gino.provisions.what.frames import engine
from gino.provisions.what.making import Workshop, deed_matters, workshop_of
from gino.provisions.what.understanding import Understood
from gino.provisions.what.units import Unit
from gino.provisions.who.casting import cast_of
from gino.provisions.who.dockind import kind_of

_EMPTY: Mapping[str, Side] = {}


@dataclass(frozen=True, slots=True)
class ExplainedFit:
    """A frame that fits, what it found, and whether it is kept as a provision. ``words`` is where it fits."""

    frame: str
    kind: ProvisionKind
    words: str
    holders: tuple[str, ...]
    matters: tuple[Matter, ...]
    kept: bool


@dataclass(frozen=True, slots=True)
class ExplainedNear:
    """A frame that all but fits, with the reason why it does not."""

    frame: str
    kind: ProvisionKind
    why: str


@dataclass(frozen=True, slots=True)
class ExplainedUnit:
    """One unit: its words, what it inherits, its skeleton, who is named in it, and what the frames made of it."""

    section: str | None
    start: int
    end: int
    text: str
    leads: tuple[str, ...]
    tail: str
    titles: tuple[str, ...]
    skeleton: str
    roles: tuple[tuple[str, str, Side], ...]
    barred: bool
    fits: tuple[ExplainedFit, ...]
    near: tuple[ExplainedNear, ...]


def explain_section(
    document: Document, section: str, assigned: Mapping[str, Side] = _EMPTY
) -> tuple[ExplainedUnit, ...]:
    """Explain every unit of ``section`` and of the sections under it; empty where the document has none so numbered."""
    definitions = find_definitions(document)
    cast = cast_of(document, definitions, assigned)
    workshop = workshop_of(document, cast, definitions, kind_of(document))
    return tuple(_explain(workshop, workshop.reader.read(unit)) for unit in workshop.units if _within(unit, section))


def _within(unit: Unit, section: str) -> bool:
    wanted = section.replace(" ", "").lower()
    found = (unit.section or "").replace(" ", "").lower()
    return found == wanted or found.startswith((f"{wanted}(", f"{wanted}.", f"{wanted},"))


def _fits_of(workshop: Workshop, one: Understood) -> list[ExplainedFit]:
    """The frames that gave a deed, and those that fitted and gave none."""
    kept = {deed.fit.frame.entry.id for deed in one.deeds}
    found = [
        ExplainedFit(
            frame=deed.fit.frame.entry.id,
            kind=deed.kind,
            words=deed.skeleton.text[deed.fit.start : deed.fit.end],
            holders=tuple(actor.name for actor in deed.actors),
            matters=deed_matters(workshop, one, deed),
            kept=True,
        )
        for deed in one.deeds
    ]
    return found + [
        ExplainedFit(fit.frame.entry.id, fit.kind, one.own.text[fit.start : fit.end], (), (), kept=False)
        for fit in engine().fits(one.own)
        if fit.frame.entry.id not in kept
    ]


def _explain(workshop: Workshop, one: Understood) -> ExplainedUnit:
    unit = one.unit
    return ExplainedUnit(
        section=unit.section,
        start=unit.start,
        end=unit.end,
        text=unit.text,
        leads=unit.leads,
        tail=unit.tail,
        titles=tuple(title for title in (unit.caption, *unit.headings) if title),
        skeleton=one.own.text,
        roles=tuple((mention.actor.name, mention.actor.kind.value, mention.actor.side) for mention in one.own.actors),
        barred=not one.allowed,
        fits=tuple(_fits_of(workshop, one)),
        near=tuple(
            ExplainedNear(near.frame.entry.id, near.frame.kind, near.why) for near in engine().near_fits(one.own)
        ),
    )
