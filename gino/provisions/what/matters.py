"""What a decision is about: the matters that words name, and the matter that a kind of provision has by its nature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import re2

from gino.contract.vocabulary import Matter, ProvisionKind
from gino.provisions.what.lexicon import expand, matter_entries

_STRONG, _WEAK = 0, 1
_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 27
_OPTIONS.log_errors = False

_SEATED = (Matter.BOARD_COMPOSITION,)
NATURE: dict[ProvisionKind, tuple[Matter, ...]] = {
    ProvisionKind.COMPOSITION: _SEATED,
    ProvisionKind.APPOINTMENT: _SEATED,
    ProvisionKind.REMOVAL: _SEATED,
    ProvisionKind.VACANCY: _SEATED,
    ProvisionKind.CHAIR: _SEATED,
    ProvisionKind.QUORUM: (Matter.GENERAL,),
    ProvisionKind.VOTING: (Matter.GENERAL,),
    ProvisionKind.CONSENT: (Matter.GENERAL,),
    ProvisionKind.AUTHORITY: (Matter.GENERAL,),
    ProvisionKind.ADVISORY: (Matter.GENERAL,),
    ProvisionKind.OVERRIDE: (Matter.GENERAL,),
    ProvisionKind.PROHIBITION: (Matter.GENERAL,),
    ProvisionKind.DELEGATION: (Matter.GENERAL,),
    ProvisionKind.DEADLOCK: (Matter.GENERAL,),
    ProvisionKind.AMENDMENT: (Matter.AMENDMENT,),
    ProvisionKind.COMMITTEE: (Matter.COMMITTEE_CHANGE,),
    ProvisionKind.EQUITY: (Matter.EQUITY_TRANSFER,),
    ProvisionKind.EXIT: (Matter.DISSOLUTION,),
    ProvisionKind.INFORMATION: (Matter.DATA_INFORMATION,),
    ProvisionKind.COMPENSATION: (Matter.GENERAL,),
    ProvisionKind.COVENANT: (Matter.NONCOMPETE,),
    ProvisionKind.PRECEDENCE: (Matter.GENERAL,),
}
"""The matters of a kind whose words name no other."""

BY_NATURE = frozenset(
    {
        ProvisionKind.COMPOSITION,
        ProvisionKind.AMENDMENT,
        ProvisionKind.COMMITTEE,
        ProvisionKind.QUORUM,
        ProvisionKind.CHAIR,
        ProvisionKind.VACANCY,
    }
)
"""Kinds that are about the body itself, whatever else their words name."""

_PEOPLE: dict[ProvisionKind, tuple[Matter, ...]] = dict.fromkeys(
    (ProvisionKind.APPOINTMENT, ProvisionKind.REMOVAL),
    (
        Matter.CLINICAL_LEADERSHIP,
        Matter.OFFICERS,
        Matter.NONCLINICAL_STAFFING,
        Matter.CLINICAL_STAFFING,
        Matter.DISSOLUTION,
    ),
)
_AMONG: dict[ProvisionKind, tuple[Matter, ...]] = _PEOPLE | {
    ProvisionKind.EXIT: (Matter.DISSOLUTION, Matter.EQUITY_TRANSFER, Matter.SALE_MERGER, Matter.DISTRIBUTIONS),
    ProvisionKind.EQUITY: (Matter.EQUITY_TRANSFER, Matter.CAPITAL_CALLS, Matter.DEBT),
    ProvisionKind.COMPENSATION: (
        Matter.DISTRIBUTIONS,
        Matter.PHYSICIAN_COMPENSATION,
        Matter.OFFICERS,
        Matter.MANAGEMENT_AGREEMENT,
        Matter.NONCLINICAL_STAFFING,
        Matter.CLINICAL_STAFFING,
    ),
    ProvisionKind.COVENANT: (Matter.NONCOMPETE, Matter.PATIENT_CARE, Matter.AFFILIATE_TRANSACTIONS),
    ProvisionKind.INFORMATION: (Matter.DATA_INFORMATION,),
}
"""Kinds that are about some matters only: of those named, these count."""


_HOUSE = frozenset(
    {
        Matter.GENERAL,
        Matter.BOARD_COMPOSITION,
        Matter.OFFICERS,
        Matter.EQUITY_TRANSFER,
        Matter.DATA_INFORMATION,
        Matter.AMENDMENT,
        Matter.COMMITTEE_CHANGE,
    }
)
"""Matters of the house itself, which the words of a vote name without being about them."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    chooser: Any
    patterns: tuple[Any, ...]
    owners: tuple[tuple[Matter, int], ...]
    unless: dict[Matter, Any]


@cache
def _compiled() -> _Compiled:
    chooser = re2.Filter()
    patterns: list[Any] = []
    owners: list[tuple[Matter, int]] = []
    unless = {}
    for entry in matter_entries():
        for strength, words in ((_STRONG, entry.words), (_WEAK, entry.weak)):
            for pattern in words:
                chooser.Add(expand(pattern), _OPTIONS)
                patterns.append(re2.compile(expand(pattern), _OPTIONS))
                owners.append((entry.matter, strength))
        if entry.unless:
            unless[entry.matter] = re2.compile(expand(entry.unless), _OPTIONS)
    chooser.Compile()
    return _Compiled(chooser, tuple(patterns), tuple(owners), unless)


@lru_cache(maxsize=4096)
def named_matters(text: str) -> tuple[Matter, ...]:
    """The matters that a skeleton's text names, in the order of the taxonomy.

    "Non-clinical" is read as one word, so that what is not clinical does not name what is.
    """
    text = text.replace("non-", "non")
    compiled = _compiled()
    likely = compiled.chooser.Match(text, potential=True) or ()
    hits = {compiled.owners[place] for place in likely if compiled.patterns[place].search(text)}
    hits = {(matter, strength) for matter, strength in hits if not _forbidden(compiled, matter, text)}
    found = {matter for matter, strength in hits if strength == _STRONG}
    if not found - {Matter.GENERAL}:
        found |= {matter for matter, strength in hits if strength == _WEAK}
    if len(found) > 1:
        found.discard(Matter.GENERAL)
    return tuple(matter for matter in Matter if matter in found)


def _forbidden(compiled: _Compiled, matter: Matter, text: str) -> bool:
    pattern = compiled.unless.get(matter)
    return pattern is not None and pattern.search(text) is not None


def matters_of(
    kind: ProvisionKind,
    named: Sequence[Matter],
    inherited: Sequence[Sequence[Matter]],
    about: Sequence[Matter] = (),
) -> tuple[Matter, ...]:
    """The matters of a provision.

    Of those its own words name, else what its frame is ``about``, else what it inherits (nearest first), else those of
    its kind's nature.
    """
    if kind in BY_NATURE:
        return tuple(about) or NATURE[kind]
    if kind is ProvisionKind.VOTING:
        return tuple(matter for matter in named if matter not in _HOUSE) or tuple(about) or NATURE[kind]
    for candidates in (named, about, *inherited):
        chosen = _choose(kind, candidates)
        if chosen:
            return chosen
    return NATURE[kind]


def _choose(kind: ProvisionKind, candidates: Sequence[Matter]) -> tuple[Matter, ...]:
    among = _AMONG.get(kind)
    chosen = tuple(matter for matter in candidates if among is None or matter in among)
    if kind in _PEOPLE and Matter.BOARD_COMPOSITION in candidates and not chosen:
        return _SEATED
    if Matter.PHYSICIAN_COMPENSATION in chosen:
        chosen = tuple(matter for matter in chosen if matter is not Matter.DISTRIBUTIONS)
    return chosen
