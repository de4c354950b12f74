"""Two versions of a venture put into the same ids, so that what did not change compares as equal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from gino.contract.extract import Party
from gino.governance.model import GoverningBody, Venture
from gino.governance.who import AllAct, AnyActs, Who

_T = TypeVar("_T")
_REFERENCES = frozenset(("party", "body", "over", "follower", "leader"))


def aligned(old: Venture, new: Venture) -> Venture:
    """``new`` with the party and body ids of ``old``, by name, and by side or kind where only one can be meant."""
    ids = _parties(old.parties, new.parties) | _bodies(old.bodies, new.bodies)
    parties = tuple(
        party.model_copy(
            update={"id": ids.get(party.id, party.id), "affiliate_of": ids.get(party.affiliate_of or "") or None}
        )
        for party in new.parties
    )
    bodies = tuple(replace(_renamed(body, ids), id=ids.get(body.id, body.id)) for body in new.bodies)
    groups: dict[str, Any] = {}
    for field in fields(new):
        value = getattr(new, field.name)
        if isinstance(value, tuple) and field.name not in ("parties", "bodies", "documents", "addressed"):
            groups[field.name] = tuple(_renamed(element, ids) for element in value)
    return replace(new, parties=parties, bodies=bodies, **groups)


def _parties(old: tuple[Party, ...], new: tuple[Party, ...]) -> dict[str, str]:
    ids: dict[str, str] = {}
    for party in new:
        named = [o.id for o in old if o.name.casefold() == party.name.casefold()]
        termed = [o.id for o in old if set(o.aliases) & set(party.aliases) and o.side is party.side]
        same_side = [o.id for o in old if o.side is party.side]
        alone = len(same_side) == 1 == sum(n.side is party.side for n in new)
        ids[party.id] = next(iter((*named, *termed, *(same_side if alone else ()))), f"new:{party.id}")
    return ids


def _bodies(old: tuple[GoverningBody, ...], new: tuple[GoverningBody, ...]) -> dict[str, str]:
    ids: dict[str, str] = {}
    for body in new:
        named = [o.id for o in old if o.name.casefold() == body.name.casefold()]
        same_kind = [o.id for o in old if o.kind is body.kind]
        alone = len(same_kind) == 1 == sum(n.kind is body.kind for n in new)
        ids[body.id] = next(iter((*named, *(same_kind if alone else ()))), f"new:{body.id}")
    return ids


def _renamed(value: _T, ids: Mapping[str, str]) -> _T:
    """The element or holder with every reference to a party or body renamed."""
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for field in fields(value):
        found = getattr(value, field.name)
        if field.name in _REFERENCES and isinstance(found, str):
            changed[field.name] = ids.get(found, found)
        elif is_dataclass(found):
            changed[field.name] = _renamed(found, ids)
        elif isinstance(found, tuple) and found and is_dataclass(found[0]):
            changed[field.name] = tuple(_renamed(each, ids) for each in found)
    renamed: _T = replace(value, **changed) if changed else value
    return renamed


def simplified(value: _T) -> _T:
    """An element with every holder in one form: all within all is one all, and nobody is named twice."""
    if isinstance(value, AllAct | AnyActs):
        members = dict.fromkeys(simplified(member) for member in _flat(value, type(value)))
        ordered = tuple(sorted(members, key=repr))
        whole: Any = ordered[0] if len(ordered) == 1 else type(value)(ordered)
        return cast(_T, whole)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {
        field.name: simplified(getattr(value, field.name))
        for field in fields(value)
        if is_dataclass(getattr(value, field.name))
    }
    return replace(value, **changed) if changed else value


def _flat(who: Who, kind: type) -> Iterator[Who]:
    if isinstance(who, AllAct | AnyActs) and isinstance(who, kind):
        for member in who.of:
            yield from _flat(member, kind)
    else:
        yield who
