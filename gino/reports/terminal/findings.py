"""The findings, worst first: what, where, in which words, and what would mend it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from gino.contract.report import Finding, Report
from gino.contract.vocabulary import Severity
from gino.reports.citing import pin_cite, quoted
from gino.reports.gate import fails_gate
from gino.reports.grouping import findings_worst_first
from gino.reports.rendering import Rendering
from gino.reports.sanitizing import one_line
from gino.reports.terminal.layout import BLANK, heading, indented, labelled, prose

SEVERITY_STYLES: dict[Severity, str] = {
    Severity.CRITICAL: "bold white on red",
    Severity.HIGH: "bold red",
    Severity.MEDIUM: "bold yellow",
    Severity.LOW: "bold cyan",
    Severity.INFO: "dim",
}
MODEL_LANGUAGE = " Model language: "
"""What parts a remedy from the words that would carry it out."""
_LONGEST_QUOTE = 420
_MOST_CITES = 8


def findings_part(report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    """Every finding, with its clause and its remedy."""
    yield heading("Findings")
    if not report.findings:
        yield BLANK
        yield prose("No rule found anything.")
    for number, findings in enumerate(findings_worst_first(report), start=1):
        yield BLANK
        yield from _findings(number, findings, report, rendering)


def _findings(number: int, findings: list[Finding], report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    first = findings[0]
    title = prose(first.severity.upper(), style=SEVERITY_STYLES[first.severity])
    title.append_text(prose(f"  {one_line(first.title)}", style="bold"))
    if fails_gate(first, rendering.fail_on):
        title.append("  GATE", style="bold red")
    yield labelled(f"{number}.", title, 3)
    yield indented(prose(one_line(first.message)), 4)
    for finding in findings:
        if finding.quote:
            yield indented(prose(f"{pin_cite(finding, report)}: {quoted(finding.quote, _LONGEST_QUOTE)}"), 4)
    notes = (("Note", one_line(note.says)) for note in first.notes)
    for label, words in (("See", _also(findings, report)), *notes, *_remedy(first)):
        if words:
            yield indented(labelled(label, prose(words), 7, "dim"), 4)
    yield indented(prose(_small_print(first), style="dim"), 4)


def _also(findings: list[Finding], report: Report) -> str:
    """The other clauses that the findings rest on."""
    quoted_ = {pin_cite(finding, report) for finding in findings if finding.quote}
    cites = dict.fromkeys(pin_cite(each, report) for finding in findings for each in finding.evidence)
    also = [cite for cite in cites if cite not in quoted_]
    more = [f"{len(also) - _MOST_CITES} more"] if len(also) > _MOST_CITES else []
    return "; ".join([*also[:_MOST_CITES], *more])


def _remedy(finding: Finding) -> Iterator[tuple[str, str]]:
    do, _, model = one_line(finding.remedy or "").partition(MODEL_LANGUAGE)
    yield "Remedy", do
    yield "Model", f"“{model}”" if model else ""


def _small_print(finding: Finding) -> str:
    said = [finding.rule, f"confidence {finding.confidence}"]
    if finding.waived:
        waived = finding.waived
        said.append(one_line(f"waived by {waived.approved_by} until {waived.expires}: {waived.reason}"))
    said += ["known: in the baseline"] if finding.known else []
    said += ["depends on an open tracked change"] if finding.tracked else []
    return " · ".join(said)
