"""Why others prevail, mechanism by mechanism: what the proofs of a solution come down to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gino.contract.spans import Cite
from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import DOMAIN_OF, Domain, Matter
from gino.decisions.facts import CastingFact, Fact, QuorumFact, RuleFact, SeatFact
from gino.decisions.model import Aim, Proof, Solution
from gino.decisions.naming import Names, listed
from gino.governance.model import (
    Bloc,
    Consent,
    Denial,
    Fallback,
    Funding,
    Grant,
    Override,
    Precedence,
    Proxy,
    Referral,
    Strip,
    Venture,
)
from gino.governance.who import MAJORITY
from gino.reports.pictures.setting import short

ROUTES: dict[StripRoute, str] = {
    StripRoute.AMEND: "amend",
    StripRoute.REWRITE_BODY: "body",
    StripRoute.DISSOLVE_BODY: "body",
    StripRoute.REMOVE_MEMBERS: "remove",
    StripRoute.CHANGE_SIZE: "size",
    StripRoute.FILL_VACANCIES: "vacancies",
    StripRoute.DILUTE: "dilute",
    StripRoute.CALL_INTERESTS: "buyout",
    StripRoute.FORCE_OUT: "buyout",
    StripRoute.SELL: "sell",
    StripRoute.DISSOLVE_ENTITY: "sell",
    StripRoute.WITHDRAW_DELEGATION: "withdraw",
}
MODES: dict[OverrideMode, str] = {
    OverrideMode.REPLACE: "replace",
    OverrideMode.REVERSE: "undo",
    OverrideMode.SUSPEND: "suspend",
}
_ORDER = (
    *("replace", "undo", "suspend", "money", "referral", "fallback", "tie", "proxy", "bloc", "veto", "denied"),
    *("precedence", "quorum", "threshold", "seats", "given"),
)
_WEIGHTS = {Domain.CLINICAL: 4, Domain.ADJACENT: 2, Domain.CORPORATE: 1}
_LONGEST = 44
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class Mechanism:
    """One way in which the same people prevail, over all the matters on which they do, with its clauses.

    ``kind`` names the sentences of ``sentences.yaml`` (``worry.KIND``, ``ask.KIND``).
    """

    kind: str
    who: str
    matters: tuple[Matter, ...]
    cites: tuple[Cite, ...]

    @property
    def weight(self) -> int:
        """How much hangs on it: a clinical matter twice an adjacent one, that twice a corporate one."""
        return weight_of(self.matters)


def weight_of(matters: Iterable[Matter]) -> int:
    """How much these matters count when worries are put in order; no part of the grade."""
    return sum(_WEIGHTS[DOMAIN_OF[matter]] for matter in matters)


def mechanisms_of(venture: Venture, solution: Solution) -> tuple[Mechanism, ...]:
    """The mechanisms, the one on which most hangs first."""
    names = Names(venture, solution.protected)
    found: dict[tuple[str, str], tuple[list[Matter], list[Cite]]] = {}
    for proof in solution.proofs:
        kind, fact = _principal(proof)
        matters, cites = found.setdefault((kind, _prevailing(proof, names)), ([], []))
        matters.append(proof.matter)
        cites += [cite for cite in (fact.cite, *fact.also) if cite is not None] if fact else []
    made = [
        Mechanism(kind, who, tuple(m for m in Matter if m in matters), tuple(dict.fromkeys(cites)))
        for (kind, who), (matters, cites) in found.items()
    ]
    return tuple(sorted(made, key=lambda each: -each.weight))


def _prevailing(proof: Proof, names: Names) -> str:
    """Those who prevail, by name; strangers only where there is nobody else."""
    known = [key for key in proof.coalition if not key.startswith("unknown:")] or list(proof.coalition)
    named = [short(names.player(key), _LONGEST) for key in known]
    return listed(named if len(named) <= _MOST_NAMED else [*named[: _MOST_NAMED - 1], f"{len(named) - 1} others"])


def _principal(proof: Proof) -> tuple[str, Fact | None]:
    """The one fact that a proof comes down to, and its kind; the rest says who stands behind it."""
    kinds = [(kind, fact) for fact in proof.facts if (kind := _kind(fact, proof)) is not None]
    if not kinds:
        return "other", proof.facts[0] if proof.facts else None
    if proof.aim is Aim.STRIP:
        routes = [(kind, fact) for kind, fact in kinds if isinstance(fact.subject, Strip)]
        return routes[0] if routes else ("other", proof.facts[0])
    return min(kinds, key=lambda each: _ORDER.index(each[0]) if each[0] in _ORDER else len(_ORDER))


def _kind(fact: Fact, proof: Proof) -> str | None:
    match fact.subject:
        case Strip(route=route):
            return ROUTES[route]
        case Override(mode=mode):
            return MODES[mode]
        case CastingFact():
            return "tie"
        case QuorumFact():
            return "quorum" if proof.aim is Aim.STOP else None
        case RuleFact(body):
            return "threshold" if proof.aim is Aim.STOP and body.rule != MAJORITY else None
        case SeatFact():
            return "seats"
        case subject:
            return next((kind for type_, kind in _ELEMENTS.items() if isinstance(subject, type_)), None)


_ELEMENTS: dict[type, str] = {
    Consent: "veto",
    Funding: "money",
    Referral: "referral",
    Fallback: "fallback",
    Proxy: "proxy",
    Bloc: "bloc",
    Denial: "denied",
    Precedence: "precedence",
    Grant: "given",
}
