"""How many: findings of each severity, files of each grade, and the score in words."""

from __future__ import annotations

from collections import Counter

from gino.contract.report import Check, Report
from gino.contract.vocabulary import Grade, Severity
from gino.reports.gate import unchecked
from gino.reports.wording import count_of


def score_words(report: Report) -> str:
    """The score and its range, where the text leaves one open."""
    low, high = report.score_low, report.score_high
    spread = f" ({low} to {high})" if low is not None and high is not None and low != high else ""
    return f"score {report.score} of 100{spread}"


def severity_counts(check: Check) -> str:
    """How many findings of each severity, waived ones apart."""
    findings = [finding for report in check.reports for finding in report.findings]
    open_ = [finding for finding in findings if finding.waived is None and not finding.known]
    count = Counter(finding.severity for finding in open_)
    said = [f"{count[severity]} {severity}" for severity in Severity if count[severity]]
    waived = sum(finding.waived is not None for finding in findings)
    known = len(findings) - len(open_) - waived
    said += [f"{number} {word}" for number, word in ((waived, "waived"), (known, "known")) if number]
    return ", ".join(said) or "no findings"


def grade_counts(check: Check) -> str:
    """How many files, and how many of each grade."""
    count = Counter(report.grade for report in check.reports if report.grade)
    said = [f"{count[grade]} {grade}" for grade in Grade if count[grade]]
    without = len(unchecked(check))
    said += [f"{without} without a grade"] if without else []
    files = count_of(len(check.reports), "report")
    return f"{files}: {', '.join(said)}" if said else files
