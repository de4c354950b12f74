"""Why a condition came out as it did: the tree of its parts with their values, and the clauses that decided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gino.contract.spans import Cite
from gino.findings.language.compiled import Binder, Compiled, Frame, pair_of, yes_and
from gino.findings.language.turning import cites_of, step_cites

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


def trace(compiled: Compiled, frame: Frame) -> Trace:
    """Evaluate a condition again, keeping every value on the way."""
    value = compiled.run(frame)
    if compiled.binder is not None:
        return Trace(compiled.words, compiled.form, value, (), _items(compiled.binder, frame))
    if compiled.form == "named":
        return _named(compiled, frame, value)
    if compiled.form == "turns on":
        return Trace(compiled.words, compiled.form, value, _turned(compiled, frame) if value else ())
    cites = _owned(compiled, frame) if compiled.owner else ()
    return Trace(compiled.words, compiled.form, value, cites, tuple(trace(part, frame) for part in compiled.parts))


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


def _deciding_items(traced: Trace) -> tuple[Trace, ...]:
    """Of a list, the items that made the answer: the failing ones of a broken 'every', otherwise those that count."""
    wanted = not (traced.form == "every" and traced.value is False)
    chosen = tuple(part for part in traced.parts if part.value is wanted)
    if traced.value is None:
        chosen = tuple(part for part in traced.parts if part.value is None)
    return chosen


def _items(binder: Binder, frame: Frame) -> tuple[Trace, ...]:
    kept = frame.values.get(binder.variable)
    told = []
    for item in (binder.items.run(frame) or ())[:MAX_ITEMS]:
        answer = yes_and(pair_of(binder, frame, item)) if binder.has is None or _boolean(binder.has) else True
        parts = tuple(trace(part, frame) for part in (binder.where, binder.has) if part is not None)
        told.append(Trace(label(item, binder.variable), "item", answer, cites_of(item), parts))
    frame.values[binder.variable] = kept
    return tuple(told)


def _boolean(compiled: Compiled) -> bool:
    from gino.findings.language.kinds import Truth

    return isinstance(compiled.kind, Truth)


def _named(compiled: Compiled, frame: Frame, value: Any) -> Trace:  # noqa: ANN401
    left, inner = compiled.parts
    variable = left.kind.name  # type: ignore[union-attr] # only things have named conditions
    kept = frame.values.get(variable)
    frame.values[variable] = left.run(frame)
    parts = (trace(inner, frame),) if frame.values[variable] is not None else ()
    frame.values[variable] = kept
    return Trace(compiled.words, compiled.form, value, (), parts)


def _turned(compiled: Compiled, frame: Frame) -> tuple[Cite, ...]:
    decision, element = (part.run(frame) for part in compiled.parts)
    return distinct((*cites_of(element), *step_cites(decision.witness)))


def _owned(compiled: Compiled, frame: Frame) -> tuple[Cite, ...]:
    """The clauses of the field if it has its own, otherwise of the nearest thing on the way that has any."""
    passed = compiled.owner(frame) if compiled.owner else []
    names = compiled.words.split(".")[1:]
    if passed and len(passed) == len(names):
        special = getattr(passed[-1], f"{names[-1].split('_')[0]}_cites", None)
        if special:
            return tuple(special)
    value = compiled.run(frame)
    found = () if isinstance(value, tuple | str) else cites_of(value)
    for thing in reversed(passed):
        found = found or cites_of(thing)
    return found


def label(item: Any, variable: str) -> str:  # noqa: ANN401
    """What an item is called in an explanation."""
    for name in ("name", "matter", "label", "term"):
        value = getattr(item, name, None)
        if value:
            return f"{variable} {value}"
    return variable if getattr(item, "__dataclass_fields__", None) or cites_of(item) else f"{variable} {item}"
