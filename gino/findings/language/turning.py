"""What is worked out once for a charter: which decisions turn on which elements, and which patterns are nowhere in it.

A decision turns on an element where its witness stands on the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from gino.contract.report import Decision, WitnessStep
from gino.contract.spans import Cite
from gino.findings.language.patterns import Pattern
from gino.governance.model import GoverningBody

F = TypeVar("F")
"""The frame of a running condition."""


def cites_of(thing: Any) -> tuple[Cite, ...]:  # noqa: ANN401 - anything of the model may carry cites
    """The clauses on which a thing of the model rests; empty where it has none of its own."""
    if isinstance(thing, Decision):
        return _decisive_first(step_cites(thing.witness)) + thing.cites
    cites = getattr(thing, "cites", None)
    if cites is not None:
        return tuple(cites)
    if isinstance(thing, Cite):
        return (thing,)
    single = getattr(thing, "cite", None)
    if isinstance(single, Cite):
        return (single,)
    return _own_place(thing)


def _decisive_first(steps: tuple[Cite, ...]) -> tuple[Cite, ...]:
    """A proof begins with the grant and ends with what defeats it; the reader wants that first."""
    return (*steps[-1:], *steps[:-1])


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
    """What conditions ask of one charter again and again. ``texts`` are those of its documents."""

    def __init__(self, decisions: tuple[Decision, ...], texts: tuple[str, ...] = ()) -> None:
        self._texts = texts
        self._answers: dict[Callable[..., Any], Any] = {}
        self._nowhere: dict[Pattern, bool] = {}
        self._places: dict[tuple[int, int, int], set[str]] = {}
        for decision in decisions:
            for cite in step_cites(decision.witness):
                place = (cite.document, cite.start, cite.end)
                self._places.setdefault(place, set()).add(decision.matter)
        self._known: dict[int, tuple[Any, frozenset[str]]] = {}
        self._cites: dict[int, tuple[Any, tuple[Cite, ...]]] = {}

    def cites(self, thing: Any) -> tuple[Cite, ...]:  # noqa: ANN401
        """The clauses on which a thing rests, gathered once."""
        known = self._cites.get(id(thing))
        if known is None:
            known = self._cites[id(thing)] = (thing, cites_of(thing))
        return known[1]

    def once(self, run: Callable[[F], Any], frame: F) -> Any:  # noqa: ANN401
        """What a condition on nothing but the charter answers, worked out when first asked."""
        if run not in self._answers:
            self._answers[run] = run(frame)
        return self._answers[run]

    def nowhere(self, pattern: Pattern) -> bool:
        """Whether no document has the pattern anywhere, so that none of its clauses needs to be searched."""
        known = self._nowhere.get(pattern)
        if known is None:
            known = bool(self._texts) and not any(pattern.search(text) for text in self._texts)
            self._nowhere[pattern] = known
        return known

    def turns(self, decision: Decision, element: Any) -> bool:  # noqa: ANN401
        """Whether the witness of ``decision`` cites words of ``element``."""
        known = self._known.get(id(element))
        if known is None:
            known = self._known[id(element)] = (element, self._matters(self._bearing(element)))
        return decision.matter in known[1]

    def _bearing(self, element: Any) -> tuple[Cite, ...]:  # noqa: ANN401
        """What a decision turns on: of a body, also the clauses on its seats, its vote and its casting vote."""
        if not isinstance(element, GoverningBody):
            return self.cites(element)
        seats = tuple(cite for seat in element.seats for cite in seat.cites)
        return (*element.cites, *seats, *element.rule_cites, *element.casting_cites)

    def _matters(self, cites: tuple[Cite, ...]) -> frozenset[str]:
        found: set[str] = set()
        for (document, start, end), matters in self._places.items():
            if any(each.document == document and each.start < end and start < each.end for each in cites):
                found |= matters
        return frozenset(found)
