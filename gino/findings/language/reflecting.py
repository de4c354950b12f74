"""Which fields a condition may read, found by reflection over the frozen types of the model.

A field whose type the language does not know (a table, a pair) is not readable; :func:`unreadable` lists it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from gino.contract.terms import Terms
from gino.contract.vocabulary import Power, Side
from gino.findings.charter import Charter, Clause
from gino.findings.deriving import DERIVED, NAMES, Actors
from gino.findings.language.kinds import NUMBER, TRUTH, WORDS, Choice, Kind, ListOf, Number, Thing, Unit
from gino.governance.model import Consent, Override, Ownership
from gino.governance.who import Share, Who

UNITS: dict[tuple[type, str], Unit] = {
    (Terms, "hours"): Unit.HOURS,
    (Terms, "deemed_days"): Unit.DAYS,
    (Terms, "amount"): Unit.MONEY,
    (Consent, "amount"): Unit.MONEY,
    (Override, "hours"): Unit.HOURS,
    (Ownership, "percent"): Unit.PERCENT,
    (Share, "percent"): Unit.PERCENT,
    (Clause, "years"): Unit.YEARS,
    (Clause, "percent"): Unit.PERCENT,
}
"""The unit of every number that has one."""

_SILENT = frozenset({Side.UNKNOWN, Power.SILENT})
"""Words of a vocabulary by which the text's silence is told."""

_WHO = frozenset(get_args(Who))
_HIDDEN = frozenset({"cite", "cites", "start", "end", "document", "page", "open_points"})
"""Places and evidence: every reading carries them without being asked."""


@dataclass(frozen=True, slots=True)
class Field:
    """One readable field: its kind, and how to get it (None: the text is silent)."""

    name: str
    kind: Kind
    get: Callable[[Any, Charter], Any]
    says: str | None = None
    may_be_silent: bool = True
    plain: Callable[[Any], Any] | None = None


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """The readable fields of a type of the model, by name."""
    found: dict[str, Field] = {}
    for name, hint in _hints(cls).items():
        kind = kind_of(hint, cls, name)
        if kind is not None and name not in _HIDDEN and not name.startswith("_") and not name.endswith("_cites"):
            plain = _plain(name, kind)
            found[name] = Field(name, kind, _of_charter(plain), may_be_silent=_may_be_silent(hint), plain=plain)
    for name, derived in DERIVED.get(cls, {}).items():
        kind = kind_of(derived.returns, cls, name)
        if kind is None:
            raise TypeError(f"{cls.__name__}.{name} has a type that no condition can read")
        found[name] = Field(name, kind, derived.get, derived.says, NoneType in get_args(derived.returns))
    return found


def unreadable(cls: type) -> tuple[str, ...]:
    """The fields of a type that no condition can read."""
    readable = fields_of(cls)
    places = (name for name in _hints(cls) if name in _HIDDEN or name.endswith("_cites"))
    return tuple(sorted(set(_hints(cls)) - set(readable) - set(places) - {n for n in _hints(cls) if n[0] == "_"}))


def thing(cls: type) -> Thing:
    """The kind of a type with fields, under the name that authors use for it."""
    return Thing(cls, NAMES.get(cls, cls.__name__.lower()))


@cache
def things() -> dict[str, Thing]:
    """Every type that can be reached from the charter, by the name that authors use for it."""
    found: dict[str, Thing] = {}
    waiting = [thing(Charter)]
    while waiting:
        here = waiting.pop()
        if here.name in found:
            continue
        found[here.name] = here
        for field in fields_of(here.of).values():
            inner = field.kind.item if isinstance(field.kind, ListOf) else field.kind
            if isinstance(inner, Thing):
                waiting.append(inner)
    return dict(sorted(found.items()))


def kind_of(hint: Any, cls: type, name: str) -> Kind | None:  # noqa: ANN401 - a type hint is any object
    """The kind of a type hint, or None where the language does not know it."""
    if hint is Actors or _is_who(hint):
        return thing(Actors)
    if get_origin(hint) in (Union, UnionType):
        parts = [part for part in get_args(hint) if part is not NoneType]
        return kind_of(parts[0], cls, name) if len(parts) == 1 else None
    if get_origin(hint) is tuple:
        arguments = get_args(hint)
        item = kind_of(arguments[0], cls, name) if arguments[1:] == (Ellipsis,) else None
        return None if item is None else ListOf(item)
    return _plain_kind(hint, cls, name)


def _plain_kind(hint: Any, cls: type, name: str) -> Kind | None:  # noqa: ANN401
    if not isinstance(hint, type):
        return None
    if issubclass(hint, bool):
        return TRUTH
    if issubclass(hint, Enum):
        return Choice(hint)
    if issubclass(hint, str):
        return WORDS
    if issubclass(hint, int | float):
        return Number(UNITS[cls, name]) if (cls, name) in UNITS else NUMBER
    return thing(hint) if is_dataclass(hint) or issubclass(hint, BaseModel) else None


def _is_who(hint: Any) -> bool:  # noqa: ANN401
    parts = {part for part in get_args(hint) if part is not NoneType}
    return bool(parts) and parts <= _WHO and get_origin(hint) in (Union, UnionType)


def _hints(cls: type) -> dict[str, Any]:
    if cls is Actors:
        return {}
    return {name: hint for name, hint in get_type_hints(cls).items() if name != "model_config"}


def _may_be_silent(hint: Any) -> bool:  # noqa: ANN401
    return NoneType in get_args(hint) or get_origin(hint) is tuple or hint in (Side, Power)


def _plain(name: str, kind: Kind) -> Callable[[Any], Any]:
    read = attrgetter(name)
    if not (isinstance(kind, Choice) and kind.of in (Side, Power)):
        return read

    def said(value: Any) -> Any:  # noqa: ANN401
        word = read(value)
        return None if word in _SILENT else word

    return said


def _of_charter(plain: Callable[[Any], Any]) -> Callable[[Any, Charter], Any]:
    return lambda value, charter: plain(value)
