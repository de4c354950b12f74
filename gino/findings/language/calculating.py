"""Checking arithmetic: plus and minus within one unit, times by a plain number."""

from __future__ import annotations

from collections.abc import Callable
from operator import add, mul, sub
from typing import TYPE_CHECKING, Any

from gino.findings.language.compiled import BROKEN_PART, Compiled, Frame
from gino.findings.language.kinds import NUMBER, Broken, Number
from gino.findings.language.parsing import Syntax, subtrees
from gino.findings.language.scope import Scope

if TYPE_CHECKING:
    from gino.findings.language.checking import Checker


def plus(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a plus b``."""
    return _calculated(checker, tree, scope, add)


def minus(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a minus b``."""
    return _calculated(checker, tree, scope, sub)


def times(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a times 2``."""
    return _calculated(checker, tree, scope, mul)


def _calculated(checker: Checker, tree: Syntax, scope: Scope, operation: Callable[[Any, Any], Any]) -> Compiled:
    trees = subtrees(tree)
    left, right = (checker.check(each, scope) for each in trees)
    for part, each in zip((left, right), trees, strict=True):
        if isinstance(part.kind, Broken):
            return BROKEN_PART
        if not isinstance(part.kind, Number):
            return checker.complain(each, f"a number is needed here; this is {part.kind}")
    needed = NUMBER if operation is mul else left.kind
    if right.kind != needed:
        return checker.complain(trees[1], f"{needed} is needed here; this is {right.kind}")
    one, other = left.run, right.run

    def calculated(frame: Frame) -> Any:  # noqa: ANN401
        a, b = one(frame), other(frame)
        return None if a is None or b is None else operation(a, b)

    return checker.made("calculate", left.kind, calculated, tree, left, right)


HANDLERS = {"plus": plus, "minus": minus, "times": times}
