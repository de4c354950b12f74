"""The decision-rights matrix: every matter, the protected side's power on paper and in effect, and the others'."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from gino.contract.report import Decision, Report
from gino.contract.vocabulary import MATTERS_BY_DOMAIN, Domain, Matter, Power, Side
from gino.reports.citing import short_cite
from gino.reports.clauses import clauses_of
from gino.reports.pages.templating import fragment
from gino.reports.plain.saying import Plain
from gino.reports.wording import DOMAIN_NAMES, MATTER_NAMES, POWER_OF_OTHERS, POWER_WORDS

_MOST_PLACES = 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A power and its word. ``range`` says that the text can be read otherwise."""

    power: Power
    word: str
    range: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One matter. ``lasts`` is None where there is nothing to lose; ``others`` stand in the order of the columns."""

    matter: Matter
    name: str
    on_paper: Cell
    in_effect: Cell
    lasts: bool | None
    others: tuple[Cell, ...]
    places: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """All matters by group. ``own`` is False where nobody is on the protected side, whose columns are then left out."""

    protected: Side
    own: bool
    sides: tuple[Side, ...]
    groups: tuple[tuple[Domain, str, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """What matters, groups and powers are called in a matrix."""

    matters: Mapping[Matter, str]
    domains: Mapping[Domain, str]
    powers: Mapping[Power, str]
    others: Mapping[Power, str]


EXACT = Names(MATTER_NAMES, DOMAIN_NAMES, POWER_WORDS, POWER_OF_OTHERS)
"""The names that the other reports use."""


def plain_names(plain: Plain) -> Names:
    """The names that people use who are not lawyers."""
    matters = {matter: name[:1].upper() + name[1:] for matter, name in plain.matters.items()}
    return Names(matters, {each: plain.word(f"bars.{each}") for each in Domain}, plain.powers, plain.others)


def matrix_of(report: Report, names: Names = EXACT) -> Matrix:
    """The matrix of a report: every matter of the taxonomy in its order, whether or not the text addresses it."""
    sides = tuple(side for side in Side if any(each.side is side for d in report.decisions for each in d.others))
    own = report.ungraded is None or report.ungraded.code != "no-protected-side"
    decided = {decision.matter: decision for decision in report.decisions}
    groups = tuple(
        (domain, names.domains[domain], tuple(_row(each, decided.get(each), sides, report, names) for each in matters))
        for domain, matters in MATTERS_BY_DOMAIN.items()
    )
    return Matrix(report.protected_side, own, sides, groups)


def _row(matter: Matter, decision: Decision | None, sides: tuple[Side, ...], report: Report, names: Names) -> Row:
    unsaid = Cell(Power.SILENT, names.powers[Power.SILENT])
    if decision is None:
        return Row(matter, names.matters[matter], unsaid, unsaid, None, tuple(unsaid for _ in sides), "")
    power_of = {each.side: each.power for each in decision.others}
    others = tuple(Cell(p, names.others[p]) for p in (power_of.get(side, Power.NONE) for side in sides))
    open_ = decision.worst is not decision.best
    span = f"{names.powers[decision.worst]} to {names.powers[decision.best]}" if open_ else ""
    return Row(
        matter,
        names.matters[matter],
        Cell(decision.on_paper, names.powers[decision.on_paper]),
        Cell(decision.in_effect, names.powers[decision.in_effect], span),
        decision.durable,
        others,
        places_of(decision, report),
    )


def places_of(decision: Decision, report: Report, most: int = _MOST_PLACES) -> str:
    """The first places that a decision rests on, and how many more there are."""
    cites = list(
        dict.fromkeys(short_cite(each, report) for each in clauses_of(decision, report) if each.section or each.page)
    )
    more = f" +{len(cites) - most}" if len(cites) > most else ""
    return ", ".join(cites[:most]) + more


def heat_map(report: Report, plain: Plain) -> Markup:
    """The matrix as a table of cells, each with its word, its shape and its colour."""
    return fragment("pictures/heat_map.html", matrix=matrix_of(report, plain_names(plain)), plain=plain)
