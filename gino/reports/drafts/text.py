"""A comparison of two drafts as plain text for a terminal: what changes control, from the first line on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from gino.contract.drafts import Diff, Draft, TextChange
from gino.contract.report import Finding
from gino.reports.drafts.telling import NOTHING, DiffView, Gate, Told, cite_of, place_of, shortened, view_of
from gino.reports.sanitizing import one_line
from gino.reports.terminal.findings import SEVERITY_STYLES
from gino.reports.terminal.layout import BLANK, heading, indented, labelled, prose
from gino.reports.terminal.printing import printed

_RUNS = {"kept": ("{}", ""), "gone": ("[-{}-]", "red"), "come": ("{{+{}+}}", "green")}


def render(diff: Diff, width: int, *, color: bool = False, gate: Gate | None = None) -> str:
    """Print the comparison in so many columns. Struck words stand in [-…-], new ones in {+…+}."""
    return printed(_parts(diff, view_of(diff, gate), gate), width, color=color)


def _parts(diff: Diff, view: DiffView, gate: Gate | None) -> Iterator[RenderableType]:
    if not view.control:
        yield prose(NOTHING, style="bold")
        yield BLANK
    for number, told in enumerate(view.control, start=1):
        yield from _told(f"{number}.", told, diff)
    for title, part in (
        ("Read otherwise, though its own words are the same", _otherwise(view, diff)),
        ("Before and after", _rows(view)),
        ("Findings", _findings(diff, gate)),
        ("Other changed words", _words(view, diff)),
    ):
        lines = list(part)
        if lines:
            yield heading(title)
            yield from (*lines, BLANK)
    yield prose(view.verdict)
    failed = gate.fails(diff) if gate is not None else diff.regressed
    yield prose(view.result, style="bold red" if failed else "bold green")


def _told(label: str, told: Told, diff: Diff) -> Iterator[RenderableType]:
    yield labelled(label, prose(told.line, style="bold"), 3)
    for says in told.also:
        yield indented(prose(f"also: {says}"), 4)
    for text in told.words:
        yield indented(_redline(text, diff), 4)
    yield BLANK


def _redline(text: TextChange, diff: Diff) -> Text:
    line = prose(f"{place_of(text, diff)}:")
    for run in shortened(text.words):
        form, style = _RUNS[run.is_]
        line.append(" ")
        line.append(form.format(one_line(run.text)), style=style)
    return line


def _otherwise(view: DiffView, diff: Diff) -> Iterator[RenderableType]:
    yield from (labelled("·", prose(told.line), 3) for told in view.read_otherwise)


def _rows(view: DiffView) -> Iterator[RenderableType]:
    if not view.rows:
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in ("Matter", "In effect", "", "Lasts", "", ""):
        table.add_column(name, no_wrap=True)
    for row in view.rows:
        (was, now), (lasted, lasts) = row.powers, row.lasting
        moves = [f"{old} ->" if old != new else "" for old, new in ((was, now), (lasted, lasts))]
        table.add_row(row.matter, moves[0], now, moves[1], lasts, row.direction)
    yield table
    if view.together:
        yield prose(f"Only the changes together move: {', '.join(view.together)}.")


def _findings(diff: Diff, gate: Gate | None) -> Iterator[RenderableType]:
    found, failing = diff.findings, gate.failing(diff) if gate is not None else ()
    yield from _listed("+", found.introduced, diff.new, failing)
    yield from _listed("~", [each.after for each in found.changed], diff.new, failing)
    yield from _listed("-", found.resolved, diff.old, ())
    if found.unchanged and (found.introduced or found.changed or found.resolved):
        yield prose(f"{found.unchanged} unchanged. + introduced, ~ changed, - resolved.", style="dim")


def _listed(mark: str, findings: Iterable[Finding], draft: Draft, failing: tuple[Finding, ...]) -> Iterator[Table]:
    for finding in findings:
        title = prose(finding.severity.upper(), style=SEVERITY_STYLES[finding.severity])
        place = cite_of(finding, draft)
        title.append_text(prose(f"  {one_line(finding.title)}{f' ({place})' if place else ''} {finding.rule}"))
        if finding in failing:
            title.append("  GATE", style="bold red")
        yield labelled(mark, title, 3)


def _words(view: DiffView, diff: Diff) -> Iterator[RenderableType]:
    for text in view.words:
        yield labelled("·", _redline(text, diff), 3)
    if view.other_words and (view.words or view.control):
        clauses = "clause is" if view.other_words == 1 else "clauses are"
        yield prose(f"{view.other_words} other {clauses} reworded, without touching control.", style="dim")
