"""Replay of a proof by an interpreter of its own, which sees the cited provisions and nothing else.

It shares no procedure with the solver: it moves step by step with the coalition's hands, counts the seats that it is
shown to command, and rejects every move that a cited provision does not allow. What is not cited counts against the
coalition: a seat is another's, a threshold is as high as it can be, and a right of the protected side stands.
"""

from __future__ import annotations

from collections.abc import Collection

from gino.contract.terms import OverrideMode, StripRoute
from gino.contract.vocabulary import Matter
from gino.decisions.commanding import Commanding
from gino.decisions.dossier import Register
from gino.decisions.durability import strips_of
from gino.decisions.facts import Fact
from gino.decisions.model import Aim, Proof
from gino.decisions.reach import is_brief, is_objective, names, prevails, rank_of, reaches
from gino.decisions.workings import as_owners, bodies_of
from gino.governance.model import Consent, Grant, Override, Referral, Strip, Venture
from gino.governance.who import BodyActs


def replays(proof: Proof, venture: Venture, leaving_out: Collection[str] = ()) -> bool:
    """Whether the cited facts, less those left out, prove what the proof says.

    Of ``venture`` nothing is read but names, the size of bodies, and the grants by which the right was claimed.
    """
    return replays_on(proof, Register(venture), leaving_out)


def replays_on(proof: Proof, register: Register, leaving_out: Collection[str] = ()) -> bool:
    """As :func:`replays`, with the register of the venture at hand."""
    return _Replay(proof, register, tuple(fact for fact in proof.facts if fact.id not in leaving_out)).succeeds()


class _Replay:
    def __init__(self, proof: Proof, register: Register, facts: tuple[Fact, ...]) -> None:
        self.proof = proof
        self.matter: Matter = proof.matter
        self.shown = register.dossier(facts)
        hands, side = frozenset(proof.coalition), proof.protected
        self.moves = Commanding(self.shown, hands, owners=as_owners(proof.matter), protected=side)
        self.electing = Commanding(self.shown, hands, owners=True, protected=side)
        self.targets = tuple(register.grants[ident] for ident in proof.granted)
        self.cited = frozenset(fact.id for fact in facts)
        self.derived = tuple(strip for fact in facts for strip in strips_of(fact))

    def succeeds(self) -> bool:
        match self.proof.aim:
            case Aim.CARRY:
                return self.carries()
            case Aim.STOP:
                return self.stops_each()
            case Aim.STRIP:
                return any(self.takes(strip) for strip in (*self.shown.strips, *self.derived))

    # -- carrying -------------------------------------------------------------------------------------------------

    def carries(self) -> bool:
        return (
            any(self.usable(grant) and self.moves.holds(grant.holder) for grant in self.shown.grants)
            or any(self.moves.holds(override.holder) for override in self.replacing())
            or any(self.moves.holds(r.decider) and self.fails(r) for r in self.referrals() if r.decider is not None)
            or self.sets_meanwhile()
        )

    def usable(self, grant: Grant) -> bool:
        """Whether a grant may be relied on against the grants under which the right was claimed."""
        if not (names(grant, self.matter) or grant.residual):
            return False
        return all(self.stands_against(grant, target) for target in self.targets)

    def stands_against(self, grant: Grant, target: Grant) -> bool:
        if grant.id == target.id or grant.holder == target.holder:
            return True
        if grant.residual and not target.residual:
            return False
        if target.id in self.cited:
            return True
        if prevails(self.shown.precedences, rank_of(grant), rank_of(target)):
            return True
        return rank_of(grant) == rank_of(target) and (grant.exclusive or not target.exclusive)

    def replacing(self) -> tuple[Override, ...]:
        return tuple(o for o in self.overrides() if o.mode is OverrideMode.REPLACE)

    def overrides(self) -> tuple[Override, ...]:
        return tuple(
            o for o in self.shown.overrides if reaches(o, self.matter) and not is_objective(o) and not is_brief(o)
        )

    def referrals(self) -> tuple[Referral, ...]:
        return tuple(r for r in self.shown.referrals if reaches(r, self.matter))

    def fails(self, referral: Referral) -> bool:
        """Whether the coalition can bring about what the referral waits for."""
        if referral.over is None:
            return self.stops_each()
        granted = (*self.targets, *(grant for grant in self.shown.grants if self.usable(grant)))
        if not any(referral.over in bodies_of(grant.holder) for grant in granted):
            return False
        if referral.on_tie_only and self.moves.is_seated(referral.over):
            return self.moves.ties(referral.over)
        return self.moves.stops(BodyActs(referral.over)) or self.stops_each()

    def sets_meanwhile(self) -> bool:
        setting = (f for f in self.shown.fallbacks if reaches(f, self.matter) and f.set_by is not None)
        return any(self.moves.holds(f.set_by) for f in setting if f.set_by is not None) and self.stops_each()

    # -- stopping -------------------------------------------------------------------------------------------------

    def stops_each(self) -> bool:
        """Whether the coalition can stop every way in which the right was granted."""
        if any(self.moves.stops(c.holder) for c in self.consents() if c.over is None):
            return True
        if any(self.moves.stops(f.holder) for f in self.shown.fundings if reaches(f, self.matter)):
            return True
        if any(self.moves.holds(o.holder) for o in self.overrides() if o.over is None):
            return True
        if any(self.moves.holds(g.holder) for g in self.shown.grants if self.ends(g)):
            return True
        return bool(self.targets) and all(self.stops_under(target) for target in self.targets)

    def consents(self) -> tuple[Consent, ...]:
        return tuple(c for c in self.shown.consents if reaches(c, self.matter) and not is_objective(c))

    def ends(self, grant: Grant) -> bool:
        return names(grant, self.matter) and bool(grant.stages) and grant.id not in self.proof.granted

    def stops_under(self, target: Grant) -> bool:
        bodies = bodies_of(target.holder)
        if any(self.moves.stops(c.holder) for c in self.consents() if c.over in bodies):
            return True
        if any(self.moves.holds(o.holder) for o in self.overrides() if o.over in bodies):
            return True
        if any(d.holder == target.holder for d in self.shown.denials if reaches(d, self.matter)):
            return True
        return self.moves.stops(target.holder) or self.displaced(target)

    def displaced(self, target: Grant) -> bool:
        rivals = (g for g in self.shown.grants if g.id != target.id and self.usable(g) and g.holder != target.holder)
        return any(self.moves.stops(rival.holder) for rival in rivals)

    # -- taking away ----------------------------------------------------------------------------------------------

    def takes(self, strip: Strip) -> bool:
        if not reaches(strip, self.matter) or not self.electing.holds(strip.by):
            return False
        guards = (e for e in self.shown.entrenchments if not e.routes or strip.route in e.routes)
        if not all(self.electing.holds(e.also) for e in guards):
            return False
        return strip.body is None or strip.route is StripRoute.AMEND or strip.body in self.proof.rests_on
