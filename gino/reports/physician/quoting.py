"""The document's own words behind the first page, each clause once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gino.contract.report import Report
from gino.contract.spans import Cite
from gino.reports.clauses import clauses_of
from gino.reports.physician.points import Point
from gino.reports.plain.saying import Plain
from gino.reports.quotes import Quote, quote_of

_MOST = 2
_LONGEST = 420
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is behind one point or row."""

    title: str
    quotes: tuple[Quote, ...]


def quotes_of(points: Iterable[Point], report: Report, plain: Plain) -> tuple[Quoted, ...]:
    """Up to two clauses for each point, then the clause that says most of each row; none twice under the points."""
    seen: set[tuple[int, int]] = set()
    found = [Quoted(point.title.rstrip("."), _new(point.cites, seen, report)) for point in points]
    return (*(each for each in found if each.quotes), *_of_rows(report, plain))


def _new(cites: Sequence[Cite], seen: set[tuple[int, int]], report: Report) -> tuple[Quote, ...]:
    found: list[Quote] = []
    for cite in (cite for cite in cites if not any(_within(cite, other) for other in cites)):
        key = (cite.document, cite.start)
        quote = quote_of(cite, report, _LONGEST) if key not in seen and len(found) < _MOST else None
        if quote is not None and len(quote.words.split()) >= _FEWEST_WORDS:
            seen.add(key)
            found.append(quote)
    return tuple(found)


def _within(cite: Cite, other: Cite) -> bool:
    """Whether a clause is a part of another, which says it in full."""
    longer = other.end - other.start > cite.end - cite.start
    return longer and cite.document == other.document and other.start <= cite.start and cite.end <= other.end


def _of_rows(report: Report, plain: Plain) -> Iterator[Quoted]:
    """Rows that rest on the same clause together."""
    decided = {decision.matter: decision for decision in report.decisions}
    same: dict[Quote, list[str]] = {}
    for row in plain.rows:
        cites = clauses_of(decided[row.matter], report) if row.matter in decided else ()
        quotes = (quote_of(cite, report, _LONGEST) for cite in cites)
        first = next((quote for quote in quotes if quote is not None), None)
        if first is not None:
            same.setdefault(first, []).append(row.name)
    for quote, names in same.items():
        yield Quoted("; ".join(names), (quote,))
