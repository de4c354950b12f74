"""The issues list as a table for a spreadsheet; status and owner are for the attorney to fill."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from gino.contract.report import Report
from gino.reports.attorney.content import Issue
from gino.reports.attorney.issues import issues_of
from gino.reports.attorney.setting import Setting
from gino.reports.attorney.words import heads, say
from gino.reports.csv import cell
from gino.reports.examined import Examined


def render(examined: Examined) -> str:
    """One row an issue; a cell that a spreadsheet would run as a formula is made text."""
    return _table(map(_row, issues_of(Setting(examined))))


def unread(report: Report) -> str:
    """One row that says that the file could not be checked, so that an empty list is never taken for a clean one."""
    trouble = report.error or report.ungraded
    said = say("unread.sentence", path=report.document.path)
    return _table([("1", "", "", said, trouble.message if trouble else "", "", "", "", "", "", "")])


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads("issues.csv"))
    for row in rows:
        writer.writerow(map(cell, row))
    return out.getvalue()


def _row(issue: Issue) -> tuple[str, ...]:
    proposed = " ".join(each for each in (issue.proposed, issue.preferred) if each)
    effect = " ".join((issue.effect, *issue.notes))
    quotes = " / ".join(f"“{quote.words}”{' …' if quote.more else ''}" for quote in issue.clauses)
    places = "; ".join(dict.fromkeys(quote.place for quote in issue.clauses))
    return (
        str(issue.number), places, quotes, issue.title, effect, issue.severity, proposed, issue.fallback,
        issue.walk_away, issue.status, "",
    )  # fmt: skip
