"""Who decides what: every matter on paper, in effect, how long it lasts, and what the others can do."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Power, strength
from gino.reports.citing import short_cite
from gino.reports.grouping import decisions_worst_first
from gino.reports.terminal.layout import BLANK, heading, prose
from gino.reports.verdict import is_hollow
from gino.reports.wording import DOMAIN_NAMES, MATTER_NAMES, POWER_OF_OTHERS, POWER_WORDS, SIDE_PEOPLE

_LASTS = {True: "yes", False: "no", None: "–"}
_STYLES = {
    Power.DECIDES: "green",
    Power.BLOCKS: "cyan",
    Power.SWAYS: "cyan",
    Power.ADVISES: "yellow",
    Power.NONE: "red",
    Power.SILENT: "dim",
}
_SHORT_CITES = 8
"""Characters that two cites may have together to stand on one line of the table."""
KEY = (
    "Decide: carry it alone. Block: nothing is decided without them. Sway: some majority needs them. "
    "Advise: be heard. Lasts: the others cannot take it away by themselves."
)


def decisions_part(report: Report) -> Iterator[RenderableType]:
    """The table of who decides what, by group of matters."""
    yield heading("Who decides what")
    if not report.decisions:
        yield BLANK
        yield prose("The document gives nobody power over any matter that was understood.")
        return
    own = report.ungraded is None or report.ungraded.code != "no-protected-side"
    whose = SIDE_PEOPLE[report.protected_side] if own else "each side"
    yield prose(f"What {whose} can do on each matter, worst first.", "dim")
    yield BLANK
    yield _table(report, own=own)
    if own:
        yield BLANK
        yield prose(KEY, style="dim")


def _table(report: Report, *, own: bool) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True, header_style="bold")
    table.add_column("Matter", width=22, no_wrap=True)
    if own:
        table.add_column("On paper", width=8, no_wrap=True)
        table.add_column("In effect", width=15)
        table.add_column("Lasts", width=5, no_wrap=True)
    table.add_column("Others" if own else "Who has which power", ratio=3)
    table.add_column("Where", ratio=2)
    for domain, matters in MATTERS_BY_DOMAIN.items():
        rows = [each for each in decisions_worst_first(report.decisions) if each.matter in matters]
        if rows:
            table.add_row(prose(DOMAIN_NAMES[domain], style="bold"))
        for decision in rows:
            table.add_row(*_row(decision, report, own=own))
    return table


def _row(decision: Decision, report: Report, *, own: bool) -> Iterator[Text]:
    yield prose(f" {MATTER_NAMES[decision.matter]}", style="bold" if is_hollow(decision) and own else "")
    if own:
        yield prose(POWER_WORDS[decision.on_paper])
        yield prose(in_effect(decision), style=_STYLES[decision.in_effect])
        yield prose(_LASTS[decision.durable], style="red" if decision.durable is False else "")
    yield prose(_others(decision))
    yield prose(_where(decision, report))


def in_effect(decision: Decision) -> str:
    """The power in effect, and under it the range where the text leaves one open."""
    words = POWER_WORDS[decision.in_effect]
    if decision.worst is decision.best:
        return words
    return f"{words}\n{POWER_WORDS[decision.worst]}–{POWER_WORDS[decision.best]}".replace(" ", "\N{NO-BREAK SPACE}")


def _others(decision: Decision) -> str:
    strongest = sorted(decision.others, key=lambda each: (-strength(each.power), each.side))
    said = [f"{each.side} {POWER_OF_OTHERS[each.power]}" for each in strongest if strength(each.power) > 1]
    return "; ".join(said) or "–"


def _where(decision: Decision, report: Report) -> str:
    """The first cites, as many as are short enough for a line, and how many more there are."""
    cites = list(dict.fromkeys(short_cite(each, report) for each in decision.cites if each.section or each.page))
    shown = cites[: 2 if sum(map(len, cites[:2])) <= _SHORT_CITES else 1]
    more = f" +{len(cites) - len(shown)}" if len(cites) > len(shown) else ""
    return ", ".join(shown) + more or "–"
