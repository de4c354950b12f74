"""One JSON object a line: each report's verdict, followed by its findings."""

from __future__ import annotations

import json
from typing import Any

from gino.contract.report import Check
from gino.reports.rendering import Rendering
from gino.reports.rows import path_of, rows_of


def render(check: Check, rendering: Rendering) -> str:
    """Print the verdicts and findings, clause text left out unless it is asked for."""
    rows = list(rows_of(check, rendering))
    lines: list[dict[str, Any]] = []
    for report in check.reports:
        trouble = report.error or report.ungraded
        lines.append(
            {
                "type": "report",
                "path": path_of(report, 0, rendering),
                "sha256": report.document.sha256,
                "status": report.status,
                "grade": report.grade,
                "score": report.score,
                "error": trouble.model_dump() if trouble else None,
            }
        )
        for row in (each for each in rows if each.report is report):
            finding = row.finding.model_dump(mode="json", exclude={"evidence"})
            kept = finding if rendering.quotes else {**finding, "message": finding["title"], "quote": None}
            lines.append({"type": "finding", "path": row.path, "gate": row.gate, **kept})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
