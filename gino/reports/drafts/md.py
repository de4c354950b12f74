"""A comparison of two drafts as Markdown, for a pull request or a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.drafts import Diff, Draft, TextChange
from gino.contract.report import Finding
from gino.reports.drafts.telling import NOTHING, DiffView, Gate, cite_of, place_of, shortened, view_of
from gino.reports.md import escaped

_RUNS = {"kept": "{}", "gone": "~~{}~~", "come": "**{}**"}


def render(diff: Diff, gate: Gate | None = None) -> str:
    """Print the comparison. Struck words are struck through, new ones bold."""
    view = view_of(diff, gate)
    lines = [*_control(view, diff)]
    for title, part in (
        ("Read otherwise, though its own words are the same", (f"- {escaped(t.line)}" for t in view.read_otherwise)),
        ("Before and after", _rows(view)),
        ("Findings", _findings(diff, gate)),
        ("Other changed words", (f"- {_redline(text, diff)}" for text in view.words)),
    ):
        found = list(part)
        lines += [f"### {title}", "", *found, ""] if found else []
    return "\n".join([*lines, escaped(view.verdict), "", f"**{escaped(view.result)}**", ""])


def _control(view: DiffView, diff: Diff) -> Iterator[str]:
    if not view.control:
        yield from (f"**{NOTHING}**", "")
    for number, told in enumerate(view.control, start=1):
        yield f"{number}. **{escaped(told.line)}**"
        yield from (f"   - also: {escaped(says)}" for says in told.also)
        yield from (f"   - {_redline(text, diff)}" for text in told.words)
        yield ""


def _redline(text: TextChange, diff: Diff) -> str:
    runs = (_RUNS[run.is_].format(escaped(run.text)) for run in shortened(text.words))
    return f"{escaped(place_of(text, diff))}: {' '.join(runs)}"


def _rows(view: DiffView) -> Iterator[str]:
    if not view.rows:
        return
    yield "| Matter | In effect before | after | Lasted | Lasts | |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for row in view.rows:
        cells = (row.matter, *row.powers, *row.lasting, row.direction)
        yield f"| {' | '.join(map(escaped, cells))} |"
    if view.together:
        yield from ("", f"Only the changes together move: {escaped(', '.join(view.together))}.")


def _findings(diff: Diff, gate: Gate | None) -> Iterator[str]:
    found, failing = diff.findings, gate.failing(diff) if gate is not None else ()
    yield from _listed("introduced", found.introduced, diff.new, failing)
    yield from _listed("changed", (each.after for each in found.changed), diff.new, failing)
    yield from _listed("resolved", found.resolved, diff.old, ())


def _listed(what: str, findings: Iterable[Finding], draft: Draft, failing: tuple[Finding, ...]) -> Iterator[str]:
    for finding in findings:
        place = cite_of(finding, draft)
        says = escaped(f"{finding.title} ({place})" if place else finding.title)
        gate = " **GATE**" if finding in failing else ""
        yield f"- {what}: {finding.severity}, {says} {escaped(finding.rule)}{gate}"
