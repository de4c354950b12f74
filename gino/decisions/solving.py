"""Solve a venture: every matter as a voting game, on paper, in effect and durable, with its witness."""

from __future__ import annotations

from collections.abc import Iterator

from gino.contract.report import Decision, OtherPower
from gino.contract.spans import Cite
from gino.contract.vocabulary import Matter, Power, Side
from gino.decisions.contradictions import contradictions
from gino.decisions.dossier import Register
from gino.decisions.durability import Route, Taking, routes, takings
from gino.decisions.facts import Fact, facts_of
from gino.decisions.figures import PlayerFigures, figures
from gino.decisions.grading import grade_of
from gino.decisions.judging import Judged, judge, power_of
from gino.decisions.model import Game, Proof, Solution
from gino.decisions.on_paper import on_paper
from gino.decisions.players import PROTECTED, binding_blocs
from gino.decisions.reach import names
from gino.decisions.standing import minimal_winning
from gino.decisions.telling import Teller
from gino.decisions.witness import proofs_of, steps_of
from gino.decisions.workings import Workings, bodies_of, without
from gino.governance.model import (
    Consent,
    Denial,
    Element,
    Fallback,
    Funding,
    Grant,
    Override,
    Referral,
    Venture,
    Voice,
)

_HOLDS = (Power.SWAYS, Power.BLOCKS, Power.DECIDES)


def solve(venture: Venture, protected: Side = Side.PHYSICIANS) -> Solution:
    """Say for every matter that the venture addresses what the protected side has, and grade it."""
    return Solving(venture, protected).solution()


class Solving:
    """One venture under solution for one side."""

    def __init__(self, venture: Venture, protected: Side) -> None:
        self.venture = venture
        self.workings = Workings(venture, protected)
        self.protected = protected
        self.facts: dict[str, Fact] = facts_of(venture)
        self.register = Register(venture)
        self.teller = Teller(venture, protected)
        self.ways: tuple[Route, ...] = routes(self.workings)
        self._figures: dict[tuple[tuple[str, ...], int], tuple[PlayerFigures, ...]] = {}

    def solution(self) -> Solution:
        """Solve every matter."""
        judged = [judge(self.workings, matter) for matter in matters_of(self.venture)]
        solved = [self._decide(each) for each in judged]
        decisions = tuple(decision for decision, _ in solved)
        return Solution(
            self.protected,
            decisions,
            grade_of(decisions) if self.workings.players.has_protected() else None,
            contradictions(self.workings, judged, self.ways),
            tuple(self._game(each) for each in judged),
            tuple(proof for _, proofs in solved for proof in proofs),
        )

    def _decide(self, judged: Judged) -> tuple[Decision, tuple[Proof, ...]]:
        matter, power = judged.matter, judged.solved.power
        paper = on_paper(self.venture, matter, self.protected)
        taken: tuple[Taking, ...] = ()
        if power in _HOLDS:
            taken = takings(self.workings, judged, self.ways)
        proofs = proofs_of(self.workings, self.register, self.facts, judged, paper, taken)
        decision = Decision(
            matter=matter,
            on_paper=paper,
            in_effect=power,
            worst=judged.worst,
            best=judged.best,
            durable=not taken if power in _HOLDS else None,
            others=self._others(judged),
            witness=tuple(step for proof in proofs for step in steps_of(proof, self.teller)),
            cites=self._cites(judged),
            open_points=judged.open_points,
        )
        return decision, proofs

    def _others(self, judged: Judged) -> tuple[OtherPower, ...]:
        players = self.workings.acting(judged.matter).players
        solved = judged.solved
        everybody = (*players.all_keys()[1:], *(key for key in solved.table.players if key != PROTECTED))
        found = []
        for side in sorted({players.side(key) for key in everybody} - {Side.UNKNOWN}):
            keys = frozenset(key for key in everybody if players.side(key) is side)
            power = power_of(self.workings, solved.procedure, solved.table, solved.wins, keys)
            found.append(OtherPower(side=side, power=power))
        return tuple(found)

    def _game(self, judged: Judged) -> Game:
        table, wins = judged.solved.table, judged.solved.wins
        key = (table.players, wins)
        if key not in self._figures:
            self._figures[key] = self._weighed(judged)
        coalitions = tuple(table.named(each) for each in minimal_winning(wins, len(table.players)))
        named = tuple(tuple(self.teller.player(player) for player in coalition) for coalition in coalitions)
        return Game(judged.matter, named, self._figures[key])

    def _weighed(self, judged: Judged) -> tuple[PlayerFigures, ...]:
        """The figures of the players; where agreements bind some to vote together, of each apart, with Owen's value."""
        blocs = binding_blocs(self.venture, judged.matter)
        solved = judged.solved
        if not blocs:
            return figures(solved.wins, solved.table.players)
        apart = judge(Workings(without(self.venture, frozenset(b.id for b in blocs)), self.protected), judged.matter)
        table = apart.solved.table
        bound = self.workings.acting(judged.matter).players
        unions: dict[str, int] = {}
        for player in table.players:
            hand = bound.hand(player).player if bound.is_party(player) else player
            unions[hand] = unions.get(hand, 0) | table.coalition((player,))
        return figures(apart.solved.wins, table.players, tuple(unions.values()))

    def _cites(self, judged: Judged) -> tuple[Cite, ...]:
        read = judged.solved.procedure
        elements = [*read.grants.standing, *read.grants.put_aside, *_named_elements(self.venture, judged.matter)]
        found = [cite for element in elements for cite in element.cites]
        held = {body for grant in read.grants.standing for body in bodies_of(grant.holder)}
        for body in self.venture.bodies:
            if body.id in held:
                found += [*(cite for seat in body.seats for cite in seat.cites), *body.rule_cites]
        return tuple(sorted(dict.fromkeys(found), key=lambda cite: (cite.document, cite.start, cite.end)))


def matters_of(venture: Venture) -> tuple[Matter, ...]:
    """The matters addressed, in the order of the taxonomy: those the venture lists, else those an element names."""
    if venture.addressed:
        return tuple(matter for matter in Matter if matter in venture.addressed)
    named = {matter for element in _powers(venture) for matter in element.matters}
    if any(grant.residual for grant in venture.grants):
        named.add(Matter.GENERAL)
    return tuple(matter for matter in Matter if matter in named)


def _powers(venture: Venture) -> Iterator[Grant | Consent | Override | Referral | Fallback | Funding | Voice | Denial]:
    yield from venture.grants
    yield from venture.consents
    yield from venture.overrides
    yield from venture.referrals
    yield from venture.fallbacks
    yield from venture.fundings
    yield from venture.voices
    yield from venture.denials


def _named_elements(venture: Venture, matter: Matter) -> Iterator[Element]:
    for element in _powers(venture):
        if names(element, matter) and not isinstance(element, Grant):
            yield element
