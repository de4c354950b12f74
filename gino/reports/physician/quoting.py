"""The document's own words behind the first page, each clause once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gino.contract.report import Report
from gino.contract.spans import Cite
from gino.reports.physician.points import Point
from gino.reports.plain.saying import Plain
from gino.reports.quotes import Quote, quote_of

_MOST = 2
_LONGEST = 420


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is behind one point or row."""

    title: str
    quotes: tuple[Quote, ...]


def quotes_of(points: Iterable[Point], report: Report, plain: Plain) -> tuple[Quoted, ...]:
    """Up to two clauses for each point, then the first clause of each row of the table; none twice."""
    seen: set[tuple[int, int]] = set()
    found = [Quoted(point.title.rstrip("."), _new(point.cites, _MOST, seen, report)) for point in points]
    decided = {decision.matter: decision for decision in report.decisions}
    for row in plain.rows:
        if row.matter in decided:
            found.append(Quoted(row.name, _new(decided[row.matter].cites, 1, seen, report)))
    return tuple(each for each in found if each.quotes)


def _new(cites: Iterable[Cite], most: int, seen: set[tuple[int, int]], report: Report) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for cite in cites:
        key = (cite.document, cite.start)
        quote = quote_of(cite, report, _LONGEST) if key not in seen and len(found) < most else None
        if quote is not None:
            seen.add(key)
            found.append(quote)
    return tuple(found)
