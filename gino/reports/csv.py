"""One row a finding, for a spreadsheet. A cell that a spreadsheet would run as a formula is made text."""

from __future__ import annotations

import csv
from io import StringIO

from gino.contract.report import Check
from gino.reports.rendering import Rendering
from gino.reports.rows import rows_of, troubles_of
from gino.reports.sanitizing import one_line

HEADER = ("path", "section", "page", "severity", "gate", "rule", "title", "message", "quote", "remedy", "waived")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(check: Check, rendering: Rendering) -> str:
    """Print the table; a file that could not be checked is a row of its own."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for path, trouble in troubles_of(check, rendering):
        unchecked = (path, "", "", "", "", trouble.code, "could not check", trouble.message, "", "", "")
        writer.writerow(cell(each) for each in unchecked)
    for row in rows_of(check, rendering):
        finding = row.finding
        message, quote = (finding.message, finding.quote) if rendering.quotes else ("", "")
        values = (
            row.path, finding.section, finding.page, finding.severity, "GATE" if row.gate else "", finding.rule,
            finding.title, message, quote, finding.remedy, finding.waived and finding.waived.reason,
        )  # fmt: skip
        writer.writerow(cell(each) for each in values)
    return out.getvalue()


def cell(value: object) -> str:
    """A cell: harmless, on one line, and text where it begins as a formula does."""
    text = one_line("" if value is None else str(value))
    return f"'{text}" if text.startswith(_FORMULA) else text
