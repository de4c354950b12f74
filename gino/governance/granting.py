"""Settle the claims on each matter into one grant, and turn what prevails over it into overrides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gino.contract.extract import Provision
from gino.contract.terms import OverrideMode
from gino.contract.vocabulary import Matter, ProvisionKind
from gino.governance.claiming import Claim
from gino.governance.model import Contradiction, ContradictionKind, Grant, Override
from gino.governance.precedence import Ranking
from gino.governance.seatings import Chain
from gino.governance.who import BodyActs, SeatsAct, Who


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of the claims: grants, the overrides of those that prevail, what stays open or contradicts."""

    grants: tuple[Grant, ...]
    overrides: tuple[Override, ...]
    contradictions: tuple[Contradiction, ...]
    lost: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class _Verdict:
    matter: Matter
    main: Claim
    overriding: tuple[tuple[Claim, tuple[Provision, ...]], ...]
    rivals: tuple[Claim, ...]
    lost: tuple[Claim, ...]


def settle(claims: Sequence[Claim], ranking: Ranking, chain: Chain) -> Settled:
    """Decide, matter by matter, whose claim is the grant."""
    by_matter: dict[Matter, list[Claim]] = {}
    for claim in claims:
        for matter in claim.matters:
            by_matter.setdefault(matter, []).append(claim)
    if Matter.AMENDMENT in by_matter:
        by_matter[Matter.AMENDMENT] = _of_leading_document(by_matter[Matter.AMENDMENT])
    verdicts = [_verdict(matter, found, ranking, chain) for matter, found in by_matter.items()]
    return Settled(
        grants=_grants(verdicts, ranking),
        overrides=_overrides(verdicts),
        contradictions=_conflicts(verdicts, chain),
        lost=tuple(_lost(verdicts)),
    )


def _of_leading_document(claims: Sequence[Claim]) -> list[Claim]:
    """The amendment of each document is its own matter: the leading document's stands for the venture."""
    leading = min(claim.provision.document for claim in claims)
    return [claim for claim in claims if claim.provision.document == leading]


def _verdict(matter: Matter, claims: Sequence[Claim], ranking: Ranking, chain: Chain) -> _Verdict:
    standing = [claim for claim in claims if not _gives_way(claim, claims, ranking)]
    pool = standing or list(claims)
    beaten = {
        id(loser): (winner, why)
        for loser in pool
        for winner in pool
        for why in [_overrides_claim(winner, loser, ranking)]
        if why is not None
    }
    mains = [claim for claim in pool if not any(pair[0] is claim for pair in beaten.values())] or pool
    main = max(mains, key=lambda claim: _standing_of(claim, mains, chain))
    overriding = tuple(
        (claim, why)
        for claim in pool
        for why in [_overrides_claim(claim, main, ranking)]
        if claim is not main and why is not None
    )
    rivals = tuple(
        claim
        for claim in mains
        if claim is not main and claim.holder != main.holder and claim.weight == main.weight and claim.exclusive
    )
    overridden = {id(claim) for claim, _ in overriding}
    lost = tuple(claim for claim in claims if claim is not main and id(claim) not in overridden)
    return _Verdict(matter, main, overriding, rivals, lost)


def _gives_way(claim: Claim, claims: Sequence[Claim], ranking: Ranking) -> bool:
    """Whether a claim yields by its own words, or is quoted from a text that another prevails over."""
    for other in claims:
        if other is claim or other.holder == claim.holder:
            continue
        if ranking.beats(other.provision, claim.provision) is None:
            continue
        if not other.provision.terms.notwithstanding or other.exclusive or ranking.quoted(claim.provision):
            by_document = ranking.origin(other.provision) != ranking.origin(claim.provision)
            if not by_document or ranking.quoted(claim.provision):
                return True
    return False


def _overrides_claim(winner: Claim, loser: Claim, ranking: Ranking) -> tuple[Provision, ...] | None:
    approves = winner.provision.kind is ProvisionKind.CONSENT
    if winner is loser or winner.holder == loser.holder or approves:
        return None
    return ranking.beats(winner.provision, loser.provision)


def _standing_of(claim: Claim, among: Sequence[Claim], chain: Chain) -> tuple[int, int, int, int]:
    """How well a claim stands: not under another claimant, weight, special vote, earlier."""
    subordinate = any(chain.answers_to(claim.holder, other.holder) for other in among if other is not claim)
    special = isinstance(claim.holder, BodyActs) and claim.holder.share is not None
    return (int(not subordinate), claim.weight, int(special), -claim.provision.start - 10**9 * claim.provision.document)


def _grants(verdicts: Sequence[_Verdict], ranking: Ranking) -> tuple[Grant, ...]:
    merged: dict[str, Grant] = {}
    for verdict in verdicts:
        provision = verdict.main.provision
        known = merged.get(provision.id)
        if known is not None:
            merged[provision.id] = replace(known, matters=(*known.matters, verdict.matter))
            continue
        merged[provision.id] = Grant(
            id=f"grant-{provision.id}",
            cites=(provision.cite(),),
            holder=verdict.main.holder,
            matters=(verdict.matter,),
            document=provision.document,
            exclusive=verdict.main.exclusive,
            residual=verdict.matter is Matter.GENERAL and provision.kind is not ProvisionKind.CONSENT,
            source=ranking.quoted(provision),
        )
    return tuple(_split_general(merged.values()))


def _split_general(grants: Iterable[Grant]) -> Iterable[Grant]:
    """Keep the general clause apart from the matters that the same words name."""
    for grant in grants:
        named = tuple(matter for matter in grant.matters if matter is not Matter.GENERAL)
        if not named or len(named) == len(grant.matters):
            yield grant
            continue
        yield replace(grant, matters=named, residual=False)
        yield replace(grant, id=f"{grant.id}-general", matters=(Matter.GENERAL,), residual=True)


def _overrides(verdicts: Sequence[_Verdict]) -> tuple[Override, ...]:
    found: dict[tuple[str, str], Override] = {}
    for verdict in verdicts:
        for claim, why in verdict.overriding:
            key = (claim.provision.id, verdict.main.provision.id)
            known = found.get(key)
            if known is not None:
                found[key] = replace(known, matters=(*known.matters, verdict.matter))
                continue
            found[key] = Override(
                id=f"prevails-{claim.provision.id}-{verdict.main.provision.id}",
                cites=tuple(dict.fromkeys((claim.provision.cite(), *(one.cite() for one in why)))),
                holder=claim.holder,
                matters=(verdict.matter,),
                mode=OverrideMode.REPLACE,
                grounds=claim.provision.terms.grounds,
            )
    return tuple(found.values())


def _conflicts(verdicts: Sequence[_Verdict], chain: Chain) -> tuple[Contradiction, ...]:
    return tuple(
        Contradiction(
            id=f"conflict-{verdict.matter}-{rival.provision.id}",
            cites=(verdict.main.provision.cite(), rival.provision.cite()),
            kind=ContradictionKind.CONFLICTING_GRANTS,
            says=f"Two clauses each give {verdict.matter.value.replace('_', ' ')} exclusively to somebody else.",
            matters=(verdict.matter,),
        )
        for verdict in verdicts
        for rival in verdict.rivals
        if verdict.main.exclusive and not chain.same_command(verdict.main.holder, rival.holder)
    )


def _lost(verdicts: Sequence[_Verdict]) -> Iterable[Claim]:
    for verdict in verdicts:
        for claim in verdict.lost:
            yield Claim(claim.provision, claim.holder, (verdict.matter,), claim.weight)


def general_holder(grants: Sequence[Grant]) -> Grant | None:
    """The grant of all affairs, if the text makes one."""
    return next((grant for grant in grants if grant.residual and Matter.GENERAL in grant.matters), None)


def deciding_body(who: Who) -> str | None:
    """The id of the body through which a holder decides, if it is one."""
    return who.body if isinstance(who, BodyActs | SeatsAct) else None
