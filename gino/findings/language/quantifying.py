"""Checking what goes through lists: any, every, no, at least n; count, share, total and list of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lark import Token, Tree

from gino.findings.language.compiled import (
    BROKEN_PART,
    Binder,
    Compiled,
    Frame,
    Run,
    at_least,
    pairs,
    yes_and,
    yes_not,
    yes_or,
)
from gino.findings.language.kinds import NUMBER, TRUTH, Broken, Kind, ListOf, Number, Unit
from gino.findings.language.parsing import Syntax, keywords, subtrees
from gino.findings.language.scope import Scope

if TYPE_CHECKING:
    from gino.findings.language.checking import Checker

Pairs = Iterable[tuple[bool | None, bool | None]]


def quantified(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``any seat in body.seats where (...) has (...)``."""
    quantifier, (name, list_tree), (where, has) = subtrees(tree)[0], _bound(tree), _clauses(tree)
    binder = _binder(checker, name, list_tree, where, has, scope)
    if binder is None:
        return BROKEN_PART
    form = str(quantifier.data)
    number = int(float(str(quantifier.children[0]).replace(",", ""))) if quantifier.children else 0
    if form == "every" and where is None and has is None:
        return checker.complain(tree, "'every' needs 'has' and what each must have")
    decide = _DECIDE[form]

    def run(frame: Frame) -> bool | None:
        found = pairs(binder, frame)
        return None if found is None else decide(found, number)

    return _made(checker, form, TRUTH, run, tree, binder)


def _every(found: Pairs, number: int) -> bool | None:
    """Nothing to look at is silence, not consent."""
    each = [yes_or((yes_not(counts), has)) for counts, has in found]
    return yes_and(each) if each else None


def _sure(found: Pairs) -> list[bool | None]:
    return [yes_and(pair) for pair in found]


def _any(found: Pairs, number: int = 0) -> bool | None:
    """Stops at the first that surely has what is asked."""
    return yes_or(yes_and(pair) for pair in found)


def _exactly(found: Sequence[bool | None], number: int) -> bool | None:
    return yes_and((at_least(found, number), yes_not(at_least(found, number + 1))))


_DECIDE: dict[str, Callable[[Pairs, int], bool | None]] = {
    "any": lambda found, number: yes_or(_sure(found)),
    "none": lambda found, number: yes_not(yes_or(_sure(found))),
    "every": _every,
    "at_least": lambda found, number: at_least(_sure(found), number),
    "at_most": lambda found, number: yes_not(at_least(_sure(found), number + 1)),
    "exactly": lambda found, number: _exactly(_sure(found), number),
}


def count(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``count of seat in body.seats where (...)``."""

    def counted(found: Sequence[tuple[bool | None, bool | None]], all_items: int) -> int | None:
        return None if any(counts is None for counts, _ in found) else len(found)

    return _measured(checker, tree, scope, "count", NUMBER, counted)


def share(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``share of seat in body.seats where (...)``, in percent."""

    def shared(found: Sequence[tuple[bool | None, bool | None]], all_items: int) -> float | None:
        unknown = any(counts is None for counts, _ in found)
        return None if unknown or not all_items else 100 * len(found) / all_items

    return _measured(checker, tree, scope, "share", Number(Unit.PERCENT), shared)


def _measured(
    checker: Checker,
    tree: Syntax,
    scope: Scope,
    form: str,
    kind: Kind,
    measure: Callable[[Sequence[tuple[bool | None, bool | None]], int], float | None],
) -> Compiled:
    name, list_tree = _bound(tree)
    binder = _binder(checker, name, list_tree, _clauses(tree)[0], None, scope)
    if binder is None:
        return BROKEN_PART

    def run(frame: Frame) -> float | None:
        found = pairs(binder, frame)
        return None if found is None else measure(list(found), len(binder.items.run(frame)))

    return replace(_made(checker, form, kind, run, tree, binder), may_be_silent=False)


def total(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``total of seat.count for seat in body.seats where (...)``; of a list that is not stated it cannot be told."""
    value, binder = _valued(checker, tree, scope)
    if binder is None or isinstance(value.kind, Broken):
        return BROKEN_PART
    if not isinstance(value.kind, Number):
        return checker.complain(subtrees(tree)[0], f"only numbers can be added up; this is {value.kind}")

    def run(frame: Frame) -> float | None:
        values = _values(binder, value, frame) if binder.items.run(frame) else None
        return None if values is None or any(one is None for one in values) else sum(values)

    return _made(checker, "total", value.kind, run, tree, binder, value)


def listing(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``list of decision.matter for decision in charter.decisions where (...)``; each value once, in order."""
    value, binder = _valued(checker, tree, scope)
    if binder is None or isinstance(value.kind, Broken):
        return BROKEN_PART

    def run(frame: Frame) -> tuple[Any, ...] | None:
        values = _values(binder, value, frame)
        return None if values is None else tuple(dict.fromkeys(one for one in values if one is not None))

    return _made(checker, "list", ListOf(value.kind), run, tree, binder, value)


def _valued(checker: Checker, tree: Syntax, scope: Scope) -> tuple[Compiled, Binder | None]:
    name, list_tree = _bound(tree)
    binder = _binder(checker, name, list_tree, _clauses(tree)[0], None, scope)
    if binder is None or not isinstance(binder.items.kind, ListOf):
        return BROKEN_PART, None
    return checker.check(subtrees(tree)[0], scope.with_variable(name, binder.items.kind.item)), binder


def _values(binder: Binder, value: Compiled, frame: Frame) -> list[Any] | None:
    """The value for every item that surely counts."""
    with_value = replace(binder, has=value)
    found = pairs(with_value, frame)
    return None if found is None else [one for counts, one in found if counts]


def _bound(tree: Syntax) -> tuple[str, Syntax]:
    """The variable's name and the list's syntax: the last token, and the tree after it."""
    at = max(i for i, child in enumerate(tree.children) if isinstance(child, Token))
    list_tree = tree.children[at + 1]
    assert isinstance(list_tree, Tree)  # noqa: S101 - the grammar says so
    return str(tree.children[at]), list_tree


def _clauses(tree: Syntax) -> tuple[Syntax | None, Syntax | None]:
    named = {str(child.data): subtrees(child)[0] for child in subtrees(tree) if child.data in ("where", "has")}
    return named.get("where"), named.get("has")


def _binder(
    checker: Checker, name: str, list_tree: Syntax, where: Syntax | None, has: Syntax | None, scope: Scope
) -> Binder | None:
    items = checker.check(list_tree, scope)
    if isinstance(items.kind, Broken):
        return None
    if not isinstance(items.kind, ListOf):
        checker.complain(list_tree, f"a list is needed here; this is {items.kind}")
        return None
    if name in scope.variables or name in keywords():
        checker.complain(list_tree, f"the name '{name}' already means something here", "choose another name")
        return None
    inner = scope.with_variable(name, items.kind.item)
    asked = [None if part is None else checker.truth(part, inner) for part in (where, has)]
    return Binder(name, items, *asked)


def _made(
    checker: Checker, form: str, kind: Kind, run: Callable[[Frame], Any], tree: Syntax, binder: Binder, *more: Compiled
) -> Compiled:
    parts = [part for part in (binder.items, binder.where, binder.has, *more) if part is not None]
    made = checker.made(form, kind, run, tree, *parts)
    free = binder.items.free | (made.free - {binder.variable})
    return replace(made, run=_once(run) if free <= {"charter"} else run, binder=binder, free=free)


def _once(run: Run) -> Run:
    """What asks only of the charter is worked out once for it, however many subjects ask."""
    return lambda frame: frame.turning.once(run, frame)


HANDLERS = {"quantified": quantified, "count": count, "share": share, "total": total, "listing": listing}
