"""Two versions of a venture: which powers, durabilities and thresholds changed, and by which clauses.

Each change is tried by itself on the old version, so that what it moves is known and not guessed from its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gino.contract.spans import Cite
from gino.contract.vocabulary import Grade, Matter, Side
from gino.decisions.aligning import aligned, simplified
from gino.decisions.editing import Edit, EditError, Insert, Reshape, Strike, all_elements, edited
from gino.decisions.facts import Fact
from gino.decisions.model import Aim, Proof, Solution
from gino.decisions.moving import Aspect, Movement, movements
from gino.decisions.naming import number
from gino.decisions.solving import solve
from gino.decisions.telling import Teller
from gino.decisions.voting import heads, quota, votes
from gino.governance.model import (
    Absence,
    Ambiguity,
    Assumption,
    Contradiction,
    Element,
    GoverningBody,
    Grant,
    SeatClass,
    Venture,
    Voice,
)

_MOST_SAID = 3
_QUIET = (Voice, Assumption, Absence, Ambiguity, Contradiction)


@dataclass(frozen=True, slots=True)
class Change:
    """One mechanism that differs, in words, with the clauses of both versions and what it moves by itself.

    ``about`` are the matters of which somebody was granted the decision before.
    """

    says: str
    edits: tuple[Edit, ...]
    before: tuple[Cite, ...]
    after: tuple[Cite, ...]
    moved: tuple[Movement, ...] = ()
    about: tuple[Matter, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that differs in control, the change that moves most first.

    ``together`` are movements that no single change brings about.
    """

    protected: Side
    changes: tuple[Change, ...]
    moved: tuple[Movement, ...]
    together: tuple[Movement, ...]
    grade_before: Grade | None
    grade_after: Grade | None

    @property
    def regressed(self) -> bool:
        """Whether the protected side has less of anything than before."""
        return any(movement.worsens for movement in self.moved)


def compare(old: Venture, new: Venture, protected: Side = Side.PHYSICIANS) -> Comparison:
    """Compare two versions of a venture."""
    after = aligned(old, new)
    was, now = solve(old, protected), solve(after, protected)
    moved = movements(was, now)
    found = [_tried(old, was, change, moved) for change in joined(tuple(_changes(old, after, protected)))]
    ranked = sorted(found, key=_consequence, reverse=True)
    explained = {movement for change in ranked for movement in change.moved}
    together = tuple(movement for movement in moved if movement not in explained)
    return Comparison(protected, tuple(ranked), moved, together, was.grade, now.grade)


def joined(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes of one section, or of who is granted one matter, as one: a drafter made them together."""
    groups: list[tuple[set[object], list[Change]]] = []
    for change in changes:
        marks = _marks(change)
        touching = [group for group in groups if group[0] & marks]
        groups = [group for group in groups if not group[0] & marks]
        merged = [*(earlier for _, members in touching for earlier in members), change]
        groups.append((marks.union(*(group[0] for group in touching)), merged))
    return tuple(_one(members) for _, members in groups)


def _marks(change: Change) -> set[object]:
    places = {(cite.document, cite.section) for cite in (*change.before, *change.after) if cite.section}
    inserted = (edit.element for edit in change.edits if isinstance(edit, Insert))
    granted = {matter for element in inserted if isinstance(element, Grant) for matter in element.matters}
    return {*places, *granted, *change.about}


def _one(members: Sequence[Change]) -> Change:
    if len(members) == 1:
        return members[0]
    says = list(dict.fromkeys(change.says for change in members))
    more = f"; and {number(len(says) - _MOST_SAID)} more" if len(says) > _MOST_SAID else ""
    return Change(
        "; ".join(says[:_MOST_SAID]) + more,
        tuple(edit for change in members for edit in change.edits),
        tuple(dict.fromkeys(cite for change in members for cite in change.before)),
        tuple(dict.fromkeys(cite for change in members for cite in change.after)),
        about=tuple(dict.fromkeys(matter for change in members for matter in change.about)),
    )


def _consequence(change: Change) -> tuple[int, int]:
    """How much a change moves where both versions speak of the matter, then how much it moves at all."""
    spoken_of = [m for m in change.moved if m.aspect is Aspect.DURABLE or None not in (m.before, m.after)]
    return len(spoken_of), len(change.moved)


def _tried(old: Venture, was: Solution, change: Change, moved: Sequence[Movement]) -> Change:
    """What the change moves alone, of all that moved between the versions."""
    try:
        alone = movements(was, solve(edited(old, change.edits), was.protected))
    except EditError:
        return change
    places = {(movement.matter, movement.aspect) for movement in alone}
    return replace(change, moved=tuple(m for m in moved if (m.matter, m.aspect) in places))


def _changes(old: Venture, new: Venture, protected: Side) -> Iterator[Change]:
    told = _Telling(old, new, protected)
    yield from _of_bodies(old, new, told)
    gone, come = _unmatched(old, new), _unmatched(new, old)
    for element in gone:
        twin = next((other for other in come if _is_twin(element, other)), None)
        if twin is not None:
            come.remove(twin)
            says = f"{told.old(element)}; now {told.new(twin)}"
            swapped = (Strike(element.id), Insert(_apart(twin)))
            yield Change(says, swapped, element.cites, twin.cites, about=_granted(element))
        else:
            says, struck = f"gone: {told.old(element)}", (Strike(element.id),)
            yield Change(says, struck, element.cites, (), about=_granted(element))
    for element in come:
        yield Change(f"new: {told.new(element)}", (Insert(_apart(element)),), (), element.cites)


def _granted(element: Element) -> tuple[Matter, ...]:
    return element.matters if isinstance(element, Grant) else ()


def _apart(element: Element) -> Element:
    """The element under an id of its own, as the old version may use the same one for another."""
    return replace(element, id=f"{element.id}#new")


def _bare(element: Element) -> Element:
    return replace(element, id="", cites=())


def _unmatched(one: Venture, other: Venture) -> list[Element]:
    known = [_bare(simplified(element)) for element in all_elements(other)]
    found = []
    for element in all_elements(one):
        bare = _bare(simplified(element))
        if bare in known:
            known.remove(bare)
        elif not isinstance(element, _QUIET):
            found.append(element)
    return found


def _is_twin(one: Element, other: Element) -> bool:
    if type(one) is not type(other):
        return False
    same_place = {c.section for c in one.cites if c.section} & {c.section for c in other.cites if c.section}
    return bool(same_place) or _reach(one) == _reach(other) != ()


def _reach(element: Element) -> tuple[Matter, ...]:
    found: tuple[Matter, ...] = getattr(element, "matters", ())
    return found


def _of_bodies(old: Venture, new: Venture, told: _Telling) -> Iterator[Change]:
    before = {body.id: body for body in old.bodies}
    for body in new.bodies:
        was = before.get(body.id)
        if was is None:
            yield Change(f"new: {body.name}", (Reshape(body),), (), body.cites)
            continue
        yield from _of_body(was, body, told)


def _of_body(was: GoverningBody, now: GoverningBody, told: _Telling) -> Iterator[Change]:
    """Seats, threshold, quorum and casting vote, each a change of its own."""
    if tuple(map(_bare_seat, was.seats)) != tuple(map(_bare_seat, now.seats)):
        says = f"seats of {told.body(was)}: {told.seats(was)}; now {told.seats(now)}"
        edit = Reshape(replace(was, seats=now.seats))
        yield Change(says, (edit,), _seat_cites(was), _seat_cites(now))
    if (was.rule, was.by_interest) != (now.rule, now.by_interest):
        says = f"vote of {told.body(was)}: {_needed(was)} to {_needed(now)}"
        edit = Reshape(replace(was, rule=now.rule, by_interest=now.by_interest, rule_cites=now.rule_cites))
        yield Change(says, (edit,), was.rule_cites, now.rule_cites)
    if _bare_quorum(was) != _bare_quorum(now):
        says = f"quorum of {told.body(was)}: {_present(was)} to {_present(now)}"
        yield Change(says, (Reshape(replace(was, quorum=now.quorum)),), _quorum_cites(was), _quorum_cites(now))
    if was.casting_vote != now.casting_vote:
        says = f"casting vote of {told.body(was)}: {told.holder(was)} to {told.holder(now)}"
        edit = Reshape(replace(was, casting_vote=now.casting_vote, casting_cites=now.casting_cites))
        yield Change(says, (edit,), was.casting_cites, now.casting_cites)
    if was.advisory_only != now.advisory_only:
        turned = "now only advises" if now.advisory_only else "no longer only advises"
        edit = Reshape(replace(was, advisory_only=now.advisory_only))
        yield Change(f"{told.body(was)} {turned}", (edit,), was.cites, now.cites)


def _bare_seat(seat: SeatClass) -> SeatClass:
    return replace(simplified(seat), cites=(), label="")


def _bare_quorum(body: GoverningBody) -> object:
    return replace(body.quorum, cites=()) if body.quorum is not None else None


def _seat_cites(body: GoverningBody) -> tuple[Cite, ...]:
    return tuple(dict.fromkeys(cite for seat in body.seats for cite in seat.cites))


def _quorum_cites(body: GoverningBody) -> tuple[Cite, ...]:
    return body.quorum.cites if body.quorum is not None else ()


def _needed(body: GoverningBody) -> str:
    if body.by_interest:
        return "by interest"
    total = votes(body)
    return f"{number(quota(body.rule, total))} of {number(total)}" + _with(body.rule.including)


def _present(body: GoverningBody) -> str:
    if body.quorum is None:
        return "none stated"
    return number(quota(body.quorum.share, heads(body))) + _with(body.quorum.share.including)


def _with(including: tuple[tuple[int, str], ...]) -> str:
    parts = [f"{number(count) if count else 'all'} {label}" for count, label in including]
    return f" including {' and '.join(parts)}" if parts else ""


class _Telling:
    """The words of each version for its own elements."""

    def __init__(self, old: Venture, new: Venture, protected: Side) -> None:
        self._old, self._new = Teller(old, protected), Teller(new, protected)
        self._protected = protected

    def old(self, element: Element) -> str:
        return self._told(self._old, element)

    def new(self, element: Element) -> str:
        return self._told(self._new, element)

    def body(self, body: GoverningBody) -> str:
        return self._old.names.body(body.id)

    def holder(self, body: GoverningBody) -> str:
        return self._new.names.who(body.casting_vote) if body.casting_vote is not None else "nobody"

    def seats(self, body: GoverningBody) -> str:
        return ", ".join(self._seat(seat) for seat in body.seats)

    def _seat(self, seat: SeatClass) -> str:
        who = self._new.names.who
        told = f"{number(seat.count)} by {who(seat.chosen_by)}"
        if seat.confirmed_by is not None:
            told += f" with the assent of {who(seat.confirmed_by)}"
        if seat.removable_by not in (None, seat.chosen_by) and seat.removable_by is not None:
            told += f" (removable {'at will' if seat.without_cause else 'for cause'} by {who(seat.removable_by)})"
        if seat.vacancy_filled_by not in (None, seat.chosen_by) and seat.vacancy_filled_by is not None:
            told += f" (vacancies filled by {who(seat.vacancy_filled_by)})"
        return told

    def _told(self, teller: Teller, element: Element) -> str:
        matter = (_reach(element) or (Matter.GENERAL,))[0]
        cite = element.cites[0] if element.cites else None
        proof = Proof(matter, self._protected, Aim.CARRY, (), (), frozenset(), ())
        return teller.sentence([Fact(element.id, element, cite)], proof).rstrip(".")
