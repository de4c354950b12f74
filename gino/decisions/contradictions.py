"""What no reading can make work: thresholds beyond all votes, bodies that choose themselves, games nobody wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gino.contract.spans import Cite
from gino.contract.vocabulary import Matter
from gino.decisions.durability import Route
from gino.decisions.game import can_be_won
from gino.decisions.judging import Judged
from gino.decisions.naming import spoken
from gino.decisions.voting import heads, quota, votes
from gino.decisions.workings import Workings
from gino.governance.model import Contradiction, ContradictionKind, GoverningBody
from gino.governance.who import Share


def contradictions(workings: Workings, judged: Iterable[Judged], ways: Iterable[Route]) -> tuple[Contradiction, ...]:
    """Every contradiction that solving met, each with its clauses, in a fixed order."""
    matters = tuple(judged)
    found = [c for body in workings.venture.bodies for c in _thresholds(body)]
    found += _self_appointed(workings)
    found += _circular(workings, ways)
    found += [c for each in matters for c in _of_matter(workings, each)]
    return tuple(found)


def _thresholds(body: GoverningBody) -> Iterator[Contradiction]:
    if not body.seats:
        return
    if not body.by_interest and quota(body.rule, votes(body)) > votes(body):
        says = f"{body.name} has {votes(body)} votes, fewer than its threshold asks for"
        yield _contradiction(ContradictionKind.THRESHOLD_OVER_ALL, body.id, says, (*body.rule_cites, *body.cites))
    if body.quorum is not None and _over(body.quorum.share, heads(body)):
        says = f"{body.name} has {heads(body)} seats, fewer than its quorum asks for"
        cites = (*body.quorum.cites, *body.cites)
        yield _contradiction(ContradictionKind.THRESHOLD_OVER_ALL, f"{body.id}#quorum", says, cites)


def _over(share: Share, total: int) -> bool:
    return quota(share, total) > total


def _self_appointed(workings: Workings) -> Iterator[Contradiction]:
    for body in workings.venture.bodies:
        if body.id in workings.self_appointed():
            cites = body.cites + tuple(cite for seat in body.seats for cite in seat.cites)
            says = f"the seats of {body.name} are filled by {body.name} itself and by nobody else"
            yield _contradiction(ContradictionKind.SELF_APPOINTING, body.id, says, cites)


def _circular(workings: Workings, ways: Iterable[Route]) -> Iterator[Contradiction]:
    for route in ways:
        node = workings.acting(None).node(route.strip.by)
        if not can_be_won(node):
            says = "nobody can make the change that this provision speaks of"
            yield _contradiction(ContradictionKind.CIRCULAR_AMENDMENT, route.strip.id, says, route.strip.cites)


def _of_matter(workings: Workings, judged: Judged) -> Iterator[Contradiction]:
    read = judged.solved.procedure
    cites = tuple(cite for grant in (*read.grants.standing, *read.grants.put_aside) for cite in grant.cites)
    if judged.solved.impossible:
        says = f"as the text stands nobody can decide {spoken(judged.matter)}"
        yield _contradiction(ContradictionKind.UNWINNABLE, judged.matter.value, says, cites, judged.matter)
    if f"conflict:{judged.matter}" in judged.solved.chosen:
        says = f"two provisions give {spoken(judged.matter)} to different holders and nothing says which prevails"
        yield _contradiction(ContradictionKind.CONFLICTING_GRANTS, judged.matter.value, says, cites, judged.matter)


def _contradiction(
    kind: ContradictionKind, subject: str, says: str, cites: tuple[Cite, ...], matter: Matter | None = None
) -> Contradiction:
    matters = (matter,) if matter is not None else ()
    return Contradiction(f"{kind.value}:{subject}", tuple(dict.fromkeys(cites)), kind, says, matters)
