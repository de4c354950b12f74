"""How the others prevail: the numbered steps, told once for all matters on which they are the same."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gino.contract.report import Report, WitnessStep
from gino.reports.citing import pin_cite, quoted
from gino.reports.grouping import witnesses_alike
from gino.reports.sanitizing import one_line
from gino.reports.terminal.layout import BLANK, heading, indented, labelled, prose
from gino.reports.wording import MATTER_NAMES, in_a_row

_LONGEST_QUOTE = 240


def witnesses_part(report: Report) -> Iterator[RenderableType]:
    """For every power that is less than it says, or that can be taken away: the steps, clause by clause."""
    ways = witnesses_alike(report)
    if not ways:
        return
    yield heading("How the others prevail")
    shown: set[tuple[int, int | None]] = set()
    for matters, steps in ways:
        yield BLANK
        yield prose(in_a_row([MATTER_NAMES[matter] for matter in matters]), style="bold")
        for number, step in enumerate(steps, start=1):
            yield indented(labelled(f"{number}.", _step(step, report, shown), 3), 2)


def _step(step: WitnessStep, report: Report, shown: set[tuple[int, int | None]]) -> Text:
    text = prose(one_line(step.step))
    if step.quote is None:
        return text
    key = (step.document, step.start)
    words = "quoted above" if key in shown else quoted(step.quote, _LONGEST_QUOTE)
    shown.add(key)
    return text.append_text(prose(f"\n{pin_cite(step, report)}: {words}", style="dim"))
