"""Checking what a condition reads: fields, numbers, texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gino.configuration.problems import did_you_mean, listed
from gino.findings.language.compiled import BROKEN_PART, Compiled, Frame, Run
from gino.findings.language.kinds import (
    NUMBER,
    TRUTH,
    WORDS,
    Broken,
    Choice,
    Kind,
    ListOf,
    Number,
    Thing,
    Unit,
)
from gino.findings.language.parsing import Complaint, Syntax
from gino.findings.language.reflecting import Field, fields_of
from gino.findings.language.scope import Scope

if TYPE_CHECKING:
    from gino.findings.language.checking import Checker

MAX_NUMBER = 10**12


def path(checker: Checker, tree: Syntax, scope: Scope, expect: Kind | None = None) -> Compiled:
    """A variable and the fields after it; or, beside a word of a vocabulary, another word of it."""
    root, *names = str(tree.children[0]).split(".")
    if root not in scope.variables:
        if not names and isinstance(expect, Choice):
            return _word(checker, tree, root, expect)
        return _unknown_name(checker, tree, root, scope)
    kind, fields, place = scope.variables[root], [], checker.span(tree)[0] + len(root) + 1
    for name in names:
        field = _field(checker, kind, name, place)
        if field is None:
            return BROKEN_PART
        fields.append(field)
        kind, place = field.kind, place + len(name) + 1
    return _read(root, scope.variables[root], tuple(fields), str(tree.children[0]))


def _field(checker: Checker, kind: Kind, name: str, place: int) -> Field | None:
    """The field ``name`` of ``kind``, or None once complained of."""
    if isinstance(kind, Broken):
        return None
    if not isinstance(kind, Thing):
        said = f"'{name}' cannot be read of {kind}"
        hint = f"ask of one of them: 'any ... in ... has ... .{name} ...'" if isinstance(kind, ListOf) else None
        checker.complaints.append(Complaint(place, place + len(name), said, hint))
        return None
    fields = fields_of(kind.of)
    if name not in fields:
        hint = did_you_mean(name, fields)
        said = f"{kind} has no field '{name}'; it has: {listed(fields, 40)}"
        checker.complaints.append(Complaint(place, place + len(name), said, hint))
        return None
    return fields[name]


def _word(checker: Checker, tree: Syntax, word: str, choice: Choice) -> Compiled:
    """A word of the vocabulary that is expected here."""
    if word not in choice.words():
        hint = did_you_mean(word, choice.words())
        return checker.complain(tree, f"'{word}' is never a value here; allowed: {', '.join(choice.words())}", hint)
    value = choice.of(word)
    return replace(checker.made("word", choice, lambda frame: value, tree), constant=value, may_be_silent=False)


def _unknown_name(checker: Checker, tree: Syntax, name: str, scope: Scope) -> Compiled:
    """A name that means nothing here, with the likely cause."""
    said = f"nothing is called '{name}' here; there is: {listed(scope.variables)}"
    hint = did_you_mean(name, scope.variables)
    before = checker.words[: checker.span(tree)[0]]
    if f" {name} in " in before:
        hint = "what is said of each item must stand in parentheses: 'any x in y has (... and ...)'"
    return checker.complain(tree, said, hint)


def number(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``3``."""
    return _literal(checker, tree, NUMBER, str(tree.children[0]))


def measure(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``30 days``."""
    unit = Unit(str(tree.children[1]).rstrip("s") + "s")
    return _literal(checker, tree, Number(unit), str(tree.children[0]))


def percent(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``51%``, from 0 to 100."""
    compiled = _literal(checker, tree, Number(Unit.PERCENT), str(tree.children[0])[:-1])
    if compiled.constant is not None and compiled.constant > 100:
        return checker.complain(tree, f"{tree.children[0]} is more than the whole", "a share is at most 100%")
    return compiled


def money(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``$250,000``."""
    return _literal(checker, tree, Number(Unit.MONEY), str(tree.children[0])[1:])


def text(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``"a text"``."""
    value = str(tree.children[0])[1:-1]
    return replace(checker.made("text", WORDS, lambda frame: value, tree), constant=value, may_be_silent=False)


def yes(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``yes``."""
    return replace(checker.made("yes", TRUTH, lambda frame: True, tree), constant=True, may_be_silent=False)


def no(checker: Checker, tree: Syntax, scope: Scope) -> Compiled:
    """``no``."""
    return replace(checker.made("no", TRUTH, lambda frame: False, tree), constant=False, may_be_silent=False)


HANDLERS = {
    "path": path,
    "number": number,
    "measure": measure,
    "percent": percent,
    "money": money,
    "text": text,
    "yes": yes,
    "no": no,
}


def _literal(checker: Checker, tree: Syntax, kind: Number, digits: str) -> Compiled:
    value = float(digits.replace(",", ""))
    if value > MAX_NUMBER:
        return checker.complain(tree, f"this number is larger than {MAX_NUMBER:,}, and than anything in a charter")
    made = checker.made("number", kind, lambda frame: value, tree)
    return replace(made, constant=value, may_be_silent=False)


def _read(root: str, kind: Kind, fields: tuple[Field, ...], words: str) -> Compiled:
    getters = [field.get for field in fields]

    def owner(frame: Frame) -> list[Any]:
        """Every thing on the way, nearest to the field last."""
        value, passed = frame.values[root], []
        for get in getters:
            if value is None:
                break
            passed.append(value)
            value = get(value, frame.charter)
        return passed

    reads, here = set(), kind
    for field in fields:
        if isinstance(here, Thing):
            reads.add((here.name, field.name))
        here = field.kind
    silent = any(field.may_be_silent for field in fields) or not fields
    run, free = _run(root, fields), frozenset({root})
    return Compiled("path", here, run, words, owner=owner, reads=frozenset(reads), free=free, may_be_silent=silent)


def _run(root: str, fields: tuple[Field, ...]) -> Run:
    """Read the fields in turn. One plain field, the commonest case, takes a shorter way."""
    if len(fields) == 1 and fields[0].plain is not None:
        plain = fields[0].plain

        def read_one(frame: Frame) -> Any:  # noqa: ANN401
            value = frame.values[root]
            return None if value is None else plain(value)

        return read_one
    getters = [field.get for field in fields]

    def read(frame: Frame) -> Any:  # noqa: ANN401
        value, charter = frame.values[root], frame.charter
        for get in getters:
            if value is None:
                return None
            value = get(value, charter)
        return value

    return read
