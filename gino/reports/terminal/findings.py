"""The findings, worst first, and the steps by which the others prevail."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gino.contract.report import Finding, Report, WitnessStep
from gino.contract.vocabulary import Severity
from gino.reports.citing import pin_cite, quoted
from gino.reports.gate import fails_gate, severity_rank
from gino.reports.rendering import Rendering
from gino.reports.sanitizing import one_line
from gino.reports.terminal.decisions import worst_first
from gino.reports.terminal.layout import BLANK, heading, indented, labelled, prose
from gino.reports.wording import MATTER_NAMES, in_a_row

SEVERITY_STYLES: dict[Severity, str] = {
    Severity.CRITICAL: "bold white on red",
    Severity.HIGH: "bold red",
    Severity.MEDIUM: "bold yellow",
    Severity.LOW: "bold cyan",
    Severity.INFO: "dim",
}
_LONGEST_QUOTE = 420
_LONGEST_STEP_QUOTE = 240


def findings_worst_first(report: Report) -> list[Finding]:
    """The findings by severity, waived ones last, otherwise in the order of the text."""
    return sorted(report.findings, key=lambda each: (each.waived is not None, severity_rank(each.severity)))


def findings_part(report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    """Every finding: what, where, in which words, and what would mend it."""
    yield heading("Findings")
    if not report.findings:
        yield BLANK
        yield prose("No rule found anything.")
    for number, finding in enumerate(findings_worst_first(report), start=1):
        yield BLANK
        yield from _finding(number, finding, report, rendering)


def _finding(number: int, finding: Finding, report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    title = prose(f"{finding.severity.upper()}", style=SEVERITY_STYLES[finding.severity])
    title.append(f"  {one_line(finding.title)}", style="bold")
    if fails_gate(finding, rendering.fail_on):
        title.append("  GATE", style="bold red")
    yield labelled(f"{number}.", title, 3)
    yield indented(prose(one_line(finding.message)), 4)
    if finding.quote:
        yield indented(prose(f"{pin_cite(finding, report)}: {quoted(finding.quote, _LONGEST_QUOTE)}"), 4)
    also = list(dict.fromkeys(pin_cite(each, report) for each in finding.evidence))
    also = [each for each in also if not finding.quote or each != pin_cite(finding, report)]
    if also:
        yield indented(labelled("See", prose("; ".join(also)), 7, "dim"), 4)
    if finding.remedy:
        yield indented(labelled("Remedy", prose(one_line(finding.remedy)), 7, "dim"), 4)
    yield indented(prose(_small_print(finding), style="dim"), 4)


def _small_print(finding: Finding) -> str:
    said = [finding.rule, f"confidence {finding.confidence}"]
    if finding.waived:
        waived = finding.waived
        said.append(one_line(f"waived by {waived.approved_by} until {waived.expires}: {waived.reason}"))
    return " · ".join(said)


def witnesses_part(report: Report) -> Iterator[RenderableType]:
    """For every power that is less than it says: the numbered steps by which the others prevail."""
    steps_of: dict[tuple[WitnessStep, ...], list[str]] = {}
    for decision in worst_first(report.decisions):
        if decision.witness:
            steps_of.setdefault(decision.witness, []).append(MATTER_NAMES[decision.matter])
    if not steps_of:
        return
    yield heading("How the others prevail")
    shown: set[tuple[int, int | None]] = set()
    for steps, matters in steps_of.items():
        yield BLANK
        yield prose(in_a_row(matters), style="bold")
        for number, step in enumerate(steps, start=1):
            yield indented(labelled(f"{number}.", _step(step, report, shown), 3), 2)


def _step(step: WitnessStep, report: Report, shown: set[tuple[int, int | None]]) -> Text:
    text = prose(one_line(step.step))
    if step.quote is None:
        return text
    key = (step.document, step.start)
    words = "quoted above" if key in shown else quoted(step.quote, _LONGEST_STEP_QUOTE)
    shown.add(key)
    text.append(f"\n{pin_cite(step, report)}: {words}", style="dim")
    return text
