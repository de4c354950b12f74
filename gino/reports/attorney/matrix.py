"""Decision rights: every matter, what the protected side can do on it, and what each other side can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Side
from gino.reports.attorney.content import Cell, Row, Section, Table, said
from gino.reports.attorney.identity import side_told
from gino.reports.attorney.setting import Setting, note, paragraph, section
from gino.reports.attorney.words import say
from gino.reports.citing import short_cite
from gino.reports.grouping import decisions_worst_first
from gino.reports.wording import DOMAIN_NAMES, MATTER_NAMES, POWER_OF_OTHERS, POWER_WORDS, capitalized

_MOST_CITES = 4
_MOST_SIDES = 3
_LASTS = {True: "matrix.yes", False: "matrix.no", None: "matrix.none"}


def matrix(setting: Setting, number: int) -> Section:
    """One table of every matter that the text addresses, clinical ones first, the weakest first within each group."""
    report = setting.report
    if not report.decisions:
        return section("matrix", number, ())
    sides = _other_sides(report)
    head = (say("matrix.matter"), *(say(f"matrix.{each}") for each in ("on_paper", "in_effect", "lasts")))
    head += (*(capitalized(side_told(side)) for side in sides), say("matrix.where"))
    others = [12 for _ in sides]
    widths = (22, 10, 17, 8, *others, 43 - sum(others))
    table = Table("", head, widths, tuple(_rows(report, sides)))
    return section("matrix", number, [table, paragraph(say("matrix.key"))])


def _other_sides(report: Report) -> tuple[Side, ...]:
    """The other sides with power over anything, in the order of the vocabulary; the least of many are left out."""
    count = {side: sum(other.side is side for each in report.decisions for other in each.others) for side in Side}
    named = sorted((side for side in Side if count[side]), key=lambda side: -count[side])[:_MOST_SIDES]
    return tuple(side for side in Side if side in named)


def _rows(report: Report, sides: Sequence[Side]) -> Iterator[Row]:
    for domain, matters in MATTERS_BY_DOMAIN.items():
        found = [each for each in decisions_worst_first(report.decisions) if each.matter in matters]
        if found:
            yield Row((said(DOMAIN_NAMES[domain]),), group=True)
        for decision in found:
            yield Row(tuple(_cells(decision, report, sides)))


def _cells(decision: Decision, report: Report, sides: Sequence[Side]) -> Iterator[Cell]:
    yield said(MATTER_NAMES[decision.matter])
    yield said(POWER_WORDS[decision.on_paper])
    yield (*said(POWER_WORDS[decision.in_effect]), *_range(decision))
    yield said(say(_LASTS[decision.durable]))
    powers = {other.side: other.power for other in decision.others}
    for side in sides:
        yield said(POWER_OF_OTHERS[powers[side]] if side in powers else say("matrix.none"))
    cites = list(dict.fromkeys(short_cite(cite, report) for cite in decision.cites))
    more = [f"+{len(cites) - _MOST_CITES}"] if len(cites) > _MOST_CITES else []
    yield said(", ".join([*cites[:_MOST_CITES], *more]) or say("matrix.none"))


def _range(decision: Decision) -> Cell:
    if decision.worst is decision.best:
        return ()
    return note(say("matrix.range", worst=POWER_WORDS[decision.worst], best=POWER_WORDS[decision.best]))
