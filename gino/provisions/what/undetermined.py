"""What speaks of power and was not understood: listed with the reason, so that nothing is silent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import re2

from gino.contract.extract import Provision, Undetermined
from gino.contract.spans import cite
from gino.documents.model import Document
from gino.provisions.what.frames import engine
from gino.provisions.what.lexicon import TriggerEntry, trigger_entries
from gino.provisions.what.understanding import Understood
from gino.provisions.what.zones import in_definition

SHARE_LISTED = 0.05
"""At most this share of all units is listed: those that speak of power most."""

_LEAST = 2
_FEWEST_WORDS = 4
_NAMED = 2
_MODAL_WEIGHT = 3
_NEARLY = 3
_BODY_WEIGHT = 4
_AMONG = 12
_AROUND = 3
_BODY = re2.compile(r"@[bt]\d+|\b(?:board|committee|council|panel)s?\b")
_MODAL = re2.compile(r"\b(?:shall|may|must|will|requires?|entitled|retains?|remains?)\b")


@cache
def _triggers() -> tuple[tuple[TriggerEntry, Any], ...]:
    return tuple((entry, re2.compile(entry.pattern)) for entry in trigger_entries())


def undetermined_of(
    document: Document, understood: Sequence[Understood], provisions: Sequence[Provision]
) -> tuple[Undetermined, ...]:
    """The units that speak of power and gave no provision, heaviest first within the share listed, in reading order."""
    spoken = {(provision.start, provision.end) for provision in provisions}
    ranked = []
    for place, one in enumerate(understood):
        unit = one.unit
        if unit.is_lead or not one.allowed or (unit.start, unit.end) in spoken:
            continue
        weight, reason = _weigh(one)
        if weight >= _LEAST:
            ranked.append((-weight - _AMONG * _density(understood, place), unit.index, one, reason))
    ranked.sort(key=lambda entry: entry[:2])
    listed = sorted(ranked[: int(len(understood) * SHARE_LISTED)], key=lambda entry: entry[1])
    return tuple(_undetermined(document, one, reason) for _, _, one, reason in listed)


def _density(understood: Sequence[Understood], place: int) -> float:
    """The share of the units around one that give power: what stands among provisions is more likely one."""
    around = [*understood[max(0, place - _AROUND) : place], *understood[place + 1 : place + 1 + _AROUND]]
    return sum(bool(one.deeds) for one in around) / max(1, len(around))


def _weigh(one: Understood) -> tuple[int, str]:
    own = one.own.text
    found = [entry for entry, pattern in _triggers() if pattern.search(own)]
    if not found or len(own.split()) < _FEWEST_WORDS or in_definition(one.unit, own):
        return 0, ""
    says = sum(entry.weight for entry in found) + _BODY_WEIGHT * bool(_BODY.search(own))
    acts = _NAMED * bool(one.own.actors) + _MODAL_WEIGHT * bool(_MODAL.search(own))
    return says + acts + _NEARLY * bool(engine().near_fits(one.own)), found[0].reason


def _undetermined(document: Document, one: Understood, reason: str) -> Undetermined:
    unit = one.unit
    where = cite(document.text, unit.start, unit.end, section=unit.section, page=unit.page)
    return Undetermined(
        section=where.section,
        start=where.start,
        end=where.end,
        quote=where.quote,
        reason=reason,
        document=document.index,
    )
