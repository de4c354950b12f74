"""The report for people: verdict first, then who decides what, then why, then what stayed open.

Plain unless ``rendering.color``: no box drawing, no trailing spaces, the same bytes for the same check.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gino.contract.report import Check, Report
from gino.contract.version import __version__
from gino.contract.vocabulary import Status
from gino.reports.counting import grade_counts, score_words, severity_counts
from gino.reports.gate import gate_findings, reason, unchecked
from gino.reports.rendering import Rendering
from gino.reports.sanitizing import one_line
from gino.reports.terminal.compact import GRADE_STYLES, compact_block
from gino.reports.terminal.decisions import decisions_part
from gino.reports.terminal.findings import findings_part
from gino.reports.terminal.layout import BLANK, prose
from gino.reports.terminal.open_points import open_points_part
from gino.reports.terminal.printing import printed
from gino.reports.terminal.witnesses import witnesses_part
from gino.reports.verdict import headline, sentence
from gino.reports.wording import capitalized, count_of


def render(check: Check, rendering: Rendering) -> str:
    """Print one report in full, or several in short, and a last line that says how the run ended."""
    return printed(_parts(check, rendering), rendering.width, color=rendering.color)


def _parts(check: Check, rendering: Rendering) -> Iterator[RenderableType]:
    if len(check.reports) == 1:
        yield from _full(check.reports[0], rendering)
    else:
        for report in check.reports:
            yield from compact_block(report, rendering)
    yield _summary(check, rendering)


def _full(report: Report, rendering: Rendering) -> Iterator[RenderableType]:
    yield prose(headline(report), style=GRADE_STYLES[report.grade])
    yield prose(sentence(report))
    yield BLANK
    if report.status is Status.UNREAD:
        return
    yield from _identity(report)
    for part in _body(report, rendering):
        lines = list(part)
        if lines:
            yield BLANK
            yield from lines
    yield BLANK
    yield from (prose(one_line(f"Warning: {warning}")) for warning in report.warnings)
    yield prose(_footer(report), style="dim")


def _body(report: Report, rendering: Rendering) -> Iterator[Iterator[RenderableType]]:
    """The parts of the report; of a text without governance, only what a rule found in it."""
    if report.ungraded and report.ungraded.code == "no-governance":
        if report.findings:
            yield findings_part(report, rendering)
        return
    yield decisions_part(report)
    yield findings_part(report, rendering)
    yield witnesses_part(report)
    yield open_points_part(report)


def _identity(report: Report) -> Iterator[RenderableType]:
    documents = report.documents or (report.document,)
    for number, document in enumerate(documents, start=1):
        which = f"[{number}] " if len(documents) > 1 else ""
        if document.title:
            yield prose(which + one_line(document.title), style="bold")
        said = [one_line(document.path), document.kind.replace("_", " ")]
        said += [count_of(document.pages, "page")] if document.pages is not None else []
        yield prose(" · ".join(said), style="dim")
    changes = report.revisions
    if changes.insertions or changes.deletions:
        count = f"{count_of(changes.insertions, 'insertion')}, {count_of(changes.deletions, 'deletion')}"
        yield prose(f"open tracked changes: {count}; read as {changes.view}")
    measures = [] if report.score is None else [score_words(report)]
    if report.coverage is not None:
        measures.append(f"{report.coverage:.0%} of clinical and adjacent matters addressed")
    if measures:
        yield prose(capitalized(" · ".join(measures)))


def _footer(report: Report) -> str:
    digests = ", ".join(each.sha256[:16] for each in report.documents or (report.document,))
    return (
        f"gino {__version__} · sha256 {digests} · worked out from the text by fixed rules, on this machine alone · "
        "not legal advice"
    )


def _summary(check: Check, rendering: Rendering) -> Text:
    style = (
        "bold red" if gate_findings(check, rendering.fail_on) else "bold yellow" if unchecked(check) else "bold green"
    )
    text = prose(f"{_subject(check)} · {severity_counts(check)} · ")
    text.append(reason(check, rendering.fail_on), style=style)
    return text


def _subject(check: Check) -> str:
    """What the last line is about: the one file and its grade, or how many files have which."""
    if len(check.reports) != 1:
        return grade_counts(check)
    report = check.reports[0]
    return f"{one_line(report.document.path)}: {report.grade or 'no grade'}"
