"""A rule file becomes a rule that can run: its conditions checked, its message ready to fill."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gino.configuration.positioned import Entries, Source, Text, Tree
from gino.configuration.problems import Problem
from gino.contract.vocabulary import Severity
from gino.findings.charter import Charter
from gino.findings.language.checking import ConditionError, compile_condition, compile_expression
from gino.findings.language.combining import contradictions
from gino.findings.language.compiled import Compiled
from gino.findings.language.kinds import Kind, ListOf, Thing, Truth
from gino.findings.language.parsing import Complaint, keywords
from gino.findings.language.patterns import PatternError, pattern
from gino.findings.language.reflecting import thing
from gino.findings.language.scope import Scope, Vocabulary
from gino.findings.rules.redlining import ALL, Redlining
from gino.findings.rules.schema import Redline, RuleFile
from gino.findings.rules.templates import Template, TemplateError, Words, split_template


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that can run. ``condition`` is the flaw: yes is a finding, whichever way the file puts it."""

    file: RuleFile
    path: Path
    condition: Compiled
    flaw_when: bool
    message: Template
    subject: str | None = None
    subjects: Compiled | None = None
    where: Compiled | None = None
    at: Compiled | None = None
    redlining: Redlining | None = None

    @property
    def id(self) -> str:
        """``pack/name``."""
        return self.file.id

    @property
    def pack(self) -> str:
        """The pack that it belongs to."""
        return self.file.id.partition("/")[0]

    @property
    def title(self) -> str:
        """What is wrong, in one line."""
        return self.file.title

    @property
    def severity(self) -> Severity:
        """The severity that the file gives; settings may change it."""
        return self.file.severity

    @property
    def reads(self) -> frozenset[tuple[str, str]]:
        """Every (type, field) that its conditions and its message read."""
        told = [piece for piece in self.message.pieces if isinstance(piece, Compiled)]
        parts = [part for part in (self.condition, self.subjects, self.where, self.at, *told) if part is not None]
        return frozenset().union(*(part.reads for part in parts))


def root_scope(vocabulary: Vocabulary) -> Scope:
    """What every condition can refer to: the charter."""
    return Scope({"charter": thing(Charter)}, vocabulary)


class RuleCompiler:
    """Compiles one rule, gathering every problem with its place in the file."""

    def __init__(self, source: Source, tree: Entries, vocabulary: Vocabulary) -> None:
        self._source, self._tree = source, tree
        self._scope = root_scope(vocabulary)
        self.problems: list[Problem] = []

    def compile(self, file: RuleFile, path: Path) -> Rule | None:
        """The rule, or None where there are problems."""
        subject, subjects = self._subject() if file.for_each else (None, None)
        if file.for_each and subjects is None:
            return None
        where = self._condition("where") if file.where else None
        condition = self._condition("flag if" if file.flag_if else "require")
        self._can_fire(where, condition if file.flag_if else None)
        at = self._at() if file.at else None
        message = self._template("message")
        redlining = self._redlining(file.remedy.redline) if file.remedy.redline else None
        if self.problems or condition is None or message is None:
            return None
        return Rule(file, path, condition, bool(file.flag_if), message, subject, subjects, where, at, redlining)

    def _subject(self) -> tuple[str | None, Compiled | None]:
        """``body in charter.bodies``: the variable, which joins the scope, and the list."""
        text = self._text("for each")
        name, _, rest = text.value.partition(" in ")
        if not rest or not name.strip().isidentifier():
            self._complain(text, Complaint(0, len(text.value), "write 'NAME in LIST', as 'body in charter.bodies'"))
            return None, None
        name = name.strip()
        listed = self._compiled(text, text.value.index(" in ") + 4, rest, compile_expression)
        if listed is None:
            return None, None
        if not isinstance(listed.kind, ListOf) or name in keywords() or name in self._scope.variables:
            said = f"'{name}' is a word of the language" if name in keywords() else f"this is {listed.kind}, not a list"
            self._complain(text, Complaint(text.value.index(rest), len(text.value), said))
            return None, None
        self._scope = self._scope.with_variable(name, listed.kind.item)
        return name, listed

    def _condition(self, *key: str) -> Compiled | None:
        text = self._text(*key)
        return self._compiled(text, 0, text.value, compile_condition)

    def _can_fire(self, where: Compiled | None, flag_if: Compiled | None) -> None:
        """Complain where what is looked at can never have what is flagged."""
        if where is None or flag_if is None:
            return
        looked, flagged = _conjuncts(where), _conjuncts(flag_if)
        told = next((said for said in contradictions([*looked, *flagged]) if said), None)
        if told is not None:
            text = self._text("flag if")
            said = f"'where' leaves out everything that this could flag: {told}"
            self._complain(text, Complaint(0, len(text.value), said, "change one of the two"))

    def _at(self) -> Compiled | None:
        text = self._text("at")
        at = self._compiled(text, 0, text.value, compile_expression)
        inner = at.kind.item if at is not None and isinstance(at.kind, ListOf) else at.kind if at is not None else None
        if inner is not None and not isinstance(inner, Thing):
            self._complain(text, Complaint(0, len(text.value), f"this is {inner}; it has no clause to cite"))
        return at

    def _redlining(self, redline: Redline) -> Redlining:
        key = ("remedy", "redline")
        if redline.replace not in (None, ALL):
            self._check_pattern(self._text(*key, "replace"))
        where = self._condition(*key, "where") if redline.where is not None else None
        instead = self._template(*key, "with") if redline.with_ is not None else None
        add = self._template(*key, "add") if redline.add is not None else None
        return Redlining(where, redline.replace, instead, add)

    def _check_pattern(self, text: Text) -> None:
        try:
            pattern(text.value)
        except PatternError as error:
            self._complain(text, Complaint(0, len(text.value), str(error)))

    def _template(self, *key: str) -> Template | None:
        text = self._text(*key)
        try:
            pieces = split_template(text.value)
        except TemplateError as error:
            self._complain(text, error.complaint)
            return None
        made: list[str | Compiled] = []
        for piece in pieces:
            if isinstance(piece, Words):
                made.append(piece.words)
                continue
            compiled = self._compiled(text, piece.start, piece.words, compile_expression)
            if compiled is not None and not _tellable(compiled.kind):
                end = piece.start + len(piece.words)
                said = f"a message cannot tell {compiled.kind}"
                self._complain(text, Complaint(piece.start, end, said, "name one of its fields, as '.name'"))
            made.append(compiled or "")
        return Template(tuple(made))

    def _compiled(self, text: Text, offset: int, words: str, how: Callable[[str, Scope], Compiled]) -> Compiled | None:
        try:
            return how(words, self._scope)
        except ConditionError as error:
            for complaint in error.complaints:
                self._complain(text, complaint, offset)
            return None

    def _complain(self, text: Text, complaint: Complaint, offset: int = 0) -> None:
        line, column = self._source.place(text, offset + complaint.start)
        self.problems.append(self._source.problem(line, column, complaint.message, complaint.hint))

    def _text(self, *key: str) -> Text:
        found: Tree | None = self._tree
        for step in key:
            found = found.get(step) if isinstance(found, Entries) else None
        assert isinstance(found, Text)  # noqa: S101 - the schema has said that it is text
        return found


def _conjuncts(compiled: Compiled) -> tuple[Compiled, ...]:
    return compiled.parts if compiled.form == "and" else (compiled,)


def _tellable(kind: Kind) -> bool:
    inner: Any = kind.item if isinstance(kind, ListOf) else kind
    return not isinstance(inner, Thing | ListOf | Truth)
