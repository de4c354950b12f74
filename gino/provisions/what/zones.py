"""Where provisions do not stand, and what is never one: captions, recitals, definitions, boilerplate."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

import re2

from gino.contract.vocabulary import ProvisionKind
from gino.provisions.what.lexicon import SkipEntry, ZoneEntry, skip_entries, zone_entries
from gino.provisions.what.units import Unit

_EVERY = frozenset(ProvisionKind)
_DEFINING = frozenset({ProvisionKind.CONSENT, ProvisionKind.AUTHORITY, ProvisionKind.VOTING, ProvisionKind.DEADLOCK})
IN_DEFINITIONS = frozenset(
    {
        "decided-by-reduced",
        "as-actor-determines",
        "fallback-set-by",
        "unless-actor-approves",
        "without-consent-of",
        "consent-standard",
        "deemed-approved",
        "budget-fallback",
        "not-vote",
        "recusal",
        "requires-consent-of",
        "approval-means",
    }
)
"""The frames that fix or deny a vote or a holder within a definition."""

_HEADINGS_READ = 2
_MEANINGS = re.compile(r"\b(?:meanings?|defined|as used in)\b", re.IGNORECASE)


@cache
def _zones() -> tuple[tuple[ZoneEntry, Any], ...]:
    options = re2.Options()
    options.case_sensitive = False
    return tuple((entry, re2.compile(entry.heading, options)) for entry in zone_entries())


@cache
def _skips() -> tuple[tuple[SkipEntry, Any, Any], ...]:
    return tuple((entry, re2.compile(entry.pattern), _compiled(entry.unless)) for entry in skip_entries())


@cache
def _compiled(pattern: str | None) -> Any:  # noqa: ANN401  # re2 publishes no types
    return re2.compile(pattern) if pattern else None


@lru_cache(maxsize=2048)
def zone_of(title: str) -> ZoneEntry | None:
    """The zone that a caption or heading opens, or None."""
    for entry, pattern in _zones():
        if pattern.search(title):
            return entry
    return None


def skip_of(text: str) -> SkipEntry | None:
    """Why a skeleton's text is no provision, or None."""
    if _any_skip().search(text) is None:
        return None
    for entry, pattern, unless in _skips():
        if pattern.search(text) and not (unless is not None and unless.search(text)):
            return entry
    return None


@cache
def _any_skip() -> Any:  # noqa: ANN401  # re2 publishes no types
    return re2.compile("|".join(f"(?:{entry.pattern})" for entry in skip_entries()))


def in_definition(unit: Unit, text: str) -> bool:
    """Whether a unit only says what a word means."""
    skip = skip_of(text)
    return (skip is not None and skip.id == "definition") or any(_MEANINGS.search(lead) for lead in unit.leads)


def kinds_allowed(unit: Unit, text: str) -> frozenset[ProvisionKind]:
    """The kinds that a unit can be, by where it stands and how it begins."""
    skip = skip_of(text)
    if skip is not None:
        return _DEFINING if skip.id == "definition" else frozenset()
    if any(_MEANINGS.search(lead) for lead in unit.leads):
        return _DEFINING
    allowed = _EVERY
    titles = (unit.caption, *unit.headings) if unit.caption else unit.headings
    for title in titles[:_HEADINGS_READ]:
        zone = zone_of(title)
        if zone is not None and not (zone.lifted and _compiled(zone.lifted).search(text)):
            allowed &= frozenset(zone.keeps)
    return allowed
