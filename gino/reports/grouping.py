"""Findings that say the same of several clauses, put together for people."""

from __future__ import annotations

from gino.contract.report import Finding, Report
from gino.reports.gate import severity_rank


def findings_worst_first(report: Report) -> list[list[Finding]]:
    """The findings by severity, waived ones last, otherwise in the order of the text; the same words told once."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(report.findings, key=lambda each: (each.waived is not None, severity_rank(each.severity))):
        same = (finding.rule, finding.severity, finding.message, finding.waived, finding.quote is None)
        alike.setdefault(same, []).append(finding)
    return list(alike.values())
