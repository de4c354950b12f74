"""Several ventures compared: the same everyday decisions, seats and vetoes of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gino.contract.partners import Blocker, Comparison, EverydayDecision, Partner, Votes
from gino.contract.report import Decision, Report
from gino.contract.vocabulary import BodyKind, Power, Side
from gino.reports.examined import Examined
from gino.reports.pictures.seats import BodySeen, Whose, bodies_seen
from gino.reports.plain.saying import plain

_HOLDS = (Power.DECIDES, Power.BLOCKS)


def comparison_of(partners: Sequence[Partner], side: Side) -> Comparison:
    """Put partners side by side, in their order."""
    return Comparison(protected_side=side, partners=tuple(partners))


def partner_of(examined: Examined) -> Partner:
    """What the protected side would have under one venture."""
    report = examined.report
    decisions = tuple(_everyday(report))
    held = [each for each in decisions if each.in_effect in _HOLDS]
    return Partner(
        document=report.document,
        ungraded=report.ungraded,
        grade=report.grade,
        score=report.score,
        votes=_votes(bodies_seen(examined)),
        blockers=tuple(_blockers(decisions)),
        held=len(held),
        lasting=sum(each.durable is True for each in held),
        decisions=decisions,
    )


def unread_partner(report: Report) -> Partner:
    """A document that could not be read: its column says so."""
    return Partner(document=report.document, error=report.error)


def _everyday(report: Report) -> Iterator[EverydayDecision]:
    """The rows that the physician's report has, in the same order for every document."""
    known = {decision.matter: decision for decision in report.decisions}
    for row in plain().rows:
        found = known.get(row.matter)
        yield EverydayDecision(matter=row.matter, name=row.name) if found is None else _as_found(row.name, found)


def _as_found(name: str, decision: Decision) -> EverydayDecision:
    return EverydayDecision(
        matter=decision.matter,
        name=name,
        on_paper=decision.on_paper,
        in_effect=decision.in_effect,
        worst=decision.worst,
        best=decision.best,
        durable=decision.durable,
        others=decision.others,
        cites=decision.cites,
    )


def _votes(bodies: Sequence[BodySeen]) -> Votes | None:
    """The seats and votes of the body that settles most, where the text counts them."""
    counted = [each for each in bodies if each.counted and each.kind is not BodyKind.OFFICER and not each.advisory]
    if not counted:
        return None
    body = counted[0]
    return Votes(
        body=body.name,
        seats=body.heads,
        our_seats=sum(each.count for each in body.seats if each.whose is Whose.OURS),
        votes=body.votes,
        ours=body.ours,
        needed=body.needed,
        quorum=body.quorum,
        power=body.power,
        cites=body.cites,
    )


def _blockers(decisions: Sequence[EverydayDecision]) -> Iterator[Blocker]:
    """Every other side that decides or can block, the one that reaches most first."""
    reach = {
        side: tuple(d.matter for d in decisions if any(o.side is side and o.power in _HOLDS for o in d.others))
        for side in Side
    }
    for side in sorted((side for side in Side if reach[side]), key=lambda side: -len(reach[side])):
        yield Blocker(side=side, matters=reach[side])
