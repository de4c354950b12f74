"""What is silent, ambiguous or conflicting, and what would settle each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.report import Decision
from gino.contract.vocabulary import Matter, Side
from gino.decisions.naming import listed
from gino.governance.model import Contradiction
from gino.reports.attorney.content import Cell, Row, Section, Table, said
from gino.reports.attorney.control_facts import all_facts
from gino.reports.attorney.facts import State
from gino.reports.attorney.setting import Setting, section
from gino.reports.attorney.words import heads, say
from gino.reports.grouping import readings_alike, silent_matters
from gino.reports.sanitizing import one_line
from gino.reports.wording import MATTER_NAMES, POWER_WORDS, in_a_row

_WIDTHS = (29, 13, 34, 24)
_MOST_PASSAGES = 20
_LONGEST_QUOTE = 220


def open_points(setting: Setting, number: int) -> Section:
    """One table, by the kind of gap."""
    rows = tuple(_rows(setting))
    return section("open_points", number, [Table("", heads("open_points.head"), _WIDTHS, rows)] if rows else [])


def _rows(setting: Setting) -> Iterator[Row]:
    kinds = (
        ("conflicting", _conflicting(setting)),
        ("ambiguous", _ambiguous(setting)),
        ("unknown", _unknown(setting)),
        ("absent", _absent(setting)),
        ("silent_matters", _silent_matters(setting)),
        ("silent_facts", _silent_facts(setting)),
        ("unjudged", _unjudged(setting)),
        ("dark", _dark(setting)),
    )
    for kind, points in kinds:
        rows = [Row(tuple(cells)) for cells in points]
        if rows:
            yield Row((said(say(f"open_points.{kind}")),), group=True)
            yield from rows


def _row(point: str, state: State, clauses: Cell, settles: str) -> tuple[Cell, ...]:
    return said(point), said(say(f"facts.status.{state.value}")), clauses, said(settles)


def _conflicting(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    found: Iterable[Contradiction] = (*setting.venture.contradictions, *setting.case.solution.contradictions)
    for each in dict.fromkeys(found):
        settles = say(f"open_points.conflicts.{each.kind.value}")
        yield _row(_sentence(each.says), State.CONFLICTING, setting.quotes(each.cites, 3, _LONGEST_QUOTE), settles)


def _ambiguous(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    for matters, first, reasons in readings_alike(setting.report):
        why = "; ".join(reasons) or say("open_points.reading_unsaid")
        settles = say("open_points.reading_settle", why=why)
        clauses = setting.quotes(setting.naming_first(first), 1, _LONGEST_QUOTE)
        yield _row(_range(matters, first), State.AMBIGUOUS, clauses, settles)


def _range(matters: list[Matter], decision: Decision) -> str:
    names, power = in_a_row([MATTER_NAMES[matter] for matter in matters]), POWER_WORDS[decision.in_effect]
    if decision.worst is decision.best:
        return say("open_points.level", matters=names, power=power)
    worst, best = POWER_WORDS[decision.worst], POWER_WORDS[decision.best]
    return say("open_points.range", matters=names, power=power, worst=worst, best=best)


def _unknown(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    for party in setting.report.parties:
        if party.side is Side.UNKNOWN:
            name = one_line(party.name)
            point, settles = say("open_points.party", name=name), say("open_points.unknown_settle", name=name)
            yield _row(point, State.AMBIGUOUS, setting.quotes(party.cites, 1, _LONGEST_QUOTE), settles)


def _absent(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    told: set[str] = set()
    for absence in setting.venture.absences:
        name = one_line(absence.name)
        if name not in told:
            told.add(name)
            clauses = setting.quotes(absence.cites, 1, _LONGEST_QUOTE)
            yield _row(name, State.SILENT, clauses, say("open_points.absent_settle"))


def _silent_matters(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    silent = [MATTER_NAMES[matter] for matter in silent_matters(setting.report)]
    if silent:
        point = say("open_points.matters", matters=in_a_row(silent))
        yield _row(point, State.SILENT, (), say("open_points.matters_settle"))


def _silent_facts(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    """The facts that no clause says; those of the seats of several bodies stand together by fact."""
    alike: dict[tuple[str, str], list[str]] = {}
    for _, facts in all_facts(setting):
        for each in facts:
            if each.state is State.SILENT and each.settles:
                alike.setdefault((each.name, each.key), []).append(each.subject)
    for (name, key), subjects in alike.items():
        bodies = listed(subjects) if all(subjects) else ""
        point = say("open_points.fact", name=name, body=bodies) if bodies else say("open_points.fact_alone", name=name)
        yield _row(point, State.SILENT, (), say(f"facts.rows.{key}.settle"))


def _unjudged(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    for each in setting.report.unjudged:
        clauses = setting.quotes(each.cites, 1, _LONGEST_QUOTE)
        yield _row(one_line(each.title), State.SILENT, clauses, one_line(each.reason))


def _dark(setting: Setting) -> Iterator[tuple[Cell, ...]]:
    found = setting.report.undetermined
    for each in found[:_MOST_PASSAGES]:
        clauses = setting.quotes([each], 1, _LONGEST_QUOTE)
        yield _row(_sentence(each.reason), State.AMBIGUOUS, clauses, say("open_points.dark_settle"))
    if len(found) > _MOST_PASSAGES:
        more = say("open_points.dark_more", count=len(found) - _MOST_PASSAGES)
        yield said(more), (), (), ()


def _sentence(words: str) -> str:
    told = one_line(words).rstrip(".")
    return f"{told[:1].upper()}{told[1:]}."
