"""What speaks of power and was not understood: listed with the reason, so that nothing is silent."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import re2

from gino.contract.extract import Provision, Undetermined
from gino.contract.spans import cite
from gino.documents.model import Document
from gino.provisions.lexicon import TriggerEntry, trigger_entries
from gino.provisions.understanding import Understood

SHARE_LISTED = 0.05
"""At most this share of all units is listed: those that speak of power most."""

_LEAST = 2


@cache
def _triggers() -> tuple[tuple[TriggerEntry, Any], ...]:
    return tuple((entry, re2.compile(entry.pattern)) for entry in trigger_entries())


def undetermined_of(
    document: Document, understood: Sequence[Understood], provisions: Sequence[Provision]
) -> tuple[Undetermined, ...]:
    """The units that speak of power and gave no provision, heaviest first within the share listed, in reading order."""
    spoken = {(provision.start, provision.end) for provision in provisions}
    ranked = []
    for one in understood:
        unit = one.unit
        if unit.is_lead or not one.allowed or (unit.start, unit.end) in spoken:
            continue
        weight, reason = _weigh(one)
        if weight >= _LEAST:
            ranked.append((-weight, unit.index, one, reason))
    ranked.sort(key=lambda entry: entry[:2])
    listed = sorted(ranked[: int(len(understood) * SHARE_LISTED)], key=lambda entry: entry[1])
    return tuple(_undetermined(document, one, reason) for _, _, one, reason in listed)


def _weigh(one: Understood) -> tuple[int, str]:
    text = " ".join((*(lead.text for lead in one.leads[-1:]), one.own.text))
    found = [entry for entry, pattern in _triggers() if pattern.search(text)]
    if not found:
        return 0, ""
    return sum(entry.weight for entry in found), found[0].reason


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
