"""Two versions of a venture: which powers, durabilities and thresholds changed, and by which clauses.

Each change is tried by itself on the old version, so that what it moves is known and not guessed from its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gino.contract.spans import Cite
from gino.contract.vocabulary import Grade, Matter, Power, ProvisionKind, Side
from gino.decisions.aligning import aligned
from gino.decisions.contrasting import difference_told
from gino.decisions.editing import Edit, EditError, edited
from gino.decisions.matching import Difference, differences
from gino.decisions.model import Solution
from gino.decisions.moving import Aspect, Movement, movements
from gino.decisions.reseating import BodyChange, body_changes
from gino.decisions.solving import matters_of, solve
from gino.decisions.telling import Teller
from gino.decisions.touching import Rests, Section, Touch
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Element,
    Entrenchment,
    Fallback,
    Grant,
    Override,
    Ownership,
    Precedence,
    Proxy,
    Referral,
    Strip,
    Venture,
)

_MOST_TRIED_ALONE = 12
_KINDS: dict[type[Element], tuple[ProvisionKind, ...]] = {
    Consent: (ProvisionKind.CONSENT,),
    Override: (ProvisionKind.OVERRIDE,),
    Referral: (ProvisionKind.DEADLOCK,),
    Fallback: (ProvisionKind.DEADLOCK,),
    Denial: (ProvisionKind.PROHIBITION,),
    Proxy: (ProvisionKind.VOTING,),
    Bloc: (ProvisionKind.VOTING,),
    Ownership: (ProvisionKind.EQUITY,),
    Precedence: (ProvisionKind.PRECEDENCE,),
    Entrenchment: (ProvisionKind.AMENDMENT,),
    Strip: (ProvisionKind.AMENDMENT, ProvisionKind.EQUITY, ProvisionKind.EXIT, ProvisionKind.REMOVAL),
}
"""The kinds of provision from which a mechanism comes, where few enough can be meant."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a drafter changed in one place, with the clauses of both versions and what it moves by itself.

    ``says`` is the mechanism that matters most in it, ``also`` the others that the same words change. ``about`` are the
    matters that ``says`` names. ``rests`` says how near the provisions stand to words that differ.
    """

    says: str
    edits: tuple[Edit, ...]
    before: tuple[Cite, ...]
    after: tuple[Cite, ...]
    moved: tuple[Movement, ...] = ()
    about: tuple[Matter, ...] = ()
    also: tuple[str, ...] = ()
    rests: Rests = Rests.ELSEWHERE
    kinds: frozenset[ProvisionKind] = frozenset()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs in control, the change that moves most first.

    ``together`` are movements that no single change brings about. ``regressed``: a power of the protected side falls,
    on the likelier or the worst reading, no longer lasts, or is no longer spoken of where nobody else shared it.
    """

    protected: Side
    changes: tuple[Change, ...]
    moved: tuple[Movement, ...]
    together: tuple[Movement, ...]
    grade_before: Grade | None
    grade_after: Grade | None
    regressed: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """One mechanism that differs. ``rank`` puts those that decide before those that only name.

    ``rests`` says how near its provisions stand to words that differ, ``first`` how near the one that gives it.
    """

    says: str
    edits: tuple[Edit, ...]
    before: tuple[Cite, ...]
    after: tuple[Cite, ...]
    matters: tuple[Matter, ...]
    granted: tuple[Matter, ...]
    kinds: tuple[ProvisionKind, ...]
    rank: int
    rests: Rests
    first: Rests


def compare(old: Venture, new: Venture, protected: Side = Side.PHYSICIANS, touch: Touch | None = None) -> Comparison:
    """Compare two versions of a venture; ``touch`` says which of their words differ, where that is known."""
    after = aligned(old, new)
    spoken_of = tuple(matter for matter in Matter if matter in {*matters_of(old), *matters_of(after)})
    trial = _Trial(replace(old, addressed=spoken_of), solve(old, protected), solve(after, protected))
    parts = [*_parts(old, after, Teller(old, protected), Teller(after, protected), touch or Touch())]
    found = [trial.change(members) for members in joined(parts, touch)]
    ranked = sorted(found, key=_weight, reverse=True)
    explained = {movement for change in ranked for movement in change.moved}
    together = tuple(each for each in trial.moved if each not in explained and _is_spoken_of(each))
    lost = any(each.is_loss for each in trial.moved) or any(_dropped(trial.was, trial.now))
    return Comparison(protected, tuple(ranked), trial.moved, together, trial.was.grade, trial.now.grade, lost)


def _dropped(was: Solution, now: Solution) -> Iterator[bool]:
    """Whether the new version no longer speaks of a matter which the protected side decided, or alone could block.

    A veto that others had too falls for all of them, and the general business is what the text does not speak of.
    """
    for decision in was.decisions:
        if decision.matter is not Matter.GENERAL and now.decision(decision.matter) is None:
            shared = any(other.power in (Power.BLOCKS, Power.DECIDES) for other in decision.others)
            yield decision.in_effect is Power.DECIDES or (decision.in_effect is Power.BLOCKS and not shared)


def joined(parts: Sequence[_Part], touch: Touch | None) -> list[list[_Part]]:
    """The parts that one drafter's change made: of one clause, or of who is granted one matter."""
    groups: list[tuple[set[object], list[_Part]]] = []
    for part in parts:
        marks = _marks(part, touch)
        touching = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if not group[0] & marks]
        merged = [*(earlier for _, members in touching for earlier in members), part]
        groups.append((marks.union(*(group[0] for group in touching)), merged))
    return [members for _, members in groups]


def _marks(part: _Part, touch: Touch | None) -> set[object]:
    """What a part shares with others of the same change: clauses whose words differ (all, where that is unknown)."""
    if touch is not None:
        places: set[Section] = touch.sections(part.before, part.after)
    else:
        places = {(cite.document, cite.section) for cite in (*part.before, *part.after) if cite.section}
    return {*places, *part.granted} or {id(part)}


class _Trial:
    """The old version, on which changes are tried, and what moved between the versions."""

    def __init__(self, old: Venture, was: Solution, now: Solution) -> None:
        self._old, self.was, self.now = old, was, now
        self._base = solve(old, was.protected)
        self.moved = movements(was, now)

    def change(self, members: Sequence[_Part]) -> Change:
        """The parts as one change, named after the one that moves most."""
        whole = _edits(members)
        moved = self._moved_by(whole)
        lead = max(members, key=lambda part: self._precedence(part, members, moved))
        others = [part.says for part in members if part.says != lead.says]
        return Change(
            lead.says,
            whole,
            tuple(dict.fromkeys(cite for part in (lead, *members) for cite in part.before)),
            tuple(dict.fromkeys(cite for part in (lead, *members) for cite in part.after)),
            moved,
            lead.matters,
            tuple(dict.fromkeys(others)),
            max(part.rests for part in members),
            frozenset(kind for part in members for kind in part.kinds),
        )

    def _precedence(self, part: _Part, members: Sequence[_Part], moved: Sequence[Movement]) -> tuple[int, ...]:
        """How much a part moves with those of its sort, or the others do not without them; then its rank, and alone.

        Parts of one sort may each be idle while another stands: the power to suspend and the power to reverse.
        """
        if not 1 < len(members) <= _MOST_TRIED_ALONE:
            return part.first, -part.rank
        sort = (part.rank, part.kinds)
        alike = self._moved_by(_edits(each for each in members if (each.rank, each.kinds) == sort))
        others = self._moved_by(_edits(each for each in members if (each.rank, each.kinds) != sort))
        needed = [each for each in moved if each not in others]
        spoken_of = max(_consequence(alike), _consequence(needed))[0]
        return part.first, spoken_of, -part.rank, *_consequence(self._moved_by(part.edits)), len(part.matters)

    def _moved_by(self, edits: tuple[Edit, ...]) -> tuple[Movement, ...]:
        """What edits move alone, of all that moved between the versions."""
        try:
            alone = movements(self._base, solve(edited(self._old, edits), self.was.protected))
        except EditError:
            return ()
        places = {(movement.matter, movement.aspect) for movement in alone}
        return tuple(m for m in self.moved if (m.matter, m.aspect) in places)


def _edits(parts: Iterable[_Part]) -> tuple[Edit, ...]:
    return tuple(edit for part in parts for edit in part.edits)


def _weight(change: Change) -> tuple[bool, tuple[int, int], int]:
    """What rests on words that differ comes before what only follows from them; then what moves more."""
    return change.rests > 0, _consequence(change.moved), change.rests


def _consequence(moved: Sequence[Movement]) -> tuple[int, int]:
    """How much moves where both versions speak of the matter, then how much moves at all."""
    return sum(map(_is_spoken_of, moved)), len(moved)


def _is_spoken_of(movement: Movement) -> bool:
    """Whether both versions speak of the matter."""
    return movement.aspect is Aspect.DURABLE or None not in (movement.before, movement.after)


def _parts(old: Venture, new: Venture, was_told: Teller, now_told: Teller, touch: Touch) -> Iterator[_Part]:
    for body in body_changes(old, new, was_told.names, now_told.names):
        yield _of_body(body, touch)
    for difference in differences(old, new, touch):
        yield _of_mechanism(difference, difference_told(difference, was_told, now_told), touch)


def _of_body(change: BodyChange, touch: Touch) -> _Part:
    edits = (change.edit,) if change.edit is not None else ()
    rests = touch.rests(change.before, change.after, change.kinds)
    rank = 4 if change.new else 0
    return _Part(change.says, edits, change.before, change.after, (), (), change.kinds, rank, rests, rests)


def _of_mechanism(difference: Difference, says: str, touch: Touch) -> _Part:
    sides = [side for side in (difference.before, difference.after) if side is not None]
    before = difference.before.whole.cites if difference.before else ()
    after = difference.after.whole.cites if difference.after else ()
    granted = {matter for side in sides if isinstance(side.whole, Grant) for matter in side.matters}
    rank, kinds = max(_rank(side.whole) for side in sides), _KINDS.get(type(sides[-1].whole), ())
    rests, first = touch.rests(before, after, kinds), touch.rests(before[:1], after[:1], kinds)
    matters = sides[-1].matters
    return _Part(says, difference.edits(), before, after, matters, tuple(granted), kinds, rank, rests, first)


def _rank(element: Element) -> int:
    return {Strip: 1, Grant: 2, Denial: 3}.get(type(element), 0)
