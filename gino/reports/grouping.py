"""Findings that say the same of several clauses, put together for people."""

from __future__ import annotations

from gino.contract.report import Finding, Report
from gino.reports.gate import severity_rank


def _worst_first(finding: Finding) -> tuple[bool, int]:
    return finding.waived is not None or finding.known, severity_rank(finding.severity)


def findings_worst_first(report: Report) -> list[list[Finding]]:
    """The findings by severity, waived and known ones last, otherwise in the order of the text; the same told once."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(report.findings, key=_worst_first):
        same = (finding.rule, finding.severity, finding.message, finding.waived, finding.known, finding.quote is None)
        alike.setdefault(same, []).append(finding)
    return list(alike.values())
