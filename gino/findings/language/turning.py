"""Whether a decision turns on an element of the model: whether its witness stands on the same words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from gino.contract.report import Decision, WitnessStep
from gino.contract.spans import Cite


def cites_of(thing: Any) -> tuple[Cite, ...]:  # noqa: ANN401 - anything of the model may carry cites
    """The clauses on which a thing of the model rests; empty where it has none of its own."""
    if isinstance(thing, Decision):
        return step_cites(thing.witness) + thing.cites
    cites = getattr(thing, "cites", None)
    if cites is not None:
        return tuple(cites)
    if isinstance(thing, Cite):
        return (thing,)
    single = getattr(thing, "cite", None)
    if isinstance(single, Cite):
        return (single,)
    return _own_place(thing)


def step_cites(steps: Iterable[WitnessStep]) -> tuple[Cite, ...]:
    """The clauses of a witness, in order, without those that only conclude."""
    return tuple(cite for step in steps for cite in _own_place(step))


def _own_place(thing: Any) -> tuple[Cite, ...]:  # noqa: ANN401
    start, end, quote = (getattr(thing, name, None) for name in ("start", "end", "quote"))
    if start is None or end is None or not quote:
        return ()
    page, document = getattr(thing, "page", None), getattr(thing, "document", 0)
    return (Cite(section=thing.section, page=page, start=start, end=end, quote=quote, document=document),)


class Turning:
    """Which decisions turn on which elements, worked out once for a charter."""

    def __init__(self, decisions: tuple[Decision, ...]) -> None:
        self._places: dict[tuple[int, int, int], set[str]] = {}
        for decision in decisions:
            for cite in step_cites(decision.witness):
                place = (cite.document, cite.start, cite.end)
                self._places.setdefault(place, set()).add(decision.matter)
        self._known: dict[int, tuple[Any, frozenset[str]]] = {}

    def turns(self, decision: Decision, element: Any) -> bool:  # noqa: ANN401
        """Whether the witness of ``decision`` cites words of ``element``."""
        known = self._known.get(id(element))
        if known is None:
            known = self._known[id(element)] = (element, self._matters(cites_of(element)))
        return decision.matter in known[1]

    def _matters(self, cites: tuple[Cite, ...]) -> frozenset[str]:
        found: set[str] = set()
        for (document, start, end), matters in self._places.items():
            if any(each.document == document and each.start < end and start < each.end for each in cites):
                found |= matters
        return frozenset(found)
