"""Why a condition came out as it did: the tree of its parts with their values, and the clauses that decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gino.contract.spans import Cite
from gino.findings.language.compiled import Binder, Compiled, Frame, pair_of, yes_and
from gino.findings.language.kinds import Truth
from gino.findings.language.turning import cites_of

MAX_ITEMS = 200
"""How many items of one list are told."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One part of a condition, as it was evaluated. ``cites`` are the clauses of the fields that it read itself."""

    words: str
    form: str
    value: Any
    cites: tuple[Cite, ...] = ()
    parts: tuple[Trace, ...] = ()


def trace(compiled: Compiled, frame: Frame, whole: bool = True) -> Trace:
    """Evaluate a condition again, keeping every value on the way; or, unless ``whole``, only what decided."""
    value = compiled.run(frame)
    if compiled.binder is not None:
        items = _items(compiled.binder, frame, _wanted(compiled.form, value), whole)
        return Trace(compiled.words, compiled.form, value, (), items)
    if compiled.form == "named":
        return _named(compiled, frame, value, whole)
    if compiled.form == "turns on":
        return Trace(compiled.words, compiled.form, value, _turned(compiled, frame) if value else ())
    cites = _owned(compiled, frame) if compiled.owner else ()
    parts = (trace(part, frame, whole) for part in compiled.parts)
    return Trace(compiled.words, compiled.form, value, cites, tuple(parts))


def evidence(traced: Trace) -> tuple[Cite, ...]:
    """The clauses that made the value what it is, each once, in the order in which they were read."""
    return distinct(_deciding(traced))


def distinct(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """Each place once."""
    found: dict[tuple[int, int, int], Cite] = {}
    for cite in cites:
        found.setdefault((cite.document, cite.start, cite.end), cite)
    return tuple(found.values())


def silent_words(traced: Trace) -> tuple[str, ...]:
    """The fields for want of which a condition could not be told."""
    if traced.value is not None:
        return ()
    below = tuple(word for part in traced.parts for word in silent_words(part))
    if below or traced.form != "path":
        return tuple(dict.fromkeys(below))
    return (traced.words,)


def _deciding(traced: Trace) -> list[Cite]:
    parts = traced.parts
    if traced.form == "or" and traced.value is True:
        parts = tuple(part for part in parts if part.value is True)
    elif traced.form == "and" and traced.value is not True:
        parts = tuple(part for part in parts if part.value is not True)
    elif traced.form in _ITEM_FORMS:
        parts = _deciding_items(traced)
    return [*traced.cites, *(cite for part in parts for cite in _deciding(part))]


_ITEM_FORMS = frozenset({"any", "none", "every", "at_least", "at_most", "exactly", "count", "share", "total", "list"})


def _wanted(form: str, value: Any) -> bool | None:  # noqa: ANN401
    """What the items answer that made a list's answer: no in a broken 'every', otherwise yes."""
    if value is None:
        return None
    return not (form == "every" and value is False)


def _deciding_items(traced: Trace) -> tuple[Trace, ...]:
    wanted = _wanted(traced.form, traced.value)
    return tuple(part for part in traced.parts if part.value is wanted)


def _items(binder: Binder, frame: Frame, wanted: bool | None, whole: bool) -> tuple[Trace, ...]:
    kept = frame.values.get(binder.variable)
    told: list[Trace] = []
    for item in binder.items.run(frame) or ():
        asked = binder.has is None or isinstance(binder.has.kind, Truth)
        answer = yes_and(pair_of(binder, frame, item)) if asked else True
        if not whole and answer is not wanted:
            continue
        parts = tuple(trace(part, frame, whole) for part in (binder.where, binder.has) if part is not None)
        told.append(Trace(label(item, binder.variable), "item", answer, frame.turning.cites(item), parts))
        if len(told) == MAX_ITEMS:
            break
    frame.values[binder.variable] = kept
    return tuple(told)


def _named(compiled: Compiled, frame: Frame, value: Any, whole: bool) -> Trace:  # noqa: ANN401
    left, inner = compiled.parts
    variable = left.kind.name  # type: ignore[union-attr] # only things have named conditions
    kept = frame.values.get(variable)
    frame.values[variable] = left.run(frame)
    parts = (trace(inner, frame, whole),) if frame.values[variable] is not None else ()
    frame.values[variable] = kept
    return Trace(compiled.words, compiled.form, value, (), parts)


def _turned(compiled: Compiled, frame: Frame) -> tuple[Cite, ...]:
    decision, element = (part.run(frame) for part in compiled.parts)
    return (*frame.turning.cites(element), *frame.turning.cites(decision))


def _owned(compiled: Compiled, frame: Frame) -> tuple[Cite, ...]:
    """The clauses of the field if it has its own, otherwise of the nearest thing on the way that has any."""
    passed = compiled.owner(frame) if compiled.owner else []
    for thing, name in reversed(list(zip(passed, compiled.words.split(".")[1:], strict=False))):
        special = getattr(thing, f"{name.split('_')[0]}_cites", None)
        if special:
            return tuple(special)
    value = compiled.run(frame)
    found = () if isinstance(value, tuple | str) else frame.turning.cites(value)
    for thing in reversed(passed):
        found = found or frame.turning.cites(thing)
    return found


def label(item: Any, variable: str) -> str:  # noqa: ANN401
    """What an item is called in an explanation."""
    for name in ("name", "matter", "label", "term"):
        value = getattr(item, name, None)
        if value:
            return f"{variable} {value}"
    return variable if getattr(item, "__dataclass_fields__", None) or cites_of(item) else f"{variable} {item}"
