"""Decision rights: every matter, what the protected side can do on it, and what each other side can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Power, Side
from gino.reports.attorney.content import Cell, Row, Section, Table, said
from gino.reports.attorney.identity import side_told
from gino.reports.attorney.setting import Setting, note, paragraph, section
from gino.reports.attorney.words import say
from gino.reports.citing import short_cite
from gino.reports.grouping import decisions_worst_first
from gino.reports.wording import DOMAIN_NAMES, MATTER_NAMES, POWER_OF_OTHERS, POWER_WORDS, capitalized

_MOST_CITES = 4
_MOST_SIDES = 3
_NOTHING = {Power.NONE, Power.SILENT}
_LASTS = {True: "matrix.yes", False: "matrix.no", None: "matrix.none"}


def matrix(setting: Setting, number: int) -> Section:
    """One table of every matter that the text addresses, clinical ones first, the weakest first within each group."""
    report = setting.report
    if not report.decisions:
        return section("matrix", number, ())
    sides = _other_sides(report)
    own = setting.sided
    ours = (*(say(f"matrix.{each}") for each in ("on_paper", "in_effect", "lasts")),) if own else ()
    head = (say("matrix.matter"), *ours, *(capitalized(side_told(side)) for side in sides), say("matrix.where"))
    widths = (22, *((10, 17, 8) if own else ()), *(12 for _ in sides))
    table = Table("", head, (*widths, 100 - sum(widths)), tuple(_rows(setting, sides, own=own)))
    return section("matrix", number, [table, paragraph(say("matrix.key"))])


def _other_sides(report: Report) -> tuple[Side, ...]:
    """The other sides with power over anything, in the order of the vocabulary; the least of many are left out."""
    count = {
        side: sum(
            other.side is side and other.power not in _NOTHING for each in report.decisions for other in each.others
        )
        for side in Side
    }
    named = sorted((side for side in Side if count[side]), key=lambda side: -count[side])[:_MOST_SIDES]
    return tuple(side for side in Side if side in named)


def _rows(setting: Setting, sides: Sequence[Side], *, own: bool) -> Iterator[Row]:
    report = setting.report
    for domain, matters in MATTERS_BY_DOMAIN.items():
        found = [each for each in decisions_worst_first(report.decisions) if each.matter in matters]
        if found:
            yield Row((said(DOMAIN_NAMES[domain]),), group=True)
        for decision in found:
            ours = tuple(_ours(decision)) if own else ()
            where = _where(decision, setting)
            yield Row((said(MATTER_NAMES[decision.matter]), *ours, *_theirs(decision, sides), where))


def _ours(decision: Decision) -> Iterator[Cell]:
    yield said(POWER_WORDS[decision.on_paper])
    yield (*said(POWER_WORDS[decision.in_effect]), *_range(decision))
    yield said(say(_LASTS[decision.durable]))


def _theirs(decision: Decision, sides: Sequence[Side]) -> Iterator[Cell]:
    powers = {other.side: other.power for other in decision.others}
    for side in sides:
        yield said(POWER_OF_OTHERS[powers[side]] if side in powers else say("matrix.none"))


def _where(decision: Decision, setting: Setting) -> Cell:
    """The clauses of a decision, those that name its matter first."""
    cites = list(dict.fromkeys(short_cite(cite, setting.report) for cite in setting.naming_first(decision)))
    more = [f"+{len(cites) - _MOST_CITES}"] if len(cites) > _MOST_CITES else []
    return said(", ".join([*cites[:_MOST_CITES], *more]) or say("matrix.none"))


def _range(decision: Decision) -> Cell:
    if decision.worst is decision.best:
        return ()
    return note(say("matrix.range", worst=POWER_WORDS[decision.worst], best=POWER_WORDS[decision.best]))
