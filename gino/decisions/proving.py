"""The fewest facts from which it follows that a coalition prevails, read off the procedure itself."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from gino.decisions.game import AllOf, AnyOf, AtLeast, Bearing, Node, Plays, Resting, won_if

Facts = frozenset[str]
Present = Callable[[str], bool]
_MOST_PARTS = 9


def prove(node: Node, present: Present, known: Facts = frozenset()) -> Facts | None:
    """The facts by which the players for whom ``present`` holds win; None if they do not win.

    Facts ``known`` beforehand, such as the right that is at stake, need not be shown again.
    """
    return _Prover(present, known).proof(node)


class _Prover:
    def __init__(self, present: Present, granted: Facts) -> None:
        self._present = present
        self._granted = granted
        self._known: dict[int, Facts | None] = {}

    def proof(self, node: Node) -> Facts | None:
        if id(node) not in self._known:
            self._known[id(node)] = self._of(node)
        return self._known[id(node)]

    def _of(self, node: Node) -> Facts | None:
        match node:
            case Plays(player):
                return frozenset() if self._present(player) else None
            case AllOf(of):
                return _all([self.proof(part) for part in of])
            case AnyOf(of):
                return _fewest([proof for proof in map(self.proof, of) if proof is not None])
            case AtLeast(quota, weighted):
                return _enough(quota, [(weight, self.proof(part)) for weight, part in weighted])
            case Resting(_, inner, Bearing.LIMITS):
                return frozenset() if won_if(inner, self._present) else None
            case Resting(on, inner, _):
                proof = self.proof(inner)
                return None if proof is None else proof | (frozenset(on) - self._granted)


def _all(proofs: list[Facts | None]) -> Facts | None:
    found: Facts = frozenset()
    for proof in proofs:
        if proof is None:
            return None
        found |= proof
    return found


def _fewest(proofs: list[Facts]) -> Facts | None:
    return min(proofs, key=_plainness, default=None)


def _plainness(facts: Facts) -> tuple[int, int, list[str]]:
    """Few facts before many; a vote that falls short tells more than a meeting that lacks its quorum."""
    return len(facts), sum(fact.endswith("#quorum") for fact in facts), sorted(facts)


def _enough(quota: int, proofs: list[tuple[int, Facts | None]]) -> Facts | None:
    won = [(weight, proof) for weight, proof in proofs if proof is not None]
    if sum(weight for weight, _ in won) < quota:
        return None
    if len(won) > _MOST_PARTS:
        heaviest = sorted(won, key=lambda part: (-part[0], len(part[1]), sorted(part[1])))[:_MOST_PARTS]
        won = heaviest if sum(weight for weight, _ in heaviest) >= quota else won
        if won is not heaviest:
            return _all([proof for _, proof in proofs if proof is not None])
    found = []
    for size in range(len(won) + 1):
        for chosen in combinations(won, size):
            if sum(weight for weight, _ in chosen) >= quota:
                found.append(frozenset[str]().union(*(proof for _, proof in chosen)))
    return _fewest(found)
