"""Checking what joins conditions: and, or, not, and the named conditions of vocabularies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Any

from gino.configuration.problems import did_you_mean, listed
from gino.findings.language.compiled import Compiled, Frame, yes_and, yes_not, yes_or
from gino.findings.language.kinds import TRUTH, Thing
from gino.findings.language.parsing import Syntax, subtrees
from gino.findings.language.scope import Scope

if TYPE_CHECKING:
    from gino.findings.language.checking import Checker


def either(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a or b``. What decided is found afterwards, by the trace."""
    parts = [checker.truth(child, scope) for child in subtrees(tree)]
    runs = [part.run for part in parts]
    return checker.made("or", TRUTH, lambda frame: yes_or(run(frame) for run in runs), tree, *parts)


def both(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a and b``, refused where two parts ask one field to be two things."""
    parts = [checker.truth(child, scope) for child in subtrees(tree)]
    for told, part in zip(contradictions(parts), subtrees(tree), strict=True):
        if told:
            checker.complain(part, told, "join the two with 'or', or use 'is one of'")
    runs = [part.run for part in parts]
    made = checker.made("and", TRUTH, lambda frame: yes_and(run(frame) for run in runs), tree, *parts)
    return replace(made, needs=tuple(needed for part in parts for needed in part.needs))


def contradictions(parts: Sequence[Compiled]) -> list[str | None]:
    """For each part of a conjunction, why it can never be yes together with those before it."""
    fixed: dict[str, Any] = {}
    limits: dict[str, tuple[float, float]] = {}
    told: list[str | None] = []
    for part in parts:
        said = None
        if part.fixes and fixed.setdefault(part.fixes[0], part.fixes[1]) != part.fixes[1]:
            said = f"{part.fixes[0]} cannot be both, so this can never be yes"
        if part.limits:
            name, least, greatest = part.limits
            before = limits.get(name, (-inf, inf))
            limits[name] = (max(least, before[0]), min(greatest, before[1]))
            if limits[name][0] > limits[name][1]:
                said = f"no number is both, so this can never be yes: {name}"
        told.append(said)
    return told


def negation(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``not a``."""
    (part,) = [checker.truth(child, scope) for child in subtrees(tree)]
    run = part.run
    return checker.made("not", TRUTH, lambda frame: yes_not(run(frame)), tree, part)


def group(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``( a )``."""
    return checker.check(subtrees(tree)[0], scope)


def named(checker: Checker, tree: Syntax, left: Compiled, name: str, scope: Scope) -> Compiled:
    """``decision is hollow``: a condition of a vocabulary, run with its own variable."""
    thing = left.kind
    assert isinstance(thing, Thing)  # noqa: S101 - the caller has looked
    known = scope.vocabulary.conditions.get((thing.name, name))
    if known is None:
        names = scope.vocabulary.conditions_of(thing)
        hint = did_you_mean(name, names) or (f"defined: {listed(names)}" if names else None)
        return checker.complain(tree, f"no condition '{name}' is defined for {thing}", hint)
    variable, inner, item = thing.name, known.means, left.run

    def run(frame: Frame) -> bool | None:
        kept = frame.values.get(variable)
        frame.values[variable] = item(frame)
        answer = None if frame.values[variable] is None else inner.run(frame)
        frame.values[variable] = kept
        return answer

    made = checker.made("named", TRUTH, run, tree, left, inner)
    return replace(made, free=left.free | (inner.free - {variable}))


HANDLERS = {"either": either, "both": both, "negation": negation, "group": group}
