"""Markdown for a pull request or a step summary: the verdict of every file, then every finding."""

from __future__ import annotations

import re

from gino.contract.report import Check
from gino.reports.counting import score_words
from gino.reports.gate import reason
from gino.reports.rendering import Rendering
from gino.reports.rows import path_of, rows_of
from gino.reports.sanitizing import one_line
from gino.reports.verdict import headline


def render(check: Check, rendering: Rendering) -> str:
    """Print two tables and the reason why the run passed or failed."""
    lines = ["| File | Verdict | |", "| --- | --- | --- |"]
    for report in check.reports:
        trouble = report.error or report.ungraded
        more = trouble.message if trouble else score_words(report) if report.score is not None else ""
        lines.append(
            f"| {escaped(path_of(report, 0, rendering))} | {headline(report).capitalize()} | {escaped(more)} |"
        )
    rows = list(rows_of(check, rendering))
    if rows:
        lines += ["", "| | Severity | File | Finding | Rule |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        gate = "**GATE**" if row.gate else "waived" if row.finding.waived else "known" if row.finding.known else ""
        says, rule = escaped(row.says(rendering)), escaped(row.finding.rule)
        lines.append(f"| {gate} | {row.finding.severity} | {escaped(row.path)} | {says} | {rule} |")
    return "\n".join([*lines, "", escaped(reason(check, rendering.fail_on)), ""])


def escaped(text: str) -> str:
    """The text on one line with everything that Markdown or HTML would read as markup made literal."""
    return re.sub(r"([\\`*_{}\[\]()<>#+!|~&@])", r"\\\1", one_line(text))
