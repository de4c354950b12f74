"""Checking what is asked of a value: stated or silent, equal, more or less, stronger or weaker, mentions, includes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf, nextafter
from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, Any

from gino.configuration.problems import did_you_mean, listed
from gino.contract.report import Decision
from gino.contract.vocabulary import Power, strength
from gino.findings.language.combining import named
from gino.findings.language.compiled import BROKEN_PART, Compiled, Frame, yes_not
from gino.findings.language.kinds import TRUTH, Broken, Choice, Kind, ListOf, Number, Thing, Truth, Unit, Words
from gino.findings.language.parsing import Syntax, subtrees
from gino.findings.language.patterns import PatternError, anchored, pattern
from gino.findings.language.scope import Scope

if TYPE_CHECKING:
    from gino.findings.language.checking import Checker

_ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "more": gt,
    "less": lt,
    "not_less": ge,
    "not_more": le,
    "stronger": gt,
    "weaker": lt,
}


def is_(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a is ...``."""
    left_tree, test = subtrees(tree)
    left = checker.check(left_tree, scope)
    if isinstance(left.kind, Broken):
        return left
    match str(test.data):
        case "stated" | "silent" as form:
            return _stated(checker, tree, left, form)
        case "even" | "odd" as form:
            return _parity(checker, tree, left, form)
        case "one_of":
            return _one_of(checker, tree, left, test, scope)
        case "more" | "less" | "not_less" | "not_more" | "stronger" | "weaker" as form:
            return _ordered(checker, tree, left, subtrees(test)[0], form, scope)
        case _:
            return _equal(checker, tree, left, subtrees(test)[0] if test.data == "equal" else test, scope)


def is_not(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``a is not ...``."""
    asked = is_(checker, tree, scope)
    run = asked.run
    return replace(asked, run=lambda frame: yes_not(run(frame)), fixes=None, limits=None, needs=())


def mentions(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``text mentions "pattern"``, or a pattern named in a vocabulary."""
    left_tree, right = subtrees(tree)
    left = checker.check(left_tree, scope)
    if not isinstance(left.kind, Words | Broken):
        return checker.complain(left_tree, f"a text is needed here; this is {left.kind}")
    words = _pattern(checker, right, scope)
    if words is None or isinstance(left.kind, Broken):
        return BROKEN_PART
    run, found = left.run, pattern(words)
    search, verbatim = found.search, bool(left.reads & _VERBATIM) and not anchored(words)

    def mentioned(frame: Frame) -> bool | None:
        if verbatim and frame.turning.nowhere(found):
            return False
        text = run(frame)
        return None if text is None else search(text) is not None

    return replace(checker.made("mentions", TRUTH, mentioned, tree, left), needs=(found,) if verbatim else ())


_VERBATIM = frozenset({("clause", "text"), ("clause", "affirmed"), ("provision", "quote")})
"""Fields that hold words of a document as they stand."""


def includes(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``list includes value``."""
    left_tree, right_tree = subtrees(tree)
    left = checker.check(left_tree, scope)
    if isinstance(left.kind, Broken):
        return left
    if not isinstance(left.kind, ListOf):
        hint = "for a text write 'mentions'" if isinstance(left.kind, Words) else "write 'is'"
        return checker.complain(left_tree, f"a list is needed here; this is {left.kind}", hint)
    right = checker.check(right_tree, scope, left.kind.item)
    if not _same(checker, right_tree, left.kind.item, right):
        return BROKEN_PART
    listing, item = left.run, right.run

    def included(frame: Frame) -> bool | None:
        values, value = listing(frame), item(frame)
        return None if values is None or value is None else value in values

    return checker.made("includes", TRUTH, included, tree, left, right)


def turns_on(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``decision turns on element``: the witness of the decision stands on the element's words."""
    left_tree, right_tree = subtrees(tree)
    left, right = checker.check(left_tree, scope), checker.check(right_tree, scope)
    for part, at, fits in ((left, left_tree, _is_decision(left.kind)), (right, right_tree, _is_thing(right.kind))):
        if not fits:
            needed = "a decision" if part is left else "something with clauses of its own"
            return checker.complain(at, f"{needed} is needed here; this is {part.kind}")
    decision, element = left.run, right.run

    def turned(frame: Frame) -> bool | None:
        one, other = decision(frame), element(frame)
        return None if one is None or other is None else frame.turning.turns(one, other)

    return checker.made("turns on", TRUTH, turned, tree, left, right)


def _is_decision(kind: Kind) -> bool:
    return isinstance(kind, Broken) or (isinstance(kind, Thing) and kind.of is Decision)


def _is_thing(kind: Kind) -> bool:
    return isinstance(kind, Broken | Thing)


def _pattern(checker: Checker, tree: Syntax, scope: Scope) -> str | None:
    """The words of a valid pattern, or None once complained of."""
    if tree.data == "path":
        name, known = str(tree.children[0]), scope.vocabulary.patterns
        if name in known:
            return known[name]
        hint = did_you_mean(name, known) or 'a text to look for stands in quotation marks: "..."'
        checker.complain(tree, f"no pattern '{name}' is defined", hint)
        return None
    if tree.data != "text":
        checker.complain(tree, "a text in quotation marks, or the name of a pattern, is needed here")
        return None
    words = str(tree.children[0])[1:-1]
    try:
        pattern(words)
    except PatternError as error:
        checker.complain(tree, str(error), "write several plain patterns instead, joined by '|'")
        return None
    return words


def _stated(checker: Checker, tree: Syntax, left: Compiled, form: str) -> Compiled:
    if not left.may_be_silent:
        said = f"{left.words} is always stated, so this is always {'yes' if form == 'stated' else 'no'}"
        return checker.complain(tree, said, "leave it out")
    run, wanted = left.run, form == "stated"

    def stated(frame: Frame) -> bool:
        return (run(frame) not in (None, (), "")) is wanted

    return checker.made(form, TRUTH, stated, tree, left)


def _parity(checker: Checker, tree: Syntax, left: Compiled, form: str) -> Compiled:
    if left.kind != Number():
        return checker.complain(tree, f"only a number is even or odd; this is {left.kind}")
    run, rest = left.run, int(form == "odd")

    def parity(frame: Frame) -> bool | None:
        value = run(frame)
        return None if value is None else value % 2 == rest

    return checker.made(form, TRUTH, parity, tree, left)


def _ordered(checker: Checker, tree: Syntax, left: Compiled, right_tree: Syntax, form: str, scope: Scope) -> Compiled:
    right = checker.check(right_tree, scope, left.kind)
    if isinstance(right.kind, Broken):
        return right
    powers = isinstance(left.kind, Choice) and left.kind.of is Power
    if form in ("stronger", "weaker") and not powers:
        return checker.complain(tree, f"only powers are stronger or weaker; this is {left.kind}", "write 'more than'")
    if not powers and not isinstance(left.kind, Number):
        return checker.complain(tree, f"only numbers and powers can be compared so; this is {left.kind}")
    if not _same(checker, right_tree, left.kind, right):
        return BROKEN_PART
    one, other, order = left.run, right.run, _ORDERS[form]
    rank: Callable[[Any], Any] = strength if powers else lambda value: value

    def compared(frame: Frame) -> bool | None:
        a, b = one(frame), other(frame)
        return None if a is None or b is None else order(rank(a), rank(b))

    made = checker.made("compare", TRUTH, compared, tree, left, right)
    if powers or right.constant is None:
        return made
    limits = _limits(form, right.constant)
    if limits[1] < 0 and left.form in ("count", "share", "total"):
        return checker.complain(tree, f"{left.words} is never less than 0, so this can never be yes")
    return replace(made, limits=(left.words, *limits))


def _limits(form: str, number: float) -> tuple[float, float]:
    """The least and the greatest number with which a comparison is yes."""
    above, below = nextafter(number, inf), nextafter(number, -inf)
    return {
        "more": (above, inf),
        "not_less": (number, inf),
        "less": (-inf, below),
        "not_more": (-inf, number),
    }[form]


def _equal(checker: Checker, tree: Syntax, left: Compiled, right_tree: Syntax, scope: Scope) -> Compiled:
    word = str(right_tree.children[0]) if right_tree.data == "path" else ""
    if isinstance(left.kind, Thing) and word and "." not in word and word not in scope.variables:
        return named(checker, tree, left, word, scope)
    right = checker.check(right_tree, scope, left.kind)
    if not _same(checker, right_tree, left.kind, right):
        return BROKEN_PART
    one, other = left.run, right.run

    def equal(frame: Frame) -> bool | None:
        a, b = one(frame), other(frame)
        return None if a is None or b is None else a == b

    made = checker.made("equal", TRUTH, equal, tree, left, right)
    return replace(made, fixes=(left.words, right.constant)) if right.constant is not None else made


def _one_of(checker: Checker, tree: Syntax, left: Compiled, test: Syntax, scope: Scope) -> Compiled:
    values = subtrees(subtrees(test)[0])
    name = str(values[0].children[0]) if len(values) == 1 and values[0].data == "path" else ""
    known = scope.vocabulary.lists.get(name)
    if known is not None and known.of == left.kind:
        members = frozenset(known.of.of(word) for word in known.words)
        return _among(checker, tree, left, members)
    parts = [checker.check(value, scope, left.kind) for value in values]
    for part, value in zip(parts, values, strict=True):
        if not _same(checker, value, left.kind, part):
            return BROKEN_PART
        if part.constant is None:
            return checker.complain(value, "only fixed words or numbers can stand after 'one of'", "use 'or'")
    return _among(checker, tree, left, frozenset(part.constant for part in parts))


def _among(checker: Checker, tree: Syntax, left: Compiled, members: frozenset[Any]) -> Compiled:
    run = left.run

    def among(frame: Frame) -> bool | None:
        value = run(frame)
        return None if value is None else value in members

    return checker.made("one of", TRUTH, among, tree, left)


def _same(checker: Checker, tree: Syntax, left: Kind, right: Compiled) -> bool:
    """Whether two kinds can be compared; complains where they cannot."""
    if isinstance(left, Broken) or isinstance(right.kind, Broken):
        return not isinstance(right.kind, Broken)
    if left == right.kind:
        return True
    hint = None
    if isinstance(left, Truth):
        hint = "write yes or no"
    elif isinstance(left, Choice):
        hint = "write the word without quotation marks"
    elif isinstance(left, Number) and isinstance(right.kind, Number) and left.unit is Unit.PLAIN:
        hint = "write the number alone"
    checker.complain(
        tree, f"{left if not isinstance(left, Choice) else _words(left)} is needed here; this is {right.kind}", hint
    )
    return False


def _words(choice: Choice) -> str:
    return f"one of these words ({listed(choice.words())})"


HANDLERS = {"is_": is_, "is_not": is_not, "mentions": mentions, "includes": includes, "turns_on": turns_on}
