"""The witness: the shortest sequence of cited steps by which others prevail over what the paper gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gino.contract.report import WitnessStep
from gino.contract.spans import Cite
from gino.contract.vocabulary import Power, strength
from gino.decisions.dossier import Register
from gino.decisions.durability import Taking
from gino.decisions.facts import AffiliateFact, CastingFact, Fact, QuorumFact, RuleFact, SeatFact
from gino.decisions.game import Node, dual, players_in
from gino.decisions.granting import general_grants, named_grants
from gino.decisions.judging import Judged
from gino.decisions.model import Aim, Proof
from gino.decisions.on_paper import Paper
from gino.decisions.reach import reaches
from gino.decisions.replay import replays_on
from gino.decisions.standing import minimal_winning
from gino.decisions.telling import Teller
from gino.decisions.workings import Workings, bodies_of
from gino.governance.model import Bloc, Grant, Ownership, Precedence, Proxy, Venture
from gino.governance.who import Who

_MOST_TRIED = 12


def proofs_of(
    workings: Workings,
    register: Register,
    facts: Mapping[str, Fact],
    judged: Judged,
    paper: Power,
    taken: Sequence[Taking],
) -> tuple[Proof, ...]:
    """The proofs that a matter needs: that the right is less in effect than on paper, that it does not last."""
    prover = _Prover(workings, register, facts, judged)
    found = []
    if strength(judged.solved.power) < strength(paper) and not judged.solved.impossible:
        found.append(prover.prevailing(paper))
    if taken:
        found.append(prover.taking(taken))
    return tuple(proof for proof in found if proof is not None)


class _Prover:
    def __init__(self, workings: Workings, register: Register, facts: Mapping[str, Fact], judged: Judged) -> None:
        self.workings = workings
        self.register = register
        self.facts = facts
        self.judged = judged
        self.solved = judged.solved
        grants = claimed_grants(workings, judged)
        self.granted = tuple(grant.id for grant in grants)
        self.rests_on = bodies_under(workings.venture, [*holders_on(workings.venture, judged), *by_grant(grants)])

    def prevailing(self, paper: Power) -> Proof | None:
        """Others carry the matter; or, where they cannot, they stop the protected side."""
        node = self.solved.procedure.node
        if node is None:
            return None
        carried = self._shortest(Aim.CARRY, [node])
        if carried is not None or paper is not Power.DECIDES:
            return carried
        return self._shortest(Aim.STOP, [dual(node)])

    def taking(self, taken: Sequence[Taking]) -> Proof | None:
        """Others use the way that takes the fewest steps."""
        return self._shortest(Aim.STRIP, [taking.node for taking in taken])

    def _shortest(self, aim: Aim, nodes: Iterable[Node]) -> Proof | None:
        """The proof with the fewest hands and facts; one that the replay does not follow is no proof."""
        found = [proof for node in nodes for proof in self._proofs(aim, node)]
        found.sort(key=lambda proof: (len(proof.coalition), len(proof.facts), [fact.id for fact in proof.facts]))
        followed = (proof for proof in found if replays_on(proof, self.register))
        return next((trimmed(proof, self.register) for proof in followed), None)

    def _proofs(self, aim: Aim, node: Node) -> Iterable[Proof]:
        hands = self.solved.played_by
        table = self.workings.table({hands.get(p, p) for p in players_in(node)}, hands)
        without = [c for c in minimal_winning(table.wins(node), len(table.players)) if not c & 1]
        for coalition in without[:_MOST_TRIED]:
            if coalition.bit_count() > without[0].bit_count():
                return
            yield self._proof(aim, node, table.named(coalition))

    def _proof(self, aim: Aim, node: Node, coalition: tuple[str, ...]) -> Proof:
        hands = self.solved.played_by
        at_stake = frozenset(self.granted) if aim is Aim.STOP else frozenset[str]()
        known = self.workings.proof(node, coalition, hands, at_stake) or frozenset()
        unsaid = sorted(player for player, hand in hands.items() if hand in coalition and hand != player)
        return Proof(
            self.judged.matter,
            self.workings.protected,
            aim,
            (*coalition, *unsaid),
            self.granted,
            self.rests_on,
            tuple(sorted((self.facts[ident] for ident in known if ident in self.facts), key=_order)),
        )


def claimed_grants(workings: Workings, judged: Judged) -> tuple[Grant, ...]:
    """The grants from which the protected side's claim comes: those whose words give it most."""
    venture, matter = workings.venture, judged.matter
    paper = Paper(venture, workings.protected)
    grants = named_grants(venture, matter) or general_grants(venture, matter)
    if not grants:
        return ()
    given = {grant.id: strength(paper.power(paper.holder(grant.holder))) for grant in grants}
    most = tuple(grant for grant in grants if given[grant.id] == max(given.values()))
    standing = judged.solved.procedure.grants.standing
    return tuple(grant for grant in most if grant in standing) or most


def by_grant(grants: Sequence[Grant]) -> list[Who]:
    """Those to whom grants give."""
    return [grant.holder for grant in grants]


def holders_on(venture: Venture, judged: Judged) -> list[Who]:
    """Everybody besides who has a part in the matter: by consent, override, referral, money or a rule meanwhile."""
    matter, grants = judged.matter, judged.solved.procedure.grants
    found = by_grant(grants.standing)
    found += [consent.holder for consent in venture.consents if reaches(consent, matter)]
    found += [override.holder for override in venture.overrides if reaches(override, matter)]
    found += [funding.holder for funding in venture.fundings if reaches(funding, matter)]
    found += [r.decider for r in venture.referrals if reaches(r, matter) and r.decider is not None]
    found += [f.set_by for f in venture.fallbacks if reaches(f, matter) and f.set_by is not None]
    return found


def bodies_under(venture: Venture, holders: Sequence[Who]) -> frozenset[str]:
    """The bodies through which holders act: those named, and those that choose their seats."""
    found: set[str] = set()
    bodies = {body.id: body for body in venture.bodies}
    left = list(holders)
    while left:
        for body in bodies_of(left.pop()) - found:
            found.add(body)
            left += [seat.chosen_by for seat in bodies[body].seats] if body in bodies else []
    return frozenset(found)


def trimmed(proof: Proof, register: Register) -> Proof:
    """The proof without any fact that it does not need."""
    kept = list(proof.facts)
    for fact in proof.facts:
        rest = tuple(other for other in kept if other is not fact)
        shorter = _with(proof, rest)
        if replays_on(shorter, register):
            kept = list(rest)
    return _with(proof, tuple(kept))


def _with(proof: Proof, facts: tuple[Fact, ...]) -> Proof:
    return Proof(proof.matter, proof.protected, proof.aim, proof.coalition, proof.granted, proof.rests_on, facts)


_ORDER: tuple[type, ...] = (
    Grant,
    Precedence,
    AffiliateFact,
    Ownership,
    Bloc,
    Proxy,
    SeatFact,
    RuleFact,
    QuorumFact,
    CastingFact,
)


def rank(fact: Fact) -> int:
    """What a reader must know first: what is given, who sits and votes; the mechanism itself comes last."""
    found = (place for place, kind in enumerate(_ORDER) if isinstance(fact.subject, kind))
    return next(found, len(_ORDER))


def _order(fact: Fact) -> tuple[int, int, int, str]:
    place = (fact.cite.document, fact.cite.start) if fact.cite is not None else (0, 0)
    return (rank(fact), *place, fact.id)


def steps_of(proof: Proof, teller: Teller) -> tuple[WitnessStep, ...]:
    """The steps in plain words: one for each provision, then the conclusion."""
    told: dict[tuple[int, int, int], list[Fact]] = {}
    for fact in proof.facts:
        if fact.cite is not None:
            told.setdefault(_place(fact.cite), []).append(fact)
    steps = []
    for together in told.values():
        cites = [cite for fact in together for cite in (fact.cite, *fact.also) if cite is not None]
        steps.append(_step(teller.sentence(together, proof), cites[0]))
        further = {_place(cite): cite for cite in cites[1:] if _place(cite) not in told}
        steps += [_step(teller.together(cite), cite) for cite in further.values()]
    return (*dict.fromkeys(steps), WitnessStep(step=teller.conclusion(proof)))


def _place(cite: Cite) -> tuple[int, int, int]:
    return cite.document, cite.start, cite.end


def _step(words: str, cite: Cite) -> WitnessStep:
    return WitnessStep(
        step=words,
        section=cite.section,
        page=cite.page,
        start=cite.start,
        end=cite.end,
        quote=cite.quote,
        document=cite.document,
    )
