"""A checked condition, ready to run, and the arithmetic of three values: yes, no, cannot tell (None)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from gino.findings.charter import Charter
from gino.findings.language.kinds import Broken, Kind
from gino.findings.language.patterns import Pattern
from gino.findings.language.turning import Turning

MAX_STEPS = 400_000
"""How many items one rule may look at in one charter."""


class TooManyStepsError(Exception):
    """A rule looked at more items than any rule may."""


@dataclass(slots=True)
class Frame:
    """What a running condition sees: its variables, the charter, and how many steps it has left."""

    charter: Charter
    turning: Turning
    values: dict[str, Any] = field(default_factory=dict)
    steps: int = MAX_STEPS

    def spend(self, steps: int) -> None:
        """Use up steps.

        Raises:
            TooManyStepsError: when none are left.
        """
        self.steps -= steps
        if self.steps < 0:
            raise TooManyStepsError


Run = Callable[[Frame], Any]


@dataclass(frozen=True, slots=True)
class Binder:
    """A variable that goes through a list: ``where`` says which items count, ``has`` what is asked of them."""

    variable: str
    items: Compiled
    where: Compiled | None = None
    has: Compiled | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """One part of a condition. ``words`` are its own as written; ``form`` says what it does with its ``parts``.

    ``owner`` gets, for a field, the thing that the field belongs to, whose clauses are the evidence of reading it.
    ``fixes`` is a field and the only value with which this part is yes, and ``limits`` a number with the least and the
    greatest with which it is, for finding conditions that contradict themselves. ``reads`` are the pairs of type and
    field that it reads, and ``free`` the variables that others bind for it; ``needs`` are patterns without which,
    anywhere in the documents, it is no.
    """

    form: str
    kind: Kind
    run: Run
    words: str
    parts: tuple[Compiled, ...] = ()
    binder: Binder | None = None
    owner: Callable[[Frame], Any] | None = None
    fixes: tuple[str, Any] | None = None
    limits: tuple[str, float, float] | None = None
    reads: frozenset[tuple[str, str]] = frozenset()
    free: frozenset[str] = frozenset()
    needs: tuple[Pattern, ...] = ()
    constant: Any = None
    may_be_silent: bool = True


BROKEN_PART = Compiled("broken", Broken(), lambda frame: None, "")
"""Stands where something has been complained of."""


def yes_and(values: Iterable[bool | None]) -> bool | None:
    """Yes where all are; no where any is; otherwise it cannot be told. Stops at the first no."""
    answer: bool | None = True
    for value in values:
        if value is False:
            return False
        if value is None:
            answer = None
    return answer


def yes_or(values: Iterable[bool | None]) -> bool | None:
    """Yes where any is; no where all are; otherwise it cannot be told. Stops at the first yes."""
    answer: bool | None = False
    for value in values:
        if value is True:
            return True
        if value is None:
            answer = None
    return answer


def yes_not(value: bool | None) -> bool | None:
    """The contrary; what cannot be told stays so."""
    return None if value is None else not value


def pairs(binder: Binder, frame: Frame) -> Iterator[tuple[bool | None, bool | None]] | None:
    """For each item whether it counts and whether it has what is asked, without those that do not count.

    None where the list itself is not stated.
    """
    items = binder.items.run(frame)
    return None if items is None else _going_through(binder, frame, items)


def _going_through(binder: Binder, frame: Frame, items: Sequence[Any]) -> Iterator[tuple[bool | None, bool | None]]:
    kept = frame.values.get(binder.variable)
    try:
        for item in items:
            frame.spend(1)
            pair = pair_of(binder, frame, item)
            if pair[0] is not False:
                yield pair
    finally:  # also where whoever asks has heard enough
        frame.values[binder.variable] = kept


def pair_of(binder: Binder, frame: Frame, item: Any) -> tuple[bool | None, bool | None]:  # noqa: ANN401 - any value
    """Whether ``item`` counts, and whether it has what is asked."""
    frame.values[binder.variable] = item
    counts = True if binder.where is None else binder.where.run(frame)
    if counts is False or binder.has is None:
        return counts, True
    return counts, binder.has.run(frame)


def at_least(found: Sequence[bool | None], number: int) -> bool | None:
    """Whether at least ``number`` are yes."""
    sure = sum(one is True for one in found)
    if sure >= number:
        return True
    return None if sure + sum(one is None for one in found) >= number else False
