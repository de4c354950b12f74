"""GitHub's workflow commands: the worst ten findings as annotations, then how many more there are.

GitHub shows ten annotations of a step and drops the rest in silence, so the rest is counted and the full table belongs
in the step's summary.
"""

from __future__ import annotations

from gino.contract.report import Check
from gino.contract.vocabulary import Severity
from gino.reports.gate import reason, severity_rank
from gino.reports.rendering import Rendering
from gino.reports.rows import rows_of, troubles_of

MOST = 10
_LEVELS = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.INFO: "notice",
}


def render(check: Check, rendering: Rendering) -> str:
    """Print the annotations: what could not be checked first, then the worst findings."""
    lines = [
        _command("error", path, 1, f"gino could not check this: {trouble.code}", trouble.message)
        for path, trouble in troubles_of(check, rendering)
    ]
    rows = [row for row in rows_of(check, rendering) if row.finding.waived is None and not row.finding.known]
    for row in sorted(rows, key=lambda each: (not each.gate, severity_rank(each.finding.severity))):
        title = f"{'GATE ' if row.gate else ''}{row.finding.severity} {row.finding.rule}"
        lines.append(_command(_LEVELS[row.finding.severity], row.path, row.line, title, row.says(rendering)))
    more = [f"+{len(lines) - MOST} more; the full table is in the step summary"] if len(lines) > MOST else []
    return "".join(f"{line}\n" for line in [*lines[:MOST], *more, reason(check, rendering.fail_on)])


def _command(level: str, path: str, line: int, title: str, says: str) -> str:
    return f"::{level} file={_property(path)},line={line},title={_property(title)}::{_data(says)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
