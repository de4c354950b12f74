"""What a unit does: deeds found by frames, composed so that each kind stands once and none doubles another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import re2

from gino.contract.terms import Actor
from gino.contract.vocabulary import Confidence, ProvisionKind
from gino.provisions.what.frames import Fit
from gino.provisions.what.lexicon import RuleEntry, rule_entries
from gino.provisions.what.skeleton import Skeleton

_K = ProvisionKind
_HELD_AS = {_K.EQUITY: _K.CONSENT, _K.EXIT: _K.CONSENT, _K.COMPOSITION: _K.APPOINTMENT}
_ORDER = {Confidence.HIGH: 0, Confidence.MEDIUM: 1, Confidence.LOW: 2}


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a unit does: its kind, by which frame, who acts, and the skeleton in which that was found."""

    kind: ProvisionKind
    fit: Fit
    skeleton: Skeleton
    actors: tuple[Actor, ...]
    jointly: bool
    from_lead: bool


@cache
def _rules() -> tuple[tuple[RuleEntry, Any], ...]:
    return tuple((rule, re2.compile(rule.unless) if rule.unless else None) for rule in rule_entries())


def composed(deeds: Sequence[Deed]) -> list[Deed]:
    """One deed a kind, the surest frame first; kinds that others rule out are dropped."""
    best: dict[ProvisionKind, Deed] = {}
    for deed in deeds:
        kept = best.get(deed.kind)
        if kept is None or _rank(deed) < _rank(kept):
            best[deed.kind] = deed
    for deed in sorted(best.values(), key=_rank):
        for kind in deed.fit.frame.entry.drops if deed.kind in best else ():
            if kind is not deed.kind and not (kind in best and _apart(deed, best[kind])):
                best.pop(kind, None)
    for rule, unless in _rules():
        if all(kind in best for kind in rule.when) and rule.drop in best:
            text = best[rule.drop].skeleton.text
            by_item = best[rule.drop].from_lead and not any(best[kind].from_lead for kind in rule.when)
            if not by_item and (unless is None or not unless.search(text)):
                del best[rule.drop]
    return list(best.values())


def _apart(one: Deed, other: Deed) -> bool:
    """Whether a ban and a power are of different parties in different words of one sentence."""
    banned = one.kind is ProvisionKind.PROHIBITION and other.kind is ProvisionKind.AUTHORITY
    same = {actor.name for actor in one.actors} & {actor.name for actor in other.actors}
    over = one.fit.start < other.fit.end and other.fit.start < one.fit.end
    return banned and bool(one.actors and other.actors) and not same and not over


def shared(deeds: list[Deed]) -> list[Deed]:
    """A transfer that needs consent is held by whoever consents; a seat's composition by whoever fills it."""
    by_kind = {deed.kind: deed for deed in deeds}
    found = []
    for deed in deeds:
        giver = by_kind.get(_HELD_AS.get(deed.kind, deed.kind))
        if giver is not None and giver is not deed and giver.actors:
            deed = replace(deed, actors=giver.actors, jointly=giver.jointly)
        found.append(deed)
    return found


def _rank(deed: Deed) -> tuple[int, bool]:
    return _ORDER[deed.fit.frame.entry.confidence], not deed.actors
