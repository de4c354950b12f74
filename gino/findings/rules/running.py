"""Running one rule over a charter: for each subject, flawed, sound, or cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from gino.contract.spans import Cite
from gino.findings.charter import Charter
from gino.findings.edits import Edit
from gino.findings.language.compiled import Compiled, Frame, TooManyStepsError
from gino.findings.language.patterns import Pattern
from gino.findings.language.scope import Vocabulary
from gino.findings.language.tracing import Trace, distinct, evidence, label, silent_words, trace
from gino.findings.language.turning import Turning, cites_of
from gino.findings.rules.compiling import Rule
from gino.findings.rules.redlining import edits_of
from gino.findings.rules.schema import OnSilence
from gino.findings.rules.templates import Template, told


@dataclass(frozen=True, slots=True)
class Flaw:
    """A subject on which a rule has something to say. ``silent``: only because the text does not say.

    ``anchor`` is the clause to show first; ``subject`` is what the rule looked at. ``reach`` holds the words of
    vocabularies that the message tells, as the matters that are lost: with one more of them it is another finding.
    """

    rule: Rule
    silent: bool
    subject: str
    message: str
    anchor: Cite | None
    cites: tuple[Cite, ...]
    reach: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """One subject with the whole evaluation, for an explanation."""

    subject: str
    outcome: str
    looked_at: Trace | None
    condition: Trace | None


class Runner:
    """Runs rules over one charter; what they share is worked out once."""

    def __init__(self, charter: Charter, vocabulary: Vocabulary) -> None:
        self._charter = charter
        self.vocabulary = vocabulary
        self._turning = Turning(charter.decisions, charter.texts)

    def run(self, rule: Rule) -> tuple[Flaw, ...]:
        """Every subject that is flawed, or that cannot be told where the rule does not say that silence passes."""
        frame = self.frame()
        try:
            return tuple(self._flaw(rule, frame, answer) for answer in self._answers(rule, frame))
        except TooManyStepsError:
            return (_exhausted(rule),)

    def explain(self, rule: Rule) -> tuple[Judged, ...]:
        """Every subject with the evaluation tree of the rule's conditions, passed ones included."""
        frame = self.frame()
        return tuple(self._judged(rule, frame, item) for item in self._items(rule, frame))

    def frame(self) -> Frame:
        """A fresh frame over this charter."""
        return Frame(self._charter, self._turning, {"charter": self._charter})

    def _items(self, rule: Rule, frame: Frame) -> tuple[Any, ...]:
        if rule.subjects is None:
            return (None,)
        items = tuple(rule.subjects.run(frame) or ())
        frame.spend(len(items))
        return items

    def _answers(self, rule: Rule, frame: Frame) -> Iterator[bool | None]:
        """Bind each subject in turn and yield the answer where it is no pass."""
        values, condition = frame.values, rule.condition.run
        where = rule.where.run if rule.where is not None else None
        silence_passes = rule.file.if_silent is OnSilence.PASS
        if any(self._turning.nowhere(needed) for needed in _needed(rule)):
            return
        for item in self._items(rule, frame):
            if rule.subject is not None:
                values[rule.subject] = item
            if where is not None and where(frame) is not True:
                continue
            answer = condition(frame)
            if answer is rule.flaw_when or (answer is None and not silence_passes):
                yield answer

    def _flaw(self, rule: Rule, frame: Frame, answer: bool | None) -> Flaw:
        traced = trace(rule.condition, frame, whole=False)
        item = frame.values.get(rule.subject) if rule.subject else None
        own = self._turning.cites(item) if item is not None else ()
        looked = evidence(trace(rule.where, frame, whole=False)) if rule.where is not None else ()
        shown = _anchors(rule.at, frame) if rule.at is not None else ()
        cites = distinct((*shown, *evidence(traced), *own, *looked))
        silent = answer is None
        wanting = silent_words(traced) if silent else ()
        subject = label(item, rule.subject) if rule.subject is not None else "charter"
        message, reach = _filled(rule.message, frame)
        anchor = next(iter(cites), None)
        redlining = rule.redlining if anchor is not None and not silent else None
        edits = edits_of(rule.id, redlining, anchor, frame) if redlining is not None and anchor is not None else ()
        return Flaw(rule, silent, subject, message, anchor, cites, reach, wanting, edits)

    def _judged(self, rule: Rule, frame: Frame, item: Any) -> Judged:  # noqa: ANN401
        if rule.subject is not None:
            frame.values[rule.subject] = item
        subject = label(item, rule.subject) if rule.subject is not None else "charter"
        looked = trace(rule.where, frame) if rule.where is not None else None
        if looked is not None and looked.value is not True:
            return Judged(subject, "not looked at", looked, None)
        traced = trace(rule.condition, frame)
        outcome = "cannot tell" if traced.value is None else "flagged" if traced.value is rule.flaw_when else "passed"
        return Judged(subject, outcome, looked, traced)


def _needed(rule: Rule) -> tuple[Pattern, ...]:
    """The patterns without which the rule has nothing to say."""
    looked = rule.where.needs if rule.where is not None else ()
    return (*looked, *rule.condition.needs) if rule.flaw_when else looked


def _anchors(at: Compiled, frame: Frame) -> tuple[Cite, ...]:
    value = at.run(frame)
    things = value if isinstance(value, tuple) else () if value is None else (value,)
    return tuple(cite for thing in things for cite in cites_of(thing))


def _filled(template: Template, frame: Frame) -> tuple[str, tuple[str, ...]]:
    """The message, and the words of vocabularies that it tells."""
    told_pieces: list[str] = []
    reach: set[str] = set()
    for piece in template.pieces:
        if isinstance(piece, str):
            told_pieces.append(piece)
            continue
        value = piece.run(frame)
        told_pieces.append(told(value))
        values = value if isinstance(value, tuple) else (value,)
        reach.update(str(one.value) for one in values if isinstance(one, Enum))
    words = " ".join("".join(told_pieces).split())
    return words[:1].upper() + words[1:], tuple(sorted(reach))


def _exhausted(rule: Rule) -> Flaw:
    said = "This rule had to look at more than any rule may, and was stopped; it has not been judged."
    return Flaw(rule, True, "charter", said, None, (), (), ("the number of steps a rule may take",))
