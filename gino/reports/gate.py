"""The gate: which findings fail a run, and what the process says to its caller.

The same for every format, so that no format can pass what another fails.
"""

from __future__ import annotations

from gino.contract.exit_codes import ExitCode
from gino.contract.report import Check, Finding, Report
from gino.contract.vocabulary import Severity, Status

_WORST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}

INTERNAL_ERROR = "internal-error"
"""The error code of a report that gino itself failed to make."""


def severity_rank(severity: Severity) -> int:
    """Rank a severity from 0 (critical) to 4 (info)."""
    return _WORST_FIRST[severity]


def fails_gate(finding: Finding, fail_on: Severity | None) -> bool:
    """Whether a finding fails the run: at or above the threshold, neither waived nor known to the baseline."""
    if fail_on is None or finding.waived is not None or finding.known:
        return False
    return severity_rank(finding.severity) <= severity_rank(fail_on)


def gate_findings(check: Check, fail_on: Severity | None) -> tuple[Finding, ...]:
    """Every finding of every report that fails the run."""
    return tuple(finding for report in check.reports for finding in report.findings if fails_gate(finding, fail_on))


def unchecked(check: Check) -> tuple[Report, ...]:
    """Every report that could not be checked or graded."""
    return tuple(report for report in check.reports if report.status is not Status.CHECKED)


def exit_code(check: Check, fail_on: Severity | None) -> ExitCode:
    """What the process says: a failure of gino itself, then what could not be checked, then the gate."""
    if any(report.error is not None and report.error.code == INTERNAL_ERROR for report in check.reports):
        return ExitCode.INTERNAL
    if unchecked(check) or not check.reports:
        return ExitCode.UNCHECKED
    return ExitCode.GATE_FAILED if gate_findings(check, fail_on) else ExitCode.PASSED


def reason(check: Check, fail_on: Severity | None) -> str:
    """One line that says why the run passed or failed, and what could not be checked."""
    failing, open_ = len(gate_findings(check, fail_on)), unchecked(check)
    said = []
    if open_:
        unread = sum(report.status is Status.UNREAD for report in open_)
        ungraded = len(open_) - unread
        parts = [f"{count} {word}" for count, word in ((unread, "not read"), (ungraded, "not graded")) if count]
        said.append(f"INCOMPLETE: {', '.join(parts)}")
    if failing:
        said.append(f"FAILED: {failing} {'finding' if failing == 1 else 'findings'} at or above {fail_on} (--fail-on)")
    if said:
        return " · ".join(said)
    return "passed" if fail_on is not None else "passed (--fail-on never)"
