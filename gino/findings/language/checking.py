"""A syntax tree becomes a checked condition; everything that is wrong with it is complained of, not only the first.

Silence is the third value throughout: a field that the text leaves open is None, and what depends on it cannot be told.
"""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from gino.findings.language import calculating, combining, comparing, quantifying, reading
from gino.findings.language.compiled import BROKEN_PART, Compiled, Run
from gino.findings.language.kinds import TRUTH, Broken, Choice, Kind, ListOf, Thing, Truth
from gino.findings.language.parsing import Complaint, Syntax, SyntaxComplaint, parse
from gino.findings.language.reading import path
from gino.findings.language.scope import Scope


class ConditionError(Exception):
    """A condition that is wrong; ``complaints`` holds everything that is."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        self.complaints = complaints
        super().__init__("; ".join(complaint.message for complaint in complaints))


def compile_condition(words: str, scope: Scope) -> Compiled:
    """Check a condition that must say yes, no or cannot tell.

    Raises:
        ConditionError: with every complaint.
    """
    compiled = compile_expression(words, scope)
    if not isinstance(compiled.kind, Truth):
        said = f"this is {compiled.kind}, not a condition"
        raise ConditionError((Complaint(0, len(words), said, "say what it must be: '... is ...'"),))
    if not compiled.reads:
        raise ConditionError((Complaint(0, len(words), "this reads nothing of the charter, so it is always the same"),))
    return compiled


def compile_expression(words: str, scope: Scope) -> Compiled:
    """Check words that may have any kind of value.

    Raises:
        ConditionError: with every complaint.
    """
    try:
        tree = parse(words)
    except SyntaxComplaint as error:
        raise ConditionError((error.complaint,)) from None
    checker = Checker(words)
    compiled = checker.check(tree, scope)
    if checker.complaints:
        raise ConditionError(tuple(checker.complaints))
    return compiled


class Checker:
    """Checks one condition. The handlers stand under the names of the grammar's rules."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.complaints: list[Complaint] = []

    def check(self, tree: Syntax, scope: Scope, expect: Kind | None = None) -> Compiled:
        """Check one part; ``expect`` is the kind beside which it stands, for words of a vocabulary."""
        if tree.data == "path":
            return path(self, tree, scope, expect)
        return HANDLERS[str(tree.data)](self, tree, scope)

    def complain(self, tree: Syntax | Token, message: str, hint: str | None = None) -> Compiled:
        """Note a complaint and go on, so that one run finds all of them."""
        start, end = self.span(tree)
        self.complaints.append(Complaint(start, end, message, hint))
        return BROKEN_PART

    def span(self, tree: Syntax | Token) -> tuple[int, int]:
        """Where a part stands in the condition."""
        if isinstance(tree, Token):
            return tree.start_pos or 0, tree.end_pos or 0
        if tree.meta.empty:
            return 0, len(self.words)
        return tree.meta.start_pos, tree.meta.end_pos

    def made(self, form: str, kind: Kind, run: Run, tree: Syntax, *parts: Compiled) -> Compiled:
        """A part of the condition, whose reads are those of its parts."""
        start, end = self.span(tree)
        reads = frozenset().union(*(part.reads for part in parts))
        free = frozenset().union(*(part.free for part in parts))
        return Compiled(form, kind, run, self.words[start:end], parts, reads=reads, free=free)

    def truth(self, tree: Syntax, scope: Scope) -> Compiled:
        """Check a part that must be yes, no or cannot tell."""
        compiled = self.check(tree, scope, TRUTH)
        if isinstance(compiled.kind, Truth | Broken):
            return compiled
        return self.complain(tree, f"yes or no is needed here; this is {compiled.kind}", _how_to_ask(compiled.kind))


HANDLERS: dict[str, Callable[[Checker, Syntax, Scope], Compiled]] = {
    **calculating.HANDLERS,
    **combining.HANDLERS,
    **comparing.HANDLERS,
    **quantifying.HANDLERS,
    **reading.HANDLERS,
}


def _how_to_ask(kind: Kind) -> str | None:
    if isinstance(kind, ListOf):
        return "ask 'any ... in ... has ...', or 'is stated'"
    if isinstance(kind, Choice | Thing):
        return "say what it is: '... is ...'"
    return "say what it must be: 'is stated', 'is at least ...', 'is ...'"
