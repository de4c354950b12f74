"""The findings as rows, for the formats that machines read: each with its path, its gate and its fingerprint."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from gino.contract.report import Check, CheckError, Finding, Report
from gino.reports.citing import pin_cite
from gino.reports.gate import fails_gate, severity_rank
from gino.reports.rendering import Rendering
from gino.reports.sanitizing import one_line


@dataclass(frozen=True, slots=True)
class Row:
    """One finding. ``path`` is the repository's; ``fingerprint`` is unique in the file: equal ones are numbered."""

    path: str
    report: Report
    finding: Finding
    gate: bool
    fingerprint: str

    @property
    def line(self) -> int:
        """The line of the file, or 1 where the file has no lines."""
        return self.finding.line or 1

    def says(self, rendering: Rendering) -> str:
        """What is found and where; in the document's own words only where quotes are wanted."""
        finding = self.finding
        where = f" ({pin_cite(finding, self.report)})" if finding.start is not None else ""
        words = f"{finding.title}{where}".replace("\N{NO-BREAK SPACE}", " ")
        if rendering.quotes:
            words += f": {finding.message}" + (f" “{finding.quote}”" if finding.quote else "")
        return one_line(words)


def rows_of(check: Check, rendering: Rendering) -> Iterator[Row]:
    """Every finding of every report, in the order of the reports, worst first within each."""
    for report in check.reports:
        seen: Counter[tuple[int, str]] = Counter()
        for finding in sorted(report.findings, key=lambda each: severity_rank(each.severity)):
            key = (finding.document, finding.fingerprint)
            seen[key] += 1
            number = f":{seen[key]}" if seen[key] > 1 else ""
            yield Row(
                path=path_of(report, finding.document, rendering),
                report=report,
                finding=finding,
                gate=fails_gate(finding, rendering.fail_on),
                fingerprint=finding.fingerprint + number,
            )


def troubles_of(check: Check, rendering: Rendering) -> Iterator[tuple[str, CheckError]]:
    """Every file that could not be read, checked or graded, with the reason."""
    for report in check.reports:
        trouble = report.error or report.ungraded
        if trouble:
            yield path_of(report, 0, rendering), trouble


def path_of(report: Report, document: int, rendering: Rendering) -> str:
    """The path of a document, relative to the repository, with forward slashes; as given where it is outside."""
    documents = report.documents or (report.document,)
    given = documents[document].path
    whole = PurePath(rendering.folder) / given
    if rendering.repository and whole.is_relative_to(rendering.repository):
        whole = whole.relative_to(rendering.repository)
        given = str(whole)
    return one_line(given.replace("\\", "/"))
