"""The grade of a venture, by count and without weights, as the contract fixes it."""

from __future__ import annotations

from collections.abc import Sequence

from gino.contract.report import Decision
from gino.contract.vocabulary import DOMAIN_OF, Domain, Grade, Power

_CLAIMS = (Power.DECIDES, Power.BLOCKS, Power.SWAYS)


def is_claimed(decision: Decision) -> bool:
    """Whether the granting words give the protected side any part of the decision."""
    return decision.on_paper in _CLAIMS


def is_hollow(decision: Decision) -> bool:
    """Whether a claim is empty: no part in effect, less than the whole that was claimed, or not durable."""
    if not is_claimed(decision):
        return False
    return (
        decision.in_effect not in _CLAIMS
        or (decision.on_paper is Power.DECIDES and decision.in_effect is not Power.DECIDES)
        or decision.durable is False
    )


def grade_of(decisions: Sequence[Decision]) -> Grade | None:
    """Grade the clinical matters addressed; None where there is none."""
    clinical = [d for d in decisions if DOMAIN_OF[d.matter] is Domain.CLINICAL]
    if not clinical:
        return None
    claimed = [d for d in clinical if is_claimed(d)]
    hollow = [d for d in claimed if is_hollow(d)]
    if claimed and 4 * len(claimed) >= len(clinical) and 2 * len(hollow) >= len(claimed):
        return Grade.GINO
    if 2 * sum(d.in_effect in _CLAIMS for d in clinical) < len(clinical):
        return Grade.WEAK
    return Grade.GENUINE if _is_genuine(clinical, decisions) else Grade.SHARED


def _is_genuine(clinical: Sequence[Decision], decisions: Sequence[Decision]) -> bool:
    held = all(d.in_effect in (Power.DECIDES, Power.BLOCKS) and d.durable for d in clinical)
    decided = sum(d.in_effect is Power.DECIDES for d in clinical)
    weighed = [d for d in decisions if DOMAIN_OF[d.matter] is not Domain.CORPORATE]
    return held and 2 * decided >= len(clinical) and not any(map(is_hollow, weighed))
