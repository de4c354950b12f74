"""A file among several: its verdict, its tally of clinical matters, and its worst findings, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from gino.contract.report import Report
from gino.contract.vocabulary import Grade
from gino.reports.citing import pin_cite
from gino.reports.counting import score_words
from gino.reports.gate import fails_gate
from gino.reports.grouping import findings_worst_first
from gino.reports.rendering import Rendering
from gino.reports.sanitizing import one_line
from gino.reports.terminal.findings import SEVERITY_STYLES
from gino.reports.terminal.layout import BLANK, indented, labelled, prose
from gino.reports.verdict import headline, sentence

GRADE_STYLES: dict[Grade | None, str] = {
    Grade.GINO: "bold red",
    Grade.WEAK: "bold yellow",
    Grade.SHARED: "bold cyan",
    Grade.GENUINE: "bold green",
    None: "bold",
}
_MOST_FINDINGS = 3
_MOST_CITES = 3


def compact_block(report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    """One file in a few lines."""
    yield prose(" + ".join(one_line(each.path) for each in report.documents or (report.document,)), style="bold")
    title = prose(headline(report), style=GRADE_STYLES[report.grade])
    if report.score is not None:
        title.append(f"  {score_words(report)}", style="default")
    yield indented(title, 2)
    yield indented(prose(sentence(report)), 2)
    groups = findings_worst_first(report)
    for findings in groups[:_MOST_FINDINGS]:
        first = findings[0]
        words = prose(one_line(first.title))
        cites = list(dict.fromkeys(pin_cite(each, report) for each in findings if each.quote))
        more = [f"{len(cites) - _MOST_CITES} more"] if len(cites) > _MOST_CITES else []
        words.append_text(prose("  " + "; ".join([*cites[:_MOST_CITES], *more]), style="dim"))
        if fails_gate(first, rendering.fail_on):
            words.append("  GATE", style="bold red")
        yield indented(labelled(first.severity, words, 9, SEVERITY_STYLES[first.severity]), 2)
    if len(groups) > _MOST_FINDINGS:
        yield indented(prose(f"+{len(groups) - _MOST_FINDINGS} more", style="dim"), 12)
    yield BLANK
