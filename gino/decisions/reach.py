"""Which elements reach a matter, which of two texts prevails, and when a stop is no veto."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from gino.contract.terms import Ground
from gino.contract.vocabulary import Matter
from gino.governance.model import Consent, Element, Grant, Override, Precedence


class _Reaching(Protocol):
    @property
    def matters(self) -> tuple[Matter, ...]: ...


def names(element: _Reaching, matter: Matter) -> bool:
    """Whether the element names the matter itself."""
    return matter in element.matters


def reaches(element: _Reaching, matter: Matter) -> bool:
    """Whether the element names the matter or every matter."""
    return not element.matters or matter in element.matters


Rank = int | str


def rank_of(element: Element) -> Rank:
    """Where an element stands in the order of documents: a prevailing document that it quotes, or its own."""
    if isinstance(element, Grant):
        return element.source if element.source is not None else element.document
    return element.cites[0].document if element.cites else 0


def prevails(precedences: Sequence[Precedence], one: Rank, other: Rank) -> Precedence | None:
    """The clause by which ``one`` beats ``other``, directly or through a third; None if no clause says so."""
    frontier, seen = [(one, None)], {one}
    chain: list[tuple[Rank, Precedence | None]] = list(frontier)
    while chain:
        now, first = chain.pop()
        for clause in precedences:
            if clause.prevails == now and clause.yields not in seen:
                found = first or clause
                if clause.yields == other:
                    return found
                seen.add(clause.yields)
                chain.append((clause.yields, found))
    return None


def same_provision(one: Element, other: Element) -> bool:
    """Whether both rest on words that overlap."""
    return any(a.document == b.document and a.start < b.end and b.start < a.end for a in one.cites for b in other.cites)


_ALWAYS_OBJECTIVE = frozenset(
    (
        Ground.LAW,
        Ground.COUNSEL_OPINION,
        Ground.FAIR_MARKET_VALUE,
        Ground.CAUSE,
        Ground.DEATH_DISABILITY,
        Ground.INSOLVENCY,
    )
)


def is_objective(element: Consent | Override) -> bool:
    """Whether the power is confined to grounds that somebody other than its holder can judge, and so is no veto.

    Patient safety needs prompt review or a short life; the tax exemption needs counsel's opinion; a consent deemed
    given unless a ground is shown is confined by the clock.
    """
    if not element.grounds:
        return False
    if isinstance(element, Consent) and element.deemed:
        return True
    bounded = isinstance(element, Override) and (element.hours is not None or element.reviewed_by is not None)
    return all(
        ground in _ALWAYS_OBJECTIVE
        or (ground is Ground.PATIENT_HARM and bounded)
        or (ground is Ground.TAX_EXEMPTION and Ground.COUNSEL_OPINION in element.grounds)
        for ground in element.grounds
    )


def is_brief(override: Override) -> bool:
    """Whether an act lapses within days and somebody reviews it, whatever its ground."""
    return override.hours is not None and override.reviewed_by is not None
