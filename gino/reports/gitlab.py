"""GitLab's Code Quality report: a list of issues, each with a path, a line and a stable fingerprint."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from gino.contract.report import Check
from gino.contract.vocabulary import Severity
from gino.reports.rendering import Rendering
from gino.reports.rows import rows_of, troubles_of

_SEVERITIES = {
    Severity.CRITICAL: "blocker",
    Severity.HIGH: "critical",
    Severity.MEDIUM: "major",
    Severity.LOW: "minor",
    Severity.INFO: "info",
}


def render(check: Check, rendering: Rendering) -> str:
    """Print the issues; a file that could not be checked is an issue too, never a clean result."""
    issues = [
        _issue(path, 1, f"could-not-check/{trouble.code}", "blocker", trouble.message, trouble.code)
        for path, trouble in troubles_of(check, rendering)
    ]
    for row in rows_of(check, rendering):
        if row.finding.waived is None and not row.finding.known:
            severity = _SEVERITIES[row.finding.severity]
            says = ("GATE: " if row.gate else "") + row.says(rendering)
            issues.append(_issue(row.path, row.line, row.finding.rule, severity, says, row.fingerprint))
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(path: str, line: int, check: str, severity: str, says: str, fingerprint: str) -> dict[str, Any]:
    return {
        "description": says,
        "check_name": check,
        "fingerprint": hashlib.sha256(f"{path}\0{check}\0{fingerprint}".encode()).hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
