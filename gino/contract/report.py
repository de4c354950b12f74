"""The JSON of ``gino check``: decisions, grade, score, findings."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from gino.contract.base import Frozen
from gino.contract.extract import Body, Party, Provision, Undetermined
from gino.contract.outline import DocumentIdentity, Revisions
from gino.contract.spans import Cite
from gino.contract.vocabulary import Confidence, Grade, Matter, Power, Severity, Side, Status


class CheckError(Frozen):
    """Why a file could not be read or checked, and what to do."""

    code: str
    message: str


class WitnessStep(Frozen):
    """One step by which the others prevail. ``quote`` is None in a step that only concludes."""

    step: str
    section: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    document: int = 0


class OtherPower(Frozen):
    """What another side can do on the matter."""

    side: Side
    power: Power


class Decision(Frozen):
    """Who decides one matter: on paper, in effect, and whether it lasts.

    ``worst`` and ``best`` bound ``in_effect`` over the readings that the text leaves open. ``durable`` is None where
    there is nothing to lose. ``open_points`` says what would narrow the range.
    """

    matter: Matter
    on_paper: Power
    in_effect: Power
    worst: Power
    best: Power
    durable: bool | None
    others: tuple[OtherPower, ...] = ()
    witness: tuple[WitnessStep, ...] = ()
    cites: tuple[Cite, ...] = ()
    open_points: tuple[str, ...] = ()


class Reference(Frozen):
    """An authority. ``primary_read`` says whether its primary text was read for the rule."""

    cite: str
    note: str | None = None
    primary_read: bool = False


class Waiver(Frozen):
    """A finding that somebody has accepted, with the reason, the approver and the day it lapses."""

    reason: str
    approved_by: str
    expires: str


class Note(Frozen):
    """What another rule says of the clause of a finding: that a law reserves the power which it tells of."""

    rule: str
    says: str
    references: tuple[Reference, ...] = ()


class Finding(Frozen):
    """What a rule says of a clause, or of a silence (``quote`` None).

    ``fingerprint`` is made of rule, subject and normalised words, not of numbers or places. ``line`` counts lines of
    the file from 1, where the file has any (plain text and Markdown). ``known``: it is in the run's baseline.
    ``notes`` are what other rules say of the same clause, as that a law reserves the power to the governing body.
    ``tracked``: it rests on a clause that an open tracked change adds words to or takes words from.
    """

    rule: str
    severity: Severity
    confidence: Confidence
    title: str
    message: str
    remedy: str | None = None
    section: str | None = None
    page: int | None = None
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    line: int | None = None
    document: int = 0
    fingerprint: str
    references: tuple[Reference, ...] = ()
    waived: Waiver | None = None
    known: bool = False
    tracked: bool = False
    evidence: tuple[Cite, ...] = ()
    notes: tuple[Note, ...] = ()


class Unjudged(Frozen):
    """What a rule could not tell, because the text is silent on something that it asks."""

    rule: str
    title: str
    reason: str
    cites: tuple[Cite, ...] = ()


class ScorePart(Frozen):
    """One traceable part of the score: points got of points possible, and the provisions they rest on."""

    name: str
    points: float
    possible: float
    why: str
    cites: tuple[Cite, ...] = ()


class MadeBy(Frozen):
    """The version of gino that made a report, and the edition of the rules that it ran."""

    gino: str
    rules: str


class Report(Frozen):
    """One file or venture, checked. Empty but for ``document``, ``status`` and ``error`` where it was unread.

    ``ungraded`` says why a report of status ``partial`` has no grade. ``made_by`` lets ``gino verify`` tell a report of
    another version; it is None where nothing was read.
    """

    document: DocumentIdentity
    documents: tuple[DocumentIdentity, ...] = ()
    status: Status
    error: CheckError | None = None
    ungraded: CheckError | None = None
    revisions: Revisions = Revisions()
    protected_side: Side = Side.PHYSICIANS
    parties: tuple[Party, ...] = ()
    bodies: tuple[Body, ...] = ()
    provisions: tuple[Provision, ...] = ()
    undetermined: tuple[Undetermined, ...] = ()
    decisions: tuple[Decision, ...] = ()
    grade: Grade | None = None
    score: int | None = None
    score_low: int | None = None
    score_high: int | None = None
    coverage: float | None = None
    score_parts: tuple[ScorePart, ...] = ()
    assumptions: tuple[str, ...] = ()
    absent_documents: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    unjudged: tuple[Unjudged, ...] = ()
    warnings: tuple[str, ...] = ()
    made_by: MadeBy | None = None


class Check(Frozen):
    """What ``gino check PATH... --format json`` prints."""

    schema_: Literal["gino.check/1"] = Field("gino.check/1", alias="schema")
    reports: tuple[Report, ...]
