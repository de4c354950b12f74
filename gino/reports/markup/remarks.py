"""Which findings are marked, and together: one comment a clause, the worst finding first in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gino.contract.report import Finding
from gino.contract.vocabulary import Severity
from gino.documents.model import Document
from gino.reports.examined import Examined
from gino.reports.gate import severity_rank
from gino.reports.markup.model import Change


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one clause: its findings, worst first; ``start`` to ``end`` are the words of the first.

    ``proposals`` are the changes that the rules propose, each with the rule that does.
    """

    start: int
    end: int
    findings: tuple[Finding, ...]
    proposals: tuple[tuple[str, Change], ...] = ()


@dataclass(frozen=True, slots=True)
class Remarks:
    """Everything to be said: of clauses, of what the text leaves out, and of other documents of the venture."""

    clauses: tuple[Remark, ...]
    silent: tuple[Finding, ...]
    other_documents: tuple[Finding, ...]


def remarks_of(examined: Examined, least: Severity) -> Remarks:
    """The findings of at least this severity that nobody has waived, by the clause in which they stand."""
    document = examined.case.readings[0].document
    wanted = [
        finding
        for finding in sorted(examined.report.findings, key=lambda one: severity_rank(one.severity))
        if finding.waived is None and severity_rank(finding.severity) <= severity_rank(least)
    ]
    placed = [finding for finding in wanted if finding.start is not None]
    here = [finding for finding in placed if finding.document == 0]
    return Remarks(
        clauses=tuple(sorted(_by_clause(examined, document, here), key=lambda one: one.start)),
        silent=tuple(finding for finding in wanted if finding.start is None),
        other_documents=tuple(finding for finding in placed if finding.document != 0),
    )


def _by_clause(examined: Examined, document: Document, findings: Iterable[Finding]) -> Iterable[Remark]:
    clauses: dict[int, list[Finding]] = {}
    for finding in findings:
        node = document.node_at(finding.start or 0)
        clauses.setdefault(node.index if node is not None else -1, []).append(finding)
    for held in clauses.values():
        first = held[0]
        start, end = _trimmed(document.text, first.start or 0, first.end or 0)
        yield Remark(start, end, tuple(held), tuple(_proposals(examined, held)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _proposals(examined: Examined, findings: Sequence[Finding]) -> Iterable[tuple[str, Change]]:
    """What the rules of ``findings`` propose for their words, in their order."""
    for finding in findings:
        for edit in examined.edits:
            if (edit.rule, edit.at, edit.document) == (finding.rule, finding.start, finding.document):
                yield finding.rule, Change(edit.start, edit.end, edit.words)
