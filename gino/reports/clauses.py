"""The clauses that a decision rests on, those first that speak of the matter itself."""

from __future__ import annotations

from gino.contract.report import Decision, Report
from gino.contract.spans import Cite
from gino.contract.vocabulary import ProvisionKind

_TELLING = (
    ProvisionKind.AUTHORITY,
    ProvisionKind.VOTING,
    ProvisionKind.CONSENT,
    ProvisionKind.DELEGATION,
    ProvisionKind.AMENDMENT,
    ProvisionKind.EXIT,
    ProvisionKind.OVERRIDE,
    ProvisionKind.APPOINTMENT,
)
"""The kinds that say who decides something, the plainest first."""


def clauses_of(decision: Decision, report: Report) -> tuple[Cite, ...]:
    """The cites of a decision: first those of provisions on its matter that say who decides, then the others."""
    ranks: dict[tuple[int, int], int] = {}
    for provision in report.provisions:
        if decision.matter in provision.matters:
            place = (provision.document, provision.start)
            rank = _TELLING.index(provision.kind) if provision.kind in _TELLING else len(_TELLING)
            ranks[place] = min(rank, ranks.get(place, rank))
    rest = len(_TELLING) + 1
    return tuple(sorted(decision.cites, key=lambda cite: ranks.get((cite.document, cite.start), rest)))
