"""Claims: every provision by whose words somebody decides a matter, before conflicts among them are settled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gino.contract.extract import Provision
from gino.contract.terms import ActorKind, Polarity
from gino.contract.vocabulary import Matter, ProvisionKind, Side
from gino.governance.assenting import assenting
from gino.governance.clauses_of_change import opens, sections_governed
from gino.governance.holders import INDIVIDUAL_PHYSICIANS, Holders
from gino.governance.lexicon import speaks_of
from gino.governance.materials import Materials
from gino.governance.reach import Reach
from gino.governance.scope import Scope
from gino.governance.who import AllAct, BodyActs, InterestsAct, NobodyActs, PartyActs, Who

_WEIGHTS = {
    ProvisionKind.AUTHORITY: 24,
    ProvisionKind.VOTING: 24,
    ProvisionKind.AMENDMENT: 24,
    ProvisionKind.CONSENT: 23,
    ProvisionKind.APPOINTMENT: 24,
    ProvisionKind.DELEGATION: 12,
    ProvisionKind.REMOVAL: 8,
    ProvisionKind.COMMITTEE: 8,
    ProvisionKind.COMPENSATION: 8,
    ProvisionKind.EQUITY: 8,
    ProvisionKind.EXIT: 8,
}
_CHOICES = frozenset({Matter.OFFICERS, Matter.CLINICAL_LEADERSHIP})
_WEAK = frozenset(
    {
        ProvisionKind.COMMITTEE,
        ProvisionKind.COMPENSATION,
        ProvisionKind.EQUITY,
        ProvisionKind.EXIT,
    }
)


@dataclass(frozen=True, slots=True)
class Claim:
    """``holder`` decides ``matters`` by the words of ``provision``; ``weight`` ranks it among claims on a matter."""

    provision: Provision
    holder: Who
    matters: tuple[Matter, ...]
    weight: int

    @property
    def exclusive(self) -> bool:
        """Whether the words exclude everybody else."""
        return self.provision.terms.exclusive


def claims_of(materials: Materials, holders: Holders, reach: Reach, scope: Scope) -> tuple[Claim, ...]:
    """All claims of a venture, in reading order."""
    shared = _consented_spans(materials)
    found = [
        _claim(provision, holders, reach)
        for provision in materials.provisions
        if provision.kind in _WEIGHTS
        and (provision.terms.polarity is Polarity.GRANTED or opens(materials, provision))
        and scope.covers(provision)
        and not (provision.kind in _WEAK and (provision.document, provision.start) in shared)
    ]
    kept = [claim for claim in found if claim is not None]
    return tuple(_without_boilerplate(kept))


def _consented_spans(materials: Materials) -> frozenset[tuple[int, int]]:
    """Where a consent stands: an equity or exit unit of the same words then decides nothing by itself."""
    return frozenset((provision.document, provision.start) for provision in materials.of_kind(ProvisionKind.CONSENT))


def _claim(provision: Provision, holders: Holders, reach: Reach) -> Claim | None:
    assents = provision.kind is ProvisionKind.AMENDMENT or provision.kind in _WEAK
    severally = provision.kind is not ProvisionKind.CONSENT
    holder = assenting(holders, provision) if assents else holders.of(provision, severally=severally)
    matters = _matters(provision, reach)
    if Matter.GENERAL in matters and not speaks_of("all_affairs", holders.materials.context(provision)):
        matters = tuple(matter for matter in matters if matter is not Matter.GENERAL)
    if isinstance(holder, NobodyActs) or not matters or not _decides(provision, holder, holders):
        return None
    if reach.mentions(provision):
        return None
    if Matter.OFFICERS in matters and speaks_of("own_officers", provision.quote):
        matters = tuple(matter for matter in matters if matter is not Matter.OFFICERS)
    if not matters:
        return None
    weight = _WEIGHTS[provision.kind] + 2 * int(provision.terms.exclusive) + int(provision.terms.from_list)
    return Claim(provision, holder, matters, weight)


def _decides(provision: Provision, holder: Who, holders: Holders) -> bool:
    """Whether the words leave a decision to the holder, by kind of provision."""
    terms = provision.terms
    if provision.kind in _WEAK:
        return _chosen_by_somebody(provision, holders)
    if provision.kind is ProvisionKind.AMENDMENT:
        return opens(holders.materials, provision)
    if provision.kind is ProvisionKind.CONSENT:
        from_above = provision.document in holders.materials.parents
        return not from_above and _decides_by_approving(holder) and not speaks_of("needs_no_assent", provision.quote)
    if provision.kind is ProvisionKind.VOTING:
        return not terms.irrevocable and not terms.bloc
    return not _only_carries_out(provision)


def _only_carries_out(provision: Provision) -> bool:
    """Whether an officer is only told to carry out what others decide."""
    officers = all(actor.kind is ActorKind.OFFICER for actor in provision.terms.actors)
    subordinate = provision.kind is ProvisionKind.DELEGATION or (officers and bool(provision.terms.actors))
    return subordinate and speaks_of("carries_out", provision.quote) and not speaks_of("decides", provision.quote)


def _chosen_by_somebody(provision: Provision, holders: Holders) -> bool:
    """Whether an owners' or pay clause leaves a choice to somebody, and does not only say what the entity does."""
    if speaks_of("refuses", provision.quote):
        return False
    if provision.kind is ProvisionKind.EXIT and not speaks_of("ends_venture", provision.quote):
        return False
    parties = [holders.materials.party(actor.ref) for actor in provision.terms.actors if actor.ref]
    entity = any(party is not None and party.side is Side.COMPANY for party in parties)
    each = any(actor.kind is ActorKind.EACH for actor in provision.terms.actors)
    seats = any(actor.kind is ActorKind.SEATS for actor in provision.terms.actors)
    return not entity and not each and not seats and not provision.terms.grounds


def _decides_by_approving(holder: Who) -> bool:
    """Whether an approval by ``holder`` is itself the decision: a body's, or the owners' together."""
    return isinstance(holder, BodyActs | InterestsAct | AllAct)


def _matters(provision: Provision, reach: Reach) -> tuple[Matter, ...]:
    if provision.kind is ProvisionKind.AMENDMENT:
        whole = not sections_governed(provision)
        return (Matter.AMENDMENT,) if whole else ()
    found = reach.of(provision)
    if provision.kind is ProvisionKind.VOTING:
        return tuple(matter for matter in found if matter is not Matter.GENERAL)
    if provision.kind is ProvisionKind.DELEGATION:
        return tuple(matter for matter in found if matter is not Matter.MANAGEMENT_AGREEMENT)
    if provision.kind in (ProvisionKind.APPOINTMENT, ProvisionKind.REMOVAL):
        return tuple(matter for matter in found if matter in _CHOICES)
    return found


def _without_boilerplate(claims: Iterable[Claim]) -> list[Claim]:
    """Leave out each practitioner's own judgment in the case where policy for the matter is set by others."""
    everything = list(claims)
    individual = PartyActs(INDIVIDUAL_PHYSICIANS)
    set_by_others = {matter for claim in everything if claim.holder != individual for matter in claim.matters}
    kept: list[Claim] = []
    for claim in everything:
        matters = claim.matters
        if claim.holder == individual:
            matters = tuple(matter for matter in matters if matter not in set_by_others)
        if matters:
            kept.append(Claim(claim.provision, claim.holder, matters, claim.weight))
    return kept
