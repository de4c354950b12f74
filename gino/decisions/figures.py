"""Voting power in figures, outside the score: Coleman, Shapley-Shubik, and Owen where there are blocs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import factorial

from gino.decisions.game import holding


@dataclass(frozen=True, slots=True)
class PlayerFigures:
    """What one player's vote weighs. ``initiate`` and ``prevent`` are Coleman's; ``owen`` is None without blocs."""

    player: str
    initiate: Fraction
    prevent: Fraction
    shapley: Fraction
    owen: Fraction | None = None


def figures(wins: int, players: Sequence[str], unions: Sequence[int] = ()) -> tuple[PlayerFigures, ...]:
    """The figures of every player of a game; ``wins`` are its winning coalitions as bits.

    ``unions`` are bit sets of the players who agree to act together; they must not overlap. Players in none stand
    alone.
    """
    size = len(players)
    winning = wins.bit_count()
    losing = (1 << size) - winning
    values = _owen(wins, size, tuple(unions)) if any(union.bit_count() > 1 for union in unions) else None
    found = []
    for index, player in enumerate(players):
        swings = _swings(wins, size, index)
        count = swings.bit_count()
        initiate = Fraction(count, losing) if losing else Fraction(0)
        prevent = Fraction(count, winning) if winning else Fraction(0)
        owen = values[index] if values is not None else None
        found.append(PlayerFigures(player, initiate, prevent, shapley(wins, size, index), owen))
    return tuple(found)


def _swings(wins: int, size: int, index: int) -> int:
    """The coalitions without the player that win with it and not without."""
    outside = ((1 << (1 << size)) - 1) & ~holding(index, size)
    return (wins >> (1 << index)) & outside & ~wins


@lru_cache(maxsize=32)
def _by_size(size: int) -> tuple[int, ...]:
    masks = [0] * (size + 1)
    for coalition in range(1 << size):
        masks[coalition.bit_count()] |= 1 << coalition
    return tuple(masks)


def shapley(wins: int, size: int, index: int) -> Fraction:
    """The share of orders of joining in which the player turns defeat into victory."""
    swings = _swings(wins, size, index)
    total = sum(
        (swings & mask).bit_count() * factorial(members) * factorial(size - members - 1)
        for members, mask in enumerate(_by_size(size)[:size])
    )
    return Fraction(total, factorial(size))


def _owen(wins: int, size: int, unions: tuple[int, ...]) -> list[Fraction]:
    """As Shapley-Shubik, over the orders in which the members of a union join one after another."""
    joined = sum(unions)
    blocs = [*unions, *(1 << index for index in range(size) if not joined >> index & 1)]
    values = [Fraction(0)] * size
    for place, bloc in enumerate(blocs):
        others = [other for n, other in enumerate(blocs) if n != place]
        for chosen in range(1 << len(others)):
            outside = sum(other for n, other in enumerate(others) if chosen >> n & 1)
            outer = _weight(chosen.bit_count(), len(others))
            for index in range(size):
                if bloc >> index & 1:
                    values[index] += outer * _within(wins, bloc & ~(1 << index), outside, 1 << index)
    return values


def _within(wins: int, fellows: int, outside: int, player: int) -> Fraction:
    total, inside = Fraction(0), fellows
    while True:
        before = outside | inside
        if wins >> (before | player) & 1 and not wins >> before & 1:
            total += _weight(inside.bit_count(), fellows.bit_count())
        if not inside:
            return total
        inside = (inside - 1) & fellows


def _weight(before: int, others: int) -> Fraction:
    return Fraction(factorial(before) * factorial(others - before), factorial(others + 1))
