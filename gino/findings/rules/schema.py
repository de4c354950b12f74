"""What a rule file, a vocabulary file and a scoring file may hold. Keys are as an author writes them, with spaces."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from gino.contract.base import Frozen
from gino.contract.report import Reference
from gino.contract.vocabulary import Confidence, Severity, Side

RULE_ID = r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"
NAME = r"^[a-z][a-z0-9-]*$"

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4_000)]
Name = Annotated[str, StringConstraints(pattern=NAME, max_length=60)]


class RuleStatus(StrEnum):
    """How settled a rule is. A preview runs only where it is asked for; a deprecated one never."""

    STABLE = "stable"
    PREVIEW = "preview"
    DEPRECATED = "deprecated"


class Coverage(StrEnum):
    """How well the text can be judged by machine on this point."""

    FULL = "full"
    MAY_OVERREPORT = "may-overreport"
    MAY_UNDERREPORT = "may-underreport"
    NEEDS_COUNSEL = "needs-counsel"


class OnSilence(StrEnum):
    """What follows where the text does not say enough to tell."""

    FLAG = "flag"
    REVIEW = "review"
    PASS = "pass"  # noqa: S105 - not a password


class Redline(Frozen):
    """The edit of the flagged words that mends the clause.

    ``replace`` is ``all``, or a pattern of which the first group is meant (the whole match where it has none); ``with``
    is what stands there instead, and nothing where it is left out. ``add`` is a sentence after the flagged words. Both
    may hold gaps, as a message does; where a gap has no value there is no edit, nor where ``where`` does not hold.
    """

    where: Prose | None = None

    replace: Prose | None = None
    with_: Prose | None = Field(None, alias="with")
    add: Prose | None = None

    @model_validator(mode="after")
    def _whole(self) -> Redline:
        if self.replace is None and self.add is None:
            raise ValueError("a redline needs 'replace' or 'add'")
        if self.with_ is not None and self.replace is None:
            raise ValueError("'with' needs 'replace': it says what is replaced")
        return self


class Remedy(Frozen):
    """What to write instead: what to do, and model language from best to worst.

    ``ask`` says why, in words that may be sent to the other side; a ``redline`` needs it.
    """

    do: Prose
    ask: Prose | None = None
    preferred: Prose | None = None
    fallback: Prose | None = None
    unacceptable: Prose | None = None
    redline: Redline | None = None

    @model_validator(mode="after")
    def _explained(self) -> Remedy:
        if self.redline is not None and self.ask is None:
            raise ValueError("a 'redline' needs 'ask': the reason that is given to the other side")
        return self


class Example(Frozen):
    """Clause text as it would stand in a document. ``at`` is the section that the finding must cite."""

    name: Line
    text: Annotated[str, StringConstraints(min_length=1, max_length=12_000)]
    at: Line | None = None
    side: Side | None = None


class Examples(Frozen):
    """Text that the rule must flag, and text that it must pass. ``setting`` stands before the text of each."""

    setting: Annotated[str, StringConstraints(max_length=8_000)] | None = None
    flags: tuple[Example, ...] = Field(min_length=1)
    passes: tuple[Example, ...] = Field(min_length=1)


class RuleFile(Frozen):
    """A rule. It is a finding where ``flag if`` is yes, or where ``require`` is no.

    It asks what the protected side has, and so runs only where a party is on that side; not so one that is
    ``for any venture``.

    Where ``notes on`` names other rules ("core/*"), its message becomes a note on their findings that stand on the same
    clause and tell of no other matter; ``lowers to`` is the severity above which these do not go then.
    """

    id: Annotated[str, StringConstraints(pattern=RULE_ID, max_length=80)]
    title: Line
    severity: Severity
    confidence: Confidence = Confidence.HIGH
    status: RuleStatus = RuleStatus.STABLE
    coverage: Coverage = Coverage.FULL
    since: Line = "0.1"
    replaced_by: Line | None = Field(None, alias="replaced by")
    for_each: Line | None = Field(None, alias="for each")
    where: Prose | None = None
    flag_if: Prose | None = Field(None, alias="flag if")
    require: Prose | None = None
    if_silent: OnSilence = Field(alias="if silent")
    for_any_venture: bool = Field(False, alias="for any venture")
    at: Prose | None = None
    message: Prose
    why: Prose
    remedy: Remedy
    false_positives: tuple[Line, ...] = Field((), alias="false positives")
    references: tuple[Reference, ...] = ()
    no_reference: Line | None = Field(None, alias="no reference because")
    jurisdiction: Line | None = None
    effective_from: date | None = Field(None, alias="effective from")
    effective_until: date | None = Field(None, alias="effective until")
    cap: int | None = Field(None, ge=0, le=100)
    notes_on: tuple[Line, ...] = Field((), alias="notes on")
    lowers_to: Severity | None = Field(None, alias="lowers to")
    checks: tuple[Line, ...] = ()
    unexercised: Line | None = Field(None, alias="unexercised because")
    examples: Examples

    @model_validator(mode="after")
    def _whole(self) -> RuleFile:
        if (self.flag_if is None) == (self.require is None):
            raise ValueError("a rule needs either 'flag if' or 'require', and not both")
        if not self.references and self.no_reference is None:
            raise ValueError("a rule needs 'references', or 'no reference because' with the reason")
        if self.where is not None and self.for_each is None:
            raise ValueError("'where' needs 'for each': it says which of them are looked at")
        if self.lowers_to is not None and not self.notes_on:
            raise ValueError("'lowers to' needs 'notes on': it says whose findings are lowered")
        return self

    @model_validator(mode="after")
    def _law(self) -> RuleFile:
        """A law is a finding of its own, apart from the score, and no louder than its text was read."""
        if self.jurisdiction is None:
            return self
        if self.cap is not None:
            raise ValueError("a rule of law has no part in the score: leave out 'cap' or 'jurisdiction'")
        read = any(reference.primary_read for reference in self.references)
        if not read and (self.status is not RuleStatus.PREVIEW or self.severity is not Severity.INFO):
            raise ValueError("a law whose primary text was not read is 'status: preview' and 'severity: info' at most")
        return self


class ConditionEntry(Frozen):
    """A named condition: what it is said of, what it means, in words and in the language."""

    of: Line
    says: Line
    means: Prose


class ListEntry(Frozen):
    """A named list of words of one vocabulary."""

    of: Line
    says: Line
    words: tuple[Line, ...] = Field(min_length=1)


class PatternEntry(Frozen):
    """A named pattern of text, with words that it must find and words that it must not."""

    says: Line
    finds: Prose
    matches: tuple[Line, ...] = Field(min_length=1)
    passes: tuple[Line, ...] = Field(min_length=1)


class VocabularyFile(Frozen):
    """``vocabulary.yaml`` of a pack: names that its rules, and those of other packs, may use."""

    conditions: dict[Name, ConditionEntry] = Field(default_factory=dict)
    lists: dict[Name, ListEntry] = Field(default_factory=dict)
    patterns: dict[Name, PatternEntry] = Field(default_factory=dict)
