"""Which mechanisms of two versions differ: those alike set aside, of the rest each with what stands in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from gino.contract.vocabulary import Matter
from gino.decisions.aligning import simplified
from gino.decisions.editing import Edit, Insert, Strike, all_elements
from gino.decisions.touching import Touch
from gino.governance.model import Absence, Ambiguity, Assumption, Contradiction, Element, Venture, Voice

_QUIET = (Voice, Assumption, Absence, Ambiguity, Contradiction)
_LEAST_LIKENESS = 3


@dataclass(frozen=True, slots=True)
class Mechanism:
    """Elements of one section that say the same of several matters, as one. ``whole`` has all their matters."""

    whole: Element
    elements: tuple[Element, ...]

    @property
    def matters(self) -> tuple[Matter, ...]:
        """What it is about."""
        return matters_of(self.whole)


@dataclass(frozen=True, slots=True)
class Difference:
    """A mechanism before and after; None where it is new or gone."""

    before: Mechanism | None
    after: Mechanism | None

    def edits(self) -> tuple[Edit, ...]:
        """What makes the old version say this as the new one does."""
        struck = tuple(Strike(element.id) for element in self.before.elements) if self.before else ()
        put = tuple(Insert(_apart(element)) for element in self.after.elements) if self.after else ()
        return (*struck, *put)


def matters_of(element: Element) -> tuple[Matter, ...]:
    """The matters that an element names."""
    found: tuple[Matter, ...] = getattr(element, "matters", ())
    return found


def differences(old: Venture, new: Venture, touch: Touch) -> list[Difference]:
    """Every mechanism that differs, in the order of the old version, then of the new. Ids must be aligned."""
    gone, come = _merged(_unmatched(old, new)), _merged(_unmatched(new, old))
    scored = [
        (-likeness, i, j)
        for i, one in enumerate(gone)
        for j, other in enumerate(come)
        if (likeness := _likeness(one.whole, other.whole, touch)) >= _LEAST_LIKENESS
    ]
    twins: dict[int, int] = {}
    for _, i, j in sorted(scored):
        if i not in twins and j not in twins.values():
            twins[i] = j
    found = [Difference(one, come[twins[i]] if i in twins else None) for i, one in enumerate(gone)]
    return [*found, *(Difference(None, other) for j, other in enumerate(come) if j not in twins.values())]


def _unmatched(one: Venture, other: Venture) -> list[Element]:
    known = [_bare(element) for element in all_elements(other)]
    found = []
    for element in all_elements(one):
        bare = _bare(element)
        if bare in known:
            known.remove(bare)
        elif not isinstance(element, _QUIET):
            found.append(element)
    return found


def _merged(elements: Iterable[Element]) -> list[Mechanism]:
    groups: dict[tuple[object, object], list[Element]] = {}
    for element in elements:
        place = next(((cite.document, cite.section) for cite in element.cites), None)
        groups.setdefault((place, _about_nothing(_bare(element))), []).append(element)
    return [_whole(members) for members in groups.values()]


def _whole(members: Sequence[Element]) -> Mechanism:
    named = {matter for element in members for matter in matters_of(element)}
    everything = any(not matters_of(element) for element in members)
    cites = tuple(dict.fromkeys(cite for element in members for cite in element.cites))
    more: dict[str, Any] = {"cites": cites}
    if named:
        more["matters"] = () if everything else tuple(matter for matter in Matter if matter in named)
    return Mechanism(replace(members[0], **more), tuple(members))


def _likeness(one: Element, other: Element, touch: Touch) -> int:
    """How much speaks for two mechanisms being versions of one: the same holder and terms, clause, matters."""
    if type(one) is not type(other):
        return 0
    same_terms = _about_nothing(_bare(one)) == _about_nothing(_bare(other))
    before = {(cite.document, cite.section) for cite in one.cites if cite.section}
    same_clause = bool(before & {touch.number(cite) for cite in other.cites})
    shared = set(matters_of(one)) & set(matters_of(other))
    same_matters = matters_of(one) == matters_of(other)
    return 3 * same_terms + 3 * same_clause + (3 if same_matters and shared else 2 * bool(shared))


def _bare(element: Element) -> Element:
    return replace(simplified(element), id="", cites=())


def _about_nothing(element: Element) -> Element:
    return replace(element, **_NOTHING) if matters_of(element) else element


_NOTHING: dict[str, Any] = {"matters": ()}


def _apart(element: Element) -> Element:
    """The element under an id of its own, as the old version may use the same one for another."""
    return replace(element, id=f"{element.id}#new")
